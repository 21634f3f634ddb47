/*
 * dashboard_draw.c - the maatregelen of all onderzoeken on the screen: a
 * row each, and the chosen one unfolded in rows of its own below them.
 */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/dashboard.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/tabs.h"
#include "ui/term.h"
#include "ui/views.h"

#define HEAD          2  /* counts and names of columns */
#define UNFOLDED      7  /* rows of the chosen one */
#define UNFOLDED_FROM 15 /* rows of the whole view that it needs */
#define TEXT_X        2
#define TEXT_ROWS     2
#define EVENTS        3 /* of the time line, the last ones */

/* The days that are left have the order of the last day. */
static const char *const orders[N_MAATREGEL_ORDERS] = {
	[MAATREGEL_DUE] = "op uiterste dag",
	[MAATREGEL_NUMMER] = "op nummer",
	[MAATREGEL_AANBIEDER] = "op aanbieder",
	[MAATREGEL_NORM] = "op norm",
	[MAATREGEL_STAND] = "op stand",
};

void
dashboard_order(int order, bool reversed, struct buf *out)
{
	if (order < 0 || order >= N_MAATREGEL_ORDERS)
		order = MAATREGEL_DUE;
	buf_addf(out, "%s%s", orders[order], reversed ? ", omgekeerd" : "");
}

static int
unfolded(void)
{
	return ui_rows() >= UNFOLDED_FROM ? UNFOLDED + 1 : 0;
}

int
dashboard_rows(void)
{
	return ui_rows() - HEAD - unfolded();
}

/* As many counts as fit, each of them whole; gives their columns. */
static int
draw_counts(const struct maatregel_counts *c, int width)
{
	const struct {
		const char *what;
		long long n;
		bool always;
	} counts[] = {
		{ "open", c->open, true },
		{ "te laat", c->late, true },
		{ "deze week", c->this_week, true },
		{ "deze maand", c->this_month, true },
		{ "bij gemeente", c->gemeente, false },
	};
	struct buf text = { 0 };
	int used = 0;

	for (size_t i = 0; i < LENGTH(counts) && used < width; i++) {
		if (!counts[i].always && counts[i].n == 0)
			continue;
		buf_clear(&text);
		buf_addf(&text, "%s%s %lld", used > 0 ? "  " : "",
		    counts[i].what, counts[i].n);
		if (used + (int)text.length > width)
			break;
		used += draw_text(UI_TOP, 1 + used, width - used, LOOK_PLAIN,
		    buf_text(&text));
	}
	buf_release(&text);
	return used;
}

static void
draw_head(struct ui *ui)
{
	const struct frame *f = ui_top(ui);
	struct buf order = { 0 };
	int x = tabs_draw(ui) + 1, width;

	dashboard_order((int)f->index, f->mark, &order);
	draw_text(1, x, term_columns() - x, LOOK_DIM, buf_text(&order));
	buf_release(&order);
	if (f->part == DASHBOARD_FILTER) {
		x = 1 + draw_text(UI_TOP, 1, 8, LOOK_PLAIN, "filter: ");
		edit_draw(&ui->edit, UI_TOP, x, term_columns() - x, 1);
		return;
	}
	/* The words that hide something are never hidden themselves. */
	width = f->filter[0] == '\0'
	    ? 0
	    : 10 + utf8_width(f->filter, strlen(f->filter));
	x = 1 + draw_counts(&ui->dashboard.counts, term_columns() - 2 - width);
	if (width > 0)
		draw_textf(UI_TOP, x, term_columns() - x, LOOK_PLAIN,
		    "  filter: %s", f->filter);
}

static void
draw_list(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct dashboard *d = &ui->dashboard;
	int rows = dashboard_rows(), y = UI_TOP + HEAD;

	list_fit(&f->list, d->page.n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < d->page.n; i++) {
		size_t at = f->list.top + (size_t)i;
		const struct maatregel_row *row = &d->page.row[at];

		if (dashboard_find_mark(d, row->nummer) < d->n_marked)
			draw_text(y + i, 1, 1, LOOK_PLAIN, "*");
		maatregel_draw_row(row, y + i);
		view_mark(y + i, at == f->list.at);
		if (at == f->list.at && f->part == DASHBOARD_LIST)
			draw_cursor(y + i, 0);
	}
}

static void
draw_empty(const struct ui *ui)
{
	const struct frame *f = &ui->frame[0];
	int y = UI_TOP + HEAD;

	draw_text(y, TEXT_X, view_width(TEXT_X), LOOK_PLAIN,
	    f->filter[0] != '\0'
		? "Geen maatregel met dit filter; Esc haalt het weg."
		: "Geen maatregel staat open.");
	if (f->part == DASHBOARD_LIST)
		draw_cursor(y, 0);
}

/* What the columns cut. */
static void
draw_in_full(const struct maatregel_row *row, int y)
{
	struct buf text = { 0 };

	buf_addf(&text, "%s   %s", row->aanbieder, standen[row->stand].title);
	if (row->until != DATE_NONE || row->termijn.length > 0)
		buf_add(&text, ", uiterlijk ");
	maatregel_last_day(row->until, row->termijn, &text);
	buf_addf(&text, "   %s %s", row->norm, row->norm_title);
	draw_text(y, TEXT_X, view_width(TEXT_X), LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
}

/*
 * One row of whose it is, two of text, one of who and by what, and the end
 * of the time line.
 */
static void
draw_unfolded(const struct ui *ui, int y)
{
	const struct maatregel_row *row = dashboard_current(ui);
	const struct maatregel_events *events = &ui->dashboard.events;
	size_t i = events->n > EVENTS ? events->n - EVENTS : 0;

	draw_in_full(row, y++);
	draw_wrapped(
	    y, TEXT_X, view_width(TEXT_X), TEXT_ROWS, 0, LOOK_PLAIN, row->text);
	y += TEXT_ROWS;
	draw_textf(y, TEXT_X, view_width(TEXT_X), LOOK_DIM, "%s%s%s%s%s",
	    *row->owner != '\0' ? "Door: " : "", row->owner,
	    *row->owner != '\0' && *row->blijkt_uit != '\0' ? "   " : "",
	    *row->blijkt_uit != '\0' ? "Blijkt uit: " : "", row->blijkt_uit);
	for (; i < events->n; i++)
		maatregel_draw_event(&events->event[i], ++y);
}

void
dashboard_draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	struct dashboard *d = &ui->dashboard;

	if (f->part == DASHBOARD_FILTER) {
		dashboard_follow(ui);
		if (d->fault[0] != '\0')
			ui_status(ui, "%s", d->fault);
	}
	draw_head(ui);
	maatregel_draw_names(UI_TOP + 1);
	draw_list(ui);
	if (d->page.n == 0)
		draw_empty(ui);
	if (unfolded() > 0 && dashboard_current(ui) != NULL) {
		dashboard_unfold(ui);
		draw_unfolded(ui, UI_TOP + ui_rows() - UNFOLDED);
	}
	if (f->part != DASHBOARD_LIST && f->part != DASHBOARD_FILTER)
		draw_cursor(term_rows() - 2, (int)strlen(ui->status));
}
