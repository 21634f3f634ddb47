/*
 * json_wederhoor.c - hoor en wederhoor of one onderzoek as JSON: the frozen
 * concept and the items of form 1.
 */
#include <stdlib.h>

#include "core/onderzoek.h"
#include "report/json_value.h"
#include "report/report.h"

static json_t *
concept_json(const struct bevroren *b)
{
	json_t *json;

	if (b->text == NULL)
		return json_null();
	json = json_object();
	put(json, "sha256", string_json(b->sha256));
	put(json, "vastgelegd", string_json(b->stamp));
	put(json, "door", string_json(b->author));
	put(json, "bladzijden", json_integer(bevroren_pages(b)));
	put(json, "regels", json_integer(b->regels));
	return json;
}

static json_t *
found_json(const struct onderzoek *o, const struct onjuistheid *x)
{
	struct vindplaats found = onjuistheid_find(o, x);
	json_t *json = NULL;

	if (found.plek.page > 0) {
		json = json_object();
		put(json, "letterlijk", json_boolean(found.exact));
		put(json, "bladzij", json_integer(found.plek.page));
		put(json, "regel", json_integer(found.plek.line));
		put(json, "tekst", string_json(found.text));
	}
	free(found.text);
	return json != NULL ? json : json_null();
}

static json_t *
one_json(const struct onderzoek *o, const struct onjuistheid *x)
{
	json_t *json = json_object();

	put(json, "nummer", json_integer(x->number));
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		put(json, onjuistheid_parts[i].word,
		    i == ONJUIST_BLADZIJ && *x->text[i] != '\0'
			? json_integer(strtol(x->text[i], NULL, 10))
			: text_or_null(x->text[i]));
	put(json, "gevonden", found_json(o, x));
	put(json, "beantwoord", json_boolean(onjuistheid_answered(x)));
	return json;
}

json_t *
wederhoor_json(const struct onderzoek *o)
{
	json_t *json = json_object(), *list = json_array();

	for (size_t i = 0; i < o->n_onjuistheden; i++)
		json_array_append_new(list, one_json(o, &o->onjuistheid[i]));
	put(json, "concept", concept_json(&o->bevroren));
	put(json, "onjuistheden", list);
	return json;
}

void
report_wederhoor_json(const struct onderzoek *o, struct buf *out)
{
	json_write(wederhoor_json(o), out);
}
