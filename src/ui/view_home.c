/*
 * view_home.c - the Werkblad: the list of onderzoeken, from which
 * everything begins and to which everything comes back.
 *
 * Of the frame: index is the order, part what the keys are for.
 */
#include <ctype.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "ui/draw.h"
#include "ui/tabs.h"
#include "ui/term.h"
#include "ui/ui.h"
#include "ui/waiting.h"

enum {
	PART_LIST,
	PART_FILTER, /* the words are being typed */
	PART_LEAVE,  /* "Sluiten? j/n" */
};

/* Indices of columns[]. */
#define COLUMN_AANBIEDER 2
#define COLUMN_STAP      3
#define STAP_MORE        14 /* to which a wide terminal widens it at most */

#define ROWS_READ 20 /* rows that are read at once, or a screen if more */
#define HEAD      2  /* rows above the list: order and names */

static const struct binding keys[] = {
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'f', ACTION_FILTER, true },
	{ K_CHAR, 's', ACTION_SORT, true },
	{ K_CHAR, 'e', ACTION_EXPORT, false },
	{ K_CHAR, 'K', ACTION_BEWAREN, false },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_F10, 0, ACTION_CLOSE, true },
	{ K_CTRL_X, 0, ACTION_CLOSE, false },
	{ 0 },
};

static const char *const orders[] = {
	[ORDER_NUMMER] = "nieuwste nummer eerst",
	[ORDER_TOUCHED] = "laatst bewerkt eerst",
	[ORDER_AANBIEDER] = "op aanbieder",
};

/* The columns at 80 wide. */
static const struct column {
	const char *name;
	int x, width;
} columns[] = {
	{ "Nummer", 3, 9 },
	{ "Vorm", 13, 12 },
	{ "Aanbieder", 26, 22 },
	{ "Stap", 49, 12 },
	{ "Norm", 62, 6 },
	{ "Stand", 69, 11 },
};

/* Put the rows of another page behind those that are there. */
static void
append(struct list_page *page, struct list_page *more)
{
	page->row =
	    xreallocarray(page->row, page->n + more->n, sizeof *page->row);
	memcpy(page->row + page->n, more->row, more->n * sizeof *page->row);
	page->n += more->n;
	page->more = more->more;
	free(more->row);
}

static void
read_more(struct ui *ui)
{
	const struct frame *f = ui_top(ui);
	struct list_page *page = &ui->page, more = { 0 };
	struct list_query query = { .order = (enum list_order)f->index,
		.filter = f->filter,
		.limit = ROWS_READ };
	struct error err = { 0 };

	if ((size_t)ui_rows() > query.limit)
		query.limit = (size_t)ui_rows();
	if (page->n > 0)
		query.after_id = page->row[page->n - 1].id;
	if (ui->backend->list(ui->backend->context, &query, &more, &err) ==
	    -1) {
		ui_status(ui, "%s", err.text);
		page->more = false;
		return;
	}
	if (more.n > 0)
		append(page, &more);
	else
		page->more = false;
}

/* Read the list anew, with the same onderzoek chosen if it is there. */
static void
reload(struct ui *ui)
{
	struct list *list = &ui_top(ui)->list;
	int64_t id = list->at < ui->page.n ? ui->page.row[list->at].id : 0;

	list_page_release(&ui->page);
	read_more(ui);
	for (size_t i = 0; i < ui->page.n; i++)
		if (ui->page.row[i].id == id)
			list->at = i;
	if (list->at >= ui->page.n)
		list->at = 0;
}

static int
column_width(const struct column *column, int *x)
{
	int extra = term_columns() - 80, step;
	ptrdiff_t i = column - columns;

	*x = column->x;
	if (extra <= 0)
		return column->width;
	/* Half of it for the step, as far as that needs it. */
	step = extra / 2 < STAP_MORE ? extra / 2 : STAP_MORE;
	if (i > COLUMN_STAP)
		*x += extra;
	else if (i > COLUMN_AANBIEDER)
		*x += extra - step;
	if (i == COLUMN_STAP)
		return column->width + step;
	return i == COLUMN_AANBIEDER ? column->width + extra - step
				     : column->width;
}

static void
draw_cell(int y, size_t i, enum look look, const char *text)
{
	int x, width = column_width(&columns[i], &x);

	draw_text(y, x, width, look, text);
}

/* Without a step beside it a name may run on. */
static void
draw_long_name(int y, const char *name)
{
	int x, next, width;

	column_width(&columns[COLUMN_AANBIEDER], &x);
	width = column_width(&columns[COLUMN_STAP], &next);
	draw_text(y, x, next + width - x, LOOK_PLAIN, name);
}

static void
draw_row(int y, const struct onderzoek_row *row)
{
	char vorm[32], norms[24] = "";

	snprintf(vorm, sizeof vorm, "%s", row->vorm);
	vorm[0] = (char)toupper((unsigned char)vorm[0]);
	if (row->n_chosen > 0)
		snprintf(
		    norms, sizeof norms, "%d/%d", row->n_judged, row->n_chosen);
	draw_cell(y, 0, LOOK_PLAIN, row->nummer);
	draw_cell(y, 1, LOOK_PLAIN, vorm);
	if (row->step[0] == '\0')
		draw_long_name(y, row->aanbieder);
	else
		draw_cell(y, COLUMN_AANBIEDER, LOOK_PLAIN, row->aanbieder);
	draw_cell(y, COLUMN_STAP, LOOK_PLAIN, row->step);
	draw_cell(y, 4, LOOK_PLAIN, norms);
	draw_cell(y, 5, LOOK_PLAIN, status_words[row->status]);
}

static void
draw_heading(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	int x = 1, y = UI_TOP;

	tabs_draw(ui);
	x += draw_text(y, x, term_columns() - x, LOOK_PLAIN, orders[f->index]);
	if (f->part == PART_FILTER) {
		x += 2 + draw_text(y, x + 2, 8, LOOK_PLAIN, "filter: ");
		edit_draw(&ui->edit, y, x, term_columns() - x, 1);
	} else if (f->filter[0] != '\0') {
		draw_textf(y, x + 2, term_columns() - x - 2, LOOK_PLAIN,
		    "filter: %s", f->filter);
	}
	for (size_t i = 0; i < LENGTH(columns) && ui->page.n > 0; i++)
		draw_cell(UI_TOP + 1, i, LOOK_PLAIN, columns[i].name);
}

/* While the filter is typed the list follows. */
static void
follow_filter(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const char *text = textbuf_text(&ui->edit.tb);

	if (f->part != PART_FILTER || strcmp(text, f->filter) == 0 ||
	    strlen(text) >= sizeof f->filter)
		return;
	snprintf(f->filter, sizeof f->filter, "%s", text);
	reload(ui);
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	int rows = ui_rows() - HEAD, y = UI_TOP + HEAD;

	follow_filter(ui);
	list_fit(&f->list, ui->page.n, rows);
	draw_heading(ui);
	if (ui->page.n == 0)
		draw_text(y, 3, term_columns() - 3, LOOK_PLAIN,
		    f->filter[0] != '\0'
			? "Geen onderzoek met al deze woorden."
			: "Nog geen onderzoek: n begint er een.");
	for (int i = 0; i < rows && f->list.top + (size_t)i < ui->page.n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_row(y + i, &ui->page.row[at]);
		if (at != f->list.at)
			continue;
		draw_text(y + i, 0, 1, LOOK_FOCUS, ">");
		if (f->part == PART_LIST)
			draw_cursor(y + i, 0);
	}
	if (f->part == PART_LEAVE)
		draw_cursor(term_rows() - 2, (int)strlen(ui->status));
}

static unsigned
move(struct ui *ui, enum action action)
{
	struct frame *f = ui_top(ui);
	int rows = ui_rows() - HEAD;

	/* End goes to the end of what was read, and on from there. */
	if (!list_move(&f->list, action, ui->page.n, rows) && !ui->page.more)
		return REACT_NONE;
	while (ui->page.more && f->list.at + (size_t)rows >= ui->page.n)
		read_more(ui);
	return REACT_DRAW;
}

static unsigned
open_filter(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	edit_open(ui, "filter", f->filter, false, 0, NULL);
	f->part = PART_FILTER;
	return REACT_DRAW;
}

static unsigned
act_filter(struct ui *ui, enum action action)
{
	struct frame *f = ui_top(ui);

	if (action != ACTION_ACCEPT && action != ACTION_BACK &&
	    action != ACTION_NEXT_FIELD && action != ACTION_CANCEL)
		return move(ui, action);
	follow_filter(ui);
	edit_discard(ui);
	f->part = PART_LIST;
	if (action == ACTION_BACK || action == ACTION_CANCEL) {
		f->filter[0] = '\0';
		reload(ui);
	}
	return REACT_DRAW;
}

static unsigned
ask_leave(struct ui *ui)
{
	ui_top(ui)->part = PART_LEAVE;
	ui_status(ui, "Sluiten? j/n ");
	return REACT_DRAW;
}

/* What the filter shows, also what was not read yet. */
static unsigned
export_all(struct ui *ui, const char *format)
{
	char *words = utf8_fold(ui_top(ui)->filter);
	struct filter filter = { .words = *words != '\0' ? words : NULL,
		.which = FILTER_ALL,
		.from = DATE_NONE,
		.before = DATE_NONE };
	unsigned reaction =
	    export_list(ui, EXPORT_ONDERZOEKEN, &filter, format);

	free(words);
	return reaction;
}

static unsigned
act_list(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	switch ((int)action) {
	case ACTION_NEW:
		ui_push(ui, &view_begin, f->list.at);
		return REACT_DRAW;
	case ACTION_ACCEPT:
		if (f->list.at < ui->page.n)
			ui_open(ui, ui->page.row[f->list.at].nummer, NULL);
		return REACT_DRAW;
	case ACTION_FILTER:
		return open_filter(ui);
	case ACTION_SORT:
		f->index = (f->index + 1) % LENGTH(orders);
		reload(ui);
		return REACT_DRAW;
	case ACTION_BEWAREN:
		bewaren_open(ui,
		    f->list.at < ui->page.n ? ui->page.row[f->list.at].nummer
					    : "");
		return REACT_DRAW;
	case ACTION_EXPORT:
		ui_push(ui, &view_export, 0);
		return REACT_DRAW;
	case ACTION_DIGIT:
		return tabs_go(ui, key) ? REACT_DRAW : REACT_NONE;
	case ACTION_CLOSE:
		return ask_leave(ui);
	case ACTION_BACK:
		if (key->code == K_CHAR)
			return ask_leave(ui);
		if (f->filter[0] == '\0')
			return REACT_NONE;
		f->filter[0] = '\0';
		reload(ui);
		return REACT_DRAW;
	default:
		return move(ui, action);
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	if (f->part == PART_FILTER)
		return act_filter(ui, action);
	if (f->part == PART_LEAVE) {
		f->part = PART_LIST;
		return strcmp(key->text, "j") == 0 ? REACT_QUIT : REACT_DRAW;
	}
	return act_list(ui, action, key);
}

static void
back(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	f->part = PART_LIST;
	reload(ui);
	/* Stand on the one that one was in, also when it is a new one. */
	for (size_t i = 0; i < ui->page.n; i++)
		if (strcmp(ui->page.row[i].nummer, ui->place.nummer) == 0)
			f->list.at = i;
}

/* A database without any onderzoek: say what can be done. */
static void
enter(struct ui *ui)
{
	ui_top(ui)->index = ORDER_NUMMER;
	reload(ui);
	if (ui->page.n == 0 && ui->status[0] == '\0')
		ui_push(ui, &view_first, 0);
}

const struct view view_home = {
	.name = "home",
	.title = "Onderzoeken",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = draw,
	.act = act,
	.export = export_all,
};
