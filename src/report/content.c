/*
 * content.c - the tree of one onderzoek: facts, answers, maatregelen and
 * what it rests on.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "core/rules.h"
#include "report/content.h"
#include "report/put.h"

/* A template may count on these, also where a form does not ask them. */
static const char *const always[] = { "samenvatting", "doel", "aanleiding_kort",
	"onderzoeksopzet", "aantal_gesprekken", "aantal_dossiers",
	"beschrijving_aanbieder", "conclusie", "vervolgstappen",
	"reden_onaangekondigd", "adviezen", "bezoek_dag", "bezoek_aankomst",
	"bezoek_einde", "bezoek_aangekondigd", "adres_aanbieder",
	"gevraagde_stukken", "gevraagd_uiterlijk", "gevorderd",
	"zienswijze_inhoud", "zienswijze_overwegingen", "voorstel_reden",
	"bevindingen", "terugkoppeling", "aandachtspunten" };

#define ALWAYS_GROUP "groep_bezoeken"

void
content_always(void (*visit)(void *context, const char *name), void *context)
{
	for (size_t i = 0; i < LENGTH(always); i++) {
		char *name = xasprintf("antwoord_%s", always[i]);

		visit(context, name);
		free(name);
	}
	visit(context, ALWAYS_GROUP);
}

/* ---- answers ---- */

/* The three names of an answer; text is as a person reads it. */
static json_t *
put_answer_text(json_t *json, const char *id, const char *text)
{
	char *name = xasprintf("antwoord_%s", id);
	char *list_name = xasprintf("%s_keuzes", name);
	json_t *list = put_list(json, list_name);

	put_long(json, name, text);
	free(list_name);
	free(name);
	return list;
}

static void
put_choices(json_t *list, const struct onderzoek *o, const struct field *field,
    const char *set)
{
	char *id;

	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		struct buf text = { 0 };

		field_show(field, o->registers, id, &text);
		put_text(put_element(list), "keuze", buf_text(&text));
		buf_release(&text);
		free(id);
	}
}

/* What is not asked is as empty; what is not openbaar has no name at all. */
static void
put_answer(
    json_t *json, const struct onderzoek *o, const struct field *field, int row)
{
	struct buf value = { 0 }, text = { 0 };
	const char *stored = "";
	json_t *list;

	if (field->kind == FIELD_KOP || field->privacy != PRIVACY_OPENBAAR)
		return;
	if (field_relevant_at(o, field, row))
		stored = onderzoek_get(o, field, row, &value);
	field_show(field, o->registers, stored, &text);
	list = put_answer_text(json, field->id, buf_text(&text));
	if (field_kinds[field->kind].editor == EDITOR_SEVERAL)
		put_choices(list, o, field, stored);
	buf_release(&value);
	buf_release(&text);
}

static void
put_group(json_t *json, const struct onderzoek *o, const struct item *group)
{
	char *name = xasprintf("groep_%s", group->field.id);
	json_t *list = group->repeats ? put_list(json, name) : NULL;
	int rows = onderzoek_rows(o, group);

	if (group->repeats && !field_relevant(o, &group->field))
		rows = 0;
	for (int row = 0; row < rows; row++) {
		json_t *in = group->repeats ? put_element(list) : json;

		for (size_t i = 0; i < group->n_items; i++)
			put_answer(in, o, &group->item[i].field, row);
	}
	free(name);
}

static void
put_answers(json_t *json, const struct onderzoek *o)
{
	for (size_t i = 0; i < LENGTH(always); i++)
		put_answer_text(json, always[i], "");
	put_list(json, ALWAYS_GROUP);
	for (size_t s = 0; s < o->form->n_steps; s++) {
		const struct step *step = &o->form->step[s];

		for (size_t i = 0; i < step->n_items; i++) {
			const struct item *item = &step->item[i];

			if (item->item != NULL)
				put_group(json, o, item);
			else
				put_answer(json, o, &item->field, 0);
		}
	}
}

/* ---- facts ---- */

/* Where the form asks a fact, its privacy and relevance count. */
static bool
fact_visible(const struct onderzoek *o, const struct fact *fact)
{
	const struct field *field = form_field(o->form, fact->name);

	return field == NULL || !field->fact ||
	    (field->privacy == PRIVACY_OPENBAAR && field_relevant(o, field));
}

static void
put_fact(json_t *json, const struct onderzoek *o, const struct fact *fact)
{
	const struct field as = { .id = fact->name, .kind = fact->kind };
	struct buf value = { 0 }, text = { 0 };

	if (fact_visible(o, fact))
		fact_get(&o->facts, fact, &value);
	if (fact->type == FACT_DATE) {
		put_date(json, fact->name, date_from_iso(buf_text(&value)));
	} else {
		field_show(&as, o->registers, buf_text(&value), &text);
		put_text(json, fact->name, buf_text(&text));
	}
	buf_release(&value);
	buf_release(&text);
}

static void
put_facts(json_t *json, const struct onderzoek *o)
{
	static const char *const announced[] = {
		[YES_EMPTY] = "",
		[YES_NO] = "onaangekondigd",
		[YES_YES] = "aangekondigd",
	};

	for (size_t i = 0; i < n_facts; i++)
		put_fact(json, o, &facts[i]);
	put_text(json, "aankondiging",
	    fact_visible(o, fact_find("aangekondigd"))
		? announced[o->facts.aangekondigd]
		: "");
}

/* ---- maatregelen en adviezen ---- */

static void
put_norm_name(json_t *json, const struct norm *norm)
{
	put_text(json, "norm", norm != NULL ? norm->cited : "");
	put_text(json, "norm_titel", norm != NULL ? norm->title : "");
}

static void
put_maatregelen(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "maatregelen");

	for (size_t i = 0; i < o->n_maatregelen; i++) {
		const struct maatregel *m = &o->maatregel[i];
		struct buf nummer = { 0 };
		json_t *one;

		if (m->withdrawn)
			continue;
		one = put_element(list);
		maatregel_nummer(o, m, &nummer);
		put_text(one, "nummer", buf_text(&nummer));
		put_norm_name(one, m->norm);
		put_long(one, "tekst", m->text);
		put_date(one, "uiterlijk", m->due_on);
		put_weekday(one, "uiterlijk_dag", m->due_on);
		content_termijn(one, m);
		put_text(one, "door", m->owner);
		put_long(one, "blijkt_uit", m->blijkt_uit);
		buf_release(&nummer);
	}
}

static void
put_adviezen(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "adviezen");

	for (size_t i = 0; i < o->n_adviezen; i++) {
		const struct advies *a = &o->advies[i];
		struct buf nummer = { 0 };
		json_t *one;

		if (a->withdrawn)
			continue;
		one = put_element(list);
		advies_nummer(o, a, &nummer);
		put_text(one, "nummer", buf_text(&nummer));
		put_norm_name(one, a->norm);
		put_long(one, "tekst", a->text);
		buf_release(&nummer);
	}
}

/* ---- what it is and what it rests on ---- */

/* What happened says what the rapport is; before that, what it lacks. */
static void
put_stand(json_t *json, const struct onderzoek *o)
{
	date final = onderzoek_event(o, EVENT_VASTGESTELD);
	bool sent = final != DATE_NONE || onderzoek_concept_sent(o);
	const char *stand = CONTENT_CONCEPT;
	struct faults faults;
	size_t n;

	rules_check(o, GATE_CONCEPT, &faults);
	n = faults.n_blokkeer + faults.n_waarschuw;
	if (final != DATE_NONE)
		stand = CONTENT_DEFINITIEF;
	else if (!sent && n > 0)
		stand = CONTENT_WERKVERSIE;
	put_text(json, "stand", stand);
	put_yes(json, "werkversie", !sent && n > 0);
	put_yes(json, "definitief", final != DATE_NONE);
	put_date(json, "vastgesteld", final);
	put_count(json, "n_ontbreekt", (long long)n);
	faults_release(&faults);
}

void
content_trace(json_t *json, const struct report_trace *trace)
{
	put_count(json, "logboek_nummer", trace->logboek_seq);
	put_text(json, "logboek_hash", trace->logboek_head);
	put_text(json, "gemaakt_op", trace->made_at);
	put_text(json, "schouw_versie", trace->version);
}

static void
put_sources(
    json_t *json, const struct onderzoek *o, const struct report_trace *trace)
{
	const struct normset *set = o->normset;
	const struct form *form = o->form;

	put_text(json, "nummer", o->nummer);
	put_date(json, "begonnen", o->started_on);
	put_date(json, "datum", date_today());
	put_text(json, "vorm", form->title);
	put_text(json, "vorm_id", form->id);
	put_text(json, "vorm_versie", form->version);
	put_text(json, "vorm_sha256", form->sha256);
	put_yes(json, "met_oordeel", form->oordeel);
	put_text(json, "normset", set->title);
	put_text(json, "normset_id", set->id);
	put_text(json, "normset_versie", set->version);
	put_text(json, "normset_sha256", set->sha256);
	put_text(json, "normset_bron", set->bron_naam);
	put_date(json, "normset_vastgesteld", set->vastgesteld_on);
	content_trace(json, trace);
}

void
content_termijn(json_t *json, const struct maatregel *m)
{
	struct buf text = { 0 };

	maatregel_last_day(DATE_NONE, m->termijn, &text);
	put_text(json, "termijn", buf_text(&text));
	buf_release(&text);
}

/* What the aanbieder wrote for it, or that he let the term pass. */
static void
put_reactie(json_t *json, const struct onderzoek *o)
{
	const struct reactie *reactie = onderzoek_reactie(o, "");

	put_long(json, "reactie", reactie != NULL ? reactie->text : "");
	put_date(json, "reactie_op", onderzoek_event(o, EVENT_REACTIE));
	put_yes(json, "reactie_uitgebleven",
	    reactie == NULL && reactie_overdue(o, date_today()));
}

json_t *
content_make(const struct onderzoek *o, const struct report_trace *trace)
{
	json_t *json = json_object();

	put_sources(json, o, trace);
	put_stand(json, o);
	put_facts(json, o);
	put_answers(json, o);
	content_norms(json, o);
	content_evidence(json, o);
	content_bewijs(json, o);
	put_maatregelen(json, o);
	put_adviezen(json, o);
	put_reactie(json, o);
	content_wederhoor(json, o);
	content_openbaar_names(json);
	return json;
}
