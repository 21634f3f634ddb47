/*
 * maatregel_list.h - maatregelen of all onderzoeken as lists show them,
 * and what was found on one norm, or at one aanbieder, through the years.
 */
#ifndef CORE_MAATREGEL_LIST_H
#define CORE_MAATREGEL_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/date.h"
#include "core/filter.h"
#include "core/maatregel_step.h"

/* Strings are owned by the row and never NULL. */
struct maatregel_row {
	int64_t id;      /* sorts as the nummer; never changes */
	char *nummer;    /* M-2026-0141-1 */
	char *onderzoek; /* 2026-0141 */
	char *vorm;      /* id */
	char *aanbieder;
	char *gemeenten;  /* ids with a blank between */
	char *norm;       /* as cited */
	char *norms_now;  /* a set, see store_follow(); NULL elsewhere */
	char *norm_title; /* "" when it was imposed before this was kept */
	char *text;
	char *owner; /* function at the aanbieder */
	char *blijkt_uit;
	char *imposer;       /* login */
	date imposed_on;     /* the day it was opgelegd */
	date due_on;         /* the first last day; DATE_NONE: none */
	date until;          /* the last day now, after uitstel */
	struct duur termijn; /* due_on follows from it; length 0: a day */
	date last_on;        /* the day of the last step */
	enum stand stand;
};

enum maatregel_order {
	MAATREGEL_DUE, /* late first; at a gemeente and without day last */
	MAATREGEL_NUMMER,
	MAATREGEL_AANBIEDER,
	MAATREGEL_NORM,
	MAATREGEL_STAND,
	N_MAATREGEL_ORDERS,
};

struct maatregel_query {
	enum maatregel_order order;
	bool reversed;               /* the other way round */
	const struct filter *filter; /* NULL: all that are open */
	int64_t after_id;            /* go on after this row; 0: the start */
	bool backwards;              /* the rows before it, nearest last */
	size_t limit;
};

struct maatregel_page {
	struct maatregel_row *row; /* owned */
	size_t n;
	bool more; /* there is at least one row beyond */
};

/* "M-2026-0141-1" in its two parts; false when it is not like that. */
bool maatregel_nummer_read(
    const char *nummer, char onderzoek[static 16], int *number);

void maatregel_row_release(struct maatregel_row *);
void maatregel_page_release(struct maatregel_page *);

/* For the head; a filter does not change them. */
struct maatregel_counts {
	int64_t open; /* all that are not closed, also at a gemeente */
	int64_t gemeente;
	int64_t late;       /* the last day is before today */
	int64_t this_week;  /* today up to and including Sunday */
	int64_t this_month; /* today up to the last of the month */
};

/* Whole days from today to the last day: -3 is three days late, 0 today.
 * False when there is none to count: closed, at a gemeente, no day. */
bool maatregel_days(const struct maatregel_row *, date today, int *days);
/* "-3", "vandaag", "9", or "" */
void
maatregel_days_text(const struct maatregel_row *, date today, struct buf *out);

/* One onderzoek in the history of a norm. */
struct norm_history_row {
	char *onderzoek; /* nummer */
	char *norm;      /* as cited there */
	char *vorm_title;
	date started_on;
	char *grade; /* id; "" not judged */
	bool tekort;
	char *bevinding;
	struct maatregel_page maatregelen; /* on this norm */
};

struct norm_history {
	struct norm_history_row *row; /* owned; newest first */
	size_t n;
};

void norm_history_release(struct norm_history *);

/* A judged norm in an onderzoek of an aanbieder. */
struct aanbieder_oordeel {
	char *norm;  /* as cited in the newest version of its normset */
	char *cited; /* as it was cited then */
	char *onderzoek;
	date started_on;
	char *grade; /* id */
	bool tekort;
};

struct aanbieder_oordelen {
	struct aanbieder_oordeel *row; /* owned; by norm, newest first */
	size_t n;
};

void aanbieder_oordelen_release(struct aanbieder_oordelen *);

#endif
