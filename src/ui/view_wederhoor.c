/*
 * view_wederhoor.c - what the aanbieder calls wrong in the concept, a row
 * each, and what still has no answer.
 *
 * Of the frame: list.at the row.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "ui/draw.h"
#include "ui/views.h"

#define NUMBER_X 2
#define STAND_X  6
#define PAGE_X   16
#define CITAAT_X 22
#define SUBJECT  "onjuistheid:nieuw"

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ 0 },
};

static const char *
stand(const struct onjuistheid *x)
{
	if (!onjuistheid_answered(x))
		return "open";
	return strcmp(x->text[ONJUIST_AANPASSING], "ja") == 0 ? "aangepast"
							      : "blijft";
}

static void
draw_row(const struct onjuistheid *x, int y)
{
	char *citaat = text_words(x->text[ONJUIST_CITAAT]);

	draw_textf(
	    y, NUMBER_X, STAND_X - NUMBER_X - 1, LOOK_PLAIN, "%d", x->number);
	draw_text(y, STAND_X, PAGE_X - STAND_X - 1, LOOK_PLAIN, stand(x));
	draw_textf(y, PAGE_X, CITAAT_X - PAGE_X - 1, LOOK_PLAIN, "%s%s",
	    *x->text[ONJUIST_BLADZIJ] == '\0' ? "" : "p. ",
	    x->text[ONJUIST_BLADZIJ]);
	draw_text(y, CITAAT_X, view_width(CITAAT_X), LOOK_PLAIN, citaat);
	free(citaat);
}

static void
draw_rows(struct ui *ui, int rows)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);

	list_fit(&f->list, o->n_onjuistheden, rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;

		if (at >= o->n_onjuistheden)
			break;
		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
		draw_row(&o->onjuistheid[at], UI_TOP + i);
	}
}

static void
draw_sub(const struct onderzoek *o)
{
	const struct bevroren *b = &o->bevroren;

	if (b->text == NULL)
		view_sub("Nog geen vastgelegd concept");
	else
		view_sub("Concept van %.10s, %d %s van %d regels", b->stamp,
		    bevroren_pages(b),
		    bevroren_pages(b) == 1 ? "bladzij" : "bladzijden",
		    b->regels);
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	int rows = ui_rows(), y = UI_TOP + rows - 1, x = NUMBER_X;

	view_head(ui, "Wederhoor  %zu open", onderzoek_n_unanswered(o));
	draw_sub(o);
	if (o->n_onjuistheden == 0) {
		draw_wrapped(UI_TOP, x, view_width(x), rows, 0, LOOK_PLAIN,
		    o->bevroren.text == NULL
			? "Het concept wordt vastgelegd als het wordt"
			  " verzonden (concept_verzonden_op)."
			: "Nog geen feitelijke onjuistheden; n legt er een"
			  " vast.");
		draw_cursor(UI_TOP, 0);
	}
	draw_rows(ui, ui_editing(ui) && rows > 1 ? rows - 1 : rows);
	if (ui_editing(ui)) {
		x += draw_text(y, x, view_width(x), LOOK_PLAIN, "Citaat: ");
		edit_draw(&ui->edit, y, x, view_width(x), 1);
	}
}

/* Made once, when Enter says so; until then it is a draft. */
static unsigned
make(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	struct error err = { 0 };

	if (onderzoek_add_onjuistheid(
		o, "", textbuf_text(&ui->edit.tb), &err) == NULL) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	edit_discard(ui);
	ui_top(ui)->list.at = o->n_onjuistheden - 1;
	ui_push(ui, &view_onjuistheid, o->n_onjuistheden - 1);
	return view_changed(ui);
}

static unsigned
act_new(struct ui *ui, enum action action)
{
	switch (action) {
	case ACTION_ACCEPT:
		return make(ui);
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

/* The next row without an answer. */
static unsigned
next_open(struct ui *ui, int direction)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n = o->n_onjuistheden, at = ui_top(ui)->list.at;

	for (size_t i = 0; i < n; i++) {
		at = direction > 0 ? (at + 1) % n : (at + n - 1) % n;
		if (!onjuistheid_answered(&o->onjuistheid[at])) {
			ui_top(ui)->list.at = at;
			return REACT_DRAW;
		}
	}
	ui_status(ui, "Alles heeft een antwoord.");
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);

	(void)key;
	if (ui_editing(ui))
		return act_new(ui, action);
	if (list_move(&f->list, action, o->n_onjuistheden, ui_rows()))
		return REACT_DRAW;
	switch (action) {
	case ACTION_NEW:
		wederhoor_new(ui);
		return REACT_DRAW;
	case ACTION_NEXT_OPEN:
		return next_open(ui, 1);
	case ACTION_PREV_OPEN:
		return next_open(ui, -1);
	case ACTION_ACCEPT:
		if (f->list.at < o->n_onjuistheden)
			ui_push(ui, &view_onjuistheid, f->list.at);
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

void
wederhoor_new(struct ui *ui)
{
	if (ui->onderzoek.bevroren.text == NULL)
		ui_status(ui, "Er is nog geen vastgelegd concept.");
	else
		edit_open(ui, SUBJECT, "", false, 0, NULL);
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	const struct onderzoek *o = &ui->onderzoek;

	(void)f;
	return row < o->n_onjuistheden ? o->onjuistheid[row].number : -1;
}

const struct view view_wederhoor = {
	.name = "wederhoor",
	.title = "Hoor en wederhoor",
	.keys = keys,
	.draw = draw,
	.act = act,
	.row_id = row_id,
};
