/*
 * answer.c - the answer to a question, as the screens read and set it.
 *
 * What is edited is known by its subject, "answer:doel:0": kind, question
 * and row.  The commit finds its place by that, never by the focus.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "core/form.h"
#include "core/scope.h"
#include "ui/answer.h"
#include "ui/views.h"

#define ANSWER "answer"
#define OTHER  "anders"

const char *
answer_label(const struct field *field)
{
	const struct fact *fact = field->fact ? fact_find(field->id) : NULL;

	if (field->label != NULL)
		return field->label;
	return fact != NULL ? fact->label : field->id;
}

void
choices_make(const struct onderzoek *o, const struct field *field, int row,
    struct choices *out)
{
	struct row_scope row_scope;
	struct expr_scope scope = row_scope_init(&row_scope, o, field, row);
	struct choice choice;

	*out = (struct choices){ .other = field->other };
	for (size_t i = 0; field_choice(field, o->registers, i, &choice); i++) {
		if (!expr_holds(choice.relevant, &scope))
			continue;
		out->choice = xgrow(out->choice, out->n, sizeof *out->choice);
		out->choice[out->n++] = choice;
	}
}

void
choices_release(struct choices *choices)
{
	free(choices->choice);
	*choices = (struct choices){ 0 };
}

size_t
choices_n(const struct choices *choices)
{
	return choices->n + (choices->other ? 1 : 0);
}

bool
choices_made(const struct choices *choices, size_t i, const char *value)
{
	if (i == choices->n)
		return set_has(value, OTHER);
	return set_has(value, choices->choice[i].id);
}

static bool
set_value(struct onderzoek *o, const struct field *field, int row,
    const char *id, const char *value)
{
	char *set;
	bool changed;

	if (field_kinds[field->kind].editor == EDITOR_ONE) {
		if (strcmp(id, value) == 0)
			id = "";
		return onderzoek_set(o, field, row, id);
	}
	set = set_toggle(value, id);
	changed = onderzoek_set(o, field, row, set);
	free(set);
	return changed;
}

bool
answer_choose(struct onderzoek *o, const struct field *field, int row,
    const struct choices *choices, size_t i)
{
	struct buf value = { 0 };
	bool changed;

	if (i >= choices->n)
		return false;
	onderzoek_get(o, field, row, &value);
	changed =
	    set_value(o, field, row, choices->choice[i].id, buf_text(&value));
	buf_release(&value);
	return changed;
}

size_t
answer_first_choice(
    const struct onderzoek *o, const struct field *field, int row)
{
	struct buf value = { 0 };
	struct choices choices;
	size_t at = 0;

	onderzoek_get(o, field, row, &value);
	choices_make(o, field, row, &choices);
	for (size_t i = choices_n(&choices); i-- > 0;)
		if (choices_made(&choices, i, buf_text(&value)))
			at = i;
	choices_release(&choices);
	buf_release(&value);
	return at;
}

const char *
answer_other(const char *value)
{
	const char *other = strstr(value, OTHER ":");

	if (other == NULL || (other > value && other[-1] != ' '))
		return "";
	return other + strlen(OTHER ":");
}

const struct field *
answer_field(const struct onderzoek *o, const char *subject, int *row)
{
	const char *id = strchr(subject, ':'), *end = strrchr(subject, ':');
	const struct field *field;
	char *name;

	if (id == NULL || end == id)
		return NULL;
	name = xstrndup(id + 1, (size_t)(end - id - 1));
	field = form_field(o->form, name);
	free(name);
	*row = (int)strtol(end + 1, NULL, 10);
	return field;
}

static int
commit_answer(struct ui *ui, const char *text, struct error *err)
{
	struct onderzoek *o = &ui->onderzoek;
	struct buf value = { 0 };
	const struct field *field;
	int row, result;

	field = answer_field(o, ui->edit.subject, &row);
	if (field == NULL)
		return error_set(err, "Deze vraag staat niet meer in de vorm.");
	result = field_read(field, o->registers, text, &value, err);
	if (result == 0)
		onderzoek_set(o, field, row, buf_text(&value));
	buf_release(&value);
	return result;
}

/* Take a choice of one's own out of a value, and put another in. */
static char *
replace_other(const char *value, const char *own, bool one)
{
	char *without, *with;

	if (one && *own != '\0')
		return xstrdup(own);
	without =
	    set_has(value, OTHER) ? set_toggle(value, OTHER) : xstrdup(value);
	if (*own == '\0')
		return without;
	with = set_toggle(without, own);
	free(without);
	return with;
}

static int
commit_other(struct ui *ui, const char *text, struct error *err)
{
	struct onderzoek *o = &ui->onderzoek;
	struct buf value = { 0 }, own = { 0 };
	const struct field *field;
	char *set;
	int row;

	field = answer_field(o, ui->edit.subject, &row);
	if (field == NULL)
		return error_set(err, "Deze vraag staat niet meer in de vorm.");
	text += strspn(text, " ");
	if (*text != '\0')
		buf_addf(&own, OTHER ":%s", text);
	onderzoek_get(o, field, row, &value);
	set = replace_other(buf_text(&value), buf_text(&own),
	    field_kinds[field->kind].editor == EDITOR_ONE);
	onderzoek_set(o, field, row, set);
	free(set);
	buf_release(&value);
	buf_release(&own);
	return 0;
}

static void
subject_make(char *out, size_t size, const char *kind,
    const struct field *field, int row)
{
	snprintf(out, size, "%s:%s:%d", kind, field->id, row);
}

/* What the answer looks like while it is edited. */
static void
editable(const struct onderzoek *o, const struct field *field,
    const char *value, struct buf *out)
{
	int year, month, day;

	if (field->kind == FIELD_DATUM && date_from_iso(value) != DATE_NONE) {
		date_to_ymd(date_from_iso(value), &year, &month, &day);
		buf_addf(out, "%02d-%02d-%04d", day, month, year);
		return;
	}
	field_show(field, o->registers, value, out);
}

static int64_t
answer_revision(const struct onderzoek *o, const struct field *field, int row)
{
	if (field->fact)
		return o->revision;
	for (size_t i = 0; i < o->n_answers; i++)
		if (o->answer[i].field == field && o->answer[i].row == row)
			return o->answer[i].revision;
	return 0;
}

void
answer_edit(struct ui *ui, const struct field *field, int row)
{
	const struct onderzoek *o = &ui->onderzoek;
	bool lines = field_kinds[field->kind].editor == EDITOR_TEXT;
	struct buf value = { 0 }, text = { 0 };
	char subject[96];

	subject_make(subject, sizeof subject, ANSWER, field, row);
	onderzoek_get(o, field, row, &value);
	editable(o, field, buf_text(&value), &text);
	edit_open(ui, subject, buf_text(&text), lines,
	    answer_revision(o, field, row), commit_answer);
	buf_release(&value);
	buf_release(&text);
}

void
answer_edit_other(struct ui *ui, const struct field *field, int row)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct buf value = { 0 };
	char subject[96];

	subject_make(subject, sizeof subject, OTHER, field, row);
	onderzoek_get(o, field, row, &value);
	edit_open(ui, subject, answer_other(buf_text(&value)), false,
	    answer_revision(o, field, row), commit_other);
	buf_release(&value);
}

static bool
is_edited(
    const struct ui *ui, const char *kind, const struct field *field, int row)
{
	char subject[96];

	subject_make(subject, sizeof subject, kind, field, row);
	return ui->edit.open && strcmp(ui->edit.subject, subject) == 0;
}

bool
answer_edited(const struct ui *ui, const struct field *field, int row)
{
	return is_edited(ui, ANSWER, field, row);
}

bool
answer_other_edited(const struct ui *ui, const struct field *field, int row)
{
	return is_edited(ui, OTHER, field, row);
}
