/* The tables of an export, their filters and their codebook. */
#include "test.h"

#include <string.h>

#include "core/export.h"
#include "fixture.h"

static struct library library;

static int
begin(void **state)
{
	(void)state;
	fixture_library(&library);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	library_release(&library);
	return 0;
}

static void
every_table_and_column_has_a_name_of_its_own(void **state)
{
	(void)state;
	for (size_t t = 0; t < N_EXPORTS; t++) {
		const struct export_table *table = &export_tables[t];
		struct error err;

		assert_ptr_equal(table, export_find(table->name, &err));
		assert_in_range(table->n, 1, EXPORT_COLUMNS_MAX);
		for (size_t i = 0; i < table->n; i++) {
			const struct export_column *column = &table->column[i];

			assert_int_equal(
			    strspn(column->name, "abcdefghijklmnopqrstuvwxyz_"),
			    strlen(column->name));
			assert_true(*column->meaning != '\0');
			assert_true(*column->source != '\0');
			for (size_t k = 0; k < i; k++)
				assert_string_not_equal(
				    column->name, table->column[k].name);
		}
	}
}

static void
a_table_that_is_not_there_is_told(void **state)
{
	struct error err;

	(void)state;
	assert_null(export_find("onderzoekn", &err));
	assert_int_equal(ERROR_USAGE, err.kind);
	assert_non_null(strstr(err.text, "bedoelde u onderzoeken?"));
	assert_null(export_find("notities", &err));
	assert_non_null(strstr(err.text, "\"schouw export\" noemt ze"));
}

static int
read_filter(enum export_id id, const char *typed, struct filter *filter,
    struct error *err)
{
	int column;

	return filter_read_of(&export_tables[id].filter, filter, typed,
	    library.registers, date_from_iso("2026-11-19"), &column, err);
}

static void
refused(enum export_id id, const char *typed, const char *sentence)
{
	struct filter filter;
	struct error err = { 0 };

	assert_int_equal(-1, read_filter(id, typed, &filter, &err));
	assert_int_equal(ERROR_USAGE, err.kind);
	if (strstr(err.text, sentence) == NULL)
		fail_msg("%s: %s", typed, err.text);
}

static void
the_same_words_choose_in_every_table(void **state)
{
	(void)state;
	for (enum export_id id = 0; id < N_EXPORT_STORED; id++) {
		struct filter filter;
		struct error err = { 0 };

		if (read_filter(id,
			"jaar:2026 gemeente:rotterdam aanbieder:Hoek", &filter,
			&err) == -1)
			fail_msg("%s: %s", export_tables[id].name, err.text);
		assert_int_equal(2026, filter.year);
		assert_string_equal("rotterdam", filter.gemeente);
		assert_string_equal("hoek", filter.aanbieder);
		assert_int_equal(FILTER_ALL, filter.which);
		filter_release(&filter);
	}
}

static void
what_does_not_fit_a_table_is_refused(void **state)
{
	(void)state;
	refused(EXPORT_SIGNALEN, "vorm:signaal",
	    "vorm: past niet bij signalen; kies aanbieder:, gemeente:, jaar: "
	    "of stand:.");
	refused(EXPORT_OORDELEN, "stand:open", "stand: past niet bij oordelen");
	refused(EXPORT_ONDERZOEKEN, "te-laat", "te-laat past niet bij");
	refused(EXPORT_SIGNALEN, "lawaai", "losse woorden passen niet");
	refused(EXPORT_ONDERZOEKEN, "jarr:2026", "bedoelde u jaar:?");
	refused(EXPORT_ONDERZOEKEN, "jaar:26", "geen jaar");
	refused(EXPORT_ONDERZOEKEN, "stand:lopende", "bedoelde u lopend?");
	refused(EXPORT_SIGNALEN, "stand:opgelegd", "bestaat niet");
}

/* Else a maatregel that was closed in time would be late for ever. */
static void
a_day_asks_for_what_is_open(void **state)
{
	struct filter filter;
	struct error err;

	(void)state;
	assert_int_equal(
	    0, read_filter(EXPORT_MAATREGELEN, "te-laat", &filter, &err));
	assert_int_equal(FILTER_OPEN, filter.which);
	assert_int_equal(0,
	    read_filter(
		EXPORT_MAATREGELEN, "stand:alle te-laat", &filter, &err));
	assert_int_equal(FILTER_ALL, filter.which);
}

static void
a_stand_is_one_of_its_table(void **state)
{
	struct filter filter;
	struct error err;
	struct code code;

	(void)state;
	assert_int_equal(
	    0, read_filter(EXPORT_SIGNALEN, "stand:gewogen", &filter, &err));
	assert_int_equal(FILTER_ONE, filter.which);
	assert_true(
	    codes_at(CODES_SIGNAAL_STAND, NULL, (size_t)filter.stand, &code));
	assert_string_equal("gewogen", code.word);
}

struct seen {
	size_t n;
	bool grade, gemeente;
};

static int
see(void *context, const char *const cell[], struct error *err)
{
	struct seen *seen = context;

	(void)err;
	seen->n++;
	if (strcmp(cell[1], "oordeel") == 0)
		seen->grade = strstr(cell[4], "voldoet_niet = ") != NULL;
	if (strcmp(cell[1], "gemeenten") == 0)
		seen->gemeente =
		    strstr(cell[4], "rotterdam = Rotterdam") != NULL;
	return 0;
}

static void
the_codebook_has_every_column_and_what_codes_mean(void **state)
{
	struct seen seen = { 0 };
	struct error err;
	size_t n = 0;

	(void)state;
	for (size_t t = 0; t < N_EXPORT_STORED; t++)
		n += export_tables[t].n;
	assert_int_equal(0,
	    export_codebook(
		export_tables, N_EXPORT_STORED, &library, see, &seen, &err));
	assert_int_equal(n, seen.n);
	assert_true(seen.grade);
	assert_true(seen.gemeente);
}

static void
a_grade_of_two_normsets_comes_once(void **state)
{
	struct normset *both[] = { library.normset[0], library.normset[0] };
	struct library twice = { .normset = both, .n_normsets = 2 };
	struct code code;
	size_t n = 0;

	(void)state;
	while (codes_at(CODES_GRADE, &twice, n, &code))
		n++;
	assert_int_equal(library.normset[0]->n_grades, n);
	assert_false(codes_at(CODES_GRADE, NULL, 0, &code));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_table_and_column_has_a_name_of_its_own),
		cmocka_unit_test(a_table_that_is_not_there_is_told),
		cmocka_unit_test(the_same_words_choose_in_every_table),
		cmocka_unit_test(what_does_not_fit_a_table_is_refused),
		cmocka_unit_test(a_day_asks_for_what_is_open),
		cmocka_unit_test(a_stand_is_one_of_its_table),
		cmocka_unit_test(
		    the_codebook_has_every_column_and_what_codes_mean),
		cmocka_unit_test(a_grade_of_two_normsets_comes_once),
	};

	return cmocka_run_group_tests_name("core/export", tests, begin, finish);
}
