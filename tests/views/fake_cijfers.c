/*
 * fake_cijfers.c - figures of a few years without a database.
 */
#include "test.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "views/fake.h"

/* Of 2026 as they stand; each year before it has one less of all. */
static const struct {
	const char *figure, *gemeente, *key;
	int n, sum;
} counted[] = {
	{ "meldingen", "", "", 14, 14 },
	{ "meldingen", "schiedam", "", 3, 3 },
	{ "meldingen", "rotterdam", "", 11, 11 },
	{ "meldingen_soort", "", "calamiteit", 11, 11 },
	{ "meldingen_soort", "", "geweld", 3, 3 },
	{ "meldingen_soort", "schiedam", "calamiteit", 3, 3 },
	{ "signalen", "", "", 20, 20 },
	{ "signalen_bron", "", "client", 13, 13 },
	{ "signalen_bron", "", "media", 7, 7 },
	{ "signalen_onderzoek", "", "", 20, 6 },
	{ "onderzoeken", "", "", 31, 31 },
	{ "onderzoeken", "schiedam", "", 4, 4 },
	{ "onderzoeken_vorm", "", "kwaliteit", 21, 21 },
	{ "onderzoeken_vorm", "", "signaal", 10, 10 },
	{ "onderzoeken_vorm", "schiedam", "kwaliteit", 4, 4 },
	{ "afgerond", "", "", 12, 940 },
	{ "oordelen_norm", "", "A-1.3.2", 9, 6 },
	{ "oordelen_norm", "", "A-3.1.3", 12, 2 },
};

static void
count_year(struct figures *figures, int year, const struct library *library)
{
	int less = 2026 - year;

	figures->year = year;
	for (size_t i = 0; i < LENGTH(counted) && less >= 0; i++) {
		struct figure_cell *cell;

		if (counted[i].n <= less)
			continue;
		cell = figures_add(figures, figure_find(counted[i].figure),
		    counted[i].gemeente, counted[i].key, "");
		cell->n = counted[i].n - less;
		cell->sum = counted[i].sum > less ? counted[i].sum - less : 0;
	}
	figures_finish(figures, library);
}

/* What was planned on the screen, in each year. */
static void
add_plan(struct figures *figures, const struct fake_plan *plan)
{
	struct figure_cell *cell;

	if (plan->vorm[0] == '\0' || plan->year != figures->year)
		return;
	cell = figures_add(figures, figure_find(FIGURE_PLANNED), plan->gemeente,
	    plan->vorm, "");
	cell->n = plan->n;
}

static int
figures(void *context, int year, const char *gemeente,
    struct figure_table *table, struct error *err)
{
	struct fake *fake = context;

	(void)err;
	*table =
	    (struct figure_table){ .n_years = 1, .library = &fake->library };
	if (gemeente != NULL)
		table->gemeente =
		    registers_gemeente(fake->library.registers, gemeente);
	table->year[0].year = year;
	add_plan(&table->year[0], &fake->plan);
	count_year(&table->year[0], year, &fake->library);
	figure_table_lines(table);
	return 0;
}

static int
trends(void *context, const struct trend_query *query, struct trends *trends,
    struct error *err)
{
	(void)context, (void)err;
	*trends = (struct trends){ .from = query->from, .until = query->until };
	trends_add(trends, "A-3.1.3", 2025, 9, 1);
	trends_add(trends, "A-1.3.2", 2025, 4, 1);
	trends_add(trends, "A-1.3.2", 2026, 9, 6);
	trends_sort(trends);
	return 0;
}

static int
export_figures(void *context, const struct figure_table *table,
    struct export *export, struct error *err)
{
	(void)context, (void)err;
	snprintf(export->path, sizeof export->path, "/tmp/cijfers-%d.html",
	    table->year[0].year);
	return 0;
}

static int
plan(void *context, int year, const char *vorm, const char *gemeente, int n,
    struct error *err)
{
	struct fake *fake = context;

	if (library_form(&fake->library, vorm) == NULL)
		return error_usage(err, "Vorm %s is er niet.", vorm);
	fake->plan = (struct fake_plan){ .year = year, .n = n };
	snprintf(fake->plan.vorm, sizeof fake->plan.vorm, "%s", vorm);
	snprintf(fake->plan.gemeente, sizeof fake->plan.gemeente, "%s",
	    gemeente != NULL ? gemeente : "");
	return 0;
}

void
fake_cijfers(struct backend *backend)
{
	backend->figures = figures;
	backend->trends = trends;
	backend->export_figures = export_figures;
	backend->plan = plan;
}
