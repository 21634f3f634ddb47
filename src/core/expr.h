/*
 * expr.h - the small expressions of relevant, verplicht and als.
 *
 * Grammar in doc/formaat.md.  An expression is read and type-checked when
 * its file is loaded, lives in the arena of that file, and is asked later
 * with the values of one onderzoek.  Three-valued: what is asked of an
 * empty value is VALUE_UNKNOWN, and unknown is neither relevant nor a
 * fault; only leeg() answers about emptiness.  "nee en onbekend" is no,
 * "ja of onbekend" is yes.  No clock, no chance.
 *
 * A set is never unknown, it can only be without members: aantal(x) is 0
 * then and heeft(x, "y") is no.  dagen_tussen(a, b) is positive when b is
 * the later day.
 */
#ifndef CORE_EXPR_H
#define CORE_EXPR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"

enum value_type {
	VALUE_UNKNOWN, /* empty; as a type: no such name */
	VALUE_YES,
	VALUE_NUMBER,
	VALUE_TEXT,
	VALUE_DATE,
	VALUE_SET, /* ids with one space between them; never unknown */
};

struct value {
	enum value_type type;
	bool yes;
	double number;
	date day;
	const char *text; /* borrowed; VALUE_TEXT and VALUE_SET */
};

/* What a name may be, asked while reading. */
struct expr_names {
	const void *context;
	/* The type of a name, or VALUE_UNKNOWN if there is no such name. */
	enum value_type (*type)(const void *context, const char *name);
	/* The i-th known name, for suggestions; NULL after the last. */
	const char *(*name)(const void *context, size_t i);
	/*
	 * The i-th word that a value of this name can be or hold; NULL after
	 * the last, and at once for a name that may be any text.  It is also
	 * asked for "norm" (the codes that norm() may be given) and for
	 * "oordeel" (the grades, also those that norm() gives).
	 */
	const char *(*choice)(const void *context, const char *name, size_t i);
};

/* Where the values come from, asked while evaluating. */
struct expr_scope {
	const void *context;
	struct value (*get)(const void *context, const char *name);
	/* For norm("1.1.1"): the id of its oordeel; aantal_tekort() and
	 * aantal_open(); tekort(): does this grade id count as one. */
	struct value (*norm)(const void *context, const char *code);
	double (*n_tekort)(const void *context);
	double (*n_open)(const void *context);
	bool (*is_tekort)(const void *context, const char *grade);
};

/*
 * What is wrong with an expression; the codes are of doc/formaat.md.  The
 * place lies within the text, so a caller can point at it in the file.
 */
struct expr_fault {
	const char *code; /* E401, E402, E403, E303, W406; NULL: nothing */
	size_t at;        /* byte in the text */
	size_t length;    /* bytes that are wrong; at least 1 */
	char text[256];   /* Dutch sentence */
	char hint[64];    /* what was probably meant, or "" */
};

struct expr; /* in the arena */

/*
 * Read and check; the result must be of type yes/no unless any is set.
 * NULL and *fault filled in when it is wrong.  A W406 (always true, always
 * false) fills in the fault but still gives the expression.
 */
const struct expr *expr_parse(const char *text, bool any,
    const struct expr_names *, struct arena *, struct expr_fault *fault);

struct value expr_value(const struct expr *, const struct expr_scope *);
/* True only when the expression is known and yes; a NULL expr is true. */
bool expr_holds(const struct expr *, const struct expr_scope *);

/* The type of what it gives; VALUE_YES unless it was read with any. */
enum value_type expr_type(const struct expr *);
/* A type in words, "ja/nee". */
const char *expr_type_word(enum value_type);
/* The i-th name used in it (each once), NULL after the last. */
const char *expr_uses(const struct expr *, size_t i);
/* The text it was read from. */
const char *expr_text(const struct expr *);

#endif
