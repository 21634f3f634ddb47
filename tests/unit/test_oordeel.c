/*
 * test_oordeel.c - choosing norms and judging them.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture.h"

static void
assert_chosen(struct onderzoek *o, const char *codes)
{
	char *chosen = xstrdup("");

	for (size_t i = 0; i < o->n_oordelen; i++) {
		if (o->oordeel[i].chosen) {
			char *more = xasprintf(
			    "%s%s ", chosen, o->oordeel[i].norm->code);

			free(chosen);
			chosen = more;
		}
	}
	assert_string_equal(chosen, codes);
	free(chosen);
}

static void
without_kern_all_norms_that_fit_are_offered(void **state)
{
	struct onderzoek *o = *state;

	assert_chosen(o, "1.1.1 1.3.2 3.1.3 ");
	assert_int_equal(onderzoek_n_chosen(o), 3);
	assert_true(o->oordeel[0].changed);
	assert_false(o->oordeel[2].changed);
}

static void
assert_selection(const char *start, enum yes kern, const char *codes)
{
	struct library library;
	struct onderzoek o;

	fixture_library(&library);
	library.form[0]->step[FIXTURE_NORMEN].begin = start;
	library.normset[0]->norm[1].kern = kern;
	onderzoek_init(&o, &library, "1", "x");
	assert_chosen(&o, codes);
	onderzoek_release(&o);
}

static void
the_form_says_which_norms_to_begin_with(void **state)
{
	(void)state;
	assert_selection("kern", YES_YES, "1.3.2 ");
	assert_selection("kern", YES_NO, "1.1.1 1.3.2 3.1.3 ");
	assert_selection("alle", YES_YES, "1.1.1 1.3.2 3.1.3 ");
	assert_selection("maatregel", YES_YES, "");
	assert_selection("geen", YES_YES, "");
	assert_selection(NULL, YES_YES, "");
}

static void
a_form_without_oordelen_chooses_no_norm(void **state)
{
	struct library library;
	struct onderzoek o;

	(void)state;
	fixture_library(&library);
	library.form[0]->oordeel = false;
	onderzoek_init(&o, &library, "1", "x");
	assert_chosen(&o, "");
	onderzoek_release(&o);
}

static void
a_condition_that_comes_to_hold_chooses_its_norm(void **state)
{
	struct onderzoek *o = *state;

	fixture_answer(o, "voorzieningen", "ambulant beschermd_wonen");
	assert_chosen(o, "1.1.1 1.3.2 2.3.2 3.1.3 ");
	fixture_answer(o, "voorzieningen", "ambulant");
	assert_chosen(o, "1.1.1 1.3.2 3.1.3 ");
}

static void
what_was_done_with_a_norm_keeps_it(void **state)
{
	struct onderzoek *o = *state;

	fixture_answer(o, "voorzieningen", "ambulant beschermd_wonen");
	fixture_judge(o, "2.3.2", "voldoet");
	oordeel_choose(onderzoek_oordeel(o, "1.1.1"), false, "");
	fixture_answer(o, "voorzieningen", "ambulant");
	assert_chosen(o, "1.3.2 2.3.2 3.1.3 ");
}

static void
an_oordeel_is_marked_only_when_it_differs(void **state)
{
	struct onderzoek *o = *state;
	struct oordeel *oordeel = onderzoek_oordeel(o, "A-1.3.2");
	const struct grade *grade = normset_grade(o->normset, "voldoet");

	oordeel->changed = false;
	assert_false(oordeel_choose(oordeel, true, NULL));
	assert_false(oordeel_set_bevinding(oordeel, ""));
	assert_false(oordeel_set_grade(oordeel, NULL));
	assert_false(oordeel_set_punt(oordeel, 1, PUNT_OPEN));
	assert_false(oordeel->changed);
	assert_true(oordeel_set_grade(oordeel, grade));
	assert_false(oordeel_set_grade(oordeel, grade));
	assert_true(oordeel->changed);
	assert_true(oordeel_set_punt(oordeel, 1, PUNT_MIN));
	assert_true(oordeel_set_bevinding(oordeel, "a\nb"));
	assert_true(oordeel_choose(oordeel, false, "dubbel"));
	assert_string_equal(oordeel->reden, "dubbel");
	assert_true(oordeel_choose(oordeel, true, NULL));
	assert_string_equal(oordeel->reden, "dubbel");
}

static void
the_state_of_an_oordeel_goes_from_leeg_to_klaar(void **state)
{
	struct onderzoek *o = *state;
	struct oordeel *oordeel = onderzoek_oordeel(o, "1.3.2");

	assert_int_equal(oordeel_state(oordeel), STATE_LEEG);
	oordeel_set_punt(oordeel, 0, PUNT_NVT);
	assert_int_equal(oordeel_state(oordeel), STATE_BEZIG);
	oordeel_set_punt(oordeel, 0, PUNT_OPEN);
	oordeel_set_bevinding(oordeel, "iets");
	assert_int_equal(oordeel_state(oordeel), STATE_BEZIG);
	fixture_judge(o, "1.3.2", "voldoet");
	assert_int_equal(oordeel_state(oordeel), STATE_KLAAR);
}

static void
only_chosen_norms_are_counted(void **state)
{
	struct onderzoek *o = *state;

	fixture_judge(o, "1.1.1", "voldoet_niet");
	fixture_judge(o, "1.3.2", "nvt");
	fixture_judge(o, "2.3.2", "voldoet_niet");
	assert_int_equal(onderzoek_n_chosen(o), 3);
	assert_int_equal(onderzoek_n_judged(o), 2);
	assert_int_equal(onderzoek_n_tekort(o), 1);
}

static void
a_norm_is_known_by_three_spellings(void **state)
{
	struct onderzoek *o = *state;
	struct error err;
	const struct norm *norm = &o->normset->norm[1];

	assert_ptr_equal(onderzoek_norm(o, "1.3.2", &err), norm);
	assert_ptr_equal(onderzoek_norm(o, "A-1.3.2", &err), norm);
	assert_ptr_equal(onderzoek_norm(o, "#a-1.3.2", &err), norm);
}

static void
an_unknown_norm_gets_a_suggestion_or_a_way_on(void **state)
{
	struct onderzoek *o = *state;
	struct error err;

	assert_null(onderzoek_norm(o, "1.3.4", &err));
	assert_string_equal(err.text,
	    "Norm \"1.3.4\" staat niet in"
	    " Proefkader; bedoelde u A-1.3.2?");
	assert_null(onderzoek_norm(o, "A-2.2.2", &err));
	assert_string_equal(err.text,
	    "Norm \"A-2.2.2\" staat niet in"
	    " Proefkader; bedoelde u A-2.3.2?");
	assert_null(onderzoek_norm(o, "\033[2J", &err));
	assert_null(strchr(err.text, '\033'));
	assert_non_null(strstr(err.text, "schouw normen toont de codes"));
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(without_kern_all_norms_that_fit_are_offered),
		TEST(the_form_says_which_norms_to_begin_with),
		TEST(a_form_without_oordelen_chooses_no_norm),
		TEST(a_condition_that_comes_to_hold_chooses_its_norm),
		TEST(what_was_done_with_a_norm_keeps_it),
		TEST(an_oordeel_is_marked_only_when_it_differs),
		TEST(the_state_of_an_oordeel_goes_from_leeg_to_klaar),
		TEST(only_chosen_norms_are_counted),
		TEST(a_norm_is_known_by_three_spellings),
		TEST(an_unknown_norm_gets_a_suggestion_or_a_way_on),
	};

	return cmocka_run_group_tests_name("core/oordeel", tests, NULL, NULL);
}
