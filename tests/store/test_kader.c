/*
 * test_kader.c - what the kader forbids, and what keeps it: each row of the
 * table makes a breach and shows that it is caught by the rule, the order,
 * the condition or the trigger that it names, and by no other.
 *
 * Who takes one of those out sees its row fail.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/publicatie.h"
#include "core/volgorde.h"
#include "fixture_faults.h"
#include "load/load.h"
#include "sample.h"
#include "store/db.h"

#define VORDERING "vordering_op"
#define VOLDAAN   "vordering_voldaan_op"

enum keeper {
	BY_RULE,       /* rules[] */
	BY_VOLGORDE,   /* volgorden[] */
	BY_VOORWAARDE, /* core/publicatie.c */
	BY_TRIGGER,    /* src/store/schema */
};

/* ---- a place to break them ---- */

static const char *wederhoor_tot[] = { EVENT_WEDERHOOR };
static const char *zienswijze_tot[] = { "zienswijze_ontvangen_op" };
static const char *vordering_tot[] = { VOLDAAN };
static const char *ids[] = { TERMIJN_WEDERHOOR, "zienswijze", "vordering" };

#define TERMIJN(from) \
	.event = from, .length = 2, .unit = UNIT_WEKEN, .grondslag = "beleid"

static struct termijn termijnen[] = {
	{ .id = TERMIJN_WEDERHOOR,
	    .title = "Wederhoor",
	    .tot = { wederhoor_tot, 1 },
	    TERMIJN(EVENT_CONCEPT) },
	{ .id = "zienswijze",
	    .title = "Zienswijze",
	    .tot = { zienswijze_tot, 1 },
	    TERMIJN(EVENT_VERZONDEN) },
	{ .id = "vordering",
	    .title = "Voldoen aan de vordering",
	    .tot = { vordering_tot, 1 },
	    .gevolg = "de aanbieder is in overtreding",
	    TERMIJN(VORDERING) },
};
static struct calendar calendar;

/* Today is 21-11-2026; nothing stands before the concept. */
static int
begin(void **state)
{
	struct onderzoek *o;

	fixture_begin(state);
	o = *state;
	fixture_complete(o);
	calendar = *fixture_calendar();
	calendar.termijn = termijnen;
	calendar.n_termijnen = LENGTH(termijnen);
	o->calendar = &calendar;
	o->library.form[0]->termijnen = (struct words){ ids, LENGTH(ids) };
	return 0;
}

static void
event(struct onderzoek *o, const char *kind, const char *iso)
{
	struct error err;

	if (onderzoek_add_event(o, kind, date_from_iso(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static void
afschrift(struct onderzoek *o, const char *iso)
{
	struct error err;

	if (onderzoek_add_afschrift(
		o, "rotterdam", date_from_iso(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

/* Nothing stands before publication any more. */
static void
up_to_publicatie(struct onderzoek *o)
{
	event(o, EVENT_CONCEPT, "2026-09-01");
	event(o, EVENT_WEDERHOOR, "2026-09-08");
	event(o, EVENT_VASTGESTELD, "2026-09-10");
	event(o, EVENT_VERZONDEN, "2026-09-14");
	event(o, "reactie_ontvangen_op", "2026-09-20");
	event(o, "zienswijze_afgezien_op", "2026-09-21");
	event(o, EVENT_BESLUIT, "2026-10-01");
	afschrift(o, "2026-10-01");
	o->lakken.made = true; /* looked through, and nothing was found */
}

/* ---- breaches ---- */

static void
not_looked_through(struct onderzoek *o)
{
	lakken_release(&o->lakken);
}

static void
no_oordelen(struct onderzoek *o)
{
	o->library.form[0]->oordeel = false;
}

static void
not_public(struct onderzoek *o)
{
	o->library.form[0]->openbaar = false;
}

static void
late_besluit(struct onderzoek *o)
{
	event(o, EVENT_BESLUIT, "2026-11-20");
}

static void
voorziening_asked(struct onderzoek *o)
{
	event(o, EVENT_VERZOEK, "2026-10-05");
}

static void
no_afschrift(struct onderzoek *o)
{
	afschrift(o, "");
}

static void
sent_without_afschrift(struct onderzoek *o)
{
	event(o, EVENT_VERZONDEN, "2026-11-20");
}

static void
concept_sent(struct onderzoek *o)
{
	event(o, EVENT_CONCEPT, "2026-11-16");
}

static void
rapport_sent(struct onderzoek *o)
{
	event(o, EVENT_VERZONDEN, "2026-11-16");
}

static void
not_there(struct onderzoek *o)
{
	(void)o;
}

static void
unanswered(struct onderzoek *o)
{
	struct error err;

	onderzoek_freeze(o, "Het rooster ontbreekt.\n", "ina");
	assert_non_null(onderzoek_add_onjuistheid(o, "1", "rooster", &err));
}

static void
after_another_vorm(struct onderzoek *o)
{
	o->vorige_is = VORIGE_ANDERE_VORM;
}

static void
after_nothing_imposed(struct onderzoek *o)
{
	o->library.form[0]->step[FIXTURE_NORMEN].begin = "maatregel";
	o->vorige_is = VORIGE_ZONDER_MAATREGEL;
}

static void
maatregel_without_tekort(struct onderzoek *o)
{
	fixture_maatregel(o, "1.3.2");
	fixture_judge(o, "1.3.2", "voldoet");
}

static void
outside_the_agreement(struct onderzoek *o)
{
	fixture_answer(o, "gemeenten", "lansingerland");
}

static void
norm_that_does_not_fit(struct onderzoek *o)
{
	oordeel_choose(onderzoek_oordeel(o, "2.3.2"), true, "");
}

static void
norm_forgotten(struct onderzoek *o)
{
	fixture_answer(o, "voorzieningen", "beschermd_wonen");
	oordeel_choose(onderzoek_oordeel(o, "2.3.2"), false, "");
}

static void
vordering_passed(struct onderzoek *o)
{
	event(o, VORDERING, "2026-11-02");
}

/* ---- the table: domain.md of the kader, row by row ---- */

#define SQL_EVENT(kind, day)                                      \
	"INSERT INTO event (onderzoek, kind, day, author, stamp)" \
	" VALUES (1, '" kind "', '" day "', 'ina', '')"
#define SQL_BESLUIT SQL_EVENT(EVENT_BESLUIT, "2026-10-01") ";"

static const struct {
	const char *rule;
	enum keeper by;
	const char *id;
	void (*breach)(struct onderzoek *); /* of the first three */
	/* Of an order: the event, on 20-11-2026.  Of a trigger: what comes
	 * before, and what it refuses. */
	const char *first, *refused;
} kader[] = {
	{ "een vorm zonder oordelen geeft geen oordeel", BY_RULE,
	    "geen-oordeel", no_oordelen, NULL, NULL },
	{ "een vorm zonder oordelen geeft geen oordeel", BY_TRIGGER,
	    "oordeel_past_insert", no_oordelen, "",
	    "INSERT INTO oordeel (onderzoek, norm, grade, tekort, bevinding)"
	    " VALUES (1, 'A-1.1.1', 'voldoet', 0, '')" },
	{ "een calamiteit wordt niet openbaar", BY_RULE, "niet-openbaar",
	    not_public, NULL, NULL },
	{ "een calamiteit wordt niet openbaar", BY_VOORWAARDE, "vorm",
	    not_public, NULL, NULL },
	{ "een calamiteit wordt niet openbaar", BY_TRIGGER,
	    "event_niet_openbaar", not_public, SQL_BESLUIT,
	    SQL_EVENT(EVENT_GEPUBLICEERD, "2026-11-20") },
	{ "publicatie is twee weken na het besluit", BY_VOORWAARDE, "wachttijd",
	    late_besluit, NULL, NULL },
	{ "publicatie is twee weken na het besluit", BY_TRIGGER,
	    "event_te_vroeg", NULL, SQL_BESLUIT,
	    SQL_EVENT(EVENT_GEPUBLICEERD, "2026-10-14") },
	{ "zonder besluit geen publicatie", BY_TRIGGER, "event_zonder_besluit",
	    NULL, "", SQL_EVENT(EVENT_GEPUBLICEERD, "2026-10-14") },
	{ "publicatie is na alles", BY_VOLGORDE, "publicatie-na-alles",
	    not_there, EVENT_GEPUBLICEERD, "Publiceren mag nog niet" },
	{ "een voorziening houdt de publicatie tegen", BY_VOORWAARDE,
	    "voorziening", voorziening_asked, NULL, NULL },
	{ "een toegewezen voorziening houdt de publicatie tegen", BY_TRIGGER,
	    "event_voorziening", NULL,
	    SQL_BESLUIT "INSERT INTO event (onderzoek, kind, day, author,"
			" stamp, uitkomst) VALUES (1, '" EVENT_UITSPRAAK
			"', '2026-10-10', 'ina', '', 'toegewezen');",
	    SQL_EVENT(EVENT_GEPUBLICEERD, "2026-11-20") },
	{ "een besluit volgt op de zienswijze of haar termijn", BY_VOLGORDE,
	    "besluit-na-zienswijze", rapport_sent, EVENT_BESLUIT,
	    "zienswijze loopt nog" },
	{ "vaststellen is na het wederhoor of zijn termijn", BY_VOLGORDE,
	    "vaststellen-na-wederhoor", concept_sent, EVENT_VASTGESTELD,
	    "wederhoor loopt nog" },
	{ "verzenden is na het wederhoor of zijn termijn", BY_VOLGORDE,
	    "verzenden-na-wederhoor", concept_sent, EVENT_VERZONDEN,
	    "wederhoor loopt nog" },
	{ "elke onjuistheid heeft een antwoord en ja of nee", BY_RULE,
	    "wederhoor-beantwoord", unanswered, NULL, NULL },
	{ "alleen een rapport wordt vastgesteld", BY_VOLGORDE,
	    "vaststellen-wat-er-is", not_public, EVENT_VASTGESTELD,
	    "hoort geen rapport" },
	{ "en heeft dat voordat het rapport weggaat", BY_VOLGORDE,
	    "verzenden-na-antwoord", unanswered, EVENT_VERZONDEN,
	    "nog geen antwoord" },
	{ "elke onjuistheid heeft een antwoord en ja of nee", BY_TRIGGER,
	    "vastgesteld_beantwoord", NULL,
	    "INSERT INTO onjuistheid VALUES (1, 1, '', 'Het rooster.', '', '',"
	    " '', '', '', 1, 'ina');",
	    SQL_EVENT(EVENT_VASTGESTELD, "2026-10-14") },
	{ "een heronderzoek volgt op signaal of kwaliteit", BY_RULE,
	    "heronderzoek-na", after_another_vorm, NULL, NULL },
	{ "een heronderzoek volgt op maatregelen", BY_RULE,
	    "heronderzoek-maatregel", after_nothing_imposed, NULL, NULL },
	{ "een maatregel hoort bij een tekort", BY_RULE, "maatregel-bij-tekort",
	    maatregel_without_tekort, NULL, NULL },
	{ "Lansingerland alleen met opvang of beschermd wonen", BY_RULE,
	    "beperkte-gemeente", outside_the_agreement, NULL, NULL },
	{ "norm 2.3.2 alleen waar zijn voorwaarde geldt", BY_RULE,
	    "norm-past-niet", norm_that_does_not_fit, NULL, NULL },
	{ "norm 2.3.2 ook waar zijn voorwaarde geldt", BY_RULE,
	    "norm-hoort-erbij", norm_forgotten, NULL, NULL },
	{ "de wethouder van elke gemeente krijgt alles", BY_VOORWAARDE,
	    "afschriften", no_afschrift, NULL, NULL },
	{ "de privacy van betrokkenen weegt mee", BY_VOORWAARDE, "lakken",
	    not_looked_through, NULL, NULL },
	{ "de wethouder van elke gemeente krijgt alles", BY_RULE,
	    "afschrift-wethouder", sent_without_afschrift, NULL, NULL },
	{ "een vordering is geen verzoek", BY_VOLGORDE, "voldaan-na-vordering",
	    not_there, VOLDAAN, "geen gedaan" },
	{ "een vordering heeft een termijn, waar iets op volgt", BY_RULE,
	    "termijn-verstreken", vordering_passed, NULL, NULL },
};

/* ---- is it caught? ---- */

static void
caught_by_rule(struct onderzoek *o, size_t i)
{
	assert_int_equal(0, fixture_count(o, GATE_PUBLICATIE, kader[i].id));
	kader[i].breach(o);
	if (fixture_count(o, GATE_PUBLICATIE, kader[i].id) == 0)
		fail_msg("%s: no rule %s", kader[i].rule, kader[i].id);
}

static void
caught_by_volgorde(struct onderzoek *o, size_t i)
{
	struct error err = { 0 };
	date day = date_from_iso("2026-11-20");

	kader[i].breach(o);
	if (onderzoek_add_event(
		o, event_kind(kader[i].first, &err), day, "ina", &err) != -1 ||
	    strstr(err.text, kader[i].refused) == NULL)
		fail_msg("%s: no %s, %s", kader[i].rule, kader[i].id, err.text);
}

static bool
met(const struct onderzoek *o, const char *id)
{
	struct publicatie p;

	publicatie_make(o, date_today(), &p);
	for (size_t i = 0; i < p.n; i++)
		if (strcmp(p.row[i].id, id) == 0)
			return p.row[i].met;
	fail_msg("no condition %s", id);
	return true;
}

static void
caught_by_voorwaarde(struct onderzoek *o, size_t i)
{
	struct publicatie p;

	up_to_publicatie(o);
	publicatie_make(o, date_today(), &p);
	assert_true(p.open);
	kader[i].breach(o);
	if (met(o, kader[i].id))
		fail_msg("%s: no condition %s", kader[i].rule, kader[i].id);
}

static int
run(struct store *store, const char *sql)
{
	return 0xff & sqlite3_exec(store->db, sql, NULL, NULL, NULL);
}

/* Without the trigger it is taken: nothing else refuses it. */
static void
caught_by_trigger(size_t i)
{
	struct store *store = sample_open(":memory:", "ina");
	char *drop = xasprintf("DROP TRIGGER %s", kader[i].id);
	struct onderzoek o;

	sample_init(&o);
	if (kader[i].breach != NULL)
		kader[i].breach(&o);
	sample_save(store, &o);
	assert_int_equal(SQLITE_OK, run(store, kader[i].first));
	if (run(store, kader[i].refused) != SQLITE_CONSTRAINT)
		fail_msg("%s: no trigger %s, %s", kader[i].rule, kader[i].id,
		    sqlite3_errmsg(store->db));
	if (run(store, drop) != SQLITE_OK ||
	    run(store, kader[i].refused) != SQLITE_OK)
		fail_msg("%s: it is not %s that keeps it: %s", kader[i].rule,
		    kader[i].id, sqlite3_errmsg(store->db));
	free(drop);
	onderzoek_release(&o);
	store_close(store);
}

static void
each_breach_is_caught_by_what_the_table_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(kader); i++) {
		void *o;

		if (kader[i].by == BY_TRIGGER) {
			caught_by_trigger(i);
			continue;
		}
		begin(&o);
		if (kader[i].by == BY_RULE)
			caught_by_rule(o, i);
		else if (kader[i].by == BY_VOLGORDE)
			caught_by_volgorde(o, i);
		else
			caught_by_voorwaarde(o, i);
		fixture_finish(&o);
	}
}

/* Every rule of the order and every condition but these is in the table. */
static bool
is_in_table(enum keeper by, const char *id)
{
	for (size_t i = 0; i < LENGTH(kader); i++)
		if (kader[i].by == by && strcmp(kader[i].id, id) == 0)
			return true;
	return false;
}

static void
every_rule_of_the_order_is_in_the_table(void **state)
{
	(void)state;
	for (size_t i = 0; i < n_volgorden; i++)
		if (strcmp(volgorden[i].id, "uitspraak-na-verzoek") != 0)
			assert_true(is_in_table(BY_VOLGORDE, volgorden[i].id));
}

/* ---- what is data ---- */

static const char *const shipped[] = {
	"forms/calamiteit.yaml",
	"forms/heronderzoek.yaml",
	"forms/kwaliteit.yaml",
	"forms/opvolging.yaml",
	"forms/preventief.yaml",
	"forms/signaal.yaml",
	"forms/thema.yaml",
	"forms/toegang.yaml",
	"norms/kalender.yaml",
	"norms/registers.yaml",
	"norms/wmo-rr-aanbieders.yaml",
	"norms/wmo-rr-gemeenten.yaml",
};

static void
load(struct library *library)
{
	struct load_report report = { 0 };

	*library = (struct library){ 0 };
	load_files(shipped, LENGTH(shipped), NULL, library, &report);
	assert_int_equal(0, report.n_errors);
	load_report_release(&report);
}

static void
the_vormen_allow_what_the_kader_allows(void **state)
{
	static const struct {
		const char *id;
		bool oordeel, openbaar, announced_only;
	} vormen[] = {
		{ "calamiteit", false, false, false },
		{ "heronderzoek", true, true, false },
		{ "kwaliteit", true, true, false },
		{ "opvolging", false, false, false },
		{ "preventief", false, false, true },
		{ "signaal", true, true, false },
		{ "thema", true, true, false },
	};
	struct library library;

	(void)state;
	load(&library);
	for (size_t i = 0; i < LENGTH(vormen); i++) {
		const struct form *form = library_form(&library, vormen[i].id);

		assert_non_null(form);
		assert_int_equal(vormen[i].oordeel, form->oordeel);
		assert_int_equal(vormen[i].openbaar, form->openbaar);
		assert_int_equal(vormen[i].announced_only,
		    form->announced_allowed && !form->unannounced_allowed);
	}
	library_release(&library);
}

static void
a_heronderzoek_follows_signaal_and_kwaliteit_alone(void **state)
{
	struct library library;
	const struct form *form;

	(void)state;
	load(&library);
	form = library_form(&library, "heronderzoek");
	for (size_t i = 0; i < library.n_forms; i++) {
		const char *id = library.form[i]->id;

		assert_int_equal(
		    strcmp(id, "signaal") == 0 || strcmp(id, "kwaliteit") == 0,
		    form_may_follow(form, id));
	}
	form = library_form(&library, "opvolging");
	assert_true(form_may_follow(form, "calamiteit"));
	assert_false(form_may_follow(form, "signaal"));
	library_release(&library);
}

/* Which norms have a condition, and on what. */
static void
norms_with_a_condition_are_those_of_the_kader(void **state)
{
	static const struct {
		const char *set, *code, *asks;
	} norms[] = {
		{ "wmo-rr-aanbieders", "2.3.2", "voorzieningen" },
		{ "wmo-rr-gemeenten", "1.11", "pgb" },
		{ "wmo-rr-gemeenten", "1.12", "pgb" },
		{ "wmo-rr-gemeenten", "1.13", "pgb" },
		{ "wmo-rr-gemeenten", "1.14", "pgb" },
	};
	struct library library;
	size_t n = 0;

	(void)state;
	load(&library);
	for (size_t i = 0; i < LENGTH(norms); i++) {
		const struct norm *norm = normset_norm(
		    library_normset(&library, norms[i].set), norms[i].code);

		assert_non_null(norm);
		assert_non_null(norm->relevant);
		assert_string_equal(
		    norms[i].asks, expr_uses(norm->relevant, 0));
	}
	for (size_t i = 0; i < library.n_normsets; i++)
		for (size_t j = 0; j < library.normset[i]->n_norms; j++)
			n += library.normset[i]->norm[j].relevant != NULL;
	assert_int_equal(LENGTH(norms), n);
	assert_non_null(form_field(library_form(&library, "toegang"), "pgb"));
	library_release(&library);
}

static void
two_gemeenten_have_a_limited_agreement(void **state)
{
	struct library library;
	size_t n = 0;

	(void)state;
	load(&library);
	for (size_t i = 0; i < library.registers->n_gemeenten; i++)
		n += library.registers->gemeente[i].limited;
	assert_int_equal(2, n);
	assert_true(
	    registers_gemeente(library.registers, "lansingerland")->limited);
	assert_true(
	    registers_gemeente(library.registers, "hoeksche_waard")->limited);
	library_release(&library);
}

/* What the source leaves open is marked as our reading. */
static void
each_open_point_of_a_term_has_its_reading(void **state)
{
	static const char *const terms[] = { "melding", "zelfonderzoek",
		"wederhoor", "definitief", "zienswijze", "publicatie",
		"voorziening", "vordering" };
	struct library library;

	(void)state;
	load(&library);
	for (size_t i = 0; i < LENGTH(terms); i++) {
		const struct termijn *termijn =
		    calendar_termijn(library.calendar, terms[i]);

		assert_non_null(termijn);
		assert_non_null(termijn->lezing);
	}
	assert_non_null(
	    calendar_termijn(library.calendar, "vordering")->gevolg);
	assert_int_equal(YES_YES, library.registers->voorziening_schorst);
	library_release(&library);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_breach_is_caught_by_what_the_table_names),
		cmocka_unit_test(every_rule_of_the_order_is_in_the_table),
		cmocka_unit_test(the_vormen_allow_what_the_kader_allows),
		cmocka_unit_test(
		    a_heronderzoek_follows_signaal_and_kwaliteit_alone),
		cmocka_unit_test(norms_with_a_condition_are_those_of_the_kader),
		cmocka_unit_test(two_gemeenten_have_a_limited_agreement),
		cmocka_unit_test(each_open_point_of_a_term_has_its_reading),
	};
	int failed = cmocka_run_group_tests_name("kader", tests, NULL, NULL);

	sample_clean();
	return failed;
}
