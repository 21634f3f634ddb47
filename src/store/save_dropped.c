/*
 * save_dropped.c - two wrote the same, and the user took that of the
 * other: ours passes through the row, so that the logboek has both.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/member.h"
#include "store/save.h"

static char *
swap_text(char **text, char *other)
{
	char *was = *text;

	*text = other;
	return was;
}

/* Give a row this value; what it had is given back, to be freed. */
static char *
swap_value(struct save *s, char *value)
{
	struct onderzoek *o = s->o;
	const struct dropped *d = &o->dropped;
	void *row = &o->oordeel[d->index];
	struct buf old = { 0 };

	if (d->kind == CONFLICT_ANSWER)
		return swap_text(&o->answer[d->index].value, value);
	if (d->kind == CONFLICT_REDEN)
		return swap_text(&o->reden[d->index].text, value);
	if (d->kind == CONFLICT_MAATREGEL)
		row = &o->maatregel[d->index];
	else if (d->kind == CONFLICT_ADVIES)
		row = &o->advies[d->index];
	else if (d->kind == CONFLICT_BEWIJS)
		row = &o->bewijs[d->index];
	else if (d->kind == CONFLICT_ONJUISTHEID)
		row = &o->onjuistheid[d->index];
	member_get(d->kind, row, d->member, &old);
	member_set(d->kind, o, row, d->member, value);
	free(value);
	return buf_take(&old);
}

static const struct grade *
swap_grade(struct save *s, const struct grade *grade)
{
	const struct dropped *d = &s->o->dropped;
	const struct grade *was = NULL;

	if (d->kind == CONFLICT_OORDEEL && d->member == MEMBER_TEXT) {
		was = s->o->oordeel[d->index].grade;
		s->o->oordeel[d->index].grade = grade;
	}
	return was;
}

/* It is taken back once: with the second. */
static bool
swap_withdraws(struct save *s, bool withdraws)
{
	const struct dropped *d = &s->o->dropped;
	bool was = false;

	if (d->kind == CONFLICT_MAATREGEL) {
		was = s->o->maatregel[d->index].withdraws;
		s->o->maatregel[d->index].withdraws = withdraws;
	}
	return was;
}

int
save_with_dropped(struct save *s, enum conflict_kind kind, size_t i,
    int (*write)(struct save *, size_t i))
{
	const struct dropped *d = &s->o->dropped;
	const struct grade *grade;
	int64_t *revision;
	bool withdraws;
	char *taken;
	int result;

	if (d->text == NULL || d->kind != kind || d->index != i)
		return write(s, i);
	taken = swap_value(s, xstrdup(d->text));
	grade = swap_grade(s, d->grade);
	withdraws = swap_withdraws(s, false);
	result = write(s, i);
	swap_withdraws(s, withdraws);
	s->dropped = true;
	/* They wrote again meanwhile: ours stands beside that. */
	if (s->conflict.kind == kind && s->conflict.index == i) {
		free(taken);
		return result;
	}
	free(swap_value(s, taken));
	swap_grade(s, grade);
	if (result < 0)
		return -1;
	revision = onderzoek_row_revision(s->o, kind, i);
	++*revision;
	result = write(s, i);
	--*revision;
	return result;
}
