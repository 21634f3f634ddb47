/*
 * figure_label.c - what the keys of figures are called.
 */
#include <string.h>

#include "base/mem.h"
#include "core/figure_label.h"
#include "core/handhaving.h"
#include "core/maatregel_step.h"
#include "core/signaal.h"

struct word {
	const char *key, *label;
};

static const char *
find(const struct word *words, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i].key, key) == 0)
			return words[i].label;
	return NULL;
}

const char *
figure_label_key(const struct figure_info *info, const struct library *library,
    const char *key)
{
	(void)info, (void)library, (void)key;
	return NULL;
}

const char *
figure_label_aanbieder(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info, (void)library;
	return *key == '\0' ? "andere aanbieders" : NULL;
}

const char *
figure_label_yes(const struct figure_info *info, const struct library *library,
    const char *key)
{
	static const struct word words[] = { { "ja", "ja" }, { "nee", "nee" },
		{ "", "niet te zeggen" } };

	(void)info, (void)library;
	return find(words, LENGTH(words), key);
}

/* The vorm is of the office: its labels are what people chose from. */
const char *
figure_label_answer(const struct figure_info *info,
    const struct library *library, const char *key)
{
	const struct form *form = library_form(library, "calamiteit");
	const struct field *field =
	    form != NULL ? form_field(form, info->field) : NULL;

	for (size_t i = 0; field != NULL && i < field->n_choices; i++)
		if (strcmp(field->choice[i].id, key) == 0)
			return field->choice[i].label;
	return NULL;
}

const char *
figure_label_vorm(const struct figure_info *info, const struct library *library,
    const char *key)
{
	const struct form *form = library_form(library, key);

	(void)info;
	return form != NULL ? form->title : NULL;
}

const char *
figure_label_voorziening(const struct figure_info *info,
    const struct library *library, const char *key)
{
	const struct voorziening *found = library->registers != NULL
	    ? registers_voorziening(library->registers, key)
	    : NULL;

	(void)info;
	return found != NULL ? found->label : NULL;
}

const struct norm *
figure_norm(const struct library *library, const char *cited,
    const struct normset **set)
{
	for (size_t i = 0; i < library->n_normsets; i++) {
		*set = library->normset[i];
		for (size_t j = 0; j < (*set)->n_norms; j++)
			if (strcmp((*set)->norm[j].cited, cited) == 0)
				return &(*set)->norm[j];
	}
	return NULL;
}

const char *
figure_label_norm(const struct figure_info *info, const struct library *library,
    const char *key)
{
	const struct normset *set;
	const struct norm *norm = figure_norm(library, key, &set);

	(void)info;
	return norm != NULL ? norm->title : NULL;
}

/* A thema is cited as its norms are: "A-1". */
const char *
figure_label_thema(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info;
	if (*key == '\0')
		return "norm die er niet meer is";
	for (size_t i = 0; i < library->n_normsets; i++) {
		const struct normset *set = library->normset[i];
		size_t length = strlen(set->prefix);

		if (strncmp(key, set->prefix, length) != 0 ||
		    key[length] != '-')
			continue;
		for (size_t j = 0; j < set->n_themas; j++)
			if (strcmp(set->thema[j].id, key + length + 1) == 0)
				return set->thema[j].title;
	}
	return NULL;
}

const char *
figure_label_kern(const struct figure_info *info, const struct library *library,
    const char *key)
{
	static const struct word words[] = { { FIGURE_KERN, "kernnormen" },
		{ FIGURE_OVERIG, "andere normen" },
		{ FIGURE_KERN_OPEN, "niet bekend of het een kernnorm is" } };

	(void)info, (void)library;
	return find(words, LENGTH(words), key);
}

const char *
figure_label_grade(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info;
	for (size_t i = 0; i < library->n_normsets; i++) {
		const struct grade *grade =
		    normset_grade(library->normset[i], key);

		if (grade != NULL)
			return grade->label;
	}
	return NULL;
}

const char *
figure_label_aard(const struct figure_info *info, const struct library *library,
    const char *key)
{
	static const struct word words[] = {
		{ "reactief", "reactief: signaal" },
		{ "proactief", "proactief: kwaliteit, thema, preventief" },
		{ "vervolg", "vervolg: heronderzoek" },
		{ "overig", "andere vormen" },
	};

	(void)info, (void)library;
	return find(words, LENGTH(words), key);
}

const char *
figure_label_aankondiging(const struct figure_info *info,
    const struct library *library, const char *key)
{
	static const struct word words[] = { { "ja", "aangekondigd" },
		{ "nee", "onaangekondigd" } };

	(void)info, (void)library;
	return find(words, LENGTH(words), key);
}

const char *
figure_label_stand(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info, (void)library;
	for (size_t i = 0; i < N_STANDEN; i++)
		if (strcmp(standen[i].word, key) == 0)
			return standen[i].title;
	return NULL;
}

const char *
figure_label_handhaving_stand(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info, (void)library;
	for (size_t i = 0; i < N_HANDHAVING_STANDEN; i++)
		if (strcmp(handhaving_standen[i].word, key) == 0)
			return handhaving_standen[i].title;
	return NULL;
}

const char *
figure_label_handhaving_soort(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info, (void)library;
	for (size_t i = 0; i < N_HANDHAVING_SOORTEN; i++)
		if (strcmp(handhaving_soorten[i].word, key) == 0)
			return handhaving_soorten[i].title;
	return NULL;
}

const char *
figure_label_signaal_bron(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info, (void)library;
	for (size_t i = 0; i < N_SIGNAAL_BRONNEN; i++)
		if (strcmp(signaal_bronnen[i].word, key) == 0)
			return signaal_bronnen[i].title;
	return NULL;
}

const char *
figure_label_signaal_stand(const struct figure_info *info,
    const struct library *library, const char *key)
{
	(void)info, (void)library;
	for (size_t i = 0; i < N_SIGNAAL_STANDEN; i++)
		if (strcmp(signaal_standen[i].word, key) == 0)
			return signaal_standen[i].title;
	return NULL;
}

const char *
figure_label_rapport(const struct figure_info *info,
    const struct library *library, const char *key)
{
	static const struct word words[] = {
		{ "gepubliceerd", "gepubliceerd" },
		{ "niet_openbaar", "niet: de vorm is niet openbaar" },
		{ "geen_besluit", "niet: nog geen besluit verzonden" },
		{ "voorziening",
		    "niet: een voorlopige voorziening wacht op uitspraak" },
		{ "wacht", "niet: besluit verzonden, nog niet gepubliceerd" },
	};

	(void)info, (void)library;
	return find(words, LENGTH(words), key);
}

const char *
figure_label_zienswijze(const struct figure_info *info,
    const struct library *library, const char *key)
{
	static const struct word words[] = {
		{ "zienswijze_ontvangen_op", "ontvangen" },
		{ "zienswijze_afgezien_op", "van afgezien" },
	};

	(void)info, (void)library;
	return find(words, LENGTH(words), key);
}

const char *
figure_label_suicide(const struct figure_info *info,
    const struct library *library, const char *key)
{
	static const struct word words[] = { { "suicides", "suïcides" },
		{ "pogingen", "pogingen met ernstig letsel" } };

	(void)info, (void)library;
	return find(words, LENGTH(words), key);
}
