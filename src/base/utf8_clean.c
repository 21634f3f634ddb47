/*
 * utf8_clean.c - text that may be stored, shown or searched.
 *
 * Cleaning goes in three passes: what may not be there is filtered out,
 * the rest is composed (NFC), and only then can marks be counted.
 * Cleaning a clean text, or any grapheme of one, changes nothing.
 */
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/mem.h"
#include "base/utf8.h"

#define JOINER        0x200D
#define REPLACEMENT   0xFFFD
#define DOTTED_CIRCLE 0x25CC

/*
 * More marks in a row than any language has; without a limit ordering them
 * takes quadratic time.
 */
#define MARK_RUN_MAX 30

struct filter {
	struct buf out;
	bool keep_lines;
	bool show;      /* a sign for what may not be there */
	bool pictogram; /* the last base takes a joiner */
	bool joiner;    /* held back until a pictogram follows */
	bool space;     /* the last thing was a newline made a space */
	int marks;      /* in a row */
};

/* Vowels and finals of Hangul: nothing on their own, and no columns. */
static bool
is_jamo(int32_t code)
{
	return (code >= 0x1160 && code <= 0x11FF) ||
	    (code >= 0xD7B0 && code <= 0xD7FB);
}

/* What stands on the character before it. */
static bool
is_mark(int32_t code)
{
	const utf8proc_property_t *p;

	if (code < 0x300)
		return false;
	p = utf8proc_get_property(code);
	if (p->boundclass != UTF8PROC_BOUNDCLASS_EXTEND &&
	    p->boundclass != UTF8PROC_BOUNDCLASS_SPACINGMARK)
		return false;
	return p->category == UTF8PROC_CATEGORY_MN ||
	    p->category == UTF8PROC_CATEGORY_MC ||
	    p->category == UTF8PROC_CATEGORY_ME;
}

static bool
is_newline(int32_t code)
{
	return (code >= '\n' && code <= '\r') || code == 0x85 ||
	    code == 0x2028 || code == 0x2029;
}

bool
utf8_unsafe(int32_t code)
{
	const utf8proc_property_t *p;

	if (code < 0x20)
		return code != '\n' && code != '\t';
	if (code < 0x7F)
		return false;
	if (code < 0xA0 || code > 0x10FFFF)
		return true;
	/* Text or emoji form of the sign before it. */
	if (code == JOINER || code == 0xFE0E || code == 0xFE0F)
		return false;
	if ((code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF))
		return true;
	p = utf8proc_get_property(code);
	switch (p->category) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return true;
	default:
		return p->ignorable || is_jamo(code);
	}
}

static void
add_code(struct buf *b, int32_t code)
{
	char bytes[4];

	buf_add_bytes(b, bytes, utf8_encode(code, bytes));
}

/* Something that may not be there. */
static void
filter_drop(struct filter *f, int32_t code)
{
	if (!f->show)
		return;
	if (code >= 0 && code < 0x20)
		code += 0x2400;
	else
		code = code == 0x7F ? 0x2421 : REPLACEMENT;
	add_code(&f->out, code);
	f->pictogram = false;
	f->marks = 0;
}

static void
filter_joiner(struct filter *f, bool fits)
{
	if (!f->joiner)
		return;
	f->joiner = false;
	if (fits)
		add_code(&f->out, JOINER);
	else
		filter_drop(f, JOINER);
}

/* A newline or tab; the LF of a CR LF must have been skipped. */
static void
filter_newline(struct filter *f, int32_t code)
{
	filter_joiner(f, false);
	if (f->keep_lines)
		add_code(&f->out, code == '\t' ? '\t' : '\n');
	else if (!f->space)
		add_code(&f->out, ' ');
	f->space = true;
	f->pictogram = false;
	f->marks = 0;
}

static void
filter_plain(struct filter *f, int32_t code)
{
	int class = utf8proc_get_property(code)->boundclass;
	bool pictogram = class == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;

	filter_joiner(f, pictogram);
	f->marks = is_mark(code) ? f->marks + 1 : 0;
	if (f->marks > MARK_RUN_MAX)
		return;
	if (class != UTF8PROC_BOUNDCLASS_EXTEND)
		f->pictogram = pictogram;
	f->space = false;
	add_code(&f->out, code);
}

static void
filter_code(struct filter *f, int32_t code)
{
	if (code < 0) {
		filter_plain(f, REPLACEMENT);
	} else if (is_newline(code) || code == '\t') {
		filter_newline(f, code);
	} else if (code == JOINER && f->pictogram && !f->joiner) {
		f->joiner = true;
	} else if (code == JOINER || (utf8_unsafe(code) && !is_jamo(code))) {
		filter_joiner(f, false);
		filter_drop(f, code);
	} else {
		filter_plain(f, code);
	}
}

/* Compose to NFC. */
static void
compose(struct buf *b)
{
	utf8proc_uint8_t *composed;
	utf8proc_ssize_t n;
	size_t at = 0;

	/* Nothing below U+0300 composes, and that is 0xCC 0x80. */
	while (at < b->length && (unsigned char)b->text[at] < 0xCC)
		at++;
	if (at == b->length)
		return;
	n = utf8proc_map((const utf8proc_uint8_t *)b->text,
	    (utf8proc_ssize_t)b->length, &composed,
	    UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (n < 0)
		die("tekst niet samen te stellen: %s", utf8proc_errmsg(n));
	buf_clear(b);
	buf_add_bytes(b, (const char *)composed, (size_t)n);
	free(composed);
}

/* Drop marks without a base, too many marks, and what did not compose. */
static char *
settle_marks(struct buf *in, bool show)
{
	struct buf out = { 0 };
	int marks = -1; /* no base */
	size_t n;

	for (size_t at = 0; at < in->length; at += n) {
		int32_t code = utf8_decode(in->text, in->length, at, &n);

		if (is_jamo(code)) {
			/* Its marks must not go over to what is before it. */
			marks = show ? 0 : UTF8_MARKS_MAX;
			if (show)
				add_code(&out, REPLACEMENT);
			continue;
		}
		if (!is_mark(code)) {
			marks = code == '\n' || code == '\t' ? -1 : 0;
		} else if (marks == -1 && !show) {
			continue;
		} else {
			if (marks == -1)
				add_code(&out, DOTTED_CIRCLE);
			marks = marks == -1 ? 1 : marks + 1;
			if (marks == UTF8_MARKS_MAX + 1 && show)
				add_code(&out, REPLACEMENT);
			if (marks > UTF8_MARKS_MAX)
				continue;
		}
		buf_add_bytes(&out, in->text + at, n);
	}
	buf_release(in);
	return buf_take(&out);
}

static bool
is_plain_ascii(const char *text, size_t length, bool keep_lines)
{
	for (size_t at = 0; at < length; at++)
		if ((text[at] < 0x20 || text[at] > 0x7E) &&
		    (text[at] != '\n' || !keep_lines))
			return false;
	return true;
}

static char *
clean(const char *text, size_t length, bool keep_lines, bool show)
{
	struct filter f = { .keep_lines = keep_lines, .show = show };
	size_t n;

	if (is_plain_ascii(text, length, keep_lines))
		return xstrndup(text, length);
	for (size_t at = 0; at < length; at += n) {
		int32_t code = utf8_decode(text, length, at, &n);

		if (code == '\r' && at + 1 < length && text[at + 1] == '\n')
			continue;
		filter_code(&f, code);
	}
	filter_joiner(&f, false);
	compose(&f.out);
	return settle_marks(&f.out, show);
}

char *
utf8_clean(const char *text, size_t length, bool keep_lines)
{
	return clean(text, length, keep_lines, false);
}

char *
utf8_show(const char *text, size_t length, bool keep_lines)
{
	return clean(text, length, keep_lines, true);
}

char *
utf8_fold(const char *text)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE |
	    UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK |
	    UTF8PROC_IGNORE;
	char *clean_text = utf8_clean(text, strlen(text), true);
	utf8proc_uint8_t *folded;
	utf8proc_ssize_t n;

	n = utf8proc_map((const utf8proc_uint8_t *)clean_text,
	    (utf8proc_ssize_t)strlen(clean_text), &folded, options);
	if (n < 0)
		die("tekst niet te vergelijken: %s", utf8proc_errmsg(n));
	free(clean_text);
	return (char *)folded;
}
