/*
 * utf8.c - graphemes, columns, words and rows; see utf8_clean.c for what
 * is safe.
 *
 * A broken byte counts everywhere as one U+FFFD, so that no text, however
 * bad, stops a walk.
 */
#include <string.h>
#include <wchar.h>

#include <utf8proc.h>

#include "base/utf8.h"

#define REPLACEMENT 0xFFFD

/* Names of a form are short; a longer word is no mistyped one. */
#define DISTANCE_MAX 64

int32_t
utf8_decode(const char *text, size_t length, size_t at, size_t *n)
{
	utf8proc_int32_t code;
	utf8proc_ssize_t used;

	*n = at < length ? 1 : 0;
	if (*n == 0)
		return -1;
	if ((unsigned char)text[at] < 0x80)
		return text[at];
	used = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
	    (utf8proc_ssize_t)(length - at), &code);
	if (used <= 0)
		return -1;
	*n = (size_t)used;
	return code;
}

size_t
utf8_encode(int32_t code, char *out)
{
	if (code < 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		code = REPLACEMENT;
	return (size_t)utf8proc_encode_char(code, (utf8proc_uint8_t *)out);
}

size_t
utf8_broken(const char *text, size_t length)
{
	size_t at, n;

	for (at = 0; at < length; at += n)
		if (utf8_decode(text, length, at, &n) < 0)
			break;
	return at;
}

bool
utf8_valid(const char *text, size_t length)
{
	return utf8_broken(text, length) == length;
}

/* The code point at a place, with the sign for a broken byte. */
static int32_t
code_at(const char *text, size_t length, size_t at, size_t *n)
{
	int32_t code = utf8_decode(text, length, at, n);

	return code < 0 ? REPLACEMENT : code;
}

/* The start of the code point that ends at a place; at must not be 0. */
static size_t
code_before(const char *text, size_t at)
{
	size_t start = at - 1, n;

	while (start > 0 && at - start < 4 && (text[start] & 0xC0) == 0x80)
		start--;
	if (utf8_decode(text, at, start, &n) < 0 || start + n != at)
		return at - 1;
	return start;
}

size_t
utf8_next(const char *text, size_t length, size_t at)
{
	utf8proc_int32_t state = 0;
	int32_t code, next;
	size_t n;

	if (at >= length)
		return length;
	/* Most text is ASCII, where only CR LF keeps together. */
	if (at + 1 < length && text[at] != '\r' &&
	    (unsigned char)text[at] < 0x80 &&
	    (unsigned char)text[at + 1] < 0x80)
		return at + 1;
	code = code_at(text, length, at, &n);
	for (at += n; at < length; at += n) {
		next = code_at(text, length, at, &n);
		if (utf8proc_grapheme_break_stateful(code, next, &state))
			break;
		code = next;
	}
	return at;
}

/*
 * A border before at, found without what stands before it: where two code
 * points break whatever came earlier.  Only after a joiner does the rule
 * look back further.
 */
static size_t
sure_border(const char *text, size_t length, size_t at)
{
	int32_t code, before;
	size_t n;

	at = code_before(text, at);
	code = code_at(text, length, at, &n);
	while (at > 0) {
		size_t start = code_before(text, at);

		before = code_at(text, at, start, &n);
		if (before != 0x200D && utf8proc_grapheme_break(before, code))
			break;
		at = start;
		code = before;
	}
	return at;
}

size_t
utf8_prev(const char *text, size_t length, size_t at)
{
	size_t border, next;

	if (at > length)
		at = length;
	if (at == 0)
		return 0;
	border = sure_border(text, length, at);
	while ((next = utf8_next(text, length, border)) < at)
		border = next;
	return border;
}

/* True for a code point that stands between words. */
static bool
is_space(int32_t code)
{
	if (code < 0x80)
		return code == ' ' || (code >= '\t' && code <= '\r');
	return utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
}

bool
utf8_space(int32_t code)
{
	return code >= 0 && is_space(code);
}

bool
utf8_alnum(int32_t code)
{
	utf8proc_category_t category;

	if (code < 0)
		return false;
	category = utf8proc_category(code);
	return (category >= UTF8PROC_CATEGORY_LU &&
		   category <= UTF8PROC_CATEGORY_LO) ||
	    (category >= UTF8PROC_CATEGORY_ND &&
		category <= UTF8PROC_CATEGORY_NO);
}

bool
utf8_upper(int32_t code)
{
	return code >= 0 && utf8proc_category(code) == UTF8PROC_CATEGORY_LU;
}

/* A row may be broken after these, and only these. */
static bool
is_blank(int32_t code)
{
	/* The spaces that are made not to break. */
	if (code == 0xA0 || code == 0x2007 || code == 0x202F)
		return false;
	return is_space(code);
}

/* True if the grapheme [at, next) is nothing but one such code point. */
static bool
grapheme_is(bool (*test)(int32_t), const char *text, size_t at, size_t next)
{
	size_t n;
	int32_t code = code_at(text, next, at, &n);

	return at + n == next && test(code);
}

size_t
utf8_word_left(const char *text, size_t length, size_t at)
{
	bool word = false;
	size_t before;

	for (; at > 0; at = before) {
		before = utf8_prev(text, length, at);
		if (!grapheme_is(is_space, text, before, at))
			word = true;
		else if (word)
			break;
	}
	return at;
}

size_t
utf8_word_right(const char *text, size_t length, size_t at)
{
	bool word = false;
	size_t next;

	for (; at < length; at = next) {
		next = utf8_next(text, length, at);
		if (!grapheme_is(is_space, text, at, next))
			word = true;
		else if (word)
			break;
	}
	return at;
}

/*
 * Columns of one code point.  A control character takes none: it is never
 * drawn, utf8_show() makes a sign of it first.  wcwidth() knows only ASCII
 * when no locale is set, and no signs younger than the C library; then
 * utf8proc's table answers.
 */
static int
code_width(int32_t code)
{
	int width;

	if (code < 0x20 || (code >= 0x7F && code < 0xA0))
		return code == '\n' || code == '\t';
	if (code < 0x7F)
		return 1;
	width = wcwidth((wchar_t)code);
	return width >= 0 ? width : utf8proc_charwidth(code);
}

int
utf8_width(const char *text, size_t length)
{
	int width = 0;
	size_t n;

	for (size_t at = 0; at < length; at += n)
		width += code_width(code_at(text, length, at, &n));
	return width;
}

size_t
utf8_fit(const char *text, size_t length, int width)
{
	size_t at, next;
	int used = 0;

	for (at = 0; at < length; at = next) {
		next = utf8_next(text, length, at);
		used += utf8_width(text + at, next - at);
		if (used > width)
			break;
	}
	return at;
}

size_t
utf8_count(const char *text, size_t length)
{
	size_t count = 0;

	for (size_t at = 0; at < length; at = utf8_next(text, length, at))
		count++;
	return count;
}

size_t
utf8_words(const char *text, size_t length)
{
	bool in_word = false;
	size_t words = 0, next;

	for (size_t at = 0; at < length; at = next) {
		bool word;

		next = utf8_next(text, length, at);
		word = !grapheme_is(is_space, text, at, next);
		words += word && !in_word;
		in_word = word;
	}
	return words;
}

/* The code points of a short word; DISTANCE_MAX + 1 if it is longer. */
static size_t
decode_word(const char *text, int32_t *code)
{
	size_t length = strlen(text), count = 0, n;

	for (size_t at = 0; at < length; at += n) {
		if (count == DISTANCE_MAX)
			return DISTANCE_MAX + 1;
		code[count++] = code_at(text, length, at, &n);
	}
	return count;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

int
utf8_distance(const char *a, const char *b, int limit)
{
	int32_t x[DISTANCE_MAX], y[DISTANCE_MAX];
	/* Three rows of the table: this one and the two before it. */
	int rows[3][DISTANCE_MAX + 1];
	size_t nx = decode_word(a, x), ny = decode_word(b, y);

	if (nx > DISTANCE_MAX || ny > DISTANCE_MAX)
		return strcmp(a, b) == 0 ? 0 : limit + 1;
	for (size_t j = 0; j <= ny; j++)
		rows[0][j] = (int)j;
	for (size_t i = 1; i <= nx; i++) {
		int *row = rows[i % 3];
		const int *up = rows[(i + 2) % 3], *up2 = rows[(i + 1) % 3];
		int best = row[0] = (int)i;

		for (size_t j = 1; j <= ny; j++) {
			int other = x[i - 1] != y[j - 1];

			row[j] = least(
			    least(up[j], row[j - 1]) + 1, up[j - 1] + other);
			if (i > 1 && j > 1 && x[i - 1] == y[j - 2] &&
			    x[i - 2] == y[j - 1])
				row[j] = least(row[j], up2[j - 2] + 1);
			best = least(best, row[j]);
		}
		/* No way down from here gets cheaper. */
		if (best > limit)
			return limit + 1;
	}
	return least(rows[nx % 3][ny], limit + 1);
}

/* Ends a row at a newline or at the end of the text. */
static bool
end_row(struct wrap *row, size_t fit, size_t next)
{
	row->length = fit - row->start;
	row->next = next;
	return true;
}

bool
wrap_next(
    const char *text, size_t length, size_t at, int width, struct wrap *row)
{
	size_t next, fit = at, word_end = at, break_end = at, break_next = at;
	int used = 0;

	if (at > length)
		return false;
	if (width < 1)
		width = 1;
	row->start = at;
	for (; at < length; at = next) {
		next = utf8_next(text, length, at);
		if (text[next - 1] == '\n')
			return end_row(row, fit, next);
		if (grapheme_is(is_blank, text, at, next)) {
			break_end = word_end;
			break_next = next;
			/* One that does not fit hangs; so do those after it. */
			if (used <= width)
				used += utf8_width(text + at, next - at);
			if (used <= width)
				fit = next;
			continue;
		}
		used += utf8_width(text + at, next - at);
		if (used > width && at > row->start) {
			if (break_next > row->start)
				return end_row(row, break_end, break_next);
			return end_row(row, at, at);
		}
		fit = word_end = next;
	}
	/* The cursor can stand behind the text, so the last row has that. */
	return end_row(row, fit, length + 1);
}
