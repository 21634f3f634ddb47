/*
 * views.c - what the views of an onderzoek share.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/onderzoek.h"
#include "ui/draw.h"
#include "ui/views.h"

/* Columns for vorm and nummer in the title bar. */
#define HEAD_MIN 25
/* With a piece of the name of the aanbieder; and "ook: " and one name. */
#define LEFT_MIN   28
#define OTHERS_MIN 9

int
view_width(int x)
{
	int width = term_columns() - x - 1;

	return width > 1 ? width : 1;
}

int
view_text_width(int x)
{
	int width = view_width(x);

	return width > 2 ? width - 1 : 1;
}

int
view_others(const struct ui *ui, int x, int width)
{
	const char *names = ui->presence.names;
	int n = utf8_width(names, strlen(names));

	if (n == 0 || width < OTHERS_MIN)
		return 0;
	if (n > width)
		n = width;
	draw_text(0, x + width - n, n, LOOK_TITLE, names);
	return n + 2;
}

void
view_onderzoek(const struct ui *ui, int width)
{
	const struct onderzoek *o = &ui->onderzoek;
	char vorm[32];

	snprintf(vorm, sizeof vorm, "%s", o->form->id);
	vorm[0] = (char)toupper((unsigned char)vorm[0]);
	draw_textf(0, 0, width, LOOK_TITLE, "%s %s %s", vorm, o->nummer,
	    o->facts.aanbieder);
}

void
view_head(const struct ui *ui, const char *format, ...)
{
	int columns = term_columns(), width, most;
	char right[256];
	va_list args;

	va_start(args, format);
	vsnprintf(right, sizeof right, format, args);
	va_end(args);
	width = utf8_width(right, strlen(right));
	/* Counts stand at the end; rather the name of the aanbieder is cut. */
	most = columns > 2 * HEAD_MIN ? columns - HEAD_MIN : columns / 2;
	if (width > most)
		width = most;
	draw_textf(0, 0, columns, LOOK_TITLE, "%*s", columns, "");
	/* The name of the aanbieder may be cut for who else is here, but not
	 * to less than tells it. */
	most = columns - width - 2;
	most -= view_others(ui, LEFT_MIN, most - LEFT_MIN);
	view_onderzoek(ui, most);
	draw_text(0, columns - width, width, LOOK_TITLE, right);
}

void
view_sub(const char *format, ...)
{
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	draw_text(1, 0, term_columns(), LOOK_PLAIN, text);
}

void
view_mark(int y, bool focus)
{
	if (focus)
		draw_text(y, 0, 1, LOOK_PLAIN, ">");
}

const char *
view_time(const char *stamp)
{
	return strlen(stamp) >= 16 ? stamp + 11 : "";
}

unsigned
view_changed(const struct ui *ui)
{
	if (onderzoek_changed(&ui->onderzoek))
		return REACT_DRAW | REACT_SAVE;
	return REACT_DRAW;
}

bool
view_leave(struct ui *ui)
{
	return !ui->edit.open || edit_close(ui) == 0;
}

void
view_replace(struct ui *ui, const struct view *view, size_t index)
{
	edit_leave(ui);
	*ui_top(ui) = (struct frame){ .view = view, .index = index };
	if (view->enter != NULL)
		view->enter(ui);
}

/* Notities of the norm one looks at, or all. */
static unsigned
push_evidence(struct ui *ui)
{
	const struct frame *f = ui_top(ui);
	bool norm = f->view == &view_norm;
	size_t index = f->index;

	ui_push(ui, &view_notities, 0);
	if (norm) {
		ui_top(ui)->part = 1;
		ui_top(ui)->mark = index;
		view_notities.enter(ui);
	}
	return view_changed(ui);
}

unsigned
view_common(struct ui *ui, enum action action)
{
	switch (action) {
	case ACTION_BACK:
		if (!ui_editing(ui))
			return REACT_NONE;
		edit_leave(ui);
		return view_changed(ui);
	case ACTION_NEXT_OPEN:
	case ACTION_PREV_OPEN:
		edit_leave(ui);
		ui_check(ui);
		open_go(ui, action == ACTION_NEXT_OPEN ? 1 : -1);
		return view_changed(ui);
	case ACTION_EVIDENCE:
		return push_evidence(ui);
	default:
		return REACT_NONE;
	}
}

unsigned
view_step_common(struct ui *ui, enum action action)
{
	size_t step = ui_top(ui)->index, next;

	if (action == ACTION_NEXT_FIELD)
		next = step_next(&ui->onderzoek, step, 1);
	else if (action == ACTION_PREV_FIELD)
		next = step_next(&ui->onderzoek, step, -1);
	else
		return view_common(ui, action);
	if (next != step)
		step_go(ui, next);
	return view_changed(ui);
}
