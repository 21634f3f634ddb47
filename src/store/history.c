/*
 * history.c - one norm through a chain of onderzoeken, and the oordelen at
 * one aanbieder.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "core/field.h"
#include "core/text.h"
#include "store/maatregel_rows.h"
#include "store/maatregelen.h"

/* A chain is at most this long: vorige might name itself. */
#define CHAIN_MAX 50

enum {
	HEAD,
	ONE,
	BEFORE,
	MAATREGELEN,
	FOLLOW,
	OORDELEN,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[HEAD] = "SELECT o.id, o.vorige, o.pin_normset, (SELECT v.pin_normset"
		 " FROM onderzoek AS v WHERE v.nummer = o.vorige)"
		 " FROM onderzoek AS o WHERE o.nummer = ?1",
	[ONE] = "SELECT o.nummer, o.vorm_titel, o.begonnen_op, j.grade,"
		" coalesce(j.tekort, 0), j.bevinding"
		" FROM onderzoek AS o LEFT JOIN oordeel AS j"
		" ON j.onderzoek = o.id AND j.norm = ?2 WHERE o.id = ?1",
	/* What became this norm; itself when nothing is said of it. */
	[BEFORE] = "SELECT norm_oud FROM norm_omzetting WHERE pin_nieuw = ?2"
		   " AND pin_oud = ?3 AND norm_nieuw = ?1"
		   " UNION ALL SELECT ?1 WHERE NOT EXISTS"
		   " (SELECT 1 FROM norm_omzetting WHERE pin_nieuw = ?2"
		   " AND pin_oud = ?3 AND norm_oud = ?1)",
	[MAATREGELEN] = MAATREGEL_COLUMNS
	" FROM maatregel_lijst AS l" MAATREGEL_JOINS
	" WHERE l.onderzoek = ?1 AND l.norm = ?2 ORDER BY l.id",
	[FOLLOW] =
	    "WITH RECURSIVE keten (id, vorige, n) AS (SELECT id, vorige, 0"
	    " FROM onderzoek WHERE nummer = ?1 UNION ALL"
	    " SELECT v.id, v.vorige, k.n + 1 FROM keten AS k"
	    " CROSS JOIN onderzoek AS v ON v.nummer = k.vorige"
	    " WHERE k.n < ?2) " MAATREGEL_COLUMNS
	    ", (SELECT group_concat(i.norm, ' ') FROM maatregel_in AS i"
	    "  WHERE i.onderzoek = l.onderzoek AND i.number = l.number"
	    "  AND i.toets = ?1)"
	    " FROM keten AS k"
	    " CROSS JOIN maatregel_lijst AS l ON l.onderzoek = k.id" MAATREGEL_JOINS
	    " WHERE k.n > 0 AND (k.n = 1 OR NOT l.dicht OR EXISTS"
	    "  (SELECT 1 FROM maatregel_event AS e"
	    "  WHERE e.onderzoek = l.onderzoek AND e.number = l.number"
	    "  AND e.toets = ?1)) ORDER BY l.id",
	/* As the newest normset has the norms: the one that follows most of
	 * those that were used at the aanbieder. */
	[OORDELEN] =
	    "SELECT coalesce(nullif(z.norm_nieuw, ''), j.norm) AS nu, j.norm,"
	    " o.nummer, o.begonnen_op, j.grade, j.tekort"
	    " FROM aanbieder AS a"
	    " CROSS JOIN onderzoek AS o ON o.aanbieder = a.id" OPEN_TO_US(
		"o") " CROSS JOIN oordeel AS j ON j.onderzoek = o.id"
		     " LEFT JOIN norm_omzetting AS z ON z.pin_nieuw ="
		     "  (SELECT substr(max(printf('%06d', (SELECT count(*)"
		     "   FROM pin_volgt AS u WHERE u.pin_nieuw = v.pin_nieuw))"
		     "   || v.pin_nieuw), 7) FROM pin_volgt AS v"
		     "   WHERE v.pin_oud = o.pin_normset AND EXISTS (SELECT 1"
		     "    FROM onderzoek AS w WHERE w.aanbieder = a.id"
		     "    AND w.pin_normset = v.pin_nieuw))"
		     " AND z.pin_oud = o.pin_normset AND z.norm_oud = j.norm"
		     " WHERE a.naam = ?1 AND j.grade IS NOT NULL"
		     " ORDER BY nu, o.volgorde DESC, j.norm",
};

const struct queries history_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_HISTORY, query);
}

/* Where a history has come to. */
struct chain {
	char *nummer; /* "" at the end */
	char *norms;  /* what the norm was there: a set */
};

static int
read_maatregelen(struct store *store, int64_t id, const char *norm,
    struct maatregel_page *page, struct error *err)
{
	sqlite3_stmt *stmt = start(store, MAATREGELEN);

	db_bind_int(stmt, 1, id);
	db_bind_text(stmt, 2, norm);
	return maatregel_rows_read(stmt, SIZE_MAX, page, err);
}

/* One norm in one onderzoek; of several only what was dealt with there. */
static int
read_norm(struct store *store, int64_t id, const char *norm, bool several,
    struct norm_history *history, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ONE);
	struct norm_history_row *row;
	int got;

	db_bind_int(stmt, 1, id);
	db_bind_text(stmt, 2, norm);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	if (several && *db_text(stmt, 3) == '\0') {
		sqlite3_reset(stmt);
		return 0;
	}
	history->row = xgrow(history->row, history->n, sizeof *history->row);
	row = &history->row[history->n++];
	*row = (struct norm_history_row){
		.onderzoek = db_strdup(stmt, 0),
		.norm = xstrdup(norm),
		.vorm_title = db_strdup(stmt, 1),
		.started_on = db_date(stmt, 2),
		.grade = db_strdup(stmt, 3),
		.tekort = sqlite3_column_int(stmt, 4) != 0,
		.bevinding = db_strdup(stmt, 5),
	};
	sqlite3_reset(stmt);
	return read_maatregelen(store, id, norm, &row->maatregelen, err);
}

/* The norms that became one of these. */
static int
read_before(struct store *store, const char *norm, const char *pin,
    const char *earlier, char **norms, struct error *err)
{
	sqlite3_stmt *stmt = start(store, BEFORE);
	int got;

	db_bind_text(stmt, 1, norm);
	db_bind_text(stmt, 2, pin);
	db_bind_text(stmt, 3, earlier);
	while ((got = db_step(stmt, err)) == 1)
		set_put(norms, db_text(stmt, 0));
	return got;
}

/* One onderzoek of the chain, which goes on to the one before it. */
static int
read_one(struct store *store, struct chain *chain, struct norm_history *history,
    struct error *err)
{
	sqlite3_stmt *head = start(store, HEAD);
	struct chain before = { 0 };
	char *norm;
	int got;

	db_bind_text(head, 1, chain->nummer);
	got = db_step(head, err);
	if (got != 1) {
		*chain->nummer = '\0';
		return got;
	}
	before = (struct chain){ db_strdup(head, 1), xstrdup("") };
	got = 0;
	for (size_t i = 0; got == 0 && (norm = set_at(chain->norms, i)) != NULL;
	     i++) {
		got = read_norm(store, sqlite3_column_int64(head, 0), norm,
		    set_count(chain->norms) > 1, history, err);
		if (got == 0)
			got = read_before(store, norm, db_text(head, 2),
			    db_text(head, 3), &before.norms, err);
		free(norm);
	}
	sqlite3_reset(head);
	free(chain->nummer);
	free(chain->norms);
	*chain = before;
	return got;
}

int
store_norm_history(struct store *store, const char *onderzoek, const char *norm,
    struct norm_history *history, struct error *err)
{
	struct chain chain = { xstrdup(onderzoek), xstrdup(norm) };
	int failed = db_begin_read(store, err);

	*history = (struct norm_history){ 0 };
	if (failed == 0) {
		for (int i = 0;
		     failed == 0 && *chain.nummer != '\0' && i < CHAIN_MAX; i++)
			failed = read_one(store, &chain, history, err);
		db_end_read(store);
	}
	free(chain.nummer);
	free(chain.norms);
	if (failed < 0)
		norm_history_release(history);
	return failed;
}

static int
read_follow(struct store *store, const char *nummer,
    struct maatregel_page *page, struct error *err)
{
	sqlite3_stmt *stmt = start(store, FOLLOW);
	int got;

	db_bind_text(stmt, 1, nummer);
	db_bind_int(stmt, 2, CHAIN_MAX);
	while ((got = db_step(stmt, err)) == 1) {
		struct maatregel_row row = maatregel_row_read(stmt);

		row.norms_now = db_strdup(stmt, MAATREGEL_N_COLUMNS);
		page->row = xgrow(page->row, page->n, sizeof *page->row);
		page->row[page->n++] = row;
	}
	return got;
}

int
store_follow(struct store *store, const char *nummer,
    struct maatregel_page *page, struct error *err)
{
	int failed;

	*page = (struct maatregel_page){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	failed = read_follow(store, nummer, page, err);
	db_end_read(store);
	if (failed < 0)
		maatregel_page_release(page);
	return failed;
}

static int
read_oordelen(struct store *store, const char *aanbieder,
    struct aanbieder_oordelen *oordelen, struct error *err)
{
	sqlite3_stmt *stmt = start(store, OORDELEN);
	int got;

	db_bind_text(stmt, 1, aanbieder);
	while ((got = db_step(stmt, err)) == 1) {
		oordelen->row =
		    xgrow(oordelen->row, oordelen->n, sizeof *oordelen->row);
		oordelen->row[oordelen->n++] = (struct aanbieder_oordeel){
			.norm = db_strdup(stmt, 0),
			.cited = db_strdup(stmt, 1),
			.onderzoek = db_strdup(stmt, 2),
			.started_on = db_date(stmt, 3),
			.grade = db_strdup(stmt, 4),
			.tekort = sqlite3_column_int(stmt, 5) != 0,
		};
	}
	return got;
}

int
store_aanbieder_oordelen(struct store *store, const char *aanbieder,
    struct aanbieder_oordelen *oordelen, struct error *err)
{
	int failed;

	*oordelen = (struct aanbieder_oordelen){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	failed = read_oordelen(store, aanbieder, oordelen, err);
	db_end_read(store);
	if (failed < 0)
		aanbieder_oordelen_release(oordelen);
	return failed;
}
