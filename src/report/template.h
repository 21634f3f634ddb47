/*
 * template.h - where the words of a document stand: what is shipped, or
 * what the office has in its place.
 */
#ifndef REPORT_TEMPLATE_H
#define REPORT_TEMPLATE_H

#include "base/error.h"

#define TEMPLATE_MAX ((size_t)1 << 20)

/* Both owned. */
struct template
{
	char *name; /* for a sentence: "rapport.html" */
	char *text;
};

/*
 * Read the template of a document.  sjablonen is the shipped folder; one
 * beside it, lokaal/sjablonen, goes before it.  One for this vorm alone
 * ("rapport-thema.html") goes before that for all; vorm NULL: of none.
 */
int template_read(const char *sjablonen, const char *document, const char *vorm,
    struct template *, struct error *err);
void template_release(struct template *);

/* "forms/lokaal/sjablonen" of "forms/sjablonen"; to be freed. */
char *template_local(const char *sjablonen);

#endif
