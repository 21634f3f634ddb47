/*
 * calendar.h - the kalender file: termijnen, feestdagen by rule, the
 * gelijkgestelde dagen, which come by royal decree and have a last year, and
 * how long a zaak is kept.
 */
#ifndef CORE_CALENDAR_H
#define CORE_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/sha256.h"
#include "core/normset.h"
#include "core/selectielijst.h"

enum unit {
	UNIT_DAGEN,
	UNIT_WERKDAGEN,
	UNIT_WEKEN,
	UNIT_MAANDEN,
	UNIT_JAREN,
	N_UNITS,
};

/* What happens to a last day in a weekend or on a feestdag. */
enum roll {
	ROLL_NEE,
	ROLL_JA,  /* house choice: on to the next werkdag */
	ROLL_ATW, /* by the Algemene termijnenwet, with its art. 4 */
	N_ROLLS,
};

struct termijn {
	const char *id;
	const char *title;
	const char *event; /* the event it starts from */
	struct words tot;  /* events that end it before its last day */
	int length;
	enum unit unit;
	const char *voor; /* aanbieder, wij, gemeente; or NULL */
	const char *grondslag;
	enum roll roll;
	bool not_before;  /* the first day, not the last (soort: niet_eerder) */
	enum yes schorst; /* does what is asked in it suspend publication? */
	bool extendable;
	bool suspendable;   /* opschortbaar */
	bool waits;         /* stilte: wacht; that it is over is no answer */
	bool lapses;        /* vervalt: a right; unused it is over, not late */
	const char *gevolg; /* what follows when it passes, or NULL */
	const char *lezing; /* how we read what the source leaves open, or
			       NULL */
	const char *bron;   /* or NULL */
};

struct calendar {
	const char *id;
	const char *version;
	const char *title;
	struct words feestdagen; /* names of rules */
	date *gelijkgesteld;
	size_t n_gelijkgesteld;
	int known_until; /* last year of the decrees */
	struct termijn *termijn;
	size_t n_termijnen;
	struct selectielijst selectielijst; /* n 0: the file has none */
	const char *canonical;
	char sha256[SHA256_SIZE];
};

extern const char *const unit_words[N_UNITS];    /* dagen, werkdagen, ... */
extern const char *const unit_singular[N_UNITS]; /* dag, werkdag, ... */
extern const char *const roll_words[N_ROLLS];    /* nee, ja, atw */
/* The Algemene termijnenwet is not for what is longer (art. 4). */
extern const int atw_limit[N_UNITS];
extern const char *const feestdag_rules[]; /* known names, NULL at the end */

/* What can happen in a procedure, and what it is called on a screen. */
struct event_info {
	const char *kind; /* "concept_verzonden_op" */
	const char *title;
	bool question; /* a vorm may ask it: no other event must come first */
};

extern const struct event_info event_infos[]; /* kind NULL at the end */

const struct termijn *calendar_termijn(const struct calendar *, const char *id);

#endif
