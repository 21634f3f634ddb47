/*
 * note.h - a notitie in the making: its text and what stands beside it.
 *
 * It becomes a notitie of the onderzoek when its view is left; until then
 * its text has a draft.
 */
#ifndef UI_NOTE_H
#define UI_NOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/onderzoek.h"

struct note {
	char *text; /* owned; NULL: none */
	char bron[16];
	char norms[128];  /* as typed */
	char methode[32]; /* id or "" */
	char privacy[16]; /* word, or "": as the methode says */
	bool literal;
	int64_t corrects; /* id of the notitie that it corrects, or 0 */
	/* Of the last notitie made: the next one is likely from there too. */
	char last_bron[16], last_methode[32];
};

/*
 * Make a notitie of it.  1: made, 0: there is no text, -1: refused; then
 * nothing was added.
 */
int note_store(struct onderzoek *, const struct note *, const char *author,
    struct error *err);
/* What stands beside the text as one line, and back. */
void note_head(const struct note *, struct buf *out);
void note_take_head(struct note *, const char *head);
/* Empty again, but for what was last used. */
void note_clear(struct note *);
void note_release(struct note *);

#endif
