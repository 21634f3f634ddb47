/*
 * test_passage.c - a quotation in a text, word for word or nearly.
 */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "core/passage.h"

static const char text[] =
    "Het rooster van week 46 ontbreekt.\n"
    "Er werken  drie\nberoepskrachten in de nacht, zegt de cliënt.\n"
    "De aanbieder kent het protocol \"agressie\" niet.\n";

static void
found(const char *quotation, bool exact, const char *expected)
{
	struct passage p = passage_find(text, quotation);

	assert_int_equal(strlen(expected), p.length);
	assert_memory_equal(expected, text + p.start, p.length);
	assert_int_equal(exact, p.exact);
}

static void
it_is_found_whatever_its_case_accents_and_white_space(void **state)
{
	(void)state;
	found("Er werken drie beroepskrachten", true,
	    "Er werken  drie\nberoepskrachten");
	found("zegt de CLIENT.", true, "zegt de cliënt.");
	found("  van\tweek\n 46 ", true, "van week 46");
}

static void
quotation_marks_around_it_do_not_count(void **state)
{
	(void)state;
	found("\"Het rooster van week 46 ontbreekt.\"", true,
	    "Het rooster van week 46 ontbreekt.");
	found("“Er werken drie beroepskrachten …”", true,
	    "Er werken  drie\nberoepskrachten");
	found(
	    "protocol \"agressie\" niet", true, "protocol \"agressie\" niet.");
}

static void
what_begins_within_a_word_has_the_whole_word(void **state)
{
	(void)state;
	found("ooster van wee", true, "rooster van week");
}

static void
otherwise_the_window_with_most_of_its_words_is_offered(void **state)
{
	(void)state;
	found("Er werken twee beroepskrachten in de nacht", false,
	    "Er werken  drie\nberoepskrachten in de nacht,");
	found("De aanbieder kent geen protocol", false,
	    "De aanbieder kent het protocol");
}

static void
a_word_counts_no_more_often_than_it_is_asked(void **state)
{
	(void)state;
	assert_int_equal(
	    0, passage_find("de de de de", "de kat slaapt nu").length);
	assert_int_equal(
	    5, passage_find("de de de de", "de de slaapt nu").length);
}

static void
what_shares_less_than_half_is_nowhere(void **state)
{
	(void)state;
	found("Volgens ons klopt dit helemaal niet", false, "");
	found("", false, "");
	found(" \"\" ", false, "");
	assert_int_equal(0, passage_find("", "Het rooster").length);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    it_is_found_whatever_its_case_accents_and_white_space),
		cmocka_unit_test(quotation_marks_around_it_do_not_count),
		cmocka_unit_test(what_begins_within_a_word_has_the_whole_word),
		cmocka_unit_test(
		    otherwise_the_window_with_most_of_its_words_is_offered),
		cmocka_unit_test(a_word_counts_no_more_often_than_it_is_asked),
		cmocka_unit_test(what_shares_less_than_half_is_nowhere),
	};

	return cmocka_run_group_tests_name("core/passage", tests, NULL, NULL);
}
