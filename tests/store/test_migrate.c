/* A database of an earlier schouw, by one who opens it and by several. */
#include "test.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "sample.h"
#include "store/db.h"

#define LIMIT   (1 << 24)
#define ROUNDS  12
#define OPENERS 4

static int64_t
ask(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *stmt;
	int64_t value;

	assert_int_equal(
	    SQLITE_OK, sqlite3_prepare_v2(db, sql, -1, &stmt, NULL));
	assert_int_equal(SQLITE_ROW, sqlite3_step(stmt));
	value = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return value;
}

/* The schema as it was after ten migrations. */
static void
make_older(const char *path)
{
	sqlite3 *db;
	char name[300], *sql;
	size_t length;
	struct error err;
	static const char *const files[] = { "0001_toezichthouder",
		"0002_aanbieder", "0003_pin", "0004_onderzoek",
		"0005_onderzoek_set", "0006_nummering", "0007_answer",
		"0008_oordeel", "0009_notitie", "0010_maatregel" };

	assert_int_equal(SQLITE_OK, sqlite3_open(path, &db));
	for (size_t i = 0; i < LENGTH(files); i++) {
		snprintf(
		    name, sizeof name, "src/store/schema/%s.sql", files[i]);
		if (file_read(name, LIMIT, &sql, &length, &err) < 0)
			fail_msg("%s", err.text);
		assert_int_equal(
		    SQLITE_OK, sqlite3_exec(db, sql, NULL, NULL, NULL));
		free(sql);
	}
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(db,
		"PRAGMA application_id = 0x53434857;"
		"PRAGMA user_version = 10;"
		"INSERT INTO aanbieder (naam, zoeknaam) VALUES ('Zuid', 'z')",
		NULL, NULL, NULL));
	sqlite3_close(db);
	chmod(path, 0600);
}

/* The number of the schema in the file. */
static int64_t
version_of(const char *path)
{
	sqlite3 *db;
	int64_t version;

	assert_int_equal(SQLITE_OK, sqlite3_open(path, &db));
	version = ask(db, "PRAGMA user_version");
	sqlite3_close(db);
	return version;
}

static void
spoil(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(SQLITE_OK, sqlite3_open(path, &db));
	assert_int_equal(SQLITE_OK, sqlite3_exec(db, sql, NULL, NULL, NULL));
	sqlite3_close(db);
}

static void
an_older_schema_is_kept_beside_and_migrated(void **state)
{
	const char *path = sample_path("ouder.db");
	struct store *store;
	sqlite3 *db;

	(void)state;
	make_older(path);
	store = sample_open(path, "ina");
	assert_true(ask(store->db, "PRAGMA user_version") > 10);
	assert_int_equal(1, ask(store->db, "SELECT count(*) FROM aanbieder"));
	store_close(store);
	assert_int_equal(
	    SQLITE_OK, sqlite3_open(sample_path("ouder.db.v10.bak"), &db));
	assert_int_equal(10, ask(db, "PRAGMA user_version"));
	assert_int_equal(1, ask(db, "SELECT count(*) FROM aanbieder"));
	sqlite3_close(db);
}

static void
a_migration_that_fails_changes_nothing(void **state)
{
	const char *path = sample_path("mislukt.db");
	struct store *store;
	struct error err;
	sqlite3 *db;

	(void)state;
	make_older(path);
	spoil(path, "CREATE TABLE logboek (x)");
	assert_int_equal(-1, store_open(path, "ina", &store, &err));
	assert_non_null(strstr(err.text, "logboek"));
	assert_int_equal(SQLITE_OK, sqlite3_open(path, &db));
	assert_int_equal(11, ask(db, "PRAGMA user_version"));
	assert_int_equal(0,
	    ask(db,
		"SELECT count(*) FROM sqlite_schema"
		" WHERE name LIKE 'logboek_%'"));
	sqlite3_close(db);
}

static int
open_and_close(const char *path)
{
	struct store *store;
	struct error err;

	if (store_open(path, "ina", &store, &err) < 0) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	store_close(store);
	return 0;
}

static void
open_several(const char *path)
{
	int status;

	for (int i = 0; i < OPENERS; i++)
		if (fork() == 0)
			_exit(open_and_close(path));
	for (int i = 0; i < OPENERS; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(0, status);
	}
}

/* Who looks while another makes it, must not see half of it. */
static void
several_at_once_make_a_new_file(void **state)
{
	char name[32];

	(void)state;
	for (int round = 0; round < 4 * ROUNDS; round++) {
		snprintf(name, sizeof name, "nieuw%d.db", round);
		open_several(sample_path(name));
		assert_true(version_of(sample_path(name)) > 10);
	}
}

/* Who waited for another's migration may not copy the new over the old. */
static void
several_at_once_keep_the_old_schema(void **state)
{
	char name[32], kept[64];
	const char *path;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		snprintf(name, sizeof name, "samen%d.db", round);
		snprintf(kept, sizeof kept, "%s.v10.bak", name);
		path = sample_path(name);
		make_older(path);
		open_several(path);
		assert_int_equal(10, version_of(sample_path(kept)));
		assert_true(version_of(path) > 10);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_older_schema_is_kept_beside_and_migrated),
		cmocka_unit_test(a_migration_that_fails_changes_nothing),
		cmocka_unit_test(several_at_once_make_a_new_file),
		cmocka_unit_test(several_at_once_keep_the_old_schema),
	};
	int failed =
	    cmocka_run_group_tests_name("store/migrate", tests, NULL, NULL);

	sample_clean();
	return failed;
}
