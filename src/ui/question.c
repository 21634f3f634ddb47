/*
 * question.c - a question and its answer on the screen.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/field.h"
#include "core/scope.h"
#include "ui/draw.h"
#include "ui/question.h"
#include "ui/views.h"

#define LABEL_X      2
#define LABEL_WIDTH  30
#define BELOW_X      4
#define TEXT_ROWS    3 /* a long text keeps at least so many */
#define TEXT_MAX     8
#define N_SUGGESTED  3
#define MARK_COLUMNS 4 /* "[1] " before a choice */

/* The rows of a question, from the top. */
struct shape {
	bool beside; /* the answer stands beside the label */
	int label, value, choices;
	int x, width; /* of the answer */
};

static enum editor
editor_of(const struct asked *q)
{
	return field_kinds[q->line->field->kind].editor;
}

/* A narrow terminal has the answer below its label. */
static bool
label_fits(const char *label)
{
	return term_columns() >= 60 &&
	    utf8_width(label, strlen(label)) <= LABEL_WIDTH;
}

/* Columns of all choices on one row. */
static int
choices_width(const struct choices *choices)
{
	int width = 0;

	for (size_t i = 0; i < choices->n; i++) {
		const char *label = choices->choice[i].label;

		width += MARK_COLUMNS + 1 + utf8_width(label, strlen(label));
	}
	return width;
}

static bool
in_one_row(const struct asked *q, int width)
{
	const struct line *line = q->line;
	struct choices choices;
	bool fits;

	choices_make(&q->ui->onderzoek, line->field, line->row, &choices);
	fits = !choices.other && choices_width(&choices) <= width;
	choices_release(&choices);
	return fits;
}

static int
clamp(int n, int min, int max)
{
	if (n > max)
		n = max;
	return n < min ? min : n;
}

static const char *
value_of(const struct asked *q, struct buf *out)
{
	return onderzoek_get(
	    &q->ui->onderzoek, q->line->field, q->line->row, out);
}

/* The text as it stands now, in the editor or in the model. */
static int
text_rows(const struct asked *q, int width)
{
	struct buf value = { 0 };
	const char *text;
	int rows;

	if (answer_edited(q->ui, q->line->field, q->line->row))
		text = textbuf_text(&q->ui->edit.tb);
	else
		text = value_of(q, &value);
	rows = draw_wrapped(0, 0, width - 1, 0, 0, LOOK_PLAIN, text);
	buf_release(&value);
	rows = clamp(rows, TEXT_ROWS, TEXT_MAX);
	return clamp(rows, 1, q->rows_max - 1);
}

static int
n_choices(const struct asked *q)
{
	struct choices choices;
	int n;

	choices_make(&q->ui->onderzoek, q->line->field, q->line->row, &choices);
	n = (int)choices_n(&choices);
	choices_release(&choices);
	return n;
}

static void
shape_make(const struct asked *q, struct shape *out)
{
	const struct field *field = q->line->field;
	enum editor editor = editor_of(q);

	*out = (struct shape){ .label = 1, .x = BELOW_X };
	out->beside = label_fits(answer_label(field)) && editor != EDITOR_TEXT;
	if (out->beside)
		out->x = LABEL_X + LABEL_WIDTH + 2;
	out->width = view_width(out->x);
	if (!label_fits(answer_label(field)))
		out->label = clamp(draw_wrapped(0, 0, view_width(LABEL_X), 0, 0,
				       LOOK_PLAIN, answer_label(field)),
		    1, 3);
	if (editor == EDITOR_TEXT)
		out->value = text_rows(q, out->width);
	else if (!out->beside)
		out->value = 1;
	if (question_unfolded(q))
		out->choices = n_choices(q);
}

bool
question_unfolded(const struct asked *q)
{
	enum editor editor;
	int x;

	if (q->line->kind != LINE_FIELD || !q->focus)
		return false;
	editor = editor_of(q);
	if (editor != EDITOR_ONE && editor != EDITOR_SEVERAL)
		return false;
	x = label_fits(answer_label(q->line->field)) ? LABEL_X + LABEL_WIDTH + 2
						     : BELOW_X;
	return !in_one_row(q, view_width(x));
}

int
question_height(const struct asked *q)
{
	struct shape s;

	if (q->line->kind != LINE_FIELD)
		return 1;
	shape_make(q, &s);
	return s.label + s.value + s.choices;
}

int
question_cursor_row(const struct asked *q)
{
	struct shape s;

	if (q->line->kind != LINE_FIELD)
		return 0;
	shape_make(q, &s);
	if (s.choices > 0)
		return s.label + s.value + (int)q->choice;
	return s.beside ? 0 : s.label;
}

void
suggestions_make(struct ui *ui, char ***names, size_t *n)
{
	struct error err;
	const char *text = textbuf_text(&ui->edit.tb);

	*names = NULL;
	*n = 0;
	if (!ui->edit.open || *text == '\0' || ui->backend->aanbieders == NULL)
		return;
	if (ui->backend->aanbieders(
		ui->backend->context, text, names, n, &err) == -1) {
		*names = NULL;
		*n = 0;
		ui_status(ui, "%s", err.text);
	}
}

void
suggestions_release(char **names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
}

void
suggestions_draw(struct ui *ui, int y)
{
	const char *text = textbuf_text(&ui->edit.tb);
	struct buf line = { 0 };
	char **names;
	size_t n;

	suggestions_make(ui, &names, &n);
	for (size_t i = 0; i < n && i < N_SUGGESTED; i++)
		if (strcmp(names[i], text) != 0)
			buf_addf(&line, "%s%s",
			    line.length == 0 ? "Omlaag kiest: " : " | ",
			    names[i]);
	draw_text(y, LABEL_X, view_width(LABEL_X), LOOK_DIM, buf_text(&line));
	buf_release(&line);
	suggestions_release(names, n);
}

/* "[1] Ja" when it is made, " 1  Ja" when it is not. */
static int
draw_choice(int y, int x, int width, size_t i, bool made, const char *label)
{
	char digit = made ? 'x' : '-';

	/* As on the keyboard: 0 comes after 9. */
	if (i < 10)
		digit = "1234567890"[i];

	return draw_textf(y, x, width, LOOK_PLAIN, "%c%c%c %s",
	    made ? '[' : ' ', digit, made ? ']' : ' ', label);
}

static void
draw_in_row(const struct asked *q, const struct choices *choices,
    const char *value, int y, const struct shape *s)
{
	int x = s->x;

	for (size_t i = 0; i < choices->n && x < s->x + s->width; i++) {
		if (q->focus && i == q->choice)
			draw_cursor(y, x + 1);
		x += 1 +
		    draw_choice(y, x, s->x + s->width - x, i,
			choices_made(choices, i, value),
			choices->choice[i].label);
	}
}

static void
draw_own(const struct asked *q, const struct choices *choices,
    const char *value, int y)
{
	const struct line *line = q->line;
	size_t i = choices->n;
	int x = BELOW_X;

	x += draw_choice(y, x, view_width(x), i,
	    choices_made(choices, i, value), "anders: ");
	if (answer_other_edited(q->ui, line->field, line->row))
		edit_draw(&q->ui->edit, y, x, view_width(x), 1);
	else
		draw_text(y, x, view_width(x), LOOK_PLAIN, answer_other(value));
}

static void
draw_list(const struct asked *q, const struct choices *choices,
    const char *value, int y, int top, int bottom)
{
	bool typing = answer_other_edited(q->ui, q->line->field, q->line->row);

	for (size_t i = 0; i < choices_n(choices); i++, y++) {
		if (y < top || y >= bottom)
			continue;
		if (i == choices->n)
			draw_own(q, choices, value, y);
		else
			draw_choice(y, BELOW_X, view_width(BELOW_X), i,
			    choices_made(choices, i, value),
			    choices->choice[i].label);
		if (i == q->choice && !typing)
			draw_cursor(y, BELOW_X + 1);
	}
}

static void
draw_shown(
    const struct asked *q, const char *value, int y, const struct shape *s)
{
	const struct field *field = q->line->field;
	struct buf shown = { 0 };

	field_show(field, q->ui->onderzoek.registers, value, &shown);
	draw_text(y, s->x, s->width, LOOK_PLAIN, buf_text(&shown));
	buf_release(&shown);
}

/* An answer that is chosen: on its row, or its list below. */
static void
draw_chosen(
    const struct asked *q, int y, int top, int bottom, const struct shape *s)
{
	int value_y = s->beside ? y : y + s->label;
	struct buf value = { 0 };
	struct choices choices;

	value_of(q, &value);
	choices_make(&q->ui->onderzoek, q->line->field, q->line->row, &choices);
	if (value_y >= top && value_y < bottom) {
		if (!choices.other && choices_width(&choices) <= s->width)
			draw_in_row(q, &choices, buf_text(&value), value_y, s);
		else
			draw_shown(q, buf_text(&value), value_y, s);
	}
	if (s->choices > 0)
		draw_list(q, &choices, buf_text(&value),
		    y + s->label + s->value, top, bottom);
	choices_release(&choices);
	buf_release(&value);
}

/* Rows [y, y + rows) cut down to [top, bottom); false if none is left. */
static bool
cut(int *y, int *rows, int *hidden, int top, int bottom)
{
	*hidden = *y < top ? top - *y : 0;
	*y += *hidden;
	*rows -= *hidden;
	if (*y + *rows > bottom)
		*rows = bottom - *y;
	return *rows > 0;
}

/* An answer that is typed. */
static void
draw_typed(
    const struct asked *q, int y, int top, int bottom, const struct shape *s)
{
	bool edited = answer_edited(q->ui, q->line->field, q->line->row);
	int rows = s->beside ? 1 : s->value, hidden;
	struct buf value = { 0 };

	if (!s->beside)
		y += s->label;
	if (!cut(&y, &rows, &hidden, top, bottom))
		return;
	value_of(q, &value);
	if (q->focus && edited)
		edit_draw(&q->ui->edit, y, s->x, s->width, rows);
	else if (editor_of(q) == EDITOR_TEXT)
		draw_wrapped(y, s->x, view_text_width(s->x), rows, hidden,
		    LOOK_PLAIN, buf_text(&value));
	else
		draw_shown(q, buf_text(&value), y, s);
	if (q->focus && !edited)
		draw_cursor(y, s->x);
	buf_release(&value);
}

static void
draw_label(
    const struct asked *q, int y, int top, int bottom, const struct shape *s)
{
	const struct line *line = q->line;
	struct buf value = { 0 };
	int rows = s->label, hidden;

	view_mark(y >= top && y < bottom ? y : top, q->focus);
	if (!cut(&y, &rows, &hidden, top, bottom))
		return;
	draw_wrapped(y, LABEL_X, s->beside ? LABEL_WIDTH : view_width(LABEL_X),
	    rows, hidden, LOOK_PLAIN, answer_label(line->field));
	if (*value_of(q, &value) == '\0' &&
	    field_required_at(&q->ui->onderzoek, line->field, line->row))
		draw_text(y, LABEL_X - 1, 1, LOOK_PLAIN, "*");
	buf_release(&value);
}

static void
draw_field(const struct asked *q, int y, int top, int bottom)
{
	enum editor editor = editor_of(q);
	struct shape s;

	shape_make(q, &s);
	draw_label(q, y, top, bottom, &s);
	if (editor == EDITOR_ONE || editor == EDITOR_SEVERAL)
		draw_chosen(q, y, top, bottom, &s);
	else
		draw_typed(q, y, top, bottom, &s);
}

static const struct view *
view_of_step(struct ui *ui)
{
	return step_view(&ui->onderzoek.form->step[ui_top(ui)->index]);
}

static void
draw_heading(const struct asked *q, int y)
{
	const struct line *line = q->line;
	const char *text = answer_label(line->field);

	if (line->group != NULL && line->group->repeats) {
		if (line->group->row_head != NULL)
			text = line->group->row_head;
		draw_textf(y, LABEL_X, view_width(LABEL_X), LOOK_TITLE, "%s %d",
		    text, line->row + 1);
		return;
	}
	draw_text(y, LABEL_X, view_width(LABEL_X), LOOK_TITLE, text);
}

void
question_draw(const struct asked *q, int y, int top, int bottom)
{
	if (q->line->kind == LINE_FIELD) {
		draw_field(q, y, top, bottom);
		return;
	}
	if (y < top || y >= bottom)
		return;
	view_mark(y, q->focus);
	if (q->line->kind == LINE_HEAD)
		draw_heading(q, y);
	else if (q->line->kind == LINE_ADD)
		draw_textf(y, LABEL_X, view_width(LABEL_X), LOOK_PLAIN,
		    "+ nog een: %s", answer_label(q->line->field));
	else
		draw_textf(y, LABEL_X, view_width(LABEL_X), LOOK_PLAIN,
		    "%s (Enter)", view_of_step(q->ui)->title);
	if (q->focus)
		draw_cursor(y, 0);
}
