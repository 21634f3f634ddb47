/*
 * selectielijst.c - looking up a category.
 */
#include <string.h>

#include "core/selectielijst.h"

const char *const waardering_words[N_WAARDERINGEN] = {
	[WAARDERING_VERNIETIGEN] = "vernietigen",
	[WAARDERING_BEWAREN] = "bewaren",
};

const char *const afloop_words[N_AFLOPEN] = {
	[AFLOOP_AFGESLOTEN] = "afgesloten",
	[AFLOOP_HANDHAVING] = "handhaving",
	[AFLOOP_AFGEBROKEN] = "afgebroken",
};

const struct categorie *
selectielijst_find(const struct selectielijst *lijst, const char *nummer)
{
	for (size_t i = 0; i < lijst->n; i++)
		if (strcmp(lijst->categorie[i].nummer, nummer) == 0)
			return &lijst->categorie[i];
	return NULL;
}

const struct categorie *
selectielijst_usual(const struct selectielijst *lijst, enum afloop afloop)
{
	for (size_t i = 0; i < lijst->n; i++)
		if (lijst->categorie[i].usual == afloop)
			return &lijst->categorie[i];
	return NULL;
}
