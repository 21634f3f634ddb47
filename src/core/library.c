/*
 * library.c - finding a file that was loaded, and letting all of them go.
 */
#include <string.h>

#include "core/library.h"

const struct normset *
library_normset(const struct library *library, const char *id)
{
	for (size_t i = 0; i < library->n_normsets; i++)
		if (strcmp(library->normset[i]->id, id) == 0)
			return library->normset[i];
	return NULL;
}

const struct form *
library_form(const struct library *library, const char *id)
{
	for (size_t i = 0; i < library->n_forms; i++)
		if (strcmp(library->form[i]->id, id) == 0)
			return library->form[i];
	return NULL;
}

void
library_release(struct library *library)
{
	arena_release(&library->arena);
	*library = (struct library){ 0 };
}
