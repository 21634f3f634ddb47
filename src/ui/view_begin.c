/*
 * view_begin.c - begin an onderzoek: choose its vorm.
 *
 * Of the frame: index is the row of the Werkblad, list.at the vorm, filter
 * the onderzoek that it follows; part tells what is being asked.
 */
#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/term.h"
#include "ui/views.h"

enum {
	PART_VORM,
	PART_VORIGE,
	PART_SURE, /* it was typed, and may have newer norms */
};

#define LIST 2 /* the list starts below the heading */

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const struct library *
library(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	const struct library *found;
	struct error err = { 0 };

	found = backend->library(backend->context, &err);
	if (found == NULL && ui->status[0] == '\0')
		ui_status(ui, "%s", err.text);
	/* cppcheck-suppress returnDanglingLifetime */
	return found;
}

static void
draw_vorige(struct ui *ui, int y)
{
	int columns = term_columns();

	draw_text(y, 1, columns - 1, LOOK_PLAIN,
	    "Op welk onderzoek volgt het?  Nummer:");
	edit_draw(&ui->edit, y, 39, columns - 39, 1);
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct library *lib = library(ui);
	int y = UI_TOP + LIST, rows = ui_rows() - LIST, columns;

	columns = term_columns();
	draw_text(UI_TOP, 1, columns - 1, LOOK_PLAIN,
	    "Welke vorm krijgt het onderzoek?");
	for (size_t i = 0; lib != NULL && i < lib->n_forms; i++) {
		const struct form *form = lib->form[i];

		if ((int)i >= rows)
			break;
		if (i == f->list.at)
			draw_text(y, 0, 1, LOOK_FOCUS, ">");
		draw_textf(y, 3, columns - 3, LOOK_PLAIN, "%zu  %s", i + 1,
		    form->title);
		if (i == f->list.at && f->part == PART_VORM)
			draw_cursor(y, 0);
		y++;
	}
	if (f->part == PART_VORIGE)
		draw_vorige(ui, y + 1);
	else if (lib != NULL && f->list.at < lib->n_forms &&
	    lib->form[f->list.at]->toelichting != NULL)
		draw_wrapped(y + 1, 3, columns - 4, UI_TOP + ui_rows() - y - 1,
		    0, LOOK_PLAIN, lib->form[f->list.at]->toelichting);
}

static const char *
row_nummer(const struct ui *ui, size_t row)
{
	return row < ui->page.n ? ui->page.row[row].nummer : "";
}

static unsigned
choose(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct library *lib = library(ui);

	if (lib == NULL || f->list.at >= lib->n_forms)
		return REACT_DRAW;
	if (form_follows(lib->form[f->list.at])) {
		f->part = PART_VORIGE;
		edit_open(
		    ui, "vorige", row_nummer(ui, f->index), false, 0, NULL);
		return REACT_DRAW;
	}
	ui_begin(ui, lib->form[f->list.at]->id, NULL);
	return REACT_DRAW;
}

/* What was not found is told by beginning it. */
static bool
has_new_norms(struct ui *ui, const char *nummer, char *version, size_t size)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };
	char unused[32];

	return backend->new_norms(backend->context, nummer,
		   version != NULL ? version : unused,
		   version != NULL ? size : sizeof unused, &err) == 1;
}

void
begin_ask(struct ui *ui, const char *nummer, size_t n_marked)
{
	struct buf text = { 0 };
	char version[32];

	buf_addf(&text, "Heronderzoek na %s", nummer);
	if (n_marked > 0)
		buf_addf(&text, " (%zu gemerkt)", n_marked);
	buf_add(&text, " beginnen? j/n");
	if (has_new_norms(ui, nummer, version, sizeof version))
		buf_addf(&text, ", w: met de nieuwe normen (%s)", version);
	ui_status(ui, "%s ", buf_text(&text));
	buf_release(&text);
}

static unsigned
begin_after(struct ui *ui, bool new_norms)
{
	const struct frame *f = ui_top(ui);
	const struct library *lib = library(ui);
	struct follow follow = { .new_norms = new_norms };
	char nummer[sizeof f->filter];

	if (lib == NULL)
		return REACT_DRAW;
	/* The frame goes when the onderzoek is opened. */
	memcpy(nummer, f->filter, sizeof nummer);
	follow.vorige = nummer;
	ui_begin(ui, lib->form[f->list.at]->id, &follow);
	return REACT_DRAW;
}

static unsigned
act_vorige(struct ui *ui, enum action action)
{
	struct frame *f = ui_top(ui);
	const struct library *lib = library(ui);

	if (action == ACTION_BACK) {
		edit_discard(ui);
		f->part = PART_VORM;
		return REACT_DRAW;
	}
	if (action != ACTION_ACCEPT || lib == NULL)
		return REACT_NONE;
	if (*textbuf_text(&ui->edit.tb) == '\0') {
		ui_status(ui, "Noem het nummer van het eerdere onderzoek.");
		return REACT_DRAW;
	}
	snprintf(f->filter, sizeof f->filter, "%s", textbuf_text(&ui->edit.tb));
	edit_discard(ui);
	f->part = PART_VORM;
	if (!has_new_norms(ui, f->filter, NULL, 0))
		return begin_after(ui, false);
	f->part = PART_SURE;
	begin_ask(ui, f->filter, 0);
	return REACT_DRAW;
}

static unsigned
act_sure(struct ui *ui, const struct key *key)
{
	bool newer = strcmp(key->text, "w") == 0;

	ui_top(ui)->part = PART_VORM;
	if (newer || strcmp(key->text, "j") == 0)
		return begin_after(ui, newer);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	const struct library *lib = library(ui);
	size_t n = lib != NULL ? lib->n_forms : 0, digit;

	if (f->part == PART_VORIGE)
		return act_vorige(ui, action);
	if (f->part == PART_SURE)
		return act_sure(ui, key);
	switch ((int)action) {
	case ACTION_DIGIT:
		digit = (size_t)(key->text[0] - '0');
		if (digit < 1 || digit > n)
			return REACT_NONE;
		f->list.at = digit - 1;
		return choose(ui);
	case ACTION_ACCEPT:
		return choose(ui);
	default:
		return list_move(&f->list, action, n, ui_rows() - LIST)
		    ? REACT_DRAW
		    : REACT_NONE;
	}
}

const struct view view_begin = {
	.name = "begin",
	.title = "Nieuw onderzoek",
	.keys = keys,
	.draw = draw,
	.act = act,
};
