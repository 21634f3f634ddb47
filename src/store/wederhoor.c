/*
 * wederhoor.c - hoor en wederhoor: the frozen concept and the items of
 * form 1, read and saved.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/save.h"

enum {
	GET_BEVROREN,
	ADD_BEVROREN,
	GET,
	NEXT_NUMBER,
	ADD,
	SET,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET_BEVROREN] = "SELECT id, text, sha256, regels, author, stamp"
			 " FROM bevroren WHERE onderzoek = ?1"
			 " ORDER BY id DESC LIMIT 1",
	[ADD_BEVROREN] = "INSERT INTO bevroren (onderzoek, text, sha256,"
			 " regels, author, stamp)"
			 " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
	[GET] = "SELECT number, revision, bladzij, citaat, uitleg, bewijs,"
		" antwoord, aanpassing, passage FROM onjuistheid"
		" WHERE onderzoek = ?1 ORDER BY number",
	/* ?2, or the first that is free after all. */
	[NEXT_NUMBER] =
	    "SELECT iif(EXISTS (SELECT 1 FROM onjuistheid"
	    " WHERE onderzoek = ?1 AND number = ?2), (SELECT max(number)"
	    " FROM onjuistheid WHERE onderzoek = ?1) + 1, ?2)",
	[ADD] = "INSERT INTO onjuistheid (onderzoek, number, bladzij, citaat,"
		" uitleg, bewijs, antwoord, aanpassing, passage, revision,"
		" door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1,"
		" schouw_user())",
	[SET] = "UPDATE onjuistheid SET bladzij = ?3, citaat = ?4,"
		" uitleg = ?5, bewijs = ?6, antwoord = ?7, aanpassing = ?8,"
		" passage = ?9, revision = revision + 1,"
		" door = schouw_user()"
		" WHERE onderzoek = ?1 AND number = ?2 AND revision = ?10",
};

const struct queries wederhoor_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_WEDERHOOR, query);

	db_bind_int(stmt, 1, onderzoek);
	return stmt;
}

static int
fill_bevroren(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_BEVROREN, id);
	struct bevroren *b = &o->bevroren;
	int got = db_step(stmt, err);

	if (got != 1)
		return got;
	bevroren_release(b);
	*b = (struct bevroren){
		.id = sqlite3_column_int64(stmt, 0),
		.text = db_strdup(stmt, 1),
		.regels = sqlite3_column_int(stmt, 3),
		.author = db_strdup(stmt, 4),
		.stamp = db_strdup(stmt, 5),
	};
	snprintf(b->sha256, sizeof b->sha256, "%s", db_text(stmt, 2));
	sqlite3_reset(stmt);
	return 0;
}

int
fill_wederhoor(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (fill_bevroren(store, id, o, err) < 0)
		return -1;
	stmt = start(store, GET, id);
	while ((got = db_step(stmt, err)) == 1) {
		struct onjuistheid *x;

		o->onjuistheid = xgrow(
		    o->onjuistheid, o->n_onjuistheden, sizeof *o->onjuistheid);
		x = &o->onjuistheid[o->n_onjuistheden++];
		*x = (struct onjuistheid){
			.number = sqlite3_column_int(stmt, 0),
			.revision = sqlite3_column_int64(stmt, 1),
		};
		for (int i = 0; i < N_ONJUIST_PARTS; i++)
			x->text[i] = db_strdup(stmt, i + 2);
	}
	return got;
}

/* ---- refresh ---- */

static bool
refresh_bevroren(struct onderzoek *o, struct onderzoek *theirs)
{
	struct bevroren *ours = &o->bevroren, *new = &theirs->bevroren;
	struct bevroren old = *ours;

	if (new->text == NULL || new->id == ours->id ||
	    (ours->text != NULL && ours->id == 0))
		return false;
	*ours = *new;
	*new = old;
	return true;
}

/* One that is in the database; ours may yet get another number. */
static struct onjuistheid *
find(struct onderzoek *o, int number)
{
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		if (o->onjuistheid[i].number == number &&
		    o->onjuistheid[i].revision != 0)
			return &o->onjuistheid[i];
	o->onjuistheid =
	    xgrow(o->onjuistheid, o->n_onjuistheden, sizeof *o->onjuistheid);
	return &o->onjuistheid[o->n_onjuistheden++];
}

bool
refresh_wederhoor(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = refresh_bevroren(o, theirs);

	for (size_t i = 0; i < theirs->n_onjuistheden; i++) {
		struct onjuistheid *new = &theirs->onjuistheid[i], old;
		struct onjuistheid *ours = find(o, new->number);

		if (ours->changed || ours->revision == new->revision)
			continue;
		old = *ours;
		*ours = *new;
		*new = old;
		changed = true;
	}
	return changed;
}

/* ---- save ---- */

static int
save_bevroren(struct save *s)
{
	struct bevroren *b = &s->o->bevroren;
	sqlite3_stmt *stmt;

	if (b->text == NULL || b->id != 0)
		return 0;
	stmt = start(s->store, ADD_BEVROREN, s->id);
	db_bind_text(stmt, 2, b->text);
	db_bind_text(stmt, 3, b->sha256);
	db_bind_int(stmt, 4, b->regels);
	db_bind_text(stmt, 5, b->author);
	db_bind_text(stmt, 6, b->stamp);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(s, &b->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

/* 1 when it was written, 0 when a colleague was first. */
static int
put_row(struct save *s, const struct onjuistheid *x, int64_t number)
{
	bool fresh = x->revision == 0;
	sqlite3_stmt *stmt = start(s->store, fresh ? ADD : SET, s->id);

	db_bind_int(stmt, 2, number);
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		db_bind_text(stmt, i + 3, x->text[i]);
	if (!fresh)
		db_bind_int(stmt, 10, x->revision);
	return save_row(s, stmt);
}

static int
take_number(struct save *s, struct onjuistheid *x, int64_t *number)
{
	sqlite3_stmt *stmt;

	*number = x->number;
	if (x->revision != 0)
		return 0;
	stmt = start(s->store, NEXT_NUMBER, s->id);
	db_bind_int(stmt, 2, x->number);
	if (db_number(stmt, number, s->err) < 0)
		return -1;
	if (*number != x->number)
		save_count(s, &x->number, *number);
	return 0;
}

/* All that either side wrote; whether it is an adjustment is no word. */
static int
put_search(struct save *s, const struct onjuistheid *x, int64_t number)
{
	static const enum onjuistheid_part words[] = { ONJUIST_CITAAT,
		ONJUIST_UITLEG, ONJUIST_BEWIJS, ONJUIST_ANTWOORD,
		ONJUIST_PASSAGE };
	struct buf text = { 0 };
	char key[24];
	int failed;

	for (size_t i = 0; i < LENGTH(words); i++)
		if (*x->text[words[i]] != '\0')
			buf_addf(&text, "%s%s", text.length > 0 ? "\n" : "",
			    x->text[words[i]]);
	snprintf(key, sizeof key, "%jd", (intmax_t)number);
	failed = save_search(s, "onjuistheid", key, "", key, buf_text(&text));
	buf_release(&text);
	return failed;
}

static int
write_onjuistheid(struct save *s, size_t i)
{
	struct onjuistheid *x = &s->o->onjuistheid[i];
	int64_t number;

	if (take_number(s, x, &number) < 0)
		return -1;
	switch (put_row(s, x, number)) {
	case 0:
		return conflict_onjuistheid(s, i, write_onjuistheid);
	case -1:
		return -1;
	}
	if (put_search(s, x, number) < 0)
		return -1;
	save_done(s, &x->revision, x->revision + 1, &x->changed);
	return 0;
}

int
save_wederhoor(struct save *s)
{
	if (save_bevroren(s) < 0)
		return -1;
	for (size_t i = 0; i < s->o->n_onjuistheden; i++)
		if ((s->o->onjuistheid[i].changed || s->fresh) &&
		    save_with_dropped(
			s, CONFLICT_ONJUISTHEID, i, write_onjuistheid) < 0)
			return -1;
	return 0;
}
