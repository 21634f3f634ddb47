/*
 * content_norms.c - norms in the tree: by thema and paragraaf what was
 * found, and apart what has no oordeel and what was not examined.
 */

#include "report/content.h"
#include "report/put.h"

static const char no_grade[] = "Nog geen oordeel";

static const char *
grade_label(const struct oordeel *oordeel)
{
	return oordeel->grade != NULL ? oordeel->grade->label : no_grade;
}

static void
put_punten(json_t *json, const struct oordeel *oordeel)
{
	static const char *const words[] = {
		[PUNT_OPEN] = "niet bekeken",
		[PUNT_PLUS] = "in orde",
		[PUNT_MIN] = "niet in orde",
		[PUNT_NVT] = "n.v.t.",
	};
	json_t *list = put_list(json, "toetspunten");
	bool any = false;

	for (size_t i = 0; i < oordeel->norm->n_toetspunten; i++) {
		json_t *one = put_element(list);

		put_text(one, "id", oordeel->norm->toetspunt[i].id);
		put_text(one, "punt", oordeel->norm->toetspunt[i].text);
		put_text(one, "bevonden", words[oordeel->punt[i]]);
		any = any || oordeel->punt[i] != PUNT_OPEN;
	}
	/* The norm is judged, not the point: a column that only says "niet
	 * bekeken" would tell the reader something that is not so. */
	put_yes(json, "toetspunten_bekeken", any);
}

/* What every list of norms says of a norm. */
static json_t *
put_norm(json_t *list, const struct norm *norm)
{
	json_t *one = put_element(list);

	put_text(one, "code", norm->cited);
	put_text(one, "titel", norm->title);
	return one;
}

static void
put_finding(
    json_t *list, const struct onderzoek *o, const struct oordeel *oordeel)
{
	const struct norm *norm = oordeel->norm;
	json_t *one = put_norm(list, norm);

	put_long(one, "normtekst", norm->text);
	put_text(one, "voorwaarde", norm->voorwaarde);
	put_words(one, "grondslag", "artikel", &norm->grondslag);
	put_punten(one, oordeel);
	put_long(one, "bevinding", oordeel->bevinding);
	put_text(one, "oordeel", grade_label(oordeel));
	put_yes(one, "tekort", oordeel_tekort(oordeel));
	put_text(
	    one, "maatregel", onderzoek_has_maatregel(o, norm) ? "ja" : "nee");
	put_text(one, "grond", grond_labels[oordeel_grond(oordeel)]);
	content_norm_notities(one, o, norm);
	content_norm_bewijs(one, o, norm);
}

/* Examined on the scale, or not judged yet. */
static bool
is_finding(const struct oordeel *oordeel)
{
	return oordeel->chosen &&
	    (oordeel->grade == NULL || !oordeel->grade->special);
}

static json_t *
put_thema(json_t *list, const struct thema *thema)
{
	json_t *one = put_element(list);

	put_text(one, "thema_id", thema->id);
	put_text(one, "thema", thema->title);
	put_long(one, "thema_toelichting", thema->toelichting);
	put_words(one, "thema_grondslag", "artikel", &thema->grondslag);
	put_list(one, "paragrafen");
	return one;
}

/* A norm without a paragraaf stands in one without a name. */
static json_t *
put_paragraaf(json_t *thema, const struct normset *set, size_t index)
{
	json_t *one = put_element(json_object_get(thema, "paragrafen"));
	const struct paragraaf *p =
	    index == NO_PARAGRAAF ? NULL : &set->paragraaf[index];

	put_text(one, "paragraaf_id", p != NULL ? p->id : "");
	put_text(one, "paragraaf", p != NULL ? p->title : "");
	return put_list(one, "normen");
}

static void
put_themas(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "themas"), *thema = NULL, *norms = NULL;
	const struct norm *before = NULL;

	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct oordeel *oordeel = &o->oordeel[i];
		const struct norm *norm = oordeel->norm;

		if (!is_finding(oordeel))
			continue;
		if (before == NULL || before->thema != norm->thema) {
			thema =
			    put_thema(list, &o->normset->thema[norm->thema]);
			norms = NULL;
		}
		if (norms == NULL || before->paragraaf != norm->paragraaf)
			norms =
			    put_paragraaf(thema, o->normset, norm->paragraaf);
		put_finding(norms, o, oordeel);
		before = norm;
	}
}

/* The table of the samenvatting: every norm that was examined. */
static void
put_oordelen(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "oordelen");
	json_t *without = put_list(json, "zonder_oordeel");

	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct oordeel *oordeel = &o->oordeel[i];
		json_t *one;

		if (!oordeel->chosen)
			continue;
		one = put_norm(list, oordeel->norm);
		put_text(one, "oordeel", grade_label(oordeel));
		put_text(one, "maatregel",
		    onderzoek_has_maatregel(o, oordeel->norm) ? "ja" : "nee");
		if (is_finding(oordeel))
			continue;
		one = put_norm(without, oordeel->norm);
		put_text(one, "oordeel", grade_label(oordeel));
		put_long(one, "reden", oordeel->bevinding);
	}
}

static void
put_left_out(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "niet_onderzocht");

	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct oordeel *oordeel = &o->oordeel[i];
		const struct norm *norm = oordeel->norm;
		const char *reden = oordeel->reden;
		json_t *one;

		if (oordeel->chosen)
			continue;
		if (*reden == '\0' && norm_excluded(o, norm))
			reden = norm->voorwaarde;
		one = put_norm(list, norm);
		put_long(one, "reden", reden);
	}
}

/* How often each label was given. */
static void
put_totals(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "tellingen");
	size_t chosen = onderzoek_n_chosen(o), judged = onderzoek_n_judged(o);
	long long beside = 0; /* nvt and niet getoetst are no oordeel */

	for (size_t i = 0; i < o->normset->n_grades; i++) {
		const struct grade *grade = &o->normset->grade[i];
		json_t *one = put_element(list);
		long long n = 0;

		for (size_t k = 0; k < o->n_oordelen; k++)
			n += o->oordeel[k].chosen &&
			    o->oordeel[k].grade == grade;
		put_text(one, "label", grade->label);
		put_count(one, "aantal", n);
		beside += grade->special ? n : 0;
	}
	put_count(json, "n_normen", (long long)o->n_oordelen);
	put_count(json, "n_onderzocht", (long long)chosen);
	put_count(json, "n_beoordeeld", (long long)judged - beside);
	put_count(json, "n_zonder_oordeel", beside);
	put_count(json, "n_open", (long long)(chosen - judged));
	put_count(json, "n_tekort", (long long)onderzoek_n_tekort(o));
}

void
content_norms(json_t *json, const struct onderzoek *o)
{
	put_totals(json, o);
	put_oordelen(json, o);
	put_themas(json, o);
	put_left_out(json, o);
}
