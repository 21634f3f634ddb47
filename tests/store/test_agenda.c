/* The terms of all onderzoeken, kept beside events and uitstel. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>

#include "fixture.h"
#include "sample.h"
#include "store/agenda.h"
#include "store/db.h"

static const char *tot[] = { "vastgesteld_op" };
static const char *ids[] = { "wederhoor", "zienswijze" };
static struct termijn termijnen[] = {
	{ .id = "wederhoor",
	    .title = "Reactie op feitelijke onjuistheden",
	    .event = "concept_verzonden_op",
	    .tot = { tot, 1 },
	    .length = 2,
	    .unit = UNIT_WEKEN,
	    .voor = "aanbieder",
	    .grondslag = "beleid",
	    .roll = ROLL_JA },
	{ .id = "zienswijze",
	    .title = "Zienswijze op de openbaarmaking",
	    .event = "definitief_verzonden_op",
	    .length = 2,
	    .unit = UNIT_WEKEN,
	    .voor = "aanbieder",
	    .grondslag = "beleid",
	    .roll = ROLL_JA,
	    .extendable = true,
	    .suspendable = true },
};
static struct calendar calendar;
static struct form form;

static void
use_terms(struct onderzoek *o)
{
	calendar = *fixture_calendar();
	calendar.termijn = termijnen;
	calendar.n_termijnen = 2;
	snprintf(calendar.sha256, sizeof calendar.sha256, "een");
	form = *o->form;
	form.termijnen = (struct words){ ids, 2 };
	o->form = &form;
	o->calendar = &calendar;
}

static void
begin(struct store *store, struct onderzoek *o)
{
	sample_init(o);
	fixture_complete(o);
	use_terms(o);
	sample_save(store, o);
}

static void
event(struct onderzoek *o, const char *kind, const char *iso)
{
	struct error err;

	if (onderzoek_add_event(o, kind, date_from_iso(iso), "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static struct agenda_page
page(struct store *store, const struct agenda_query *query)
{
	struct agenda_page out;
	struct error err;

	if (store_agenda(store, query, &out, &err) < 0)
		fail_msg("%s", err.text);
	return out;
}

static void
assert_first(struct store *store, const char *termijn, const char *last)
{
	struct agenda_page all =
	    page(store, &(struct agenda_query){ .limit = 10 });

	assert_true(all.n > 0);
	assert_string_equal(termijn, all.item[0].termijn);
	assert_int_equal(date_from_iso(last), all.item[0].last);
	agenda_page_release(&all);
}

static size_t
count(struct store *store, const struct agenda_query *query)
{
	struct agenda_page all = page(store, query);
	size_t n = all.n;

	agenda_page_release(&all);
	return n;
}

static void
check_logboek(struct store *store)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
}

static void
a_term_runs_moves_and_ends_with_its_events(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;

	(void)state;
	begin(store, &o);
	assert_int_equal(
	    0, count(store, &(struct agenda_query){ .limit = 10 }));
	event(&o, "concept_verzonden_op", "2026-03-20");
	sample_save(store, &o);
	assert_first(store, "wederhoor", "2026-04-07");
	event(&o, "concept_verzonden_op", "2026-04-13");
	sample_save(store, &o);
	assert_first(store, "wederhoor", "2026-04-28");
	event(&o, "vastgesteld_op", "2026-04-29");
	sample_save(store, &o);
	assert_int_equal(
	    0, count(store, &(struct agenda_query){ .limit = 10 }));
	assert_int_equal(1,
	    count(store,
		&(struct agenda_query){ .limit = 10, .onderzoek = o.nummer }));
	/* It did not happen after all: the term is gone again. */
	event(&o, "vastgesteld_op", "");
	event(&o, "concept_verzonden_op", "");
	sample_save(store, &o);
	assert_int_equal(0,
	    count(store,
		&(struct agenda_query){ .limit = 10, .onderzoek = o.nummer }));
	check_logboek(store);
	onderzoek_release(&o);
	store_close(store);
}

static void
uitstel_is_kept_shared_and_counts(void **state)
{
	const char *path = sample_path("uitstel.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct onderzoek o, his;
	struct error err;

	(void)state;
	begin(ina, &o);
	event(&o, "definitief_verzonden_op", "2026-04-07");
	sample_save(ina, &o);
	sample_read(bas, o.nummer, &his);
	use_terms(&his);
	assert_int_equal(0,
	    onderzoek_add_uitstel(&o, "zienswijze", date_from_iso("2026-05-01"),
		"Ziek.", "ina", &err));
	sample_save(ina, &o);
	/* He does not know of it yet, and changes something else. */
	event(&his, "concept_verzonden_op", "2026-04-13");
	sample_save(bas, &his);
	assert_first(ina, "wederhoor", "2026-04-28");
	assert_int_equal(1, store_refresh_onderzoek(bas, &his, &err));
	assert_int_equal(1, his.n_uitstel);
	assert_string_equal("Ziek.", his.uitstel[0].reden);
	assert_int_equal(0, store_refresh_onderzoek(bas, &his, &err));
	check_logboek(ina);
	onderzoek_release(&his);
	onderzoek_release(&o);
	store_close(bas);
	store_close(ina);
}

static void
pages_follow_each_other_by_key(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct agenda_query query = { .limit = 2 };
	struct agenda_page first, second;
	struct onderzoek o;

	(void)state;
	for (int i = 0; i < 3; i++) {
		begin(store, &o);
		event(&o, "concept_verzonden_op", "2026-03-20");
		sample_save(store, &o);
		onderzoek_release(&o);
	}
	first = page(store, &query);
	assert_int_equal(2, first.n);
	assert_true(first.more);
	query.after = &first.item[1];
	second = page(store, &query);
	assert_int_equal(1, second.n);
	assert_false(second.more);
	assert_string_not_equal(
	    first.item[1].onderzoek, second.item[0].onderzoek);
	agenda_page_release(&second);
	agenda_page_release(&first);
	query = (struct agenda_query){ .limit = 5, .voor = "aanbieder" };
	assert_int_equal(3, count(store, &query));
	query.voor = "wij";
	assert_int_equal(0, count(store, &query));
	store_close(store);
}

static void
another_kalender_counts_what_runs_anew(void **state)
{
	static date decree[1];
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	struct error err;

	(void)state;
	begin(store, &o);
	event(&o, "concept_verzonden_op", "2026-03-23");
	sample_save(store, &o);
	assert_first(store, "wederhoor", "2026-04-07");
	assert_int_equal(0, store_agenda_recount(store, &calendar, &err));
	decree[0] = date_from_iso("2026-04-07");
	calendar.gelijkgesteld = decree;
	calendar.n_gelijkgesteld = 1;
	snprintf(calendar.sha256, sizeof calendar.sha256, "twee");
	assert_int_equal(0, store_agenda_recount(store, &calendar, &err));
	assert_first(store, "wederhoor", "2026-04-08");
	check_logboek(store);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_right_that_is_not_used_lapses(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct agenda_query all = { .limit = 10 };
	struct onderzoek o;
	struct error err;

	(void)state;
	begin(store, &o);
	termijnen[1].lapses = true;
	event(&o, "definitief_verzonden_op", "2026-11-10");
	sample_save(store, &o);
	setenv("SCHOUW_TODAY", "2026-11-24", 1);
	assert_int_equal(0, store_agenda_recount(store, &calendar, &err));
	assert_int_equal(1, count(store, &all));
	setenv("SCHOUW_TODAY", "2026-11-25", 1);
	assert_int_equal(0, store_agenda_recount(store, &calendar, &err));
	assert_int_equal(0, count(store, &all));
	termijnen[1].lapses = false;
	check_logboek(store);
	onderzoek_release(&o);
	store_close(store);
}

static void
uitstel_is_only_added(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	struct error err;

	(void)state;
	begin(store, &o);
	event(&o, "definitief_verzonden_op", "2026-04-07");
	onderzoek_add_uitstel(&o, "zienswijze", date_from_iso("2026-05-01"),
	    "Ziek.", "ina", &err);
	sample_save(store, &o);
	assert_int_not_equal(SQLITE_OK,
	    sqlite3_exec(store->db, "UPDATE uitstel SET reden = 'anders'", NULL,
		NULL, NULL));
	assert_int_not_equal(SQLITE_OK,
	    sqlite3_exec(store->db, "DELETE FROM uitstel", NULL, NULL, NULL));
	onderzoek_release(&o);
	store_close(store);
}

/* Of the zienswijze, which was sent on 2026-12-01. */
static void
suspend(struct onderzoek *o, const char *from, const char *until)
{
	char reden[] = "Het Openbaar Ministerie doet onderzoek.";
	struct stilstand asked = { date_from_iso(from), date_from_iso(until),
		reden };
	struct error err;

	if (onderzoek_add_opschorting(o, "zienswijze", &asked, "ina", &err) < 0)
		fail_msg("%s", err.text);
}

static void
an_opschorting_is_kept_shared_and_counts(void **state)
{
	const char *path = sample_path("opschorting.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct onderzoek o, his;
	struct agenda_page all;
	struct error err;

	(void)state;
	begin(ina, &o);
	event(&o, "concept_verzonden_op", "2026-12-01");
	event(&o, "definitief_verzonden_op", "2026-12-21");
	sample_save(ina, &o);
	sample_read(bas, o.nummer, &his);
	suspend(&o, "2026-12-22", "");
	assert_true(onderzoek_changed(&o));
	sample_save(ina, &o);
	assert_false(onderzoek_changed(&o));
	/* It is behind all days, whatever its day was. */
	all = page(ina, &(struct agenda_query){ .limit = 10 });
	assert_int_equal(2, all.n);
	assert_string_equal("wederhoor", all.item[0].termijn);
	assert_int_equal(DATE_NONE, all.item[1].last);
	assert_int_equal(1, all.item[1].stil.n);
	assert_string_equal("Het Openbaar Ministerie doet onderzoek.",
	    all.item[1].stil.row[0].reden);
	agenda_page_release(&all);
	assert_int_equal(1, store_refresh_onderzoek(bas, &his, &err));
	assert_int_equal(1, his.n_opschortingen);
	use_terms(&his);
	suspend(&his, "2026-12-22", "2026-12-25");
	sample_save(bas, &his);
	all = page(ina, &(struct agenda_query){ .limit = 10 });
	assert_int_equal(date_from_iso("2027-01-08"), all.item[1].last);
	agenda_page_release(&all);
	check_logboek(ina);
	onderzoek_release(&his);
	onderzoek_release(&o);
	store_close(bas);
	store_close(ina);
}

static void
a_page_ends_and_goes_on_at_one_that_stands_still(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct agenda_query query = { .limit = 1 };
	struct agenda_page first, second, third;
	struct onderzoek o;

	(void)state;
	begin(store, &o);
	event(&o, "concept_verzonden_op", "2026-12-01");
	event(&o, "definitief_verzonden_op", "2026-12-21");
	suspend(&o, "2026-12-22", "");
	sample_save(store, &o);
	first = page(store, &query);
	query.after = &first.item[0];
	second = page(store, &query);
	assert_true(first.more);
	assert_int_equal(DATE_NONE, second.item[0].last);
	assert_false(second.more);
	query.after = &second.item[0];
	third = page(store, &query);
	assert_int_equal(0, third.n);
	agenda_page_release(&first);
	agenda_page_release(&second);
	agenda_page_release(&third);
	onderzoek_release(&o);
	store_close(store);
}

static void
another_kalender_counts_what_stood_still_too(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	struct error err;

	(void)state;
	begin(store, &o);
	event(&o, "definitief_verzonden_op", "2026-12-21");
	suspend(&o, "2026-12-22", "2026-12-25");
	sample_save(store, &o);
	assert_first(store, "zienswijze", "2027-01-08");
	snprintf(calendar.sha256, sizeof calendar.sha256, "twee");
	termijnen[1].length = 3;
	assert_int_equal(0, store_agenda_recount(store, &calendar, &err));
	termijnen[1].length = 2;
	assert_first(store, "zienswijze", "2027-01-15");
	check_logboek(store);
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_term_runs_moves_and_ends_with_its_events),
		cmocka_unit_test(uitstel_is_kept_shared_and_counts),
		cmocka_unit_test(pages_follow_each_other_by_key),
		cmocka_unit_test(another_kalender_counts_what_runs_anew),
		cmocka_unit_test(a_right_that_is_not_used_lapses),
		cmocka_unit_test(uitstel_is_only_added),
		cmocka_unit_test(an_opschorting_is_kept_shared_and_counts),
		cmocka_unit_test(
		    a_page_ends_and_goes_on_at_one_that_stands_still),
		cmocka_unit_test(another_kalender_counts_what_stood_still_too),
	};
	int failed =
	    cmocka_run_group_tests_name("store/agenda", tests, NULL, NULL);

	sample_clean();
	return failed;
}
