/*
 * termijnen_draw.c - the terms on the screen, and why the chosen one runs
 * until its day.
 */
#include "core/agenda.h"
#include "ui/draw.h"
#include "ui/tabs.h"
#include "ui/term.h"
#include "ui/termijnen.h"
#include "ui/views.h"

#define DAY_X    2
#define LEFT_X   16
#define VOOR_X   24
#define NUMBER_X 34
#define TITLE_X  45
#define FULL_X   2

#define LEFT_WIDTH 7
#define TITLE_MIN  33
#define NAME_MIN   16
#define FULL_ROWS  8
#define LIST_MIN   3

const char *const termijnen_voor[N_TERMIJNEN_VOOR] = { NULL, "aanbieder", "wij",
	"gemeente" };

int
termijnen_rows(void)
{
	int rows = ui_rows() - 1;

	return rows - FULL_ROWS - 1 >= LIST_MIN ? rows - FULL_ROWS - 1 : rows;
}

/* A wide terminal has the aanbieder behind the title. */
static int
name_x(void)
{
	int x = TITLE_X + TITLE_MIN + 2;

	return term_columns() - x >= NAME_MIN ? x : 0;
}

static void
draw_names(int y)
{
	int x = name_x();

	draw_text(y, DAY_X, LEFT_X - DAY_X, LOOK_DIM, "Dag");
	draw_textf(
	    y, LEFT_X, LEFT_WIDTH, LOOK_DIM, "%*s", LEFT_WIDTH - 1, "Nog");
	draw_text(y, VOOR_X, NUMBER_X - VOOR_X, LOOK_DIM, "Voor");
	draw_text(y, NUMBER_X, TITLE_X - NUMBER_X, LOOK_DIM, "Onderzoek");
	draw_text(y, TITLE_X, view_width(TITLE_X), LOOK_DIM, "Termijn");
	if (x > 0)
		draw_text(y, x, view_width(x), LOOK_DIM, "Aanbieder");
}

static void
draw_item(const struct agenda_item *item, int y, bool focus)
{
	bool late = agenda_item_late(item, date_today());
	enum look look = late ? LOOK_WARN : LOOK_PLAIN;
	char day[DATE_DUTCH_SIZE];
	struct buf left = { 0 };
	int x = name_x();

	view_mark(y, focus);
	agenda_item_days(item, date_today(), &left);
	draw_text(
	    y, DAY_X, LEFT_X - DAY_X - 1, look, agenda_item_last(item, day));
	draw_textf(y, LEFT_X, LEFT_WIDTH, look, "%*s", LEFT_WIDTH - 1,
	    buf_text(&left));
	draw_text(y, VOOR_X, NUMBER_X - VOOR_X - 1, LOOK_PLAIN, item->voor);
	draw_text(
	    y, NUMBER_X, TITLE_X - NUMBER_X - 1, LOOK_PLAIN, item->onderzoek);
	draw_text(y, TITLE_X, x > 0 ? TITLE_MIN : view_width(TITLE_X),
	    LOOK_PLAIN, item->titel);
	if (x > 0)
		draw_text(y, x, view_width(x), LOOK_PLAIN, item->aanbieder);
	if (focus)
		draw_cursor(y, 0);
	buf_release(&left);
}

static void
draw_rows(struct ui *ui, int y, int rows)
{
	const struct agenda_page *page = &ui->termijnen.page;
	struct list *list = &ui_top(ui)->list;

	list_fit(list, page->n, rows);
	for (int i = 0; i < rows && list->top + (size_t)i < page->n; i++) {
		size_t at = list->top + (size_t)i;

		draw_item(&page->item[at], y + i, at == list->at);
	}
}

static void
draw_why(struct ui *ui, const struct agenda_item *item, int y, int rows)
{
	const struct termijn *termijn = NULL;
	const struct library *library;
	const struct verloop verloop = { item->start, item->until, item->reden,
		&item->stil };
	struct buf text = { 0 };
	struct error err;

	library = ui->backend->library(ui->backend->context, &err);
	if (library != NULL && library->calendar != NULL)
		termijn = calendar_termijn(library->calendar, item->termijn);
	if (*item->aanbieder != '\0')
		buf_addf(&text, "%s: ", item->aanbieder);
	if (termijn != NULL)
		termijn_waarom(library->calendar, termijn, &verloop, &text);
	else
		buf_addf(
		    &text, "De kalender kent %s niet meer.", item->termijn);
	draw_wrapped(y, FULL_X, view_width(FULL_X), rows, 0, LOOK_PLAIN,
	    buf_text(&text));
	buf_release(&text);
}

/* What was typed before for it. */
static void
draw_asked(const struct termijnen *t, enum termijnen_part part, int y)
{
	char from[DATE_DUTCH_SIZE], until[DATE_DUTCH_SIZE];

	date_to_dutch(t->until, until);
	date_to_dutch(t->from, from);
	if (part == TERMIJNEN_REDEN)
		draw_textf(y, FULL_X, view_width(FULL_X), LOOK_PLAIN,
		    "Uitstel tot en met %s", until);
	else
		draw_textf(y, FULL_X, view_width(FULL_X), LOOK_PLAIN,
		    "Opgeschort van %s%s%s", from,
		    part == TERMIJNEN_TOT ? "" : " tot ",
		    part == TERMIJNEN_TOT       ? ""
			: t->until == DATE_NONE ? "nader order"
						: until);
}

/* What is typed stands in the place of the reason. */
static void
draw_typing(struct ui *ui, int y)
{
	static const char *const labels[] = {
		[TERMIJNEN_DAG] = "Uitstel tot en met",
		[TERMIJNEN_REDEN] = "Reden",
		[TERMIJNEN_VAN] = "Opgeschort van",
		[TERMIJNEN_TOT] = "Tot en met; leeg als het nog duurt",
		[TERMIJNEN_STIL] = "Reden",
	};
	enum termijnen_part part = (enum termijnen_part)ui_top(ui)->part;
	bool reden = part == TERMIJNEN_REDEN || part == TERMIJNEN_STIL;

	if (part != TERMIJNEN_DAG && part != TERMIJNEN_VAN)
		draw_asked(&ui->termijnen, part, y++);
	draw_text(y, FULL_X, view_width(FULL_X), LOOK_PLAIN, labels[part]);
	view_mark(y + 1, true);
	edit_draw(&ui->edit, y + 1, FULL_X, view_width(FULL_X), reden ? 3 : 1);
}

static void
draw_empty(const struct ui *ui, int y)
{
	static const char *const whom[N_TERMIJNEN_VOOR] = { "",
		" voor de aanbieder", " voor ons", " voor de gemeente" };

	draw_textf(y, FULL_X, view_width(FULL_X), LOOK_PLAIN,
	    "Er loopt geen termijn%s.", whom[ui->frame[0].index]);
	draw_cursor(y, 0);
}

void
termijnen_draw(struct ui *ui)
{
	const char *voor = termijnen_voor[ui_top(ui)->index];
	const struct agenda_item *item = termijnen_current(ui);
	int y = UI_TOP + 1, rows = termijnen_rows(), full = y + rows + 1;
	bool typing = ui_editing(ui) && ui_top(ui)->part >= TERMIJNEN_DAG;
	int x = tabs_draw(ui);

	draw_textf(1, x + 1, view_width(x + 1), LOOK_PLAIN, "voor %s",
	    voor == NULL ? "allen" : voor);
	draw_names(UI_TOP);
	if (item == NULL) {
		draw_empty(ui, y);
		return;
	}
	draw_rows(ui, y, rows);
	if (typing)
		draw_typing(ui, rows < ui_rows() - 1 ? full : y + 1);
	else if (rows < ui_rows() - 1)
		draw_why(ui, item, full, FULL_ROWS);
}
