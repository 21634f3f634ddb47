/*
 * analyse.c - what a year showed, counted from the onderzoeken that began
 * in it and the signalen that came in.
 */
#include "base/mem.h"
#include "store/analyse.h"
#include "store/db.h"

enum {
	ONDERZOEKEN,
	MELDINGEN,
	SIGNALEN,
	TEKORTEN,
	AANBIEDERS,
	N_QUERIES,
};

/* Numbers begin with the year. */
#define IN_YEAR(column)                                    \
	" " column " >= ?1 * 1000000 AND " column " < (?1" \
	" + 1) * 1000000"

static const char *const sql[N_QUERIES] = {
	[ONDERZOEKEN] = "SELECT count(*) FROM onderzoek AS o WHERE" IN_YEAR(
	    "o.volgorde") OPEN_TO_US("o"),
	[MELDINGEN] = "SELECT count(*) FROM onderzoek AS o"
		      " WHERE o.vorm = 'calamiteit' AND" IN_YEAR("o.volgorde")
			  OPEN_TO_US("o"),
	[SIGNALEN] = "SELECT count(*) FROM signaal AS s WHERE" IN_YEAR("s.id"),
	[TEKORTEN] = "SELECT j.norm, count(*) AS n FROM onderzoek AS o"
		     " CROSS JOIN oordeel AS j ON j.onderzoek = o.id"
		     " AND j.tekort WHERE" IN_YEAR("o.volgorde")
			 OPEN_TO_US("o") " GROUP BY j.norm ORDER BY n DESC, 1",
	[AANBIEDERS] = "SELECT coalesce(a.naam, ''), count(*) AS n"
		       " FROM signaal_lijst AS l LEFT JOIN aanbieder AS a"
		       " ON a.id = l.aanbieder WHERE" IN_YEAR(
			   "l.id") " GROUP"
				   " BY l.aanbieder ORDER BY n DESC, 1",
};

const struct queries analyse_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int jaar)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_ANALYSE, query);

	db_bind_int(stmt, 1, jaar);
	return stmt;
}

static int
read_count(
    struct store *store, size_t query, int jaar, int *count, struct error *err)
{
	int64_t n;

	if (db_number(start(store, query, jaar), &n, err) < 0)
		return -1;
	*count = (int)n;
	return 0;
}

static int
read_list(struct store *store, size_t query, int jaar,
    struct analyse_list *list, struct error *err)
{
	sqlite3_stmt *stmt = start(store, query, jaar);
	int got = 0;

	while (list->n < ANALYSE_ROWS && (got = db_step(stmt, err)) == 1) {
		list->name[list->n] = db_strdup(stmt, 0);
		list->count[list->n++] = sqlite3_column_int(stmt, 1);
	}
	sqlite3_reset(stmt);
	return got < 0 ? -1 : 0;
}

static int
read_all(struct store *store, struct analyse *a, struct error *err)
{
	const struct {
		size_t query;
		int *count;
	} counts[] = { { ONDERZOEKEN, &a->onderzoeken },
		{ MELDINGEN, &a->meldingen }, { SIGNALEN, &a->signalen } };

	for (size_t i = 0; i < LENGTH(counts); i++)
		if (read_count(store, counts[i].query, a->jaar, counts[i].count,
			err) < 0)
			return -1;
	if (read_list(store, TEKORTEN, a->jaar, &a->tekorten, err) < 0)
		return -1;
	return read_list(store, AANBIEDERS, a->jaar, &a->aanbieder, err);
}

int
store_analyse(
    struct store *store, int jaar, struct analyse *out, struct error *err)
{
	int result;

	*out = (struct analyse){ .jaar = jaar };
	if (db_begin_read(store, err) < 0)
		return -1;
	result = read_all(store, out, err);
	db_end_read(store);
	if (result < 0)
		analyse_release(out);
	return result;
}
