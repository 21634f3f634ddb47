/*
 * view_cijfers.c - the figures of a year, of the region or a gemeente, with
 * the trends of five years below; the jaarplan is filled in here too.
 *
 * Of the frame: list.at the line, part see enum cijfers_part.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "ui/cijfers.h"
#include "ui/views.h"

static const struct binding keys[] = {
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, 'f', ACTION_FILTER, true },
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_CHAR, 'e', ACTION_EXPORT, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

void
cijfers_release(struct cijfers *c)
{
	figure_table_release(&c->table);
	trends_release(&c->trends);
	*c = (struct cijfers){ 0 };
}

size_t
cijfers_lines(const struct cijfers *c)
{
	return c->table.n > 0 ? c->table.n + 1 + c->trends.n : 0;
}

static const char *
gemeente_of(const struct cijfers *c)
{
	return *c->gemeente != '\0' ? c->gemeente : NULL;
}

/* Count; what is shown stays when that fails. */
static void
reload(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	struct cijfers *c = &ui->cijfers;
	const struct trend_query query = {
		.from = c->year - FIGURES_YEARS + 1,
		.until = c->year,
		.gemeente = gemeente_of(c),
	};
	struct figure_table table;
	struct trends trends;
	struct error err = { 0 };

	if (backend->figures(backend->context, c->year, gemeente_of(c), &table,
		&err) == -1) {
		ui_status(ui, "%s", err.text);
		return;
	}
	if (backend->trends(backend->context, &query, &trends, &err) == -1) {
		figure_table_release(&table);
		ui_status(ui, "%s", err.text);
		return;
	}
	figure_table_release(&c->table);
	trends_release(&c->trends);
	c->table = table;
	c->trends = trends;
}

static void
enter(struct ui *ui)
{
	struct cijfers *c = &ui->cijfers;
	int month, day;

	if (c->year == 0)
		date_to_ymd(date_today(), &c->year, &month, &day);
	reload(ui);
}

/* The same line in another year or gemeente, if it is there. */
static void
show(struct ui *ui)
{
	struct cijfers *c = &ui->cijfers;
	struct list *list = &ui_top(ui)->list;
	struct figure_line was = { 0 };

	if (list->at < c->table.n) {
		was = c->table.line[list->at];
		was.key = xstrdup(was.key);
	}
	reload(ui);
	for (size_t i = 0; was.key != NULL && i < c->table.n; i++) {
		const struct figure_line *line = &c->table.line[i];

		if (line->kind == was.kind && line->group == was.group &&
		    line->figure == was.figure &&
		    strcmp(line->key, was.key) == 0)
			list->at = i;
	}
	if (list->at >= cijfers_lines(c))
		list->at = 0;
	free(was.key);
}

static unsigned
go_year(struct ui *ui, int step)
{
	int year = ui->cijfers.year + step;

	if (year < FIGURES_FIRST || year > FIGURES_LAST)
		return REACT_NONE;
	ui->cijfers.year = year;
	show(ui);
	return REACT_DRAW;
}

/* To the begin of a group before or behind the chosen line. */
static unsigned
go_group(struct ui *ui, int step)
{
	const struct figure_table *table = &ui->cijfers.table;
	struct list *list = &ui_top(ui)->list;
	size_t at = list->at;

	while (step > 0 ? at < table->n : at > 0) {
		at = step > 0 ? at + 1 : at - 1;
		if (at == table->n ||
		    (at < table->n && table->line[at].kind == LINE_GROUP)) {
			list->at = list->top = at;
			return REACT_DRAW;
		}
	}
	return REACT_NONE;
}

/* ---- what is typed ---- */

static unsigned
ask(struct ui *ui, enum cijfers_part part, const char *text)
{
	edit_open(ui, "", text, false, 0, NULL);
	ui_top(ui)->part = (int)part;
	return REACT_DRAW;
}

static unsigned
close_line(struct ui *ui)
{
	edit_discard(ui);
	ui_top(ui)->part = CIJFERS_LIST;
	return REACT_DRAW;
}

static unsigned
take_gemeente(struct ui *ui, const char *typed)
{
	const struct library *library = ui->cijfers.table.library;
	const struct gemeente *found = NULL;
	const char *nearest = NULL;
	char *like = text_id(typed);

	if (*like != '\0' && library != NULL && library->registers != NULL)
		found =
		    registers_gemeente_like(library->registers, like, &nearest);
	if (*like != '\0' && found == NULL) {
		ui_status(ui, "Gemeente %.40s is er niet%s%s%s", typed,
		    nearest != NULL ? "; bedoelde u " : "",
		    nearest != NULL ? nearest : "",
		    nearest != NULL ? "?" : ".");
		free(like);
		return REACT_DRAW;
	}
	free(like);
	snprintf(ui->cijfers.gemeente, sizeof ui->cijfers.gemeente, "%s",
	    found != NULL ? found->id : "");
	close_line(ui);
	show(ui);
	return REACT_DRAW;
}

/* Stand on what is planned of a vorm. */
static void
go_planned(struct ui *ui, const char *vorm)
{
	const struct figure_table *table = &ui->cijfers.table;

	for (size_t i = 0; i < table->n; i++)
		if (table->line[i].figure == figure_find(FIGURE_PLANNED) &&
		    strcmp(table->line[i].key, vorm) == 0)
			ui_top(ui)->list.at = i;
}

/* "kwaliteit 12" */
static unsigned
take_plan(struct ui *ui, const char *typed)
{
	const struct backend *backend = ui->backend;
	const struct cijfers *c = &ui->cijfers;
	struct error err = { 0 };
	char vorm[64];
	int n, end = 0;

	if (sscanf(typed, " %63[a-z0-9_-] %4d %n", vorm, &n, &end) != 2 ||
	    typed[end] != '\0' || n < 0) {
		ui_status(ui,
		    "Schrijf een vorm en een aantal, zoals "
		    "kwaliteit 12.");
		return REACT_DRAW;
	}
	if (backend->plan(backend->context, c->year, vorm, gemeente_of(c), n,
		&err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	close_line(ui);
	reload(ui);
	go_planned(ui, vorm);
	return REACT_DRAW;
}

static unsigned
act_line(struct ui *ui, enum action action)
{
	char *typed;
	unsigned reaction;

	if (action == ACTION_BACK || action == ACTION_CANCEL)
		return close_line(ui);
	if (action != ACTION_ACCEPT && action != ACTION_NEXT_FIELD)
		return REACT_NONE;
	typed = xstrdup(textbuf_text(&ui->edit.tb));
	reaction = ui_top(ui)->part == CIJFERS_FILTER ? take_gemeente(ui, typed)
						      : take_plan(ui, typed);
	free(typed);
	return reaction;
}

/* What is planned on the chosen line, to be typed over. */
static unsigned
edit_plan(struct ui *ui)
{
	const struct figure_table *table = &ui->cijfers.table;
	size_t at = ui_top(ui)->list.at;
	const struct figure_cell *cell = NULL;
	char text[80];

	if (at < table->n && table->line[at].kind == LINE_KEY &&
	    table->line[at].figure == figure_find(FIGURE_PLANNED))
		cell = figure_table_cell(table, &table->line[at], 0);
	if (cell == NULL)
		return REACT_NONE;
	snprintf(text, sizeof text, "%.60s %jd", cell->key, (intmax_t)cell->n);
	return ask(ui, CIJFERS_PLAN, text);
}

static unsigned export(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	struct export file;
	struct error err = { 0 };

	if (backend->export_figures(
		backend->context, &ui->cijfers.table, &file, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		ui_status(ui, "Cijfers geschreven naar %s", file.path);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	(void)key;
	if (f->part != CIJFERS_LIST)
		return act_line(ui, action);
	switch ((int)action) {
	case ACTION_LEFT:
		return go_year(ui, -1);
	case ACTION_RIGHT:
		return go_year(ui, 1);
	case ACTION_NEXT_FIELD:
		return go_group(ui, 1);
	case ACTION_PREV_FIELD:
		return go_group(ui, -1);
	case ACTION_FILTER:
		return ask(ui, CIJFERS_FILTER, "");
	case ACTION_NEW:
		return ask(ui, CIJFERS_PLAN, "");
	case ACTION_ACCEPT:
		return edit_plan(ui);
	case ACTION_EXPORT:
		return export(ui);
	default:
		return list_move(&f->list, action, cijfers_lines(&ui->cijfers),
			   cijfers_rows())
		    ? REACT_DRAW
		    : REACT_NONE;
	}
}

const struct view view_cijfers = {
	.name = "cijfers",
	.title = "Cijfers",
	.keys = keys,
	.enter = enter,
	.back = reload,
	.draw = cijfers_draw,
	.act = act,
};
