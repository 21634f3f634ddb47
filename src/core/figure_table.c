/*
 * figure_table.c - the figures of some years as lines.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/figure_table.h"

/* A key that is to be put in order. */
struct entry {
	const char *key;
	char *label;
	double weight; /* the largest first; equal: by label */
};

static const char *
gemeente_of(const struct figure_table *table)
{
	return table->gemeente != NULL ? table->gemeente->id : "";
}

/*
 * Of so few in the whole that who counts its parts would know each of them:
 * a cell in the place of any part, also of one that has none.  Else NULL.
 */
static const struct figure_cell *
few_cell(const struct figure_table *table, const struct figure_info *info,
    size_t year)
{
	static const struct figure_cell few = { .n = 1,
		.hidden = FIGURE_SMALL };
	const struct figures *figures = &table->year[year];
	const struct figure_cell *region, *here;
	const struct figure_info *root = info;

	if (!info->sensitive)
		return NULL;
	while (root->parent != NULL)
		root = figure_find(root->parent);
	region = figures_cell(figures, root, "", "");
	here = figures_cell(figures, root, gemeente_of(table), "");
	if (region != NULL && region->hidden == FIGURE_SMALL &&
	    (info != root || table->gemeente != NULL))
		return &few;
	return info != root && here != NULL && here->hidden == FIGURE_SMALL
	    ? &few
	    : NULL;
}

static void
add_line(struct figure_table *table, enum figure_line_kind kind,
    const struct figure_info *info, const char *key, const char *label)
{
	struct figure_line *line;

	table->line = xgrow(table->line, table->n, sizeof *table->line);
	line = &table->line[table->n++];
	line->kind = kind;
	line->group = info->group;
	line->figure = kind != LINE_GROUP ? info : NULL;
	line->key = xstrdup(key);
	line->label = xstrdup(label);
}

static bool
has_key(const struct entry *entry, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(entry[i].key, key) == 0)
			return true;
	return false;
}

/* The order of what may be hidden must not tell how large it is. */
static double
weight_of(const struct figure_cell *cell)
{
	if (cell->figure->sensitive)
		return 0;
	return cell->figure->unit == FIGURE_PROCENT ? cell->sum
						    : (double)cell->n;
}

static int
compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight > y->weight ? -1 : 1;
	return strcmp(x->label, y->label);
}

/* The keys that a figure has in a year and not in those before it. */
static struct entry *
collect(const struct figure_table *table, size_t year,
    const struct figure_info *info, struct entry *entry, size_t *n)
{
	const struct figures *figures = &table->year[year];

	if (few_cell(table, info, year) != NULL)
		return entry;
	for (size_t i = 0; i < figures->n; i++) {
		const struct figure_cell *cell = &figures->cell[i];
		struct buf label = { 0 };

		if (cell->figure != info ||
		    strcmp(cell->gemeente, gemeente_of(table)) != 0 ||
		    has_key(entry, *n, cell->key))
			continue;
		figure_label(info, table->library, cell->key, &label);
		entry = xgrow(entry, *n, sizeof *entry);
		entry[(*n)++] = (struct entry){ cell->key, buf_take(&label),
			weight_of(cell) };
	}
	return entry;
}

static void
add_keys(struct figure_table *table, const struct figure_info *info)
{
	struct entry *entry = NULL;
	size_t n = 0;

	for (size_t y = 0; y < table->n_years; y++)
		entry = collect(table, y, info, entry, &n);
	if (n > 0)
		qsort(entry, n, sizeof *entry, compare);
	for (size_t i = 0; i < n; i++) {
		add_line(table, LINE_KEY, info, entry[i].key, entry[i].label);
		free(entry[i].label);
	}
	free(entry);
}

static void
release_lines(struct figure_table *table)
{
	for (size_t i = 0; i < table->n; i++) {
		free(table->line[i].key);
		free(table->line[i].label);
	}
	free(table->line);
	table->line = NULL;
	table->n = 0;
}

void
figure_table_lines(struct figure_table *table)
{
	release_lines(table);
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		if (info == figure_infos || info->group != info[-1].group)
			add_line(table, LINE_GROUP, info, "",
			    figure_groups[info->group]);
		if (info->total_only && table->gemeente != NULL)
			continue;
		add_line(table, LINE_FIGURE, info, "", info->title);
		if (info->label != NULL)
			add_keys(table, info);
	}
}

void
figure_table_release(struct figure_table *table)
{
	release_lines(table);
	for (size_t i = 0; i < table->n_years; i++)
		figures_release(&table->year[i]);
	*table = (struct figure_table){ 0 };
}

const char *
figure_table_place(const struct figure_table *table)
{
	return table->gemeente != NULL ? table->gemeente->label : "hele regio";
}

bool
figure_line_counts(const struct figure_line *line)
{
	return line->kind == LINE_KEY ||
	    (line->kind == LINE_FIGURE && line->figure->label == NULL);
}

const struct figure_cell *
figure_table_cell(const struct figure_table *table,
    const struct figure_line *line, size_t year)
{
	const struct figure_cell *few;

	if (!figure_line_counts(line))
		return NULL;
	few = few_cell(table, line->figure, year);
	if (few != NULL)
		return few;
	return figures_cell(
	    &table->year[year], line->figure, gemeente_of(table), line->key);
}

/* A heading under which no key stands. */
static bool
is_last(const struct figure_table *table, const struct figure_line *line)
{
	return line + 1 == table->line + table->n || line[1].kind != LINE_KEY;
}

void
figure_table_show(const struct figure_table *table,
    const struct figure_line *line, size_t year, struct buf *out)
{
	const struct figures *figures = &table->year[year];
	const struct figure_cell *cell = figure_table_cell(table, line, year);

	if (figure_line_counts(line)) {
		figure_show(figures, line->figure, cell, out);
		return;
	}
	if (line->kind != LINE_FIGURE || !is_last(table, line))
		return;
	cell = few_cell(table, line->figure, year);
	if (cell != NULL)
		figure_show(figures, line->figure, cell, out);
	else
		buf_add(out, "geen");
}
