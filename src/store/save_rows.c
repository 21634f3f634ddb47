/*
 * save_rows.c - the rows of an onderzoek: answers, oordelen and reasons.
 *
 * A row is changed only at the revision that we know; when it has another,
 * or is there already, conflict.c looks at it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/save.h"

enum {
	ADD_ANSWER,
	SET_ANSWER,
	ADD_REDEN,
	SET_REDEN,
	ADD_NORM,
	SET_NORM,
	PUT_OORDEEL,
	PUT_PUNT,
	CUT_PUNT,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[ADD_ANSWER] =
	    "INSERT INTO answer (onderzoek, field, row_no, value, revision,"
	    " door) VALUES (?1, ?2, ?3, ?4, 1, schouw_user())"
	    " ON CONFLICT DO NOTHING",
	[SET_ANSWER] =
	    "UPDATE answer SET value = ?4, revision = revision + 1,"
	    " door = schouw_user() WHERE onderzoek = ?1 AND field = ?2"
	    " AND row_no = ?3 AND revision = ?5",
	[ADD_REDEN] =
	    "INSERT INTO reden (onderzoek, control, subject, text, revision,"
	    " door) VALUES (?1, ?2, ?3, ?4, 1, schouw_user())"
	    " ON CONFLICT DO NOTHING",
	[SET_REDEN] =
	    "UPDATE reden SET text = ?4, revision = revision + 1,"
	    " door = schouw_user() WHERE onderzoek = ?1 AND control = ?2"
	    " AND subject = ?3 AND revision = ?5",
	[ADD_NORM] =
	    "INSERT INTO onderzoek_norm (onderzoek, norm, chosen, reden,"
	    " revision, door) VALUES (?1, ?2, ?3, ?4, 1, schouw_user())"
	    " ON CONFLICT DO NOTHING",
	[SET_NORM] = "UPDATE onderzoek_norm SET chosen = ?3, reden = ?4,"
		     " revision = revision + 1, door = schouw_user()"
		     " WHERE onderzoek = ?1 AND norm = ?2 AND revision = ?5",
	/* A norm that is only chosen has no oordeel yet. */
	[PUT_OORDEEL] =
	    "INSERT INTO oordeel (onderzoek, norm, grade, tekort, bevinding,"
	    " grond) SELECT ?1, ?2, ?3, ?4, ?5, ?6"
	    " WHERE ?3 IS NOT NULL OR ?5 <> '' OR ?6 <> '' OR EXISTS (SELECT 1"
	    " FROM oordeel WHERE onderzoek = ?1 AND norm = ?2)"
	    " ON CONFLICT DO UPDATE SET grade = excluded.grade,"
	    " tekort = excluded.tekort, bevinding = excluded.bevinding,"
	    " grond = excluded.grond",
	[PUT_PUNT] = "INSERT INTO toetspunt (onderzoek, norm, punt, gezien)"
		     " VALUES (?1, ?2, ?3, ?4)"
		     " ON CONFLICT DO UPDATE SET gezien = excluded.gezien",
	[CUT_PUNT] = "DELETE FROM toetspunt WHERE onderzoek = ?1"
		     " AND norm = ?2"
		     " AND punt = ?3",
};

const struct queries save_rows_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct save *s, size_t query, int64_t id)
{
	sqlite3_stmt *stmt = db_start(s->store, MODULE_SAVE_ROWS, query);

	db_bind_int(stmt, 1, id);
	return stmt;
}

static int
write_answer(struct save *s, size_t i)
{
	struct answer *a = &s->o->answer[i];
	sqlite3_stmt *stmt =
	    start(s, a->revision == 0 ? ADD_ANSWER : SET_ANSWER, s->id);
	char row[24] = "";

	db_bind_text(stmt, 2, a->field->id);
	db_bind_int(stmt, 3, a->row);
	db_bind_text(stmt, 4, a->value);
	if (a->revision != 0)
		db_bind_int(stmt, 5, a->revision);
	switch (save_row(s, stmt)) {
	case 0:
		return conflict_answer(s, i);
	case -1:
		return -1;
	}
	save_done(s, &a->revision, a->revision + 1, &a->changed);
	if (a->row > 0)
		snprintf(row, sizeof row, "/%d", a->row);
	return save_search(
	    s, "antwoord", a->field->id, row, a->field->id, a->value);
}

int
save_answers(struct save *s)
{
	for (size_t i = 0; i < s->o->n_answers; i++) {
		const struct answer *a = &s->o->answer[i];

		if ((a->changed || (s->fresh && *a->value != '\0')) &&
		    save_with_dropped(s, CONFLICT_ANSWER, i, write_answer) < 0)
			return -1;
	}
	return 0;
}

static int
write_reden(struct save *s, size_t i)
{
	struct reden *reden = &s->o->reden[i];
	sqlite3_stmt *stmt =
	    start(s, reden->revision == 0 ? ADD_REDEN : SET_REDEN, s->id);

	db_bind_text(stmt, 2, reden->control);
	db_bind_text(stmt, 3, reden->subject);
	db_bind_text(stmt, 4, reden->text);
	if (reden->revision != 0)
		db_bind_int(stmt, 5, reden->revision);
	switch (save_row(s, stmt)) {
	case 0:
		return conflict_reden(s, i);
	case -1:
		return -1;
	}
	save_done(s, &reden->revision, reden->revision + 1, &reden->changed);
	return 0;
}

int
save_redenen(struct save *s)
{
	for (size_t i = 0; i < s->o->n_redenen; i++)
		if ((s->o->reden[i].changed || s->fresh) &&
		    save_with_dropped(s, CONFLICT_REDEN, i, write_reden) < 0)
			return -1;
	return 0;
}

static int
save_punten(struct save *s, const struct oordeel *oordeel)
{
	const struct norm *norm = oordeel->norm;

	for (size_t i = 0; i < norm->n_toetspunten; i++) {
		bool open = oordeel->punt[i] == PUNT_OPEN;
		sqlite3_stmt *stmt =
		    start(s, open ? CUT_PUNT : PUT_PUNT, s->id);

		db_bind_text(stmt, 2, norm->cited);
		db_bind_text(stmt, 3, norm->toetspunt[i].id);
		if (!open)
			db_bind_text(stmt, 4, punt_words[oordeel->punt[i]]);
		if (db_run(stmt, s->err) < 0)
			return -1;
	}
	return 0;
}

static int
put_oordeel(struct save *s, const struct oordeel *o)
{
	sqlite3_stmt *stmt = start(s, PUT_OORDEEL, s->id);

	db_bind_text(stmt, 2, o->norm->cited);
	db_bind_text(stmt, 3, o->grade == NULL ? NULL : o->grade->id);
	db_bind_int(stmt, 4, o->grade != NULL && o->grade->tekort);
	db_bind_text(stmt, 5, o->bevinding);
	db_bind_text(stmt, 6, grond_words[o->grond]);
	if (db_run(stmt, s->err) < 0 || save_punten(s, o) < 0)
		return -1;
	return save_search(
	    s, "bevinding", o->norm->cited, "", o->norm->cited, o->bevinding);
}

static int
write_oordeel(struct save *s, size_t i)
{
	struct oordeel *o = &s->o->oordeel[i];
	sqlite3_stmt *stmt =
	    start(s, o->revision == 0 ? ADD_NORM : SET_NORM, s->id);

	db_bind_text(stmt, 2, o->norm->cited);
	db_bind_int(stmt, 3, o->chosen);
	db_bind_text(stmt, 4, o->reden);
	if (o->revision != 0)
		db_bind_int(stmt, 5, o->revision);
	switch (save_row(s, stmt)) {
	case 0:
		return conflict_oordeel(s, i, write_oordeel);
	case -1:
		return -1;
	}
	save_done(s, &o->revision, o->revision + 1, &o->changed);
	return put_oordeel(s, o);
}

static bool
has_content(const struct oordeel *o)
{
	return o->chosen || *o->reden != '\0' || oordeel_state(o) != STATE_LEEG;
}

int
save_oordelen(struct save *s)
{
	for (size_t i = 0; i < s->o->n_oordelen; i++) {
		const struct oordeel *o = &s->o->oordeel[i];

		if ((o->changed || (s->fresh && has_content(o))) &&
		    save_with_dropped(s, CONFLICT_OORDEEL, i, write_oordeel) <
			0)
			return -1;
	}
	return 0;
}
