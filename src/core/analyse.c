/*
 * analyse.c - what the onderzoeken of one year showed.
 */
#include <stdlib.h>

#include "core/analyse.h"

static void
release_list(struct analyse_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->name[i]);
}

void
analyse_release(struct analyse *a)
{
	release_list(&a->tekorten);
	release_list(&a->aanbieder);
	*a = (struct analyse){ 0 };
}
