/*
 * codes.h - the words that a value is one of, and what each means: for a
 * filter and for the codebook of an export alike.
 */
#ifndef CORE_CODES_H
#define CORE_CODES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "core/library.h"

enum codes {
	CODES_NONE, /* anything */
	/* of the program */
	CODES_JA_NEE,
	CODES_STATUS,
	CODES_STAND, /* in the order of enum stand */
	CODES_SIGNAAL_STAND,
	CODES_SIGNAAL_BRON,
	CODES_SIGNAAL_KANAAL,
	CODES_TERMIJN_STAND,
	CODES_TERMIJN_SOORT,
	CODES_GROND,
	/* of the files: without a library there are none */
	CODES_GRADE,
	CODES_GEMEENTE,
	CODES_VOORZIENING,
	CODES_VORM,
	CODES_NORMSET,
	CODES_TERMIJN,
	N_CODES,
};

struct code {
	const char *word, *title; /* borrowed */
	bool closed;              /* a standing in which nothing is asked */
};

/* The i-th; false behind the last.  A word of several normsets comes once
 * for each title that it has. */
bool codes_at(enum codes, const struct library *, size_t i, struct code *);
/* "nieuw = nog niet gewogen; gewogen = ..."; appended. */
void codes_text(enum codes, const struct library *, struct buf *out);

#endif
