/*
 * suicide.c - the yearly overviews of suïcides: read and added, nothing
 * else.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "store/db.h"
#include "store/suicide.h"

enum {
	LIST,
	ADD,
	N_QUERIES,
};

/* The last row of each aanbieder. */
#define COLUMNS                                                               \
	"SELECT a.naam, s.jaar, s.gevraagd_op, s.ontvangen_op, s.suicides,"   \
	" s.pogingen FROM suicide_opgave AS s JOIN aanbieder AS a"            \
	" ON a.id = s.aanbieder WHERE s.jaar = ?1 AND s.id = (SELECT max(id)" \
	" FROM suicide_opgave WHERE jaar = s.jaar AND aanbieder ="            \
	" s.aanbieder)"

static const char *const sql[N_QUERIES] = {
	[LIST] = COLUMNS " ORDER BY s.ontvangen_op <> '', a.zoeknaam, a.id",
	[ADD] = "INSERT INTO suicide_opgave (aanbieder, jaar, gevraagd_op,"
		" ontvangen_op, suicides, pogingen, author, stamp)"
		" SELECT id, ?2, ?3, ?4, iif(?4 = '', NULL, ?5),"
		" iif(?4 = '', NULL, ?6), schouw_user(), schouw_now()"
		" FROM aanbieder WHERE naam = ?1 ORDER BY id LIMIT 1",
};

const struct queries suicide_queries = { sql, N_QUERIES };

static struct suicide_opgave
read_opgave(sqlite3_stmt *stmt)
{
	return (struct suicide_opgave){
		.aanbieder = db_strdup(stmt, 0),
		.jaar = sqlite3_column_int(stmt, 1),
		.asked_on = db_date(stmt, 2),
		.received_on = db_date(stmt, 3),
		.suicides = sqlite3_column_int(stmt, 4),
		.pogingen = sqlite3_column_int(stmt, 5),
	};
}

static int
list(struct store *store, int jaar, struct suicide_opgaven *all,
    struct error *err)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_SUICIDE, LIST);
	int got;

	*all = (struct suicide_opgaven){ 0 };
	db_bind_int(stmt, 1, jaar);
	while ((got = db_step(stmt, err)) == 1) {
		all->opgave = xgrow(all->opgave, all->n, sizeof *all->opgave);
		all->opgave[all->n++] = read_opgave(stmt);
	}
	if (got < 0)
		suicide_opgaven_release(all);
	return got;
}

int
store_suicide(struct store *store, int jaar, struct suicide_opgaven *all,
    struct error *err)
{
	int result;

	*all = (struct suicide_opgaven){ 0 };
	if (db_begin_read(store, err) < 0)
		return -1;
	result = list(store, jaar, all, err);
	db_end_read(store);
	return result;
}

static int
write_row(struct store *store, const struct suicide_opgave *new,
    const char *aanbieder, struct error *err)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_SUICIDE, ADD);
	char asked[DATE_ISO_SIZE], received[DATE_ISO_SIZE];

	db_bind_text(stmt, 1, aanbieder);
	db_bind_int(stmt, 2, new->jaar);
	db_bind_text(stmt, 3, date_to_iso(new->asked_on, asked));
	db_bind_text(stmt, 4, date_to_iso(new->received_on, received));
	db_bind_int(stmt, 5, new->suicides);
	db_bind_int(stmt, 6, new->pogingen);
	return db_run(stmt, err);
}

/* When it was asked goes along with the answer. */
static int
add(struct store *store, const char *aanbieder,
    const struct suicide_opgave *asked, struct error *err)
{
	const struct suicide_opgave *was = NULL;
	struct suicide_opgave new = *asked;
	struct suicide_opgaven all;
	char *naam = NULL;
	int result = list(store, new.jaar, &all, err);

	for (size_t i = 0; i < all.n; i++)
		if (strcmp(all.opgave[i].aanbieder, aanbieder) == 0)
			was = &all.opgave[i];
	if (result == 0)
		result = suicide_check(aanbieder, &new, was, err);
	if (result == 0 && was != NULL)
		new.asked_on = was->asked_on;
	if (result == 0)
		result = register_aanbieder(store, aanbieder, &naam, err);
	if (result == 0)
		result = write_row(store, &new, naam, err);
	free(naam);
	suicide_opgaven_release(&all);
	return result;
}

int
store_suicide_add(struct store *store, const char *aanbieder,
    const struct suicide_opgave *new, struct error *err)
{
	char *naam = text_clean(aanbieder, false);
	int result = -1;

	if (db_begin(store, err) == 0) {
		if (add(store, naam, new, err) == 0)
			result = db_commit(store, err);
		db_rollback(store);
	}
	free(naam);
	return result;
}
