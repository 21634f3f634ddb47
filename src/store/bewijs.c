/*
 * bewijs.c - the pieces that were looked at: read and saved.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "store/save.h"

enum {
	GET,
	GET_NORMS,
	NEXT_NUMBER,
	ADD,
	SET,
	ADD_FILE,
	ADD_NORM,
	CUT_NORM,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET] = "SELECT b.number, b.methode, b.titel, b.dag, b.gezien,"
		" b.steekproef, b.noodzaak, b.proportionaliteit, b.privacy,"
		" b.bestand, b.bestandsnaam, f.size, b.withdrawn, b.revision"
		" FROM bewijs AS b LEFT JOIN bestand AS f"
		" ON f.sha256 = b.bestand"
		" WHERE b.onderzoek = ?1 ORDER BY b.number",
	[GET_NORMS] = "SELECT norm FROM bewijs_norm"
		      " WHERE onderzoek = ?1 AND number = ?2 ORDER BY plaats",
	/* ?2, or the first that is free after all. */
	[NEXT_NUMBER] =
	    "SELECT iif(EXISTS (SELECT 1 FROM bewijs"
	    " WHERE onderzoek = ?1 AND number = ?2),"
	    " (SELECT max(number) FROM bewijs WHERE onderzoek = ?1) + 1, ?2)",
	[ADD] = "INSERT INTO bewijs (onderzoek, number, methode, titel, dag,"
		" gezien, steekproef, noodzaak, proportionaliteit, privacy,"
		" bestand, bestandsnaam, withdrawn, revision, door) VALUES"
		" (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, ?8, ?9, ?10,"
		" nullif(?11, ''), ?12, ?13, 1, schouw_user())",
	[SET] = "UPDATE bewijs SET methode = ?3, titel = ?4,"
		" dag = nullif(?5, ''), gezien = ?6, steekproef = ?7,"
		" noodzaak = ?8, proportionaliteit = ?9, privacy = ?10,"
		" bestand = nullif(?11, ''), bestandsnaam = ?12,"
		" withdrawn = ?13, revision = revision + 1,"
		" door = schouw_user()"
		" WHERE onderzoek = ?1 AND number = ?2 AND revision = ?14",
	[ADD_FILE] = "INSERT INTO bestand (sha256, size) VALUES (?1, ?2)"
		     " ON CONFLICT DO NOTHING",
	[ADD_NORM] = "INSERT INTO bewijs_norm (onderzoek, number, norm, plaats)"
		     " VALUES (?1, ?2, ?3, ?4)"
		     " ON CONFLICT DO UPDATE SET plaats = excluded.plaats",
	/* ?3 is the set that stays, with a blank at both ends. */
	[CUT_NORM] = "DELETE FROM bewijs_norm WHERE onderzoek = ?1"
		     " AND number = ?2"
		     " AND instr(?3, ' ' || norm || ' ') = 0",
};

const struct queries bewijs_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek, int64_t number)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_BEWIJS, query);

	db_bind_int(stmt, 1, onderzoek);
	db_bind_int(stmt, 2, number);
	return stmt;
}

static int
fill_norms(struct store *store, int64_t id, struct bewijs *b, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_NORMS, id, b->number);
	struct buf norms = { 0 };
	int got;

	while ((got = db_step(stmt, err)) == 1)
		buf_addf(&norms, "%s%s", norms.length == 0 ? "" : " ",
		    db_text(stmt, 0));
	b->norms = buf_take(&norms);
	return got;
}

static void
fill_row(sqlite3_stmt *stmt, const struct methode *methode, struct bewijs *b)
{
	*b = (struct bewijs){
		.number = sqlite3_column_int(stmt, 0),
		.methode = methode,
		.titel = db_strdup(stmt, 2),
		.day = db_date(stmt, 3),
		.gezien = db_strdup(stmt, 4),
		.steekproef = db_strdup(stmt, 5),
		.noodzaak = db_strdup(stmt, 6),
		.proportionaliteit = db_strdup(stmt, 7),
		.privacy = (enum privacy)db_word(
		    stmt, 8, privacy_words, LENGTH(privacy_words)),
		.bestand = { .name = db_strdup(stmt, 10),
		    .size = sqlite3_column_int64(stmt, 11) },
		.withdrawn = sqlite3_column_int(stmt, 12) != 0,
		.revision = sqlite3_column_int64(stmt, 13),
	};
	snprintf(b->bestand.sha256, sizeof b->bestand.sha256, "%s",
	    db_text(stmt, 9));
}

int
fill_bewijs(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_BEWIJS, GET);
	int got;

	db_bind_int(stmt, 1, id);
	while ((got = db_step(stmt, err)) == 1) {
		const struct methode *methode =
		    normset_methode(o->normset, db_text(stmt, 1));

		if (methode == NULL) {
			error_system(err,
			    "de database noemt de methode %s, maar die staat"
			    " niet in wat bij het begin is vastgelegd;"
			    " controleer het logboek",
			    db_text(stmt, 1));
			sqlite3_reset(stmt);
			return -1;
		}
		o->bewijs = xgrow(o->bewijs, o->n_bewijs, sizeof *o->bewijs);
		fill_row(stmt, methode, &o->bewijs[o->n_bewijs++]);
		if (fill_norms(store, id, &o->bewijs[o->n_bewijs - 1], err) <
		    0) {
			sqlite3_reset(stmt);
			return -1;
		}
	}
	return got;
}

/* A row never names a file that was not copied whole. */
static int
save_file(struct save *s, const struct bestand *file)
{
	sqlite3_stmt *stmt;
	int wrote;

	if (file->sha256[0] == '\0')
		return 0;
	stmt = db_start(s->store, MODULE_BEWIJS, ADD_FILE);
	db_bind_text(stmt, 1, file->sha256);
	db_bind_int(stmt, 2, file->size);
	wrote = save_row(s, stmt);
	if (wrote != 1 || files_has(s->store, file->sha256, file->size))
		return wrote < 0 ? -1 : 0;
	return error_system(s->err,
	    "Het bestand %s ligt niet bij de database; voeg het opnieuw toe.",
	    file->name);
}

static int
save_norms(struct save *s, int64_t number, const char *norms)
{
	char *kept = xasprintf(" %s ", norms), *norm;
	sqlite3_stmt *stmt = start(s->store, CUT_NORM, s->id, number);
	int failed;

	db_bind_text(stmt, 3, kept);
	failed = db_run(stmt, s->err);
	free(kept);
	for (size_t i = 0; failed == 0 && (norm = set_at(norms, i)) != NULL;
	     i++) {
		stmt = start(s->store, ADD_NORM, s->id, number);
		db_bind_text(stmt, 3, norm);
		db_bind_int(stmt, 4, (int64_t)i);
		failed = db_run(stmt, s->err);
		free(norm);
	}
	return failed;
}

static int
search_bewijs(struct save *s, int64_t number, const struct bewijs *b)
{
	char *text = b->withdrawn
	    ? xstrdup("")
	    : xasprintf("%s\n%s\n%s\n%s", b->titel, b->gezien, b->steekproef,
		  b->bestand.name);
	char key[24];
	int failed;

	snprintf(key, sizeof key, "%jd", (intmax_t)number);
	failed = save_search(s, "bewijs", key, "", b->norms, text);
	free(text);
	return failed;
}

/* 1 when it was written, 0 when a colleague was first. */
static int
put_row(struct save *s, int64_t number, const struct bewijs *b)
{
	bool fresh = b->revision == 0;
	sqlite3_stmt *stmt = start(s->store, fresh ? ADD : SET, s->id, number);
	char day[DATE_ISO_SIZE];

	db_bind_text(stmt, 3, b->methode->id);
	db_bind_text(stmt, 4, b->titel);
	db_bind_text(stmt, 5, date_to_iso(b->day, day));
	db_bind_text(stmt, 6, b->gezien);
	db_bind_text(stmt, 7, b->steekproef);
	db_bind_text(stmt, 8, b->noodzaak);
	db_bind_text(stmt, 9, b->proportionaliteit);
	db_bind_text(stmt, 10, privacy_words[b->privacy]);
	db_bind_text(stmt, 11, b->bestand.sha256);
	db_bind_text(stmt, 12, b->bestand.name);
	db_bind_int(stmt, 13, b->withdrawn);
	if (!fresh)
		db_bind_int(stmt, 14, b->revision);
	return save_row(s, stmt);
}

static int
write_bewijs(struct save *s, size_t i)
{
	struct bewijs *b = &s->o->bewijs[i];
	int64_t number = b->number;

	if (b->revision == 0 &&
	    db_number(start(s->store, NEXT_NUMBER, s->id, number), &number,
		s->err) < 0)
		return -1;
	if (number != b->number)
		save_count(s, &b->number, number);
	if (save_file(s, &b->bestand) < 0)
		return -1;
	switch (put_row(s, number, b)) {
	case 0:
		return conflict_bewijs(s, i, write_bewijs);
	case -1:
		return -1;
	}
	save_done(s, &b->revision, b->revision + 1, &b->changed);
	if (save_norms(s, number, b->norms) < 0)
		return -1;
	return search_bewijs(s, number, b);
}

int
save_bewijs(struct save *s)
{
	for (size_t i = 0; i < s->o->n_bewijs; i++)
		if ((s->o->bewijs[i].changed || s->fresh) &&
		    save_with_dropped(s, CONFLICT_BEWIJS, i, write_bewijs) < 0)
			return -1;
	return 0;
}
