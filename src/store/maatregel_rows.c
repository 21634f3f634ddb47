/*
 * maatregel_rows.c - one row of the list of maatregelen, and how many there
 * are.
 */
#include "base/mem.h"
#include "store/maatregel_rows.h"
#include "store/maatregelen.h"

enum {
	FIND,
	COUNT,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[FIND] =
	    MAATREGEL_COLUMNS " FROM maatregel_lijst AS l" MAATREGEL_JOINS
			      " WHERE l.id = (SELECT volgorde FROM onderzoek"
			      " WHERE nummer = ?1) * 1000 + ?2",
	/* Whole months before this one, and then the days. */
	[COUNT] =
	    "SELECT (SELECT n FROM maatregel_telling WHERE sleutel = 'open'),"
	    " (SELECT n FROM maatregel_telling WHERE sleutel = 'gemeente'),"
	    " coalesce((SELECT sum(n) FROM maatregel_telling"
	    "  WHERE sleutel >= 'm' AND sleutel < 'm' || substr(?1, 1, 7)), 0)"
	    " + coalesce((SELECT sum(n) FROM maatregel_telling"
	    "  WHERE sleutel >= 'd' || substr(?1, 1, 7)"
	    "  AND sleutel < 'd' || ?1), 0),"
	    " (SELECT sum(n) FROM maatregel_telling"
	    "  WHERE sleutel >= 'd' || ?1 AND sleutel <= 'd' || ?2),"
	    " (SELECT sum(n) FROM maatregel_telling WHERE sleutel >= 'd' || ?1"
	    "  AND sleutel <= 'd' || substr(?1, 1, 7) || '-31')",
};

const struct queries maatregel_rows_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_MAATREGEL_ROWS, query);
}

struct maatregel_row
maatregel_row_read(sqlite3_stmt *stmt)
{
	return (struct maatregel_row){
		.id = sqlite3_column_int64(stmt, 0),
		.nummer = xasprintf(
		    "M-%s-%d", db_text(stmt, 1), sqlite3_column_int(stmt, 2)),
		.onderzoek = db_strdup(stmt, 1),
		.vorm = db_strdup(stmt, 3),
		.aanbieder = db_strdup(stmt, 4),
		.norm = db_strdup(stmt, 5),
		.norm_title = db_strdup(stmt, 6),
		.text = db_strdup(stmt, 7),
		.owner = db_strdup(stmt, 8),
		.blijkt_uit = db_strdup(stmt, 9),
		.imposer = db_strdup(stmt, 10),
		.imposed_on = db_date(stmt, 11),
		.due_on = db_date(stmt, 12),
		.until = db_date(stmt, 13),
		.last_on = db_date(stmt, 14),
		.stand = db_stand(stmt, 15),
		.gemeenten = db_strdup(stmt, 16),
		.termijn = db_duur(stmt, 17),
	};
}

int
maatregel_rows_read(sqlite3_stmt *stmt, size_t limit,
    struct maatregel_page *page, struct error *err)
{
	int got;

	while ((got = db_step(stmt, err)) == 1) {
		if (page->n == limit) {
			page->more = true;
			sqlite3_reset(stmt);
			return 0;
		}
		page->row = xgrow(page->row, page->n, sizeof *page->row);
		page->row[page->n++] = maatregel_row_read(stmt);
	}
	return got;
}

int
maatregel_row_find(struct store *store, const char *nummer,
    struct maatregel_row *row, struct error *err)
{
	sqlite3_stmt *stmt = start(store, FIND);
	char onderzoek[16];
	int number, got;

	*row = (struct maatregel_row){ 0 };
	if (!maatregel_nummer_read(nummer, onderzoek, &number))
		return 0;
	db_bind_text(stmt, 1, onderzoek);
	db_bind_int(stmt, 2, number);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	*row = maatregel_row_read(stmt);
	sqlite3_reset(stmt);
	return 1;
}

int
store_maatregel(struct store *store, const char *nummer,
    struct maatregel_row *row, struct error *err)
{
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	got = maatregel_row_find(store, nummer, row, err);
	db_end_read(store);
	return got;
}

static int
read_counts(
    sqlite3_stmt *stmt, struct maatregel_counts *counts, struct error *err)
{
	int got = db_step(stmt, err);

	if (got != 1)
		return got;
	*counts = (struct maatregel_counts){
		.open = sqlite3_column_int64(stmt, 0),
		.gemeente = sqlite3_column_int64(stmt, 1),
		.late = sqlite3_column_int64(stmt, 2),
		.this_week = sqlite3_column_int64(stmt, 3),
		.this_month = sqlite3_column_int64(stmt, 4),
	};
	return db_run(stmt, err);
}

int
store_maatregel_counts(struct store *store, date today,
    struct maatregel_counts *counts, struct error *err)
{
	char day[DATE_ISO_SIZE], sunday[DATE_ISO_SIZE];
	sqlite3_stmt *stmt;
	int failed;

	*counts = (struct maatregel_counts){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, COUNT);
	db_bind_text(stmt, 1, date_to_iso(today, day));
	db_bind_text(
	    stmt, 2, date_to_iso(today + 6 - date_weekday(today), sunday));
	failed = read_counts(stmt, counts, err);
	db_end_read(store);
	return failed;
}
