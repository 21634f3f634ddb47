/*
 * overdragen.h - the packet for a gemeente: what goes into it, its files,
 * and the step that says it went.
 */
#ifndef OVERDRAGEN_H
#define OVERDRAGEN_H

#include "app.h"
#include "core/overdracht.h"

struct overdragen {
	const char *nummer;      /* of the onderzoek */
	const char *maatregelen; /* set of numbers: only these; NULL: all */
	const char *gemeente;    /* id; NULL: each of the onderzoek */
	const char *folder;      /* where the files go; NULL: here */
	bool record;             /* add the step to each that is open */
	bool replace;            /* overwrite files of the same name */
	bool number;             /* a name that is taken gets a number */
};

/*
 * Make the packets, three files each: all files and steps, or nothing.
 * The names of the files are appended to names, each on a line.
 */
int overdragen(struct app *, const struct overdragen *, struct buf *names,
    struct error *err);

/* What goes to one gemeente; to be released. */
int overdracht_read(struct app *, const struct overdragen *,
    const char *gemeente, struct overdracht *, struct error *err);

#endif
