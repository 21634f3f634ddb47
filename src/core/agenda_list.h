/*
 * agenda_list.h - the terms of all onderzoeken as lists show them.
 */
#ifndef CORE_AGENDA_LIST_H
#define CORE_AGENDA_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "core/stilstand.h"

/* Strings are owned by the row and never NULL. */
struct agenda_item {
	int64_t onderzoek_id; /* for the next page */
	char *onderzoek;      /* nummer */
	char *vorm;           /* id */
	char *aanbieder;
	char *termijn; /* id in the kalender */
	char *titel;
	char *voor; /* aanbieder, wij, gemeente, or "" */
	date start;
	date
	    last; /* of niet_eerder the first day; DATE_NONE: it stands still */
	bool not_before;
	date done_on; /* DATE_NONE: it runs */
	date until;   /* of the uitstel that counts; DATE_NONE: none */
	char *reden;  /* and its reason, or "" */
	struct stilstanden stil; /* owned; when it stood still */
};

/* Those that run, by their day; the first after the last one seen. */
struct agenda_query {
	const char *voor;      /* NULL: for anyone */
	const char *onderzoek; /* nummer; NULL: of all.  Then also the ended */
	const struct agenda_item *after; /* NULL: from the start */
	size_t limit;
};

struct agenda_page {
	struct agenda_item *item; /* owned */
	size_t n;
	bool more; /* there is at least one beyond */
};

void agenda_item_release(struct agenda_item *);
void agenda_page_release(struct agenda_page *);
/* Its last day is over and it still runs. */
bool agenda_item_late(const struct agenda_item *, date today);
/* The last day, or that there is none now; gives back its buffer. */
const char *
agenda_item_last(const struct agenda_item *, char out[static DATE_DUTCH_SIZE]);
/* "-3", "vandaag", "9", "stil"; "vanaf" days for a first day; appended. */
void agenda_item_days(const struct agenda_item *, date today, struct buf *out);

#endif
