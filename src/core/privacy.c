/*
 * privacy.c - looking through a text: shapes, names that are known, and
 * words about health beside a person.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/privacy_shape.h"

/* So close to a person a word about health is about that person. */
#define BESIDE 80 /* bytes */

const struct vondst_info vondst_infos[N_VONDSTEN] = {
	[VONDST_IBAN] = { "iban", "een bankrekening",
	    "Haal het nummer weg; een rekening hoort niet in een rapport.",
	    "5.1.2e" },
	[VONDST_EMAIL] = { "email", "een e-mailadres",
	    "Haal het weg, tenzij het van de organisatie zelf is.", "5.1.2e" },
	[VONDST_TELEFOON] = { "telefoon", "een telefoonnummer",
	    "Haal het weg, tenzij het van de organisatie zelf is.", "5.1.2e" },
	[VONDST_BSN] = { "bsn", "een BSN",
	    "Haal het weg; een BSN mag in geen openbare tekst staan.",
	    "5.1.1e" },
	[VONDST_POSTCODE] = { "postcode", "een postcode",
	    "Noem alleen de plaats, tenzij het de locatie zelf is.", "5.1.2e" },
	[VONDST_ADRES] = { "adres", "een adres",
	    "Noem alleen de plaats, tenzij het de locatie zelf is.", "5.1.2e" },
	[VONDST_GEBOORTE] = { "geboortedatum", "een geboortedatum",
	    "Haal de dag weg; noem hooguit een leeftijdsgroep.", "5.1.2e" },
	[VONDST_AANSPREKING] = { "aanspreking", "een naam met aanspreking",
	    "Noem de functie in plaats van de naam.", "5.1.2e" },
	[VONDST_PERSOON] = { "persoon", "wat een naam van een persoon lijkt",
	    "Noem de functie in plaats van de naam.", "5.1.2e" },
	[VONDST_BRON] = { "bron", "een bron met nummer of letter",
	    "Noem alleen de rol; aan een nummer is iemand te volgen.",
	    "5.1.2e" },
	[VONDST_AANBIEDER] = { "aanbieder", "de naam van een andere aanbieder",
	    "Noem een andere aanbieder alleen als het oordeel erop rust.",
	    "5.1.2f" },
	[VONDST_NAAM] = { "naam", "een naam uit het sleutelbestand",
	    "Dit is de naam van een bron; noem alleen de rol.", "5.1.2e" },
	[VONDST_MELDER] = { "melder", "de naam van een melder",
	    "Haal de naam weg; wie iets meldt, blijft onbekend.", "5.1.2e" },
	[VONDST_EENMANSZAAK] = { "eenmanszaak",
	    "de naam van de aanbieder, die op die van een persoon lijkt",
	    "Weeg of publiceren onder deze naam kan; vraag het zo nodig na.",
	    "5.1.2e" },
	[VONDST_GEZONDHEID] = { "gezondheid",
	    "een woord over gezondheid bij een persoon",
	    "Schrijf over gezondheid alleen als het over een groep gaat.",
	    "5.1.1d" },
};

const char privacy_limits[] =
    "Wat schouw niet kan vinden: namen zonder aanspreking, voorletters of "
    "tussenvoegsel die niet in het sleutelbestand staan, bijnamen, namen "
    "met een tikfout, en wat alleen samen naar iemand wijst (leeftijd, "
    "functie, plaats, dag). Lees de tekst daarom zelf ook.";

static privacy_match *const shapes[N_VONDST_SHAPES] = {
	[VONDST_IBAN] = match_iban,
	[VONDST_EMAIL] = match_email,
	[VONDST_TELEFOON] = match_telefoon,
	[VONDST_BSN] = match_bsn,
	[VONDST_POSTCODE] = match_postcode,
	[VONDST_ADRES] = match_adres,
	[VONDST_GEBOORTE] = match_geboorte,
	[VONDST_AANSPREKING] = match_aanspreking,
	[VONDST_PERSOON] = match_persoon,
	[VONDST_BRON] = match_bron,
};

/* ---- names ---- */

void
bekenden_add(struct bekenden *names, enum vondst_kind kind, const char *naam)
{
	if (*naam == '\0')
		return;
	names->bekend = xgrow(names->bekend, names->n, sizeof *names->bekend);
	names->bekend[names->n++] = (struct bekend){ kind, xstrdup(naam) };
}

void
bekenden_add_aanbieder(struct bekenden *out, const char *own, const char *naam)
{
	char *ours = utf8_fold(own), *theirs = utf8_fold(naam);

	if (strcmp(ours, theirs) != 0)
		bekenden_add(out, VONDST_AANBIEDER, naam);
	free(theirs);
	free(ours);
}

void
bekenden_add_own(struct bekenden *out, const char *own)
{
	if (privacy_is_person(own))
		bekenden_add(out, VONDST_EENMANSZAAK, own);
}

void
bekenden_release(struct bekenden *names)
{
	for (size_t i = 0; i < names->n; i++)
		free(names->bekend[i].naam);
	free(names->bekend);
	*names = (struct bekenden){ 0 };
}

/* ---- looking ---- */

/* What stands in a text for a sign that is no letter or digit. */
static char
plain_sign(int32_t code)
{
	if (utf8_space(code))
		return ' ';
	if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212)
		return '-';
	return code == 0x2018 || code == 0x2019 ? '\'' : '"';
}

/* A mark on a letter, which utf8_clean() could not join with it. */
static bool
is_mark(int32_t code)
{
	return code >= 0x300 && code < 0x370;
}

char *
privacy_plain(const char *text)
{
	size_t length = strlen(text), n;
	struct buf out = { 0 };

	buf_add(&out, "");
	for (size_t at = 0; at < length; at += n) {
		int32_t code = utf8_decode(text, length, at, &n);

		if (code == 0xad || (code >= 0x200b && code <= 0x200d))
			continue; /* takes no place between two digits */
		if (code < 0x80 || utf8_alnum(code) || is_mark(code))
			buf_add_bytes(&out, text + at, n);
		else
			buf_add_char(&out, plain_sign(code));
	}
	return buf_take(&out);
}

void
vondst_add(struct vondsten *out, enum vondst_kind kind, const char *text,
    size_t at, size_t length)
{
	out->vondst = xgrow(out->vondst, out->n, sizeof *out->vondst);
	out->vondst[out->n++] =
	    (struct vondst){ kind, xstrndup(text + at, length), at, length };
}

/* The bytes of what begins here, or 0. */
static size_t
find_shape(const char *text, size_t at, struct vondsten *out)
{
	for (size_t i = 0; i < LENGTH(shapes); i++) {
		size_t n = shapes[i](text, at);

		if (n == 0)
			continue;
		vondst_add(out, (enum vondst_kind)i, text, at, n);
		return n;
	}
	return 0;
}

static void
find_shapes(const char *text, struct vondsten *out)
{
	size_t n;

	for (size_t at = 0; text[at] != '\0'; at += n > 0 ? n : 1)
		n = begins_word(text, at) ? find_shape(text, at, out) : 0;
}

static int
compare(const void *a, const void *b)
{
	const struct vondst *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->length != y->length)
		return x->length > y->length ? -1 : 1;
	/* What is known is surer than what it looks like. */
	return x->kind > y->kind ? -1 : x->kind < y->kind;
}

/* In the order of the text; what lies within another find is left out. */
static void
settle(struct vondsten *all)
{
	size_t kept = 0, end = 0;

	if (all->n > 1)
		qsort(all->vondst, all->n, sizeof *all->vondst, compare);
	for (size_t i = 0; i < all->n; i++) {
		struct vondst *v = &all->vondst[i];

		if (kept > 0 && v->at < end) {
			free(v->text);
			continue;
		}
		end = v->at + v->length;
		all->vondst[kept++] = *v;
	}
	all->n = kept;
}

static bool
is_about_person(enum vondst_kind kind)
{
	return kind == VONDST_AANSPREKING || kind == VONDST_PERSOON ||
	    kind == VONDST_BRON || kind == VONDST_NAAM;
}

/* Is a person named in the same line, this close? */
static bool
is_beside_person(const char *text, const struct vondsten *all, size_t n,
    size_t at, size_t length)
{
	size_t from = at, to = at + length;

	while (from > 0 && at - from < BESIDE && text[from - 1] != '\n')
		from--;
	to += strcspn(text + to, "\n");
	if (to > at + length + BESIDE)
		to = at + length + BESIDE;
	for (size_t i = 0; i < n; i++)
		if (is_about_person(all->vondst[i].kind) &&
		    all->vondst[i].at >= from && all->vondst[i].at < to)
			return true;
	for (size_t i = from; i < to; i++)
		if (begins_word(text, i) && match_iemand(text, i) > 0)
			return true;
	return false;
}

/* After all people are found. */
static void
find_gezondheid(const char *text, struct vondsten *out)
{
	size_t people = out->n, n;

	for (size_t at = 0; text[at] != '\0'; at += n > 0 ? n : 1) {
		n = begins_word(text, at) ? match_gezondheid(text, at) : 0;
		if (n > 0 && is_beside_person(text, out, people, at, n))
			vondst_add(out, VONDST_GEZONDHEID, text, at, n);
	}
}

void
privacy_find(
    const char *text, const struct bekenden *names, struct vondsten *out)
{
	char *plain = privacy_plain(text);

	*out = (struct vondsten){ 0 };
	find_shapes(plain, out);
	find_bekenden(plain, names, out);
	find_gezondheid(plain, out);
	settle(out);
	free(plain);
}

void
vondsten_add(const struct vondsten *all, struct buf *out)
{
	for (size_t i = 0; i < all->n; i++)
		buf_addf(out, "%s%s (%s)", i > 0 ? "; " : "",
		    vondst_infos[all->vondst[i].kind].what,
		    all->vondst[i].text);
}

void
vondsten_release(struct vondsten *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->vondst[i].text);
	free(all->vondst);
	*all = (struct vondsten){ 0 };
}
