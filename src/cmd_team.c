/*
 * cmd_team.c - who sees an onderzoek that is besloten.
 */
#include "cmd.h"
#include "store/team.h"

static int
do_team(struct app *app, const char *nummer, const char *login, struct buf *out,
    struct error *err)
{
	if (store_team(app->store, nummer, out, err) == -1)
		return -1;
	if (buf_text(out)[0] == '\0')
		return error_set(err,
		    "Onderzoek %s is niet besloten: iedereen ziet het.",
		    nummer);
	if (login == NULL)
		return 0;
	buf_clear(out);
	return store_team_add(app->store, nummer, login, err);
}

int
cmd_team(struct app *app, const struct args *args, struct error *err)
{
	struct buf out = { 0 };
	int failed = app_need(app, args->word[0], err);

	if (failed == 0)
		failed = do_team(app, args->word[0],
		    args->n_words > 1 ? args->word[1] : NULL, &out, err);
	if (failed == 0)
		print_safe(buf_text(&out));
	buf_release(&out);
	return failed;
}
