/*
 * names.c - the names, as one table: of the document itself, of the
 * elements of its lists, and which documents have them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/fact.h"
#include "report/content.h"
#include "report/names.h"
#include "report/put.h"

enum {
	OF_RAPPORT = 1 << DOCUMENT_RAPPORT,
	OF_FORMULIER = 1 << DOCUMENT_FORMULIER,
	OF_BRIEF = 1 << DOCUMENT_BRIEF,
	OF_PAKKET = 1 << DOCUMENT_PAKKET,
	OF_CIJFERS = 1 << (DOCUMENT_PAKKET + 1),
	OF_ALL = OF_RAPPORT | OF_FORMULIER | OF_BRIEF | OF_PAKKET,
};

/* Words of one element, apart by blanks. */
static const struct names {
	unsigned of;
	const char *list; /* "themas/paragrafen"; "": the document itself */
	const char *text;
	const char *lines; /* has a list of {alinea} as well */
	const char *count;
	const char *truth;
} table[] = {
	{ OF_ALL, "",
	    "nummer stand vastgesteld datum begonnen vorm vorm_id vorm_versie"
	    " vorm_sha256 normset normset_id normset_versie normset_sha256"
	    " normset_bron normset_vastgesteld logboek_hash gemaakt_op"
	    " schouw_versie toezichthouders toezichthouders_namen"
	    " aankondiging reactie_op concept_verzonden"
	    " wederhoor_uiterlijk",
	    "reactie",
	    "n_ontbreekt logboek_nummer n_normen n_onderzocht n_beoordeeld"
	    " n_zonder_oordeel n_open n_tekort n_notities n_gesprekken n_bewijs",
	    "werkversie definitief met_oordeel reactie_uitgebleven openbaar"
	    " nagekeken onjuistheden_weggelaten" },
	{ OF_ALL, "weggelaten", "weg_artikel weg_belang", "", "weg_aantal",
	    "" },
	{ OF_ALL, "tellingen", "label", "", "aantal", "" },
	{ OF_ALL, "oordelen", "code titel oordeel maatregel", "", "", "" },
	{ OF_ALL, "zonder_oordeel", "code titel oordeel", "reden", "", "" },
	{ OF_ALL, "niet_onderzocht", "code titel", "reden", "", "" },
	{ OF_ALL, "themas", "thema_id thema thema_grondslag_tekst",
	    "thema_toelichting", "", "" },
	{ OF_ALL, "themas/thema_grondslag", "artikel", "", "", "" },
	{ OF_ALL, "themas/paragrafen", "paragraaf_id paragraaf", "", "", "" },
	{ OF_ALL, "themas/paragrafen/normen",
	    "code titel voorwaarde grondslag_tekst oordeel maatregel grond",
	    "normtekst bevinding", "", "toetspunten_bekeken tekort" },
	{ OF_ALL, "themas/paragrafen/normen/grondslag", "artikel", "", "", "" },
	{ OF_ALL, "themas/paragrafen/normen/toetspunten", "id punt bevonden",
	    "", "", "" },
	{ OF_ALL, "themas/paragrafen/normen/stukken", "titel methode dag", "",
	    "", "" },
	{ OF_ALL, "themas/paragrafen/normen/citaten", "rol methode herkomst",
	    "tekst", "", "" },
	{ OF_ALL, "themas/paragrafen/normen/waarnemingen",
	    "rol methode herkomst", "tekst", "", "" },
	{ OF_ALL, "gesprekken", "methode", "", "aantal", "" },
	{ OF_ALL, "gesproken", "soort", "", "aantal", "" },
	{ OF_ALL, "methoden", "methode", "", "aantal", "" },
	{ OF_ALL, "bronnen", "soort", "", "aantal", "" },
	{ OF_ALL, "stukken", "titel methode dag", "", "", "" },
	{ OF_ALL, "bewijs_methoden", "methode", "", "aantal", "" },
	{ OF_ALL, "dossiers", "methode", "", "aantal", "" },
	{ OF_ALL, "dossiers/redenen", "",
	    "steekproef noodzaak proportionaliteit", "", "" },
	{ OF_ALL, "maatregelen",
	    "nummer norm norm_titel uiterlijk uiterlijk_dag termijn door",
	    "tekst blijkt_uit", "", "" },
	{ OF_ALL, "adviezen", "nummer norm norm_titel", "tekst", "", "" },
	{ OF_ALL, "onjuistheden", "",
	    "onjuistheid_bladzij onjuistheid_citaat onjuistheid_uitleg"
	    " onjuistheid_bewijs onjuistheid_antwoord onjuistheid_aanpassing"
	    " onjuistheid_passage",
	    "onjuistheid", "" },
	{ OF_BRIEF, "",
	    "brief brief_dag geadresseerde kantoor_naam kantoor_adres kantoor_plaats"
	    " kantoor_email kantoor_telefoon kantoor_website kantoor_functie"
	    " kantoor_ondertekenaar kantoor_college kantoor_college_adres"
	    " kantoor_commissie kantoor_rechtbank kantoor_rechtbank_adres"
	    " gemeente voorstel voorstel_dag gevraagd_uiterlijk",
	    "", "",
	    "wordt_openbaar met_afsluitbrief voorstel_bestuursdwang"
	    " voorstel_dwangsom voorziening_schorst" },
	{ OF_BRIEF, "andere_gemeenten", "andere_gemeente", "", "", "" },
	{ OF_PAKKET, "", "gemeente", "", "n_open", "" },
	{ OF_PAKKET, "onderzoeken",
	    "onderzoek onderzoek_vorm onderzoek_begonnen", "", "", "" },
	{ OF_PAKKET, "over_te_dragen",
	    "maatregel norm norm_titel eerder eerder_oordeel later door"
	    " uiterlijk termijn eerst_uiterlijk maatregel_stand gevraagd",
	    "normtekst eerder_bevinding tekst blijkt_uit", "", "open" },
	{ OF_PAKKET, "over_te_dragen/later_normen",
	    "later_norm later_titel later_oordeel", "later_bevinding", "", "" },
	{ OF_PAKKET, "over_te_dragen/tijdlijn", "dag stap tot was aan toets",
	    "stap_tekst", "", "" },
	{ OF_CIJFERS, "",
	    "gebied telwijze logboek_hash gemaakt_op schouw_versie", "",
	    "jaar drempel logboek_nummer", "" },
	{ OF_CIJFERS, "jaren", "", "", "jaar", "" },
	{ OF_CIJFERS, "groepen", "groep", "", "", "" },
	{ OF_CIJFERS, "groepen/regels", "regel", "", "", "onderdeel" },
	{ OF_CIJFERS, "groepen/regels/waarden", "waarde", "", "", "" },
	{ OF_CIJFERS, "groepen/telregels", "cijfer telregel", "", "", "" },
};

/* ---- the table ---- */

static void
put_x(json_t *json, const char *name)
{
	put_text(json, name, "x");
}

static void
put_x_lines(json_t *json, const char *name)
{
	put_long(json, name, "x");
}

static void
put_one(json_t *json, const char *name)
{
	put_count(json, name, 1);
}

static void
put_true(json_t *json, const char *name)
{
	put_yes(json, name, true);
}

static void
put_each(json_t *json, const char *words, void (*put)(json_t *, const char *))
{
	char *name;

	for (size_t i = 0; (name = set_at(words, i)) != NULL; i++) {
		put(json, name);
		free(name);
	}
}

/* The only element of a list that stands under a path; made when it is not
 * there yet. */
static json_t *
element_at(json_t *tree, const char *path)
{
	char *rest = xstrdup(path), *name = rest;

	while (*name != '\0') {
		size_t length = strcspn(name, "/");
		bool more = name[length] == '/';
		json_t *list;

		name[length] = '\0';
		list = json_object_get(tree, name);
		if (list == NULL)
			list = put_list(tree, name);
		if (json_array_size(list) == 0)
			put_element(list);
		tree = json_array_get(list, 0);
		name += length + more;
	}
	free(rest);
	return tree;
}

static void
put_table(json_t *tree, unsigned of)
{
	for (size_t i = 0; i < LENGTH(table); i++) {
		const struct names *names = &table[i];
		json_t *json;

		if ((names->of & of) == 0)
			continue;
		json = element_at(tree, names->list);
		put_each(json, names->text, put_x);
		put_each(json, names->lines, put_x_lines);
		put_each(json, names->count, put_one);
		put_each(json, names->truth, put_true);
	}
}

void
names_each(void (*visit)(void *context, const char *name), void *context)
{
	for (size_t i = 0; i < LENGTH(table); i++) {
		const struct names *names = &table[i];
		const char *words[] = { names->text, names->lines, names->count,
			names->truth };
		const char *last = strrchr(names->list, '/');
		char *name;

		if (*names->list != '\0')
			visit(context, last != NULL ? last + 1 : names->list);
		for (size_t k = 0; k < LENGTH(words); k++)
			for (size_t j = 0; (name = set_at(words[k], j)); j++) {
				visit(context, name);
				free(name);
			}
	}
	for (size_t i = 0; i < n_facts; i++)
		visit(context, facts[i].name);
	content_always(visit, context);
}

/* ---- names that are made of an id ---- */

static void
put_answer_names(json_t *json, const char *id)
{
	char *name = xasprintf("antwoord_%s", id);
	char *choices = xasprintf("%s_keuzes", name);

	put_long(json, name, "x");
	put_text(put_element(put_list(json, choices)), "keuze", "x");
	free(choices);
	free(name);
}

static void
put_always(void *context, const char *name)
{
	static const char answer[] = "antwoord_";

	if (strncmp(name, answer, strlen(answer)) == 0)
		put_answer_names(context, name + strlen(answer));
	else
		put_element(put_list(context, name));
}

static void
put_field(json_t *json, const struct field *field)
{
	if (field->kind != FIELD_KOP && field->privacy == PRIVACY_OPENBAAR)
		put_answer_names(json, field->id);
}

static void
put_item(json_t *json, const struct item *item)
{
	char *name;

	if (item->item == NULL) {
		put_field(json, &item->field);
		return;
	}
	if (item->repeats) {
		name = xasprintf("groep_%s", item->field.id);
		json = put_element(put_list(json, name));
		free(name);
	}
	for (size_t i = 0; i < item->n_items; i++)
		put_field(json, &item->item[i].field);
}

static json_t *
answers_of(const struct form *form)
{
	json_t *json = json_object();

	content_always(put_always, json);
	for (size_t s = 0; s < form->n_steps; s++)
		for (size_t i = 0; i < form->step[s].n_items; i++)
			put_item(json, &form->step[s].item[i]);
	return json;
}

/* Take out what the other does not have, in the elements of lists too. */
static void
keep_common(json_t *json, const json_t *other)
{
	const char *name;
	json_t *value;
	void *next;

	json_object_foreach_safe(json, next, name, value)
	{
		const json_t *same = json_object_get(other, name);

		if (same == NULL)
			json_object_del(json, name);
		else if (json_is_array(value))
			keep_common(
			    json_array_get(value, 0), json_array_get(same, 0));
	}
}

static void
put_answers(json_t *tree, const struct form *const *form, size_t n)
{
	json_t *all = n > 0 ? answers_of(form[0]) : json_object();

	for (size_t i = 1; i < n; i++) {
		json_t *other = answers_of(form[i]);

		keep_common(all, other);
		json_decref(other);
	}
	json_object_update(tree, all);
	json_decref(all);
}

static void
put_named(json_t *tree, const char *before, const char *id, const char *after)
{
	char *name = xasprintf("%s%s%s", before, id, after);

	put_text(tree, name, "x");
	free(name);
}

json_t *
names_tree(const struct document *document, const struct form *const *form,
    size_t n_forms, const struct calendar *calendar)
{
	json_t *tree = json_object();

	put_table(tree, 1u << document->soort);
	for (size_t i = 0; i < n_facts; i++)
		put_text(tree, facts[i].name, "x");
	put_answers(tree, form, n_forms);
	if (document->soort != DOCUMENT_BRIEF)
		return tree;
	for (size_t i = 0; event_infos[i].kind != NULL; i++)
		put_named(tree, "dag_", event_infos[i].kind, "");
	for (size_t i = 0; calendar != NULL && i < calendar->n_termijnen; i++) {
		put_named(tree, "termijn_", calendar->termijn[i].id, "");
		put_named(tree, "termijn_", calendar->termijn[i].id, "_duur");
	}
	return tree;
}

json_t *
names_cijfers(void)
{
	json_t *tree = json_object();

	put_table(tree, OF_CIJFERS);
	return tree;
}

void
names_empty(json_t *tree)
{
	const char *name;
	json_t *value;
	void *next;

	json_object_foreach_safe(tree, next, name, value)
	{
		if (json_is_array(value))
			json_array_clear(value);
		else if (json_is_string(value))
			json_string_set(value, "");
		else if (json_is_true(value))
			json_object_set_new(tree, name, json_false());
	}
}
