/*
 * screens_team.c - the part of what screens may ask for that is about who
 * sees what, which onderzoeken belong together, and what is in no
 * onderzoek.
 */
#include "app.h"
#include "store/analyse.h"
#include "store/namen.h"
#include "store/suicide.h"
#include "store/team.h"
#include "store/vervolg.h"

static int
team(void *context, const char *nummer, struct team *out, struct error *err)
{
	struct app *app = context;

	return store_team(app->store, nummer, out, err);
}

static int
team_add(
    void *context, const char *nummer, const char *login, struct error *err)
{
	struct app *app = context;

	return store_team_add(app->store, nummer, login, err);
}

static int
team_out(void *context, const char *nummer, const char *login,
    const char *reden, struct error *err)
{
	struct app *app = context;

	return store_team_out(app->store, nummer, login, reden, err);
}

static int
verwanten(
    void *context, const char *nummer, struct verwanten *out, struct error *err)
{
	struct app *app = context;

	return store_verwanten(app->store, nummer, out, err);
}

static int
signaal_melder(
    void *context, const char *nummer, struct buf *name, struct error *err)
{
	struct app *app = context;
	struct namen namen;

	if (namen_list(app->database, nummer, &namen, err) == -1)
		return -1;
	buf_add(name, namen_find(&namen, NAAM_MELDER));
	namen_release(&namen);
	return 0;
}

static int
signaal_set_melder(
    void *context, const char *nummer, const char *name, struct error *err)
{
	struct app *app = context;

	return namen_set(app->database, nummer, NAAM_MELDER, name, err);
}

static int
analyse(void *context, int jaar, struct analyse *out, struct error *err)
{
	struct app *app = context;

	return store_analyse(app->store, jaar, out, err);
}

static int
suicide(void *context, int jaar, struct suicide_opgaven *out, struct error *err)
{
	struct app *app = context;

	return store_suicide(app->store, jaar, out, err);
}

static int
suicide_add(void *context, const char *aanbieder,
    const struct suicide_opgave *opgave, struct error *err)
{
	struct app *app = context;

	return store_suicide_add(app->store, aanbieder, opgave, err);
}

void
screens_team(struct backend *backend)
{
	backend->verwanten = verwanten;
	backend->signaal_melder = signaal_melder;
	backend->signaal_set_melder = signaal_set_melder;
	backend->analyse = analyse;
	backend->suicide = suicide;
	backend->suicide_add = suicide_add;
	backend->team = team;
	backend->team_add = team_add;
	backend->team_out = team_out;
}
