/*
 * fake_team.c - a team, what belongs together, who told a signaal and the
 * yearly overview of suïcides, without a database.
 */
#include "test.h"

#include <stdio.h>
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

static int
melder(void *context, const char *nummer, struct buf *name, struct error *err)
{
	const struct fake *fake = context;

	(void)nummer;
	(void)err;
	buf_add(name, fake->signalen.melder);
	return 0;
}

static int
set_melder(
    void *context, const char *nummer, const char *name, struct error *err)
{
	struct fake *fake = context;

	(void)nummer;
	(void)err;
	snprintf(
	    fake->signalen.melder, sizeof fake->signalen.melder, "%s", name);
	return 0;
}

/* As one would be. */
static int
analyse(void *context, int jaar, struct analyse *out, struct error *err)
{
	(void)context;
	(void)err;
	*out = (struct analyse){ .jaar = jaar,
		.onderzoeken = 41,
		.meldingen = 3,
		.signalen = 17,
		.tekorten = { .n = 2, .count = { 12, 9 } },
		.aanbieder = { .n = 2, .count = { 4, 2 } } };
	out->tekorten.name[0] = xstrdup("A-1.3.2");
	out->tekorten.name[1] = xstrdup("A-3.1.3");
	out->aanbieder.name[0] = xstrdup("De Hoek");
	out->aanbieder.name[1] = xstrdup("");
	return 0;
}

/* One that was asked last year. */
static int
suicide(void *context, int jaar, struct suicide_opgaven *out, struct error *err)
{
	const struct fake *fake = context;

	(void)err;
	*out = (struct suicide_opgaven){ 0 };
	if (jaar != fake->opgave.jaar)
		return 0;
	out->opgave = xcalloc(1, sizeof *out->opgave);
	out->opgave[0] = fake->opgave;
	out->opgave[out->n++].aanbieder = xstrdup("De Hoek");
	return 0;
}

static int
suicide_add(void *context, const char *aanbieder,
    const struct suicide_opgave *new, struct error *err)
{
	struct fake *fake = context;
	struct suicide_opgave was = fake->opgave;
	bool known = new->jaar == was.jaar &&strcmp(aanbieder, "De Hoek") == 0;

	if (suicide_check(aanbieder, new, known ? &was : NULL, err) == -1)
		return -1;
	fake->opgave = *new;
	if (known)
		fake->opgave.asked_on = was.asked_on;
	return 0;
}

void
fake_team(struct fake *fake)
{
	add(&fake->team, "j.devries", "");
	add(&fake->team, "m.bakker", "");
	fake->backend.verwanten = verwanten;
	fake->backend.signaal_melder = melder;
	fake->backend.signaal_set_melder = set_melder;
	fake->backend.analyse = analyse;
	fake->backend.suicide = suicide;
	fake->backend.suicide_add = suicide_add;
	fake->backend.team = team;
	fake->backend.team_add = team_add;
	fake->backend.team_out = team_out;
}
