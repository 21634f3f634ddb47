/*
 * test_choose.c - choosing many norms at once, where that asks a reason.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/choose.h"
#include "views/play.h"

struct scene {
	struct fake fake;
	struct ui ui;
};

/* A signaal on its step with the norms; all of paragraaf 1.1 are kern. */
static int
begin(void **state)
{
	struct scene *s = xcalloc(1, sizeof *s);
	struct normset *set;

	fake_init(&s->fake);
	ui_init(&s->ui, &s->fake.backend);
	ui_push(&s->ui, &view_home, 0);
	assert_int_equal(ui_open(&s->ui, "2026-0141", NULL), 0);
	set = s->ui.onderzoek.library.normset[0];
	for (size_t i = 0; i < 3; i++)
		set->norm[i].kern = YES_YES;
	play_keys(&s->ui, "<f5><home><down><down><enter>");
	*state = s;
	return 0;
}

static int
finish(void **state)
{
	struct scene *s = *state;

	ui_release(&s->ui);
	fake_release(&s->fake);
	free(s);
	return 0;
}

static const struct oordeel *
norm_at(const struct scene *s, size_t i)
{
	return &s->ui.onderzoek.oordeel[i];
}

static void
one_reason_is_given_to_a_paragraaf(void **state)
{
	struct scene *s = *state;

	play_keys(&s->ui, "<down>+-");
	assert_true(s->ui.edit.open);
	play_text(&s->ui, "Niet in dit signaal");
	/* A rest saves, and typing goes on. */
	assert_int_equal(ui_settle(&s->ui), 0);
	play_text(&s->ui, ".");
	play_keys(&s->ui, "<enter>");
	for (size_t i = 0; i < 3; i++) {
		assert_false(norm_at(s, i)->chosen);
		assert_string_equal(
		    norm_at(s, i)->reden, "Niet in dit signaal.");
	}
	assert_string_equal(norm_at(s, 3)->reden, "hoort bij het signaal");
}

/* A heronderzoek asks why a norm is added to those with a maatregel. */
static void
adding_to_a_heronderzoek_asks_a_reason(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;
	struct step step = { .view = STEP_NORMSELECTIE,
		.begin = "maatregel",
		.reason_when_added = true };

	for (size_t i = 0; i < 3; i++)
		o->library.normset[0]->norm[i].kern = YES_EMPTY;
	oordeel_choose(&o->oordeel[1], true, "");
	assert_true(choose_asks_reden(o, &step, &o->oordeel[1]));
	step.reason_when_added = false;
	assert_false(choose_asks_reden(o, &step, &o->oordeel[1]));
}

static void
a_reason_of_its_own_stays(void **state)
{
	struct scene *s = *state;

	play_keys(&s->ui, "+ ");
	play_text(&s->ui, "eigen reden");
	play_keys(&s->ui, "<enter>-");
	play_text(&s->ui, "andere reden");
	play_keys(&s->ui, "<enter>");
	assert_string_equal(norm_at(s, 0)->reden, "eigen reden");
	assert_string_equal(norm_at(s, 1)->reden, "andere reden");
	assert_string_equal(norm_at(s, 2)->reden, "andere reden");
}

static void
a_condition_that_does_not_hold_is_respected(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;
	size_t n = 0;

	choose_many(o, &o->form->step[2], 0, CHOOSE_ALL, true);
	for (size_t i = 0; i < o->n_oordelen; i++) {
		assert_int_equal(o->oordeel[i].chosen,
		    !norm_excluded(o, o->oordeel[i].norm));
		n += norm_excluded(o, o->oordeel[i].norm);
	}
	assert_int_equal(onderzoek_n_chosen(o), o->n_oordelen - n);
}

static void
what_asks_no_reason_gets_none(void **state)
{
	struct scene *s = *state;
	struct onderzoek *o = &s->ui.onderzoek;
	const struct step *step = &o->form->step[2];

	/* Paragraaf 1.2 is not kern: left out without a word. */
	assert_int_equal(
	    choose_many(o, step, 3, CHOOSE_PARAGRAAF, false), SIZE_MAX);
	assert_int_not_equal(
	    choose_many(o, step, 3, CHOOSE_PARAGRAAF, true), SIZE_MAX);
	choose_reden(o, step, 3, CHOOSE_ALL, "signaal");
	assert_string_equal(norm_at(s, 3)->reden, "signaal");
	assert_string_equal(norm_at(s, 28)->reden, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    one_reason_is_given_to_a_paragraaf, begin, finish),
		cmocka_unit_test_setup_teardown(
		    a_reason_of_its_own_stays, begin, finish),
		cmocka_unit_test_setup_teardown(
		    adding_to_a_heronderzoek_asks_a_reason, begin, finish),
		cmocka_unit_test_setup_teardown(
		    a_condition_that_does_not_hold_is_respected, begin, finish),
		cmocka_unit_test_setup_teardown(
		    what_asks_no_reason_gets_none, begin, finish),
	};
	int status;

	play_begin();
	status = cmocka_run_group_tests_name("views/choose", tests, NULL, NULL);
	play_end();
	return status;
}
