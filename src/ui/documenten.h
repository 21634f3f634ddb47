/*
 * documenten.h - the documents of the open onderzoek, as their view shows
 * them: one row each, or one for each gemeente or deelnemer.
 */
#ifndef UI_DOCUMENTEN_H
#define UI_DOCUMENTEN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/document.h"

struct ui;

struct documenten {
	struct handhaving_page handhaving; /* of the onderzoek */
	char told[512]; /* of what was just made: where, what is missing */
};

/* A row; c borrows from the row, so the row stays where it is. */
struct document_row {
	const struct document *document;
	size_t number; /* of the gemeente or deelnemer */
	char gemeente[64], deelnemer[256];
	struct document_case c;
};

/* The i-th row; false after the last. */
bool documenten_row(const struct ui *, size_t i, struct document_row *);
size_t documenten_n(const struct ui *);
/* "Brief aan de wethouder, Schiedam", appended. */
void documenten_title(const struct document_row *, struct buf *out);
/* Read the register that documents wait for. */
void documenten_read(struct ui *);
void documenten_release(struct documenten *);
void documenten_draw(struct ui *);

#endif
