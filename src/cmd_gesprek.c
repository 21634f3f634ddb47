/*
 * cmd_gesprek.c - the gesprekken of an onderzoek without a screen: list,
 * make, change, and when they run.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "report/report.h"

#define WIDTH 80

static int
do_list(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	struct buf text = { 0 };

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	if (args_has(args, "--json"))
		report_gesprekken_json(&o, &text);
	else
		report_gesprekken_text(&o, WIDTH, &text);
	print_safe(buf_text(&text));
	buf_release(&text);
	onderzoek_release(&o);
	return 0;
}

/* Every --bron together is the set; without one it stays. */
static int
read_bronnen(struct gesprek *g, const struct args *args, struct error *err)
{
	struct buf bronnen = { 0 };
	const char *bron;
	int result = 0;

	for (size_t i = 0; (bron = args_value_at(args, "--bron", i)) != NULL;
	     i++)
		buf_addf(&bronnen, "%s ", bron);
	if (args_has(args, "--bron"))
		result = gesprek_set_bronnen(g, buf_text(&bronnen), err);
	buf_release(&bronnen);
	return result == -1 ? -1 : 0;
}

static int
read_bezoek(struct gesprek *g, const struct args *args, struct error *err)
{
	const char *typed = args_value(args, "--bezoek");
	char *end;
	long row;

	if (typed == NULL)
		return 0;
	row = strtol(typed, &end, 10);
	if (*typed == '\0' || *end != '\0' || row < 0 || row > 99)
		return error_usage(err,
		    "--bezoek %s: geef de rij van het bezoek, of 0.", typed);
	gesprek_set_bezoek(g, (int)row);
	return 0;
}

static int
read_options(const struct onderzoek *o, struct gesprek *g,
    const struct args *args, struct error *err)
{
	const char *waar = args_value(args, "--waar");
	const char *aanwezig = args_value(args, "--aanwezig");
	const char *methode = args_value(args, "--methode");
	const char *toestemming = args_value(args, "--toestemming");
	date dag;

	if (read_bronnen(g, args, err) == -1 ||
	    read_bezoek(g, args, err) == -1 ||
	    cmd_read_day(args, "--dag", g->dag, &dag, err) == -1 ||
	    (methode != NULL &&
		gesprek_set_methode(o, g, methode, err) == -1) ||
	    (toestemming != NULL &&
		gesprek_read_toestemming(g, toestemming, err) == -1))
		return -1;
	gesprek_set_dag(g, dag);
	if (waar != NULL)
		gesprek_set_waar(g, waar);
	if (aanwezig != NULL)
		gesprek_set_aanwezig(g, aanwezig);
	return 0;
}

/* By number; without one the gesprek that runs or is paused. */
static struct gesprek *
need_gesprek(struct onderzoek *o, const char *word, struct error *err)
{
	struct gesprek *g;
	char *end;
	long number;

	if (word == NULL) {
		g = onderzoek_running(o);
		if (g == NULL)
			error_set(err,
			    "Er loopt geen gesprek in onderzoek %s; noem het"
			    " nummer van een gesprek.",
			    o->nummer);
		return g;
	}
	number = strtol(word, &end, 10);
	if (*word == '\0' || *end != '\0' || number < 1 || number > 9999) {
		error_usage(err,
		    "%s is geen nummer van een gesprek; schouw gesprek %s"
		    " toont wat er is.",
		    word, o->nummer);
		return NULL;
	}
	return onderzoek_the_gesprek(o, (int)number, err);
}

static int
check_held(const struct gesprek *g, struct error *err)
{
	if (!g->withdrawn)
		return 0;
	return error_set(err,
	    "Gesprek %d is vervallen; begin een nieuw gesprek.", g->number);
}

static int
do_change(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct gesprek *g = need_gesprek(o, args->word[1], err);

	(void)app;
	if (g == NULL || check_held(g, err) == -1)
		return -1;
	return read_options(o, g, args, err);
}

static int
do_withdraw(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct gesprek *g;

	(void)app;
	if (args->n_words < 3)
		return error_usage(
		    err, "Noem het nummer van het gesprek dat vervalt.");
	g = need_gesprek(o, args->word[2], err);
	if (g == NULL)
		return -1;
	if (!gesprek_withdraw(g))
		return error_set(err, "Gesprek %d is al vervallen.", g->number);
	return 0;
}

static int
find_moment(const char *word)
{
	for (int i = 0; i < N_MOMENTEN; i++)
		if (strcmp(word, moment_words[i]) == 0)
			return i;
	return N_MOMENTEN;
}

static int
do_moment(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct gesprek *g =
	    need_gesprek(o, args->n_words > 2 ? args->word[2] : NULL, err);

	if (g == NULL || check_held(g, err) == -1 ||
	    read_options(o, g, args, err) == -1)
		return -1;
	return gesprek_add_moment(
	    g, (enum moment)find_moment(args->word[1]), app->user, err);
}

/* Print the number that it has now, which a colleague may have moved. */
static int
add_and_tell(
    struct app *app, const struct args *args, bool begins, struct error *err)
{
	struct onderzoek o;
	struct gesprek *g;
	int result, born;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	g = onderzoek_add_gesprek(&o);
	born = g->born;
	result = read_options(&o, g, args, err);
	if (result == 0 && begins)
		result = gesprek_start(g, app->user, err);
	if (result == 0)
		result = app_save(app, &o, err);
	for (size_t i = 0; result == 0 && i < o.n_gesprekken; i++)
		if (o.gesprek[i].born == born && !app->quiet)
			printf("%d\n", o.gesprek[i].number);
	onderzoek_release(&o);
	return result;
}

int
cmd_gesprek(struct app *app, const struct args *args, struct error *err)
{
	const char *word = args->n_words > 1 ? args->word[1] : NULL;
	int moment;

	if (word == NULL)
		return do_list(app, args, err);
	moment = find_moment(word);
	if (strcmp(word, "nieuw") == 0)
		return add_and_tell(app, args, false, err);
	if (moment == MOMENT_BEGIN && args->n_words == 2)
		return add_and_tell(app, args, true, err);
	if (strcmp(word, "vervalt") == 0)
		return cmd_with_onderzoek(app, args, do_withdraw, err);
	return cmd_with_onderzoek(
	    app, args, moment == N_MOMENTEN ? do_change : do_moment, err);
}
