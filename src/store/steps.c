/*
 * steps.c - the steps of a maatregel: add one, read its time line.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/maatregel_rows.h"
#include "store/maatregelen.h"

enum {
	ADD,
	EVENTS,
	PLACE,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[ADD] = "INSERT INTO maatregel_event (onderzoek, number, stap, day,"
		" until, was, text, gemeente, toets, author, stamp)"
		" SELECT onderzoek, number, ?2, ?3, nullif(?4, ''),"
		" iif(?2 = 'uitstel', uiterlijk, NULL), ?5, ?6, ?7,"
		" schouw_user(), schouw_now() FROM maatregel_lijst"
		" WHERE id = ?1",
	[EVENTS] = "SELECT id, stap, day, until, was, text, gemeente, toets,"
		   " author, stamp FROM maatregel_event"
		   " WHERE onderzoek = ?1 AND number = ?2 ORDER BY id",
	[PLACE] = "SELECT onderzoek, number FROM maatregel_lijst WHERE id = ?1",
};

const struct queries steps_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_STEPS, query);
}

/* ---- add ---- */

static int
add(struct store *store, const struct maatregel_row *row,
    const struct stap_request *request, struct error *err)
{
	char day[DATE_ISO_SIZE], until[DATE_ISO_SIZE];
	char *text = text_clean(request->text, true);
	sqlite3_stmt *stmt = start(store, ADD);
	int failed;

	db_bind_int(stmt, 1, row->id);
	db_bind_text(stmt, 2, stappen[request->stap].word);
	db_bind_text(stmt, 3, date_to_iso(request->day, day));
	db_bind_text(stmt, 4, date_to_iso(request->until, until));
	db_bind_text(stmt, 5, text);
	db_bind_text(
	    stmt, 6, request->gemeente != NULL ? request->gemeente : "");
	db_bind_text(stmt, 7, request->toets != NULL ? request->toets : "");
	failed = db_run(stmt, err);
	free(text);
	/* What the schema refuses is no trouble with the file. */
	if (failed < 0 &&
	    sqlite3_extended_errcode(store->db) == SQLITE_CONSTRAINT_TRIGGER)
		return error_set(
		    err, "%s: %s.", row->nummer, sqlite3_errmsg(store->db));
	return failed;
}

/* What was taken back is not found any more. */
static int
unfind(struct store *store, const struct maatregel_row *row, struct error *err)
{
	sqlite3_stmt *stmt = start(store, PLACE);
	struct search_entry entry = { .nummer = row->onderzoek,
		.kind = "maatregel",
		.subject = row->norm,
		.text = "" };
	char *key;
	int got;

	db_bind_int(stmt, 1, row->id);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	entry.onderzoek = sqlite3_column_int64(stmt, 0);
	key = db_strdup(stmt, 1);
	sqlite3_reset(stmt);
	entry.key = key;
	got = search_put(store, &entry, err);
	free(key);
	return got;
}

static int
step(struct store *store, const char *nummer,
    const struct stap_request *request, bool four_eyes, struct error *err)
{
	struct maatregel_row row;
	int result = maatregel_row_find(store, nummer, &row, err);

	if (result == 0)
		return error_set(err, "maatregel %s is er niet", nummer);
	if (result < 0)
		return -1;
	result = stap_check(
	    &(struct stap_situation){
		.stand = row.stand,
		.until = row.until,
		.last_on = row.last_on,
		.nummer = row.nummer,
		.imposer = row.imposer,
		.user = store->user,
		.four_eyes = four_eyes,
		.today = date_today(),
	    },
	    request, err);
	if (result == 0)
		result = add(store, &row, request, err);
	if (result == 0 && request->stap == STAP_INGETROKKEN)
		result = unfind(store, &row, err);
	maatregel_row_release(&row);
	return result;
}

int
store_maatregel_steps(struct store *store, const struct stap_for *steps,
    size_t n, bool four_eyes, struct error *err)
{
	int result = 0;

	if (db_begin(store, err) < 0)
		return -1;
	for (size_t i = 0; result == 0 && i < n; i++)
		result = step(
		    store, steps[i].nummer, &steps[i].request, four_eyes, err);
	if (result == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}

int
store_maatregel_step(struct store *store, const char *nummer,
    const struct stap_request *request, bool four_eyes, struct error *err)
{
	const struct stap_for one = { nummer, *request };

	return store_maatregel_steps(store, &one, 1, four_eyes, err);
}

int
store_maatregel_herstel(struct store *store, const char *nummer,
    const char *toets, enum herstel herstel, const char *text, bool four_eyes,
    struct error *err)
{
	struct stap_request request = {
		.stap = STAP_GETOETST,
		.day = date_today(),
		.until = DATE_NONE,
		.text = text,
		.toets = toets,
	};
	int result;

	if (herstel == HERSTEL_ONBEKEND)
		return error_set(err,
		    "Onderzoek %s geeft over %s nog geen oordeel; dan is niet "
		    "te zeggen of het hersteld is.",
		    toets, nummer);
	if (db_begin(store, err) < 0)
		return -1;
	result = step(store, nummer, &request, four_eyes, err);
	request.stap =
	    herstel == HERSTEL_JA ? STAP_HERSTELD : STAP_NIET_HERSTELD;
	request.text = NULL;
	if (result == 0)
		result = step(store, nummer, &request, four_eyes, err);
	if (result == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}

/* ---- the time line ---- */

static enum stap
stap_of(sqlite3_stmt *stmt, int column)
{
	const char *word = db_text(stmt, column);

	for (int i = 0; i < N_STAPPEN; i++)
		if (strcmp(stappen[i].word, word) == 0)
			return (enum stap)i;
	return STAP_OPGELEGD;
}

static struct maatregel_event
read_event(sqlite3_stmt *stmt)
{
	return (struct maatregel_event){
		.id = sqlite3_column_int64(stmt, 0),
		.stap = stap_of(stmt, 1),
		.day = db_date(stmt, 2),
		.until = db_date(stmt, 3),
		.was = db_date(stmt, 4),
		.text = db_strdup(stmt, 5),
		.gemeente = db_strdup(stmt, 6),
		.toets = db_strdup(stmt, 7),
		.author = db_strdup(stmt, 8),
		.stamp = db_strdup(stmt, 9),
	};
}

static int
read_events(struct store *store, int64_t id, struct maatregel_events *events,
    struct error *err)
{
	sqlite3_stmt *place = start(store, PLACE);
	sqlite3_stmt *stmt = start(store, EVENTS);
	int got;

	db_bind_int(place, 1, id);
	got = db_step(place, err);
	if (got != 1)
		return got;
	db_bind_int(stmt, 1, sqlite3_column_int64(place, 0));
	db_bind_int(stmt, 2, sqlite3_column_int64(place, 1));
	sqlite3_reset(place);
	while ((got = db_step(stmt, err)) == 1) {
		events->event =
		    xgrow(events->event, events->n, sizeof *events->event);
		events->event[events->n++] = read_event(stmt);
	}
	return got;
}

int
store_maatregel_events(struct store *store, const char *nummer,
    struct maatregel_events *events, struct error *err)
{
	struct maatregel_row row;
	int result;

	*events = (struct maatregel_events){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	result = maatregel_row_find(store, nummer, &row, err);
	if (result == 1)
		result = read_events(store, row.id, events, err);
	db_end_read(store);
	maatregel_row_release(&row);
	if (result < 0)
		maatregel_events_release(events);
	return result;
}
