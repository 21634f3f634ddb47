/*
 * termijnen.c - the last day of a maatregel by a term, as the events in
 * the database have it: also those that a colleague added meanwhile.
 *
 * It follows from the term and the event, so it is no revision.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "core/maatregel_termijn.h"
#include "store/save.h"

enum {
	SENT,
	TERMS,
	SET,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[SENT] = "SELECT day FROM event WHERE onderzoek = ?1 AND kind = ?2"
		 " ORDER BY id DESC LIMIT 1",
	[TERMS] = "SELECT m.number, m.termijn, m.due_on FROM maatregel AS m"
		  " JOIN maatregel_lijst AS l ON l.id = (SELECT volgorde"
		  "  FROM onderzoek WHERE id = ?1) * 1000 + m.number"
		  " WHERE m.onderzoek = ?1 AND m.termijn <> '' AND NOT l.dicht",
	[SET] = "UPDATE maatregel SET due_on = nullif(?3, '')"
		" WHERE onderzoek = ?1 AND number = ?2",
};

const struct queries termijnen_queries = { sql, N_QUERIES };

/* A maatregel whose day is another now. */
struct moved {
	int64_t number;
	date due_on;
};

static sqlite3_stmt *
start(struct save *s, size_t query)
{
	sqlite3_stmt *stmt = db_start(s->store, MODULE_TERMIJNEN, query);

	db_bind_int(stmt, 1, s->id);
	return stmt;
}

/* Only then may a last day be another. */
static bool
may_move(const struct save *s)
{
	const struct onderzoek *o = s->o;

	for (size_t i = 0; i < o->n_events; i++)
		if (o->event[i].id == 0)
			return true;
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if ((o->maatregel[i].changed || s->fresh) &&
		    o->maatregel[i].termijn.length > 0)
			return true;
	return false;
}

static int
read_sent(struct save *s, date *sent)
{
	sqlite3_stmt *stmt = start(s, SENT);
	int got;

	*sent = DATE_NONE;
	db_bind_text(stmt, 2, EVENT_VERZONDEN);
	got = db_step(stmt, s->err);
	if (got != 1)
		return got;
	*sent = db_date(stmt, 0);
	sqlite3_reset(stmt);
	return 0;
}

/*
 * Who has no kalender changed no term that must be counted; but a colleague
 * may have sent the rapport meanwhile.
 */
static int
count(const struct save *s, sqlite3_stmt *stmt, date sent, date *due_on)
{
	*due_on = db_date(stmt, 2);
	if (sent == DATE_NONE || s->o->calendar != NULL) {
		*due_on =
		    maatregel_due(s->o->calendar, db_duur(stmt, 1), sent, NULL);
		return 0;
	}
	if (*due_on != DATE_NONE)
		return 0;
	return maatregelen_no_calendar(s->err);
}

/* Those that are not what the term says; *moved is the caller's. */
static int
read_moved(struct save *s, date sent, struct moved **moved, size_t *n)
{
	sqlite3_stmt *stmt = start(s, TERMS);
	date due_on;
	int got;

	while ((got = db_step(stmt, s->err)) == 1) {
		if (count(s, stmt, sent, &due_on) < 0) {
			sqlite3_reset(stmt);
			return -1;
		}
		if (due_on == db_date(stmt, 2))
			continue;
		*moved = xgrow(*moved, *n, sizeof **moved);
		(*moved)[(*n)++] =
		    (struct moved){ sqlite3_column_int64(stmt, 0), due_on };
	}
	return got;
}

static int
move(struct save *s, const struct moved *moved)
{
	sqlite3_stmt *stmt = start(s, SET);
	char day[DATE_ISO_SIZE];

	db_bind_int(stmt, 2, moved->number);
	db_bind_text(stmt, 3, date_to_iso(moved->due_on, day));
	return db_run(stmt, s->err);
}

int
save_termijnen(struct save *s)
{
	struct moved *moved = NULL;
	size_t n = 0;
	date sent;
	int failed;

	if (!may_move(s))
		return 0;
	if (read_sent(s, &sent) < 0)
		return -1;
	failed = read_moved(s, sent, &moved, &n);
	for (size_t i = 0; i < n && failed == 0; i++)
		failed = move(s, &moved[i]);
	free(moved);
	return failed;
}
