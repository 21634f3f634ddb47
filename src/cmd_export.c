/*
 * cmd_export.c - tables for a spreadsheet, a statistician or a program.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "export.h"
#include "meter.h"

const struct option_spec export_options[] = {
	{ "--csv", NULL, "als CSV (zonder keuze)" },
	{ "--excel-nl", NULL, "als CSV voor een Nederlands Excel" },
	{ "--xlsx", NULL, "als werkmap voor een spreadsheet" },
	{ "--json", NULL, "als JSON" },
	{ "-o", "BESTAND|MAP",
	    "schrijf daarheen; een map krijgt een codeboek" },
	{ "--overschrijven", NULL, "vervang wat er staat" },
	{ 0 },
};

/* What an option of the table means; NULL with a sentence: two of them. */
static const struct sheet_format *
find_format(const struct args *args, struct error *err)
{
	const struct sheet_format *found = NULL;

	for (size_t i = 0; sheet_formats[i] != NULL; i++) {
		char *option = xasprintf("--%s", sheet_formats[i]->name);
		bool given = args_has(args, option);

		free(option);
		if (given && found != NULL) {
			error_usage(err, "Kies --%s of --%s, niet beide.",
			    found->name, sheet_formats[i]->name);
			return NULL;
		}
		if (given)
			found = sheet_formats[i];
	}
	return found != NULL ? found : sheet_formats[0];
}

static void
print_tables(void)
{
	for (size_t i = 0; i < N_EXPORTS; i++) {
		print_column(export_tables[i].name, 12);
		puts(export_tables[i].meaning);
	}
	print_column("alles", 12);
	puts("al deze tabellen samen");
}

static int
find_tables(const char *name, struct export_request *request, struct error *err)
{
	const struct export_table *table;

	if (strcmp(name, "alles") == 0) {
		request->n = N_EXPORT_STORED;
		return 0;
	}
	table = export_find(name, err);
	if (table == NULL)
		return -1;
	request->first = (enum export_id)(table - export_tables);
	request->n = 1;
	return 0;
}

static int
run(struct app *app, const struct export_request *request, struct error *err)
{
	struct buf told = { 0 };
	struct meter meter;
	int result;

	meter_begin(&meter);
	result = export_run(app, request, &meter.progress, &told, err);
	meter_end(&meter);
	if (result == 0)
		fputs(buf_text(&told), stdout);
	buf_release(&told);
	return result;
}

int
cmd_export(struct app *app, const struct args *args, struct error *err)
{
	struct export_request request = {
		.path = args_value(args, "-o"),
		.replace = args_has(args, "--overschrijven"),
	};
	struct buf filter = { 0 };
	int result;

	if (args->n_words == 0) {
		print_tables();
		return 0;
	}
	request.format = find_format(args, err);
	if (request.format == NULL ||
	    find_tables(args->word[0], &request, err) == -1)
		return -1;
	cmd_join_filter(args, 1, &filter);
	request.filter = buf_text(&filter);
	result = run(app, &request, err);
	buf_release(&filter);
	return result;
}
