/*
 * conflict.c - forgetting one.
 */
#include <stdlib.h>

#include "core/conflict.h"

void
conflict_release(struct conflict *conflict)
{
	if (conflict->their_bewijs != NULL)
		bewijs_release(conflict->their_bewijs);
	free(conflict->their_bewijs);
	free(conflict->theirs);
	free(conflict->who);
	*conflict = (struct conflict){ 0 };
}
