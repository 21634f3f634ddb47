/*
 * team.c - who sees an onderzoek that is besloten, and who lets in another.
 */
#include "store/team.h"
#include "store/db.h"

enum {
	LIST,
	ADD,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[LIST] = "SELECT t.login FROM onderzoek AS o"
		 " CROSS JOIN team AS t ON t.onderzoek = o.id"
		 " WHERE o.nummer = ?1" OPEN_TO_US("o") " ORDER BY t.login",
	[ADD] = "INSERT INTO team (onderzoek, login, door, stamp)"
		" SELECT id, ?2, schouw_user(), schouw_now() FROM onderzoek"
		" WHERE nummer = ?1 ON CONFLICT DO NOTHING",
};

const struct queries team_queries = { sql, N_QUERIES };

int
store_team(
    struct store *store, const char *nummer, struct buf *out, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = db_start(store, MODULE_TEAM, LIST);
	db_bind_text(stmt, 1, nummer);
	while ((got = db_step(stmt, err)) == 1)
		buf_addf(out, "%s\n", db_text(stmt, 0));
	db_end_read(store);
	return got;
}

static int
add(struct store *store, const char *nummer, const char *login,
    struct error *err)
{
	sqlite3_stmt *stmt;

	if (register_toezichthouder(store, login, err) < 0)
		return -1;
	stmt = db_start(store, MODULE_TEAM, ADD);
	db_bind_text(stmt, 1, nummer);
	db_bind_text(stmt, 2, login);
	return db_run(stmt, err);
}

int
store_team_add(struct store *store, const char *nummer, const char *login,
    struct error *err)
{
	int result = -1;

	if (db_begin(store, err) < 0)
		return -1;
	if (add(store, nummer, login, err) == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}
