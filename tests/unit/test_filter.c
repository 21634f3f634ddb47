/* Each word of the filter of maatregelen, and where a mistake is. */
#include "test.h"

#include <string.h>

#include "core/filter.h"
#include "fixture.h"

static struct library library;
static date today;

static int
begin(void **state)
{
	(void)state;
	fixture_library(&library);
	today = date_from_iso("2026-11-19"); /* a Thursday */
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	library_release(&library);
	return 0;
}

static struct filter
reads(const char *typed)
{
	struct filter f;
	struct error err = { 0 };
	int column;

	if (filter_read(&f, typed, library.registers, today, &column, &err) < 0)
		fail_msg("%s: %s", typed, err.text);
	return f;
}

static void
wrong_at(int expected, const char *typed, const char *sentence)
{
	struct filter f;
	struct error err = { 0 };
	int column;

	if (filter_read(&f, typed, library.registers, today, &column, &err) ==
	    0)
		fail_msg("%s was read", typed);
	assert_int_equal(expected, column);
	if (strstr(err.text, sentence) == NULL)
		fail_msg("%s: %s", typed, err.text);
	assert_false(filter_is_set(&f));
}

static void
assert_day(const char *expected, date day)
{
	char text[DATE_ISO_SIZE];

	assert_string_equal(expected, date_to_iso(day, text));
}

static void
nothing_means_all_that_are_open(void **state)
{
	struct filter f = reads("  ");

	(void)state;
	assert_false(filter_is_set(&f));
	assert_int_equal(FILTER_OPEN, f.which);
	filter_release(&f);
}

static void
keys_take_a_value(void **state)
{
	struct filter f = reads("gemeente:Rotterdam norm:a-2 vorm:Signaal "
				"aanbieder:\"De Hoék\" onderzoek:2026-0141");

	(void)state;
	assert_true(filter_is_set(&f));
	assert_string_equal("rotterdam", f.gemeente);
	assert_string_equal("A-2", f.norm);
	assert_string_equal("signaal", f.vorm);
	assert_string_equal("de hoek", f.aanbieder);
	assert_string_equal("2026-0141", f.onderzoek);
	assert_null(f.words);
	filter_release(&f);
}

static void
a_gemeente_is_known_by_its_beginning(void **state)
{
	struct filter f = reads("gemeente:rot");

	(void)state;
	assert_string_equal("rotterdam", f.gemeente);
	filter_release(&f);
}

static void
a_stand_is_a_group_or_one(void **state)
{
	static const struct {
		const char *typed;
		enum filter_stand which;
		enum stand stand;
	} cases[] = {
		{ "stand:open", FILTER_OPEN, STAND_OPGELEGD },
		{ "stand:dicht", FILTER_CLOSED, STAND_OPGELEGD },
		{ "stand:alle", FILTER_ALL, STAND_OPGELEGD },
		{ "stand:gereed", FILTER_ONE, STAND_GEREED },
		{ "stand:niet_hersteld", FILTER_ONE, STAND_NIET_HERSTELD },
		{ "stand:\"bij gemeente\"", FILTER_ONE, STAND_OVERGEDRAGEN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct filter f = reads(cases[i].typed);

		assert_int_equal(cases[i].which, f.which);
		assert_int_equal(cases[i].stand, f.stand);
		filter_release(&f);
	}
}

static void
days_are_bounds_that_leave_the_day_out(void **state)
{
	struct filter f = reads("voor:2027-01-01 na:30-11-2026");

	(void)state;
	assert_day("2026-12-01", f.from);
	assert_day("2027-01-01", f.before);
	assert_false(f.empty);
	filter_release(&f);
}

static void
marks_are_days_too(void **state)
{
	struct filter f = reads("te-laat");

	(void)state;
	assert_int_equal(DATE_NONE, f.from);
	assert_day("2026-11-19", f.before);
	f = reads("deze-week");
	assert_day("2026-11-19", f.from);
	assert_day("2026-11-23", f.before);
	f = reads("deze-maand");
	assert_day("2026-11-19", f.from);
	assert_day("2026-12-01", f.before);
	today = date_from_iso("2026-12-31");
	f = reads("deze-maand");
	assert_day("2027-01-01", f.before);
	today = date_from_iso("2026-11-19");
}

static void
what_excludes_itself_finds_nothing(void **state)
{
	struct filter f = reads("te-laat deze-week");

	(void)state;
	assert_true(f.empty);
}

static void
the_rest_are_words(void **state)
{
	struct filter f = reads("Medicatie stand:alle \"twee woorden\"");

	(void)state;
	assert_string_equal("medicatie twee woorden", f.words);
	filter_release(&f);
}

static void
a_mistake_has_a_column_and_a_suggestion(void **state)
{
	(void)state;
	wrong_at(1, "gemente:Rotterdam", "bedoelde u gemeente:?");
	wrong_at(6, "één  kleur:rood", "kleur: is onbekend; kies");
	wrong_at(12, "zorg stand:gered", "bedoelde u gereed?");
	wrong_at(7, "stand:zoek", "kies open, dicht, alle");
	wrong_at(10, "gemeente:rotterdan", "bedoelde u Rotterdam?");
	wrong_at(10, "gemeente:atlantisbaai", "niet in het register");
	wrong_at(6, "voor:2026-02-30", "is geen dag");
	wrong_at(4, "na:gauw", "is geen dag");
	wrong_at(1, "te-lat", "bedoelde u te-laat?");
	wrong_at(6, "norm:2.3.2", "letter van zijn normset");
	wrong_at(11, "onderzoek:141", "als 2026-0141");
	wrong_at(6, "norm:", "ontbreekt de waarde");
	wrong_at(10, "norm:A-2 norm:A-3", "staat er al");
	wrong_at(11, "aanbieder:\"De Hoek", "sluit niet");
	wrong_at(13, "aanbieder:De\"Hoek\"", "om een hele waarde");
}

static void
every_word_of_the_list_is_known(void **state)
{
	(void)state;
	for (size_t i = 0; filter_words[i] != NULL; i++) {
		struct filter f;
		struct error err = { 0 };
		int column,
		    result = filter_read(
			&f, filter_words[i], NULL, today, &column, &err);

		/* A key alone lacks its value, and nothing else. */
		if (strchr(filter_words[i], ':') != NULL)
			assert_non_null(strstr(err.text, "de waarde"));
		else
			assert_int_equal(0, result);
		assert_null(f.words);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_means_all_that_are_open),
		cmocka_unit_test(keys_take_a_value),
		cmocka_unit_test(a_gemeente_is_known_by_its_beginning),
		cmocka_unit_test(a_stand_is_a_group_or_one),
		cmocka_unit_test(days_are_bounds_that_leave_the_day_out),
		cmocka_unit_test(marks_are_days_too),
		cmocka_unit_test(what_excludes_itself_finds_nothing),
		cmocka_unit_test(the_rest_are_words),
		cmocka_unit_test(a_mistake_has_a_column_and_a_suggestion),
		cmocka_unit_test(every_word_of_the_list_is_known),
	};

	return cmocka_run_group_tests_name("core/filter", tests, begin, finish);
}
