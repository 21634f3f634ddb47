/*
 * namen.c - the key file with names of persons.
 *
 * What is deleted must not stay in a file beside it: so no WAL, and the
 * journal is in memory.  A crash in the middle of a write can cost the
 * file, which holds nothing that cannot be asked again.
 */
#include <sys/stat.h>

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "core/bron.h"
#include "core/text.h"
#include "store/db.h"
#include "store/namen.h"

#define NAMEN_APPLICATION "0x5343484E" /* SCHN */
#define NAMEN_PATIENCE    5000         /* ms */

static const char tables[] =
    "PRAGMA journal_mode = MEMORY;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA mmap_size = 0;"
    "BEGIN IMMEDIATE;"
    "PRAGMA application_id = " NAMEN_APPLICATION ";"
    "PRAGMA user_version = 1;"
    "CREATE TABLE IF NOT EXISTS naam ("
    " nummer TEXT NOT NULL," /* of the onderzoek */
    " bron TEXT NOT NULL,"   /* c1 */
    " naam TEXT NOT NULL,"
    " PRIMARY KEY (nummer, bron)) STRICT, WITHOUT ROWID;"
    "COMMIT";

static const char list_sql[] = "SELECT bron, naam FROM naam WHERE nummer = ?1";
static const char known_sql[] =
    "SELECT bron, naam FROM naam"
    " WHERE nummer = ?1 OR bron = '" NAAM_MELDER "'";
static const char put_sql[] =
    "INSERT INTO naam (nummer, bron, naam) VALUES (?1, ?2, ?3)"
    " ON CONFLICT DO UPDATE SET naam = excluded.naam";
static const char cut_sql[] =
    "DELETE FROM naam WHERE nummer = ?1 AND bron = ?2";
static const char clear_sql[] = "DELETE FROM naam WHERE nummer = ?1";

static char *
path_of(const char *database)
{
	return xasprintf("%s-namen", database);
}

/* 1: there, 0: not, -1: not a file of one's own. */
static int
is_there(const char *path, struct error *err)
{
	struct stat st;

	if (lstat(path, &st) < 0) {
		if (errno == ENOENT)
			return 0;
		return file_failed(path, "geopend", errno, err);
	}
	if (!S_ISREG(st.st_mode) || st.st_nlink > 1)
		return error_system(err,
		    "%s is geen gewoon bestand; daar komen geen namen in",
		    path);
	if ((st.st_mode & 0077) != 0 && chmod(path, 0600) < 0)
		return file_failed(path, "afgeschermd", errno, err);
	return 1;
}

static int
make(const char *path, struct error *err)
{
	int there = is_there(path, err);

	if (there != 0)
		return there < 0 ? -1 : 0;
	if (dbfile_prepare(path, err) < 0)
		return -1;
	if (chmod(path, 0600) < 0)
		return file_failed(path, "afgeschermd", errno, err);
	return 0;
}

static int
open_namen(const char *path, sqlite3 **db, struct error *err)
{
	int failed = 0;

	*db = NULL;
	if (sqlite3_open_v2(path, db,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW,
		NULL) != SQLITE_OK ||
	    sqlite3_busy_timeout(*db, NAMEN_PATIENCE) != SQLITE_OK)
		failed = db_failed(*db, err);
	if (failed == 0)
		failed = db_configure(*db, err);
	if (failed == 0 &&
	    sqlite3_exec(*db, tables, NULL, NULL, NULL) != SQLITE_OK)
		failed = db_failed(*db, err);
	if (failed < 0) {
		sqlite3_close(*db);
		*db = NULL;
	}
	return failed;
}

/* Texts are borrowed until the statement is finalized. */
static sqlite3_stmt *
prepare(sqlite3 *db, const char *sql, const char *nummer, const char *bron,
    const char *naam, struct error *err)
{
	sqlite3_stmt *stmt = NULL;

	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) {
		db_failed(db, err);
		return NULL;
	}
	db_bind_text(stmt, 1, nummer);
	if (bron != NULL)
		db_bind_text(stmt, 2, bron);
	if (naam != NULL)
		db_bind_text(stmt, 3, naam);
	return stmt;
}

static int
run(const char *path, const char *sql, const char *nummer, const char *bron,
    const char *naam, struct error *err)
{
	sqlite3 *db;
	sqlite3_stmt *stmt;
	int failed = -1;

	if (open_namen(path, &db, err) < 0)
		return -1;
	stmt = prepare(db, sql, nummer, bron, naam, err);
	if (stmt != NULL)
		failed = db_run(stmt, err);
	sqlite3_finalize(stmt);
	/* Pages keep pieces of rows that moved: only new ones do not. */
	if (failed == 0 && sql == clear_sql &&
	    sqlite3_exec(db, "VACUUM", NULL, NULL, NULL) != SQLITE_OK)
		failed = db_failed(db, err);
	sqlite3_close(db);
	return failed;
}

static int
compare_bronnen(const void *a, const void *b)
{
	const struct naam *x = a, *y = b;

	return bron_compare(x->bron, y->bron);
}

static int
read_all(sqlite3 *db, const char *sql, const char *nummer, struct namen *namen,
    struct error *err)
{
	sqlite3_stmt *stmt = prepare(db, sql, nummer, NULL, NULL, err);
	int got = -1;

	while (stmt != NULL && (got = db_step(stmt, err)) == 1) {
		namen->naam = xgrow(namen->naam, namen->n, sizeof *namen->naam);
		namen->naam[namen->n++] = (struct naam){
			.bron = db_strdup(stmt, 0),
			.naam = db_strdup(stmt, 1),
		};
	}
	sqlite3_finalize(stmt);
	return got;
}

static int
list(const char *database, const char *sql, const char *nummer,
    struct namen *namen, struct error *err)
{
	char *path = path_of(database);
	int result = is_there(path, err);
	sqlite3 *db;

	*namen = (struct namen){ 0 };
	if (result == 1) {
		result = open_namen(path, &db, err);
		if (result == 0) {
			result = read_all(db, sql, nummer, namen, err);
			sqlite3_close(db);
		}
	}
	if (namen->n > 1)
		qsort(namen->naam, namen->n, sizeof *namen->naam,
		    compare_bronnen);
	free(path);
	return result;
}

int
namen_list(const char *database, const char *nummer, struct namen *namen,
    struct error *err)
{
	return list(database, list_sql, nummer, namen, err);
}

int
namen_known(const char *database, const char *nummer, struct namen *namen,
    struct error *err)
{
	return list(database, known_sql, nummer, namen, err);
}

/* The id as it is kept. */
static int
read_id(const char *bron, char id[static BRON_SIZE], struct error *err)
{
	static_assert(sizeof NAAM_MELDER <= BRON_SIZE, "fits");
	if (strcmp(bron, NAAM_MELDER) != 0)
		return bron_read(bron, id, err);
	memcpy(id, NAAM_MELDER, sizeof NAAM_MELDER);
	return 0;
}

int
namen_set(const char *database, const char *nummer, const char *bron,
    const char *naam, struct error *err)
{
	char *path = path_of(database), *clean = text_clean(naam, false);
	char id[BRON_SIZE];
	int result = read_id(bron, id, err);

	if (result == 0 && *clean == '\0') {
		result = is_there(path, err);
		if (result == 1)
			result = run(path, cut_sql, nummer, id, NULL, err);
	} else if (result == 0) {
		result = make(path, err);
		if (result == 0)
			result = run(path, put_sql, nummer, id, clean, err);
	}
	free(path);
	free(clean);
	return result;
}

/* Through SQLite first, so that the bytes are overwritten. */
static int
delete_all(const char *path, struct error *err)
{
	static const char all[] = "DELETE FROM naam WHERE nummer <> ?1";

	if (run(path, all, "", NULL, NULL, err) < 0)
		return -1;
	if (unlink(path) < 0)
		return file_failed(path, "gewist", errno, err);
	return 0;
}

int
namen_delete(const char *database, const char *nummer, struct error *err)
{
	char *path = path_of(database);
	int result = is_there(path, err);

	if (result == 1)
		result = nummer == NULL
		    ? delete_all(path, err)
		    : run(path, clear_sql, nummer, NULL, NULL, err);
	free(path);
	return result;
}

const char *
namen_find(const struct namen *namen, const char *bron)
{
	for (size_t i = 0; i < namen->n; i++)
		if (strcmp(namen->naam[i].bron, bron) == 0)
			return namen->naam[i].naam;
	return "";
}

void
namen_release(struct namen *namen)
{
	for (size_t i = 0; i < namen->n; i++) {
		free(namen->naam[i].bron);
		free(namen->naam[i].naam);
	}
	free(namen->naam);
	*namen = (struct namen){ 0 };
}
