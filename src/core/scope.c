/*
 * scope.c - values for expressions, and what is asked at all.
 *
 * A name is empty when its question is not asked, and whether it is asked
 * is an expression over other names.  The loader refuses circles; the
 * depth is bounded all the same.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define DEPTH_MAX 12

static const struct value unknown = { .type = VALUE_UNKNOWN };

static double
n_tekort(const void *context)
{
	return (double)onderzoek_n_tekort(context);
}

static double
n_open(const void *context)
{
	const struct onderzoek *o = context;

	return (double)(onderzoek_n_chosen(o) - onderzoek_n_judged(o));
}

static bool
is_tekort(const void *context, const char *id)
{
	const struct onderzoek *o = context;
	const struct grade *grade = normset_grade(o->normset, id);

	return grade != NULL && grade->tekort;
}

static struct value
oordeel_value(const struct oordeel *oordeel)
{
	if (!oordeel->chosen || oordeel->grade == NULL)
		return unknown;
	return (struct value){
		.type = VALUE_TEXT,
		.text = oordeel->grade->id,
	};
}

static struct value
code_value(const void *context, const char *code)
{
	const struct onderzoek *o = context;
	const struct norm *norm = normset_norm(o->normset, code);

	return norm == NULL ? unknown : oordeel_value(onderzoek_on(o, norm));
}

/* The scopes below are a struct row_scope, or begin with one. */
static double
row_n_tekort(const void *context)
{
	return n_tekort(((const struct row_scope *)context)->onderzoek);
}

static double
row_n_open(const void *context)
{
	return n_open(((const struct row_scope *)context)->onderzoek);
}

static bool
row_is_tekort(const void *context, const char *id)
{
	return is_tekort(((const struct row_scope *)context)->onderzoek, id);
}

static struct value
row_norm(const void *context, const char *code)
{
	return code_value(((const struct row_scope *)context)->onderzoek, code);
}

static bool
group_has(const struct item *group, const struct field *field)
{
	if (group == NULL)
		return false;
	for (size_t i = 0; i < group->n_items; i++)
		if (&group->item[i].field == field)
			return true;
	return false;
}

bool
field_place(const struct form *form, const struct field *field,
    struct place_in_form *at)
{
	for (size_t i = 0; i < form->n_steps; i++) {
		const struct step *step = &form->step[i];

		for (size_t j = 0; j < step->n_items; j++) {
			const struct item *item = &step->item[j];

			*at = (struct place_in_form){ (int)i, (int)j, -1 };
			if (&item->field == field)
				return true;
			for (size_t k = 0; k < item->n_items; k++) {
				at->subitem = (int)k;
				if (&item->item[k].field == field)
					return true;
			}
		}
	}
	return false;
}

static struct value row_get(const void *context, const char *name);

static struct expr_scope
row_expr_scope(const struct row_scope *scope)
{
	return (struct expr_scope){
		.context = scope,
		.get = row_get,
		.norm = row_norm,
		.n_tekort = row_n_tekort,
		.n_open = row_n_open,
		.is_tekort = row_is_tekort,
	};
}

static bool
is_asked(const struct row_scope *scope, const struct field *field)
{
	const struct expr_scope asked = row_expr_scope(scope);
	const struct form *form = scope->onderzoek->form;
	struct place_in_form at;
	const struct step *step;

	if (!field_place(form, field, &at))
		return expr_holds(field->relevant, &asked);
	step = &form->step[at.step];
	if (!expr_holds(step->relevant, &asked))
		return false;
	if (at.subitem >= 0 &&
	    !expr_holds(step->item[at.item].field.relevant, &asked))
		return false;
	return expr_holds(field->relevant, &asked);
}

static struct value
answer_value(const struct row_scope *scope, const struct field *field)
{
	const struct onderzoek *o = scope->onderzoek;
	int row = group_has(scope->group, field) ? scope->row : 0;

	for (size_t i = 0; i < o->n_answers; i++)
		if (o->answer[i].field == field && o->answer[i].row == row)
			return field_value(field, o->answer[i].value);
	return unknown;
}

static struct value
event_value(const struct onderzoek *o, const char *kind)
{
	date day = onderzoek_event(o, kind);

	return day == DATE_NONE
	    ? unknown
	    : (struct value){ .type = VALUE_DATE, .day = day };
}

static struct value
row_get(const void *context, const char *name)
{
	const struct row_scope *scope = context;
	const struct onderzoek *o = scope->onderzoek;
	const struct field *field = form_field(o->form, name);
	const struct fact *fact = fact_find(name);
	struct row_scope deeper = *scope;
	struct expr_scope inner;

	if (field == NULL)
		return fact == NULL ? unknown : fact_value(&o->facts, fact);
	if (++deeper.depth > DEPTH_MAX || !is_asked(&deeper, field))
		return unknown;
	if (field->computed != NULL) {
		inner = row_expr_scope(&deeper);
		return expr_value(field->computed, &inner);
	}
	if (field->fact && fact != NULL)
		return fact_value(&o->facts, fact);
	if (field->event != NULL)
		return event_value(o, field->event);
	return answer_value(scope, field);
}

struct expr_scope
row_scope_init(struct row_scope *scope, const struct onderzoek *o,
    const struct field *field, int row)
{
	struct place_in_form at;

	*scope = (struct row_scope){ .onderzoek = o, .row = row };
	if (field_place(o->form, field, &at) && at.subitem >= 0)
		scope->group = &o->form->step[at.step].item[at.item];
	return row_expr_scope(scope);
}

static struct value
onderzoek_value(const void *context, const char *name)
{
	const struct row_scope scope = { .onderzoek = context };

	return row_get(&scope, name);
}

struct expr_scope
onderzoek_scope(const struct onderzoek *o)
{
	return (struct expr_scope){
		.context = o,
		.get = onderzoek_value,
		.norm = code_value,
		.n_tekort = n_tekort,
		.n_open = n_open,
		.is_tekort = is_tekort,
	};
}

/* An evidence set is known, also when there is none: it counts as 0. */
static struct value
evidence_value(const char *set)
{
	return (struct value){ .type = VALUE_SET, .text = set };
}

/* Never empty: a check is to hold where nothing was said of a ground. */
static struct value
grond_value(const struct oordeel *oordeel)
{
	enum grond grond = oordeel_grond(oordeel);

	return (struct value){
		.type = VALUE_TEXT,
		.text = grond == GROND_GEEN ? "geen" : grond_words[grond],
	};
}

static struct value
norm_get(const void *context, const char *name)
{
	const struct norm_scope *scope = context;
	const struct oordeel *oordeel = scope->oordeel;

	if (strcmp(name, "oordeel") == 0)
		return oordeel_value(oordeel);
	if (strcmp(name, "grond") == 0)
		return grond_value(oordeel);
	if (strcmp(name, "bronnen") == 0)
		return evidence_value(scope->bronnen);
	if (strcmp(name, "methoden") == 0)
		return evidence_value(scope->methoden);
	if (strcmp(name, "bevinding") != 0)
		return row_get(&scope->row, name);
	if (*oordeel->bevinding == '\0')
		return unknown;
	return (struct value){
		.type = VALUE_TEXT,
		.text = oordeel->bevinding,
	};
}

/* A piece that was seen is a source of its own: "bewijs2". */
static void
add_bewijs(struct norm_scope *scope, const struct bewijs *b)
{
	char bron[24];

	text_fit(bron, sizeof bron, "bewijs%d", b->number);
	set_put(&scope->bronnen, bron);
	set_put(&scope->methoden, b->methode->id);
}

struct expr_scope
norm_scope_init(struct norm_scope *scope, const struct onderzoek *o,
    const struct oordeel *oordeel)
{
	struct expr_scope asked = row_expr_scope(&scope->row);

	*scope = (struct norm_scope){
		.row = { .onderzoek = o },
		.oordeel = oordeel,
		.bronnen = xstrdup(""),
		.methoden = xstrdup(""),
	};
	for (size_t i = 0; i < o->n_notities; i++) {
		if (!notitie_counts(&o->notitie[i], oordeel->norm))
			continue;
		set_put(&scope->bronnen, o->notitie[i].bron);
		set_put(&scope->methoden, o->notitie[i].methode);
	}
	for (size_t i = 0; i < o->n_bewijs; i++)
		if (bewijs_on(&o->bewijs[i], oordeel->norm))
			add_bewijs(scope, &o->bewijs[i]);
	asked.get = norm_get;
	return asked;
}

void
norm_scope_release(struct norm_scope *scope)
{
	free(scope->bronnen);
	free(scope->methoden);
	*scope = (struct norm_scope){ 0 };
}

bool
step_relevant(const struct onderzoek *o, const struct step *step)
{
	const struct expr_scope scope = onderzoek_scope(o);

	return expr_holds(step->relevant, &scope);
}

bool
field_relevant_at(const struct onderzoek *o, const struct field *field, int row)
{
	struct row_scope scope;

	row_scope_init(&scope, o, field, row);
	return is_asked(&scope, field);
}

bool
field_relevant(const struct onderzoek *o, const struct field *field)
{
	return field_relevant_at(o, field, 0);
}

bool
field_required_at(const struct onderzoek *o, const struct field *field, int row)
{
	struct row_scope row_scope;
	struct expr_scope scope;

	if (field->computed != NULL || field->kind == FIELD_KOP)
		return false;
	if (field->always_required || field->required == NULL)
		return field->always_required;
	scope = row_scope_init(&row_scope, o, field, row);
	return expr_holds(field->required, &scope);
}

bool
field_required(const struct onderzoek *o, const struct field *field)
{
	return field_required_at(o, field, 0);
}

bool
norm_relevant(const struct onderzoek *o, const struct norm *norm)
{
	const struct expr_scope scope = onderzoek_scope(o);

	return expr_holds(norm->relevant, &scope);
}

/* Unknown, or a set that nobody filled in. */
static bool
is_empty(const struct value *v)
{
	return v->type == VALUE_UNKNOWN ||
	    (v->type == VALUE_SET && set_count(v->text) == 0);
}

bool
norm_excluded(const struct onderzoek *o, const struct norm *norm)
{
	const struct expr_scope scope = onderzoek_scope(o);
	const char *name;
	struct value v;

	if (norm->relevant == NULL)
		return false;
	for (size_t i = 0; (name = expr_uses(norm->relevant, i)); i++) {
		v = onderzoek_value(o, name);
		if (is_empty(&v))
			return false;
	}
	v = expr_value(norm->relevant, &scope);
	return v.type == VALUE_YES && !v.yes;
}
