/*
 * format.h - the formats that a document can have, as one table.
 *
 * A writer gets the tree of a document and what stands around its text, and
 * appends bytes; the same tree and frame give the same bytes.
 */
#ifndef REPORT_FORMAT_H
#define REPORT_FORMAT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"

struct margin;
struct xhtml_node;

/* As usage says them; in the order of the table. */
#define REPORT_FORMATS "html|odt|pdf|tekst"

/* What a document has beside its text. */
struct report_frame {
	const char *mark; /* on every page, "CONCEPT"; or "" */
	bool cover;       /* its first section has a page of its own */
	const struct margin *margin; /* what stands in it; NULL: nothing */
	const char *sjablonen;       /* folder with the style sheets */
	date day;                    /* that the document bears; its file too */
};

struct report_format {
	const char *name;   /* "html": as it is asked for */
	const char *ending; /* of its files */
	bool text;          /* may be printed; else it needs a file */
	bool helped;        /* another program makes it, if it is there */
	/* 0, or -1 with a sentence. */
	int (*write)(const struct xhtml_node *document,
	    const struct report_frame *, struct buf *out, struct error *err);
};

/* Ends with { 0 }; the first is the usual one. */
extern const struct report_format report_formats[];

/* For who looks through a document, not to be asked for: plain text in
 * which no paragraph and no cell of a table is broken off. */
extern const struct report_format report_rows;

/* The one with this name; NULL with a sentence that names them all. */
const struct report_format *report_format(const char *name, struct error *err);

#endif
