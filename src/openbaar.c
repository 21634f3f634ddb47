/*
 * openbaar.c - the text that will be public, looked through with all the
 * names that are known here.
 */
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "core/deelnemer.h"
#include "core/text.h"
#include "store/namen.h"

/* Is it one of those that a thema is about? */
static bool
takes_part(const struct deelnemers *deelnemers, const char *naam)
{
	for (size_t i = 0; i < deelnemers->n; i++)
		if (strcmp(deelnemers->name[i], naam) == 0)
			return true;
	return false;
}

static int
add_aanbieders(struct app *app, const struct onderzoek *o,
    struct bekenden *known, struct error *err)
{
	struct deelnemers deelnemers;
	char **names;
	size_t n;

	if (store_aanbieders(app->store, "", AANBIEDERS_MAX, &names, &n, err) ==
	    -1)
		return -1;
	deelnemers_make(o, &deelnemers);
	bekenden_add_own(known, o->facts.aanbieder);
	for (size_t i = 0; i < n; i++) {
		if (!takes_part(&deelnemers, names[i]))
			bekenden_add_aanbieder(
			    known, o->facts.aanbieder, names[i]);
		free(names[i]);
	}
	free(names);
	deelnemers_release(&deelnemers);
	return 0;
}

/* From the key file, which may not be there. */
static int
add_namen(struct app *app, const struct onderzoek *o, struct bekenden *known,
    struct error *err)
{
	struct namen namen;
	int result = namen_known(app->database, o->nummer, &namen, err);

	for (size_t i = 0; i < namen.n; i++)
		bekenden_add(known,
		    strcmp(namen.naam[i].bron, NAAM_MELDER) == 0 ? VONDST_MELDER
								 : VONDST_NAAM,
		    namen.naam[i].naam);
	namen_release(&namen);
	return result;
}

void
app_lakken(struct app *app, struct onderzoek *o)
{
	struct bekenden known = { 0 };
	struct error err = { 0 };
	struct buf text = { 0 };

	lakken_release(&o->lakken);
	if (app_report(app, o, REPORT_NAKIJKEN, &report_rows, &text, &err) ==
		0 &&
	    add_aanbieders(app, o, &known, &err) == 0 &&
	    add_namen(app, o, &known, &err) == 0)
		lakken_make(&o->lakken, buf_text(&text), &known);
	else
		text_fit(o->lakken.why, sizeof o->lakken.why, "%s", err.text);
	bekenden_release(&known);
	buf_release(&text);
}
