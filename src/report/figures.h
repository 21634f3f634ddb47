/*
 * figures.h - the yearly figures and trends as documents, as text and as
 * data.
 */
#ifndef REPORT_FIGURES_H
#define REPORT_FIGURES_H

#include <jansson.h>

#include "core/figure_table.h"
#include "core/trends.h"
#include "report/report.h"
#include "report/sheet.h"

/* A column for each year; appended to out. */
void report_figures_text(const struct figure_table *, struct buf *out);
/* For doc/cijfers.md; nothing that is hidden is in it. */
void report_figures_json(const struct figure_table *, struct buf *out);
/* The tree of names for the template cijfers.html. */
json_t *
content_figures(const struct figure_table *, const struct report_trace *);

/* The figures of some years, by the template cijfers.html. */
int report_figures(const struct report_format *, const char *sjablonen,
    const struct figure_table *, const struct report_trace *, struct buf *out,
    struct error *err);

/* As a table with a row for each line and year, to its end. */
int report_figures_sheet(
    const struct figure_table *, struct sheet *, struct error *err);

/* The norms of trends_sort(), a column for each year. */
void report_trends_text(
    const struct trends *, const struct library *, struct buf *out);
void report_trends_json(
    const struct trends *, const struct library *, struct buf *out);

#endif
