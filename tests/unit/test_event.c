/* What happened in the procedure: added, corrected, never changed. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "core/calendar.h"
#include "fixture.h"

#define KIND EVENT_VERZONDEN

static date
day(const char *iso)
{
	return date_from_iso(iso);
}

static void
add(struct onderzoek *o, const char *kind, const char *iso)
{
	struct error err;
	const char *known = event_kind(kind, &err);

	assert_non_null(known);
	if (onderzoek_add_event(o, known, day(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static void
an_event_has_a_day_an_author_and_a_stamp(void **state)
{
	struct onderzoek *o = *state;

	assert_int_equal(DATE_NONE, onderzoek_event(o, KIND));
	add(o, KIND, "2026-12-01");
	assert_int_equal(day("2026-12-01"), onderzoek_event(o, KIND));
	assert_int_equal(1, o->n_events);
	assert_string_equal("ina", o->event[0].author);
	assert_int_equal(STAMP_SIZE - 1, strlen(o->event[0].stamp));
	assert_true(onderzoek_changed(o));
	assert_int_equal(DATE_NONE, onderzoek_event(o, "besluit_verzonden_op"));
}

static void
a_correction_is_a_new_event(void **state)
{
	struct onderzoek *o = *state;

	add(o, KIND, "2026-12-01");
	add(o, KIND, "2026-12-03");
	assert_int_equal(2, o->n_events);
	assert_int_equal(day("2026-12-01"), o->event[0].day);
	assert_int_equal(day("2026-12-03"), onderzoek_event(o, KIND));
	add(o, KIND, "2026-12-03");
	assert_int_equal(2, o->n_events);
}

static void
an_event_may_turn_out_not_to_have_been(void **state)
{
	struct onderzoek *o = *state;
	struct error err;

	assert_int_equal(
	    0, onderzoek_add_event(o, KIND, DATE_NONE, "ina", &err));
	assert_int_equal(0, o->n_events);
	add(o, KIND, "2026-12-01");
	assert_int_equal(
	    0, onderzoek_add_event(o, KIND, DATE_NONE, "ina", &err));
	assert_int_equal(2, o->n_events);
	assert_int_equal(DATE_NONE, onderzoek_event(o, KIND));
}

/* A colleague's may be read in behind one of ours that is not saved. */
static void
the_last_in_the_database_counts_and_before_it_what_is_not_saved(void **state)
{
	struct onderzoek *o = *state;

	add(o, KIND, "2026-12-01");
	add(o, KIND, "2026-12-02");
	add(o, KIND, "2026-12-03");
	o->event[0].id = 8;
	o->event[1].id = 0;
	o->event[2].id = 9;
	assert_int_equal(day("2026-12-02"), onderzoek_event(o, KIND));
	o->event[1].id = 7;
	assert_int_equal(day("2026-12-03"), onderzoek_event(o, KIND));
}

static void
what_the_vorm_asks_is_no_event(void **state)
{
	struct onderzoek *o = *state;
	struct error err;

	assert_non_null(form_field(o->form, "signaal_ontvangen_op"));
	assert_int_equal(-1,
	    onderzoek_add_event(
		o, "signaal_ontvangen_op", day("2026-11-02"), "ina", &err));
	assert_non_null(strstr(err.text, "schouw antwoord 2026-0141"));
	fixture_answer(o, "signaal_ontvangen_op", "2026-11-02");
	assert_int_equal(
	    day("2026-11-02"), onderzoek_event(o, "signaal_ontvangen_op"));
}

static void
a_day_far_ahead_is_a_mistake_in_the_year(void **state)
{
	struct onderzoek *o = *state;
	struct error err;

	assert_int_equal(
	    -1, onderzoek_add_event(o, KIND, day("2062-12-01"), "ina", &err));
	assert_non_null(strstr(err.text, "2062-12-01"));
	assert_int_equal(0, o->n_events);
	add(o, KIND, "2027-11-22");
}

static void
every_event_has_a_title_and_a_near_word_is_guessed(void **state)
{
	struct error err;

	(void)state;
	for (size_t i = 0; event_infos[i].kind != NULL; i++) {
		assert_string_not_equal(
		    event_infos[i].kind, event_title(event_infos[i].kind));
		assert_ptr_equal(
		    event_infos[i].kind, event_kind(event_infos[i].kind, &err));
	}
	assert_null(event_kind("vastgesteld", &err));
	assert_non_null(strstr(err.text, "bedoelde u vastgesteld_op?"));
	assert_null(event_kind("x", &err));
	assert_non_null(strstr(err.text, "kies uit: signaal_ontvangen_op,"));
}

static void
what_a_question_asks_may_be_an_event(void **state)
{
	struct onderzoek *o = *state;
	const char *kind = "gemeld_op";

	assert_string_equal(event_question(kind), kind);
	assert_null(event_question("gepubliceerd_op"));
	assert_true(onderzoek_set_event(o, kind, day("2026-11-16")));
	assert_false(onderzoek_set_event(o, kind, day("2026-11-16")));
	assert_int_equal(o->n_events, 1);
	/* Not saved yet: no correction. */
	assert_true(onderzoek_set_event(o, kind, day("2026-11-17")));
	assert_int_equal(o->n_events, 1);
	o->event[0].id = 7;
	assert_true(onderzoek_set_event(o, kind, DATE_NONE));
	assert_int_equal(o->n_events, 2);
	assert_int_equal(DATE_NONE, onderzoek_event(o, kind));
	assert_int_equal(o->event[0].day, day("2026-11-17"));
}

#define WITH(test) \
	cmocka_unit_test_setup_teardown(test, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH(an_event_has_a_day_an_author_and_a_stamp),
		WITH(a_correction_is_a_new_event),
		WITH(an_event_may_turn_out_not_to_have_been),
		WITH(
		    the_last_in_the_database_counts_and_before_it_what_is_not_saved),
		WITH(what_the_vorm_asks_is_no_event),
		WITH(a_day_far_ahead_is_a_mistake_in_the_year),
		WITH(what_a_question_asks_may_be_an_event),
		cmocka_unit_test(
		    every_event_has_a_title_and_a_near_word_is_guessed),
	};

	return cmocka_run_group_tests_name("core/event", tests, NULL, NULL);
}
