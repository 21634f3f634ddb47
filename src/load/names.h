/*
 * names.h - the names that expressions may use, and their reading.
 */
#ifndef LOAD_NAMES_H
#define LOAD_NAMES_H

#include "load/reader.h"

/* Read all pending expressions; form and normset may be NULL. */
void read_pending(struct reader *, const struct form *, const struct normset *);

#endif
