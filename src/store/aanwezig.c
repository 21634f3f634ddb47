/*
 * aanwezig.c - who is in which onderzoek now.
 *
 * Each open store is one session, with a name drawn by lot: one person may
 * have several.
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "store/aanwezig.h"
#include "store/db.h"

/* What counts as a sign of life. */
#define EARLIEST "datetime(schouw_now(), '-15 minutes')"

enum {
	PUT,
	CUT,
	CUT_OLD,
	OTHERS,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	/* Since when: as long as it is the same text. */
	[PUT] = "INSERT INTO aanwezig (sessie, onderzoek, login, tekst, sinds,"
		" gezien) SELECT ?1, id, schouw_user(), ?3, schouw_now(),"
		" schouw_now() FROM onderzoek WHERE nummer = ?2"
		" ON CONFLICT (sessie) DO UPDATE SET"
		" onderzoek = excluded.onderzoek, tekst = excluded.tekst,"
		" sinds = iif(onderzoek = excluded.onderzoek"
		"  AND tekst = excluded.tekst, sinds, excluded.sinds),"
		" gezien = excluded.gezien",
	[CUT] = "DELETE FROM aanwezig WHERE sessie = ?1",
	[CUT_OLD] = "DELETE FROM aanwezig WHERE gezien < " EARLIEST,
	[OTHERS] =
	    "SELECT login, tekst, sinds FROM aanwezig"
	    " WHERE onderzoek = (SELECT id FROM onderzoek"
	    "  WHERE nummer = ?2) AND sessie <> ?1 AND gezien >= " EARLIEST
	    " ORDER BY login, sinds",
};

const struct queries aanwezig_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, const char *nummer)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_AANWEZIG, query);

	if (query != CUT_OLD)
		db_bind_text(stmt, 1, store->session);
	if (nummer != NULL)
		db_bind_text(stmt, 2, nummer);
	return stmt;
}

static int
put(struct store *store, const char *nummer, const char *text,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, PUT, nummer);

	db_bind_text(stmt, 3, text);
	if (db_run(stmt, err) < 0)
		return -1;
	return db_run(start(store, CUT_OLD, NULL), err);
}

int
store_present(struct store *store, const char *nummer, const char *text,
    struct error *err)
{
	int result = -1;

	if (db_begin(store, err) < 0)
		return -1;
	if (put(store, nummer, text, err) == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}

int
store_absent(struct store *store, struct error *err)
{
	int result = -1;

	if (db_begin(store, err) < 0)
		return -1;
	if (db_run(start(store, CUT, NULL), err) == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}

static int
read_others(struct store *store, const char *nummer, struct aanwezigen *out,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, OTHERS, nummer);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		out->who = xgrow(out->who, out->n, sizeof *out->who);
		out->who[out->n++] = (struct aanwezige){
			.login = db_strdup(stmt, 0),
			.text = db_strdup(stmt, 1),
			.since = db_strdup(stmt, 2),
		};
	}
	if (got < 0)
		aanwezigen_release(out);
	return got;
}

int
store_others(struct store *store, const char *nummer, struct aanwezigen *out,
    struct error *err)
{
	int result;

	*out = (struct aanwezigen){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stamp_now(store->stamp);
	result = read_others(store, nummer, out, err);
	db_end_read(store);
	return result;
}
