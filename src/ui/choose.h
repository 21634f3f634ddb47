/*
 * choose.h - choosing norms: one, those of a paragraaf, or all; and the
 * reasons that this asks.
 */
#ifndef UI_CHOOSE_H
#define UI_CHOOSE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/onderzoek.h"

enum choose_scope {
	CHOOSE_ONE,
	CHOOSE_PARAGRAAF,
	CHOOSE_ALL,
};

/*
 * Must a reason stand beside this norm: was one left out that belongs to
 * it, or one added that does not?  Where no norm is marked kern all of
 * them are only an offer.
 */
bool choose_asks_reden(
    const struct onderzoek *, const struct step *, const struct oordeel *);
/*
 * Choose the norms around norm at, or leave them out; those whose condition
 * does not hold are not chosen.  Gives the first one changed that asks a
 * reason, SIZE_MAX if none does.
 */
size_t choose_many(struct onderzoek *, const struct step *, size_t at,
    enum choose_scope, bool chosen);
/*
 * Give norm at a reason, and the same to those around it that ask one and
 * have none, or had the one that is replaced.
 */
void choose_reden(struct onderzoek *, const struct step *, size_t at,
    enum choose_scope, const char *text);

#endif
