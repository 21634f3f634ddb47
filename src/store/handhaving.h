/*
 * handhaving.h - the door to the handhaving register; answers as store.h
 * does.
 */
#ifndef STORE_HANDHAVING_H
#define STORE_HANDHAVING_H

#include "core/handhaving_list.h"
#include "core/handhaving_step.h"
#include "core/planregel.h"
#include "store/store.h"

/* A page of entries, by key. */
int store_handhavingen(struct store *, const struct handhaving_query *,
    struct handhaving_page *, struct error *err);
/* By its nummer: 1 found, 0 not. */
int store_handhaving(struct store *, const char *nummer,
    struct handhaving_row *, struct error *err);
/* Its time line; empty when there is no such entry. */
int store_handhaving_events(struct store *, const char *nummer,
    struct handhaving_events *, struct error *err);
/* The rows of a verbeterplan; empty when it is none. */
int store_planregels(
    struct store *, const char *nummer, struct planregels *, struct error *err);

/* Begin an entry in an onderzoek; nummer gets that of the entry. */
int store_handhaving_begin(struct store *, const char *onderzoek,
    const struct handhaving_request *, char nummer[static 24],
    struct error *err);
/* Add a step, when it may follow. */
int store_handhaving_step(struct store *, const char *nummer,
    const struct handhaving_request *, struct error *err);
/*
 * Save a row of a verbeterplan; number 0 makes a new one.  The norm may
 * come without the letter of its set.  0 with number, revision and norm
 * filled in; 1 when a colleague was first: theirs is theirs then, to be
 * released, and nothing was written.
 */
int store_planregel_save(struct store *, const char *nummer, struct planregel *,
    struct planregel *theirs, struct error *err);

#endif
