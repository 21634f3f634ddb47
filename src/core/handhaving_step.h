/*
 * handhaving_step.h - may an entry of the handhaving register be begun so,
 * and may this step follow?  Entries and steps are only ever added.
 */
#ifndef CORE_HANDHAVING_STEP_H
#define CORE_HANDHAVING_STEP_H

#include "core/handhaving.h"

/* By its word or its title; N_... with a sentence. */
enum handhaving_soort
handhaving_soort_find(const char *typed, struct error *err);
enum handhaving_stap handhaving_stap_find(const char *typed, struct error *err);
bool handhaving_may_follow(
    enum handhaving_stap, enum handhaving_soort, enum handhaving_stand);
/* What the step asks of an entry of this kind. */
unsigned handhaving_asks(enum handhaving_soort, enum handhaving_stap);

/* An entry to be begun, or a step to be added.  Strings are borrowed; NULL
 * is "". */
struct handhaving_request {
	enum handhaving_soort soort; /* to begin */
	enum handhaving_stap stap;
	date day;              /* on which it happened */
	date until;            /* DATE_NONE: none */
	const char *text;      /* reason, what was said */
	const char *gemeenten; /* ids in the registers, with a blank between */
	const char *maatregel; /* word of the kind that is proposed */
};

/* What a step is held against. */
struct handhaving_situation {
	enum handhaving_soort soort;
	enum handhaving_stand stand;
	date until;            /* the last day now */
	date last_on;          /* day of the last step */
	const char *gemeenten; /* of the entry */
	const char *nummer;    /* "H-2026-0141-1", for the sentence */
	date today;
};

/* 0, or -1 with the reason and what would help. */
int handhaving_check_begin(
    const struct handhaving_request *, date today, struct error *err);
int handhaving_check_step(const struct handhaving_situation *,
    const struct handhaving_request *, struct error *err);
/* What to think of with such an entry, in a sentence; NULL: nothing. */
const char *handhaving_advice(enum handhaving_soort, const char *gemeenten);

#endif
