/*
 * xhtml.h - the small XHTML that templates are made of, as a tree.
 *
 * What it may hold: section, h1-h4, p, ul, ol, li, table with caption,
 * thead, tbody, tr, th (scope="col" or "row") and td, dl, dt, dd,
 * blockquote, strong, em.  Anything else, a table without a caption, a
 * heading that skips a level or a second h1 is refused with its line: what
 * is read is accessible in every format.
 */
#ifndef REPORT_XHTML_H
#define REPORT_XHTML_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/error.h"

/* Elements inside each other, and cells in a row. */
#define XHTML_DEPTH 32
#define XHTML_CELLS 8

enum xhtml_tag {
	XHTML_TEXT,
	XHTML_DOCUMENT, /* the root, around all */
	XHTML_SECTION,
	XHTML_H1,
	XHTML_H2,
	XHTML_H3,
	XHTML_H4,
	XHTML_P,
	XHTML_UL,
	XHTML_OL,
	XHTML_LI,
	XHTML_TABLE,
	XHTML_CAPTION,
	XHTML_THEAD,
	XHTML_TBODY,
	XHTML_TR,
	XHTML_TH,
	XHTML_TD,
	XHTML_DL,
	XHTML_DT,
	XHTML_DD,
	XHTML_BLOCKQUOTE,
	XHTML_STRONG,
	XHTML_EM,
	N_XHTML_TAGS,
};

struct xhtml_node {
	enum xhtml_tag tag;
	const char *text; /* of XHTML_TEXT, as it stands in the source */
	bool row_scope;   /* of a th: scope="row", else "col" */
	struct xhtml_node *parent, *child, *last, *next;
};

/* The word of a tag, "h1"; NULL for text and the document. */
extern const char *const xhtml_words[N_XHTML_TAGS];

/*
 * Read a template before it is expanded: the tags {{...}} may stand
 * anywhere between elements.  A section of the template must lie within
 * one element, so that what comes of it is well-formed as well.
 */
int xhtml_check(const char *name, const char *text, struct error *err);
/*
 * All that can be found wrong with a template, or with what came of it:
 * each with its byte in the text, a code (T401) and what it is, without a
 * full stop.
 */
typedef void
xhtml_tell(void *context, size_t at, const char *code, const char *sentence);
void xhtml_faults(const char *text, bool template, xhtml_tell *, void *context);
/* Read what came of it; the tree lives in the arena. */
const struct xhtml_node *xhtml_read(
    const char *name, const char *text, struct arena *, struct error *err);

/* The text of its h1. */
void xhtml_title(const struct xhtml_node *document, struct buf *out);
/* So many bytes as text of XML. */
void xhtml_escape(const char *text, size_t length, struct buf *out);
/* The text in a node, blanks and newlines as one blank, paragraphs on rows
 * of their own; for writers.  Elements of the tags in `without` (bits) are
 * left out. */
void xhtml_gather(const struct xhtml_node *, unsigned without, struct buf *out);

#endif
