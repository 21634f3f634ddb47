/*
 * duur.h - how long a term is, as a number and a unit, and as text.
 */
#ifndef CORE_DUUR_H
#define CORE_DUUR_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/error.h"
#include "core/calendar.h"

#define DUUR_MAX 1000 /* of any unit */

/* "2 weken"; a length of 0 is none. */
struct duur {
	int length;
	enum unit unit;
};

/* Is it one?  A number from 1 to DUUR_MAX and a unit, one or more of it. */
bool duur_parse(const char *text, struct duur *out);
/* The same with a sentence. */
int duur_read(const char *text, struct duur *out, struct error *err);
/* "1 week", "2 weken", appended; "" for none. */
void duur_add(struct duur, struct buf *out);
bool duur_equal(struct duur, struct duur);

#endif
