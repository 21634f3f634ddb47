/*
 * sql.c - statements and transactions, in a few short words.
 */
#include <sys/stat.h>

#include <assert.h>
#include <string.h>

#include "base/die.h"
#include "base/mem.h"
#include "store/db.h"

enum {
	BEGIN_WRITE,
	BEGIN_READ,
	COMMIT,
	ROLLBACK,
	BEGIN_PART,
	COMMIT_PART,
	ROLLBACK_PART,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[BEGIN_WRITE] = "BEGIN IMMEDIATE",
	[BEGIN_READ] = "BEGIN",
	[COMMIT] = "COMMIT",
	[ROLLBACK] = "ROLLBACK",
	[BEGIN_PART] = "SAVEPOINT part",
	[COMMIT_PART] = "RELEASE part",
	[ROLLBACK_PART] = "ROLLBACK TO part",
};

const struct queries db_queries = { sql, N_QUERIES };

/* What went wrong and what helps, by the result code of SQLite. */
static const struct {
	int code;
	const char *text;
} sentences[] = {
	{ SQLITE_BUSY, "bezet door een ander; wordt opnieuw geprobeerd" },
	{ SQLITE_LOCKED, "bezet door een ander; wordt opnieuw geprobeerd" },
	{ SQLITE_FULL, "de schijf is vol; maak ruimte vrij" },
	{ SQLITE_READONLY,
	    "er mag niet geschreven worden; kijk naar de rechten van het "
	    "bestand en zijn map" },
	{ SQLITE_PERM, "geen toegang; kijk naar de rechten van het bestand" },
	{ SQLITE_CANTOPEN,
	    "kan niet geopend worden; kijk naar de rechten van het bestand "
	    "en zijn map" },
	{ SQLITE_IOERR, "de schijf geeft een fout bij lezen of schrijven" },
	{ SQLITE_CORRUPT, "het bestand is beschadigd; zet een backup terug" },
	{ SQLITE_NOTADB, "dit is geen database" },
};

int
db_failed(sqlite3 *db, struct error *err)
{
	const char *path = sqlite3_db_filename(db, "main");
	int code = sqlite3_errcode(db) & 0xff;

	if (code == SQLITE_INTERRUPT)
		return error_stopped(err);
	if (path == NULL || *path == '\0')
		path = "database";
	for (size_t i = 0; i < LENGTH(sentences); i++)
		if (sentences[i].code == code)
			return error_system(
			    err, "%s: %s", path, sentences[i].text);
	return error_system(err, "%s: %s", path, sqlite3_errmsg(db));
}

sqlite3_stmt *
db_start(struct store *store, enum module module, size_t query)
{
	sqlite3_stmt *stmt = store->statement[module][query];

	assert(!sqlite3_stmt_busy(stmt));
	sqlite3_clear_bindings(stmt);
	return stmt;
}

/* Only a mistake in the program, or no memory. */
static void
bound(sqlite3_stmt *stmt, int code)
{
	if (code != SQLITE_OK)
		die("%s: %s", sqlite3_errmsg(sqlite3_db_handle(stmt)),
		    sqlite3_sql(stmt));
}

void
db_bind_int(sqlite3_stmt *stmt, int at, int64_t value)
{
	bound(stmt, sqlite3_bind_int64(stmt, at, value));
}

void
db_bind_text(sqlite3_stmt *stmt, int at, const char *text)
{
	bound(stmt, sqlite3_bind_text(stmt, at, text, -1, SQLITE_STATIC));
}

void
db_bind_copy(sqlite3_stmt *stmt, int at, const char *text)
{
	bound(stmt, sqlite3_bind_text(stmt, at, text, -1, SQLITE_TRANSIENT));
}

int
db_step(sqlite3_stmt *stmt, struct error *err)
{
	int code = sqlite3_step(stmt);

	if (code == SQLITE_ROW)
		return 1;
	if (code != SQLITE_DONE)
		db_failed(sqlite3_db_handle(stmt), err);
	sqlite3_reset(stmt);
	return code == SQLITE_DONE ? 0 : -1;
}

int
db_run(sqlite3_stmt *stmt, struct error *err)
{
	int got;

	do
		got = db_step(stmt, err);
	while (got == 1);
	return got;
}

const char *
db_text(sqlite3_stmt *stmt, int column)
{
	const unsigned char *text = sqlite3_column_text(stmt, column);

	return text == NULL ? "" : (const char *)text;
}

char *
db_strdup(sqlite3_stmt *stmt, int column)
{
	return xstrdup(db_text(stmt, column));
}

date
db_date(sqlite3_stmt *stmt, int column)
{
	return date_from_iso(db_text(stmt, column));
}

size_t
db_word(sqlite3_stmt *stmt, int column, const char *const *words, size_t n)
{
	const char *word = db_text(stmt, column);

	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i], word) == 0)
			return i;
	return 0;
}

struct duur
db_duur(sqlite3_stmt *stmt, int column)
{
	struct duur duur;

	return duur_parse(db_text(stmt, column), &duur) ? duur
							: (struct duur){ 0 };
}

enum stand
db_stand(sqlite3_stmt *stmt, int column)
{
	const char *word = db_text(stmt, column);

	for (int i = 0; i < N_STANDEN; i++)
		if (strcmp(standen[i].word, word) == 0)
			return (enum stand)i;
	return STAND_OPGELEGD;
}

int
db_number(sqlite3_stmt *stmt, int64_t *out, struct error *err)
{
	int got = db_step(stmt, err);

	*out = 0;
	if (got != 1)
		return got;
	*out = sqlite3_column_int64(stmt, 0);
	return db_run(stmt, err);
}

/* What is written into a file that has no name any more is lost. */
static int
check_in_place(const struct store *store, struct error *err)
{
	struct stat st;

	if (store->path == NULL)
		return 0;
	if (stat(store->path, &st) == 0 && st.st_dev == store->device &&
	    st.st_ino == store->inode)
		return 0;
	return error_system(err,
	    "%s: het bestand is intussen vervangen, verplaatst of gewist; "
	    "zet het terug of begin schouw opnieuw",
	    store->path);
}

static int
run(struct store *store, size_t query, struct error *err)
{
	return db_run(db_start(store, MODULE_DB, query), err);
}

static int
begin(struct store *store, size_t query, struct error *err)
{
	if (db_prepare_rest(store, err) < 0)
		return -1;
	if (!store->held)
		return run(store, query, err);
	/* SQLite gave the whole up, so no part of it may be kept. */
	if (sqlite3_get_autocommit(store->db))
		return error_system(err,
		    "%s: niets van het geheel is bewaard; begin opnieuw",
		    store->path);
	store->in_part = run(store, BEGIN_PART, err) == 0;
	return store->in_part ? 0 : -1;
}

int
db_begin(struct store *store, struct error *err)
{
	if (check_in_place(store, err) < 0)
		return -1;
	stamp_now(store->stamp);
	return begin(store, BEGIN_WRITE, err);
}

int
db_commit(struct store *store, struct error *err)
{
	if (run(store, store->held ? COMMIT_PART : COMMIT, err) == 0) {
		store->in_part = false;
		return 0;
	}
	db_rollback(store);
	return -1;
}

/* After some errors SQLite has rolled back already. */
void
db_rollback(struct store *store)
{
	struct error err;
	bool open = !sqlite3_get_autocommit(store->db);

	if (!store->held && open)
		run(store, ROLLBACK, &err);
	if (store->in_part && open) {
		run(store, ROLLBACK_PART, &err);
		run(store, COMMIT_PART, &err);
	}
	store->in_part = false;
}

int
db_begin_read(struct store *store, struct error *err)
{
	return begin(store, BEGIN_READ, err);
}

/* Nothing was written: rolling back gives up only the view. */
void
db_end_read(struct store *store)
{
	db_rollback(store);
}

int
store_hold(struct store *store, struct error *err)
{
	assert(!store->held);
	if (db_begin(store, err) < 0)
		return -1;
	store->held = true;
	return 0;
}

int
store_keep(struct store *store, struct error *err)
{
	assert(store->held);
	db_rollback(store);
	store->held = false;
	if (!sqlite3_get_autocommit(store->db))
		return db_commit(store, err);
	return error_system(err,
	    "%s: niets van het geheel is bewaard; begin opnieuw", store->path);
}

void
store_drop(struct store *store)
{
	db_rollback(store);
	store->held = false;
	db_rollback(store);
}
