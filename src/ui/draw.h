/*
 * draw.h - text in columns: width, wrap, clip, and the looks.
 *
 * The one way by which text of people reaches the screen: it is filtered
 * here (see utf8_show()).  Meaning never hangs on a look alone.
 */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stdbool.h>
#include <stddef.h>

enum look {
	LOOK_PLAIN,
	LOOK_TITLE, /* title bar, headings: bold */
	LOOK_FOCUS, /* the row of the cursor; the mark and the cursor show it */
	LOOK_DIM,   /* hints, what is not relevant */
	LOOK_WARN,  /* what is late or wrong; a sign says so too */
	N_LOOKS,
};

/* Begin a frame: an empty screen in memory, sent are only differences. */
void draw_clear(void);
/* Text on one row, clipped to width columns with "…" where it is cut.
 * Returns the columns used. */
int draw_text(int y, int x, int width, enum look, const char *text);
/* printf into draw_text(); for short texts of the program's own. */
int draw_textf(int y, int x, int width, enum look, const char *, ...)
    __attribute__((format(printf, 5, 6)));
/* Wrapped text from row `skip` on, at most rows rows; returns the number
 * of rows the whole text has at this width. */
int draw_wrapped(
    int y, int x, int width, int rows, int skip, enum look, const char *text);
/* Put the terminal's cursor on the focus. */
void draw_cursor(int y, int x);
/* The row that it has in this frame so far. */
int draw_cursor_row(void);
/* End a frame: the cursor goes where the last draw_cursor() said. */
void draw_end(void);

#endif
