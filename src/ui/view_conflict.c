/*
 * view_conflict.c - a colleague saved the same thing first: both texts,
 * and the toezichthouder says what it becomes.
 *
 * It comes unasked, so a digit that was meant for the view below must not
 * decide: it chooses, and Enter does it.  Of the frame: mark is the choice.
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
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ 0 },
};

/* The answer to a fact is asked by a question of the same name. */
static const struct field *
fact_field(const struct onderzoek *o, size_t index)
{
	return form_field(o->form, facts[index].name);
}

static const char *
theirs(const struct conflict *c)
{
	return c->theirs == NULL ? "" : c->theirs;
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
	case CONFLICT_REDEN:
		buf_add(&text, o->reden[c->index].text);
		break;
	case CONFLICT_BEWIJS:
		bewijs_differs(&o->bewijs[c->index], c->their_bewijs, &text);
		break;
	case CONFLICT_GESPREK:
		gesprek_summary(&o->gesprek[c->index], &text);
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
		buf_addf(out, "het oordeel bij %s",
		    o->oordeel[c->index].norm->cited);
	else if (c->kind == CONFLICT_MAATREGEL)
		maatregel_nummer(o, &o->maatregel[c->index], out);
	else if (c->kind == CONFLICT_BEWIJS)
		bewijs_nummer(o, &o->bewijs[c->index], out);
	else if (c->kind == CONFLICT_ADVIES)
		advies_nummer(o, &o->advies[c->index], out);
	else if (c->kind == CONFLICT_REDEN)
		buf_addf(out, "de reden bij %s %s", o->reden[c->index].control,
		    o->reden[c->index].subject);
	else if (c->kind == CONFLICT_GESPREK)
		buf_addf(out, "gesprek %d", o->gesprek[c->index].number);
}

/* One of the two, below its number. */
static int
draw_side(const struct onderzoek *o, int y, int rows, const struct grade *grade,
    const char *value)
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
	used = draw_wrapped(y, TEXT_X + 2, view_width(TEXT_X + 2), rows, 0,
	    LOOK_PLAIN, buf_text(&shown));
	buf_release(&shown);
	return y + (used < rows ? used : rows);
}

static int
draw_choice(struct ui *ui, int y, size_t choice, const char *text)
{
	bool made = ui_top(ui)->mark == choice;

	view_mark(y, made);
	if (made)
		draw_cursor(y, 0);
	draw_textf(
	    y, TEXT_X, view_width(TEXT_X), LOOK_TITLE, "%zu %s", choice, text);
	return y + 1;
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

	if (o->conflict.kind == CONFLICT_BEWIJS ||
	    o->conflict.kind == CONFLICT_GESPREK)
		return false;
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
	int rows = (ui_rows() - 5) / 2, y = UI_TOP;
	struct buf subject = { 0 };
	char *my = mine(o);

	if (rows < 1)
		rows = 1;
	add_subject(o, &subject);
	view_head(ui, "Twee versies");
	view_sub("%s was eerder met %s. Er is niets overschreven.", who,
	    buf_text(&subject));
	draw_cursor(y, TEXT_X);
	y = draw_choice(ui, y, 1, "Van mij");
	y = draw_side(o, y, rows, my_grade(o), my);
	y = draw_choice(ui, y, 2, "Van de ander");
	y = draw_side(o, y, rows, c->their_grade, theirs(c));
	if (can_join(o))
		y = draw_choice(ui, y, 3, "Beide, onder elkaar");
	draw_text(y + 1, TEXT_X, view_width(TEXT_X), LOOK_DIM,
	    "Kies met een cijfer en druk op Enter; Esc stelt het uit.");
	free(my);
	buf_release(&subject);
}

/* The mark and the revision of what it is about, but for a fact. */
static bool *
find_row(struct onderzoek *o, int64_t **revision)
{
	size_t i = o->conflict.index;

	switch (o->conflict.kind) {
	case CONFLICT_ANSWER:
		*revision = &o->answer[i].revision;
		return &o->answer[i].changed;
	case CONFLICT_OORDEEL:
		*revision = &o->oordeel[i].revision;
		return &o->oordeel[i].changed;
	case CONFLICT_MAATREGEL:
		*revision = &o->maatregel[i].revision;
		return &o->maatregel[i].changed;
	case CONFLICT_ADVIES:
		*revision = &o->advies[i].revision;
		return &o->advies[i].changed;
	case CONFLICT_REDEN:
		*revision = &o->reden[i].revision;
		return &o->reden[i].changed;
	case CONFLICT_BEWIJS:
		*revision = &o->bewijs[i].revision;
		return &o->bewijs[i].changed;
	case CONFLICT_GESPREK:
		*revision = &o->gesprek[i].revision;
		return &o->gesprek[i].changed;
	case CONFLICT_FACT:
	case CONFLICT_NONE:
		break;
	}
	return NULL;
}

/* Go on from their revision; what is marked is saved again. */
static void
keep_mine(struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;
	int64_t *revision;
	bool *changed = find_row(o, &revision);

	if (changed != NULL) {
		*revision = c->revision;
		*changed = true;
	} else if (c->kind == CONFLICT_FACT) {
		o->revision = c->revision;
		fact_set(&o->saved, &facts[c->index], theirs(c));
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
	case CONFLICT_REDEN:
		text_set(&o->reden[c->index].text, text, true);
		break;
	case CONFLICT_BEWIJS:  /* has several texts: comes as a whole */
	case CONFLICT_GESPREK: /* no text: the row comes as a whole */
	case CONFLICT_NONE:
		break;
	}
}

/* Their text at once; the rest of the row comes from the database. */
static void
take_theirs(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	const struct conflict *c = &o->conflict;
	struct error err = { 0 };
	int64_t *revision;
	bool *changed;

	set_text(o, theirs(c));
	if (c->kind == CONFLICT_OORDEEL)
		oordeel_set_grade(&o->oordeel[c->index], c->their_grade);
	changed = find_row(o, &revision);
	if (changed == NULL)
		keep_mine(o);
	else
		*changed = false;
	if (ui->backend->refresh(ui->backend->context, o, &err) == -1)
		ui_status(ui, "%s", err.text);
}

static void
join(struct onderzoek *o)
{
	const struct conflict *c = &o->conflict;
	char *my = mine(o), *both = xasprintf("%s\n%s", my, theirs(c));

	if (c->kind == CONFLICT_BEWIJS)
		bewijs_join(&o->bewijs[c->index], c->their_bewijs);
	else
		set_text(o, both);
	keep_mine(o);
	free(my);
	free(both);
}

static unsigned
settle(struct ui *ui, size_t choice)
{
	struct onderzoek *o = &ui->onderzoek;

	if (choice == 1)
		keep_mine(o);
	else if (choice == 2)
		take_theirs(ui);
	else if (choice == 3 && can_join(o))
		join(o);
	else
		return REACT_NONE;
	conflict_release(&o->conflict);
	return REACT_DRAW | REACT_SAVE | REACT_CLOSE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	if (ui->onderzoek.conflict.kind == CONFLICT_NONE)
		return REACT_DRAW | REACT_CLOSE;
	if (action == ACTION_DIGIT && key->text[0] >= '1' &&
	    key->text[0] <= '3') {
		f->mark = (size_t)(key->text[0] - '0');
		return REACT_DRAW;
	}
	if (action == ACTION_ACCEPT)
		return settle(ui, f->mark);
	return REACT_NONE;
}

const struct view view_conflict = {
	.name = "conflict",
	.title = "Twee versies",
	.keys = keys,
	.draw = draw,
	.act = act,
};
