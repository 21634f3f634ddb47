/*
 * conflict.h - somebody else saved the same thing first: nothing was
 * overwritten, and the user says what it becomes.
 */
#ifndef CORE_CONFLICT_H
#define CORE_CONFLICT_H

#include <stddef.h>
#include <stdint.h>

#include "core/bewijs.h"
#include "core/normset.h"

struct conflict {
	enum conflict_kind {
		CONFLICT_NONE,
		CONFLICT_FACT,
		CONFLICT_ANSWER,
		CONFLICT_OORDEEL,
		CONFLICT_MAATREGEL,
		CONFLICT_ADVIES,
		CONFLICT_REDEN,
		CONFLICT_BEWIJS,
		CONFLICT_GESPREK,
	} kind;
	size_t index; /* in facts[], answer[], oordeel[], ... */
	char *theirs; /* their text (bevinding, value), owned */
	const struct grade *their_grade; /* of an oordeel */
	struct bewijs *their_bewijs;     /* owned, or NULL */
	char *who;                       /* owned */
	int64_t revision;                /* the revision to go on from */
};

/* It is settled: CONFLICT_NONE. */
void conflict_release(struct conflict *);

#endif
