/*
 * notities.c - notities and what stands beside them: read and added.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/save.h"

enum {
	GET,
	GET_NORMS,
	GET_REPLACED,
	ADD,
	ADD_NORM,
	ADD_BESIDE,
	ADD_DONE,
	ADD_REPLACED,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET] = "SELECT n.id, n.stamp, n.author, n.text, n.bron, n.methode,"
		" n.literal, n.privacy, coalesce(n.corrects, 0),"
		" coalesce(b.gesprek, 0), coalesce(b.soort, ''),"
		" g.notitie IS NOT NULL FROM notitie AS n"
		" LEFT JOIN notitie_bij AS b ON b.notitie = n.id"
		" LEFT JOIN notitie_gedaan AS g ON g.notitie = n.id"
		" WHERE n.onderzoek = ?1 ORDER BY n.id",
	[GET_NORMS] = "SELECT norm FROM notitie_norm WHERE notitie = ?1"
		      " ORDER BY plaats",
	[GET_REPLACED] = "SELECT n.id, v.oud FROM notitie AS n"
			 " CROSS JOIN notitie_vervangt AS v ON v.notitie = n.id"
			 " WHERE n.onderzoek = ?1 ORDER BY n.id, v.oud",
	[ADD] = "INSERT INTO notitie (onderzoek, stamp, author, text, bron,"
		" methode, literal, privacy, corrects)"
		" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0))",
	[ADD_NORM] = "INSERT INTO notitie_norm (notitie, norm, plaats)"
		     " VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
	[ADD_BESIDE] =
	    "INSERT INTO notitie_bij (notitie, onderzoek, gesprek, soort)"
	    " VALUES (?1, ?2, nullif(?3, 0), ?4)",
	/* Two may say it at the same time; once is enough. */
	[ADD_DONE] = "INSERT INTO notitie_gedaan (notitie, author, stamp)"
		     " VALUES (?1, schouw_user(), schouw_now())"
		     " ON CONFLICT DO NOTHING",
	[ADD_REPLACED] = "INSERT INTO notitie_vervangt (notitie, oud)"
			 " VALUES (?1, ?2)",
};

const struct queries notities_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t id)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_NOTITIES, query);

	db_bind_int(stmt, 1, id);
	return stmt;
}

/* ---- read ---- */

static struct notitie *
new_notitie(struct onderzoek *o)
{
	o->notitie = xgrow(o->notitie, o->n_notities, sizeof *o->notitie);
	return &o->notitie[o->n_notities++];
}

static int
fill_norms(struct store *store, struct notitie *notitie, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_NORMS, notitie->id);
	struct buf norms = { 0 };
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		if (norms.length > 0)
			buf_add_char(&norms, ' ');
		buf_add(&norms, db_text(stmt, 0));
	}
	notitie->norms = buf_take(&norms);
	return got;
}

static void
add_notitie(struct onderzoek *o, sqlite3_stmt *stmt)
{
	*new_notitie(o) = (struct notitie){
		.id = sqlite3_column_int64(stmt, 0),
		.stamp = db_strdup(stmt, 1),
		.author = db_strdup(stmt, 2),
		.text = db_strdup(stmt, 3),
		.bron = db_strdup(stmt, 4),
		.methode = db_strdup(stmt, 5),
		.literal = sqlite3_column_int(stmt, 6) != 0,
		.privacy = (enum privacy)db_word(
		    stmt, 7, privacy_words, LENGTH(privacy_words)),
		.corrects = sqlite3_column_int64(stmt, 8),
		.replaces = xstrdup(""),
		.gesprek = sqlite3_column_int(stmt, 9),
		.soort = (enum notitie_soort)db_word(
		    stmt, 10, soort_words, N_SOORTEN),
		.done = sqlite3_column_int(stmt, 11) != 0,
	};
}

static struct notitie *
find(struct onderzoek *o, int64_t id)
{
	const struct notitie *n = onderzoek_notitie(o, id);

	return n == NULL ? NULL : &o->notitie[n - o->notitie];
}

static int
fill_split(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_REPLACED, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		struct notitie *n = find(o, sqlite3_column_int64(stmt, 0));

		if (n != NULL)
			set_put(&n->replaces, db_text(stmt, 1));
	}
	return got;
}

int
fill_notities(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		add_notitie(o, stmt);
		if (fill_norms(store, &o->notitie[o->n_notities - 1], err) <
		    0) {
			sqlite3_reset(stmt);
			return -1;
		}
	}
	if (got < 0 || fill_split(store, id, o, err) < 0)
		return -1;
	fill_replaced(o);
	return 0;
}

static void
mark_replaced(struct onderzoek *o, int64_t id)
{
	struct notitie *old = find(o, id);

	if (old != NULL)
		old->replaced = true;
}

void
fill_replaced(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_notities; i++) {
		const struct notitie *new = &o->notitie[i];
		char *end;

		mark_replaced(o, new->corrects);
		for (const char *at = new->replaces; *at != '\0'; at = end)
			mark_replaced(o, strtoll(at, &end, 10));
	}
}

/* ---- refresh ---- */

/* What is known stays as it is, but somebody may have dealt with it. */
static bool
take_done(struct notitie *ours, const struct notitie *theirs)
{
	if (ours->done || !theirs->done)
		return false;
	ours->done = true;
	return true;
}

bool
refresh_notities(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_notities; i++) {
		struct notitie *new = &theirs->notitie[i];
		struct notitie *ours = find(o, new->id);

		if (ours != NULL) {
			changed |= take_done(ours, new);
			continue;
		}
		*new_notitie(o) = *new;
		*new = (struct notitie){ 0 };
		changed = true;
	}
	fill_replaced(o);
	return changed;
}

/* ---- save ---- */

static int
add_norms(struct save *s, int64_t id, const char *norms)
{
	char *norm;
	int failed = 0;

	for (size_t i = 0; failed == 0 && (norm = set_at(norms, i)) != NULL;
	     i++) {
		sqlite3_stmt *stmt = start(s->store, ADD_NORM, id);

		db_bind_text(stmt, 2, norm);
		db_bind_int(stmt, 3, (int64_t)i);
		failed = db_run(stmt, s->err);
		free(norm);
	}
	return failed;
}

static int
add_beside(struct save *s, const struct notitie *n, int64_t id)
{
	sqlite3_stmt *stmt;

	if (n->gesprek == 0 && n->soort == SOORT_PLAIN)
		return 0;
	stmt = start(s->store, ADD_BESIDE, id);
	db_bind_int(stmt, 2, s->id);
	db_bind_int(stmt, 3, n->gesprek);
	db_bind_text(stmt, 4, soort_words[n->soort]);
	return db_run(stmt, s->err);
}

static int
add_done(struct save *s, struct notitie *n, int64_t id)
{
	if (db_run(start(s->store, ADD_DONE, id), s->err) < 0)
		return -1;
	save_done(s, NULL, 0, &n->done_changed);
	return 0;
}

/* What was replaced is not found any more. */
static int
forget(struct save *s, int64_t id)
{
	char key[24];

	snprintf(key, sizeof key, "%jd", (intmax_t)id);
	return save_search(s, "notitie", key, "", "", "");
}

static int
add_replaced(struct save *s, const struct notitie *n, int64_t id)
{
	char *end;

	for (const char *at = n->replaces; *at != '\0'; at = end) {
		int64_t old = strtoll(at, &end, 10);
		sqlite3_stmt *stmt = start(s->store, ADD_REPLACED, id);

		db_bind_int(stmt, 2, old);
		if (db_run(stmt, s->err) < 0 || forget(s, old) < 0)
			return -1;
	}
	if (n->corrects != 0)
		return forget(s, n->corrects);
	return 0;
}

static int
add_row(struct save *s, const struct notitie *n, int64_t *id)
{
	sqlite3_stmt *stmt = start(s->store, ADD, s->id);

	db_bind_text(stmt, 2, n->stamp);
	db_bind_text(stmt, 3, n->author);
	db_bind_text(stmt, 4, n->text);
	db_bind_text(stmt, 5, n->bron);
	db_bind_text(stmt, 6, n->methode);
	db_bind_int(stmt, 7, n->literal);
	db_bind_text(stmt, 8, privacy_words[n->privacy]);
	db_bind_int(stmt, 9, n->corrects);
	if (db_run(stmt, s->err) < 0)
		return -1;
	*id = sqlite3_last_insert_rowid(s->store->db);
	return 0;
}

static int
save_notitie(struct save *s, struct notitie *n)
{
	char key[24];
	int64_t id;

	if (add_row(s, n, &id) < 0 || add_norms(s, id, n->norms) < 0 ||
	    add_beside(s, n, id) < 0 || add_replaced(s, n, id) < 0 ||
	    (n->done_changed && add_done(s, n, id) < 0))
		return -1;
	save_done(s, &n->id, id, NULL);
	snprintf(key, sizeof key, "%jd", (intmax_t)id);
	return save_search(s, "notitie", key, "", n->norms, n->text);
}

int
save_notities(struct save *s)
{
	for (size_t i = 0; i < s->o->n_notities; i++) {
		struct notitie *n = &s->o->notitie[i];
		int failed = 0;

		if (n->id == 0)
			failed = save_notitie(s, n);
		else if (n->done_changed)
			failed = add_done(s, n, n->id);
		if (failed < 0)
			return -1;
	}
	return 0;
}
