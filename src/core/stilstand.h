/*
 * stilstand.h - days on which a term does not go on, as counting and
 * telling need them.
 */
#ifndef CORE_STILSTAND_H
#define CORE_STILSTAND_H

#include <stddef.h>

#include "base/date.h"

struct stilstand {
	date from;
	date until;  /* the last of its days; DATE_NONE: it goes on */
	char *reden; /* of a list: owned */
};

/* Of one term, in the order of their days. */
struct stilstanden {
	struct stilstand *row; /* owned */
	size_t n;
};

void stilstanden_release(struct stilstanden *);

#endif
