/*
 * register.c - looking up a voorziening or a gemeente.
 */
#include <string.h>

#include "core/register.h"

const struct voorziening *
registers_voorziening(const struct registers *registers, const char *id)
{
	for (size_t i = 0; i < registers->n_voorzieningen; i++)
		if (strcmp(registers->voorziening[i].id, id) == 0)
			return &registers->voorziening[i];
	return NULL;
}

const struct gemeente *
registers_gemeente(const struct registers *registers, const char *id)
{
	for (size_t i = 0; i < registers->n_gemeenten; i++)
		if (strcmp(registers->gemeente[i].id, id) == 0)
			return &registers->gemeente[i];
	return NULL;
}
