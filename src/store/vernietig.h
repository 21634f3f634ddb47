/*
 * vernietig.h - destroying an onderzoek: all of its text, and the proof.
 *
 * First the rows go, in one transaction; then what no transaction covers
 * is wiped: files, names, the search index, free pages, the WAL.  What is
 * left of that after a crash is in the database, for whoever opens it next.
 */
#ifndef STORE_VERNIETIG_H
#define STORE_VERNIETIG_H

#include "core/vernietiging.h"
#include "store/store.h"

struct vernietig_request {
	const char *nummer;
	const char *besluit; /* who decided it, and when */
};

/*
 * Destroy the rows, when it may be; see vernietig_check().  The calendar
 * says how long it had to be kept.
 */
int store_vernietig(struct store *, const struct calendar *,
    const struct vernietig_request *, struct error *err);
/* Is anything of a destroyed onderzoek still to be wiped? */
bool store_vernietig_left(struct store *);
/* Wipe that.  -1 where it could not be: then it is left for a next time. */
int store_vernietig_wipe(struct store *, struct error *err);
/* The proofs, oldest first; of what was besloten only to its team. */
int
store_vernietigingen(struct store *, struct vernietigingen *, struct error *);
/* 1 with the day when this onderzoek was destroyed, 0 when not. */
int store_vernietigd(
    struct store *, const char *nummer, date *day, struct error *err);

/* What becomes of each table: the schema has no other (a test compares). */
struct vernietig_rule {
	const char *table;
	const char *stays; /* why; NULL: its rows of the onderzoek go */
};

extern const struct vernietig_rule vernietig_rules[]; /* ends with { 0 } */

#endif
