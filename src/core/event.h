/*
 * event.h - what happened in the procedure of an onderzoek, and on which
 * day: the events that a termijn starts from.
 *
 * Only ever added.  Of a kind the last one counts: a correction is a new
 * event, and one without a day says that it did not happen after all.
 */
#ifndef CORE_EVENT_H
#define CORE_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "core/uitkomst.h"

struct onderzoek;

/* What the last day of a maatregel may be counted from. */
#define EVENT_VERZONDEN  "definitief_verzonden_op"
#define EVENT_ZIENSWIJZE "zienswijze_ontvangen_op"
#define EVENT_AFGEZIEN   "zienswijze_afgezien_op"

struct event {
	int64_t id;             /* 0: not in the database yet */
	const char *kind;       /* one of event_infos[], not owned */
	date day;               /* DATE_NONE: it did not happen after all */
	enum uitkomst uitkomst; /* of an uitspraak */
	char *author;           /* "": whoever saves it */
	char *stamp;
};

/* The one of event_infos[] that a vorm may ask with a question, or NULL. */
const char *event_question(const char *kind);
/* The one of event_infos[] that is called so; NULL with a sentence. */
const char *event_kind(const char *typed, struct error *err);
/* "Rapport verzonden op" */
const char *event_title(const char *kind);

/*
 * Add one, kind as event_kind() gives it; nothing is added when the day is
 * known to be that.  Refused for what the vorm asks with a question, for
 * a day that lies more than a year ahead, where the order of the procedure
 * does not allow it (see core/volgorde.h), where it would have the last day
 * of a maatregel counted without a kalender, and for vastgesteld_op while
 * something stands before the concept or the definitieve rapport.  An uitspraak
 * is added with its uitkomst, below.
 */
int onderzoek_add_event(struct onderzoek *, const char *kind, date,
    const char *author, struct error *err);
/* The uitspraak on a voorlopige voorziening; refused as an event is, and
 * without an uitkomst. */
int onderzoek_add_uitspraak(struct onderzoek *, date, enum uitkomst,
    const char *author, struct error *err);
/* Of the uitspraak that counts. */
enum uitkomst onderzoek_uitkomst(const struct onderzoek *);
/* The same for what happened with all deelnemers, which the one above
 * refuses or adds for each of them. */
int onderzoek_put_event(struct onderzoek *, const char *kind, date,
    const char *author, struct error *err);
/* The day that counts, or DATE_NONE; what the vorm asks is answered. */
date onderzoek_event(const struct onderzoek *, const char *kind);

/* The answer to a question that asks it; the store knows by whom. */
bool onderzoek_set_event(struct onderzoek *, const char *kind, date);

void event_release(struct event *);

#endif
