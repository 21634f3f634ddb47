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
/* The same with nothing broken off: a line is a paragraph, or a row of a
 * table. */
int text_write_rows(const struct xhtml_node *document,
    const struct report_frame *, struct buf *out, struct error *err);

/* OpenDocument text, a package. */
int odt_write(const struct xhtml_node *document, const struct report_frame *,
    struct buf *out, struct error *err);
/* The same as PDF/UA, by LibreOffice; a sentence where it is not there, or
 * takes too long. */
int pdf_write(const struct xhtml_node *document, const struct report_frame *,
    struct buf *out, struct error *err);

struct lay;
struct places;
/* The plain text, and where each block begins in it. */
void text_places(
    const struct xhtml_node *document, struct buf *out, struct places *);
/* Of the plain text: a table. */
void text_table(struct lay *, const struct xhtml_node *);
/* How wide its columns are on a row of this many; gives how many. */
size_t text_columns(
    const struct xhtml_node *table, int room, int width[static XHTML_CELLS]);

#endif
