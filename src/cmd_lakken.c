/*
 * cmd_lakken.c - the public text without a screen: what was found in it,
 * and what is decided about each find.
 */
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmd.h"
#include "core/lakken.h"
#include "report/json_value.h"

#define SLEUTEL_MIN 6 /* of its signs name a find */

const struct option_spec lakken_options[] = {
	{ "--json", NULL, "de lijst als JSON" },
	{ "--tekst", NULL, "de nagekeken tekst, met regelnummers" },
	{ "--grond", "GROND", "weg: een grond van de Woo (5.1.2e), of geen" },
	{ "--reden", "TEKST", "blijft: waarom; zonder persoonsgegevens" },
	{ 0 },
};

/* ---- the list ---- */

static void
add_besluit(
    const struct onderzoek *o, const struct lakplek *plek, struct buf *out)
{
	const struct lak *lak = onderzoek_lak(o, plek->sleutel);

	if (lak == NULL) {
		buf_addf(out, "    %s\n", vondst_infos[plek->kind].raad);
		return;
	}
	buf_addf(out, "    %s", lak_words[lak->besluit]);
	if (*lak->grond != '\0')
		buf_addf(out, " op grond %s", lak->grond);
	if (*lak->reden != '\0')
		buf_addf(out, ": %s", lak->reden);
	buf_addf(out, " (%s, %.10s)\n", lak->author, lak->stamp);
}

static void
add_plek(const struct onderzoek *o, size_t i, struct buf *out)
{
	const struct lakplek *plek = &o->lakken.plek[i];

	buf_addf(out, "%3zu [%c] regel %zu, %s: %s\n", i + 1,
	    lakplek_besluit(o, plek) == LAK_BLIJFT ? 'x' : ' ', plek->line,
	    vondst_infos[plek->kind].what, plek->text);
	if (*plek->kop != '\0')
		buf_addf(out, "    Onder: %s\n", plek->kop);
	buf_addf(out, "    %s\n", plek->context);
	add_besluit(o, plek, out);
}

static void
print_list(const struct onderzoek *o)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < o->lakken.n; i++)
		add_plek(o, i, &out);
	buf_addf(&out,
	    "%sVondsten: %zu. Zonder besluit: %zu. Weg, maar het staat er nog: "
	    "%zu.\n%s\n",
	    o->lakken.n > 0 ? "\n" : "", o->lakken.n, lakken_count(o, LAK_OPEN),
	    lakken_count(o, LAK_WEG), privacy_limits);
	print_safe(buf_text(&out));
	buf_release(&out);
}

static json_t *
plek_json(const struct onderzoek *o, size_t i)
{
	const struct lakplek *plek = &o->lakken.plek[i];
	const struct lak *lak = onderzoek_lak(o, plek->sleutel);
	json_t *one = json_object();

	put(one, "nummer", json_integer((json_int_t)i + 1));
	put(one, "sleutel", string_json(plek->sleutel));
	put(one, "soort", string_json(vondst_infos[plek->kind].id));
	put(one, "tekst", string_json(plek->text));
	put(one, "regel", json_integer((json_int_t)plek->line));
	put(one, "kop", text_or_null(plek->kop));
	put(one, "omgeving", string_json(plek->context));
	put(one, "raad", string_json(vondst_infos[plek->kind].raad));
	put(one, "besluit", string_json(lak_words[lakplek_besluit(o, plek)]));
	put(one, "grond", text_or_null(lak != NULL ? lak->grond : NULL));
	put(one, "reden", text_or_null(lak != NULL ? lak->reden : NULL));
	put(one, "auteur", text_or_null(lak != NULL ? lak->author : NULL));
	return one;
}

static void
print_list_json(const struct onderzoek *o)
{
	json_t *all = json_object(), *rows = json_array();

	put(all, "onderzoek", string_json(o->nummer));
	put(all, "klaar", json_boolean(lakken_done(o)));
	for (size_t i = 0; i < o->lakken.n; i++)
		json_array_append_new(rows, plek_json(o, i));
	put(all, "vondsten", rows);
	put(all, "niet_te_vinden", string_json(privacy_limits));
	print_json(all);
}

/* The text that was looked through, by its lines. */
static void
print_text(const struct onderzoek *o)
{
	const char *line = o->lakken.text;
	struct buf out = { 0 };

	for (size_t n = 1; *line != '\0'; n++) {
		size_t length = strcspn(line, "\n");

		buf_addf(&out, "%4zu  %.*s\n", n, (int)length, line);
		line += length + (line[length] == '\n');
	}
	print_safe(buf_text(&out));
	buf_release(&out);
}

static int
list(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;
	int status;

	if (app_open(app, args->word[0], &o, err) == -1)
		return -1;
	app_lakken(app, &o);
	status = lakken_done(&o) ? EXIT_DONE : EXIT_REFUSED;
	if (!o.lakken.made)
		status = error_set(err, "%s", o.lakken.why);
	else if (args_has(args, "--json"))
		print_list_json(&o);
	else if (args_has(args, "--tekst"))
		print_text(&o);
	else
		print_list(&o);
	onderzoek_release(&o);
	return status;
}

/* ---- a decision ---- */

/* By its number in the list of now, or by the begin of its sleutel, which
 * stays when the text changes. */
static const struct lakplek *
need(const struct onderzoek *o, const char *word, struct error *err)
{
	size_t length = strlen(word);
	char *end;
	unsigned long n = strtoul(word, &end, 10);

	if (length < SLEUTEL_MIN && *end == '\0' && n >= 1 && n <= o->lakken.n)
		return &o->lakken.plek[n - 1];
	for (size_t i = 0; i < o->lakken.n && length >= SLEUTEL_MIN; i++)
		if (strncmp(o->lakken.plek[i].sleutel, word, length) == 0)
			return &o->lakken.plek[i];
	error_set(err,
	    "Vondst %s is er niet in onderzoek %s; \"schouw lakken %s\" toont "
	    "wat er is.",
	    word, o->nummer, o->nummer);
	return NULL;
}

static int
read_besluit(const char *word, enum lak_besluit *besluit, struct error *err)
{
	for (int i = 0; i < N_LAK_BESLUITEN; i++)
		if (strcmp(lak_words[i], word) == 0) {
			*besluit = (enum lak_besluit)i;
			return 0;
		}
	return error_usage(err,
	    "%s is geen besluit; kies weg, blijft, of open om het terug te "
	    "nemen.",
	    word);
}

static int
decide(struct app *app, struct onderzoek *o, const struct args *args,
    struct error *err)
{
	const char *reden = args_value(args, "--reden");
	const struct lakplek *plek;
	enum lak_besluit besluit = LAK_OPEN;

	if (read_besluit(args->word[2], &besluit, err) == -1)
		return -1;
	app_lakken(app, o);
	if (!o->lakken.made)
		return error_set(err, "%s", o->lakken.why);
	plek = need(o, args->word[1], err);
	if (plek == NULL)
		return -1;
	return onderzoek_add_lak(o, plek, besluit, args_value(args, "--grond"),
	    reden == NULL ? "" : reden, app->user, err);
}

int
cmd_lakken(struct app *app, const struct args *args, struct error *err)
{
	if (args->n_words == 1)
		return list(app, args, err);
	if (args->n_words == 3)
		return cmd_with_onderzoek(app, args, decide, err);
	return error_usage(err,
	    "Gebruik: schouw lakken NUMMER, of schouw lakken NUMMER N "
	    "weg|blijft|open.");
}
