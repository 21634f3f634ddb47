/*
 * meldingen.c - the register of meldingen: it follows from the onderzoeken
 * of the vorm calamiteit, their events, terms and answers.
 */
#include "base/mem.h"
#include "store/db.h"
#include "store/meldingen.h"

#define VORM "calamiteit"

enum {
	LIST,
	N_QUERIES,
};

#define EVENT(kind)                                                       \
	"coalesce((SELECT day FROM event WHERE onderzoek = o.id AND kind" \
	" = '" kind "' ORDER BY id DESC LIMIT 1), '')"
#define DUE(termijn)                                                        \
	"coalesce((SELECT uiterlijk FROM agenda WHERE onderzoek = o.id AND" \
	" termijn = '" termijn "'), '')"
#define ANSWER(field)                                                   \
	"coalesce((SELECT value FROM answer WHERE onderzoek = o.id AND" \
	" field = '" field "' AND row_no = 0), '')"

static const char *const sql[N_QUERIES] = {
	[LIST] =
	    "SELECT o.nummer, coalesce(a.naam, ''), " ANSWER("soort_melding") ", " EVENT("bekend_geworden_op") ", " DUE("melding") ", " EVENT("gemeld_op") ", " DUE("zelfonderzoek") ", " EVENT(
		"zelfonderzoek_ontvangen_op") ", " ANSWER("uitkomst") ", " EVENT("brief_verzonden_op") ", " EVENT("afsluitbrief_op") " FROM onderzoek AS o LEFT JOIN aanbieder AS a ON a.id = o.aanbieder"
																     " WHERE o.vorm = ?1" OPEN_TO_US(
																	 "o") " ORDER BY o.volgorde DESC",
};

const struct queries meldingen_queries = { sql, N_QUERIES };

static struct melding
read_melding(sqlite3_stmt *stmt)
{
	return (struct melding){
		.nummer = db_strdup(stmt, 0),
		.aanbieder = db_strdup(stmt, 1),
		.soort = db_strdup(stmt, 2),
		.known_on = db_date(stmt, 3),
		.gemeld = { db_date(stmt, 4), db_date(stmt, 5) },
		.zelfonderzoek = { db_date(stmt, 6), db_date(stmt, 7) },
		.uitkomst = db_strdup(stmt, 8),
		.letter_on = db_date(stmt, 9),
		.closed_on = db_date(stmt, 10),
	};
}

int
store_meldingen(struct store *store, struct meldingen *all, struct error *err)
{
	sqlite3_stmt *stmt;
	int got;

	*all = (struct meldingen){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = db_start(store, MODULE_MELDINGEN, LIST);
	db_bind_text(stmt, 1, VORM);
	while ((got = db_step(stmt, err)) == 1) {
		all->melding =
		    xgrow(all->melding, all->n, sizeof *all->melding);
		all->melding[all->n++] = read_melding(stmt);
	}
	db_end_read(store);
	if (got < 0)
		meldingen_release(all);
	return got;
}
