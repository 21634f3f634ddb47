/*
 * lists.c - pages of onderzoeken, read by key.
 *
 * A page goes on after the key of a row, so its cost does not grow with
 * the number of onderzoeken; each order has an index.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "store/db.h"

enum {
	KEYS,
	NUMMER_ON,
	NUMMER_BACK,
	TOUCHED_ON,
	TOUCHED_BACK,
	AANBIEDER_ON,
	AANBIEDER_BACK,
	N_QUERIES,
};

#define ROW                                                                  \
	"SELECT o.id, o.nummer, o.vorm, o.vorm_titel, a.naam, o.stap_titel," \
	" o.behandelaar, o.status, o.begonnen_op, o.n_chosen, o.n_judged,"   \
	" o.n_tekort, o.gewijzigd FROM onderzoek AS o"                       \
	" LEFT JOIN aanbieder AS a ON a.id = o.aanbieder"
#define FILTER " AND schouw_match(o.zoektekst, ?3)" OPEN_TO_US("o")

/* ?1 and ?2 are the key of the row after which it goes on. */
static const char *const sql[N_QUERIES] = {
	[KEYS] = "SELECT volgorde, wijziging, naam_sleutel FROM onderzoek"
		 " WHERE id = ?1",
	[NUMMER_ON] = ROW " WHERE (o.volgorde, o.id) < (?1, ?2)" FILTER
			  " ORDER BY o.volgorde DESC, o.id DESC LIMIT ?4",
	[NUMMER_BACK] = ROW " WHERE (o.volgorde, o.id) > (?1, ?2)" FILTER
			    " ORDER BY o.volgorde, o.id LIMIT ?4",
	[TOUCHED_ON] = ROW " WHERE (o.wijziging, o.id) < (?1, ?2)" FILTER
			   " ORDER BY o.wijziging DESC, o.id DESC LIMIT ?4",
	[TOUCHED_BACK] = ROW " WHERE (o.wijziging, o.id) > (?1, ?2)" FILTER
			     " ORDER BY o.wijziging, o.id LIMIT ?4",
	[AANBIEDER_ON] = ROW " WHERE (o.naam_sleutel, o.id) > (?1, ?2)" FILTER
			     " ORDER BY o.naam_sleutel, o.id LIMIT ?4",
	[AANBIEDER_BACK] =
	    ROW " WHERE (o.naam_sleutel, o.id) < (?1, ?2)" FILTER
		" ORDER BY o.naam_sleutel DESC, o.id DESC LIMIT ?4",
};

const struct queries lists_queries = { sql, N_QUERIES };

/* Which query goes on, which goes back, and the column of the key. */
static const struct {
	size_t on, back;
	int key;
	bool descending;
} orders[] = {
	[ORDER_NUMMER] = { NUMMER_ON, NUMMER_BACK, 0, true },
	[ORDER_TOUCHED] = { TOUCHED_ON, TOUCHED_BACK, 1, true },
	[ORDER_AANBIEDER] = { AANBIEDER_ON, AANBIEDER_BACK, 2, false },
};

/*
 * Before the first or behind the last row: the smallest value of the type
 * of the key, or a blob, which is larger than any number or text.
 */
static void
bind_end(sqlite3_stmt *stmt, enum list_order order, bool largest)
{
	if (largest)
		sqlite3_bind_zeroblob(stmt, 1, 0);
	else if (order == ORDER_AANBIEDER)
		db_bind_text(stmt, 1, "");
	else
		db_bind_int(stmt, 1, INT64_MIN);
	db_bind_int(stmt, 2, largest ? INT64_MAX : INT64_MIN);
}

/* The key of a row; a row that is gone gives the end of the list. */
static int
bind_key(struct store *store, sqlite3_stmt *stmt,
    const struct list_query *query, struct error *err)
{
	sqlite3_stmt *keys = db_start(store, MODULE_LISTS, KEYS);
	int got = 0;

	if (query->after_id != 0) {
		db_bind_int(keys, 1, query->after_id);
		got = db_step(keys, err);
	}
	if (got == 0)
		bind_end(stmt, query->order,
		    orders[query->order].descending != query->backwards);
	if (got != 1)
		return got;
	sqlite3_bind_value(
	    stmt, 1, sqlite3_column_value(keys, orders[query->order].key));
	db_bind_int(stmt, 2, query->after_id);
	sqlite3_reset(keys);
	return 0;
}

static struct onderzoek_row
read_row(sqlite3_stmt *stmt)
{
	return (struct onderzoek_row){
		.id = sqlite3_column_int64(stmt, 0),
		.nummer = db_strdup(stmt, 1),
		.vorm = db_strdup(stmt, 2),
		.vorm_title = db_strdup(stmt, 3),
		.aanbieder = db_strdup(stmt, 4),
		.step = db_strdup(stmt, 5),
		.behandelaar = db_strdup(stmt, 6),
		.status =
		    (enum status)db_word(stmt, 7, status_words, N_STATUSES),
		.started_on = db_date(stmt, 8),
		.n_chosen = sqlite3_column_int(stmt, 9),
		.n_judged = sqlite3_column_int(stmt, 10),
		.n_tekort = sqlite3_column_int(stmt, 11),
		.touched = db_strdup(stmt, 12),
	};
}

/* One more than asked shows that there are more; it is not kept. */
static int
read_rows(
    sqlite3_stmt *stmt, size_t limit, struct list_page *page, struct error *err)
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

static void
reverse(struct list_page *page)
{
	for (size_t i = 0; i < page->n / 2; i++) {
		struct onderzoek_row row = page->row[i];

		page->row[i] = page->row[page->n - 1 - i];
		page->row[page->n - 1 - i] = row;
	}
}

int
store_list(struct store *store, const struct list_query *query,
    struct list_page *page, struct error *err)
{
	size_t which = query->backwards ? orders[query->order].back
					: orders[query->order].on;
	sqlite3_stmt *stmt = db_start(store, MODULE_LISTS, which);
	char *filter = utf8_fold(query->filter == NULL ? "" : query->filter);
	int failed;

	*page = (struct list_page){ 0 };
	db_bind_text(stmt, 3, filter);
	db_bind_int(stmt, 4, (int64_t)query->limit + 1);
	failed = bind_key(store, stmt, query, err);
	if (failed == 0)
		failed = read_rows(stmt, query->limit, page, err);
	free(filter);
	if (failed < 0)
		list_page_release(page);
	else if (query->backwards)
		reverse(page);
	return failed;
}
