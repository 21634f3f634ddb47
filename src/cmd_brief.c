/*
 * cmd_brief.c - letters without a screen: which can be made now, and why
 * others cannot; and making one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "brieven.h"
#include "cmd.h"
#include "core/document.h"

const struct option_spec brief_options[] = {
	{ "--gemeente", "NAAM", "aan welke gemeente" },
	{ "--deelnemer", "NAAM", "aan welke van meer partijen" },
	{ "--formaat", REPORT_FORMATS, "de vorm van het document" },
	{ "-o", "BESTAND", "schrijf naar een bestand" },
	{ "--overschrijven", NULL, "vervang een bestaand bestand" },
	{ 0 },
};

/* ---- the list ---- */

static void
print_document(const struct brieven *b, const struct document *document)
{
	date sent = document_sent(document, &b->about);
	char day[DATE_DUTCH_SIZE];
	struct error why = { 0 };

	print_column(document->name, 18);
	if (document_check(document, &b->about, &why) == -1) {
		print_column("kan niet", 24);
		print_safe(why.text);
		putchar('\n');
		return;
	}
	print_column(sent != DATE_NONE ? "verzonden" : "kan nu", 9);
	print_column(date_to_dutch(sent, day), 13);
	puts(document->title);
}

static int
list(struct app *app, const char *nummer, struct error *err)
{
	struct brieven b;

	if (brieven_open(app, nummer, &b, err) == -1)
		return -1;
	for (size_t i = 0; i < n_documents; i++)
		if (documents[i].soort == DOCUMENT_BRIEF &&
		    documents[i].fits(b.o.form))
			print_document(&b, &documents[i]);
	brieven_release(&b);
	return 0;
}

/* ---- one ---- */

static const struct document *
find(const char *name, struct error *err)
{
	const struct document *found = document_find(name);
	struct buf known = { 0 };

	if (found != NULL && found->soort == DOCUMENT_BRIEF)
		return found;
	for (size_t i = 0; i < n_documents; i++)
		if (documents[i].soort == DOCUMENT_BRIEF)
			buf_addf(&known, "%s%s", known.length > 0 ? ", " : "",
			    documents[i].name);
	error_usage(err, "Brief %.40s bestaat niet; kies uit: %s.", name,
	    buf_text(&known));
	buf_release(&known);
	return NULL;
}

static int
read_gemeente(struct app *app, struct brieven *b,
    const struct document *document, const char *typed, struct error *err)
{
	bool voorstel = document_is_voorstel(document);

	if (cmd_read_gemeente(app, typed, &b->about.gemeente, err) == -1)
		return -1;
	/* To whom there is a voorstel, its register says. */
	if (voorstel || set_has(b->o.facts.gemeenten, b->about.gemeente))
		return 0;
	return error_set(
	    err, "Gemeente %s hoort niet bij dit onderzoek.", typed);
}

/* To whom: what was named, or the only one that there is. */
static int
choose_gemeente(struct app *app, struct brieven *b,
    const struct document *document, const struct args *args, char **only,
    struct error *err)
{
	const char *typed = args_value(args, "--gemeente");
	const struct handhaving_row *row = document_voorstel(&b->about);
	const char *set = b->o.facts.gemeenten;

	if (!document->per_gemeente)
		return typed == NULL ? 0
				     : error_usage(err,
					   "Deze brief gaat niet naar een "
					   "gemeente; laat --gemeente weg.");
	if (typed != NULL)
		return read_gemeente(app, b, document, typed, err);
	if (document_is_voorstel(document) && row != NULL)
		set = row->gemeenten;
	if (set_count(set) == 0)
		return error_set(err,
		    "Bij onderzoek %s is nog geen gemeente ingevuld.",
		    b->o.nummer);
	if (set_count(set) > 1)
		return error_usage(err,
		    "Deze brief gaat naar elke gemeente apart; zeg welke met "
		    "--gemeente.");
	b->about.gemeente = *only = set_at(set, 0);
	return 0;
}

/* Of several parties each gets his own; all are told when none is named. */
static int
choose_deelnemer(struct brieven *b, const struct document *document,
    const struct args *args, struct error *err)
{
	const char *typed = args_value(args, "--deelnemer");
	struct buf known = { 0 };
	struct deelnemers all;

	if (!document_per_deelnemer(document, &b->o))
		return typed == NULL ? 0
				     : error_usage(err,
					   "Deze brief gaat niet naar elke "
					   "partij apart; laat --deelnemer "
					   "weg.");
	deelnemers_make(&b->o, &all);
	for (size_t i = 0; i < all.n; i++) {
		if (typed != NULL && strcmp(all.name[i], typed) == 0)
			b->about.deelnemer = typed;
		buf_addf(&known, "%s%s", i > 0 ? ", " : "", all.name[i]);
	}
	if (b->about.deelnemer == NULL)
		error_usage(err,
		    "Deze brief gaat naar elke partij apart; zeg met "
		    "--deelnemer welke: %s.",
		    buf_text(&known));
	deelnemers_release(&all);
	buf_release(&known);
	return b->about.deelnemer != NULL ? 0 : -1;
}

static int
make(struct app *app, const struct document *document, const struct args *args,
    struct brieven *b, struct error *err)
{
	const struct report_format *format = cmd_format(args, err);
	struct buf told = { 0 }, out = { 0 };
	char *only = NULL;
	int result = -1;

	if (format != NULL)
		result = choose_gemeente(app, b, document, args, &only, err);
	if (result == 0)
		result = choose_deelnemer(b, document, args, err);
	if (result == 0)
		result = brief_make(
		    app, &b->about, document, format, &told, &out, err);
	if (result == 0)
		result = cmd_deliver(app, args, format, &out, err);
	print_told(&told);
	buf_release(&out);
	free(only);
	return result;
}

int
cmd_brief(struct app *app, const struct args *args, struct error *err)
{
	const struct document *document;
	struct brieven b;
	int result;

	if (args->n_words == 1)
		return list(app, args->word[0], err);
	document = find(args->word[0], err);
	if (document == NULL || brieven_open(app, args->word[1], &b, err) == -1)
		return -1;
	result = make(app, document, args, &b, err);
	brieven_release(&b);
	return result;
}
