/*
 * edit.c - the one text that is being edited, in place.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/text.h"
#include "ui/draw.h"
#include "ui/edit.h"
#include "ui/ui.h"

/* What an action does to a text, where it needs no more than the text. */
static const struct {
	enum action action;
	bool (*change)(struct textbuf *);
	void (*move)(struct textbuf *);
} simple[] = {
	{ ACTION_DELETE_LEFT, textbuf_delete_left, NULL },
	{ ACTION_DELETE_RIGHT, textbuf_delete_right, NULL },
	{ ACTION_DELETE_WORD, textbuf_delete_word, NULL },
	{ ACTION_DELETE_START, textbuf_delete_to_start, NULL },
	{ ACTION_DELETE_END, textbuf_delete_to_end, NULL },
	{ ACTION_UNDO, textbuf_undo, NULL },
	{ ACTION_REDO, textbuf_redo, NULL },
	{ ACTION_LEFT, NULL, textbuf_left },
	{ ACTION_RIGHT, NULL, textbuf_right },
	{ ACTION_WORD_LEFT, NULL, textbuf_word_left },
	{ ACTION_WORD_RIGHT, NULL, textbuf_word_right },
};

static void
release(struct edit *e)
{
	textbuf_release(&e->tb);
	*e = (struct edit){ 0 };
}

/* The draft may go as soon as the database has what came of it. */
static void
drop_draft(struct ui *ui)
{
	if (!ui->edit.has_draft)
		return;
	buf_add(&ui->dropped, ui->edit.subject);
	buf_add_char(&ui->dropped, '\n');
	ui->edit.has_draft = false;
}

/* Take the head off, where there is one. */
static const char *
without_head(struct edit *e, const char *text)
{
	const char *end = strchr(text, '\n');

	if (e->head[0] == '\0' || text[0] != e->head[0] || end == NULL)
		return text;
	snprintf(e->head, sizeof e->head, "%.*s", (int)(end - text), text);
	return end + 1;
}

/* Was the draft begun on a text that is not there any more? */
static bool
is_stale(const struct edit *e, const struct draft *draft)
{
	return e->commit != NULL && draft->begun != 0 &&
	    draft->begun != e->begun &&
	    (e->revision != 0 || e->nummer[0] != '\0');
}

/* Put what was kept in the place of the text, and say so. */
static void
restore(struct ui *ui, const struct draft *draft)
{
	struct edit *e = &ui->edit;
	const char *text = without_head(e, draft->text);
	size_t n;

	e->has_draft = true;
	if (strcmp(text, textbuf_text(&e->tb)) == 0)
		return;
	e->stale = is_stale(e, draft);
	if (e->stale)
		e->begun = draft->begun;
	textbuf_replace(&e->tb, text);
	n = utf8_count(text, strlen(text));
	ui_status(ui,
	    "Hersteld: tekst van %.5s (%zu tekens); Ctrl+Z geeft de vorige "
	    "terug.",
	    strlen(draft->stamp) >= 16 ? draft->stamp + 11 : draft->stamp, n);
}

static void
find_draft(struct ui *ui)
{
	const char *nummer = ui_draft_nummer(ui);
	struct error err = { 0 };
	struct drafts drafts = { 0 };

	if (nummer[0] == '\0' || ui->edit.subject[0] == '\0' || ui->peeks)
		return;
	if (ui->backend->draft_list(
		ui->backend->context, nummer, &drafts, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return;
	}
	for (size_t i = 0; i < drafts.n; i++) {
		if (strcmp(drafts.draft[i].subject, ui->edit.subject) != 0)
			continue;
		restore(ui, &drafts.draft[i]);
		break;
	}
	drafts_release(&drafts);
}

/* Rows up or down.  A page stops at the end of the text first; a text that
 * goes no further leaves the key to the view. */
static bool
move_rows(struct edit *e, enum action action)
{
	bool page = action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN;
	int rows = page ? e->rows : 1;
	size_t at;

	if (page && (!e->tb.lines || e->no_pages))
		return false;
	if (action == ACTION_UP || action == ACTION_PAGE_UP)
		rows = -rows;
	if (textbuf_move_rows(&e->tb, rows, e->width))
		return true;
	if (!page)
		return false;
	at = e->tb.cursor;
	if (rows < 0)
		textbuf_start(&e->tb);
	else
		textbuf_end(&e->tb);
	return e->tb.cursor != at;
}

static void
start(struct ui *ui, const char *subject, const char *text, bool lines)
{
	struct edit *e = &ui->edit;

	edit_leave(ui);
	*e = (struct edit){
		.open = true, .depth = ui->depth, .rows = 1, .width = 60
	};
	snprintf(e->subject, sizeof e->subject, "%s", subject);
	textbuf_init(&e->tb, text, lines);
	e->committed = e->tb.edits;
	e->begun = text_mark(text);
}

void
edit_open(struct ui *ui, const char *subject, const char *text, bool lines,
    int64_t revision, edit_commit *commit)
{
	struct edit *e = &ui->edit;

	start(ui, subject, text, lines);
	e->commit = commit;
	e->revision = revision;
	find_draft(ui);
	e->drafted = e->tb.edits;
}

void
edit_open_headed(
    struct ui *ui, const char *subject, const char *head, const char *text)
{
	struct edit *e = &ui->edit;

	start(ui, subject, text, true);
	snprintf(e->head, sizeof e->head, "%s", head);
	find_draft(ui);
	e->drafted = e->tb.edits;
}

void
edit_open_apart(struct ui *ui, const char *nummer, const char *subject,
    const char *text, bool lines, edit_commit *commit)
{
	struct edit *e = &ui->edit;

	start(ui, subject, text, lines);
	e->commit = commit;
	snprintf(e->nummer, sizeof e->nummer, "%s", nummer);
	find_draft(ui);
	e->drafted = e->tb.edits;
}

void
edit_saved(struct edit *e)
{
	if (e->open && e->commit != NULL && e->nummer[0] == '\0' &&
	    e->tb.edits == e->committed)
		e->begun = text_mark(textbuf_text(&e->tb));
}

void
edit_set_cursor(struct edit *e, size_t cursor)
{
	size_t last = SIZE_MAX;

	textbuf_start(&e->tb);
	while (e->tb.cursor < cursor && e->tb.cursor != last) {
		last = e->tb.cursor;
		textbuf_right(&e->tb);
	}
}

int
edit_hold(struct ui *ui, struct error *err)
{
	struct edit *e = &ui->edit;

	if (!e->open || e->commit == NULL || e->tb.edits == e->committed)
		return 0;
	if (e->commit(ui, textbuf_text(&e->tb), err) == -1)
		return -1;
	e->committed = e->tb.edits;
	if (e->stale && e->nummer[0] == '\0') {
		ui_doubt(ui);
		e->stale = false;
	}
	return 1;
}

int
edit_settle(struct ui *ui, struct error *err)
{
	int held = edit_hold(ui, err);

	if (held == 1)
		ui->wants_save = true;
	return held == -1 ? -1 : 0;
}

/* What the view would open now, to be released; not open when it does not
 * say so. */
static struct edit
peek(struct ui *ui)
{
	const struct view *view = ui_top(ui)->view;
	struct edit e = ui->edit, other;

	if (!ui_editing(ui) || e.commit == NULL || e.subject[0] == '\0' ||
	    e.nummer[0] != '\0' || view->back == NULL)
		return (struct edit){ 0 };
	ui->edit = (struct edit){ 0 };
	ui->peeks = true;
	view->back(ui);
	ui->peeks = false;
	other = ui->edit;
	ui->edit = e;
	return other;
}

char *
edit_in_model(struct ui *ui)
{
	struct edit other = peek(ui);
	char *text = NULL;

	if (other.open && strcmp(other.subject, ui->edit.subject) == 0)
		text = xstrdup(textbuf_text(&other.tb));
	release(&other);
	return text;
}

/* "maatregel:3:1" and "maatregel:4:1": the same but for the number. */
static bool
differs_in_number(const char *a, const char *b)
{
	size_t kind = strcspn(a, ":");
	const char *from = strrchr(a, ':'), *to = strrchr(b, ':');

	return strncmp(a, b, kind + 1) == 0 && from > a + kind &&
	    to > b + kind && strcmp(a, b) != 0 && strcmp(from, to) == 0;
}

void
edit_follow(struct ui *ui)
{
	struct edit *e = &ui->edit, other = peek(ui);

	if (other.open && differs_in_number(e->subject, other.subject)) {
		drop_draft(ui);
		text_fit(e->subject, sizeof e->subject, "%s", other.subject);
		/* What was kept of it was under the old one. */
		if (e->tb.edits != e->committed)
			e->drafted = e->committed;
	}
	release(&other);
}

void
edit_reread(struct ui *ui)
{
	size_t cursor = ui->edit.tb.cursor;

	release(&ui->edit);
	ui_top(ui)->view->back(ui);
	if (ui->edit.open)
		edit_set_cursor(&ui->edit, cursor);
}

int
edit_close(struct ui *ui)
{
	struct error err = { 0 };

	if (!ui->edit.open)
		return 0;
	if (edit_settle(ui, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return -1;
	}
	if (ui->edit.commit != NULL && ui->edit.nummer[0] == '\0')
		drop_draft(ui);
	else
		ui_keep_draft(ui);
	release(&ui->edit);
	return 0;
}

void
edit_leave(struct ui *ui)
{
	if (edit_close(ui) == 0)
		return;
	ui_keep_draft(ui);
	release(&ui->edit);
}

void
edit_discard(struct ui *ui)
{
	if (!ui->edit.open)
		return;
	drop_draft(ui);
	release(&ui->edit);
}

/* Nothing was typed since it was opened: then what came before it is taken
 * back, but never by a key that was held too long. */
static bool
is_untouched(const struct edit *e)
{
	return e->tb.n_steps == 0 && e->commit != NULL && e->subject[0] != '\0';
}

/* What a key types; false when it is no text. */
static bool
type_key(struct edit *e, const struct key *key, bool replaces)
{
	if (key->code == K_PASTE)
		textbuf_paste(&e->tb, key->paste, key->paste_length);
	else if (key->code != K_CHAR)
		return false;
	else if (replaces)
		textbuf_replace(&e->tb, key->text);
	else
		textbuf_type(&e->tb, key->text, strlen(key->text));
	return true;
}

/* What needs nothing but the text. */
static bool
do_simple(struct edit *e, enum action action)
{
	for (size_t i = 0; i < LENGTH(simple); i++) {
		if (simple[i].action != action)
			continue;
		if (simple[i].change != NULL)
			simple[i].change(&e->tb);
		else
			simple[i].move(&e->tb);
		return true;
	}
	return false;
}

bool
edit_key(struct edit *e, enum action action, const struct key *key)
{
	bool replaces = e->replaces;

	e->replaces = false;
	if (type_key(e, key, replaces))
		return true;
	if ((action == ACTION_UNDO || action == ACTION_REDO) && is_untouched(e))
		return false;
	if (do_simple(e, action))
		return true;
	switch ((int)action) {
	case ACTION_HOME:
		textbuf_row_start(&e->tb, e->width);
		return true;
	case ACTION_END:
		textbuf_row_end(&e->tb, e->width);
		return true;
	case ACTION_UP:
	case ACTION_DOWN:
	case ACTION_PAGE_UP:
	case ACTION_PAGE_DOWN:
		return move_rows(e, action);
	case ACTION_NEWLINE:
		if (e->tb.lines)
			textbuf_type(&e->tb, "\n", 1);
		return true;
	case ACTION_ACCEPT:
		if (!e->tb.lines || e->accepts)
			return false;
		textbuf_type(&e->tb, "\n", 1);
		return true;
	default:
		return false;
	}
}

int
edit_draw(struct edit *e, int y, int x, int width, int rows)
{
	size_t row, n;
	int column, top;

	if (rows < 1)
		return 0;
	/* The last column is for the cursor behind a full row. */
	e->width = width > 2 ? width - 1 : 1;
	e->rows = rows;
	textbuf_place(&e->tb, e->width, &row, &column, &n);
	top = e->top;
	if ((int)n - top < rows)
		top = (int)n > rows ? (int)n - rows : 0;
	if ((int)row < top)
		top = (int)row;
	if ((int)row >= top + rows)
		top = (int)row - rows + 1;
	e->top = top;
	draw_wrapped(
	    y, x, e->width, rows, top, LOOK_PLAIN, textbuf_text(&e->tb));
	draw_cursor(y + (int)row - top, x + column);
	return (int)n < rows ? (int)n : rows;
}
