/*
 * write.h - the formats: each writes the tree of a document.
 */
#ifndef REPORT_WRITE_H
#define REPORT_WRITE_H

#include "report/format.h"
#include "report/xhtml.h"

/* No row of the plain text has more columns. */
#define TEXT_WIDTH 76

/* A whole page that fetches nothing and runs nothing. */
int html_write(const struct xhtml_node *document, const struct report_frame *,
    struct buf *out, struct error *err);
/* Plain text, tables in columns; it has no pages. */
int text_write(const struct xhtml_node *document, const struct report_frame *,
    struct buf *out, struct error *err);

/* The text in a node, blanks and newlines as one blank, paragraphs on rows
 * of their own; for writers.  Elements of the tags in `without` (bits) are
 * left out. */
void xhtml_gather(const struct xhtml_node *, unsigned without, struct buf *out);

struct lay;
/* Of the plain text: a table. */
void text_table(struct lay *, const struct xhtml_node *);

#endif
