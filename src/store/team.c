/*
 * team.c - who sees an onderzoek that is besloten: who lets in another, and
 * who takes one out.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/db.h"
#include "store/team.h"

enum {
	LIST,
	ADD,
	OUT,
	SEES,
	N_QUERIES,
};

#define OF_ONDERZOEK(table)                                  \
	" FROM onderzoek AS o CROSS JOIN " table " AS t ON " \
	"t.onderzoek = o.id WHERE o.nummer = ?1" OPEN_TO_US("o")

static const char *const sql[N_QUERIES] = {
	[LIST] = "SELECT t.login, t.door, t.stamp, '', 0 AS place" OF_ONDERZOEK(
	    "team") " UNION ALL SELECT t.login, t.door, t.stamp, t.reden,"
		    " t.id" OF_ONDERZOEK("team_uit") " ORDER BY place, 1",
	[ADD] = "INSERT INTO team (onderzoek, login, door, stamp)"
		" SELECT o.id, ?2, schouw_user(), schouw_now()"
		" FROM onderzoek AS o WHERE o.nummer = ?1"
		" ON CONFLICT DO NOTHING",
	[OUT] = "INSERT INTO team_uit (onderzoek, login, sinds, reden, door,"
		" stamp) SELECT o.id, t.login, t.stamp, ?3, schouw_user(),"
		" schouw_now()" OF_ONDERZOEK("team") " AND t.login = ?2",
	[SEES] =
	    "SELECT count(*) FROM onderzoek AS o WHERE o.id = ?1" OPEN_TO_US(
		"o"),
};

const struct queries team_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, const char *nummer)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_TEAM, query);

	db_bind_text(stmt, 1, nummer);
	return stmt;
}

static int
read_team(struct store *store, const char *nummer, struct team *team,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, LIST, nummer);
	int got;

	*team = (struct team){ 0 };
	while ((got = db_step(stmt, err)) == 1) {
		team->lid = xgrow(team->lid, team->n, sizeof *team->lid);
		team->lid[team->n++] = (struct team_lid){
			.login = db_strdup(stmt, 0),
			.door = db_strdup(stmt, 1),
			.stamp = db_strdup(stmt, 2),
			.reden = db_strdup(stmt, 3),
		};
	}
	if (got < 0)
		team_release(team);
	return got;
}

int
store_team(struct store *store, const char *nummer, struct team *team,
    struct error *err)
{
	int result;

	*team = (struct team){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	result = read_team(store, nummer, team, err);
	db_end_read(store);
	return result;
}

int
team_sees(struct store *store, int64_t onderzoek, struct error *err)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_TEAM, SEES);
	int64_t n;

	db_bind_int(stmt, 1, onderzoek);
	return db_number(stmt, &n, err) < 0 ? -1 : n > 0;
}

static int
add(struct store *store, const char *nummer, const char *login,
    struct error *err)
{
	sqlite3_stmt *stmt;

	if (register_toezichthouder(store, login, err) < 0)
		return -1;
	stmt = start(store, ADD, nummer);
	db_bind_text(stmt, 2, login);
	return db_run(stmt, err);
}

int
store_team_add(struct store *store, const char *nummer, const char *login,
    struct error *err)
{
	char *clean = text_clean(login, false);
	int result = -1;

	if (*clean == '\0') {
		error_set(err, "Wie komt erbij?  Geef de login.");
	} else if (db_begin(store, err) == 0) {
		if (add(store, nummer, clean, err) == 0)
			result = db_commit(store, err);
		db_rollback(store);
	}
	free(clean);
	return result;
}

/* The team is read in the transaction that changes it. */
static int
take_out(struct store *store, const char *nummer, const char *login,
    const char *reden, struct error *err)
{
	struct team team;
	sqlite3_stmt *stmt;
	int result = read_team(store, nummer, &team, err);

	if (result == 0)
		result = team_check_out(&team, login, reden, err);
	team_release(&team);
	if (result < 0)
		return -1;
	stmt = start(store, OUT, nummer);
	db_bind_text(stmt, 2, login);
	db_bind_text(stmt, 3, reden);
	return db_run(stmt, err);
}

int
store_team_out(struct store *store, const char *nummer, const char *login,
    const char *reden, struct error *err)
{
	char *clean = text_clean(reden, true);
	int result = -1;

	if (db_begin(store, err) == 0) {
		if (take_out(store, nummer, login, clean, err) == 0)
			result = db_commit(store, err);
		db_rollback(store);
	}
	free(clean);
	return result;
}
