/*
 * line.c - the line of the stream.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/line.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define TAG_MAX  32 /* no code is longer */
#define WORD_MIN 3  /* letters that are looked for in the text */
#define N_FITS   3  /* see completes() */

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

void
stream_begin(struct stream_context *context, const struct gesprek *g)
{
	context->gesprek = g->number;
	context->born = g->revision == 0 ? g->born : 0;
	text_fit(context->methode, sizeof context->methode, "%s", g->methode);
	if (set_count(g->bronnen) == 1)
		text_fit(context->bron, sizeof context->bron, "%s", g->bronnen);
}

struct gesprek *
stream_gesprek(const struct onderzoek *o, struct stream_context *context)
{
	struct gesprek *g = NULL;

	if (context->gesprek == 0)
		return NULL;
	for (size_t i = 0; context->born != 0 && i < o->n_gesprekken; i++)
		if (o->gesprek[i].born == context->born)
			g = &o->gesprek[i];
	if (g == NULL)
		g = onderzoek_gesprek(o, context->gesprek);
	if (g != NULL) {
		context->gesprek = g->number;
		context->born = g->revision == 0 ? g->born : 0;
	}
	return g;
}

int
stream_set_norms(const struct onderzoek *o, struct stream_context *context,
    const char *typed, struct error *err)
{
	char *norms;

	if (named_norms(o, typed, &norms, err) == -1)
		return -1;
	free(context->norms);
	context->norms = norms;
	return 0;
}

void
stream_release(struct stream_context *context)
{
	free(context->norms);
	*context = (struct stream_context){ 0 };
}

/* What will be current after this line. */
static struct stream_context
after_line(const struct stream_context *now, const struct line *line)
{
	struct stream_context next = *now;

	next.norms = NULL;
	if (line->no_bron)
		next.bron[0] = '\0';
	if (*line->bron != '\0')
		memcpy(next.bron, line->bron, sizeof next.bron);
	if (line->norms.length > 0)
		next.norms = xstrdup(buf_text(&line->norms));
	else if (!line->no_norms)
		next.norms = xstrdup(now->norms);
	return next;
}

static int
add_notitie(struct onderzoek *o, struct stream_context *context,
    const struct line *line, const char *author, struct error *err)
{
	struct notitie *n;

	if (context->gesprek != 0 && stream_gesprek(o, context) == NULL)
		return error_set(err, "Onderzoek %s heeft geen gesprek %d.",
		    o->nummer, context->gesprek);
	n = onderzoek_add_notitie(o, author, buf_text(&line->text), err);
	if (n == NULL)
		return -1;
	n->literal = line->literal;
	n->soort = line->soort;
	n->gesprek = context->gesprek;
	if (notitie_set_bron(n, context->bron, err) == -1 ||
	    notitie_set_methode(o, n, context->methode, err) == -1 ||
	    notitie_set_norms(o, n,
		context->norms == NULL ? "" : context->norms, err) == -1) {
		onderzoek_drop_notitie(o);
		return -1;
	}
	return 1;
}

int
onderzoek_add_line(struct onderzoek *o, struct stream_context *context,
    const char *author, const char *typed, struct buf *unknown,
    struct error *err)
{
	struct stream_context next;
	struct line line;
	int result = 0;

	line_parse(o, typed, &line);
	next = after_line(context, &line);
	if (utf8_words(buf_text(&line.text), line.text.length) > 0)
		result = add_notitie(o, &next, &line, author, err);
	if (unknown != NULL)
		buf_add(unknown, buf_text(&line.unknown));
	if (result == -1) {
		stream_release(&next);
	} else {
		free(context->norms);
		*context = next;
	}
	line_release(&line);
	return result;
}

/* "1.3" or "A-1.3" at the start of the code. */
static bool
code_starts(const struct norm *norm, const char *folded)
{
	size_t length = strlen(folded);

	return strncmp(norm->code, folded, length) == 0 ||
	    strncasecmp(norm->cited, folded, length) == 0;
}

/* Does one of its words begin so? */
static bool
word_starts(const char *text, const char *folded)
{
	char *words = utf8_fold(text);
	size_t length = strlen(folded);
	bool found = false;

	for (const char *at = words; *at != '\0' && !found; at++)
		found = (at == words || strchr(" -(/\n", at[-1]) != NULL) &&
		    strncmp(at, folded, length) == 0;
	free(words);
	return found;
}

static bool
text_has(const struct norm *norm, const char *folded)
{
	bool found = norm->text != NULL && word_starts(norm->text, folded);

	for (size_t i = 0; i < norm->n_toetspunten && !found; i++)
		found = word_starts(norm->toetspunt[i].text, folded);
	return found;
}

/* How well it fits: 0 by its code, 1 by its title, 2 by its text. */
static int
completes(const struct norm *norm, const char *folded)
{
	if (code_starts(norm, folded))
		return 0;
	if (word_starts(norm->title, folded))
		return 1;
	if (strlen(folded) >= WORD_MIN && text_has(norm, folded))
		return 2;
	return N_FITS;
}

const struct norm **
norm_completions(const struct normset *set, const char *typed, size_t *n)
{
	const struct norm **found = xcalloc(set->n_norms + 1, sizeof *found);
	int *fits = xcalloc(set->n_norms + 1, sizeof *fits);
	char *folded = utf8_fold(typed + (*typed == '#'));

	for (size_t i = 0; i < set->n_norms; i++)
		fits[i] = completes(&set->norm[i], folded);
	*n = 0;
	for (int fit = 0; fit < N_FITS; fit++)
		for (size_t i = 0; i < set->n_norms; i++)
			if (fits[i] == fit)
				found[(*n)++] = &set->norm[i];
	free(fits);
	free(folded);
	return found;
}

const struct norm *
norm_complete(const struct normset *set, const char *typed, size_t i)
{
	size_t n;
	const struct norm **all = norm_completions(set, typed, &n);
	const struct norm *norm = i < n ? all[i] : NULL;

	free(all);
	return norm;
}
