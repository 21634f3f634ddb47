/*
 * figures.c - the cells of a year: kept, completed, and read by people.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/figure_label.h"

void
figures_release(struct figures *figures)
{
	for (size_t i = 0; i < figures->n; i++) {
		free(figures->cell[i].gemeente);
		free(figures->cell[i].key);
		free(figures->cell[i].above);
	}
	free(figures->cell);
	*figures = (struct figures){ 0 };
}

struct figure_cell *
figures_add(struct figures *figures, const struct figure_info *info,
    const char *gemeente, const char *key, const char *above)
{
	struct figure_cell *cell;

	figures->cell = xgrow(figures->cell, figures->n, sizeof *figures->cell);
	cell = &figures->cell[figures->n++];
	cell->figure = info;
	cell->gemeente = xstrdup(gemeente);
	cell->key = xstrdup(key);
	cell->above = xstrdup(above);
	return cell;
}

const struct figure_cell *
figures_cell(const struct figures *figures, const struct figure_info *info,
    const char *gemeente, const char *key)
{
	for (size_t i = 0; i < figures->n; i++) {
		const struct figure_cell *cell = &figures->cell[i];

		if (cell->figure == info &&
		    strcmp(cell->gemeente, gemeente) == 0 &&
		    strcmp(cell->key, key) == 0)
			return cell;
	}
	return NULL;
}

/* ---- what follows from what was counted ---- */

/* Add the count of a cell to that of another figure or key. */
static void
add_to(struct figures *figures, size_t from, const struct figure_info *info,
    const char *key)
{
	const struct figure_cell source = figures->cell[from];
	/* Its own array, so it may be changed. */
	struct figure_cell *cell = (struct figure_cell *)figures_cell(
	    figures, info, source.gemeente, key);

	if (cell == NULL)
		cell = figures_add(
		    figures, info, source.gemeente, key, source.above);
	cell->n += source.n;
	cell->sum += source.sum;
}

static const char *
kern_of(const struct norm *norm)
{
	static const char *const keys[] = {
		[YES_EMPTY] = FIGURE_KERN_OPEN,
		[YES_NO] = FIGURE_OVERIG,
		[YES_YES] = FIGURE_KERN,
	};

	return norm != NULL ? keys[norm->kern] : FIGURE_KERN_OPEN;
}

static void
add_norms(struct figures *figures, const struct library *library)
{
	const struct figure_info *norms = figure_find("oordelen_norm"),
				 *thema = figure_find("oordelen_thema"),
				 *kern = figure_find("oordelen_kern");
	size_t n = figures->n;

	for (size_t i = 0; i < n; i++) {
		const struct normset *set;
		const struct norm *norm;
		struct buf key = { 0 };

		if (figures->cell[i].figure != norms)
			continue;
		norm = figure_norm(library, figures->cell[i].key, &set);
		if (norm != NULL)
			buf_addf(&key, "%s-%s", set->prefix,
			    set->thema[norm->thema].id);
		add_to(figures, i, thema, buf_text(&key));
		add_to(figures, i, kern, kern_of(norm));
		buf_release(&key);
	}
}

static void
drop(struct figures *figures, size_t at)
{
	struct figure_cell *cell = &figures->cell[at];

	free(cell->gemeente);
	free(cell->key);
	free(cell->above);
	*cell = figures->cell[--figures->n];
}

/* An aanbieder with few is not named.  From the end: what drop() moves was
 * looked at. */
static void
fold_few(struct figures *figures)
{
	for (size_t i = figures->n; i-- > 0;) {
		const struct figure_cell *cell = &figures->cell[i];

		if (!cell->figure->folds || *cell->key == '\0' ||
		    cell->n >= figures->least)
			continue;
		add_to(figures, i, cell->figure, "");
		drop(figures, i);
	}
}

static void
copy(struct figures *figures, const struct figure_info *info)
{
	size_t n = figures->n;

	for (size_t i = 0; i < n; i++) {
		const struct figure_cell from = figures->cell[i];
		struct figure_cell *to;

		if (strcmp(from.figure->id, info->copies) != 0)
			continue;
		to = figures_add(
		    figures, info, from.gemeente, from.key, from.above);
		to->n = from.n;
		to->sum = from.sum;
		to->hidden = from.hidden;
	}
}

void
figures_finish(struct figures *figures, const struct library *library)
{
	int least =
	    library->registers != NULL ? library->registers->figures_least : 0;

	figures->least = least > 0 ? least : FIGURES_LEAST;
	add_norms(figures, library);
	fold_few(figures);
	figures_hide(figures);
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++)
		if (info->copies != NULL)
			copy(figures, info);
}

/* ---- as people read it ---- */

double
figure_share(const struct figures *figures, const struct figure_cell *cell)
{
	const struct figure_info *parent;
	const struct figure_cell *whole;

	if (cell->hidden != FIGURE_SHOWN)
		return -1;
	if (cell->figure->unit == FIGURE_PROCENT)
		return cell->n > 0 ? cell->sum / (double)cell->n : -1;
	if (cell->figure->unit != FIGURE_AANTAL || cell->figure->parent == NULL)
		return -1;
	parent = figure_find(cell->figure->parent);
	whole = figures_cell(figures, parent, cell->gemeente, cell->above);
	if (whole == NULL || whole->hidden != FIGURE_SHOWN || whole->n == 0)
		return -1;
	return (double)cell->n / (double)whole->n;
}

/* 34,2: as a number is written here. */
static void
add_decimal(double value, struct buf *out)
{
	int64_t tenths = (int64_t)(value * 10 + 0.5);

	buf_addf(
	    out, "%jd,%jd", (intmax_t)(tenths / 10), (intmax_t)(tenths % 10));
}

static void
show_count(const struct figures *figures, const struct figure_cell *cell,
    struct buf *out)
{
	double share = figure_share(figures, cell);

	if (cell->figure->unit == FIGURE_PROCENT)
		buf_addf(out, "%.0f van ", cell->sum);
	buf_addf(out, "%jd", (intmax_t)cell->n);
	if (share >= 0)
		buf_addf(out, " (%d %%)", (int)(share * 100 + 0.5));
}

void
figure_show(const struct figures *figures, const struct figure_info *info,
    const struct figure_cell *cell, struct buf *out)
{
	if (cell == NULL || cell->n == 0) {
		buf_add(out, info->unit == FIGURE_AANTAL ? "0" : "-");
	} else if (cell->hidden == FIGURE_SMALL) {
		buf_addf(out, "< %d", figures->least);
	} else if (cell->hidden == FIGURE_BESIDE) {
		buf_add(out, "afgeschermd");
	} else if (info->unit == FIGURE_DAGEN) {
		add_decimal(cell->sum / (double)cell->n, out);
		buf_addf(out, " dagen (%jd)", (intmax_t)cell->n);
	} else {
		show_count(figures, cell, out);
	}
}

void
figure_label(const struct figure_info *info, const struct library *library,
    const char *key, struct buf *out)
{
	const char *label =
	    info->label != NULL ? info->label(info, library, key) : NULL;

	if (info->label == figure_label_norm && label != NULL)
		buf_addf(out, "%s %s", key, label);
	else if (label != NULL)
		buf_add(out, label);
	else
		buf_add(out, *key != '\0' ? key : "niet ingevuld");
}

int
figures_year(const char *typed, int *year, struct error *err)
{
	if (strlen(typed) == 4 && strspn(typed, "0123456789") == 4)
		*year = (int)strtol(typed, NULL, 10);
	else
		*year = 0;
	if (*year >= FIGURES_FIRST && *year <= FIGURES_LAST)
		return 0;
	return error_usage(err, "%.20s is geen jaar; schrijf %d tot en met %d.",
	    typed, FIGURES_FIRST, FIGURES_LAST);
}
