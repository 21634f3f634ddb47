/*
 * figures.c - the yearly figures as text and as data.
 */
#include <string.h>

#include "base/utf8.h"
#include "report/figures.h"
#include "report/json_value.h"
#include "report/lay.h"

#define LABEL_WIDTH  58 /* with one year a row has 80 columns */
#define NORM_WIDTH   44
#define NUMBER_WIDTH 20

/* ---- text ---- */

/* In a column: cut, or with blanks behind it. */
static void
add_column(const char *text, int width, struct buf *out)
{
	size_t fits = utf8_fit(text, strlen(text), width);

	buf_add_bytes(out, text, fits);
	lay_pad(out, width - utf8_width(text, fits));
}

static void
add_number(const char *text, struct buf *out)
{
	lay_pad(out, 1);
	add_column(text, NUMBER_WIDTH, out);
}

static void
end_row(struct buf *out)
{
	lay_trim(out);
	buf_add_char(out, '\n');
}

static void
add_years(const struct figure_table *table, struct buf *out)
{
	for (size_t i = 0; i < table->n_years; i++) {
		struct buf year = { 0 };

		buf_addf(&year, "%d", table->year[i].year);
		add_number(buf_text(&year), out);
		buf_release(&year);
	}
}

static void
add_line(const struct figure_table *table, const struct figure_line *line,
    struct buf *out)
{
	static const int indents[] = {
		[LINE_GROUP] = 0,
		[LINE_FIGURE] = 2,
		[LINE_KEY] = 4,
	};
	int indent = indents[line->kind];

	if (line->kind == LINE_GROUP)
		buf_add_char(out, '\n');
	lay_pad(out, indent);
	add_column(line->label, LABEL_WIDTH - indent, out);
	if (line->kind == LINE_GROUP)
		add_years(table, out);
	for (size_t i = 0; i < table->n_years; i++) {
		struct buf number = { 0 };

		figure_table_show(table, line, i, &number);
		add_number(buf_text(&number), out);
		buf_release(&number);
	}
	end_row(out);
}

void
report_figures_text(const struct figure_table *table, struct buf *out)
{
	buf_addf(out, "Cijfers %d, %s\n", table->year[0].year,
	    figure_table_place(table));
	buf_add(out, FIGURES_RULE "\n");
	for (size_t i = 0; i < table->n; i++)
		add_line(table, &table->line[i], out);
}

/* ---- data ---- */

static json_t *
hidden_json(enum figure_hidden hidden)
{
	static const char *const words[] = {
		[FIGURE_SHOWN] = "",
		[FIGURE_SMALL] = "klein",
		[FIGURE_BESIDE] = "ernaast",
	};

	return text_or_null(words[hidden]);
}

static json_t *
value_json(const struct figures *year, const struct figure_info *info,
    const struct figure_cell *cell)
{
	enum figure_hidden hidden = cell != NULL ? cell->hidden : FIGURE_SHOWN;
	json_t *value = json_pack("{s:i}", "jaar", year->year);
	int64_t n = cell != NULL ? cell->n : 0;

	if (hidden != FIGURE_SHOWN)
		put(value, "aantal", json_null());
	else if (info->unit == FIGURE_PROCENT)
		put(value, "aantal",
		    json_integer(cell != NULL ? (json_int_t)cell->sum : 0));
	else
		put(value, "aantal", json_integer(n));
	if (hidden == FIGURE_SHOWN && info->unit == FIGURE_PROCENT)
		put(value, "deel", json_integer(n));
	if (hidden == FIGURE_SHOWN && info->unit == FIGURE_DAGEN)
		put(value, "gemiddeld",
		    n > 0 ? json_real(cell->sum / (double)n) : json_null());
	put(value, "afgeschermd", hidden_json(hidden));
	return value;
}

static json_t *
line_json(const struct figure_table *table, const struct figure_line *line)
{
	json_t *values = json_array();

	for (size_t i = 0; i < table->n_years; i++)
		json_array_append_new(values,
		    value_json(&table->year[i], line->figure,
			figure_table_cell(table, line, i)));
	return json_pack("{s:o, s:o, s:o}", "sleutel", string_json(line->key),
	    "label", string_json(line->label), "waarden", values);
}

static json_t *
figure_json(const struct figure_info *info)
{
	return json_pack("{s:s, s:s, s:s, s:s, s:s, s:b, s:[]}", "id", info->id,
	    "groep", figure_groups[info->group], "titel", info->title,
	    "telregel", info->rule, "eenheid", figure_units[info->unit],
	    "klein", (int)info->sensitive, "regels");
}

static json_t *
figures_json(const struct figure_table *table)
{
	json_t *all = json_array(), *figure = NULL;

	for (size_t i = 0; i < table->n; i++) {
		const struct figure_line *line = &table->line[i];

		if (line->kind == LINE_FIGURE) {
			figure = figure_json(line->figure);
			json_array_append_new(all, figure);
		}
		if (figure_line_counts(line))
			json_array_append_new(json_object_get(figure, "regels"),
			    line_json(table, line));
	}
	return all;
}

void
report_figures_json(const struct figure_table *table, struct buf *out)
{
	json_t *years = json_array();

	for (size_t i = 0; i < table->n_years; i++)
		json_array_append_new(years, json_integer(table->year[i].year));
	json_write(
	    json_pack("{s:o, s:o, s:i, s:s, s:o}", "jaren", years, "gemeente",
		text_or_null(
		    table->gemeente != NULL ? table->gemeente->id : ""),
		"drempel", table->year[0].least, "telregel", FIGURES_RULE,
		"cijfers", figures_json(table)),
	    out);
}

/* ---- trends ---- */

void
report_trends_text(
    const struct trends *trends, const struct library *library, struct buf *out)
{
	int years = trends->until - trends->from + 1;

	add_column("Norm", NORM_WIDTH, out);
	add_number("samen", out);
	for (int i = 0; i < years; i++) {
		lay_pad(out, 1);
		buf_addf(out, "%d", trends->from + i);
		lay_pad(out, NUMBER_WIDTH - 4);
	}
	end_row(out);
	for (size_t i = 0; i < trends->n; i++) {
		const struct trend_row *row = &trends->row[i];
		struct buf text = { 0 };

		buf_addf(&text, "%s %s", row->norm, trend_title(row, library));
		add_column(buf_text(&text), NORM_WIDTH, out);
		buf_clear(&text);
		trend_show(&row->total, &text);
		add_number(buf_text(&text), out);
		for (int y = 0; y < years; y++) {
			buf_clear(&text);
			trend_show(&row->year[y], &text);
			add_number(buf_text(&text), out);
		}
		end_row(out);
		buf_release(&text);
	}
}

static json_t *
trend_json(const struct trends *trends, const struct trend_row *row,
    const struct library *library)
{
	json_t *years = json_array();

	for (int y = trends->from; y <= trends->until; y++) {
		const struct trend_cell *cell = &row->year[y - trends->from];

		json_array_append_new(years,
		    json_pack("{s:i, s:I, s:I}", "jaar", y, "oordelen",
			(json_int_t)cell->n, "tekorten",
			(json_int_t)cell->tekort));
	}
	return json_pack("{s:o, s:o, s:I, s:I, s:o}", "norm",
	    string_json(row->norm), "titel",
	    text_or_null(trend_title(row, library)), "oordelen",
	    (json_int_t)row->total.n, "tekorten", (json_int_t)row->total.tekort,
	    "jaren", years);
}

void
report_trends_json(
    const struct trends *trends, const struct library *library, struct buf *out)
{
	json_t *norms = json_array();

	for (size_t i = 0; i < trends->n; i++)
		json_array_append_new(
		    norms, trend_json(trends, &trends->row[i], library));
	json_write(json_pack("{s:i, s:i, s:o}", "van", trends->from, "tot",
		       trends->until, "normen", norms),
	    out);
}
