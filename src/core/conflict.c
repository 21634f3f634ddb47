/*
 * conflict.c - what is ours in it, and what the user makes of it.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "core/member.h"
#include "core/onderzoek.h"
#include "core/text.h"

void
conflict_release(struct conflict *conflict)
{
	free(conflict->theirs);
	free(conflict->who);
	*conflict = (struct conflict){ 0 };
}

/* A row of the onderzoek, as the conflict needs it; not a fact's. */
struct row {
	void *row, *before;
	int64_t *revision;
	bool *changed;
};

static struct row
find_row(struct onderzoek *o, enum conflict_kind kind, size_t i)
{
#define ROW(of)                                                        \
	(struct row)                                                   \
	{                                                              \
		&o->of[i], NULL, &o->of[i].revision, &o->of[i].changed \
	}
	struct row row = { 0 };

	switch (kind) {
	case CONFLICT_ANSWER:
		return ROW(answer);
	case CONFLICT_OORDEEL:
		row = ROW(oordeel);
		row.before = o->oordeel[i].before;
		return row;
	case CONFLICT_MAATREGEL:
		row = ROW(maatregel);
		row.before = o->maatregel[i].before;
		return row;
	case CONFLICT_ADVIES:
		row = ROW(advies);
		row.before = o->advies[i].before;
		return row;
	case CONFLICT_REDEN:
		return ROW(reden);
	case CONFLICT_BEWIJS:
		row = ROW(bewijs);
		row.before = o->bewijs[i].before;
		return row;
	case CONFLICT_GESPREK:
		return ROW(gesprek);
	case CONFLICT_ONJUISTHEID:
		row = ROW(onjuistheid);
		row.before = o->onjuistheid[i].before;
		return row;
	case CONFLICT_FACT:
	case CONFLICT_NONE:
		break;
	}
	return row;
#undef ROW
}

int64_t *
onderzoek_row_revision(struct onderzoek *o, enum conflict_kind kind, size_t i)
{
	return find_row(o, kind, i).revision;
}

void
onderzoek_doubt(
    struct onderzoek *o, enum conflict_kind kind, size_t i, size_t member)
{
	struct row row = find_row(o, kind, i);

	if (kind == CONFLICT_FACT) {
		/* What else is asked comes up again. */
		conflict_release(&o->conflict);
		o->conflict = (struct conflict){ .kind = kind, .index = i };
		o->revision = REVISION_UNKNOWN;
		return;
	}
	/* What is only here nobody else can have changed. */
	if (row.revision == NULL || *row.revision == 0 || !*row.changed)
		return;
	*row.revision = REVISION_UNKNOWN;
	if (row.before != NULL)
		row_doubt(kind, o, row.row, row.before, member);
}

static const char *
theirs(const struct conflict *c)
{
	return c->theirs == NULL ? "" : c->theirs;
}

const struct field *
conflict_field(const struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;

	/* The answer to a fact is asked by a question of the same name. */
	if (c->kind == CONFLICT_FACT)
		return form_field(o->form, facts[c->index].name);
	if (c->kind == CONFLICT_ANSWER)
		return o->answer[c->index].field;
	return NULL;
}

bool
conflict_joins(const struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;
	const struct field *field = conflict_field(o);

	if (field != NULL)
		return field_kinds[field->kind].editor == EDITOR_TEXT ||
		    field->kind == FIELD_TEKST;
	return c->kind == CONFLICT_REDEN || member_joins(c->kind, c->member);
}

char *
conflict_mine(const struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;
	struct buf text = { 0 };

	switch (c->kind) {
	case CONFLICT_FACT:
		fact_get(&o->facts, &facts[c->index], &text);
		break;
	case CONFLICT_ANSWER:
		buf_add(&text, o->answer[c->index].value);
		break;
	case CONFLICT_OORDEEL:
		member_get(c->kind, &o->oordeel[c->index], c->member, &text);
		break;
	case CONFLICT_MAATREGEL:
		member_get(c->kind, &o->maatregel[c->index], c->member, &text);
		break;
	case CONFLICT_ADVIES:
		member_get(c->kind, &o->advies[c->index], c->member, &text);
		break;
	case CONFLICT_REDEN:
		buf_add(&text, o->reden[c->index].text);
		break;
	case CONFLICT_BEWIJS:
		member_get(c->kind, &o->bewijs[c->index], c->member, &text);
		break;
	case CONFLICT_GESPREK:
		gesprek_summary(&o->gesprek[c->index], &text);
		break;
	case CONFLICT_ONJUISTHEID:
		member_get(
		    c->kind, &o->onjuistheid[c->index], c->member, &text);
		break;
	case CONFLICT_NONE:
		break;
	}
	return buf_take(&text);
}

/* A value that stands on its own, or a member of a row. */
static void
set_value(struct onderzoek *o, const char *value)
{
	const struct conflict *c = &o->conflict;
	struct row row = find_row(o, c->kind, c->index);

	if (c->kind == CONFLICT_FACT)
		fact_set(&o->facts, &facts[c->index], value);
	else if (c->kind == CONFLICT_ANSWER)
		text_set(&o->answer[c->index].value, value, true);
	else if (c->kind == CONFLICT_REDEN)
		text_set(&o->reden[c->index].text, value, true);
	else if (member_count(c->kind, row.row) > 0)
		member_set(c->kind, o, row.row, c->member, value);
}

/*
 * What we start from now is theirs.  Under the bevinding its oordeel was
 * shown too, so that is settled with it.
 */
static void
start_from_theirs(struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;
	struct row row = find_row(o, c->kind, c->index);

	if (c->kind == CONFLICT_FACT) {
		o->revision = c->revision;
		fact_set(&o->saved, &facts[c->index], theirs(c));
		return;
	}
	assert(row.revision != NULL && row.changed != NULL);
	*row.revision = c->revision;
	*row.changed = true;
	if (row.before == NULL)
		return;
	member_set(c->kind, o, row.before, c->member, theirs(c));
	if (c->kind == CONFLICT_OORDEEL && c->member == MEMBER_TEXT)
		o->oordeel[c->index].before->grade = c->their_grade;
}

/* What is not taken goes through the database, so the logboek has it. */
static void
drop_mine(struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;

	free(o->dropped.text);
	o->dropped = (struct dropped){ .kind = c->kind,
		.index = c->index,
		.member = c->member,
		.text = conflict_mine(o) };
	if (c->kind == CONFLICT_OORDEEL)
		o->dropped.grade = o->oordeel[c->index].grade;
}

static void
take_theirs(struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;

	if (c->kind != CONFLICT_FACT)
		drop_mine(o);
	if (c->kind == CONFLICT_GESPREK) {
		/* It comes as a whole, after ours was written. */
		start_from_theirs(o);
		return;
	}
	set_value(o, theirs(c));
	if (c->kind == CONFLICT_OORDEEL && c->member == MEMBER_TEXT)
		o->oordeel[c->index].grade = c->their_grade;
	start_from_theirs(o);
}

static void
take_both(struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;
	char *my = conflict_mine(o);
	char *both = xasprintf("%s\n%s", theirs(c), my);

	set_value(o, both);
	start_from_theirs(o);
	free(my);
	free(both);
}

void
onderzoek_settle(struct onderzoek *o, enum settle settle)
{
	if (settle == SETTLE_THEIRS)
		take_theirs(o);
	else if (settle == SETTLE_BOTH)
		take_both(o);
	else
		start_from_theirs(o);
	conflict_release(&o->conflict);
}
