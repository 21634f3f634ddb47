/*
 * norms.h - the themas, paragrafen, norms and begrippen of a normset.
 */
#ifndef LOAD_NORMS_H
#define LOAD_NORMS_H

#include "load/reader.h"

/* The codes of all norms are added to codes. */
void read_themas(
    struct reader *, const struct node *, struct normset *, struct ids *codes);
void read_begrippen(struct reader *, const struct node *, struct normset *);

#endif
