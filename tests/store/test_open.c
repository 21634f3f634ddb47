/* Which files are opened, which are refused and stay as they were. */
#include "test.h"

#include <sys/stat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "sample.h"
#include "store/db.h"

#define LIMIT (1 << 24)

static void
write_bytes(const char *path, const char *bytes, size_t length)
{
	struct error err;

	if (file_write(path, bytes, length, 1, &err) < 0)
		fail_msg("%s", err.text);
}

/* It is refused with this in the sentence and not a byte differs. */
static void
assert_refused(const char *path, const char *sentence)
{
	char *before, *after;
	size_t length, length_after;
	struct store *store;
	struct error err;

	assert_int_equal(0, file_read(path, LIMIT, &before, &length, &err));
	assert_int_equal(-1, store_open(path, "ina", &store, &err));
	assert_null(store);
	if (strstr(err.text, sentence) == NULL ||
	    strstr(err.text, path) == NULL)
		fail_msg("\"%s\" does not say \"%s\"", err.text, sentence);
	assert_int_equal(
	    0, file_read(path, LIMIT, &after, &length_after, &err));
	assert_int_equal(length, length_after);
	assert_memory_equal(before, after, length);
	free(before);
	free(after);
}

/* A database of another program, or of this one with other numbers. */
static void
make_database(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(SQLITE_OK, sqlite3_open(path, &db));
	assert_int_equal(SQLITE_OK, sqlite3_exec(db, sql, NULL, NULL, NULL));
	sqlite3_close(db);
	chmod(path, 0600);
}

static void
text_and_zeros_are_refused(void **state)
{
	static const char zeros[4096];
	const char *path = sample_path("tekst.db");

	(void)state;
	write_bytes(path, "Dit is een brief.\n", 18);
	assert_refused(path, "is geen database van schouw");
	write_bytes(path, zeros, 100);
	assert_refused(path, "is geen database van schouw");
	write_bytes(path, zeros, sizeof zeros);
	assert_refused(path, "is geen database van schouw");
}

static void
a_database_of_another_program_is_refused(void **state)
{
	const char *path = sample_path("ander.db");

	(void)state;
	make_database(path, "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
	assert_refused(path, "van een ander programma");
	make_database(path, "PRAGMA application_id = 7");
	assert_refused(path, "van een ander programma (kenmerk 00000007");
}

static void
a_later_schouw_is_refused_with_both_numbers(void **state)
{
	const char *path = sample_path("later.db");

	(void)state;
	store_close(sample_open(path, "ina"));
	make_database(path, "PRAGMA user_version = 999");
	assert_refused(path, "(schema 999, deze kent tot ");
}

static void
a_truncated_file_is_refused(void **state)
{
	const char *path = sample_path("kort.db");
	struct store *store = sample_open(path, "ina");
	struct onderzoek o;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	onderzoek_release(&o);
	store_close(store);
	assert_int_equal(0, truncate(path, 8192));
	assert_refused(path, "is afgekapt");
	assert_int_equal(0, truncate(path, 50));
	assert_refused(path, "is geen database van schouw");
}

static void
a_hard_link_is_refused(void **state)
{
	const char *path = sample_path("een.db");

	(void)state;
	store_close(sample_open(path, "ina"));
	assert_int_equal(0, link(path, sample_path("twee.db")));
	assert_refused(path, "2 namen");
	assert_int_equal(0, unlink(sample_path("twee.db")));
	store_close(sample_open(path, "ina"));
}

static void
a_folder_a_fifo_and_nothing_are_refused(void **state)
{
	struct store *store;
	struct error err;

	(void)state;
	assert_int_equal(-1, store_open(sample_folder(), "i", &store, &err));
	assert_non_null(strstr(err.text, "is een map"));
	assert_int_equal(0, mkfifo(sample_path("pijp"), 0600));
	assert_int_equal(
	    -1, store_open(sample_path("pijp"), "i", &store, &err));
	assert_non_null(strstr(err.text, "geen gewoon bestand"));
	assert_int_equal(-1, store_open("", "i", &store, &err));
}

static void
a_disk_of_another_machine_is_known(void **state)
{
	(void)state;
	assert_string_equal("NFS", dbfile_network(0x6969));
	assert_string_equal("SMB", dbfile_network(0xfe534d42));
	assert_null(dbfile_network(0xef53));     /* ext4 */
	assert_null(dbfile_network(0x01021994)); /* tmpfs */
	assert_null(dbfile_network(0x794c7630)); /* overlayfs */
}

static mode_t
mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(0, stat(path, &st));
	return st.st_mode & 07777;
}

static void
a_new_file_is_for_its_user_alone(void **state)
{
	const char *path = sample_path("diep/map/nieuw.db");
	mode_t mask = umask(0);
	struct store *store = sample_open(path, "ina");

	(void)state;
	umask(mask);
	assert_int_equal(0600, mode_of(path));
	assert_int_equal(0600, mode_of(sample_path("diep/map/nieuw.db-wal")));
	store_close(store);
}

static void
a_new_file_in_a_shared_folder_is_for_the_group(void **state)
{
	const char *folder = sample_path("team");
	mode_t mask = umask(077);

	(void)state;
	assert_int_equal(0, mkdir(folder, 0770));
	assert_int_equal(0, chmod(folder, 02770));
	store_close(sample_open(sample_path("team/schouw.db"), "ina"));
	umask(mask);
	assert_int_equal(0660, mode_of(sample_path("team/schouw.db")));
}

static void
a_file_that_is_open_to_all_is_closed(void **state)
{
	const char *path = sample_path("open.db");

	(void)state;
	store_close(sample_open(path, "ina"));
	assert_int_equal(0, chmod(path, 0664));
	store_close(sample_open(path, "ina"));
	assert_int_equal(0660, mode_of(path));
}

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

static void
the_connection_is_safe(void **state)
{
	struct store *store = sample_open(sample_path("veilig.db"), "ina");

	(void)state;
	assert_int_equal(
	    STORE_APPLICATION_ID, ask(store->db, "PRAGMA application_id"));
	assert_int_equal(2, ask(store->db, "PRAGMA synchronous"));
	assert_int_equal(1, ask(store->db, "PRAGMA foreign_keys"));
	assert_int_equal(0, ask(store->db, "PRAGMA trusted_schema"));
	assert_int_equal(1, ask(store->db, "PRAGMA cell_size_check"));
	assert_int_equal(1,
	    ask(store->db,
		"SELECT journal_mode = 'wal' FROM pragma_journal_mode"));
	assert_int_not_equal(SQLITE_OK,
	    sqlite3_exec(store->db, "SELECT \"geen kolom\"", NULL, NULL, NULL));
	assert_int_not_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", NULL,
		NULL, NULL));
	store_close(store);
}

static void
a_file_that_was_replaced_is_not_written_to(void **state)
{
	const char *path = sample_path("weg.db");
	struct store *store = sample_open(path, "ina");
	struct onderzoek o;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	assert_int_equal(0, rename(path, sample_path("elders.db")));
	onderzoek_set_step(&o, "normen");
	assert_int_equal(-1, store_save_onderzoek(store, &o, &err));
	assert_non_null(strstr(err.text, "vervangen, verplaatst of gewist"));
	assert_int_equal(0, rename(sample_path("elders.db"), path));
	sample_save(store, &o);
	onderzoek_release(&o);
	store_close(store);
}

static void
what_the_system_says_is_said_in_dutch(void **state)
{
	char name[300] = { 0 };
	char *path;
	struct store *store;
	struct error err;

	(void)state;
	memset(name, 'x', sizeof name - 1);
	path = xasprintf("%s/%s", sample_folder(), name);
	assert_int_equal(-1, store_open(path, "ina", &store, &err));
	assert_int_equal(ERROR_SYSTEM, err.kind);
	assert_non_null(strstr(err.text, "kan niet worden geopend: de naam"));
	free(path);
}

static void
a_backup_opens_and_never_replaces(void **state)
{
	struct store *store = sample_open(sample_path("bron.db"), "ina");
	const char *target = sample_path("kopie.db");
	struct onderzoek o, again;
	struct error err;
	sqlite3 *db;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	assert_int_equal(0, store_backup(store, target, NULL, &err));
	assert_int_equal(0600, mode_of(target));
	assert_int_equal(-1, store_backup(store, target, NULL, &err));
	assert_non_null(strstr(err.text, "bestaat al"));
	store_close(store);
	assert_int_equal(SQLITE_OK, sqlite3_open(target, &db));
	assert_int_equal(1,
	    ask(db, "SELECT journal_mode = 'delete' FROM pragma_journal_mode"));
	sqlite3_close(db);
	store = sample_open(target, "bas");
	sample_read(store, o.nummer, &again);
	assert_true(facts_equal(&o.facts, &again.facts));
	onderzoek_release(&again);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_backup_of_a_broken_chain_is_refused(void **state)
{
	struct store *store = sample_open(sample_path("stuk.db"), "ina");
	const char *target = sample_path("stuk-kopie.db");
	struct onderzoek o;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	assert_int_equal(SQLITE_OK,
	    sqlite3_exec(store->db,
		"DROP TRIGGER logboek_no_update;"
		"UPDATE logboek SET new = 'x' WHERE seq = 3",
		NULL, NULL, NULL));
	assert_int_equal(-1, store_backup(store, target, NULL, &err));
	assert_non_null(strstr(err.text, "regel 3"));
	assert_int_equal(-1, access(target, F_OK));
	onderzoek_release(&o);
	store_close(store);
}

/* SQLite says so of the step alone, and the copy would be empty. */
static void
a_backup_that_cannot_be_made_leaves_nothing(void **state)
{
	struct store *store = sample_open(sample_path("bezig.db"), "ina");
	const char *target = sample_path("bezig-kopie.db");
	struct onderzoek o;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	assert_int_equal(0, db_begin(store, &err));
	assert_int_equal(-1, store_backup(store, target, NULL, &err));
	assert_non_null(strstr(err.text, "bezet"));
	assert_int_equal(-1, access(target, F_OK));
	db_rollback(store);
	assert_int_equal(0, store_backup(store, target, NULL, &err));
	onderzoek_release(&o);
	store_close(store);
}

static bool
stop_at(void *context, const char *what, int64_t done, int64_t all)
{
	(void)done, (void)all;
	return strncmp(what, context, strlen(context)) != 0;
}

static size_t
n_in_folder(void)
{
	char *command = xasprintf("ls -A '%s' | wc -l", sample_folder());
	FILE *pipe = popen(command, "r");
	size_t n = 0;

	assert_non_null(pipe);
	assert_int_equal(1, fscanf(pipe, "%zu", &n));
	pclose(pipe);
	free(command);
	return n;
}

static void
a_backup_that_is_stopped_leaves_nothing(void **state)
{
	static const char *const places[] = { "bladzijden", "s " };
	struct store *store = sample_open(sample_path("gestopt.db"), "ina");
	const char *target = sample_path("gestopt-kopie.db");
	struct onderzoek o;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	for (size_t i = 0; i < LENGTH(places); i++) {
		char *place = xstrdup(places[i]);
		const struct progress progress = { stop_at, place };
		size_t before = n_in_folder();

		assert_int_equal(
		    -1, store_backup(store, target, &progress, &err));
		assert_int_equal(ERROR_STOPPED, err.kind);
		assert_int_equal(before, n_in_folder());
		free(place);
	}
	assert_int_equal(0, store_backup(store, target, NULL, &err));
	onderzoek_release(&o);
	store_close(store);
}

/* Others save while it is copied: it has all of one moment. */
static bool
save_meanwhile(void *context, const char *what, int64_t done, int64_t all)
{
	struct store *bas = context;
	struct onderzoek o;

	(void)done, (void)all;
	if (strncmp(what, "bladzijden", 10) == 0) {
		sample_init(&o);
		sample_save(bas, &o);
		onderzoek_release(&o);
	}
	return true;
}

static void
a_backup_is_of_one_moment(void **state)
{
	struct store *store = sample_open(sample_path("druk.db"), "ina");
	struct store *bas = sample_open(sample_path("druk.db"), "bas");
	const struct progress progress = { save_meanwhile, bas };
	struct store *copy;
	struct onderzoek o;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_save(store, &o);
	onderzoek_release(&o);
	if (store_backup(
		store, sample_path("druk-kopie.db"), &progress, &err) == -1)
		fail_msg("%s", err.text);
	assert_true(store_count(store) > 1);
	copy = sample_open(sample_path("druk-kopie.db"), "ina");
	assert_int_equal(1, store_count(copy));
	store_close(copy);
	store_close(bas);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_and_zeros_are_refused),
		cmocka_unit_test(a_database_of_another_program_is_refused),
		cmocka_unit_test(a_later_schouw_is_refused_with_both_numbers),
		cmocka_unit_test(a_truncated_file_is_refused),
		cmocka_unit_test(a_hard_link_is_refused),
		cmocka_unit_test(a_folder_a_fifo_and_nothing_are_refused),
		cmocka_unit_test(a_disk_of_another_machine_is_known),
		cmocka_unit_test(a_new_file_is_for_its_user_alone),
		cmocka_unit_test(
		    a_new_file_in_a_shared_folder_is_for_the_group),
		cmocka_unit_test(a_file_that_is_open_to_all_is_closed),
		cmocka_unit_test(the_connection_is_safe),
		cmocka_unit_test(a_file_that_was_replaced_is_not_written_to),
		cmocka_unit_test(what_the_system_says_is_said_in_dutch),
		cmocka_unit_test(a_backup_opens_and_never_replaces),
		cmocka_unit_test(a_backup_of_a_broken_chain_is_refused),
		cmocka_unit_test(a_backup_that_cannot_be_made_leaves_nothing),
		cmocka_unit_test(a_backup_that_is_stopped_leaves_nothing),
		cmocka_unit_test(a_backup_is_of_one_moment),
	};
	int failed =
	    cmocka_run_group_tests_name("store/open", tests, NULL, NULL);

	sample_clean();
	return failed;
}
