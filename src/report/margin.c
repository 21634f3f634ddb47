/*
 * margin.c - the places of blocks in the concept.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "core/align.h"
#include "report/lay.h"
#include "report/margin.h"
#include "report/write.h"

struct margin {
	struct places places; /* ordered by node; at is a line of the concept */
	size_t regels;        /* lines on a page of it */
};

static int
by_node(const void *left, const void *right)
{
	const struct place *a = left, *b = right;
	uintptr_t x = (uintptr_t)a->node, y = (uintptr_t)b->node;

	return (x > y) - (x < y);
}

/* Bytes become lines, which they are in the order of. */
static void
count_lines(struct places *places, const char *text)
{
	size_t at = 0, line = 0;

	for (size_t i = 0; i < places->n; i++) {
		struct place *place = &places->place[i];

		for (; at < place->at; at++)
			line += text[at] == '\n';
		place->at = line;
	}
}

/* A cell that grew moves the columns beside it, and nothing else. */
static char *
squeeze(const char *text)
{
	struct buf out = { 0 };

	buf_add(&out, "");
	for (; *text != '\0'; text++)
		if (text[0] != ' ' || text[1] != ' ')
			buf_add_char(&out, *text);
	return buf_take(&out);
}

/* Lines become those of the text that was sent. */
static void
follow(struct places *places, const char *text, const char *sent)
{
	char *ours = squeeze(text), *theirs = squeeze(sent);
	size_t n, *line = align_lines(ours, theirs, &n);

	for (size_t i = 0; i < places->n; i++) {
		size_t *now = &places->place[i].at;

		*now = *now < n ? line[*now] : ALIGN_NEW;
	}
	free(line);
	free(ours);
	free(theirs);
}

struct margin *
margin_make(const struct xhtml_node *document, const struct bevroren *frozen)
{
	struct margin *margin = xcalloc(1, sizeof *margin);
	struct places *places = &margin->places;
	struct buf text = { 0 };

	margin->regels =
	    frozen != NULL ? (size_t)frozen->regels : BEVROREN_REGELS;
	text_places(document, &text, places);
	count_lines(places, buf_text(&text));
	if (frozen != NULL)
		follow(places, buf_text(&text), frozen->text);
	if (places->n > 0)
		qsort(places->place, places->n, sizeof *places->place, by_node);
	buf_release(&text);
	return margin;
}

void
margin_release(struct margin *margin)
{
	if (margin != NULL)
		free(margin->places.place);
	free(margin);
}

bool
margin_add(const struct margin *margin, const struct xhtml_node *block,
    struct buf *out)
{
	const struct place key = { block, 0 }, *found = NULL;

	if (margin != NULL && margin->places.n > 0)
		found = bsearch(&key, margin->places.place, margin->places.n,
		    sizeof key, by_node);
	if (found == NULL || found->at == ALIGN_NEW)
		return false;
	buf_addf(out, "%zu:%zu", found->at / margin->regels + 1,
	    found->at % margin->regels + 1);
	return true;
}
