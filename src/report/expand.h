/*
 * expand.h - a template and a tree of names and lists become a text.
 *
 * {{name}}            the text of a name, escaped for XHTML; there is no
 *                     raw form
 * {{#name}}..{{/name}}  once for each element of a list; once when a text
 *                     is not empty, or a truth value holds
 * {{?name}}..{{/name}}  once when the list or text is not empty, or it holds
 * {{^name}}..{{/name}}  when the list or text is empty, or it does not hold
 * {{! a remark }}     nothing
 *
 * In a letter an empty text reads EXPAND_BLANK, and its name is told.
 *
 * A name is looked up in the innermost element first, then outwards.  An
 * unknown name is an error: a template cannot be wrong in silence.
 */
#ifndef REPORT_EXPAND_H
#define REPORT_EXPAND_H

#include <jansson.h>
#include <stdbool.h>

#include "base/buf.h"
#include "base/error.h"

#define EXPAND_DEPTH 16
#define EXPAND_BLANK "[nog in te vullen]"

/* One tag of a template. */
struct tag {
	char sign; /* '#', '?', '^', '/', '!', or ' ' for a name */
	char name[64];
	const char *end; /* behind the closing braces */
};

/* Read the tag at "{{"; NULL, or what is wrong with it. */
const char *tag_read(const char *at, struct tag *);

/*
 * name is that of the template, for the sentence: "rapport.html:12: ...".
 * blanks is NULL, or of a letter the set of names that were empty.
 */
int expand(const char *name, const char *text, json_t *tree, char **blanks,
    struct buf *out, struct error *err);

/* Where in the template the pieces of what came of it stand. */
struct expand_places {
	struct {
		size_t out, at;
		bool copied; /* else it was filled in */
	} * place;           /* owned */
	size_t n;
};

/* The same as expand(), of a text that has no name, with its places. */
int expand_placed(const char *text, json_t *tree, struct expand_places *,
    struct buf *out, struct error *err);
/* The byte of the template for a byte of what came of it. */
size_t expand_place(const struct expand_places *, size_t out);

#endif
