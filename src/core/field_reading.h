/*
 * field_reading.h - what the readers of an answer share; only for field_*.c.
 *
 * A reader gets the text cleaned, without blanks around it and not empty.
 * It adds the stored form to out, or refuses with label, text and remedy.
 */
#ifndef CORE_FIELD_READING_H
#define CORE_FIELD_READING_H

#include "core/field.h"

struct reading {
	const struct field *field;
	const struct registers *registers;
	struct buf *out;
	struct error *err;
};

/* The label for a sentence; the id where a fact has none. */
const char *field_label(const struct field *);
/* "Label: 'text' <why>", the text cut short where it is long. */
int field_refuse(
    const struct reading *, const char *text, size_t length, const char *why);

int field_read_one(const struct reading *, const char *text);
int field_read_yes(const struct reading *, const char *text);
int field_read_several(const struct reading *, const char *text);

#endif
