/*
 * save_maatregelen.c - maatregelen and adviezen.
 *
 * Two people may each make number 3 at the same time.  Who comes second
 * gets the next number: a new one is never a conflict.
 */
#include <stdio.h>

#include "store/save.h"

enum {
	NEXT_MAATREGEL,
	ADD_MAATREGEL,
	SET_MAATREGEL,
	SET_TITLE,
	WITHDRAW,
	NEXT_ADVIES,
	ADD_ADVIES,
	SET_ADVIES,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	/* ?2, or the first that is free after all. */
	[NEXT_MAATREGEL] =
	    "SELECT iif(EXISTS (SELECT 1 FROM maatregel"
	    " WHERE onderzoek = ?1 AND number = ?2),"
	    " (SELECT max(number) FROM maatregel WHERE onderzoek = ?1) + 1,"
	    " ?2)",
	[ADD_MAATREGEL] =
	    "INSERT INTO maatregel (onderzoek, number, norm, text, due_on,"
	    " owner, blijkt_uit, withdrawn, revision, door, termijn) VALUES"
	    " (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, 0, 1, schouw_user(),"
	    "  ?9)",
	/* The day of a term is not ours to say; see termijnen.c. */
	[SET_MAATREGEL] =
	    "UPDATE maatregel SET norm = ?3, text = ?4,"
	    " due_on = iif(termijn <> '' AND termijn = ?9, due_on,"
	    "  nullif(?5, '')), owner = ?6, blijkt_uit = ?7, termijn = ?9,"
	    " revision = revision + 1, door = schouw_user()"
	    " WHERE onderzoek = ?1 AND number = ?2 AND revision = ?8",
	/* Triggers made the row; what they cannot know is put in. */
	[SET_TITLE] =
	    "UPDATE maatregel_lijst SET norm_titel = ?3"
	    " WHERE onderzoek = ?1 AND number = ?2 AND norm_titel <> ?3",
	/* A step like any other; it raises the revision once more. */
	[WITHDRAW] =
	    "INSERT INTO maatregel_event (onderzoek, number, stap, day, text,"
	    " gemeente, toets, author, stamp) VALUES (?1, ?2, 'ingetrokken',"
	    " substr(schouw_now(), 1, 10), ?3, '', '', schouw_user(),"
	    " schouw_now())",
	[NEXT_ADVIES] =
	    "SELECT iif(EXISTS (SELECT 1 FROM advies"
	    " WHERE onderzoek = ?1 AND number = ?2),"
	    " (SELECT max(number) FROM advies WHERE onderzoek = ?1) + 1, ?2)",
	[ADD_ADVIES] =
	    "INSERT INTO advies (onderzoek, number, norm, text, withdrawn,"
	    " revision, door) VALUES (?1, ?2, ?3, ?4, ?5, 1, schouw_user())",
	[SET_ADVIES] =
	    "UPDATE advies SET norm = ?3, text = ?4, withdrawn = ?5,"
	    " revision = revision + 1, door = schouw_user()"
	    " WHERE onderzoek = ?1 AND number = ?2 AND revision = ?6",
};

const struct queries save_maatregelen_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct save *s, size_t query, int64_t number)
{
	sqlite3_stmt *stmt = db_start(s->store, MODULE_SAVE_MAATREGELEN, query);

	db_bind_int(stmt, 1, s->id);
	db_bind_int(stmt, 2, number);
	return stmt;
}

static void
bind_duur(sqlite3_stmt *stmt, int at, struct duur duur)
{
	struct buf text = { 0 };

	duur_add(duur, &text);
	db_bind_copy(stmt, at, buf_text(&text));
	buf_release(&text);
}

/* The number that a new one gets in the database. */
static int
next_number(struct save *s, size_t query, int *count, int64_t *number)
{
	if (db_number(start(s, query, *count), number, s->err) < 0)
		return -1;
	if (*number != *count)
		save_count(s, count, *number);
	return 0;
}

static int
search_number(struct save *s, const char *kind, int64_t number,
    const struct norm *norm, const char *text)
{
	char key[24];

	snprintf(key, sizeof key, "%jd", (intmax_t)number);
	return save_search(
	    s, kind, key, "", norm == NULL ? "" : norm->cited, text);
}

/* What the steps need that a row of the table has not. */
static int
finish_maatregel(struct save *s, struct maatregel *m, int64_t number)
{
	sqlite3_stmt *stmt = start(s, SET_TITLE, number);
	int64_t revision = m->revision + 1;

	db_bind_text(stmt, 3, m->norm->title);
	if (db_run(stmt, s->err) < 0)
		return -1;
	if (m->withdraws) {
		stmt = start(s, WITHDRAW, number);
		db_bind_text(stmt, 3, m->reden);
		if (db_run(stmt, s->err) < 0)
			return -1;
		save_done(s, NULL, 0, &m->withdraws);
		revision++;
	}
	save_done(s, &m->revision, revision, &m->changed);
	return 0;
}

static int
write_maatregel(struct save *s, size_t i)
{
	struct maatregel *m = &s->o->maatregel[i];
	bool fresh = m->revision == 0;
	int64_t number = m->number;
	char due_on[DATE_ISO_SIZE];
	sqlite3_stmt *stmt;

	if (fresh && next_number(s, NEXT_MAATREGEL, &m->number, &number) < 0)
		return -1;
	stmt = start(s, fresh ? ADD_MAATREGEL : SET_MAATREGEL, number);
	db_bind_text(stmt, 3, m->norm->cited);
	db_bind_text(stmt, 4, m->text);
	db_bind_text(stmt, 5, date_to_iso(m->due_on, due_on));
	db_bind_text(stmt, 6, m->owner);
	db_bind_text(stmt, 7, m->blijkt_uit);
	if (!fresh)
		db_bind_int(stmt, 8, m->revision);
	bind_duur(stmt, 9, m->termijn);
	switch (save_row(s, stmt)) {
	case 0:
		return conflict_maatregel(s, i, write_maatregel);
	case -1:
		return -1;
	}
	if (finish_maatregel(s, m, number) < 0)
		return -1;
	return search_number(
	    s, "maatregel", number, m->norm, m->withdrawn ? "" : m->text);
}

int
save_maatregelen(struct save *s)
{
	for (size_t i = 0; i < s->o->n_maatregelen; i++)
		if ((s->o->maatregel[i].changed || s->fresh) &&
		    save_with_dropped(
			s, CONFLICT_MAATREGEL, i, write_maatregel) < 0)
			return -1;
	return 0;
}

static int
write_advies(struct save *s, size_t i)
{
	struct advies *a = &s->o->advies[i];
	bool fresh = a->revision == 0;
	int64_t number = a->number;
	sqlite3_stmt *stmt;

	if (fresh && next_number(s, NEXT_ADVIES, &a->number, &number) < 0)
		return -1;
	stmt = start(s, fresh ? ADD_ADVIES : SET_ADVIES, number);
	db_bind_text(stmt, 3, a->norm == NULL ? "" : a->norm->cited);
	db_bind_text(stmt, 4, a->text);
	db_bind_int(stmt, 5, a->withdrawn);
	if (!fresh)
		db_bind_int(stmt, 6, a->revision);
	switch (save_row(s, stmt)) {
	case 0:
		return conflict_advies(s, i, write_advies);
	case -1:
		return -1;
	}
	save_done(s, &a->revision, a->revision + 1, &a->changed);
	return search_number(
	    s, "advies", number, a->norm, a->withdrawn ? "" : a->text);
}

int
save_adviezen(struct save *s)
{
	for (size_t i = 0; i < s->o->n_adviezen; i++)
		if ((s->o->advies[i].changed || s->fresh) &&
		    save_with_dropped(s, CONFLICT_ADVIES, i, write_advies) < 0)
			return -1;
	return 0;
}
