/*
 * export_rows.c - rows of an export that do not come from a query of their
 * own: of the codebook, and of a list that is read already.
 */
#include <stdio.h>

#include "core/export.h"

static int
codebook_row(const struct export_table *table,
    const struct export_column *column, const struct library *library,
    export_row *row, void *context, struct error *err)
{
	const char *cell[] = { table->name, column->name, column->meaning,
		export_kind_words[column->kind], NULL, column->source };
	struct buf values = { 0 };
	int result;

	codes_text(column->codes, library, &values);
	cell[4] = buf_text(&values);
	result = row(context, cell, err);
	buf_release(&values);
	return result;
}

int
export_codebook(const struct export_table *table, size_t n_tables,
    const struct library *library, export_row *row, void *context,
    struct error *err)
{
	for (size_t t = 0; t < n_tables; t++)
		for (size_t i = 0; i < table[t].n; i++)
			if (codebook_row(&table[t], &table[t].column[i],
				library, row, context, err) == -1)
				return -1;
	return 0;
}

int
export_maatregel(const struct maatregel_row *from, date today, export_row *row,
    void *context, struct error *err)
{
	char until[DATE_ISO_SIZE], imposed[DATE_ISO_SIZE], last[DATE_ISO_SIZE];
	char days[16] = "";
	const char *const cell[] = { from->nummer, from->onderzoek,
		from->aanbieder, from->gemeenten, from->norm, from->text,
		date_to_iso(from->until, until), days,
		standen[from->stand].word, from->vorm,
		date_to_iso(from->imposed_on, imposed),
		date_to_iso(from->last_on, last) };
	int n;

	if (maatregel_days(from, today, &n))
		snprintf(days, sizeof days, "%d", n);
	return row(context, cell, err);
}
