/*
 * cmd_notitie.c - notities without a screen: one, many from the standard
 * input in the grammar of the stream, and what happens to them later.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "core/line.h"

/* ---- add ---- */

/* All --norm together. */
static void
add_norms(const struct args *args, struct buf *out)
{
	const char *code;

	for (size_t i = 0; (code = args_value_at(args, "--norm", i)) != NULL;
	     i++)
		buf_addf(out, "%s%s", i > 0 ? " " : "", code);
}

static int
read_gesprek(const struct onderzoek *o, const struct args *args,
    const struct gesprek **gesprek, struct error *err)
{
	const char *typed = args_value(args, "--gesprek");
	char *end;
	long number;

	*gesprek = NULL;
	if (typed == NULL)
		return 0;
	number = strtol(typed, &end, 10);
	if (*typed == '\0' || *end != '\0' || number < 1 || number > 9999)
		return error_usage(err,
		    "--gesprek %s: geef het nummer van een gesprek.", typed);
	*gesprek = onderzoek_the_gesprek(o, (int)number, err);
	return *gesprek == NULL ? -1 : 0;
}

static int
read_soort(struct notitie *n, const struct args *args, struct error *err)
{
	if (args_has(args, "--doen") && args_has(args, "--vragen"))
		return error_usage(
		    err, "Een notitie is --doen of --vragen, niet beide.");
	if (args_has(args, "--doen"))
		n->soort = SOORT_DOEN;
	if (args_has(args, "--vragen"))
		n->soort = SOORT_VRAGEN;
	return 0;
}

static int
read_options(struct onderzoek *o, struct notitie *n, const struct args *args,
    struct error *err)
{
	const char *bron = args_value(args, "--bron");
	const char *methode = args_value(args, "--methode");
	const char *privacy = args_value(args, "--privacy");
	const struct gesprek *gesprek;
	struct buf norms = { 0 };
	int result;

	add_norms(args, &norms);
	result = notitie_set_norms(o, n, buf_text(&norms), err);
	buf_release(&norms);
	if (result == 0)
		result = read_gesprek(o, args, &gesprek, err);
	if (result == 0 && gesprek != NULL) {
		n->gesprek = gesprek->number;
		if (methode == NULL)
			methode = gesprek->methode;
	}
	if (result == 0 && bron != NULL)
		result = notitie_set_bron(n, bron, err);
	if (result == 0 && methode != NULL)
		result = notitie_set_methode(o, n, methode, err);
	if (result == 0 && privacy != NULL)
		result = notitie_set_privacy(n, privacy, err);
	if (result == 0)
		result = read_soort(n, args, err);
	n->literal = args_has(args, "--letterlijk");
	return result;
}

static int
do_one(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct notitie *n =
	    onderzoek_add_notitie(o, app->user, args->word[1], err);

	if (n == NULL)
		return -1;
	return read_options(o, n, args, err);
}

/* ---- lines ---- */

/* What the options say holds until a line says something else. */
static int
begin_stream(const struct onderzoek *o, const struct args *args,
    struct stream_context *context, struct error *err)
{
	static const char *const per_line[] = { "--doen", "--vragen",
		"--letterlijk", "--privacy" };
	const char *bron = args_value(args, "--bron");
	const char *methode = args_value(args, "--methode");
	const struct gesprek *gesprek;
	struct buf norms = { 0 };
	int result;

	for (size_t i = 0; i < LENGTH(per_line); i++)
		if (args_has(args, per_line[i]))
			return error_usage(err,
			    "%s is voor een notitie, niet voor regels van de"
			    " invoer.",
			    per_line[i]);
	if (read_gesprek(o, args, &gesprek, err) == -1)
		return -1;
	if (gesprek != NULL)
		stream_begin(context, gesprek);
	if (bron != NULL && *bron != '\0' &&
	    bron_read(bron, context->bron, err) == -1)
		return -1;
	if (methode != NULL)
		snprintf(
		    context->methode, sizeof context->methode, "%s", methode);
	add_norms(args, &norms);
	result = stream_set_norms(o, context, buf_text(&norms), err);
	buf_release(&norms);
	return result;
}

/* Said on stderr, so that the one who typed it can mend it. */
static void
tell_unknown(size_t number, const struct buf *unknown)
{
	struct buf told = { 0 };

	if (unknown->length == 0)
		return;
	buf_addf(&told,
	    "Regel %zu: %s staat niet in de normset en bleef tekst.", number,
	    buf_text(unknown));
	print_told(&told);
}

static int
read_line(struct app *app, struct onderzoek *o, struct stream_context *context,
    const char *line, size_t number, struct error *err)
{
	struct buf unknown = { 0 };
	struct error why;
	int result =
	    onderzoek_add_line(o, context, app->user, line, &unknown, &why);

	tell_unknown(number, &unknown);
	buf_release(&unknown);
	if (result == -1)
		return error_set(err, "Regel %zu: %.400s", number, why.text);
	return 0;
}

/* All lines or none: they are saved together. */
static int
read_lines(struct app *app, struct onderzoek *o, struct stream_context *context,
    struct error *err)
{
	char *line = NULL;
	size_t size = 0, number = 0;
	ssize_t length;
	int result = 0;

	while (result == 0 && (length = getline(&line, &size, stdin)) != -1) {
		while (length > 0 && strchr("\r\n", line[length - 1]) != NULL)
			line[--length] = '\0';
		result = read_line(app, o, context, line, ++number, err);
	}
	free(line);
	if (result == 0 && ferror(stdin))
		result = error_system(err, "De invoer kan niet gelezen worden");
	return result;
}

static int
do_lines(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct stream_context context = { 0 };
	int result = begin_stream(o, args, &context, err);

	if (result == 0)
		result = read_lines(app, o, &context, err);
	stream_release(&context);
	return result;
}

/* ---- afterwards ---- */

static int
read_id(const char *word, int64_t *id, struct error *err)
{
	char *end;

	*id = strtoll(word, &end, 10);
	if (*word != '\0' && *end == '\0' && *id > 0)
		return 0;
	return error_usage(err,
	    "%s is geen nummer van een notitie; schouw toon laat de nummers"
	    " zien.",
	    word);
}

/* All ids from a word on; the caller frees them. */
static int
read_ids(const struct args *args, size_t from, int64_t **ids, size_t *n,
    struct error *err)
{
	*n = args->n_words - from;
	*ids = xcalloc(*n, sizeof **ids);
	for (size_t i = 0; i < *n; i++)
		if (read_id(args->word[from + i], &(*ids)[i], err) == -1) {
			free(*ids);
			return -1;
		}
	return 0;
}

static int
do_done(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	(void)app;
	for (size_t i = 2; i < args->n_words; i++) {
		int64_t id;

		if (read_id(args->word[i], &id, err) == -1 ||
		    onderzoek_notitie_done(o, id, err) == -1)
			return -1;
	}
	return 0;
}

static int
do_tag(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	bool put = strcmp(args->word[1], "koppel") == 0;
	int64_t *ids;
	size_t n;
	int result;

	if (read_ids(args, 3, &ids, &n, err) == -1)
		return -1;
	result = put
	    ? onderzoek_tag_notities(o, ids, n, app->user, args->word[2], err)
	    : onderzoek_untag_notities(
		  o, ids, n, app->user, args->word[2], err);
	free(ids);
	return result == -1 ? -1 : 0;
}

static int
do_split(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	int64_t id;

	if (args->n_words != 5)
		return error_usage(
		    err, "Gebruik: schouw notitie NUMMER splits ID DEEL DEEL");
	if (read_id(args->word[2], &id, err) == -1)
		return -1;
	return onderzoek_split_notitie(
	    o, id, app->user, args->word[3], args->word[4], err);
}

static int
do_join(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	int64_t *ids;
	size_t n;
	int result;

	if (read_ids(args, 2, &ids, &n, err) == -1)
		return -1;
	result =
	    onderzoek_join_notities(o, ids, n, app->user, err) == NULL ? -1 : 0;
	free(ids);
	return result;
}

static int
do_correct(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	int64_t id;

	if (args->n_words != 4)
		return error_usage(
		    err, "Gebruik: schouw notitie NUMMER verbeter ID TEKST");
	if (read_id(args->word[2], &id, err) == -1)
		return -1;
	return onderzoek_correct_notitie(
		   o, id, app->user, args->word[3], err) == NULL
	    ? -1
	    : 0;
}

/* What is done with notities that are there, by its word. */
static const struct {
	const char *word;
	size_t min; /* operands */
	cmd_change *what;
} acts[] = {
	{ "klaar", 3, do_done },
	{ "koppel", 4, do_tag },
	{ "ontkoppel", 4, do_tag },
	{ "splits", 5, do_split },
	{ "samen", 4, do_join },
	{ "verbeter", 4, do_correct },
};

int
cmd_notitie(struct app *app, const struct args *args, struct error *err)
{
	if (args->n_words == 2)
		return cmd_with_onderzoek(app, args,
		    strcmp(args->word[1], "-") == 0 ? do_lines : do_one, err);
	for (size_t i = 0; i < LENGTH(acts); i++)
		if (strcmp(args->word[1], acts[i].word) == 0 &&
		    args->n_words >= acts[i].min)
			return cmd_with_onderzoek(app, args, acts[i].what, err);
	return error_usage(err,
	    "Gebruik: schouw notitie NUMMER TEKST, met de tekst als een woord"
	    " tussen aanhalingstekens, of klaar ID..., koppel NORM ID...,"
	    " ontkoppel NORM ID..., splits ID DEEL DEEL, samen ID ID...,"
	    " verbeter ID TEKST.");
}
