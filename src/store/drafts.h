/*
 * drafts.h - what is a user's own: texts in the making, places, filters
 * under a name.  A database of its own (0600), in the state folder.
 */
#ifndef STORE_DRAFTS_H
#define STORE_DRAFTS_H

#include "base/error.h"
#include "core/overview.h"

struct draft_store;

/* folder: where it lives; path: the database that the drafts are for. */
int draft_store_open(const char *folder, const char *database,
    struct draft_store **out, struct error *err);
void draft_store_close(struct draft_store *);
/* Keep a text in the making; one row per nummer and subject. */
int draft_save(struct draft_store *, const struct draft *, struct error *err);
int draft_delete(struct draft_store *, const char *nummer, const char *subject,
    struct error *err);
/* All drafts for this database, or of one onderzoek (nummer not NULL). */
int draft_list(struct draft_store *, const char *nummer, struct drafts *,
    struct error *err);
/* The nummers that there is anything of; an array that the caller frees with
 * its strings. */
int draft_nummers(
    struct draft_store *, char ***nummers, size_t *n, struct error *err);
/* Take all of one onderzoek away, to the last byte: it was destroyed. */
int draft_wipe(struct draft_store *, const char *nummer, struct error *err);
/* A filter under a name; one of that name is replaced. */
int
weergave_save(struct draft_store *, const struct weergave *, struct error *err);
int weergave_delete(struct draft_store *, const char *name, struct error *err);
int weergave_list(struct draft_store *, struct weergaven *, struct error *err);
int place_save(struct draft_store *, const struct place *, struct error *err);
/* The last place in one onderzoek, or the very last one (nummer NULL). */
int place_find(struct draft_store *, const char *nummer, struct place *,
    struct error *err);

#endif
