/*
 * vervolg.c - what an onderzoek leads on to.
 */
#include <stdlib.h>

#include "core/onderzoek.h"
#include "core/vervolg.h"

const char *
onderzoek_vervolg(const struct onderzoek *o)
{
	struct expr_scope scope = onderzoek_scope(o);

	for (size_t i = 0; i < o->form->n_vervolg; i++)
		if (expr_holds(o->form->vervolg[i].when, &scope))
			return o->form->vervolg[i].vorm;
	return NULL;
}

bool
vervolg_is_hidden(
    const struct onderzoek *earlier, const struct onderzoek *later)
{
	return earlier->form->besloten && !later->form->besloten;
}

void
verwanten_release(struct verwanten *v)
{
	for (size_t i = 0; i < v->n; i++) {
		free(v->verwant[i].nummer);
		free(v->verwant[i].titel);
	}
	free(v->verwant);
	*v = (struct verwanten){ 0 };
}
