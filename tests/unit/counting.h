/*
 * counting.h - cells of figures that are as if they were counted, and what
 * of them is shown.
 */
#ifndef TESTS_UNIT_COUNTING_H
#define TESTS_UNIT_COUNTING_H

#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "core/figure_table.h"

static void
add(struct figures *figures, const char *id, const char *gemeente,
    const char *key, const char *above, int64_t n)
{
	struct figure_cell *cell =
	    figures_add(figures, figure_find(id), gemeente, key, above);

	cell->n = n;
	cell->sum = (double)n;
}

static char *
shown(const struct figures *figures, const char *id, const char *gemeente,
    const char *key)
{
	const struct figure_info *info = figure_find(id);
	struct buf out = { 0 };

	figure_show(
	    figures, info, figures_cell(figures, info, gemeente, key), &out);
	return buf_take(&out);
}

static void
assert_shown(const struct figures *figures, const char *id,
    const char *gemeente, const char *key, const char *expected)
{
	char *got = shown(figures, id, gemeente, key);

	if (strcmp(got, expected) != 0)
		fail_msg("%s \"%s\" \"%s\": \"%s\", not \"%s\"", id, gemeente,
		    key, got, expected);
	free(got);
}

static size_t
line_of(const struct figure_table *table, const char *label)
{
	for (size_t i = 0; i < table->n; i++)
		if (strcmp(table->line[i].label, label) == 0)
			return i;
	fail_msg("no line \"%s\"", label);
	return 0;
}

#endif
