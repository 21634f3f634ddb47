/*
 * lakplek.c - finds in the public text, with the place where they stand.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/lakken.h"
#include "core/text.h"

#define CONTEXT 60 /* bytes on each side of a find */
#define WORDS   3  /* on each side that it is known by */

/* Where we are in the text, from find to find. */
struct reader {
	const char *text;
	size_t at; /* begin of a line */
	size_t line;
	size_t kop, kop_length; /* the last heading */
};

/* Is this line one sign over and over, as under a heading? */
static bool
is_rule(const char *line, size_t length)
{
	if (length < 3 || strchr("#=-.", *line) == NULL)
		return false;
	for (size_t i = 1; i < length; i++)
		if (line[i] != *line)
			return false;
	return true;
}

/* A line with a rule under it that is as wide as its text. */
static void
look_for_heading(struct reader *r, size_t length)
{
	const char *next = r->text + r->at + length;
	size_t rule = *next == '\n' ? strcspn(next + 1, "\n") : 0;

	if (length > 0 && is_rule(next + 1, rule) &&
	    utf8_width(r->text + r->at, length) == (int)rule) {
		r->kop = r->at;
		r->kop_length = length;
	}
}

/* On to the line with this byte. */
static void
go(struct reader *r, size_t byte)
{
	for (;;) {
		size_t length = strcspn(r->text + r->at, "\n");

		look_for_heading(r, length);
		if (byte <= r->at + length)
			return;
		r->at += length + 1;
		r->line++;
	}
}

static size_t
word_before(const char *text, size_t begin, size_t at)
{
	while (at > begin && text[at - 1] == ' ')
		at--;
	while (at > begin && text[at - 1] != ' ')
		at--;
	return at;
}

static size_t
word_after(const char *text, size_t end, size_t at)
{
	while (at < end && text[at] == ' ')
		at++;
	while (at < end && text[at] != ' ')
		at++;
	return at;
}

static bool
ends_sentence(const char *text, size_t begin, size_t at)
{
	while (at > begin && text[at - 1] == ' ')
		at--;
	return at > begin && strchr(".!?", text[at - 1]) != NULL;
}

/* Kind, words and surroundings.  Where blanks stand says nothing, nor do
 * the sentences before and after. */
static void
make_sleutel(const struct reader *r, const struct vondst *v, char *out)
{
	size_t from = v->at, to = v->at + v->length;
	size_t end = r->at + strcspn(r->text + r->at, "\n");
	struct buf all = { 0 };
	char *part, *words;

	/* That the firm is a person is said of the whole text. */
	for (int i = 0; i < WORDS && v->kind != VONDST_EENMANSZAAK; i++) {
		if (!ends_sentence(r->text, r->at, from))
			from = word_before(r->text, r->at, from);
		if (i == 0 || !ends_sentence(r->text, v->at, to))
			to = word_after(r->text, end, to);
	}
	part = xstrndup(r->text + from, to - from);
	words = text_words(part);
	buf_addf(&all, "%s\n%s\n%s", vondst_infos[v->kind].id, v->text, words);
	sha256_text(buf_text(&all), all.length, out);
	buf_release(&all);
	free(words);
	free(part);
}

/* About a line of a screen, whole words. */
static char *
make_context(const struct reader *r, const struct vondst *v)
{
	size_t from = v->at, to = v->at + v->length;
	size_t end = r->at + strcspn(r->text + r->at, "\n");
	char *part, *words;
	struct buf out = { 0 };

	while (from > r->at && v->at - from < CONTEXT)
		from = word_before(r->text, r->at, from);
	while (to < end && to - v->at - v->length < CONTEXT)
		to = word_after(r->text, end, to);
	part = xstrndup(r->text + from, to - from);
	words = text_words(part);
	buf_addf(&out, "%s%s%s", from > r->at ? "... " : "", words,
	    to < end ? " ..." : "");
	free(words);
	free(part);
	return buf_take(&out);
}

static void
add(struct lakken *l, const struct reader *r, struct vondst *v)
{
	struct lakplek *plek;

	l->plek = xgrow(l->plek, l->n, sizeof *l->plek);
	plek = &l->plek[l->n++];
	*plek = (struct lakplek){
		.kind = v->kind,
		.text = xstrdup(v->text),
		.line = r->line,
		.kop = xstrndup(r->text + r->kop, r->kop_length),
		.context = make_context(r, v),
	};
	make_sleutel(r, v, plek->sleutel);
}

void
lakken_make(struct lakken *l, const char *text, const struct bekenden *names)
{
	char *plain = privacy_plain(text);
	struct lakken all = { .made = true, .text = plain };
	struct reader r = { .text = plain, .line = 1 };
	struct vondsten found;

	privacy_find(plain, names, &found);
	for (size_t i = 0; i < found.n; i++) {
		go(&r, found.vondst[i].at);
		add(&all, &r, &found.vondst[i]);
	}
	vondsten_release(&found);
	lakken_release(l);
	*l = all;
}

void
lakken_release(struct lakken *l)
{
	for (size_t i = 0; i < l->n; i++) {
		free(l->plek[i].text);
		free(l->plek[i].kop);
		free(l->plek[i].context);
	}
	free(l->plek);
	free(l->text);
	*l = (struct lakken){ 0 };
}
