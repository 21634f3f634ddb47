/*
 * view_bewaren.c - how long onderzoeken are kept: what has ended, by the day
 * on which it may be destroyed, and why.
 *
 * On top stands the one that it was called up for, also while it runs.
 */
#include <stdio.h>
#include <string.h>

#include "ui/bewaren.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/views.h"

#define NUMBER_X 2
#define EINDE_X  13
#define DAY_X    25
#define LIJST_X  37
#define FROM_X   45
#define NAME_X   58
#define FULL_X   2

#define FULL_ROWS 7
#define LIST_MIN  3

static const struct binding keys[] = {
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

void
bewaar_view_release(struct bewaar_view *v)
{
	bewaar_rows_release(&v->rows);
}

void
bewaren_open(struct ui *ui, const char *nummer)
{
	snprintf(ui->bewaren.chosen, sizeof ui->bewaren.chosen, "%s", nummer);
	ui_push(ui, &view_bewaren, 0);
}

static const struct calendar *
calendar(const struct ui *ui)
{
	struct error err;
	const struct library *library =
	    ui->backend->library(ui->backend->context, &err);

	return library == NULL ? NULL : library->calendar;
}

static const struct bewaar_row *
current(struct ui *ui)
{
	const struct bewaar_rows *rows = &ui->bewaren.rows;
	size_t at = ui_top(ui)->list.at;

	return at < rows->n ? &rows->row[at] : NULL;
}

static void
remember(struct ui *ui)
{
	const struct bewaar_row *row = current(ui);

	if (row != NULL)
		snprintf(ui->bewaren.chosen, sizeof ui->bewaren.chosen, "%s",
		    row->nummer);
}

/* Anew; the cursor stays on its onderzoek, or its row. */
static void
reload(struct ui *ui)
{
	struct bewaar_view *v = &ui->bewaren;
	struct list *list = &ui_top(ui)->list;
	struct error err = { 0 };

	bewaar_rows_release(&v->rows);
	if (ui->backend->bewaren(
		ui->backend->context, v->chosen, &v->rows, &err) == -1)
		ui_status(ui, "%s", err.text);
	for (size_t i = 0; i < v->rows.n; i++)
		if (strcmp(v->rows.row[i].nummer, v->chosen) == 0)
			list->at = i;
	if (list->at >= v->rows.n)
		list->at = v->rows.n > 0 ? v->rows.n - 1 : 0;
	remember(ui);
}

/* ---- draw ---- */

static int
list_rows(void)
{
	int rows = ui_rows() - 1;

	return rows - FULL_ROWS - 1 >= LIST_MIN ? rows - FULL_ROWS - 1 : rows;
}

static void
draw_names(int y)
{
	draw_text(y, NUMBER_X, EINDE_X - NUMBER_X, LOOK_DIM, "Onderzoek");
	draw_text(y, EINDE_X, DAY_X - EINDE_X, LOOK_DIM, "Einde");
	draw_text(y, DAY_X, LIJST_X - DAY_X, LOOK_DIM, "Op");
	draw_text(y, LIJST_X, FROM_X - LIJST_X, LOOK_DIM, "Lijst");
	draw_text(y, FROM_X, NAME_X - FROM_X, LOOK_DIM, "Vernietigen");
	draw_text(y, NAME_X, view_width(NAME_X), LOOK_DIM, "Aanbieder");
}

/* "22-11-2031", "blijvend", "wacht"; appended. */
static void
add_from(const struct bewaar_row *row, const struct bewaar_term *term,
    struct buf *out)
{
	if (*row->hold != '\0')
		buf_add(out, "wacht");
	else if (term->from != DATE_NONE)
		maatregel_day(term->from, out);
	else if (term->categorie != NULL)
		buf_add(out, "blijvend");
}

static void
draw_row(const struct bewaar_row *row, const struct bewaar_term *term, int y)
{
	struct buf ended = { 0 }, from = { 0 };

	maatregel_day(row->ended_on, &ended);
	add_from(row, term, &from);
	draw_text(y, NUMBER_X, EINDE_X - NUMBER_X - 1, LOOK_PLAIN, row->nummer);
	draw_text(y, EINDE_X, DAY_X - EINDE_X - 1, LOOK_PLAIN,
	    row->einde == EINDE_GEEN ? "loopt" : einde_words[row->einde]);
	draw_text(y, DAY_X, LIJST_X - DAY_X - 1, LOOK_PLAIN, buf_text(&ended));
	draw_text(y, LIJST_X, FROM_X - LIJST_X - 1, LOOK_PLAIN,
	    term->categorie == NULL ? "" : term->categorie->nummer);
	draw_text(y, FROM_X, NAME_X - FROM_X - 1, LOOK_PLAIN, buf_text(&from));
	draw_text(y, NAME_X, view_width(NAME_X), LOOK_PLAIN, row->aanbieder);
	buf_release(&ended);
	buf_release(&from);
}

/* Why so long, and what else is in the way. */
static void
draw_full(struct ui *ui, const struct bewaar_row *row, int y)
{
	const struct calendar *kalender = calendar(ui);
	struct bewaar_term term = bewaar_term(kalender, row);
	struct error why = { 0 };
	struct buf text = { 0 };

	bewaar_waarom(kalender, row, &text);
	buf_add_char(&text, '\n');
	if (vernietig_check(row, &term, date_today(), &why) == 0)
		buf_add(&text, "Mag nu vernietigd worden (m).");
	else if (row->einde == EINDE_GEEN)
		buf_add(&text, "m sluit het af, of breekt het af.");
	else
		buf_add(&text, why.text);
	draw_wrapped(y, FULL_X, view_text_width(FULL_X), FULL_ROWS, 0,
	    LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
}

static void
draw(struct ui *ui)
{
	const struct bewaar_rows *all = &ui->bewaren.rows;
	const struct calendar *kalender = calendar(ui);
	struct list *list = &ui_top(ui)->list;
	int y = UI_TOP + 1, rows = list_rows();

	view_sub("Bewaren en vernietigen: wat voorbij is, naar de dag.");
	draw_names(UI_TOP);
	if (all->n == 0) {
		draw_text(y, FULL_X, view_width(FULL_X), LOOK_PLAIN,
		    "Er is nog geen onderzoek afgesloten of afgebroken.");
		draw_cursor(y, 0);
		return;
	}
	list_fit(list, all->n, rows);
	for (int i = 0; i < rows && list->top + (size_t)i < all->n; i++) {
		size_t at = list->top + (size_t)i;
		struct bewaar_term term = bewaar_term(kalender, &all->row[at]);

		draw_row(&all->row[at], &term, y + i);
		view_mark(y + i, at == list->at);
		if (at == list->at)
			draw_cursor(y + i, 0);
	}
	if (rows < ui_rows() - 1)
		draw_full(ui, current(ui), y + rows + 1);
}

/* ---- act ---- */

static unsigned
add_step(struct ui *ui)
{
	const struct bewaar_row *row = current(ui);

	if (row == NULL)
		return REACT_NONE;
	stap_form_bewaren(&ui->stap, row);
	ui_push(ui, &view_stap, 0);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	const struct bewaar_row *row = current(ui);

	(void)key;
	switch ((int)action) {
	case ACTION_MEASURE:
		return add_step(ui);
	case ACTION_ACCEPT:
		if (row != NULL)
			ui_open(ui, row->nummer, NULL);
		return REACT_DRAW;
	case ACTION_BACK:
		return REACT_CLOSE;
	default:
		if (!list_move(&ui_top(ui)->list, action, ui->bewaren.rows.n,
			list_rows()))
			return REACT_NONE;
		remember(ui);
		return REACT_DRAW;
	}
}

const struct view view_bewaren = {
	.name = "bewaren",
	.title = "Bewaren",
	.keys = keys,
	.enter = reload,
	.back = reload,
	.draw = draw,
	.act = act,
};
