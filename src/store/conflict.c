/*
 * conflict.c - somebody else was first: nothing is overwritten, and what
 * they wrote is kept for the user to choose.
 */
#include <string.h>

#include "base/mem.h"
#include "core/member.h"
#include "store/save.h"

enum {
	WHO_FACT,
	WHO_ANSWER,
	WHO_OORDEEL,
	WHO_MAATREGEL,
	WHO_ADVIES,
	WHO_REDEN,
	WHO_BEWIJS,
	WHO_GESPREK,
	WHO_ONJUISTHEID,
	N_QUERIES,
};

static const char *const sql[N_QUERIES] = {
	[WHO_FACT] =
	    "SELECT who FROM logboek WHERE onderzoek = ?1 AND kolom = ?2"
	    " AND tabel IN ('onderzoek', 'onderzoek_gemeente',"
	    " 'onderzoek_voorziening') ORDER BY seq DESC LIMIT 1",
	[WHO_ANSWER] = "SELECT door FROM answer"
		       " WHERE onderzoek = ?1 AND field = ?2 AND row_no = ?3",
	[WHO_OORDEEL] = "SELECT door FROM onderzoek_norm"
			" WHERE onderzoek = ?1 AND norm = ?2",
	[WHO_MAATREGEL] = "SELECT door FROM maatregel"
			  " WHERE onderzoek = ?1 AND number = ?2",
	[WHO_ADVIES] = "SELECT door FROM advies"
		       " WHERE onderzoek = ?1 AND number = ?2",
	[WHO_REDEN] = "SELECT door FROM reden WHERE onderzoek = ?1"
		      " AND control = ?2 AND subject = ?3",
	[WHO_BEWIJS] = "SELECT door FROM bewijs"
		       " WHERE onderzoek = ?1 AND number = ?2",
	[WHO_GESPREK] = "SELECT door FROM gesprek"
			" WHERE onderzoek = ?1 AND number = ?2",
	[WHO_ONJUISTHEID] = "SELECT door FROM onjuistheid"
			    " WHERE onderzoek = ?1 AND number = ?2",
};

const struct queries conflict_queries = { sql, N_QUERIES };

static sqlite3_stmt *
start(struct save *s, size_t query)
{
	sqlite3_stmt *stmt = db_start(s->store, MODULE_CONFLICT, query);

	db_bind_int(stmt, 1, s->id);
	return stmt;
}

/*
 * Only the first is kept; another one comes up when this is resolved.  The
 * texts in found are borrowed, the statement says who wrote the row.
 */
static int
keep(struct save *s, struct conflict found, sqlite3_stmt *who)
{
	int got = db_step(who, s->err);

	if (got < 0)
		return -1;
	if (s->conflict.kind == CONFLICT_NONE) {
		found.theirs = xstrdup(found.theirs);
		found.who = xstrdup(got == 1 ? db_text(who, 0) : "");
		s->conflict = found;
	}
	sqlite3_reset(who);
	return 0;
}

int
conflict_fact(struct save *s, size_t fact, char *theirs, int64_t revision)
{
	sqlite3_stmt *who = start(s, WHO_FACT);

	db_bind_text(who, 2, facts[fact].name);
	return keep(s,
	    (struct conflict){ .kind = CONFLICT_FACT,
		.index = fact,
		.theirs = theirs,
		.revision = revision },
	    who);
}

int
conflict_read_theirs(struct save *s)
{
	if (s->theirs.form != NULL)
		return 0;
	fill_begin(&s->theirs, s->o);
	return fill_onderzoek(s->store, s->id, &s->theirs, s->err);
}

int
conflict_answer(struct save *s, size_t i)
{
	struct answer *ours = &s->o->answer[i];
	const struct answer *theirs;
	sqlite3_stmt *who;

	if (conflict_read_theirs(s) < 0)
		return -1;
	theirs = onderzoek_answer(&s->theirs, ours->field, ours->row);
	if (strcmp(ours->value, theirs->value) == 0) {
		save_done(s, &ours->revision, theirs->revision, &ours->changed);
		return 0;
	}
	who = start(s, WHO_ANSWER);
	db_bind_text(who, 2, ours->field->id);
	db_bind_int(who, 3, ours->row);
	return keep(s,
	    (struct conflict){ .kind = CONFLICT_ANSWER,
		.index = i,
		.theirs = theirs->value,
		.revision = theirs->revision },
	    who);
}

/*
 * Both changed a row: what only one of us changed is taken from him.  When
 * nothing is left to ask, ours goes on from theirs, and is written if it
 * has something that theirs has not; else the first member that both
 * changed is asked.  All that is taken is in the database, so ours may
 * have it before the commit.
 */
struct meeting {
	enum conflict_kind kind;
	size_t index;
	void *ours, *before, *theirs;
	int64_t *revision, their_revision;
	bool *changed;
	const struct grade *their_grade;
	int (*write)(struct save *, size_t i);
};

static bool
same_members(const struct meeting *m)
{
	struct buf ours = { 0 }, theirs = { 0 };
	bool same = true;

	for (size_t i = 0; i < member_count(m->kind, m->ours); i++) {
		buf_clear(&ours);
		buf_clear(&theirs);
		member_get(m->kind, m->ours, i, &ours);
		member_get(m->kind, m->theirs, i, &theirs);
		same = same && strcmp(buf_text(&ours), buf_text(&theirs)) == 0;
	}
	buf_release(&ours);
	buf_release(&theirs);
	return same;
}

/* A row that was marked without knowing what it was: theirs is all new. */
static size_t
first_difference(const struct meeting *m)
{
	struct buf ours = { 0 }, theirs = { 0 };
	size_t i, n = member_count(m->kind, m->ours);

	for (i = 0; i < n; i++) {
		buf_clear(&ours);
		buf_clear(&theirs);
		member_get(m->kind, m->ours, i, &ours);
		member_get(m->kind, m->theirs, i, &theirs);
		if (strcmp(buf_text(&ours), buf_text(&theirs)) != 0)
			break;
	}
	buf_release(&ours);
	buf_release(&theirs);
	return i < n ? i : MEMBER_NONE;
}

static int
meet(struct save *s, const struct meeting *m, sqlite3_stmt *who)
{
	struct buf theirs = { 0 };
	size_t member;
	int result;

	if (m->before == NULL)
		member = first_difference(m);
	else
		member =
		    row_merge(m->kind, s->o, m->ours, m->before, m->theirs);
	s->o->n_merged++;
	if (member == MEMBER_NONE) {
		if (same_members(m)) {
			save_done(
			    s, m->revision, m->their_revision, m->changed);
			return 0;
		}
		*m->revision = m->their_revision;
		return m->write(s, m->index);
	}
	member_get(m->kind, m->theirs, member, &theirs);
	result = keep(s,
	    (struct conflict){ .kind = m->kind,
		.index = m->index,
		.member = member,
		.theirs = theirs.text,
		.their_grade = m->their_grade,
		.revision = m->their_revision },
	    who);
	buf_release(&theirs);
	return result;
}

int
conflict_oordeel(struct save *s, size_t i, int (*write)(struct save *, size_t))
{
	struct oordeel *ours = &s->o->oordeel[i], *theirs;
	sqlite3_stmt *who;

	if (conflict_read_theirs(s) < 0)
		return -1;
	theirs = &s->theirs.oordeel[i];
	who = start(s, WHO_OORDEEL);
	db_bind_text(who, 2, ours->norm->cited);
	return meet(s,
	    &(struct meeting){ CONFLICT_OORDEEL, i, ours, ours->before, theirs,
		&ours->revision, theirs->revision, &ours->changed,
		theirs->grade, write },
	    who);
}

int
conflict_reden(struct save *s, size_t i)
{
	struct reden *ours = &s->o->reden[i];
	const struct reden *theirs = NULL;
	sqlite3_stmt *who;

	if (conflict_read_theirs(s) < 0)
		return -1;
	for (size_t j = 0; j < s->theirs.n_redenen; j++)
		if (strcmp(s->theirs.reden[j].control, ours->control) == 0 &&
		    strcmp(s->theirs.reden[j].subject, ours->subject) == 0)
			theirs = &s->theirs.reden[j];
	if (theirs == NULL)
		return error_system(s->err,
		    "de reden bij %s %s is er niet meer", ours->control,
		    ours->subject);
	if (strcmp(ours->text, theirs->text) == 0) {
		save_done(s, &ours->revision, theirs->revision, &ours->changed);
		return 0;
	}
	who = start(s, WHO_REDEN);
	db_bind_text(who, 2, ours->control);
	db_bind_text(who, 3, ours->subject);
	return keep(s,
	    (struct conflict){ .kind = CONFLICT_REDEN,
		.index = i,
		.theirs = theirs->text,
		.revision = theirs->revision },
	    who);
}

int
conflict_maatregel(
    struct save *s, size_t i, int (*write)(struct save *, size_t))
{
	struct maatregel *ours = &s->o->maatregel[i], *theirs = NULL;
	sqlite3_stmt *who;

	if (conflict_read_theirs(s) < 0)
		return -1;
	for (size_t j = 0; j < s->theirs.n_maatregelen; j++)
		if (s->theirs.maatregel[j].number == ours->number)
			theirs = &s->theirs.maatregel[j];
	if (theirs == NULL)
		return error_system(
		    s->err, "maatregel %d is er niet meer", ours->number);
	/* Who came first took it back. */
	ours->withdraws = ours->withdraws && !theirs->withdrawn;
	who = start(s, WHO_MAATREGEL);
	db_bind_int(who, 2, ours->number);
	return meet(s,
	    &(struct meeting){ CONFLICT_MAATREGEL, i, ours, ours->before,
		theirs, &ours->revision, theirs->revision, &ours->changed, NULL,
		write },
	    who);
}

int
conflict_advies(struct save *s, size_t i, int (*write)(struct save *, size_t))
{
	struct advies *ours = &s->o->advies[i], *theirs = NULL;
	sqlite3_stmt *who;

	if (conflict_read_theirs(s) < 0)
		return -1;
	for (size_t j = 0; j < s->theirs.n_adviezen; j++)
		if (s->theirs.advies[j].number == ours->number)
			theirs = &s->theirs.advies[j];
	if (theirs == NULL)
		return error_system(
		    s->err, "advies %d is er niet meer", ours->number);
	who = start(s, WHO_ADVIES);
	db_bind_int(who, 2, ours->number);
	return meet(s,
	    &(struct meeting){ CONFLICT_ADVIES, i, ours, ours->before, theirs,
		&ours->revision, theirs->revision, &ours->changed, NULL,
		write },
	    who);
}

int
conflict_bewijs(struct save *s, size_t i, int (*write)(struct save *, size_t))
{
	struct bewijs *ours = &s->o->bewijs[i], *theirs;
	sqlite3_stmt *who;

	if (conflict_read_theirs(s) < 0)
		return -1;
	theirs = onderzoek_bewijs(&s->theirs, ours->number);
	if (theirs == NULL)
		return error_system(
		    s->err, "bewijs %d is er niet meer", ours->number);
	who = start(s, WHO_BEWIJS);
	db_bind_int(who, 2, ours->number);
	return meet(s,
	    &(struct meeting){ CONFLICT_BEWIJS, i, ours, ours->before, theirs,
		&ours->revision, theirs->revision, &ours->changed, NULL,
		write },
	    who);
}

int
conflict_onjuistheid(
    struct save *s, size_t i, int (*write)(struct save *, size_t))
{
	struct onjuistheid *ours = &s->o->onjuistheid[i], *theirs;
	sqlite3_stmt *who;

	if (conflict_read_theirs(s) < 0)
		return -1;
	theirs = onderzoek_onjuistheid(&s->theirs, ours->number);
	if (theirs == NULL)
		return error_system(s->err,
		    "feitelijke onjuistheid %d is er niet meer", ours->number);
	who = start(s, WHO_ONJUISTHEID);
	db_bind_int(who, 2, ours->number);
	return meet(s,
	    &(struct meeting){ CONFLICT_ONJUISTHEID, i, ours, ours->before,
		theirs, &ours->revision, theirs->revision, &ours->changed, NULL,
		write },
	    who);
}

int
conflict_gesprek(struct save *s, size_t i)
{
	struct gesprek *ours = &s->o->gesprek[i];
	const struct gesprek *theirs;
	struct buf mine = { 0 }, summary = { 0 };
	sqlite3_stmt *who;
	int result = 0;

	if (conflict_read_theirs(s) < 0)
		return -1;
	theirs = onderzoek_the_gesprek(&s->theirs, ours->number, s->err);
	if (theirs == NULL)
		return -1;
	gesprek_summary(ours, &mine);
	gesprek_summary(theirs, &summary);
	if (strcmp(buf_text(&mine), buf_text(&summary)) == 0) {
		save_done(s, &ours->revision, theirs->revision, &ours->changed);
	} else {
		who = start(s, WHO_GESPREK);
		db_bind_int(who, 2, ours->number);
		result = keep(s,
		    (struct conflict){ .kind = CONFLICT_GESPREK,
			.index = i,
			.theirs = summary.text,
			.revision = theirs->revision },
		    who);
	}
	buf_release(&mine);
	buf_release(&summary);
	return result;
}
