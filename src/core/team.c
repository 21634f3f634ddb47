/*
 * team.c - who sees an onderzoek that is besloten.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "core/team.h"

size_t
team_n_in(const struct team *team)
{
	size_t n = 0;

	while (n < team->n && *team->lid[n].reden == '\0')
		n++;
	return n;
}

bool
team_has(const struct team *team, const char *login)
{
	for (size_t i = 0; i < team_n_in(team); i++)
		if (strcmp(team->lid[i].login, login) == 0)
			return true;
	return false;
}

int
team_check_out(const struct team *team, const char *login, const char *reden,
    struct error *err)
{
	if (!team_has(team, login))
		return error_set(err,
		    "%.40s zit niet in het team; kijk de login na.", login);
	if (team_n_in(team) == 1)
		return error_set(err,
		    "%.40s is de enige van het team; laat eerst een ander toe, "
		    "anders ziet niemand het onderzoek meer.",
		    login);
	if (utf8_words(reden, strlen(reden)) == 0)
		return error_set(err,
		    "Waarom gaat %.40s uit het team?  Geef de reden; zij komt in "
		    "het logboek.",
		    login);
	return 0;
}

void
team_release(struct team *team)
{
	for (size_t i = 0; i < team->n; i++) {
		free(team->lid[i].login);
		free(team->lid[i].door);
		free(team->lid[i].stamp);
		free(team->lid[i].reden);
	}
	free(team->lid);
	*team = (struct team){ 0 };
}
