/*
 * termijn.h - counting a term with the kalender, and saying how.
 *
 * The day of the event is no part of the term: its first day is the day
 * after.  Nothing is looked up and no clock is read.
 */
#ifndef CORE_TERMIJN_H
#define CORE_TERMIJN_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "core/calendar.h"
#include "core/duur.h"
#include "core/stilstand.h"

struct counting {
	date start; /* the day of the event */
	struct duur duur;
	enum roll roll;
	bool backwards; /* so long before the event; never rolls */
	/* When it stands still, in the order of days; NULL: never.  Not for
	 * one that is counted backwards. */
	const struct stilstanden *stil;
};

struct counted {
	date nominal; /* before a roll, as if it never stood still */
	date last;    /* DATE_NONE when it lies outside the calendar, or
			 the term stands still */
	date stil_on; /* since when it does, with no end yet; DATE_NONE: not */
};

/*
 * The last day of a term, or the first one counted backwards.  why (may be
 * NULL) gets the event, the term, each rule, each day passed over and each
 * time that it stood still, one Dutch sentence a line, and a warning where
 * decrees are not known.
 */
struct counted termijn_count(
    const struct calendar *, const struct counting *, struct buf *why);

#endif
