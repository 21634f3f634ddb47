/*
 * suicide.h - the overview of suïcides and suïcidepogingen with serious
 * injury that each aanbieder is asked for, every year.
 *
 * The numbers are bijzonder: they are in no document and not found by
 * searching.
 */
#ifndef CORE_SUICIDE_H
#define CORE_SUICIDE_H

#include <stddef.h>

#include "base/date.h"
#include "base/error.h"

#define SUICIDE_YEAR_MIN 2015 /* of the wet */

/* What one aanbieder was asked, and gave. */
struct suicide_opgave {
	char *aanbieder; /* owned, of a list; NULL while it is written down */
	int jaar;
	date asked_on;
	date received_on;       /* DATE_NONE: not yet */
	int suicides, pogingen; /* when it was received */
};

struct suicide_opgaven {
	struct suicide_opgave *opgave; /* owned; without an answer first */
	size_t n;
};

/* The year that is asked about now: the last whole one. */
int suicide_year(void);
/*
 * May it be written down?  was: the one before it, or NULL when nothing was
 * asked yet.  -1 with a sentence for a year that is not over, a day to come,
 * an answer before the question, numbers below 0, and asking twice.
 */
int suicide_check(const char *aanbieder, const struct suicide_opgave *,
    const struct suicide_opgave *was, struct error *err);
/* "2 5": what a person types; -1 with a sentence. */
int suicide_read(
    const char *typed, int *suicides, int *pogingen, struct error *err);
void suicide_opgaven_release(struct suicide_opgaven *);

#endif
