/*
 * export.h - tables from the database to a file, a folder or a pipe.
 */
#ifndef EXPORT_H
#define EXPORT_H

#include "app.h"
#include "base/progress.h"
#include "report/sheet.h"

struct export_request {
	const struct sheet_format *format;
	enum export_id first; /* the tables */
	size_t n;
	const char *filter; /* words as of doc/filter.md, for each of them */
	const char *path;   /* a file, or a folder; NULL: the output */
	bool replace;       /* what is there already */
};

/*
 * All of it or nothing; what was written where is appended to told.
 * Tables in a folder have the codebook beside them.
 */
int export_run(struct app *, const struct export_request *,
    const struct progress *, struct buf *told, struct error *err);

/* The path of a file of today that is not there yet, in the folder where
 * the user is, or else the home: "list-2026-11-21.csv", or with -2 and so
 * on. */
int export_name(const char *list, const char *extension, struct export *,
    struct error *err);

#endif
