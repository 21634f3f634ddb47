/*
 * test_sets.c - sets of ids as text, and the look-ups of what was loaded.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/calendar.h"
#include "core/field.h"
#include "core/form.h"
#include "core/library.h"
#include "core/normset.h"
#include "core/register.h"

static void
assert_toggled(const char *set, const char *id, const char *expected)
{
	char *got = set_toggle(set, id);

	assert_string_equal(got, expected);
	free(got);
}

static void
assert_at(const char *set, size_t i, const char *expected)
{
	char *got = set_at(set, i);

	if (expected == NULL)
		assert_null(got);
	else
		assert_string_equal(got, expected);
	free(got);
}

static void
a_set_has_whole_ids_only(void **state)
{
	(void)state;
	assert_true(set_has("a b c", "a"));
	assert_true(set_has("a b c", "c"));
	assert_false(set_has("aa bb", "a"));
	assert_false(set_has("a", "aa"));
	assert_false(set_has("", "a"));
	assert_false(set_has("a b", ""));
	assert_false(set_has("a b", "a b"));
}

static void
an_id_is_put_in_at_the_end_and_taken_out(void **state)
{
	(void)state;
	assert_toggled("", "a", "a");
	assert_toggled("a", "a", "");
	assert_toggled("a b", "c", "a b c");
	assert_toggled("a b c", "a", "b c");
	assert_toggled("a b c", "b", "a c");
	assert_toggled("a b c", "c", "a b");
	assert_toggled("ab", "a", "ab a");
}

static void
ids_are_counted_and_taken_by_place(void **state)
{
	(void)state;
	assert_int_equal(set_count(""), 0);
	assert_int_equal(set_count("a"), 1);
	assert_int_equal(set_count("a b c"), 3);
	assert_at("a bb c", 0, "a");
	assert_at("a bb c", 1, "bb");
	assert_at("a bb c", 2, "c");
	assert_at("a bb c", 3, NULL);
	assert_at("", 0, NULL);
}

static void
a_choice_of_ones_own_runs_to_the_end(void **state)
{
	(void)state;
	assert_int_equal(set_count("a anders:de buurt zelf"), 2);
	assert_at("a anders:de buurt zelf", 1, "anders:de buurt zelf");
	assert_true(set_has("a anders:de buurt", "anders"));
	assert_true(set_has("a anders:de buurt", "anders:de buurt"));
	assert_false(set_has("a anders:de buurt", "buurt"));
	assert_false(set_has("a b", "anders"));
}

static void
a_choice_of_ones_own_stays_the_last_and_the_only(void **state)
{
	(void)state;
	assert_toggled("a anders:de buurt", "b", "a b anders:de buurt");
	assert_toggled("a b anders:de buurt", "b", "a anders:de buurt");
	assert_toggled("a anders:de buurt", "anders:wij", "a anders:wij");
	assert_toggled("a anders:de buurt", "anders:de buurt", "a");
	assert_toggled("a anders:de buurt", "anders", "a");
	assert_toggled("a", "anders:de buurt", "a anders:de buurt");
}

static void
a_norm_is_found_by_its_code_and_as_cited(void **state)
{
	struct norm norms[] = {
		{ .code = "1.1.1", .cited = "A-1.1.1" },
		{ .code = "1.1.2", .cited = "A-1.1.2", .kern = YES_NO },
	};
	struct normset set = { .norm = norms, .n_norms = LENGTH(norms) };

	(void)state;
	assert_ptr_equal(normset_norm(&set, "1.1.2"), &norms[1]);
	assert_ptr_equal(normset_norm(&set, "A-1.1.1"), &norms[0]);
	assert_ptr_equal(normset_norm(&set, "a-1.1.1"), &norms[0]);
	assert_null(normset_norm(&set, "B-1.1.1"));
	assert_null(normset_norm(&set, "1.1"));
	assert_int_equal(normset_index(&set, &norms[1]), 1);
	assert_false(normset_has_kern(&set));
	norms[1].kern = YES_YES;
	assert_true(normset_has_kern(&set));
}

static void
grades_and_methoden_are_found(void **state)
{
	struct grade grades[] = {
		{ .id = "voldoet", .key = 1 },
		{ .id = "nvt", .key = 8, .special = true },
	};
	struct methode methoden[] = { { .id = "document" } };
	struct normset set = { .grade = grades,
		.n_grades = LENGTH(grades),
		.methode = methoden,
		.n_methoden = LENGTH(methoden) };

	(void)state;
	assert_ptr_equal(normset_grade(&set, "nvt"), &grades[1]);
	assert_null(normset_grade(&set, "voldoet_niet"));
	assert_ptr_equal(normset_key(&set, 1), &grades[0]);
	assert_ptr_equal(normset_key(&set, 8), &grades[1]);
	assert_null(normset_key(&set, 2));
	assert_ptr_equal(normset_methode(&set, "document"), &methoden[0]);
	assert_null(normset_methode(&set, "schouw"));
}

static void
registers_and_termijnen_are_found(void **state)
{
	struct voorziening voorzieningen[] = { { .id = "vervoer" } };
	struct gemeente gemeenten[] = { { .id = "schiedam" } };
	struct registers registers = { .voorziening = voorzieningen,
		.n_voorzieningen = 1,
		.gemeente = gemeenten,
		.n_gemeenten = 1 };
	struct termijn termijnen[] = { { .id = "wederhoor" },
		{ .id = "bezwaar" } };
	struct calendar calendar = { .termijn = termijnen, .n_termijnen = 2 };

	(void)state;
	assert_ptr_equal(
	    registers_voorziening(&registers, "vervoer"), &voorzieningen[0]);
	assert_null(registers_voorziening(&registers, "schiedam"));
	assert_ptr_equal(
	    registers_gemeente(&registers, "schiedam"), &gemeenten[0]);
	assert_null(registers_gemeente(&registers, "Schiedam"));
	assert_ptr_equal(calendar_termijn(&calendar, "bezwaar"), &termijnen[1]);
	assert_null(calendar_termijn(&calendar, "beroep"));
}

static void
a_question_in_a_group_is_found_and_the_group_is_none(void **state)
{
	struct item in_group[] = { { .field = { .id = "functie" } } };
	struct item items[] = {
		{ .field = { .id = "signaal" } },
		{ .field = { .id = "betrokkenen" },
		    .item = in_group,
		    .n_items = 1,
		    .repeats = true },
	};
	struct step steps[] = { { .id = "aanleiding" },
		{ .id = "signaal", .item = items, .n_items = 2 } };
	struct form form = { .step = steps, .n_steps = 2 };

	(void)state;
	assert_ptr_equal(form_field(&form, "signaal"), &items[0].field);
	assert_ptr_equal(form_field(&form, "functie"), &in_group[0].field);
	assert_null(form_field(&form, "betrokkenen"));
	assert_null(form_field(&form, "aanleiding"));
	assert_int_equal(form_step(&form, "signaal"), 1);
	assert_int_equal(form_step(&form, "functie"), -1);
}

static void
a_library_finds_its_files_and_lets_them_go(void **state)
{
	struct library library = { 0 };
	struct normset *set;
	struct form *form;

	(void)state;
	library.normset = arena_calloc(&library.arena, 1, sizeof set);
	library.form = arena_calloc(&library.arena, 1, sizeof form);
	library.normset[0] = set = arena_alloc(&library.arena, sizeof *set);
	library.form[0] = form = arena_alloc(&library.arena, sizeof *form);
	library.n_normsets = library.n_forms = 1;
	set->id = arena_strdup(&library.arena, "wmo-rr-aanbieders");
	form->id = arena_strdup(&library.arena, "signaal");
	assert_ptr_equal(library_normset(&library, "wmo-rr-aanbieders"), set);
	assert_null(library_normset(&library, "signaal"));
	assert_ptr_equal(library_form(&library, "signaal"), form);
	assert_null(library_form(&library, "thema"));
	library_release(&library);
	assert_int_equal(library.n_forms, 0);
	assert_null(library_form(&library, "signaal"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_has_whole_ids_only),
		cmocka_unit_test(an_id_is_put_in_at_the_end_and_taken_out),
		cmocka_unit_test(ids_are_counted_and_taken_by_place),
		cmocka_unit_test(a_choice_of_ones_own_runs_to_the_end),
		cmocka_unit_test(
		    a_choice_of_ones_own_stays_the_last_and_the_only),
		cmocka_unit_test(a_norm_is_found_by_its_code_and_as_cited),
		cmocka_unit_test(grades_and_methoden_are_found),
		cmocka_unit_test(registers_and_termijnen_are_found),
		cmocka_unit_test(
		    a_question_in_a_group_is_found_and_the_group_is_none),
		cmocka_unit_test(a_library_finds_its_files_and_lets_them_go),
	};

	return cmocka_run_group_tests_name("core/sets", tests, NULL, NULL);
}
