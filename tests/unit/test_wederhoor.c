/*
 * test_wederhoor.c - the frozen concept, what is wrong in it, and when the
 * rapport may be vastgesteld.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/rules.h"
#include "fixture_faults.h"

static const char *ids[] = { TERMIJN_WEDERHOOR };
static struct termijn termijn = {
	.id = TERMIJN_WEDERHOOR,
	.title = "Reactie op feitelijke onjuistheden",
	.event = EVENT_CONCEPT,
	.length = 2,
	.unit = UNIT_WEKEN,
};
static struct calendar calendar;

/* A vorm with hoor en wederhoor and nothing before the concept; today is
 * 21-11-2026. */
static void
with_wederhoor(struct onderzoek *o)
{
	fixture_complete(o);
	o->library.form[0]->termijnen = (struct words){ ids, 1 };
	calendar = *fixture_calendar();
	calendar.termijn = &termijn;
	calendar.n_termijnen = 1;
	o->calendar = &calendar;
}

static void
event(struct onderzoek *o, const char *kind, const char *day)
{
	struct error err;

	if (onderzoek_add_event(o, kind, date_from_iso(day), "ina", &err) == -1)
		fail_msg("%s", err.text);
}

static void
refused(struct onderzoek *o, const char *day, const char *why)
{
	struct error err = { 0 };

	assert_int_equal(-1,
	    onderzoek_add_event(
		o, EVENT_VASTGESTELD, date_from_iso(day), "ina", &err));
	assert_non_null(strstr(err.text, why));
	assert_int_equal(DATE_NONE, onderzoek_event(o, EVENT_VASTGESTELD));
}

static struct onjuistheid *
add(struct onderzoek *o, const char *citaat)
{
	struct error err;
	struct onjuistheid *x = onderzoek_add_onjuistheid(o, "1", citaat, &err);

	if (x == NULL)
		fail_msg("%s", err.text);
	return x;
}

static void
fill(struct onderzoek *o, struct onjuistheid *x, enum onjuistheid_part part,
    const char *typed)
{
	struct error err;

	assert_int_equal(0, onjuistheid_read(o, x, part, typed, &err));
}

static void
a_concept_has_numbered_pages_and_lines(void **state)
{
	struct onderzoek *o = *state;
	struct buf text = { 0 }, shown = { 0 };
	struct plek plek;

	for (int i = 1; i <= BEVROREN_REGELS + 2; i++)
		buf_addf(&text, "regel %d\n", i);
	assert_true(onderzoek_freeze(o, buf_text(&text), "ina"));
	assert_int_equal(2, bevroren_pages(&o->bevroren));
	plek = bevroren_plek(&o->bevroren,
	    (size_t)(strstr(buf_text(&text), "regel 52") - text.text));
	assert_int_equal(2, plek.page);
	assert_int_equal(2, plek.line);
	bevroren_print(&o->bevroren, &shown);
	assert_non_null(
	    strstr(buf_text(&shown), "Bladzij 1 van 2\n\n  1  regel 1\n"));
	assert_non_null(strstr(buf_text(&shown),
	    " 50  regel 50\n\nBladzij 2 van 2\n\n  1  regel 51\n"));
	assert_false(onderzoek_freeze(o, buf_text(&text), "bas"));
	assert_string_equal("ina", o->bevroren.author);
	buf_release(&text);
	buf_release(&shown);
}

static void
it_is_frozen_when_it_is_sent_and_not_when_the_day_is_corrected(void **state)
{
	struct onderzoek *o = *state;

	assert_false(onderzoek_freezes(o));
	event(o, EVENT_CONCEPT, "2026-11-02");
	assert_true(onderzoek_freezes(o));
	o->event[0].id = 1;
	event(o, EVENT_CONCEPT, "2026-11-03");
	assert_false(onderzoek_freezes(o));
	o->event[1].id = 2;
	event(o, EVENT_CONCEPT, "");
	assert_false(onderzoek_freezes(o));
	o->event[2].id = 3;
	event(o, EVENT_CONCEPT, "2026-11-05");
	assert_true(onderzoek_freezes(o));
}

static void
an_item_needs_a_concept_and_a_citaat(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	assert_null(onderzoek_add_onjuistheid(o, "1", "Niet waar.", &err));
	assert_non_null(strstr(err.text, "schouw concept 2026-0141"));
	onderzoek_freeze(o, "Het rooster ontbreekt.\n", "ina");
	assert_null(onderzoek_add_onjuistheid(o, "1", " ", &err));
	assert_null(onderzoek_add_onjuistheid(o, "0", "rooster", &err));
	assert_non_null(strstr(err.text, "geen bladzij"));
	assert_int_equal(1, add(o, "rooster")->number);
	assert_int_equal(2, add(o, "ontbreekt")->number);
	assert_ptr_equal(&o->onjuistheid[1], onderzoek_onjuistheid(o, 2));
	assert_null(onderzoek_onjuistheid(o, 3));
	assert_true(onderzoek_changed(o));
}

static void
says(struct onderzoek *o, const char *bladzij, const char *citaat,
    const char *expected)
{
	struct onjuistheid *x = add(o, citaat);
	struct buf text = { 0 };

	fill(o, x, ONJUIST_BLADZIJ, bladzij);
	onjuistheid_found(o, x, &text);
	assert_non_null(strstr(buf_text(&text), expected));
	buf_release(&text);
}

static void
it_says_where_its_citaat_stands(void **state)
{
	struct onderzoek *o = *state;

	onderzoek_freeze(o, "Het rooster\nvan week 46\nontbreekt.\n", "ina");
	says(o, "1", "week 46 ontbreekt", "Gevonden op bladzij 1, regel 2.");
	says(o, "7", "rooster", "regel 1 (genoemd is bladzij 7).");
	/* As it stands in the margin. */
	says(o, "7:14", "rooster", "regel 1 (genoemd is bladzij 7).");
	says(o, "", "Het rooster van week 47",
	    "bladzij 1, regel 1: \"Het rooster van week\"");
	says(o, "1", "Iets heel anders dan dat", "er lijkt ook niets op");
}

static void
wederhoor_beantwoord_asks_an_answer_and_ja_or_nee(void **state)
{
	struct onderzoek *o = *state;
	struct onjuistheid *x;

	with_wederhoor(o);
	onderzoek_freeze(o, "Het rooster ontbreekt.\n", "ina");
	event(o, EVENT_CONCEPT, "2026-11-02");
	x = add(o, "rooster");
	assert_string_equal(fixture_fault(o, "wederhoor-beantwoord").text,
	    "Feitelijke onjuistheid 1: nog geen antwoord, en niet gezegd of"
	    " het tot een aanpassing leidt");
	refused(o, "2026-11-21", "Feitelijke onjuistheid 1");
	fill(o, x, ONJUIST_ANTWOORD, "Dat is hersteld.");
	refused(o, "2026-11-21", "nog niet gezegd");
	assert_int_equal(1, onderzoek_n_unanswered(o));
	fill(o, x, ONJUIST_AANPASSING, "ja");
	assert_int_equal(0, onderzoek_n_unanswered(o));
	event(o, EVENT_VASTGESTELD, "2026-11-21");
	assert_int_equal(STATUS_DEFINITIEF, o->status);
}

static void
vaststellen_waits_for_the_aanbieder_or_the_term(void **state)
{
	struct onderzoek *o = *state;

	with_wederhoor(o);
	refused(o, "2026-11-21", "nog niet voor wederhoor verzonden");
	event(o, EVENT_CONCEPT, "2026-11-09");
	refused(o, "2026-11-21", "tot en met ma 23-11-2026");
	event(o, EVENT_CONCEPT, "2026-11-06");
	/* The term is over today, but was not on that day. */
	refused(o, "2026-11-20", "tot en met vr 20-11-2026");
	event(o, EVENT_VASTGESTELD, "2026-11-21");
	event(o, EVENT_VASTGESTELD, "");
	assert_int_equal(STATUS_CONCEPT, o->status);
	event(o, EVENT_WEDERHOOR, "2026-11-10");
	event(o, EVENT_VASTGESTELD, "2026-11-11");
}

static void
what_stands_before_the_concept_stands_before_vaststellen(void **state)
{
	struct onderzoek *o = *state;

	fixture_complete(o);
	fixture_judge(o, "1.3.2", "");
	refused(o, "2026-11-21", "A-1.3.2 Continuïteit: nog geen oordeel.");
	fixture_answer(o, "aanbieder", "");
	refused(o, "2026-11-21", "en nog 1 punt; zie schouw toon 2026-0141");
	fixture_answer(o, "aanbieder", "De Hoek (voorbeeld)");
	fixture_judge(o, "1.3.2", "voldoet");
	/* What only asks attention holds nothing. */
	oordeel_set_bevinding(onderzoek_oordeel(o, "1.3.2"), "");
	assert_int_equal(LEVEL_LET_OP, fixture_fault(o, "onderbouwing").level);
	event(o, EVENT_VASTGESTELD, "2026-11-21");
	assert_int_equal(STATUS_DEFINITIEF, o->status);
}

static void
without_a_kalender_only_an_answer_ends_it(void **state)
{
	struct onderzoek *o = *state;

	with_wederhoor(o);
	o->calendar = NULL;
	event(o, EVENT_CONCEPT, "2026-01-09");
	refused(o, "2026-11-21", "geen kalender");
	event(o, EVENT_WEDERHOOR, "2026-01-20");
	event(o, EVENT_VASTGESTELD, "2026-11-21");
}

static void
a_vorm_without_the_term_has_no_wederhoor(void **state)
{
	struct onderzoek *o = *state;

	fixture_complete(o);
	event(o, EVENT_VASTGESTELD, "2026-11-21");
	assert_int_equal(STATUS_DEFINITIEF, o->status);
}

static void
what_is_vastgesteld_does_not_change(void **state)
{
	struct onderzoek *o = *state;
	struct error err;
	struct onjuistheid *x;

	fixture_complete(o);
	onderzoek_freeze(o, "Het rooster ontbreekt.\n", "ina");
	x = add(o, "rooster");
	fill(o, x, ONJUIST_ANTWOORD, "Ja.");
	fill(o, x, ONJUIST_AANPASSING, "nee");
	event(o, EVENT_VASTGESTELD, "2026-11-21");
	assert_int_equal(
	    -1, onjuistheid_read(o, x, ONJUIST_ANTWOORD, "Nee.", &err));
	assert_non_null(strstr(err.text, "wederhoor is gesloten"));
	assert_null(onderzoek_add_onjuistheid(o, "1", "rooster", &err));
	assert_string_equal("Ja.", x->text[ONJUIST_ANTWOORD]);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_concept_has_numbered_pages_and_lines),
		TEST(
		    it_is_frozen_when_it_is_sent_and_not_when_the_day_is_corrected),
		TEST(an_item_needs_a_concept_and_a_citaat),
		TEST(it_says_where_its_citaat_stands),
		TEST(wederhoor_beantwoord_asks_an_answer_and_ja_or_nee),
		TEST(vaststellen_waits_for_the_aanbieder_or_the_term),
		TEST(what_stands_before_the_concept_stands_before_vaststellen),
		TEST(without_a_kalender_only_an_answer_ends_it),
		TEST(a_vorm_without_the_term_has_no_wederhoor),
		TEST(what_is_vastgesteld_does_not_change),
	};

	return cmocka_run_group_tests_name("core/wederhoor", tests, NULL, NULL);
}
