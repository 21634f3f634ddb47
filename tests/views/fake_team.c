/*
 * fake_team.c - a team, and what belongs together, without a database.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/fake.h"

static void
add(struct team *team, const char *login, const char *reden)
{
	team->lid = xgrow(team->lid, team->n, sizeof *team->lid);
	team->lid[team->n++] = (struct team_lid){
		.login = xstrdup(login),
		.door = xstrdup("j.devries"),
		.stamp = xstrdup("2026-11-20 10:12:00"),
		.reden = xstrdup(reden),
	};
}

static int
team(void *context, const char *nummer, struct team *out, struct error *err)
{
	const struct team *kept = &((struct fake *)context)->team;

	(void)nummer;
	(void)err;
	*out = (struct team){ 0 };
	for (int gone = 0; gone < 2; gone++)
		for (size_t i = 0; i < kept->n; i++)
			if ((*kept->lid[i].reden != '\0') == gone)
				add(out, kept->lid[i].login,
				    kept->lid[i].reden);
	return 0;
}

static int
team_add(
    void *context, const char *nummer, const char *login, struct error *err)
{
	struct team *kept = &((struct fake *)context)->team;

	(void)nummer;
	if (*login == '\0')
		return error_set(err, "Wie komt erbij?  Geef de login.");
	if (!team_has(kept, login))
		add(kept, login, "");
	return 0;
}

static int
team_out(void *context, const char *nummer, const char *login,
    const char *reden, struct error *err)
{
	struct team *kept = &((struct fake *)context)->team, now;

	if (team(context, nummer, &now, err) == -1)
		return -1;
	if (team_check_out(&now, login, reden, err) == -1) {
		team_release(&now);
		return -1;
	}
	team_release(&now);
	for (size_t i = 0; i < kept->n; i++) {
		struct team_lid *lid = &kept->lid[i];

		if (strcmp(lid->login, login) != 0 || *lid->reden != '\0')
			continue;
		free(lid->reden);
		lid->reden = xstrdup(reden);
	}
	return 0;
}

/* What was begun knows what it follows, and that one knows it. */
static int
verwanten(
    void *context, const char *nummer, struct verwanten *out, struct error *err)
{
	const struct fake *fake = context;
	bool later = strcmp(nummer, "2026-0142") == 0;

	(void)err;
	*out = (struct verwanten){ 0 };
	if (*fake->vorige == '\0' ||
	    (!later && strcmp(nummer, fake->vorige) != 0))
		return 0;
	out->verwant = xcalloc(1, sizeof *out->verwant);
	out->verwant[out->n++] = (struct verwant){
		.nummer = xstrdup(later ? fake->vorige : "2026-0142"),
		.titel = xstrdup(later ? "Eerder" : "Heronderzoek"),
		.earlier = later,
	};
	return 0;
}

void
fake_team(struct fake *fake)
{
	add(&fake->team, "j.devries", "");
	add(&fake->team, "m.bakker", "");
	fake->backend.verwanten = verwanten;
	fake->backend.team = team;
	fake->backend.team_add = team_add;
	fake->backend.team_out = team_out;
}
