/*
 * test_bron.c - who said it, in a list and in a bevinding.
 */
#include "test.h"

#include "base/buf.h"
#include "core/bron.h"
#include "core/notitie.h"

static void
the_letter_is_the_role(void **state)
{
	(void)state;
	assert_string_equal(bron_role("c1"), "cliënt");
	assert_string_equal(bron_role("b12"), "beroepskracht");
	assert_string_equal(bron_role("m"), "manager");
	assert_string_equal(bron_role("v2"), "vertegenwoordiger");
	assert_null(bron_role("x1"));
	assert_null(bron_role(""));
}

static void
a_list_has_clienten_first_and_counts(void **state)
{
	static const char *const sorted[] = { "c", "c1", "c2", "c10", "b1",
		"m1", "v3", "a1", "x2", "" };

	(void)state;
	for (size_t i = 0; i < sizeof sorted / sizeof *sorted; i++)
		for (size_t j = 0; j < sizeof sorted / sizeof *sorted; j++)
			assert_int_equal(bron_compare(sorted[i], sorted[j]),
			    i < j ? -1 : i > j);
}

static void
check_quote(bool literal, char *bron, const char *expected)
{
	char text[] = "ik krijg steeds iemand anders";
	struct notitie notitie = {
		.text = text, .bron = bron, .literal = literal
	};
	struct buf out = { 0 };

	notitie_quote(&notitie, &out);
	assert_string_equal(buf_text(&out), expected);
	buf_release(&out);
}

static void
a_quote_has_the_role_and_never_the_pseudonym(void **state)
{
	char c1[] = "c1", x9[] = "x9", none[] = "";

	(void)state;
	check_quote(true, c1, "\"ik krijg steeds iemand anders\" (cliënt)");
	check_quote(false, c1, "ik krijg steeds iemand anders (cliënt)");
	check_quote(true, x9, "\"ik krijg steeds iemand anders\"");
	check_quote(false, none, "ik krijg steeds iemand anders");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_letter_is_the_role),
		cmocka_unit_test(a_list_has_clienten_first_and_counts),
		cmocka_unit_test(a_quote_has_the_role_and_never_the_pseudonym),
	};

	return cmocka_run_group_tests_name("core/bron", tests, NULL, NULL);
}
