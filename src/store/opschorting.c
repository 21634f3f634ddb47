/*
 * opschorting.c - terms that stand still: read and added, nothing else.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "store/save.h"

enum {
	GET,
	ADD,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET] = "SELECT id, termijn, van, tot, reden, author, stamp"
		" FROM opschorting WHERE onderzoek = ?1 ORDER BY id",
	[ADD] = "INSERT INTO opschorting (onderzoek, termijn, van, tot, reden,"
		" author, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
};

const struct queries opschorting_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_OPSCHORTING, query);

	db_bind_int(stmt, 1, onderzoek);
	return stmt;
}

static void
append(struct onderzoek *o, struct opschorting one)
{
	o->opschorting =
	    xgrow(o->opschorting, o->n_opschortingen, sizeof *o->opschorting);
	o->opschorting[o->n_opschortingen++] = one;
}

int
fill_opschortingen(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET, id);
	int got;

	while ((got = db_step(stmt, err)) == 1)
		append(o,
		    (struct opschorting){
			.id = sqlite3_column_int64(stmt, 0),
			.termijn = db_strdup(stmt, 1),
			.from = db_date(stmt, 2),
			.until = db_date(stmt, 3),
			.reden = db_strdup(stmt, 4),
			.author = db_strdup(stmt, 5),
			.stamp = db_strdup(stmt, 6),
		    });
	return got;
}

int
read_stilstanden(struct store *store, int64_t id, const char *termijn,
    struct stilstanden *out, struct error *err)
{
	struct onderzoek o = { 0 };
	int result = fill_opschortingen(store, id, &o, err);

	onderzoek_stilstanden(&o, termijn, out);
	opschortingen_release(&o);
	return result;
}

static bool
has(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_opschortingen; i++)
		if (o->opschorting[i].id == id)
			return true;
	return false;
}

bool
refresh_opschortingen(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_opschortingen; i++) {
		if (has(o, theirs->opschorting[i].id))
			continue;
		append(o, theirs->opschorting[i]);
		theirs->opschorting[i] = (struct opschorting){ 0 };
		changed = true;
	}
	return changed;
}

static int
save_one(struct save *s, struct opschorting *one)
{
	sqlite3_stmt *stmt = start(s->store, ADD, s->id);
	char from[DATE_ISO_SIZE], until[DATE_ISO_SIZE];

	db_bind_text(stmt, 2, one->termijn);
	db_bind_text(stmt, 3, date_to_iso(one->from, from));
	db_bind_text(stmt, 4, date_to_iso(one->until, until));
	db_bind_text(stmt, 5, one->reden);
	db_bind_text(stmt, 6, one->author);
	db_bind_text(stmt, 7, one->stamp);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(s, &one->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

int
save_opschortingen(struct save *s)
{
	struct onderzoek *o = s->o;

	for (size_t i = 0; i < o->n_opschortingen; i++)
		if (o->opschorting[i].id == 0 &&
		    save_one(s, &o->opschorting[i]) < 0)
			return -1;
	return 0;
}
