/* Events of a procedure: kept, shared, never changed. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/calendar.h"
#include "sample.h"
#include "store/db.h"

static void
add(struct onderzoek *o, const char *iso)
{
	struct error err;

	assert_int_equal(0,
	    onderzoek_add_event(
		o, EVENT_VERZONDEN, date_from_iso(iso), "ina", &err));
}

static date
sent(const struct onderzoek *o)
{
	return onderzoek_event(o, EVENT_VERZONDEN);
}

static void
the_last_one_counts_after_reading_too(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o, again;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	add(&o, "2026-12-01");
	sample_save(store, &o);
	add(&o, "2026-12-03");
	sample_save(store, &o);
	assert_false(onderzoek_changed(&o));
	sample_read(store, o.nummer, &again);
	assert_int_equal(2, again.n_events);
	assert_int_equal(date_from_iso("2026-12-03"), sent(&again));
	onderzoek_release(&again);
	onderzoek_release(&o);
	store_close(store);
}

static void
the_database_takes_every_kind(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o, again;
	struct error err;
	size_t n = 0;

	(void)state;
	sample_init(&o);
	for (size_t i = 0; event_infos[i].kind != NULL; i++)
		n += onderzoek_add_event(&o, event_infos[i].kind,
			 date_from_iso("2026-12-01"), "ina", &err) == 0;
	assert_true(n > 10);
	sample_save(store, &o);
	sample_read(store, o.nummer, &again);
	assert_int_equal(o.n_events, again.n_events);
	onderzoek_release(&again);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_colleague_gets_it_without_a_conflict(void **state)
{
	const char *path = sample_path("samen.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct onderzoek o, his;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_save(ina, &o);
	sample_read(bas, o.nummer, &his);
	add(&o, "2026-12-01");
	sample_save(ina, &o);
	add(&his, "2026-12-02");
	sample_save(bas, &his);
	assert_int_equal(1, store_refresh_onderzoek(bas, &his, &err));
	assert_int_equal(1, store_refresh_onderzoek(ina, &o, &err));
	assert_int_equal(2, o.n_events);
	assert_int_equal(2, his.n_events);
	assert_int_equal(date_from_iso("2026-12-02"), sent(&o));
	assert_int_equal(date_from_iso("2026-12-02"), sent(&his));
	assert_int_equal(0, store_refresh_onderzoek(ina, &o, &err));
	onderzoek_release(&his);
	onderzoek_release(&o);
	store_close(bas);
	store_close(ina);
}

static void
nobody_changes_or_erases_one(void **state)
{
	static const char *const refused[] = {
		"UPDATE event SET day = '2026-12-24'",
		"DELETE FROM event",
		("INSERT INTO event (onderzoek, kind, day, author, stamp)"
		 " VALUES (1, 'iets_anders', '2026-12-24', 'ina', '')"),
	};
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	add(&o, "2026-12-01");
	sample_save(store, &o);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		assert_int_equal(SQLITE_CONSTRAINT,
		    0xff &
			sqlite3_exec(store->db, refused[i], NULL, NULL, NULL));
	onderzoek_release(&o);
	store_close(store);
}

/* Around the program: only the schema stands before it. */
static int
insert(struct store *store, const char *kind, const char *iso)
{
	char *sql =
	    xasprintf("INSERT INTO event (onderzoek, kind, day, author, stamp)"
		      " VALUES (1, '%s', '%s', 'ina', '')",
		kind, iso);
	int result = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	free(sql);
	return 0xff & result;
}

static void
the_schema_publishes_nothing_too_early_or_without_a_besluit(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	assert_int_equal(
	    SQLITE_CONSTRAINT, insert(store, "gepubliceerd_op", "2027-01-19"));
	assert_int_equal(
	    SQLITE_OK, insert(store, "besluit_verzonden_op", "2027-01-05"));
	assert_int_equal(
	    SQLITE_CONSTRAINT, insert(store, "gepubliceerd_op", "2027-01-18"));
	assert_int_equal(
	    SQLITE_OK, insert(store, "gepubliceerd_op", "2027-01-19"));
	assert_int_equal(SQLITE_OK, insert(store, "gepubliceerd_op", ""));
	assert_int_equal(SQLITE_OK, insert(store, "besluit_verzonden_op", ""));
	assert_int_equal(
	    SQLITE_CONSTRAINT, insert(store, "gepubliceerd_op", "2027-01-19"));
	onderzoek_release(&o);
	store_close(store);
}

/* An uitspraak on this day. */
static int
decide(struct store *store, const char *iso, const char *uitkomst)
{
	char *sql = xasprintf(
	    "INSERT INTO event (onderzoek, kind, day, author, stamp, uitkomst)"
	    " VALUES (1, '" EVENT_UITSPRAAK "', '%s', 'ina', '', '%s')",
	    iso, uitkomst);
	int result = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	free(sql);
	return 0xff & result;
}

static void
the_schema_publishes_nothing_against_a_voorziening(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o, again;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	assert_int_equal(
	    SQLITE_OK, insert(store, "besluit_verzonden_op", "2027-01-05"));
	assert_int_equal(
	    SQLITE_CONSTRAINT, decide(store, "2027-01-20", "gewonnen"));
	assert_int_equal(SQLITE_OK, decide(store, "2027-01-20", "toegewezen"));
	assert_int_equal(
	    SQLITE_CONSTRAINT, insert(store, "gepubliceerd_op", "2027-02-19"));
	sample_read(store, o.nummer, &again);
	assert_int_equal(UITKOMST_TOEGEWEZEN, onderzoek_uitkomst(&again));
	onderzoek_release(&again);
	assert_int_equal(SQLITE_OK, decide(store, "2027-02-01", "afgewezen"));
	assert_int_equal(
	    SQLITE_OK, insert(store, "gepubliceerd_op", "2027-02-19"));
	onderzoek_release(&o);
	store_close(store);
}

static void
the_schema_never_publishes_a_vorm_that_is_not_public(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;

	(void)state;
	sample_init(&o);
	o.library.form[0]->openbaar = false;
	sample_save(store, &o);
	assert_int_equal(
	    SQLITE_OK, insert(store, "besluit_verzonden_op", "2027-01-05"));
	assert_int_equal(
	    SQLITE_CONSTRAINT, insert(store, "gepubliceerd_op", "2027-02-19"));
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_one_counts_after_reading_too),
		cmocka_unit_test(the_database_takes_every_kind),
		cmocka_unit_test(a_colleague_gets_it_without_a_conflict),
		cmocka_unit_test(nobody_changes_or_erases_one),
		cmocka_unit_test(
		    the_schema_publishes_nothing_too_early_or_without_a_besluit),
		cmocka_unit_test(
		    the_schema_publishes_nothing_against_a_voorziening),
		cmocka_unit_test(
		    the_schema_never_publishes_a_vorm_that_is_not_public),
	};
	int failed =
	    cmocka_run_group_tests_name("store/events", tests, NULL, NULL);

	sample_clean();
	return failed;
}
