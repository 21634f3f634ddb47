/*
 * test_notitie.c - evidence, maatregelen and adviezen.
 */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "fixture.h"

static struct notitie *
add(struct onderzoek *o, const char *text)
{
	struct error err = { 0 };
	struct notitie *n = onderzoek_add_notitie(o, "j.devries", text, &err);

	assert_non_null(n);
	return n;
}

static void
a_notitie_is_cleaned_stamped_and_intern(void **state)
{
	struct notitie *n = add(*state, "steeds\033 iemand anders\n- zegt c1");

	assert_string_equal(n->text, "steeds iemand anders\n- zegt c1");
	assert_string_equal(n->author, "j.devries");
	assert_int_equal(strlen(n->stamp), STAMP_SIZE - 1);
	assert_memory_equal(n->stamp, "2026-11-21 ", 11);
	assert_int_equal(n->privacy, PRIVACY_INTERN);
	assert_int_equal(n->id, 0);
	assert_string_equal(n->norms, "");
	assert_string_equal(n->bron, "");
}

static void
an_empty_notitie_is_refused(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	assert_null(onderzoek_add_notitie(o, "x", " \n\t", &err));
	assert_non_null(strstr(err.text, "lege notitie"));
	assert_null(onderzoek_add_notitie(o, "x", "\033\007", &err));
	assert_int_equal(o->n_notities, 0);
}

static void
norms_are_taken_in_every_spelling_once(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n = add(o, "gezien");

	assert_int_equal(
	    notitie_set_norms(o, n, " A-1.3.2#1.1.1,;#3.1.3 a-1.3.2\n", &err),
	    0);
	assert_string_equal(n->norms, "A-1.3.2 A-1.1.1 A-3.1.3");
	assert_true(notitie_on(n, &o->normset->norm[1]));
	assert_false(notitie_on(n, &o->normset->norm[2]));
	assert_int_equal(notitie_set_norms(o, n, "", &err), 0);
	assert_string_equal(n->norms, "");
}

static void
an_unknown_norm_leaves_the_notitie_as_it_was(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n = add(o, "gezien");

	notitie_set_norms(o, n, "1.1.1", &err);
	assert_int_equal(notitie_set_norms(o, n, "1.3.2 1.3.7", &err), -1);
	assert_non_null(strstr(err.text, "bedoelde u A-1.3.2?"));
	assert_string_equal(n->norms, "A-1.1.1");
}

static void
a_bron_is_a_letter_and_a_number(void **state)
{
	static const char *const right[][2] = { { "c1", "c1" },
		{ "@B12", "b12" }, { "m", "m" }, { "", "" },
		{ "v1234567", "v1234567" } };
	static const char *const wrong[] = { "Jansen", "1c", "c1 b2", "c-1",
		"v12345678", "é1" };
	struct error err = { 0 };
	struct notitie *n = add(*state, "gezien");

	for (size_t i = 0; i < LENGTH(right); i++) {
		assert_int_equal(notitie_set_bron(n, right[i][0], &err), 0);
		assert_string_equal(n->bron, right[i][1]);
	}
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		assert_int_equal(notitie_set_bron(n, wrong[i], &err), -1);
		assert_non_null(strstr(err.text, "geen naam"));
		assert_string_equal(n->bron, "v1234567");
	}
}

static void
a_methode_raises_the_privacy_and_never_lowers_it(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n = add(o, "gezien");

	assert_int_equal(notitie_set_methode(o, n, "document", &err), 0);
	assert_int_equal(n->privacy, PRIVACY_INTERN);
	assert_int_equal(notitie_set_methode(o, n, "int_client", &err), 0);
	assert_int_equal(n->privacy, PRIVACY_BIJZONDER);
	assert_int_equal(notitie_set_methode(o, n, "", &err), 0);
	assert_int_equal(n->privacy, PRIVACY_BIJZONDER);
	assert_string_equal(n->methode, "");
	assert_int_equal(notitie_set_privacy(n, "openbaar", &err), 0);
	assert_int_equal(n->privacy, PRIVACY_OPENBAAR);
}

static void
an_unknown_methode_or_privacy_names_what_there_is(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n = add(o, "gezien");

	assert_int_equal(notitie_set_methode(o, n, "observate", &err), -1);
	assert_string_equal(err.text,
	    "Methode \"observate\" bestaat niet;"
	    " kies uit: document, int_client, zorgovereenkomst.");
	assert_int_equal(notitie_set_privacy(n, "geheim", &err), -1);
	assert_string_equal(
	    err.text, "Privacy is openbaar, intern of bijzonder.");
	assert_string_equal(n->methode, "");
	assert_int_equal(n->privacy, PRIVACY_INTERN);
}

static void
a_pgb_methode_is_refused_where_there_is_no_pgb(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n = add(o, "gezien");

	assert_int_equal(
	    notitie_set_methode(o, n, "zorgovereenkomst", &err), 0);
	notitie_set_methode(o, n, "", &err);
	o->facts.pgb = YES_NO;
	assert_int_equal(
	    notitie_set_methode(o, n, "zorgovereenkomst", &err), -1);
	assert_non_null(strstr(err.text, "alleen bij een pgb"));
	o->facts.pgb = YES_YES;
	assert_int_equal(
	    notitie_set_methode(o, n, "zorgovereenkomst", &err), 0);
}

static void
a_saved_notitie_is_never_changed(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n = add(o, "gezien");

	n->id = 7;
	assert_int_equal(notitie_set_norms(o, n, "1.1.1", &err), -1);
	assert_int_equal(notitie_set_bron(n, "c1", &err), -1);
	assert_int_equal(notitie_set_methode(o, n, "document", &err), -1);
	assert_int_equal(notitie_set_privacy(n, "openbaar", &err), -1);
	assert_non_null(strstr(err.text, "verbetering"));
	assert_string_equal(n->norms, "");
	assert_string_equal(n->bron, "");
	assert_string_equal(n->methode, "");
	assert_int_equal(n->privacy, PRIVACY_INTERN);
}

static void
a_correction_takes_the_place_of_the_old_one(void **state)
{
	struct onderzoek *o = *state;
	const struct norm *norm = &o->normset->norm[1];
	struct error err = { 0 };
	struct notitie *n = fixture_notitie(o, "1.3.2", "c1", "int_client");

	n->id = 7;
	n->literal = true;
	n = onderzoek_correct_notitie(o, 7, "a.bakker", "niet gezien", &err);
	assert_non_null(n);
	assert_int_equal(o->n_notities, 2);
	assert_int_equal(n->corrects, 7);
	assert_int_equal(n->id, 0);
	assert_string_equal(n->author, "a.bakker");
	assert_string_equal(n->text, "niet gezien");
	assert_string_equal(n->bron, "c1");
	assert_string_equal(n->methode, "int_client");
	assert_int_equal(n->privacy, PRIVACY_BIJZONDER);
	assert_true(n->literal);
	assert_true(notitie_on(n, norm));
	assert_true(onderzoek_notitie(o, 7)->replaced);
	assert_false(notitie_on(onderzoek_notitie(o, 7), norm));
	assert_true(onderzoek_has_notitie(o, norm));
}

static void
only_the_newest_version_can_be_corrected(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	assert_null(onderzoek_correct_notitie(o, 7, "x", "y", &err));
	assert_non_null(strstr(err.text, "geen bewaarde notitie 7"));
	add(o, "gezien")->id = 7;
	assert_null(onderzoek_correct_notitie(o, 0, "x", "y", &err));
	assert_null(onderzoek_correct_notitie(o, 7, "x", " ", &err));
	assert_false(onderzoek_notitie(o, 7)->replaced);
	assert_non_null(onderzoek_correct_notitie(o, 7, "x", "y", &err));
	assert_null(onderzoek_correct_notitie(o, 7, "x", "z", &err));
	assert_non_null(strstr(err.text, "al verbeterd"));
	assert_int_equal(o->n_notities, 2);
}

static void
a_maatregel_needs_a_tekort(void **state)
{
	struct onderzoek *o = *state;
	const struct norm *norm = &o->normset->norm[1];
	struct error err = { 0 };

	assert_null(onderzoek_add_maatregel(o, norm, &err));
	assert_string_equal(err.text,
	    "A-1.3.2 heeft geen tekort, dus geen maatregel; een advies kan"
	    " altijd.");
	fixture_judge(o, "1.3.2", "voldoet");
	assert_null(onderzoek_add_maatregel(o, norm, &err));
	fixture_judge(o, "1.3.2", "voldoet_deels");
	assert_non_null(onderzoek_add_maatregel(o, norm, &err));
	oordeel_choose(onderzoek_oordeel(o, "1.3.2"), false, "toch niet");
	assert_null(onderzoek_add_maatregel(o, norm, &err));
	assert_int_equal(o->n_maatregelen, 1);
}

static void
a_vorm_without_oordelen_has_no_maatregel(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	fixture_judge(o, "1.3.2", "voldoet_niet");
	o->library.form[0]->oordeel = false;
	assert_null(onderzoek_add_maatregel(o, &o->normset->norm[1], &err));
	assert_non_null(strstr(err.text, "kent geen oordeel en dus geen"));
	assert_int_equal(o->n_maatregelen, 0);
}

static void
numbers_are_never_used_again(void **state)
{
	struct onderzoek *o = *state;
	const struct norm *norm = &o->normset->norm[1];
	struct error err = { 0 };
	struct buf nummer = { 0 };
	struct maatregel *m;

	fixture_judge(o, "1.3.2", "voldoet_niet");
	assert_int_equal(onderzoek_add_maatregel(o, norm, &err)->number, 1);
	m = onderzoek_add_maatregel(o, norm, &err);
	assert_int_equal(m->number, 2);
	assert_false(maatregel_withdraw(m, " \n"));
	assert_true(maatregel_withdraw(m, "Vervallen."));
	assert_false(maatregel_withdraw(m, "Weer."));
	assert_string_equal("Vervallen.", m->reden);
	m = onderzoek_add_maatregel(o, norm, &err);
	assert_int_equal(m->number, 3);
	maatregel_nummer(o, m, &nummer);
	assert_string_equal(buf_text(&nummer), "M-2026-0141-3");
	buf_release(&nummer);
	assert_int_equal(onderzoek_add_advies(o, NULL)->number, 1);
	assert_true(advies_withdraw(&o->advies[0]));
	assert_false(advies_withdraw(&o->advies[0]));
	assert_int_equal(onderzoek_add_advies(o, norm)->number, 2);
}

static void
a_maatregel_is_marked_only_when_it_differs(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct maatregel *m;
	struct advies *a = onderzoek_add_advies(o, NULL);

	fixture_judge(o, "1.3.2", "voldoet_niet");
	m = onderzoek_add_maatregel(o, &o->normset->norm[1], &err);
	assert_true(m->changed);
	m->changed = a->changed = false;
	assert_false(maatregel_set_text(m, ""));
	assert_false(maatregel_set_owner(m, " "));
	assert_false(maatregel_set_blijkt_uit(m, ""));
	assert_false(maatregel_set_due_on(m, DATE_NONE));
	assert_false(advies_set_text(a, ""));
	assert_false(m->changed || a->changed);
	assert_true(maatregel_set_text(m, "Zorg\nvoor"));
	assert_true(m->changed);
	assert_true(maatregel_set_owner(m, "directeur"));
	assert_true(maatregel_set_blijkt_uit(m, "rooster"));
	assert_true(maatregel_set_due_on(m, date_from_iso("2026-12-01")));
	assert_true(advies_set_text(a, "Overweeg"));
	assert_true(a->changed);
	assert_string_equal(m->text, "Zorg\nvoor");
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_notitie_is_cleaned_stamped_and_intern),
		TEST(an_empty_notitie_is_refused),
		TEST(norms_are_taken_in_every_spelling_once),
		TEST(an_unknown_norm_leaves_the_notitie_as_it_was),
		TEST(a_bron_is_a_letter_and_a_number),
		TEST(a_methode_raises_the_privacy_and_never_lowers_it),
		TEST(an_unknown_methode_or_privacy_names_what_there_is),
		TEST(a_pgb_methode_is_refused_where_there_is_no_pgb),
		TEST(a_saved_notitie_is_never_changed),
		TEST(a_correction_takes_the_place_of_the_old_one),
		TEST(only_the_newest_version_can_be_corrected),
		TEST(a_maatregel_needs_a_tekort),
		TEST(a_vorm_without_oordelen_has_no_maatregel),
		TEST(numbers_are_never_used_again),
		TEST(a_maatregel_is_marked_only_when_it_differs),
	};

	return cmocka_run_group_tests_name("core/notitie", tests, NULL, NULL);
}
