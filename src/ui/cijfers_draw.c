/*
 * cijfers_draw.c - the yearly figures on the screen: the number first, then
 * a bar of signs for its part of the whole.
 */
#include "base/buf.h"
#include "ui/cijfers.h"
#include "ui/draw.h"
#include "ui/term.h"
#include "ui/views.h"

#define LABEL_X   2
#define INDENT    2
#define NUMBER_X  46
#define BAR_X     64
#define BAR_SIGNS 10
#define RULE_ROWS 2

int
cijfers_rows(void)
{
	int rows = ui_rows();

	return rows > 2 * RULE_ROWS + 1 ? rows - RULE_ROWS - 1 : rows;
}

/* "###-------": so many of ten, and never none of something. */
static void
draw_bar(int y, double share)
{
	int full = (int)(share * BAR_SIGNS + 0.5);
	char bar[BAR_SIGNS + 1];

	if (share < 0)
		return;
	if (full == 0 && share > 0)
		full = 1;
	for (int i = 0; i < BAR_SIGNS; i++)
		bar[i] = i < full ? '#' : '-';
	bar[BAR_SIGNS] = '\0';
	draw_text(y, BAR_X, view_width(BAR_X), LOOK_PLAIN, bar);
}

static void
draw_figure(const struct figure_table *table, size_t at, int y)
{
	const struct figure_line *line = &table->line[at];
	const struct figure_cell *cell = figure_table_cell(table, line, 0);
	int x = LABEL_X + (line->kind == LINE_KEY ? INDENT : 0);
	struct buf number = { 0 };

	if (line->kind == LINE_GROUP) {
		draw_text(y, 1, view_width(1), LOOK_TITLE, line->label);
		return;
	}
	figure_table_show(table, line, 0, &number);
	draw_text(y, x, NUMBER_X - x - 1, LOOK_PLAIN, line->label);
	draw_text(
	    y, NUMBER_X, BAR_X - NUMBER_X - 1, LOOK_PLAIN, buf_text(&number));
	if (cell != NULL)
		draw_bar(y, figure_share(&table->year[0], cell));
	buf_release(&number);
}

static void
draw_trend(const struct cijfers *c, const struct trend_row *row, int y)
{
	const char *title = trend_title(row, c->table.library);
	struct buf number = { 0 };

	draw_textf(y, LABEL_X + INDENT, NUMBER_X - LABEL_X - INDENT - 1,
	    LOOK_PLAIN, "%s %s", row->norm, title);
	trend_show(&row->total, &number);
	draw_text(
	    y, NUMBER_X, BAR_X - NUMBER_X - 1, LOOK_PLAIN, buf_text(&number));
	if (row->total.n > 0)
		draw_bar(y, (double)row->total.tekort / (double)row->total.n);
	buf_release(&number);
}

static void
draw_line(const struct cijfers *c, size_t at, int y)
{
	const struct trends *trends = &c->trends;

	if (at < c->table.n)
		draw_figure(&c->table, at, y);
	else if (at > c->table.n)
		draw_trend(c, &trends->row[at - c->table.n - 1], y);
	else
		draw_textf(y, 1, view_width(1), LOOK_TITLE,
		    "Trends %d-%d: tekorten per norm", trends->from,
		    trends->until);
}

/* Of a norm, each of its years. */
static void
trend_years(
    const struct cijfers *c, const struct trend_row *row, struct buf *out)
{
	for (int y = c->trends.from; y <= c->trends.until; y++) {
		buf_addf(out, "%s%d: ", out->length > 0 ? "   " : "", y);
		trend_show(&row->year[y - c->trends.from], out);
	}
}

/* How the chosen line is counted. */
static void
draw_rule(const struct cijfers *c, size_t at, int y)
{
	const size_t first = c->table.n + 1;
	struct buf text = { 0 };

	if (at < c->table.n && c->table.line[at].figure != NULL)
		buf_add(&text, c->table.line[at].figure->rule);
	else if (at >= first && at < first + c->trends.n)
		trend_years(c, &c->trends.row[at - first], &text);
	else
		buf_add(&text, FIGURES_RULE);
	draw_wrapped(y, LABEL_X, view_text_width(LABEL_X), RULE_ROWS, 0,
	    LOOK_DIM, buf_text(&text));
	buf_release(&text);
}

static void
draw_head(struct ui *ui)
{
	static const char *const asks[] = {
		[CIJFERS_LIST] = "",
		[CIJFERS_FILTER] = "gemeente: ",
		[CIJFERS_PLAN] = "vorm en aantal: ",
	};
	const struct cijfers *c = &ui->cijfers;
	int part = ui_top(ui)->part, x = 1;

	x += draw_textf(1, x, view_width(x), LOOK_PLAIN, "Cijfers %d, %s",
	    c->year, figure_table_place(&c->table));
	x += 2;
	if (part == CIJFERS_LIST) {
		draw_text(1, x, view_width(x), LOOK_DIM,
		    "(links en rechts: een ander jaar)");
		return;
	}
	x += draw_text(1, x, view_width(x), LOOK_PLAIN, asks[part]);
	edit_draw(&ui->edit, 1, x, view_width(x), 1);
}

void
cijfers_draw(struct ui *ui)
{
	const struct cijfers *c = &ui->cijfers;
	struct frame *f = ui_top(ui);
	int rows = cijfers_rows();

	list_fit(&f->list, cijfers_lines(c), rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;

		if (at >= cijfers_lines(c))
			break;
		draw_line(c, at, UI_TOP + i);
		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at && f->part == CIJFERS_LIST)
			draw_cursor(UI_TOP + i, 0);
	}
	if (rows < ui_rows())
		draw_rule(c, f->list.at, UI_TOP + rows + 1);
	draw_head(ui);
}
