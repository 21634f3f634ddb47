/* doc/export.schema.json says what an export is, no more and no less. */
#include "test.h"

#include <regex.h>
#include <stdio.h>
#include <string.h>
#include <jansson.h>

#include "base/mem.h"
#include "report/sheet.h"
#include "sample.h"

static json_t *schema;

static int
begin(void **state)
{
	json_error_t why;

	(void)state;
	schema = json_load_file("doc/export.schema.json", 0, &why);
	if (schema == NULL)
		fail_msg("doc/export.schema.json:%d: %s", why.line, why.text);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	json_decref(schema);
	sample_clean();
	return 0;
}

static json_t *
definition(const char *name)
{
	json_t *found = json_object_get(json_object_get(schema, "$defs"), name);

	if (found == NULL)
		fail_msg("no $defs/%s", name);
	return found;
}

/* ---- as much of JSON Schema as that file uses ---- */

static bool fits(const json_t *rule, json_t *value);

static bool
is_type(const char *type, const json_t *value)
{
	static const struct {
		const char *name;
		json_type type;
	} types[] = {
		{ "object", JSON_OBJECT },
		{ "array", JSON_ARRAY },
		{ "string", JSON_STRING },
		{ "integer", JSON_INTEGER },
		{ "null", JSON_NULL },
	};

	if (strcmp(type, "boolean") == 0)
		return json_is_boolean(value);
	for (size_t i = 0; i < LENGTH(types); i++)
		if (strcmp(type, types[i].name) == 0)
			return json_typeof(value) == types[i].type;
	fail_msg("type %s", type);
	return false;
}

static bool
fits_type(const json_t *rule, json_t *value)
{
	const json_t *one;
	size_t i;

	if (json_is_string(rule))
		return is_type(json_string_value(rule), value);
	json_array_foreach(rule, i,
	    one) if (is_type(json_string_value(one), value)) return true;
	return false;
}

static bool
fits_const(const json_t *rule, json_t *value)
{
	return json_equal(rule, value);
}

static bool
fits_enum(const json_t *rule, json_t *value)
{
	const json_t *one;
	size_t i;

	json_array_foreach(
	    rule, i, one) if (json_equal(one, value)) return true;
	return false;
}

static bool
fits_pattern(const json_t *rule, json_t *value)
{
	regex_t regex;
	bool found;

	if (!json_is_string(value))
		return true;
	assert_int_equal(0,
	    regcomp(&regex, json_string_value(rule), REG_EXTENDED | REG_NOSUB));
	found = regexec(&regex, json_string_value(value), 0, NULL, 0) == 0;
	regfree(&regex);
	return found;
}

static bool
fits_required(const json_t *rule, json_t *value)
{
	const json_t *one;
	size_t i;

	json_array_foreach(
	    rule, i, one) if (json_object_get(value, json_string_value(one)) ==
	    NULL) return false;
	return true;
}

static bool
fits_properties(const json_t *rule, json_t *value)
{
	const char *name;
	json_t *one;

	json_object_foreach(value, name, one)
	{
		const json_t *own = json_object_get(rule, name);

		if (own != NULL && !fits(own, one))
			return false;
	}
	return true;
}

static bool
fits_items(const json_t *rule, json_t *value)
{
	json_t *one;
	size_t i;

	json_array_foreach(value, i, one) if (!fits(rule, one)) return false;
	return true;
}

static bool
fits_ref(const json_t *rule, json_t *value)
{
	const char *name = json_string_value(rule);

	assert_memory_equal("#/$defs/", name, 8);
	return fits(definition(name + 8), value);
}

static bool
fits_all(const json_t *rule, json_t *value)
{
	const json_t *one;
	size_t i;

	json_array_foreach(rule, i, one) if (!fits(one, value)) return false;
	return true;
}

/* Not a rule of its own, or looked at with another one. */
static bool
fits_any(const json_t *rule, json_t *value)
{
	(void)rule, (void)value;
	return true;
}

static bool
fits_text(const json_t *rule, json_t *value)
{
	(void)value;
	return json_is_string(rule);
}

static const struct {
	const char *word;
	bool (*fits)(const json_t *rule, json_t *value);
} words[] = {
	{ "$ref", fits_ref },
	{ "allOf", fits_all },
	{ "const", fits_const },
	{ "description", fits_text },
	{ "enum", fits_enum },
	{ "if", fits_any },
	{ "items", fits_items },
	{ "pattern", fits_pattern },
	{ "properties", fits_properties },
	{ "required", fits_required },
	{ "title", fits_text },
	{ "type", fits_type },
	{ "$schema", fits_text },
	{ "$defs", fits_any },
	{ "then", fits_any },
	{ "additionalProperties", fits_any },
};

/* Only what is named may be there. */
static bool
fits_names(const json_t *rule, json_t *value)
{
	const json_t *own = json_object_get(rule, "properties");
	const char *name;
	json_t *one;

	if (!json_is_false(json_object_get(rule, "additionalProperties")))
		return true;
	json_object_foreach(value, name,
	    one) if (json_object_get(own, name) == NULL) return false;
	return true;
}

static bool
fits_word(const char *word, const json_t *rule, json_t *value)
{
	for (size_t i = 0; i < LENGTH(words); i++)
		if (strcmp(words[i].word, word) == 0)
			return words[i].fits(rule, value);
	fail_msg("this test does not know \"%s\"", word);
	return false;
}

static bool
fits(const json_t *rule, json_t *value)
{
	const json_t *condition = json_object_get(rule, "if");
	const char *word;
	json_t *one;

	json_object_foreach((json_t *)rule, word,
	    one) if (!fits_word(word, one, value)) return false;
	if (condition != NULL && fits(condition, value) &&
	    !fits(json_object_get(rule, "then"), value))
		return false;
	return fits_names(rule, value);
}

/* ---- the tables ---- */

static const char *
filler(const struct export_column *column)
{
	struct code code;

	switch (column->kind) {
	case EXPORT_DAY:
		return "2026-11-21";
	case EXPORT_NUMBER:
		return "-3";
	case EXPORT_TRUTH:
		return "nee";
	default:
		return codes_at(column->codes, NULL, 0, &code) ? code.word
							       : "een";
	}
}

/* Every table with a full and an empty row. */
static json_t *
made(void)
{
	struct library library = { 0 };
	struct outfile out;
	struct sheet sheet;
	struct error err;
	json_t *all;

	assert_int_equal(
	    0, outfile_open(&out, sample_path("a.json"), true, &err));
	assert_int_equal(
	    0, sheet_begin(&sheet, &sheet_json, &out, &library, &err));
	for (size_t t = 0; t < N_EXPORT_STORED; t++) {
		const struct export_table *table = &export_tables[t];
		const char *full[EXPORT_COLUMNS_MAX];
		const char *empty[EXPORT_COLUMNS_MAX];

		for (size_t i = 0; i < table->n; i++) {
			full[i] = filler(&table->column[i]);
			empty[i] = "";
		}
		assert_int_equal(0, sheet_table(&sheet, table, &err));
		assert_int_equal(0, sheet_row(&sheet, full, &err));
		assert_int_equal(0, sheet_row(&sheet, empty, &err));
	}
	assert_int_equal(0, sheet_end(&sheet, &err));
	sheet_release(&sheet);
	assert_int_equal(0, outfile_keep(&out, &err));
	all = json_load_file(sample_path("a.json"), 0, NULL);
	assert_non_null(all);
	return all;
}

static void
an_export_fits_the_schema(void **state)
{
	json_t *all = made();

	(void)state;
	assert_int_equal(
	    N_EXPORT_STORED, json_array_size(json_object_get(all, "tabellen")));
	assert_true(fits(schema, all));
	json_decref(all);
}

static json_t *
first_row(const json_t *all, size_t table)
{
	return json_array_get(
	    json_object_get(
		json_array_get(json_object_get(all, "tabellen"), table),
		"rijen"),
	    0);
}

/* Each change makes it another thing than what was promised. */
static void
what_is_changed_does_not_fit(void **state)
{
	(void)state;
	for (size_t t = 0; t < N_EXPORT_STORED; t++) {
		const char *name = export_tables[t].column[0].name;
		json_t *all = made(), *row = first_row(all, t);

		json_object_del(row, name);
		assert_false(fits(schema, all));
		json_object_set_new(row, name, json_true());
		assert_false(fits(schema, all));
		json_object_set_new(row, name, json_string("x"));
		assert_true(fits(schema, all));
		json_object_set_new(row, "melder", json_string("x"));
		assert_false(fits(schema, all));
		json_decref(all);
	}
}

/* The words of the program are in it, each and no other. */
static void
it_names_the_words_of_each_column(void **state)
{
	(void)state;
	for (size_t t = 0; t < N_EXPORT_STORED; t++) {
		const struct export_table *table = &export_tables[t];
		const json_t *own =
		    json_object_get(definition(table->name), "properties");

		for (size_t i = 0; i < table->n; i++) {
			const struct export_column *column = &table->column[i];
			const json_t *list = json_object_get(
			    json_object_get(own, column->name), "enum");
			struct code code;
			size_t n = 0;

			while (codes_at(column->codes, NULL, n, &code))
				n++;
			if (column->kind != EXPORT_WORD || n == 0)
				continue;
			/* And null. */
			assert_int_equal(n + 1, json_array_size(list));
			for (n = 0; codes_at(column->codes, NULL, n, &code);
			     n++)
				assert_string_equal(code.word,
				    json_string_value(json_array_get(list, n)));
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_export_fits_the_schema),
		cmocka_unit_test(what_is_changed_does_not_fit),
		cmocka_unit_test(it_names_the_words_of_each_column),
	};

	return cmocka_run_group_tests_name(
	    "report/schema", tests, begin, finish);
}
