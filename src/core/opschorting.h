/*
 * opschorting.h - times in which a term of the procedure stands still.
 *
 * Only ever added.  One with the same first day takes the place of the
 * earlier: so it is ended, corrected or taken back.
 */
#ifndef CORE_OPSCHORTING_H
#define CORE_OPSCHORTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "core/stilstand.h"

struct onderzoek;

struct opschorting {
	int64_t id;    /* 0: not in the database yet */
	char *termijn; /* id in the kalender */
	date from;
	date until; /* DATE_NONE: it goes on; the day before from: it was
		       not suspended after all */
	char *reden;
	char *author;
	char *stamp;
};

/*
 * Let a term of this vorm stand still from a day to and including another.
 * Refused with a sentence for a term that is not known here, has not begun,
 * has ended or may not be suspended; for days outside it or in another
 * opschorting; and without a reason.
 */
int onderzoek_add_opschorting(struct onderzoek *, const char *termijn,
    const struct stilstand *, const char *author, struct error *err);
/* Those that count for a term, in the order of their days; owned. */
void onderzoek_stilstanden(
    const struct onderzoek *, const char *termijn, struct stilstanden *);

/* Of an onderzoek: is one not saved yet; give all back. */
bool opschortingen_changed(const struct onderzoek *);
void opschortingen_release(struct onderzoek *);
void opschorting_release(struct opschorting *);

#endif
