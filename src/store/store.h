/*
 * store.h - the door to the database; no SQLite type in sight.
 *
 * Functions give 0 for done, -1 with a sentence for failed, and 1 or 0 for
 * found or not where they look for something.  Every writing function is
 * one transaction: all of it or nothing.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/progress.h"
#include "core/onderzoek.h"
#include "core/overview.h"
#include "core/team.h"

struct store;

/*
 * Open the database, make it when it is not there, bring its schema up to
 * date.  A file of another program or of a later schouw is refused and
 * left untouched.  user goes into the logboek.
 */
int store_open(
    const char *path, const char *user, struct store **out, struct error *err);
void store_close(struct store *); /* NULL is fine */
/*
 * How long the lock of another is waited for.  The screens want the short
 * wait that store_open() leaves; a subcommand may take seconds.
 */
void store_set_patience(struct store *, int ms);
/* In a quiet moment: write back what is still in the WAL. */
void store_rest(struct store *);
/*
 * All that is written from hold on is there after keep, or nothing is:
 * drop, or the end of the program, takes it back.  Others wait meanwhile.
 */
int store_hold(struct store *, struct error *err);
int store_keep(struct store *, struct error *err);
void store_drop(struct store *);
/* True when the database has no onderzoek yet. */
bool store_is_empty(struct store *);

/* The pinned texts of one onderzoek; owned by the struct. */
struct pins {
	char *form, *normset, *registers;
};
void pins_release(struct pins *);

/*
 * Pin what it was begun with and save all of it.  It gets the next number
 * of its year unless it brings one ("2026-0141").
 */
int store_add_onderzoek(struct store *, struct onderzoek *, struct error *err);
/* 1 with its pins when the number is there, 0 when it is not. */
int store_find(
    struct store *, const char *nummer, struct pins *, struct error *err);
/*
 * Fill an onderzoek that onderzoek_init() made from those pins; what was
 * filled in at the beginning is replaced by what the database has.
 */
int store_read_onderzoek(
    struct store *, const char *nummer, struct onderzoek *, struct error *err);
/*
 * Write what is marked.  0 saved and marks cleared; 1 when a colleague was
 * first: o->conflict says where, what else was marked is saved, and the
 * mark on that one stays; -1 not saved, all marks stay.
 *
 * To resolve a conflict, set the value that the user wants and the revision
 * of the conflict in the row (of a fact: o->revision), and save again.  A
 * new maatregel or advies whose number a colleague took gets the next one.
 */
int store_save_onderzoek(struct store *, struct onderzoek *, struct error *err);
/*
 * Read what others changed since the last read or save into what is not
 * marked.  1 when something changed, 0 when not; REFRESH_CLOSED when it is
 * besloten and somebody took us out of its team.
 */
int
store_refresh_onderzoek(struct store *, struct onderzoek *, struct error *err);
/* Cheap: did another process write to the database since the last call? */
bool store_others_wrote(struct store *);

int store_list(struct store *, const struct list_query *, struct list_page *,
    struct error *err);
size_t store_count(struct store *);

/* Names of aanbieders that begin with or contain the text, at most limit;
 * an array of strings that the caller frees with its elements. */
int store_aanbieders(struct store *, const char *text, size_t limit,
    char ***names, size_t *n, struct error *err);

/* nummer NULL: everywhere. */
int store_search(struct store *, const char *words, const char *nummer,
    size_t limit, struct hits *, struct error *err);

/*
 * Call back for each row of the logboek, oldest first, until it gives
 * something else than 0; nummer NULL: all.
 */
int store_logboek(struct store *, const char *nummer,
    int (*row)(void *context, const struct log_row *), void *context,
    struct error *err);
/*
 * Verify the hash chain of the logboek, the pins, and that the tables say
 * what the logboek says; the sentence names the first that is wrong.  head
 * (SHA256_SIZE) and seq give the last row, to be printed on a rapport.
 */
int store_logboek_check(
    struct store *, int64_t *seq, char *head, struct error *err);
/* Only the last row's number and hash; seq 0 when it is empty. */
int
store_logboek_head(struct store *, int64_t *seq, char *head, struct error *err);

/* A copy of the live database, checked after; progress may be NULL. */
int store_backup(struct store *, const char *path, const struct progress *,
    struct error *err);

#endif
