/*
 * save_facts.c - the row of an onderzoek: facts and status, merged with
 * what a colleague wrote meanwhile.
 *
 * Three versions of each fact: ours (o->facts), the one we started from
 * (o->saved) and theirs (the row).  What only one of us changed is taken;
 * what both changed differently is a conflict and stays as theirs.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/save.h"

enum {
	SET_FACTS,
	PUT_VOORZIENING,
	CUT_VOORZIENINGEN,
	PUT_GEMEENTE,
	CUT_GEMEENTEN,
	N_QUERIES,
};

/* Members that are not in the set ?2, which has blanks around each. */
static const char *const sql[N_QUERIES] = {
	[SET_FACTS] =
	    "UPDATE onderzoek SET"
	    " aanbieder = (SELECT id FROM aanbieder WHERE naam = ?2),"
	    " locatie = ?3, pgb = nullif(?4, ''),"
	    " aangekondigd = nullif(?5, ''),"
	    " signaal_ontvangen_op = nullif(?6, ''),"
	    " bezoek_op = nullif(?7, ''), vorige = ?8, status = ?9,"
	    " revision = revision + 1, door = schouw_user() WHERE id = ?1",
	[PUT_VOORZIENING] =
	    "INSERT INTO onderzoek_voorziening"
	    " (onderzoek, voorziening, plaats) VALUES (?1, ?2, ?3)"
	    " ON CONFLICT DO UPDATE SET plaats = excluded.plaats",
	[CUT_VOORZIENINGEN] =
	    "DELETE FROM onderzoek_voorziening WHERE onderzoek = ?1"
	    " AND instr(?2, ' ' || voorziening || ' ') = 0",
	[PUT_GEMEENTE] =
	    "INSERT INTO onderzoek_gemeente (onderzoek, gemeente, plaats)"
	    " VALUES (?1, ?2, ?3)"
	    " ON CONFLICT DO UPDATE SET plaats = excluded.plaats",
	[CUT_GEMEENTEN] = "DELETE FROM onderzoek_gemeente WHERE onderzoek = ?1"
			  " AND instr(?2, ' ' || gemeente || ' ') = 0",
};

const struct queries save_facts_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct save *s, size_t query)
{
	sqlite3_stmt *stmt = db_start(s->store, MODULE_SAVE_FACTS, query);

	db_bind_int(stmt, 1, s->id);
	return stmt;
}

static char *
fact_text(const struct facts *f, const struct fact *fact)
{
	struct buf text = { 0 };

	fact_get(f, fact, &text);
	return buf_take(&text);
}

static int
put_members(struct save *s, size_t query, const char *set)
{
	size_t length;

	for (int64_t place = 0; *set != '\0'; place++) {
		sqlite3_stmt *stmt = start(s, query);
		char *id;
		int failed;

		length = strcspn(set, " ");
		id = xstrndup(set, length);
		db_bind_text(stmt, 2, id);
		db_bind_int(stmt, 3, place);
		failed = db_run(stmt, s->err);
		free(id);
		if (failed < 0)
			return -1;
		set += length;
		set += strspn(set, " ");
	}
	return 0;
}

static int
write_set(struct save *s, size_t cut, size_t put, const char *set)
{
	char *around = xasprintf(" %s ", set);
	sqlite3_stmt *stmt = start(s, cut);
	int failed;

	db_bind_text(stmt, 2, around);
	failed = db_run(stmt, s->err);
	free(around);
	return failed < 0 ? -1 : put_members(s, put, set);
}

/* The register may know the name in another spelling: that one counts. */
static int
spell_aanbieder(struct save *s, struct facts *f)
{
	char *naam;

	if (*f->aanbieder == '\0' ||
	    strcmp(f->aanbieder, s->o->saved.aanbieder) == 0)
		return 0;
	if (register_aanbieder(s->store, f->aanbieder, &naam, s->err) < 0)
		return -1;
	free(f->aanbieder);
	f->aanbieder = naam;
	return 0;
}

static int
write_facts(struct save *s, const struct facts *f, enum status status)
{
	sqlite3_stmt *stmt = start(s, SET_FACTS);
	struct buf text = { 0 };

	for (int i = 0; i < N_FACT_COLUMNS; i++) {
		buf_clear(&text);
		fact_get(f, fact_find(fact_columns[i]), &text);
		db_bind_copy(stmt, i + 2, buf_text(&text));
	}
	buf_release(&text);
	db_bind_text(stmt, N_FACT_COLUMNS + 2, status_words[status]);
	if (db_run(stmt, s->err) < 0 ||
	    write_set(s, CUT_VOORZIENINGEN, PUT_VOORZIENING, f->voorzieningen) <
		0)
		return -1;
	return write_set(s, CUT_GEMEENTEN, PUT_GEMEENTE, f->gemeenten);
}

/*
 * A gate was passed on what the onderzoek looked like; now that somebody
 * else moved it on, it has to be looked at again.
 */
static int
check_status(struct save *s, const struct onderzoek *row)
{
	struct onderzoek *o = s->o;

	if (o->status == o->saved_status || row->status == o->saved_status ||
	    row->status == o->status)
		return 0;
	error_set(s->err,
	    "een ander zette dit onderzoek intussen op %s; uw wijziging "
	    "naar %s is niet opgeslagen, kijk het opnieuw na",
	    status_words[row->status], status_words[o->status]);
	o->status = o->saved_status = row->status;
	return -1;
}

/* Has the user not yet chosen between ours and theirs of this fact? */
static bool
pending(const struct onderzoek *o, size_t fact)
{
	return o->conflict.kind == CONFLICT_FACT && o->conflict.index == fact &&
	    o->revision != o->conflict.revision;
}

/*
 * One fact: ours goes into the row, or theirs into what we have; base is
 * what we start from next time.
 */
static int
merge_fact(struct save *s, size_t i, struct onderzoek *row, bool *writes)
{
	const struct fact *fact = &facts[i];
	char *ours = fact_text(&s->merged, fact);
	char *saved = fact_text(&s->o->saved, fact);
	char *theirs = fact_text(&row->facts, fact);
	int failed = 0;

	if (strcmp(ours, saved) == 0 || strcmp(ours, theirs) == 0) {
		fact_set(&s->merged, fact, theirs);
		fact_set(&s->base, fact, theirs);
	} else if (strcmp(theirs, saved) == 0 && !pending(s->o, i)) {
		fact_set(&row->facts, fact, ours);
		fact_set(&s->base, fact, ours);
		*writes = true;
	} else {
		failed = conflict_fact(s, i, theirs, row->revision);
		/* Shown once, it is what ours is chosen over. */
		if (s->conflict.kind == CONFLICT_FACT && s->conflict.index == i)
			fact_set(&s->base, fact, theirs);
	}
	free(ours);
	free(saved);
	free(theirs);
	return failed;
}

static int
merge_facts(struct save *s, struct onderzoek *row)
{
	bool writes =
	    s->o->status != row->status && s->o->status != s->o->saved_status;
	enum status status = writes ? s->o->status : row->status;

	for (size_t i = 0; i < n_facts; i++)
		if (merge_fact(s, i, row, &writes) < 0)
			return -1;
	s->revision = row->revision;
	if (writes) {
		if (write_facts(s, &row->facts, status) < 0)
			return -1;
		s->revision++;
	}
	if (s->conflict.kind == CONFLICT_FACT)
		s->conflict.revision = s->revision;
	s->status = status;
	return 0;
}

int
save_facts(struct save *s)
{
	struct onderzoek row;
	int failed;

	if (facts_equal(&s->o->facts, &s->o->saved) &&
	    s->o->status == s->o->saved_status)
		return 0;
	fill_begin(&row, s->o);
	facts_init(&s->merged);
	facts_init(&s->base);
	s->facts_merged = true;
	facts_copy(&s->merged, &s->o->facts);
	facts_copy(&s->base, &s->o->saved);
	failed = fill_facts(s->store, s->id, &row, s->err);
	if (failed == 0)
		failed = spell_aanbieder(s, &s->merged);
	if (failed == 0)
		failed = check_status(s, &row);
	if (failed == 0)
		failed = merge_facts(s, &row);
	onderzoek_release(&row);
	return failed;
}
