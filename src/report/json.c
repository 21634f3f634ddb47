/*
 * json.c - one onderzoek and normsets as JSON; doc/json.md describes it.
 */
#include <jansson.h>

#include <stdlib.h>
#include <string.h>

#include "core/rules.h"
#include "report/json_value.h"
#include "report/report.h"

/* ---- normsets ---- */

static json_t *
toetspunten_json(const struct toetspunt *punt, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list,
		    json_pack(
			"{s:s, s:s}", "id", punt[i].id, "tekst", punt[i].text));
	return list;
}

static json_t *
norm_json(const struct normset *set, const struct norm *norm)
{
	const struct thema *thema = &set->thema[norm->thema];
	const struct paragraaf *p = norm->paragraaf != NO_PARAGRAAF
	    ? &set->paragraaf[norm->paragraaf]
	    : NULL;
	json_t *json = json_object();

	put(json, "code", string_json(norm->cited));
	put(json, "titel", string_json(norm->title));
	put(json, "tekst", string_json(norm->text));
	put(json, "thema", string_json(thema->title));
	put(json, "thema_id", string_json(thema->id));
	put(json, "paragraaf", text_or_null(p != NULL ? p->title : NULL));
	put(json, "paragraaf_id", text_or_null(p != NULL ? p->id : NULL));
	put(json, "kern", yes_json(norm->kern));
	put(json, "herkomst", text_or_null(norm->herkomst));
	put(json, "dossier", yes_json(norm->dossier));
	put(json, "relevant",
	    text_or_null(
		norm->relevant != NULL ? expr_text(norm->relevant) : NULL));
	put(json, "voorwaarde", text_or_null(norm->voorwaarde));
	put(json, "grondslag", words_json(&norm->grondslag));
	put(json, "toetspunten",
	    toetspunten_json(norm->toetspunt, norm->n_toetspunten));
	put(json, "toelichting", text_or_null(norm->toelichting));
	put(json, "bron", text_or_null(norm->bron));
	return json;
}

static json_t *
grades_json(const struct normset *set)
{
	json_t *list = json_array();

	for (size_t i = 0; i < set->n_grades; i++) {
		const struct grade *grade = &set->grade[i];

		json_array_append_new(list,
		    json_pack("{s:s, s:s, s:i, s:b, s:b}", "id", grade->id,
			"label", grade->label, "toets", grade->key, "tekort",
			(int)grade->tekort, "bijzonder", (int)grade->special));
	}
	return list;
}

static json_t *
methoden_json(const struct normset *set)
{
	json_t *list = json_array();

	for (size_t i = 0; i < set->n_methoden; i++)
		json_array_append_new(list,
		    json_pack("{s:s, s:s}", "id", set->methode[i].id, "label",
			set->methode[i].label));
	return list;
}

static json_t *
begrippen_json(const struct normset *set)
{
	json_t *list = json_array();

	for (size_t i = 0; i < set->n_begrippen; i++) {
		const struct begrip *begrip = &set->begrip[i];
		json_t *json = json_object();

		put(json, "id", string_json(begrip->id));
		put(json, "titel", string_json(begrip->title));
		put(json, "tekst", text_or_null(begrip->text));
		put(json, "elementen",
		    toetspunten_json(begrip->element, begrip->n_elementen));
		json_array_append_new(list, json);
	}
	return list;
}

static json_t *
normset_json(const struct normset *set)
{
	json_t *json = json_object(), *norms = json_array();

	put(json, "id", string_json(set->id));
	put(json, "prefix", string_json(set->prefix));
	put(json, "versie", string_json(set->version));
	put(json, "titel", string_json(set->title));
	put(json, "bron", text_or_null(set->bron_naam));
	put(json, "sha256", string_json(set->sha256));
	put(json, "schaal", grades_json(set));
	put(json, "methoden", methoden_json(set));
	for (size_t i = 0; i < set->n_norms; i++)
		json_array_append_new(norms, norm_json(set, &set->norm[i]));
	put(json, "normen", norms);
	put(json, "begrippen", begrippen_json(set));
	return json;
}

void
report_normsets_json(
    const struct normset *const *set, size_t n, struct buf *out)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, normset_json(set[i]));
	json_write(list, out);
}

/* ---- one onderzoek ---- */

/* Facts by their name, answers by their id; a group's as lists by row. */
static void
put_answer(json_t *answers, const struct onderzoek *o,
    const struct field *field, const struct item *group)
{
	struct buf value = { 0 };
	json_t *list;
	int rows;

	if (field->kind == FIELD_KOP)
		return;
	if (group == NULL) {
		put(answers, field->id,
		    text_or_null(onderzoek_get(o, field, 0, &value)));
		buf_release(&value);
		return;
	}
	list = json_array();
	rows = onderzoek_rows(o, group);
	for (int row = 0; row < rows; row++) {
		buf_clear(&value);
		json_array_append_new(
		    list, text_or_null(onderzoek_get(o, field, row, &value)));
	}
	put(answers, field->id, list);
	buf_release(&value);
}

static json_t *
answers_json(const struct onderzoek *o)
{
	json_t *answers = json_object();

	for (size_t s = 0; s < o->form->n_steps; s++) {
		const struct step *step = &o->form->step[s];

		for (size_t i = 0; i < step->n_items; i++) {
			const struct item *item = &step->item[i];

			if (item->item == NULL) {
				put_answer(answers, o, &item->field, NULL);
				continue;
			}
			for (size_t k = 0; k < item->n_items; k++)
				put_answer(
				    answers, o, &item->item[k].field, item);
		}
	}
	return answers;
}

static json_t *
chosen_json(const struct oordeel *oordeel)
{
	json_t *json = json_object(), *punten = json_object();

	for (size_t i = 0; i < oordeel->norm->n_toetspunten; i++)
		put(punten, oordeel->norm->toetspunt[i].id,
		    text_or_null(punt_words[oordeel->punt[i]]));
	put(json, "norm", string_json(oordeel->norm->cited));
	put(json, "titel", string_json(oordeel->norm->title));
	put(json, "gekozen", json_boolean(oordeel->chosen));
	put(json, "reden", text_or_null(oordeel->reden));
	put(json, "toetspunten", punten);
	return json;
}

static void
put_oordelen(json_t *json, const struct onderzoek *o)
{
	json_t *norms = json_array(), *oordelen = json_array();

	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct oordeel *oordeel = &o->oordeel[i];
		json_t *one = json_object();

		json_array_append_new(norms, chosen_json(oordeel));
		put(one, "norm", string_json(oordeel->norm->cited));
		put(one, "oordeel",
		    text_or_null(
			oordeel->grade != NULL ? oordeel->grade->id : NULL));
		put(one, "bevinding", string_json(oordeel->bevinding));
		put(one, "grond",
		    text_or_null(grond_words[oordeel_grond(oordeel)]));
		if (oordeel->chosen)
			json_array_append(oordelen, one);
		json_decref(one);
	}
	put(json, "normen", norms);
	put(json, "oordelen", oordelen);
}

static json_t *
maatregelen_json(const struct onderzoek *o)
{
	json_t *list = json_array();

	for (size_t i = 0; i < o->n_maatregelen; i++) {
		const struct maatregel *m = &o->maatregel[i];
		json_t *json = json_object();
		struct buf nummer = { 0 }, termijn = { 0 };

		maatregel_nummer(o, m, &nummer);
		put(json, "nummer", string_json(buf_text(&nummer)));
		put(json, "norm", string_json(m->norm->cited));
		put(json, "tekst", string_json(m->text));
		put(json, "uiterlijk", date_json(m->due_on));
		duur_add(m->termijn, &termijn);
		put(json, "termijn", text_or_null(buf_text(&termijn)));
		put(json, "door", text_or_null(m->owner));
		put(json, "blijkt_uit", text_or_null(m->blijkt_uit));
		put(json, "ingetrokken", json_boolean(m->withdrawn));
		json_array_append_new(list, json);
		buf_release(&termijn);
		buf_release(&nummer);
	}
	return list;
}

static json_t *
adviezen_json(const struct onderzoek *o)
{
	json_t *list = json_array();

	for (size_t i = 0; i < o->n_adviezen; i++) {
		const struct advies *a = &o->advies[i];
		json_t *json = json_object();
		struct buf nummer = { 0 };

		advies_nummer(o, a, &nummer);
		put(json, "nummer", string_json(buf_text(&nummer)));
		put(json, "norm",
		    text_or_null(a->norm != NULL ? a->norm->cited : NULL));
		put(json, "tekst", string_json(a->text));
		put(json, "ingetrokken", json_boolean(a->withdrawn));
		json_array_append_new(list, json);
		buf_release(&nummer);
	}
	return list;
}

/* What still stands before the concept. */
static json_t *
missing_json(const struct onderzoek *o)
{
	json_t *list = json_array();
	struct faults faults = { 0 };

	rules_check(o, GATE_CONCEPT, &faults);
	for (size_t i = 0; i < faults.n; i++) {
		const struct fault *fault = &faults.fault[i];

		json_array_append_new(list,
		    json_pack("{s:s, s:s, s:s, s:s, s:b}", "controle",
			fault->control, "waar", fault->subject, "niveau",
			level_words[fault->level], "tekst", fault->text,
			"gepasseerd", (int)fault->passed));
	}
	faults_release(&faults);
	return list;
}

static json_t *
afschriften_json(const struct onderzoek *o)
{
	json_t *list = json_array();
	char *id;

	for (size_t i = 0; (id = set_at(o->facts.gemeenten, i)) != NULL; i++) {
		json_array_append_new(list,
		    json_pack("{s:o, s:o}", "gemeente", string_json(id), "dag",
			date_json(onderzoek_afschrift(o, id))));
		free(id);
	}
	return list;
}

void
report_bewijs_json(const struct onderzoek *o, struct buf *out)
{
	json_write(bewijs_json(o), out);
}

void
report_gesprekken_json(const struct onderzoek *o, struct buf *out)
{
	json_write(gesprekken_json(o), out);
}

void
report_json(const struct onderzoek *o, struct buf *out)
{
	const struct reactie *reactie = onderzoek_reactie(o, "");
	json_t *json = json_object();

	put(json, "nummer", string_json(o->nummer));
	put(json, "vorm", string_json(o->form->id));
	put(json, "vorm_versie", string_json(o->form->version));
	put(json, "aanbieder", string_json(o->facts.aanbieder));
	put(json, "stand", string_json(status_words[o->status]));
	put(json, "begonnen", date_json(o->started_on));
	put(json, "behandelaar", string_json(o->behandelaar));
	put(json, "normset",
	    json_pack("{s:s, s:s, s:s}", "id", o->normset->id, "versie",
		o->normset->version, "sha256", o->normset->sha256));
	put(json, "antwoorden", answers_json(o));
	put_oordelen(json, o);
	put(json, "notities", notities_json(o));
	put(json, "gesprekken", gesprekken_json(o));
	put(json, "bewijs", bewijs_json(o));
	put(json, "wederhoor", wederhoor_json(o));
	put(json, "maatregelen", maatregelen_json(o));
	put(json, "adviezen", adviezen_json(o));
	put(json, "reactie",
	    text_or_null(reactie != NULL ? reactie->text : NULL));
	put(json, "afschriften", afschriften_json(o));
	put(json, "ontbreekt", missing_json(o));
	json_write(json, out);
}
