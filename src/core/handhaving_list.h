/*
 * handhaving_list.h - entries of the handhaving register as lists show
 * them, and their time line.
 */
#ifndef CORE_HANDHAVING_LIST_H
#define CORE_HANDHAVING_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "core/handhaving.h"

/* Strings are owned by the row and never NULL. */
struct handhaving_row {
	int64_t id;      /* sorts as the nummer; never changes */
	char *nummer;    /* H-2026-0141-1 */
	char *onderzoek; /* 2026-0141 */
	char *aanbieder;
	char *gemeenten; /* that act, or that the voorstel is for */
	char *maatregel; /* that is proposed: word of a kind, or "" */
	char *author;    /* login of who began it */
	date begun_on;
	date until;   /* the last day now; DATE_NONE: none */
	date last_on; /* the day of the last step */
	enum handhaving_soort soort;
	enum handhaving_stand stand;
};

/* onderzoek: all of it, oldest first.  Else what runs, of an aanbieder (by
 * its exact name) or of all, the first to end first. */
struct handhaving_query {
	const char *onderzoek; /* nummer, or NULL */
	const char *aanbieder; /* name, or NULL */
	int64_t after_id;      /* go on after this row; 0: the start */
	size_t limit;
};

struct handhaving_page {
	struct handhaving_row *row; /* owned */
	size_t n;
	bool more; /* there is at least one row beyond */
};

/* A step as it was added; strings are owned by the list. */
struct handhaving_event {
	int64_t id;
	enum handhaving_stap stap;
	date day;
	date until; /* the last day that it set, or DATE_NONE */
	date was;   /* verlengd: the last day before it */
	char *text;
	char *gemeente; /* that decided, or "" */
	char *author;
	char *stamp;
};

struct handhaving_events {
	struct handhaving_event *event; /* owned; oldest first */
	size_t n;
};

/* "H-2026-0141-1" in its two parts; false when it is not like that. */
bool handhaving_nummer_read(
    const char *nummer, char onderzoek[static 16], int *number);
/* "voorstel: last onder dwangsom (Awb 5:31d)", appended. */
void handhaving_title(const struct handhaving_row *, struct buf *out);

void handhaving_row_release(struct handhaving_row *);
void handhaving_page_release(struct handhaving_page *);
void handhaving_events_release(struct handhaving_events *);

#endif
