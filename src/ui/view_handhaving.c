/*
 * view_handhaving.c - the handhaving register of one onderzoek.
 *
 * Of the frame: list.at the line, scroll the rows of the text below that
 * are scrolled away, filter the nummer of the onderzoek.
 */
#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/handhaving.h"
#include "ui/term.h"
#include "ui/views.h"

#define X         2
#define TELL_ROWS 6  /* of what the cursor stands on, in full */
#define ROWS_BOTH 14 /* with fewer there is only the list */

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'x', ACTION_REMOVE, true },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static int
list_rows(void)
{
	return ui_rows() >= ROWS_BOTH ? ui_rows() - TELL_ROWS - 1 : ui_rows();
}

static const struct handhaving_line *
current(struct ui *ui)
{
	const struct handhaving_view *h = &ui->handhaving;
	size_t at = ui_top(ui)->list.at;

	return at < h->n_lines ? &h->line[at] : NULL;
}

static void
draw_head(const struct handhaving_view *h)
{
	int columns = term_columns();
	size_t running = 0;

	for (size_t i = 0; i < h->page.n; i++)
		running += !handhaving_standen[h->page.row[i].stand].closed;
	draw_textf(0, 0, columns, LOOK_TITLE, "%*s", columns, "");
	draw_textf(0, 0, columns, LOOK_TITLE, "Handhaving  %s  %s",
	    h->onderzoek, h->aanbieder != NULL ? h->aanbieder : "");
	draw_textf(1, 0, columns, LOOK_PLAIN, "loopt %zu   dicht %zu", running,
	    h->page.n - running);
}

static void
draw_below(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	int y = UI_TOP + list_rows() + 1;
	struct buf text = { 0 };

	if (ui_rows() < ROWS_BOTH || f->list.at >= ui->handhaving.n_lines)
		return;
	handhaving_tell(&ui->handhaving, f->list.at, &text);
	draw_wrapped(y, X, view_text_width(X), TELL_ROWS, f->scroll, LOOK_PLAIN,
	    buf_text(&text));
	buf_release(&text);
}

static void
draw(struct ui *ui)
{
	const struct handhaving_view *h = &ui->handhaving;
	struct frame *f = ui_top(ui);
	int rows = list_rows();

	draw_head(h);
	if (h->n_lines == 0) {
		draw_text(UI_TOP, X, view_width(X), LOOK_PLAIN,
		    h->onderzoek[0] == '\0'
			? "Kies eerst een onderzoek."
			: "Nog niets in het register; n begint iets.");
		draw_cursor(UI_TOP, 0);
	}
	list_fit(&f->list, h->n_lines, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < h->n_lines; i++) {
		size_t at = f->list.top + (size_t)i;

		handhaving_draw_line(h, at, UI_TOP + i);
		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
	}
	draw_below(ui);
}

static void
go_to(struct ui *ui, const char *nummer)
{
	const struct handhaving_view *h = &ui->handhaving;

	for (size_t i = 0; i < h->n_lines; i++)
		if (h->line[i].kind == HANDHAVING_ENTRY &&
		    strcmp(h->page.row[h->line[i].index].nummer, nummer) == 0)
			ui_top(ui)->list.at = i;
}

void
handhaving_show(struct ui *ui, const char *nummer)
{
	const struct handhaving_view *h = &ui->handhaving;

	if (h->unfolded == NULL || strcmp(h->unfolded, nummer) != 0)
		handhaving_unfold(ui, nummer);
	go_to(ui, nummer);
}

static void
open_regel(struct ui *ui, size_t index, enum planregel_deel deel)
{
	handhaving_open_regel(&ui->handhaving, index);
	ui_push(ui, &view_planregel, index);
	if (deel == REGEL_NORM)
		return;
	edit_leave(ui);
	ui_top(ui)->part = (int)deel;
	view_planregel.enter(ui);
}

/* Enter on an entry unfolds it; its time line starts below it. */
static unsigned
open_line(struct ui *ui, const struct handhaving_line *line)
{
	struct handhaving_view *h = &ui->handhaving;
	char nummer[24];

	if (line->kind == HANDHAVING_EVENT)
		return REACT_NONE;
	if (line->kind != HANDHAVING_ENTRY) {
		open_regel(ui, line->index, REGEL_NORM);
		return REACT_DRAW;
	}
	snprintf(nummer, sizeof nummer, "%s", h->page.row[line->index].nummer);
	handhaving_unfold(ui, nummer);
	go_to(ui, nummer);
	return REACT_DRAW;
}

static unsigned
begin_entry(struct ui *ui)
{
	const struct handhaving_view *h = &ui->handhaving;

	if (h->onderzoek[0] == '\0')
		return REACT_NONE;
	stap_form_new_handhaving(
	    &ui->stap, h->onderzoek, h->aanbieder, h->gemeenten);
	ui_push(ui, &view_stap, 0);
	return REACT_DRAW;
}

/* stap: the step to go on with at once, or N_HANDHAVING_STAPPEN. */
static unsigned
add_step(struct ui *ui, enum handhaving_stap stap)
{
	const struct handhaving_row *row =
	    handhaving_entry(&ui->handhaving, ui_top(ui)->list.at);

	if (row == NULL)
		return REACT_NONE;
	stap_form_handhaving(&ui->stap, row);
	ui_push(ui, &view_stap, 0);
	if (stap < N_HANDHAVING_STAPPEN)
		stap_view_choose(ui, (int)stap);
	return REACT_DRAW;
}

/* A row is taken out of its plan, an entry is taken back. */
static unsigned
take_out(struct ui *ui, const struct handhaving_line *line)
{
	if (line == NULL || line->kind != HANDHAVING_REGEL)
		return add_step(ui, HSTAP_INGETROKKEN);
	open_regel(ui, line->index, REGEL_VERVALLEN);
	return REACT_DRAW;
}

/* A tick of the row that the cursor stands on. */
static unsigned
tick(struct ui *ui, const struct handhaving_line *line, const struct key *key)
{
	struct handhaving_view *h = &ui->handhaving;
	int at = key->text[0] - '1';
	struct error err = { 0 };

	if (line == NULL || line->kind != HANDHAVING_REGEL || at < 0 || at > 4)
		return REACT_NONE;
	handhaving_open_regel(h, line->index);
	planregel_tick(&h->regel, at);
	if (handhaving_save_regel(ui, REGEL_SMART, &err) == -1)
		ui_status(ui, "%s", err.text);
	handhaving_read(ui);
	return REACT_DRAW;
}

static unsigned
scroll(struct ui *ui, int rows)
{
	struct frame *f = ui_top(ui);

	f->scroll += rows;
	if (f->scroll < 0)
		f->scroll = 0;
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	const struct handhaving_line *line = current(ui);
	struct frame *f = ui_top(ui);

	if (list_move(&f->list, action, ui->handhaving.n_lines, list_rows())) {
		f->scroll = 0;
		return REACT_DRAW;
	}
	switch ((int)action) {
	case ACTION_ACCEPT:
		return line != NULL ? open_line(ui, line) : REACT_NONE;
	case ACTION_NEW:
		return begin_entry(ui);
	case ACTION_MEASURE:
		return add_step(ui, N_HANDHAVING_STAPPEN);
	case ACTION_REMOVE:
		return take_out(ui, line);
	case ACTION_DIGIT:
		return tick(ui, line, key);
	case ACTION_RIGHT:
	case ACTION_LEFT:
		return scroll(ui, action == ACTION_RIGHT ? 1 : -1);
	default:
		return REACT_NONE;
	}
}

/* The last that still runs is likely the one that is looked for. */
static void
enter(struct ui *ui)
{
	struct handhaving_view *h = &ui->handhaving;
	struct frame *f = ui_top(ui);
	size_t at = SIZE_MAX;

	if (!handhaving_here(ui))
		handhaving_release(h);
	snprintf(f->filter, sizeof f->filter, "%s", h->onderzoek);
	handhaving_read(ui);
	for (size_t i = 0; i < h->page.n; i++)
		if (!handhaving_standen[h->page.row[i].stand].closed)
			at = i;
	if (at != SIZE_MAX)
		handhaving_show(ui, h->page.row[at].nummer);
}

/* A new entry is unfolded; the checks of the open onderzoek know of it. */
static void
back(struct ui *ui)
{
	struct handhaving_view *h = &ui->handhaving;
	const struct backend *backend = ui->backend;
	struct frame *f = ui_top(ui);
	struct error err = { 0 };
	size_t before = h->page.n;

	if (strcmp(h->onderzoek, f->filter) != 0) {
		handhaving_release(h);
		snprintf(h->onderzoek, sizeof h->onderzoek, "%.15s", f->filter);
		before = SIZE_MAX;
	}
	handhaving_read(ui);
	if (h->page.n > before)
		handhaving_show(ui, h->page.row[h->page.n - 1].nummer);
	if (!ui->is_open || strcmp(ui->onderzoek.nummer, h->onderzoek) != 0)
		return;
	if (backend->refresh(backend->context, &ui->onderzoek, &err) == -1)
		ui_status(ui, "%s", err.text);
	undo_watch(&ui->undo, &ui->onderzoek);
	ui_check(ui);
}

const struct view view_handhaving = {
	.name = "handhaving",
	.title = "Handhaving",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = draw,
	.act = act,
};
