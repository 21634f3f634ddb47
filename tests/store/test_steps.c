/* The steps of a maatregel: what may follow what, and what is kept. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"
#include "store/maatregelen.h"

static struct store *store;
static struct onderzoek o; /* 2026-0001, its norm 1.3.2 has a tekort */

static int
begin(void **state)
{
	(void)state;
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

/* A request that has all that any step needs. */
static struct stap_request
whole(enum stap stap)
{
	return (struct stap_request){
		.stap = stap,
		.day = date_from_iso("2026-11-21"),
		.until = date_from_iso("2027-03-01"),
		.text = "Gezien op het rooster.",
		.gemeente = "rotterdam",
	};
}

static void
take(const char *nummer, struct stap_request request)
{
	struct error err;

	if (store_maatregel_step(store, nummer, &request, false, &err) < 0)
		fail_msg("%s: %s", stappen[request.stap].word, err.text);
}

static void
refuses(const char *nummer, struct stap_request request, const char *sentence)
{
	struct error err = { 0 };

	if (store_maatregel_step(store, nummer, &request, false, &err) == 0)
		fail_msg("%s was taken", stappen[request.stap].word);
	if (strstr(err.text, sentence) == NULL)
		fail_msg("%s", err.text);
}

/* A step by which each standing is reached, after another standing. */
static const struct {
	enum stap stap;
	enum stand after;
} ways[N_STANDEN] = {
	[STAND_GEVRAAGD] = { STAP_TERUGKOPPELING_GEVRAAGD, STAND_OPGELEGD },
	[STAND_ONTVANGEN] = { STAP_TERUGKOPPELING_ONTVANGEN, STAND_OPGELEGD },
	[STAND_GEREED] = { STAP_GEREED_GEMELD, STAND_OPGELEGD },
	[STAND_GETOETST] = { STAP_GETOETST, STAND_OPGELEGD },
	[STAND_NIET_HERSTELD] = { STAP_NIET_HERSTELD, STAND_GETOETST },
	[STAND_OVERGEDRAGEN] = { STAP_OVERGEDRAGEN, STAND_OPGELEGD },
	[STAND_HERSTELD] = { STAP_HERSTELD, STAND_GETOETST },
	[STAND_INGETROKKEN] = { STAP_INGETROKKEN, STAND_OPGELEGD },
};

/* A new one that stands so; the last of o. */
static char *
fresh(enum stand stand)
{
	struct error err;
	struct maatregel *m = onderzoek_add_maatregel(
	    &o, onderzoek_oordeel(&o, "1.3.2")->norm, &err);
	struct buf nummer = { 0 };

	assert_non_null(m);
	maatregel_set_text(m, "Stel een rooster op.");
	maatregel_set_due_on(m, date_from_iso("2027-01-15"));
	sample_save(store, &o);
	maatregel_nummer(&o, m, &nummer);
	if (stand != STAND_OPGELEGD && ways[stand].after != STAND_OPGELEGD)
		take(buf_text(&nummer), whole(ways[ways[stand].after].stap));
	if (stand != STAND_OPGELEGD)
		take(buf_text(&nummer), whole(ways[stand].stap));
	return buf_take(&nummer);
}

static enum stand
stand_of(const char *nummer)
{
	struct maatregel_row row;
	struct error err;
	enum stand stand;

	assert_int_equal(1, store_maatregel(store, nummer, &row, &err));
	stand = row.stand;
	maatregel_row_release(&row);
	return stand;
}

static int
run(const char *sql)
{
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	if (code != SQLITE_OK && code != SQLITE_CONSTRAINT_TRIGGER)
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
insert(enum stap stap)
{
	char *sql = xasprintf(
	    "INSERT INTO maatregel_event (onderzoek, number, stap, day, until,"
	    " text, gemeente, toets, author, stamp) SELECT 1, max(number),"
	    " '%s', '2026-11-21', '2027-03-01', 'x', 'rotterdam', '', 'ina',"
	    " '2026-11-21 12:00:00' FROM maatregel",
	    stappen[stap].word);
	int done;

	run("SAVEPOINT poging");
	done = run(sql);
	run("ROLLBACK TO poging");
	run("RELEASE poging");
	free(sql);
	return done;
}

static void
program_and_schema_agree_on_every_step(void **state)
{
	int tried = 0;

	(void)state;
	for (int from = 0; from < N_STANDEN; from++)
		for (int stap = 0; stap < N_STAPPEN; stap++, tried++) {
			struct stap_request request = whole((enum stap)stap);
			bool may =
			    stap_may_follow((enum stap)stap, (enum stand)from);
			char *nummer = fresh((enum stand)from);
			struct error err;

			assert_int_equal(from, stand_of(nummer));
			assert_int_equal(may, insert((enum stap)stap));
			assert_int_equal(may ? 0 : -1,
			    store_maatregel_step(
				store, nummer, &request, false, &err));
			assert_int_equal(
			    may ? (int)stappen[stap].becomes : from,
			    stand_of(nummer));
			free(nummer);
		}
	assert_int_equal(N_STANDEN * N_STAPPEN, tried);
}

static void
hersteld_needs_a_toets(void **state)
{
	int ways_there = 0;

	(void)state;
	for (int from = 0; from < N_STANDEN; from++)
		ways_there += stap_may_follow(STAP_HERSTELD, (enum stand)from);
	assert_int_equal(1, ways_there);
	assert_true(stap_may_follow(STAP_HERSTELD, STAND_GETOETST));
	for (int stap = 0; stap < N_STAPPEN; stap++)
		if (stappen[stap].becomes == STAND_HERSTELD)
			assert_int_equal(STAP_HERSTELD, stap);
		else if (stappen[stap].becomes == STAND_GETOETST)
			assert_int_equal(NEEDS_EVIDENCE, stappen[stap].needs);
	free(fresh(STAND_GEREED));
	assert_false(run("UPDATE maatregel_lijst SET stand = 'hersteld'"));
	assert_false(run("UPDATE maatregel_event SET stap = 'hersteld'"));
	assert_false(run("DELETE FROM maatregel_event"));
	assert_false(run("INSERT INTO maatregel_stap VALUES"
			 " ('hersteld', 'gereed', 'hersteld')"));
	assert_false(run("UPDATE maatregel_stap SET stand = 'gereed'"));
	assert_false(
	    run("INSERT INTO maatregel_event (onderzoek, number, stap, day,"
		" text, gemeente, toets, author, stamp) VALUES (1, 1,"
		" 'getoetst', '2026-11-21', ' ', '', '', 'ina', 'x')"));
	assert_false(
	    run("INSERT INTO maatregel_event (onderzoek, number, stap, day,"
		" text, gemeente, toets, author, stamp) VALUES (1, 1,"
		" 'getoetst', '2026-11-21', '', '', '2026-0001', 'ina',"
		" 'x')"));
	assert_int_equal(0,
	    ask("SELECT count(*) FROM maatregel_lijst"
		" WHERE stand = 'hersteld'"));
}

static void
the_sentence_says_what_is_missing(void **state)
{
	char *nummer = fresh(STAND_OPGELEGD);
	struct stap_request request = whole(STAP_HERSTELD);

	(void)state;
	refuses(nummer, request, "nog niet getoetst");
	request = whole(STAP_GETOETST);
	request.text = " \n";
	refuses(nummer, request, "waaruit het blijkt");
	request = whole(STAP_UITSTEL);
	request.text = NULL;
	refuses(nummer, request, "Reden van het uitstel ontbreekt");
	request = whole(STAP_UITSTEL);
	request.until = date_from_iso("2027-01-15");
	refuses(nummer, request, "laatste dag is nu 2027-01-15");
	request.until = DATE_NONE;
	refuses(nummer, request, "nieuwe laatste dag");
	request = whole(STAP_TERUGKOPPELING_GEVRAAGD);
	request.until = date_from_iso("2026-11-20");
	refuses(nummer, request, "ligt voor 2026-11-21");
	request = whole(STAP_GEREED_GEMELD);
	request.day = date_from_iso("2026-11-22");
	refuses(nummer, request, "nog niet geweest");
	request.day = date_from_iso("2026-11-20");
	refuses(nummer, request, "vorige stap");
	request = whole(STAP_OVERGEDRAGEN);
	request.gemeente = "";
	refuses(nummer, request, "Noem de gemeente");
	refuses("M-2026-0001-900", whole(STAP_UITSTEL), "is er niet");
	refuses("onzin", whole(STAP_UITSTEL), "is er niet");
	assert_int_equal(STAND_OPGELEGD, stand_of(nummer));
	take(nummer, whole(STAP_INGETROKKEN));
	refuses(nummer, whole(STAP_UITSTEL), "daarna komt geen stap meer");
	free(nummer);
}

static void
four_eyes_keep_the_imposer_from_closing(void **state)
{
	char *nummer = fresh(STAND_GETOETST);
	struct stap_request request = whole(STAP_HERSTELD);
	struct error err;

	(void)state;
	assert_int_equal(
	    -1, store_maatregel_step(store, nummer, &request, true, &err));
	assert_non_null(strstr(err.text, "vier ogen"));
	request = whole(STAP_NIET_HERSTELD);
	assert_int_equal(
	    0, store_maatregel_step(store, nummer, &request, true, &err));
	free(nummer);
}

static void
uitstel_keeps_the_old_day(void **state)
{
	char *nummer = fresh(STAND_OPGELEGD);
	struct maatregel_events events;
	struct maatregel_row row;
	struct error err;

	(void)state;
	take(nummer, whole(STAP_UITSTEL));
	assert_int_equal(
	    1, store_maatregel_events(store, nummer, &events, &err) == 0);
	assert_int_equal(2, events.n);
	assert_int_equal(STAP_OPGELEGD, events.event[0].stap);
	assert_int_equal(date_from_iso("2027-01-15"), events.event[1].was);
	assert_int_equal(date_from_iso("2027-03-01"), events.event[1].until);
	assert_string_equal("ina", events.event[1].author);
	maatregel_events_release(&events);
	assert_int_equal(1, store_maatregel(store, nummer, &row, &err));
	assert_int_equal(date_from_iso("2027-01-15"), row.due_on);
	assert_int_equal(date_from_iso("2027-03-01"), row.until);
	maatregel_row_release(&row);
	free(nummer);
}

static void
withdrawn_in_the_onderzoek_is_a_step(void **state)
{
	struct maatregel_events events;
	struct error err;
	char *nummer = fresh(STAND_OPGELEGD);

	(void)state;
	assert_true(
	    maatregel_withdraw(&o.maatregel[o.n_maatregelen - 1], "Dubbel."));
	sample_save(store, &o);
	assert_int_equal(STAND_INGETROKKEN, stand_of(nummer));
	assert_int_equal(
	    0, store_maatregel_events(store, nummer, &events, &err));
	assert_int_equal(2, events.n);
	assert_string_equal("Dubbel.", events.event[1].text);
	maatregel_events_release(&events);
	/* It is stored once, whatever else is saved of it. */
	maatregel_set_owner(&o.maatregel[o.n_maatregelen - 1], "Manager");
	sample_save(store, &o);
	assert_int_equal(STAND_INGETROKKEN, stand_of(nummer));
	assert_int_not_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"UPDATE maatregel SET withdrawn = 1 WHERE number = 1", NULL,
		NULL, NULL));
	free(nummer);
	nummer = fresh(STAND_OPGELEGD);
	take(nummer, whole(STAP_INGETROKKEN));
	assert_int_equal(1,
	    ask("SELECT withdrawn FROM maatregel"
		" ORDER BY number DESC LIMIT 1"));
	free(nummer);
}

static void
what_is_closed_is_not_withdrawn(void **state)
{
	char *nummer = fresh(STAND_HERSTELD);
	struct error err;

	(void)state;
	assert_true(store_refresh_onderzoek(store, &o, &err) >= 0);
	assert_int_equal(
	    STAND_HERSTELD, o.maatregel[o.n_maatregelen - 1].stand);
	assert_false(
	    maatregel_withdraw(&o.maatregel[o.n_maatregelen - 1], "Dubbel."));
	free(nummer);
}

/* A later onderzoek that judged the norm so; its nummer. */
static char *
later(const char *grade)
{
	struct onderzoek next;
	char *nummer;

	sample_init(&next);
	oordeel_choose(onderzoek_oordeel(&next, "1.3.2"), true, NULL);
	if (*grade != '\0')
		fixture_judge(&next, "1.3.2", grade);
	fact_set(&next.facts, fact_find("vorige"), "2026-0001");
	sample_save(store, &next);
	nummer = xstrdup(next.nummer);
	onderzoek_release(&next);
	return nummer;
}

static void
a_later_oordeel_decides(void **state)
{
	char *nummer = fresh(STAND_GEREED);
	char *open = later(""), *bad = later("voldoet_niet");
	char *good = later("voldoet");
	struct stap_request request = whole(STAP_HERSTELD);
	struct error err;

	(void)state;
	assert_int_equal(-1,
	    store_maatregel_herstel(
		store, nummer, open, HERSTEL_JA, "", false, &err));
	assert_int_equal(-1,
	    store_maatregel_herstel(
		store, nummer, bad, HERSTEL_JA, "", false, &err));
	assert_non_null(strstr(err.text, "nog een tekort"));
	assert_int_equal(STAND_GEREED, stand_of(nummer));
	assert_int_equal(0,
	    store_maatregel_herstel(
		store, nummer, bad, HERSTEL_NEE, "", false, &err));
	assert_int_equal(STAND_NIET_HERSTELD, stand_of(nummer));
	refuses(nummer, request, "nog niet getoetst");
	assert_int_equal(0,
	    store_maatregel_herstel(store, nummer, good, HERSTEL_JA,
		"Het rooster hangt er.", false, &err));
	assert_int_equal(STAND_HERSTELD, stand_of(nummer));
	free(nummer);
	free(open);
	free(bad);
	free(good);
}

/* All or none: the second of these cannot follow. */
static void
several_steps_are_one(void **state)
{
	char *open = fresh(STAND_GEREED), *closed = fresh(STAND_HERSTELD);
	struct stap_for both[] = {
		{ open, whole(STAP_OVERGEDRAGEN) },
		{ closed, whole(STAP_OVERGEDRAGEN) },
	};
	struct error err;

	(void)state;
	assert_int_equal(
	    -1, store_maatregel_steps(store, both, 2, false, &err));
	assert_non_null(strstr(err.text, closed));
	assert_int_equal(STAND_GEREED, stand_of(open));
	assert_int_equal(0, store_maatregel_steps(store, both, 1, false, &err));
	assert_int_equal(STAND_OVERGEDRAGEN, stand_of(open));
	free(open);
	free(closed);
}

static void
a_norm_is_followed_through_the_chain(void **state)
{
	char *first = fresh(STAND_OPGELEGD), *nummer = later("voldoet");
	struct norm_history history;
	struct error err;

	(void)state;
	assert_int_equal(
	    0, store_norm_history(store, nummer, "A-1.3.2", &history, &err));
	assert_int_equal(2, history.n);
	assert_string_equal(nummer, history.row[0].onderzoek);
	assert_string_equal("voldoet", history.row[0].grade);
	assert_false(history.row[0].tekort);
	assert_int_equal(0, history.row[0].maatregelen.n);
	assert_string_equal("2026-0001", history.row[1].onderzoek);
	assert_true(history.row[1].tekort);
	assert_non_null(strstr(history.row[1].bevinding, "plan ontbreekt"));
	assert_true(history.row[1].maatregelen.n > 1);
	norm_history_release(&history);
	free(first);
	free(nummer);
}

/* What the triggers kept, against what the steps say. */
static void
the_list_follows_from_the_steps(void **state)
{
	int64_t seq;
	char head[SHA256_SIZE];
	struct error err;

	(void)state;
	for (int stand = 0; stand < N_STANDEN; stand++)
		free(fresh((enum stand)stand));
	assert_int_equal(0,
	    ask("SELECT count(*) FROM maatregel_lijst AS l WHERE stand IS NOT"
		" (SELECT s.wordt FROM maatregel_event AS e"
		" JOIN maatregel_stap AS s ON s.stap = e.stap"
		" WHERE e.onderzoek = l.onderzoek AND e.number = l.number"
		" ORDER BY e.id DESC LIMIT 1)"));
	assert_int_equal(ask("SELECT count(*) FROM maatregel"),
	    ask("SELECT count(*) FROM maatregel_lijst"));
	assert_int_equal(0,
	    ask("SELECT count(*) FROM (SELECT g.gemeente, l.dicht,"
		" l.sorteerdag, l.id FROM maatregel_lijst AS l"
		" JOIN onderzoek_gemeente AS g ON g.onderzoek = l.onderzoek"
		" EXCEPT SELECT gemeente, dicht, sorteerdag, id"
		" FROM maatregel_plaats)"));
	assert_int_equal(ask("SELECT count(*) FROM maatregel_plaats"),
	    ask("SELECT count(*) FROM maatregel_lijst"
		" JOIN onderzoek_gemeente USING (onderzoek)"));
	assert_int_equal(
	    ask("SELECT count(*) FROM maatregel_lijst WHERE NOT dicht"),
	    ask("SELECT n FROM maatregel_telling WHERE sleutel = 'open'"));
	assert_int_equal(0,
	    ask("SELECT count(*) FROM maatregel_telling AS t"
		" WHERE sleutel LIKE 'd%' AND n <> (SELECT count(*)"
		" FROM maatregel_lijst WHERE NOT dicht"
		" AND 'd' || sorteerdag = t.sleutel)"));
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(program_and_schema_agree_on_every_step),
		cmocka_unit_test(hersteld_needs_a_toets),
		cmocka_unit_test(the_sentence_says_what_is_missing),
		cmocka_unit_test(four_eyes_keep_the_imposer_from_closing),
		cmocka_unit_test(uitstel_keeps_the_old_day),
		cmocka_unit_test(withdrawn_in_the_onderzoek_is_a_step),
		cmocka_unit_test(what_is_closed_is_not_withdrawn),
		cmocka_unit_test(a_later_oordeel_decides),
		cmocka_unit_test(several_steps_are_one),
		cmocka_unit_test(a_norm_is_followed_through_the_chain),
		cmocka_unit_test(the_list_follows_from_the_steps),
	};
	struct CMUnitTest each[LENGTH(tests)];

	for (size_t i = 0; i < LENGTH(tests); i++) {
		each[i] = tests[i];
		each[i].setup_func = begin;
		each[i].teardown_func = finish;
	}
	return cmocka_run_group_tests_name("store/steps", each, NULL, NULL);
}
