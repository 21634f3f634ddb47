/*
 * content_evidence.c - notities in the tree: how many there are of each
 * kind, and on a norm only those that are openbaar.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bron.h"
#include "core/text.h"
#include "report/content.h"
#include "report/put.h"

static const struct bron_role other = { '\0', "andere bron", "andere bronnen" };

static const struct bron_role *
find_role(const char *bron)
{
	for (size_t i = 0; i < N_BRON_ROLES; i++)
		if (bron_roles[i].letter == *bron)
			return &bron_roles[i];
	return &other;
}

/* What is left to do or to ask was not heard or seen. */
static bool
is_evidence(const struct notitie *n)
{
	return !n->replaced && n->soort == SOORT_PLAIN;
}

/* "Cliënten": as it stands at the start of a row. */
static void
put_soort(json_t *json, const char *many)
{
	char *word = xstrdup(many);

	word[0] = (char)toupper((unsigned char)word[0]);
	put_text(json, "soort", word);
	free(word);
}

static void
put_methode_count(
    json_t *list, const struct onderzoek *o, const char *id, const char *label)
{
	json_t *one;
	int n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		n += is_evidence(&o->notitie[i]) &&
		    strcmp(o->notitie[i].methode, id) == 0;
	if (n == 0)
		return;
	one = put_element(list);
	put_text(one, "methode", label);
	put_count(one, "aantal", n);
}

static void
put_methoden(json_t *json, const struct onderzoek *o)
{
	const struct normset *set = o->normset;
	json_t *list = put_list(json, "methoden");

	for (size_t i = 0; i < set->n_methoden; i++)
		put_methode_count(
		    list, o, set->methode[i].id, set->methode[i].label);
	put_methode_count(list, o, "", "Zonder vermelde methode");
}

/* Bronnen of one kind: c1 and c2 are two, however often they spoke. */
static void
put_role_count(
    json_t *list, const struct onderzoek *o, const struct bron_role *role)
{
	char *set = xstrdup("");
	json_t *one;

	for (size_t i = 0; i < o->n_notities; i++) {
		const struct notitie *n = &o->notitie[i];

		if (is_evidence(n) && *n->bron != '\0' &&
		    find_role(n->bron) == role && !set_has(set, n->bron))
			set_put(&set, n->bron);
	}
	if (*set != '\0') {
		one = put_element(list);
		put_soort(one, role->many);
		put_count(one, "aantal", (long long)set_count(set));
	}
	free(set);
}

/* How many were held, by methode; withdrawn ones were not. */
static void
put_gesprek_count(
    json_t *list, const struct onderzoek *o, const char *id, const char *label)
{
	json_t *one;
	int n = 0;

	for (size_t i = 0; i < o->n_gesprekken; i++)
		n += !o->gesprek[i].withdrawn &&
		    strcmp(o->gesprek[i].methode, id) == 0;
	if (n == 0)
		return;
	one = put_element(list);
	put_text(one, "methode", label);
	put_count(one, "aantal", n);
}

/* Counts only: who talked is told by role, never one by one. */
static void
put_gesprekken(json_t *json, const struct onderzoek *o)
{
	const struct normset *set = o->normset;
	json_t *list = put_list(json, "gesprekken");
	json_t *with = put_list(json, "gesproken");
	long long n = 0;

	for (size_t i = 0; i < set->n_methoden; i++)
		put_gesprek_count(
		    list, o, set->methode[i].id, set->methode[i].label);
	put_gesprek_count(list, o, "", "Zonder vermelde methode");
	for (size_t i = 0; i < N_BRON_ROLES; i++) {
		size_t people = onderzoek_n_gesproken(o, bron_roles[i].letter);
		json_t *one = people == 0 ? NULL : put_element(with);

		if (one == NULL)
			continue;
		put_soort(one, bron_roles[i].many);
		put_count(one, "aantal", (long long)people);
	}
	for (size_t i = 0; i < o->n_gesprekken; i++)
		n += !o->gesprek[i].withdrawn;
	put_count(json, "n_gesprekken", n);
}

void
content_evidence(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "bronnen");
	long long n = 0;

	for (size_t i = 0; i < N_BRON_ROLES; i++)
		put_role_count(list, o, &bron_roles[i]);
	put_role_count(list, o, &other);
	put_methoden(json, o);
	for (size_t i = 0; i < o->n_notities; i++)
		n += is_evidence(&o->notitie[i]);
	put_count(json, "n_notities", n);
	put_gesprekken(json, o);
}

/* "beroepskracht, interview medewerker": where it comes from. */
static void
put_origin(json_t *json, const struct onderzoek *o, const struct notitie *n)
{
	const struct methode *methode = normset_methode(o->normset, n->methode);
	const char *role = *n->bron == '\0' ? "" : find_role(n->bron)->one;
	struct buf origin = { 0 };

	put_text(json, "rol", role);
	put_text(json, "methode", methode != NULL ? methode->label : "");
	buf_add(&origin, role);
	if (methode != NULL)
		buf_addf(
		    &origin, "%s%s", *role != '\0' ? "; " : "", methode->label);
	put_text(json, "herkomst", buf_text(&origin));
	buf_release(&origin);
}

void
content_norm_notities(
    json_t *json, const struct onderzoek *o, const struct norm *norm)
{
	json_t *said = put_list(json, "citaten");
	json_t *found = put_list(json, "waarnemingen");

	for (size_t i = 0; i < o->n_notities; i++) {
		const struct notitie *n = &o->notitie[i];
		json_t *one;

		if (n->privacy != PRIVACY_OPENBAAR || !notitie_counts(n, norm))
			continue;
		one = put_element(n->literal ? said : found);
		put_long(one, "tekst", n->text);
		put_origin(one, o, n);
	}
}
