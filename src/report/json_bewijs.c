/*
 * json_bewijs.c - the bewijs of one onderzoek as JSON.
 */
#include "core/onderzoek.h"
#include "report/json_value.h"

static json_t *
bestand_json(const struct bestand *file)
{
	json_t *json;

	if (file->sha256[0] == '\0')
		return json_null();
	json = json_object();
	put(json, "naam", string_json(file->name));
	put(json, "grootte", json_integer((json_int_t)file->size));
	put(json, "sha256", string_json(file->sha256));
	return json;
}

static json_t *
one_json(const struct onderzoek *o, const struct bewijs *b)
{
	json_t *json = json_object();
	struct buf nummer = { 0 };

	bewijs_nummer(o, b, &nummer);
	put(json, "nummer", string_json(buf_text(&nummer)));
	put(json, "methode", string_json(b->methode->id));
	put(json, "titel", string_json(b->titel));
	put(json, "dag", date_json(b->day));
	put(json, "normen", set_json(b->norms));
	put(json, "gezien", text_or_null(b->gezien));
	put(json, "steekproef", text_or_null(b->steekproef));
	put(json, "noodzaak", text_or_null(b->noodzaak));
	put(json, "proportionaliteit", text_or_null(b->proportionaliteit));
	put(json, "privacy", string_json(privacy_words[b->privacy]));
	put(json, "bestand", bestand_json(&b->bestand));
	put(json, "ingetrokken", json_boolean(b->withdrawn));
	buf_release(&nummer);
	return json;
}

json_t *
bewijs_json(const struct onderzoek *o)
{
	json_t *list = json_array();

	for (size_t i = 0; i < o->n_bewijs; i++)
		json_array_append_new(list, one_json(o, &o->bewijs[i]));
	return list;
}
