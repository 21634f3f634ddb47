/*
 * publicatie.h - the publication gate: may this rapport be made public on
 * a day, and if not, why not and what is still needed.
 *
 * One computed answer for every screen and command; nothing is kept.
 */
#ifndef CORE_PUBLICATIE_H
#define CORE_PUBLICATIE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/error.h"

struct onderzoek;

#define EVENT_BESLUIT      "besluit_verzonden_op"
#define EVENT_GEPUBLICEERD "gepubliceerd_op"
/* The kader's two weeks between besluit and publication, in days; a
 * kalender may make it longer, never shorter.  The schema has it too. */
#define PUBLICATIE_WACHT 14
#define PUBLICATIE_ROWS  12

/* One condition, as it stands. */
struct voorwaarde {
	const char *id;
	const char *text; /* what it asks */
	const char *bron; /* where the kader says so */
	bool met;
	/* When it was met, or will be by time alone; else DATE_NONE. */
	date day;
	char note[200]; /* how it was met, or what is still needed */
};

struct publicatie {
	date on; /* the day that was asked about */
	struct voorwaarde row[PUBLICATIE_ROWS];
	size_t n;
	bool open; /* all are met */
};

/* How many conditions there are. */
size_t publicatie_n(void);
/* As it stands at the end of the day `on`: what happened later does not
 * count. */
void publicatie_make(const struct onderzoek *, date on, struct publicatie *);
/* The first condition that is not met; NULL when the gate is open. */
const struct voorwaarde *publicatie_first(const struct publicatie *);
/* 0 when it may be published on that day, else -1 with the first reason. */
int publicatie_check(const struct onderzoek *, date on, struct error *err);

#endif
