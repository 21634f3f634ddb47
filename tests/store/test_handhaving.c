/* The handhaving register: its steps, its plans, and who may change what. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/db.h"
#include "store/handhaving.h"

static struct store *store;
static struct onderzoek o; /* 2026-0001, its norm 1.3.2 has a tekort */

static int
begin(void **state)
{
	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	store = sample_open(":memory:", "ina");
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	onderzoek_release(&o);
	store_close(store);
	return 0;
}

static struct handhaving_request
whole(enum handhaving_soort soort, enum handhaving_stap stap)
{
	unsigned asks = handhaving_asks(soort, stap);
	bool gemeente =
	    (asks & (HANDHAVING_GEMEENTE | HANDHAVING_GEMEENTEN)) != 0;

	return (struct handhaving_request){
		.soort = soort,
		.stap = stap,
		.day = date_from_iso("2026-11-21"),
		.until = (asks & HANDHAVING_UNTIL) == 0 ? DATE_NONE
		    : stap == HSTAP_VERLENGD ? date_from_iso("2027-06-01")
					     : date_from_iso("2027-03-01"),
		.text = "Te weinig verbeterd.",
		.gemeenten = gemeente ? "rotterdam" : "",
		.maatregel =
		    (asks & HANDHAVING_MAATREGEL) != 0 ? "last_dwangsom" : "",
	};
}

static enum handhaving_stap
first(enum handhaving_soort soort)
{
	return handhaving_first[handhaving_soorten[soort].groep];
}

static void
take(const char *nummer, enum handhaving_soort soort, enum handhaving_stap stap)
{
	struct handhaving_request request = whole(soort, stap);
	struct error err;

	if (store_handhaving_step(store, nummer, &request, &err) < 0)
		fail_msg("%s: %s", handhaving_stappen[stap].word, err.text);
}

/* The step by which a standing is reached, and after which standing. */
static const struct {
	enum handhaving_stap stap;
	enum handhaving_stand after;
} ways[] = {
	[HSTAND_GEVRAAGD] = { HSTAP_GEVRAAGD, N_HANDHAVING_STANDEN },
	[HSTAND_ONTVANGEN] = { HSTAP_ONTVANGEN, HSTAND_GEVRAAGD },
	[HSTAND_AANVULLEN] = { HSTAP_AANVULLEN, HSTAND_ONTVANGEN },
	[HSTAND_AFGEKEURD] = { HSTAP_AFGEKEURD, HSTAND_ONTVANGEN },
	[HSTAND_AKKOORD] = { HSTAP_AKKOORD, HSTAND_ONTVANGEN },
	[HSTAND_GEDAAN] = { HSTAP_GEDAAN, N_HANDHAVING_STANDEN },
	[HSTAND_OVERGENOMEN] = { HSTAP_OVERGENOMEN, HSTAND_GEDAAN },
	[HSTAND_AFGEWEZEN] = { HSTAP_AFGEWEZEN, HSTAND_GEDAAN },
	[HSTAND_GEMELD] = { HSTAP_GEMELD, N_HANDHAVING_STANDEN },
	[HSTAND_LOOPT] = { HSTAP_INGEGAAN, HSTAND_GEMELD },
	[HSTAND_BEEINDIGD] = { HSTAP_BEEINDIGD, N_HANDHAVING_STANDEN },
	[HSTAND_INGETROKKEN] = { HSTAP_INGETROKKEN, N_HANDHAVING_STANDEN },
};

static char *
fresh(enum handhaving_soort soort)
{
	struct handhaving_request request = whole(soort, first(soort));
	char *nummer = xcalloc(1, 24);
	struct error err;

	if (store_handhaving_begin(store, o.nummer, &request, nummer, &err) < 0)
		fail_msg("%s: %s", handhaving_soorten[soort].word, err.text);
	return nummer;
}

static enum handhaving_stand
stand_of(const char *nummer)
{
	struct handhaving_row row;
	struct error err;
	enum handhaving_stand stand;

	assert_int_equal(1, store_handhaving(store, nummer, &row, &err));
	stand = row.stand;
	handhaving_row_release(&row);
	return stand;
}

/* A new one that stands so; NULL when such a kind never does. */
static char *
standing(enum handhaving_soort soort, enum handhaving_stand stand)
{
	unsigned groep = 1u << handhaving_soorten[soort].groep;
	enum handhaving_stand way[4] = { stand };
	char *nummer;
	int n = 0;

	if ((handhaving_stappen[ways[stand].stap].groepen & groep) == 0 &&
	    !(stand == HSTAND_LOOPT &&
		handhaving_soorten[soort].groep == GROEP_TOEZICHT))
		return NULL;
	nummer = fresh(soort);
	for (n = 0; n < 4 && way[n] != stand_of(nummer); n++) {
		if (ways[way[n]].after == N_HANDHAVING_STANDEN) {
			/* From wherever it can end. */
			if (handhaving_soorten[soort].groep == GROEP_PLAN &&
			    way[n] == HSTAND_BEEINDIGD)
				way[n + 1] = HSTAND_AKKOORD;
			else if (handhaving_soorten[soort].groep ==
				GROEP_VOORSTEL &&
			    way[n] == HSTAND_BEEINDIGD)
				way[n + 1] = HSTAND_AFGEWEZEN;
			else {
				n++;
				break;
			}
		} else {
			way[n + 1] = ways[way[n]].after;
		}
	}
	while (n-- > 0)
		take(nummer, soort, ways[way[n]].stap);
	return nummer;
}

static int
run(const char *sql)
{
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	if (code != SQLITE_OK && code != SQLITE_CONSTRAINT_TRIGGER &&
	    code != SQLITE_CONSTRAINT_CHECK &&
	    code != SQLITE_CONSTRAINT_FOREIGNKEY)
		fail_msg("%s: %s", sqlite3_errmsg(store->db), sql);
	return code == SQLITE_OK;
}

static int64_t
ask(const char *sql)
{
	sqlite3_stmt *stmt;
	int64_t n;

	if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s", sqlite3_errmsg(store->db));
	assert_int_equal(SQLITE_ROW, sqlite3_step(stmt));
	n = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return n;
}

/* Around the program: only the schema says no. */
static int
insert(enum handhaving_stap stap)
{
	char *sql = xasprintf(
	    "INSERT INTO handhaving_event (onderzoek, number, stap, day,"
	    " until, text, gemeente, author, stamp) SELECT 1, max(number),"
	    " '%s', '2026-11-21', '2027-09-01', 'x', 'rotterdam', 'ina',"
	    " '2026-11-21 12:00:00' FROM handhaving",
	    handhaving_stappen[stap].word);
	int done;

	run("SAVEPOINT poging");
	done = run(sql);
	run("ROLLBACK TO poging");
	run("RELEASE poging");
	free(sql);
	return done;
}

/* Every step on one that stands so; the tried ones are counted. */
static int
try_steps(enum handhaving_soort soort, enum handhaving_stand stand)
{
	int tried = 0;

	for (int i = 0; i < N_HANDHAVING_STAPPEN; i++, tried++) {
		enum handhaving_stap stap = (enum handhaving_stap)i;
		struct handhaving_request request = whole(soort, stap);
		bool may = handhaving_may_follow(stap, soort, stand);
		char *nummer = standing(soort, stand);
		struct error err;

		if (nummer == NULL)
			return 0;
		assert_int_equal(stand, stand_of(nummer));
		if (may != insert(stap))
			fail_msg("%s na %s bij %s", handhaving_stappen[i].word,
			    handhaving_standen[stand].word,
			    handhaving_soorten[soort].word);
		assert_int_equal(may ? 0 : -1,
		    store_handhaving_step(store, nummer, &request, &err));
		assert_int_equal(may ? handhaving_stappen[i].becomes : stand,
		    stand_of(nummer));
		free(nummer);
	}
	return tried;
}

static void
program_and_schema_agree_on_every_step(void **state)
{
	/* One kind of each set of steps; all kinds begin below. */
	static const enum handhaving_soort soorten[] = {
		HANDHAVING_VERBETERPLAN,
		HANDHAVING_VERSCHERPT_TOEZICHT,
		HANDHAVING_VOORSTEL,
		HANDHAVING_CLIENTENSTOP,
	};
	int tried = 0;

	(void)state;
	for (size_t i = 0; i < LENGTH(soorten); i++)
		for (int stand = 0; stand < N_HANDHAVING_STANDEN; stand++)
			tried +=
			    try_steps(soorten[i], (enum handhaving_stand)stand);
	/* 7 standings of a plan, 3 of toezicht, 5 of a voorstel, 4. */
	assert_int_equal((7 + 3 + 5 + 4) * N_HANDHAVING_STAPPEN, tried);
	assert_int_equal(0,
	    ask("SELECT count(*) FROM handhaving_stap AS s WHERE NOT EXISTS"
		" (SELECT 1 FROM handhaving_soort WHERE groep = s.groep)"));
}

static void
the_kinds_are_those_of_the_schema(void **state)
{
	(void)state;
	for (int i = 0; i < N_HANDHAVING_SOORTEN; i++) {
		char *nummer = fresh((enum handhaving_soort)i);

		assert_int_equal(
		    handhaving_stappen[first((enum handhaving_soort)i)].becomes,
		    stand_of(nummer));
		free(nummer);
	}
	assert_int_equal(
	    N_HANDHAVING_SOORTEN, ask("SELECT count(*) FROM handhaving_soort"));
}

static void
what_was_written_stays(void **state)
{
	static const char *const attempts[] = {
		"UPDATE handhaving SET soort = 'stimuleren'",
		"DELETE FROM handhaving",
		"UPDATE handhaving_event SET text = 'x'",
		"DELETE FROM handhaving_event",
		"UPDATE handhaving_lijst SET stand = 'ingetrokken'",
		"DELETE FROM handhaving_lijst",
		"INSERT INTO handhaving_soort VALUES ('boete', 'gemeente')",
		"DELETE FROM handhaving_soort",
		"UPDATE handhaving_stap SET wordt = 'akkoord'",
		"DELETE FROM handhaving_stap",
		"INSERT INTO handhaving VALUES (1, 900, 'waarschuwing', '',"
		" '', 'ina', 'x')",
		"INSERT INTO handhaving VALUES (1, 900, 'voorstel',"
		" 'rotterdam', 'budgetkorting', 'ina', 'x')",
		"INSERT INTO handhaving VALUES (1, 900, 'boete',"
		" 'rotterdam', '', 'ina', 'x')",
	};
	char *nummer = fresh(HANDHAVING_VERBETERPLAN);

	(void)state;
	for (size_t i = 0; i < LENGTH(attempts); i++)
		if (run(attempts[i]))
			fail_msg("%s", attempts[i]);
	assert_int_equal(HSTAND_GEVRAAGD, stand_of(nummer));
	free(nummer);
}

static void
the_time_line_has_day_text_and_author(void **state)
{
	char *nummer = fresh(HANDHAVING_VERSCHERPT_TOEZICHT);
	struct handhaving_events events;
	struct handhaving_row row;
	struct error err;

	(void)state;
	take(nummer, HANDHAVING_VERSCHERPT_TOEZICHT, HSTAP_BEZOEK);
	take(nummer, HANDHAVING_VERSCHERPT_TOEZICHT, HSTAP_VERLENGD);
	assert_int_equal(
	    0, store_handhaving_events(store, nummer, &events, &err));
	assert_int_equal(3, events.n);
	assert_int_equal(HSTAP_BEGONNEN, events.event[0].stap);
	assert_string_equal("Te weinig verbeterd.", events.event[1].text);
	assert_string_equal("ina", events.event[1].author);
	assert_int_equal(date_from_iso("2027-03-01"), events.event[2].was);
	handhaving_events_release(&events);
	assert_int_equal(1, store_handhaving(store, nummer, &row, &err));
	assert_int_equal(date_from_iso("2027-06-01"), row.until);
	assert_string_equal("Stichting Één", row.aanbieder);
	handhaving_row_release(&row);
	free(nummer);
}

static size_t
found(const char *words)
{
	struct hits hits;
	struct error err;
	size_t n;

	assert_int_equal(0, store_search(store, words, NULL, 999, &hits, &err));
	n = hits.n;
	for (size_t i = 0; i < n; i++)
		assert_string_equal("handhaving", hits.hit[i].kind);
	hits_release(&hits);
	return n;
}

static void
texts_are_found_but_what_is_restricted_is_not(void **state)
{
	struct handhaving_request request =
	    whole(HANDHAVING_OPENBAAR_MINISTERIE, HSTAP_GEMELD);
	char nummer[24];
	struct error err;

	(void)state;
	request.text = "Aangifte kwikstaart.";
	assert_int_equal(
	    0, store_handhaving_begin(store, o.nummer, &request, nummer, &err));
	assert_int_equal(0, found("kwikstaart"));
	request.soort = HANDHAVING_WAARSCHUWING;
	assert_int_equal(
	    0, store_handhaving_begin(store, o.nummer, &request, nummer, &err));
	assert_int_equal(1, found("kwikstaart"));
	take(nummer, HANDHAVING_WAARSCHUWING, HSTAP_INGETROKKEN);
	assert_int_equal(0, found("kwikstaart"));
}

static void
the_onderzoek_knows_that_a_plan_was_asked(void **state)
{
	struct onderzoek again;
	struct error err;
	char *nummer;

	(void)state;
	sample_read(store, o.nummer, &again);
	assert_true(again.plan_asked);
	onderzoek_release(&again);
	sample_init(&again);
	sample_save(store, &again);
	assert_false(again.plan_asked);
	nummer = xcalloc(1, 24);
	assert_int_equal(0,
	    store_handhaving_begin(store, again.nummer,
		&(struct handhaving_request){
		    .soort = HANDHAVING_VERBETERPLAN,
		    .day = date_today(),
		    .until = date_today(),
		},
		nummer, &err));
	assert_int_equal(1, store_refresh_onderzoek(store, &again, &err));
	assert_true(again.plan_asked);
	take(nummer, HANDHAVING_VERBETERPLAN, HSTAP_INGETROKKEN);
	assert_int_equal(1, store_refresh_onderzoek(store, &again, &err));
	assert_false(again.plan_asked);
	onderzoek_release(&again);
	free(nummer);
}

static void
the_logboek_agrees_after_all_this(void **state)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	assert_true(ask("SELECT count(*) FROM logboek WHERE tabel ="
			" 'handhaving_event' AND kolom = 'text'") > 50);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(program_and_schema_agree_on_every_step),
		cmocka_unit_test(the_kinds_are_those_of_the_schema),
		cmocka_unit_test(what_was_written_stays),
		cmocka_unit_test(the_time_line_has_day_text_and_author),
		cmocka_unit_test(texts_are_found_but_what_is_restricted_is_not),
		cmocka_unit_test(the_onderzoek_knows_that_a_plan_was_asked),
		cmocka_unit_test(the_logboek_agrees_after_all_this),
	};

	return cmocka_run_group_tests_name(
	    "store/handhaving", tests, begin, finish);
}
