/*
 * outfile.h - a file that is written bit by bit, whole or not there: under
 * a temporary name beside its own, then synced and renamed.
 */
#ifndef BASE_OUTFILE_H
#define BASE_OUTFILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/error.h"

struct outfile {
	char *path;      /* owned */
	char *temporary; /* owned; also for who writes by name */
	FILE *file;      /* to write to */
	bool replace;
};

/* Under the rules of file_write(), before anything is written; -1 leaves
 * nothing behind. */
int outfile_open(
    struct outfile *, const char *path, bool replace, struct error *err);
/* Give it its name.  Done or not, it is released. */
int outfile_keep(struct outfile *, struct error *err);
/* Take it away; released. */
void outfile_drop(struct outfile *);
/* The sentence when writing to it failed; -1. */
int outfile_failed(const struct outfile *, int number, struct error *err);

#endif
