/*
 * bewaren.c - the end of onderzoeken, and how long they are kept.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/bewaren.h"
#include "store/db.h"

enum {
	LIST,
	ONE,
	ADD_EINDE,
	ADD_STAP,
	N_QUERIES,
};

/* Of the last row of a table that is only added to. */
#define LAST(column, table, rest)                                        \
	"(SELECT " column " FROM " table " WHERE onderzoek = o.id " rest \
	" ORDER BY id DESC LIMIT 1)"
#define EVENT(kind)    LAST("day", "event", "AND kind = '" kind "'")
#define CHOSEN(column) LAST(column, "bewaring", "AND stap = 'categorie'")
/* What holds destroying now: NULL where nothing does. */
#define HOLD(column)                                                  \
	LAST("iif(stap = 'aanhouden', " column ", NULL)", "bewaring", \
	    "AND stap <> 'categorie'")

#define HANDHAVING                                                   \
	"EXISTS (SELECT 1 FROM handhaving_lijst WHERE onderzoek = o" \
	".id AND stand <> 'ingetrokken')"
#define N_OPEN                                                         \
	"(SELECT count(*) FROM maatregel_lijst WHERE onderzoek = o.id" \
	" AND stand NOT IN ('hersteld', 'ingetrokken', 'overgedragen'))"
#define N_TOEZICHT                                           \
	"(SELECT count(*) FROM handhaving_lijst AS l"        \
	" JOIN handhaving AS h ON h.onderzoek = l.onderzoek" \
	" AND h.number = l.number WHERE l.onderzoek = o.id"  \
	" AND NOT l.dicht"                                   \
	" AND h.soort IN ('verbeterplan', 'verscherpt_toezicht'))"
#define DAY_OF(kind) "coalesce(" EVENT(kind) ", '')"
#define VOORZIENING                       \
	DAY_OF("voorziening_gevraagd_op") \
	" <> '' AND " DAY_OF("voorziening_uitspraak_op") " = ''"
#define FOLLOWER                                                      \
	"(SELECT v.nummer FROM onderzoek AS v"                        \
	" WHERE v.status <> 'afgesloten' AND v.id IN (SELECT id"      \
	" FROM onderzoek WHERE vorige = o.nummer AND vorige <> ''"    \
	" UNION ALL SELECT naar FROM vervolg WHERE onderzoek = o.id)" \
	" LIMIT 1)"
#define PRESENT                                              \
	"(SELECT login FROM aanwezig WHERE onderzoek = o.id" \
	" AND sessie <> ?1"                                  \
	" AND gezien >= datetime(schouw_now(), '-15 minutes') LIMIT 1)"

/* clang-format off */
#define ROW \
	"SELECT o.nummer, o.vorm_titel, a.naam, o.status, o.begonnen_op," \
	" e.soort, e.day, e.reden, " HANDHAVING ", " \
	CHOSEN("categorie") ", " CHOSEN("reden") ", " \
	HOLD("reden") ", " HOLD("author") ", " N_OPEN ", " N_TOEZICHT ", " \
	EVENT("bezwaar_ontvangen_op") ", " VOORZIENING ", " FOLLOWER ", " \
	PRESENT
/* clang-format on */

/* Its last row, unless that takes it up again. */
#define ENDED                                                               \
	" e.id = (SELECT max(id) FROM einde WHERE onderzoek = e.onderzoek)" \
	" AND e.soort <> 'heropend'"

static const char *const sql[N_QUERIES] = {
	[LIST] = ROW " FROM einde AS e JOIN onderzoek AS o"
		     " ON o.id = e.onderzoek"
		     " LEFT JOIN aanbieder AS a ON a.id = o.aanbieder"
		     " WHERE" ENDED OPEN_TO_US("o"),
	[ONE] = ROW " FROM onderzoek AS o"
		    " LEFT JOIN aanbieder AS a ON a.id = o.aanbieder"
		    " LEFT JOIN einde AS e ON e.onderzoek = o.id AND" ENDED
		    " WHERE o.nummer = ?2" OPEN_TO_US("o"),
	[ADD_EINDE] = "INSERT INTO einde (onderzoek, soort, day, reden, was,"
		      " author, stamp) SELECT id, ?2, ?3, ?4, status,"
		      " schouw_user(), schouw_now() FROM onderzoek"
		      " WHERE nummer = ?1",
	[ADD_STAP] = "INSERT INTO bewaring (onderzoek, stap, categorie, reden,"
		     " author, stamp) SELECT id, ?2, ?3, ?4, schouw_user(),"
		     " schouw_now() FROM onderzoek WHERE nummer = ?1",
};

const struct queries bewaren_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, const char *first)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_BEWAREN, query);

	db_bind_text(stmt, 1, first);
	return stmt;
}

static struct bewaar_row
read_row(sqlite3_stmt *stmt)
{
	return (struct bewaar_row){
		.nummer = db_strdup(stmt, 0),
		.vorm_title = db_strdup(stmt, 1),
		.aanbieder = db_strdup(stmt, 2),
		.status =
		    (enum status)db_word(stmt, 3, status_words, N_STATUSES),
		.started_on = db_date(stmt, 4),
		.einde = (enum einde)db_word(stmt, 5, einde_words, N_EINDEN),
		.ended_on = db_date(stmt, 6),
		.einde_reden = db_strdup(stmt, 7),
		.handhaving = sqlite3_column_int(stmt, 8) != 0,
		.categorie = db_strdup(stmt, 9),
		.categorie_reden = db_strdup(stmt, 10),
		.hold = db_strdup(stmt, 11),
		.hold_by = db_strdup(stmt, 12),
		.n_open = sqlite3_column_int(stmt, 13),
		.n_toezicht = sqlite3_column_int(stmt, 14),
		.bezwaar_on = db_date(stmt, 15),
		.voorziening = sqlite3_column_int(stmt, 16) != 0,
		.follower = db_strdup(stmt, 17),
		.present = db_strdup(stmt, 18),
	};
}

static int
read_all(struct store *store, struct bewaar_rows *rows, struct error *err)
{
	sqlite3_stmt *stmt = start(store, LIST, store->session);
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		rows->row = xgrow(rows->row, rows->n, sizeof *rows->row);
		rows->row[rows->n++] = read_row(stmt);
	}
	return got;
}

int
store_bewaren(struct store *store, struct bewaar_rows *rows, struct error *err)
{
	int result;

	*rows = (struct bewaar_rows){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stamp_now(store->stamp);
	result = read_all(store, rows, err);
	db_end_read(store);
	if (result < 0)
		bewaar_rows_release(rows);
	return result;
}

int
bewaar_find(struct store *store, const char *nummer, struct bewaar_row *row,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, ONE, store->session);
	int got;

	*row = (struct bewaar_row){ 0 };
	db_bind_text(stmt, 2, nummer);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	*row = read_row(stmt);
	sqlite3_reset(stmt);
	return 1;
}

int
store_bewaar(struct store *store, const char *nummer, struct bewaar_row *row,
    struct error *err)
{
	int result;

	if (db_begin_read(store, err) < 0)
		return -1;
	stamp_now(store->stamp);
	result = bewaar_find(store, nummer, row, err);
	db_end_read(store);
	return result;
}

int
bewaar_need(struct store *store, const char *nummer, struct bewaar_row *row,
    struct error *err)
{
	int found = bewaar_find(store, nummer, row, err);

	if (found == 0)
		error_set(err, "Onderzoek %s bestaat niet.", nummer);
	return found == 1 ? 0 : -1;
}

/* The insert finds the onderzoek that was just read. */
static int
add_einde(struct store *store, const char *nummer,
    const struct einde_request *request, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_EINDE, nummer);
	char day[DATE_ISO_SIZE];

	db_bind_text(stmt, 2, einde_words[request->einde]);
	db_bind_text(stmt, 3, date_to_iso(request->day, day));
	db_bind_text(stmt, 4, request->reden);
	return db_run(stmt, err);
}

int
store_einde(struct store *store, const char *nummer,
    const struct einde_request *asked, struct error *err)
{
	char *reden = text_clean(asked->reden, true);
	struct einde_request request = *asked;
	struct bewaar_row row = { 0 };
	int result = -1;

	request.reden = reden;
	if (db_begin(store, err) == 0) {
		if (bewaar_need(store, nummer, &row, err) == 0 &&
		    einde_check(&row, &request, date_today(), err) == 0 &&
		    add_einde(store, nummer, &request, err) == 0)
			result = db_commit(store, err);
		db_rollback(store);
	}
	bewaar_row_release(&row);
	free(reden);
	return result;
}

static int
add_stap(struct store *store, const char *nummer,
    const struct bewaar_request *request, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_STAP, nummer);
	bool chooses = request->stap == BEWAAR_CATEGORIE;

	db_bind_text(stmt, 2, bewaar_stappen[request->stap].word);
	db_bind_text(stmt, 3, chooses ? request->categorie : "");
	db_bind_text(stmt, 4, request->reden);
	return db_run(stmt, err);
}

int
store_bewaar_stap(struct store *store, const char *nummer,
    const struct selectielijst *lijst, const struct bewaar_request *asked,
    struct error *err)
{
	char *reden = text_clean(asked->reden, true);
	struct bewaar_request request = *asked;
	struct bewaar_row row = { 0 };
	int result = -1;

	request.reden = reden;
	if (db_begin(store, err) == 0) {
		if (bewaar_need(store, nummer, &row, err) == 0 &&
		    bewaar_check(&row, lijst, &request, err) == 0 &&
		    add_stap(store, nummer, &request, err) == 0)
			result = db_commit(store, err);
		db_rollback(store);
	}
	bewaar_row_release(&row);
	free(reden);
	return result;
}
