/*
 * deelnemers.c - what happened with each party of an onderzoek: read and
 * added, nothing else.
 */
#include "base/mem.h"
#include "store/save.h"

enum {
	GET,
	ADD,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET] = "SELECT id, deelnemer, kind, day, author, stamp"
		" FROM deelnemer_event WHERE onderzoek = ?1 ORDER BY id",
	[ADD] = "INSERT INTO deelnemer_event (onderzoek, deelnemer, kind, day,"
		" author, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
};

const struct queries deelnemers_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_DEELNEMERS, query);

	db_bind_int(stmt, 1, onderzoek);
	return stmt;
}

static struct deelnemer_event *
new_event(struct onderzoek *o)
{
	o->deelnemer_event = xgrow(o->deelnemer_event, o->n_deelnemer_events,
	    sizeof *o->deelnemer_event);
	return &o->deelnemer_event[o->n_deelnemer_events++];
}

int
fill_deelnemers(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		const char *kind = event_kind(db_text(stmt, 2), err);

		if (kind == NULL) {
			sqlite3_reset(stmt);
			return -1;
		}
		*new_event(o) = (struct deelnemer_event){
			.id = sqlite3_column_int64(stmt, 0),
			.deelnemer = db_strdup(stmt, 1),
			.kind = kind,
			.day = db_date(stmt, 3),
			.author = db_strdup(stmt, 4),
			.stamp = db_strdup(stmt, 5),
		};
	}
	return got;
}

static bool
has_event(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_deelnemer_events; i++)
		if (o->deelnemer_event[i].id == id)
			return true;
	return false;
}

bool
refresh_deelnemers(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_deelnemer_events; i++) {
		struct deelnemer_event *new = &theirs->deelnemer_event[i];

		if (has_event(o, new->id))
			continue;
		*new_event(o) = *new;
		*new = (struct deelnemer_event){ 0 };
		changed = true;
	}
	return changed;
}

static int
save_one(struct save *s, struct deelnemer_event *event)
{
	sqlite3_stmt *stmt = start(s->store, ADD, s->id);
	char day[DATE_ISO_SIZE];

	db_bind_text(stmt, 2, event->deelnemer);
	db_bind_text(stmt, 3, event->kind);
	db_bind_text(stmt, 4, date_to_iso(event->day, day));
	db_bind_text(
	    stmt, 5, *event->author != '\0' ? event->author : s->store->user);
	db_bind_text(stmt, 6, event->stamp);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(s, &event->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

int
save_deelnemers(struct save *s)
{
	struct onderzoek *o = s->o;

	for (size_t i = 0; i < o->n_deelnemer_events; i++)
		if (o->deelnemer_event[i].id == 0 &&
		    save_one(s, &o->deelnemer_event[i]) < 0)
			return -1;
	return 0;
}
