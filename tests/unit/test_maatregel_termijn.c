/* The last day of a maatregel, counted from the day the rapport is sent. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "core/maatregel_step.h"
#include "core/maatregel_termijn.h"
#include "core/rules.h"
#include "fixture.h"

static date
day(const char *iso)
{
	return date_from_iso(iso);
}

static struct maatregel *
impose(struct onderzoek *o, const char *typed)
{
	struct error err;
	struct maatregel *m;

	fixture_judge(o, "1.3.2", "voldoet_niet");
	o->calendar = fixture_calendar();
	m = onderzoek_add_maatregel(
	    o, onderzoek_oordeel(o, "1.3.2")->norm, &err);
	assert_non_null(m);
	if (maatregel_set_uiterlijk(o, m, typed, &err) < 0)
		fail_msg("%s", err.text);
	return m;
}

static void
send(struct onderzoek *o, const char *iso)
{
	struct error err;

	if (onderzoek_add_event(o, EVENT_VERZONDEN, day(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static void
assert_shown(const struct maatregel *m, const char *shown, const char *typed)
{
	struct buf text = { 0 };

	maatregel_uiterlijk(m, &text);
	assert_string_equal(shown, buf_text(&text));
	buf_clear(&text);
	maatregel_typed(m, &text);
	assert_string_equal(typed, buf_text(&text));
	buf_release(&text);
}

static void
a_term_has_no_day_until_the_rapport_is_sent(void **state)
{
	struct onderzoek *o = *state;
	struct maatregel *m = impose(o, "6 weken");

	assert_int_equal(DATE_NONE, m->due_on);
	assert_shown(m, "6 weken na verzending", "6 weken");
	send(o, "2026-12-01");
	assert_int_equal(day("2027-01-12"), m->due_on);
	assert_int_equal(day("2027-01-12"), m->until);
	assert_shown(m, "12-01-2027", "6 weken");
}

static void
a_correction_of_the_event_counts_anew(void **state)
{
	struct onderzoek *o = *state;
	struct error err;
	struct maatregel *m = impose(o, "2 weken");

	send(o, "2026-12-11");
	assert_int_equal(day("2026-12-28"), m->due_on);
	send(o, "2026-12-14");
	assert_int_equal(day("2026-12-28"), m->due_on);
	send(o, "2026-12-15");
	assert_int_equal(day("2026-12-29"), m->due_on);
	assert_int_equal(
	    0, onderzoek_add_event(o, EVENT_VERZONDEN, DATE_NONE, "ina", &err));
	assert_int_equal(DATE_NONE, m->due_on);
	assert_int_equal(DATE_NONE, m->until);
}

static void
a_term_after_the_event_has_its_day_at_once(void **state)
{
	struct onderzoek *o = *state;
	struct maatregel *m;

	o->calendar = fixture_calendar();
	send(o, "2026-12-01");
	m = impose(o, "6 weken");
	assert_int_equal(day("2027-01-12"), m->due_on);
	m->changed = false;
	assert_int_equal(
	    0, maatregel_set_uiterlijk(o, m, "6 weken", &(struct error){ 0 }));
	assert_false(m->changed);
	assert_int_equal(0,
	    maatregel_set_uiterlijk(o, m, "3 maanden", &(struct error){ 0 }));
	assert_true(m->changed);
	assert_int_equal(day("2027-03-01"), m->due_on);
	assert_int_equal(day("2027-03-01"), m->until);
}

static void
a_day_takes_the_place_of_a_term_and_back(void **state)
{
	struct onderzoek *o = *state;
	struct error err;
	struct maatregel *m = impose(o, "6 weken");

	send(o, "2026-12-01");
	assert_int_equal(0, maatregel_set_uiterlijk(o, m, "31-01-2027", &err));
	assert_int_equal(day("2027-01-31"), m->due_on);
	assert_shown(m, "31-01-2027", "31-01-2027");
	send(o, "2026-12-02");
	assert_int_equal(day("2027-01-31"), m->due_on);
	assert_int_equal(
	    0, maatregel_set_uiterlijk(o, m, "6 weken na verzending", &err));
	assert_int_equal(day("2027-01-13"), m->due_on);
	assert_int_equal(0, maatregel_set_uiterlijk(o, m, "", &err));
	assert_int_equal(DATE_NONE, m->due_on);
	assert_shown(m, "", "");
}

/* The same day, but no longer because of a term. */
static void
a_day_that_the_term_gave_is_still_a_change(void **state)
{
	struct onderzoek *o = *state;
	struct maatregel *m = impose(o, "6 weken");

	send(o, "2026-12-01");
	m->changed = false;
	assert_true(maatregel_set_due_on(m, m->due_on));
	assert_true(m->changed);
	assert_int_equal(0, m->termijn.length);
	assert_false(maatregel_set_due_on(m, m->due_on));
}

static void
what_is_neither_is_refused_and_changes_nothing(void **state)
{
	static const char *const bad[] = { "6", "zes weken", "31-02-2027",
		"na verzending", "6 weken na", "ooit" };
	struct onderzoek *o = *state;
	struct maatregel *m = impose(o, "6 weken");
	struct error err;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_int_equal(
		    -1, maatregel_set_uiterlijk(o, m, bad[i], &err));
		assert_non_null(strstr(err.text, "geen dag en geen termijn"));
		assert_shown(m, "6 weken na verzending", "6 weken");
	}
}

static void
uitstel_keeps_its_later_day(void **state)
{
	struct onderzoek *o = *state;
	struct maatregel *m = impose(o, "6 weken");

	send(o, "2026-12-01");
	m->until = day("2027-03-01");
	send(o, "2026-12-08");
	assert_int_equal(day("2027-01-19"), m->due_on);
	assert_int_equal(day("2027-03-01"), m->until);
	send(o, "2027-02-01");
	assert_int_equal(day("2027-03-15"), m->due_on);
	assert_int_equal(day("2027-03-15"), m->until);
}

static void
what_is_closed_or_withdrawn_keeps_its_day(void **state)
{
	struct onderzoek *o = *state;
	struct maatregel *m = impose(o, "6 weken");

	send(o, "2026-12-01");
	m->stand = STAND_HERSTELD;
	send(o, "2026-12-08");
	assert_int_equal(day("2027-01-12"), m->due_on);
	m->stand = STAND_OPGELEGD;
	assert_true(maatregel_withdraw(m, "Bij nader inzien."));
	send(o, "2026-12-09");
	assert_int_equal(day("2027-01-12"), m->due_on);
}

static void
without_a_kalender_nothing_is_counted_in_silence(void **state)
{
	struct onderzoek *o = *state;
	struct error err;
	struct maatregel *m = impose(o, "6 weken");

	o->calendar = NULL;
	assert_int_equal(-1,
	    onderzoek_add_event(
		o, EVENT_VERZONDEN, day("2026-12-01"), "ina", &err));
	assert_non_null(strstr(err.text, "geen bruikbare kalender"));
	assert_int_equal(0, o->n_events);
	assert_int_equal(0,
	    onderzoek_add_event(
		o, "wederhoor_ontvangen_op", day("2026-12-01"), "ina", &err));
	o->calendar = fixture_calendar();
	send(o, "2026-12-01");
	o->calendar = NULL;
	assert_int_equal(-1, maatregel_set_uiterlijk(o, m, "2 weken", &err));
	assert_int_equal(day("2027-01-12"), m->due_on);
}

static void
assert_why(
    const struct onderzoek *o, const struct maatregel *m, const char *has)
{
	struct buf why = { 0 };

	maatregel_waarom(o, m, &why);
	if (strstr(buf_text(&why), has) == NULL)
		fail_msg("no \"%s\" in:\n%s", has, buf_text(&why));
	buf_release(&why);
}

static void
how_the_day_came_about_is_told(void **state)
{
	struct onderzoek *o = *state;
	struct error err;
	struct maatregel *m = impose(o, "2 weken");

	assert_why(o, m, "2 weken, geteld vanaf de dag waarop");
	assert_why(o, m, "nog niet vastgelegd");
	send(o, "2026-12-11");
	assert_why(o, m, "vr 25-12-2026 telt niet mee: Eerste Kerstdag.");
	assert_why(o, m, "De laatste dag wordt ma 28-12-2026.");
	m->until = day("2027-03-01");
	assert_why(o, m, "Door uitstel is de laatste dag nu 01-03-2027.");
	assert_int_equal(0, maatregel_set_uiterlijk(o, m, "", &err));
	assert_why(o, m, "Nog geen dag en geen termijn.");
}

static bool
has_fault(const struct onderzoek *o, const char *words)
{
	struct faults faults;
	bool found = false;

	rules_check(o, GATE_CONCEPT, &faults);
	for (size_t i = 0; i < faults.n; i++)
		if (strcmp(faults.fault[i].control, "maatregel-volledig") ==
			0 &&
		    strstr(faults.fault[i].text, words) != NULL)
			found = true;
	faults_release(&faults);
	return found;
}

static void
only_neither_day_nor_term_is_open(void **state)
{
	struct onderzoek *o = *state;
	struct error err;
	struct maatregel *m = impose(o, "");

	assert_true(has_fault(o, "nog open: termijn"));
	assert_int_equal(0, maatregel_set_uiterlijk(o, m, "6 weken", &err));
	assert_false(has_fault(o, "termijn"));
	assert_int_equal(0, maatregel_set_uiterlijk(o, m, "31-01-2027", &err));
	assert_false(has_fault(o, "termijn"));
}

#define WITH(test) \
	cmocka_unit_test_setup_teardown(test, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH(a_term_has_no_day_until_the_rapport_is_sent),
		WITH(a_correction_of_the_event_counts_anew),
		WITH(a_term_after_the_event_has_its_day_at_once),
		WITH(a_day_takes_the_place_of_a_term_and_back),
		WITH(a_day_that_the_term_gave_is_still_a_change),
		WITH(what_is_neither_is_refused_and_changes_nothing),
		WITH(uitstel_keeps_its_later_day),
		WITH(what_is_closed_or_withdrawn_keeps_its_day),
		WITH(without_a_kalender_nothing_is_counted_in_silence),
		WITH(how_the_day_came_about_is_told),
		WITH(only_neither_day_nor_term_is_open),
	};

	return cmocka_run_group_tests_name(
	    "core/maatregel_termijn", tests, NULL, NULL);
}
