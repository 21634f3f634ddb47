/*
 * logboek.c - read the logboek and verify its hash chain.
 *
 * The rows are written by triggers (schema/0012_logboek.sql and on).
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/db.h"

enum {
	LIST_ALL,
	LIST_ONE,
	CHAIN,
	LAST_GIVEN,
	HEAD,
	N_QUERIES,
};

#define ROW                                                           \
	"SELECT l.seq, l.stamp, l.who, o.nummer, l.tabel, l.sleutel," \
	" l.kolom, l.old, l.new FROM logboek AS l"                    \
	" LEFT JOIN onderzoek AS o ON o.id = l.onderzoek"

static const char *const sql[N_QUERIES] = {
	[LIST_ALL] = ROW " ORDER BY l.seq",
	[LIST_ONE] = ROW " WHERE l.onderzoek = (SELECT id FROM onderzoek"
			 " WHERE nummer = ?1) ORDER BY l.seq",
	[CHAIN] = "SELECT seq, prev_hash, hash, schouw_hash(seq, stamp, who,"
		  " onderzoek, tabel, sleutel, kolom, old, new, prev_hash)"
		  " FROM logboek ORDER BY seq",
	[LAST_GIVEN] = "SELECT seq FROM sqlite_sequence WHERE name = 'logboek'",
	[HEAD] = "SELECT seq, hash FROM logboek ORDER BY seq DESC LIMIT 1",
};

const struct queries logboek_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_LOGBOEK, query);
}

static int
call_row(sqlite3_stmt *stmt, int (*row)(void *context, const struct log_row *),
    void *context)
{
	struct log_row log = {
		.seq = sqlite3_column_int64(stmt, 0),
		.stamp = db_strdup(stmt, 1),
		.who = db_strdup(stmt, 2),
		.nummer = db_strdup(stmt, 3),
		.what = xasprintf("%s %s: %s", db_text(stmt, 4),
		    db_text(stmt, 5), db_text(stmt, 6)),
		.old_value = db_strdup(stmt, 7),
		.new_value = db_strdup(stmt, 8),
	};
	int stop = row(context, &log);

	free(log.stamp);
	free(log.who);
	free(log.nummer);
	free(log.what);
	free(log.old_value);
	free(log.new_value);
	return stop;
}

int
store_logboek(struct store *store, const char *nummer,
    int (*row)(void *context, const struct log_row *), void *context,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, nummer == NULL ? LIST_ALL : LIST_ONE);
	int got;

	if (nummer != NULL)
		db_bind_text(stmt, 1, nummer);
	while ((got = db_step(stmt, err)) == 1)
		if (call_row(stmt, row, context) != 0) {
			sqlite3_reset(stmt);
			return 0;
		}
	return got;
}

/* What is wrong with a row, given the one before; NULL: nothing. */
static const char *
broken(int64_t seq, int64_t expected, const char *before, sqlite3_stmt *stmt)
{
	if (seq != expected)
		return "een of meer regels ervoor zijn gewist";
	if (strcmp(db_text(stmt, 1), before) != 0)
		return "deze regel sluit niet aan op de vorige";
	if (strcmp(db_text(stmt, 2), db_text(stmt, 3)) != 0)
		return "deze regel is later gewijzigd";
	return NULL;
}

/* Rows cut off at the end leave no gap, but SQLite counted them. */
static int
check_end(struct store *store, int64_t last, struct error *err)
{
	int64_t given;

	if (db_number(start(store, LAST_GIVEN), &given, err) < 0)
		return -1;
	if (given > last)
		return error_set(err,
		    "logboek: de regels %jd tot en met %jd aan het einde "
		    "zijn gewist",
		    (intmax_t)last + 1, (intmax_t)given);
	return 0;
}

static int
check_chain(struct store *store, int64_t *seq, char *head, struct error *err)
{
	sqlite3_stmt *stmt = start(store, CHAIN);
	const char *what;
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		int64_t at = sqlite3_column_int64(stmt, 0);

		what = broken(at, *seq + 1, head, stmt);
		if (what != NULL) {
			error_set(
			    err, "logboek, regel %jd: %s", (intmax_t)at, what);
			sqlite3_reset(stmt);
			return -1;
		}
		*seq = at;
		memcpy(head, db_text(stmt, 2), SHA256_SIZE);
	}
	return got < 0 ? -1 : check_end(store, *seq, err);
}

int
store_logboek_check(
    struct store *store, int64_t *seq, char *head, struct error *err)
{
	int failed;

	*seq = 0;
	*head = '\0';
	if (db_begin_read(store, err) < 0)
		return -1;
	failed = check_chain(store, seq, head, err);
	db_end_read(store);
	return failed;
}

int
store_logboek_head(
    struct store *store, int64_t *seq, char *head, struct error *err)
{
	sqlite3_stmt *stmt = start(store, HEAD);
	int got = db_step(stmt, err);

	*seq = 0;
	*head = '\0';
	if (got != 1)
		return got;
	*seq = sqlite3_column_int64(stmt, 0);
	memcpy(head, db_text(stmt, 1), SHA256_SIZE);
	sqlite3_reset(stmt);
	return 0;
}
