/*
 * undo.h - take back what one key did to the oordelen.
 *
 * Texts have an undo of their own (textbuf).  What a colleague changed
 * meanwhile is left alone.
 */
#ifndef UI_UNDO_H
#define UI_UNDO_H

#include <stdbool.h>
#include <stddef.h>

#include "core/onderzoek.h"

/* What keys change on a norm; more toetspunten than this no norm has. */
#define UNDO_PUNTEN 24

struct judged {
	const struct grade *grade; /* borrowed from the normset */
	bool chosen;
	unsigned char punt[UNDO_PUNTEN];
};

struct undo {
	struct judged *seen; /* owned; before the key, one per norm */
	struct undo_change {
		unsigned step; /* changes of one key have the same */
		size_t norm;
		struct judged before, after;
	} * change;   /* owned */
	size_t n, at; /* changes [at, n) can be done again */
	unsigned steps;
};

void undo_release(struct undo *);
/* Before a key acts, and after it. */
void undo_watch(struct undo *, const struct onderzoek *);
void undo_record(struct undo *, const struct onderzoek *);
/*
 * Take the last step back, or do it again.  Gives the norm it was about,
 * NULL when there is nothing to take back.
 */
const struct norm *undo_back(struct undo *, struct onderzoek *);
const struct norm *undo_again(struct undo *, struct onderzoek *);

#endif
