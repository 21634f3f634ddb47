/*
 * test_faults.c - what stands before a gate, and how one passes it.
 */
#include "test.h"

#include <string.h>

#include "fixture_faults.h"

static void
a_complete_onderzoek_passes(void **state)
{
	struct onderzoek *o = *state;
	struct faults faults;
	struct error err = { 0 };

	fixture_complete(o);
	rules_check(o, GATE_PUBLICATIE, &faults);
	assert_int_equal(faults.n, 0);
	faults_release(&faults);
	assert_int_equal(rules_pass(o, GATE_CONCEPT, &err), 0);
}

static void
a_check_of_the_form_goes_off_only_on_what_is_known(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_answer(o, "bezoek_op", "2026-11-01");
	fixture_silent(o, "bezoek-na-signaal");
	fixture_answer(o, "signaal_ontvangen_op", "2026-11-05");
	f = fixture_fault(o, "bezoek-na-signaal");
	assert_string_equal(f.text, "Het bezoek ligt voor het signaal.");
	assert_string_equal(f.subject, "bezoek_op");
	assert_int_equal(f.item, 4);
	fixture_answer(o, "bezoek_op", "2026-11-05");
	fixture_silent(o, "bezoek-na-signaal");
}

static void
a_check_waits_for_its_gate(void **state)
{
	struct onderzoek *o = *state;
	struct field *f = &o->library.form[0]->step[0].item[4].field;

	f->control[0].gate = GATE_DEFINITIEF;
	fixture_answer(o, "bezoek_op", "2026-11-01");
	fixture_answer(o, "signaal_ontvangen_op", "2026-11-05");
	assert_int_equal(
	    fixture_count(o, GATE_CONCEPT, "bezoek-na-signaal"), 0);
	assert_int_equal(
	    fixture_count(o, GATE_DEFINITIEF, "bezoek-na-signaal"), 1);
	assert_int_equal(
	    fixture_count(o, GATE_PUBLICATIE, "bezoek-na-signaal"), 1);
}

static void
a_check_of_the_normset_goes_off_per_chosen_norm(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_judge(o, "1.3.2", "voldoet_niet");
	fixture_judge(o, "2.3.2", "voldoet_niet"); /* not chosen */
	f = fixture_fault(o, "onderbouwd");
	assert_string_equal(
	    f.text, "A-1.3.2 Continuïteit: Een tekort vraagt een bevinding.");
	assert_string_equal(f.subject, "A-1.3.2");
	assert_int_equal(f.step, FIXTURE_OORDELEN);
	assert_int_equal(f.norm, 1);
	oordeel_set_bevinding(onderzoek_oordeel(o, "1.3.2"), "Te weinig.");
	fixture_silent(o, "onderbouwd");
}

static void
a_waarschuw_is_passed_with_a_reason(void **state)
{
	struct onderzoek *o = *state;
	struct faults faults;
	struct error err = { 0 };

	fixture_complete(o);
	fixture_judge(o, "1.3.2", "voldoet_niet");
	assert_false(fixture_fault(o, "twee-bronnen").passed);
	assert_int_equal(rules_pass(o, GATE_CONCEPT, &err), -1);
	assert_string_equal(err.text,
	    "Nog 1 waarschuwing vraagt een reden;"
	    " schouw toon 2026-0141 of F8 wijst het aan.");
	onderzoek_set_reden(o, "twee-bronnen", "A-1.3.2", "Zelf gezien.");
	assert_true(fixture_fault(o, "twee-bronnen").passed);
	rules_check(o, GATE_CONCEPT, &faults);
	assert_int_equal(faults.n_waarschuw, 0);
	faults_release(&faults);
	assert_int_equal(rules_pass(o, GATE_CONCEPT, &err), 0);
}

static void
two_sources_or_a_document_silence_the_warning(void **state)
{
	struct onderzoek *o = *state;

	fixture_complete(o);
	fixture_judge(o, "1.3.2", "voldoet_niet");
	fixture_notitie(o, "1.3.2", "c1", "");
	assert_int_equal(fixture_fault(o, "twee-bronnen").norm, 1);
	fixture_notitie(o, "1.3.2", "b1", "");
	fixture_silent(o, "twee-bronnen");
}

static void
a_reason_does_not_pass_what_blocks(void **state)
{
	struct onderzoek *o = *state;

	fixture_judge(o, "1.3.2", "voldoet_niet");
	onderzoek_set_reden(o, "onderbouwd", "A-1.3.2", "geen zin");
	assert_false(fixture_fault(o, "onderbouwd").passed);
}

static void
the_sentence_counts_what_blocks(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	fixture_complete(o);
	fixture_judge(o, "1.3.2", "");
	assert_int_equal(rules_pass(o, GATE_CONCEPT, &err), -1);
	assert_string_equal(err.text,
	    "Nog 1 punt blokkeert het concept;"
	    " schouw toon 2026-0141 of F8 wijst het aan.");
	fixture_judge(o, "1.1.1", "");
	fixture_judge(o, "3.1.3", "voldoet_niet");
	assert_int_equal(rules_pass(o, GATE_CONCEPT, &err), -1);
	assert_string_equal(err.text,
	    "Nog 2 punten blokkeren het concept en"
	    " 1 waarschuwing vraagt een reden; schouw toon 2026-0141 of F8"
	    " wijst ze aan.");
}

static void
faults_stand_in_the_order_of_the_form(void **state)
{
	struct onderzoek *o = *state;
	struct faults faults;
	int step = 0, norm = -1;

	oordeel_choose(onderzoek_oordeel(o, "2.3.2"), true, "");
	fixture_maatregel(o, "1.3.2");
	o->library.form[0]->openbaar = false;
	rules_check(o, GATE_PUBLICATIE, &faults);
	assert_int_equal(
	    faults.n, faults.n_blokkeer + faults.n_waarschuw + faults.n_let_op);
	assert_int_equal(faults.n, 13);
	for (size_t i = 0; i + 1 < faults.n; i++) {
		assert_true(faults.fault[i].step >= step);
		if (faults.fault[i].step > step)
			norm = -1;
		assert_true(faults.fault[i].norm >= norm);
		step = faults.fault[i].step;
		norm = faults.fault[i].norm;
	}
	assert_int_equal(faults.fault[faults.n - 1].step, -1);
	faults_release(&faults);
}

static void
a_long_sentence_ends_in_a_whole_character(void **state)
{
	struct onderzoek *o = *state;
	char title[400];

	for (size_t i = 0; i + 1 < sizeof title; i += 2)
		memcpy(title + i, "\xc3\xab", 2);
	for (size_t shift = 0; shift < 2; shift++) {
		struct fault f;
		size_t n;

		title[sizeof title - 2 + shift] = '\0';
		o->library.normset[0]->norm[1].title = title;
		o->library.normset[0]->norm[1].cited =
		    shift == 0 ? "A-1.3.2" : "AB-1.3.2";
		fixture_judge(o, "1.3.2", "voldoet_niet");
		f = fixture_fault(o, "onderbouwd");
		n = strlen(f.text);
		assert_true(n >= sizeof f.text - 2);
		assert_memory_equal(f.text + n - 2, "\xc3\xab", 2);
	}
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_complete_onderzoek_passes),
		TEST(a_check_of_the_form_goes_off_only_on_what_is_known),
		TEST(a_check_waits_for_its_gate),
		TEST(a_check_of_the_normset_goes_off_per_chosen_norm),
		TEST(a_waarschuw_is_passed_with_a_reason),
		TEST(two_sources_or_a_document_silence_the_warning),
		TEST(a_reason_does_not_pass_what_blocks),
		TEST(the_sentence_counts_what_blocks),
		TEST(faults_stand_in_the_order_of_the_form),
		TEST(a_long_sentence_ends_in_a_whole_character),
	};

	return cmocka_run_group_tests_name("core/faults", tests, NULL, NULL);
}
