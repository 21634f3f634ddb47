/*
 * nav.c - from step to step, from norm to norm, to the next open point.
 */
#include <limits.h>
#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/step_lines.h"
#include "ui/tabs.h"
#include "ui/views.h"

static const struct view *const step_views[N_STEP_VIEWS] = {
	[STEP_QUESTIONS] = &view_step,
	[STEP_NORMSELECTIE] = &view_selectie,
	[STEP_GESPREKKEN] = &view_gesprekken,
	[STEP_BEWIJS] = &view_bewijs,
	[STEP_NORMEN] = &view_norms,
	[STEP_MAATREGELEN] = &view_maatregelen,
	[STEP_AFRONDING] = &view_afronding,
	[STEP_ANALYSE] = &view_analyse,
};

void
step_lines(const struct ui *ui, const struct frame *f, struct lines *lines)
{
	struct extra_row extra = { f->part - 1, f->scroll };

	lines_make(&ui->onderzoek, f->index, &extra, lines);
}

const struct view *
step_view(const struct step *step)
{
	return step_views[step->view];
}

size_t
step_next(const struct onderzoek *o, size_t step, int direction)
{
	size_t at = step;

	while (direction < 0 ? at > 0 : at + 1 < o->form->n_steps) {
		at = direction < 0 ? at - 1 : at + 1;
		if (step_relevant(o, &o->form->step[at]))
			return at;
	}
	return step;
}

void
step_title(const struct ui *ui, size_t step)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t at = 0, n = 0;

	for (size_t i = 0; i < o->form->n_steps; i++) {
		if (!step_relevant(o, &o->form->step[i]))
			continue;
		n++;
		if (i <= step)
			at = n;
	}
	view_head(ui, "%zu/%zu %s", at, n, o->form->step[step].title);
}

/* The view that a step opens with: its questions first. */
static const struct view *
first_view(const struct step *step)
{
	return step->n_items > 0 ? &view_step : step_view(step);
}

/* The views below these belong to the onderzoek that is open. */
static bool
in_onderzoek(const struct view *view)
{
	return !tabs_is_tab(view) && view != &view_begin && view != &view_first;
}

/* One step at a time: what lay below is left too. */
void
step_go(struct ui *ui, size_t index)
{
	const struct step *step = &ui->onderzoek.form->step[index];
	struct frame *f = ui_top(ui);

	edit_leave(ui);
	while (f > ui->frame && in_onderzoek(f[-1].view)) {
		ui->depth--;
		f = ui_top(ui);
	}
	onderzoek_set_step(&ui->onderzoek, step->id);
	view_replace(ui, first_view(step), index);
}

size_t
norm_next(const struct onderzoek *o, size_t norm, int direction)
{
	size_t at = norm;

	while (direction < 0 ? at > 0 : at + 1 < o->n_oordelen) {
		at = direction < 0 ? at - 1 : at + 1;
		if (o->oordeel[at].chosen)
			return at;
	}
	return norm;
}

size_t
norm_of_row(const struct onderzoek *o, size_t row)
{
	for (size_t i = 0; i < o->n_oordelen; i++)
		if (o->oordeel[i].chosen && row-- == 0)
			return i;
	return SIZE_MAX;
}

size_t
row_of_norm(const struct onderzoek *o, size_t norm)
{
	size_t row = 0;

	for (size_t i = 0; i < norm && i < o->n_oordelen; i++)
		if (o->oordeel[i].chosen)
			row++;
	return row;
}

size_t
norm_n_notities(const struct onderzoek *o, const struct norm *norm)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		if (notitie_on(&o->notitie[i], norm))
			n++;
	return n;
}

/* A place in the order of the form. */
struct spot {
	int step, norm, item, subitem, row;
};

static int
spot_compare(const struct spot *a, const struct spot *b)
{
	const int left[] = { a->step, a->norm, a->item, a->row, a->subitem };
	const int right[] = { b->step, b->norm, b->item, b->row, b->subitem };

	for (size_t i = 0; i < LENGTH(left); i++)
		if (left[i] != right[i])
			return left[i] < right[i] ? -1 : 1;
	return 0;
}

static struct spot
fault_spot(const struct onderzoek *o, const struct fault *fault)
{
	struct spot spot = { fault->step, fault->norm, fault->item,
		fault->subitem, fault->row };

	if (fault->norm >= 0 && spot.step < 0)
		spot.step = form_step_with(o->form, STEP_NORMEN);
	if (spot.step < 0)
		spot.step = INT_MAX;
	return spot;
}

static struct spot
line_spot(struct ui *ui, const struct frame *f)
{
	struct spot spot = { (int)f->index, -1, -1, -1, 0 };
	struct lines lines;

	step_lines(ui, f, &lines);
	if (f->list.at < lines.n) {
		spot.item = lines.line[f->list.at].item;
		spot.subitem = lines.line[f->list.at].subitem;
		spot.row = lines.line[f->list.at].row;
	}
	lines_release(&lines);
	return spot;
}

/* Does the view have a place in the order of the form? */
static bool
is_spot(const struct frame *f)
{
	/* Notities of a norm are shown over that norm. */
	if (f->view == &view_notities)
		return f->part == 0;
	for (size_t i = 1; i < N_STEP_VIEWS; i++)
		if (f->view == step_views[i])
			return true;
	return f->view == &view_step || f->view == &view_norm;
}

/* Where one is now; before everything when that is nowhere. */
static struct spot
current_spot(struct ui *ui)
{
	struct spot spot = { -1, -1, -1, -1, 0 };
	const struct frame *f = ui_top(ui);

	/* What lies over a step or norm is there too. */
	while (f > ui->frame && !is_spot(f))
		f--;
	if (f->view == &view_step)
		return line_spot(ui, f);
	if (f->view == &view_norm) {
		spot.step = form_step_with(ui->onderzoek.form, STEP_NORMEN);
		spot.norm = (int)f->index;
	} else if (f > ui->frame) {
		spot.step = (int)f->index;
		if (f->view == &view_gesprekken)
			spot.row = -1;
		else if (f->view == &view_notities)
			spot.row = (int)notitie_of_row(&ui->onderzoek, f);
	}
	/* A piece is a row of its list; the list itself comes before. */
	if (f->view == &view_bewijs)
		spot.row = ui_top(ui)->view == &view_stuk
		    ? (int)ui_top(ui)->index
		    : -1;
	return spot;
}

static bool
is_open(const struct fault *fault)
{
	/* What was to do or to ask stops nothing, but is not forgotten. */
	return !fault->passed &&
	    (fault->level != LEVEL_LET_OP || fault_of_notitie(fault));
}

/* The nearest fault in a direction, or the outermost of the other side. */
static const struct fault *
nearest_fault(struct ui *ui, int direction)
{
	const struct fault *near = NULL, *outer = NULL;
	struct spot here = current_spot(ui), spot;

	for (size_t i = 0; i < ui->faults.n; i++) {
		const struct fault *fault = &ui->faults.fault[i];

		if (!is_open(fault))
			continue;
		spot = fault_spot(&ui->onderzoek, fault);
		if (outer == NULL || direction < 0)
			outer = fault;
		if (direction > 0 && spot_compare(&spot, &here) > 0)
			return fault;
		if (direction < 0 && spot_compare(&spot, &here) < 0)
			near = fault;
	}
	return near != NULL ? near : outer;
}

void
open_go(struct ui *ui, int direction)
{
	const struct fault *fault = nearest_fault(ui, direction);

	if (fault == NULL) {
		ui_status(ui, "Er staat niets meer open.");
		return;
	}
	ui_goto_fault(ui, fault);
	ui_status(ui, "%s%s", fault->text,
	    fault_of_notitie(fault) ? "  +: gedaan." : "");
}
