/*
 * agenda_recount.c - terms that run, when the kalender or the day is
 * another than when they were counted.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "store/agenda.h"
#include "store/agenda_row.h"
#include "store/save.h"

enum {
	OLD,
	MOVE,
	LAPSED,
	LAPSE,
	N_QUERIES,
};

#define OLD_ROWS(than)                                                      \
	"SELECT a.onderzoek, a.termijn, a.begin_op, a.uiterlijk, " UITSTEL( \
	    "until") " FROM agenda AS a"                                    \
		     " WHERE a.loopt = 1 AND a.kalender " than " ?1"

static const char *const sql[N_QUERIES] = {
	/* Both ranges of the index; <> would walk all of it. */
	[OLD] = OLD_ROWS("<") " UNION ALL " OLD_ROWS(">"),
	[MOVE] = "UPDATE agenda SET uiterlijk = ?3, kalender = ?4,"
		 " vervalt = coalesce(?5, vervalt)"
		 " WHERE onderzoek = ?1 AND termijn = ?2",
	[LAPSED] = "SELECT 1 FROM agenda WHERE vervalt = 1"
		   " AND voorbij_op = '' AND uiterlijk < ?1 LIMIT 1",
	[LAPSE] = "UPDATE agenda SET voorbij_op = uiterlijk WHERE vervalt = 1"
		  " AND voorbij_op = '' AND uiterlijk < ?1",
};

const struct queries agenda_recount_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_AGENDA_RECOUNT, query);
}

/* A term that runs and was counted with another kalender. */
struct old {
	int64_t onderzoek;
	char *termijn;
	date last;
	const struct termijn *now; /* NULL: it is not in this kalender */
};

/* The kalender may not know it any more: then it stays as it was. */
static int
recount(struct store *store, const struct calendar *calendar,
    sqlite3_stmt *stmt, struct old *old, struct error *err)
{
	const struct termijn *termijn;
	struct stilstanden stil;
	const struct verloop verloop = { .start = db_date(stmt, 2),
		.until = db_date(stmt, 4),
		.stil = &stil };
	int result;

	*old = (struct old){
		.onderzoek = sqlite3_column_int64(stmt, 0),
		.termijn = db_strdup(stmt, 1),
		.last = db_date(stmt, 3),
	};
	termijn = old->now = calendar_termijn(calendar, old->termijn);
	if (termijn == NULL)
		return 0;
	result =
	    read_stilstanden(store, old->onderzoek, old->termijn, &stil, err);
	if (result == 0)
		old->last = termijn_last(calendar, termijn, &verloop);
	stilstanden_release(&stil);
	return result;
}

static int
read_old(struct store *store, const struct calendar *calendar, struct old **old,
    size_t *n, struct error *err)
{
	sqlite3_stmt *stmt = start(store, OLD);
	int got;

	db_bind_text(stmt, 1, calendar->sha256);
	while ((got = db_step(stmt, err)) == 1) {
		*old = xgrow(*old, *n, sizeof **old);
		if (recount(store, calendar, stmt, &(*old)[(*n)++], err) < 0) {
			sqlite3_reset(stmt);
			return -1;
		}
	}
	return got;
}

static int
move(struct store *store, const struct calendar *calendar,
    const struct old *old, struct error *err)
{
	sqlite3_stmt *stmt = start(store, MOVE);
	char last[DATE_ISO_SIZE];

	db_bind_int(stmt, 1, old->onderzoek);
	db_bind_text(stmt, 2, old->termijn);
	db_bind_text(stmt, 3, agenda_last_text(old->last, last));
	db_bind_text(stmt, 4, calendar->sha256);
	if (old->now != NULL)
		db_bind_int(stmt, 5, old->now->lapses);
	return db_run(stmt, err);
}

/* LAPSED or LAPSE: a right that was not used is over with its last day. */
static sqlite3_stmt *
start_lapse(struct store *store, size_t query)
{
	sqlite3_stmt *stmt = start(store, query);
	char today[DATE_ISO_SIZE];

	db_bind_copy(stmt, 1, date_to_iso(date_today(), today));
	return stmt;
}

/* Most often there is nothing, and then nothing is locked. */
static int
has_work(
    struct store *store, const struct calendar *calendar, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, OLD);
	db_bind_text(stmt, 1, calendar->sha256);
	got = db_step(stmt, err);
	sqlite3_reset(stmt);
	if (got == 0) {
		stmt = start_lapse(store, LAPSED);
		got = db_step(stmt, err);
		sqlite3_reset(stmt);
	}
	db_end_read(store);
	return got;
}

int
store_agenda_recount(
    struct store *store, const struct calendar *calendar, struct error *err)
{
	struct old *old = NULL;
	size_t n = 0;
	int result = has_work(store, calendar, err);

	if (result != 1)
		return result;
	if (db_begin(store, err) < 0)
		return -1;
	result = read_old(store, calendar, &old, &n, err);
	for (size_t i = 0; i < n; i++) {
		if (result == 0)
			result = move(store, calendar, &old[i], err);
		free(old[i].termijn);
	}
	free(old);
	if (result == 0)
		result = db_run(start_lapse(store, LAPSE), err);
	if (result < 0) {
		db_rollback(store);
		return -1;
	}
	return db_commit(store, err);
}
