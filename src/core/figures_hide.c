/*
 * figures_hide.c - hide what is small, and what it could be computed from.
 *
 * Cells that add up to another cell are a line: the keys that divide a
 * figure, and the gemeenten that divide the region.  Who sees the sum and
 * all others of a line knows the one that is hidden, so another one is
 * hidden with it, or else the sum.  An onderzoek in two gemeenten makes
 * their sum larger than the whole; it is treated as if it did not.
 *
 * Each line is looked at by itself: what only follows from several lines
 * together is not found.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/figures.h"

struct line {
	struct figure_cell **cell;
	size_t n;
	struct figure_cell *total; /* NULL: their sum is shown nowhere */
};

static bool
is_small(const struct figure_cell *cell, int least)
{
	return cell->figure->sensitive && cell->n > 0 && cell->n < least;
}

/* What who reads it knows of a hidden cell: what is not small is at least
 * that. */
static int64_t
lowest(const struct figure_cell *cell, int least)
{
	return cell->hidden == FIGURE_SMALL ? 1 : least;
}

static int64_t
highest(const struct figure_cell *cell, int least, int64_t sum)
{
	return cell->hidden == FIGURE_SMALL && least - 1 < sum ? least - 1
							       : sum;
}

/* Does the sum of the hidden cells leave one possibility for any of them? */
static bool
is_exposed(const struct line *line, int least)
{
	int64_t sum = 0, low = 0, high = 0;

	for (size_t i = 0; i < line->n; i++)
		if (line->cell[i]->hidden != FIGURE_SHOWN)
			sum += line->cell[i]->n;
	for (size_t i = 0; i < line->n; i++)
		if (line->cell[i]->hidden != FIGURE_SHOWN) {
			low += lowest(line->cell[i], least);
			high += highest(line->cell[i], least, sum);
		}
	for (size_t i = 0; i < line->n; i++) {
		const struct figure_cell *cell = line->cell[i];
		int64_t most = highest(cell, least, sum),
			few = lowest(cell, least);
		int64_t from = sum - (high - most), to = sum - (low - few);

		if (cell->hidden != FIGURE_SHOWN &&
		    (from > few ? from : few) >= (to < most ? to : most))
			return true;
	}
	return false;
}

static bool
has_hidden(const struct line *line)
{
	for (size_t i = 0; i < line->n; i++)
		if (line->cell[i]->hidden != FIGURE_SHOWN)
			return true;
	return false;
}

/* The smallest that is still shown, or NULL. */
static struct figure_cell *
smallest(const struct line *line)
{
	struct figure_cell *found = NULL;

	for (size_t i = 0; i < line->n; i++) {
		struct figure_cell *cell = line->cell[i];

		if (cell->hidden == FIGURE_SHOWN && cell->n > 0 &&
		    (found == NULL || cell->n < found->n))
			found = cell;
	}
	return found;
}

/* Hide one more cell of a line that gives something away.  True when it
 * did: the lines through that cell must be looked at again. */
static bool
protect(const struct line *line, int least)
{
	struct figure_cell *one;

	if (line->n == 0 || line->total == NULL)
		return false;
	if (line->total->hidden != FIGURE_SHOWN
		? has_hidden(line)
		: !has_hidden(line) || !is_exposed(line, least))
		return false;
	one = smallest(line);
	if (one == NULL && line->total->hidden == FIGURE_SHOWN)
		one = line->total;
	if (one == NULL)
		return false;
	one->hidden = FIGURE_BESIDE;
	return true;
}

static bool
divides(const struct figure_cell *cell, const struct figure_cell *total)
{
	const char *parent = cell->figure->parent;

	return parent != NULL && strcmp(parent, total->figure->id) == 0 &&
	    strcmp(cell->above, total->key) == 0 &&
	    strcmp(cell->gemeente, total->gemeente) == 0;
}

static bool
is_part(const struct figure_cell *cell, const struct figure_cell *total)
{
	return *cell->gemeente != '\0' && strcmp(cell->key, total->key) == 0;
}

/* The cells that a relation has under the total, of one figure. */
static void
collect(struct figures *figures, struct line *line,
    const struct figure_info *info,
    bool (*under)(const struct figure_cell *, const struct figure_cell *))
{
	line->n = 0;
	for (size_t i = 0; i < figures->n; i++) {
		struct figure_cell *cell = &figures->cell[i];

		if (cell->figure == info && under(cell, line->total))
			line->cell[line->n++] = cell;
	}
}

/* All lines of which this cell is the sum. */
static bool
protect_under(
    struct figures *figures, struct line *line, struct figure_cell *total)
{
	bool changed = false;

	line->total = total;
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		if (info->parent == NULL ||
		    strcmp(info->parent, total->figure->id) != 0)
			continue;
		collect(figures, line, info, divides);
		changed |= protect(line, figures->least);
	}
	if (*total->gemeente == '\0') {
		collect(figures, line, total->figure, is_part);
		changed |= protect(line, figures->least);
	}
	return changed;
}

void
figures_hide(struct figures *figures)
{
	struct line line = { 0 };
	bool changed = false;

	for (size_t i = 0; i < figures->n; i++)
		if (is_small(&figures->cell[i], figures->least)) {
			figures->cell[i].hidden = FIGURE_SMALL;
			changed = true;
		}
	line.cell = xcalloc(figures->n + 1, sizeof *line.cell);
	/* Each round hides a cell, so this ends. */
	while (changed) {
		changed = false;
		for (size_t i = 0; i < figures->n; i++)
			changed |=
			    protect_under(figures, &line, &figures->cell[i]);
	}
	free(line.cell);
}
