/*
 * registers.c - aanbieders, toezichthouders and pins.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "store/omzetting.h"

enum {
	ADD_AANBIEDER,
	FIND_AANBIEDER,
	LIST_AANBIEDERS,
	ADD_TOEZICHTHOUDER,
	ADD_PIN,
	ADD_AARD,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[ADD_AANBIEDER] =
	    "INSERT INTO aanbieder (naam, zoeknaam)"
	    " VALUES (?1, schouw_fold(?1)) ON CONFLICT DO NOTHING",
	[FIND_AANBIEDER] = "SELECT naam FROM aanbieder WHERE naam = ?1",
	[LIST_AANBIEDERS] =
	    "SELECT naam FROM aanbieder"
	    " WHERE closed_on IS NULL AND schouw_match(zoeknaam, ?1)"
	    " ORDER BY substr(zoeknaam, 1, length(?1)) <> ?1, zoeknaam, id"
	    " LIMIT ?2",
	[ADD_TOEZICHTHOUDER] = "INSERT INTO toezichthouder (login) VALUES (?1)"
			       " ON CONFLICT DO NOTHING",
	[ADD_PIN] = "INSERT INTO pin (sha256, kind, id, versie, text)"
		    " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
	[ADD_AARD] = "INSERT INTO vorm_aard (pin, oordeel, openbaar, besloten)"
		     " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
};

const struct queries registers_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_REGISTERS, query);
}

int
register_toezichthouder(
    struct store *store, const char *login, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_TOEZICHTHOUDER);

	db_bind_text(stmt, 1, login);
	return db_run(stmt, err);
}

int
register_aanbieder(
    struct store *store, const char *name, char **naam, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_AANBIEDER);
	int got;

	db_bind_text(stmt, 1, name);
	if (db_run(stmt, err) < 0)
		return -1;
	stmt = start(store, FIND_AANBIEDER);
	db_bind_text(stmt, 1, name);
	got = db_step(stmt, err);
	if (got < 0)
		return -1;
	*naam = got == 1 ? db_strdup(stmt, 0) : xstrdup(name);
	sqlite3_reset(stmt);
	return 0;
}

static int
add_pin(struct store *store, const char *const column[5], struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_PIN);

	for (int i = 0; i < 5; i++)
		db_bind_text(stmt, i + 1, column[i]);
	return db_run(stmt, err);
}

static int
add_aard(struct store *store, const struct form *form, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_AARD);

	db_bind_text(stmt, 1, form->sha256);
	db_bind_int(stmt, 2, form->oordeel);
	db_bind_int(stmt, 3, form->openbaar);
	db_bind_int(stmt, 4, form->besloten);
	return db_run(stmt, err);
}

int
register_pins(struct store *store, const struct onderzoek *o, struct error *err)
{
	const struct form *form = o->form;
	const struct normset *set = o->normset;
	const struct registers *r = o->registers;

	if (add_pin(store,
		(const char *const[]){ form->sha256, "vorm", form->id,
		    form->version, form->canonical },
		err) < 0 ||
	    add_aard(store, form, err) < 0 ||
	    add_pin(store,
		(const char *const[]){ set->sha256, "normset", set->id,
		    set->version, set->canonical },
		err) < 0)
		return -1;
	if (omzetting_add(store, set, err) < 0)
		return -1;
	if (r == NULL)
		return 0;
	return add_pin(store,
	    (const char *const[]){
		r->sha256, "registers", r->id, r->version, r->canonical },
	    err);
}

static int
list_aanbieders(struct store *store, const char *folded, size_t limit,
    char ***names, size_t *n, struct error *err)
{
	sqlite3_stmt *stmt = start(store, LIST_AANBIEDERS);
	int got;

	db_bind_text(stmt, 1, folded);
	db_bind_int(stmt, 2, (int64_t)limit);
	while ((got = db_step(stmt, err)) == 1) {
		*names = xgrow(*names, *n, sizeof **names);
		(*names)[(*n)++] = db_strdup(stmt, 0);
	}
	return got;
}

int
store_aanbieders(struct store *store, const char *text, size_t limit,
    char ***names, size_t *n, struct error *err)
{
	char *folded = utf8_fold(text);
	int failed = db_begin_read(store, err);

	*names = NULL;
	*n = 0;
	if (failed == 0) {
		failed = list_aanbieders(store, folded, limit, names, n, err);
		db_end_read(store);
	}
	free(folded);
	if (failed == 0)
		return 0;
	for (size_t i = 0; i < *n; i++)
		free((*names)[i]);
	free(*names);
	*names = NULL;
	*n = 0;
	return -1;
}
