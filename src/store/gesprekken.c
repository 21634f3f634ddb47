/*
 * gesprekken.c - talks and their moments: read and written.
 *
 * Two people may each make number 3 at the same time.  Who comes second
 * gets the next number: a new one is never a conflict.
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "store/save.h"

enum {
	GET,
	GET_MOMENTEN,
	NEXT,
	ADD,
	SET,
	ADD_MOMENT,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[GET] = "SELECT number, bronnen, waar, dag, methode, aanwezig,"
		" toestemming, bezoek, withdrawn, revision FROM gesprek"
		" WHERE onderzoek = ?1 ORDER BY number",
	[GET_MOMENTEN] =
	    "SELECT number, id, moment, author, stamp FROM gesprek_moment"
	    " WHERE onderzoek = ?1 ORDER BY number, id",
	/* ?2, or the first that is free after all. */
	[NEXT] = "SELECT iif(EXISTS (SELECT 1 FROM gesprek"
		 " WHERE onderzoek = ?1 AND number = ?2),"
		 " (SELECT max(number) FROM gesprek WHERE onderzoek = ?1) + 1,"
		 " ?2)",
	[ADD] = "INSERT INTO gesprek (onderzoek, number, bronnen, waar, dag,"
		" methode, aanwezig, toestemming, bezoek, withdrawn, revision,"
		" door) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1,"
		" schouw_user())",
	[SET] = "UPDATE gesprek SET bronnen = ?3, waar = ?4, dag = ?5,"
		" methode = ?6, aanwezig = ?7, toestemming = ?8, bezoek = ?9,"
		" withdrawn = ?10, revision = revision + 1,"
		" door = schouw_user()"
		" WHERE onderzoek = ?1 AND number = ?2 AND revision = ?11",
	[ADD_MOMENT] =
	    "INSERT INTO gesprek_moment (onderzoek, number, moment, author,"
	    " stamp) VALUES (?1, ?2, ?3, ?4, ?5)",
};

const struct queries gesprekken_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct store *store, size_t query, int64_t onderzoek)
{
	sqlite3_stmt *stmt = db_start(store, MODULE_GESPREKKEN, query);

	db_bind_int(stmt, 1, onderzoek);
	return stmt;
}

/* ---- read ---- */

static void
add_gesprek(struct onderzoek *o, sqlite3_stmt *stmt)
{
	o->gesprek = xgrow(o->gesprek, o->n_gesprekken, sizeof *o->gesprek);
	o->gesprek[o->n_gesprekken++] = (struct gesprek){
		.number = sqlite3_column_int(stmt, 0),
		.bronnen = db_strdup(stmt, 1),
		.waar = db_strdup(stmt, 2),
		.dag = db_date(stmt, 3),
		.methode = db_strdup(stmt, 4),
		.aanwezig = db_strdup(stmt, 5),
		.toestemming = (enum toestemming)db_word(
		    stmt, 6, toestemming_words, N_TOESTEMMINGEN),
		.bezoek = sqlite3_column_int(stmt, 7),
		.withdrawn = sqlite3_column_int(stmt, 8) != 0,
		.revision = sqlite3_column_int64(stmt, 9),
	};
}

static void
add_moment(struct gesprek *g, sqlite3_stmt *stmt)
{
	struct gesprek_moment *m;

	g->moment = xgrow(g->moment, g->n_momenten, sizeof *g->moment);
	m = &g->moment[g->n_momenten++];
	*m = (struct gesprek_moment){
		.id = sqlite3_column_int64(stmt, 1),
		.moment =
		    (enum moment)db_word(stmt, 2, moment_words, N_MOMENTEN),
		.author = db_strdup(stmt, 3),
	};
	snprintf(m->stamp, sizeof m->stamp, "%s", db_text(stmt, 4));
}

int
fill_gesprekken(
    struct store *store, int64_t id, struct onderzoek *o, struct error *err)
{
	sqlite3_stmt *stmt = start(store, GET, id);
	int got;

	while ((got = db_step(stmt, err)) == 1)
		add_gesprek(o, stmt);
	if (got < 0)
		return -1;
	stmt = start(store, GET_MOMENTEN, id);
	while ((got = db_step(stmt, err)) == 1) {
		struct gesprek *g =
		    onderzoek_gesprek(o, sqlite3_column_int(stmt, 0));

		if (g != NULL) /* a foreign key says so */
			add_moment(g, stmt);
	}
	return got;
}

/* ---- refresh ---- */

static const struct gesprek_moment *
find_moment(const struct gesprek *g, int64_t id)
{
	for (size_t i = 0; i < g->n_momenten; i++)
		if (g->moment[i].id == id)
			return &g->moment[i];
	return NULL;
}

/* Theirs go before those of ours that are not saved yet. */
static bool
take_momenten(struct gesprek *ours, struct gesprek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_momenten; i++) {
		struct gesprek_moment *new = &theirs->moment[i];
		size_t at = ours->n_momenten;

		if (find_moment(ours, new->id) != NULL)
			continue;
		ours->moment =
		    xgrow(ours->moment, ours->n_momenten, sizeof *ours->moment);
		while (at > 0 &&
		    (ours->moment[at - 1].id == 0 ||
			ours->moment[at - 1].id > new->id))
			at--;
		memmove(&ours->moment[at + 1], &ours->moment[at],
		    (ours->n_momenten - at) * sizeof *new);
		ours->n_momenten++;
		ours->moment[at] = *new;
		new->author = NULL;
		changed = true;
	}
	return changed;
}

/* The row that is in the database too; ours of that number makes way. */
static struct gesprek *
find_gesprek(struct onderzoek *o, int number)
{
	struct gesprek *g = onderzoek_gesprek(o, number);

	if (g != NULL && g->revision != 0)
		return g;
	if (g != NULL)
		onderzoek_renumber_gesprek(o, g);
	o->gesprek = xgrow(o->gesprek, o->n_gesprekken, sizeof *o->gesprek);
	return &o->gesprek[o->n_gesprekken++];
}

/* All but the moments, which both have by now. */
static void
swap_gesprek(struct gesprek *ours, struct gesprek *theirs)
{
	struct gesprek swapped = *ours;

	*ours = *theirs;
	*theirs = swapped;
	theirs->moment = ours->moment;
	theirs->n_momenten = ours->n_momenten;
	ours->moment = swapped.moment;
	ours->n_momenten = swapped.n_momenten;
	ours->born = swapped.born;
}

bool
refresh_gesprekken(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_gesprekken; i++) {
		struct gesprek *new = &theirs->gesprek[i];
		struct gesprek *ours = find_gesprek(o, new->number);

		changed |= take_momenten(ours, new);
		if (ours->changed || ours->revision == new->revision)
			continue;
		swap_gesprek(ours, new);
		changed = true;
	}
	return changed;
}

/* ---- save ---- */

static int
save_momenten(struct save *s, struct gesprek *g)
{
	for (size_t i = 0; i < g->n_momenten; i++) {
		struct gesprek_moment *m = &g->moment[i];
		sqlite3_stmt *stmt;

		if (m->id != 0)
			continue;
		stmt = start(s->store, ADD_MOMENT, s->id);
		db_bind_int(stmt, 2, g->number);
		db_bind_text(stmt, 3, moment_words[m->moment]);
		db_bind_text(stmt, 4, m->author);
		db_bind_text(stmt, 5, m->stamp);
		if (db_run(stmt, s->err) < 0)
			return -1;
		save_done(
		    s, &m->id, sqlite3_last_insert_rowid(s->store->db), NULL);
	}
	return 0;
}

/* Its number may be taken: that is known at once, also to its notities. */
static int
take_number(struct save *s, struct gesprek *g)
{
	sqlite3_stmt *stmt = start(s->store, NEXT, s->id);
	int64_t number;

	db_bind_int(stmt, 2, g->number);
	if (db_number(stmt, &number, s->err) < 0)
		return -1;
	if (number != g->number)
		onderzoek_set_gesprek_number(s->o, g, (int)number);
	return 0;
}

static int
put_gesprek(struct save *s, const struct gesprek *g)
{
	bool fresh = g->revision == 0;
	sqlite3_stmt *stmt = start(s->store, fresh ? ADD : SET, s->id);
	char day[DATE_ISO_SIZE];

	db_bind_int(stmt, 2, g->number);
	db_bind_text(stmt, 3, g->bronnen);
	db_bind_text(stmt, 4, g->waar);
	db_bind_text(stmt, 5, date_to_iso(g->dag, day));
	db_bind_text(stmt, 6, g->methode);
	db_bind_text(stmt, 7, g->aanwezig);
	db_bind_text(stmt, 8, toestemming_words[g->toestemming]);
	db_bind_int(stmt, 9, g->bezoek);
	db_bind_int(stmt, 10, g->withdrawn);
	if (!fresh)
		db_bind_int(stmt, 11, g->revision);
	return save_row(s, stmt);
}

static int
search_gesprek(struct save *s, const struct gesprek *g)
{
	struct buf text = { 0 };
	char key[16];
	int failed;

	if (!g->withdrawn)
		buf_addf(&text, "%s%s%s", g->waar,
		    *g->waar != '\0' && *g->aanwezig != '\0' ? ", " : "",
		    g->aanwezig);
	snprintf(key, sizeof key, "%d", g->number);
	failed = save_search(s, "gesprek", key, "", key, buf_text(&text));
	buf_release(&text);
	return failed;
}

/*
 * Ours was let go of: it passes through the row, so that the logboek has
 * both; theirs comes after it.
 */
static int
pass_through(struct save *s, size_t i)
{
	struct gesprek *ours = &s->o->gesprek[i], *theirs;

	s->dropped = true;
	if (conflict_read_theirs(s) < 0)
		return -1;
	switch (put_gesprek(s, ours)) {
	case 0:
		return conflict_gesprek(s, i);
	case -1:
		return -1;
	}
	theirs = onderzoek_gesprek(&s->theirs, ours->number);
	theirs->revision++;
	if (put_gesprek(s, theirs) != 1)
		return -1;
	theirs->revision++;
	s->passed = theirs;
	return search_gesprek(s, theirs);
}

void
gesprek_passed(struct save *s)
{
	swap_gesprek(&s->o->gesprek[s->o->dropped.index], s->passed);
}

static bool
is_dropped(const struct onderzoek *o, size_t i)
{
	return o->dropped.text != NULL && o->dropped.kind == CONFLICT_GESPREK &&
	    o->dropped.index == i;
}

static int
save_gesprek(struct save *s, size_t i)
{
	struct gesprek *g = &s->o->gesprek[i];

	if (is_dropped(s->o, i))
		return pass_through(s, i);
	if (g->revision == 0 && take_number(s, g) < 0)
		return -1;
	switch (put_gesprek(s, g)) {
	case 0:
		return conflict_gesprek(s, i);
	case -1:
		return -1;
	}
	save_done(s, &g->revision, g->revision + 1, &g->changed);
	return search_gesprek(s, g);
}

int
save_gesprekken(struct save *s)
{
	for (size_t i = 0; i < s->o->n_gesprekken; i++) {
		struct gesprek *g = &s->o->gesprek[i];

		if ((g->changed || s->fresh) && save_gesprek(s, i) < 0)
			return -1;
		if (save_momenten(s, g) < 0)
			return -1;
	}
	return 0;
}
