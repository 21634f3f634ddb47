/*
 * names.h - every name that a template may use, per document: what the
 * linter knows, what doc/sjablonen.md describes, what the tree must have.
 */
#ifndef REPORT_NAMES_H
#define REPORT_NAMES_H

#include <jansson.h>

#include "core/document.h"
#include "core/library.h"

/*
 * A tree with every name of a document: "x" for a text, true for a truth
 * value, and one element in each list.  Answers are those that all of the
 * given vormen have; termijnen are those of the kalender (NULL: none).
 * The caller releases it.
 */
json_t *names_tree(const struct document *, const struct form *const *form,
    size_t n_forms, const struct calendar *);
/* The same for the yearly figures, which are of no onderzoek. */
json_t *names_cijfers(void);
/* The same names with nothing in them: "", false and no elements. */
void names_empty(json_t *tree);

/* Call visit for each name that is in the table: not for those that are
 * made of the id of a question, a termijn or an event. */
void names_each(void (*visit)(void *context, const char *name), void *context);

#endif
