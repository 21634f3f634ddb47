/*
 * view_norms.c - the chosen norms, a row each; one digit judges.
 *
 * Of the frame: index is the step, list.at the row among the chosen.
 */
#include <stdint.h>

#include "ui/draw.h"
#include "ui/views.h"

#define CODE_X      2
#define TITLE_X     11
#define LABEL_WIDTH 17

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'd', ACTION_ADVICE, false },
	{ K_CHAR, 't', ACTION_DETAIL, false },
	{ 0 },
};

/* Columns at the right: oordeel, sign of a bevinding, number of notities. */
static void
draw_right(const struct onderzoek *o, const struct oordeel *oordeel, int y)
{
	int x = term_columns() - LABEL_WIDTH - 8;
	size_t n = norm_n_notities(o, oordeel->norm);

	if (oordeel->grade != NULL)
		draw_text(
		    y, x, LABEL_WIDTH, LOOK_PLAIN, grade_label(oordeel->grade));
	x += LABEL_WIDTH + 1;
	if (*oordeel->bevinding != '\0')
		draw_text(y, x, 1, LOOK_PLAIN, "b");
	if (n > 0)
		draw_textf(y, x + 2, 4, LOOK_PLAIN, "%4zu", n);
}

static void
draw_row(const struct ui *ui, size_t norm, int y, bool focus)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct oordeel *oordeel = &o->oordeel[norm];
	int right = term_columns() - LABEL_WIDTH - 9;

	view_mark(y, focus);
	if (norm_state(o, &ui->faults, norm) == STATE_FOUT)
		draw_text(y, 1, 1, LOOK_WARN, "!");
	draw_text(
	    y, CODE_X, TITLE_X - CODE_X - 1, LOOK_PLAIN, oordeel->norm->cited);
	if (right > TITLE_X) {
		draw_text(y, TITLE_X, right - TITLE_X, LOOK_PLAIN,
		    oordeel->norm->title);
		draw_right(o, oordeel, y);
	}
	if (focus)
		draw_cursor(y, 0);
}

static void
draw_scale(const struct normset *set)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < set->n_grades; i++)
		buf_addf(&line, "  %d %s", set->grade[i].key,
		    grade_label(&set->grade[i]));
	draw_text(1, 0, term_columns(), LOOK_DIM, buf_text(&line));
	buf_release(&line);
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	size_t n = onderzoek_n_chosen(o), judged = onderzoek_n_judged(o);
	int rows = ui_rows();

	view_head(ui, "%s  %zu/%zu  open %zu", o->form->step[f->index].title,
	    judged, n, n - judged);
	draw_scale(o->normset);
	if (n == 0) {
		draw_text(UI_TOP, CODE_X, view_width(CODE_X), LOOK_PLAIN,
		    "Er is nog geen norm gekozen: doe dat bij de "
		    "normselectie (F5).");
		draw_cursor(UI_TOP, 0);
		return;
	}
	list_fit(&f->list, n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < n; i++) {
		size_t row = f->list.top + (size_t)i;

		draw_row(
		    ui, norm_of_row(o, row), UI_TOP + i, row == f->list.at);
	}
}

static unsigned
act_norm(struct ui *ui, size_t norm, enum action action, const struct key *key)
{
	switch (action) {
	case ACTION_DIGIT:
		return norm_judge(ui, norm, key);
	case ACTION_ACCEPT:
		ui_push(ui, &view_norm, norm);
		return REACT_DRAW;
	case ACTION_DETAIL:
		ui_push(ui, &view_detail, norm);
		return REACT_DRAW;
	case ACTION_MEASURE:
		return maatregel_add(ui, norm);
	case ACTION_ADVICE:
		return advies_add(ui, ui->onderzoek.oordeel[norm].norm);
	default:
		return REACT_NONE;
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = onderzoek_n_chosen(&ui->onderzoek);
	unsigned reaction = REACT_NONE;

	if (list_move(&f->list, action, n, ui_rows()))
		return REACT_DRAW;
	if (f->list.at < n)
		reaction = act_norm(
		    ui, norm_of_row(&ui->onderzoek, f->list.at), action, key);
	if (reaction != REACT_NONE)
		return reaction;
	return view_step_common(ui, action);
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	size_t norm = norm_of_row(&ui->onderzoek, row);

	(void)f;
	return norm == SIZE_MAX ? -1 : (int64_t)norm;
}

const struct view view_norms = {
	.name = "normen",
	.title = "Oordelen",
	.keys = keys,
	.draw = draw,
	.act = act,
	.row_id = row_id,
	.of_rapport = true,
};
