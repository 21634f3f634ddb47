/*
 * screens_figures.c - what the screen of the yearly figures may ask for.
 */
#include "figures.h"

static int
figures(void *context, int year, const char *gemeente,
    struct figure_table *table, struct error *err)
{
	return figures_count(context, &year, 1, gemeente, table, err);
}

static int
trends(void *context, const struct trend_query *query, struct trends *found,
    struct error *err)
{
	return figures_trends(context, query, found, err);
}

static int
export_figures(void *context, const struct figure_table *table,
    struct export *export, struct error *err)
{
	return figures_export(context, table, export, err);
}

static int
plan(void *context, int year, const char *vorm, const char *gemeente, int n,
    struct error *err)
{
	return figures_plan(context, year, vorm, gemeente, n, err);
}

void
screens_figures(struct backend *backend)
{
	backend->figures = figures;
	backend->trends = trends;
	backend->export_figures = export_figures;
	backend->plan = plan;
}
