/*
 * melding.h - the register of meldingen: each calamiteit with its days, and
 * what came of it.
 */
#ifndef CORE_MELDING_H
#define CORE_MELDING_H

#include <stddef.h>

#include "base/date.h"

/* Did something happen before its last day was over? */
enum op_tijd {
	OP_TIJD_ONBEKEND, /* nothing is counted yet */
	OP_TIJD_LOOPT,    /* not yet, and it still may */
	OP_TIJD_JA,
	OP_TIJD_NEE, /* too late, or still not */
	N_OP_TIJDEN,
};

extern const char *const op_tijd_words[N_OP_TIJDEN];

/* A day that something had to happen before, and the day it did. */
struct binnen {
	date due_on, done_on; /* DATE_NONE: not known; not done */
};

/* Strings are owned and never NULL. */
struct melding {
	char *nummer;
	char *aanbieder;
	char *soort; /* id of the answer: calamiteit, geweld, or "" */
	date known_on;
	struct binnen gemeld;
	struct binnen zelfonderzoek;
	char *uitkomst; /* id of the answer, or "" */
	date letter_on; /* with the findings */
	date closed_on;
};

struct meldingen {
	struct melding *melding; /* owned; the newest first */
	size_t n;
};

enum op_tijd op_tijd(const struct binnen *, date today);
void meldingen_release(struct meldingen *);

#endif
