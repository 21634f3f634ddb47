/*
 * args.h - the words of a command line, by a table of options.
 */
#ifndef ARGS_H
#define ARGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/* A table of these ends with { 0 }. */
struct option_spec {
	const char *name; /* "--norm" */
	/* What it takes, for the help; NULL: nothing.  Of "[ja|nee]" it takes
	 * one of the words if it is there; else its value is "". */
	const char *value;
	const char *help;
};

struct args {
	const struct option_spec *spec;
	const char **word; /* owned array, borrowed strings: the operands */
	size_t n_words;
	const char **option; /* pairs: name of the spec, value or "" */
	size_t n_options;
};

/*
 * Sort argv into operands and options; options may stand anywhere, "--"
 * ends them, and "-o" stands for the option whose name begins so.
 */
int args_read(struct args *, const struct option_spec *, int argc,
    char *const argv[], struct error *err);
void args_release(struct args *);

bool args_has(const struct args *, const char *name);
/* The value of an option, or NULL; the i-th of a repeated one. */
const char *args_value(const struct args *, const char *name);
const char *args_value_at(const struct args *, const char *name, size_t i);

#endif
