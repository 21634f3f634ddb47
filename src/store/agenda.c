/*
 * agenda.c - terms: the uitstel that was given, and how each stands.
 *
 * How a term stands is counted by core from what the database has at the
 * end of a save, so that an event of a colleague counts too.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/agenda.h"
#include "store/agenda_row.h"
#include "store/save.h"

enum {
	GET_UITSTEL,
	ADD_UITSTEL,
	PUT,
	DROP,
	PAGE,
	PAGE_VOOR,
	PAGE_ONDERZOEK,
	N_QUERIES,
};

#define COLUMNS                                                              \
	"SELECT a.onderzoek, o.nummer, o.vorm, coalesce(b.naam, ''),"        \
	" a.termijn, a.titel, a.voor, a.begin_op, a.uiterlijk,"              \
	" a.niet_eerder, a.voorbij_op, " UITSTEL("until") ", " UITSTEL(      \
	    "reden") ", EXISTS (SELECT 1 FROM opschorting AS s WHERE"        \
		     " s.onderzoek = a.onderzoek AND s.termijn = a.termijn)" \
		     " FROM agenda AS a"
#define JOINS                                                    \
	" JOIN onderzoek AS o ON o.id = a.onderzoek" OPEN_TO_US( \
	    "o") " LEFT JOIN aanbieder AS b ON b.id = o.aanbieder"
#define AFTER                                                       \
	" AND (a.uiterlijk, a.onderzoek, a.termijn) > (?1, ?2, ?3)" \
	" ORDER BY a.uiterlijk, a.onderzoek, a.termijn LIMIT ?4"

static const char *const sql[N_QUERIES] = {
	[GET_UITSTEL] = "SELECT id, termijn, until, reden, author, stamp"
			" FROM uitstel WHERE onderzoek = ?1 ORDER BY id",
	[ADD_UITSTEL] =
	    "INSERT INTO uitstel (onderzoek, termijn, until, reden, author,"
	    " stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
	[PUT] = "INSERT INTO agenda (onderzoek, termijn, titel, voor,"
		" begin_op, uiterlijk, niet_eerder, voorbij_op, kalender,"
		" vervalt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
		" ON CONFLICT DO UPDATE SET titel = excluded.titel,"
		" voor = excluded.voor, begin_op = excluded.begin_op,"
		" uiterlijk = excluded.uiterlijk,"
		" niet_eerder = excluded.niet_eerder,"
		" voorbij_op = excluded.voorbij_op,"
		" kalender = excluded.kalender,"
		" vervalt = excluded.vervalt",
	[DROP] = "DELETE FROM agenda WHERE onderzoek = ?1 AND termijn = ?2",
	[PAGE] = COLUMNS JOINS " WHERE a.loopt = 1" AFTER,
	[PAGE_VOOR] = COLUMNS JOINS " WHERE a.loopt = 1 AND a.voor = ?5" AFTER,
	/* Of one onderzoek there are a few, and the ended ones count. */
	[PAGE_ONDERZOEK] = COLUMNS JOINS " WHERE o.nummer = ?5"
					 " ORDER BY a.termijn LIMIT ?4",
};

const struct queries agenda_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_AGENDA, query);
}

int
fill_uitstel(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET_UITSTEL);
	int got;

	db_bind_int(stmt, 1, id);
	while ((got = db_step(stmt, err)) == 1) {
		o->uitstel =
		    xgrow(o->uitstel, o->n_uitstel, sizeof *o->uitstel);
		o->uitstel[o->n_uitstel++] = (struct uitstel){
			.id = sqlite3_column_int64(stmt, 0),
			.termijn = db_strdup(stmt, 1),
			.until = db_date(stmt, 2),
			.reden = db_strdup(stmt, 3),
			.author = db_strdup(stmt, 4),
			.stamp = db_strdup(stmt, 5),
		};
	}
	return got;
}

static int
save_one_uitstel(struct save *s, struct uitstel *uitstel)
{
	sqlite3_stmt *stmt = start(s->store, ADD_UITSTEL);
	char until[DATE_ISO_SIZE];

	db_bind_int(stmt, 1, s->id);
	db_bind_text(stmt, 2, uitstel->termijn);
	db_bind_text(stmt, 3, date_to_iso(uitstel->until, until));
	db_bind_text(stmt, 4, uitstel->reden);
	db_bind_text(stmt, 5, uitstel->author);
	db_bind_text(stmt, 6, uitstel->stamp);
	if (db_run(stmt, s->err) < 0)
		return -1;
	save_done(
	    s, &uitstel->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	return 0;
}

int
save_uitstel(struct save *s)
{
	for (size_t i = 0; i < s->o->n_uitstel; i++)
		if (s->o->uitstel[i].id == 0 &&
		    save_one_uitstel(s, &s->o->uitstel[i]) < 0)
			return -1;
	return 0;
}

/* ---- how the terms stand ---- */

const char *
agenda_last_text(date last, char day[static DATE_ISO_SIZE])
{
	return last == DATE_NONE ? AGENDA_STIL : date_to_iso(last, day);
}

/* Only then may a term begin, move or end. */
static bool
may_move(const struct save *s)
{
	const struct onderzoek *o = s->o;

	if (o->calendar == NULL)
		return false;
	for (size_t i = 0; i < o->n_events; i++)
		if (o->event[i].id == 0)
			return true;
	for (size_t i = 0; i < o->n_uitstel; i++)
		if (o->uitstel[i].id == 0)
			return true;
	return s->fresh || opschortingen_changed(o) ||
	    !facts_equal(&o->facts, &o->saved);
}

static int
put_row(struct save *s, const struct agenda_row *row)
{
	sqlite3_stmt *stmt = start(s->store, PUT);
	char begin[DATE_ISO_SIZE], last[DATE_ISO_SIZE], done[DATE_ISO_SIZE];

	db_bind_int(stmt, 1, s->id);
	db_bind_text(stmt, 2, row->termijn->id);
	db_bind_text(stmt, 3, row->termijn->title);
	db_bind_text(
	    stmt, 4, row->termijn->voor != NULL ? row->termijn->voor : "");
	db_bind_text(stmt, 5, date_to_iso(row->start, begin));
	db_bind_text(stmt, 6, agenda_last_text(row->last, last));
	db_bind_int(stmt, 7, row->termijn->not_before);
	db_bind_text(stmt, 8, date_to_iso(row->done_on, done));
	db_bind_text(stmt, 9, s->o->calendar->sha256);
	db_bind_int(stmt, 10, row->termijn->lapses);
	return db_run(stmt, s->err);
}

static int
drop_row(struct save *s, const char *termijn)
{
	sqlite3_stmt *stmt = start(s->store, DROP);

	db_bind_int(stmt, 1, s->id);
	db_bind_text(stmt, 2, termijn);
	return db_run(stmt, s->err);
}

/* A term of the vorm that has not begun, or no longer, has no row. */
static int
put_rows(struct save *s, const struct agenda *agenda)
{
	const struct words *ids = &s->o->form->termijnen;
	size_t at = 0;

	for (size_t i = 0; i < ids->n; i++) {
		bool begun = at < agenda->n &&
		    strcmp(agenda->row[at].termijn->id, ids->word[i]) == 0;
		int failed = begun ? put_row(s, &agenda->row[at])
				   : drop_row(s, ids->word[i]);

		if (failed < 0)
			return -1;
		at += begun;
	}
	return 0;
}

/* What the database has now, of what terms follow from. */
static int
read_now(struct save *s, struct onderzoek *now)
{
	fill_begin(now, s->o);
	now->calendar = s->o->calendar;
	if (fill_facts(s->store, s->id, now, s->err) < 0 ||
	    fill_events(s->store, s->id, now, s->err) < 0)
		return -1;
	if (fill_uitstel(s->store, s->id, now, s->err) < 0)
		return -1;
	return fill_opschortingen(s->store, s->id, now, s->err);
}

int
save_agenda(struct save *s)
{
	struct onderzoek now;
	struct agenda agenda;
	int failed;

	if (!may_move(s))
		return 0;
	failed = read_now(s, &now);
	if (failed == 0) {
		agenda_make(&now, &agenda);
		failed = put_rows(s, &agenda);
		agenda_release(&agenda);
	}
	onderzoek_release(&now);
	return failed;
}

/* ---- pages ---- */

static int
read_item(struct store *store, sqlite3_stmt *stmt, struct agenda_item *item,
    struct error *err)
{
	*item = (struct agenda_item){
		.onderzoek_id = sqlite3_column_int64(stmt, 0),
		.onderzoek = db_strdup(stmt, 1),
		.vorm = db_strdup(stmt, 2),
		.aanbieder = db_strdup(stmt, 3),
		.termijn = db_strdup(stmt, 4),
		.titel = db_strdup(stmt, 5),
		.voor = db_strdup(stmt, 6),
		.start = db_date(stmt, 7),
		.last = db_date(stmt, 8),
		.not_before = sqlite3_column_int(stmt, 9),
		.done_on = db_date(stmt, 10),
		.until = db_date(stmt, 11),
		.reden = db_strdup(stmt, 12),
	};
	if (!sqlite3_column_int(stmt, 13))
		return 0;
	return read_stilstanden(
	    store, item->onderzoek_id, item->termijn, &item->stil, err);
}

/* By their day, as the pages of all are. */
static int
compare_items(const void *a, const void *b)
{
	const struct agenda_item *left = a, *right = b;

	if (left->last != right->last) {
		if (left->last == DATE_NONE || right->last == DATE_NONE)
			return left->last == DATE_NONE ? 1 : -1;
		return left->last < right->last ? -1 : 1;
	}
	return strcmp(left->termijn, right->termijn);
}

static sqlite3_stmt *
start_page(struct store *store, const struct agenda_query *query, char *last)
{
	const struct agenda_item *after = query->after;
	size_t which = query->onderzoek != NULL ? PAGE_ONDERZOEK
	    : query->voor != NULL               ? PAGE_VOOR
						: PAGE;
	sqlite3_stmt *stmt = start(store, which);

	db_bind_text(
	    stmt, 1, after == NULL ? "" : agenda_last_text(after->last, last));
	db_bind_int(stmt, 2, after == NULL ? 0 : after->onderzoek_id);
	db_bind_text(stmt, 3, after == NULL ? "" : after->termijn);
	db_bind_int(stmt, 4, (int64_t)query->limit + 1);
	if (which != PAGE)
		db_bind_text(stmt, 5,
		    query->onderzoek != NULL ? query->onderzoek : query->voor);
	return stmt;
}

int
store_agenda(struct store *store, const struct agenda_query *query,
    struct agenda_page *page, struct error *err)
{
	char last[DATE_ISO_SIZE];
	sqlite3_stmt *stmt;
	int got;

	*page = (struct agenda_page){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start_page(store, query, last);
	while ((got = db_step(stmt, err)) == 1) {
		if (page->n == query->limit) {
			page->more = true;
			sqlite3_reset(stmt);
			got = 0;
			break;
		}
		page->item = xgrow(page->item, page->n, sizeof *page->item);
		if (read_item(store, stmt, &page->item[page->n++], err) < 0) {
			sqlite3_reset(stmt);
			got = -1;
			break;
		}
	}
	db_end_read(store);
	if (got < 0)
		agenda_page_release(page);
	else if (query->onderzoek != NULL && page->n > 0)
		qsort(page->item, page->n, sizeof *page->item, compare_items);
	return got;
}
