/*
 * test_agenda.c - which terms run, until when, and why.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "core/agenda.h"
#include "core/termijn.h"
#include "fixture_faults.h"

#define ATW   "Awb 6:7"
#define HOUSE "beleid"

static const char *wederhoor_tot[] = { "wederhoor_ontvangen_op",
	"vastgesteld_op" };
static const char *bezwaar_tot[] = { "bezwaar_ontvangen_op" };
static const char *publicatie_tot[] = { "gepubliceerd_op" };
static const char *ids[] = { "wederhoor", "zienswijze", "publicatie",
	"bezwaar" };

static struct termijn termijnen[] = {
	{ .id = "wederhoor",
	    .title = "Reactie op feitelijke onjuistheden",
	    .event = "concept_verzonden_op",
	    .tot = { wederhoor_tot, 2 },
	    .length = 2,
	    .unit = UNIT_WEKEN,
	    .voor = "aanbieder",
	    .grondslag = HOUSE,
	    .roll = ROLL_JA },
	{ .id = "zienswijze",
	    .title = "Zienswijze op de openbaarmaking",
	    .event = "definitief_verzonden_op",
	    .length = 2,
	    .unit = UNIT_WEKEN,
	    .voor = "aanbieder",
	    .grondslag = HOUSE,
	    .roll = ROLL_JA,
	    .extendable = true },
	{ .id = "publicatie",
	    .title = "Publicatie op de website",
	    .event = "besluit_verzonden_op",
	    .tot = { publicatie_tot, 1 },
	    .length = 2,
	    .unit = UNIT_WEKEN,
	    .voor = "wij",
	    .grondslag = HOUSE,
	    .roll = ROLL_NEE,
	    .not_before = true },
	{ .id = "bezwaar",
	    .title = "Bezwaar tegen het besluit",
	    .event = "besluit_verzonden_op",
	    .tot = { bezwaar_tot, 1 },
	    .length = 6,
	    .unit = UNIT_WEKEN,
	    .voor = "aanbieder",
	    .grondslag = ATW,
	    .roll = ROLL_ATW,
	    .lapses = true },
};

struct scene {
	struct onderzoek *o;
	struct calendar calendar;
	struct form form;
};

static int
begin(void **state)
{
	struct scene *s = calloc(1, sizeof *s);
	void *o;

	assert_non_null(s);
	fixture_begin(&o);
	fixture_complete(o);
	s->o = o;
	s->calendar = *fixture_calendar();
	s->calendar.termijn = termijnen;
	s->calendar.n_termijnen = sizeof termijnen / sizeof *termijnen;
	s->form = *s->o->form;
	s->form.termijnen = (struct words){ ids, 4 };
	s->o->form = &s->form;
	s->o->calendar = &s->calendar;
	*state = s;
	return 0;
}

static int
finish(void **state)
{
	struct scene *s = *state;
	void *o = s->o;

	fixture_finish(&o);
	free(s);
	return 0;
}

static date
day(const char *iso)
{
	return date_from_iso(iso);
}

static void
event(struct scene *s, const char *kind, const char *iso)
{
	struct error err;

	assert_int_equal(
	    0, onderzoek_add_event(s->o, kind, day(iso), "ina", &err));
}

/* The row of a term that must have begun. */
static struct agenda_row
row_of(struct scene *s, const char *termijn)
{
	struct agenda_row found = { 0 };
	struct agenda agenda;

	agenda_make(s->o, &agenda);
	for (size_t i = 0; i < agenda.n; i++)
		if (strcmp(agenda.row[i].termijn->id, termijn) == 0)
			found = agenda.row[i];
	agenda_release(&agenda);
	assert_non_null(found.termijn);
	return found;
}

static void
a_term_begins_with_its_event_and_not_before(void **state)
{
	struct scene *s = *state;
	struct agenda agenda;

	agenda_make(s->o, &agenda);
	assert_int_equal(0, agenda.n);
	agenda_release(&agenda);
	event(s, "concept_verzonden_op", "2026-03-20");
	assert_int_equal(day("2026-04-07"), row_of(s, "wederhoor").last);
	event(s, "zienswijze_afgezien_op", "2026-04-02");
	event(s, "besluit_verzonden_op", "2026-04-03");
	assert_int_equal(day("2026-05-18"), row_of(s, "bezwaar").last);
	/* The first day on which it may; that never rolls. */
	assert_int_equal(day("2026-04-17"), row_of(s, "publicatie").last);
}

static void
a_corrected_event_counts_anew_and_an_end_ends(void **state)
{
	struct scene *s = *state;
	struct agenda_row row;

	event(s, "concept_verzonden_op", "2026-03-20");
	event(s, "concept_verzonden_op", "2026-03-23");
	row = row_of(s, "wederhoor");
	assert_int_equal(day("2026-04-07"), row.last);
	assert_int_equal(day("2026-03-23"), row.start);
	assert_true(agenda_late(&row, day("2026-04-08")));
	assert_false(agenda_late(&row, day("2026-04-07")));
	event(s, "vastgesteld_op", "2026-04-10");
	event(s, "wederhoor_ontvangen_op", "2026-04-02");
	row = row_of(s, "wederhoor");
	assert_int_equal(day("2026-04-02"), row.done_on);
	assert_string_equal("wederhoor_ontvangen_op", row.done_by);
	assert_false(agenda_late(&row, day("2026-05-08")));
}

static void
refused(struct scene *s, const char *termijn, const char *until,
    const char *reden, const char *why)
{
	size_t n = s->o->n_uitstel;
	struct error err;

	assert_int_equal(-1,
	    onderzoek_add_uitstel(
		s->o, termijn, day(until), reden, "ina", &err));
	assert_non_null(strstr(err.text, why));
	assert_int_equal(n, s->o->n_uitstel);
}

static void
uitstel_asks_a_reason_a_later_day_and_a_term_that_allows_it(void **state)
{
	struct scene *s = *state;
	struct error err;

	refused(s, "zienswijze", "2026-05-01", "ziek", "niet begonnen");
	event(s, "definitief_verzonden_op", "2026-04-07");
	event(s, "concept_verzonden_op", "2026-03-20");
	refused(s, "zienswijze", "2026-04-21", "ziek", "latere dag");
	refused(s, "zienswijze", "2026-05-01", " ", "reden");
	refused(s, "wederhoor", "2026-05-01", "ziek", "niet worden verlengd");
	refused(s, "melding", "2026-05-01", "ziek", "kies uit: wederhoor");
	assert_int_equal(0,
	    onderzoek_add_uitstel(s->o, "zienswijze", day("2026-05-01"),
		"De bestuurder is ziek.", "ina", &err));
	assert_int_equal(day("2026-05-01"), row_of(s, "zienswijze").last);
	assert_int_equal(day("2026-04-21"), row_of(s, "zienswijze").counted);
}

static void
why_names_event_rule_days_and_uitstel(void **state)
{
	static const char *const words[] = { "Reactie op feitelijke",
		"Concept verzonden op vr 20-03-2026", "Goede Vrijdag",
		"Tweede Paasdag", "di 07-04-2026",
		"Reactie op concept ontvangen op do 02-04-2026" };
	struct scene *s = *state;
	struct buf why = { 0 };
	struct agenda_row row;
	struct error err;

	event(s, "concept_verzonden_op", "2026-03-20");
	event(s, "wederhoor_ontvangen_op", "2026-04-02");
	row = row_of(s, "wederhoor");
	agenda_waarom(s->o, &row, &why);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_non_null(strstr(buf_text(&why), words[i]));
	event(s, "definitief_verzonden_op", "2026-04-07");
	assert_int_equal(0,
	    onderzoek_add_uitstel(s->o, "zienswijze", day("2026-05-01"),
		"De bestuurder is ziek.", "ina", &err));
	row = row_of(s, "zienswijze");
	buf_clear(&why);
	agenda_waarom(s->o, &row, &why);
	assert_non_null(strstr(buf_text(&why), "vr 01-05-2026"));
	assert_non_null(strstr(buf_text(&why), "De bestuurder is ziek."));
	buf_release(&why);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

static void
rule_termijn_overschreden(void **state)
{
	struct scene *s = *state;

	event(s, "concept_verzonden_op", "2026-03-20");
	fixture_silent(s->o, "termijn-overschreden");
	event(s, "wederhoor_ontvangen_op", "2026-04-07");
	fixture_silent(s->o, "termijn-overschreden");
	event(s, "wederhoor_ontvangen_op", "2026-04-08");
	assert_string_equal(fixture_fault(s->o, "termijn-overschreden").text,
	    "Reactie op feitelijke onjuistheden: uiterlijk di 07-04-2026, "
	    "maar het werd wo 08-04-2026");
	assert_int_equal(
	    fixture_fault(s->o, "termijn-overschreden").level, LEVEL_LET_OP);
}

static void
silence_that_an_event_ends_is_not_late(void **state)
{
	struct scene *s = *state;

	event(s, "concept_verzonden_op", "2026-03-20");
	event(s, "vastgesteld_op", "2026-04-10");
	assert_int_equal(day("2026-04-10"), row_of(s, "wederhoor").done_on);
	fixture_silent(s->o, "termijn-overschreden");
}

static void
a_right_that_is_not_used_lapses(void **state)
{
	struct scene *s = *state;
	struct agenda_row row;

	event(s, "definitief_verzonden_op", "2026-03-20");
	event(s, "zienswijze_afgezien_op", "2026-04-02");
	event(s, "besluit_verzonden_op", "2026-04-03");
	setenv("SCHOUW_TODAY", "2026-05-18", 1);
	row = row_of(s, "bezwaar");
	assert_int_equal(DATE_NONE, row.done_on);
	setenv("SCHOUW_TODAY", "2026-05-19", 1);
	row = row_of(s, "bezwaar");
	assert_int_equal(day("2026-05-18"), row.done_on);
	assert_null(row.done_by);
	assert_false(agenda_late(&row, day("2026-05-19")));
	/* One that came after all is what ended it. */
	event(s, "bezwaar_ontvangen_op", "2026-05-19");
	assert_string_equal(
	    "bezwaar_ontvangen_op", row_of(s, "bezwaar").done_by);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_term_begins_with_its_event_and_not_before),
		TEST(a_corrected_event_counts_anew_and_an_end_ends),
		TEST(silence_that_an_event_ends_is_not_late),
		TEST(a_right_that_is_not_used_lapses),
		TEST(
		    uitstel_asks_a_reason_a_later_day_and_a_term_that_allows_it),
		TEST(rule_termijn_overschreden),
		TEST(why_names_event_rule_days_and_uitstel),
	};

	return cmocka_run_group_tests_name("core/agenda", tests, NULL, NULL);
}
