/*
 * privacy.c - numbers and addresses by their shape, names by the register.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/privacy.h"

#define IBAN_MIN 15
#define IBAN_MAX 34

const char *const vondst_words[N_VONDSTEN] = {
	[VONDST_IBAN] = "een bankrekening",
	[VONDST_EMAIL] = "een e-mailadres",
	[VONDST_TELEFOON] = "een telefoonnummer",
	[VONDST_BSN] = "een BSN",
	[VONDST_POSTCODE] = "een postcode",
	[VONDST_AANBIEDER] = "de naam van een andere aanbieder",
};

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

/* Letters with accents are bytes of 0x80 and up. */
static bool
in_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

static bool
begins_word(const char *text, size_t at)
{
	return at == 0 || !in_word(text[at - 1]);
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

/*
 * Digits from here on, with single separators of this set between them:
 * their number, and how many bytes they take.  Of more than fit in out
 * only the number is right.
 */
static size_t
take_digits(
    const char *text, const char *between, char *out, size_t size, size_t *used)
{
	size_t n = 0, at = 0;

	while (is_digit(text[at])) {
		if (n + 1 < size)
			out[n] = text[at];
		n++;
		*used = ++at;
		if (text[at] != '\0' && strchr(between, text[at]) != NULL &&
		    is_digit(text[at + 1]))
			at++;
	}
	out[n + 1 < size ? n : size - 1] = '\0';
	return n;
}

/* ---- shapes: the bytes that they take here, or 0 ---- */

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

static size_t
match_iban(const char *text)
{
	char iban[IBAN_MAX + 1];
	size_t n = 0, at = 0;

	if (!is_upper(text[0]) || !is_upper(text[1]) || !is_digit(text[2]) ||
	    !is_digit(text[3]))
		return 0;
	while (n < IBAN_MAX && (is_digit(text[at]) || is_upper(text[at]))) {
		iban[n++] = text[at++];
		if (n >= IBAN_MIN && !in_word(text[at]) && mod_97(iban, n) == 1)
			return at;
		at += text[at] == ' ';
	}
	return 0;
}

static bool
in_address(char c)
{
	return isalnum((unsigned char)c) ||
	    (c != '\0' && strchr("._%+-", c) != NULL);
}

static size_t
match_email(const char *text)
{
	size_t at = 0, dot = 0;

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

static size_t
match_telefoon(const char *text)
{
	size_t skip = 0, used = 0, n;
	char digits[16];

	if (strncmp(text, "+31", 3) == 0)
		skip = 3;
	else if (strncmp(text, "0031", 4) == 0)
		skip = 4;
	if (skip > 0) {
		skip += strspn(text + skip, " -");
		if (strncmp(text + skip, "(0)", 3) == 0)
			skip += 3;
		skip += strspn(text + skip, " -");
	} else if (text[0] != '0' || text[1] == '0') {
		return 0;
	}
	n = take_digits(text + skip, " -.", digits, sizeof digits, &used);
	if (n != (skip > 0 ? 9 : 10) || in_word(text[skip + used]))
		return 0;
	return skip + used;
}

static size_t
match_bsn(const char *text)
{
	char digits[12];
	size_t used = 0;
	size_t n = take_digits(text, " .", digits, sizeof digits, &used);

	if (n < 8 || n > 9 || (n == 8 && used > n) || in_word(text[used]))
		return 0;
	return bsn_valid(digits) ? used : 0;
}

static size_t
match_postcode(const char *text)
{
	size_t at = 4;

	if (text[0] == '0' || strspn(text, "0123456789") != 4)
		return 0;
	at += text[at] == ' ';
	if (!is_upper(text[at]) || !is_upper(text[at + 1]) ||
	    in_word(text[at + 2]))
		return 0;
	return at + 2;
}

/* In this order: what is the one is not looked at as the next. */
static size_t (*const shapes[])(const char *) = {
	[VONDST_IBAN] = match_iban,
	[VONDST_EMAIL] = match_email,
	[VONDST_TELEFOON] = match_telefoon,
	[VONDST_BSN] = match_bsn,
	[VONDST_POSTCODE] = match_postcode,
};

static void
add(struct vondsten *out, enum vondst_kind kind, const char *text, size_t n)
{
	out->vondst = xgrow(out->vondst, out->n, sizeof *out->vondst);
	out->vondst[out->n++] =
	    (struct vondst){ kind, xasprintf("%.*s", (int)n, text) };
}

/* The bytes of what begins here, or 0. */
static size_t
find_shape(const char *text, struct vondsten *out)
{
	for (size_t i = 0; i < LENGTH(shapes); i++) {
		size_t n = shapes[i](text);

		if (n > 0) {
			add(out, (enum vondst_kind)i, text, n);
			return n;
		}
	}
	return 0;
}

static bool
has_name(const char *folded, const char *name)
{
	size_t n = strlen(name);
	const char *at = folded;

	while ((at = strstr(at, name)) != NULL) {
		if (begins_word(folded, (size_t)(at - folded)) &&
		    !in_word(at[n]))
			return true;
		at++;
	}
	return false;
}

static void
find_names(const char *text, char *const *names, size_t n_names,
    const char *own, struct vondsten *out)
{
	char *folded = utf8_fold(text), *ours = utf8_fold(own);

	for (size_t i = 0; i < n_names; i++) {
		char *name = utf8_fold(names[i]);

		if (strlen(name) > 2 && strcmp(name, ours) != 0 &&
		    has_name(folded, name))
			add(out, VONDST_AANBIEDER, names[i], strlen(names[i]));
		free(name);
	}
	free(ours);
	free(folded);
}

void
privacy_find(const char *text, char *const *names, size_t n_names,
    const char *own, struct vondsten *out)
{
	size_t n;

	*out = (struct vondsten){ 0 };
	for (size_t at = 0; text[at] != '\0'; at += n > 0 ? n : 1)
		n = begins_word(text, at) ? find_shape(text + at, out) : 0;
	find_names(text, names, n_names, own, out);
}

void
vondsten_add(const struct vondsten *all, struct buf *out)
{
	for (size_t i = 0; i < all->n; i++)
		buf_addf(out, "%s%s (%s)", i > 0 ? "; " : "",
		    vondst_words[all->vondst[i].kind], all->vondst[i].text);
}

void
vondsten_release(struct vondsten *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->vondst[i].text);
	free(all->vondst);
	*all = (struct vondsten){ 0 };
}
