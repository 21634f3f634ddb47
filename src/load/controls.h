/*
 * controls.h - checks and places in words, shared by normset and form.
 */
#ifndef LOAD_CONTROLS_H
#define LOAD_CONTROLS_H

#include "core/omzetting.h"
#include "load/reader.h"

/* out is the struct control, n the number of them. */
struct control *read_controls(struct reader *, const struct node *, size_t *n);
read_function read_privacy; /* enum privacy */

struct volgt_op {
	const char *version; /* NULL: it follows none */
	struct omzetting *omzetting;
	size_t n;
};

/* The volgt_op of a file; each new id must stand among the known ones. */
void read_volgt_op(struct reader *, const struct ids *known, const char *thing,
    struct volgt_op *);

#endif
