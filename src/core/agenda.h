/*
 * agenda.h - what runs out when in an onderzoek, and for whom: the terms
 * of its vorm, from the events that they start with.
 */
#ifndef CORE_AGENDA_H
#define CORE_AGENDA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "core/calendar.h"
#include "core/stilstand.h"

struct onderzoek;

/* More time for a term; only ever added, the last of a term counts. */
struct uitstel {
	int64_t id;    /* 0: not in the database yet */
	char *termijn; /* id in the kalender */
	date until;
	char *reden;
	char *author;
	char *stamp;
};

/* One term of an onderzoek that has begun. */
struct agenda_row {
	const struct termijn *termijn; /* of the kalender */
	date start;                    /* the day of its event */
	date counted;                  /* by the kalender alone */
	date last;           /* after uitstel; of niet_eerder the first day;
				DATE_NONE: it stands still */
	date stil_on;        /* since when, or DATE_NONE */
	date done_on;        /* what it waited for; DATE_NONE: it runs */
	const char *done_by; /* the event that ended it, or NULL */
	const struct uitstel *uitstel; /* that counts, or NULL */
	struct stilstanden stil;       /* owned; when it stood still */
};

/* What a term went through, apart from the kalender. */
struct verloop {
	date start;        /* the day of its event */
	date until;        /* of the uitstel; DATE_NONE: none */
	const char *reden; /* of the uitstel, or NULL */
	const struct stilstanden *stil;
};

struct agenda {
	struct agenda_row *row; /* owned; in the order of the vorm */
	size_t n;
};

/* All that have begun; nothing without a kalender. */
void agenda_make(const struct onderzoek *, struct agenda *);
void agenda_release(struct agenda *);
/* Is its last day before today, and does it still run?  Not for a first
 * day, which nobody can be late for. */
bool agenda_late(const struct agenda_row *, date today);
/*
 * Does that it is over stand for an answer?  From the day after its last
 * one, unless it stands still or the kalender has the house wait.
 */
bool agenda_over(const struct agenda_row *, date today);
/* Why it does not, to stand behind its name: "loopt nog tot en met di
 * 15-12-2026"; appended. */
void agenda_open(const struct agenda_row *, date today, struct buf *out);
/* Its last day, of niet_eerder the first; DATE_NONE: it stands still. */
date termijn_last(
    const struct calendar *, const struct termijn *, const struct verloop *);
/* How a term comes to its day, without an onderzoek. */
void termijn_waarom(const struct calendar *, const struct termijn *,
    const struct verloop *, struct buf *out);
/*
 * How its day came about, in Dutch sentences: event, term, rule, days
 * passed over, uitstel and its reason, and what ended it.
 */
void agenda_waarom(
    const struct onderzoek *, const struct agenda_row *, struct buf *out);

/* A term of the vorm that has begun, by id; -1 with a sentence.  Release
 * after use. */
int agenda_find(const struct onderzoek *, const char *id, struct agenda_row *,
    struct error *err);
void agenda_row_release(struct agenda_row *);
/* It has not ended; else -1 with what ended it. */
int agenda_check_runs(const struct agenda_row *, struct error *err);

/*
 * Give a term of this vorm until another day.  Refused with a sentence for
 * a term that is not known here, has not begun, has ended or cannot be
 * extended; while it stands still; for a day that is not later; and without
 * a reason.
 */
int onderzoek_add_uitstel(struct onderzoek *, const char *termijn, date until,
    const char *reden, const char *author, struct error *err);
void uitstel_release(struct uitstel *);

#endif
