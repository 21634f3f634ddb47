/*
 * privacy_shape.c - numbers and addresses by their shape.
 */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/privacy_shape.h"

#define IBAN_MIN 15
#define IBAN_MAX 34
/* Who was born so many years ago is grown up: an older day is taken for a
 * birthday, a later one for a day of the onderzoek. */
#define GROWN_UP 18

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

bool
in_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

bool
begins_word(const char *text, size_t at)
{
	return at == 0 || !in_word(text[at - 1]);
}

size_t
take_word(const char *text, const char *word)
{
	size_t n = strlen(word);

	return strncasecmp(text, word, n) == 0 && !in_word(text[n]) ? n : 0;
}

size_t
take_one_of(const char *text, const char *const *words)
{
	for (; *words != NULL; words++) {
		size_t n = take_word(text, *words);

		if (n > 0)
			return n;
	}
	return 0;
}

bool
bsn_valid(const char *digits)
{
	size_t n = strlen(digits);
	int sum = 0;

	if (n < 8 || n > 9 || strspn(digits, "0") == n)
		return false;
	for (size_t i = 0; i < n; i++)
		sum += (digits[i] - '0') * (i + 1 == n ? -1 : (int)(n - i));
	return sum % 11 == 0;
}

/* At most want digits into out, with up to `gap` signs of this set between
 * two of them; the bytes they take, or 0 when there are fewer. */
static size_t
take_digits(
    const char *text, const char *between, size_t gap, size_t want, char *out)
{
	size_t at = 0, skip = 0;

	for (size_t n = 0; n < want; n++) {
		skip = n == 0 ? 0 : strspn(text + at, between);
		if (skip > gap || !is_digit(text[at + skip]))
			return 0;
		at += skip;
		out[n] = text[at++];
	}
	out[want] = '\0';
	return in_word(text[at]) ? 0 : at;
}

static int
mod_97(const char *iban, size_t n)
{
	int rest = 0;

	for (size_t i = 0; i < n; i++) {
		char c = iban[(i + 4) % n];

		rest = is_digit(c) ? (rest * 10 + (c - '0')) % 97
				   : (rest * 100 + (c - 'A' + 10)) % 97;
	}
	return rest;
}

size_t
match_iban(const char *text, size_t begin)
{
	char iban[IBAN_MAX + 1];
	size_t n = 0, at = 0;

	text += begin;
	if (!is_upper(text[0]) || !is_upper(text[1]) || !is_digit(text[2]) ||
	    !is_digit(text[3]))
		return 0;
	while (n < IBAN_MAX && (is_digit(text[at]) || is_upper(text[at]))) {
		iban[n++] = text[at++];
		if (n >= IBAN_MIN && !in_word(text[at]) && mod_97(iban, n) == 1)
			return at;
		at += text[at] == ' ' || text[at] == '.';
	}
	return 0;
}

static bool
in_address(char c)
{
	return isalnum((unsigned char)c) ||
	    (c != '\0' && strchr("._%+-", c) != NULL);
}

size_t
match_email(const char *text, size_t begin)
{
	size_t at = 0, dot = 0;

	text += begin;
	while (in_address(text[at]))
		at++;
	if (at == 0 || text[at] != '@')
		return 0;
	for (at++; isalnum((unsigned char)text[at]) ||
	     ((text[at] == '.' || text[at] == '-') && in_word(text[at + 1]));
	     at++)
		if (text[at] == '.')
			dot = at;
	return dot > 0 && at - dot > 2 ? at : 0;
}

/* 010 433 99 66, 06-12345678, (010) 4339966, +31 (0)6 1234 5678. */
size_t
match_telefoon(const char *text, size_t begin)
{
	static const char between[] = " -./()";
	size_t skip = 0, used, want = 9;
	char digits[11];

	text += begin;
	if (strncmp(text, "+31", 3) == 0)
		skip = 3;
	else if (strncmp(text, "0031", 4) == 0)
		skip = 4;
	if (skip > 0) {
		skip += strspn(text + skip, " -");
		if (strncmp(text + skip, "(0)", 3) == 0)
			skip += 3;
		skip += strspn(text + skip, " -");
	} else {
		skip = text[0] == '(';
		want = 10;
		if (text[skip] != '0' || text[skip + 1] == '0')
			return 0;
	}
	used = take_digits(text + skip, between, 3, want, digits);
	return used > 0 ? skip + used : 0;
}

size_t
match_bsn(const char *text, size_t begin)
{
	char digits[10];
	size_t used = take_digits(text + begin, " .", 1, 9, digits);

	/* With a leading zero left out only as one word: a day is no BSN. */
	if (used == 0)
		used = take_digits(text + begin, "", 0, 8, digits);
	return used > 0 && bsn_valid(digits) ? used : 0;
}

size_t
match_postcode(const char *text, size_t begin)
{
	size_t at = 4;

	text += begin;
	if (text[0] == '0' || strspn(text, "0123456789") != 4)
		return 0;
	at += text[at] == ' ';
	if (!is_upper(text[at]) || !is_upper(text[at + 1]) ||
	    in_word(text[at + 2]))
		return 0;
	return at + 2;
}

/* "Dorpsstraat 12", "Oude Dijk 3-b" by its last word. */
size_t
match_adres(const char *text, size_t begin)
{
	static const char *const ends[] = { "straat", "laan", "weg", "plein",
		"kade", "singel", "dijk", "gracht", "dreef", "steeg", "pad" };
	size_t n = 0, digits;

	text += begin;
	if (!is_upper(text[0]))
		return 0;
	while (in_word(text[n]))
		n++;
	digits = text[n] == ' ' ? strspn(text + n + 1, "0123456789") : 0;
	if (digits == 0 || digits > 4)
		return 0;
	for (size_t i = 0; i < LENGTH(ends); i++) {
		size_t end = strlen(ends[i]);

		if (n >= end && strncasecmp(text + n - end, ends[i], end) == 0)
			return n + 1 + digits;
	}
	return 0;
}

/* ---- days of birth ---- */

static const char *const months[] = { "januari", "februari", "maart", "april",
	"mei", "juni", "juli", "augustus", "september", "oktober", "november",
	"december", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep",
	"sept", "okt", "nov", "dec", NULL };

/* A year of four digits that is not of today's grown-ups is 0. */
static int
read_year(const char *digits)
{
	int year = 0;

	for (size_t i = 0; i < 4; i++)
		year = year * 10 + (digits[i] - '0');
	return year;
}

/* "3 maart 1951", "03-03-1951", "3/3/1951" or "1951-03-03": its bytes. */
static size_t
take_day(const char *text, int *year)
{
	size_t first = strspn(text, "0123456789"), at = first, n;
	bool iso = first == 4;

	if (first == 0 || (first > 2 && !iso))
		return 0;
	n = text[at] == ' ' ? take_one_of(text + at + 1, months) : 0;
	if (n > 0 && !iso) {
		at += 1 + n;
		at += text[at] == '.';
	} else {
		if (text[at] == '\0' || strchr("-/.", text[at]) == NULL)
			return 0;
		n = strspn(text + ++at, "0123456789");
		if (n == 0 || n > 2)
			return 0;
		at += n;
	}
	if (text[at] == '\0' || strchr(" -/.", text[at]) == NULL)
		return 0;
	n = strspn(text + ++at, "0123456789");
	if (in_word(text[at + n]) || (iso ? n == 0 || n > 2 : n != 4 && n != 2))
		return 0;
	*year = iso ? read_year(text) : n == 4 ? read_year(text + at) : 0;
	return at + n;
}

/* "geboren op 3 maart 1951", "geb. 03-03-51", "geboortejaar: 1951". */
static size_t
take_born(const char *text)
{
	static const char *const words[] = { "geboren", "geb", "geboortedatum",
		"geboortejaar", NULL };
	static const char *const between[] = { "op", "in", "is", "de", NULL };
	size_t at = take_one_of(text, words), n;
	int year;

	if (at == 0)
		return 0;
	for (;;) {
		at += strspn(text + at, " .:(");
		n = take_one_of(text + at, between);
		if (n == 0)
			break;
		at += n;
	}
	n = take_day(text + at, &year);
	if (n == 0 && strspn(text + at, "0123456789") == 4)
		n = 4;
	return n > 0 ? at + n : 0;
}

size_t
match_geboorte(const char *text, size_t begin)
{
	size_t n = take_born(text + begin);
	int year = 0, this_year, month, day;

	if (n > 0)
		return n;
	n = take_day(text + begin, &year);
	date_to_ymd(date_today(), &this_year, &month, &day);
	return n > 0 && year >= 1900 && year <= this_year - GROWN_UP ? n : 0;
}
