/*
 * content_figures.c - the tree of names of the yearly figures, from which
 * forms/sjablonen/cijfers.html is filled.
 */
#include "report/content.h"
#include "report/figures.h"
#include "report/put.h"

/* The years as elements of a list. */
static void
put_years(json_t *json, const struct figure_table *table)
{
	json_t *list = put_list(json, "jaren");

	for (size_t i = 0; i < table->n_years; i++)
		put_count(put_element(list), "jaar", table->year[i].year);
}

static void
put_line(json_t *list, const struct figure_table *table,
    const struct figure_line *line)
{
	json_t *row = put_element(list), *cells;

	put_text(row, "regel", line->label);
	put_yes(row, "onderdeel", line->kind == LINE_KEY);
	cells = put_list(row, "waarden");
	for (size_t i = 0; i < table->n_years; i++) {
		struct buf text = { 0 };

		figure_table_show(table, line, i, &text);
		put_text(put_element(cells), "waarde", buf_text(&text));
		buf_release(&text);
	}
}

static void
put_rule(json_t *list, const struct figure_info *info)
{
	json_t *rule = put_element(list);

	put_text(rule, "cijfer", info->title);
	put_text(rule, "telregel", info->rule);
}

static void
put_groups(json_t *json, const struct figure_table *table)
{
	json_t *groups = put_list(json, "groepen"), *lines = NULL,
	       *rules = NULL;

	for (size_t i = 0; i < table->n; i++) {
		const struct figure_line *line = &table->line[i];

		if (line->kind == LINE_GROUP) {
			json_t *group = put_element(groups);

			put_text(group, "groep", line->label);
			lines = put_list(group, "regels");
			rules = put_list(group, "telregels");
			continue;
		}
		put_line(lines, table, line);
		if (line->kind == LINE_FIGURE)
			put_rule(rules, line->figure);
	}
}

json_t *
content_figures(
    const struct figure_table *table, const struct report_trace *trace)
{
	json_t *json = json_object();

	put_count(json, "jaar", table->year[0].year);
	put_text(json, "gebied", figure_table_place(table));
	put_text(json, "telwijze", FIGURES_RULE);
	put_count(json, "drempel", table->year[0].least);
	put_years(json, table);
	put_groups(json, table);
	content_trace(json, trace);
	return json;
}
