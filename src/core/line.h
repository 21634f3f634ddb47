/*
 * line.h - the line of the stream: a notitie as fast as people talk.
 *
 *   @c1        at the start: the bron; "@-" ends it
 *   #1.3.2     anywhere, as a word: a norm; "#-" at the start ends them
 *   "          at the start: literal words, when a quote ends them or none
 *   ! and ?    at the start: to do, to ask again
 *
 * What is none of these stays text: an e-mail address, a price, "# 3", a
 * hashtag, a norm that does not exist.
 */
#ifndef CORE_LINE_H
#define CORE_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "core/notitie.h"
#include "core/stream.h"

/* What a typed text says about itself, taken out of it. */
struct line {
	struct buf text;
	struct buf norms;     /* set of cited codes */
	struct buf unknown;   /* "#1.3.7": looks like a norm; stays in text */
	char bron[BRON_SIZE]; /* or "" */
	bool no_bron, no_norms;
	bool literal;
	enum notitie_soort soort;
};

void line_parse(const struct onderzoek *, const char *typed, struct line *);
void line_release(struct line *);

/*
 * The norms that a typed tag may become, with or without '#': by the start
 * of its code first, then by the start of a word of its title, then of its
 * text or toetspunten.  Nothing typed: all norms.  The caller frees it.
 */
const struct norm **
norm_completions(const struct normset *, const char *typed, size_t *n);
/* The i-th of these; NULL after the last. */
const struct norm *
norm_complete(const struct normset *, const char *typed, size_t i);

#endif
