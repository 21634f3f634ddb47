/*
 * brieven.h - letters: what one is made from is read, and it is made.
 */
#ifndef BRIEVEN_H
#define BRIEVEN_H

#include "app.h"

/* One onderzoek with all that its documents are made from. */
struct brieven {
	struct onderzoek o;
	struct handhaving_page handhaving;
	struct document_case about; /* of the two above */
};

/* Read them; -1 with a sentence.  To be released. */
int brieven_open(
    struct app *, const char *nummer, struct brieven *, struct error *err);
void brieven_release(struct brieven *);

/* Make one; what is not filled in is told as a sentence in told. */
int brief_make(struct app *, const struct document_case *,
    const struct document *, const struct report_format *, struct buf *told,
    struct buf *out, struct error *err);
/*
 * Make any document of an onderzoek that is open, and write it to a file
 * of its own here; path gets its name.  What it waits for is in c.
 */
int document_write(struct app *, const struct document_case *,
    const struct document *, const struct report_format *, char *path,
    size_t size, struct buf *told, struct error *err);

#endif
