/*
 * vorige.c - what an onderzoek says it follows: is it of a vorm that it may
 * follow, and did that impose anything.
 */
#include "store/save.h"

enum {
	GET,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET] = "SELECT o.vorm, EXISTS (SELECT 1 FROM maatregel AS m"
		" WHERE m.onderzoek = o.id AND NOT m.withdrawn)"
		" FROM onderzoek AS o WHERE o.nummer ="
		" (SELECT vorige FROM onderzoek WHERE id = ?1)" OPEN_TO_US("o"),
};

const struct queries vorige_queries = { sql, N_QUERIES };

static enum vorige
judge(const struct form *form, sqlite3_stmt *stmt)
{
	if (!form_may_follow(form, db_text(stmt, 0)))
		return VORIGE_ANDERE_VORM;
	return sqlite3_column_int(stmt, 1) ? VORIGE_GOED
					   : VORIGE_ZONDER_MAATREGEL;
}

int
fill_vorige(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_VORIGE, GET);
	int got;

	db_bind_int(stmt, 1, id);
	got = db_step(stmt, err);
	o->vorige_is = got == 1 ? judge(o->form, stmt) : VORIGE_ONBEKEND;
	if (got == 1)
		sqlite3_reset(stmt);
	return got < 0 ? -1 : 0;
}

int
save_vorige(struct save *s)
{
	if (!s->fresh && facts_equal(&s->o->facts, &s->o->saved))
		return 0;
	return fill_vorige(s->store, s->id, s->o, s->err);
}
