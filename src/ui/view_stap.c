/*
 * view_stap.c - the next step of a maatregel or in the handhaving register:
 * first which one, of those that may follow, then what belongs to it.
 * Nothing is added before the last field is left with Enter.
 *
 * Of the frame: list.at the step that is chosen, part the field with the
 * focus plus one; 0 while the step is being chosen.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/term.h"
#include "ui/views.h"

#define LABEL_X   2
#define VALUE_X   16
#define TEXT_X    4
#define TEXT_ROWS 4
#define ROOM      3 /* for the hint */
#define HEAD      2 /* the list starts below the question */

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static void
draw_head(const struct stap_form *form)
{
	int columns = term_columns();

	draw_textf(0, 0, columns, LOOK_TITLE, "%*s", columns, "");
	draw_textf(
	    0, 0, columns, LOOK_TITLE, "%s  %s", form->nummer, form->title);
	draw_textf(1, 0, columns, LOOK_PLAIN, "%s%s%s", form->now,
	    form->stap >= 0 ? "  >  " : "",
	    form->stap >= 0 ? form->kind->title(form->stap) : "");
}

static void
draw_choices(struct ui *ui)
{
	const struct stap_form *form = &ui->stap;
	struct frame *f = ui_top(ui);
	int rows = ui_rows() - HEAD, y = UI_TOP + HEAD;

	draw_text(UI_TOP, LABEL_X, view_width(LABEL_X), LOOK_PLAIN,
	    form->n_offered > 0 ? form->kind->question : form->kind->none);
	list_fit(&f->list, form->n_offered, rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;

		if (at >= form->n_offered)
			break;
		view_mark(y + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(y + i, 0);
		draw_textf(y + i, LABEL_X, view_width(LABEL_X), LOOK_PLAIN,
		    "%zu  %s", at + 1, form->kind->title(form->offer[at]));
	}
}

static int
part_rows(int part)
{
	return part == STAP_TEXT ? 1 + TEXT_ROWS : 1;
}

/* A text has its label above it, as it is a long one. */
static void
draw_part(struct ui *ui, int part, int y)
{
	bool focus = ui_top(ui)->part == part + 1;
	bool text = part == STAP_TEXT;
	int x = text ? TEXT_X : VALUE_X, rows = text ? TEXT_ROWS : 1;

	view_mark(y, focus);
	draw_text(y, LABEL_X, view_width(LABEL_X), LOOK_PLAIN,
	    stap_form_label(&ui->stap, part));
	if (text)
		y++;
	if (focus && ui_editing(ui))
		edit_draw(&ui->edit, y, x, view_width(x), rows);
	else
		draw_wrapped(y, x, view_text_width(x), rows, 0, LOOK_PLAIN,
		    stap_form_value(&ui->stap, part));
}

static void
draw_hints(const struct stap_form *form, int part, int y)
{
	const char *hint = stap_form_hint(form, part);

	if (hint != NULL)
		y += draw_wrapped(
		    y, LABEL_X, view_width(LABEL_X), 3, 0, LOOK_DIM, hint);
	if (stap_form_next(form, part, 1) == -1)
		draw_text(y, LABEL_X, view_width(LABEL_X), LOOK_DIM,
		    "Enter legt de stap vast; hij verandert daarna niet meer.");
}

static int
n_asked(const struct stap_form *form)
{
	int n = 0;

	for (int i = 0; i < N_STAP_PARTS; i++)
		n += stap_form_asks(form, i);
	return n;
}

static void
draw_parts(struct ui *ui)
{
	const struct stap_form *form = &ui->stap;
	int part = ui_top(ui)->part - 1, y = UI_TOP;

	if (ui_rows() < TEXT_ROWS + ROOM + n_asked(form)) {
		draw_part(ui, part, y);
		return;
	}
	for (int i = 0; i < N_STAP_PARTS; i++) {
		if (!stap_form_asks(form, i))
			continue;
		draw_part(ui, i, y);
		y += part_rows(i);
	}
	draw_hints(form, part, y + 1);
}

static void
draw(struct ui *ui)
{
	draw_head(&ui->stap);
	if (ui_top(ui)->part == 0)
		draw_choices(ui);
	else
		draw_parts(ui);
}

/* The text is the only thing that would be missed. */
static void
subject(const struct stap_form *form, int part, char *out, size_t size)
{
	if (part == STAP_TEXT)
		snprintf(out, size, "stap:%s:%s", form->nummer,
		    form->kind->word(form->stap));
	else
		out[0] = '\0';
}

/* In the form, not in the database: its draft stays until it is added. */
static int
commit(struct ui *ui, const char *text, struct error *err)
{
	char **value = &ui->stap.value[ui->stap.edited];

	(void)err;
	free(*value);
	*value = xstrdup(text);
	return 0;
}

static void
open_part(struct ui *ui, int part)
{
	struct stap_form *form = &ui->stap;
	char name[96];

	ui_top(ui)->part = part + 1;
	form->edited = part;
	subject(form, part, name, sizeof name);
	edit_open_apart(ui, form->onderzoek, name, stap_form_value(form, part),
	    part == STAP_TEXT, commit);
	ui->edit.accepts = true;
}

static unsigned
choose(struct ui *ui, size_t at)
{
	struct stap_form *form = &ui->stap;

	if (at >= form->n_offered)
		return REACT_NONE;
	ui_top(ui)->list.at = at;
	stap_form_choose(form, form->offer[at]);
	/* The day is likely today: what comes after it is what one types. */
	open_part(ui, stap_form_next(form, STAP_DAY, 1));
	return REACT_DRAW;
}

void
stap_view_choose(struct ui *ui, int stap)
{
	const struct stap_form *form = &ui->stap;

	for (size_t i = 0; i < form->n_offered; i++)
		if (form->offer[i] == stap)
			choose(ui, i);
}

static unsigned
add(struct ui *ui)
{
	struct stap_form *form = &ui->stap;
	int part = ui_top(ui)->part - 1;
	struct error err = { 0 };
	char name[96];

	if (stap_form_add(ui, &part, &err) == -1) {
		open_part(ui, part);
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	subject(form, STAP_TEXT, name, sizeof name);
	if (ui->backend->draft_delete(
		ui->backend->context, form->onderzoek, name, &err) == -1)
		ui_status(ui, "%s", err.text);
	return REACT_DRAW | REACT_CLOSE;
}

static unsigned
to_part(struct ui *ui, int direction, bool over)
{
	int part = ui_top(ui)->part - 1;
	int next = stap_form_next(&ui->stap, part, direction);

	edit_leave(ui);
	if (next == -1 && over)
		return add(ui);
	open_part(ui, next == -1 ? part : next);
	return REACT_DRAW;
}

/* Back to the choice, with all that was typed. */
static unsigned
to_choice(struct ui *ui)
{
	edit_leave(ui);
	ui_top(ui)->part = 0;
	return REACT_DRAW;
}

static unsigned
act_choice(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	switch ((int)action) {
	case ACTION_DIGIT:
		return key->text[0] == '0'
		    ? REACT_NONE
		    : choose(ui, (size_t)(key->text[0] - '1'));
	case ACTION_ACCEPT:
		return choose(ui, f->list.at);
	default:
		return list_move(&f->list, action, ui->stap.n_offered,
			   ui_rows() - HEAD)
		    ? REACT_DRAW
		    : REACT_NONE;
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	if (ui_top(ui)->part == 0)
		return act_choice(ui, action, key);
	switch ((int)action) {
	case ACTION_ACCEPT:
		return to_part(ui, 1, true);
	case ACTION_NEXT_FIELD:
	case ACTION_DOWN:
		return to_part(ui, 1, false);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
		return to_part(ui, -1, false);
	case ACTION_BACK:
		return to_choice(ui);
	default:
		return REACT_NONE;
	}
}

/* What was called up over it is gone: the field is open again. */
static void
back(struct ui *ui)
{
	if (ui_top(ui)->part > 0)
		open_part(ui, ui_top(ui)->part - 1);
}

const struct view view_stap = {
	.name = "stap",
	.title = "Stap",
	.keys = keys,
	.back = back,
	.draw = draw,
	.act = act,
};
