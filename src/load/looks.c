/*
 * looks.c - where expressions of a form look: not ahead, not in a circle.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "load/looks.h"

#define N_BY 2

/* A question and what decides about it. */
struct point {
	const char *id;
	size_t step;
	const struct expr *by[N_BY]; /* relevant, berekend */
	int visit;                   /* 0 not yet, 1 on the way, 2 done */
};

struct points {
	struct point *point; /* owned */
	size_t n;
};

static void
add_point(struct points *points, const struct field *field, size_t step)
{
	if (field->id == NULL || field->id[0] == '\0')
		return;
	points->point = xgrow(points->point, points->n, sizeof *points->point);
	points->point[points->n++] = (struct point){ .id = field->id,
		.step = step,
		.by = { field->relevant, field->computed } };
}

static void
add_points(struct points *points, const struct form *form)
{
	for (size_t i = 0; i < form->n_steps; i++) {
		const struct step *step = &form->step[i];

		for (size_t j = 0; j < step->n_items; j++) {
			const struct item *item = &step->item[j];

			add_point(points, &item->field, i);
			for (size_t k = 0; k < item->n_items; k++)
				add_point(points, &item->item[k].field, i);
		}
	}
}

static struct point *
find_point(const struct points *points, const char *id)
{
	for (size_t i = 0; i < points->n; i++)
		if (strcmp(points->point[i].id, id) == 0)
			return &points->point[i];
	return NULL;
}

static void
check_ahead(const struct pending *pending, const struct form *form,
    const struct points *points)
{
	const char *name;

	if (!pending->looks_back || *pending->slot == NULL)
		return;
	for (size_t i = 0; (name = expr_uses(*pending->slot, i)) != NULL; i++) {
		const struct point *point = find_point(points, name);

		if (point == NULL || point->step <= pending->step)
			continue;
		fault_node(pending->node, "E405",
		    "'relevant' in stap %s gebruikt %s, dat pas in stap %s "
		    "wordt gevraagd.",
		    form->step[pending->step].id, name,
		    form->step[point->step].id);
		return;
	}
}

/* The place of an expression in the file, or NULL. */
static const struct node *
expr_node(const struct reader *r, const struct expr *expr)
{
	for (size_t i = 0; i < r->n_pending; i++)
		if (expr != NULL && *r->pending[i].slot == expr)
			return r->pending[i].node;
	return NULL;
}

/* The i-th name that decides about a point. */
static const char *
nth_use(const struct point *point, size_t i)
{
	for (size_t k = 0; k < N_BY; k++) {
		size_t n = 0;

		if (point->by[k] == NULL)
			continue;
		while (expr_uses(point->by[k], n) != NULL)
			n++;
		if (i < n)
			return expr_uses(point->by[k], i);
		i -= n;
	}
	return NULL;
}

/* One step of the walk: a point, and how far through its names. */
struct frame {
	struct point *point;
	size_t next;
};

static void
tell_circle(
    const struct reader *r, const struct frame *frame, size_t from, size_t to)
{
	const struct point *start = frame[from].point;
	const struct node *node = NULL;
	struct buf way = { 0 };

	for (size_t i = from; i <= to; i++) {
		const struct point *point = frame[i].point;
		const struct node *at = expr_node(r, point->by[0]);

		if (at == NULL)
			at = expr_node(r, point->by[1]);
		if (node == NULL)
			node = at;
		buf_addf(&way, "%s (regel %d) → ", point->id,
		    at == NULL ? 0 : at->start.line);
	}
	if (node != NULL)
		fault_node(node, "E404", "Kring: %s%s.", way.text, start->id);
	buf_release(&way);
}

/* Depth first, with a stack of its own: a form may have many questions. */
static void
walk(const struct reader *r, struct points *points, struct frame *frame,
    struct point *start)
{
	size_t depth = 0;

	frame[depth++] = (struct frame){ start, 0 };
	start->visit = 1;
	while (depth > 0) {
		struct frame *top = &frame[depth - 1];
		const char *name = nth_use(top->point, top->next++);
		struct point *next;

		if (name == NULL) {
			top->point->visit = 2;
			depth--;
			continue;
		}
		next = find_point(points, name);
		if (next == NULL || next->visit == 2)
			continue;
		if (next->visit == 1) {
			size_t from = 0;

			while (frame[from].point != next)
				from++;
			tell_circle(r, frame, from, depth - 1);
			continue;
		}
		next->visit = 1;
		frame[depth++] = (struct frame){ next, 0 };
	}
}

void
check_looks(struct reader *r, const struct form *form)
{
	struct points points = { 0 };
	struct frame *frame;

	add_points(&points, form);
	for (size_t i = 0; i < r->n_pending; i++)
		check_ahead(&r->pending[i], form, &points);
	frame = xcalloc(points.n + 1, sizeof *frame);
	for (size_t i = 0; i < points.n; i++)
		if (points.point[i].visit == 0)
			walk(r, &points, frame, &points.point[i]);
	free(frame);
	free(points.point);
}
