/*
 * filter.h - the words with which a person chooses maatregelen, or the rows
 * of another list, after Taskwarrior: gemeente:Schiedam norm:A-2
 * voor:2027-01-01 te-laat woorden.
 *
 * The grammar is in doc/filter.md.
 */
#ifndef CORE_FILTER_H
#define CORE_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/error.h"
#include "core/codes.h"
#include "core/onderzoek.h"
#include "core/register.h"

enum filter_stand {
	FILTER_OPEN, /* not closed */
	FILTER_CLOSED,
	FILTER_ALL,
	FILTER_ONE, /* the one in stand */
};

/* Words that not every list has; each has aanbieder:, gemeente:, jaar: and
 * stand:. */
enum filter_word {
	FILTER_DAYS = 1, /* voor:, na:, te-laat, deze-week, deze-maand */
	FILTER_NORM = 2,
	FILTER_ONDERZOEK = 4,
	FILTER_VORM = 8,
	FILTER_WORDS = 16, /* free ones */
	FILTER_WIE = 32,   /* whose a term is */
};

/* What is filtered. */
struct filter_scope {
	const char *list;        /* "maatregelen", for the sentence */
	unsigned words;          /* bits of enum filter_word */
	enum codes standen;      /* CODES_NONE: it has no stand: */
	enum filter_stand usual; /* when no stand is asked */
};

/* Strings are owned; NULL: not asked for. */
struct filter {
	char *gemeente;  /* id */
	char *norm;      /* as cited; the beginning of one is enough */
	char *aanbieder; /* folded; anywhere in the name */
	char *vorm;      /* id */
	char *onderzoek; /* nummer */
	char *words;     /* folded; all must occur */
	char *wie;       /* aanbieder, wij or gemeente */
	int year;        /* in the nummer; 0: of any year */
	enum filter_stand which;
	int stand;   /* its place among the standen of the scope */
	date from;   /* last day on or after it; DATE_NONE: no bound */
	date before; /* last day before it */
	bool empty;  /* two words exclude each other: nothing is found */
};

/*
 * Read one for maatregelen; the registers (or NULL) know the gemeenten.  -1
 * with a sentence that begins with "Kolom 9: "; *column then counts
 * characters from 1.
 */
int filter_read(struct filter *, const char *typed, const struct registers *,
    date today, int *column, struct error *err);
/* The same for another list.  Who asks for days and no stand means what is
 * still open. */
int
filter_read_of(const struct filter_scope *, struct filter *, const char *typed,
    const struct registers *, date today, int *column, struct error *err);
void filter_release(struct filter *);
/* Does it ask for anything beyond "all that are open"? */
bool filter_is_set(const struct filter *);

/* All words of the grammar, to complete and to show; ends with NULL. */
extern const char *const filter_words[];
/* Of maatregelen: all words. */
extern const struct filter_scope filter_maatregelen;

#endif
