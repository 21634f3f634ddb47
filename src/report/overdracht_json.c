/*
 * overdracht_json.c - what is handed over to a gemeente as data;
 * doc/json.md describes it.
 */
#include <stdlib.h>

#include "core/text.h"
#include "report/json_value.h"
#include "report/report.h"

static json_t *
grade_json(const struct oordeel *oordeel)
{
	return text_or_null(oordeel->grade != NULL ? oordeel->grade->id : NULL);
}

static json_t *
oordeel_json(const struct onderzoek *o, const struct norm *norm)
{
	const struct oordeel *oordeel = onderzoek_on(o, norm);
	json_t *json = json_object();

	put(json, "norm", string_json(norm->cited));
	put(json, "titel", string_json(norm->title));
	put(json, "tekst", text_or_null(norm->text));
	put(json, "oordeel", grade_json(oordeel));
	put(json, "tekort", json_boolean(oordeel_tekort(oordeel)));
	put(json, "bevinding", string_json(oordeel->bevinding));
	return json;
}

static json_t *
later_json(const struct overdracht_deel *deel)
{
	json_t *json, *list;
	char *cited;

	if (deel->toets == NULL)
		return json_null();
	json = json_object();
	list = json_array();
	for (size_t i = 0; (cited = set_at(deel->norms, i)) != NULL; i++) {
		const struct norm *norm =
		    normset_norm(deel->toets->normset, cited);

		if (norm != NULL)
			json_array_append_new(
			    list, oordeel_json(deel->toets, norm));
		free(cited);
	}
	put(json, "onderzoek", string_json(deel->toets->nummer));
	put(json, "oordelen", list);
	return json;
}

static json_t *
events_json(const struct maatregel_events *events)
{
	json_t *list = json_array();

	for (size_t i = 0; i < events->n; i++) {
		const struct maatregel_event *e = &events->event[i];
		json_t *json = json_object();

		put(json, "stap", string_json(stappen[e->stap].word));
		put(json, "dag", date_json(e->day));
		put(json, "uiterlijk", date_json(e->until));
		put(json, "was", date_json(e->was));
		put(json, "tekst", text_or_null(e->text));
		put(json, "gemeente", text_or_null(e->gemeente));
		put(json, "onderzoek", text_or_null(e->toets));
		json_array_append_new(list, json);
	}
	return list;
}

static json_t *
deel_json(const struct overdracht_deel *deel)
{
	const struct maatregel *m = deel->maatregel;
	json_t *json = json_object();
	struct buf nummer = { 0 }, termijn = { 0 };

	maatregel_nummer(deel->van, m, &nummer);
	put(json, "nummer", string_json(buf_text(&nummer)));
	buf_release(&nummer);
	put(json, "onderzoek", string_json(deel->van->nummer));
	put(json, "eerder", oordeel_json(deel->van, m->norm));
	put(json, "later", later_json(deel));
	put(json, "tekst", string_json(m->text));
	put(json, "door", text_or_null(m->owner));
	put(json, "blijkt_uit", text_or_null(m->blijkt_uit));
	put(json, "uiterlijk", date_json(m->until));
	duur_add(m->termijn, &termijn);
	put(json, "termijn", text_or_null(buf_text(&termijn)));
	buf_release(&termijn);
	put(json, "eerst_uiterlijk", date_json(m->due_on));
	put(json, "stand", string_json(standen[m->stand].word));
	put(json, "open", json_boolean(overdracht_open(deel)));
	put(json, "gevraagd", string_json(overdracht_vraag(deel)));
	put(json, "stappen", events_json(&deel->events));
	return json;
}

static json_t *
onderzoek_json(const struct onderzoek *o)
{
	json_t *json = json_object();

	put(json, "nummer", string_json(o->nummer));
	put(json, "vorm", string_json(o->form->id));
	put(json, "begonnen", date_json(o->started_on));
	put(json, "stand", string_json(status_words[o->status]));
	put(json, "normset", string_json(o->normset->id));
	put(json, "normset_versie", string_json(o->normset->version));
	return json;
}

void
report_overdracht_json(const struct overdracht *overdracht,
    const struct report_trace *trace, struct buf *out)
{
	json_t *json = json_object(), *onderzoeken = json_array();
	json_t *list = json_array();

	for (size_t i = 0; i < overdracht->n_onderzoeken; i++)
		json_array_append_new(
		    onderzoeken, onderzoek_json(overdracht->onderzoek[i]));
	for (size_t i = 0; i < overdracht->n; i++)
		json_array_append_new(list, deel_json(&overdracht->deel[i]));
	put(json, "soort", json_string("overdracht"));
	put(json, "gemeente", string_json(overdracht->gemeente->id));
	put(json, "gemeente_naam", string_json(overdracht->gemeente->label));
	put(json, "aanbieder",
	    string_json(overdracht->onderzoek[0]->facts.aanbieder));
	put(json, "gemaakt_op", string_json(trace->made_at));
	put(json, "onderzoeken", onderzoeken);
	put(json, "maatregelen", list);
	put(json, "logboek",
	    json_pack("{s:I, s:s}", "regel", (json_int_t)trace->logboek_seq,
		"hash", trace->logboek_head));
	json_write(json, out);
}
