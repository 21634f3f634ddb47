/*
 * test_publicatie.c - the publication gate, and the order of a procedure
 * before it: a test per condition and per rule, by its name.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "core/publicatie.h"
#include "core/volgorde.h"
#include "fixture.h"

static const char *wederhoor_tot[] = { "wederhoor_ontvangen_op" };
static const char *zienswijze_tot[] = { "zienswijze_ontvangen_op",
	"zienswijze_afgezien_op" };
static const char *reactie_tot[] = { "reactie_ontvangen_op" };
static const char *ids[] = { "wederhoor", "reactie", "zienswijze",
	"publicatie" };

#define WEKEN(n, from)                                                 \
	.event = from, .length = n, .unit = UNIT_WEKEN, .voor = "wij", \
	.grondslag = "beleid"

static const struct termijn termijnen[] = {
	{ .id = "wederhoor",
	    .title = "Wederhoor",
	    .tot = { wederhoor_tot, 1 },
	    WEKEN(2, "concept_verzonden_op") },
	{ .id = "reactie",
	    .title = "Reactie",
	    .tot = { reactie_tot, 1 },
	    WEKEN(2, "definitief_verzonden_op") },
	{ .id = "zienswijze",
	    .title = "Zienswijze",
	    .tot = { zienswijze_tot, 2 },
	    .extendable = true,
	    WEKEN(2, "definitief_verzonden_op") },
	{ .id = "publicatie",
	    .title = "Publicatie",
	    .not_before = true,
	    WEKEN(2, "besluit_verzonden_op") },
};

struct scene {
	struct onderzoek *o;
	struct calendar calendar;
	struct termijn termijn[4];
};

static void
copy_sent(struct scene *s)
{
	struct error err;

	assert_int_equal(0,
	    onderzoek_add_afschrift(
		s->o, "rotterdam", date_from_iso("2026-12-21"), "ina", &err));
}

/* Today is 1 March 2027; all days below lie before it.  Nothing stands
 * before the concept. */
static int
begin(void **state)
{
	struct scene *s = calloc(1, sizeof *s);
	void *o;

	assert_non_null(s);
	fixture_begin(&o);
	fixture_complete(o);
	setenv("SCHOUW_TODAY", "2027-03-01", 1);
	s->o = o;
	copy_sent(s);
	s->calendar = *fixture_calendar();
	memcpy(s->termijn, termijnen, sizeof termijnen);
	s->calendar.termijn = s->termijn;
	s->calendar.n_termijnen = 4;
	s->o->library.form[0]->termijnen = (struct words){ ids, 4 };
	s->o->calendar = &s->calendar;
	s->o->lakken.made = true; /* and nothing was found */
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

	if (onderzoek_add_event(s->o, kind, day(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static void
refused(struct scene *s, const char *kind, const char *iso, const char *why)
{
	size_t n = s->o->n_events;
	struct error err;

	assert_int_equal(
	    -1, onderzoek_add_event(s->o, kind, day(iso), "ina", &err));
	if (strstr(err.text, why) == NULL)
		fail_msg("no \"%s\" in: %s", why, err.text);
	assert_int_equal(n, s->o->n_events);
}

static void
uitspraak(struct scene *s, const char *iso, enum uitkomst uitkomst)
{
	struct error err;

	if (onderzoek_add_uitspraak(s->o, day(iso), uitkomst, "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static struct voorwaarde
condition(struct scene *s, const char *id, const char *on)
{
	struct publicatie p;

	publicatie_make(s->o, day(on), &p);
	for (size_t i = 0; i < p.n; i++)
		if (strcmp(p.row[i].id, id) == 0)
			return p.row[i];
	fail_msg("no condition %s", id);
	return (struct voorwaarde){ 0 };
}

/* Sent, both terms over on 2027-01-04, besluit on 2027-01-05. */
static void
up_to_besluit(struct scene *s)
{
	event(s, "concept_verzonden_op", "2026-12-01");
	event(s, "wederhoor_ontvangen_op", "2026-12-10");
	event(s, "vastgesteld_op", "2026-12-18");
	event(s, "definitief_verzonden_op", "2026-12-21");
	event(s, "besluit_verzonden_op", "2027-01-05");
}

static void
first_is(struct scene *s, const char *on, const char *id)
{
	const struct voorwaarde *first;
	struct publicatie p;

	publicatie_make(s->o, day(on), &p);
	first = publicatie_first(&p);
	assert_int_equal(first == NULL, p.open);
	if (id == NULL)
		assert_null(first);
	else
		assert_string_equal(id, first->id);
}

static void
the_gate_is_closed_one_day_too_early_and_open_on_the_day(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	first_is(s, "2027-01-18", "wachttijd");
	first_is(s, "2027-01-19", NULL);
	assert_int_equal(
	    day("2027-01-19"), condition(s, "wachttijd", "2027-01-18").day);
	refused(s, "gepubliceerd_op", "2027-01-18", "di 19-01-2027");
	refused(s, "gepubliceerd_op", "2027-03-02", "ligt nog voor u");
	event(s, "gepubliceerd_op", "2027-01-19");
}

static void
each_condition_is_the_first_reason_in_its_turn(void **state)
{
	struct scene *s = *state;

	first_is(s, "2027-03-01", "vastgesteld");
	event(s, "concept_verzonden_op", "2026-12-01");
	event(s, "wederhoor_ontvangen_op", "2026-12-10");
	event(s, "vastgesteld_op", "2026-12-18");
	first_is(s, "2027-03-01", "verzonden");
	event(s, "definitief_verzonden_op", "2027-02-20");
	first_is(s, "2027-03-01", "reactie");
	event(s, "reactie_ontvangen_op", "2027-02-22");
	first_is(s, "2027-03-01", "zienswijze");
	event(s, "zienswijze_afgezien_op", "2027-02-22");
	first_is(s, "2027-03-01", "besluit");
	event(s, "besluit_verzonden_op", "2027-02-23");
	first_is(s, "2027-03-01", "wachttijd");
	first_is(s, "2027-03-09", NULL);
	/* What happened later does not count yet. */
	first_is(s, "2027-02-21", "reactie");
}

static void
a_vorm_that_is_not_public_is_never_published(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	s->o->library.form[0]->openbaar = false;
	first_is(s, "2027-02-28", "vorm");
	refused(s, "gepubliceerd_op", "2027-02-28", "nooit openbaar");
}

static void
a_term_that_ended_stands_for_what_did_not_come(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	assert_false(condition(s, "reactie", "2027-01-04").met);
	assert_true(condition(s, "reactie", "2027-01-05").met);
	assert_false(condition(s, "zienswijze", "2027-01-04").met);
	assert_true(condition(s, "zienswijze", "2027-01-05").met);
}

static void
uitstel_of_the_zienswijze_keeps_the_gate_closed(void **state)
{
	struct scene *s = *state;
	struct error err;

	up_to_besluit(s);
	assert_int_equal(0,
	    onderzoek_add_uitstel(s->o, "zienswijze", day("2027-02-01"),
		"De bestuurder is ziek.", "ina", &err));
	first_is(s, "2027-02-01", "zienswijze");
	first_is(s, "2027-02-02", NULL);
}

static void
a_voorziening_holds_it_until_the_uitspraak_unless_the_house_says_no(
    void **state)
{
	struct scene *s = *state;
	struct registers *registers = s->o->library.registers;

	up_to_besluit(s);
	event(s, "voorziening_gevraagd_op", "2027-01-08");
	first_is(s, "2027-01-25", "voorziening");
	refused(s, "gepubliceerd_op", "2027-01-25", "wacht op de uitspraak");
	registers->voorziening_schorst = YES_NO;
	first_is(s, "2027-01-25", NULL);
	registers->voorziening_schorst = YES_YES;
	uitspraak(s, "2027-01-25", UITKOMST_AFGEWEZEN);
	first_is(s, "2027-01-24", "voorziening");
	first_is(s, "2027-01-25", NULL);
	/* A further request waits for an uitspraak of its own. */
	event(s, "voorziening_gevraagd_op", "2027-01-27");
	first_is(s, "2027-01-28", "voorziening");
}

static void
an_uitspraak_opens_or_closes_by_its_uitkomst(void **state)
{
	static const struct {
		enum uitkomst uitkomst;
		const char *first, *note;
	} all[] = {
		{ UITKOMST_AFGEWEZEN, NULL, "op ma 25-01-2027: afgewezen." },
		{ UITKOMST_TOEGEWEZEN, "voorziening", "een latere uitspraak" },
		{ UITKOMST_INGETROKKEN, NULL, ": ingetrokken." },
		{ UITKOMST_NIET_ONTVANKELIJK, NULL, ": niet-ontvankelijk." },
	};
	struct scene *s = *state;

	up_to_besluit(s);
	event(s, EVENT_VERZOEK, "2027-01-08");
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		uitspraak(s, "2027-01-25", all[i].uitkomst);
		first_is(s, "2027-01-25", all[i].first);
		assert_non_null(
		    strstr(condition(s, "voorziening", "2027-01-25").note,
			all[i].note));
	}
	assert_int_equal(N_UITKOMSTEN - 1, sizeof all / sizeof *all);
}

static void
granted_holds_until_a_later_uitspraak_whatever_the_house_says(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	s->o->library.registers->voorziening_schorst = YES_NO;
	event(s, EVENT_VERZOEK, "2027-01-08");
	uitspraak(s, "2027-01-25", UITKOMST_TOEGEWEZEN);
	first_is(s, "2027-02-28", "voorziening");
	refused(s, "gepubliceerd_op", "2027-02-28", "latere uitspraak");
	event(s, EVENT_VERZOEK, "2027-02-01");
	first_is(s, "2027-02-28", "voorziening");
	uitspraak(s, "2027-02-20", UITKOMST_NIET_ONTVANKELIJK);
	first_is(s, "2027-02-20", NULL);
	event(s, "gepubliceerd_op", "2027-02-20");
}

/* As an older database may have it. */
static void
an_uitspraak_without_uitkomst_opens_nothing(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	event(s, EVENT_VERZOEK, "2027-01-08");
	refused(s, EVENT_UITSPRAAK, "2027-01-25", "hoe zij luidt");
	assert_true(onderzoek_set_event(
	    s->o, event_kind(EVENT_UITSPRAAK, NULL), day("2027-01-25")));
	first_is(s, "2027-02-28", "voorziening");
	event(s, EVENT_UITSPRAAK, "");
	assert_int_equal(UITKOMST_GEEN, onderzoek_uitkomst(s->o));
}

static void
a_bezwaar_is_shown_and_suspends_nothing(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	event(s, "bezwaar_ontvangen_op", "2027-01-08");
	assert_non_null(
	    strstr(condition(s, "bezwaar", "2027-01-19").note, "schorst niet"));
	first_is(s, "2027-01-19", NULL);
}

static void
a_kalender_may_make_the_wait_longer_but_not_shorter(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	s->termijn[3].length = 1;
	first_is(s, "2027-01-18", "wachttijd");
	s->termijn[3].length = 3;
	first_is(s, "2027-01-25", "wachttijd");
	first_is(s, "2027-01-26", NULL);
}

static void
without_a_kalender_no_term_is_over(void **state)
{
	struct scene *s = *state;

	up_to_besluit(s);
	s->o->calendar = NULL;
	first_is(s, "2027-02-28", "reactie");
	refused(s, "gepubliceerd_op", "2027-02-28", "kalender");
}

/* ---- the order ---- */

static void
rule_vaststellen_na_wederhoor(void **state)
{
	struct scene *s = *state;

	event(s, "concept_verzonden_op", "2026-12-01");
	refused(s, "vastgesteld_op", "2026-12-15", "di 15-12-2026");
	event(s, "vastgesteld_op", "2026-12-16");
	event(s, "vastgesteld_op", "");
	event(s, "wederhoor_ontvangen_op", "2026-12-08");
	refused(s, "vastgesteld_op", "2026-12-07", "wederhoor");
	event(s, "vastgesteld_op", "2026-12-08");
}

static void
rule_verzenden_na_wederhoor(void **state)
{
	struct scene *s = *state;

	event(s, "concept_verzonden_op", "2026-12-01");
	refused(s, "definitief_verzonden_op", "2026-12-15", "wederhoor");
	s->o->calendar = NULL;
	refused(s, "definitief_verzonden_op", "2026-12-16", "kalender");
	s->o->calendar = &s->calendar;
	event(s, "definitief_verzonden_op", "2026-12-16");
}

static void
rule_besluit_na_zienswijze(void **state)
{
	struct scene *s = *state;

	refused(s, "besluit_verzonden_op", "2027-01-05", "niet verzonden");
	event(s, "definitief_verzonden_op", "2026-12-21");
	refused(s, "besluit_verzonden_op", "2027-01-04", "ma 04-01-2027");
	event(s, "besluit_verzonden_op", "2027-01-05");
	event(s, "zienswijze_ontvangen_op", "2026-12-28");
	event(s, "besluit_verzonden_op", "2026-12-28");
	event(s, "zienswijze_ontvangen_op", "");
	event(s, "zienswijze_afgezien_op", "2026-12-29");
	refused(s, "besluit_verzonden_op", "2026-12-27", "zienswijze");
	event(s, "besluit_verzonden_op", "2026-12-29");
}

static void
rule_uitspraak_na_verzoek(void **state)
{
	struct scene *s = *state;
	struct error err;

	assert_int_equal(-1,
	    onderzoek_add_uitspraak(
		s->o, day("2027-01-25"), UITKOMST_AFGEWEZEN, "ina", &err));
	assert_non_null(strstr(err.text, EVENT_VERZOEK));
	event(s, EVENT_VERZOEK, "2027-01-25");
	uitspraak(s, "2027-01-25", UITKOMST_AFGEWEZEN);
}

static void
rule_publicatie_na_alles(void **state)
{
	struct scene *s = *state;

	refused(s, "gepubliceerd_op", "2027-01-19", "voorwaarde vastgesteld");
	up_to_besluit(s);
	event(s, "gepubliceerd_op", "2027-01-19");
	/* It turned out not to have been: that may always be said. */
	event(s, "besluit_verzonden_op", "");
	event(s, "gepubliceerd_op", "");
}

static void
every_rule_of_the_order_has_a_name_a_sentence_and_a_source(void **state)
{
	struct error err;

	(void)state;
	assert_int_equal(8, n_volgorden);
	for (size_t i = 0; i < n_volgorden; i++) {
		assert_non_null(event_kind(volgorden[i].kind, &err));
		assert_true(strlen(volgorden[i].text) > 20);
		assert_true(strlen(volgorden[i].bron) > 0);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(
			    volgorden[i].id, volgorden[j].id);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_gate_is_closed_one_day_too_early_and_open_on_the_day),
		TEST(each_condition_is_the_first_reason_in_its_turn),
		TEST(a_vorm_that_is_not_public_is_never_published),
		TEST(a_term_that_ended_stands_for_what_did_not_come),
		TEST(uitstel_of_the_zienswijze_keeps_the_gate_closed),
		TEST(
		    a_voorziening_holds_it_until_the_uitspraak_unless_the_house_says_no),
		TEST(an_uitspraak_opens_or_closes_by_its_uitkomst),
		TEST(
		    granted_holds_until_a_later_uitspraak_whatever_the_house_says),
		TEST(an_uitspraak_without_uitkomst_opens_nothing),
		TEST(a_bezwaar_is_shown_and_suspends_nothing),
		TEST(a_kalender_may_make_the_wait_longer_but_not_shorter),
		TEST(without_a_kalender_no_term_is_over),
		TEST(rule_vaststellen_na_wederhoor),
		TEST(rule_verzenden_na_wederhoor),
		TEST(rule_besluit_na_zienswijze),
		TEST(rule_uitspraak_na_verzoek),
		TEST(rule_publicatie_na_alles),
		TEST(
		    every_rule_of_the_order_has_a_name_a_sentence_and_a_source),
	};

	return cmocka_run_group_tests_name(
	    "core/publicatie", tests, NULL, NULL);
}
