/*
 * bewaring.h - the end of an onderzoek, how long it is kept after that, and
 * what keeps it from being destroyed.
 */
#ifndef CORE_BEWARING_H
#define CORE_BEWARING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "core/calendar.h"
#include "core/onderzoek.h"

enum einde {
	EINDE_GEEN, /* it runs */
	EINDE_AFGESLOTEN,
	EINDE_AFGEBROKEN,
	EINDE_HEROPEND, /* only as a step: it runs again */
	N_EINDEN,
};

extern const char *const einde_words[N_EINDEN];

enum bewaar_stap {
	BEWAAR_CATEGORIE,
	BEWAAR_AANHOUDEN,
	BEWAAR_VRIJGEVEN,
	N_BEWAAR_STAPPEN,
};

extern const struct bewaar_stap_info {
	const char *word;
	const char *title;
} bewaar_stappen[N_BEWAAR_STAPPEN];

/* An onderzoek as far as keeping it goes; strings are owned, never NULL. */
struct bewaar_row {
	char *nummer, *vorm_title, *aanbieder;
	enum status status;
	date started_on;
	enum einde einde;
	date ended_on; /* DATE_NONE: it runs */
	char *einde_reden;
	bool handhaving; /* something of it is in the register */
	char *categorie; /* that was chosen; "": the usual one */
	char *categorie_reden;
	char *hold, *hold_by; /* reason and login; "": none */
	/* what may keep it from being destroyed */
	int n_open;       /* maatregelen that wait for us */
	int n_toezicht;   /* plans and verscherpt toezicht that run */
	date bezwaar_on;  /* DATE_NONE: none */
	bool voorziening; /* asked, and no uitspraak */
	char *follower;   /* that runs; "": none */
	char *present;    /* who has it open now; "": nobody */
};

struct bewaar_rows {
	struct bewaar_row *row; /* owned */
	size_t n;
};

/* What follows for it from the selectielijst. */
struct bewaar_term {
	const struct categorie *categorie; /* NULL: not ended, or no list */
	date from; /* destroyed on or after; DATE_NONE: never, or unknown */
};

struct einde_request {
	enum einde einde;
	date day;
	const char *reden;
};

struct bewaar_request {
	enum bewaar_stap stap;
	const char *categorie; /* for BEWAAR_CATEGORIE */
	const char *reden;
};

void bewaar_row_release(struct bewaar_row *);
void bewaar_rows_release(struct bewaar_rows *);

/* May this end be recorded now?  0, or -1 with a sentence. */
int einde_check(const struct bewaar_row *, const struct einde_request *,
    date today, struct error *err);
/* The same for a step; the category must be in the list. */
int bewaar_check(const struct bewaar_row *, const struct selectielijst *,
    const struct bewaar_request *, struct error *err);

struct bewaar_term
bewaar_term(const struct calendar *, const struct bewaar_row *);
/*
 * May it be destroyed on this day?  0, or -1 with the first thing that is
 * in the way.
 */
int vernietig_check(const struct bewaar_row *, const struct bewaar_term *,
    date today, struct error *err);
/* In the order of the day: what may go first stands first; what stays for
 * ever, and what is not known, last. */
void bewaar_sort(const struct calendar *, struct bewaar_rows *);
/* Why it is kept so long, in one or two sentences, appended. */
void bewaar_waarom(
    const struct calendar *, const struct bewaar_row *, struct buf *out);

#endif
