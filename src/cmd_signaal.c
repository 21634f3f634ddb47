/*
 * cmd_signaal.c - the register of signalen without a screen: write one
 * down, weigh it, decide, and who told it.
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "store/namen.h"
#include "store/signalen.h"

const struct option_spec signaal_options[] = {
	{ "--json", NULL, "toon: als JSON" },
	{ "--dag", "JJJJ-MM-DD", "de dag waarop het gebeurde" },
	{ "--kanaal", "KANAAL", "nieuw: telefoon, mail, formulier, ..." },
	{ "--aanbieder", "NAAM", "de aanbieder, als die bekend is" },
	{ "--voorziening", "NAAM", "de voorziening; mag vaker" },
	{ "--gemeente", "NAAM", "de gemeente; mag vaker" },
	{ "--norm", "CODE", "de norm die het raakt; mag vaker" },
	{ "--bijzonder", NULL, "nieuw: niet te vinden met zoeken" },
	{ "--melder", "NAAM", "nieuw: wie het meldde, in een apart bestand" },
	{ 0 },
};

const struct option_spec signalen_options[] = {
	{ "--open", NULL, "alleen wat nog iets vraagt" },
	{ "--json", NULL, "als JSON" },
	{ 0 },
};

/* What is known, as it was typed and read. */
struct known {
	struct buf voorzieningen, gemeenten, normen;
};

static void
known_release(struct known *known)
{
	buf_release(&known->voorzieningen);
	buf_release(&known->gemeenten);
	buf_release(&known->normen);
}

/* Every value of an option that may come more than once. */
static int
read_set(const struct library *library, const struct args *args,
    const char *option,
    int (*read)(
	const struct library *, const char *, struct buf *, struct error *),
    struct buf *out, struct error *err)
{
	struct buf typed = { 0 };
	int result;

	for (size_t i = 0; args_value_at(args, option, i) != NULL; i++)
		buf_addf(&typed, "%s%s", i > 0 ? ", " : "",
		    args_value_at(args, option, i));
	result = read(library, buf_text(&typed), out, err);
	buf_release(&typed);
	return result;
}

static int
read_request(struct app *app, const struct args *args, struct known *known,
    struct signaal_request *request, struct error *err)
{
	const struct library *library;

	if (cmd_read_day(args, "--dag", date_today(), &request->day, err) == -1)
		return -1;
	library = app_library(app, err);
	if (library == NULL ||
	    read_set(library, args, "--voorziening", signaal_read_voorzieningen,
		&known->voorzieningen, err) == -1 ||
	    read_set(library, args, "--gemeente", signaal_read_gemeenten,
		&known->gemeenten, err) == -1 ||
	    read_set(library, args, "--norm", signaal_read_normen,
		&known->normen, err) == -1)
		return -1;
	if (request->aanbieder == NULL)
		request->aanbieder = args_value(args, "--aanbieder");
	request->voorzieningen = buf_text(&known->voorzieningen);
	request->gemeenten = buf_text(&known->gemeenten);
	request->normen = buf_text(&known->normen);
	return 0;
}

static int
do_new(struct app *app, const struct args *args, struct error *err)
{
	const char *kanaal = args_value(args, "--kanaal");
	const char *melder = args_value(args, "--melder");
	struct signaal_request request = { .text = args->word[2],
		.kanaal = KANAAL_ANDERS,
		.privacy = args_has(args, "--bijzonder") ? PRIVACY_BIJZONDER
							 : PRIVACY_INTERN };
	const struct signaal_situation now = { .today = date_today() };
	struct known known = { 0 };
	char nummer[SIGNAAL_SIZE];
	int result;

	request.bron = signaal_bron_find(args->word[1], err);
	if (request.bron == N_SIGNAAL_BRONNEN)
		return -1;
	if (kanaal != NULL)
		request.kanaal = signaal_kanaal_find(kanaal, err);
	if (request.kanaal == N_SIGNAAL_KANALEN)
		return -1;
	result = read_request(app, args, &known, &request, err);
	/* Before there is a database. */
	if (result == 0)
		result = signaal_check(&request, &now, err);
	if (result == 0)
		result = app_store(app, true, err);
	if (result == 0)
		result = store_signaal_add(app->store, &request, nummer, err);
	known_release(&known);
	if (result == -1)
		return -1;
	if (!app->quiet)
		printf("%s\n", nummer);
	return melder != NULL
	    ? namen_set(app->database, nummer, NAAM_MELDER, melder, err)
	    : 0;
}

static int
add_step(struct app *app, const struct args *args,
    struct signaal_request *request, struct error *err)
{
	struct known known = { 0 };
	int result = app_store(app, false, err);

	if (result == 0)
		result = read_request(app, args, &known, request, err);
	if (result == 0)
		result =
		    store_signaal_step(app->store, args->word[1], request, err);
	known_release(&known);
	return result;
}

static int
do_weigh(struct app *app, const struct args *args, struct error *err)
{
	struct signaal_request request = { .stap = SIGNAAL_WEGING,
		.text = args->word[2] };

	return add_step(app, args, &request, err);
}

static int
do_decide(struct app *app, const struct args *args, struct error *err)
{
	struct signaal_request request = { .text = args->word[3] };

	request.stap = signaal_besluit_find(args->word[2], err);
	if (request.stap == N_SIGNAAL_STAPPEN)
		return -1;
	return add_step(app, args, &request, err);
}

static int
do_add(struct app *app, const struct args *args, struct error *err)
{
	struct signaal_request request = { .stap = SIGNAAL_AANVULLING,
		.text = args->word[2] };

	return add_step(app, args, &request, err);
}

static int
do_aanbieder(struct app *app, const struct args *args, struct error *err)
{
	struct signaal_request request = { .stap = SIGNAAL_AANBIEDER,
		.aanbieder = args->word[2] };

	return add_step(app, args, &request, err);
}

static int
do_show(struct app *app, const struct args *args, struct error *err)
{
	return signaal_print(app, args->word[1], args_has(args, "--json"), err);
}

/* Only of a signaal that is there; "" takes the name away. */
static int
do_melder(struct app *app, const struct args *args, struct error *err)
{
	struct namen namen = { 0 };
	struct signaal_row row;
	int result;

	if (app_store(app, false, err) == -1)
		return -1;
	result = store_signaal(app->store, args->word[1], &row, err);
	signaal_row_release(&row);
	if (result == 0)
		return error_set(err,
		    "%.20s staat niet in het register van signalen.",
		    args->word[1]);
	if (result == -1)
		return -1;
	if (args->n_words == 3)
		return namen_set(app->database, args->word[1], NAAM_MELDER,
		    args->word[2], err);
	result = namen_list(app->database, args->word[1], &namen, err);
	if (result == 0) {
		print_safe(namen_find(&namen, NAAM_MELDER));
		putchar('\n');
	}
	namen_release(&namen);
	return result;
}

static const struct {
	const char *word;
	size_t min, max;
	int (*run)(struct app *, const struct args *, struct error *);
	const char *usage;
} parts[] = {
	{ "nieuw", 3, 3, do_new, "nieuw BRON INHOUD" },
	{ "toon", 2, 2, do_show, "toon S-NUMMER" },
	{ "weeg", 3, 3, do_weigh, "weeg S-NUMMER TEKST" },
	{ "besluit", 4, 4, do_decide, "besluit S-NUMMER BESLUIT REDEN" },
	{ "aanvul", 3, 3, do_add, "aanvul S-NUMMER TEKST" },
	{ "aanbieder", 3, 3, do_aanbieder, "aanbieder S-NUMMER NAAM" },
	{ "melder", 2, 3, do_melder,
	    "melder S-NUMMER [NAAM]; een lege naam wist hem" },
};

int
cmd_signaal(struct app *app, const struct args *args, struct error *err)
{
	for (size_t i = 0; i < LENGTH(parts); i++) {
		if (strcmp(parts[i].word, args->word[0]) != 0)
			continue;
		if (args->n_words < parts[i].min ||
		    args->n_words > parts[i].max)
			return error_usage(
			    err, "Gebruik: schouw signaal %s", parts[i].usage);
		return parts[i].run(app, args, err);
	}
	return error_usage(err,
	    "Gebruik: schouw signaal nieuw, toon, weeg, besluit, aanvul, "
	    "aanbieder of melder.");
}
