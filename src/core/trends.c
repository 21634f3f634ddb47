/*
 * trends.c - norms through the years.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/figure_label.h"
#include "core/trends.h"

void
trends_release(struct trends *trends)
{
	for (size_t i = 0; i < trends->n; i++)
		free(trends->row[i].norm);
	free(trends->row);
	*trends = (struct trends){ 0 };
}

static struct trend_row *
row_of(struct trends *trends, const char *norm)
{
	struct trend_row *row;

	for (size_t i = 0; i < trends->n; i++)
		if (strcmp(trends->row[i].norm, norm) == 0)
			return &trends->row[i];
	trends->row = xgrow(trends->row, trends->n, sizeof *trends->row);
	row = &trends->row[trends->n++];
	row->norm = xstrdup(norm);
	return row;
}

void
trends_add(struct trends *trends, const char *norm, int year, int64_t n,
    int64_t tekort)
{
	struct trend_row *row = row_of(trends, norm);
	int at = year - trends->from;

	if (at < 0 || at >= FIGURES_YEARS)
		return;
	row->year[at].n += n;
	row->year[at].tekort += tekort;
	row->total.n += n;
	row->total.tekort += tekort;
}

static int
compare(const void *a, const void *b)
{
	const struct trend_row *x = a, *y = b;
	int64_t across = x->total.tekort * y->total.n,
		down = y->total.tekort * x->total.n;

	if (x->total.tekort != y->total.tekort)
		return x->total.tekort > y->total.tekort ? -1 : 1;
	if (across != down)
		return across > down ? -1 : 1;
	return strcmp(x->norm, y->norm);
}

void
trends_sort(struct trends *trends)
{
	if (trends->n > 0)
		qsort(trends->row, trends->n, sizeof *trends->row, compare);
}

void
trend_show(const struct trend_cell *cell, struct buf *out)
{
	if (cell->n == 0)
		buf_add(out, "-");
	else
		buf_addf(out, "%jd van %jd (%jd %%)", (intmax_t)cell->tekort,
		    (intmax_t)cell->n,
		    (intmax_t)((cell->tekort * 200 + cell->n) / cell->n / 2));
}

const char *
trend_title(const struct trend_row *row, const struct library *library)
{
	const struct normset *set;
	const struct norm *norm = figure_norm(library, row->norm, &set);

	return norm != NULL ? norm->title : "";
}
