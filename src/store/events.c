/*
 * events.c - the events of a procedure: read and added, nothing else.
 */
#include "base/mem.h"
#include "store/save.h"

enum {
	GET,
	ADD,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET] = "SELECT id, kind, day, author, stamp, uitkomst FROM event"
		" WHERE onderzoek = ?1 ORDER BY id",
	[ADD] = "INSERT INTO event (onderzoek, kind, day, author, stamp,"
		" uitkomst) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
};

const struct queries events_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_EVENTS, query);

	db_bind_int(stmt, 1, onderzoek);
	return stmt;
}

int
fill_events(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		const char *kind = event_kind(db_text(stmt, 1), err);
		enum uitkomst uitkomst = UITKOMST_GEEN;

		if (kind == NULL ||
		    (*db_text(stmt, 5) != '\0' &&
			uitkomst_read(db_text(stmt, 5), &uitkomst, err) < 0)) {
			sqlite3_reset(stmt);
			return -1;
		}
		o->event = xgrow(o->event, o->n_events, sizeof *o->event);
		o->event[o->n_events++] = (struct event){
			.id = sqlite3_column_int64(stmt, 0),
			.kind = kind,
			.day = db_date(stmt, 2),
			.uitkomst = uitkomst,
			.author = db_strdup(stmt, 3),
			.stamp = db_strdup(stmt, 4),
		};
	}
	return got;
}

static int
save_event(struct save *s, struct event *event)
{
	sqlite3_stmt *stmt = start(s->store, ADD, s->id);
	char day[DATE_ISO_SIZE];

	db_bind_text(stmt, 2, event->kind);
	db_bind_text(stmt, 3, date_to_iso(event->day, day));
	db_bind_text(
	    stmt, 4, *event->author != '\0' ? event->author : s->store->user);
	db_bind_text(stmt, 5, event->stamp);
	db_bind_text(stmt, 6, uitkomst_words[event->uitkomst]);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(s, &event->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

int
save_events(struct save *s)
{
	for (size_t i = 0; i < s->o->n_events; i++)
		if (s->o->event[i].id == 0 &&
		    save_event(s, &s->o->event[i]) < 0)
			return -1;
	return 0;
}
