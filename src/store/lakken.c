/*
 * lakken.c - decisions about finds in the public text: read and added,
 * nothing else.
 */
#include <string.h>

#include "base/mem.h"
#include "store/save.h"

enum {
	GET_LAKKEN,
	ADD_LAK,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET_LAKKEN] = "SELECT id, sleutel, soort, besluit, grond, reden,"
		       " author, stamp FROM lak WHERE onderzoek = ?1"
		       " ORDER BY id",
	[ADD_LAK] = "INSERT INTO lak (onderzoek, sleutel, soort, besluit,"
		    " grond, reden, author, stamp)"
		    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
};

const struct queries lakken_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_LAKKEN, query);

	db_bind_int(stmt, 1, onderzoek);
	return stmt;
}

static struct lak *
new_lak(struct onderzoek *o)
{
	o->lak = xgrow(o->lak, o->n_lakken, sizeof *o->lak);
	return &o->lak[o->n_lakken++];
}

int
fill_lakken(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_LAKKEN, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		struct lak *lak = new_lak(o);

		*lak = (struct lak){
			.id = sqlite3_column_int64(stmt, 0),
			.soort = db_strdup(stmt, 2),
			.besluit = (enum lak_besluit)db_word(
			    stmt, 3, lak_words, N_LAK_BESLUITEN),
			.grond = db_strdup(stmt, 4),
			.reden = db_strdup(stmt, 5),
			.author = db_strdup(stmt, 6),
			.stamp = db_strdup(stmt, 7),
		};
		/* The schema keeps its length. */
		memcpy(lak->sleutel, db_text(stmt, 1), sizeof lak->sleutel);
	}
	return got;
}

static bool
has_lak(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_lakken; i++)
		if (o->lak[i].id == id)
			return true;
	return false;
}

bool
refresh_lakken(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_lakken; i++) {
		if (has_lak(o, theirs->lak[i].id))
			continue;
		*new_lak(o) = theirs->lak[i];
		theirs->lak[i] = (struct lak){ 0 };
		changed = true;
	}
	return changed;
}

static int
save_lak(struct save *s, struct lak *lak)
{
	sqlite3_stmt *stmt = start(s->store, ADD_LAK, s->id);

	db_bind_text(stmt, 2, lak->sleutel);
	db_bind_text(stmt, 3, lak->soort);
	db_bind_text(stmt, 4, lak_words[lak->besluit]);
	db_bind_text(stmt, 5, lak->grond);
	db_bind_text(stmt, 6, lak->reden);
	db_bind_text(stmt, 7, lak->author);
	db_bind_text(stmt, 8, lak->stamp);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(s, &lak->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

int
save_lakken(struct save *s)
{
	struct onderzoek *o = s->o;

	for (size_t i = 0; i < o->n_lakken; i++)
		if (o->lak[i].id == 0 && save_lak(s, &o->lak[i]) < 0)
			return -1;
	return 0;
}
