/*
 * pdf.h - what is done to a PDF that LibreOffice made.
 */
#ifndef REPORT_PDF_H
#define REPORT_PDF_H

#include "base/buf.h"
#include "base/date.h"

/*
 * Make it the same for the same document: the time at which it was made
 * becomes the day, and the name that it has for itself follows from its
 * source.  Nothing moves: bytes are only replaced.
 */
void pdf_settle(struct buf *pdf, date day, const struct buf *source);

/* The heads of rows become heads of rows: LibreOffice calls every head one
 * of a column. */
void pdf_scope_rows(struct buf *pdf);

#endif
