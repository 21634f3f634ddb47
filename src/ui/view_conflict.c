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
#include "core/member.h"
#include "ui/draw.h"
#include "ui/views.h"

#define TEXT_X 2

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ 0 },
};

static const char *
theirs(const struct conflict *c)
{
	return c->theirs == NULL ? "" : c->theirs;
}

/* What it is about, in words. */
static void
add_subject(const struct onderzoek *o, struct buf *out)
{
	const struct conflict *c = &o->conflict;
	const struct field *field = conflict_field(o);
	const char *label = member_label(c->kind, c->member);

	if (*label != '\0')
		buf_addf(out, "%s bij ", label);
	if (field != NULL)
		buf_add(out, answer_label(field));
	else if (c->kind == CONFLICT_OORDEEL && *label != '\0')
		buf_add(out, o->oordeel[c->index].norm->cited);
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
	else if (c->kind == CONFLICT_ONJUISTHEID)
		buf_addf(out, "feitelijke onjuistheid %d",
		    o->onjuistheid[c->index].number);
}

/* One of the two, below its number. */
static int
draw_side(const struct onderzoek *o, int y, int rows, const struct grade *grade,
    const char *value)
{
	const struct conflict *c = &o->conflict;
	const struct field *field = conflict_field(o);
	struct buf shown = { 0 };
	int used;

	if (grade != NULL)
		buf_addf(&shown, "%s\n", grade->label);
	if (field != NULL)
		field_show(field, o->registers, value, &shown);
	else if (c->kind != CONFLICT_OORDEEL || c->member != MEMBER_GRADE)
		member_show(c->kind, o, c->member, value, &shown);
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
	/* It is shown with the bevinding, and settled with it. */
	if (o->conflict.kind != CONFLICT_OORDEEL ||
	    o->conflict.member > MEMBER_GRADE)
		return NULL;
	return o->oordeel[o->conflict.index].grade;
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct conflict *c = &o->conflict;
	const char *who = c->who == NULL ? "Een collega" : c->who;
	int rows = (ui_rows() - 5) / 2, y = UI_TOP;
	struct buf subject = { 0 };
	char *my = conflict_mine(o);

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
	y = draw_side(o, y, rows,
	    c->member > MEMBER_GRADE ? NULL : c->their_grade, theirs(c));
	if (conflict_joins(o))
		y = draw_choice(ui, y, 3, "Beide, onder elkaar");
	draw_text(y + 1, TEXT_X, view_width(TEXT_X), LOOK_DIM,
	    "Kies met een cijfer en druk op Enter; Esc stelt het uit.");
	free(my);
	buf_release(&subject);
}

/* Theirs as a whole comes in at once; so does what of a row was not ours. */
static unsigned
settle(struct ui *ui, size_t choice)
{
	static const enum settle settles[] = { SETTLE_MINE, SETTLE_THEIRS,
		SETTLE_BOTH };
	struct onderzoek *o = &ui->onderzoek;

	if (choice < 1 || choice > LENGTH(settles) ||
	    (choice == 3 && !conflict_joins(o)))
		return REACT_NONE;
	onderzoek_settle(o, settles[choice - 1]);
	ui->behind = !ui_take_over(ui);
	ui->wants_save = true;
	/* Saved before the text below opens again: its draft is old now. */
	ui_settle(ui);
	if (o->conflict.kind != CONFLICT_NONE) {
		ui_top(ui)->mark = 0;
		return REACT_DRAW;
	}
	return REACT_DRAW | REACT_CLOSE;
}

void
conflict_tell(struct ui *ui)
{
	const struct conflict *c = &ui->onderzoek.conflict;
	struct buf subject = { 0 };

	add_subject(&ui->onderzoek, &subject);
	ui_status(ui,
	    "%.40s wijzigde %.80s ook. Niets is overschreven; Esc toont beide "
	    "versies.",
	    c->who == NULL || *c->who == '\0' ? "Een collega" : c->who,
	    buf_text(&subject));
	buf_release(&subject);
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
