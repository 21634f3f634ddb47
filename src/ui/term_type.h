/*
 * term_type.h - what TERM says, and what to do when nobody knows it.
 * Private to term.c.
 */
#ifndef UI_TERM_TYPE_H
#define UI_TERM_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "ui/term_keys.h"

/*
 * Open ncurses for this terminal, or for one that is its like and that is
 * known here; then notice says so.  Gives back the name that was used,
 * NULL if there is none that can be drawn on.
 */
const char *type_open(const char *name, char *notice, size_t size);
/* Does it mark the start and end of a paste when it is asked to? */
bool type_marks_paste(const char *name, const char *used);
/* The sequences of its keys. */
void type_learn_keys(struct keys *);
/* What puts it right when nothing else works any more; appended. */
void type_reset(struct buf *out);

#endif
