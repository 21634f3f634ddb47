/*
 * field_read.c - from what a person typed to the form that is stored.
 *
 * One function per kind, in the table at the end; what a function gets and
 * does is in field_reading.h.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/utf8.h"
#include "core/field_reading.h"

#define NUMBER_DIGITS 15 /* a double holds these exactly */
#define AMOUNT_DIGITS 13 /* and these with cents */
#define PERSON_CHARS  80
#define SHOWN_WIDTH   60 /* of a text in a sentence */

const char *
field_label(const struct field *field)
{
	return field->label != NULL ? field->label : field->id;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
n_digits(const char *text)
{
	size_t n = 0;

	while (is_digit(text[n]))
		n++;
	return n;
}

int
field_refuse(
    const struct reading *r, const char *text, size_t length, const char *why)
{
	size_t n = utf8_fit(text, length, SHOWN_WIDTH);

	return error_set(r->err, "%s: '%.*s%s' %s", field_label(r->field),
	    (int)n, text, n < length ? "…" : "", why);
}

static int
refuse_all(const struct reading *r, const char *text, const char *why)
{
	return field_refuse(r, text, strlen(text), why);
}

static int
read_text(const struct reading *r, const char *text)
{
	buf_add(r->out, text);
	return 0;
}

static int
read_person(const struct reading *r, const char *text)
{
	size_t n = utf8_count(text, strlen(text));

	if (n > PERSON_CHARS)
		return error_set(r->err,
		    "%s: %zu tekens, hoogstens %d; noem functie en "
		    "pseudoniem.",
		    field_label(r->field), n, PERSON_CHARS);
	return read_text(r, text);
}

/* 1.000 with a point at the thousands, or with a comma: what to write. */
static int
refuse_number(const struct reading *r, const char *text)
{
	struct buf plain = { 0 };
	int result;

	for (const char *at = text; *at != '\0'; at++)
		if (*at != '.')
			buf_add_char(&plain, *at);
	if (n_digits(buf_text(&plain)) == plain.length && plain.length > 0 &&
	    plain.length <= NUMBER_DIGITS)
		result = error_set(r->err, "%s: schrijf '%s' zonder punt: %s.",
		    field_label(r->field), text, buf_text(&plain));
	else
		result = refuse_all(r, text,
		    "is geen geheel getal; schrijf alleen cijfers, "
		    "bijvoorbeeld 12.");
	buf_release(&plain);
	return result;
}

static int
read_number(const struct reading *r, const char *text)
{
	bool minus = *text == '-';
	const char *digits = text + minus;
	size_t n = n_digits(digits);

	if (n == 0 || digits[n] != '\0')
		return refuse_number(r, text);
	while (n > 1 && *digits == '0') {
		digits++;
		n--;
	}
	if (n > NUMBER_DIGITS)
		return refuse_all(r, text,
		    "is te lang; een getal heeft hoogstens 15 cijfers.");
	if (minus && *digits != '0')
		buf_add_char(r->out, '-');
	buf_add(r->out, digits);
	return 0;
}

/* The digits before the decimals, with or without points at thousands. */
static const char *
read_whole(const char *text, struct buf *out)
{
	size_t n = n_digits(text);
	bool points = n <= 3 && *text != '0';

	buf_add_bytes(out, text, n);
	text += n;
	while (points && *text == '.' && n_digits(text + 1) == 3) {
		buf_add_bytes(out, text + 1, 3);
		text += 4;
	}
	return text;
}

/* Cents: ",5", ",50", ",-" or nothing; ".5" and ".50" as well. */
static bool
read_cents(const char *text, struct buf *out)
{
	size_t n;

	if (*text == '\0' || strcmp(text, ",-") == 0) {
		buf_add(out, ".00");
		return true;
	}
	if (*text != ',' && *text != '.')
		return false;
	n = n_digits(text + 1);
	if (n < 1 || n > 2 || text[n + 1] != '\0')
		return false;
	buf_addf(out, ".%s%s", text + 1, n == 1 ? "0" : "");
	return true;
}

static int
read_amount(const struct reading *r, const char *text)
{
	static const char euro[] = "€";
	const char *digits = text;
	struct buf amount = { 0 };
	int result = 0;

	if (strncmp(digits, euro, sizeof euro - 1) == 0)
		digits += sizeof euro - 1;
	digits += strspn(digits, " ");
	while (*digits == '0' && is_digit(digits[1]))
		digits++;
	if (!is_digit(*digits) ||
	    !read_cents(read_whole(digits, &amount), &amount))
		result = refuse_all(
		    r, text, "is geen bedrag; schrijf bijvoorbeeld 1234,50.");
	else if (amount.length > AMOUNT_DIGITS + sizeof ".00" - 1)
		result = refuse_all(r, text,
		    "is te lang; een bedrag heeft hoogstens 13 cijfers voor "
		    "de komma.");
	else
		buf_add(r->out, buf_text(&amount));
	buf_release(&amount);
	return result;
}

static int
read_day(const struct reading *r, const char *text)
{
	date day = date_from_text(text);
	char iso[DATE_ISO_SIZE];

	if (day == DATE_NONE)
		return refuse_all(r, text,
		    "is geen datum; schrijf bijvoorbeeld 21-11-2026 of "
		    "vandaag.");
	buf_add(r->out, date_to_iso(day, iso));
	return 0;
}

static int
two_digits(const char *text, size_t n)
{
	return n == 1 ? text[0] - '0' : (text[0] - '0') * 10 + (text[1] - '0');
}

/* 9:30, 09.30, 0930 and 930: the last two digits are the minutes. */
static int
read_time(const struct reading *r, const char *text)
{
	size_t n = n_digits(text);
	const char *minutes;

	if (text[n] == '\0' && n > 2)
		n -= 2;
	minutes = text + n + (text[n] == ':' || text[n] == '.');
	if (n < 1 || n > 2 || n_digits(minutes) != 2 || minutes[2] != '\0' ||
	    two_digits(text, n) > 23 || two_digits(minutes, 2) > 59)
		return refuse_all(
		    r, text, "is geen tijd; schrijf bijvoorbeeld 09:30.");
	buf_addf(r->out, "%02d:%.2s", two_digits(text, n), minutes);
	return 0;
}

static int
read_nothing(const struct reading *r, const char *text)
{
	(void)text;
	return error_set(
	    r->err, "%s: hier wordt niets gevraagd.", field_label(r->field));
}

static int (*const readers[N_FIELD_KINDS])(
    const struct reading *, const char *text) = {
	[FIELD_TEKST] = read_text,
	[FIELD_LANGE_TEKST] = read_text,
	[FIELD_GETAL] = read_number,
	[FIELD_BEDRAG] = read_amount,
	[FIELD_DATUM] = read_day,
	[FIELD_TIJD] = read_time,
	[FIELD_EEN_UIT] = field_read_one,
	[FIELD_MEER_UIT] = field_read_several,
	[FIELD_JA_NEE] = field_read_yes,
	[FIELD_PERSOON] = read_person,
	[FIELD_BIJLAGE] = read_text,
	[FIELD_AANBIEDER] = read_text,
	[FIELD_GEMEENTEN] = field_read_several,
	[FIELD_VOORZIENINGEN] = field_read_several,
	[FIELD_KOP] = read_nothing,
};

int
field_read(const struct field *field, const struct registers *registers,
    const char *typed, struct buf *out, struct error *err)
{
	const struct reading reading = { field, registers, out, err };
	bool lines = field_kinds[field->kind].editor == EDITOR_TEXT;
	char *clean = utf8_clean(typed, strlen(typed), lines);
	char *text = clean + strspn(clean, " \t\n");
	size_t n = strlen(text);
	int result = 0;

	while (n > 0 && strchr(" \t\n", text[n - 1]) != NULL)
		text[--n] = '\0';
	if (n > 0)
		result = readers[field->kind](&reading, text);
	free(clean);
	return result;
}
