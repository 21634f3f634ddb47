/*
 * deelnemer.h - an onderzoek with several parties: a thema at aanbieders
 * and gemeenten.  Each of them gets the concept and the results, and each
 * may answer.
 *
 * Who takes part follows from two questions of a vorm: partij_aanbieder and
 * partij_gemeente, in each row of their group.  What happened with one of
 * them is only ever added, the last row of a kind counts.  Once it happened
 * with all of them, it is an event of the onderzoek, on the last of those
 * days: terms and the gate look at that.
 */
#ifndef CORE_DEELNEMER_H
#define CORE_DEELNEMER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"

struct onderzoek;

struct deelnemers {
	char **name; /* owned */
	size_t n;
};

struct deelnemer_event {
	int64_t id; /* 0: not in the database yet */
	char *deelnemer;
	const char *kind; /* one of event_infos[], not owned */
	date day;         /* DATE_NONE: it did not happen after all */
	char *author;
	char *stamp;
};

/* In the order of their rows, each once. */
void deelnemers_make(const struct onderzoek *, struct deelnemers *);
void deelnemers_release(struct deelnemers *);

/* The i-th kind of event that each deelnemer has; NULL after the last. */
const char *deelnemer_kind(size_t i);
/* Is it one of those, in an onderzoek that has deelnemers? */
bool deelnemers_ask(const struct onderzoek *, const char *kind);
/* The day that counts, or DATE_NONE. */
date onderzoek_deelnemer_day(
    const struct onderzoek *, const char *deelnemer, const char *kind);
/* Those with which it did not happen by that day, by name; how many. */
size_t deelnemers_missing(
    const struct onderzoek *, const char *kind, date on, struct buf *names);

/*
 * Add what happened with one of them; NULL: what was sent to all that do
 * not have it yet.  Refused for who does not take part, a day that is still
 * to come, an answer to what was not sent to him, and where the order of
 * the procedure does not allow it.
 */
int onderzoek_add_deelnemer_event(struct onderzoek *, const char *deelnemer,
    const char *kind, date, const char *author, struct error *err);
/* Two may have recorded the last ones at once: make the events that follow
 * by now.  True when there was one. */
bool deelnemers_settle(struct onderzoek *);

bool deelnemers_changed(const struct onderzoek *);
void deelnemer_event_release(struct deelnemer_event *);
/* Of an onderzoek: give all back. */
void deelnemer_events_release(struct onderzoek *);

#endif
