/*
 * view_weergaven.c - filters of the maatregelen under a name: choose one,
 * keep the one of now, take one away.
 *
 * Of the frame: list.at the row, part what the keys are for.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/term.h"
#include "ui/views.h"

enum {
	PART_LIST,
	PART_NAME,   /* a name is being typed */
	PART_REMOVE, /* "... weghalen? j/n" */
};

#define HEAD     2 /* rows above the list */
#define NAME_X   5
#define FILTER_X 26

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_CHAR, 'x', ACTION_REMOVE, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static void
reload(struct ui *ui)
{
	struct error err = { 0 };

	weergaven_release(&ui->weergaven);
	if (ui->backend->weergave_list(
		ui->backend->context, &ui->weergaven, &err) == -1)
		ui_status(ui, "%s", err.text);
}

static void
draw_now(struct ui *ui)
{
	const struct frame *now = &ui->frame[0];
	struct buf order = { 0 };
	int x = 2;

	if (ui_top(ui)->part != PART_NAME) {
		dashboard_order((int)now->index, now->mark, &order);
		draw_textf(UI_TOP, x, view_width(x), LOOK_PLAIN, "Nu: %s  %s",
		    buf_text(&order), now->filter);
		buf_release(&order);
		return;
	}
	x += draw_text(UI_TOP, x, view_width(x), LOOK_PLAIN,
	    "Bewaar wat nu te zien is als: ");
	edit_draw(&ui->edit, UI_TOP, x, view_width(x), 1);
}

static void
draw_row(const struct weergave *weergave, size_t at, int y)
{
	struct buf order = { 0 };

	dashboard_order(weergave->order, weergave->reversed, &order);
	draw_textf(y, 2, NAME_X - 2, LOOK_PLAIN, "%zu", at + 1);
	draw_text(y, NAME_X, FILTER_X - NAME_X - 1, LOOK_PLAIN, weergave->name);
	draw_textf(y, FILTER_X, view_width(FILTER_X), LOOK_PLAIN, "%s  %s",
	    buf_text(&order), weergave->filter);
	buf_release(&order);
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct weergaven *all = &ui->weergaven;
	int rows = ui_rows() - HEAD, y = UI_TOP + HEAD;

	draw_text(1, 1, term_columns() - 1, LOOK_TITLE, "Weergaven");
	list_fit(&f->list, all->n, rows);
	if (all->n == 0)
		draw_text(y, 2, view_width(2), LOOK_PLAIN,
		    "Nog geen weergave bewaard; n bewaart het filter van nu.");
	if (f->part == PART_LIST)
		draw_cursor(y, 0);
	for (int i = 0; i < rows && f->list.top + (size_t)i < all->n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_row(&all->weergave[at], at, y + i);
		view_mark(y + i, at == f->list.at);
		if (at == f->list.at && f->part == PART_LIST)
			draw_cursor(y + i, 0);
	}
	draw_now(ui);
	if (f->part == PART_REMOVE)
		draw_cursor(term_rows() - 2, (int)strlen(ui->status));
}

/* The list takes it over; words that are no filter any more say so. */
static unsigned
choose(struct ui *ui, size_t at)
{
	const struct weergave *weergave;

	if (at >= ui->weergaven.n)
		return REACT_NONE;
	weergave = &ui->weergaven.weergave[at];
	ui->frame[0].index = (size_t)weergave->order % N_MAATREGEL_ORDERS;
	ui->frame[0].mark = weergave->reversed;
	dashboard_filter(ui, weergave->filter);
	if (ui->dashboard.fault[0] != '\0')
		ui_status(ui, "%s", ui->dashboard.fault);
	return REACT_DRAW | REACT_CLOSE;
}

static unsigned
keep(struct ui *ui)
{
	struct weergave weergave = { .filter = ui->frame[0].filter,
		.order = (int)ui->frame[0].index,
		.reversed = ui->frame[0].mark };
	struct error err = { 0 };

	weergave.name = xstrdup(textbuf_text(&ui->edit.tb));
	edit_discard(ui);
	ui_top(ui)->part = PART_LIST;
	if (*weergave.name != '\0' &&
	    ui->backend->weergave_save(ui->backend->context, &weergave, &err) ==
		-1)
		ui_status(ui, "%s", err.text);
	free(weergave.name);
	reload(ui);
	return REACT_DRAW;
}

static unsigned
ask_remove(struct ui *ui)
{
	size_t at = ui_top(ui)->list.at;

	if (at >= ui->weergaven.n)
		return REACT_NONE;
	ui_top(ui)->part = PART_REMOVE;
	ui_status(ui, "Weergave %.40s weghalen? j/n ",
	    ui->weergaven.weergave[at].name);
	return REACT_DRAW;
}

static unsigned
remove_it(struct ui *ui, bool sure)
{
	size_t at = ui_top(ui)->list.at;
	struct error err = { 0 };

	ui_top(ui)->part = PART_LIST;
	if (sure &&
	    ui->backend->weergave_delete(ui->backend->context,
		ui->weergaven.weergave[at].name, &err) == -1)
		ui_status(ui, "%s", err.text);
	reload(ui);
	return REACT_DRAW;
}

static unsigned
act_name(struct ui *ui, enum action action)
{
	if (action == ACTION_ACCEPT)
		return keep(ui);
	if (action != ACTION_BACK && action != ACTION_CANCEL)
		return REACT_NONE;
	edit_discard(ui);
	ui_top(ui)->part = PART_LIST;
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	if (f->part == PART_NAME)
		return act_name(ui, action);
	if (f->part == PART_REMOVE)
		return remove_it(ui, strcmp(key->text, "j") == 0);
	switch ((int)action) {
	case ACTION_DIGIT:
		return choose(ui, (size_t)(key->text[0] - '1'));
	case ACTION_ACCEPT:
		return choose(ui, f->list.at);
	case ACTION_NEW:
		edit_open(ui, "", "", false, 0, NULL);
		f->part = PART_NAME;
		return REACT_DRAW;
	case ACTION_REMOVE:
		return ask_remove(ui);
	default:
		return list_move(
			   &f->list, action, ui->weergaven.n, ui_rows() - HEAD)
		    ? REACT_DRAW
		    : REACT_NONE;
	}
}

const struct view view_weergaven = {
	.name = "weergaven",
	.title = "Weergaven",
	.keys = keys,
	.enter = reload,
	.back = reload,
	.draw = draw,
	.act = act,
};
