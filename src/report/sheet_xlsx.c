/*
 * sheet_xlsx.c - tables as the sheets of a workbook, over libxlsxwriter.
 *
 * A text is always a text cell, so nothing that people typed can become a
 * formula.  The same rows give the same bytes.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/sheet.h"
#include "report/xlsx_check.h"

#define ROWS_MAX 1048575 /* that a sheet has, without the head */
#define TEXT_MAX 32767   /* characters of a cell */

static const char CUT[] = " [afgekapt]";

struct book {
	lxw_workbook *workbook;
	lxw_worksheet *worksheet; /* of the table of now */
	lxw_format *head, *text, *day;
	char *folder; /* where its temporary files are */
};

static const double widths[N_EXPORT_KINDS] = {
	[EXPORT_TEXT] = 24,
	[EXPORT_WORD] = 16,
	[EXPORT_SET] = 24,
	[EXPORT_DAY] = 12,
	[EXPORT_NUMBER] = 9,
	[EXPORT_TRUTH] = 9,
};

/* The folder of a path, as a temporary file would be made in it. */
static char *
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return xstrdup(".");
	return xstrndup(path, slash == path ? 1 : (size_t)(slash - path));
}

static int
failed(const struct sheet *sheet, lxw_error code, struct error *err)
{
	/* It does not always leave an errno. */
	int number = errno != 0 ? errno : EIO;

	if (code == LXW_ERROR_MEMORY_MALLOC_FAILED)
		number = ENOMEM;
	return sheet_failed(sheet, number, err);
}

static int
xlsx_begin(struct sheet *sheet, struct error *err)
{
	/* Any day will do, as long as it is always the same. */
	lxw_doc_properties properties = { .created = 946684800 };
	struct book *book = xcalloc(1, sizeof *book);
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };

	sheet->own = book;
	book->folder = folder_of(sheet->file->temporary);
	options.tmpdir = book->folder;
	book->workbook = workbook_new_opt(sheet->file->temporary, &options);
	if (book->workbook == NULL)
		return failed(sheet, LXW_ERROR_MEMORY_MALLOC_FAILED, err);
	workbook_set_properties(book->workbook, &properties);
	book->head = workbook_add_format(book->workbook);
	format_set_bold(book->head);
	book->text = workbook_add_format(book->workbook);
	format_set_num_format(book->text, "@");
	book->day = workbook_add_format(book->workbook);
	format_set_num_format(book->day, "dd-mm-yyyy");
	return 0;
}

static int
xlsx_table(struct sheet *sheet, struct error *err)
{
	struct book *book = sheet->own;
	char *name = xstrdup(sheet->table->name);

	/* A capital, as of any heading. */
	name[0] = (char)(name[0] - 'a' + 'A');
	errno = 0;
	book->worksheet = workbook_add_worksheet(book->workbook, name);
	free(name);
	if (book->worksheet == NULL)
		return failed(sheet, LXW_ERROR_CREATING_TMPFILE, err);
	worksheet_freeze_panes(book->worksheet, 1, 0);
	for (size_t i = 0; i < sheet->table->n; i++) {
		const struct export_column *column = &sheet->table->column[i];
		lxw_col_t at = (lxw_col_t)i;

		worksheet_set_column(
		    book->worksheet, at, at, widths[column->kind], NULL);
		worksheet_write_string(
		    book->worksheet, 0, at, column->name, book->head);
	}
	return 0;
}

/* "_x0041_" in a cell means A: the line before it says that it does not. */
static void
add_literal(const char *text, struct buf *out)
{
	for (; *text != '\0'; text++) {
		if (text[0] == '_' && text[1] == 'x' &&
		    strspn(text + 2, "0123456789abcdefABCDEF") >= 4 &&
		    text[6] == '_')
			buf_add(out, "_x005F");
		buf_add_char(out, *text);
	}
}

static lxw_error
write_text(struct sheet *sheet, lxw_col_t at, const char *text)
{
	const struct book *book = sheet->own;
	char *safe = utf8_show(text, strlen(text), true);
	struct buf cell = { 0 };
	lxw_error code;

	add_literal(safe, &cell);
	/* Bytes are at least as many as characters. */
	if (cell.length > TEXT_MAX &&
	    utf8_count(buf_text(&cell), cell.length) > TEXT_MAX) {
		size_t keep = TEXT_MAX - strlen(CUT);

		while ((buf_text(&cell)[keep] & 0xC0) == 0x80)
			keep--;
		buf_remove(&cell, keep, cell.length - keep);
		buf_add(&cell, CUT);
		sheet->n_cut++;
	}
	code = worksheet_write_string(book->worksheet,
	    (lxw_row_t)sheet->n_rows + 1, at, buf_text(&cell), book->text);
	buf_release(&cell);
	free(safe);
	return code;
}

static lxw_error
write_day(const struct sheet *sheet, lxw_col_t at, const char *text)
{
	const struct book *book = sheet->own;
	date day = date_from_iso(text);
	lxw_datetime when = { 0 };

	date_to_ymd(day, &when.year, &when.month, &when.day);
	return worksheet_write_datetime(book->worksheet,
	    (lxw_row_t)sheet->n_rows + 1, at, &when, book->day);
}

/* A spreadsheet knows no day before 1900. */
static bool
is_day(const char *text)
{
	return date_from_iso(text) >= date_from_ymd(1900, 1, 1);
}

static lxw_error
write_cell(
    struct sheet *sheet, enum export_kind kind, lxw_col_t at, const char *text)
{
	const struct book *book = sheet->own;

	if (*text == '\0')
		return LXW_NO_ERROR;
	if (kind == EXPORT_DAY && is_day(text))
		return write_day(sheet, at, text);
	if (kind == EXPORT_NUMBER)
		return worksheet_write_number(book->worksheet,
		    (lxw_row_t)sheet->n_rows + 1, at, strtod(text, NULL), NULL);
	return write_text(sheet, at, text);
}

static int
xlsx_row(struct sheet *sheet, const char *const cell[], struct error *err)
{
	if (sheet->n_rows == ROWS_MAX)
		return error_set(err,
		    "%s heeft meer dan %d rijen; zoveel heeft een werkblad er "
		    "niet: kies --csv, of een jaar.",
		    sheet->table->name, ROWS_MAX);
	errno = 0;
	for (size_t i = 0; i < sheet->table->n; i++) {
		lxw_error code = write_cell(
		    sheet, sheet->table->column[i].kind, (lxw_col_t)i, cell[i]);

		if (code != LXW_NO_ERROR)
			return failed(sheet, code, err);
	}
	return 0;
}

static int
xlsx_end_table(struct sheet *sheet, struct error *err)
{
	struct book *book = sheet->own;

	(void)err;
	worksheet_autofilter(book->worksheet, 0, 0, (lxw_row_t)sheet->n_rows,
	    (lxw_col_t)(sheet->table->n - 1));
	return 0;
}

/* The library tells the terminal in English what goes wrong; we tell it. */
static lxw_error
close_quietly(lxw_workbook *workbook, int *number)
{
	int kept = dup(STDERR_FILENO);
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	lxw_error code;

	if (kept != -1 && nowhere != -1)
		dup2(nowhere, STDERR_FILENO);
	errno = 0;
	code = workbook_close(workbook);
	*number = errno;
	if (kept != -1) {
		dup2(kept, STDERR_FILENO);
		close(kept);
	}
	if (nowhere != -1)
		close(nowhere);
	return code;
}

static int
xlsx_end(struct sheet *sheet, struct error *err)
{
	struct book *book = sheet->own;
	int number;
	lxw_error code = close_quietly(book->workbook, &number);

	book->workbook = NULL;
	errno = number;
	if (code != LXW_NO_ERROR)
		return failed(sheet, code, err);
	if (!xlsx_is_whole(sheet->file->temporary))
		return sheet_failed(sheet, ENOSPC, err);
	return 0;
}

static void
xlsx_release(struct sheet *sheet)
{
	struct book *book = sheet->own;

	if (book == NULL)
		return;
	lxw_workbook_free(book->workbook);
	free(book->folder);
	free(book);
}

const struct sheet_format sheet_xlsx = {
	.name = "xlsx",
	.extension = "xlsx",
	.many = true,
	.named = true,
	.begin = xlsx_begin,
	.table = xlsx_table,
	.row = xlsx_row,
	.end_table = xlsx_end_table,
	.end = xlsx_end,
	.release = xlsx_release,
};
