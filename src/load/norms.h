/*
 * norms.h - the themas, paragrafen, norms and begrippen of a normset.
 */
#ifndef LOAD_NORMS_H
#define LOAD_NORMS_H

#include "load/reader.h"

/* The codes of all norms are added to codes. */
void read_themas(
    struct reader *, const struct node *, struct normset *, struct ids *codes);
/* What an overlay says of norms, only to see whether it is right. */
void read_overlay_norms(struct reader *, const struct node *);
void read_begrippen(struct reader *, const struct node *, struct normset *);

#endif
