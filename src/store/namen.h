/*
 * namen.h - the key file: which person a bron is, for who must know it.
 *
 * A file of its own beside the database (`DATABASE-namen`, for its owner
 * alone), so that no name is in the database, its logboek, a backup, a
 * search or a rapport.  What is deleted is overwritten.
 */
#ifndef STORE_NAMEN_H
#define STORE_NAMEN_H

#include <stddef.h>

#include "base/error.h"

/* In the place of a bron: who told a signaal; its nummer is that of the
 * signaal. */
#define NAAM_MELDER "melder"

struct naam {
	char *bron; /* c1 */
	char *naam;
};

struct namen {
	struct naam *naam; /* owned; in the order of bronnen */
	size_t n;
};

/*
 * database is the path of the database.  Without a file there are none;
 * only setting one makes it.
 */
int namen_list(const char *database, const char *nummer, struct namen *,
    struct error *err);
/* The same with every melder: whom a public text may not name. */
int namen_known(const char *database, const char *nummer, struct namen *,
    struct error *err);
/* "" takes the name away. */
int namen_set(const char *database, const char *nummer, const char *bron,
    const char *naam, struct error *err);
/* Of one onderzoek; nummer NULL: all of them, and the file itself. */
int namen_delete(const char *database, const char *nummer, struct error *err);
/* The name of a bron, or "". */
const char *namen_find(const struct namen *, const char *bron);
void namen_release(struct namen *);

#endif
