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
	struct figures *figures;
	size_t *at; /* which of its cells */
	size_t n;
	struct figure_cell *total;
};

static struct figure_cell *
nth(const struct line *line, size_t i)
{
	return &line->figures->cell[line->at[i]];
}

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
		if (nth(line, i)->hidden != FIGURE_SHOWN)
			sum += nth(line, i)->n;
	for (size_t i = 0; i < line->n; i++)
		if (nth(line, i)->hidden != FIGURE_SHOWN) {
			low += lowest(nth(line, i), least);
			high += highest(nth(line, i), least, sum);
		}
	for (size_t i = 0; i < line->n; i++) {
		const struct figure_cell *cell = nth(line, i);
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
		if (nth(line, i)->hidden != FIGURE_SHOWN)
			return true;
	return false;
}

/* The smallest that is still shown, or NULL. */
static struct figure_cell *
smallest(const struct line *line)
{
	struct figure_cell *found = NULL;

	for (size_t i = 0; i < line->n; i++) {
		struct figure_cell *cell = nth(line, i);

		if (cell->hidden == FIGURE_SHOWN && cell->n > 0 &&
		    (found == NULL || cell->n < found->n))
			found = cell;
	}
	return found;
}

/* Hide one more cell of a line that gives something away.  True when it
 * did: the lines through that cell must be looked at again. */
static bool
protect(const struct line *line)
{
	int least = line->figures->least;
	struct figure_cell *one;

	if (line->n == 0)
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
collect(struct line *line, const struct figure_info *info,
    bool (*under)(const struct figure_cell *, const struct figure_cell *))
{
	line->n = 0;
	for (size_t i = 0; i < line->figures->n; i++)
		if (line->figures->cell[i].figure == info &&
		    under(&line->figures->cell[i], line->total))
			line->at[line->n++] = i;
}

/* All lines of which the total is the sum. */
static bool
protect_under(struct line *line)
{
	const struct figure_cell *total = line->total;
	bool changed = false;

	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		if (info->parent == NULL ||
		    strcmp(info->parent, total->figure->id) != 0)
			continue;
		collect(line, info, divides);
		changed |= protect(line);
	}
	if (*total->gemeente == '\0') {
		collect(line, total->figure, is_part);
		changed |= protect(line);
	}
	return changed;
}

void
figures_hide(struct figures *figures)
{
	struct line line = { .figures = figures };
	bool changed = false;

	for (size_t i = 0; i < figures->n; i++)
		if (is_small(&figures->cell[i], figures->least)) {
			figures->cell[i].hidden = FIGURE_SMALL;
			changed = true;
		}
	line.at = xcalloc(figures->n + 1, sizeof *line.at);
	/* Each round hides a cell, so this ends. */
	while (changed) {
		changed = false;
		for (size_t i = 0; i < figures->n; i++) {
			line.total = &figures->cell[i];
			changed |= protect_under(&line);
		}
	}
	free(line.at);
}
