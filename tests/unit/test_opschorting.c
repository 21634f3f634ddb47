/*
 * test_opschorting.c - terms that stand still: how they are counted, which
 * may, and what waits for them.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/feestdag.h"
#include "core/opschorting.h"
#include "core/publicatie.h"
#include "core/termijn.h"
#include "fixture.h"

static date
day(const char *iso)
{
	return date_from_iso(iso);
}

/* ---- counting ---- */

/* One or two times; "" is open, NULL none.  Worked out by hand. */
static const struct {
	const char *start, *duur;
	enum roll roll;
	const char *still[2][2];
	const char *last, *rule;
} by_hand[] = {
	{ "2026-11-02", "2 weken", ROLL_JA, { { NULL } }, "2026-11-16",
	    "never" },
	{ "2026-11-02", "2 weken", ROLL_JA, { { "2026-11-10", "2026-11-12" } },
	    "2026-11-19", "three days" },
	{ "2026-11-02", "2 weken", ROLL_JA, { { "2026-11-10", "2026-11-10" } },
	    "2026-11-17", "one day" },
	{ "2026-11-02", "2 weken", ROLL_JA, { { "2026-11-16", "2026-11-20" } },
	    "2026-11-23", "from its last day; Saturday rolls" },
	{ "2026-11-02", "2 weken", ROLL_JA, { { "2026-11-17", "2026-11-20" } },
	    "2026-11-16", "after its last day" },
	{ "2026-11-02", "2 weken", ROLL_NEE, { { "2026-11-16", "2026-11-20" } },
	    "2026-11-21", "Saturday stays without a roll" },
	{ "2026-11-06", "1 dag", ROLL_JA, { { "2026-11-08", "2026-11-08" } },
	    "2026-11-10", "on the Sunday that a roll passes over" },
	{ "2026-11-02", "2 weken", ROLL_JA,
	    { { "2026-11-04", "2026-11-05" }, { "2026-11-17", "2026-11-18" } },
	    "2026-11-20", "the second before the new end" },
	{ "2026-11-02", "2 weken", ROLL_JA,
	    { { "2026-11-04", "2026-11-06" }, { "2026-11-05", "2026-11-07" } },
	    "2026-11-20", "days that overlap count once" },
	{ "2026-11-02", "2 weken", ROLL_JA, { { "2026-11-10", "" } }, "",
	    "no end yet" },
	{ "2026-11-02", "2 weken", ROLL_JA, { { "2026-11-17", "" } },
	    "2026-11-16", "no end yet, but too late" },
	{ "2026-11-02", "5 werkdagen", ROLL_NEE,
	    { { "2026-11-05", "2026-11-06" } }, "2026-11-11",
	    "two werkdagen more" },
	{ "2026-11-02", "5 werkdagen", ROLL_NEE,
	    { { "2026-11-07", "2026-11-08" } }, "2026-11-09",
	    "a weekend is no werkdag" },
	{ "2026-12-21", "3 werkdagen", ROLL_NEE,
	    { { "2026-12-23", "2026-12-24" } }, "2026-12-29",
	    "Kerst comes in between" },
	{ "2026-01-31", "1 maand", ROLL_JA, { { "2026-02-10", "2026-02-11" } },
	    "2026-03-02", "days behind a month" },
	{ "2026-10-05", "6 weken", ROLL_ATW, { { "2026-11-01", "2026-11-05" } },
	    "2026-11-23", "a law's term rolls too" },
};

static void
terms_that_stood_still_end_where_they_should(void **state)
{
	char iso[DATE_ISO_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(by_hand); i++) {
		struct stilstand row[2] = { 0 };
		struct stilstanden stil = { row, 0 };
		struct counting ask = { .start = day(by_hand[i].start),
			.roll = by_hand[i].roll,
			.stil = &stil };
		struct counted got;

		while (stil.n < 2 && by_hand[i].still[stil.n][0] != NULL) {
			row[stil.n].from = day(by_hand[i].still[stil.n][0]);
			row[stil.n].until = day(by_hand[i].still[stil.n][1]);
			stil.n++;
		}
		assert_true(duur_parse(by_hand[i].duur, &ask.duur));
		got = termijn_count(fixture_calendar(), &ask, NULL);
		if (strcmp(by_hand[i].last, date_to_iso(got.last, iso)) != 0)
			fail_msg("%s: %s and not %s", by_hand[i].rule, iso,
			    by_hand[i].last);
		assert_int_equal(
		    got.last == DATE_NONE, got.stil_on != DATE_NONE);
	}
}

/* Whatever the days, over two years. */
static void
standing_still_never_ends_a_term_earlier(void **state)
{
	static const struct duur some[] = { { 10, UNIT_DAGEN },
		{ 3, UNIT_WERKDAGEN }, { 2, UNIT_WEKEN }, { 1, UNIT_MAANDEN } };
	const struct calendar *calendar = fixture_calendar();
	size_t moved = 0;

	(void)state;
	for (date start = day("2026-01-01"); start < day("2028-01-01"); start++)
		for (size_t i = 0; i < 4 * LENGTH(some); i++) {
			date from = start + 1 + (date)(i % 4) * 2;
			struct stilstand row = { from, from + start % 11,
				NULL };
			struct stilstanden stil = { &row, 1 };
			struct counting ask = { .start = start,
				.duur = some[i / 4],
				.roll = ROLL_JA };
			date was = termijn_count(calendar, &ask, NULL).last;
			date now;

			ask.stil = &stil;
			now = termijn_count(calendar, &ask, NULL).last;
			assert_true(now >= was);
			assert_true(feestdag_is_werkdag(calendar, now));
			if (from > was)
				assert_int_equal(now, was);
			moved += now > was;
		}
	assert_true(moved > 5000);
}

/* ---- of an onderzoek ---- */

static const char *tot[] = { "zienswijze_ontvangen_op" };
static const char *ids[] = { "wederhoor", "zienswijze" };

struct scene {
	struct onderzoek *o;
	struct calendar calendar;
	struct termijn termijn[2];
};

static int
begin(void **state)
{
	struct scene *s = xcalloc(1, sizeof *s);
	void *o;

	fixture_begin(&o);
	s->o = o;
	fixture_complete(s->o);
	s->termijn[0] = (struct termijn){ .id = "wederhoor",
		.title = "Wederhoor",
		.event = EVENT_CONCEPT,
		.length = 2,
		.unit = UNIT_WEKEN,
		.grondslag = "beleid" };
	s->termijn[1] = (struct termijn){ .id = "zienswijze",
		.title = "Zienswijze",
		.event = EVENT_VERZONDEN,
		.tot = { tot, 1 },
		.length = 2,
		.unit = UNIT_WEKEN,
		.grondslag = "beleid",
		.extendable = true,
		.suspendable = true };
	s->calendar = *fixture_calendar();
	s->calendar.termijn = s->termijn;
	s->calendar.n_termijnen = 2;
	s->o->library.form[0]->termijnen = (struct words){ ids, 2 };
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

static void
event(struct scene *s, const char *kind, const char *iso)
{
	struct error err;

	if (onderzoek_add_event(s->o, kind, day(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static int
suspend(struct scene *s, const char *termijn, const char *from,
    const char *until, struct error *err)
{
	char reden[] = "Ziekte.";
	struct stilstand asked = { day(from), day(until), reden };

	return onderzoek_add_opschorting(s->o, termijn, &asked, "ina", err);
}

static void
add(struct scene *s, const char *from, const char *until)
{
	struct error err;

	if (suspend(s, "zienswijze", from, until, &err) == -1)
		fail_msg("%s", err.text);
}

static void
refused(struct scene *s, const char *termijn, const char *from,
    const char *until, const char *why)
{
	size_t n = s->o->n_opschortingen;
	struct error err = { 0 };

	assert_int_equal(-1, suspend(s, termijn, from, until, &err));
	if (strstr(err.text, why) == NULL)
		fail_msg("no \"%s\" in: %s", why, err.text);
	assert_int_equal(n, s->o->n_opschortingen);
}

static date
last_of(struct scene *s)
{
	struct agenda_row row;
	struct error err;
	date last;

	assert_int_equal(0, agenda_find(s->o, "zienswijze", &row, &err));
	last = row.last;
	agenda_row_release(&row);
	return last;
}

static void
one_is_ended_corrected_and_taken_back_by_its_first_day(void **state)
{
	struct scene *s = *state;

	event(s, EVENT_VERZONDEN, "2026-11-02");
	assert_int_equal(day("2026-11-16"), last_of(s));
	add(s, "2026-11-05", "");
	assert_int_equal(DATE_NONE, last_of(s));
	add(s, "2026-11-05", "2026-11-08");
	assert_int_equal(day("2026-11-20"), last_of(s));
	add(s, "2026-11-05", "2026-11-06");
	assert_int_equal(day("2026-11-18"), last_of(s));
	add(s, "2026-11-10", "2026-11-10");
	assert_int_equal(day("2026-11-19"), last_of(s));
	add(s, "2026-11-05", "2026-11-04");
	assert_int_equal(day("2026-11-17"), last_of(s));
	assert_int_equal(5, s->o->n_opschortingen);
	assert_true(onderzoek_changed(s->o));
}

static void
what_cannot_be_is_refused_with_a_sentence(void **state)
{
	struct scene *s = *state;
	struct stilstand empty = { day("2026-11-05"), DATE_NONE, NULL };
	char blank[] = " ";
	struct error err;

	refused(s, "zienswijze", "2026-11-05", "", "nog niet begonnen");
	refused(s, "bezwaar", "2026-11-05", "", "hoort niet bij");
	event(s, EVENT_CONCEPT, "2026-10-01");
	event(s, EVENT_VERZONDEN, "2026-11-02");
	refused(s, "wederhoor", "2026-10-05", "", "niet worden opgeschort");
	refused(s, "zienswijze", "2026-11-02", "", "begint de dag na");
	refused(s, "zienswijze", "2026-11-17", "", "liep tot en met");
	refused(
	    s, "zienswijze", "2026-11-05", "2026-11-04", "geen opschorting");
	add(s, "2026-11-05", "2026-11-08");
	refused(s, "zienswijze", "2026-11-08", "", "al stil vanaf do 05-11");
	empty.from = day("2026-11-12");
	empty.reden = blank;
	assert_int_equal(-1,
	    onderzoek_add_opschorting(s->o, "zienswijze", &empty, "ina", &err));
	assert_non_null(strstr(err.text, "altijd een reden"));
	event(s, "zienswijze_ontvangen_op", "2026-11-10");
	refused(s, "zienswijze", "2026-11-12", "", "al voorbij");
	s->o->calendar = NULL;
	refused(s, "zienswijze", "2026-11-12", "", "geen kalender");
}

static void
it_is_explained_with_its_days_and_reason(void **state)
{
	struct scene *s = *state;
	struct agenda_row row;
	struct buf why = { 0 };
	struct error err;

	s->termijn[1].lezing = "zo lezen wij het.";
	s->termijn[1].schorst = YES_NO;
	event(s, EVENT_VERZONDEN, "2026-11-02");
	add(s, "2026-11-05", "2026-11-08");
	assert_int_equal(0, agenda_find(s->o, "zienswijze", &row, &err));
	agenda_waarom(s->o, &row, &why);
	assert_non_null(strstr(buf_text(&why),
	    "Van do 05-11-2026 tot en met zo 08-11-2026 stond de termijn stil; "
	    "daarmee komt hij op vr 20-11-2026. Reden: Ziekte.\n"));
	assert_non_null(
	    strstr(buf_text(&why), "Onze lezing: zo lezen wij het.\n"));
	assert_non_null(
	    strstr(buf_text(&why), "Het schorst de publicatie niet.\n"));
	agenda_row_release(&row);
	buf_release(&why);
}

/* ---- what waits for it ---- */

static void
while_it_stands_still_nothing_is_over(void **state)
{
	struct scene *s = *state;
	struct publicatie p;
	struct error err;

	event(s, EVENT_VERZONDEN, "2026-11-02");
	add(s, "2026-11-05", "");
	assert_int_equal(-1,
	    onderzoek_add_event(
		s->o, EVENT_BESLUIT, day("2026-11-20"), "ina", &err));
	assert_non_null(strstr(err.text, "staat stil vanaf do 05-11-2026"));
	publicatie_make(s->o, day("2026-11-20"), &p);
	assert_string_equal("zienswijze", p.row[4].id);
	assert_false(p.row[4].met);
	assert_non_null(strstr(p.row[4].note, "staat stil"));
	assert_int_equal(-1,
	    onderzoek_add_uitstel(
		s->o, "zienswijze", day("2026-12-20"), "x", "ina", &err));
	assert_non_null(strstr(err.text, "zeg eerst tot wanneer"));
	add(s, "2026-11-05", "2026-11-06");
	event(s, EVENT_BESLUIT, "2026-11-19");
}

static void
where_the_house_waits_silence_is_no_answer(void **state)
{
	struct scene *s = *state;
	struct publicatie p;
	struct error err;

	s->termijn[0].waits = s->termijn[1].waits = true;
	event(s, EVENT_CONCEPT, "2026-10-01");
	assert_int_equal(-1,
	    onderzoek_add_event(
		s->o, EVENT_VASTGESTELD, day("2026-11-20"), "ina", &err));
	assert_non_null(strstr(err.text, "stilte: wacht"));
	event(s, EVENT_WEDERHOOR, "2026-11-19");
	event(s, EVENT_VASTGESTELD, "2026-11-20");
	event(s, EVENT_VERZONDEN, "2026-11-20");
	publicatie_make(s->o, day("2026-12-15"), &p);
	assert_false(p.row[4].met);
	assert_int_equal(DATE_NONE, p.row[4].day);
	s->termijn[1].waits = false;
	publicatie_make(s->o, day("2026-12-15"), &p);
	assert_true(p.row[4].met);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_that_stood_still_end_where_they_should),
		cmocka_unit_test(standing_still_never_ends_a_term_earlier),
		TEST(one_is_ended_corrected_and_taken_back_by_its_first_day),
		TEST(what_cannot_be_is_refused_with_a_sentence),
		TEST(it_is_explained_with_its_days_and_reason),
		TEST(while_it_stands_still_nothing_is_over),
		TEST(where_the_house_waits_silence_is_no_answer),
	};

	return cmocka_run_group_tests_name(
	    "core/opschorting", tests, NULL, NULL);
}
