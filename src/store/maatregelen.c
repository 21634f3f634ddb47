/*
 * maatregelen.c - pages of maatregelen by key.
 *
 * A page lies between two keys of one index, so that its cost does not grow
 * with the number of maatregelen.  In the order of the last day a filter
 * chooses the index; in another order, and for words, the rows in between
 * are looked at one by one.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "store/maatregel_rows.h"
#include "store/maatregelen.h"

/* What a page is read from: the order, or an index that a filter allows. */
enum walk {
	BY_DAY,
	BY_ONDERZOEK,
	BY_AANBIEDER,
	BY_ONE_NORM,
	BY_ONE_STAND,
	BY_GEMEENTE,
	BY_NUMMER,
	BY_NAME,
	BY_NORM,
	BY_RANK,
	N_WALKS,
};

enum {
	KEYS,
	FIND_ONDERZOEK,
	FIND_AANBIEDER,
	IS_ONE_NORM,
	PAGE, /* N_WALKS times two: up, down */
	N_QUERIES = PAGE + 2 * N_WALKS,
};

/* Where the parameters of a page are; the others say which rows. */
enum {
	LOW = 1,  /* dicht, key, id behind which it begins */
	HIGH = 4, /* and before which it ends */
	NORM = 7,
	STAND,
	GEMEENTE,
	AANBIEDER,
	VORM,
	ONDERZOEK,
	WORDS,
	FROM,
	BEFORE,
	CHOSEN, /* the value of the index that is walked */
	LIMIT,
	YEAR,
};

/*
 * IS TRUE makes it one term: of many SQLite thinks that they leave no row,
 * and then it would as soon sort.
 */
#define CHOOSE                                                          \
	" AND ((?7 IS NULL OR l.norm = ?7"                              \
	"  OR substr(l.norm, 1, length(?7) + 1) = ?7 || '.')"           \
	" AND (?8 IS NULL OR l.stand = ?8)"                             \
	" AND (?9 IS NULL OR EXISTS (SELECT 1 FROM onderzoek_gemeente"  \
	"  WHERE onderzoek = l.onderzoek AND gemeente = ?9))"           \
	" AND (?10 IS NULL OR schouw_match(l.naam_sleutel, ?10))"       \
	" AND (?11 IS NULL OR o.vorm = ?11)"                            \
	" AND (?12 IS NULL OR o.nummer = ?12)"                          \
	" AND (?13 IS NULL"                                             \
	"  OR schouw_match(l.naam_sleutel || ' ' || l.zoektekst, ?13))" \
	" AND (?14 IS NULL OR l.sorteerdag >= ?14)"                     \
	" AND (?15 IS NULL OR l.sorteerdag < ?15)"                      \
	" AND (?18 IS NULL OR l.id / 1000000000 = ?18)) IS TRUE"

#define BETWEEN(d, k, i)                                             \
	"(" d ", " k ", " i ") > (?1, ?2, ?3) AND (" d ", " k ", " i \
	") < (?4, ?5, ?6)" CHOOSE

#define WALK(walk, from, where, d, k, i)                                       \
	[PAGE + 2 * (walk)] =                                                  \
	    MAATREGEL_COLUMNS from MAATREGEL_JOINS " WHERE " where BETWEEN(    \
		d, k, i) " ORDER BY " d ", " k ", " i " LIMIT ?17",            \
		    [PAGE + 2 * (walk) + 1] =                                  \
			MAATREGEL_COLUMNS from MAATREGEL_JOINS " WHERE " where \
			BETWEEN(d, k, i) " ORDER BY " d " DESC, " k            \
					 " DESC, " i " DESC LIMIT ?17"

#define LIJST(index) " FROM maatregel_lijst AS l INDEXED BY " index
#define ORDERED(walk, index, key) \
	WALK(walk, LIJST(index), "", "l.dicht", key, "l.id")
#define CHOSEN_BY(walk, index, column)                            \
	WALK(walk, LIJST(index), column " = ?16 AND ", "l.dicht", \
	    "l.sorteerdag", "l.id")

/* The id is its own key. */
#define BY_ID(direction)                                                     \
	MAATREGEL_COLUMNS LIJST("maatregel_lijst_op_nummer") MAATREGEL_JOINS \
	    " WHERE (l.dicht, l.id) > (?1, ?3)"                              \
	    " AND (l.dicht, l.id) < (?4, ?6)" CHOOSE                         \
	    " ORDER BY l.dicht " direction ", l.id " direction " LIMIT ?17"

static const char *const sql[N_QUERIES] = {
	[KEYS] = "SELECT dicht, sorteerdag, id, naam_sleutel, norm, rang"
		 " FROM maatregel_lijst WHERE id = ?1",
	[FIND_ONDERZOEK] = "SELECT id FROM onderzoek WHERE nummer = ?1",
	[FIND_AANBIEDER] = "SELECT id FROM aanbieder"
			   " WHERE schouw_match(zoeknaam, ?1) LIMIT 2",
	[IS_ONE_NORM] =
	    "SELECT EXISTS (SELECT 1 FROM maatregel_lijst WHERE norm = ?1)"
	    " AND NOT EXISTS (SELECT 1 FROM maatregel_lijst"
	    " WHERE norm > ?1 || '.' AND norm < ?1 || '/')",
	ORDERED(BY_DAY, "maatregel_lijst_dag", "l.sorteerdag"),
	CHOSEN_BY(BY_ONDERZOEK, "maatregel_lijst_van", "l.onderzoek"),
	CHOSEN_BY(BY_AANBIEDER, "maatregel_lijst_aanbieder", "l.aanbieder"),
	CHOSEN_BY(BY_ONE_NORM, "maatregel_lijst_norm", "l.norm"),
	CHOSEN_BY(BY_ONE_STAND, "maatregel_lijst_stand", "l.stand"),
	WALK(BY_GEMEENTE,
	    " FROM maatregel_plaats AS p"
	    " CROSS JOIN maatregel_lijst AS l ON l.id = p.id",
	    "p.gemeente = ?16 AND ", "p.dicht", "p.sorteerdag", "p.id"),
	[PAGE + 2 * BY_NUMMER] = BY_ID(""),
	[PAGE + 2 * BY_NUMMER + 1] = BY_ID("DESC"),
	ORDERED(BY_NAME, "maatregel_lijst_op_naam", "l.naam_sleutel"),
	ORDERED(BY_NORM, "maatregel_lijst_op_norm", "l.norm"),
	ORDERED(BY_RANK, "maatregel_lijst_op_rang", "l.rang"),
};

const struct queries maatregelen_queries = { sql, N_QUERIES };

/* How an order is walked without a filter: the column of KEYS it sorts by. */
static const struct {
	enum walk walk;
	int key;
	bool number;
} orders[N_MAATREGEL_ORDERS] = {
	[MAATREGEL_DUE] = { BY_DAY, 1, false },
	[MAATREGEL_NUMMER] = { BY_NUMMER, 2, true },
	[MAATREGEL_AANBIEDER] = { BY_NAME, 3, false },
	[MAATREGEL_NORM] = { BY_NORM, 4, false },
	[MAATREGEL_STAND] = { BY_RANK, 5, true },
};

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_MAATREGELEN, query);
}

/* One page that is asked for. */
struct asked {
	const struct filter *filter;
	enum walk walk;
	int64_t chosen; /* of BY_AANBIEDER */
};

/* The id of the only aanbieder that has these words in its name. */
static int
one_aanbieder(
    struct store *store, const char *words, int64_t *id, struct error *err)
{
	sqlite3_stmt *stmt = start(store, FIND_AANBIEDER);
	int got;

	*id = 0;
	db_bind_text(stmt, 1, words);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	*id = sqlite3_column_int64(stmt, 0);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	*id = 0;
	sqlite3_reset(stmt);
	return 0;
}

static int
choose_walk(struct store *store, struct asked *asked, struct error *err)
{
	const struct filter *f = asked->filter;
	sqlite3_stmt *stmt = start(store, IS_ONE_NORM);
	int64_t one = 0;

	if (f->onderzoek != NULL) {
		asked->walk = BY_ONDERZOEK;
		stmt = start(store, FIND_ONDERZOEK);
		db_bind_text(stmt, 1, f->onderzoek);
		return db_number(stmt, &asked->chosen, err);
	}
	if (f->gemeente != NULL)
		asked->walk = BY_GEMEENTE;
	else if (f->which == FILTER_ONE)
		asked->walk = BY_ONE_STAND;
	if (f->norm != NULL) {
		db_bind_text(stmt, 1, f->norm);
		if (db_number(stmt, &one, err) < 0)
			return -1;
		if (one)
			asked->walk = BY_ONE_NORM;
	}
	if (f->aanbieder == NULL)
		return 0;
	if (one_aanbieder(store, f->aanbieder, &asked->chosen, err) < 0)
		return -1;
	if (asked->chosen != 0)
		asked->walk = BY_AANBIEDER;
	return 0;
}

static void
bind_chosen(sqlite3_stmt *stmt, const struct asked *asked)
{
	const struct filter *f = asked->filter;

	switch (asked->walk) {
	case BY_ONDERZOEK:
	case BY_AANBIEDER:
		db_bind_int(stmt, CHOSEN, asked->chosen);
		break;
	case BY_ONE_NORM:
		db_bind_text(stmt, CHOSEN, f->norm);
		break;
	case BY_ONE_STAND:
		db_bind_text(stmt, CHOSEN, standen[f->stand].word);
		break;
	case BY_GEMEENTE:
		db_bind_text(stmt, CHOSEN, f->gemeente);
		break;
	default:
		break;
	}
}

/* ---- the range ---- */

static void
bind_words(
    sqlite3_stmt *stmt, const struct filter *f, char day[2][DATE_ISO_SIZE])
{
	const char *stand =
	    f->which == FILTER_ONE ? standen[f->stand].word : NULL;
	bool from = f->from != DATE_NONE, before = f->before != DATE_NONE;

	db_bind_text(stmt, NORM, f->norm);
	db_bind_text(stmt, STAND, stand);
	db_bind_text(stmt, GEMEENTE, f->gemeente);
	db_bind_text(stmt, AANBIEDER, f->aanbieder);
	db_bind_text(stmt, VORM, f->vorm);
	db_bind_text(stmt, ONDERZOEK, f->onderzoek);
	db_bind_text(stmt, WORDS, f->words);
	if (f->year != 0)
		db_bind_int(stmt, YEAR, f->year);
	if (!from && !before)
		return;
	/* What has no day any more lies behind all days. */
	date_to_iso(f->from, day[0]);
	date_to_iso(f->before, day[1]);
	db_bind_text(stmt, FROM, day[0]);
	db_bind_text(stmt, BEFORE, before ? day[1] : "9998");
}

/*
 * The ends of all that is wanted.  Ids are between: with the lowest id an
 * end lies before all rows that have its key.
 */
static void
bind_ends(sqlite3_stmt *stmt, const struct asked *asked,
    enum maatregel_order order, char day[2][DATE_ISO_SIZE])
{
	const struct filter *f = asked->filter;
	bool closed = f->which == FILTER_CLOSED ||
	    (f->which == FILTER_ONE && standen[f->stand].closed);
	bool dated = f->from != DATE_NONE || f->before != DATE_NONE;

	db_bind_int(stmt, LOW, closed);
	db_bind_int(stmt, HIGH, closed || f->which == FILTER_ALL);
	if (orders[order].number)
		db_bind_int(stmt, LOW + 1, INT64_MIN);
	else
		db_bind_text(stmt, LOW + 1,
		    order == MAATREGEL_DUE && dated ? day[0] : "");
	db_bind_int(stmt, LOW + 2, INT64_MIN);
	/* A blob is larger than any number or text. */
	if (order == MAATREGEL_DUE && dated)
		db_bind_text(
		    stmt, HIGH + 1, f->before != DATE_NONE ? day[1] : "9998");
	else
		sqlite3_bind_zeroblob(stmt, HIGH + 1, 0);
	db_bind_int(
	    stmt, HIGH + 2, order == MAATREGEL_NUMMER ? INT64_MAX : INT64_MIN);
}

/* Go on from a row: its key takes the place of one end. */
static int
bind_after(struct store *store, sqlite3_stmt *stmt,
    const struct maatregel_query *query, bool down, struct error *err)
{
	sqlite3_stmt *keys = start(store, KEYS);
	int at = down ? HIGH : LOW;
	int got;

	if (query->after_id == 0)
		return 0;
	db_bind_int(keys, 1, query->after_id);
	got = db_step(keys, err);
	if (got != 1)
		return got;
	sqlite3_bind_value(stmt, at, sqlite3_column_value(keys, 0));
	sqlite3_bind_value(
	    stmt, at + 1, sqlite3_column_value(keys, orders[query->order].key));
	db_bind_int(stmt, at + 2, query->after_id);
	sqlite3_reset(keys);
	return 0;
}

static void
reverse(struct maatregel_page *page)
{
	for (size_t i = 0; i < page->n / 2; i++) {
		struct maatregel_row row = page->row[i];

		page->row[i] = page->row[page->n - 1 - i];
		page->row[page->n - 1 - i] = row;
	}
}

static int
read_page(struct store *store, const struct maatregel_query *query,
    struct asked *asked, struct maatregel_page *page, struct error *err)
{
	bool down = query->backwards != query->reversed;
	char day[2][DATE_ISO_SIZE] = { "", "" };
	sqlite3_stmt *stmt;

	asked->walk = orders[query->order].walk;
	if (query->order == MAATREGEL_DUE && choose_walk(store, asked, err) < 0)
		return -1;
	stmt = start(store, PAGE + 2 * asked->walk + (down ? 1 : 0));
	bind_chosen(stmt, asked);
	bind_words(stmt, asked->filter, day);
	bind_ends(stmt, asked, query->order, day);
	if (bind_after(store, stmt, query, down, err) < 0)
		return -1;
	db_bind_int(stmt, LIMIT, (int64_t)query->limit + 1);
	return maatregel_rows_read(stmt, query->limit, page, err);
}

int
store_maatregelen(struct store *store, const struct maatregel_query *query,
    struct maatregel_page *page, struct error *err)
{
	static const struct filter all = { .from = DATE_NONE,
		.before = DATE_NONE };
	struct asked asked = { .filter = query->filter != NULL ? query->filter
							       : &all };
	int failed;

	*page = (struct maatregel_page){ 0 };
	if (asked.filter->empty)
		return 0;
	if (db_begin_read(store, err) < 0)
		return -1;
	failed = read_page(store, query, &asked, page, err);
	db_end_read(store);
	if (failed < 0)
		maatregel_page_release(page);
	else if (query->backwards)
		reverse(page);
	return failed;
}
