/*
 * view_lakken.c - what was found in the text that will be public: a row
 * each, the one in focus unfolded below, and what is decided about it.
 *
 * Of the frame: list.at the row and mark what it is known by, as the text
 * may be another one the next time; part is 1 while it is told what cannot
 * be found.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "ui/draw.h"
#include "ui/views.h"

#define SIGN_X      2
#define LINE_X      6
#define KIND_X      18
#define FOUND_X     33
#define TEXT_X      2
#define UNFOLD_ROWS 9 /* below the list */

#define ASK_WEG    "lak:weg:"
#define ASK_BLIJFT "lak:blijft:"

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, '0', ACTION_DIGIT, true }, /* any digit; the help says 1-9 */
	{ K_CHAR, 't', ACTION_DETAIL, true },
	{ 0 },
};

static const char signs[N_LAK_BESLUITEN] = {
	[LAK_OPEN] = ' ',
	[LAK_WEG] = '!',
	[LAK_BLIJFT] = 'x',
};

bool
lakken_look(struct ui *ui)
{
	const struct lakken *l = &ui->onderzoek.lakken;

	if (l->made || *l->why != '\0')
		return false;
	ui->backend->lakken(ui->backend->context, &ui->onderzoek);
	return true;
}

/* What a text that is open is about. */
static const char *
sleutel_of(const char *subject)
{
	return strrchr(subject, ':') + 1;
}

/* The find in focus, or that of the open text; NULL when it is gone. */
static const struct lakplek *
focus(struct ui *ui)
{
	const struct lakken *l = &ui->onderzoek.lakken;
	size_t at = ui_top(ui)->list.at;

	if (!ui_editing(ui))
		return at < l->n ? &l->plek[at] : NULL;
	for (size_t i = 0; i < l->n; i++)
		if (strcmp(l->plek[i].sleutel, sleutel_of(ui->edit.subject)) ==
		    0)
			return &l->plek[i];
	return NULL;
}

/* Stay on what the row was about, wherever it stands in a new text. */
static void
look(struct ui *ui)
{
	const struct lakken *l = &ui->onderzoek.lakken;
	struct frame *f = ui_top(ui);

	if (!lakken_look(ui) ||
	    (f->list.at < l->n &&
		(size_t)text_mark(l->plek[f->list.at].sleutel) == f->mark))
		return;
	for (size_t i = 0; i < l->n; i++)
		if ((size_t)text_mark(l->plek[i].sleutel) == f->mark)
			f->list.at = i;
}

static void
mark_focus(struct ui *ui)
{
	const struct lakken *l = &ui->onderzoek.lakken;
	struct frame *f = ui_top(ui);

	if (f->list.at < l->n)
		f->mark = (size_t)text_mark(l->plek[f->list.at].sleutel);
}

/* ---- drawing ---- */

static void
draw_row(const struct onderzoek *o, const struct lakplek *plek, int y)
{
	draw_textf(y, SIGN_X, LINE_X - SIGN_X - 1, LOOK_PLAIN, "[%c]",
	    signs[lakplek_besluit(o, plek)]);
	draw_textf(y, LINE_X, KIND_X - LINE_X - 1, LOOK_PLAIN, "regel %zu",
	    plek->line);
	draw_text(y, KIND_X, FOUND_X - KIND_X - 1, LOOK_PLAIN,
	    vondst_infos[plek->kind].id);
	draw_text(y, FOUND_X, view_width(FOUND_X), LOOK_PLAIN, plek->text);
}

static void
draw_rows(struct ui *ui, int rows)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);

	list_fit(&f->list, o->lakken.n, rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;

		if (at >= o->lakken.n)
			break;
		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
		draw_row(o, &o->lakken.plek[at], UI_TOP + i);
	}
}

static void
add_besluit(
    const struct onderzoek *o, const struct lakplek *plek, struct buf *out)
{
	const struct lak *lak = onderzoek_lak(o, plek->sleutel);

	if (lak == NULL) {
		buf_add(out, "1 weg   2 blijft");
		return;
	}
	buf_addf(out, "Besloten: %s%s%s%s%s (%s).   3 weer open",
	    lak_words[lak->besluit], *lak->grond != '\0' ? ", grond " : "",
	    lak->grond, *lak->reden != '\0' ? ": " : "", lak->reden,
	    lak->author);
}

/* Where it stands, what it is and what to do. */
static void
draw_unfolded(const struct ui *ui, const struct lakplek *plek, int y, int rows)
{
	const struct vondst_info *info = &vondst_infos[plek->kind];
	struct buf text = { 0 };

	buf_addf(&text, "%s%s%s%s\n\nDit is %s. %s\n",
	    *plek->kop != '\0' ? "Onder: " : "", plek->kop,
	    *plek->kop != '\0' ? "\n" : "", plek->context, info->what,
	    info->raad);
	if (!ui_editing(ui))
		add_besluit(&ui->onderzoek, plek, &text);
	draw_wrapped(y, TEXT_X, view_width(TEXT_X), rows, 0, LOOK_PLAIN,
	    buf_text(&text));
	buf_release(&text);
}

static bool
asks_weg(const struct ui *ui)
{
	return strncmp(ui->edit.subject, ASK_WEG, strlen(ASK_WEG)) == 0;
}

static void
draw_asked(struct ui *ui, int y)
{
	int x = TEXT_X;

	x += draw_text(y, x, view_width(x), LOOK_PLAIN,
	    asks_weg(ui) ? "Weg, grond (of geen): " : "Blijft, want: ");
	edit_draw(&ui->edit, y, x, view_width(x), 1);
}

static void
draw_text_only(const char *text)
{
	draw_wrapped(
	    UI_TOP, TEXT_X, view_width(TEXT_X), ui_rows(), 0, LOOK_PLAIN, text);
	draw_cursor(UI_TOP, 0);
}

static void
draw_nothing(const struct lakken *l)
{
	struct buf text = { 0 };

	buf_addf(&text, "%s\n\n%s",
	    l->made ? "In de openbare tekst is niets gevonden." : l->why,
	    l->made ? privacy_limits : "");
	draw_text_only(buf_text(&text));
	buf_release(&text);
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct lakplek *plek;
	int rows = ui_rows(), unfold, asked = ui_editing(ui) ? 1 : 0;

	look(ui);
	view_head(ui, "Lakken  %zu open", lakken_count(o, LAK_OPEN));
	view_sub("Vondsten in de openbare tekst: %zu; weg, maar het staat er "
		 "nog: %zu",
	    o->lakken.n, lakken_count(o, LAK_WEG));
	if (ui_top(ui)->part == 1) {
		draw_text_only(privacy_limits);
		return;
	}
	if (o->lakken.n == 0) {
		draw_nothing(&o->lakken);
		return;
	}
	unfold = rows > 2 * UNFOLD_ROWS ? UNFOLD_ROWS : rows / 2;
	draw_rows(ui, rows - unfold - 1);
	mark_focus(ui);
	plek = focus(ui);
	if (plek != NULL)
		draw_unfolded(ui, plek, UI_TOP + rows - unfold, unfold - asked);
	if (asked > 0)
		draw_asked(ui, UI_TOP + rows - 1);
}

/* ---- deciding ---- */

static unsigned
decide(struct ui *ui, enum lak_besluit besluit, const char *grond,
    const char *reden)
{
	const struct lakplek *plek = focus(ui);
	struct error err = { 0 };

	if (plek == NULL) {
		ui_status(ui, "Deze vondst staat niet meer in de tekst.");
		return REACT_DRAW;
	}
	if (onderzoek_add_lak(&ui->onderzoek, plek, besluit, grond, reden,
		ui->backend->user, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	if (ui_editing(ui))
		edit_discard(ui);
	return view_changed(ui);
}

static unsigned
ask(struct ui *ui, const char *before, const char *text)
{
	const struct lakplek *plek = focus(ui);
	char subject[96];

	snprintf(subject, sizeof subject, "%s%s", before, plek->sleutel);
	edit_open(ui, subject, text, false, 0, NULL);
	return REACT_DRAW;
}

static unsigned
choose(struct ui *ui, char digit)
{
	const struct lakplek *plek = focus(ui);

	if (plek == NULL)
		return REACT_NONE;
	switch (digit) {
	case '1':
		ask(ui, ASK_WEG, vondst_infos[plek->kind].grond);
		ui->edit.replaces = !ui->edit.has_draft;
		return REACT_DRAW;
	case '2':
		return ask(ui, ASK_BLIJFT, "");
	case '3':
		return decide(ui, LAK_OPEN, NULL, "");
	default:
		return REACT_NONE;
	}
}

/* "5.1.5 het raakt een derde": the ground, and perhaps a reason. */
static unsigned
take_weg(struct ui *ui)
{
	char *typed = xstrdup(textbuf_text(&ui->edit.tb));
	size_t from = strspn(typed, " "), length = strcspn(typed + from, " ");
	const char *reden = typed + from + length;
	unsigned reaction;

	reden += strspn(reden, " ");
	typed[from + length] = '\0';
	reaction = decide(ui, LAK_WEG, length > 0 ? typed + from : NULL, reden);
	free(typed);
	return reaction;
}

/* Esc keeps what was typed as a draft. */
static unsigned
act_edit(struct ui *ui, enum action action)
{
	switch (action) {
	case ACTION_ACCEPT:
		return asks_weg(ui)
		    ? take_weg(ui)
		    : decide(ui, LAK_BLIJFT, NULL, textbuf_text(&ui->edit.tb));
	case ACTION_BACK:
	case ACTION_UP:
	case ACTION_DOWN:
	case ACTION_NEXT_FIELD:
	case ACTION_PREV_FIELD:
		edit_leave(ui);
		return REACT_DRAW;
	default:
		return REACT_NONE;
	}
}

/* The next one that is open or must go. */
static unsigned
next_open(struct ui *ui, int direction)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n = o->lakken.n, at = ui_top(ui)->list.at;

	for (size_t i = 0; i < n; i++) {
		at = direction > 0 ? (at + 1) % n : (at + n - 1) % n;
		if (lakplek_besluit(o, &o->lakken.plek[at]) != LAK_BLIJFT) {
			ui_top(ui)->list.at = at;
			return REACT_DRAW;
		}
	}
	ui_status(ui, "Er is niets meer te besluiten.");
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	look(ui);
	if (ui_editing(ui))
		return act_edit(ui, action);
	if (f->part == 1 &&
	    (action == ACTION_BACK || action == ACTION_DETAIL)) {
		f->part = 0;
		return REACT_DRAW;
	}
	if (list_move(&f->list, action, ui->onderzoek.lakken.n, ui_rows()))
		return REACT_DRAW;
	switch (action) {
	case ACTION_DIGIT:
		return f->part == 1 ? REACT_NONE : choose(ui, key->text[0]);
	case ACTION_DETAIL:
		f->part = 1;
		return REACT_DRAW;
	case ACTION_ACCEPT:
	case ACTION_NEXT_OPEN:
		return next_open(ui, 1);
	case ACTION_PREV_OPEN:
		return next_open(ui, -1);
	default:
		return view_common(ui, action);
	}
}

bool
lakken_show(struct ui *ui, const char *subject)
{
	const char *sleutel = sleutel_of(subject);
	const struct lakken *l = &ui->onderzoek.lakken;

	ui_push(ui, &view_lakken, 0);
	lakken_look(ui);
	for (size_t i = 0; i < l->n; i++) {
		if (strcmp(l->plek[i].sleutel, sleutel) != 0)
			continue;
		ui_top(ui)->list.at = i;
		choose(ui,
		    strncmp(subject, ASK_WEG, strlen(ASK_WEG)) == 0 ? '1'
								    : '2');
		return true;
	}
	return false;
}

const struct view view_lakken = {
	.name = "lakken",
	.title = "Openbare tekst nakijken",
	.keys = keys,
	.help = privacy_limits,
	.draw = draw,
	.act = act,
};
