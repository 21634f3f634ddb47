/*
 * handhaving.c - what is in the handhaving register: pages by key, the
 * time line of an entry, the rows of a plan.
 */
#include <string.h>

#include "base/mem.h"
#include "store/handhaving.h"
#include "store/handhaving_rows.h"

enum {
	FIND,
	OF_ONDERZOEK,
	OF_AANBIEDER,
	RUNNING,
	EVENTS,
	REGELS,
	PLAN_ASKED,
	N_QUERIES,
};

#define COLUMNS                                                          \
	"SELECT l.id, o.nummer, l.number, a.naam, h.soort, h.gemeenten," \
	" h.maatregel, h.author, l.begonnen_op, l.tot, l.laatst_op, l.stand"
#define JOINS                                                          \
	" CROSS JOIN handhaving AS h ON h.onderzoek = l.onderzoek"     \
	" AND h.number = l.number"                                     \
	" CROSS JOIN onderzoek AS o ON o.id = l.onderzoek" OPEN_TO_US( \
	    "o") " LEFT JOIN aanbieder AS a ON a.id = l.aanbieder"
#define LIJST(index) " FROM handhaving_lijst AS l INDEXED BY " index JOINS
/* Behind the row with id ?2 (0: from the start), among what runs. */
#define BEHIND                                                           \
	" (l.dicht, l.sorteerdag, l.id) > (0, coalesce("                 \
	"(SELECT sorteerdag FROM handhaving_lijst WHERE id = ?2), ''), " \
	"?2) AND (l.dicht, l.sorteerdag, l.id) < (1, '', 0)"             \
	" ORDER BY l.dicht, l.sorteerdag, l.id LIMIT ?3"
/* The onderzoek and the number that an id of the list stands for. */
#define PLACE                                                        \
	" WHERE onderzoek = (SELECT onderzoek FROM handhaving_lijst" \
	"  WHERE id = ?1) AND number = ?1 % 1000"

static const char *const sql[N_QUERIES] = {
	[FIND] = COLUMNS
	" FROM handhaving_lijst AS l" JOINS
	" WHERE l.id = (SELECT volgorde FROM onderzoek WHERE nummer = ?1)"
	" * 1000 + ?2",
	[OF_ONDERZOEK] = COLUMNS LIJST(
	    "handhaving_lijst_van") " WHERE l.onderzoek = (SELECT id FROM onderzoek WHERE nummer = ?1)"
				    " AND l.id > ?2 ORDER BY l.id LIMIT ?3",
	[OF_AANBIEDER] = COLUMNS LIJST(
	    "handhaving_lijst_aanbieder") " WHERE l.aanbieder = (SELECT id FROM aanbieder WHERE naam = ?1"
					  " ORDER BY id LIMIT 1) AND" BEHIND,
	[RUNNING] = COLUMNS LIJST(
	    "handhaving_lijst_dag") " WHERE ?1 IS NULL AND" BEHIND,
	[EVENTS] = "SELECT id, stap, day, until, was, text, gemeente, author,"
		   " stamp FROM handhaving_event" PLACE " ORDER BY id",
	[REGELS] = "SELECT regel, revision, door, norm, activiteit, functie,"
		   " van, tot, resultaat, smart, voortgang, vervallen"
		   " FROM planregel" PLACE
		   " AND (?2 = 0 OR regel = ?2) ORDER BY regel",
	[PLAN_ASKED] =
	    "SELECT EXISTS (SELECT 1 FROM handhaving_lijst AS l"
	    " CROSS JOIN handhaving AS h ON h.onderzoek = l.onderzoek"
	    " AND h.number = l.number WHERE l.onderzoek = ?1"
	    " AND h.soort = 'verbeterplan' AND l.stand <> 'ingetrokken')",
};

const struct queries handhaving_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query)
{
	return db_start(store, MODULE_HANDHAVING, query);
}

/* The place in a table of words; another word the schema refuses. */
#define FIND_WORD(table, n, stmt, column, out)                                 \
	do {                                                                   \
		for (int i_ = 0; i_ < (n); i_++)                               \
			if (strcmp((table)[i_].word, db_text(stmt, column)) == \
			    0)                                                 \
				(out) = i_;                                    \
	} while (0)

static struct handhaving_row
read_row(sqlite3_stmt *stmt)
{
	int soort = 0, stand = 0;

	FIND_WORD(handhaving_soorten, N_HANDHAVING_SOORTEN, stmt, 4, soort);
	FIND_WORD(handhaving_standen, N_HANDHAVING_STANDEN, stmt, 11, stand);
	return (struct handhaving_row){
		.id = sqlite3_column_int64(stmt, 0),
		.nummer = xasprintf(
		    "H-%s-%d", db_text(stmt, 1), sqlite3_column_int(stmt, 2)),
		.onderzoek = db_strdup(stmt, 1),
		.aanbieder = db_strdup(stmt, 3),
		.soort = (enum handhaving_soort)soort,
		.gemeenten = db_strdup(stmt, 5),
		.maatregel = db_strdup(stmt, 6),
		.author = db_strdup(stmt, 7),
		.begun_on = db_date(stmt, 8),
		.until = db_date(stmt, 9),
		.last_on = db_date(stmt, 10),
		.stand = (enum handhaving_stand)stand,
	};
}

int
handhaving_row_find(struct store *store, const char *nummer,
    struct handhaving_row *row, struct error *err)
{
	sqlite3_stmt *stmt = start(store, FIND);
	char onderzoek[16];
	int number, got;

	*row = (struct handhaving_row){ 0 };
	if (!handhaving_nummer_read(nummer, onderzoek, &number))
		return 0;
	db_bind_text(stmt, 1, onderzoek);
	db_bind_int(stmt, 2, number);
	got = db_step(stmt, err);
	if (got != 1)
		return got;
	*row = read_row(stmt);
	sqlite3_reset(stmt);
	return 1;
}

static int
read_page(sqlite3_stmt *stmt, size_t limit, struct handhaving_page *page,
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
store_handhavingen(struct store *store, const struct handhaving_query *query,
    struct handhaving_page *page, struct error *err)
{
	size_t which = query->onderzoek != NULL ? OF_ONDERZOEK
	    : query->aanbieder != NULL          ? OF_AANBIEDER
						: RUNNING;
	sqlite3_stmt *stmt;
	int failed;

	*page = (struct handhaving_page){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, which);
	db_bind_text(stmt, 1,
	    query->onderzoek != NULL ? query->onderzoek : query->aanbieder);
	db_bind_int(stmt, 2, query->after_id);
	db_bind_int(stmt, 3, (int64_t)query->limit + 1);
	failed = read_page(stmt, query->limit, page, err);
	db_end_read(store);
	if (failed < 0)
		handhaving_page_release(page);
	return failed;
}

int
store_handhaving(struct store *store, const char *nummer,
    struct handhaving_row *row, struct error *err)
{
	int got;

	if (db_begin_read(store, err) < 0)
		return -1;
	got = handhaving_row_find(store, nummer, row, err);
	db_end_read(store);
	return got;
}

int
fill_handhaving(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, PLAN_ASKED);
	int64_t asked;

	db_bind_int(stmt, 1, id);
	if (db_number(stmt, &asked, err) < 0)
		return -1;
	o->plan_asked = asked != 0;
	return 0;
}

/* ---- what belongs to an entry ---- */

static struct handhaving_event
read_event(sqlite3_stmt *stmt)
{
	int stap = 0;

	FIND_WORD(handhaving_stappen, N_HANDHAVING_STAPPEN, stmt, 1, stap);
	return (struct handhaving_event){
		.id = sqlite3_column_int64(stmt, 0),
		.stap = (enum handhaving_stap)stap,
		.day = db_date(stmt, 2),
		.until = db_date(stmt, 3),
		.was = db_date(stmt, 4),
		.text = db_strdup(stmt, 5),
		.gemeente = db_strdup(stmt, 6),
		.author = db_strdup(stmt, 7),
		.stamp = db_strdup(stmt, 8),
	};
}

static int
read_events(struct store *store, int64_t id, struct handhaving_events *events,
    struct error *err)
{
	sqlite3_stmt *stmt = start(store, EVENTS);
	int got;

	db_bind_int(stmt, 1, id);
	while ((got = db_step(stmt, err)) == 1) {
		events->event =
		    xgrow(events->event, events->n, sizeof *events->event);
		events->event[events->n++] = read_event(stmt);
	}
	return got;
}

int
planregels_read(struct store *store, int64_t id, int only,
    struct planregels *regels, struct error *err)
{
	sqlite3_stmt *stmt = start(store, REGELS);
	struct planregel *regel;
	int got;

	db_bind_int(stmt, 1, id);
	db_bind_int(stmt, 2, only);
	while ((got = db_step(stmt, err)) == 1) {
		regels->regel =
		    xgrow(regels->regel, regels->n, sizeof *regels->regel);
		regel = &regels->regel[regels->n++];
		*regel = (struct planregel){
			.number = sqlite3_column_int(stmt, 0),
			.revision = sqlite3_column_int64(stmt, 1),
			.door = db_strdup(stmt, 2),
		};
		for (int i = 0; i < N_REGEL_DELEN; i++)
			regel->deel[i] = db_strdup(stmt, 3 + i);
	}
	return got;
}

/* What is read of one entry in a transaction of its own. */
typedef int read_part(struct store *, int64_t id, void *out, struct error *err);

static int
part_events(struct store *store, int64_t id, void *out, struct error *err)
{
	return read_events(store, id, out, err);
}

static int
part_regels(struct store *store, int64_t id, void *out, struct error *err)
{
	return planregels_read(store, id, 0, out, err);
}

static int
read_of(struct store *store, const char *nummer, read_part *part, void *out,
    struct error *err)
{
	struct handhaving_row row;
	int result;

	if (db_begin_read(store, err) < 0)
		return -1;
	result = handhaving_row_find(store, nummer, &row, err);
	if (result == 1)
		result = part(store, row.id, out, err);
	db_end_read(store);
	handhaving_row_release(&row);
	return result;
}

int
store_handhaving_events(struct store *store, const char *nummer,
    struct handhaving_events *events, struct error *err)
{
	int result;

	*events = (struct handhaving_events){ 0 };
	result = read_of(store, nummer, part_events, events, err);
	if (result < 0)
		handhaving_events_release(events);
	return result;
}

int
store_planregels(struct store *store, const char *nummer,
    struct planregels *regels, struct error *err)
{
	int result;

	*regels = (struct planregels){ 0 };
	result = read_of(store, nummer, part_regels, regels, err);
	if (result < 0)
		planregels_release(regels);
	return result;
}
