/*
 * signaal_list.h - signalen as lists show them, their steps, and the
 * onderzoek that one leads to.
 */
#ifndef CORE_SIGNAAL_LIST_H
#define CORE_SIGNAAL_LIST_H

#include "core/onderzoek.h"
#include "core/signaal.h"

/* Strings are owned by the row and never NULL. */
struct signaal_row {
	int64_t id; /* never changes */
	char nummer[SIGNAAL_SIZE];
	char *aanbieder; /* "": not known yet */
	char *voorzieningen, *gemeenten, *normen;
	char *onderzoeken; /* set of nummers it led to */
	char *inhoud;
	char *author; /* login of who wrote it down */
	date received_on, last_on;
	enum signaal_bron bron;
	enum signaal_kanaal kanaal;
	enum signaal_stand stand;
	enum privacy privacy;
};

/* What is open first, oldest first; then the rest, newest first. */
struct signaal_query {
	const char *aanbieder; /* exact name, or NULL: all */
	bool open;             /* only these */
	int64_t after_id;      /* go on after this row; 0: the start */
	size_t limit;
};

struct signaal_page {
	struct signaal_row *row; /* owned */
	size_t n;
	bool more; /* there is at least one row beyond */
};

/* A step as it was added; strings are owned by the list. */
struct signaal_event {
	int64_t id;
	enum signaal_stap stap;
	date day;
	char *text;
	char *aanbieder, *voorzieningen, *gemeenten, *normen;
	char *onderzoek;
	char *author;
	char *stamp;
};

struct signaal_events {
	struct signaal_event *event; /* owned; oldest first */
	size_t n;
};

/*
 * Fill in what the signaal says: day, aanbieder, gemeenten, voorzieningen,
 * bron, kanaal, content and weging (the last one of events), and choose the
 * norms that it touches.  What the vorm does not ask is left out.
 */
void onderzoek_from_signaal(struct onderzoek *, const struct signaal_row *,
    const struct signaal_events *);

void signaal_row_release(struct signaal_row *);
void signaal_page_release(struct signaal_page *);
void signaal_events_release(struct signaal_events *);

#endif
