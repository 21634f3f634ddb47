/*
 * vervolg.c - which onderzoeken belong together: what one follows is in
 * itself, unless it must not know it.
 */
#include "base/mem.h"
#include "store/db.h"
#include "store/vervolg.h"

enum {
	LIST,
	ADD,
	N_QUERIES,
};

/* The other one is o, this one n. */
#define OTHER(earlier, joins)                                         \
	"SELECT o.nummer, o.vorm_titel, " earlier ", o.volgorde AS v" \
	" FROM onderzoek AS n " joins OPEN_TO_US(                     \
	    "o") " WHERE n.nummer = ?1" OPEN_TO_US("n")

static const char *const sql[N_QUERIES] = {
	[LIST] = OTHER("1",
	    "CROSS JOIN onderzoek AS o ON o.nummer = n.vorige") " UNION " OTHER("1",
	    "CROSS JOIN vervolg AS w ON w.naar = n.id"
	    " CROSS JOIN onderzoek AS o ON o.id = w.onderzoek") " UNION " OTHER("0",
	    "CROSS JOIN onderzoek AS o ON o.vorige = n.nummer"
	    " AND o.vorige <> ''") " UNION " OTHER("0",
	    "CROSS JOIN vervolg AS w ON w.onderzoek = n.id"
	    " CROSS JOIN onderzoek AS o ON o.id = w.naar") " ORDER BY v",
	[ADD] = "INSERT INTO vervolg (onderzoek, naar, door, stamp)"
		" SELECT n.id, o.id, schouw_user(), schouw_now()"
		" FROM onderzoek AS n CROSS JOIN onderzoek AS o"
		" ON o.nummer = ?2" OPEN_TO_US(
		    "o") " WHERE n.nummer = ?1" OPEN_TO_US("n"),
};

const struct queries vervolg_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, const char *nummer)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_VERVOLG, query);

	db_bind_text(stmt, 1, nummer);
	return stmt;
}

int
store_verwanten(struct store *store, const char *nummer, struct verwanten *out,
    struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	*out = (struct verwanten){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, LIST, nummer);
	while ((got = db_step(stmt, err)) == 1) {
		out->verwant =
		    xgrow(out->verwant, out->n, sizeof *out->verwant);
		out->verwant[out->n++] = (struct verwant){
			.nummer = db_strdup(stmt, 0),
			.titel = db_strdup(stmt, 1),
			.earlier = sqlite3_column_int(stmt, 2),
		};
	}
	db_end_read(store);
	if (got < 0)
		verwanten_release(out);
	return got;
}

int
store_vervolg(struct store *store, const char *nummer, const char *naar,
    struct error *err)
{
	sqlite3_stmt *stmt;
	int result = -1;

	if (db_begin(store, err) < 0)
		return -1;
	stmt = start(store, ADD, nummer);
	db_bind_text(stmt, 2, naar);
	if (db_run(stmt, err) == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}
