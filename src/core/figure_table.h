/*
 * figure_table.h - the figures of some years beside each other, as lines:
 * the same for a screen and for each format.
 */
#ifndef CORE_FIGURE_TABLE_H
#define CORE_FIGURE_TABLE_H

#include "core/figures.h"

enum figure_line_kind {
	LINE_GROUP,
	LINE_FIGURE, /* the figure; only a heading where it is split */
	LINE_KEY,
};

struct figure_line {
	enum figure_line_kind kind;
	enum figures_group group;
	const struct figure_info *figure; /* NULL of a group */
	char *key;                        /* "" */
	char *label;
};

struct figure_table {
	struct figures year[FIGURES_YEARS]; /* the one that is asked first */
	size_t n_years;
	const struct gemeente *gemeente; /* NULL: the whole region */
	const struct library *library;
	struct figure_line *line; /* see figure_table_lines() */
	size_t n;
};

/* Make its lines anew: every figure, and each key that one of the years
 * has in this gemeente. */
void figure_table_lines(struct figure_table *);
void figure_table_release(struct figure_table *);
/* "Schiedam", or "hele regio". */
const char *figure_table_place(const struct figure_table *);
/* Has this line a number of its own? */
bool figure_line_counts(const struct figure_line *);
/* NULL when nothing was counted, or it is a heading.  Where the whole is
 * small it is one that is hidden, so that its parts cannot be counted. */
const struct figure_cell *figure_table_cell(
    const struct figure_table *, const struct figure_line *, size_t year);
/* As figure_show(); nothing of a heading, unless there is "geen" below. */
void figure_table_show(const struct figure_table *, const struct figure_line *,
    size_t year, struct buf *out);

#endif
