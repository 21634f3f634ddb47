/*
 * bewijs.c - what was looked at, with numbers that stay.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define NAME_MAX_BYTES 120 /* of a file, as it is shown */

const struct bewijs_part_info bewijs_parts[N_BEWIJS_PARTS] = {
	[BEWIJS_METHODE] = { "methode", "Methode", false },
	[BEWIJS_TITEL] = { "titel", "Titel", false },
	[BEWIJS_DAG] = { "dag", "Dag", false },
	[BEWIJS_NORMEN] = { "normen", "Normen", false },
	[BEWIJS_GEZIEN] = { "gezien", "Gezien", true },
	[BEWIJS_STEEKPROEF] = { "steekproef", "Steekproef", true },
	[BEWIJS_NOODZAAK] = { "noodzaak", "Noodzaak", true },
	[BEWIJS_PROPORTIONALITEIT] = { "proportionaliteit", "Proportionaliteit",
	    true },
	[BEWIJS_PRIVACY] = { "privacy", "Privacy", false },
};

static int
next_number(const struct onderzoek *o)
{
	int last = 0;

	for (size_t i = 0; i < o->n_bewijs; i++)
		if (o->bewijs[i].number > last)
			last = o->bewijs[i].number;
	return last + 1;
}

static int
no_title(struct error *err)
{
	return error_set(err,
	    "Bewijs heeft een titel; zeg in een paar woorden"
	    " wat u hebt gezien, zonder namen.");
}

struct bewijs *
onderzoek_add_bewijs(struct onderzoek *o, const char *methode,
    const char *titel, struct error *err)
{
	const struct methode *found = named_methode(o, methode, err);
	int number = next_number(o);
	char *clean;
	struct bewijs *b;

	if (found == NULL)
		return NULL;
	clean = text_clean(titel, false);
	if (*clean == '\0') {
		free(clean);
		no_title(err);
		return NULL;
	}
	o->bewijs = xgrow(o->bewijs, o->n_bewijs, sizeof *o->bewijs);
	b = &o->bewijs[o->n_bewijs++];
	*b = (struct bewijs){
		.number = number,
		.methode = found,
		.titel = clean,
		.day = date_today(),
		.norms = xstrdup(""),
		.gezien = xstrdup(""),
		.steekproef = xstrdup(""),
		.noodzaak = xstrdup(""),
		.proportionaliteit = xstrdup(""),
		.privacy = found->privacy,
		.bestand = { .name = xstrdup("") },
		.changed = true,
	};
	return b;
}

struct bewijs *
onderzoek_bewijs(const struct onderzoek *o, int number)
{
	for (size_t i = 0; i < o->n_bewijs; i++)
		if (o->bewijs[i].number == number)
			return &o->bewijs[i];
	return NULL;
}

static int
read_methode(const struct onderzoek *o, struct bewijs *b, const char *id,
    struct error *err)
{
	const struct methode *methode = named_methode(o, id, err);

	if (methode == NULL)
		return -1;
	if (methode == b->methode)
		return 0;
	b->methode = methode;
	if (methode->privacy > b->privacy)
		b->privacy = methode->privacy;
	b->changed = true;
	return 0;
}

static int
read_title(struct bewijs *b, const char *typed, struct error *err)
{
	char *clean = text_clean(typed, false);
	bool empty = *clean == '\0';

	free(clean);
	if (empty)
		return no_title(err);
	if (text_set(&b->titel, typed, false))
		b->changed = true;
	return 0;
}

static int
read_day(struct bewijs *b, const char *typed, struct error *err)
{
	date day = *typed == '\0' ? DATE_NONE : date_from_text(typed);

	if (day == DATE_NONE && *typed != '\0')
		return error_set(err,
		    "Dit is geen dag; schrijf 2026-11-21, 21-11 of vandaag.");
	if (day != DATE_NONE && day > date_today())
		return error_set(err,
		    "Deze dag komt nog; geef de dag waarop het is gezien.");
	b->changed = b->changed || b->day != day;
	b->day = day;
	return 0;
}

static int
read_norms(const struct onderzoek *o, struct bewijs *b, const char *typed,
    struct error *err)
{
	char *set;

	if (named_norms(o, typed, &set, err) == -1)
		return -1;
	if (text_set(&b->norms, set, false))
		b->changed = true;
	free(set);
	return 0;
}

static int
read_privacy(struct bewijs *b, const char *word, struct error *err)
{
	enum privacy privacy = b->privacy;

	if (named_privacy(word, &privacy, err) == -1)
		return -1;
	b->changed = b->changed || b->privacy != privacy;
	b->privacy = privacy;
	return 0;
}

/* The member of a part that is free text, or NULL. */
static char **
text_of(struct bewijs *b, enum bewijs_part part)
{
	switch (part) {
	case BEWIJS_GEZIEN:
		return &b->gezien;
	case BEWIJS_STEEKPROEF:
		return &b->steekproef;
	case BEWIJS_NOODZAAK:
		return &b->noodzaak;
	case BEWIJS_PROPORTIONALITEIT:
		return &b->proportionaliteit;
	default:
		return NULL;
	}
}

int
bewijs_read(const struct onderzoek *o, struct bewijs *b, enum bewijs_part part,
    const char *typed, struct error *err)
{
	bewijs_keep(b);
	switch (part) {
	case BEWIJS_METHODE:
		return read_methode(o, b, typed, err);
	case BEWIJS_TITEL:
		return read_title(b, typed, err);
	case BEWIJS_DAG:
		return read_day(b, typed, err);
	case BEWIJS_NORMEN:
		return read_norms(o, b, typed, err);
	case BEWIJS_PRIVACY:
		return read_privacy(b, typed, err);
	default:
		if (text_set(text_of(b, part), typed, bewijs_parts[part].lines))
			b->changed = true;
		return 0;
	}
}

void
bewijs_get(const struct bewijs *b, enum bewijs_part part, struct buf *out)
{
	char iso[DATE_ISO_SIZE];

	switch (part) {
	case BEWIJS_METHODE:
		buf_add(out, b->methode->id);
		break;
	case BEWIJS_TITEL:
		buf_add(out, b->titel);
		break;
	case BEWIJS_DAG:
		buf_add(out, date_to_iso(b->day, iso));
		break;
	case BEWIJS_NORMEN:
		buf_add(out, b->norms);
		break;
	case BEWIJS_GEZIEN:
		buf_add(out, b->gezien);
		break;
	case BEWIJS_STEEKPROEF:
		buf_add(out, b->steekproef);
		break;
	case BEWIJS_NOODZAAK:
		buf_add(out, b->noodzaak);
		break;
	case BEWIJS_PROPORTIONALITEIT:
		buf_add(out, b->proportionaliteit);
		break;
	case BEWIJS_PRIVACY:
		buf_add(out, privacy_words[b->privacy]);
		break;
	case N_BEWIJS_PARTS:
		break;
	}
}

/* "plan.pdf" of any path, safe to show and not endless. */
static char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *clean = text_clean(slash == NULL ? path : slash + 1, false);
	char *fitted = xcalloc(NAME_MAX_BYTES + 1, 1);

	text_fit(fitted, NAME_MAX_BYTES + 1, "%s",
	    *clean == '\0' ? "zonder naam" : clean);
	free(clean);
	return fitted;
}

bool
bewijs_set_bestand(
    struct bewijs *b, const char *sha256, const char *name, int64_t size)
{
	char *clean = *sha256 == '\0' ? xstrdup("") : name_of(name);
	bool differs = strcmp(b->bestand.sha256, sha256) != 0;

	bewijs_keep(b);
	if (text_set(&b->bestand.name, clean, false))
		differs = true;
	text_fit(b->bestand.sha256, sizeof b->bestand.sha256, "%s", sha256);
	b->bestand.size = *sha256 == '\0' ? 0 : size;
	b->changed = b->changed || differs;
	free(clean);
	return differs;
}

bool
bewijs_withdraw(struct bewijs *b)
{
	if (b->withdrawn)
		return false;
	bewijs_keep(b);
	b->withdrawn = true;
	b->changed = true;
	return true;
}

bool
bewijs_is_dossier(const struct bewijs *b)
{
	return b->methode->noodzaak;
}

bool
bewijs_is_open(const struct bewijs *b)
{
	return !b->withdrawn && b->privacy == PRIVACY_OPENBAAR &&
	    !bewijs_is_dossier(b);
}

bool
bewijs_on(const struct bewijs *b, const struct norm *norm)
{
	return !b->withdrawn && set_has(b->norms, norm->cited);
}

size_t
onderzoek_n_bewijs_on(const struct onderzoek *o, const struct norm *norm)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_bewijs; i++)
		n += bewijs_on(&o->bewijs[i], norm);
	return n;
}

void
bewijs_nummer(
    const struct onderzoek *o, const struct bewijs *b, struct buf *out)
{
	buf_addf(out, "B-%s-%d", o->nummer, b->number);
}

struct bewijs *
bewijs_copy(const struct bewijs *b)
{
	struct bewijs *copy = xcalloc(1, sizeof *copy);

	*copy = *b;
	copy->before = NULL;
	copy->titel = xstrdup(b->titel);
	copy->norms = xstrdup(b->norms);
	copy->gezien = xstrdup(b->gezien);
	copy->steekproef = xstrdup(b->steekproef);
	copy->noodzaak = xstrdup(b->noodzaak);
	copy->proportionaliteit = xstrdup(b->proportionaliteit);
	copy->bestand.name = xstrdup(b->bestand.name);
	return copy;
}

void
bewijs_release(struct bewijs *b)
{
	bewijs_forget(b);
	free(b->titel);
	free(b->norms);
	free(b->gezien);
	free(b->steekproef);
	free(b->noodzaak);
	free(b->proportionaliteit);
	free(b->bestand.name);
	*b = (struct bewijs){ 0 };
}
