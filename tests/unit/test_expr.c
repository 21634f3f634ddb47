/*
 * test_expr.c - expressions: what they give in an onderzoek.
 */
#include "test.h"

#include <stdbool.h>
#include <string.h>

#include "base/mem.h"
#include "core/expr.h"

/* The names of a made-up onderzoek: a value, or unknown. */
static const struct known {
	const char *name;
	struct value value;
	enum value_type type;
} known[] = {
	{ "j", { .type = VALUE_YES, .yes = true }, VALUE_YES },
	{ "n", { .type = VALUE_YES, .yes = false }, VALUE_YES },
	{ "u", { 0 }, VALUE_YES },
	{ "kenmerk.intern", { .type = VALUE_YES, .yes = true }, VALUE_YES },
	{ "plaatsen", { .type = VALUE_NUMBER, .number = 12 }, VALUE_NUMBER },
	{ "leeg_getal", { 0 }, VALUE_NUMBER },
	{ "bron", { .type = VALUE_TEXT, .text = "client" }, VALUE_TEXT },
	{ "bevinding", { .type = VALUE_TEXT, .text = "" }, VALUE_TEXT },
	{ "verslag", { .type = VALUE_TEXT, .text = "één twee  drie" },
	    VALUE_TEXT },
	{ "bezoek_op", { .type = VALUE_DATE, .day = 20458 }, VALUE_DATE },
	{ "leeg_op", { 0 }, VALUE_DATE },
	{ "voorzieningen",
	    { .type = VALUE_SET, .text = "vervoer beschermd_wonen" },
	    VALUE_SET },
	{ "methoden", { 0 }, VALUE_SET },
	{ "oordeel", { .type = VALUE_TEXT, .text = "voldoet_niet" },
	    VALUE_TEXT },
};

static const struct known *
find(const char *name)
{
	for (size_t i = 0; i < LENGTH(known); i++)
		if (strcmp(known[i].name, name) == 0)
			return &known[i];
	return NULL;
}

static enum value_type
name_type(const void *context, const char *name)
{
	(void)context;
	return find(name) != NULL ? find(name)->type : VALUE_UNKNOWN;
}

static const char *
name_at(const void *context, size_t i)
{
	(void)context;
	return i < LENGTH(known) ? known[i].name : NULL;
}

static const char *
choice_at(const void *context, const char *name, size_t i)
{
	(void)context;
	(void)name;
	(void)i;
	return NULL;
}

static const struct expr_names names = { NULL, name_type, name_at, choice_at };

static struct value
get(const void *context, const char *name)
{
	(void)context;
	return find(name)->value;
}

/* Of all norms one is judged. */
static struct value
norm(const void *context, const char *code)
{
	(void)context;
	if (strcmp(code, "1.1.1") == 0)
		return (
		    struct value){ .type = VALUE_TEXT, .text = "voldoet_niet" };
	return (struct value){ 0 };
}

static double
n_tekort(const void *context)
{
	(void)context;
	return 3;
}

static double
n_open(const void *context)
{
	(void)context;
	return 0;
}

static bool
is_tekort(const void *context, const char *grade)
{
	(void)context;
	return strcmp(grade, "voldoet_niet") == 0;
}

static const struct expr_scope scope = { NULL, get, norm, n_tekort, n_open,
	is_tekort };

/* Expected: "ja", "nee" or "onbekend". */
struct outcome {
	const char *text, *expected;
};

static void
assert_outcome(const char *text, const char *expected)
{
	struct arena arena = { 0 };
	struct expr_fault fault;
	const struct expr *expr =
	    expr_parse(text, false, &names, &arena, &fault);
	const char *got = "onbekend";
	struct value value;

	if (expr == NULL)
		fail_msg("%s: %s", text, fault.text);
	value = expr_value(expr, &scope);
	if (value.type == VALUE_YES)
		got = value.yes ? "ja" : "nee";
	if (strcmp(got, expected) != 0)
		fail_msg("%s: %s, expected %s", text, got, expected);
	assert_int_equal(expr_holds(expr, &scope), strcmp(got, "ja") == 0);
	arena_release(&arena);
}

static void
assert_outcomes(const struct outcome *outcome, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_outcome(outcome[i].text, outcome[i].expected);
}

static void
en_is_no_as_soon_as_one_side_is_no(void **state)
{
	static const struct outcome outcome[] = {
		{ "j en j", "ja" },
		{ "j en n", "nee" },
		{ "n en j", "nee" },
		{ "n en n", "nee" },
		{ "j en u", "onbekend" },
		{ "u en j", "onbekend" },
		{ "n en u", "nee" },
		{ "u en n", "nee" },
		{ "u en u", "onbekend" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
of_is_yes_as_soon_as_one_side_is_yes(void **state)
{
	static const struct outcome outcome[] = {
		{ "j of j", "ja" },
		{ "j of n", "ja" },
		{ "n of j", "ja" },
		{ "n of n", "nee" },
		{ "j of u", "ja" },
		{ "u of j", "ja" },
		{ "n of u", "onbekend" },
		{ "u of n", "onbekend" },
		{ "u of u", "onbekend" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
niet_turns_what_is_known(void **state)
{
	static const struct outcome outcome[] = {
		{ "niet j", "nee" },
		{ "niet n", "ja" },
		{ "niet u", "onbekend" },
		{ "niet niet j", "ja" },
		{ "niet (n of u)", "onbekend" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
niet_binds_tighter_than_en_and_en_than_of(void **state)
{
	static const struct outcome outcome[] = {
		{ "niet n en n", "nee" },
		{ "niet (n en n)", "ja" },
		{ "j of n en n", "ja" },
		{ "(j of n) en n", "nee" },
		{ "n en n of j", "ja" },
		{ "niet plaatsen = 12", "nee" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
numbers_are_compared_and_summed(void **state)
{
	static const struct outcome outcome[] = {
		{ "plaatsen = 12", "ja" },
		{ "plaatsen <> 12", "nee" },
		{ "plaatsen < 12", "nee" },
		{ "plaatsen <= 12", "ja" },
		{ "plaatsen > 11.5", "ja" },
		{ "plaatsen >= 12.25", "nee" },
		{ "plaatsen + 1 = 13", "ja" },
		{ "plaatsen - 2 - 3 = 7", "ja" },
		{ "plaatsen - (2 - 3) = 13", "ja" },
		{ "leeg_getal < 1", "onbekend" },
		{ "leeg_getal + 1 > 0", "onbekend" },
		{ "leeg_getal <> 1", "onbekend" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
texts_yes_and_no_are_compared(void **state)
{
	static const struct outcome outcome[] = {
		{ "bron = \"client\"", "ja" },
		{ "bron <> \"client\"", "nee" },
		{ "\"media\" = bron", "nee" },
		{ "bevinding = \"x\"", "onbekend" },
		{ "verslag = \"één twee  drie\"", "ja" },
		{ "j = ja", "ja" },
		{ "j = nee", "nee" },
		{ "n <> ja", "ja" },
		{ "u = nee", "onbekend" },
		{ "kenmerk.intern = ja", "ja" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
days_are_compared_with_days_written_as_text(void **state)
{
	static const struct outcome outcome[] = {
		{ "bezoek_op = \"2026-01-05\"", "ja" },
		{ "bezoek_op < \"2026-01-06\"", "ja" },
		{ "\"2026-01-06\" <= bezoek_op", "nee" },
		{ "leeg_op > \"2026-01-05\"", "onbekend" },
		{ "dagen_tussen(bezoek_op, \"2026-01-15\") = 10", "ja" },
		{ "dagen_tussen(\"2026-01-15\", bezoek_op) < 0", "ja" },
		{ "dagen_tussen(bezoek_op, leeg_op) > 1", "onbekend" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
a_set_is_never_unknown(void **state)
{
	static const struct outcome outcome[] = {
		{ "heeft(voorzieningen, \"vervoer\")", "ja" },
		{ "heeft(voorzieningen, \"logeerzorg\")", "nee" },
		{ "\"beschermd_wonen\" in voorzieningen", "ja" },
		{ "\"logeerzorg\" in voorzieningen", "nee" },
		{ "aantal(voorzieningen) = 2", "ja" },
		{ "aantal(methoden) < 2", "ja" },
		{ "niet heeft(methoden, \"document\")", "ja" },
		{ "bron in voorzieningen", "nee" },
		{ "bevinding in voorzieningen", "onbekend" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
only_leeg_answers_about_what_is_empty(void **state)
{
	static const struct outcome outcome[] = {
		{ "leeg(u)", "ja" },
		{ "leeg(j)", "nee" },
		{ "leeg(bevinding)", "ja" },
		{ "leeg(verslag)", "nee" },
		{ "leeg(methoden)", "ja" },
		{ "leeg(voorzieningen)", "nee" },
		{ "leeg(leeg_op)", "ja" },
		{ "leeg(plaatsen)", "nee" },
		{ "lengte(bevinding) < 5", "onbekend" },
		{ "woorden(bevinding) < 5", "onbekend" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
functions_ask_the_onderzoek(void **state)
{
	static const struct outcome outcome[] = {
		{ "tekort(oordeel)", "ja" },
		{ "tekort(norm(\"1.1.1\"))", "ja" },
		{ "tekort(norm(\"2.3.2\"))", "onbekend" },
		{ "norm(\"1.1.1\") = \"voldoet\"", "nee" },
		{ "aantal_tekort() > 2", "ja" },
		{ "aantal_open() = 0", "ja" },
		{ "aantal(plaatsen) = 12", "ja" },
		{ "aantal(leeg_getal) = 0", "onbekend" },
		{ "lengte(verslag) = 14", "ja" },
		{ "woorden(verslag) = 3", "ja" },
	};

	(void)state;
	assert_outcomes(outcome, LENGTH(outcome));
}

static void
each_name_that_is_used_is_given_once(void **state)
{
	static const char text[] =
	    "leeg(bevinding) en (j of heeft(methoden, \"x\")) en "
	    "lengte(bevinding) > 3 en niet j";
	struct arena arena = { 0 };
	struct expr_fault fault;
	const struct expr *expr =
	    expr_parse(text, false, &names, &arena, &fault);

	(void)state;
	assert_non_null(expr);
	assert_string_equal(expr_text(expr), text);
	assert_string_equal(expr_uses(expr, 0), "bevinding");
	assert_string_equal(expr_uses(expr, 1), "j");
	assert_string_equal(expr_uses(expr, 2), "methoden");
	assert_null(expr_uses(expr, 3));
	assert_null(expr_uses(expr, 300));
	arena_release(&arena);
}

static void
any_type_is_given_when_it_is_asked_for(void **state)
{
	struct arena arena = { 0 };
	struct expr_fault fault;
	const struct expr *expr =
	    expr_parse("plaatsen + 0.5", true, &names, &arena, &fault);

	(void)state;
	assert_non_null(expr);
	assert_null(fault.code);
	assert_int_equal(expr_type(expr), VALUE_NUMBER);
	assert_true(expr_value(expr, &scope).number == 12.5);
	assert_false(expr_holds(expr, &scope));
	assert_true(expr_holds(NULL, &scope));
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(en_is_no_as_soon_as_one_side_is_no),
		cmocka_unit_test(of_is_yes_as_soon_as_one_side_is_yes),
		cmocka_unit_test(niet_turns_what_is_known),
		cmocka_unit_test(niet_binds_tighter_than_en_and_en_than_of),
		cmocka_unit_test(numbers_are_compared_and_summed),
		cmocka_unit_test(texts_yes_and_no_are_compared),
		cmocka_unit_test(days_are_compared_with_days_written_as_text),
		cmocka_unit_test(a_set_is_never_unknown),
		cmocka_unit_test(only_leeg_answers_about_what_is_empty),
		cmocka_unit_test(functions_ask_the_onderzoek),
		cmocka_unit_test(each_name_that_is_used_is_given_once),
		cmocka_unit_test(any_type_is_given_when_it_is_asked_for),
	};

	return cmocka_run_group_tests_name("core/expr", tests, NULL, NULL);
}
