/*
 * handhaving.h - the handhaving register: what follows when maatregelen do
 * not suffice, by us and by gemeenten.  There is no fixed order of kinds;
 * within an entry its steps have one, see handhaving_stappen[].
 */
#ifndef CORE_HANDHAVING_H
#define CORE_HANDHAVING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "core/normset.h"

/* In the order in which a screen offers them. */
enum handhaving_soort {
	HANDHAVING_VERBETERPLAN,
	HANDHAVING_VERSCHERPT_TOEZICHT,
	HANDHAVING_VOORSTEL,
	HANDHAVING_STIMULEREN,
	HANDHAVING_WAARSCHUWING,
	HANDHAVING_AANVULLEND_ONDERZOEK,
	HANDHAVING_BUDGETKORTING,
	HANDHAVING_BETALINGSOPSCHORTING,
	HANDHAVING_CONTRACTBEEINDIGING,
	HANDHAVING_UITSLUITING,
	HANDHAVING_CLIENTENSTOP,
	HANDHAVING_LAST_BESTUURSDWANG,
	HANDHAVING_LAST_DWANGSOM,
	HANDHAVING_OPENBAAR_MINISTERIE,
	N_HANDHAVING_SOORTEN,
};

/* Kinds that have the same steps. */
enum handhaving_groep {
	GROEP_PLAN,
	GROEP_TOEZICHT,
	GROEP_VOORSTEL,
	GROEP_GEMEENTE,
	N_HANDHAVING_GROEPEN,
};

enum handhaving_needs {
	HANDHAVING_TEXT = 1,       /* a reason, or what was said */
	HANDHAVING_UNTIL = 2,      /* a last day */
	HANDHAVING_MAY_UNTIL = 4,  /* a last day, when there is one */
	HANDHAVING_GEMEENTE = 8,   /* which one */
	HANDHAVING_GEMEENTEN = 16, /* one or more */
	HANDHAVING_MAATREGEL = 32, /* which one is proposed */
};

struct handhaving_soort_info {
	const char *word;            /* stored, and typed: "last_dwangsom" */
	const char *title;           /* "last onder dwangsom" */
	enum handhaving_groep groep; /* GROEP_GEMEENTE: a gemeente acts */
	unsigned needs;              /* to begin, beside its first step */
	enum privacy privacy; /* bijzonder: not found, not in lists of all */
	const char *grond;    /* article of law, or "" */
};

enum handhaving_stap {
	HSTAP_GEVRAAGD,
	HSTAP_ONTVANGEN,
	HSTAP_AKKOORD,
	HSTAP_AANVULLEN,
	HSTAP_AFGEKEURD,
	HSTAP_BEGONNEN,
	HSTAP_CONTACT,
	HSTAP_BEZOEK,
	HSTAP_TUSSENSTAND,
	HSTAP_VERLENGD,
	HSTAP_GEDAAN,
	HSTAP_OVERGENOMEN,
	HSTAP_AFGEWEZEN,
	HSTAP_GEMELD,
	HSTAP_INGEGAAN,
	HSTAP_BEEINDIGD,
	HSTAP_INGETROKKEN,
	N_HANDHAVING_STAPPEN,
};

/* How it stands with an entry. */
enum handhaving_stand {
	HSTAND_GEVRAAGD,
	HSTAND_ONTVANGEN,
	HSTAND_AANVULLEN,
	HSTAND_AFGEKEURD,
	HSTAND_AKKOORD,
	HSTAND_GEDAAN,
	HSTAND_OVERGENOMEN,
	HSTAND_AFGEWEZEN,
	HSTAND_GEMELD,
	HSTAND_LOOPT,
	HSTAND_BEEINDIGD,
	HSTAND_INGETROKKEN,
	N_HANDHAVING_STANDEN,
};

struct handhaving_stap_info {
	const char *word;  /* stored, and typed: "ontvangen" */
	const char *title; /* "plan ontvangen" */
	unsigned groepen;  /* bits 1 << enum handhaving_groep */
	unsigned from;     /* bits 1 << stand that it may follow */
	enum handhaving_stand becomes;
	unsigned needs;       /* bits of enum handhaving_needs */
	const char *question; /* what its text is */
};

struct handhaving_stand_info {
	const char *word;  /* stored */
	const char *title; /* in a list */
	bool closed;       /* nothing can follow */
};

extern const struct handhaving_soort_info
    handhaving_soorten[N_HANDHAVING_SOORTEN];
extern const struct handhaving_stap_info
    handhaving_stappen[N_HANDHAVING_STAPPEN];
extern const struct handhaving_stand_info
    handhaving_standen[N_HANDHAVING_STANDEN];
/* The step that an entry of such a kind begins with. */
extern const enum handhaving_stap handhaving_first[N_HANDHAVING_GROEPEN];

#endif
