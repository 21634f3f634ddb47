/*
 * onjuistheid.c - items of hoor en wederhoor, with numbers that stay.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/onderzoek.h"
#include "core/passage.h"
#include "core/text.h"

#define BLADZIJ_DIGITS 4
#define DIGITS         "0123456789"

const struct onjuistheid_part_info onjuistheid_parts[N_ONJUIST_PARTS] = {
	[ONJUIST_BLADZIJ] = { "bladzij", "Bladzij", false },
	[ONJUIST_CITAAT] = { "citaat", "Citaat", true },
	[ONJUIST_UITLEG] = { "uitleg", "Uitleg", true },
	[ONJUIST_BEWIJS] = { "bewijs", "Bewijs", true },
	[ONJUIST_ANTWOORD] = { "antwoord", "Antwoord", true },
	[ONJUIST_AANPASSING] = { "aanpassing", "Aanpassing", false },
	[ONJUIST_PASSAGE] = { "passage", "Wordt", true },
};

static int
check_open(const struct onderzoek *o, struct error *err)
{
	date day = onderzoek_event(o, EVENT_VASTGESTELD);
	char text[DATE_DUTCH_SIZE];

	if (day == DATE_NONE)
		return 0;
	return error_set(err,
	    "Het rapport is vastgesteld op %s; het wederhoor is gesloten.",
	    date_to_dutch(day, text));
}

static int
no_citaat(struct error *err)
{
	return error_set(err,
	    "Een feitelijke onjuistheid heeft een citaat; neem de woorden"
	    " van het concept over waar het om gaat.");
}

static bool
is_empty(const char *text)
{
	char *clean = text_clean(text, false);
	bool empty = *clean == '\0';

	free(clean);
	return empty;
}

/* "3", or as it stands in the margin of the concept: "3:14". */
static int
check_bladzij(const char *typed, struct error *err)
{
	size_t n = strspn(typed, DIGITS);
	const char *behind = typed + n;

	if (n > 0 && *behind == ':' && strspn(behind + 1, DIGITS) > 0)
		behind += 1 + strspn(behind + 1, DIGITS);
	if (n <= BLADZIJ_DIGITS && *behind == '\0' && *typed != '0')
		return 0;
	return error_set(err,
	    "%.40s is geen bladzij; geef een getal, of bladzij en regel"
	    " zoals 3:14, of niets.",
	    typed);
}

static int
check_aanpassing(const char *typed, struct error *err)
{
	if (*typed == '\0' || strcmp(typed, "ja") == 0 ||
	    strcmp(typed, "nee") == 0)
		return 0;
	return error_set(err,
	    "%.40s is geen ja of nee; leidt het tot een aanpassing?", typed);
}

static int
check_part(enum onjuistheid_part part, const char *typed, struct error *err)
{
	switch (part) {
	case ONJUIST_BLADZIJ:
		return check_bladzij(typed, err);
	case ONJUIST_CITAAT:
		return is_empty(typed) ? no_citaat(err) : 0;
	case ONJUIST_AANPASSING:
		return check_aanpassing(typed, err);
	default:
		return 0;
	}
}

/* The citaat finds the line by itself: of a place only the page is kept. */
static bool
set_part(struct onjuistheid *x, enum onjuistheid_part part, const char *typed)
{
	size_t length = strlen(typed);
	char *kept;
	bool changed;

	if (part == ONJUIST_BLADZIJ)
		length = strspn(typed, DIGITS);
	kept = xstrndup(typed, length);
	changed = text_set(&x->text[part], kept, onjuistheid_parts[part].lines);
	free(kept);
	return changed;
}

static int
next_number(const struct onderzoek *o)
{
	int last = 0;

	for (size_t i = 0; i < o->n_onjuistheden; i++)
		if (o->onjuistheid[i].number > last)
			last = o->onjuistheid[i].number;
	return last + 1;
}

static int
check_new(const struct onderzoek *o, const char *bladzij, const char *citaat,
    struct error *err)
{
	if (o->bevroren.text == NULL)
		return error_set(err,
		    "Er is nog geen vastgelegd concept om op te reageren;"
		    " schouw concept %s legt het vast.",
		    o->nummer);
	if (check_open(o, err) == -1 ||
	    check_part(ONJUIST_BLADZIJ, bladzij, err) == -1)
		return -1;
	return check_part(ONJUIST_CITAAT, citaat, err);
}

struct onjuistheid *
onderzoek_add_onjuistheid(struct onderzoek *o, const char *bladzij,
    const char *citaat, struct error *err)
{
	int number = next_number(o);
	struct onjuistheid *x;

	if (check_new(o, bladzij, citaat, err) == -1)
		return NULL;
	o->onjuistheid =
	    xgrow(o->onjuistheid, o->n_onjuistheden, sizeof *o->onjuistheid);
	x = &o->onjuistheid[o->n_onjuistheden++];
	*x = (struct onjuistheid){ .number = number, .changed = true };
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		x->text[i] = xstrdup("");
	set_part(x, ONJUIST_BLADZIJ, bladzij);
	set_part(x, ONJUIST_CITAAT, citaat);
	return x;
}

struct onjuistheid *
onderzoek_onjuistheid(const struct onderzoek *o, int number)
{
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		if (o->onjuistheid[i].number == number)
			return &o->onjuistheid[i];
	return NULL;
}

int
onjuistheid_read(const struct onderzoek *o, struct onjuistheid *x,
    enum onjuistheid_part part, const char *typed, struct error *err)
{
	if (check_part(part, typed, err) == -1)
		return -1;
	if (strcmp(x->text[part], typed) == 0)
		return 0;
	if (check_open(o, err) == -1)
		return -1;
	onjuistheid_keep(x);
	if (set_part(x, part, typed))
		x->changed = true;
	return 0;
}

bool
onjuistheid_answered(const struct onjuistheid *x)
{
	return *x->text[ONJUIST_ANTWOORD] != '\0' &&
	    *x->text[ONJUIST_AANPASSING] != '\0';
}

size_t
onderzoek_n_unanswered(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_onjuistheden; i++)
		n += !onjuistheid_answered(&o->onjuistheid[i]);
	return n;
}

/* ---- where the citaat stands ---- */

struct vindplaats
onjuistheid_find(const struct onderzoek *o, const struct onjuistheid *x)
{
	const struct bevroren *b = &o->bevroren;
	struct vindplaats found = { 0 };
	struct passage passage;
	char *piece;

	if (b->text == NULL)
		return found;
	passage = passage_find(b->text, x->text[ONJUIST_CITAAT]);
	if (passage.length == 0)
		return found;
	piece = xstrndup(b->text + passage.start, passage.length);
	found.exact = passage.exact;
	found.plek = bevroren_plek(b, passage.start);
	found.text = text_words(piece);
	free(piece);
	return found;
}

void
onjuistheid_found(
    const struct onderzoek *o, const struct onjuistheid *x, struct buf *out)
{
	struct vindplaats found = onjuistheid_find(o, x);
	const char *named = x->text[ONJUIST_BLADZIJ];

	if (o->bevroren.text == NULL) {
		buf_add(out, "Er is geen vastgelegd concept om in te zoeken.");
	} else if (found.plek.page == 0) {
		buf_add(out,
		    "Het citaat staat niet in het vastgelegde concept, en er"
		    " lijkt ook niets op.");
	} else if (!found.exact) {
		buf_addf(out,
		    "Het citaat staat zo niet in het vastgelegde concept; het"
		    " meest lijkt bladzij %d, regel %d: \"%s\"",
		    found.plek.page, found.plek.line, found.text);
	} else {
		buf_addf(out, "Gevonden op bladzij %d, regel %d",
		    found.plek.page, found.plek.line);
		if (*named != '\0' &&
		    strtol(named, NULL, 10) != found.plek.page)
			buf_addf(out, " (genoemd is bladzij %s)", named);
		buf_add_char(out, '.');
	}
	free(found.text);
}

/* ---- copies and members ---- */

static struct onjuistheid *
copy(const struct onjuistheid *x)
{
	struct onjuistheid *made = xcalloc(1, sizeof *made);

	*made = *x;
	made->before = NULL;
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		made->text[i] = xstrdup(x->text[i]);
	return made;
}

void
onjuistheid_release(struct onjuistheid *x)
{
	onjuistheid_forget(x);
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		free(x->text[i]);
	*x = (struct onjuistheid){ 0 };
}

void
onjuistheid_keep(struct onjuistheid *x)
{
	if (x->changed)
		return;
	onjuistheid_forget(x);
	x->before = copy(x);
}

/* What it was has itself no before. */
void
onjuistheid_forget(struct onjuistheid *x)
{
	if (x->before == NULL)
		return;
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		free(x->before->text[i]);
	free(x->before);
	x->before = NULL;
}

void
onjuistheid_get_member(const void *row, size_t member, struct buf *out)
{
	const struct onjuistheid *x = row;

	buf_add(out, x->text[member]);
}

void
onjuistheid_set_member(
    const struct onderzoek *o, void *row, size_t member, const char *value)
{
	struct onjuistheid *x = row;

	(void)o;
	text_set(&x->text[member], value, true);
}
