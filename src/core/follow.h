/*
 * follow.h - an onderzoek that goes on from an earlier one: its facts, and
 * the norms whose maatregelen it looks at.
 */
#ifndef CORE_FOLLOW_H
#define CORE_FOLLOW_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/onderzoek.h"

/* What of the earlier one is taken up. */
struct follow {
	const char *vorige;      /* its nummer */
	bool new_norms;          /* the norms of now, not those of then */
	const char *maatregelen; /* set of numbers: the norms of these only */
	const char *norms;       /* set of codes there: only these */
	const char *signaal;     /* or: the signaal that it goes on from */
};

/*
 * Go on from an earlier onderzoek: its aanbieder, locatie, voorzieningen,
 * gemeenten and pgb, its nummer unless that must stay hidden, and where it
 * has oordelen the norms that have an open maatregel there; those
 * with a tekort when there are none, or when it follows another one whose
 * maatregel goes on.  What became of norms that are not the same any more
 * is appended to told, in sentences.  Gives the number of norms chosen, or
 * -1 with a sentence.
 */
int onderzoek_follow(struct onderzoek *, const struct onderzoek *earlier,
    const struct follow *, struct buf *told, struct error *err);

#endif
