/*
 * looks.h - where expressions of a form look: not ahead, not in a circle.
 */
#ifndef LOAD_LOOKS_H
#define LOAD_LOOKS_H

#include "load/reader.h"

/* After the expressions were read (E404, E405). */
void check_looks(struct reader *, const struct form *);

#endif
