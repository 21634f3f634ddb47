/*
 * melding.c - was a melding in time?
 */
#include <stdlib.h>

#include "core/melding.h"

const char *const op_tijd_words[N_OP_TIJDEN] = {
	[OP_TIJD_ONBEKEND] = "nog niet te zeggen",
	[OP_TIJD_LOOPT] = "loopt",
	[OP_TIJD_JA] = "op tijd",
	[OP_TIJD_NEE] = "te laat",
};

enum op_tijd
op_tijd(const struct binnen *b, date today)
{
	date on = b->done_on == DATE_NONE ? today : b->done_on;

	if (b->due_on == DATE_NONE)
		return OP_TIJD_ONBEKEND;
	if (on > b->due_on)
		return OP_TIJD_NEE;
	return b->done_on == DATE_NONE ? OP_TIJD_LOOPT : OP_TIJD_JA;
}

void
meldingen_release(struct meldingen *all)
{
	for (size_t i = 0; i < all->n; i++) {
		free(all->melding[i].nummer);
		free(all->melding[i].aanbieder);
		free(all->melding[i].soort);
		free(all->melding[i].uitkomst);
	}
	free(all->melding);
	*all = (struct meldingen){ 0 };
}
