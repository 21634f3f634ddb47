/*
 * explain.h - what libyaml says, in words that help (private to tree.c).
 */
#ifndef LOAD_EXPLAIN_H
#define LOAD_EXPLAIN_H

#include <yaml.h>

#include "load/tree.h"

/*
 * Tell why the parser stopped.  last is the scalar that it gave last, with
 * its key if it was a value; both may be NULL.  Gives back the line if that
 * one holds the whole mistake, so that the rest can still be read; else 0.
 */
int explain(struct source *, const yaml_parser_t *, const struct node *last,
    const struct node *key);

#endif
