/*
 * content_openbaar.c - the rapport as it may be made public: made from the
 * same fields, without what was only for the aanbieder, and saying what
 * was left out (Woo 3.1 lid 2).
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "core/woo.h"
#include "report/content.h"
#include "report/put.h"

/* How many passages were taken out on this ground. */
static long long
count_weg(const struct onderzoek *o, const struct woo_grond *grond)
{
	long long n = 0;

	for (size_t i = 0; i < o->n_lakken; i++) {
		const struct lak *lak = &o->lak[i];

		n += onderzoek_lak(o, lak->sleutel) == lak &&
		    lak->besluit == LAK_WEG &&
		    strcmp(lak->grond, grond->id) == 0;
	}
	return n;
}

static void
put_weggelaten(json_t *json, const struct onderzoek *o)
{
	json_t *list = put_list(json, "weggelaten");

	for (size_t i = 0; i < N_WOO_GRONDEN; i++) {
		const struct woo_grond *grond = &woo_gronden[i];
		long long n = count_weg(o, grond);
		json_t *one = n > 0 ? put_element(list) : NULL;

		if (one == NULL)
			continue;
		put_text(one, "weg_artikel", grond->artikel);
		put_text(one, "weg_belang", grond->what);
		put_count(one, "weg_aantal", n);
	}
}

/* Who did the onderzoek: began it or wrote down what was found. */
static char *
all_authors(const struct onderzoek *o)
{
	char *all = xstrdup("");

	set_put(&all, o->behandelaar);
	for (size_t i = 0; i < o->n_notities; i++)
		set_put(&all, o->notitie[i].author);
	return all;
}

/* As the vorm asked them; a vorm that does not ask has at least one. */
static void
put_functions(json_t *json)
{
	const json_t *team = json_object_get(json, "groep_team"), *one;
	struct buf text = { 0 };
	size_t i;

	json_array_foreach(team, i, one)
	{
		const char *function = json_string_value(
		    json_object_get(one, "antwoord_team_functie"));

		if (function != NULL && *function != '\0')
			buf_addf(&text, "%s%s", text.length > 0 ? "; " : "",
			    function);
	}
	put_text(json, "toezichthouders",
	    text.length > 0 ? buf_text(&text) : "toezichthouder Wmo");
	buf_release(&text);
}

/* Only who the office named in its registers. */
static void
put_namen(json_t *json, const struct onderzoek *o)
{
	char *all = all_authors(o), *login;
	struct buf text = { 0 };

	for (size_t i = 0; (login = set_at(all, i)) != NULL; i++) {
		const char *naam = o->registers == NULL
		    ? NULL
		    : registers_toezichthouder(o->registers, login);

		if (naam != NULL)
			buf_addf(
			    &text, "%s%s", text.length > 0 ? "; " : "", naam);
		free(login);
	}
	put_text(json, "toezichthouders_namen", buf_text(&text));
	buf_release(&text);
	free(all);
}

void
content_openbaar_names(json_t *json)
{
	put_yes(json, "openbaar", false);
	put_yes(json, "nagekeken", false);
	put_yes(json, "onjuistheden_weggelaten", false);
	put_text(json, "toezichthouders", "");
	put_text(json, "toezichthouders_namen", "");
	put_list(json, "weggelaten");
}

json_t *
content_openbaar(const struct onderzoek *o, const struct report_trace *trace)
{
	json_t *json = content_make(o, trace);

	put_yes(json, "openbaar", true);
	put_yes(json, "nagekeken", lakken_done(o));
	/* Form 1 and its answers are between the aanbieder and us. */
	put_yes(json, "onjuistheden_weggelaten", o->n_onjuistheden > 0);
	put_list(json, "onjuistheden");
	put_functions(json);
	put_namen(json, o);
	put_weggelaten(json, o);
	return json;
}
