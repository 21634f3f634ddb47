/*
 * view_gesprekken.c - the gesprekken of an onderzoek; below them all its
 * notities.
 *
 * Of the frame: index is the step, list.at the row: a gesprek each, and
 * one for the notities.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/talk.h"
#include "ui/views.h"

#define NUMBER_X 2
#define DAY_X    5
#define STAND_X  19
#define WHO_X    29
#define COUNT_X  56 /* at 80 columns */

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_CHAR, 'i', ACTION_GESPREK, true },
	{ K_CHAR, 't', ACTION_DETAIL, true },
	{ 0 },
};

/* The gesprek of a row; NULL behind the last. */
static struct gesprek *
gesprek_at(const struct onderzoek *o, size_t row)
{
	for (size_t i = 0; i < o->n_gesprekken; i++)
		if (!o->gesprek[i].withdrawn && row-- == 0)
			return &o->gesprek[i];
	return NULL;
}

/* Its number; the row of all notities has none. */
static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	const struct gesprek *g = gesprek_at(&ui->onderzoek, row);

	(void)f;
	if (g != NULL)
		return g->number;
	return row > 0 && gesprek_at(&ui->onderzoek, row - 1) == NULL ? -1 : 0;
}

static size_t
n_rows(const struct onderzoek *o)
{
	size_t n = 0;

	while (gesprek_at(o, n) != NULL)
		n++;
	return n + 1;
}

static size_t
n_notities(const struct onderzoek *o, int gesprek)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		if (!o->notitie[i].replaced &&
		    (gesprek == 0 || o->notitie[i].gesprek == gesprek))
			n++;
	return n;
}

static void
draw_gesprek(const struct ui *ui, const struct gesprek *g, int y)
{
	size_t n = n_notities(&ui->onderzoek, g->number);
	size_t fresh = talk_n_new(ui, g->number);
	int x = view_width(WHO_X) > COUNT_X - WHO_X ? COUNT_X : 0;
	char day[DATE_DUTCH_SIZE] = "", count[64];

	if (g->dag != DATE_NONE)
		date_to_dutch(g->dag, day);
	snprintf(count, sizeof count, "%zu notitie%s", n, n == 1 ? "" : "s");
	if (fresh > 0)
		snprintf(
		    count, sizeof count, "%zu notities, %zu nieuw", n, fresh);
	draw_textf(
	    y, NUMBER_X, DAY_X - NUMBER_X - 1, LOOK_PLAIN, "%d", g->number);
	draw_text(y, DAY_X, STAND_X - DAY_X - 1, LOOK_PLAIN, day);
	draw_text(y, STAND_X, WHO_X - STAND_X - 1, LOOK_PLAIN,
	    gesprek_stand_titles[gesprek_stand(g)]);
	draw_textf(y, WHO_X, (x > 0 ? x - 1 : term_columns()) - WHO_X,
	    LOOK_PLAIN, "%s%s%s", g->bronnen,
	    *g->bronnen != '\0' && *g->waar != '\0' ? ", " : "", g->waar);
	if (x > 0)
		draw_text(y, x, view_width(x), LOOK_PLAIN, count);
}

static void
draw_row(struct ui *ui, size_t row, int y)
{
	const struct gesprek *g = gesprek_at(&ui->onderzoek, row);
	bool focus = row == ui_top(ui)->list.at;
	size_t open = onderzoek_n_untagged(&ui->onderzoek);

	view_mark(y, focus);
	if (focus)
		draw_cursor(y, 0);
	if (g != NULL) {
		draw_gesprek(ui, g, y);
		return;
	}
	draw_textf(y, NUMBER_X, view_width(NUMBER_X), LOOK_PLAIN,
	    "Alle notities: %zu, waarvan %zu zonder norm%s",
	    n_notities(&ui->onderzoek, 0), open,
	    open > 0 ? "; w zoekt ze uit" : "");
}

static void
draw(struct ui *ui)
{
	struct list *list = &ui_top(ui)->list;
	size_t n = n_rows(&ui->onderzoek);
	int rows = ui_rows();

	step_title(ui, ui_top(ui)->index);
	list_fit(list, n, rows);
	for (int i = 0; i < rows && list->top + (size_t)i < n; i++)
		draw_row(ui, list->top + (size_t)i, UI_TOP + i);
	if (n == 1 && rows > 2)
		draw_text(UI_TOP + 2, NUMBER_X, view_width(NUMBER_X),
		    LOOK_PLAIN,
		    "Nog geen gesprek; i of n begint er een, meteen.");
}

/* The last one is likely to be gone on with. */
static void
enter(struct ui *ui)
{
	size_t n = n_rows(&ui->onderzoek);

	ui_top(ui)->list.at = n > 1 ? n - 2 : 0;
}

static unsigned
begin(struct ui *ui)
{
	const struct gesprek *g = onderzoek_add_gesprek(&ui->onderzoek);

	ui_top(ui)->list.at = n_rows(&ui->onderzoek) - 2;
	talk_show(ui, g->number);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = n_rows(&ui->onderzoek);
	const struct gesprek *g;

	(void)key;
	if (list_move(&f->list, action, n, ui_rows()))
		return REACT_DRAW;
	g = gesprek_at(&ui->onderzoek, f->list.at);
	switch (action) {
	case ACTION_NEW:
		return begin(ui);
	case ACTION_ACCEPT:
		if (g != NULL)
			talk_show(ui, g->number);
		else
			notities_open(ui, NULL, "");
		return REACT_DRAW | REACT_SAVE;
	case ACTION_DETAIL:
		if (g == NULL)
			return REACT_NONE;
		ui_push(ui, &view_gesprek_kaart, (size_t)g->number);
		return REACT_DRAW;
	default:
		return view_step_common(ui, action);
	}
}

const struct view view_gesprekken = {
	.name = "gesprekken",
	.title = "Gesprekken",
	.keys = keys,
	.enter = enter,
	.draw = draw,
	.act = act,
	.row_id = row_id,
};
