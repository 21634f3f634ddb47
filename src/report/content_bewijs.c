/*
 * content_bewijs.c - what was looked at, in the tree: documents that may
 * be named by name, and of dossiers only how many and why.
 */
#include <string.h>

#include "report/content.h"
#include "report/put.h"

/* The pieces that may be named; norm NULL: all. */
static void
put_stukken(json_t *json, const struct onderzoek *o, const struct norm *norm)
{
	json_t *list = put_list(json, "stukken");

	for (size_t i = 0; i < o->n_bewijs; i++) {
		const struct bewijs *b = &o->bewijs[i];
		json_t *one;

		if (!bewijs_is_open(b) || (norm != NULL && !bewijs_on(b, norm)))
			continue;
		one = put_element(list);
		put_text(one, "methode", b->methode->label);
		put_text(one, "titel", b->titel);
		put_date(one, "dag", b->day);
	}
}

void
content_norm_bewijs(
    json_t *json, const struct onderzoek *o, const struct norm *norm)
{
	put_stukken(json, o, norm);
}

static bool
counts(const struct bewijs *b, const struct methode *methode)
{
	return !b->withdrawn && b->methode == methode;
}

static bool
same_reasons(const struct bewijs *a, const struct bewijs *b)
{
	return strcmp(a->steekproef, b->steekproef) == 0 &&
	    strcmp(a->noodzaak, b->noodzaak) == 0 &&
	    strcmp(a->proportionaliteit, b->proportionaliteit) == 0;
}

/* Were the same reasons given with one before it? */
static bool
is_told(const struct onderzoek *o, size_t i)
{
	const struct bewijs *b = &o->bewijs[i];

	for (size_t j = 0; j < i; j++)
		if (counts(&o->bewijs[j], b->methode) &&
		    o->bewijs[j].privacy == PRIVACY_OPENBAAR &&
		    same_reasons(&o->bewijs[j], b))
			return true;
	return false;
}

static void
put_reasons(
    json_t *json, const struct onderzoek *o, const struct methode *methode)
{
	json_t *list = put_list(json, "redenen");

	for (size_t i = 0; i < o->n_bewijs; i++) {
		const struct bewijs *b = &o->bewijs[i];
		json_t *one;

		if (!counts(b, methode) || b->privacy != PRIVACY_OPENBAAR ||
		    is_told(o, i))
			continue;
		one = put_element(list);
		put_long(one, "steekproef", b->steekproef);
		put_long(one, "noodzaak", b->noodzaak);
		put_long(one, "proportionaliteit", b->proportionaliteit);
	}
}

static long long
count(const struct onderzoek *o, const struct methode *methode)
{
	long long n = 0;

	for (size_t i = 0; i < o->n_bewijs; i++)
		n += counts(&o->bewijs[i], methode);
	return n;
}

void
content_bewijs(json_t *json, const struct onderzoek *o)
{
	json_t *gezien = put_list(json, "bewijs_methoden");
	json_t *dossiers = put_list(json, "dossiers");
	long long total = 0;

	put_stukken(json, o, NULL);
	for (size_t i = 0; i < o->normset->n_methoden; i++) {
		const struct methode *methode = &o->normset->methode[i];
		long long n = count(o, methode);
		json_t *one;

		if (n == 0)
			continue;
		total += n;
		one = put_element(methode->noodzaak ? dossiers : gezien);
		put_text(one, "methode", methode->label);
		put_count(one, "aantal", n);
		if (methode->noodzaak)
			put_reasons(one, o, methode);
	}
	put_count(json, "n_bewijs", total);
}
