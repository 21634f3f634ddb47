/* Tables as CSV, JSON and a workbook: what people type stays text. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <expat.h>
#include <jansson.h>
#include <minizip/unzip.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/outfile.h"
#include "report/sheet.h"
#include "sample.h"

#define LIMIT (8 << 20)

/* What a spreadsheet, a file or a terminal could take for more than text. */
static const char *const nasty[] = {
	"=HYPERLINK(\"http://x\")",
	"+31 10 123",
	"-5 graden",
	"@SOM(A1)",
	" =1+1",
	"een \"citaat\"; met,\nregel",
	"geëvalueerd € 漢 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
	"_x0041_ en _x00e9_",
	"<b>&amp;</b>",
	"'al aangehaald",
	"007",
	"2026-11-21",
	"https://example.nl",
};

/* As maatregelen, with a day, a number and a word. */
static int
write_rows(struct sheet *sheet, struct error *err)
{
	if (sheet_table(sheet, &export_tables[EXPORT_MAATREGELEN], err) == -1)
		return -1;
	for (size_t i = 0; i < LENGTH(nasty); i++) {
		const char *const cell[] = { "M-2026-0001-1", "2026-0001",
			nasty[i], "rotterdam schiedam", "A-1.3.2", nasty[i],
			"2026-12-15", "-3", "gereed", "signaal", "2026-09-15",
			"" };

		if (sheet_row(sheet, cell, err) == -1)
			return -1;
	}
	return sheet_end(sheet, err);
}

/* The whole file; the caller frees it. */
static char *
made(const char *format, const char *name, size_t *length)
{
	struct library library = { 0 };
	struct outfile out;
	struct sheet sheet;
	struct error err;
	char *text;

	if (outfile_open(&out, sample_path(name), true, &err) == -1 ||
	    sheet_begin(&sheet, sheet_format(format), &out, &library, &err) ==
		-1 ||
	    write_rows(&sheet, &err) == -1)
		fail_msg("%s", err.text);
	assert_int_equal(LENGTH(nasty), sheet.n_rows);
	assert_int_equal(0, sheet.n_cut);
	sheet_release(&sheet);
	assert_int_equal(0, outfile_keep(&out, &err));
	assert_int_equal(
	    0, file_read(sample_path(name), LIMIT, &text, length, &err));
	return text;
}

/* ---- CSV ---- */

/* The next cell by RFC 4180, and what is behind its separator; the end of
 * a row is one too. */
static const char *
read_cell(const char *at, struct buf *cell, bool *quoted)
{
	buf_clear(cell);
	*quoted = *at == '"';
	if (*quoted) {
		for (at++; at[0] != '"' || at[1] == '"'; at++) {
			assert_true(*at != '\0');
			at += *at == '"';
			buf_add_char(cell, *at);
		}
		return at + 1;
	}
	while (strchr(",;\r", *at) == NULL)
		buf_add_char(cell, *at++);
	return at;
}

static void
check_row(const char **at, const char *ends, const char *text)
{
	const struct export_table *table = &export_tables[EXPORT_MAATREGELEN];
	struct buf cell = { 0 };

	for (size_t i = 0; i < table->n; i++) {
		const char *end = i + 1 < table->n ? ends : "\r\n";
		const char *value;
		bool quoted;

		*at = read_cell(*at, &cell, &quoted);
		value = buf_text(&cell);
		assert_memory_equal(end, *at, strlen(end));
		*at += strlen(end);
		if (text == NULL) {
			assert_string_equal(table->column[i].name, value);
		} else if (i == 2 || i == 5) {
			assert_true(quoted);
			assert_null(strchr("=+-@", *value));
			value += *value == '\'' && *text != '\'';
			assert_string_equal(text, value);
		}
	}
	buf_release(&cell);
}

static void
csv_reads_back_and_no_cell_is_a_formula(void **state)
{
	static const char *const formats[] = { "csv", "excel-nl" };

	(void)state;
	for (size_t i = 0; i < LENGTH(formats); i++) {
		size_t length;
		char *text = made(formats[i], "a.csv", &length);
		const char *at;
		bool excel = i == 1;

		assert_true(excel == (memcmp(text, "\xef\xbb\xbf", 3) == 0));
		at = text + (excel ? 3 : 0);
		check_row(&at, excel ? ";" : ",", NULL);
		for (size_t k = 0; k < LENGTH(nasty); k++)
			check_row(&at, excel ? ";" : ",", nasty[k]);
		assert_ptr_equal(text + length, at);
		free(text);
	}
}

/* ---- JSON ---- */

static void
json_has_what_was_typed(void **state)
{
	size_t length;
	char *text = made("json", "a.json", &length);
	json_t *all = json_loadb(text, length, JSON_REJECT_DUPLICATES, NULL);
	json_t *rows = json_object_get(
	    json_array_get(json_object_get(all, "tabellen"), 0), "rijen");

	(void)state;
	assert_non_null(all);
	assert_int_equal(LENGTH(nasty), json_array_size(rows));
	for (size_t i = 0; i < LENGTH(nasty); i++) {
		const json_t *row = json_array_get(rows, i);

		assert_string_equal(
		    nasty[i], json_string_value(json_object_get(row, "tekst")));
		assert_int_equal(
		    -3, json_integer_value(json_object_get(row, "dagen")));
		assert_int_equal(
		    2, json_array_size(json_object_get(row, "gemeenten")));
		assert_true(json_is_null(json_object_get(row, "laatste_stap")));
	}
	json_decref(all);
	free(text);
}

/* ---- a workbook ---- */

/* What is in the cell of a sheet that is being read. */
struct cell {
	char name[8]; /* "F2" */
	char type[16], style[8];
	struct buf text;
	size_t n_checked, n_formulas;
};

static void
take(char *out, size_t size, const char **attribute, const char *name)
{
	*out = '\0';
	for (; *attribute != NULL; attribute += 2)
		if (strcmp(attribute[0], name) == 0)
			snprintf(out, size, "%s", attribute[1]);
}

static void
on_start(void *context, const char *name, const char **attribute)
{
	struct cell *cell = context;

	if (strcmp(name, "f") == 0)
		cell->n_formulas++;
	if (strcmp(name, "c") != 0)
		return;
	take(cell->name, sizeof cell->name, attribute, "r");
	take(cell->type, sizeof cell->type, attribute, "t");
	take(cell->style, sizeof cell->style, attribute, "s");
	buf_clear(&cell->text);
}

static void
on_text(void *context, const char *text, int length)
{
	struct cell *cell = context;

	buf_add_bytes(&cell->text, text, (size_t)length);
}

/* "_x005F" is how a workbook writes the line before "x0041_". */
static void
unescape(struct buf *text)
{
	const char *found;

	while ((found = strstr(buf_text(text), "_x005F_")) != NULL)
		buf_remove(text, (size_t)(found - buf_text(text)), 6);
}

static void
on_end(void *context, const char *name)
{
	struct cell *cell = context;
	size_t row;

	if (strcmp(name, "c") != 0)
		return;
	row = strtoul(cell->name + 1, NULL, 10);
	if (row < 2)
		return;
	switch (cell->name[0]) {
	case 'C':
	case 'F':
		unescape(&cell->text);
		assert_string_equal("inlineStr", cell->type);
		assert_string_equal(nasty[row - 2], buf_text(&cell->text));
		break;
	case 'G': /* 15 December 2026, counted from 1900 */
		assert_string_equal("", cell->type);
		assert_string_equal("46371", buf_text(&cell->text));
		assert_string_equal("3", cell->style);
		break;
	case 'H':
		assert_string_equal("", cell->type);
		assert_string_equal("-3", buf_text(&cell->text));
		break;
	default:
		return;
	}
	cell->n_checked++;
}

/* A part of a zip; the caller releases it. */
static struct buf
unzipped(const char *path, const char *part)
{
	unzFile zip = unzOpen64(path);
	struct buf text = { 0 };
	char chunk[4096];
	int n;

	assert_non_null(zip);
	assert_int_equal(UNZ_OK, unzLocateFile(zip, part, 1));
	assert_int_equal(UNZ_OK, unzOpenCurrentFile(zip));
	while ((n = unzReadCurrentFile(zip, chunk, sizeof chunk)) > 0)
		buf_add_bytes(&text, chunk, (size_t)n);
	assert_int_equal(0, n);
	unzClose(zip);
	return text;
}

static void
a_workbook_has_texts_days_and_numbers_as_such(void **state)
{
	size_t length;
	char *bytes = made("xlsx", "a.xlsx", &length);
	struct buf xml =
	    unzipped(sample_path("a.xlsx"), "xl/worksheets/sheet1.xml");
	XML_Parser parser = XML_ParserCreate("UTF-8");
	struct cell cell = { 0 };

	(void)state;
	XML_SetUserData(parser, &cell);
	XML_SetElementHandler(parser, on_start, on_end);
	XML_SetCharacterDataHandler(parser, on_text);
	assert_int_equal(XML_STATUS_OK,
	    XML_Parse(parser, buf_text(&xml), (int)xml.length, 1));
	XML_ParserFree(parser);
	assert_int_equal(4 * LENGTH(nasty), cell.n_checked);
	assert_int_equal(0, cell.n_formulas);
	assert_non_null(strstr(buf_text(&xml), "state=\"frozen\""));
	assert_non_null(strstr(buf_text(&xml), "<autoFilter ref=\"A1:L14\"/>"));
	buf_release(&cell.text);
	buf_release(&xml);
	free(bytes);
}

static void
the_same_rows_give_the_same_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; sheet_formats[i] != NULL; i++) {
		size_t first_length, second_length;
		char *first =
		    made(sheet_formats[i]->name, "first", &first_length);
		char *second =
		    made(sheet_formats[i]->name, "second", &second_length);

		assert_int_equal(first_length, second_length);
		assert_memory_equal(first, second, first_length);
		free(first);
		free(second);
	}
}

/* A cell of a workbook has at most 32767 characters. */
static void
a_text_that_is_too_long_is_cut_and_counted(void **state)
{
	const char *cell[EXPORT_COLUMNS_MAX] = { "AV-1", "2026-0001", "", "",
		NULL, "nee" };
	struct library library = { 0 };
	struct buf text = { 0 }, xml;
	struct outfile out;
	struct sheet sheet;
	struct error err;

	(void)state;
	for (size_t i = 0; i < 40000; i++)
		buf_add(&text, "é");
	cell[4] = buf_text(&text);
	assert_int_equal(
	    0, outfile_open(&out, sample_path("long.xlsx"), false, &err));
	assert_int_equal(
	    0, sheet_begin(&sheet, sheet_format("xlsx"), &out, &library, &err));
	assert_int_equal(
	    0, sheet_table(&sheet, &export_tables[EXPORT_ADVIEZEN], &err));
	assert_int_equal(0, sheet_row(&sheet, cell, &err));
	assert_int_equal(0, sheet_end(&sheet, &err));
	assert_int_equal(1, sheet.n_cut);
	sheet_release(&sheet);
	assert_int_equal(0, outfile_keep(&out, &err));
	xml = unzipped(sample_path("long.xlsx"), "xl/worksheets/sheet1.xml");
	assert_non_null(strstr(buf_text(&xml), "é [afgekapt]</t>"));
	buf_release(&xml);
	buf_release(&text);
}

static void
what_is_not_kept_leaves_nothing(void **state)
{
	struct library library = { 0 };
	struct outfile out;
	struct sheet sheet;
	struct error err;
	char *command;

	(void)state;
	assert_int_equal(
	    0, outfile_open(&out, sample_path("half.xlsx"), false, &err));
	assert_int_equal(
	    0, sheet_begin(&sheet, sheet_format("xlsx"), &out, &library, &err));
	assert_int_equal(
	    0, sheet_table(&sheet, &export_tables[EXPORT_ADVIEZEN], &err));
	sheet_release(&sheet);
	outfile_drop(&out);
	command =
	    xasprintf("ls -A '%s' | grep -e half -e '^[.]'", sample_folder());
	assert_int_not_equal(0, system(command));
	free(command);
}

static int
finish(void **state)
{
	(void)state;
	sample_clean();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_reads_back_and_no_cell_is_a_formula),
		cmocka_unit_test(json_has_what_was_typed),
		cmocka_unit_test(a_workbook_has_texts_days_and_numbers_as_such),
		cmocka_unit_test(the_same_rows_give_the_same_bytes),
		cmocka_unit_test(a_text_that_is_too_long_is_cut_and_counted),
		cmocka_unit_test(what_is_not_kept_leaves_nothing),
	};

	return cmocka_run_group_tests_name("report/sheet", tests, NULL, finish);
}
