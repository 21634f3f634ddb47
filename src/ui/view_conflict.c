/*
 * view_conflict.c - a colleague saved the same thing first: both texts,
 * and the toezichthouder says what it becomes.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/fact.h"
#include "core/text.h"
#include "ui/draw.h"
#include "ui/views.h"

#define TEXT_X 2

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ 0 },
};

/* The answer to a fact is asked by a question of the same name. */
static const struct field *
fact_field(const struct onderzoek *o, size_t index)
{
	return form_field(o->form, facts[index].name);
}

/* What I have; to be freed. */
static char *
mine(const struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;
	struct buf text = { 0 };

	switch (c->kind) {
	case CONFLICT_FACT:
		fact_get(&o->facts, &facts[c->index], &text);
		break;
	case CONFLICT_ANSWER:
		buf_add(&text, o->answer[c->index].value);
		break;
	case CONFLICT_OORDEEL:
		buf_add(&text, o->oordeel[c->index].bevinding);
		break;
	case CONFLICT_MAATREGEL:
		buf_add(&text, o->maatregel[c->index].text);
		break;
	case CONFLICT_ADVIES:
		buf_add(&text, o->advies[c->index].text);
		break;
	case CONFLICT_NONE:
		break;
	}
	return buf_take(&text);
}

static const struct field *
conflict_field(const struct onderzoek *o)
{
	if (o->conflict.kind == CONFLICT_FACT)
		return fact_field(o, o->conflict.index);
	if (o->conflict.kind == CONFLICT_ANSWER)
		return o->answer[o->conflict.index].field;
	return NULL;
}

/* What it is about, in words. */
static void
add_subject(const struct onderzoek *o, struct buf *out)
{
	const struct conflict *c = &o->conflict;
	const struct field *field = conflict_field(o);

	if (field != NULL)
		buf_add(out, answer_label(field));
	else if (c->kind == CONFLICT_OORDEEL)
		buf_addf(out, "de bevinding bij %s",
		    o->oordeel[c->index].norm->cited);
	else if (c->kind == CONFLICT_MAATREGEL)
		maatregel_nummer(o, &o->maatregel[c->index], out);
	else if (c->kind == CONFLICT_ADVIES)
		buf_addf(out, "advies %d", o->advies[c->index].number);
}

static int
draw_side(const struct onderzoek *o, int y, int rows, const char *head,
    const struct grade *grade, const char *value)
{
	const struct field *field = conflict_field(o);
	struct buf shown = { 0 };
	int used;

	if (grade != NULL)
		buf_addf(&shown, "%s\n", grade->label);
	if (field != NULL)
		field_show(field, o->registers, value, &shown);
	else
		buf_add(&shown, value);
	draw_text(y, TEXT_X, view_width(TEXT_X), LOOK_TITLE, head);
	used = draw_wrapped(y + 1, TEXT_X + 2, view_width(TEXT_X + 2), rows, 0,
	    LOOK_PLAIN, buf_text(&shown));
	buf_release(&shown);
	return y + 1 + (used < rows ? used : rows);
}

static const struct grade *
my_grade(const struct onderzoek *o)
{
	if (o->conflict.kind != CONFLICT_OORDEEL)
		return NULL;
	return o->oordeel[o->conflict.index].grade;
}

/* Only texts can be joined. */
static bool
can_join(const struct onderzoek *o)
{
	const struct field *field = conflict_field(o);

	return field == NULL ||
	    field_kinds[field->kind].editor == EDITOR_TEXT ||
	    field->kind == FIELD_TEKST;
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct conflict *c = &o->conflict;
	const char *who = c->who == NULL ? "Een collega" : c->who;
	int rows = (ui_rows() - 6) / 2, y = UI_TOP + 1;
	struct buf subject = { 0 };
	char *my = mine(o);

	if (rows < 1)
		rows = 1;
	add_subject(o, &subject);
	view_head(ui, "Twee versies");
	view_sub("%s was eerder met %s. Er is niets overschreven.", who,
	    buf_text(&subject));
	y = draw_side(o, y, rows, "1 Van mij", my_grade(o), my);
	y = draw_side(o, y, rows, "2 Van de ander", c->their_grade,
	    c->theirs == NULL ? "" : c->theirs);
	if (can_join(o))
		draw_text(y, TEXT_X, view_width(TEXT_X), LOOK_TITLE,
		    "3 Beide, onder elkaar");
	draw_cursor(UI_TOP + 1, TEXT_X);
	free(my);
	buf_release(&subject);
}

/* Go on from their revision; what is marked is saved again. */
static void
set_revision(struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;

	switch (c->kind) {
	case CONFLICT_FACT:
		o->revision = c->revision;
		fact_set(&o->saved, &facts[c->index],
		    c->theirs == NULL ? "" : c->theirs);
		break;
	case CONFLICT_ANSWER:
		o->answer[c->index].revision = c->revision;
		o->answer[c->index].changed = true;
		break;
	case CONFLICT_OORDEEL:
		o->oordeel[c->index].revision = c->revision;
		o->oordeel[c->index].changed = true;
		break;
	case CONFLICT_MAATREGEL:
		o->maatregel[c->index].revision = c->revision;
		o->maatregel[c->index].changed = true;
		break;
	case CONFLICT_ADVIES:
		o->advies[c->index].revision = c->revision;
		o->advies[c->index].changed = true;
		break;
	case CONFLICT_NONE:
		break;
	}
}

static void
set_text(struct onderzoek *o, const char *text)
{
	const struct conflict *c = &o->conflict;

	switch (c->kind) {
	case CONFLICT_FACT:
		fact_set(&o->facts, &facts[c->index], text);
		break;
	case CONFLICT_ANSWER:
		text_set(&o->answer[c->index].value, text, true);
		break;
	case CONFLICT_OORDEEL:
		oordeel_set_bevinding(&o->oordeel[c->index], text);
		break;
	case CONFLICT_MAATREGEL:
		maatregel_set_text(&o->maatregel[c->index], text);
		break;
	case CONFLICT_ADVIES:
		advies_set_text(&o->advies[c->index], text);
		break;
	case CONFLICT_NONE:
		break;
	}
}

static void
join(struct onderzoek *o)
{
	char *my = mine(o), *both;

	both = xasprintf(
	    "%s\n%s", my, o->conflict.theirs == NULL ? "" : o->conflict.theirs);
	set_text(o, both);
	free(my);
	free(both);
}

static unsigned
settle(struct ui *ui, char digit)
{
	struct onderzoek *o = &ui->onderzoek;
	struct conflict *c = &o->conflict;

	if (digit < '1' || digit > '3' || (digit == '3' && !can_join(o)))
		return REACT_NONE;
	if (digit == '2' && c->kind == CONFLICT_OORDEEL)
		oordeel_set_grade(&o->oordeel[c->index], c->their_grade);
	if (digit == '2')
		set_text(o, c->theirs == NULL ? "" : c->theirs);
	else if (digit == '3')
		join(o);
	set_revision(o);
	free(c->theirs);
	free(c->who);
	*c = (struct conflict){ 0 };
	return REACT_DRAW | REACT_SAVE | REACT_CLOSE;
}

/* Nothing else goes on here: one of the two must be chosen, or later. */
static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	if (ui->onderzoek.conflict.kind == CONFLICT_NONE)
		return REACT_DRAW | REACT_CLOSE;
	if (action == ACTION_DIGIT)
		return settle(ui, key->text[0]);
	return REACT_NONE;
}

const struct view view_conflict = {
	.name = "conflict",
	.title = "Twee versies",
	.keys = keys,
	.draw = draw,
	.act = act,
};
