/*
 * pair.h - two people who have one onderzoek open, as the state of a test.
 */
#ifndef PAIR_H
#define PAIR_H

#include "core/onderzoek.h"
#include "store/store.h"

/* One database with two people in it, each with the onderzoek open. */
struct pair {
	struct store *ina, *bas;
	struct onderzoek hers, his;
};

int pair_begin(void **state);
int pair_end(void **state);

/* The save finds a conflict of this kind. */
void pair_conflict(struct store *, struct onderzoek *, enum conflict_kind,
    const char *theirs, const char *who);
/* Fails unless it gives what is expected. */
void pair_refresh(struct store *, struct onderzoek *, int expected);

#endif
