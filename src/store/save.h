/*
 * save.h - one save under way.  Private to the save files.
 *
 * What the save means for the struct onderzoek (marks, revisions, ids) is
 * kept aside until the commit: when that fails, nothing has changed.
 */
#ifndef STORE_SAVE_H
#define STORE_SAVE_H

#include "store/db.h"

/* After the commit: *number or *count becomes value, *mark is taken off. */
struct effect {
	int64_t *number;
	int *count;
	int64_t value;
	bool *mark;
};

struct save {
	struct store *store;
	struct onderzoek *o;
	struct error *err;
	int64_t id;   /* of the onderzoek, also while o has none yet */
	bool dropped; /* what the user did not take has been written */
	struct gesprek *passed; /* theirs that comes after it, in theirs */
	bool fresh; /* it is being added: all that has content is written */
	int changes_before; /* of rows on this connection, when it began */
	struct effect *effect;
	size_t n_effects;
	struct onderzoek theirs; /* read at the first sign of a conflict */
	struct conflict conflict;
	/* What o gets after the commit, when facts were looked at. */
	bool facts_merged;
	struct facts merged, base;
	enum status status;
	int64_t revision;
};

/* All that is marked; each gives 0, or -1 with a sentence. */
int save_facts(struct save *);
int save_answers(struct save *);
int save_redenen(struct save *);
int save_oordelen(struct save *);
int save_notities(struct save *);
/* Before the notities, which name them. */
int save_gesprekken(struct save *);
/* Theirs in the place of ours; after the commit. */
void gesprek_passed(struct save *);
int save_events(struct save *);
int save_deelnemers(struct save *);
int save_bewijs(struct save *);
/* Before the events, of which one asks that all is answered. */
int save_wederhoor(struct save *);
int save_maatregelen(struct save *);
int save_adviezen(struct save *);
/* After the events and the maatregelen: the last days by a term. */
int save_termijnen(struct save *);
int save_uitstel(struct save *);
int save_opschortingen(struct save *);
int save_reacties(struct save *);
int save_lakken(struct save *);
/* After events, facts, uitstel and opschorting: how the terms stand. */
int save_agenda(struct save *);
/* After the facts; it writes nothing. */
int save_vorige(struct save *);

/* Run it: 1 when it wrote its one row, 0 when the row was not as known. */
int save_row(struct save *, sqlite3_stmt *);
/* The row will have this revision or id (NULL: none), and no mark. */
void save_done(struct save *, int64_t *number, int64_t value, bool *mark);
/* A maatregel or advies will have another number. */
void save_count(struct save *, int *count, int64_t value);
/* The key is in two parts; text "" is not found any more. */
int save_search(struct save *, const char *kind, const char *key,
    const char *key_tail, const char *subject, const char *text);

/*
 * conflict.c: a row was not where we left it.  When it says the same as
 * ours it is done; else the first conflict is kept for o.
 */
int conflict_answer(struct save *, size_t i);
/* These are merged first; write puts what came of it into the row. */
int
conflict_oordeel(struct save *, size_t i, int (*write)(struct save *, size_t));
int conflict_maatregel(
    struct save *, size_t i, int (*write)(struct save *, size_t));
int
conflict_advies(struct save *, size_t i, int (*write)(struct save *, size_t));
int
conflict_bewijs(struct save *, size_t i, int (*write)(struct save *, size_t));
int conflict_onjuistheid(
    struct save *, size_t i, int (*write)(struct save *, size_t));
int conflict_reden(struct save *, size_t i);
int conflict_gesprek(struct save *, size_t i);
/* Read what is in the database now; once per save. */
int conflict_read_theirs(struct save *);
/*
 * Write a row; before it, in its place, what the user did not take of it,
 * so that the logboek has both.
 */
int save_with_dropped(struct save *, enum conflict_kind, size_t i,
    int (*write)(struct save *, size_t i));
/* For a fact that is known to differ. */
int conflict_fact(struct save *, size_t fact, char *theirs, int64_t revision);

#endif
