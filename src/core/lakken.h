/*
 * lakken.h - the text that will be made public, looked through: what was
 * found in it, and what was decided about each find.
 *
 * A decision is about a find in its surroundings: the kind, the words and
 * three words of its sentence on each side.  So it survives a text that is
 * made anew, and the same name in another sentence is a find of its own.  Of
 * these only a hash is kept: what is to go is not written down once more.
 */
#ifndef CORE_LAKKEN_H
#define CORE_LAKKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/sha256.h"
#include "core/privacy.h"

struct onderzoek;

enum lak_besluit {
	LAK_OPEN,   /* not decided, or not any more */
	LAK_WEG,    /* to be removed where it was written */
	LAK_BLIJFT, /* may be public */
	N_LAK_BESLUITEN,
};

extern const char *const lak_words[N_LAK_BESLUITEN]; /* "weg" */

/* A decision; only ever added, of a sleutel the last counts. */
struct lak {
	int64_t id; /* 0: not in the database yet */
	char sleutel[SHA256_SIZE];
	char *soort; /* id of the kind of find */
	enum lak_besluit besluit;
	char *grond; /* id of woo.h; "": nothing is withheld */
	char *reden;
	char *author;
	char *stamp;
};

/* A find in the public text. */
struct lakplek {
	enum vondst_kind kind;
	char *text;
	size_t line;   /* from 1 */
	char *kop;     /* the heading above it, or "" */
	char *context; /* the words around it, on one line */
	char sleutel[SHA256_SIZE];
};

/* { 0 }: nobody looked. */
struct lakken {
	bool made; /* else why says why not */
	char why[256];
	char *text; /* that was looked through */
	struct lakplek *plek;
	size_t n;
};

/* Look through a public text; releases what was there before. */
void lakken_make(struct lakken *, const char *text, const struct bekenden *);
void lakken_release(struct lakken *);

/* May its public text be looked through: from the concept on, so that what
 * has to go is gone before the rapport is vastgesteld? */
int nakijken_check(const struct onderzoek *, struct error *err);
/* May there be a public version of it at all, and already? */
int openbaar_check(const struct onderzoek *, struct error *err);

/* The decision that counts; NULL while it is open. */
const struct lak *onderzoek_lak(const struct onderzoek *, const char *sleutel);
enum lak_besluit
lakplek_besluit(const struct onderzoek *, const struct lakplek *);
/* How many of the finds of the last look have this decision. */
size_t lakken_count(const struct onderzoek *, enum lak_besluit);
/* Is there nothing left to decide or to remove? */
bool lakken_done(const struct onderzoek *);

/*
 * Decide about a find.  weg has a ground (NULL: the usual one of its kind;
 * "geen": the rapport changes too, so nothing is withheld); blijft has a
 * reason, without the words that were found.  The same again adds nothing.
 */
int onderzoek_add_lak(struct onderzoek *, const struct lakplek *,
    enum lak_besluit, const char *grond, const char *reden, const char *author,
    struct error *err);

void lak_release(struct lak *);
bool lakken_changed(const struct onderzoek *);
/* Of an onderzoek, with what was found. */
void onderzoek_release_lakken(struct onderzoek *);

#endif
