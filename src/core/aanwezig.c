/*
 * aanwezig.c - who else is in an onderzoek.
 */
#include <stdlib.h>
#include <string.h>

#include "core/aanwezig.h"

void
aanwezigen_release(struct aanwezigen *all)
{
	for (size_t i = 0; i < all->n; i++) {
		free(all->who[i].login);
		free(all->who[i].text);
		free(all->who[i].since);
	}
	free(all->who);
	*all = (struct aanwezigen){ 0 };
}

void
aanwezigen_names(
    const struct aanwezigen *all, const char *user, struct buf *out)
{
	for (size_t i = 0; i < all->n; i++) {
		const char *login = all->who[i].login;

		/* One person may have several windows. */
		if (i > 0 && strcmp(login, all->who[i - 1].login) == 0)
			continue;
		buf_addf(out, "%s%s", i > 0 ? ", " : "",
		    strcmp(login, user) == 0 ? "uzelf" : login);
	}
}

const struct aanwezige *
aanwezigen_in(const struct aanwezigen *all, const char *text)
{
	for (size_t i = 0; i < all->n && *text != '\0'; i++)
		if (strcmp(all->who[i].text, text) == 0)
			return &all->who[i];
	return NULL;
}
