/*
 * overdracht.h - what is handed over to one gemeente: maatregelen with
 * what was found, what was done since, and what is asked.
 */
#ifndef CORE_OVERDRACHT_H
#define CORE_OVERDRACHT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/maatregel_step.h"
#include "core/onderzoek.h"

struct overdracht_deel {
	const struct onderzoek *van; /* in which it was imposed */
	const struct maatregel *maatregel;
	struct maatregel_events events; /* its time line */
	const struct onderzoek *toets;  /* the later one that looked at it */
	char *norms; /* what its norm became there, a set; NULL: no toets */
};

struct overdracht {
	char *nummer; /* of the onderzoek that it is made from */
	const struct gemeente *gemeente;
	struct onderzoek **onderzoek; /* owned; that one first */
	size_t n_onderzoeken;
	struct overdracht_deel *deel; /* owned */
	size_t n;
};

void overdracht_release(struct overdracht *);

/* Is there something left to do, so that it can be handed over? */
bool overdracht_open(const struct overdracht_deel *);
size_t overdracht_n_open(const struct overdracht *);
/* What the gemeente is asked to do with it, in a sentence. */
const char *overdracht_vraag(const struct overdracht_deel *);

#endif
