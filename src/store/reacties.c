/*
 * reacties.c - the reactie of the aanbieder and the copies of the rapport:
 * read and added, nothing else.
 */
#include "base/mem.h"
#include "store/save.h"

enum {
	GET_REACTIES,
	ADD_REACTIE,
	GET_AFSCHRIFTEN,
	ADD_AFSCHRIFT,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET_REACTIES] = "SELECT id, text, author, stamp, deelnemer"
			 " FROM reactie"
			 " WHERE onderzoek = ?1 ORDER BY id",
	[ADD_REACTIE] = "INSERT INTO reactie (onderzoek, text, author, stamp,"
			" deelnemer) VALUES (?1, ?2, ?3, ?4, ?5)",
	[GET_AFSCHRIFTEN] = "SELECT id, gemeente, day, author, stamp"
			    " FROM afschrift WHERE onderzoek = ?1 ORDER BY id",
	[ADD_AFSCHRIFT] =
	    "INSERT INTO afschrift (onderzoek, gemeente, day, author, stamp)"
	    " VALUES (?1, ?2, ?3, ?4, ?5)",
};

const struct queries reacties_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_REACTIES, query);

	db_bind_int(stmt, 1, onderzoek);
	return stmt;
}

static int
fill_afschriften(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_AFSCHRIFTEN, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		o->afschrift =
		    xgrow(o->afschrift, o->n_afschriften, sizeof *o->afschrift);
		o->afschrift[o->n_afschriften++] = (struct afschrift){
			.id = sqlite3_column_int64(stmt, 0),
			.gemeente = db_strdup(stmt, 1),
			.day = db_date(stmt, 2),
			.author = db_strdup(stmt, 3),
			.stamp = db_strdup(stmt, 4),
		};
	}
	return got;
}

int
fill_reacties(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_REACTIES, id);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		o->reactie =
		    xgrow(o->reactie, o->n_reacties, sizeof *o->reactie);
		o->reactie[o->n_reacties++] = (struct reactie){
			.id = sqlite3_column_int64(stmt, 0),
			.text = db_strdup(stmt, 1),
			.author = db_strdup(stmt, 2),
			.stamp = db_strdup(stmt, 3),
			.deelnemer = db_strdup(stmt, 4),
		};
	}
	return got < 0 ? got : fill_afschriften(store, id, o, err);
}

static bool
has_reactie(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_reacties; i++)
		if (o->reactie[i].id == id)
			return true;
	return false;
}

static bool
has_afschrift(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_afschriften; i++)
		if (o->afschrift[i].id == id)
			return true;
	return false;
}

bool
refresh_reacties(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_reacties; i++) {
		if (has_reactie(o, theirs->reactie[i].id))
			continue;
		o->reactie =
		    xgrow(o->reactie, o->n_reacties, sizeof *o->reactie);
		o->reactie[o->n_reacties++] = theirs->reactie[i];
		theirs->reactie[i] = (struct reactie){ 0 };
		changed = true;
	}
	for (size_t i = 0; i < theirs->n_afschriften; i++) {
		if (has_afschrift(o, theirs->afschrift[i].id))
			continue;
		o->afschrift =
		    xgrow(o->afschrift, o->n_afschriften, sizeof *o->afschrift);
		o->afschrift[o->n_afschriften++] = theirs->afschrift[i];
		theirs->afschrift[i] = (struct afschrift){ 0 };
		changed = true;
	}
	return changed;
}

static int
save_reactie(struct save *s, struct reactie *reactie)
{
	sqlite3_stmt *stmt = start(s->store, ADD_REACTIE, s->id);

	db_bind_text(stmt, 2, reactie->text);
	db_bind_text(stmt, 3, reactie->author);
	db_bind_text(stmt, 4, reactie->stamp);
	db_bind_text(stmt, 5, reactie->deelnemer);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(
	    s, &reactie->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

static int
save_afschrift(struct save *s, struct afschrift *afschrift)
{
	sqlite3_stmt *stmt = start(s->store, ADD_AFSCHRIFT, s->id);
	char day[DATE_ISO_SIZE];

	db_bind_text(stmt, 2, afschrift->gemeente);
	db_bind_text(stmt, 3, date_to_iso(afschrift->day, day));
	db_bind_text(stmt, 4, afschrift->author);
	db_bind_text(stmt, 5, afschrift->stamp);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(
	    s, &afschrift->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

int
save_reacties(struct save *s)
{
	struct onderzoek *o = s->o;

	for (size_t i = 0; i < o->n_reacties; i++)
		if (o->reactie[i].id == 0 &&
		    save_reactie(s, &o->reactie[i]) < 0)
			return -1;
	for (size_t i = 0; i < o->n_afschriften; i++)
		if (o->afschrift[i].id == 0 &&
		    save_afschrift(s, &o->afschrift[i]) < 0)
			return -1;
	return 0;
}
