/*
 * view_step.c - the questions of a step, in one column.
 *
 * The focused text is the editor: what is typed goes in.  Of the frame:
 * index is the step, list.at the line, list.top the first row shown, mark
 * the choice the cursor stands on, part - 1 and scroll an added row.
 */
#include <stdint.h>
#include <string.h>

#include "core/field.h"
#include "ui/answer.h"
#include "ui/draw.h"
#include "ui/question.h"
#include "ui/views.h"

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_CHAR, ' ', ACTION_MARK, false },
	{ K_CHAR, 't', ACTION_DETAIL, false },
	{ 0 },
};

/* The last row is for the hint. */
static int
view_rows(void)
{
	int rows = ui_rows();

	return rows > 3 ? rows - 1 : rows;
}

static struct asked
asked_at(struct ui *ui, const struct lines *lines, size_t i)
{
	const struct frame *f = ui_top(ui);

	return (struct asked){ .ui = ui,
		.line = &lines->line[i],
		.focus = i == f->list.at,
		.choice = f->mark,
		.rows_max = view_rows() };
}

/* Keep the whole focused question on the screen, or its cursor. */
static void
fit(struct ui *ui, const struct lines *lines)
{
	struct frame *f = ui_top(ui);
	int y = 0, height = 1, rows = view_rows(), top = (int)f->list.top;
	struct asked q;

	for (size_t i = 0; i < f->list.at; i++) {
		q = asked_at(ui, lines, i);
		y += question_height(&q);
	}
	q = asked_at(ui, lines, f->list.at);
	height = question_height(&q);
	if (height > rows) {
		y += question_cursor_row(&q);
		height = 1;
	}
	if (y + height > top + rows)
		top = y + height - rows;
	if (y < top)
		top = y;
	f->list.top = (size_t)top;
}

/* A question that went away: stand on one that is there. */
static void
settle(struct ui *ui, const struct lines *lines)
{
	struct frame *f = ui_top(ui);
	size_t at = f->list.at;

	if (at >= lines->n)
		at = lines->n > 0 ? lines->n - 1 : 0;
	if (at < lines->n && !line_focusable(&lines->line[at])) {
		size_t next = lines_next(lines, at, 1);

		if (next == SIZE_MAX)
			next = lines_next(lines, at, -1);
		if (next != SIZE_MAX)
			at = next;
	}
	f->list.at = at;
}

static void
draw_hint(struct ui *ui, const struct lines *lines, int y)
{
	size_t at = ui_top(ui)->list.at;
	const struct line *line = at < lines->n ? &lines->line[at] : NULL;

	if (line == NULL || line->field == NULL || view_rows() >= ui_rows())
		return;
	if (line->field->kind == FIELD_AANBIEDER && ui->edit.open)
		suggestions_draw(ui, y);
	else if (line->field->hint != NULL)
		draw_text(y, 2, view_width(2), LOOK_DIM, line->field->hint);
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	int top = UI_TOP, bottom = UI_TOP + view_rows(), y;
	struct lines lines;

	step_title(ui, f->index);
	step_lines(ui, f, &lines);
	settle(ui, &lines);
	if (lines.n > 0)
		fit(ui, &lines);
	y = top - (int)f->list.top;
	for (size_t i = 0; i < lines.n && y < bottom; i++) {
		struct asked q = asked_at(ui, &lines, i);
		int height = question_height(&q);

		if (y + height > top)
			question_draw(&q, y, top, bottom);
		y += height;
	}
	draw_hint(ui, &lines, bottom);
	lines_release(&lines);
}

/* Open the editor when the focus is on a text. */
static void
open_focus(struct ui *ui)
{
	struct lines lines;
	const struct line *line;
	enum editor editor;

	step_lines(ui, ui_top(ui), &lines);
	settle(ui, &lines);
	if (ui_top(ui)->list.at < lines.n) {
		line = &lines.line[ui_top(ui)->list.at];
		if (line->kind == LINE_FIELD && line_focusable(line)) {
			editor = field_kinds[line->field->kind].editor;
			if (editor == EDITOR_LINE || editor == EDITOR_TEXT)
				answer_edit(ui, line->field, line->row);
		}
	}
	lines_release(&lines);
}

static void
focus(struct ui *ui, size_t at)
{
	struct frame *f = ui_top(ui);
	struct lines lines;

	f->list.at = at;
	f->mark = 0;
	step_lines(ui, f, &lines);
	if (at < lines.n && lines.line[at].kind == LINE_FIELD)
		f->mark = answer_first_choice(
		    &ui->onderzoek, lines.line[at].field, lines.line[at].row);
	lines_release(&lines);
	open_focus(ui);
}

void
step_focus_on(struct ui *ui, const struct field *field, int row)
{
	struct lines lines;
	size_t at;

	step_lines(ui, ui_top(ui), &lines);
	at = lines_find(&lines, field, row);
	lines_release(&lines);
	if (at == SIZE_MAX)
		return;
	edit_leave(ui);
	focus(ui, at);
}

/* A step that has no question now opens its own view; another one where
 * the work goes on. */
static void
enter(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct step *step = &ui->onderzoek.form->step[f->index];
	struct lines lines;
	size_t at;
	bool bare;

	onderzoek_set_step(&ui->onderzoek, step->id);
	step_lines(ui, f, &lines);
	bare = lines.n == 1 && lines.line[0].kind == LINE_VIEW;
	at = lines_first_empty(&lines, &ui->onderzoek);
	lines_release(&lines);
	if (bare)
		view_replace(ui, step_view(step), f->index);
	else
		focus(ui, at);
}

/* A choice keeps its cursor; a text is opened again. */
static void
back(struct ui *ui)
{
	open_focus(ui);
}

static unsigned
to_step(struct ui *ui, int direction)
{
	struct frame *f = ui_top(ui);
	size_t next = step_next(&ui->onderzoek, f->index, direction);

	if (!view_leave(ui))
		return REACT_DRAW;
	if (next == f->index)
		focus(ui, f->list.at);
	else
		step_go(ui, next);
	return view_changed(ui);
}

/* On to the next line; over the end to the next step if wanted. */
static unsigned
move(struct ui *ui, int direction, bool over)
{
	struct frame *f = ui_top(ui);
	struct lines lines;
	struct line here = { 0 };
	size_t next, at = f->list.at;

	step_lines(ui, f, &lines);
	if (at < lines.n)
		here = lines.line[at];
	lines_release(&lines);
	if (!view_leave(ui))
		return REACT_DRAW;
	step_lines(ui, f, &lines);
	if (here.kind == LINE_FIELD && here.field != NULL &&
	    lines_find(&lines, here.field, here.row) != SIZE_MAX)
		at = lines_find(&lines, here.field, here.row);
	next = lines.n == 0 ? SIZE_MAX : lines_next(&lines, at, direction);
	lines_release(&lines);
	if (next == SIZE_MAX && over)
		return to_step(ui, direction);
	focus(ui, next == SIZE_MAX ? at : next);
	return view_changed(ui);
}

static unsigned
add_row(struct ui *ui, const struct line *line)
{
	struct frame *f = ui_top(ui);

	f->part = line->item + 1;
	f->scroll = line->row + 1;
	focus(ui, f->list.at + 1);
	return REACT_DRAW;
}

/* Take over a suggestion, or the one after it. */
static bool
suggest(struct ui *ui, const struct line *line)
{
	const char *text = textbuf_text(&ui->edit.tb);
	char **names;
	size_t n, at = 0;
	bool taken;

	if (line->field->kind != FIELD_AANBIEDER || !ui->edit.open)
		return false;
	suggestions_make(ui, &names, &n);
	for (size_t i = 0; i < n; i++)
		if (strcmp(names[i], text) == 0)
			at = n;
	taken = at < n;
	if (taken)
		textbuf_replace(&ui->edit.tb, names[at]);
	suggestions_release(names, n);
	return taken;
}

static unsigned
choose(struct ui *ui, const struct line *line, size_t i)
{
	struct onderzoek *o = &ui->onderzoek;
	const struct field *field = line->field;
	struct choices choices;
	size_t n, own;
	bool changed = false;

	choices_make(o, field, line->row, &choices);
	n = choices_n(&choices);
	own = choices.n;
	if (i < own)
		changed = answer_choose(o, field, line->row, &choices, i);
	choices_release(&choices);
	if (i >= n)
		return REACT_NONE;
	ui_top(ui)->mark = i;
	if (i == own)
		answer_edit_other(ui, field, line->row);
	return changed ? REACT_DRAW | REACT_SAVE : REACT_DRAW;
}

/* Among choices; over their end on to the next question. */
static unsigned
move_choice(struct ui *ui, const struct line *line, enum action action)
{
	struct frame *f = ui_top(ui);
	struct choices choices;
	struct list list;
	size_t n;

	choices_make(&ui->onderzoek, line->field, line->row, &choices);
	n = choices_n(&choices);
	choices_release(&choices);
	list = (struct list){ .at = f->mark };
	if (!list_move(&list, action, n, 1))
		return REACT_NONE;
	f->mark = list.at;
	return REACT_DRAW;
}

static unsigned
act_choice(
    struct ui *ui, struct asked *q, enum action action, const struct key *key)
{
	bool unfolded = question_unfolded(q);

	/* 0 comes after 9. */
	if (action == ACTION_DIGIT)
		return choose(
		    ui, q->line, (size_t)(key->text[0] - '0' + 9) % 10);
	if (action == ACTION_MARK)
		return choose(ui, q->line, ui_top(ui)->mark);
	if (ui->edit.open)
		return REACT_NONE;
	if (action == ACTION_HOME || action == ACTION_END)
		return move_choice(ui, q->line, action);
	if (action == (unfolded ? ACTION_DOWN : ACTION_RIGHT))
		return move_choice(ui, q->line, ACTION_DOWN);
	if (action == (unfolded ? ACTION_UP : ACTION_LEFT))
		return move_choice(ui, q->line, ACTION_UP);
	return REACT_NONE;
}

/* What the focused line does with an action by itself. */
static unsigned
act_line(struct ui *ui, const struct lines *lines, enum action action,
    const struct key *key)
{
	struct frame *f = ui_top(ui);
	struct asked q = asked_at(ui, lines, f->list.at);
	const struct line *line = q.line;
	enum editor editor;

	if (line->kind == LINE_ADD && action == ACTION_ACCEPT)
		return add_row(ui, line);
	if (line->kind == LINE_VIEW && action == ACTION_ACCEPT) {
		ui_push(ui, step_view(&ui->onderzoek.form->step[f->index]),
		    f->index);
		return REACT_DRAW;
	}
	if (line->kind != LINE_FIELD)
		return REACT_NONE;
	editor = field_kinds[line->field->kind].editor;
	if (editor == EDITOR_ONE || editor == EDITOR_SEVERAL)
		return act_choice(ui, &q, action, key);
	if (action == ACTION_ACCEPT && !ui_editing(ui)) {
		open_focus(ui);
		return REACT_DRAW;
	}
	if ((action == ACTION_DOWN || action == ACTION_GOTO) &&
	    suggest(ui, line))
		return REACT_DRAW;
	return REACT_NONE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	struct lines lines;
	unsigned reaction = REACT_NONE;

	step_lines(ui, f, &lines);
	if (f->list.at < lines.n)
		reaction = act_line(ui, &lines, action, key);
	lines_release(&lines);
	if (reaction != REACT_NONE)
		return reaction;

	switch (action) {
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
		return move(ui, 1, true);
	case ACTION_PREV_FIELD:
		return move(ui, -1, true);
	case ACTION_DOWN:
		return move(ui, 1, false);
	case ACTION_UP:
		return move(ui, -1, false);
	case ACTION_PAGE_DOWN:
		return to_step(ui, 1);
	case ACTION_PAGE_UP:
		return to_step(ui, -1);
	case ACTION_DETAIL:
		ui_push(ui, &view_detail, f->list.at);
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	struct lines lines;
	int64_t id = -1;

	step_lines(ui, f, &lines);
	if (row < lines.n)
		id = (int64_t)(lines.line[row].item + 1) << 40 |
		    (int64_t)(lines.line[row].subitem + 1) << 24 |
		    (int64_t)lines.line[row].row << 4 |
		    (int64_t)lines.line[row].kind;
	lines_release(&lines);
	return id;
}

const struct view view_step = {
	.name = "stap",
	.title = "Stap",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = draw,
	.act = act,
	.row_id = row_id,
	.of_rapport = true,
};
