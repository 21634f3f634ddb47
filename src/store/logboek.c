/*
 * logboek.c - read the logboek.
 *
 * Triggers write it (schema/0012_logboek.sql and on); check.c verifies it.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "store/db.h"

enum {
	LIST_ALL,
	LIST_ONE,
	HEAD,
	N_QUERIES,
};

#define ROW                                                           \
	"SELECT l.seq, l.stamp, l.who, o.nummer, l.tabel, l.sleutel," \
	" l.kolom, l.old, l.new FROM logboek AS l"                    \
	" LEFT JOIN onderzoek AS o ON o.id = l.onderzoek"

static const char *const sql[N_QUERIES] = {
	/* That a signaal led to it does not stand under the onderzoek. */
	[LIST_ALL] = ROW " WHERE TRUE" OPEN_TO_US(
	    "o") " AND (l.tabel <> 'signaal_stap'"
		 " OR l.kolom <> 'onderzoek' OR EXISTS (SELECT 1 FROM onderzoek"
		 " AS s WHERE s.nummer = l.new" OPEN_TO_US(
		     "s") "))"
			  " ORDER BY l.seq",
	[LIST_ONE] =
	    ROW " WHERE l.onderzoek = (SELECT id FROM onderzoek"
		" WHERE nummer = ?1)" OPEN_TO_US("o") " ORDER BY l.seq",
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
		/* Of what was destroyed no key is left. */
		.what = xasprintf("%s %s: %s", db_text(stmt, 4),
		    *db_text(stmt, 5) == '\0' ? "(vernietigd)"
					      : db_text(stmt, 5),
		    db_text(stmt, 6)),
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
	/* Nobody has verified it: it may have another length. */
	snprintf(head, SHA256_SIZE, "%s", db_text(stmt, 1));
	sqlite3_reset(stmt);
	return 0;
}
