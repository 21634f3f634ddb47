/*
 * content_evidence.c - notities in the tree: how many there are of each
 * kind, and on a norm only those that are openbaar.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "report/content.h"
#include "report/put.h"

/* What the letter of a bron stands for; never who it was. */
static const struct role {
	char letter;
	const char *one, *many;
} roles[] = {
	{ 'c', "cliënt", "Cliënten" },
	{ 'b', "beroepskracht", "Beroepskrachten" },
	{ 'm', "manager", "Managers" },
	{ 'v', "vertegenwoordiger", "Vertegenwoordigers" },
};

static const struct role other = { '\0', "andere bron", "Andere bronnen" };

static const struct role *
find_role(const char *bron)
{
	for (size_t i = 0; i < LENGTH(roles); i++)
		if (roles[i].letter == *bron)
			return &roles[i];
	return &other;
}

static void
put_methode_count(
    json_t *list, const struct onderzoek *o, const char *id, const char *label)
{
	json_t *one;
	int n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		n += !o->notitie[i].replaced &&
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
put_role_count(json_t *list, const struct onderzoek *o, const struct role *role)
{
	char *set = xstrdup("");
	json_t *one;

	for (size_t i = 0; i < o->n_notities; i++) {
		const struct notitie *n = &o->notitie[i];

		if (!n->replaced && *n->bron != '\0' &&
		    find_role(n->bron) == role && !set_has(set, n->bron))
			set_put(&set, n->bron);
	}
	if (*set != '\0') {
		one = put_element(list);
		put_text(one, "soort", role->many);
		put_count(one, "aantal", (long long)set_count(set));
	}
	free(set);
}

void
content_evidence(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "bronnen");
	long long n = 0;

	for (size_t i = 0; i < LENGTH(roles); i++)
		put_role_count(list, o, &roles[i]);
	put_role_count(list, o, &other);
	put_methoden(json, o);
	for (size_t i = 0; i < o->n_notities; i++)
		n += !o->notitie[i].replaced;
	put_count(json, "n_notities", n);
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
