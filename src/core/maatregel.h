/*
 * maatregel.h - what the aanbieder must do, and what it is advised to do.
 *
 * Numbers count within the onderzoek and are never used again; taken back
 * is withdrawn, not gone.
 */
#ifndef CORE_MAATREGEL_H
#define CORE_MAATREGEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"
#include "core/normset.h"
#include "core/termijn.h"

struct onderzoek;

/* How it stands with a maatregel; in the order of progress. */
enum stand {
	STAND_OPGELEGD,
	STAND_GEVRAAGD,  /* terugkoppeling was asked for */
	STAND_ONTVANGEN, /* terugkoppeling was received */
	STAND_GEREED,    /* the aanbieder says it is done */
	STAND_GETOETST,  /* looked at, not yet decided */
	STAND_NIET_HERSTELD,
	STAND_OVERGEDRAGEN, /* at a gemeente: not closed */
	STAND_HERSTELD,
	STAND_INGETROKKEN,
	N_STANDEN,
};

struct maatregel {
	int number; /* within the onderzoek; never reused */
	const struct norm *norm;
	char *text;          /* what must be achieved */
	date due_on;         /* DATE_NONE: not set, or not to be counted yet */
	struct duur termijn; /* due_on is counted by it; length 0: a day */
	char *owner;         /* function at the aanbieder */
	char *blijkt_uit;    /* what will show it */
	int64_t revision;
	bool changed;
	bool withdrawn;
	char *reden;    /* why it is withdrawn, until that is stored; or NULL */
	bool withdraws; /* it is still to be stored */
	/* Read only: what the steps led to, see maatregel_step.h. */
	enum stand stand;
	date until;               /* the last day after uitstel */
	struct maatregel *before; /* owned; while changed: what it was */
};

struct advies {
	int number;
	const struct norm *norm; /* NULL: general */
	char *text;
	int64_t revision;
	bool changed;
	bool withdrawn;
	struct advies *before; /* owned; while changed: what it was */
};

/* Only on a norm with a tekort, in a vorm with oordelen.  Valid until the next
 * is added. */
struct maatregel *onderzoek_add_maatregel(
    struct onderzoek *, const struct norm *, struct error *err);
/* norm NULL: general. */
struct advies *onderzoek_add_advies(struct onderzoek *, const struct norm *);

/* Is there one on this norm that was not withdrawn? */
bool onderzoek_has_maatregel(const struct onderzoek *, const struct norm *);

/* Each returns true when something changed and is marked. */
bool maatregel_set_text(struct maatregel *, const char *);
/* A day of its own, so no term; see maatregel_termijn.h. */
bool maatregel_set_due_on(struct maatregel *, date);
bool maatregel_set_owner(struct maatregel *, const char *);
bool maatregel_set_blijkt_uit(struct maatregel *, const char *);
/* Not one that is closed, and not without a reason: it is kept in the step
 * that this leads to. */
bool maatregel_withdraw(struct maatregel *, const char *reden);
bool advies_set_text(struct advies *, const char *);
bool advies_withdraw(struct advies *);

/* What stands behind a term that is not counted yet. */
extern const char maatregel_after[];
/* "31-01-2027", "6 weken na verzending", or ""; appended. */
void maatregel_last_day(date, struct duur, struct buf *out);
/* "M-2026-0141-1" and "AV-2026-0141-1", appended. */
void maatregel_nummer(
    const struct onderzoek *, const struct maatregel *, struct buf *out);
void
advies_nummer(const struct onderzoek *, const struct advies *, struct buf *out);

/* Forget what it was before. */
void maatregel_forget(struct maatregel *);
void advies_forget(struct advies *);
void maatregel_release(struct maatregel *);
void advies_release(struct advies *);

#endif
