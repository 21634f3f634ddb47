/*
 * view_notities.c - the notities of an onderzoek, or of one norm.
 *
 * Of the frame: index is the step; with part 1, mark is the norm whose
 * evidence is shown; list.at the row among what is shown.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "ui/draw.h"
#include "ui/notitie_draw.h"
#include "ui/views.h"

#define STAMP_X    2
#define TEXT_X     15
#define BRON_WIDTH 5
#define NORM_WIDTH 9

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 't', ACTION_DETAIL, true },
	{ K_CHAR, '+', ACTION_PLUS, false },
	{ 0 },
};

static bool
is_shown(const struct onderzoek *o, const struct frame *f,
    const struct notitie *notitie)
{
	if (notitie->replaced)
		return false;
	return f->part == 0 || notitie_on(notitie, o->oordeel[f->mark].norm);
}

static size_t
n_shown(const struct onderzoek *o, const struct frame *f)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		if (is_shown(o, f, &o->notitie[i]))
			n++;
	return n;
}

static size_t
notitie_at(const struct onderzoek *o, const struct frame *f, size_t row)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (is_shown(o, f, &o->notitie[i]) && row-- == 0)
			return i;
	return SIZE_MAX;
}

size_t
notitie_of_row(const struct onderzoek *o, const struct frame *f)
{
	return notitie_at(o, f, f->list.at);
}

/* "A-1.3.2", or "A-1.3.2+" when there are more. */
static void
draw_norms(const struct notitie *notitie, int y, int x)
{
	char *first = set_at(notitie->norms, 0);

	if (first != NULL)
		draw_textf(y, x, NORM_WIDTH, LOOK_PLAIN, "%s%s", first,
		    set_count(notitie->norms) > 1 ? "+" : "");
	free(first);
}

/* "21-11 10:31" of "2026-11-21 10:31:07". */
static void
draw_stamp(const char *stamp, int y)
{
	if (strlen(stamp) < 16)
		return;
	draw_textf(y, STAMP_X, TEXT_X - STAMP_X - 1, LOOK_PLAIN,
	    "%.2s-%.2s %.5s", stamp + 8, stamp + 5, stamp + 11);
}

static void
draw_row(const struct notitie *notitie, int y, bool focus)
{
	struct buf text = { 0 };
	int x = TEXT_X;

	view_mark(y, focus);
	draw_stamp(notitie->stamp, y);
	if (*notitie->bron != '\0')
		draw_textf(
		    y, x, BRON_WIDTH - 1, LOOK_PLAIN, "@%s", notitie->bron);
	x += BRON_WIDTH;
	draw_norms(notitie, y, x);
	x += NORM_WIDTH + 1;
	notitie_text(notitie, &text);
	draw_text(y, x, view_width(x), LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
	if (focus)
		draw_cursor(y, 0);
}

static void
draw_rows(struct ui *ui, size_t n)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	int rows = ui_rows();
	size_t row = 0;

	list_fit(&f->list, n, rows);
	for (size_t i = 0; i < o->n_notities; i++) {
		if (!is_shown(o, f, &o->notitie[i]))
			continue;
		if (row >= f->list.top && row < f->list.top + (size_t)rows)
			draw_row(&o->notitie[i],
			    UI_TOP + (int)(row - f->list.top),
			    row == f->list.at);
		row++;
	}
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct frame *f = ui_top(ui);
	size_t n = n_shown(o, f);

	if (f->part == 1)
		view_head(ui, "Notities bij %s  %zu",
		    o->oordeel[f->mark].norm->cited, n);
	else
		view_head(ui, "%s  %zu notitie%s",
		    o->form->step[f->index].title, n, n == 1 ? "" : "s");
	if (n > 0) {
		draw_rows(ui, n);
		return;
	}
	draw_text(UI_TOP, STAMP_X, view_width(STAMP_X), LOOK_PLAIN,
	    "Nog geen notities; F4 maakt er een.");
	draw_cursor(UI_TOP, 0);
}

/* The newest is where one goes on. */
static void
enter(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	size_t n = n_shown(&ui->onderzoek, f);

	f->list.at = n > 0 ? n - 1 : 0;
}

/* What was to do or to ask is dealt with. */
static unsigned
finish(struct ui *ui, size_t index)
{
	struct error err = { 0 };

	if (onderzoek_notitie_done(
		&ui->onderzoek, ui->onderzoek.notitie[index].id, &err) == -1)
		ui_status(ui, "%s", err.text);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = n_shown(&ui->onderzoek, f);

	(void)key;
	if (list_move(&f->list, action, n, ui_rows()))
		return REACT_DRAW;
	if (f->list.at < n && action == ACTION_ACCEPT) {
		notitie_correct(ui, notitie_of_row(&ui->onderzoek, f));
		return REACT_DRAW;
	}
	if (f->list.at < n && action == ACTION_DETAIL) {
		ui_push(ui, &view_detail, f->list.at);
		return REACT_DRAW;
	}
	if (f->list.at < n && action == ACTION_PLUS)
		return finish(ui, notitie_of_row(&ui->onderzoek, f));
	if (f->part == 1)
		return view_common(ui, action);
	return view_step_common(ui, action);
}

void
notities_open(struct ui *ui, const struct oordeel *oordeel, const char *line)
{
	const struct onderzoek *o = &ui->onderzoek;
	int step = form_step_with(o->form, STEP_GESPREKKEN);
	struct frame *f;
	size_t row = 0;

	ui_push(ui, &view_notities, step < 0 ? 0 : (size_t)step);
	f = ui_top(ui);
	if (oordeel != NULL) {
		f->part = 1;
		f->mark = (size_t)(oordeel - o->oordeel);
	}
	enter(ui);
	for (size_t i = 0; i < o->n_notities; i++) {
		if (!is_shown(o, f, &o->notitie[i]))
			continue;
		if (search_has_line(o->notitie[i].text, line))
			f->list.at = row;
		row++;
	}
}

void
notities_show(struct ui *ui, size_t index)
{
	struct frame *f = ui_top(ui);
	size_t at;

	if (f->view != &view_notities || f->part != 0)
		notities_open(ui, NULL, "");
	f = ui_top(ui);
	for (size_t row = 0;
	     (at = notitie_at(&ui->onderzoek, f, row)) != SIZE_MAX; row++)
		if (at == index)
			f->list.at = row;
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	size_t notitie = notitie_at(&ui->onderzoek, f, row);

	return notitie == SIZE_MAX ? -1 : ui->onderzoek.notitie[notitie].id;
}

const struct view view_notities = {
	.name = "notities",
	.title = "Notities",
	.keys = keys,
	.enter = enter,
	.draw = draw,
	.act = act,
	.row_id = row_id,
};
