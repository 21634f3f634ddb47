/*
 * mend.h - leaving out what YAML cannot read, to read the rest.
 *
 * libyaml stops at the first mistake; a person wants to hear of all.
 */
#ifndef LOAD_MEND_H
#define LOAD_MEND_H

#include "load/tree.h"

/*
 * Blank the value on a line of the copy, and the whole line when that was
 * done before.  False when there is nothing left to blank.
 */
bool mend_line(struct source *, char *copy, int line);
/* Was something on this line left out? */
bool mend_has(const struct source *, int line);

#endif
