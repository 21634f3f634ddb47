/*
 * sheet.c - the formats of tables, and what they share.
 */
#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "report/sheet.h"

const struct sheet_format *const sheet_formats[] = {
	&sheet_csv,
	&sheet_excel_nl,
	&sheet_xlsx,
	&sheet_json,
	NULL,
};

const struct sheet_format *
sheet_format(const char *name)
{
	for (size_t i = 0; sheet_formats[i] != NULL; i++)
		if (strcmp(sheet_formats[i]->name, name) == 0)
			return sheet_formats[i];
	return NULL;
}

int
sheet_begin(struct sheet *sheet, const struct sheet_format *format,
    const struct outfile *file, const struct library *library,
    struct error *err)
{
	*sheet = (struct sheet){ .format = format,
		.out = file != NULL ? file->file : stdout,
		.file = file,
		.library = library };
	return format->begin == NULL ? 0 : format->begin(sheet, err);
}

static int
end_table(struct sheet *sheet, struct error *err)
{
	if (sheet->table == NULL)
		return 0;
	sheet->n_tables++;
	if (sheet->format->end_table == NULL)
		return 0;
	return sheet->format->end_table(sheet, err);
}

int
sheet_table(
    struct sheet *sheet, const struct export_table *table, struct error *err)
{
	if (end_table(sheet, err) == -1)
		return -1;
	sheet->table = table;
	sheet->n_rows = 0;
	return sheet->format->table(sheet, err);
}

int
sheet_row(void *context, const char *const cell[], struct error *err)
{
	struct sheet *sheet = context;

	if (sheet->format->row(sheet, cell, err) == -1)
		return -1;
	sheet->n_rows++;
	return 0;
}

int
sheet_end(struct sheet *sheet, struct error *err)
{
	if (end_table(sheet, err) == -1)
		return -1;
	return sheet->format->end == NULL ? 0 : sheet->format->end(sheet, err);
}

void
sheet_release(struct sheet *sheet)
{
	if (sheet->format != NULL && sheet->format->release != NULL)
		sheet->format->release(sheet);
	*sheet = (struct sheet){ 0 };
}

int
sheet_failed(const struct sheet *sheet, int number, struct error *err)
{
	if (sheet->file != NULL)
		return outfile_failed(sheet->file, number, err);
	return file_failed("de uitvoer", "geschreven", number, err);
}

int
sheet_write(
    struct sheet *sheet, const char *text, size_t length, struct error *err)
{
	if (fwrite(text, 1, length, sheet->out) == length)
		return 0;
	return sheet_failed(sheet, errno, err);
}
