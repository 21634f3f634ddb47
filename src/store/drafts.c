/*
 * drafts.c - text in the making and where a user was: a database of the
 * user's own, so that no lock or full disk of another costs text.
 */
#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "core/text.h"
#include "store/drafts.h"
#include "store/db.h"

#define DRAFT_APPLICATION "0x53434844" /* SCHD */

enum {
	PUT_DRAFT,
	CUT_DRAFT,
	LIST_ALL,
	LIST_ONE,
	PUT_PLACE,
	FIND_PLACE,
	LAST_PLACE,
	PUT_WEERGAVE,
	CUT_WEERGAVE,
	LIST_WEERGAVEN,
	NUMMERS,
	WIPE_DRAFTS,
	WIPE_PLACE,
	N_QUERIES,
};

/* Rows are replaced, never updated: the highest rowid is the newest. */
static const char tables[] =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA mmap_size = 0;"
    "BEGIN IMMEDIATE;"
    "PRAGMA application_id = " DRAFT_APPLICATION ";"
    "PRAGMA user_version = 1;"
    "CREATE TABLE IF NOT EXISTS draft ("
    " database TEXT NOT NULL," /* that it is for: its whole path */
    " nummer TEXT NOT NULL,"   /* of the onderzoek */
    " subject TEXT NOT NULL,"  /* what is being edited */
    " text TEXT NOT NULL,"
    " cursor INTEGER NOT NULL,"   /* byte in text */
    " revision INTEGER NOT NULL," /* begun, of struct draft */
    " stamp TEXT NOT NULL,"       /* when it was kept */
    " PRIMARY KEY (database, nummer, subject)) STRICT;"
    "CREATE TABLE IF NOT EXISTS place ("
    " database TEXT NOT NULL,"
    " nummer TEXT NOT NULL,"
    " step TEXT NOT NULL," /* id */
    " norm TEXT NOT NULL," /* cited, or '' */
    " view INTEGER NOT NULL,"
    " PRIMARY KEY (database, nummer)) STRICT;"
    "CREATE TABLE IF NOT EXISTS weergave ("
    " database TEXT NOT NULL,"
    " name TEXT NOT NULL,"
    " filter TEXT NOT NULL,"      /* as it was typed */
    " ordering INTEGER NOT NULL," /* maatregel_order; reversed: -1 - it */
    " PRIMARY KEY (database, name)) STRICT;"
    "COMMIT";

#define DRAFT "SELECT nummer, subject, text, cursor, revision, stamp FROM draft"
#define PLACE "SELECT nummer, step, norm, view FROM place"

static const char *const sql[N_QUERIES] = {
	[PUT_DRAFT] =
	    "INSERT OR REPLACE INTO draft (database, nummer, subject, text,"
	    " cursor, revision, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[CUT_DRAFT] = "DELETE FROM draft"
		      " WHERE database = ?1 AND nummer = ?2 AND subject = ?3",
	[LIST_ALL] = DRAFT " WHERE database = ?1 ORDER BY rowid DESC",
	[LIST_ONE] = DRAFT " WHERE database = ?1 AND nummer = ?2"
			   " ORDER BY rowid DESC",
	[PUT_PLACE] = "INSERT OR REPLACE INTO place (database, nummer, step,"
		      " norm, view) VALUES (?1, ?2, ?3, ?4, ?5)",
	[FIND_PLACE] = PLACE " WHERE database = ?1 AND nummer = ?2",
	[LAST_PLACE] = PLACE " WHERE database = ?1"
			     " ORDER BY rowid DESC LIMIT 1",
	[PUT_WEERGAVE] = "INSERT OR REPLACE INTO weergave (database, name,"
			 " filter, ordering) VALUES (?1, ?2, ?3, ?4)",
	[CUT_WEERGAVE] = "DELETE FROM weergave"
			 " WHERE database = ?1 AND name = ?2",
	[LIST_WEERGAVEN] = "SELECT name, filter, ordering FROM weergave"
			   " WHERE database = ?1 ORDER BY name",
	[NUMMERS] = "SELECT nummer FROM draft WHERE database = ?1"
		    " UNION SELECT nummer FROM place WHERE database = ?1",
	[WIPE_DRAFTS] = "DELETE FROM draft WHERE database = ?1 AND nummer = ?2",
	[WIPE_PLACE] = "DELETE FROM place WHERE database = ?1 AND nummer = ?2",
};

/* Rows are overwritten; what moved before is only gone in new pages. */
static const char new_pages[] = "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)";

struct draft_store {
	sqlite3 *db;
	char *database; /* that the drafts are for */
	struct patience patience;
	sqlite3_stmt *statement[N_QUERIES];
};

static sqlite3_stmt *
start(struct draft_store *drafts, size_t query)
{
	sqlite3_stmt *stmt = drafts->statement[query];

	sqlite3_clear_bindings(stmt);
	db_bind_text(stmt, 1, drafts->database);
	return stmt;
}

/* The whole path, so that two names of a database have the same drafts. */
static char *
whole_path(const char *database)
{
	char *path = realpath(database, NULL);

	return path == NULL ? xstrdup(database) : path;
}

/* Text about clients is in it: for this user alone. */
static int
make_private(const char *folder, const char *path, struct error *err)
{
	if (file_make_folders(folder, err) < 0)
		return -1;
	if (chmod(folder, 0700) < 0)
		return file_failed(folder, "afgeschermd", errno, err);
	if (dbfile_prepare(path, err) < 0)
		return -1;
	if (chmod(path, 0600) < 0)
		return file_failed(path, "afgeschermd", errno, err);
	return 0;
}

static int
set_up(struct draft_store *drafts, struct error *err)
{
	db_set_patience(drafts->db, &drafts->patience);
	if (db_configure(drafts->db, err) < 0)
		return -1;
	if (sqlite3_exec(drafts->db, tables, NULL, NULL, NULL) != SQLITE_OK)
		return db_failed(drafts->db, err);
	for (size_t i = 0; i < N_QUERIES; i++)
		if (sqlite3_prepare_v3(drafts->db, sql[i], -1,
			SQLITE_PREPARE_PERSISTENT, &drafts->statement[i],
			NULL) != SQLITE_OK)
			return db_failed(drafts->db, err);
	drafts->patience.limit = STORE_PATIENCE;
	return 0;
}

static int
open_file(const char *path, const char *database, struct draft_store **out,
    struct error *err)
{
	struct draft_store *drafts = xcalloc(1, sizeof *drafts);

	drafts->database = whole_path(database);
	drafts->patience.limit = STORE_PATIENCE_OPEN;
	if (sqlite3_open_v2(path, &drafts->db, SQLITE_OPEN_READWRITE, NULL) !=
	    SQLITE_OK)
		db_failed(drafts->db, err);
	else if (set_up(drafts, err) == 0)
		*out = drafts;
	if (*out == NULL)
		draft_store_close(drafts);
	return *out == NULL ? -1 : 0;
}

int
draft_store_open(const char *folder, const char *database,
    struct draft_store **out, struct error *err)
{
	char *path = xasprintf("%s/drafts.db", folder);
	int failed = make_private(folder, path, err);

	*out = NULL;
	if (failed == 0)
		failed = open_file(path, database, out, err);
	free(path);
	return failed;
}

void
draft_store_close(struct draft_store *drafts)
{
	if (drafts == NULL)
		return;
	for (size_t i = 0; i < N_QUERIES; i++)
		sqlite3_finalize(drafts->statement[i]);
	sqlite3_close(drafts->db);
	free(drafts->database);
	free(drafts);
}

int
draft_save(
    struct draft_store *drafts, const struct draft *draft, struct error *err)
{
	sqlite3_stmt *stmt = start(drafts, PUT_DRAFT);
	char stamp[STAMP_SIZE];

	db_bind_text(stmt, 2, draft->nummer);
	db_bind_text(stmt, 3, draft->subject);
	db_bind_text(stmt, 4, draft->text);
	db_bind_int(stmt, 5, (int64_t)draft->cursor);
	db_bind_int(stmt, 6, draft->begun);
	db_bind_text(stmt, 7, stamp_now(stamp));
	return db_run(stmt, err);
}

int
draft_delete(struct draft_store *drafts, const char *nummer,
    const char *subject, struct error *err)
{
	sqlite3_stmt *stmt = start(drafts, CUT_DRAFT);

	db_bind_text(stmt, 2, nummer);
	db_bind_text(stmt, 3, subject);
	return db_run(stmt, err);
}

int
draft_list(struct draft_store *drafts, const char *nummer, struct drafts *out,
    struct error *err)
{
	sqlite3_stmt *stmt =
	    start(drafts, nummer == NULL ? LIST_ALL : LIST_ONE);
	int got;

	*out = (struct drafts){ 0 };
	if (nummer != NULL)
		db_bind_text(stmt, 2, nummer);
	while ((got = db_step(stmt, err)) == 1) {
		out->draft = xgrow(out->draft, out->n, sizeof *out->draft);
		out->draft[out->n++] = (struct draft){
			.nummer = db_strdup(stmt, 0),
			.subject = db_strdup(stmt, 1),
			.text = db_strdup(stmt, 2),
			.cursor = (size_t)sqlite3_column_int64(stmt, 3),
			.begun = sqlite3_column_int64(stmt, 4),
			.stamp = db_strdup(stmt, 5),
		};
	}
	if (got < 0)
		drafts_release(out);
	return got;
}

int
draft_nummers(
    struct draft_store *drafts, char ***nummers, size_t *n, struct error *err)
{
	sqlite3_stmt *stmt = start(drafts, NUMMERS);
	int got;

	*nummers = NULL;
	*n = 0;
	while ((got = db_step(stmt, err)) == 1) {
		*nummers = xgrow(*nummers, *n, sizeof **nummers);
		(*nummers)[(*n)++] = db_strdup(stmt, 0);
	}
	return got;
}

int
draft_wipe(struct draft_store *drafts, const char *nummer, struct error *err)
{
	static const size_t cut[] = { WIPE_DRAFTS, WIPE_PLACE };

	for (size_t i = 0; i < LENGTH(cut); i++) {
		sqlite3_stmt *stmt = start(drafts, cut[i]);

		db_bind_text(stmt, 2, nummer);
		if (db_run(stmt, err) < 0)
			return -1;
	}
	if (sqlite3_exec(drafts->db, new_pages, NULL, NULL, NULL) != SQLITE_OK)
		return db_failed(drafts->db, err);
	return 0;
}

int
place_save(
    struct draft_store *drafts, const struct place *place, struct error *err)
{
	sqlite3_stmt *stmt = start(drafts, PUT_PLACE);

	db_bind_text(stmt, 2, place->nummer);
	db_bind_text(stmt, 3, place->step);
	db_bind_text(stmt, 4, place->norm);
	db_bind_int(stmt, 5, place->view);
	return db_run(stmt, err);
}

int
place_find(struct draft_store *drafts, const char *nummer, struct place *place,
    struct error *err)
{
	sqlite3_stmt *stmt =
	    start(drafts, nummer == NULL ? LAST_PLACE : FIND_PLACE);
	int got;

	*place = (struct place){ 0 };
	if (nummer != NULL)
		db_bind_text(stmt, 2, nummer);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	text_fit(place->nummer, sizeof place->nummer, "%s", db_text(stmt, 0));
	text_fit(place->step, sizeof place->step, "%s", db_text(stmt, 1));
	text_fit(place->norm, sizeof place->norm, "%s", db_text(stmt, 2));
	place->view = sqlite3_column_int(stmt, 3);
	sqlite3_reset(stmt);
	return 1;
}

int
weergave_save(struct draft_store *drafts, const struct weergave *weergave,
    struct error *err)
{
	sqlite3_stmt *stmt = start(drafts, PUT_WEERGAVE);

	db_bind_text(stmt, 2, weergave->name);
	db_bind_text(stmt, 3, weergave->filter);
	db_bind_int(stmt, 4,
	    weergave->reversed ? -1 - weergave->order : weergave->order);
	return db_run(stmt, err);
}

int
weergave_delete(struct draft_store *drafts, const char *name, struct error *err)
{
	sqlite3_stmt *stmt = start(drafts, CUT_WEERGAVE);

	db_bind_text(stmt, 2, name);
	return db_run(stmt, err);
}

int
weergave_list(
    struct draft_store *drafts, struct weergaven *out, struct error *err)
{
	sqlite3_stmt *stmt = start(drafts, LIST_WEERGAVEN);
	int got;

	*out = (struct weergaven){ 0 };
	while ((got = db_step(stmt, err)) == 1) {
		int order = sqlite3_column_int(stmt, 2);

		out->weergave =
		    xgrow(out->weergave, out->n, sizeof *out->weergave);
		out->weergave[out->n++] = (struct weergave){
			.name = db_strdup(stmt, 0),
			.filter = db_strdup(stmt, 1),
			.order = order < 0 ? -1 - order : order,
			.reversed = order < 0,
		};
	}
	if (got < 0)
		weergaven_release(out);
	return got;
}
