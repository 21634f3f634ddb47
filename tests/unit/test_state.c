/*
 * test_state.c - how far a norm and a step are.
 */
#include "test.h"

#include "fixture_faults.h"

static enum state
state_of_step(const struct onderzoek *o, enum fixture_step step)
{
	struct faults faults;
	enum state state;

	rules_check(o, GATE_CONCEPT, &faults);
	state = step_state(o, &faults, step);
	faults_release(&faults);
	return state;
}

static enum state
state_of_norm(const struct onderzoek *o, size_t norm)
{
	struct faults faults;
	enum state state;

	rules_check(o, GATE_CONCEPT, &faults);
	state = norm_state(o, &faults, norm);
	faults_release(&faults);
	return state;
}

static void
a_norm_goes_from_leeg_to_klaar_or_fout(void **state)
{
	struct onderzoek *o = *state;

	assert_int_equal(state_of_norm(o, 1), STATE_LEEG);
	fixture_notitie(o, "1.3.2", "c1", "document");
	assert_int_equal(state_of_norm(o, 1), STATE_BEZIG);
	fixture_judge(o, "1.3.2", "voldoet_niet");
	assert_int_equal(state_of_norm(o, 1), STATE_FOUT);
	oordeel_set_bevinding(onderzoek_oordeel(o, "1.3.2"), "Te weinig.");
	assert_int_equal(state_of_norm(o, 1), STATE_KLAAR);
	fixture_maatregel(
	    o, "1.3.2"); /* has no text yet: not the norm's fault */
	assert_int_equal(state_of_norm(o, 1), STATE_KLAAR);
}

static void
a_step_of_questions_goes_from_leeg_to_klaar_or_fout(void **state)
{
	struct onderzoek *o = *state;

	assert_int_equal(state_of_step(o, FIXTURE_AANLEIDING), STATE_LEEG);
	fixture_answer(o, "aanbieder", "De Hoek");
	assert_int_equal(state_of_step(o, FIXTURE_AANLEIDING), STATE_BEZIG);
	fixture_complete(o);
	assert_int_equal(state_of_step(o, FIXTURE_AANLEIDING), STATE_KLAAR);
	fixture_answer(o, "bezoek_op", "2026-11-01");
	fixture_answer(o, "signaal_ontvangen_op", "2026-11-05");
	assert_int_equal(state_of_step(o, FIXTURE_AANLEIDING), STATE_FOUT);
	fixture_answer(o, "aanbieder", "");
	assert_int_equal(state_of_step(o, FIXTURE_AANLEIDING), STATE_FOUT);
}

static void
what_the_form_filled_in_is_no_beginning(void **state)
{
	struct onderzoek *o = *state;
	struct item *item = o->library.form[0]->step[0].item;

	assert_int_equal(o->n_answers, 1);
	assert_int_equal(state_of_step(o, FIXTURE_AANLEIDING), STATE_LEEG);
	for (size_t i = 0; i < o->form->step[0].n_items; i++)
		item[i].field.always_required = false;
	assert_int_equal(state_of_step(o, FIXTURE_AANLEIDING), STATE_KLAAR);
}

static void
the_steps_of_norms_follow_the_norms(void **state)
{
	struct onderzoek *o = *state;

	assert_int_equal(state_of_step(o, FIXTURE_NORMEN), STATE_KLAAR);
	assert_int_equal(state_of_step(o, FIXTURE_OORDELEN), STATE_LEEG);
	fixture_judge(o, "1.1.1", "voldoet");
	assert_int_equal(state_of_step(o, FIXTURE_OORDELEN), STATE_BEZIG);
	fixture_complete(o);
	assert_int_equal(state_of_step(o, FIXTURE_OORDELEN), STATE_KLAAR);
	oordeel_set_bevinding(onderzoek_oordeel(o, "1.1.1"), "");
	fixture_judge(o, "1.1.1", "voldoet_niet");
	assert_int_equal(state_of_step(o, FIXTURE_OORDELEN), STATE_FOUT);
	for (size_t i = 0; i < o->n_oordelen; i++)
		oordeel_choose(&o->oordeel[i], false, "later");
	assert_int_equal(state_of_step(o, FIXTURE_NORMEN), STATE_LEEG);
	assert_int_equal(state_of_step(o, FIXTURE_OORDELEN), STATE_LEEG);
}

static void
evidence_stands_with_what_was_said_or_what_was_looked_at(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct bewijs *b;

	assert_int_equal(state_of_step(o, FIXTURE_GESPREKKEN), STATE_LEEG);
	assert_int_equal(state_of_step(o, FIXTURE_BEWIJS), STATE_LEEG);
	fixture_notitie(o, "1.3.2", "c1", "int_client");
	assert_int_equal(state_of_step(o, FIXTURE_GESPREKKEN), STATE_KLAAR);
	assert_int_equal(state_of_step(o, FIXTURE_BEWIJS), STATE_LEEG);
	b = onderzoek_add_bewijs(o, "document", "Rooster", &err);
	assert_non_null(b);
	assert_int_equal(state_of_step(o, FIXTURE_BEWIJS), STATE_KLAAR);
	bewijs_withdraw(b);
	assert_int_equal(state_of_step(o, FIXTURE_BEWIJS), STATE_LEEG);
}

static void
the_step_of_maatregelen_asks_their_text(void **state)
{
	struct onderzoek *o = *state;

	assert_int_equal(state_of_step(o, FIXTURE_MAATREGELEN), STATE_LEEG);
	fixture_maatregel(o, "1.3.2");
	assert_int_equal(state_of_step(o, FIXTURE_MAATREGELEN), STATE_BEZIG);
	maatregel_set_text(&o->maatregel[0], "Zorg voor vervanging.");
	assert_int_equal(state_of_step(o, FIXTURE_MAATREGELEN), STATE_KLAAR);
	fixture_judge(o, "1.3.2", "voldoet"); /* nothing is short any more */
	assert_int_equal(state_of_step(o, FIXTURE_MAATREGELEN), STATE_LEEG);
}

static void
afronding_is_ready_when_nothing_stands_before_the_gate(void **state)
{
	struct onderzoek *o = *state;

	assert_int_equal(state_of_step(o, FIXTURE_AFRONDING), STATE_LEEG);
	fixture_complete(o);
	assert_int_equal(state_of_step(o, FIXTURE_AFRONDING), STATE_BEZIG);
	o->status = STATUS_CONCEPT;
	assert_int_equal(state_of_step(o, FIXTURE_AFRONDING), STATE_KLAAR);
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_norm_goes_from_leeg_to_klaar_or_fout),
		TEST(a_step_of_questions_goes_from_leeg_to_klaar_or_fout),
		TEST(what_the_form_filled_in_is_no_beginning),
		TEST(the_steps_of_norms_follow_the_norms),
		TEST(evidence_stands_with_what_was_said_or_what_was_looked_at),
		TEST(the_step_of_maatregelen_asks_their_text),
		TEST(afronding_is_ready_when_nothing_stands_before_the_gate),
	};

	return cmocka_run_group_tests_name("core/state", tests, NULL, NULL);
}
