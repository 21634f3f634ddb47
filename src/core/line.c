/*
 * line.c - the line of the stream.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/line.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define TAG_MAX 32 /* no code is longer */

static const char blanks[] = " \t\n";

static bool
is_blank(char c)
{
	return c != '\0' && strchr(blanks, c) != NULL;
}

static bool
is_end(char c)
{
	return c == '\0' || is_blank(c);
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The word of a tag, at the '#', without what ends a sentence. */
static size_t
tag_word(const char *at)
{
	size_t length = 1 + strcspn(at + 1, " \t\n,;#()\"");

	while (length > 1 && strchr(".:!?", at[length - 1]) != NULL)
		length--;
	return length;
}

/* "1.3.7" and "A-1.3.7": somebody meant a norm. */
static bool
looks_like_code(const char *word, size_t length)
{
	size_t i = 0;
	bool point = false;

	while (i < length && isalpha((unsigned char)word[i]))
		i++;
	if (i > 0 && i < length && word[i] != '-')
		return false;
	i += i > 0;
	if (i >= length || !is_digit(word[i]))
		return false;
	for (; i < length; i++) {
		if (!is_digit(word[i]) && word[i] != '.')
			return false;
		point = point || word[i] == '.';
	}
	return point;
}

/* The norm of the tag at the '#', NULL when it stays text. */
static const struct norm *
tag_norm(const struct onderzoek *o, const char *at, size_t length)
{
	char code[TAG_MAX];

	if (length < 2 || length > sizeof code)
		return NULL;
	memcpy(code, at + 1, length - 1);
	code[length - 1] = '\0';
	return normset_norm(o->normset, code);
}

static void
put_in(struct buf *set, const char *word)
{
	if (!set_has(buf_text(set), word))
		buf_addf(set, "%s%s", set->length == 0 ? "" : " ", word);
}

static void
note_unknown(struct line *line, const char *at, size_t length)
{
	char word[TAG_MAX + 1];

	if (length > TAG_MAX || !looks_like_code(at + 1, length - 1))
		return;
	memcpy(word, at, length);
	word[length] = '\0';
	put_in(&line->unknown, word);
}

/* Take a tag off; 0 when the '#' here is text. */
static size_t
take_tag(const struct onderzoek *o, const char *at, struct line *line)
{
	size_t length = tag_word(at);
	const struct norm *norm = tag_norm(o, at, length);

	if (norm == NULL) {
		note_unknown(line, at, length);
		return 0;
	}
	put_in(&line->norms, norm->cited);
	return length;
}

/* "@b2" or "@b2:"; 0 when it is text. */
static size_t
take_bron(const char *at, struct line *line)
{
	struct error err;
	char word[BRON_SIZE];
	size_t length = 1;

	if (*line->bron != '\0' || !isalpha((unsigned char)at[1]))
		return 0;
	do
		length++;
	while (length <= BRON_MAX && is_digit(at[length]));
	if (!is_end(at[length + (at[length] == ':')]))
		return 0;
	memcpy(word, at + 1, length - 1);
	word[length - 1] = '\0';
	if (bron_read(word, line->bron, &err) == -1)
		return 0;
	return length + (at[length] == ':');
}

/* "@-" and "#-": what was current ends. */
static size_t
take_end(const char *at, bool *ends)
{
	if (at[1] != '-' || !is_end(at[2]))
		return 0;
	*ends = true;
	return 2;
}

static size_t
take_soort(const char *at, enum notitie_soort soort, struct line *line)
{
	if (line->soort != SOORT_PLAIN)
		return 0;
	line->soort = soort;
	return 1 + (at[1] == ' ');
}

/* One sign at the start of a line; 0: the text begins here. */
static size_t
take_sign(const struct onderzoek *o, const char *at, struct line *line)
{
	size_t length = 0;

	switch (*at) {
	case '@':
		length = take_end(at, &line->no_bron);
		return length > 0 ? length : take_bron(at, line);
	case '#':
		length = take_end(at, &line->no_norms);
		return length > 0 ? length : take_tag(o, at, line);
	case '!':
		return take_soort(at, SOORT_DOEN, line);
	case '?':
		return take_soort(at, SOORT_VRAGEN, line);
	default:
		return 0;
	}
}

static const char *
take_signs(const struct onderzoek *o, const char *at, struct line *line)
{
	size_t length;

	at += strspn(at, blanks);
	while ((length = take_sign(o, at, line)) > 0) {
		at += length;
		at += strspn(at, blanks);
	}
	return at;
}

/* A tag is a word: "pagina#1.3.2" of an address is none. */
static bool
starts_word(const char *start, const char *at, bool after_tag)
{
	return at == start || after_tag || is_blank(at[-1]) ||
	    strchr("(,;\"", at[-1]) != NULL;
}

/* Where a tag was no two blanks meet, and none stands before a point. */
static const char *
close_gap(struct buf *text, const char *at)
{
	bool gap = text->length == 0 || is_blank(text->text[text->length - 1]);

	if (gap && *at == ' ')
		return at + 1;
	if (gap && text->length > 0 && *at != '\0' &&
	    strchr(".,;:!?)", *at) != NULL)
		buf_remove(text, text->length - 1, 1);
	return at;
}

static void
take_tags(const struct onderzoek *o, const char *start, struct line *line)
{
	struct buf *text = &line->text;
	const char *at = start;
	bool after_tag = false;

	while (*at != '\0') {
		size_t length = *at == '#' && starts_word(start, at, after_tag)
		    ? take_tag(o, at, line)
		    : 0;

		after_tag = length > 0;
		if (after_tag)
			at = close_gap(text, at + length);
		else
			buf_add_char(text, *at++);
	}
	while (text->length > 0 && is_blank(text->text[text->length - 1]))
		buf_remove(text, text->length - 1, 1);
}

/* Literal is what is quoted as a whole; its quotes go. */
static void
take_quotes(struct line *line)
{
	struct buf *text = &line->text;
	const char *close;

	if (text->length < 2 || text->text[0] != '"')
		return;
	close = strchr(text->text + 1, '"');
	if (close != NULL && (close[1] != '\0' || close == text->text + 1))
		return;
	line->literal = true;
	if (close != NULL)
		buf_remove(text, text->length - 1, 1);
	buf_remove(text, 0, 1);
}

void
line_parse(const struct onderzoek *o, const char *typed, struct line *line)
{
	*line = (struct line){ 0 };
	take_tags(o, take_signs(o, typed, line), line);
	take_quotes(line);
}

void
line_release(struct line *line)
{
	buf_release(&line->text);
	buf_release(&line->norms);
	buf_release(&line->unknown);
}
