/*
 * cijfers.h - the yearly figures on the screen: what was counted of the
 * year and gemeente that are shown, and the trends below it.
 */
#ifndef UI_CIJFERS_H
#define UI_CIJFERS_H

#include <stddef.h>

#include "core/figure_table.h"
#include "core/trends.h"

struct ui;

struct cijfers {
	struct figure_table table;
	struct trends trends; /* of that year and those before it */
	int year;             /* 0: that of today */
	char gemeente[64];    /* id; "": the whole region */
};

/* The frame's part. */
enum cijfers_part {
	CIJFERS_LIST,
	CIJFERS_FILTER, /* a gemeente is being typed */
	CIJFERS_PLAN,   /* a vorm and how many */
};

void cijfers_release(struct cijfers *);
/* Lines of figures, then one above the trends, then those. */
size_t cijfers_lines(const struct cijfers *);
/* Rows of the list; the rest says how it is counted. */
int cijfers_rows(void);
void cijfers_draw(struct ui *);

#endif
