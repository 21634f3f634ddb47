/*
 * margin.h - beside each block the page and line where it stands in the
 * concept, as 3:14, so that whoever answers can cite it.
 *
 * What counts is the text rendition that was frozen when the concept was
 * sent.  Every format gives those places, however long its own pages are.
 */
#ifndef REPORT_MARGIN_H
#define REPORT_MARGIN_H

#include "base/buf.h"
#include "core/bevroren.h"
#include "report/xhtml.h"

struct margin; /* opaque */

/*
 * Of a document and what was frozen of it; a block that is not in that is
 * without.  frozen is NULL before it was sent: then its places are those
 * that it will have.  The caller releases it.
 */
struct margin *
margin_make(const struct xhtml_node *document, const struct bevroren *frozen);
void margin_release(struct margin *);

/* Append "3:14"; false, and nothing, for a block without, or NULL. */
bool margin_add(
    const struct margin *, const struct xhtml_node *block, struct buf *out);

#endif
