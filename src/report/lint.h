/*
 * lint.h - reading a template without an onderzoek: all that is wrong with
 * it, each with its place.
 *
 * The names are those of names_tree().  The template is looked at as it
 * stands, with all names filled in and with none.
 */
#ifndef REPORT_LINT_H
#define REPORT_LINT_H

#include <jansson.h>
#include <stddef.h>

struct lint_fault {
	size_t at, length; /* bytes of the template */
	char code[5];      /* T201 */
	char *text;        /* the sentence; owned */
	char *word;        /* that is unknown; owned, or NULL */
	char **known;      /* those that were right, NULL at the end; owned */
};

struct lint {
	struct lint_fault *fault; /* owned, in no order */
	size_t n;
};

/* The tree keeps its names, but nothing in it. */
void lint_template(const char *text, json_t *names, struct lint *);
void lint_release(struct lint *);

#endif
