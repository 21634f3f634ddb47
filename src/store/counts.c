/*
 * counts.c - count a year, norms through the years, and the jaarplan.
 *
 * The queries of the counting modules give rows of the same columns, so
 * that one loop reads them all.
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "store/counts.h"
#include "store/figures.h"

enum {
	TRENDS,
	PLAN,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	/* ?1, ?2: the days; the rest chooses, NULL: all. */
	[TRENDS] =
	    "WITH " BESIDE_SCALE ", gegeven AS (SELECT o.id,"
	    " substr(e.day, 1, 4) AS jaar, j.tekort, " NORM_NOW
	    " AS norm" WITH_ONDERZOEK
	    " CROSS JOIN oordeel AS j ON j.onderzoek = o.id" FOLLOWED
		VASTGESTELD " AND j.grade IS NOT NULL"
	    " AND " ON_SCALE " AND (?3 IS NULL OR EXISTS (SELECT 1"
	    "  FROM onderzoek_voorziening AS v WHERE v.onderzoek = o.id"
	    "  AND v.voorziening = ?3)) AND (?4 IS NULL OR EXISTS (SELECT 1"
	    "  FROM onderzoek_gemeente AS g WHERE g.onderzoek = o.id"
	    "  AND g.gemeente = ?4)))"
	    " SELECT norm, CAST(jaar AS INTEGER), count(*), sum(tekort)"
	    " FROM gegeven WHERE ?5 IS NULL OR norm = ?5"
	    " OR substr(norm, 1, length(?5) + 1) = ?5 || '.'"
	    " GROUP BY norm, jaar",
	[PLAN] = "INSERT INTO jaarplan (jaar, vorm, gemeente, aantal)"
		 " VALUES (?1, ?2, ?3, ?4)"
		 " ON CONFLICT DO UPDATE SET aantal = excluded.aantal",
};

const struct queries counts_queries = { sql, N_QUERIES };

static const enum module modules[] = { MODULE_COUNTS_MELDINGEN,
	MODULE_COUNTS_ONDERZOEKEN, MODULE_COUNTS_MAATREGELEN };

/* The days between which one counts, as they are bound. */
struct span {
	char from[DATE_ISO_SIZE], until[DATE_ISO_SIZE], today[DATE_ISO_SIZE];
};

static void
span_of(int first, int last, struct span *span)
{
	date_to_iso(date_from_ymd(first, 1, 1), span->from);
	date_to_iso(date_from_ymd(last + 1, 1, 1), span->until);
	date_to_iso(date_today(), span->today);
}

/* Each query has only those that it needs. */
static void
bind(sqlite3_stmt *stmt, const struct span *span, int year)
{
	int n = sqlite3_bind_parameter_count(stmt);

	if (n >= 1)
		db_bind_text(stmt, 1, span->from);
	if (n >= 2)
		db_bind_text(stmt, 2, span->until);
	if (n >= 3)
		db_bind_text(stmt, 3, span->today);
	if (n >= 4)
		db_bind_int(stmt, 4, year);
}

static int
read_cell(sqlite3_stmt *stmt, struct figures *figures, struct error *err)
{
	const struct figure_info *info = figure_find(db_text(stmt, 0));
	struct figure_cell *cell;

	if (info == NULL)
		return error_set(
		    err, "Cijfer %s is niet bekend.", db_text(stmt, 0));
	if (info->total_only && *db_text(stmt, 1) != '\0')
		return 0;
	cell = figures_add(figures, info, db_text(stmt, 1), db_text(stmt, 2),
	    db_text(stmt, 3));
	cell->n = sqlite3_column_int64(stmt, 4);
	cell->sum = sqlite3_column_double(stmt, 5);
	return 0;
}

static int
count(sqlite3_stmt *stmt, struct figures *figures, struct error *err)
{
	int got;

	while ((got = db_step(stmt, err)) == 1)
		if (read_cell(stmt, figures, err) < 0) {
			sqlite3_reset(stmt);
			return -1;
		}
	return got;
}

static int
count_all(struct store *store, struct figures *figures, struct error *err)
{
	struct span span;

	span_of(figures->year, figures->year, &span);
	for (size_t m = 0; m < LENGTH(modules); m++)
		for (size_t i = 0; i < db_modules[modules[m]]->n; i++) {
			sqlite3_stmt *stmt = db_start(store, modules[m], i);

			bind(stmt, &span, figures->year);
			if (count(stmt, figures, err) < 0)
				return -1;
		}
	return 0;
}

int
store_figures(
    struct store *store, int year, struct figures *figures, struct error *err)
{
	int failed;

	*figures = (struct figures){ .year = year };
	if (db_begin_read(store, err) < 0)
		return -1;
	failed = count_all(store, figures, err);
	db_end_read(store);
	if (failed < 0)
		figures_release(figures);
	return failed;
}

int
store_trends(struct store *store, const struct trend_query *query,
    struct trends *trends, struct error *err)
{
	struct span span;
	sqlite3_stmt *stmt;
	int got;

	*trends = (struct trends){ .from = query->from, .until = query->until };
	if (db_begin_read(store, err) < 0)
		return -1;
	span_of(query->from, query->until, &span);
	stmt = db_start(store, MODULE_COUNTS, TRENDS);
	db_bind_text(stmt, 1, span.from);
	db_bind_text(stmt, 2, span.until);
	db_bind_text(stmt, 3, query->voorziening);
	db_bind_text(stmt, 4, query->gemeente);
	db_bind_text(stmt, 5, query->norm);
	while ((got = db_step(stmt, err)) == 1)
		trends_add(trends, db_text(stmt, 0),
		    sqlite3_column_int(stmt, 1), sqlite3_column_int64(stmt, 2),
		    sqlite3_column_int64(stmt, 3));
	db_end_read(store);
	if (got < 0)
		trends_release(trends);
	return got;
}

int
store_jaarplan(struct store *store, int year, const char *vorm,
    const char *gemeente, int n, struct error *err)
{
	sqlite3_stmt *stmt;
	int result;

	if (db_begin(store, err) < 0)
		return -1;
	stmt = db_start(store, MODULE_COUNTS, PLAN);
	db_bind_int(stmt, 1, year);
	db_bind_text(stmt, 2, vorm);
	db_bind_text(stmt, 3, gemeente);
	db_bind_int(stmt, 4, n);
	result = db_run(stmt, err);
	if (result == 0)
		result = db_commit(store, err);
	db_rollback(store);
	return result;
}
