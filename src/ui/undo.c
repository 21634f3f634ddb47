/*
 * undo.c - take back what one key did to the oordelen.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/undo.h"

static struct judged
judged(const struct oordeel *oordeel)
{
	struct judged j;
	size_t n = oordeel->norm->n_toetspunten;

	/* Compared as bytes, so without what lies between the members. */
	memset(&j, 0, sizeof j);
	j.grade = oordeel->grade;
	j.chosen = oordeel->chosen;
	memcpy(j.punt, oordeel->punt, n < UNDO_PUNTEN ? n : UNDO_PUNTEN);
	return j;
}

static bool
same(const struct judged *a, const struct judged *b)
{
	return a->grade == b->grade && a->chosen == b->chosen &&
	    memcmp(a->punt, b->punt, sizeof a->punt) == 0;
}

/* Put a norm back, unless someone else changed it since. */
static void
put(struct oordeel *oordeel, const struct judged *from, const struct judged *to)
{
	struct judged now = judged(oordeel);

	if (!same(&now, from))
		return;
	oordeel_choose(oordeel, to->chosen, oordeel->reden);
	oordeel_set_grade(oordeel, to->grade);
	for (size_t i = 0; i < oordeel->norm->n_toetspunten && i < UNDO_PUNTEN;
	     i++)
		oordeel_set_punt(oordeel, i, (enum punt)to->punt[i]);
}

void
undo_release(struct undo *undo)
{
	free(undo->seen);
	free(undo->change);
	*undo = (struct undo){ 0 };
}

void
undo_watch(struct undo *undo, const struct onderzoek *o)
{
	undo->seen =
	    xreallocarray(undo->seen, o->n_oordelen, sizeof *undo->seen);
	for (size_t i = 0; i < o->n_oordelen; i++)
		undo->seen[i] = judged(&o->oordeel[i]);
}

void
undo_record(struct undo *undo, const struct onderzoek *o)
{
	bool first = true;

	for (size_t i = 0; i < o->n_oordelen; i++) {
		struct judged now = judged(&o->oordeel[i]);

		if (same(&now, &undo->seen[i]))
			continue;
		if (first) {
			undo->n = undo->at;
			undo->steps++;
			first = false;
		}
		undo->change =
		    xgrow(undo->change, undo->n, sizeof *undo->change);
		undo->change[undo->n++] =
		    (struct undo_change){ undo->steps, i, undo->seen[i], now };
		undo->at = undo->n;
	}
}

const struct norm *
undo_back(struct undo *undo, struct onderzoek *o)
{
	const struct norm *norm = NULL;
	unsigned step = undo->at > 0 ? undo->change[undo->at - 1].step : 0;

	while (undo->at > 0 && undo->change[undo->at - 1].step == step) {
		const struct undo_change *c = &undo->change[--undo->at];

		put(&o->oordeel[c->norm], &c->after, &c->before);
		norm = o->oordeel[c->norm].norm;
	}
	return norm;
}

const struct norm *
undo_again(struct undo *undo, struct onderzoek *o)
{
	const struct norm *norm = NULL;
	unsigned step = undo->at < undo->n ? undo->change[undo->at].step : 0;

	while (undo->at < undo->n && undo->change[undo->at].step == step) {
		const struct undo_change *c = &undo->change[undo->at++];

		put(&o->oordeel[c->norm], &c->before, &c->after);
		norm = o->oordeel[c->norm].norm;
	}
	return norm;
}
