/*
 * signalen.c - the register of signalen: pages by key, steps, and what is
 * added.  Nothing is ever changed, so two people never collide.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/db.h"
#include "store/signalen.h"

#define NUMBER_MAX 9999 /* of one year */

enum {
	FIND,
	ALL,
	OF_AANBIEDER,
	EVENTS,
	NEXT_ID,
	ADD,
	ADD_STEP,
	ONDERZOEK,
	N_QUERIES,
};

/* What it led to, but for what is besloten and not ours. */
#define SEEN                                                                \
	"coalesce((SELECT group_concat(o.nummer, ' ') FROM signaal_stap"    \
	" AS t CROSS JOIN onderzoek AS o ON o.id = t.onderzoek" OPEN_TO_US( \
	    "o") " WHERE t.signaal = l.id AND t.onderzoek IS NOT NULL), '')"
#define COLUMNS                                                        \
	"SELECT l.id, a.naam, l.voorzieningen, l.gemeenten, l.normen," \
	" " SEEN ", e.text, s.author, l.ontvangen_op, l.laatst_op,"    \
	" s.bron, s.kanaal, l.stand, s.privacy FROM signaal_lijst AS l"
#define JOINS                                              \
	" CROSS JOIN signaal AS s ON s.id = l.id"          \
	" CROSS JOIN signaal_stap AS e ON e.id = l.eerste" \
	" LEFT JOIN aanbieder AS a ON a.id = l.aanbieder"
/* Behind the row with id ?2 (0: from the start); ?3: only what is open. */
#define BEHIND                                                            \
	" (l.dicht, l.volgorde) > (coalesce("                             \
	"(SELECT dicht FROM signaal_lijst WHERE id = ?2), -1), coalesce(" \
	"(SELECT volgorde FROM signaal_lijst WHERE id = ?2), 0))"         \
	" AND l.dicht <= iif(?3, 0, 1)"                                   \
	" ORDER BY l.dicht, l.volgorde LIMIT ?4"

static const char *const sql[N_QUERIES] = {
	[FIND] = COLUMNS JOINS " WHERE l.id = ?1",
	[ALL] = COLUMNS " INDEXED BY signaal_lijst_dicht" JOINS
			" WHERE ?1 IS NULL AND" BEHIND,
	[OF_AANBIEDER] = COLUMNS
	" INDEXED BY signaal_lijst_aanbieder" JOINS
	" WHERE l.aanbieder = (SELECT id FROM aanbieder WHERE naam = ?1"
	" ORDER BY id LIMIT 1) AND" BEHIND,
	[EVENTS] = "SELECT s.id, s.stap, s.day, s.text, s.aanbieder,"
		   " s.voorzieningen, s.gemeenten, s.normen, o.nummer,"
		   " s.author, s.stamp FROM signaal_stap AS s"
		   " LEFT JOIN onderzoek AS o ON o.id = s.onderzoek" OPEN_TO_US(
		       "o") " WHERE s.signaal = ?1 ORDER BY s.id",
	[NEXT_ID] = "SELECT coalesce(max(id), ?1 * 1000000) + 1 FROM signaal"
		    " WHERE id > ?1 * 1000000 AND id < (?1 + 1) * 1000000",
	[ADD] = "INSERT INTO signaal (id, bron, kanaal, privacy, author,"
		" stamp) VALUES (?1, ?2, ?3, ?4, schouw_user(),"
		" schouw_now())",
	[ADD_STEP] =
	    "INSERT INTO signaal_stap (signaal, stap, day, text, aanbieder,"
	    " voorzieningen, gemeenten, normen, onderzoek, author, stamp)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, nullif(?9, 0),"
	    " schouw_user(), schouw_now())",
	[ONDERZOEK] =
	    "SELECT o.id FROM onderzoek AS o WHERE o.nummer = ?1" OPEN_TO_US(
		"o"),
};

const struct queries signalen_queries = { sql, N_QUERIES };

/* The signaal that is written to. */
struct signaal {
	struct store *store;
	struct error *err;
	int64_t id;
	char nummer[SIGNAAL_SIZE];
	enum privacy privacy;
};

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_SIGNALEN, query);
}

/* ---- read ---- */

/* The place in a table of words; another word the schema refuses. */
#define FIND_WORD(table, n, stmt, column, out)                                 \
	do {                                                                   \
		for (int i_ = 0; i_ < (n); i_++)                               \
			if (strcmp((table)[i_].word, db_text(stmt, column)) == \
			    0)                                                 \
				(out) = i_;                                    \
	} while (0)

static struct signaal_row
read_row(sqlite3_stmt *stmt)
{
	int bron = 0, kanaal = 0, stand = 0;
	struct signaal_row row = {
		.id = sqlite3_column_int64(stmt, 0),
		.aanbieder = db_strdup(stmt, 1),
		.voorzieningen = db_strdup(stmt, 2),
		.gemeenten = db_strdup(stmt, 3),
		.normen = db_strdup(stmt, 4),
		.onderzoeken = db_strdup(stmt, 5),
		.inhoud = db_strdup(stmt, 6),
		.author = db_strdup(stmt, 7),
		.received_on = db_date(stmt, 8),
		.last_on = db_date(stmt, 9),
		.privacy = (enum privacy)db_word(
		    stmt, 13, privacy_words, LENGTH(privacy_words)),
	};

	FIND_WORD(signaal_bronnen, N_SIGNAAL_BRONNEN, stmt, 10, bron);
	FIND_WORD(signaal_kanalen, N_SIGNAAL_KANALEN, stmt, 11, kanaal);
	FIND_WORD(signaal_standen, N_SIGNAAL_STANDEN, stmt, 12, stand);
	row.bron = (enum signaal_bron)bron;
	row.kanaal = (enum signaal_kanaal)kanaal;
	row.stand = (enum signaal_stand)stand;
	signaal_nummer(row.id, row.nummer);
	return row;
}

static int
find_row(struct store *store, const char *nummer, struct signaal_row *row,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, FIND);
	int got;

	*row = (struct signaal_row){ 0 };
	db_bind_int(stmt, 1, signaal_id(nummer));
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	*row = read_row(stmt);
	sqlite3_reset(stmt);
	return 1;
}

static int
read_page(sqlite3_stmt *stmt, size_t limit, struct signaal_page *page,
    struct error *err)
{
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		if (page->n == limit) {
			page->more = true;
			sqlite3_reset(stmt);
			return 0;
		}
		page->row = xgrow(page->row, page->n, sizeof *page->row);
		page->row[page->n++] = read_row(stmt);
	}
	return got;
}

int
store_signalen(struct store *store, const struct signaal_query *query,
    struct signaal_page *page, struct error *err)
{
	sqlite3_stmt *stmt;
	int failed;

	*page = (struct signaal_page){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, query->aanbieder != NULL ? OF_AANBIEDER : ALL);
	db_bind_text(stmt, 1, query->aanbieder);
	db_bind_int(stmt, 2, query->after_id);
	db_bind_int(stmt, 3, query->open);
	db_bind_int(stmt, 4, (int64_t)query->limit + 1);
	failed = read_page(stmt, query->limit, page, err);
	db_end_read(store);
	if (failed < 0)
		signaal_page_release(page);
	return failed;
}

int
store_signaal(struct store *store, const char *nummer, struct signaal_row *row,
    struct error *err)
{
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	got = find_row(store, nummer, row, err);
	db_end_read(store);
	return got;
}

static struct signaal_event
read_event(sqlite3_stmt *stmt)
{
	int stap = 0;

	FIND_WORD(signaal_stappen, N_SIGNAAL_STAPPEN, stmt, 1, stap);
	return (struct signaal_event){
		.id = sqlite3_column_int64(stmt, 0),
		.stap = (enum signaal_stap)stap,
		.day = db_date(stmt, 2),
		.text = db_strdup(stmt, 3),
		.aanbieder = db_strdup(stmt, 4),
		.voorzieningen = db_strdup(stmt, 5),
		.gemeenten = db_strdup(stmt, 6),
		.normen = db_strdup(stmt, 7),
		.onderzoek = db_strdup(stmt, 8),
		.author = db_strdup(stmt, 9),
		.stamp = db_strdup(stmt, 10),
	};
}

int
store_signaal_events(struct store *store, const char *nummer,
    struct signaal_events *events, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	*events = (struct signaal_events){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, EVENTS);
	db_bind_int(stmt, 1, signaal_id(nummer));
	while ((got = db_step(stmt, err)) == 1) {
		events->event =
		    xgrow(events->event, events->n, sizeof *events->event);
		events->event[events->n++] = read_event(stmt);
	}
	db_end_read(store);
	if (got < 0)
		signaal_events_release(events);
	return got;
}

/* ---- add ---- */

/* What the schema refuses is no trouble with the file. */
static int
run(const struct signaal *at, sqlite3_stmt *stmt)
{
	int failed = db_run(stmt, at->err);

	if (failed < 0 &&
	    sqlite3_extended_errcode(at->store->db) ==
		SQLITE_CONSTRAINT_TRIGGER)
		return error_set(at->err, "%s: %s.", at->nummer,
		    sqlite3_errmsg(at->store->db));
	return failed;
}

/* Each step is found by its own words, unless the signaal is restricted. */
static int
make_findable(const struct signaal *at, const char *text)
{
	char key[48];
	struct search_entry entry = { .nummer = at->nummer,
		.kind = "signaal",
		.key = key,
		.subject = at->nummer,
		.text = text };

	if (*text == '\0' || at->privacy == PRIVACY_BIJZONDER)
		return 0;
	snprintf(key, sizeof key, "%jd/%jd", (intmax_t)at->id,
	    (intmax_t)sqlite3_last_insert_rowid(at->store->db));
	return search_put(at->store, &entry, at->err);
}

/* The id of the onderzoek that began; 0 when there is none. */
static int
find_onderzoek(const struct signaal *at, const char *nummer, int64_t *id)
{
	sqlite3_stmt *stmt;
	int got;

	*id = 0;
	if (nummer == NULL || *nummer == '\0')
		return 0;
	stmt = start(at->store, ONDERZOEK);
	db_bind_text(stmt, 1, nummer);
	got = db_step(stmt, at->err);
	if (got == 0)
		return error_set(
		    at->err, "Onderzoek %.20s is er niet.", nummer);
	if (got < 0)
		return -1;
	*id = sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return 0;
}

static const char *
or_empty(const char *text)
{
	return text != NULL ? text : "";
}

static int
write_step(const struct signaal *at, const struct signaal_request *request,
    const char *text, const char *aanbieder, int64_t onderzoek)
{
	sqlite3_stmt *stmt = start(at->store, ADD_STEP);
	char day[DATE_ISO_SIZE];

	db_bind_int(stmt, 1, at->id);
	db_bind_text(stmt, 2, signaal_stappen[request->stap].word);
	db_bind_text(stmt, 3, date_to_iso(request->day, day));
	db_bind_text(stmt, 4, text);
	db_bind_text(stmt, 5, aanbieder);
	db_bind_text(stmt, 6, or_empty(request->voorzieningen));
	db_bind_text(stmt, 7, or_empty(request->gemeenten));
	db_bind_text(stmt, 8, or_empty(request->normen));
	db_bind_int(stmt, 9, onderzoek);
	return run(at, stmt);
}

static int
add_step(const struct signaal *at, const struct signaal_request *request)
{
	char *text = text_clean(or_empty(request->text), true);
	char *naam = text_clean(or_empty(request->aanbieder), false);
	char *known = NULL;
	int64_t onderzoek;
	int result = find_onderzoek(at, request->onderzoek, &onderzoek);

	if (result == 0 && *naam != '\0')
		result = register_aanbieder(at->store, naam, &known, at->err);
	if (result == 0)
		result =
		    write_step(at, request, text, or_empty(known), onderzoek);
	if (result == 0)
		result = make_findable(at, text);
	free(text);
	free(naam);
	free(known);
	return result;
}

static int
add(struct signaal *at, const struct signaal_request *request)
{
	struct signaal_situation now = { .today = date_today() };
	int year, month, day;
	sqlite3_stmt *stmt;

	if (signaal_check(request, &now, at->err) < 0)
		return -1;
	date_to_ymd(request->day, &year, &month, &day);
	stmt = start(at->store, NEXT_ID);
	db_bind_int(stmt, 1, year);
	if (db_number(stmt, &at->id, at->err) < 0)
		return -1;
	if (at->id % 1000000 > NUMBER_MAX)
		return error_set(at->err,
		    "Er zijn al %d signalen in dat jaar; meer kan niet.",
		    NUMBER_MAX);
	signaal_nummer(at->id, at->nummer);
	at->privacy = request->privacy;
	stmt = start(at->store, ADD);
	db_bind_int(stmt, 1, at->id);
	db_bind_text(stmt, 2, signaal_bronnen[request->bron].word);
	db_bind_text(stmt, 3, signaal_kanalen[request->kanaal].word);
	db_bind_text(stmt, 4, privacy_words[request->privacy]);
	return run(at, stmt) < 0 ? -1 : add_step(at, request);
}

static int
step(struct signaal *at, const char *nummer,
    const struct signaal_request *request)
{
	struct signaal_situation now = { .nummer = at->nummer,
		.today = date_today() };
	struct signaal_row row;
	int got = find_row(at->store, nummer, &row, at->err);

	if (got == 0)
		return error_set(at->err,
		    "%.20s staat niet in het register van signalen.", nummer);
	if (got < 0)
		return -1;
	at->id = row.id;
	at->privacy = row.privacy;
	memcpy(at->nummer, row.nummer, sizeof at->nummer);
	now.stand = row.stand;
	now.received_on = row.received_on;
	signaal_row_release(&row);
	if (signaal_check(request, &now, at->err) < 0)
		return -1;
	return add_step(at, request);
}

/* The end of a transaction; result is what came of it so far. */
static int
finish(const struct signaal *at, int result)
{
	if (result == 0)
		result = db_commit(at->store, at->err);
	db_rollback(at->store);
	return result;
}

int
store_signaal_add(struct store *store, const struct signaal_request *request,
    char nummer[static SIGNAAL_SIZE], struct error *err)
{
	struct signaal at = { .store = store, .err = err };
	int result;

	if (db_begin(store, err) < 0)
		return -1;
	result = finish(&at, add(&at, request));
	if (result == 0)
		memcpy(nummer, at.nummer, SIGNAAL_SIZE);
	return result;
}

int
store_signaal_step(struct store *store, const char *nummer,
    const struct signaal_request *request, struct error *err)
{
	struct signaal at = { .store = store, .err = err };

	if (db_begin(store, err) < 0)
		return -1;
	return finish(&at, step(&at, nummer, request));
}
