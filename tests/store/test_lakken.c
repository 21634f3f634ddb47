/* Decisions about the public text: kept, shared, never changed. */
#include "test.h"

#include <string.h>

#include "sample.h"
#include "store/db.h"

static void
decide(struct onderzoek *o, enum lak_besluit besluit)
{
	struct bekenden known = { 0 };
	struct error err;

	lakken_make(&o->lakken, "Bel 06-12345678.\n", &known);
	assert_int_equal(0,
	    onderzoek_add_lak(o, &o->lakken.plek[0], besluit, NULL,
		besluit == LAK_BLIJFT ? "Van het kantoor." : "", "ina", &err));
}

static void
the_last_one_counts_after_reading_too(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o, again;
	const struct lak *lak;
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	decide(&o, LAK_WEG);
	sample_save(store, &o);
	decide(&o, LAK_BLIJFT);
	sample_save(store, &o);
	assert_false(onderzoek_changed(&o));
	sample_read(store, o.nummer, &again);
	assert_int_equal(2, again.n_lakken);
	lak = onderzoek_lak(&again, o.lakken.plek[0].sleutel);
	assert_non_null(lak);
	assert_int_equal(LAK_BLIJFT, lak->besluit);
	assert_string_equal("Van het kantoor.", lak->reden);
	assert_string_equal("telefoon", lak->soort);
	assert_string_equal("5.1.2e", again.lak[0].grond);
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	onderzoek_release(&again);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_colleague_gets_them_without_a_conflict(void **state)
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
	decide(&o, LAK_WEG);
	sample_save(ina, &o);
	decide(&his, LAK_BLIJFT);
	sample_save(bas, &his);
	assert_int_equal(1, store_refresh_onderzoek(bas, &his, &err));
	assert_int_equal(1, store_refresh_onderzoek(ina, &o, &err));
	assert_int_equal(2, o.n_lakken);
	assert_int_equal(2, his.n_lakken);
	assert_int_equal(LAK_BLIJFT, lakplek_besluit(&o, &o.lakken.plek[0]));
	assert_int_equal(0, store_refresh_onderzoek(ina, &o, &err));
	onderzoek_release(&his);
	onderzoek_release(&o);
	store_close(bas);
	store_close(ina);
}

static void
nobody_changes_or_erases_them(void **state)
{
	static const char *const refused[] = {
		"UPDATE lak SET besluit = 'blijft', reden = 'anders'",
		"DELETE FROM lak",
		"INSERT INTO lak (onderzoek, sleutel, soort, besluit, grond,"
		" reden, author, stamp) SELECT onderzoek, sleutel, soort,"
		" 'blijft', '', '', author, stamp FROM lak",
	};
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;

	(void)state;
	sample_init(&o);
	decide(&o, LAK_WEG);
	sample_save(store, &o);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		assert_int_equal(SQLITE_CONSTRAINT,
		    0xff &
			sqlite3_exec(store->db, refused[i], NULL, NULL, NULL));
	onderzoek_release(&o);
	store_close(store);
}

/* The number itself is in no table and no row of the logboek. */
static void
what_was_found_is_not_written_down_again(void **state)
{
	static const char sql[] =
	    "SELECT (SELECT count(*) FROM lak WHERE sleutel || soort || grond"
	    " || reden LIKE '%12345678%') + (SELECT count(*) FROM logboek"
	    " WHERE new LIKE '%12345678%'), (SELECT count(*) FROM logboek"
	    " WHERE tabel = 'lak')";
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	sqlite3_stmt *stmt;

	(void)state;
	sample_init(&o);
	decide(&o, LAK_WEG);
	sample_save(store, &o);
	assert_int_equal(
	    SQLITE_OK, sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL));
	assert_int_equal(SQLITE_ROW, sqlite3_step(stmt));
	assert_int_equal(0, sqlite3_column_int(stmt, 0));
	assert_int_equal(5, sqlite3_column_int(stmt, 1));
	sqlite3_finalize(stmt);
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_one_counts_after_reading_too),
		cmocka_unit_test(a_colleague_gets_them_without_a_conflict),
		cmocka_unit_test(nobody_changes_or_erases_them),
		cmocka_unit_test(what_was_found_is_not_written_down_again),
	};
	int failed =
	    cmocka_run_group_tests_name("store/lakken", tests, NULL, NULL);

	sample_clean();
	return failed;
}
