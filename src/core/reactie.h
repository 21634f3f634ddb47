/*
 * reactie.h - what the aanbieder wrote to be annexed to the rapport, and to
 * which gemeenten a copy of it went.
 *
 * Both only ever added: the last reactie counts, and the last row of a
 * gemeente.
 */
#ifndef CORE_REACTIE_H
#define CORE_REACTIE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"

struct onderzoek;

#define EVENT_REACTIE "reactie_ontvangen_op"
#define REACTIE_WORDS 200 /* the kader's; see core/words.h */

struct reactie {
	int64_t id;      /* 0: not in the database yet */
	char *deelnemer; /* "": the aanbieder, where there is one */
	char *text;      /* "": there is none after all */
	char *author;
	char *stamp;
};

/* To the wethouder of a gemeente. */
struct afschrift {
	int64_t id; /* 0: not in the database yet */
	char *gemeente;
	date day; /* DATE_NONE: not sent after all */
	char *author;
	char *stamp;
};

/*
 * Keep a reactie that came on a day (DATE_NONE: that is known, or else
 * today), with its event.  Refused with the count above 200 words.  ""
 * takes it and its event back.  deelnemer is who of several parties wrote
 * it; "" where there is one aanbieder, and refused where there are more.
 */
int onderzoek_add_reactie(struct onderzoek *, const char *deelnemer,
    const char *text, date, const char *author, struct error *err);
/* The one of that deelnemer that counts, or NULL. */
const struct reactie *
onderzoek_reactie(const struct onderzoek *, const char *deelnemer);

/* None came, and its term ended before this day. */
bool reactie_overdue(const struct onderzoek *, date today);

/* A copy went to the wethouder of this gemeente of the onderzoek. */
int onderzoek_add_afschrift(struct onderzoek *, const char *gemeente, date,
    const char *author, struct error *err);
/* The day that counts, or DATE_NONE. */
date onderzoek_afschrift(const struct onderzoek *, const char *gemeente);
/* The gemeenten to which none went by that day, by name; how many. */
size_t
afschriften_missing(const struct onderzoek *, date on, struct buf *names);

void reactie_release(struct reactie *);
void afschrift_release(struct afschrift *);
/* Of an onderzoek: is one not saved yet; give all back. */
bool reacties_changed(const struct onderzoek *);
void reacties_release(struct onderzoek *);

#endif
