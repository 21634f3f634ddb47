/*
 * trends.h - norms through the years: how often each was judged, and how
 * often with a tekort.
 *
 * A norm goes by what it is called in the newest version of its normset;
 * one that was split counts at each part, one that is gone under its old
 * code with "(vervallen)".
 */
#ifndef CORE_TRENDS_H
#define CORE_TRENDS_H

#include <stddef.h>
#include <stdint.h>

#include "core/figures.h"

/* Which oordelen: of rapporten that were vastgesteld in these years. */
struct trend_query {
	int from, until;         /* at most FIGURES_YEARS years */
	const char *voorziening; /* id; NULL: all */
	const char *gemeente;    /* id; NULL: all */
	const char *norm;        /* cited, or what its code begins with */
};

struct trend_cell {
	int64_t n;      /* oordelen on the scale */
	int64_t tekort; /* of those */
};

struct trend_row {
	char *norm;                            /* cited */
	struct trend_cell year[FIGURES_YEARS]; /* from the first year on */
	struct trend_cell total;
};

struct trends {
	int from, until;
	struct trend_row *row;
	size_t n;
};

void trends_release(struct trends *);
/* Add what was counted of a norm in one of its years. */
void trends_add(
    struct trends *, const char *norm, int year, int64_t n, int64_t tekort);
/* Most tekorten first; equal ones by their share, then by code. */
void trends_sort(struct trends *);
/* "3 van 4 (75 %)", or "-". */
void trend_show(const struct trend_cell *, struct buf *out);
/* What a norm is called; "" when it is in no normset. */
const char *trend_title(const struct trend_row *, const struct library *);

#endif
