/*
 * cmd_team.c - who sees an onderzoek that is besloten: let somebody in, or
 * take one out.
 */
#include "cmd.h"
#include "store/team.h"

const struct option_spec team_options[] = {
	{ "--uit", "REDEN", "haal deze login uit het team, om deze reden" },
	{ 0 },
};

/* Who is in it, one login a line; then who was, with the reason. */
static void
show(const struct team *team, struct buf *out)
{
	for (size_t i = 0; i < team->n; i++) {
		const struct team_lid *lid = &team->lid[i];

		if (*lid->reden == '\0')
			buf_addf(out, "%s\n", lid->login);
		else
			buf_addf(out, "%s\tuit %.10s door %s: %s\n", lid->login,
			    lid->stamp, lid->door, lid->reden);
	}
}

static int
change(struct app *app, const struct args *args, struct error *err)
{
	const char *nummer = args->word[0], *login = args->word[1];
	const char *reden = args_value(args, "--uit");

	if (reden == NULL)
		return store_team_add(app->store, nummer, login, err);
	return store_team_out(app->store, nummer, login, reden, err);
}

static int
do_team(struct app *app, const struct args *args, struct error *err)
{
	struct buf out = { 0 };
	struct team team;

	if (store_team(app->store, args->word[0], &team, err) == -1)
		return -1;
	show(&team, &out);
	team_release(&team);
	if (out.length == 0) {
		buf_release(&out);
		return error_set(err,
		    "Onderzoek %s is niet besloten: iedereen ziet het.",
		    args->word[0]);
	}
	if (args->n_words == 1)
		print_safe(buf_text(&out));
	buf_release(&out);
	return args->n_words > 1 ? change(app, args, err) : 0;
}

int
cmd_team(struct app *app, const struct args *args, struct error *err)
{
	if (args_has(args, "--uit") && args->n_words == 1)
		return error_usage(
		    err, "Gebruik: schouw team NUMMER LOGIN --uit REDEN");
	if (app_need(app, args->word[0], err) == -1)
		return -1;
	return do_team(app, args, err);
}
