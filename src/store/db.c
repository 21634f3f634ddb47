/*
 * db.c - open the database, bring its schema up to date, close it.
 */
#include <sys/stat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "schema.h"
#include "store/counts.h"

#define N_MIGRATIONS ((int)LENGTH(schema))

/* A WAL of this many pages is written back at once, busy or not. */
#define WAL_PAGES_MAX 4000
/* One of this many is worth writing back in a quiet moment. */
#define WAL_PAGES_REST 200

const struct queries *const db_modules[N_MODULES] = {
	[MODULE_DB] = &db_queries,
	[MODULE_LISTS] = &lists_queries,
	[MODULE_LOGBOEK] = &logboek_queries,
	[MODULE_ONDERZOEKEN] = &onderzoeken_queries,
	[MODULE_SEARCH] = &search_queries,
	[MODULE_AANWEZIG] = &aanwezig_queries,
	[MODULE_BEWIJS] = &bewijs_queries,
	[MODULE_CHECK] = &check_queries,
	[MODULE_CONFLICT] = &conflict_queries,
	[MODULE_COUNTS] = &counts_queries,
	[MODULE_COUNTS_MAATREGELEN] = &counts_maatregelen_queries,
	[MODULE_COUNTS_MELDINGEN] = &counts_meldingen_queries,
	[MODULE_COUNTS_ONDERZOEKEN] = &counts_onderzoeken_queries,
	[MODULE_EVENTS] = &events_queries,
	[MODULE_EXPORT] = &export_queries,
	[MODULE_FILES] = &files_queries,
	[MODULE_FILL] = &fill_queries,
	[MODULE_GESPREKKEN] = &gesprekken_queries,
	[MODULE_HANDHAVING] = &handhaving_queries,
	[MODULE_HANDHAVING_SAVE] = &handhaving_save_queries,
	[MODULE_HISTORY] = &history_queries,
	[MODULE_LAKKEN] = &lakken_queries,
	[MODULE_MAATREGELEN] = &maatregelen_queries,
	[MODULE_MAATREGEL_ROWS] = &maatregel_rows_queries,
	[MODULE_NOTITIES] = &notities_queries,
	[MODULE_OMZETTING] = &omzetting_queries,
	[MODULE_REGISTERS] = &registers_queries,
	[MODULE_SAVE] = &save_queries,
	[MODULE_SAVE_FACTS] = &save_facts_queries,
	[MODULE_SAVE_MAATREGELEN] = &save_maatregelen_queries,
	[MODULE_SAVE_ROWS] = &save_rows_queries,
	[MODULE_SIGNALEN] = &signalen_queries,
	[MODULE_STEPS] = &steps_queries,
	[MODULE_TERMIJNEN] = &termijnen_queries,
	[MODULE_AGENDA] = &agenda_queries,
	[MODULE_AGENDA_RECOUNT] = &agenda_recount_queries,
	[MODULE_OPSCHORTING] = &opschorting_queries,
	[MODULE_VORIGE] = &vorige_queries,
	[MODULE_REACTIES] = &reacties_queries,
	[MODULE_DEELNEMERS] = &deelnemers_queries,
	[MODULE_TEAM] = &team_queries,
	[MODULE_ANALYSE] = &analyse_queries,
	[MODULE_SUICIDE] = &suicide_queries,
	[MODULE_MELDINGEN] = &meldingen_queries,
	[MODULE_VERVOLG] = &vervolg_queries,
	[MODULE_WEDERHOOR] = &wederhoor_queries,
	[MODULE_BEWAREN] = &bewaren_queries,
	[MODULE_VERNIETIG] = &vernietig_queries,
	[MODULE_VERNIETIG_WIPE] = &vernietig_wipe_queries,
};

static const struct {
	int option, value;
} options[] = {
	{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
	{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
	{ SQLITE_DBCONFIG_DQS_DML, 0 },
	{ SQLITE_DBCONFIG_DQS_DDL, 0 },
	{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
};

/* The stamp comes first: a file without it is not ours. */
static const char new_file[] = "BEGIN IMMEDIATE;"
			       "PRAGMA application_id = 0x53434857;"
			       "COMMIT";

static const char settings[] = "PRAGMA synchronous = FULL;"
			       "PRAGMA foreign_keys = ON;"
			       "PRAGMA cell_size_check = ON;"
			       "PRAGMA temp_store = MEMORY;"
			       "PRAGMA secure_delete = ON;"
			       "PRAGMA mmap_size = 0;"
			       "PRAGMA journal_size_limit = 16777216";

int
db_configure(sqlite3 *db, struct error *err)
{
	int is;

	sqlite3_extended_result_codes(db, 1);
	for (size_t i = 0; i < LENGTH(options); i++)
		if (sqlite3_db_config(db, options[i].option, options[i].value,
			&is) != SQLITE_OK ||
		    is != options[i].value)
			return error_system(err,
			    "deze SQLite (%s) is te oud; versie 3.34 of "
			    "nieuwer is nodig",
			    sqlite3_libversion());
	return 0;
}

static int
execute(sqlite3 *db, const char *sql, struct error *err)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return db_failed(db, err);
	return 0;
}

static int
pragma(sqlite3 *db, const char *sql, int64_t *out, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK)
		return db_failed(db, err);
	got = db_number(stmt, out, err);
	sqlite3_finalize(stmt);
	return got;
}

/*
 * Only the first time this changes the file, for which nobody else may have
 * it in use; SQLite does not ask the busy handler then.
 */
static int
use_wal(struct store *store, struct error *err)
{
	int code, tries = 0;

	do
		code = sqlite3_exec(
		    store->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
	while (
	    (code & 0xff) == SQLITE_BUSY && db_wait(&store->patience, tries++));
	return code == SQLITE_OK ? 0 : db_failed(store->db, err);
}

/* Whose a file is. */
struct stamp {
	int64_t application, version, tables;
};

/* In one transaction: another may be making the file meanwhile. */
static int
read_stamp(sqlite3 *db, struct stamp *stamp, struct error *err)
{
	if (execute(db, "BEGIN", err) < 0)
		return -1;
	if (pragma(db, "PRAGMA application_id", &stamp->application, err) < 0 ||
	    pragma(db, "PRAGMA user_version", &stamp->version, err) < 0 ||
	    pragma(db, "SELECT count(*) FROM sqlite_schema", &stamp->tables,
		err) < 0) {
		sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
		return -1;
	}
	return execute(db, "COMMIT", err);
}

/* What an earlier SQLite left behind has been undone: now it counts. */
static int
check_stamp(struct store *store, const char *path, struct error *err)
{
	struct stamp stamp = { 0 };

	if (read_stamp(store->db, &stamp, err) < 0)
		return -1;
	if (stamp.application == 0 && stamp.tables == 0)
		return execute(store->db, new_file, err);
	if (stamp.application != STORE_APPLICATION_ID)
		return error_system(err,
		    "%s is een database van een ander programma; geef een "
		    "ander bestand",
		    path);
	if (stamp.version > N_MIGRATIONS)
		return error_system(err,
		    "%s is van een latere schouw (schema %d, deze kent tot "
		    "%d); installeer de nieuwe versie",
		    path, (int)stamp.version, N_MIGRATIONS);
	return 0;
}

/*
 * Somebody else may have done it while we waited for the lock.  Then what
 * SQLite knows of the schema is old; a query of the tables has it read
 * anew, else what another replaced under the same name "already exists".
 */
static int
migrate_once(struct store *store, int64_t *version, struct error *err)
{
	int64_t tables;

	if (execute(store->db, "BEGIN IMMEDIATE", err) < 0 ||
	    pragma(store->db, "SELECT count(*) FROM sqlite_schema", &tables,
		err) < 0 ||
	    pragma(store->db, "PRAGMA user_version", version, err) < 0)
		return -1;
	if (*version >= N_MIGRATIONS)
		return execute(store->db, "ROLLBACK", err);
	if (execute(store->db, schema[*version], err) < 0 ||
	    execute(store->db, "COMMIT", err) < 0)
		return -1;
	++*version;
	return 0;
}

/* What this connection has locked for writing, another one can read. */
static int
copy_old(const struct store *store, int64_t version, struct error *err)
{
	char *path = xasprintf("%s.v%d.bak", store->path, (int)version);
	struct patience patience = { .limit = STORE_PATIENCE_OPEN };
	sqlite3 *db = NULL;
	int failed;

	if (sqlite3_open_v2(store->path, &db, SQLITE_OPEN_READWRITE, NULL) !=
	    SQLITE_OK) {
		failed = db_failed(db, err);
	} else {
		db_set_patience(db, &patience);
		failed = backup_copy(db, path, true, err);
	}
	sqlite3_close(db);
	free(path);
	return failed;
}

/*
 * The file as it was before the first migration.  Nobody else may write in
 * the meantime: another schouw that migrates would have its newer schema
 * copied over the old one.
 */
static int
keep_old(struct store *store, struct error *err)
{
	int64_t version = 0;
	int failed;

	if (store->path == NULL)
		return 0;
	if (execute(store->db, "BEGIN IMMEDIATE", err) < 0)
		return -1;
	failed = pragma(store->db, "PRAGMA user_version", &version, err);
	if (failed == 0 && version > 0 && version < N_MIGRATIONS)
		failed = copy_old(store, version, err);
	if (failed == 0)
		return execute(store->db, "ROLLBACK", err);
	sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return -1;
}

static int
migrate(struct store *store, struct error *err)
{
	int64_t version = 0;

	if (pragma(store->db, "PRAGMA user_version", &version, err) < 0)
		return -1;
	if (version < N_MIGRATIONS && keep_old(store, err) < 0)
		return -1;
	while (version < N_MIGRATIONS)
		if (migrate_once(store, &version, err) < 0) {
			sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
			return -1;
		}
	return 0;
}

static int
prepare_module(struct store *store, size_t m, struct error *err)
{
	const struct queries *queries = db_modules[m];

	if (store->statement[m] == NULL)
		store->statement[m] =
		    xcalloc(queries->n, sizeof(sqlite3_stmt *));
	for (size_t i = 0; i < queries->n; i++)
		if (store->statement[m][i] == NULL &&
		    sqlite3_prepare_v3(store->db, queries->sql[i], -1,
			SQLITE_PREPARE_PERSISTENT, &store->statement[m][i],
			NULL) != SQLITE_OK)
			return db_failed(store->db, err);
	return 0;
}

static int
prepare_start(struct store *store, struct error *err)
{
	for (size_t m = 0; m < N_MODULES_AT_START; m++)
		if (prepare_module(store, m, err) < 0)
			return -1;
	return 0;
}

/* Writing brings in all triggers of the logboek, which takes a moment. */
int
db_prepare_rest(struct store *store, struct error *err)
{
	for (size_t m = N_MODULES_AT_START; !store->prepared && m < N_MODULES;
	     m++)
		if (prepare_module(store, m, err) < 0)
			return -1;
	store->prepared = true;
	return 0;
}

/* Write the WAL back, but not in the middle of somebody's typing. */
static int
count_wal(void *context, sqlite3 *db, const char *name, int pages)
{
	struct store *store = context;

	store->wal_pages = pages;
	if (pages >= WAL_PAGES_MAX)
		sqlite3_wal_checkpoint_v2(
		    db, name, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
	return SQLITE_OK;
}

static int
remember_place(struct store *store, struct error *err)
{
	struct stat st;

	if (store->path == NULL)
		return 0;
	if (stat(store->path, &st) < 0)
		return error_system(err, "%s: het bestand is weg", store->path);
	store->device = st.st_dev;
	store->inode = st.st_ino;
	return 0;
}

static int
set_up(struct store *store, struct error *err)
{
	const char *path = store->path;

	db_set_patience(store->db, &store->patience);
	if (db_configure(store->db, err) < 0 ||
	    (path != NULL &&
		dbfile_check_header(store->db, path, N_MIGRATIONS, err) < 0) ||
	    check_stamp(store, path, err) < 0 || use_wal(store, err) < 0 ||
	    execute(store->db, settings, err) < 0 ||
	    functions_add(store, err) < 0 || migrate(store, err) < 0 ||
	    prepare_start(store, err) < 0 || remember_place(store, err) < 0)
		return -1;
	sqlite3_wal_hook(store->db, count_wal, store);
	store->patience.limit = STORE_PATIENCE;
	store_others_wrote(store);
	return 0;
}

/* SQLite seeds its lots from the system. */
static void
draw_session(struct store *store)
{
	uint64_t lot;

	sqlite3_randomness(sizeof lot, &lot);
	snprintf(
	    store->session, sizeof store->session, "%016jx", (uintmax_t)lot);
}

int
store_open(
    const char *path, const char *user, struct store **out, struct error *err)
{
	bool memory = strcmp(path, ":memory:") == 0;
	struct store *store;

	*out = NULL;
	if (!memory && dbfile_prepare(path, err) < 0)
		return -1;
	store = xcalloc(1, sizeof *store);
	store->path = memory ? NULL : xstrdup(path);
	store->user = xstrdup(user);
	draw_session(store);
	store->patience.limit = STORE_PATIENCE_OPEN;
	stamp_now(store->stamp);
	if (sqlite3_open_v2(path, &store->db, SQLITE_OPEN_READWRITE, NULL) !=
	    SQLITE_OK)
		db_failed(store->db, err);
	else if (set_up(store, err) == 0)
		*out = store;
	if (*out == NULL)
		store_close(store);
	return *out == NULL ? -1 : 0;
}

void
store_close(struct store *store)
{
	if (store == NULL)
		return;
	for (size_t m = 0; m < N_MODULES; m++)
		for (size_t i = 0; i < db_modules[m]->n; i++)
			if (store->statement[m] != NULL)
				sqlite3_finalize(store->statement[m][i]);
	for (size_t m = 0; m < N_MODULES; m++)
		free(store->statement[m]);
	sqlite3_close(store->db);
	free(store->path);
	free(store->user);
	free(store);
}

void
store_set_patience(struct store *store, int ms)
{
	store->patience.limit = ms;
}

void
store_rest(struct store *store)
{
	if (store->wal_pages < WAL_PAGES_REST)
		return;
	sqlite3_wal_checkpoint_v2(
	    store->db, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
	store->wal_pages = 0;
}
