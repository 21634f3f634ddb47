/*
 * fact.c - the table of facts, and one way in and out for all of them.
 */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/fact.h"
#include "core/text.h"

#define MEMBER(x) offsetof(struct facts, x)

const struct fact facts[] = {
	{ "aanbieder", FACT_TEXT, FIELD_AANBIEDER, MEMBER(aanbieder),
	    "Aanbieder" },
	{ "locatie", FACT_TEXT, FIELD_TEKST, MEMBER(locatie), "Locatie" },
	{ "voorzieningen", FACT_SET, FIELD_VOORZIENINGEN, MEMBER(voorzieningen),
	    "Voorzieningen" },
	{ "gemeenten", FACT_SET, FIELD_GEMEENTEN, MEMBER(gemeenten),
	    "Gemeenten" },
	{ "pgb", FACT_YES, FIELD_JA_NEE, MEMBER(pgb), "Pgb" },
	{ "aangekondigd", FACT_YES, FIELD_JA_NEE, MEMBER(aangekondigd),
	    "Aangekondigd" },
	{ "signaal_ontvangen_op", FACT_DATE, FIELD_DATUM,
	    MEMBER(signaal_received_on), "Signaal ontvangen op" },
	{ "bezoek_op", FACT_DATE, FIELD_DATUM, MEMBER(bezoek_on), "Bezoek op" },
	{ "vorige", FACT_TEXT, FIELD_TEKST, MEMBER(vorige), "Vorig onderzoek" },
};

const size_t n_facts = LENGTH(facts);

static const char *const yes_words[] = {
	[YES_EMPTY] = "",
	[YES_NO] = "nee",
	[YES_YES] = "ja",
};

/* Where a fact is, for reading; MEMBER() and the type say what is there. */
static const void *
fact_at(const struct facts *f, const struct fact *fact)
{
	return (const char *)f + fact->offset;
}

static void *
fact_place(struct facts *f, const struct fact *fact)
{
	return (char *)f + fact->offset;
}

static enum yes
yes_from_text(const char *text)
{
	if (strcmp(text, yes_words[YES_YES]) == 0)
		return YES_YES;
	return strcmp(text, yes_words[YES_NO]) == 0 ? YES_NO : YES_EMPTY;
}

static bool
set_date(date *at, date day)
{
	bool differs = *at != day;

	*at = day;
	return differs;
}

static bool
set_yes(enum yes *at, enum yes yes)
{
	bool differs = *at != yes;

	*at = yes;
	return differs;
}

const struct fact *
fact_find(const char *name)
{
	for (size_t i = 0; i < n_facts; i++)
		if (strcmp(facts[i].name, name) == 0)
			return &facts[i];
	return NULL;
}

void
fact_get(const struct facts *f, const struct fact *fact, struct buf *out)
{
	const void *at = fact_at(f, fact);
	char iso[DATE_ISO_SIZE];

	switch (fact->type) {
	case FACT_TEXT:
	case FACT_SET:
		buf_add(out, *(char *const *)at);
		break;
	case FACT_DATE:
		buf_add(out, date_to_iso(*(const date *)at, iso));
		break;
	case FACT_YES:
		buf_add(out, yes_words[*(const enum yes *)at]);
		break;
	}
}

bool
fact_set(struct facts *f, const struct fact *fact, const char *value)
{
	void *at = fact_place(f, fact);

	switch (fact->type) {
	case FACT_TEXT:
	case FACT_SET:
		return text_set(at, value, false);
	case FACT_DATE:
		return set_date(at, date_from_iso(value));
	case FACT_YES:
		return set_yes(at, yes_from_text(value));
	}
	return false;
}

struct value
fact_value(const struct facts *f, const struct fact *fact)
{
	const void *at = fact_at(f, fact);
	struct value v = { .type = field_kinds[fact->kind].type };

	switch (fact->type) {
	case FACT_TEXT:
	case FACT_SET:
		v.text = *(char *const *)at;
		if (*v.text == '\0')
			v.type = VALUE_UNKNOWN;
		break;
	case FACT_DATE:
		v.day = *(const date *)at;
		if (v.day == DATE_NONE)
			v.type = VALUE_UNKNOWN;
		break;
	case FACT_YES:
		v.yes = *(const enum yes *)at == YES_YES;
		if (*(const enum yes *)at == YES_EMPTY)
			v.type = VALUE_UNKNOWN;
		break;
	}
	return v;
}

void
facts_init(struct facts *f)
{
	*f = (struct facts){
		.aanbieder = xstrdup(""),
		.locatie = xstrdup(""),
		.voorzieningen = xstrdup(""),
		.gemeenten = xstrdup(""),
		.signaal_received_on = DATE_NONE,
		.bezoek_on = DATE_NONE,
		.vorige = xstrdup(""),
	};
}

void
facts_copy(struct facts *to, const struct facts *from)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < n_facts; i++) {
		buf_clear(&b);
		fact_get(from, &facts[i], &b);
		fact_set(to, &facts[i], buf_text(&b));
	}
	buf_release(&b);
}

bool
facts_equal(const struct facts *a, const struct facts *b)
{
	struct buf text_a = { 0 }, text_b = { 0 };
	bool same = true;

	for (size_t i = 0; same && i < n_facts; i++) {
		buf_clear(&text_a);
		buf_clear(&text_b);
		fact_get(a, &facts[i], &text_a);
		fact_get(b, &facts[i], &text_b);
		same = strcmp(buf_text(&text_a), buf_text(&text_b)) == 0;
	}
	buf_release(&text_a);
	buf_release(&text_b);
	return same;
}

void
facts_release(struct facts *f)
{
	for (size_t i = 0; i < n_facts; i++)
		if (facts[i].type == FACT_TEXT || facts[i].type == FACT_SET)
			free(*(char **)fact_place(f, &facts[i]));
	*f = (struct facts){ 0 };
}
