/*
 * named.h - what people name in evidence: norms, a methode, a privacy.
 *
 * Each refuses what is not known with a sentence that says what there is.
 */
#ifndef CORE_NAMED_H
#define CORE_NAMED_H

#include "base/error.h"
#include "core/normset.h"

struct onderzoek;

/*
 * Norms as people type them, "A-1.3.2, 1.3.3 #2.1", as a set of cited
 * codes in *set, which the caller frees.  -1 leaves *set alone.
 */
int named_norms(
    const struct onderzoek *, const char *typed, char **set, struct error *err);
/* By id; NULL also for one that is only for a pgb where there is none. */
const struct methode *
named_methode(const struct onderzoek *, const char *id, struct error *err);
/* By word: openbaar, intern, bijzonder. */
int named_privacy(const char *word, enum privacy *, struct error *err);

#endif
