/*
 * content_wederhoor.c - hoor en wederhoor in the tree: what the aanbieder
 * calls wrong in the concept, and what we answer.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/content.h"
#include "report/put.h"

static void
put_item(json_t *list, const struct onjuistheid *x)
{
	json_t *one = put_element(list);

	put_count(one, "onjuistheid", x->number);
	for (int i = 0; i < N_ONJUIST_PARTS; i++) {
		char *name =
		    xasprintf("onjuistheid_%s", onjuistheid_parts[i].word);

		put_long(one, name, x->text[i]);
		free(name);
	}
}

/* The day on which the aanbieder may answer at the latest. */
static date
last_day(const struct onderzoek *o)
{
	struct agenda agenda;
	date last = DATE_NONE;

	agenda_make(o, &agenda);
	for (size_t i = 0; i < agenda.n; i++)
		if (strcmp(agenda.row[i].termijn->id, TERMIJN_WEDERHOOR) == 0)
			last = agenda.row[i].last;
	agenda_release(&agenda);
	return last;
}

void
content_wederhoor(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "onjuistheden");

	for (size_t i = 0; i < o->n_onjuistheden; i++)
		put_item(list, &o->onjuistheid[i]);
	put_date(json, "concept_verzonden", onderzoek_event(o, EVENT_CONCEPT));
	put_date(json, "wederhoor_uiterlijk", last_day(o));
}
