/*
 * sheet_csv.c - a table as CSV: for programs by RFC 4180, and for whoever
 * opens it in a Dutch Excel with a double click.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it, in both: nobody knows what opens a file later.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "report/sheet.h"

struct csv_kind {
	const char *start; /* of the file */
	char between;
};

static const struct csv_kind plain = { "", ',' };
/* Semicolons, and a sign that it is UTF-8. */
static const struct csv_kind excel_nl = { "\xef\xbb\xbf", ';' };

static const struct csv_kind *
kind_of(const struct sheet *sheet)
{
	return sheet->format == &sheet_excel_nl ? &excel_nl : &plain;
}

/* Blanks before it do not keep a spreadsheet from seeing a formula. */
static bool
is_formula(const char *text)
{
	const char *first = text + strspn(text, " \t\r\n");

	return *first != '\0' &&
	    (strchr("=+-@", *first) != NULL || *text == '\t' || *text == '\r');
}

static void
add_quoted(const char *text, struct buf *out)
{
	char *safe = utf8_show(text, strlen(text), true);

	buf_add_char(out, '"');
	if (is_formula(safe))
		buf_add_char(out, '\'');
	for (const char *at = safe; *at != '\0'; at++) {
		if (*at == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *at);
	}
	buf_add_char(out, '"');
	free(safe);
}

/* Days, numbers and words of our own need no quotes. */
static void
add_cell(enum export_kind kind, const char *text, struct buf *out)
{
	static const char safe[] = "abcdefghijklmnopqrstuvwxyz_0123456789";

	if (*text == '\0')
		return;
	if (kind == EXPORT_DAY || kind == EXPORT_NUMBER ||
	    ((kind == EXPORT_WORD || kind == EXPORT_TRUTH) &&
		strspn(text, safe) == strlen(text)))
		buf_add(out, text);
	else
		add_quoted(text, out);
}

static int
write_row(struct sheet *sheet, struct buf *row, struct error *err)
{
	int result;

	buf_add(row, "\r\n");
	result = sheet_write(sheet, buf_text(row), row->length, err);
	buf_release(row);
	return result;
}

static int
csv_table(struct sheet *sheet, struct error *err)
{
	const struct csv_kind *kind = kind_of(sheet);
	struct buf row = { 0 };

	buf_add(&row, kind->start);
	for (size_t i = 0; i < sheet->table->n; i++) {
		if (i > 0)
			buf_add_char(&row, kind->between);
		buf_add(&row, sheet->table->column[i].name);
	}
	return write_row(sheet, &row, err);
}

static int
csv_row(struct sheet *sheet, const char *const cell[], struct error *err)
{
	const struct csv_kind *kind = kind_of(sheet);
	struct buf row = { 0 };

	for (size_t i = 0; i < sheet->table->n; i++) {
		if (i > 0)
			buf_add_char(&row, kind->between);
		add_cell(sheet->table->column[i].kind, cell[i], &row);
	}
	return write_row(sheet, &row, err);
}

const struct sheet_format sheet_csv = {
	.name = "csv",
	.extension = "csv",
	.table = csv_table,
	.row = csv_row,
};

const struct sheet_format sheet_excel_nl = {
	.name = "excel-nl",
	.extension = "csv",
	.table = csv_table,
	.row = csv_row,
};
