/*
 * cmd_cijfers.c - the yearly figures, trends and the jaarplan without a
 * screen.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "core/text.h"
#include "figures.h"
#include "report/figures.h"

const struct option_spec cijfers_options[] = {
	{ "--gemeente", "NAAM", "alleen van deze gemeente" },
	{ "--vergelijk", "JAAR", "zet dit jaar ernaast; mag vaker" },
	{ "--tekst", NULL, "als tekst; dat is het gewone" },
	{ "--html", NULL, "als document, met hoe er is geteld" },
	{ "--odt", NULL, "hetzelfde voor een tekstverwerker" },
	{ "--pdf", NULL, "hetzelfde als PDF" },
	{ "--xlsx", NULL, "als rekenblad" },
	{ "--csv", NULL, "als CSV" },
	{ "--json", NULL, "als JSON" },
	{ "-o", "BESTAND", "schrijf naar een bestand" },
	{ "--overschrijven", NULL, "vervang een bestaand bestand" },
	{ 0 },
};

const struct option_spec jaarplan_options[] = {
	{ "--gemeente", "NAAM", "alleen van deze gemeente" },
	{ 0 },
};

const struct option_spec trends_options[] = {
	{ "--van", "JAAR", "vanaf dit jaar; anders de laatste vijf" },
	{ "--tot", "JAAR", "tot en met dit jaar; anders nu" },
	{ "--voorziening", "NAAM", "alleen waar het hierom ging" },
	{ "--gemeente", "NAAM", "alleen van deze gemeente" },
	{ "--norm", "CODE", "alleen deze norm, of die zo beginnen" },
	{ "--json", NULL, "als JSON" },
	{ 0 },
};

/* What the data is delivered as. */
static const struct report_format json_format = {
	.name = "json",
	.ending = "json",
	.text = true,
};

/* ---- cijfers ---- */

struct years {
	int year[FIGURES_YEARS];
	size_t n;
};

static int
add_year(struct years *years, const char *typed, struct error *err)
{
	int year;

	if (figures_year(typed, &year, err) == -1)
		return -1;
	for (size_t i = 0; i < years->n; i++)
		if (years->year[i] == year)
			return 0;
	if (years->n == FIGURES_YEARS)
		return error_usage(err,
		    "Er kunnen hoogstens %d jaren naast elkaar staan.",
		    FIGURES_YEARS);
	years->year[years->n++] = year;
	return 0;
}

static int
read_years(const struct args *args, struct years *years, struct error *err)
{
	const char *other;

	*years = (struct years){ 0 };
	if (add_year(years, args->word[0], err) == -1)
		return -1;
	for (size_t i = 0;
	     (other = args_value_at(args, "--vergelijk", i)) != NULL; i++)
		if (add_year(years, other, err) == -1)
			return -1;
	return 0;
}

/* The format that is asked for; two of them are one too many. */
static int
read_format(const struct args *args, const char **name, struct error *err)
{
	static const char *const names[] = { "--tekst", "--html", "--odt",
		"--pdf", "--xlsx", "--csv", "--json" };

	*name = NULL;
	for (size_t i = 0; i < LENGTH(names); i++) {
		if (!args_has(args, names[i]))
			continue;
		if (*name != NULL)
			return error_usage(err,
			    "--%s en %s kunnen niet samen; kies er een.", *name,
			    names[i]);
		*name = names[i] + 2;
	}
	if (*name == NULL)
		*name = "tekst";
	return 0;
}

static int
write_sheet(const struct sheet_format *format, const struct outfile *out,
    const struct figure_table *table, struct error *err)
{
	struct sheet sheet;
	int result = sheet_begin(&sheet, format, out, table->library, err);

	if (result == 0)
		result = report_figures_sheet(table, &sheet, err);
	sheet_release(&sheet);
	return result;
}

/* A table to a file, or to the output where the format can. */
static int
deliver_sheet(struct app *app, const struct args *args,
    const struct sheet_format *format, const struct figure_table *table,
    struct error *err)
{
	const char *path = args_value(args, "-o");
	struct outfile out;

	if (path == NULL && format->named)
		return error_usage(err,
		    "Een rekenblad past niet op het scherm; geef met -o een "
		    "bestand op.");
	if (path == NULL)
		return write_sheet(format, NULL, table, err);
	if (cmd_is_database(app, path))
		return error_set(
		    err, "%s is de database; kies een andere naam.", path);
	if (outfile_open(&out, path, args_has(args, "--overschrijven"), err) ==
	    -1)
		return -1;
	if (write_sheet(format, &out, table, err) == 0)
		return outfile_keep(&out, err);
	outfile_drop(&out);
	return -1;
}

static int
deliver(struct app *app, const struct args *args, const char *name,
    const struct figure_table *table, struct error *err)
{
	const struct report_format *format = &json_format;
	const struct sheet_format *sheet = sheet_format(name);
	struct buf out = { 0 };
	int result = 0;

	if (sheet != NULL && strcmp(name, format->name) != 0)
		return deliver_sheet(app, args, sheet, table, err);
	if (strcmp(name, format->name) != 0)
		format = report_format(name, err);
	if (format == NULL)
		return -1;
	if (format == &json_format)
		report_figures_json(table, &out);
	else if (strcmp(name, "tekst") == 0)
		report_figures_text(table, &out);
	else
		result = figures_document(app, table, format, &out, err);
	if (result == 0)
		result = cmd_deliver(app, args, format, &out, err);
	buf_release(&out);
	return result;
}

int
cmd_cijfers(struct app *app, const struct args *args, struct error *err)
{
	struct figure_table table;
	const char *gemeente, *format;
	struct years years;
	int result;

	if (read_years(args, &years, err) == -1 ||
	    read_format(args, &format, err) == -1 ||
	    cmd_read_gemeente(
		app, args_value(args, "--gemeente"), &gemeente, err) == -1 ||
	    app_store(app, false, err) == -1 ||
	    figures_count(app, years.year, years.n, gemeente, &table, err) ==
		-1)
		return -1;
	result = deliver(app, args, format, &table, err);
	figure_table_release(&table);
	return result;
}

/* ---- jaarplan ---- */

static int
read_number(const char *typed, int *n, struct error *err)
{
	size_t length = strlen(typed);

	if (length == 0 || length > 4 || strspn(typed, "0123456789") != length)
		return error_usage(err,
		    "%.20s is geen aantal; schrijf 0 tot en met 9999.", typed);
	*n = (int)strtol(typed, NULL, 10);
	return 0;
}

/* The group of the jaarplan alone. */
static void
print_plan(const struct figure_table *table)
{
	for (size_t i = 0; i < table->n; i++) {
		const struct figure_line *line = &table->line[i];
		struct buf number = { 0 };

		if (line->group != FIGURES_JAARPLAN || line->kind == LINE_GROUP)
			continue;
		figure_table_show(table, line, 0, &number);
		if (line->kind == LINE_KEY) {
			fputs("  ", stdout);
			print_column(line->label, 40);
			print_safe(buf_text(&number));
		} else {
			print_safe(line->label);
		}
		putchar('\n');
		buf_release(&number);
	}
}

static int
show_plan(struct app *app, int year, const char *gemeente, struct error *err)
{
	struct figure_table table;

	if (figures_count(app, &year, 1, gemeente, &table, err) == -1)
		return -1;
	print_plan(&table);
	figure_table_release(&table);
	return 0;
}

int
cmd_jaarplan(struct app *app, const struct args *args, struct error *err)
{
	const char *gemeente;
	int year, n = 0;

	if (figures_year(args->word[0], &year, err) == -1 ||
	    cmd_read_gemeente(
		app, args_value(args, "--gemeente"), &gemeente, err) == -1 ||
	    app_store(app, false, err) == -1)
		return -1;
	if (args->n_words == 1)
		return show_plan(app, year, gemeente, err);
	if (args->n_words == 2)
		return error_usage(err,
		    "Hoeveel? Schrijf schouw jaarplan %d %s AANTAL.", year,
		    args->word[1]);
	if (read_number(args->word[2], &n, err) == -1)
		return -1;
	return figures_plan(app, year, args->word[1], gemeente, n, err);
}

/* ---- trends ---- */

static int
read_span(const struct args *args, struct trend_query *query, struct error *err)
{
	const char *from = args_value(args, "--van"),
		   *until = args_value(args, "--tot");
	int month, day;

	date_to_ymd(date_today(), &query->until, &month, &day);
	if (until != NULL && figures_year(until, &query->until, err) == -1)
		return -1;
	query->from = query->until - FIGURES_YEARS + 1;
	if (from != NULL && figures_year(from, &query->from, err) == -1)
		return -1;
	if (query->from > query->until)
		return error_usage(err, "%d komt na %d; draai ze om.",
		    query->from, query->until);
	if (query->until - query->from >= FIGURES_YEARS)
		return error_usage(err,
		    "Trends gaan over hoogstens %d jaren; kies een later "
		    "jaar bij --van.",
		    FIGURES_YEARS);
	return 0;
}

static int
read_voorziening(struct app *app, const struct args *args, const char **id,
    struct error *err)
{
	const char *typed = args_value(args, "--voorziening");
	const struct library *library = app_library(app, err);
	const struct voorziening *found = NULL;
	char *like;

	*id = NULL;
	if (typed == NULL || library == NULL)
		return library == NULL ? -1 : 0;
	like = text_id(typed);
	if (library->registers != NULL)
		found = registers_voorziening(library->registers, like);
	free(like);
	if (found == NULL)
		return error_set(err,
		    "Voorziening %.60s staat niet in het register.", typed);
	*id = found->id;
	return 0;
}

int
cmd_trends(struct app *app, const struct args *args, struct error *err)
{
	struct trend_query query = { .norm = args_value(args, "--norm") };
	struct trends trends;
	struct buf out = { 0 };

	if (read_span(args, &query, err) == -1 ||
	    read_voorziening(app, args, &query.voorziening, err) == -1 ||
	    cmd_read_gemeente(app, args_value(args, "--gemeente"),
		&query.gemeente, err) == -1 ||
	    app_store(app, false, err) == -1 ||
	    figures_trends(app, &query, &trends, err) == -1)
		return -1;
	if (args_has(args, "--json"))
		report_trends_json(&trends, &app->library, &out);
	else
		report_trends_text(&trends, &app->library, &out);
	print_safe(buf_text(&out));
	buf_release(&out);
	trends_release(&trends);
	return 0;
}
