/*
 * figures.h - the yearly figures for commands and screens: counted, with
 * what may not be shown hidden, as a document and as a file.
 */
#ifndef FIGURES_H
#define FIGURES_H

#include "app.h"
#include "core/figure_table.h"
#include "core/trends.h"
#include "report/format.h"

/* n years, the one that is asked first; gemeente is its id, or NULL.  The
 * caller releases the table. */
int figures_count(struct app *, const int *years, size_t n,
    const char *gemeente, struct figure_table *, struct error *err);
/* The norms of a query, most tekorten first; the caller releases them. */
int figures_trends(struct app *, const struct trend_query *, struct trends *,
    struct error *err);
/* As a document. */
int figures_document(struct app *, const struct figure_table *,
    const struct report_format *, struct buf *out, struct error *err);
/* As HTML, to a file with a name that was not there yet. */
int figures_export(struct app *, const struct figure_table *, struct export *,
    struct error *err);
/* Plan so many onderzoeken of a vorm; gemeente as above.  Refused for one
 * that is not there, or that cannot be planned. */
int figures_plan(struct app *, int year, const char *vorm, const char *gemeente,
    int n, struct error *err);

/* screens_figures.c: fill in its part of what screens may ask for. */
void screens_figures(struct backend *);

#endif
