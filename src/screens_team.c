/*
 * screens_team.c - the part of what screens may ask for that is about who
 * sees what, and which onderzoeken belong together.
 */
#include "app.h"
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

void
screens_team(struct backend *backend)
{
	backend->verwanten = verwanten;
	backend->team = team;
	backend->team_add = team_add;
	backend->team_out = team_out;
}
