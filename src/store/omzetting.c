/*
 * omzetting.c - what became of norms from one pinned normset to another.
 *
 * What is kept is whole: a normset that follows one which follows another
 * has what became of the norms of both.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "store/maatregelen.h"
#include "store/omzetting.h"

enum {
	PINS_BEFORE,
	ADD_VOLGT,
	ADD_NORM,
	ADD_VOLGT_OVER,
	ADD_NORMS_OVER,
	NORMS_IN,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[PINS_BEFORE] = "SELECT sha256 FROM pin WHERE kind = 'normset'"
			" AND id = ?1 AND versie = ?2",
	[ADD_VOLGT] = "INSERT INTO pin_volgt (pin_nieuw, pin_oud)"
		      " VALUES (?1, ?2) ON CONFLICT DO NOTHING",
	[ADD_NORM] = "INSERT INTO norm_omzetting (pin_nieuw, pin_oud,"
		     " norm_oud, norm_nieuw) VALUES (?1, ?2, ?3, ?4)"
		     " ON CONFLICT DO NOTHING",
	/* WHERE TRUE: else ON would belong to the SELECT. */
	[ADD_VOLGT_OVER] =
	    "INSERT INTO pin_volgt (pin_nieuw, pin_oud)"
	    " SELECT ?1, pin_oud FROM pin_volgt WHERE pin_nieuw = ?2"
	    " AND pin_oud <> ?1 ON CONFLICT DO NOTHING",
	/* What was named before, and what is named only now. */
	[ADD_NORMS_OVER] =
	    "INSERT INTO norm_omzetting (pin_nieuw, pin_oud, norm_oud,"
	    " norm_nieuw) SELECT ?1, x.pin_oud, x.norm_oud,"
	    "  coalesce(y.norm_nieuw, x.norm_nieuw)"
	    " FROM norm_omzetting AS x LEFT JOIN norm_omzetting AS y"
	    "  ON y.pin_nieuw = ?1 AND y.pin_oud = ?2"
	    "  AND y.norm_oud = x.norm_nieuw"
	    " WHERE x.pin_nieuw = ?2 AND x.pin_oud <> ?1"
	    " UNION ALL SELECT ?1, v.pin_oud, y.norm_oud, y.norm_nieuw"
	    " FROM pin_volgt AS v CROSS JOIN norm_omzetting AS y"
	    "  ON y.pin_nieuw = ?1 AND y.pin_oud = ?2"
	    " WHERE v.pin_nieuw = ?2 AND v.pin_oud <> ?1 AND NOT EXISTS"
	    "  (SELECT 1 FROM norm_omzetting AS x WHERE x.pin_nieuw = ?2"
	    "  AND x.pin_oud = v.pin_oud AND x.norm_oud = y.norm_oud)"
	    " ON CONFLICT DO NOTHING",
	[NORMS_IN] = "SELECT coalesce(z.norm_nieuw, ?2) FROM onderzoek AS e"
		     " CROSS JOIN onderzoek AS l ON l.nummer = ?3"
		     " LEFT JOIN norm_omzetting AS z"
		     " ON z.pin_nieuw = l.pin_normset"
		     " AND z.pin_oud = e.pin_normset AND z.norm_oud = ?2"
		     " WHERE e.nummer = ?1",
};

const struct queries omzetting_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, const char *pin, const char *before)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_OMZETTING, query);

	db_bind_text(stmt, 1, pin);
	db_bind_text(stmt, 2, before);
	return stmt;
}

static char *
cited(const struct normset *set, const char *code)
{
	return xasprintf("%s-%s", set->prefix, code);
}

static int
add_norm(struct store *store, const struct normset *set, const char *before,
    const char *from, const char *to, struct error *err)
{
	sqlite3_stmt *stmt = start(store, ADD_NORM, set->sha256, before);
	char *norm = cited(set, from);
	char *becomes = to != NULL ? cited(set, to) : xstrdup("");
	int failed;

	db_bind_text(stmt, 3, norm);
	db_bind_text(stmt, 4, becomes);
	failed = db_run(stmt, err);
	free(norm);
	free(becomes);
	return failed;
}

static int
add_norms(struct store *store, const struct normset *set, const char *before,
    struct error *err)
{
	for (size_t i = 0; i < set->n_omzettingen; i++) {
		const struct omzetting *omzetting = &set->omzetting[i];
		const struct words *to = &omzetting->to;

		if (to->n == 0 &&
		    add_norm(store, set, before, omzetting->from, NULL, err) <
			0)
			return -1;
		for (size_t j = 0; j < to->n; j++)
			if (add_norm(store, set, before, omzetting->from,
				to->word[j], err) < 0)
				return -1;
	}
	return 0;
}

/* One that it follows, and over that one those before. */
static int
add_before(struct store *store, const struct normset *set, const char *before,
    struct error *err)
{
	if (db_run(start(store, ADD_VOLGT, set->sha256, before), err) < 0)
		return -1;
	if (sqlite3_changes(store->db) == 0)
		return 0;
	if (add_norms(store, set, before, err) < 0 ||
	    db_run(start(store, ADD_VOLGT_OVER, set->sha256, before), err) < 0)
		return -1;
	return db_run(start(store, ADD_NORMS_OVER, set->sha256, before), err);
}

int
omzetting_add(struct store *store, const struct normset *set, struct error *err)
{
	char **before = NULL;
	sqlite3_stmt *stmt;
	size_t n = 0;
	int got;

	if (set->follows == NULL)
		return 0;
	stmt = start(store, PINS_BEFORE, set->id, set->follows);
	while ((got = db_step(stmt, err)) == 1) {
		before = xgrow(before, n, sizeof *before);
		before[n++] = db_strdup(stmt, 0);
	}
	for (size_t i = 0; i < n; i++) {
		if (got == 0)
			got = add_before(store, set, before[i], err);
		free(before[i]);
	}
	free(before);
	return got;
}

static int
read_norms(sqlite3_stmt *stmt, struct buf *out, struct error *err)
{
	int got;

	while ((got = db_step(stmt, err)) == 1)
		if (*db_text(stmt, 0) != '\0')
			buf_addf(out, "%s%s", out->length > 0 ? " " : "",
			    db_text(stmt, 0));
	return got;
}

int
store_norms_in(struct store *store, const char *onderzoek, const char *norm,
    const char *later, struct buf *out, struct error *err)
{
	sqlite3_stmt *stmt;
	int failed;

	if (db_begin_read(store, err) < 0)
		return -1;
	stmt = start(store, NORMS_IN, onderzoek, norm);
	db_bind_text(stmt, 3, later);
	failed = read_norms(stmt, out, err);
	db_end_read(store);
	return failed;
}
