/* The yearly figures: what is hidden, so that nobody can compute it. */
#include "unit/counting.h"

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
a_small_count_is_hidden_and_a_large_one_is_not(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 11);
	add(&figures, "afsluitbrieven", "", "", "", 4);
	add(&figures, "maatregelen", "", "", "", 4);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen", "", "", "11");
	assert_shown(&figures, "afsluitbrieven", "", "", "< 5");
	assert_shown(&figures, "maatregelen", "", "", "4");
	assert_shown(&figures, "zelfonderzoeken", "", "", "0");
	figures_release(&figures);
}

static void
the_other_of_two_is_hidden_too(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 11);
	add(&figures, "meldingen_soort", "", "calamiteit", "", 8);
	add(&figures, "meldingen_soort", "", "geweld", "", 3);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen", "", "", "11");
	assert_shown(&figures, "meldingen_soort", "", "geweld", "< 5");
	assert_shown(
	    &figures, "meldingen_soort", "", "calamiteit", "afgeschermd");
	figures_release(&figures);
}

static void
of_several_the_smallest_is_hidden_too(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 40);
	add(&figures, "meldingen_voorziening", "", "vervoer", "", 20);
	add(&figures, "meldingen_voorziening", "", "opvang", "", 12);
	add(&figures, "meldingen_voorziening", "", "logeerzorg", "", 6);
	add(&figures, "meldingen_voorziening", "", "dagbesteding", "", 2);
	figures_hide(&figures);
	assert_shown(
	    &figures, "meldingen_voorziening", "", "dagbesteding", "< 5");
	assert_shown(
	    &figures, "meldingen_voorziening", "", "logeerzorg", "afgeschermd");
	assert_shown(
	    &figures, "meldingen_voorziening", "", "opvang", "12 (30 %)");
	assert_shown(
	    &figures, "meldingen_voorziening", "", "vervoer", "20 (50 %)");
	figures_release(&figures);
}

/* 2 = 1 + 1: both would be known. */
static void
two_small_ones_that_can_be_only_one_thing_hide_a_third(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 11);
	add(&figures, "meldingen_definitie", "", "ja", "", 9);
	add(&figures, "meldingen_definitie", "", "nee", "", 1);
	add(&figures, "meldingen_definitie", "", "", "", 1);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen_definitie", "", "nee", "< 5");
	assert_shown(&figures, "meldingen_definitie", "", "ja", "afgeschermd");
	figures_release(&figures);
}

/* What is not small is 5 or more, so 6 would be 5 + 1. */
static void
the_other_is_known_not_to_be_small(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 6);
	add(&figures, "meldingen_soort", "", "calamiteit", "", 5);
	add(&figures, "meldingen_soort", "", "geweld", "", 1);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen", "", "", "afgeschermd");
	figures_release(&figures);
}

static void
two_small_ones_that_can_be_several_are_enough(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 14);
	add(&figures, "meldingen_definitie", "", "ja", "", 9);
	add(&figures, "meldingen_definitie", "", "nee", "", 3);
	add(&figures, "meldingen_definitie", "", "", "", 2);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen_definitie", "", "ja", "9 (64 %)");
	figures_release(&figures);
}

static void
a_gemeente_is_not_the_rest_of_the_region(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 20);
	add(&figures, "meldingen", "a", "", "", 9);
	add(&figures, "meldingen", "b", "", "", 8);
	add(&figures, "meldingen", "c", "", "", 3);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen", "", "", "20");
	assert_shown(&figures, "meldingen", "a", "", "9");
	assert_shown(&figures, "meldingen", "b", "", "afgeschermd");
	assert_shown(&figures, "meldingen", "c", "", "< 5");
	figures_release(&figures);
}

/* The sum of its parts would say what the hidden whole is. */
static void
the_parts_of_a_hidden_whole_do_not_give_it_away(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 11);
	add(&figures, "meldingen", "a", "", "", 8);
	add(&figures, "meldingen", "b", "", "", 3);
	add(&figures, "meldingen_op_tijd", "a", "ja", "", 8);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen", "a", "", "afgeschermd");
	assert_shown(&figures, "meldingen_op_tijd", "a", "ja", "afgeschermd");
	figures_release(&figures);
}

/* Without another one in its line the sum goes, and what that is in. */
static void
one_alone_takes_its_sum_along(void **state)
{
	struct figures figures = { .least = 5 };

	(void)state;
	add(&figures, "meldingen", "", "", "", 9);
	add(&figures, "meldingen_soort", "", "calamiteit", "", 6);
	add(&figures, "meldingen_soort", "", "geweld", "", 3);
	add(&figures, "meldingen_gevolg", "", "ernstig", "calamiteit", 6);
	figures_hide(&figures);
	assert_shown(&figures, "meldingen", "", "", "9");
	assert_shown(
	    &figures, "meldingen_soort", "", "calamiteit", "afgeschermd");
	assert_shown(
	    &figures, "meldingen_gevolg", "", "ernstig", "afgeschermd");
	figures_release(&figures);
}

static void
the_registers_say_what_is_small(void **state)
{
	struct figures figures = { .year = 2026 };

	(void)state;
	library.registers->figures_least = 3;
	add(&figures, "afsluitbrieven", "", "", "", 4);
	add(&figures, "zelfonderzoeken", "", "", "", 2);
	figures_finish(&figures, &library);
	library.registers->figures_least = 0;
	assert_shown(&figures, "afsluitbrieven", "", "", "4");
	assert_shown(&figures, "zelfonderzoeken", "", "", "< 3");
	figures_release(&figures);
}

/* 4 parts of less than 5 would be 1 each. */
static void
the_parts_of_a_small_whole_cannot_be_counted(void **state)
{
	struct figure_table table = { .n_years = 2, .library = &library };
	struct figures *now = &table.year[0], *before = &table.year[1];
	struct buf text = { 0 };

	(void)state;
	add(now, "meldingen", "", "", "", 4);
	for (const char *key = "a\0b\0c\0d\0"; *key != '\0'; key += 2)
		add(now, "meldingen_voorziening", "", key, "", 1);
	add(before, "meldingen", "", "", "", 20);
	add(before, "meldingen_voorziening", "", "a", "", 12);
	add(before, "meldingen_voorziening", "", "e", "", 8);
	figures_finish(now, &library);
	figures_finish(before, &library);
	figure_table_lines(&table);
	for (size_t i = 0; i < table.n; i++)
		assert_string_not_equal("b", table.line[i].label);
	for (const char *key = "a\0e\0"; *key != '\0'; key += 2) {
		buf_clear(&text);
		figure_table_show(
		    &table, &table.line[line_of(&table, key)], 0, &text);
		assert_string_equal("< 5", buf_text(&text));
	}
	buf_release(&text);
	figure_table_release(&table);
}

static void
a_gemeente_of_a_small_region_is_not_told_from_one_without(void **state)
{
	const struct gemeente gemeente = { .id = "schiedam",
		.label = "Schiedam" };
	struct figure_table table = {
		.n_years = 1, .library = &library, .gemeente = &gemeente
	};
	struct buf text = { 0 };

	(void)state;
	add(&table.year[0], "meldingen", "", "", "", 3);
	add(&table.year[0], "meldingen", "rotterdam", "", "", 3);
	figures_finish(&table.year[0], &library);
	figure_table_lines(&table);
	figure_table_show(
	    &table, &table.line[line_of(&table, "Meldingen")], 0, &text);
	assert_string_equal("< 5", buf_text(&text));
	buf_release(&text);
	figure_table_release(&table);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_small_count_is_hidden_and_a_large_one_is_not),
		cmocka_unit_test(the_other_of_two_is_hidden_too),
		cmocka_unit_test(of_several_the_smallest_is_hidden_too),
		cmocka_unit_test(
		    two_small_ones_that_can_be_only_one_thing_hide_a_third),
		cmocka_unit_test(the_other_is_known_not_to_be_small),
		cmocka_unit_test(two_small_ones_that_can_be_several_are_enough),
		cmocka_unit_test(a_gemeente_is_not_the_rest_of_the_region),
		cmocka_unit_test(
		    the_parts_of_a_hidden_whole_do_not_give_it_away),
		cmocka_unit_test(one_alone_takes_its_sum_along),
		cmocka_unit_test(the_registers_say_what_is_small),
		cmocka_unit_test(the_parts_of_a_small_whole_cannot_be_counted),
		cmocka_unit_test(
		    a_gemeente_of_a_small_region_is_not_told_from_one_without),
	};

	return cmocka_run_group_tests_name(
	    "unit/figures_hide", tests, begin, finish);
}
