/*
 * test_expr_fault.c - what is said of a wrong expression, and where.
 */
#include "test.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/expr.h"

static const struct known {
	const char *name;
	enum value_type type;
	const char *choice[4];
} known[] = {
	{ "j", VALUE_YES, { 0 } },
	{ "n", VALUE_YES, { 0 } },
	{ "u", VALUE_YES, { 0 } },
	{ "kenmerk.intern", VALUE_YES, { 0 } },
	{ "plaatsen", VALUE_NUMBER, { 0 } },
	{ "bron", VALUE_TEXT, { "client", "medewerker", "media" } },
	{ "bevinding", VALUE_TEXT, { 0 } },
	{ "bezoek_op", VALUE_DATE, { 0 } },
	{ "leeg_op", VALUE_DATE, { 0 } },
	{ "voorzieningen", VALUE_SET,
	    { "vervoer", "beschermd_wonen", "logeerzorg" } },
	{ "methoden", VALUE_SET, { 0 } },
	{ "oordeel", VALUE_TEXT, { "voldoet", "voldoet_niet", "nvt" } },
};

static const struct known norms = { "norm", VALUE_TEXT, { "1.1.1", "2.3.2" } };

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
	const struct known *of =
	    strcmp(name, "norm") == 0 ? &norms : find(name);

	(void)context;
	return of->choice[i];
}

static const struct expr_names names = { NULL, name_type, name_at, choice_at };

struct wrong {
	const char *code, *text;
	const char *place; /* ^ below the bytes that are wrong */
	const char *hint, *sentence;
};

static void
place_to_text(const struct expr_fault *fault, struct buf *out)
{
	for (size_t i = 0; i < fault->at; i++)
		buf_add_char(out, ' ');
	for (size_t i = 0; i < fault->length; i++)
		buf_add_char(out, '^');
}

static void
assert_wrong(const struct wrong *wrong)
{
	struct arena arena = { 0 };
	struct expr_fault fault;
	struct buf place = { 0 };
	const struct expr *expr =
	    expr_parse(wrong->text, false, &names, &arena, &fault);
	bool warning = strcmp(wrong->code, "W406") == 0;

	if ((expr != NULL) != warning || fault.code == NULL ||
	    strcmp(fault.code, wrong->code) != 0)
		fail_msg("%s: expected %s, got %s %s", wrong->text, wrong->code,
		    fault.code != NULL ? fault.code : "nothing", fault.text);
	place_to_text(&fault, &place);
	if (strcmp(buf_text(&place), wrong->place) != 0)
		fail_msg("%s\n%s|\n%s| was expected", wrong->text,
		    buf_text(&place), wrong->place);
	assert_string_equal(fault.hint, wrong->hint);
	assert_string_equal(fault.text, wrong->sentence);
	buf_release(&place);
	arena_release(&arena);
}

static void
assert_all_wrong(const struct wrong *wrong, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_wrong(&wrong[i]);
}

static void
a_wrong_order_is_e401_with_its_place(void **state)
{
	static const struct wrong wrong[] = {
		{ "E401", "", "^", "", "De expressie is leeg." },
		{ "E401", "  ", "^", "", "De expressie is leeg." },
		{ "E401", "j en", "  ^^", "",
		    "De expressie houdt te vroeg op." },
		{ "E401", "j n", "  ^", "",
		    "Hier hoort 'en', 'of' of het einde, geen 'n'." },
		{ "E401", "j and n", "  ^^^", "en",
		    "Hier hoort 'en', 'of' of het einde, geen 'and'." },
		{ "E401", "bron is \"media\"", "     ^^", "=",
		    "Hier hoort 'en', 'of' of het einde, geen 'is'." },
		{ "E401", "1 < plaatsen < 3", "             ^", "",
		    "Hier hoort 'en', 'of' of het einde, geen '<'." },
		{ "E401", "en j", "^^", "",
		    "Hier hoort een naam, getal of tekst, geen 'en'." },
		{ "E401", "(j of n", "^", "",
		    "Dit haakje wordt niet gesloten." },
		{ "E401", "leeg(u en j", "    ^", "",
		    "Dit haakje wordt niet gesloten." },
		{ "E401", "(j n)", "   ^", "",
		    "Hier hoort een haakje sluiten, 'en' of 'of', "
		    "geen 'n'." },
		{ "E401", "j)", " ^", "",
		    "Hier hoort 'en', 'of' of het einde, geen ')'." },
		{ "E401", "heeft(methoden, )", "                ^", "",
		    "Hier hoort een naam, getal of tekst, geen ')'." },
	};

	(void)state;
	assert_all_wrong(wrong, LENGTH(wrong));
}

static void
a_wrong_sign_is_e401_with_the_right_one(void **state)
{
	static const struct wrong wrong[] = {
		{ "E401", "bron = \"media", "       ^", "",
		    "Dit aanhalingsteken wordt niet gesloten." },
		{ "E401", "bron = 'media'", "       ^", "\"",
		    "Het teken ' hoort niet in een expressie." },
		{ "E401", "bron = “media”", "       ^^^", "\"",
		    "Het teken “ hoort niet in een expressie." },
		{ "E401", "bron == \"media\"", "     ^^", "=",
		    "Het teken == hoort niet in een expressie." },
		{ "E401", "plaatsen != 3", "         ^^", "<>",
		    "Het teken != hoort niet in een expressie." },
		{ "E401", "!leeg(u)", "^", "niet",
		    "Het teken ! hoort niet in een expressie." },
		{ "E401", "j && n", "  ^^", "en",
		    "Het teken && hoort niet in een expressie." },
		{ "E401", "j * n", "  ^", "",
		    "Het teken * hoort niet in een expressie." },
		{ "E401", "cliënt = ja", "   ^^", "",
		    "Het teken ë kan alleen in een tekst staan; een naam "
		    "heeft letters zonder accent." },
		{ "E401", "plaatsen > 1,5", "            ^", ".",
		    "Een getal heeft een punt, geen komma." },
		{ "E401", "norm(1.1.1) = \"nvt\"", "     ^^^^^", "\"1.1.1\"",
		    "'1.1.1' is geen getal; zet tekst en datums tussen "
		    "aanhalingstekens." },
		{ "E401", "bezoek_op > 2026-01-05", "            ^^^^^^^^^^",
		    "\"2026-01-05\"",
		    "'2026-01-05' is geen getal; zet tekst en datums tussen "
		    "aanhalingstekens." },
	};

	(void)state;
	assert_all_wrong(wrong, LENGTH(wrong));
}

static void
an_unknown_name_is_e402_with_a_suggestion(void **state)
{
	static const struct wrong wrong[] = {
		{ "E402", "j en plaatzen > 1", "     ^^^^^^^^", "plaatsen",
		    "'plaatzen' is geen bekende naam." },
		{ "E402", "kenmerk.intren = ja", "^^^^^^^^^^^^^^",
		    "kenmerk.intern",
		    "'kenmerk.intren' is geen bekende naam." },
		{ "E402", "x = 1", "^", "", "'x' is geen bekende naam." },
		{ "E402", "j = true", "    ^^^^", "ja",
		    "'true' is geen bekende naam." },
		{ "E402", "not j", "^^^", "niet",
		    "'not' is geen bekende naam." },
		{ "E402", "bron = media", "       ^^^^^", "",
		    "'media' is geen bekende naam." },
		{ "E402", "heft(methoden, \"x\")", "^^^^", "heeft",
		    "'heft' is geen bekende functie." },
		{ "E402", "nu() = 1", "^^", "",
		    "'nu' is geen bekende functie." },
	};

	(void)state;
	assert_all_wrong(wrong, LENGTH(wrong));
}

static void
comparing_unlike_types_is_e403(void **state)
{
	static const struct wrong wrong[] = {
		{ "E403", "j = 1", "^^^^^", "",
		    "'=' vergelijkt ja/nee met getal." },
		{ "E403", "n of j = \"ja\"", "     ^^^^^^^^", "ja",
		    "'=' vergelijkt ja/nee met tekst." },
		{ "E403", "plaatsen = \"12\"", "^^^^^^^^^^^^^^^", "",
		    "'=' vergelijkt getal met tekst." },
		{ "E403", "methoden = \"x\"", "^^^^^^^^^^^^^^",
		    "heeft(lijst, \"woord\")",
		    "'=' vergelijkt lijst met tekst." },
		{ "E403", "bron < \"media\"", "^^^^^^^^^^^^^^", "",
		    "'<' vergelijkt getal of datum, geen tekst." },
		{ "E403", "methoden = methoden", "^^^^^^^^^^^^^^^^^^^", "",
		    "'=' vergelijkt ja/nee, getal, tekst of datum, geen "
		    "lijst." },
		{ "E403", "bezoek_op = \"5-1-2026\"", "            ^^^^^^^^^^",
		    "", "'5-1-2026' is geen datum; schrijf jjjj-mm-dd." },
		{ "E403", "bezoek_op = \"2026-02-30\"",
		    "            ^^^^^^^^^^^^", "",
		    "'2026-02-30' is geen datum; schrijf jjjj-mm-dd." },
		{ "E403", "1 in methoden", "^^^^^^^^^^^^^", "",
		    "'in' zoekt een tekst in een lijst, hier staat getal in "
		    "lijst." },
		{ "E403", "j en plaatsen", "     ^^^^^^^^", "",
		    "'en' vraagt ja/nee, hier staat getal." },
		{ "E403", "niet bron", "     ^^^^", "",
		    "'niet' vraagt ja/nee, hier staat tekst." },
		{ "E403", "plaatsen + bron = 2", "           ^^^^", "",
		    "'+' rekent met getallen, hier staat tekst." },
		{ "E403", "bezoek_op - leeg_op > 2", "^^^^^^^^^",
		    "dagen_tussen(eerste, laatste)",
		    "'-' rekent met getallen, hier staat datum." },
		{ "E403", "plaatsen", "^^^^^^^^", "",
		    "Hier hoort ja/nee, deze expressie geeft getal." },
	};

	(void)state;
	assert_all_wrong(wrong, LENGTH(wrong));
}

static void
wrong_arguments_are_e403(void **state)
{
	static const struct wrong wrong[] = {
		{ "E403", "heeft(methoden)", "^^^^^^^^^^^^^^^", "",
		    "heeft() vraagt 2 waarden tussen de haakjes, hier staat "
		    "er 1." },
		{ "E403", "leeg(j, n, u)", "^^^^^^^^^^^^^", "",
		    "leeg() vraagt 1 waarde tussen de haakjes, hier staan er "
		    "3." },
		{ "E403", "aantal_open(j) > 0", "^^^^^^^^^^^^^^", "",
		    "aantal_open() vraagt niets tussen de haakjes, hier "
		    "staat er 1." },
		{ "E403", "aantal(bron) = 1", "       ^^^^", "",
		    "aantal() vraagt hier getal of lijst, geen tekst." },
		{ "E403", "heeft(bron, \"media\")", "      ^^^^", "",
		    "heeft() vraagt hier lijst, geen tekst." },
		{ "E403", "tekort(bron)", "       ^^^^", "",
		    "tekort() vraagt oordeel of norm(\"code\")." },
		{ "E403", "norm(bron) = \"nvt\"", "     ^^^^", "",
		    "norm() vraagt de code van een norm tussen "
		    "aanhalingstekens." },
		{ "E403", "dagen_tussen(\"nu\", bezoek_op) > 1",
		    "             ^^^^", "",
		    "'nu' is geen datum; schrijf jjjj-mm-dd." },
	};

	(void)state;
	assert_all_wrong(wrong, LENGTH(wrong));
}

static void
a_word_that_is_no_choice_is_e303(void **state)
{
	static const struct wrong wrong[] = {
		{ "E303", "heeft(voorzieningen, \"vervor\")",
		    "                     ^^^^^^^^", "vervoer",
		    "voorzieningen kent geen 'vervor'." },
		{ "E303", "\"besch_wonen\" in voorzieningen", "^^^^^^^^^^^^^",
		    "", "voorzieningen kent geen 'besch_wonen'." },
		{ "E303", "bron = \"medai\"", "       ^^^^^^^", "media",
		    "bron kent geen 'medai'." },
		{ "E303", "\"krant\" <> bron", "^^^^^^^", "",
		    "bron kent geen 'krant'." },
		{ "E303", "tekort(norm(\"1.1.2\"))", "            ^^^^^^^",
		    "1.1.1", "norm kent geen '1.1.2'." },
		{ "E303", "norm(\"1.1.1\") = \"voldoed\"",
		    "                ^^^^^^^^^", "voldoet",
		    "oordeel kent geen 'voldoed'." },
	};

	(void)state;
	assert_all_wrong(wrong, LENGTH(wrong));
}

static void
a_condition_that_goes_one_way_is_w406(void **state)
{
	static const char always[] = "Deze voorwaarde is altijd waar.";
	static const char never[] = "Deze voorwaarde is nooit waar.";
	const struct wrong wrong[] = {
		{ "W406", "1 = 1", "^^^^^", "", always },
		{ "W406", "ja", "^^", "", always },
		{ "W406", "ja of u", "^^^^^^^", "", always },
		{ "W406", "j of 2 > 1", "^^^^^^^^^^", "", always },
		{ "W406", "nee en j", "^^^^^^^^", "", never },
		{ "W406", "niet (1 < 2)", "^^^^^^^^^^^^", "", never },
		{ "W406", "bevinding = \"\"", "^^^^^^^^^^^^^^", "", never },
		{ "W406", "leeg(\"x\")", "^^^^^^^^^", "", never },
	};

	(void)state;
	assert_all_wrong(wrong, LENGTH(wrong));
}

static bool
reads(const char *text, struct expr_fault *fault)
{
	struct arena arena = { 0 };
	bool done = expr_parse(text, false, &names, &arena, fault) != NULL;

	arena_release(&arena);
	return done;
}

static void
a_condition_that_goes_both_ways_earns_nothing(void **state)
{
	static const char *const text[] = {
		"tekort(oordeel) en leeg(bevinding)",
		"j en ja",
		"u of nee",
		"leeg(bevinding) of aantal_open() = 0",
		"niet heeft(methoden, \"document\")",
	};
	struct expr_fault fault;

	(void)state;
	for (size_t i = 0; i < LENGTH(text); i++) {
		assert_true(reads(text[i], &fault));
		assert_null(fault.code);
	}
}

/* n times what opens, "j", and n times what closes. */
static void
assert_nested(
    size_t n, const char *opens, const char *closes, const char *sentence)
{
	struct buf text = { 0 };
	struct expr_fault fault;

	for (size_t i = 0; i < n; i++)
		buf_add(&text, opens);
	buf_add(&text, "j");
	for (size_t i = 0; i < n; i++)
		buf_add(&text, closes);
	assert_int_equal(reads(buf_text(&text), &fault), sentence == NULL);
	if (sentence != NULL) {
		assert_string_equal(fault.code, "E401");
		assert_non_null(strstr(fault.text, sentence));
		assert_true(fault.at + fault.length <= text.length);
	}
	buf_release(&text);
}

static void
depth_and_length_are_bounded(void **state)
{
	(void)state;
	assert_nested(31, "(", ")", NULL);
	assert_nested(32, "(", ")", "te diep genest");
	assert_nested(5000, "(", ")", "te diep genest");
	assert_nested(31, "niet ", "", NULL);
	assert_nested(32, "niet ", "", "te diep genest");
	assert_nested(5000, "leeg(", ")", "te diep genest");
	assert_nested(127, "", " en j", NULL);
	assert_nested(128, "", " en j", "te lang");
	assert_nested(5000, "", " of j", "te lang");
}

static void
a_long_text_is_cut_at_a_whole_character(void **state)
{
	struct buf text = { 0 };
	struct expr_fault fault;

	(void)state;
	buf_add(&text, "bron = \"x");
	for (int i = 0; i < 300; i++)
		buf_add(&text, "e\u0301\u0302\u0303");
	buf_add(&text, "\"");
	assert_false(reads(buf_text(&text), &fault));
	assert_string_equal(fault.code, "E303");
	assert_int_equal(
	    utf8_broken(fault.text, strlen(fault.text)), strlen(fault.text));
	assert_int_equal(fault.at + fault.length, text.length);
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wrong_order_is_e401_with_its_place),
		cmocka_unit_test(a_wrong_sign_is_e401_with_the_right_one),
		cmocka_unit_test(an_unknown_name_is_e402_with_a_suggestion),
		cmocka_unit_test(comparing_unlike_types_is_e403),
		cmocka_unit_test(wrong_arguments_are_e403),
		cmocka_unit_test(a_word_that_is_no_choice_is_e303),
		cmocka_unit_test(a_condition_that_goes_one_way_is_w406),
		cmocka_unit_test(a_condition_that_goes_both_ways_earns_nothing),
		cmocka_unit_test(a_long_text_is_cut_at_a_whole_character),
		cmocka_unit_test(depth_and_length_are_bounded),
	};

	return cmocka_run_group_tests_name(
	    "core/expr_fault", tests, NULL, NULL);
}
