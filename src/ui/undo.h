/*
 * undo.h - take back what one key did to the onderzoek: an oordeel, a
 * toetspunt, a norm chosen, an answer, a text that was left, a field of an
 * onjuistheid.
 *
 * A text being edited has an undo of its own (textbuf).  What was changed
 * again meanwhile, by a colleague, is left alone.
 */
#ifndef UI_UNDO_H
#define UI_UNDO_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "core/onderzoek.h"

enum cell_kind {
	CELL_CHOSEN,
	CELL_REDEN,
	CELL_GRADE,
	CELL_GROND,
	CELL_PUNTEN,
	CELL_BEVINDING,
	CELL_ANSWER, /* of a question, a fact too */
	CELL_ONJUIST,
};

/* One thing that a key may change; its value is a text. */
struct cell {
	enum cell_kind kind;
	size_t norm;
	const struct field *field; /* of an answer */
	int row;
	int number; /* of an onjuistheid */
	enum onjuistheid_part part;
};

struct undo {
	struct cells {
		struct cell *cell; /* owned */
		struct buf *value; /* owned; as many */
		size_t n;
	} seen; /* as it was after the last key */
	struct undo_change {
		unsigned step; /* changes of one key have the same */
		struct cell cell;
		char *before, *after; /* owned */
	} * change;                   /* owned */
	size_t n, at;                 /* changes [at, n) can be done again */
	unsigned steps;
};

/* What was taken back: the change that tells most. */
struct undone {
	const struct undo_change *change; /* NULL: there was nothing */
	const char *value;                /* what it is now */
	size_t n_chosen;                  /* norms chosen or left out */
	bool refused;                     /* changed by another since */
};

void undo_release(struct undo *);
/* See it as it is now: what came before was not done by a key here. */
void undo_watch(struct undo *, const struct onderzoek *);
/* After a key: remember what is not as it was. */
void undo_record(struct undo *, const struct onderzoek *);
/* Take the last step back, or do it again. */
struct undone undo_back(struct undo *, struct onderzoek *);
struct undone undo_again(struct undo *, struct onderzoek *);

#endif
