/*
 * privacy_person.c - people by the shape of a name: a title before it,
 * initials, "van" between; and by what stands for a name.
 *
 * A first name and a surname without any of these look like all other
 * words with a capital, and are not found.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/bron.h"
#include "core/privacy_shape.h"

#define WORDS_MAX 4 /* of a name, with a capital */

/* Before the name of a person; a full stop may follow. */
static const char *const titles[] = { "mevrouw", "mevr", "mw", "meneer", "dhr",
	"de heer", "heer", "juffrouw", "zuster", "broeder", "dokter", "dr",
	"drs", "ir", "ing", "mr", "prof", NULL };

static const char *const between_names[] = { "van der", "van den", "van de",
	"van het", "van 't", "van", "von", "de la", "de", "der", "den", "ten",
	"ter", "te", "in 't", "op de", "op den", "uit den", "el", "al", "ben",
	NULL };

/* What two words with "van" between them may be when it is no person. */
static const char *const no_first_names[] = { "raad", "wet", "college",
	"ministerie", "minister", "besluit", "huis", "hof", "bureau",
	"gemeente", "stichting", "dienst", "vereniging", "inspectie", "verslag",
	"plan", "overzicht", "lid", "leden", "artikel", "verklaring", "bijlage",
	"wethouder", "rapport", "datum", "punten", "thema", "op", "in", "aan",
	"bij", "uit", "voor", "met", "de", "het", "een", "ook", "naast",
	"onder", "is", "als", "hart", "hoek", NULL };

/* In the name of a firm, also as a part of a word. */
static const char *const firm_words[] = { "zorg", "hulp", "huis", "huiz",
	"woon", "wonen", "begeleid", "thuis", "stichting", "groep", "care",
	"advies", "praktijk", "coach", "dienst", "centrum", "team", "kracht",
	"opvang", "leven", "samen", "maatschap", "vereniging", "buurt", "regio",
	"stad", "rijnmond", "rotterdam", "welzijn", "support", "plus", "steun",
	"onderst", "dagbest", "bureau", "gemeente", "werk", NULL };

static bool
has_capital(const char *text)
{
	size_t n;

	return utf8_upper(utf8_decode(text, strnlen(text, LETTER_MAX), 0, &n));
}

static size_t
word_length(const char *text)
{
	size_t n = 0;

	while (in_word(text[n]) ||
	    ((text[n] == '-' || text[n] == '\'') && n > 0 &&
		in_word(text[n + 1])))
		n++;
	return n;
}

/* "J.", "J.A.", "Th. A.": with the blanks between them. */
static size_t
take_initials(const char *text)
{
	size_t at = 0;

	for (;;) {
		size_t skip = at > 0 && text[at] == ' ', n;
		const char *from = text + at + skip;

		if (!has_capital(from))
			return at;
		utf8_decode(from, strnlen(from, LETTER_MAX), 0, &n);
		if (from[n] == 'h') /* Th. and Ch. */
			n++;
		if (from[n] != '.')
			return at;
		at += skip + n + 1;
	}
}

/* A word with a capital and at least two letters. */
static size_t
take_capital(const char *text)
{
	size_t n = has_capital(text) ? word_length(text) : 0;

	return n > 1 && utf8_count(text, n) > 1 ? n : 0;
}

/* " van der Berg" or " Berg": a next part of a name. */
static size_t
take_next(const char *text)
{
	size_t at = *text == ' ', n;

	if (at == 0)
		return 0;
	n = take_one_of(text + at, between_names);
	if (n > 0 && text[at + n] == ' ')
		at += n + 1;
	n = take_capital(text + at);
	return n > 0 ? at + n : 0;
}

/* A surname, or more of a name; begins at a word. */
static size_t
take_name(const char *text)
{
	size_t at = take_one_of(text, between_names), n;

	if (at > 0)
		at += text[at] == ' ';
	n = take_capital(text + at);
	if (n == 0)
		return 0;
	at += n;
	for (int i = 1; i < WORDS_MAX && (n = take_next(text + at)) > 0; i++)
		at += n;
	return at;
}

size_t
match_aanspreking(const char *text, size_t begin)
{
	size_t at = take_one_of(text + begin, titles), n, initials;

	if (at == 0)
		return 0;
	text += begin;
	at += text[at] == '.';
	if (text[at] != ' ')
		return 0;
	at++;
	/* "mevr. drs. De Vries" */
	n = take_one_of(text + at, titles);
	if (n > 0 && text[at + n] == '.' && text[at + n + 1] == ' ')
		at += n + 2;
	initials = take_initials(text + at);
	n = initials + (initials > 0 && text[at + initials] == ' ');
	n = take_name(text + at + n) > 0 ? n + take_name(text + at + n)
					 : initials;
	return n > 0 ? at + n : 0;
}

/* "J. de Vries", but no "B.V. Rotterdam". */
static size_t
take_with_initials(const char *text)
{
	static const char *const firms[] = { "B.V.", "N.V.", "V.O.F.", "C.V.",
		"U.A." };
	size_t at = take_initials(text), n;

	for (size_t i = 0; i < LENGTH(firms); i++)
		if (strncmp(text, firms[i], strlen(firms[i])) == 0)
			return 0;
	if (at == 0)
		return 0;
	at += text[at] == ' ';
	n = take_name(text + at);
	return n > 0 ? at + n : 0;
}

/* "Vries, J. de" */
static size_t
take_surname_first(const char *text)
{
	size_t at = take_capital(text), n;

	if (at == 0 || text[at] != ',' || text[at + 1] != ' ')
		return 0;
	at += 2;
	n = take_initials(text + at);
	if (n == 0)
		return 0;
	at += n;
	n = text[at] == ' ' ? take_one_of(text + at + 1, between_names) : 0;
	return n > 0 ? at + 1 + n : at;
}

/* "Fatima el Idrissi": two capitals with a word of names between. */
static size_t
take_with_between(const char *text)
{
	size_t at = take_capital(text), n;

	if (at == 0 || text[at] != ' ' ||
	    take_one_of(text, no_first_names) == at)
		return 0;
	/* "Huis De Linde" is no person. */
	n = has_capital(text + at + 1)
	    ? 0
	    : take_one_of(text + at + 1, between_names);
	if (n == 0 || text[at + 1 + n] != ' ')
		return 0;
	at += n + 2;
	n = take_capital(text + at);
	return n > 0 ? at + n : 0;
}

size_t
match_persoon(const char *text, size_t begin)
{
	static size_t (*const shapes[])(const char *) = { take_with_initials,
		take_surname_first, take_with_between };

	/* Within "B.V. Rotterdam" no other begins. */
	if (begin > 0 && text[begin - 1] == '.')
		return 0;
	for (size_t i = 0; i < LENGTH(shapes); i++) {
		size_t n = shapes[i](text + begin);

		if (n > 0)
			return n;
	}
	return 0;
}

bool
privacy_is_person(const char *name)
{
	size_t capitals = 0;

	for (size_t at = 0; name[at] != '\0'; at++)
		if (begins_word(name, at) && in_word(name[at]) &&
		    (match_aanspreking(name, at) > 0 ||
			match_persoon(name, at) > 0))
			return true;
	for (size_t at = 0; name[at] != '\0';) {
		size_t n = word_length(name + at);

		for (size_t i = 0; firm_words[i] != NULL && n > 0; i++)
			for (size_t k = at; k < at + n; k++)
				if (strncasecmp(name + k, firm_words[i],
					strlen(firm_words[i])) == 0)
					return false;
		capitals += take_capital(name + at) > 0 &&
		    take_one_of(name + at, between_names) == 0;
		at += n > 0 ? n : 1;
	}
	return capitals == 2 || capitals == 3;
}

/* ---- what stands for a name ---- */

static const char *const role_words[] = { "cliënt", "bewoner", "deelnemer",
	"medewerker", "beroepskracht", "manager", "vertegenwoordiger",
	"begeleider", NULL };

/* "c1", "@b2" */
static size_t
take_code(const char *text)
{
	size_t at = *text == '@', digits;
	bool role = false;

	for (size_t i = 0; i < N_BRON_ROLES; i++)
		role = role || text[at] == bron_roles[i].letter;
	if (!role)
		return 0;
	digits = strspn(text + at + 1, "0123456789");
	at += 1 + digits;
	return digits > 0 && digits < 4 && !in_word(text[at]) ? at : 0;
}

/* "Cliënt 3", "medewerker B", but not "per cliënt 3 uur". */
size_t
match_bron(const char *text, size_t begin)
{
	static const char *const units[] = { "uur", "uren", "keer", "maal",
		"dag", "dagen", "week", "weken", "maand", "maanden", "jaar",
		"euro", "per", "tot", "of", "en", "x", "m2", NULL };
	size_t at = take_code(text + begin), n;

	text += begin;
	if (at > 0)
		return at;
	at = take_one_of(text, role_words);
	if (at == 0 || text[at] != ' ')
		return 0;
	at++;
	n = strspn(text + at, "0123456789");
	if (n == 0 && text[at] >= 'A' && text[at] <= 'Z')
		n = 1;
	if (n == 0 || n > 2 || in_word(text[at + n]) ||
	    (text[at + n] == ' ' && take_one_of(text + at + n + 1, units) > 0))
		return 0;
	return at + n;
}

size_t
match_iemand(const char *text, size_t at)
{
	static const char *const words[] = { "cliënt", "bewoner", "deelnemer",
		"mevrouw", "meneer", NULL };

	return take_one_of(text + at, words);
}

/* By how they begin. */
size_t
match_gezondheid(const char *text, size_t at)
{
	static const char *const stems[] = { "dementie", "alzheimer",
		"depressi", "autis", "schizofren", "borderline", "psychose",
		"psychotisch", "verslaafd", "verslaving", "alcoholis",
		"diabetes", "epilep", "kanker", "hiv", "suïcid", "suicid",
		"zwanger", "ptss", "adhd", "anorexia", "bipolair", "parkinson",
		"beroerte", "incontinent", "hartaanval", "hartinfarct",
		"diagnose", "medicatie", "insuline", "antidepress", NULL };
	size_t n = 0;

	while (in_word(text[at + n]))
		n++;
	for (size_t i = 0; stems[i] != NULL; i++)
		if (strncasecmp(text + at, stems[i], strlen(stems[i])) == 0)
			return n;
	return 0;
}
