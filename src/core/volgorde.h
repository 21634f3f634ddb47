/*
 * volgorde.h - the order of a procedure: what must be there before an
 * event may be recorded, one rule per row.
 */
#ifndef CORE_VOLGORDE_H
#define CORE_VOLGORDE_H

#include <stddef.h>

#include "base/date.h"
#include "base/error.h"

struct onderzoek;

struct volgorde {
	const char *id;
	const char *kind; /* the event that it holds for */
	const char *text; /* what it asks */
	const char *bron; /* where the kader says so */
	/* 0, or -1 with a sentence that says what is to be done. */
	int (*check)(const struct onderzoek *, date, struct error *err);
};

extern const struct volgorde volgorden[];
extern const size_t n_volgorden;

/* May this event be recorded on this day?  DATE_NONE always may. */
int volgorde_check(
    const struct onderzoek *, const char *kind, date, struct error *err);

#endif
