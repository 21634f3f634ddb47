/*
 * notitie.h - lines of evidence: heard, read or seen; only ever added.
 *
 * A notitie may be filled in until it is in the database; from then on
 * what is corrected, tagged, split or joined is a new one that names the
 * old; those then count as replaced and stay to be read.
 */
#ifndef CORE_NOTITIE_H
#define CORE_NOTITIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/normset.h"

struct onderzoek;

enum notitie_soort {
	SOORT_PLAIN,
	SOORT_DOEN,   /* "!": to do before leaving */
	SOORT_VRAGEN, /* "?": to ask again */
	N_SOORTEN,
};

/* The words of the database and the command line: "", doen, vragen. */
extern const char *const soort_words[N_SOORTEN];

struct notitie {
	int64_t id; /* 0: not in the database yet */
	char *stamp;
	char *author;
	char *text;
	char *bron;    /* c1, b2, ... or "" */
	char *methode; /* id or "" */
	bool literal;
	enum privacy privacy;
	char *norms;      /* set of cited codes */
	int64_t corrects; /* id of the notitie it replaces, or 0 */
	bool replaced;    /* a later one took its place */
	char *replaces;   /* set of ids, of a split or a join; else "" */
	int gesprek;      /* number in the onderzoek, or 0 */
	enum notitie_soort soort;
	bool done;         /* a doen or vragen that was dealt with */
	bool done_changed; /* done, and not in the database yet */
};

/*
 * Add a notitie; text is cleaned, and only empty text is refused.  Its
 * privacy is intern: working material stays out of the rapport until
 * somebody says openbaar.  Gives the new one (valid until the next is
 * added), NULL with a sentence otherwise.
 */
struct notitie *onderzoek_add_notitie(struct onderzoek *, const char *author,
    const char *text, struct error *err);
/* Take back the last one, which is not saved yet. */
void onderzoek_drop_notitie(struct onderzoek *);

/*
 * New ones for old.  The old must be saved and the newest of its kind; if
 * not, or if anything else is refused, nothing changes.  What is new has
 * the bron, norms, methode, privacy, gesprek and soort of the old.
 */
struct notitie *onderzoek_correct_notitie(struct onderzoek *, int64_t id,
    const char *author, const char *text, struct error *err);
/* One becomes two, which are then the last two of the onderzoek. */
int onderzoek_split_notitie(struct onderzoek *, int64_t id, const char *author,
    const char *first, const char *second, struct error *err);
/* The same at a byte of its text; blanks at the cut go. */
int onderzoek_split_notitie_at(struct onderzoek *, int64_t id,
    const char *author, size_t at, struct error *err);
/*
 * Several become one, in the order of the onderzoek, a line each.  Norms
 * are united, the strictest privacy holds; their bron must be the same, and
 * what they say of methode, gesprek and soort may not differ.  Gives the
 * new one.
 */
struct notitie *onderzoek_join_notities(struct onderzoek *, const int64_t *ids,
    size_t n, const char *author, struct error *err);
/*
 * Add norms ("1.3.2 A-2.1.1") to n notities, or take them away: a new
 * version of each that it changes.  Gives how many changed; -1: refused.
 */
int onderzoek_tag_notities(struct onderzoek *, const int64_t *ids, size_t n,
    const char *author, const char *norms, struct error *err);
int onderzoek_untag_notities(struct onderzoek *, const int64_t *ids, size_t n,
    const char *author, const char *norms, struct error *err);
/* A doen or vragen is dealt with; there is no way back but a new one. */
int onderzoek_notitie_done(struct onderzoek *, int64_t id, struct error *err);

/* These refuse what is not known, and a notitie that is already saved;
 * then nothing changes.  Empty text empties. */

/* Norms as people type them: "A-1.3.2, 1.3.3 #2.1". */
int notitie_set_norms(
    struct onderzoek *, struct notitie *, const char *norms, struct error *err);
/* A letter and a number, c1 or @c1; "@c" is c (see core/gesprek.h). */
int notitie_set_bron(struct notitie *, const char *bron, struct error *err);
/* By id; a methode that is bijzonder makes the notitie bijzonder. */
int notitie_set_methode(
    struct onderzoek *, struct notitie *, const char *id, struct error *err);
/* By word: openbaar, intern, bijzonder. */
int notitie_set_privacy(struct notitie *, const char *word, struct error *err);

/* NULL if there is none. */
const struct notitie *onderzoek_notitie(const struct onderzoek *, int64_t id);
/* The first version of it: when it was heard, and by whom. */
const struct notitie *
onderzoek_notitie_first(const struct onderzoek *, const struct notitie *);
/* Does it correct that one, or come from splitting or joining it? */
bool notitie_replaces(const struct notitie *, int64_t id);
/* A doen or vragen that still waits. */
bool notitie_open(const struct notitie *);
/* To be sorted out: evidence that bears on no norm yet. */
bool notitie_untagged(const struct notitie *);
size_t onderzoek_n_untagged(const struct onderzoek *);
/* Does it stand under this norm (and is it not replaced)? */
bool notitie_on(const struct notitie *, const struct norm *);
/* The same, and it is evidence: no doen or vragen. */
bool notitie_counts(const struct notitie *, const struct norm *);
/* Is there one that counts for it? */
bool onderzoek_has_notitie(const struct onderzoek *, const struct norm *);
void notitie_release(struct notitie *);

#endif
