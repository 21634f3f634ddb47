/*
 * overview.h - what lists show: rows read from the store by page, shown by
 * the screens and printed by the subcommands.
 */
#ifndef CORE_OVERVIEW_H
#define CORE_OVERVIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "core/onderzoek.h"

/* One onderzoek in a list.  Strings are owned by the row. */
struct onderzoek_row {
	int64_t id;
	char *nummer;
	char *vorm; /* id */
	char *vorm_title;
	char *aanbieder;
	char *step; /* title of the step last worked in, or "" */
	char *behandelaar;
	enum status status;
	date started_on;
	int n_chosen, n_judged, n_tekort;
	char *touched; /* stamp of the last change */
};

enum list_order {
	ORDER_NUMMER,    /* newest first */
	ORDER_TOUCHED,   /* last changed first */
	ORDER_AANBIEDER, /* by name */
};

/* A page is asked by key: what comes after a row, never by number. */
struct list_query {
	enum list_order order;
	const char *filter; /* words that must all occur; NULL or "": all */
	int64_t after_id;   /* the row after which to go on; 0: the start */
	bool backwards;     /* the rows before it, nearest last */
	size_t limit;
};

struct list_page {
	struct onderzoek_row *row; /* owned */
	size_t n;
	bool more; /* there is at least one row beyond */
};

void list_page_release(struct list_page *);

/* A place where searched words were found. */
struct hit {
	char *nummer;
	char *kind;    /* notitie, bevinding, antwoord, maatregel, advies,
			  onjuistheid, ... */
	char *subject; /* cited norm, field id or number, or "" */
	char *line;    /* the text around the words, on one line */
	char *stamp;
};

struct hits {
	struct hit *hit; /* owned; newest first */
	size_t n;
};

void hits_release(struct hits *);

/* Text in the making, kept per user outside the shared database. */
struct draft {
	char *nummer;  /* of the onderzoek */
	char *subject; /* what is being edited, see ui/edit.h */
	char *text;
	size_t cursor; /* byte */
	int64_t begun; /* text_mark() of what it was begun on; 0: unknown */
	char *stamp;   /* when it was last kept */
};

struct drafts {
	struct draft *draft; /* owned; newest first */
	size_t n;
};

void drafts_release(struct drafts *);

/* Where a user was, to come back to. */
struct place {
	char nummer[16];
	char step[64];
	char norm[32]; /* cited, or "" */
	int view;      /* private to the UI */
};

/* A filter and an order of the maatregelen, kept by a user under a name. */
struct weergave {
	char *name;
	char *filter;
	int order; /* enum maatregel_order */
	bool reversed;
};

struct weergaven {
	struct weergave *weergave; /* owned; by name */
	size_t n;
};

void weergaven_release(struct weergaven *);

/* One row of the logboek, as a person reads it. */
struct log_row {
	int64_t seq;
	char *stamp;
	char *who;
	char *nummer;    /* of the onderzoek, or "" */
	char *what;      /* "oordeel: grade" */
	char *old_value; /* or "" */
	char *new_value;
};

#endif
