/*
 * maatregel_termijn.h - the last day of a maatregel as a term, counted
 * from the day the definitieve rapport is sent.
 *
 * While that day is not known there is no last day.  When it is added or
 * corrected the last day is counted anew; a later day by uitstel stays.
 */
#ifndef CORE_MAATREGEL_TERMIJN_H
#define CORE_MAATREGEL_TERMIJN_H

#include "base/buf.h"
#include "core/onderzoek.h"

/* The last day by a term; DATE_NONE while sent is.  why as for
 * termijn_count(). */
date
maatregel_due(const struct calendar *, struct duur, date sent, struct buf *why);

/*
 * The last day as people write it: a day ("31-01-2027"), a term
 * ("6 weken"), or nothing.  Refused when it is neither, and when a term
 * must be counted and there is no kalender.
 */
int maatregel_set_uiterlijk(struct onderzoek *, struct maatregel *,
    const char *typed, struct error *err);
/* How it would be typed, appended. */
void maatregel_typed(const struct maatregel *, struct buf *out);
/* "31-01-2027", or "6 weken na verzending", or ""; appended. */
void maatregel_uiterlijk(const struct maatregel *, struct buf *out);
/* How its last day came about, in Dutch sentences. */
void maatregel_waarom(
    const struct onderzoek *, const struct maatregel *, struct buf *out);

/* Does its last day follow the event? */
bool maatregel_runs_by_term(const struct maatregel *);
/* The sentence for a kalender that is needed and not there; -1. */
int maatregelen_no_calendar(struct error *err);
/* Can the terms be counted when the rapport is sent that day? */
int
maatregelen_can_count(const struct onderzoek *, date sent, struct error *err);
/* Count those that run anew; nothing is marked, the store counts too. */
void maatregelen_count(struct onderzoek *);

#endif
