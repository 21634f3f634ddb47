/*
 * choose.c - choosing norms: one, those of a paragraaf, or all.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/scope.h"
#include "ui/choose.h"

static bool
together(
    const struct onderzoek *o, enum choose_scope scope, size_t at, size_t i)
{
	const struct norm *one = o->oordeel[at].norm;
	const struct norm *other = o->oordeel[i].norm;

	if (scope == CHOOSE_PARAGRAAF)
		return one->thema == other->thema &&
		    one->paragraaf == other->paragraaf;
	return scope == CHOOSE_ALL || i == at;
}

bool
choose_asks_reden(const struct onderzoek *o, const struct step *step,
    const struct oordeel *oordeel)
{
	bool kern = oordeel->norm->kern == YES_YES;

	if (oordeel->chosen)
		return step->reason_when_added ||
		    (normset_has_kern(o->normset) && !kern);
	return kern ||
	    (step->reason_when_left_out &&
		(onderzoek_begins_with_all(o) || onderzoek_follows(o)));
}

size_t
choose_many(struct onderzoek *o, const struct step *step, size_t at,
    enum choose_scope scope, bool chosen)
{
	size_t asks = SIZE_MAX;

	for (size_t i = 0; i < o->n_oordelen; i++) {
		struct oordeel *oordeel = &o->oordeel[i];

		if (oordeel->chosen == chosen || !together(o, scope, at, i) ||
		    (chosen && norm_excluded(o, oordeel->norm)))
			continue;
		oordeel_choose(oordeel, chosen, "");
		if (asks == SIZE_MAX && choose_asks_reden(o, step, oordeel))
			asks = i;
	}
	return asks;
}

void
choose_reden(struct onderzoek *o, const struct step *step, size_t at,
    enum choose_scope scope, const char *text)
{
	char *old = xstrdup(o->oordeel[at].reden);

	for (size_t i = 0; i < o->n_oordelen; i++) {
		struct oordeel *oordeel = &o->oordeel[i];
		bool same =
		    *oordeel->reden == '\0' || strcmp(oordeel->reden, old) == 0;

		if (i == at ||
		    (same && together(o, scope, at, i) &&
			choose_asks_reden(o, step, oordeel)))
			oordeel_choose(oordeel, oordeel->chosen, text);
	}
	free(old);
}
