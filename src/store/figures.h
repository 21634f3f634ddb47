/*
 * figures.h - the door to the yearly figures, trends and the jaarplan;
 * answers as store.h does.
 *
 * Everybody may count what is besloten, so there is no name or number of
 * an onderzoek in these.
 */
#ifndef STORE_FIGURES_H
#define STORE_FIGURES_H

#include "core/figures.h"
#include "core/trends.h"
#include "store/store.h"

/* Count all figures of a year, in as many queries as there are sources;
 * what may not be shown is still to be hidden: figures_finish().  The
 * caller releases them. */
int store_figures(struct store *, int year, struct figures *, struct error *);
/* Norms by year, as they are called now; see core/trends.h. */
int store_trends(struct store *, const struct trend_query *, struct trends *,
    struct error *err);
/* Plan so many onderzoeken of a vorm; gemeente "": the whole region. */
int store_jaarplan(struct store *, int year, const char *vorm,
    const char *gemeente, int n, struct error *err);

#endif
