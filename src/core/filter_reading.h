/*
 * filter_reading.h - the reading of a filter, while it is under way.
 * Private to filter.c and filter_value.c.
 */
#ifndef CORE_FILTER_READING_H
#define CORE_FILTER_READING_H

#include "base/buf.h"
#include "core/filter.h"

struct filter_reading {
	struct filter *filter;
	const struct filter_scope *scope;
	const struct registers *registers;
	date today;
	const char *typed;
	size_t at;        /* byte of the word or value that is looked at */
	struct buf words; /* the free ones, with a blank between */
	bool stand_typed;
	int column; /* of what was wrong */
	struct error *err;
};

/* The sentence, with the column before it; gives -1. */
int filter_wrong(struct filter_reading *, const char *, ...)
    __attribute__((format(printf, 2, 3)));

/* A word with a value. */
struct filter_key {
	const char *name;
	int (*read)(struct filter_reading *, const char *value);
	unsigned word; /* of enum filter_word; 0: every list has it */
};

/* A word alone; all are about days. */
struct filter_mark {
	const char *name;
	void (*set)(struct filter *, date today);
};

#define N_FILTER_KEYS  10
#define N_FILTER_MARKS 3
extern const struct filter_key filter_keys[N_FILTER_KEYS];
extern const struct filter_mark filter_marks[N_FILTER_MARKS];

#endif
