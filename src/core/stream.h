/*
 * stream.h - what holds from one line of a gesprek to the next.
 */
#ifndef CORE_STREAM_H
#define CORE_STREAM_H

#include "base/buf.h"
#include "base/error.h"
#include "core/gesprek.h"

struct onderzoek;

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

#endif
