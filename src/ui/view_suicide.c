/*
 * view_suicide.c - the yearly overview of suïcides: who was asked, who did
 * not answer yet, and the numbers of who did.
 *
 * Of the frame: list.at the row, part see enum suicide_part.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/term.h"
#include "ui/views.h"

#define NAME_X     2
#define ASKED_X    36
#define RECEIVED_X 49
#define COUNT_X    62
#define TRIES_X    71
#define ASK_ROWS   2 /* the question and the text under it */

static const struct binding keys[] = {
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_LEFT, 0, ACTION_LEFT, false },
	{ K_RIGHT, 0, ACTION_RIGHT, false },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

void
suicide_view_release(struct suicide_view *v)
{
	suicide_opgaven_release(&v->opgaven);
	*v = (struct suicide_view){ 0 };
}

static void
read_year(struct ui *ui)
{
	struct suicide_view *v = &ui->suicide;
	struct list *list = &ui_top(ui)->list;
	struct error err = { 0 };

	if (v->jaar == 0)
		v->jaar = suicide_year();
	suicide_opgaven_release(&v->opgaven);
	if (ui->backend->suicide(
		ui->backend->context, v->jaar, &v->opgaven, &err) == -1)
		ui_status(ui, "%s", err.text);
	if (list->at >= v->opgaven.n)
		list->at = v->opgaven.n > 0 ? v->opgaven.n - 1 : 0;
}

static const struct suicide_opgave *
current(struct ui *ui)
{
	const struct suicide_opgaven *all = &ui->suicide.opgaven;
	size_t at = ui_top(ui)->list.at;

	return at < all->n ? &all->opgave[at] : NULL;
}

/* ---- draw ---- */

static void
draw_day(int y, int x, date day)
{
	struct buf text = { 0 };

	maatregel_day(day, &text);
	draw_text(y, x, COUNT_X - RECEIVED_X - 1, LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
}

static void
draw_row(const struct suicide_opgave *s, int y)
{
	draw_text(y, NAME_X, ASKED_X - NAME_X - 1, LOOK_PLAIN, s->aanbieder);
	draw_day(y, ASKED_X, s->asked_on);
	if (s->received_on == DATE_NONE) {
		draw_text(y, RECEIVED_X, view_width(RECEIVED_X), LOOK_WARN,
		    "nog niet");
		return;
	}
	draw_day(y, RECEIVED_X, s->received_on);
	draw_textf(y, COUNT_X, 8, LOOK_PLAIN, "%d", s->suicides);
	draw_textf(
	    y, TRIES_X, view_width(TRIES_X), LOOK_PLAIN, "%d", s->pogingen);
}

static void
draw_names(void)
{
	int y = UI_TOP;

	draw_text(y, NAME_X, ASKED_X - NAME_X, LOOK_DIM, "Aanbieder");
	draw_text(y, ASKED_X, RECEIVED_X - ASKED_X, LOOK_DIM, "Gevraagd");
	draw_text(y, RECEIVED_X, COUNT_X - RECEIVED_X, LOOK_DIM, "Ontvangen");
	draw_text(y, COUNT_X, TRIES_X - COUNT_X, LOOK_DIM, "Suïcide");
	draw_text(y, TRIES_X, view_width(TRIES_X), LOOK_DIM, "Poging");
}

static void
draw_head(const struct suicide_view *v)
{
	int columns = term_columns();
	size_t open = 0;

	while (open < v->opgaven.n &&
	    v->opgaven.opgave[open].received_on == DATE_NONE)
		open++;
	draw_textf(0, 0, columns, LOOK_TITLE, "%*s", columns, "");
	draw_textf(0, 0, columns, LOOK_TITLE,
	    "Suïcides en pogingen met ernstig letsel in %d", v->jaar);
	draw_textf(1, 0, columns, LOOK_PLAIN,
	    "%zu gevraagd, %zu nog niet ontvangen   links en rechts: een ander "
	    "jaar",
	    v->opgaven.n, open);
}

static void
draw_question(struct ui *ui, int y)
{
	const struct suicide_opgave *s = current(ui);

	if (ui_top(ui)->part == SUICIDE_ASK)
		draw_text(y, NAME_X, view_width(NAME_X), LOOK_PLAIN,
		    "Aan welke aanbieder is het vandaag gevraagd?");
	else
		draw_textf(y, NAME_X, view_width(NAME_X), LOOK_PLAIN,
		    "%s: suïcides en pogingen, zoals 0 2",
		    s == NULL ? "" : s->aanbieder);
	edit_draw(&ui->edit, y + 1, NAME_X, view_width(NAME_X), 1);
}

static void
draw(struct ui *ui)
{
	const struct suicide_opgaven *all = &ui->suicide.opgaven;
	struct frame *f = ui_top(ui);
	int rows = ui_rows() - 1 - (ui_editing(ui) ? ASK_ROWS : 0);

	draw_head(&ui->suicide);
	draw_names();
	list_fit(&f->list, all->n, rows);
	if (all->n == 0)
		draw_text(UI_TOP + 1, NAME_X, view_width(NAME_X), LOOK_PLAIN,
		    "Nog niemand gevraagd; n legt vast aan wie.");
	draw_cursor(UI_TOP + 1, 0);
	for (int i = 0; i < rows && f->list.top + (size_t)i < all->n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_row(&all->opgave[at], UI_TOP + 1 + i);
		view_mark(UI_TOP + 1 + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + 1 + i, 0);
	}
	if (ui_editing(ui))
		draw_question(ui, UI_TOP + ui_rows() - ASK_ROWS);
}

/* ---- act ---- */

static unsigned
ask(struct ui *ui, enum suicide_part part)
{
	ui_top(ui)->part = (int)part;
	edit_open(ui, "", "", false, 0, NULL);
	return REACT_DRAW;
}

static void
end_question(struct ui *ui)
{
	edit_discard(ui);
	ui_top(ui)->part = SUICIDE_LIST;
}

/* What was refused stays in its line. */
static void
add(struct ui *ui, const char *aanbieder, const struct suicide_opgave *new)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };

	if (backend->suicide_add(backend->context, aanbieder, new, &err) ==
	    -1) {
		ui_status(ui, "%s", err.text);
		return;
	}
	end_question(ui);
	read_year(ui);
}

static void
take_name(struct ui *ui)
{
	const struct suicide_opgave new = { .jaar = ui->suicide.jaar,
		.asked_on = date_today(),
		.received_on = DATE_NONE };

	add(ui, textbuf_text(&ui->edit.tb), &new);
}

static void
take_counts(struct ui *ui)
{
	const struct suicide_opgave *s = current(ui);
	struct suicide_opgave new = { .jaar = ui->suicide.jaar,
		.asked_on = DATE_NONE,
		.received_on = date_today() };
	struct error err = { 0 };

	if (s == NULL)
		return;
	if (suicide_read(textbuf_text(&ui->edit.tb), &new.suicides,
		&new.pogingen, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		add(ui, s->aanbieder, &new);
}

static unsigned
act_edit(struct ui *ui, enum action action)
{
	if (action == ACTION_BACK || action == ACTION_CANCEL)
		end_question(ui);
	else if (action != ACTION_ACCEPT)
		return REACT_NONE;
	else if (ui_top(ui)->part == SUICIDE_ASK)
		take_name(ui);
	else
		take_counts(ui);
	return REACT_DRAW;
}

static unsigned
go_year(struct ui *ui, int years)
{
	int jaar = ui->suicide.jaar + years;

	if (jaar < SUICIDE_YEAR_MIN || jaar > suicide_year() + 1)
		return REACT_NONE;
	ui->suicide.jaar = jaar;
	ui_top(ui)->list = (struct list){ 0 };
	read_year(ui);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct list *list = &ui_top(ui)->list;

	(void)key;
	if (ui_editing(ui))
		return act_edit(ui, action);
	if (list_move(list, action, ui->suicide.opgaven.n, ui_rows() - 1))
		return REACT_DRAW;
	switch (action) {
	case ACTION_NEW:
		return ask(ui, SUICIDE_ASK);
	case ACTION_ACCEPT:
		return current(ui) != NULL ? ask(ui, SUICIDE_ANSWER)
					   : REACT_NONE;
	case ACTION_LEFT:
	case ACTION_RIGHT:
		return go_year(ui, action == ACTION_LEFT ? -1 : 1);
	default:
		return REACT_NONE;
	}
}

/* Another view may have lain over a question. */
static void
back(struct ui *ui)
{
	ui_top(ui)->part = SUICIDE_LIST;
	read_year(ui);
}

const struct view view_suicide = {
	.name = "suicide",
	.title = "Suïcides en pogingen",
	.keys = keys,
	.enter = read_year,
	.back = back,
	.draw = draw,
	.act = act,
};
