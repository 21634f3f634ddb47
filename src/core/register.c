/*
 * register.c - looking up a voorziening, a gemeente or a toezichthouder.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "core/register.h"
#include "core/text.h"

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

const struct gemeente *
registers_gemeente_like(
    const struct registers *registers, const char *id, const char **nearest)
{
	const struct gemeente *found = NULL;
	int n = 0, best = 4;

	for (size_t i = 0; i < registers->n_gemeenten; i++) {
		const struct gemeente *g = &registers->gemeente[i];
		char *label = text_id(g->label);
		int distance = utf8_distance(id, g->id, best);
		bool same = strcmp(id, g->id) == 0 || strcmp(id, label) == 0;

		if (distance < best) {
			best = distance;
			*nearest = g->label;
		}
		if (same || strncmp(g->id, id, strlen(id)) == 0) {
			n = same ? 1 : n + 1;
			found = g;
		}
		free(label);
		if (same)
			break;
	}
	return n == 1 ? found : NULL;
}

const char *
registers_toezichthouder(const struct registers *registers, const char *login)
{
	for (size_t i = 0; i < registers->n_toezichthouders; i++)
		if (strcmp(registers->toezichthouder[i].login, login) == 0)
			return registers->toezichthouder[i].naam;
	return NULL;
}
