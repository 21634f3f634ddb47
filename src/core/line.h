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
#include "base/error.h"
#include "core/gesprek.h"
#include "core/notitie.h"

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

/* What stays current from line to line.  All zero is empty. */
struct stream_context {
	int gesprek;          /* number, or 0: see stream_gesprek() */
	int born;             /* of one that is not saved yet, or 0 */
	char bron[BRON_SIZE]; /* or "" */
	char methode[32];     /* id or "" */
	char *norms;          /* set of cited codes, owned; NULL: none */
};

/* Of a gesprek: its number and methode, and its bron if it has one. */
void stream_begin(struct stream_context *, const struct gesprek *);
/*
 * The gesprek of the context, NULL if it has none.  Follows one that got
 * another number when it was saved: ask it rather than keep the number.
 */
struct gesprek *
stream_gesprek(const struct onderzoek *, struct stream_context *);
/* The norms as people type them; -1: refused, nothing changed. */
int stream_set_norms(const struct onderzoek *, struct stream_context *,
    const char *typed, struct error *err);
void stream_release(struct stream_context *);

/*
 * Make a notitie of a typed line.  A bron and norms that the line names
 * become current, in the place of those that were; what it does not name
 * is as the context says.  1: made (the last of the onderzoek), 0: there
 * was no text, and perhaps the context changed, -1: refused, then nothing
 * changed.  unknown (or NULL) gets the tags that have no norm: "#1.3.7".
 */
int onderzoek_add_line(struct onderzoek *, struct stream_context *,
    const char *author, const char *typed, struct buf *unknown,
    struct error *err);

/*
 * The i-th norm that a typed tag may become, with or without '#': by the
 * start of its code first, then by the start of a word of its title.  NULL
 * after the last.  Nothing typed: all norms.
 */
const struct norm *
norm_complete(const struct normset *, const char *typed, size_t i);

#endif
