/*
 * controls.h - checks and places in words, shared by normset and form.
 */
#ifndef LOAD_CONTROLS_H
#define LOAD_CONTROLS_H

#include "load/reader.h"

/* out is the struct control, n the number of them. */
struct control *read_controls(struct reader *, const struct node *, size_t *n);
read_function read_privacy; /* enum privacy */

/* volgt_op: does each new id stand among the known ones? */
void
check_volgt_op(struct reader *, const struct ids *known, const char *thing);

#endif
