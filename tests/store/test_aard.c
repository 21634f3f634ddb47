/* What the vorm does not have, the database refuses: of anybody. */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/db.h"

/* As a preventief onderzoek is pinned. */
static const char geen[] = "{\"schouw\":\"vorm/1\",\"id\":\"preventief\","
			   "\"oordeel\":\"geen\",\"openbaar\":\"nee\"}";

static const char *const writes[] = {
	("INSERT INTO oordeel (onderzoek, norm, grade, tekort, bevinding)"
	 " VALUES (1, 'A-1.3.2', 'voldoet', 0, '')"),
	("INSERT INTO oordeel (onderzoek, norm, grade, tekort, bevinding)"
	 " VALUES (1, 'A-1.1.1', NULL, 0, '') ON CONFLICT DO UPDATE SET"
	 " grade = 'voldoet_niet'"),
	"UPDATE oordeel SET grade = 'voldoet_niet', tekort = 1",
	("INSERT INTO maatregel (onderzoek, number, norm, text, owner,"
	 " blijkt_uit, withdrawn, revision, door)"
	 " VALUES (1, 9, 'A-1.1.1', 'Herstel', '', '', 0, 1, 'ina')"),
	("INSERT INTO event (onderzoek, kind, day, author, stamp) VALUES"
	 " (1, 'besluit_verzonden_op', '2026-10-01', 'ina', ''),"
	 " (1, 'gepubliceerd_op', '2026-12-01', 'ina', '')"),
};

/* One with a bevinding on chosen, nothing judged. */
static struct store *
begin(const char *text)
{
	struct store *store = sample_open(":memory:", "ina");
	struct library library;
	struct onderzoek o;

	sample_library(&library);
	if (text != NULL) {
		library.form[0]->canonical = text;
		sha256_text(text, strlen(text), library.form[0]->sha256);
		library.form[0]->oordeel = false;
		library.form[0]->openbaar = false;
	}
	onderzoek_init(&o, &library, "", "ina");
	oordeel_choose(onderzoek_oordeel(&o, "1.1.1"), true, "");
	oordeel_choose(onderzoek_oordeel(&o, "1.3.2"), true, "");
	oordeel_set_bevinding(onderzoek_oordeel(&o, "1.1.1"), "Gezien.");
	sample_save(store, &o);
	onderzoek_release(&o);
	return store;
}

static int
run(struct store *store, const char *sql)
{
	int code;

	sqlite3_exec(store->db, "SAVEPOINT een", NULL, NULL, NULL);
	code = 0xff & sqlite3_exec(store->db, sql, NULL, NULL, NULL);
	sqlite3_exec(
	    store->db, "ROLLBACK TO een; RELEASE een", NULL, NULL, NULL);
	return code;
}

static void
a_vorm_without_oordelen_takes_none_by_sql(void **state)
{
	struct store *store = begin(geen);

	(void)state;
	for (size_t i = 0; i < LENGTH(writes); i++)
		assert_int_equal(SQLITE_CONSTRAINT, run(store, writes[i]));
	/* The bevinding may be mended, and a day taken back. */
	assert_int_equal(SQLITE_OK,
	    run(store, "UPDATE oordeel SET bevinding = 'Gezien, en meer.'"));
	assert_int_equal(SQLITE_OK,
	    run(store,
		"INSERT INTO event (onderzoek, kind, day, author,"
		" stamp) VALUES (1, 'gepubliceerd_op', '', 'ina', '')"));
	store_close(store);
}

static void
a_vorm_with_oordelen_takes_the_same_writes(void **state)
{
	struct store *store = begin(NULL);

	(void)state;
	for (size_t i = 0; i < LENGTH(writes); i++)
		assert_int_equal(SQLITE_OK, run(store, writes[i]));
	store_close(store);
}

static void
what_a_vorm_allows_never_changes(void **state)
{
	struct store *store = begin(geen);

	(void)state;
	assert_int_equal(
	    SQLITE_CONSTRAINT, run(store, "UPDATE vorm_aard SET oordeel = 1"));
	assert_int_equal(
	    SQLITE_CONSTRAINT, run(store, "DELETE FROM vorm_aard"));
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_vorm_without_oordelen_takes_none_by_sql),
		cmocka_unit_test(a_vorm_with_oordelen_takes_the_same_writes),
		cmocka_unit_test(what_a_vorm_allows_never_changes),
	};

	return cmocka_run_group_tests_name("store/aard", tests, NULL, NULL);
}
