/*
 * lay.h - text in rows of so many columns: what `schouw toon` prints and
 * what the plain text of a document is made of.
 *
 * No row is wider than the width (a word that is longer is broken), and no
 * row ends in a blank.
 */
#ifndef REPORT_LAY_H
#define REPORT_LAY_H

#include "base/buf.h"

#define LAY_LABEL 14

struct xhtml_node;

/* Where the text of a block begins, in the order of the document. */
struct places {
	struct place {
		const struct xhtml_node *node;
		size_t at; /* byte of the text */
	} * place;
	size_t n;
};

struct lay {
	struct buf *out;
	int width;
	int indent;            /* blanks before each row */
	struct places *places; /* NULL: nobody asks */
};

/* This block begins in the row that is made next. */
void lay_place(struct lay *, const struct xhtml_node *);

/* Wrapped; a newline in the text begins a new row. */
void lay_text(struct lay *, const char *text);
/* The same, made as printf() does. */
void lay_textf(struct lay *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/*
 * A label, and the text in a column of its own behind it, `column` wide
 * for the label; a wider label has rows of its own.
 */
void lay_label(struct lay *, const char *label, int column, const char *text);
/* In a column of LAY_LABEL; nothing at all when the text is NULL or "". */
void lay_part(struct lay *, const char *label, const char *text);
/* An empty row, unless one was just made or nothing stands before it. */
void lay_gap(struct lay *);
/* A text with a row of this sign under it. */
void lay_heading(struct lay *, const char *text, char sign);

/* So many blanks. */
void lay_pad(struct buf *out, int columns);
/* Take the blanks from the end. */
void lay_trim(struct buf *out);

#endif
