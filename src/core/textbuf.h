/*
 * textbuf.h - a text being edited: UTF-8, a cursor, undo.
 *
 * Knows no terminal.  A line buffer has no newlines; a text buffer does.
 * Rows are soft-wrapped at a width by wrap_next(), so the view and the
 * cursor agree.  Every change returns true when something changed.
 */
#ifndef CORE_TEXTBUF_H
#define CORE_TEXTBUF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* A note is told to be long at this many characters; never cut. */
#define TEXTBUF_LONG 10000

struct textbuf {
	struct buf text;
	size_t cursor;  /* byte, always on a grapheme border */
	bool lines;     /* newlines allowed */
	int goal;       /* column that up and down aim at; -1: none */
	unsigned edits; /* counts every change, undo included */
	struct textbuf_step *step; /* owned; the undo steps */
	size_t n_steps, step_at;   /* steps [step_at, n_steps) can be redone */
	bool joins;  /* the next typed character joins the last step */
	bool joiner; /* a joiner was typed; an emoji may use it */
};

/* Start with a text (cleaned, see utf8_clean) and the cursor at its end. */
void textbuf_init(struct textbuf *, const char *text, bool lines);
void textbuf_release(struct textbuf *);

const char *textbuf_text(const struct textbuf *);
size_t textbuf_length(const struct textbuf *);

/* What was typed: joins the running undo step until a move or a blank. */
bool textbuf_type(struct textbuf *, const char *bytes, size_t n);
/* What was pasted, or put in by the program: one undo step. */
bool textbuf_paste(struct textbuf *, const char *bytes, size_t n);
/* Put a whole other text in its place, as one step that can be undone. */
bool textbuf_replace(struct textbuf *, const char *text);

bool textbuf_delete_left(struct textbuf *);
bool textbuf_delete_right(struct textbuf *);
bool textbuf_delete_word(struct textbuf *);     /* before the cursor */
bool textbuf_delete_to_start(struct textbuf *); /* of the line */
bool textbuf_delete_to_end(struct textbuf *);

bool textbuf_undo(struct textbuf *);
bool textbuf_redo(struct textbuf *);

void textbuf_left(struct textbuf *);
void textbuf_right(struct textbuf *);
void textbuf_word_left(struct textbuf *);
void textbuf_word_right(struct textbuf *);
void textbuf_start(struct textbuf *); /* of the text */
void textbuf_end(struct textbuf *);
/* Of the row as it is wrapped at a width. */
void textbuf_row_start(struct textbuf *, int width);
void textbuf_row_end(struct textbuf *, int width);
/*
 * A number of rows up (negative) or down, at most to the first or last;
 * false if the cursor is in that row already.
 */
bool textbuf_move_rows(struct textbuf *, int rows, int width);

/*
 * Row and column of the cursor, and the number of rows, at a width.  The
 * column is at most the width: there it stands behind a full row.
 */
void textbuf_place(const struct textbuf *, int width, size_t *row, int *column,
    size_t *n_rows);

#endif
