/*
 * handhaving_save.c - begin an entry of the handhaving register, add its
 * steps, save the rows of a plan.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/handhaving.h"
#include "store/handhaving_rows.h"

enum {
	FIND_ONDERZOEK,
	NEXT_NUMBER,
	ADD,
	ADD_EVENT,
	FIND_NORM,
	NORMS,
	NEXT_REGEL,
	ADD_REGEL,
	SET_REGEL,
	FOUND,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[FIND_ONDERZOEK] = "SELECT o.id FROM onderzoek AS o"
			   " WHERE o.nummer = ?1" OPEN_TO_US("o"),
	[NEXT_NUMBER] = "SELECT coalesce(max(number), 0) + 1 FROM handhaving"
			" WHERE onderzoek = ?1",
	[ADD] = "INSERT INTO handhaving (onderzoek, number, soort, gemeenten,"
		" maatregel, author, stamp) VALUES (?1, ?2, ?3, ?4, ?5,"
		" schouw_user(), schouw_now())",
	[ADD_EVENT] =
	    "INSERT INTO handhaving_event (onderzoek, number, stap, day,"
	    " until, was, text, gemeente, author, stamp) VALUES"
	    " (?1, ?2, ?3, ?4, nullif(?5, ''), nullif(?6, ''), ?7, ?8,"
	    " schouw_user(), schouw_now())",
	/* Also without the letter of its set. */
	[FIND_NORM] = "SELECT norm FROM onderzoek_norm WHERE onderzoek = ?1"
		      " AND ?2 IN (norm, substr(norm, instr(norm, '-') + 1))",
	[NORMS] = "SELECT group_concat(norm, ', ') FROM oordeel"
		  " WHERE onderzoek = ?1 AND tekort",
	[NEXT_REGEL] = "SELECT coalesce(max(regel), 0) + 1 FROM planregel"
		       " WHERE onderzoek = ?1 AND number = ?2",
	[ADD_REGEL] =
	    "INSERT INTO planregel (onderzoek, number, regel, norm,"
	    " activiteit, functie, van, tot, resultaat, smart, voortgang,"
	    " vervallen, revision, door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7,"
	    " ?8, ?9, ?10, ?11, ?12, 1, schouw_user())",
	[SET_REGEL] =
	    "UPDATE planregel SET norm = ?4, activiteit = ?5, functie = ?6,"
	    " van = ?7, tot = ?8, resultaat = ?9, smart = ?10,"
	    " voortgang = ?11, vervallen = ?12, revision = revision + 1,"
	    " door = schouw_user()"
	    " WHERE onderzoek = ?1 AND number = ?2 AND regel = ?3",
	/* The texts of an entry begin with its number. */
	[FOUND] = "SELECT sleutel FROM zoek_plaats WHERE onderzoek = ?1"
		  " AND kind = 'handhaving' AND sleutel > ?2 || '/'"
		  " AND sleutel < ?2 || '0' LIMIT 1",
};

const struct queries handhaving_save_queries = { sql, N_QUERIES };

/* The entry that is written to. */
struct entry {
	struct store *store;
	struct error *err;
	int64_t onderzoek;
	int64_t number;
	struct handhaving_row row; /* owned */
};

static sqlite3_stmt *
start(const struct entry *at, size_t query)
{
	sqlite3_stmt *stmt = db_start(at->store, MODULE_HANDHAVING_SAVE, query);

	db_bind_int(stmt, 1, at->onderzoek);
	return stmt;
}

/* What the schema refuses is no trouble with the file. */
static int
run(const struct entry *at, sqlite3_stmt *stmt)
{
	int failed = db_run(stmt, at->err);

	if (failed < 0 &&
	    sqlite3_extended_errcode(at->store->db) ==
		SQLITE_CONSTRAINT_TRIGGER)
		return error_set(at->err, "%s: %s.", at->row.nummer,
		    sqlite3_errmsg(at->store->db));
	return failed;
}

static int
find_onderzoek(struct entry *at, const char *nummer)
{
	sqlite3_stmt *stmt =
	    db_start(at->store, MODULE_HANDHAVING_SAVE, FIND_ONDERZOEK);
	int got;

	db_bind_text(stmt, 1, nummer);
	got = db_step(stmt, at->err);
	if (got == 0)
		return error_set(at->err, "Onderzoek %s is er niet.", nummer);
	if (got < 0)
		return -1;
	at->onderzoek = sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return 0;
}

static int
find_entry(struct entry *at, const char *nummer)
{
	int got = handhaving_row_find(at->store, nummer, &at->row, at->err);

	if (got == 0)
		return error_set(at->err,
		    "%s staat niet in het handhavingsregister.", nummer);
	if (got < 0)
		return -1;
	at->number = at->row.id % 1000;
	return find_onderzoek(at, at->row.onderzoek);
}

/* ---- steps ---- */

static bool
is_restricted(const struct entry *at)
{
	return handhaving_soorten[at->row.soort].privacy == PRIVACY_BIJZONDER;
}

/* Each step is found by its own words, unless it is restricted. */
static int
make_findable(const struct entry *at, const char *text)
{
	char key[48];
	struct search_entry entry = { .onderzoek = at->onderzoek,
		.nummer = at->row.onderzoek,
		.kind = "handhaving",
		.key = key,
		.subject = at->row.nummer,
		.text = text };

	if (*text == '\0' || is_restricted(at))
		return 0;
	snprintf(key, sizeof key, "%jd/%jd", (intmax_t)at->number,
	    (intmax_t)sqlite3_last_insert_rowid(at->store->db));
	return search_put(at->store, &entry, at->err);
}

/* What was taken back is not found any more. */
static int
unfind(const struct entry *at)
{
	struct search_entry entry = { .onderzoek = at->onderzoek,
		.nummer = at->row.onderzoek,
		.kind = "handhaving",
		.subject = at->row.nummer,
		.text = "" };
	int got;

	do {
		sqlite3_stmt *stmt = start(at, FOUND);
		char *key;

		db_bind_int(stmt, 2, at->number);
		got = db_step(stmt, at->err);
		if (got != 1)
			return got;
		key = db_strdup(stmt, 0);
		sqlite3_reset(stmt);
		entry.key = key;
		got = search_put(at->store, &entry, at->err);
		free(key);
	} while (got == 0);
	return got;
}

/* The gemeente of an entry stands in the entry, that of a decision here. */
static int
add_event(const struct entry *at, const struct handhaving_request *request)
{
	char day[DATE_ISO_SIZE], until[DATE_ISO_SIZE], was[DATE_ISO_SIZE];
	char *text = text_clean(request->text, true);
	const struct handhaving_stap_info *info =
	    &handhaving_stappen[request->stap];
	bool decides = (info->needs & HANDHAVING_GEMEENTE) != 0;
	sqlite3_stmt *stmt = start(at, ADD_EVENT);
	int result;

	db_bind_int(stmt, 2, at->number);
	db_bind_text(stmt, 3, info->word);
	db_bind_text(stmt, 4, date_to_iso(request->day, day));
	db_bind_text(stmt, 5, date_to_iso(request->until, until));
	db_bind_text(stmt, 6,
	    request->stap == HSTAP_VERLENGD ? date_to_iso(at->row.until, was)
					    : "");
	db_bind_text(stmt, 7, text);
	db_bind_text(stmt, 8, decides ? request->gemeenten : "");
	result = run(at, stmt);
	if (result == 0)
		result = request->stap == HSTAP_INGETROKKEN
		    ? unfind(at)
		    : make_findable(at, text);
	free(text);
	return result;
}

static int
begin_entry(struct entry *at, const char *onderzoek,
    const struct handhaving_request *request)
{
	struct handhaving_request first = *request;
	sqlite3_stmt *stmt;

	if (find_onderzoek(at, onderzoek) < 0 ||
	    handhaving_check_begin(request, date_today(), at->err) < 0 ||
	    db_number(start(at, NEXT_NUMBER), &at->number, at->err) < 0)
		return -1;
	if (at->number > 999)
		return error_set(at->err,
		    "%s heeft al 999 regels in het handhavingsregister; meer "
		    "kan niet.",
		    onderzoek);
	at->row.nummer = xasprintf("H-%s-%d", onderzoek, (int)at->number);
	at->row.onderzoek = xstrdup(onderzoek);
	at->row.soort = first.soort;
	first.stap = handhaving_first[handhaving_soorten[first.soort].groep];
	stmt = start(at, ADD);
	db_bind_int(stmt, 2, at->number);
	db_bind_text(stmt, 3, handhaving_soorten[first.soort].word);
	db_bind_text(stmt, 4, first.gemeenten != NULL ? first.gemeenten : "");
	db_bind_text(stmt, 5, first.maatregel != NULL ? first.maatregel : "");
	return run(at, stmt) < 0 ? -1 : add_event(at, &first);
}

static int
step(struct entry *at, const char *nummer,
    const struct handhaving_request *request)
{
	struct handhaving_situation now;

	if (find_entry(at, nummer) < 0)
		return -1;
	now = (struct handhaving_situation){
		.soort = at->row.soort,
		.stand = at->row.stand,
		.until = at->row.until,
		.last_on = at->row.last_on,
		.gemeenten = at->row.gemeenten,
		.nummer = at->row.nummer,
		.today = date_today(),
	};
	if (handhaving_check_step(&now, request, at->err) < 0)
		return -1;
	return add_event(at, request);
}

/* The end of a transaction; result is what came of it so far. */
static int
finish(struct entry *at, int result)
{
	if (result == 0)
		result = db_commit(at->store, at->err);
	db_rollback(at->store);
	handhaving_row_release(&at->row);
	return result;
}

int
store_handhaving_begin(struct store *store, const char *onderzoek,
    const struct handhaving_request *request, char nummer[static 24],
    struct error *err)
{
	struct entry at = { .store = store, .err = err };
	int result;

	if (db_begin(store, err) < 0)
		return -1;
	result = begin_entry(&at, onderzoek, request);
	if (result == 0)
		snprintf(nummer, 24, "%s", at.row.nummer);
	return finish(&at, result);
}

int
store_handhaving_step(struct store *store, const char *nummer,
    const struct handhaving_request *request, struct error *err)
{
	struct entry at = { .store = store, .err = err };

	if (db_begin(store, err) < 0)
		return -1;
	return finish(&at, step(&at, nummer, request));
}

/* ---- the rows of a plan ---- */

static int
no_norm(const struct entry *at, const char *typed)
{
	sqlite3_stmt *stmt = start(at, NORMS);
	int got = db_step(stmt, at->err);

	if (got < 0)
		return -1;
	if (*db_text(stmt, 0) != '\0')
		error_set(at->err,
		    "Norm %.20s is niet van onderzoek %s; kies uit %.400s.",
		    typed, at->row.onderzoek, db_text(stmt, 0));
	else
		error_set(at->err, "Norm %.20s is niet van onderzoek %s.",
		    typed, at->row.onderzoek);
	sqlite3_reset(stmt);
	return -1;
}

/* The code as it is cited. */
static int
find_norm(const struct entry *at, struct planregel *regel)
{
	sqlite3_stmt *stmt = start(at, FIND_NORM);
	char **norm = &regel->deel[REGEL_NORM];
	int got;

	if (**norm == '\0')
		return 0;
	db_bind_text(stmt, 2, *norm);
	got = db_step(stmt, at->err);
	if (got == 0)
		return no_norm(at, *norm);
	if (got < 0)
		return -1;
	free(*norm);
	*norm = db_strdup(stmt, 0);
	sqlite3_reset(stmt);
	return 0;
}

static int
write_regel(const struct entry *at, const struct planregel *regel, bool fresh)
{
	sqlite3_stmt *stmt = start(at, fresh ? ADD_REGEL : SET_REGEL);

	db_bind_int(stmt, 2, at->number);
	db_bind_int(stmt, 3, regel->number);
	for (int i = 0; i < N_REGEL_DELEN; i++)
		db_bind_text(stmt, 4 + i, regel->deel[i]);
	return run(at, stmt);
}

static int
find_regel(const struct entry *at, const struct planregel *regel)
{
	char key[48], *text;
	struct search_entry entry = { .onderzoek = at->onderzoek,
		.nummer = at->row.onderzoek,
		.kind = "handhaving",
		.key = key,
		.subject = at->row.nummer };
	int result;

	snprintf(
	    key, sizeof key, "%jd/r%d", (intmax_t)at->number, regel->number);
	text = planregel_vervallen(regel)
	    ? xstrdup("")
	    : xasprintf("%s\n%s\n%s", regel->deel[REGEL_ACTIVITEIT],
		  regel->deel[REGEL_RESULTAAT], regel->deel[REGEL_VOORTGANG]);
	entry.text = text;
	result = search_put(at->store, &entry, at->err);
	free(text);
	return result;
}

/* The row as it is in the database now; number 0: none. */
static int
read_current(const struct entry *at, int number, struct planregel *current)
{
	struct planregels found = { 0 };

	*current = (struct planregel){ 0 };
	if (number == 0)
		return 0;
	if (planregels_read(at->store, at->row.id, number, &found, at->err) < 0)
		return -1;
	if (found.n == 0)
		return error_set(
		    at->err, "%s heeft geen regel %d.", at->row.nummer, number);
	*current = found.regel[0];
	free(found.regel);
	return 0;
}

static int
save_regel(
    struct entry *at, struct planregel *regel, const struct planregel *current)
{
	bool fresh = regel->number == 0;
	int64_t number = regel->number;
	sqlite3_stmt *stmt;

	if (find_norm(at, regel) < 0 ||
	    planregel_check(
		fresh ? NULL : current, regel, at->row.stand, at->err) < 0)
		return -1;
	if (fresh) {
		stmt = start(at, NEXT_REGEL);
		db_bind_int(stmt, 2, at->number);
		if (db_number(stmt, &number, at->err) < 0)
			return -1;
		regel->number = (int)number;
	}
	if (write_regel(at, regel, fresh) == 0 && find_regel(at, regel) == 0)
		return 0;
	regel->number = fresh ? 0 : regel->number;
	return -1;
}

static int
save_or_differ(struct entry *at, const char *nummer, struct planregel *regel,
    struct planregel *theirs)
{
	int result;

	if (find_entry(at, nummer) < 0)
		return -1;
	if (at->row.soort != HANDHAVING_VERBETERPLAN)
		return error_set(at->err,
		    "%s is geen verbeterplan, dus zonder regels.",
		    at->row.nummer);
	if (read_current(at, regel->number, theirs) < 0)
		return -1;
	if (regel->number != 0 && theirs->revision != regel->revision)
		return 1;
	result = save_regel(at, regel, theirs);
	planregel_release(theirs);
	return result;
}

int
store_planregel_save(struct store *store, const char *nummer,
    struct planregel *regel, struct planregel *theirs, struct error *err)
{
	struct entry at = { .store = store, .err = err };
	bool fresh = regel->number == 0;
	int result;

	*theirs = (struct planregel){ 0 };
	if (db_begin(store, err) < 0)
		return -1;
	result = finish(&at, save_or_differ(&at, nummer, regel, theirs));
	if (result == 0)
		regel->revision++;
	else if (fresh)
		regel->number = 0;
	return result;
}
