/*
 * cmd_publicatie.c - subcommands on the way to publication: the reactie of
 * the aanbieder, copies to wethouders, and the gate.
 */
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd.h"
#include "core/privacy.h"
#include "core/publicatie.h"
#include "core/words.h"
#include "report/json_value.h"

/* Of 200 words there is no need for more. */
#define INPUT_MAX ((size_t)64 * 1024)

/* ---- reactie ---- */

const struct option_spec reactie_options[] = {
	{ "--dag", "JJJJ-MM-DD", "de dag waarop hij binnenkwam" },
	{ "--deelnemer", "NAAM", "van wie van de deelnemers van een thema" },
	{ 0 },
};

static void
print_reactie(const struct onderzoek *o, const char *deelnemer)
{
	const struct reactie *reactie = onderzoek_reactie(o, deelnemer);

	if (reactie == NULL) {
		puts("Er is geen reactie.");
		return;
	}
	print_safe(reactie->text);
	printf("\n\n%zu van %d woorden\n", words_count(reactie->text),
	    REACTIE_WORDS);
}

/* Warnings only: what it is, a human decides. */
static int
warn(struct app *app, const struct onderzoek *o, const char *text,
    struct error *err)
{
	struct bekenden known = { 0 };
	struct buf told = { 0 };
	struct vondsten found;
	char **names;
	size_t n;

	if (store_aanbieders(app->store, "", AANBIEDERS_MAX, &names, &n, err) ==
	    -1)
		return -1;
	for (size_t i = 0; i < n; i++) {
		bekenden_add_aanbieder(&known, o->facts.aanbieder, names[i]);
		free(names[i]);
	}
	free(names);
	privacy_find(text, &known, &found);
	bekenden_release(&known);
	if (found.n > 0) {
		buf_add(&told, "Kijk na of dit erin mag: ");
		vondsten_add(&found, &told);
		buf_add_char(&told, '.');
	}
	vondsten_release(&found);
	print_told(&told);
	return 0;
}

static int
read_input(struct buf *out, struct error *err)
{
	char part[4096];
	size_t n;

	while ((n = fread(part, 1, sizeof part, stdin)) > 0) {
		buf_add_bytes(out, part, n);
		if (out->length > INPUT_MAX)
			return error_set(err,
			    "De invoer is veel langer dan een reactie; "
			    "er is niets bewaard.");
	}
	if (ferror(stdin))
		return error_system(err, "De invoer kan niet gelezen worden.");
	return 0;
}

/* "" where there is one aanbieder. */
static const char *
named(const struct args *args)
{
	const char *deelnemer = args_value(args, "--deelnemer");

	return deelnemer == NULL ? "" : deelnemer;
}

static int
do_reactie(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	struct buf text = { 0 };
	date day;
	int result = cmd_read_day(args, "--dag", DATE_NONE, &day, err);

	if (result == 0 && strcmp(args->word[1], "-") == 0)
		result = read_input(&text, err);
	else
		buf_add(&text, args->word[1]);
	o->calendar = app_calendar(app);
	if (result == 0)
		result = onderzoek_add_reactie(
		    o, named(args), buf_text(&text), day, app->user, err);
	if (result == 0)
		result = warn(app, o, buf_text(&text), err);
	buf_release(&text);
	return result;
}

int
cmd_reactie(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;

	if (args->n_words == 2)
		return cmd_with_onderzoek(app, args, do_reactie, err);
	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	print_reactie(&o, named(args));
	onderzoek_release(&o);
	return 0;
}

/* ---- afschrift ---- */

static int
do_afschrift(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *typed = args->word[2], *gemeente;
	date day = date_from_iso(typed);

	if (day == DATE_NONE && strcmp(typed, "geen") != 0)
		return error_usage(err,
		    "%s is geen dag; schrijf 2027-01-31, of geen als het toch "
		    "niet verzonden is.",
		    typed);
	if (cmd_read_gemeente(app, args->word[1], &gemeente, err) == -1)
		return -1;
	return onderzoek_add_afschrift(o, gemeente, day, app->user, err);
}

int
cmd_afschrift(struct app *app, const struct args *args, struct error *err)
{
	return cmd_with_onderzoek(app, args, do_afschrift, err);
}

/* ---- publicatie ---- */

static void
print_rows(const struct publicatie *p)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < p->n; i++) {
		const struct voorwaarde *v = &p->row[i];

		buf_clear(&line);
		buf_addf(&line, "[%c] %s\n      %s\n", v->met ? 'x' : ' ',
		    v->text, v->note);
		print_safe(buf_text(&line));
	}
	puts(p->open ? "\nHet mag gepubliceerd worden."
		     : "\nHet mag nog niet gepubliceerd worden.");
	buf_release(&line);
}

static json_t *
row_json(const struct voorwaarde *v)
{
	json_t *row = json_object();

	put(row, "id", string_json(v->id));
	put(row, "voorwaarde", string_json(v->text));
	put(row, "bron", string_json(v->bron));
	put(row, "voldaan", json_boolean(v->met));
	put(row, "dag", date_json(v->day));
	put(row, "toelichting", string_json(v->note));
	return row;
}

static void
print_rows_json(const struct onderzoek *o, const struct publicatie *p)
{
	json_t *all = json_object(), *rows = json_array();

	put(all, "onderzoek", string_json(o->nummer));
	put(all, "dag", date_json(p->on));
	put(all, "open", json_boolean(p->open));
	for (size_t i = 0; i < p->n; i++)
		json_array_append_new(rows, row_json(&p->row[i]));
	put(all, "voorwaarden", rows);
	print_json(all);
}

int
cmd_publicatie(struct app *app, const struct args *args, struct error *err)
{
	struct publicatie p;
	struct onderzoek o;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	o.calendar = app_calendar(app);
	app_lakken(app, &o);
	publicatie_make(&o, date_today(), &p);
	if (args_has(args, "--json"))
		print_rows_json(&o, &p);
	else
		print_rows(&p);
	onderzoek_release(&o);
	return p.open ? EXIT_DONE : EXIT_REFUSED;
}
