/*
 * history.c - one norm through a chain of onderzoeken, and the oordelen at
 * one aanbieder.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "store/maatregel_rows.h"
#include "store/maatregelen.h"

/* A chain is at most this long: vorige might name itself. */
#define CHAIN_MAX 50

enum {
	ONE,
	MAATREGELEN,
	OORDELEN,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[ONE] = "SELECT o.id, o.nummer, o.vorm_titel, o.begonnen_op, j.grade,"
		" coalesce(j.tekort, 0), j.bevinding, o.vorige"
		" FROM onderzoek AS o LEFT JOIN oordeel AS j"
		" ON j.onderzoek = o.id AND j.norm = ?2 WHERE o.nummer = ?1",
	[MAATREGELEN] = MAATREGEL_COLUMNS
	" FROM maatregel_lijst AS l" MAATREGEL_JOINS
	" WHERE l.onderzoek = ?1 AND l.norm = ?2 ORDER BY l.id",
	[OORDELEN] = "SELECT j.norm, o.nummer, o.begonnen_op, j.grade, j.tekort"
		     " FROM aanbieder AS a"
		     " CROSS JOIN onderzoek AS o ON o.aanbieder = a.id"
		     " CROSS JOIN oordeel AS j ON j.onderzoek = o.id"
		     " WHERE a.naam = ?1 AND j.grade IS NOT NULL"
		     " ORDER BY j.norm, o.volgorde DESC",
};

const struct queries history_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_HISTORY, query);
}

/* One onderzoek of the chain; *nummer becomes the one before it. */
static int
read_one(struct store *store, char **nummer, const char *norm,
    struct norm_history *history, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ONE), *list;
	struct norm_history_row *row;
	int64_t id;
	int got;

	db_bind_text(stmt, 1, *nummer);
	db_bind_text(stmt, 2, norm);
	got = db_step(stmt, err);
	if (got != 1) {
		**nummer = '\0';
		return got;
	}
	history->row = xgrow(history->row, history->n, sizeof *history->row);
	row = &history->row[history->n++];
	id = sqlite3_column_int64(stmt, 0);
	*row = (struct norm_history_row){
		.onderzoek = db_strdup(stmt, 1),
		.vorm_title = db_strdup(stmt, 2),
		.started_on = db_date(stmt, 3),
		.grade = db_strdup(stmt, 4),
		.tekort = sqlite3_column_int(stmt, 5) != 0,
		.bevinding = db_strdup(stmt, 6),
	};
	list = start(store, MAATREGELEN);
	db_bind_int(list, 1, id);
	db_bind_text(list, 2, norm);
	got = maatregel_rows_read(list, SIZE_MAX, &row->maatregelen, err);
	free(*nummer);
	*nummer = db_strdup(stmt, 7);
	sqlite3_reset(stmt);
	return got;
}

int
store_norm_history(struct store *store, const char *onderzoek, const char *norm,
    struct norm_history *history, struct error *err)
{
	char *nummer = xstrdup(onderzoek);
	int failed = db_begin_read(store, err);

	*history = (struct norm_history){ 0 };
	if (failed == 0) {
		while (failed == 0 && *nummer != '\0' && history->n < CHAIN_MAX)
			failed = read_one(store, &nummer, norm, history, err);
		db_end_read(store);
	}
	free(nummer);
	if (failed < 0)
		norm_history_release(history);
	return failed;
}

static int
read_oordelen(struct store *store, const char *aanbieder,
    struct aanbieder_oordelen *oordelen, struct error *err)
{
	sqlite3_stmt *stmt = start(store, OORDELEN);
	int got;

	db_bind_text(stmt, 1, aanbieder);
	while ((got = db_step(stmt, err)) == 1) {
		oordelen->row =
		    xgrow(oordelen->row, oordelen->n, sizeof *oordelen->row);
		oordelen->row[oordelen->n++] = (struct aanbieder_oordeel){
			.norm = db_strdup(stmt, 0),
			.onderzoek = db_strdup(stmt, 1),
			.started_on = db_date(stmt, 2),
			.grade = db_strdup(stmt, 3),
			.tekort = sqlite3_column_int(stmt, 4) != 0,
		};
	}
	return got;
}

int
store_aanbieder_oordelen(struct store *store, const char *aanbieder,
    struct aanbieder_oordelen *oordelen, struct error *err)
{
	int failed;

	*oordelen = (struct aanbieder_oordelen){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	failed = read_oordelen(store, aanbieder, oordelen, err);
	db_end_read(store);
	if (failed < 0)
		aanbieder_oordelen_release(oordelen);
	return failed;
}
