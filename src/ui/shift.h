/*
 * shift.h - insert characters on the terminal, which ncurses never does.
 * Private to term.c.
 */
#ifndef UI_SHIFT_H
#define UI_SHIFT_H

#include "base/buf.h"

/*
 * Between wnoutrefresh() and doupdate(): where text was inserted at the
 * cursor, make room for it on the terminal (appended to out) and on
 * ncurses' picture of it, so that only what is new is sent.
 */
void shift_row(struct buf *out);

#endif
