/*
 * opschorting.c - terms that stand still for a time: which times count,
 * and which may be added.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/opschorting.h"
#include "core/text.h"

void
stilstanden_release(struct stilstanden *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->row[i].reden);
	free(list->row);
	*list = (struct stilstanden){ 0 };
}

/* What is not saved yet will come after all that is. */
static bool
comes_after(const struct opschorting *a, const struct opschorting *b)
{
	if (a->id == 0 || b->id == 0)
		return a->id == 0 && (b->id != 0 || a > b);
	return a->id > b->id;
}

/* Is there a later one with its first day? */
static bool
is_replaced(const struct onderzoek *o, const struct opschorting *one)
{
	for (size_t i = 0; i < o->n_opschortingen; i++) {
		const struct opschorting *other = &o->opschorting[i];

		if (other->from == one->from && comes_after(other, one) &&
		    strcmp(other->termijn, one->termijn) == 0)
			return true;
	}
	return false;
}

static bool
is_taken_back(const struct opschorting *one)
{
	return one->until != DATE_NONE && one->until < one->from;
}

static int
compare(const void *a, const void *b)
{
	const struct stilstand *x = a, *y = b;

	return (x->from > y->from) - (x->from < y->from);
}

void
onderzoek_stilstanden(
    const struct onderzoek *o, const char *termijn, struct stilstanden *out)
{
	*out = (struct stilstanden){ 0 };
	for (size_t i = 0; i < o->n_opschortingen; i++) {
		const struct opschorting *one = &o->opschorting[i];

		if (strcmp(one->termijn, termijn) != 0 || is_taken_back(one) ||
		    is_replaced(o, one))
			continue;
		out->row = xgrow(out->row, out->n, sizeof *out->row);
		out->row[out->n++] = (struct stilstand){ one->from, one->until,
			xstrdup(one->reden) };
	}
	if (out->n > 0)
		qsort(out->row, out->n, sizeof *out->row, compare);
}

static bool
overlap(const struct stilstand *a, const struct stilstand *b)
{
	return (a->until == DATE_NONE || b->from <= a->until) &&
	    (b->until == DATE_NONE || a->from <= b->until);
}

/* In another one than the one that it replaces. */
static int
check_others(const struct onderzoek *o, const char *termijn,
    const struct stilstand *asked, struct error *err)
{
	struct stilstanden known;
	char text[DATE_DUTCH_SIZE];
	int result = 0;

	onderzoek_stilstanden(o, termijn, &known);
	for (size_t i = 0; i < known.n && result == 0; i++)
		if (known.row[i].from != asked->from &&
		    overlap(&known.row[i], asked))
			result = error_set(err,
			    "De termijn staat al stil vanaf %s; geef die dag "
			    "op om dat te veranderen.",
			    date_to_dutch(known.row[i].from, text));
	stilstanden_release(&known);
	return result;
}

static bool
is_known(const struct onderzoek *o, const char *termijn, date from)
{
	for (size_t i = 0; i < o->n_opschortingen; i++)
		if (o->opschorting[i].from == from &&
		    strcmp(o->opschorting[i].termijn, termijn) == 0)
			return true;
	return false;
}

static int
check_days(const struct onderzoek *o, const struct agenda_row *row,
    const struct stilstand *asked, struct error *err)
{
	const char *id = row->termijn->id;
	char text[DATE_DUTCH_SIZE];

	if (asked->from <= row->start)
		return error_set(err,
		    "De termijn begint de dag na %s; eerder kan hij niet "
		    "stilstaan.",
		    date_to_dutch(row->start, text));
	if (asked->until != DATE_NONE && asked->until < asked->from)
		return is_known(o, id, asked->from)
		    ? 0
		    : error_set(err, "Er is geen opschorting vanaf %s.",
			  date_to_dutch(asked->from, text));
	if (row->last != DATE_NONE && asked->from > row->last &&
	    !is_known(o, id, asked->from))
		return error_set(err,
		    "De termijn liep tot en met %s; daarna staat er niets "
		    "meer stil.",
		    date_to_dutch(row->last, text));
	return check_others(o, id, asked, err);
}

static int
check(const struct onderzoek *o, const struct agenda_row *row,
    const struct stilstand *asked, const char *reden, struct error *err)
{
	if (!row->termijn->suspendable)
		return error_set(err,
		    "De termijn '%s' kan niet worden opgeschort.",
		    row->termijn->title);
	if (agenda_check_runs(row, err) == -1 ||
	    check_days(o, row, asked, err) == -1)
		return -1;
	if (*reden == '\0')
		return error_set(
		    err, "Opschorten vraagt altijd een reden; schrijf waarom.");
	return 0;
}

int
onderzoek_add_opschorting(struct onderzoek *o, const char *termijn,
    const struct stilstand *asked, const char *author, struct error *err)
{
	char *clean = text_clean(asked->reden, true), stamp[STAMP_SIZE];
	struct agenda_row row;

	if (agenda_find(o, termijn, &row, err) == -1)
		goto refused;
	if (check(o, &row, asked, clean, err) == -1) {
		agenda_row_release(&row);
		goto refused;
	}
	agenda_row_release(&row);
	o->opschorting =
	    xgrow(o->opschorting, o->n_opschortingen, sizeof *o->opschorting);
	o->opschorting[o->n_opschortingen++] = (struct opschorting){
		.termijn = xstrdup(termijn),
		.from = asked->from,
		.until = asked->until,
		.reden = clean,
		.author = text_clean(author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
	return 0;
refused:
	free(clean);
	return -1;
}

bool
opschortingen_changed(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_opschortingen; i++)
		if (o->opschorting[i].id == 0)
			return true;
	return false;
}

void
opschorting_release(struct opschorting *one)
{
	free(one->termijn);
	free(one->reden);
	free(one->author);
	free(one->stamp);
	*one = (struct opschorting){ 0 };
}

void
opschortingen_release(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_opschortingen; i++)
		opschorting_release(&o->opschorting[i]);
	free(o->opschorting);
	o->opschorting = NULL;
	o->n_opschortingen = 0;
}
