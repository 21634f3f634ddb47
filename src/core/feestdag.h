/*
 * feestdag.h - which days are no werkdag: the weekend, the feestdagen of
 * the kalender by their rule, and the days made equal to them by decree.
 */
#ifndef CORE_FEESTDAG_H
#define CORE_FEESTDAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "core/calendar.h"

struct feestdag {
	date day;
	const char *name;   /* "Goede Vrijdag"; not owned */
	bool gelijkgesteld; /* by decree: from the data, not by a rule */
};

struct feestdagen {
	struct feestdag *day; /* owned; in the order of the year */
	size_t n;
};

/* Easter Sunday. */
date feestdag_easter(int year);
/* All of a year, as far as the kalender has them. */
void feestdagen_of(const struct calendar *, int year, struct feestdagen *);
void feestdagen_release(struct feestdagen *);

/* "Goede Vrijdag", "zaterdag"; NULL for a werkdag. */
const char *feestdag_name(const struct calendar *, date);
bool feestdag_is_werkdag(const struct calendar *, date);
/*
 * One sentence and a newline when a year from the one day to the other is
 * one of which the kalender does not know the decrees; else nothing.
 */
void
feestdag_warn(const struct calendar *, date from, date to, struct buf *out);

#endif
