/*
 * overlay.h - what an office adds to a normset, in a file of its own.
 */
#ifndef LOAD_OVERLAY_H
#define LOAD_OVERLAY_H

#include "load/reader.h"

/*
 * Read an overlay and put it into the tree of its normset, if that is
 * among the files that are read; what is read then is the whole.  set is
 * the tree, or NULL when the normset is not among them.
 */
void load_overlay(struct reader *, struct node *set, struct arena *trees);

#endif
