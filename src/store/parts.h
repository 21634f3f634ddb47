/*
 * parts.h - the parts of an onderzoek: each is read, refreshed and found by
 * a file of its own.  Private to src/store.
 */
#ifndef STORE_PARTS_H
#define STORE_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/onderzoek.h"
#include "store/store.h"

/* team.c: 1 when it is open to us, 0 when it is besloten and not ours. */
int team_sees(struct store *, int64_t onderzoek, struct error *err);
/* registers.c */
int
register_toezichthouder(struct store *, const char *login, struct error *err);
/* Put the name into the register unless it is there; *naam becomes the
 * spelling of the register. */
int register_aanbieder(
    struct store *, const char *name, char **naam, struct error *err);
int register_pins(struct store *, const struct onderzoek *, struct error *err);

/* fill.c: all of one onderzoek into o, which is clear.  In a transaction. */
int fill_onderzoek(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
/* events.c: those of one onderzoek. */
int
fill_events(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* handhaving.c: whether a verbeterplan was asked. */
int fill_handhaving(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
/* agenda.c: the uitstel of its terms. */
int
fill_uitstel(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* deelnemers.c: what happened with each party. */
int fill_deelnemers(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
bool refresh_deelnemers(struct onderzoek *, struct onderzoek *theirs);

/* opschorting.c: when its terms stand still. */
int fill_opschortingen(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
bool refresh_opschortingen(struct onderzoek *, struct onderzoek *theirs);
/* Those of one term; the caller releases them, also after -1. */
int read_stilstanden(struct store *, int64_t id, const char *termijn,
    struct stilstanden *, struct error *err);

/* vorige.c: what the earlier one is that it names. */
int
fill_vorige(struct store *, int64_t id, struct onderzoek *, struct error *err);

/* reacties.c: the reactie of the aanbieder, the copies to wethouders. */
int fill_reacties(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
bool refresh_reacties(struct onderzoek *, struct onderzoek *theirs);
/* lakken.c: decisions about finds in the public text. */
int
fill_lakken(struct store *, int64_t id, struct onderzoek *, struct error *err);
bool refresh_lakken(struct onderzoek *, struct onderzoek *theirs);
/* Only facts, status and revision. */
int
fill_facts(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* bewijs.c: the pieces that were looked at. */
int
fill_bewijs(struct store *, int64_t id, struct onderzoek *, struct error *err);
/* wederhoor.c: the frozen concept and what was said of it. */
int fill_wederhoor(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
bool refresh_wederhoor(struct onderzoek *, struct onderzoek *theirs);
/* files.c: does a file of this size lie under the hash? */
bool files_has(struct store *, const char *sha256, int64_t size);
/* notities.c and gesprekken.c: the same for their part. */
int fill_notities(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
int fill_gesprekken(
    struct store *, int64_t id, struct onderzoek *, struct error *err);
/* Take in what is new in theirs; true when something changed. */
bool refresh_notities(struct onderzoek *, struct onderzoek *theirs);
bool refresh_gesprekken(struct onderzoek *, struct onderzoek *theirs);
/* Mark the notities that a later one replaces. */
void fill_replaced(struct onderzoek *);
/* An onderzoek under the same vorm to fill in; borrows form and norms. */
void fill_begin(struct onderzoek *, const struct onderzoek *like);
/* The facts that have a column, in the order of the queries. */
#define N_FACT_COLUMNS 7
extern const char *const fact_columns[N_FACT_COLUMNS];

/* bewaren.c: one as far as keeping it goes; 1 found, 0 not.  And the same,
 * where it must be there.  In a transaction. */
struct bewaar_row;
int bewaar_find(
    struct store *, const char *nummer, struct bewaar_row *, struct error *err);
int bewaar_need(
    struct store *, const char *nummer, struct bewaar_row *, struct error *err);
/* vernietig.c: one hash (SHA256_SIZE) over what is left of its logboek, and
 * how many rows that are. */
int vernietig_list(
    struct store *, int64_t id, int64_t *n, char *hash, struct error *err);
/* vernietig_wipe.c: -1 with a sentence when that onderzoek was destroyed. */
int vernietig_refuse(struct store *, int64_t id, struct error *err);
/* And when a proof is not what the logboek says. */
int vernietig_check_proofs(struct store *, struct error *err);
/* files.c: take a file away that no row names any more. */
int files_cut(struct store *, const char *sha256, struct error *err);

/* search.c: what is found, and no longer found, in a text. */
struct search_entry {
	int64_t onderzoek; /* 0: of a signaal, named by its subject */
	const char *nummer;
	const char *kind;
	const char *key; /* within the onderzoek and the kind */
	const char *subject;
	const char *text; /* "": not to be found any more */
};
int search_put(struct store *, const struct search_entry *, struct error *err);

#endif
