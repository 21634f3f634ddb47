/*
 * cmd_wederhoor.c - hoor en wederhoor without a screen: the concept that
 * was sent, and what the aanbieder calls wrong in it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "report/report.h"

/* ---- concept ---- */

static int
print_concept(struct app *app, const struct args *args, struct error *err)
{
	struct buf text = { 0 };
	struct onderzoek o;
	int result = 0;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	if (o.bevroren.text == NULL)
		result = error_set(err,
		    "Van %s is nog geen concept vastgelegd; schouw concept %s"
		    " doet dat.",
		    o.nummer, o.nummer);
	else
		bevroren_print(&o.bevroren, &text);
	print_safe(buf_text(&text));
	buf_release(&text);
	onderzoek_release(&o);
	return result;
}

/* What was sent stays as it was sent. */
static int
do_concept(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	(void)args;
	if (onderzoek_make_concept(o, err) == -1)
		return -1;
	if (o->bevroren.text == NULL || !onderzoek_concept_sent(o))
		return app_freeze(app, o, err);
	if (!app->quiet)
		puts("Het concept is verzonden; wat toen is vastgelegd,"
		     " blijft.");
	return 0;
}

int
cmd_concept(struct app *app, const struct args *args, struct error *err)
{
	if (args_has(args, "--tekst"))
		return print_concept(app, args, err);
	return cmd_with_onderzoek(app, args, do_concept, err);
}

/* ---- feitelijke onjuistheden ---- */

static void
add_item(
    const struct onderzoek *o, const struct onjuistheid *x, struct buf *out)
{
	buf_addf(out, "%d%s\n", x->number,
	    onjuistheid_answered(x) ? "" : "  nog te beantwoorden");
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		if (*x->text[i] != '\0')
			buf_addf(out, "  %-11s %s\n",
			    onjuistheid_parts[i].label, x->text[i]);
	buf_add(out, "  ");
	onjuistheid_found(o, x, out);
	buf_add_char(out, '\n');
}

static int
do_list(struct app *app, const struct args *args, struct error *err)
{
	struct buf text = { 0 };
	struct onderzoek o;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	if (args_has(args, "--json"))
		report_wederhoor_json(&o, &text);
	else
		for (size_t i = 0; i < o.n_onjuistheden; i++)
			add_item(&o, &o.onjuistheid[i], &text);
	print_safe(buf_text(&text));
	buf_release(&text);
	onderzoek_release(&o);
	return 0;
}

static struct onjuistheid *
need(struct onderzoek *o, const char *word, struct error *err)
{
	struct onjuistheid *x = NULL;
	size_t n = strspn(word, "0123456789");

	if (n > 0 && n < 9 && word[n] == '\0')
		x = onderzoek_onjuistheid(o, (int)strtol(word, NULL, 10));
	if (x == NULL)
		error_set(err,
		    "Feitelijke onjuistheid %s is er niet in onderzoek %s;"
		    " \"schouw onjuistheid %s\" toont wat er is.",
		    word, o->nummer, o->nummer);
	return x;
}

/* Each part that has an option. */
static int
read_parts(const struct onderzoek *o, struct onjuistheid *x,
    const struct args *args, struct error *err)
{
	for (int part = 0; part < N_ONJUIST_PARTS; part++) {
		char *option = xasprintf("--%s", onjuistheid_parts[part].word);
		const char *typed = args_value(args, option);

		free(option);
		if (typed != NULL &&
		    onjuistheid_read(
			o, x, (enum onjuistheid_part)part, typed, err) == -1)
			return -1;
	}
	return 0;
}

static int
do_add(struct onderzoek *o, const struct args *args, struct error *err)
{
	struct onjuistheid *x =
	    onderzoek_add_onjuistheid(o, args->word[2], args->word[3], err);

	if (x == NULL ||
	    onjuistheid_read(o, x, ONJUIST_UITLEG, args->word[4], err) == -1)
		return -1;
	return read_parts(o, x, args, err);
}

static int
do_answer(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct onjuistheid *x = need(o, args->word[2], err);

	(void)app;
	if (x == NULL ||
	    onjuistheid_read(o, x, ONJUIST_ANTWOORD, args->word[3], err) == -1)
		return -1;
	return read_parts(o, x, args, err);
}

static int
do_change(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct onjuistheid *x = need(o, args->word[1], err);

	(void)app;
	return x == NULL ? -1 : read_parts(o, x, args, err);
}

/* Print the number that it has now, which a colleague may have moved, and
 * where its citaat is. */
static int
add_and_tell(struct app *app, const struct args *args, struct error *err)
{
	struct buf text = { 0 };
	struct onderzoek o;
	int result;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	result = do_add(&o, args, err);
	if (result == 0)
		result = app_save(app, &o, err);
	if (result == 0 && !app->quiet) {
		const struct onjuistheid *x =
		    &o.onjuistheid[o.n_onjuistheden - 1];

		buf_addf(&text, "%d  ", x->number);
		onjuistheid_found(&o, x, &text);
		buf_add_char(&text, '\n');
		print_safe(buf_text(&text));
	}
	buf_release(&text);
	onderzoek_release(&o);
	return result;
}

int
cmd_onjuistheid(struct app *app, const struct args *args, struct error *err)
{
	const char *what = args->n_words > 1 ? args->word[1] : "";

	if (args->n_words == 1)
		return do_list(app, args, err);
	if (args->n_words == 2)
		return cmd_with_onderzoek(app, args, do_change, err);
	if (args->n_words == 5 && strcmp(what, "toevoegen") == 0)
		return add_and_tell(app, args, err);
	if (args->n_words == 4 && strcmp(what, "antwoord") == 0)
		return cmd_with_onderzoek(app, args, do_answer, err);
	return error_usage(err,
	    "Gebruik: schouw onjuistheid NUMMER toevoegen BLADZIJ CITAAT"
	    " UITLEG, of NUMMER antwoord N TEKST --aanpassing ja|nee.");
}
