/*
 * answers.c - the answers of an onderzoek, and its reasons to pass a
 * warning.
 */
#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/text.h"

/* Whole, or with two digits after a point; no locale has a say in it. */
static void
add_number(const struct field *field, double number, struct buf *out)
{
	long long cents = llround(number * 100);

	if (field->kind != FIELD_BEDRAG)
		buf_addf(out, "%lld", llround(number));
	else
		buf_addf(out, "%s%lld.%02lld", cents < 0 ? "-" : "",
		    llabs(cents) / 100, llabs(cents) % 100);
}

/* A computed value in the stored form of its field. */
static void
add_value(const struct field *field, const struct value *v, struct buf *out)
{
	char iso[DATE_ISO_SIZE];

	switch (v->type) {
	case VALUE_UNKNOWN:
		break;
	case VALUE_YES:
		buf_add(out, v->yes ? "ja" : "nee");
		break;
	case VALUE_NUMBER:
		add_number(field, v->number, out);
		break;
	case VALUE_DATE:
		buf_add(out, date_to_iso(v->day, iso));
		break;
	case VALUE_TEXT:
	case VALUE_SET:
		buf_add(out, v->text);
		break;
	}
}

static void
add_computed(const struct onderzoek *o, const struct field *field, int row,
    struct buf *out)
{
	struct row_scope row_scope;
	struct expr_scope scope = row_scope_init(&row_scope, o, field, row);
	struct value v = expr_value(field->computed, &scope);

	add_value(field, &v, out);
}

static const struct answer *
find_answer(const struct onderzoek *o, const struct field *field, int row)
{
	for (size_t i = 0; i < o->n_answers; i++)
		if (o->answer[i].field == field && o->answer[i].row == row)
			return &o->answer[i];
	return NULL;
}

const char *
onderzoek_get(const struct onderzoek *o, const struct field *field, int row,
    struct buf *out)
{
	const struct answer *answer;
	char iso[DATE_ISO_SIZE];

	buf_clear(out);
	if (field->computed != NULL) {
		add_computed(o, field, row, out);
	} else if (field->fact) {
		fact_get(&o->facts, fact_find(field->id), out);
	} else if (field->event != NULL) {
		buf_add(
		    out, date_to_iso(onderzoek_event(o, field->event), iso));
	} else {
		answer = find_answer(o, field, row);
		if (answer != NULL)
			buf_add(out, answer->value);
	}
	return buf_text(out);
}

struct answer *
onderzoek_answer(struct onderzoek *o, const struct field *field, int row)
{
	const struct answer *found = find_answer(o, field, row);

	if (found != NULL)
		return &o->answer[found - o->answer];
	o->answer = xgrow(o->answer, o->n_answers, sizeof *o->answer);
	o->answer[o->n_answers] = (struct answer){
		.field = field,
		.row = row,
		.value = xstrdup(""),
	};
	return &o->answer[o->n_answers++];
}

static bool
set_value(
    struct onderzoek *o, const struct field *field, int row, const char *value)
{
	bool lines = field_kinds[field->kind].editor == EDITOR_TEXT;
	struct answer *answer;

	assert(field->computed == NULL && field->kind != FIELD_KOP);
	if (field->fact)
		return fact_set(&o->facts, fact_find(field->id), value);
	if (field->event != NULL)
		return onderzoek_set_event(
		    o, field->event, date_from_iso(value));
	if (*value == '\0' && find_answer(o, field, row) == NULL)
		return false;
	answer = onderzoek_answer(o, field, row);
	if (!text_set(&answer->value, value, lines))
		return false;
	answer->changed = true;
	return true;
}

bool
onderzoek_set(
    struct onderzoek *o, const struct field *field, int row, const char *value)
{
	bool *before = onderzoek_conditions(o);
	bool changed = set_value(o, field, row, value);

	if (changed)
		onderzoek_conditions_changed(o, before);
	free(before);
	return changed;
}

int
onderzoek_rows(const struct onderzoek *o, const struct item *group)
{
	int rows = group->repeats ? group->rows_min : 1;

	if (!group->repeats)
		return rows;
	for (size_t i = 0; i < o->n_answers; i++) {
		const struct answer *answer = &o->answer[i];

		if (answer->row < rows || *answer->value == '\0')
			continue;
		for (size_t j = 0; j < group->n_items; j++)
			if (&group->item[j].field == answer->field)
				rows = answer->row + 1;
	}
	return rows;
}

static struct reden *
find_reden(const struct onderzoek *o, const char *control, const char *subject)
{
	for (size_t i = 0; i < o->n_redenen; i++)
		if (strcmp(o->reden[i].control, control) == 0 &&
		    strcmp(o->reden[i].subject, subject) == 0)
			return &o->reden[i];
	return NULL;
}

const char *
onderzoek_reden(
    const struct onderzoek *o, const char *control, const char *subject)
{
	const struct reden *reden = find_reden(o, control, subject);

	return reden == NULL ? "" : reden->text;
}

bool
onderzoek_set_reden(struct onderzoek *o, const char *control,
    const char *subject, const char *text)
{
	struct reden *reden = find_reden(o, control, subject);

	if (reden == NULL) {
		o->reden = xgrow(o->reden, o->n_redenen, sizeof *o->reden);
		reden = &o->reden[o->n_redenen++];
		*reden = (struct reden){
			.control = xstrdup(control),
			.subject = xstrdup(subject),
			.text = xstrdup(""),
		};
	}
	if (!text_set(&reden->text, text, true))
		return false;
	reden->changed = true;
	return true;
}
