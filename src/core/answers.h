/*
 * answers.h - the answers of an onderzoek, and its reasons to pass a
 * warning.
 */
#ifndef CORE_ANSWERS_H
#define CORE_ANSWERS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "core/field.h"
#include "core/form.h"

struct onderzoek;

/* The answer to a vraag; row counts the rows of a repeating group. */
struct answer {
	const struct field *field;
	int row;
	char *value;
	int64_t revision; /* 0: not in the database yet */
	bool changed;
};

/* The reason with which a waarschuw was passed. */
struct reden {
	char *control; /* id of the check */
	char *subject; /* as in struct fault: field id or cited norm */
	char *text;
	int64_t revision; /* 0: not in the database yet */
	bool changed;
};

/* The stored form of a field's answer; "" if none.  Borrowed from out. */
const char *onderzoek_get(
    const struct onderzoek *, const struct field *, int row, struct buf *out);
/*
 * Set it (stored form, see field_read()).  Returns true when it differed
 * and is now marked.  Not for a computed field.
 */
bool onderzoek_set(
    struct onderzoek *, const struct field *, int row, const char *value);
/* The answer to a vraag, made (empty, not marked) when there is none. */
struct answer *
onderzoek_answer(struct onderzoek *, const struct field *, int row);
/* Rows of a repeating group that have an answer, at least its minimum. */
int onderzoek_rows(const struct onderzoek *, const struct item *group);
const char *onderzoek_reden(const struct onderzoek *, const char *control,
    const char *subject); /* "" if none */
bool onderzoek_set_reden(struct onderzoek *, const char *control,
    const char *subject, const char *text);

#endif
