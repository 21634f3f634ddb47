/*
 * odt.h - the part of an OpenDocument text that holds its words.
 */
#ifndef REPORT_ODT_H
#define REPORT_ODT_H

#include "report/write.h"

/* The styles that stijl.xml must have; NULL at the end. */
extern const char *const odt_styles[];

/* content.xml, which names styles of stijl.xml. */
void odt_content(const struct xhtml_node *document, const struct report_frame *,
    struct buf *out);

#endif
