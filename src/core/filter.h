/*
 * filter.h - the words with which a person chooses maatregelen, after
 * Taskwarrior: gemeente:Schiedam norm:A-2 voor:2027-01-01 te-laat woorden.
 *
 * The grammar is in doc/filter.md.
 */
#ifndef CORE_FILTER_H
#define CORE_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/error.h"
#include "core/onderzoek.h"
#include "core/register.h"

enum filter_stand {
	FILTER_OPEN, /* not closed; the default */
	FILTER_CLOSED,
	FILTER_ALL,
	FILTER_ONE, /* the one in stand */
};

/* Strings are owned; NULL: not asked for. */
struct filter {
	char *gemeente;  /* id */
	char *norm;      /* as cited; the beginning of one is enough */
	char *aanbieder; /* folded; anywhere in the name */
	char *vorm;      /* id */
	char *onderzoek; /* nummer */
	char *words;     /* folded; all must occur */
	enum filter_stand which;
	enum stand stand;
	date from;   /* last day on or after it; DATE_NONE: no bound */
	date before; /* last day before it */
	bool empty;  /* two words exclude each other: nothing is found */
};

/*
 * Read it; the registers (or NULL) know the gemeenten.  -1 with a sentence
 * that begins with "Kolom 9: "; *column then counts characters from 1.
 */
int filter_read(struct filter *, const char *typed, const struct registers *,
    date today, int *column, struct error *err);
void filter_release(struct filter *);
/* Does it ask for anything beyond "all that are open"? */
bool filter_is_set(const struct filter *);

/* All words of the grammar, to complete and to show; ends with NULL. */
extern const char *const filter_words[];

#endif
