/*
 * sheet_json.c - tables as JSON, each with what its columns mean; see
 * doc/json.md and doc/export.schema.json.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "report/json_value.h"
#include "report/sheet.h"

#define VERSION 1 /* of the format */

static int
write_text(struct sheet *sheet, const char *text, struct error *err)
{
	return sheet_write(sheet, text, strlen(text), err);
}

/* On one line. */
static int
write_value(struct sheet *sheet, json_t *value, struct error *err)
{
	char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
	char *shown = NULL;
	int result;

	/* It may be a terminal that reads it. */
	if (sheet->file == NULL)
		shown = utf8_show(text, strlen(text), true);
	result = write_text(sheet, shown != NULL ? shown : text, err);
	free(shown);
	free(text);
	json_decref(value);
	return result;
}

static json_t *
codes_json(enum codes codes, const struct library *library)
{
	json_t *list = json_array();
	struct code code;

	for (size_t i = 0; codes_at(codes, library, i, &code); i++)
		json_array_append_new(list,
		    json_pack("{s:s, s:s}", "woord", code.word, "betekenis",
			code.title));
	return list;
}

static json_t *
columns_json(const struct sheet *sheet)
{
	json_t *list = json_array();

	for (size_t i = 0; i < sheet->table->n; i++) {
		const struct export_column *column = &sheet->table->column[i];

		json_array_append_new(list,
		    json_pack("{s:s, s:s, s:s, s:o, s:s}", "kolom",
			column->name, "betekenis", column->meaning, "soort",
			export_kind_words[column->kind], "waarden",
			codes_json(column->codes, sheet->library), "herkomst",
			column->source));
	}
	return list;
}

static int
json_begin(struct sheet *sheet, struct error *err)
{
	char text[80];

	snprintf(text, sizeof text,
	    "{\"soort\":\"export\",\"versie\":%d,\"tabellen\":[", VERSION);
	return write_text(sheet, text, err);
}

static int
json_end_table(struct sheet *sheet, struct error *err)
{
	return write_text(sheet, "\n]}", err);
}

static int
json_table(struct sheet *sheet, struct error *err)
{
	json_t *name = json_string(sheet->table->name);

	if (write_text(sheet,
		sheet->n_tables == 0 ? "\n{\"tabel\":" : ",\n{\"tabel\":",
		err) == -1) {
		json_decref(name);
		return -1;
	}
	if (write_value(sheet, name, err) == -1 ||
	    write_text(sheet, ",\"kolommen\":", err) == -1 ||
	    write_value(sheet, columns_json(sheet), err) == -1)
		return -1;
	return write_text(sheet, ",\"rijen\":[", err);
}

static json_t *
cell_json(enum export_kind kind, const char *text)
{
	if (kind == EXPORT_SET)
		return set_json(text);
	if (*text == '\0')
		return json_null();
	if (kind == EXPORT_NUMBER)
		return json_integer(strtoll(text, NULL, 10));
	if (kind == EXPORT_TRUTH)
		return json_boolean(strcmp(text, "ja") == 0);
	return string_json(text);
}

static int
json_row(struct sheet *sheet, const char *const cell[], struct error *err)
{
	json_t *row = json_object();

	for (size_t i = 0; i < sheet->table->n; i++)
		put(row, sheet->table->column[i].name,
		    cell_json(sheet->table->column[i].kind, cell[i]));
	if (write_text(sheet, sheet->n_rows == 0 ? "\n" : ",\n", err) == -1) {
		json_decref(row);
		return -1;
	}
	return write_value(sheet, row, err);
}

static int
json_end(struct sheet *sheet, struct error *err)
{
	return write_text(sheet, "\n]}\n", err);
}

const struct sheet_format sheet_json = {
	.name = "json",
	.extension = "json",
	.many = true,
	.explained = true,
	.begin = json_begin,
	.table = json_table,
	.row = json_row,
	.end_table = json_end_table,
	.end = json_end,
};
