/*
 * view_onjuistheid.c - one item of form 1, field by field: what the
 * aanbieder says, and below it what we answer.
 *
 * Of the frame: index is its place in the onderzoek, part the field.
 */
#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/views.h"

#define LABEL_X   2
#define VALUE_X   15
#define HINT_ROWS 3

static const struct binding keys[] = {
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const char *const choices[] = { "ja", "nee" };

static const struct {
	int rows;
	const char *hint;
} fields[N_ONJUIST_PARTS] = {
	[ONJUIST_BLADZIJ] = { 1, "De bladzij die de aanbieder noemt." },
	[ONJUIST_CITAAT] = { 3, NULL }, /* where it was found */
	[ONJUIST_UITLEG] = { 3, "Wat er volgens de aanbieder niet klopt." },
	[ONJUIST_BEWIJS] = { 2, "Waaruit dat blijkt; mag leeg." },
	[ONJUIST_ANTWOORD] = { 3,
	    "Ons antwoord; zonder wordt het rapport niet"
	    " vastgesteld." },
	[ONJUIST_AANPASSING] = { 1,
	    "Leidt dit tot een aanpassing?"
	    "  1 ja  2 nee" },
	[ONJUIST_PASSAGE] = { 3, "Wat de tekst wordt, als die is aangepast." },
};

static struct onjuistheid *
current(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	size_t index = ui_top(ui)->index;

	return index < o->n_onjuistheden ? &o->onjuistheid[index] : NULL;
}

/* ---- on the screen ---- */

static void
draw_field(
    struct ui *ui, const struct onjuistheid *x, int part, int y, int rows)
{
	bool focus = ui_top(ui)->part == part;

	view_mark(y, focus);
	draw_text(y, LABEL_X, VALUE_X - LABEL_X - 1, LOOK_PLAIN,
	    onjuistheid_parts[part].label);
	if (focus && ui_editing(ui)) {
		edit_draw(&ui->edit, y, VALUE_X, view_width(VALUE_X), rows);
		return;
	}
	draw_wrapped(y, VALUE_X, view_text_width(VALUE_X), rows, 0, LOOK_PLAIN,
	    x->text[part]);
	if (focus)
		draw_cursor(y, VALUE_X);
}

static void
draw_hint(struct ui *ui, const struct onjuistheid *x, int y, int rows)
{
	const char *hint = fields[ui_top(ui)->part].hint;
	struct buf found = { 0 };

	if (rows < 1)
		return;
	if (hint == NULL)
		onjuistheid_found(&ui->onderzoek, x, &found);
	draw_wrapped(y, LABEL_X, view_width(LABEL_X), rows, 0, LOOK_DIM,
	    hint != NULL ? hint : buf_text(&found));
	buf_release(&found);
}

/* On a small terminal only what has the focus. */
static void
draw(struct ui *ui)
{
	const struct onjuistheid *x = current(ui);
	int h = ui_rows(), part = ui_top(ui)->part, y = UI_TOP, all = 0;

	if (x == NULL)
		return;
	view_head(ui, "Feitelijke onjuistheid %d", x->number);
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		all += fields[i].rows;
	if (h < all + HINT_ROWS) {
		int rows = fields[part].rows < h ? fields[part].rows : h;

		draw_field(ui, x, part, y, rows);
		draw_hint(ui, x, y + rows, h - rows);
		return;
	}
	for (int i = 0; i < N_ONJUIST_PARTS; i++) {
		draw_field(ui, x, i, y, fields[i].rows);
		y += fields[i].rows;
	}
	draw_hint(ui, x, y + 1, UI_TOP + h - y - 1);
}

/* ---- keys ---- */

/* Of the frame that the text was opened on. */
static int
commit(struct ui *ui, const char *text, struct error *err)
{
	const struct frame *f = &ui->frame[ui->edit.depth - 1];
	struct onderzoek *o = &ui->onderzoek;

	if (f->index >= o->n_onjuistheden)
		return error_set(err, "Dit punt is er niet meer.");
	return onjuistheid_read(o, &o->onjuistheid[f->index],
	    (enum onjuistheid_part)f->part, text, err);
}

static void
open_part(struct ui *ui)
{
	const struct onjuistheid *x = current(ui);
	int part = ui_top(ui)->part;
	char subject[48];

	if (x == NULL || part == ONJUIST_AANPASSING)
		return;
	snprintf(subject, sizeof subject, "onjuistheid:%d:%d", x->number, part);
	edit_open(ui, subject, x->text[part], onjuistheid_parts[part].lines,
	    x->revision, commit);
}

static unsigned
to_part(struct ui *ui, int direction, bool over)
{
	struct frame *f = ui_top(ui);
	int part = f->part + direction;

	if (!view_leave(ui))
		return REACT_DRAW;
	if (part >= N_ONJUIST_PARTS && over)
		return view_changed(ui) | REACT_CLOSE;
	if (part >= 0 && part < N_ONJUIST_PARTS)
		f->part = part;
	open_part(ui);
	return view_changed(ui);
}

static unsigned
choose(struct ui *ui, size_t i)
{
	struct onjuistheid *x = current(ui);
	struct error err = { 0 };

	if (x == NULL || ui_top(ui)->part != ONJUIST_AANPASSING || i > 1)
		return REACT_NONE;
	if (onjuistheid_read(
		&ui->onderzoek, x, ONJUIST_AANPASSING, choices[i], &err) == -1)
		ui_status(ui, "%s", err.text);
	return view_changed(ui);
}

/* Going elsewhere: what is open first. */
static unsigned
go_elsewhere(struct ui *ui, enum action action, const struct key *key)
{
	if (!view_leave(ui))
		return REACT_DRAW;
	ui_pop(ui);
	ui_act(ui, action, key);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	switch ((int)action) {
	case ACTION_BACK:
		if (!view_leave(ui))
			return REACT_DRAW;
		return view_changed(ui) | REACT_CLOSE;
	case ACTION_OVERVIEW:
	case ACTION_GOTO:
	case ACTION_SEARCH:
	case ACTION_SEARCH_NEXT:
	case ACTION_QUEUE:
	case ACTION_NEXT_OPEN:
	case ACTION_PREV_OPEN:
	case ACTION_CLOSE:
		return go_elsewhere(ui, action, key);
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
		return to_part(ui, 1, true);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
		return to_part(ui, -1, false);
	case ACTION_DOWN:
		return to_part(ui, 1, false);
	case ACTION_LEFT:
		return choose(ui, 0);
	case ACTION_RIGHT:
		return choose(ui, 1);
	case ACTION_DIGIT:
		return choose(ui, (size_t)(key->text[0] - '1'));
	case ACTION_UNDO:
	case ACTION_REDO:
		return ui_undo(ui, action == ACTION_UNDO);
	default:
		return REACT_NONE;
	}
}

void
onjuistheid_open(struct ui *ui, size_t index, int part)
{
	ui_push(ui, &view_onjuistheid, index);
	edit_leave(ui);
	ui_top(ui)->part = part;
	open_part(ui);
}

const struct view view_onjuistheid = {
	.name = "onjuistheid",
	.title = "Feitelijke onjuistheid",
	.keys = keys,
	.enter = open_part,
	.back = open_part,
	.draw = draw,
	.act = act,
};
