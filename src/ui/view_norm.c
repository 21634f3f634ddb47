/*
 * view_norm.c - one norm: its text, its evidence, the oordeel in one key
 * and the bevinding beside it.
 *
 * Of the frame: index is the norm, part which part has the focus, list the
 * toetspunten.
 */
#include <stdio.h>
#include <string.h>

#include "ui/norm_draw.h"
#include "ui/norm_notes.h"
#include "ui/stuk.h"
#include "ui/views.h"

#define SUBJECT "bevinding:"

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '+', ACTION_PLUS, false },
	{ K_CHAR, '-', ACTION_MINUS, false },
	{ K_CHAR, ' ', ACTION_MARK, false },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'd', ACTION_ADVICE, false },
	{ K_CHAR, 't', ACTION_DETAIL, true },
	{ K_CHAR, 'c', ACTION_QUOTE, false },
	{ K_CHAR, 'k', ACTION_GROUND, false },
	{ K_CHAR, 'n', ACTION_NEW, false },
	{ 0 },
};

static int
commit(struct ui *ui, const char *text, struct error *err)
{
	const char *cited = ui->edit.subject + strlen(SUBJECT);
	struct oordeel *oordeel = onderzoek_oordeel(&ui->onderzoek, cited);

	if (oordeel == NULL)
		return error_set(err, "Norm %s bestaat niet.", cited);
	oordeel_set_bevinding(oordeel, text);
	return 0;
}

static unsigned
to_part(struct ui *ui, int part)
{
	const struct oordeel *oordeel = norm_current(ui);
	char subject[96];

	if (!view_leave(ui))
		return REACT_DRAW;
	if (part == PART_BEVINDING && !oordeel->chosen)
		part = PART_OORDEEL;
	/* The rows of the notities are not those of the toetspunten. */
	if (ui_top(ui)->part == PART_NOTITIES && part != PART_NOTITIES)
		ui_top(ui)->list = (struct list){ 0 };
	ui_top(ui)->part = part;
	if (part == PART_BEVINDING) {
		snprintf(subject, sizeof subject, SUBJECT "%s",
		    oordeel->norm->cited);
		edit_open(ui, subject, oordeel->bevinding, true,
		    oordeel->revision, commit);
	}
	return view_changed(ui);
}

void
norm_go_bevinding(struct ui *ui)
{
	to_part(ui, PART_BEVINDING);
}

void
norm_edit_bevinding(struct ui *ui)
{
	to_part(ui, PART_BEVINDING);
}

/* The parts in a ring; without toetspunten that part is passed over. */
static unsigned
next_part(struct ui *ui, int direction)
{
	int n = PART_BEVINDING + 1, from = ui_top(ui)->part;
	int part;

	/* The notities stand between the toetspunten and the oordeel. */
	if (from == PART_NOTITIES)
		return to_part(ui, direction > 0 ? PART_OORDEEL : PART_PUNTEN);
	part = (from + direction + n) % n;
	if (part == PART_PUNTEN && norm_current(ui)->norm->n_toetspunten == 0)
		part = (part + direction + n) % n;
	return to_part(ui, part);
}

/* A list of norms below this view follows. */
static unsigned
to_norm(struct ui *ui, int direction)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	size_t next = norm_next(o, f->index, direction);

	if (!view_leave(ui))
		return REACT_DRAW;
	if (next == f->index) {
		ui_status(ui,
		    direction > 0 ? "Dit is de laatste norm."
				  : "Dit is de eerste norm.");
		return to_part(ui, PART_OORDEEL);
	}
	*f = (struct frame){ .view = &view_norm, .index = next };
	if (f > ui->frame && f[-1].view == &view_norms)
		f[-1].list.at = row_of_norm(o, next);
	return view_changed(ui);
}

static unsigned
set_punt(struct ui *ui, enum action action)
{
	struct oordeel *oordeel = norm_current(ui);
	size_t at = ui_top(ui)->list.at;
	unsigned punt;

	if (ui_top(ui)->part != PART_PUNTEN ||
	    at >= oordeel->norm->n_toetspunten)
		return REACT_NONE;
	if (action == ACTION_PLUS)
		punt = PUNT_PLUS;
	else if (action == ACTION_MINUS)
		punt = PUNT_MIN;
	else
		punt = (oordeel->punt[at] + 1u) % N_PUNTEN;
	oordeel_set_punt(oordeel, at, (enum punt)punt);
	/* What was looked at is done; the next one is likely to follow. */
	if (action != ACTION_MARK)
		list_move(&ui_top(ui)->list, ACTION_DOWN,
		    oordeel->norm->n_toetspunten, 1);
	return view_changed(ui);
}

/* The parts stand above each other: toetspunten, oordeel, bevinding. */
static unsigned
move(struct ui *ui, int direction)
{
	struct frame *f = ui_top(ui);
	size_t n = norm_current(ui)->norm->n_toetspunten;

	if (f->part == PART_PUNTEN) {
		if (list_move(&f->list, direction < 0 ? ACTION_UP : ACTION_DOWN,
			n, 1))
			return REACT_DRAW;
		return direction > 0 ? to_part(ui, PART_OORDEEL) : REACT_NONE;
	}
	if (f->part == PART_NOTITIES && direction > 0)
		return to_part(ui, PART_OORDEEL);
	if (f->part == PART_BEVINDING)
		return direction < 0 ? to_part(ui, PART_OORDEEL) : REACT_NONE;
	if (direction > 0)
		return to_part(ui, PART_BEVINDING);
	if (n == 0)
		return REACT_NONE;
	to_part(ui, PART_PUNTEN);
	f->list.at = n - 1;
	return view_changed(ui);
}

static bool
norm_has_evidence(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct norm *norm = norm_current(ui)->norm;

	return onderzoek_has_notitie(o, norm) ||
	    onderzoek_n_bewijs_on(o, norm) > 0;
}

/* The ground that the aanbieder could not show it, or no longer. */
static unsigned
turn_ground(struct ui *ui)
{
	struct oordeel *oordeel = norm_current(ui);

	if (!oordeel_tekort(oordeel)) {
		ui_status(ui,
		    "%s heeft geen tekort; geef eerst het oordeel, en dan k"
		    " als de aanbieder het niet kon aantonen.",
		    oordeel->norm->cited);
		return REACT_DRAW;
	}
	oordeel_set_grond(oordeel,
	    oordeel->grond == GROND_GEEN ? GROND_NIET_AANGETOOND : GROND_GEEN);
	ui_status(ui, "%s",
	    oordeel->grond == GROND_GEEN ? "De grond is weer de bevinding zelf."
					 : grond_labels[oordeel->grond]);
	return view_changed(ui);
}

/* The notities have the focus, or get it. */
static unsigned
act_notes(struct ui *ui, enum action action)
{
	struct frame *f = ui_top(ui);

	if (f->part == PART_NOTITIES)
		return norm_notes_act(ui, action);
	if (action != ACTION_EVIDENCE || !norm_has_evidence(ui) ||
	    !view_leave(ui))
		return REACT_NONE;
	norm_notes_enter(ui);
	return view_changed(ui);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	unsigned reaction = act_notes(ui, action);

	if (reaction != REACT_NONE)
		return reaction;
	switch (action) {
	case ACTION_BACK:
		if (ui_editing(ui) || f->part == PART_NOTITIES)
			return to_part(ui, PART_OORDEEL);
		return REACT_NONE;
	case ACTION_DIGIT:
		return norm_judge(ui, f->index, key);
	case ACTION_PLUS:
	case ACTION_MINUS:
	case ACTION_MARK:
		return set_punt(ui, action);
	case ACTION_ACCEPT:
		return f->part == PART_OORDEEL ? to_norm(ui, 1)
					       : next_part(ui, 1);
	case ACTION_NEXT_FIELD:
		return next_part(ui, 1);
	case ACTION_PREV_FIELD:
		return next_part(ui, -1);
	case ACTION_UP:
		return move(ui, -1);
	case ACTION_DOWN:
		return move(ui, 1);
	case ACTION_PAGE_DOWN:
		return to_norm(ui, 1);
	case ACTION_PAGE_UP:
		return to_norm(ui, -1);
	case ACTION_MEASURE:
		return maatregel_add(ui, f->index);
	case ACTION_GROUND:
		return turn_ground(ui);
	case ACTION_NEW:
		stuk_new(ui);
		return REACT_DRAW;
	case ACTION_ADVICE:
		return advies_add(ui, norm_current(ui)->norm);
	case ACTION_DETAIL:
		ui_push(ui, &view_detail, f->index);
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

static void
back(struct ui *ui)
{
	to_part(ui, ui_top(ui)->part);
}

const struct view view_norm = {
	.name = "norm",
	.title = "Norm",
	.keys = keys,
	.back = back,
	.draw = norm_draw,
	.act = act,
	.of_rapport = true,
};
