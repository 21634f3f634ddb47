/*
 * json_gesprek.c - notities and gesprekken as JSON.
 */
#include <jansson.h>

#include <stdlib.h>

#include "core/onderzoek.h"
#include "report/json_value.h"

/* A set of ids as numbers. */
static json_t *
ids_json(const char *set)
{
	json_t *list = json_array();
	char *id;

	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		json_array_append_new(
		    list, json_integer(strtoll(id, NULL, 10)));
		free(id);
	}
	return list;
}

static json_t *
number_or_null(int64_t number)
{
	return number != 0 ? json_integer((json_int_t)number) : json_null();
}

static json_t *
notitie_json(const struct notitie *n)
{
	json_t *json = json_object();

	put(json, "id", json_integer((json_int_t)n->id));
	put(json, "tijd", string_json(n->stamp));
	put(json, "auteur", string_json(n->author));
	put(json, "tekst", string_json(n->text));
	put(json, "bron", text_or_null(n->bron));
	put(json, "methode", text_or_null(n->methode));
	put(json, "normen", set_json(n->norms));
	put(json, "privacy", string_json(privacy_words[n->privacy]));
	put(json, "letterlijk", json_boolean(n->literal));
	put(json, "gesprek", number_or_null(n->gesprek));
	put(json, "soort", text_or_null(soort_words[n->soort]));
	put(json, "gedaan", json_boolean(n->done));
	put(json, "vervangt", number_or_null(n->corrects));
	put(json, "uit", ids_json(n->replaces));
	put(json, "vervangen", json_boolean(n->replaced));
	return json;
}

json_t *
notities_json(const struct onderzoek *o)
{
	json_t *list = json_array();

	for (size_t i = 0; i < o->n_notities; i++)
		json_array_append_new(list, notitie_json(&o->notitie[i]));
	return list;
}

static json_t *
momenten_json(const struct gesprek *g)
{
	json_t *list = json_array();

	for (size_t i = 0; i < g->n_momenten; i++) {
		const struct gesprek_moment *m = &g->moment[i];

		json_array_append_new(list,
		    json_pack("{s:s, s:s, s:o}", "moment",
			moment_words[m->moment], "tijd", m->stamp, "auteur",
			string_json(m->author)));
	}
	return list;
}

static json_t *
gesprek_json(const struct gesprek *g)
{
	json_t *json = json_object();

	put(json, "nummer", json_integer(g->number));
	put(json, "bronnen", set_json(g->bronnen));
	put(json, "waar", text_or_null(g->waar));
	put(json, "dag", date_json(g->dag));
	put(json, "methode", text_or_null(g->methode));
	put(json, "aanwezig", text_or_null(g->aanwezig));
	put(json, "toestemming",
	    text_or_null(toestemming_words[g->toestemming]));
	put(json, "bezoek", number_or_null(g->bezoek));
	put(json, "vervallen", json_boolean(g->withdrawn));
	put(json, "stand", string_json(gesprek_stand_titles[gesprek_stand(g)]));
	/* As far as it is known: one that runs counts to its last moment. */
	put(json, "seconden", json_integer((json_int_t)gesprek_seconds(g, "")));
	put(json, "momenten", momenten_json(g));
	return json;
}

json_t *
gesprekken_json(const struct onderzoek *o)
{
	json_t *list = json_array();

	for (size_t i = 0; i < o->n_gesprekken; i++)
		json_array_append_new(list, gesprek_json(&o->gesprek[i]));
	return list;
}
