/*
 * cmd_handhaving.c - the handhaving register without a screen: begin an
 * entry, add a step, add or change a row of a verbeterplan.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "store/handhaving.h"

/* ---- what is begun, and the steps ---- */

static const char *
need_gemeente(
    struct app *app, const struct args *args, size_t i, struct error *err)
{
	const char *id;

	if (cmd_read_gemeente(
		app, args_value_at(args, "--gemeente", i), &id, err) == -1)
		return NULL;
	return id;
}

/* Every --gemeente, as a set of ids. */
static int
read_gemeenten(struct app *app, const struct args *args, struct buf *set,
    struct error *err)
{
	for (size_t i = 0; args_value_at(args, "--gemeente", i) != NULL; i++) {
		const char *id = need_gemeente(app, args, i, err);

		if (id == NULL)
			return -1;
		buf_addf(set, "%s%s", i > 0 ? " " : "", id);
	}
	return 0;
}

static int
read_request(struct app *app, const struct args *args, struct buf *gemeenten,
    struct handhaving_request *request, struct error *err)
{
	if (cmd_read_day(args, "--dag", date_today(), &request->day, err) ==
		-1 ||
	    cmd_read_day(args, "--tot", DATE_NONE, &request->until, err) ==
		-1 ||
	    app_store(app, false, err) == -1 ||
	    read_gemeenten(app, args, gemeenten, err) == -1)
		return -1;
	request->text = args_value(args, "--tekst");
	request->gemeenten = buf_text(gemeenten);
	request->maatregel = args_value(args, "--maatregel");
	return 0;
}

static int
do_begin(struct app *app, const struct args *args, struct error *err)
{
	struct handhaving_request request = { 0 };
	struct buf gemeenten = { 0 };
	const char *advice;
	char nummer[24];
	int result;

	request.soort = handhaving_soort_find(args->word[2], err);
	if (request.soort == N_HANDHAVING_SOORTEN)
		return -1;
	result = read_request(app, args, &gemeenten, &request, err);
	if (result == 0)
		result = store_handhaving_begin(
		    app->store, args->word[1], &request, nummer, err);
	advice = handhaving_advice(request.soort, buf_text(&gemeenten));
	buf_release(&gemeenten);
	if (result == -1)
		return -1;
	if (!app->quiet)
		printf("%s\n", nummer);
	if (!app->quiet && advice != NULL)
		fprintf(stderr, "%s\n", advice);
	return 0;
}

static int
do_step(struct app *app, const struct args *args, struct error *err)
{
	struct handhaving_request request = { 0 };
	struct buf gemeenten = { 0 };
	int result;

	request.stap = handhaving_stap_find(args->word[2], err);
	if (request.stap == N_HANDHAVING_STAPPEN)
		return -1;
	result = read_request(app, args, &gemeenten, &request, err);
	if (result == 0)
		result = store_handhaving_step(
		    app->store, args->word[1], &request, err);
	buf_release(&gemeenten);
	return result;
}

/* ---- the rows of a verbeterplan ---- */

static const struct {
	const char *option;
	enum planregel_deel deel;
} regel_options[] = {
	{ "--door", REGEL_DOOR },
	{ "--van", REGEL_VAN },
	{ "--tot", REGEL_TOT },
	{ "--resultaat", REGEL_RESULTAAT },
	{ "--smart", REGEL_SMART },
	{ "--voortgang", REGEL_VOORTGANG },
};

/* The row with this number, to be changed. */
static int
find_regel(struct app *app, const char *nummer, const char *typed,
    struct planregel *regel, struct error *err)
{
	struct planregels all;
	char *end;
	long number = strtol(typed, &end, 10);
	bool found = false;

	if (store_planregels(app->store, nummer, &all, err) == -1)
		return -1;
	for (size_t i = 0; i < all.n && *end == '\0' && !found; i++) {
		found = all.regel[i].number == number;
		if (found)
			planregel_copy(regel, &all.regel[i]);
	}
	planregels_release(&all);
	if (found)
		return 0;
	return error_set(err,
	    "%s heeft geen regel %s; een nieuwe regel vraagt NORM en "
	    "ACTIVITEIT.",
	    nummer, typed);
}

static int
fill_regel(struct planregel *regel, const struct args *args, struct error *err)
{
	for (size_t i = 0; i < LENGTH(regel_options); i++) {
		const char *value = args_value(args, regel_options[i].option);

		if (value != NULL &&
		    planregel_set(regel, regel_options[i].deel, value, err) ==
			-1)
			return -1;
	}
	if (args_has(args, "--vervallen"))
		return planregel_set(regel, REGEL_VERVALLEN, "ja", err);
	return 0;
}

/* NORM and ACTIVITEIT of a new one, or the number of one that is there. */
static int
make_regel(struct app *app, const struct args *args, struct planregel *regel,
    struct error *err)
{
	if (args->n_words == 3)
		return find_regel(
		    app, args->word[1], args->word[2], regel, err);
	planregel_init(regel);
	if (planregel_set(regel, REGEL_NORM, args->word[2], err) == -1)
		return -1;
	return planregel_set(regel, REGEL_ACTIVITEIT, args->word[3], err);
}

static int
do_regel(struct app *app, const struct args *args, struct error *err)
{
	struct planregel regel = { 0 }, theirs = { 0 };
	int result;

	if (app_store(app, false, err) == -1)
		return -1;
	result = make_regel(app, args, &regel, err);
	if (result == 0)
		result = fill_regel(&regel, args, err);
	if (result == 0)
		result = store_planregel_save(
		    app->store, args->word[1], &regel, &theirs, err);
	if (result == 0 && args->n_words == 4 && !app->quiet)
		printf("%d\n", regel.number);
	if (result == 1) {
		error_set(err,
		    "%s wijzigde deze regel net; er is niets opgeslagen, "
		    "probeer het opnieuw.",
		    theirs.door);
		planregel_release(&theirs);
		result = -1;
	}
	planregel_release(&regel);
	return result;
}

/* ---- which of them ---- */

static const struct {
	const char *word;
	size_t min, max;
	int (*run)(struct app *, const struct args *, struct error *);
	const char *usage;
} parts[] = {
	{ "begin", 3, 3, do_begin, "begin NUMMER SOORT" },
	{ "stap", 3, 3, do_step, "stap H-NUMMER STAP" },
	{ "regel", 3, 4, do_regel,
	    "regel H-NUMMER NORM ACTIVITEIT, of: regel H-NUMMER RIJ" },
};

int
cmd_handhaving(struct app *app, const struct args *args, struct error *err)
{
	const char *first = args->n_words > 0 ? args->word[0] : "";

	for (size_t i = 0; i < LENGTH(parts); i++) {
		if (strcmp(parts[i].word, first) != 0)
			continue;
		if (args->n_words < parts[i].min ||
		    args->n_words > parts[i].max)
			return error_usage(err, "Gebruik: schouw handhaving %s",
			    parts[i].usage);
		return parts[i].run(app, args, err);
	}
	if (args->n_words > 1)
		return error_usage(err,
		    "Gebruik: schouw handhaving [NUMMER], of begin, stap of "
		    "regel.");
	return handhaving_print(app, args->n_words > 0 ? first : NULL,
	    args_has(args, "--json"), err);
}
