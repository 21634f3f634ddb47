/*
 * maatregel_step.h - what happens to a maatregel after it was imposed:
 * steps that are only ever added, and the standing that they lead to.
 */
#ifndef CORE_MAATREGEL_STEP_H
#define CORE_MAATREGEL_STEP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/error.h"
#include "core/onderzoek.h"

/* In the order in which a screen offers them. */
enum stap {
	STAP_OPGELEGD, /* comes of itself with the maatregel */
	STAP_TERUGKOPPELING_GEVRAAGD,
	STAP_TERUGKOPPELING_ONTVANGEN,
	STAP_UITSTEL,
	STAP_GEREED_GEMELD,
	STAP_GETOETST,
	STAP_HERSTELD,
	STAP_NIET_HERSTELD,
	STAP_OVERGEDRAGEN,
	STAP_INGETROKKEN,
	N_STAPPEN,
};

enum stap_needs {
	NEEDS_TEXT = 1,     /* a reason, or what was said */
	NEEDS_UNTIL = 2,    /* a day: the new last one, or an answer's */
	NEEDS_GEMEENTE = 4, /* to which it goes */
	NEEDS_EVIDENCE = 8, /* a text, or a later onderzoek */
};

struct stap_info {
	const char *word;     /* stored, and typed: "gereed_gemeld" */
	const char *title;    /* "gereed gemeld" */
	unsigned from;        /* bits 1 << enum stand that it may follow */
	enum stand becomes;   /* the standing it leads to */
	unsigned needs;       /* bits of enum stap_needs */
	const char *question; /* what its text is, for the one who asks */
};

struct stand_info {
	const char *word;  /* stored, and typed in a filter */
	const char *title; /* in a list: at most 16 columns */
	bool closed;       /* nothing can follow */
};

extern const struct stap_info stappen[N_STAPPEN];
extern const struct stand_info standen[N_STANDEN];

/* By its word or its title; N_STAPPEN with a sentence. */
enum stap stap_find(const char *typed, struct error *err);
bool stap_may_follow(enum stap, enum stand);

/* A step to be added.  Strings are borrowed; NULL is "". */
struct stap_request {
	enum stap stap;
	date day;             /* on which it happened */
	date until;           /* see NEEDS_UNTIL */
	const char *text;     /* reason, evidence, what was said */
	const char *gemeente; /* id in the registers */
	const char *toets;    /* nummer of the later onderzoek */
};

/* What a request is held against. */
struct stap_situation {
	enum stand stand;
	date until;          /* the effective last day */
	date last_on;        /* day of the last step */
	const char *nummer;  /* "M-2026-0141-1", for the sentence */
	const char *imposer; /* who imposed it */
	const char *user;    /* who asks */
	bool four_eyes;      /* the imposer may not close */
	date today;
};

/* May it be added?  0, or -1 with the reason and what would help. */
int stap_check(const struct stap_situation *, const struct stap_request *,
    struct error *err);

/* A step as it was added; strings are owned by the list. */
struct maatregel_event {
	int64_t id;
	enum stap stap;
	date day;
	date until; /* uitstel: the new last day */
	date was;   /* uitstel: the last day before it */
	char *text;
	char *gemeente; /* id, or "" */
	char *toets;    /* nummer of an onderzoek, or "" */
	char *author;
	char *stamp;
};

struct maatregel_events {
	struct maatregel_event *event; /* owned; oldest first */
	size_t n;
};

void maatregel_events_release(struct maatregel_events *);

/* What the oordeel of a later onderzoek says of a maatregel. */
enum herstel {
	HERSTEL_ONBEKEND, /* not judged there, or with a special grade */
	HERSTEL_JA,
	HERSTEL_NEE,
};

/*
 * o is the later onderzoek, norms what the norm of the maatregel became
 * there, as cited: a set.  Any of them with a tekort says no; yes needs an
 * oordeel on all.
 */
enum herstel herstel_propose(const struct onderzoek *o, const char *norms);

#endif
