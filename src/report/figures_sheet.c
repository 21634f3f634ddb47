/*
 * figures_sheet.c - the yearly figures as rows of a table, for a
 * spreadsheet: one for each line and year.
 */
#include <stdio.h>

#include "base/mem.h"
#include "report/figures.h"

enum {
	JAAR,
	GEBIED,
	GROEP,
	CIJFER,
	TITEL,
	ONDERDEEL,
	AANTAL,
	VAN,
	GEMIDDELD,
	AFGESCHERMD,
	TELREGEL,
	N_COLUMNS,
};

static const struct export_column columns[N_COLUMNS] = {
	[JAAR] = { "jaar", EXPORT_NUMBER, CODES_NONE, "het jaar",
	    "schouw cijfers" },
	[GEBIED] = { "gebied", EXPORT_TEXT, CODES_NONE,
	    "de gemeente, of hele regio", "norms/registers.yaml" },
	[GROEP] = { "groep", EXPORT_TEXT, CODES_NONE, "waar het over gaat",
	    "doc/cijfers.md" },
	[CIJFER] = { "cijfer", EXPORT_TEXT, CODES_NONE, "id van het cijfer",
	    "doc/cijfers.md" },
	[TITEL] = { "titel", EXPORT_TEXT, CODES_NONE, "hoe het heet",
	    "doc/cijfers.md" },
	[ONDERDEEL] = { "onderdeel", EXPORT_TEXT, CODES_NONE,
	    "welk deel ervan; leeg: geheel", "doc/cijfers.md" },
	[AANTAL] = { "aantal", EXPORT_NUMBER, CODES_NONE,
	    "hoeveel; leeg: niet getoond", "geteld" },
	[VAN] = { "van", EXPORT_NUMBER, CODES_NONE,
	    "van hoeveel, bij een percentage", "geteld" },
	[GEMIDDELD] = { "gemiddeld", EXPORT_NUMBER, CODES_NONE,
	    "dagen, bij een gemiddelde; afgerond", "geteld" },
	[AFGESCHERMD] = { "afgeschermd", EXPORT_WORD, CODES_JA_NEE,
	    "of het aantal niet getoond mag worden", "doc/cijfers.md" },
	[TELREGEL] = { "telregel", EXPORT_TEXT, CODES_NONE, "hoe er is geteld",
	    "doc/cijfers.md" },
};

static const struct export_table cijfers = {
	.name = "cijfers",
	.one = "1 regel",
	.meaning = "de cijfers van een of meer jaren, een regel per deel",
	.column = columns,
	.n = N_COLUMNS,
};

/* What of a cell may be seen. */
struct numbers {
	char n[24], of[24], mean[24];
};

static void
write_numbers(const struct figure_info *info, const struct figure_cell *cell,
    struct numbers *out)
{
	intmax_t n = cell != NULL ? (intmax_t)cell->n : 0;
	double sum = cell != NULL ? cell->sum : 0;

	*out = (struct numbers){ 0 };
	if (cell != NULL && cell->hidden != FIGURE_SHOWN)
		return;
	if (info->unit == FIGURE_PROCENT) {
		snprintf(out->n, sizeof out->n, "%.0f", sum);
		snprintf(out->of, sizeof out->of, "%jd", n);
	} else {
		snprintf(out->n, sizeof out->n, "%jd", n);
	}
	if (info->unit == FIGURE_DAGEN && n > 0)
		snprintf(out->mean, sizeof out->mean, "%.0f", sum / (double)n);
}

static int
add_row(struct sheet *sheet, const struct figure_table *table,
    const struct figure_line *line, size_t year, struct error *err)
{
	const struct figure_cell *cell = figure_table_cell(table, line, year);
	const struct figure_info *info = line->figure;
	struct numbers numbers;
	char day[16];

	write_numbers(info, cell, &numbers);
	snprintf(day, sizeof day, "%d", table->year[year].year);
	return sheet_row(sheet,
	    (const char *const[N_COLUMNS]){
		[JAAR] = day,
		[GEBIED] = figure_table_place(table),
		[GROEP] = figure_groups[info->group],
		[CIJFER] = info->id,
		[TITEL] = info->title,
		[ONDERDEEL] = line->kind == LINE_KEY ? line->label : "",
		[AANTAL] = numbers.n,
		[VAN] = numbers.of,
		[GEMIDDELD] = numbers.mean,
		[AFGESCHERMD] =
		    cell != NULL && cell->hidden != FIGURE_SHOWN ? "ja" : "nee",
		[TELREGEL] = info->rule,
	    },
	    err);
}

int
report_figures_sheet(
    const struct figure_table *table, struct sheet *sheet, struct error *err)
{
	if (sheet_table(sheet, &cijfers, err) == -1)
		return -1;
	for (size_t i = 0; i < table->n; i++)
		for (size_t y = 0; y < table->n_years; y++)
			if (figure_line_counts(&table->line[i]) &&
			    add_row(sheet, table, &table->line[i], y, err) ==
				-1)
				return -1;
	return sheet_end(sheet, err);
}
