/*
 * The power goes at any write or sync of a session of saves: the database
 * opens, is whole, has all that was acknowledged and nothing half.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/mem.h"
#include "crashvfs.h"
#include "fixture.h"
#include "sample.h"

#define SAVES 8
#define SEEDS 2
/* With the sanitizers it is only code that is tried: fewer places will do. */
#ifdef __SANITIZE_ADDRESS__
#define STEP 8
#else
#define STEP 1
#endif
#define TWICE 20 /* places of the second power loss */

/* One number in a query's only row, by a connection of its own. */
static int
ask(const char *path, const char *sql)
{
	sqlite3 *db;
	sqlite3_stmt *stmt;
	int got = -1;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK &&
	    sqlite3_step(stmt) == SQLITE_ROW)
		got = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	return got;
}

static bool
is_whole(const char *path)
{
	return ask(path,
		   "SELECT count(*) FROM pragma_integrity_check "
		   "WHERE integrity_check = 'ok'") == 1;
}

/* The n-th save: several tables, all with its number in them. */
static void
change(struct onderzoek *o, int n)
{
	char *text = xasprintf("Bij keer %d: geëvalueerd.", n);
	struct error err = { 0 };

	fixture_answer(o, "uitleg", text);
	oordeel_set_bevinding(onderzoek_oordeel(o, "1.1.1"), text);
	maatregel_set_text(&o->maatregel[0], text);
	assert_non_null(onderzoek_add_notitie(o, "ina", text, &err));
	free(text);
}

static int
number_in(const char *text)
{
	int n = 0;

	sscanf(text, "Bij keer %d:", &n);
	return n;
}

/* Half of it in one sitting, half in the next; marks say what was kept. */
static void
session(const char *path)
{
	struct store *store = sample_open(path, "ina");
	struct onderzoek o;

	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	crashvfs_mark(0);
	for (int i = 1; i <= SAVES; i++) {
		if (i == SAVES / 2 + 1) {
			store_close(store);
			store = sample_open(path, "ina");
		}
		change(&o, i);
		sample_save(store, &o);
		crashvfs_mark(i);
	}
	onderzoek_release(&o);
	store_close(store);
}

/* Which save is in the database: all of it, and of no other. */
static int
kept(const char *path)
{
	struct store *store = sample_open(path, "bas");
	struct error err = { 0 };
	struct onderzoek o;
	struct buf answer = { 0 };
	char head[SHA256_SIZE];
	int64_t seq;
	int n = -1;

	if (store_logboek_check(store, &seq, head, &err) == -1)
		fail_msg("%s", err.text);
	if (!store_is_empty(store)) {
		sample_read(store, "2026-0001", &o);
		n = number_in(onderzoek_get(
		    &o, form_field(o.form, "uitleg"), 0, &answer));
		assert_int_equal(
		    n, number_in(onderzoek_oordeel(&o, "1.1.1")->bevinding));
		assert_int_equal(n, number_in(o.maatregel[0].text));
		assert_int_equal(o.n_notities, 2 + n);
		for (int i = 1; i <= n; i++)
			assert_int_equal(i, number_in(o.notitie[i + 1].text));
		onderzoek_release(&o);
	}
	buf_release(&answer);
	store_close(store);
	return n;
}

static void
check_power_loss(size_t at, uint32_t seed)
{
	const char *path = sample_path("after.db");
	int acknowledged = crashvfs_image(at, seed, path), n;

	n = kept(path);
	if (n != acknowledged && n != acknowledged + 1)
		fail_msg("after %zu, seed %u: save %d acknowledged, %d there",
		    at, seed, acknowledged, n);
	if (!is_whole(path))
		fail_msg("after %zu, seed %u: damaged", at, seed);
}

static void
every_acknowledged_save_survives_a_power_loss(void **state)
{
	const char *path = sample_path("before.db");

	(void)state;
	store_close(sample_open(path, "ina"));
	crashvfs_start(path);
	session(path);
	crashvfs_stop();
	assert_true(crashvfs_length() > 100);
	for (size_t at = 0; at <= crashvfs_length(); at += STEP)
		for (uint32_t seed = 1; seed <= SEEDS; seed++)
			check_power_loss(at, seed);
	print_message("%zu places, %d seeds\n", crashvfs_length(), SEEDS);
	crashvfs_release();
}

/* The recovery of one image loses power too, at some places. */
static void
check_recovery(const char *first, int acknowledged)
{
	const char *second = sample_path("second.db");

	crashvfs_start(first);
	kept(first);
	crashvfs_stop();
	for (size_t at = 0; at <= crashvfs_length(); at += 3 * STEP) {
		int n;

		crashvfs_image(at, 4, second);
		n = kept(second);
		assert_true(n == acknowledged || n == acknowledged + 1);
		assert_true(is_whole(second));
	}
}

static void
a_second_power_loss_during_recovery_changes_nothing(void **state)
{
	const char *path = sample_path("twice.db");
	char *image[TWICE];
	int acknowledged[TWICE];

	(void)state;
	store_close(sample_open(path, "ina"));
	crashvfs_start(path);
	session(path);
	crashvfs_stop();
	for (size_t i = 0; i < TWICE; i++) {
		size_t at = (i + 1) * crashvfs_length() / TWICE;

		image[i] = xasprintf("%s/first%zu.db", sample_folder(), i);
		acknowledged[i] = crashvfs_image(at, 3, image[i]);
	}
	for (size_t i = 0; i < TWICE; i++) {
		check_recovery(image[i], acknowledged[i]);
		free(image[i]);
	}
	crashvfs_release();
}

/* A new database is there, or is made anew by who comes after. */
static void
a_power_loss_while_a_database_is_made_leaves_one_that_opens(void **state)
{
	const char *path = sample_path("new.db");
	const char *after = sample_path("after-new.db");

	(void)state;
	crashvfs_start(path);
	store_close(sample_open(path, "ina"));
	crashvfs_stop();
	for (size_t at = 0; at <= crashvfs_length(); at += 7 * STEP) {
		crashvfs_image(at, 5, after);
		assert_int_equal(kept(after), -1);
		assert_true(is_whole(after));
	}
	crashvfs_release();
}

static void
execute(sqlite3 *db, const char *sql)
{
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
}

/* How many places lose a row that was committed. */
static size_t
losses(const char *synchronous)
{
	const char *path = sample_path("plain.db");
	const char *after = sample_path("after-plain.db");
	size_t lost = 0;
	sqlite3 *db;

	remove(path);
	crashvfs_start(path);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	execute(db, "PRAGMA journal_mode = WAL");
	execute(db, synchronous);
	execute(db, "CREATE TABLE t (n INTEGER)");
	crashvfs_mark(0);
	for (int i = 1; i <= 10; i++) {
		execute(db, "INSERT INTO t VALUES (1)");
		crashvfs_mark(i);
	}
	sqlite3_close(db);
	crashvfs_stop();
	for (size_t at = 0; at <= crashvfs_length(); at++) {
		int mark = crashvfs_image(at, 1, after);

		lost +=
		    mark >= 0 && ask(after, "SELECT count(*) FROM t") < mark;
	}
	crashvfs_release();
	return lost;
}

/* Else the tests above would prove nothing. */
static void
the_rig_sees_what_is_not_synced(void **state)
{
	(void)state;
	assert_true(losses("PRAGMA synchronous = NORMAL") > 0);
	assert_int_equal(losses("PRAGMA synchronous = FULL"), 0);
}

static int
clean(void **state)
{
	(void)state;
	sample_clean();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rig_sees_what_is_not_synced),
		cmocka_unit_test(every_acknowledged_save_survives_a_power_loss),
		cmocka_unit_test(
		    a_second_power_loss_during_recovery_changes_nothing),
		cmocka_unit_test(
		    a_power_loss_while_a_database_is_made_leaves_one_that_opens),
	};

	return cmocka_run_group_tests_name("fault/crash", tests, NULL, clean);
}
