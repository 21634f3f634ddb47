/*
 * notitie.h - lines of evidence: heard, read or seen; only ever added.
 *
 * A notitie may be filled in until it is in the database; from then on a
 * correction is a new one that names it.
 */
#ifndef CORE_NOTITIE_H
#define CORE_NOTITIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/normset.h"

struct onderzoek;

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
	bool replaced;    /* a later one corrects this one */
};

/*
 * Add a notitie; text is cleaned, and only empty text is refused.  Its
 * privacy is intern: working material stays out of the rapport until
 * somebody says openbaar.  Gives the new one (valid until the next is
 * added), NULL with a sentence otherwise.
 */
struct notitie *onderzoek_add_notitie(struct onderzoek *, const char *author,
    const char *text, struct error *err);
/* A new one in the place of a saved one, with its bron, norms and so on. */
struct notitie *onderzoek_correct_notitie(struct onderzoek *, int64_t id,
    const char *author, const char *text, struct error *err);

/* These refuse what is not known, and a notitie that is already saved;
 * then nothing changes.  Empty text empties. */

/* Norms as people type them: "A-1.3.2, 1.3.3 #2.1". */
int notitie_set_norms(
    struct onderzoek *, struct notitie *, const char *norms, struct error *err);
/* A letter and a number, c1 or @c1; "@c" is c. */
int notitie_set_bron(struct notitie *, const char *bron, struct error *err);
/* By id; a methode that is bijzonder makes the notitie bijzonder. */
int notitie_set_methode(
    struct onderzoek *, struct notitie *, const char *id, struct error *err);
/* By word: openbaar, intern, bijzonder. */
int notitie_set_privacy(struct notitie *, const char *word, struct error *err);

/* NULL if there is none. */
const struct notitie *onderzoek_notitie(const struct onderzoek *, int64_t id);
/* Does it count for this norm (and is it not replaced)? */
bool notitie_on(const struct notitie *, const struct norm *);
/* Is there one that counts for it? */
bool onderzoek_has_notitie(const struct onderzoek *, const struct norm *);
void notitie_release(struct notitie *);

#endif
