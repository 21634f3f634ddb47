/*
 * view_aanbieder.c - one aanbieder: its onderzoeken, its maatregelen, and
 * the oordelen per norm through the years.
 *
 * Of the frame: list.at the line.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/term.h"
#include "ui/views.h"

#define X       2
#define VORM_X  13
#define DAY_X   27
#define STAND_X 39
#define NORM_X  53
#define SAYS_X  11

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'H', ACTION_HANDHAVING, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const struct aanbieder_line *
current(struct ui *ui)
{
	const struct aanbieder_view *a = &ui->aanbieder;
	size_t at = ui_top(ui)->list.at;

	return at < a->n_lines ? &a->line[at] : NULL;
}

static void
draw_onderzoek(const struct onderzoek_row *row, int y)
{
	struct buf day = { 0 };
	char vorm[32];

	snprintf(vorm, sizeof vorm, "%s", row->vorm);
	vorm[0] = (char)toupper((unsigned char)vorm[0]);
	maatregel_day(row->started_on, &day);
	draw_text(y, X, VORM_X - X - 1, LOOK_PLAIN, row->nummer);
	draw_text(y, VORM_X, DAY_X - VORM_X - 1, LOOK_PLAIN, vorm);
	draw_text(y, DAY_X, STAND_X - DAY_X - 1, LOOK_PLAIN, buf_text(&day));
	draw_text(y, STAND_X, NORM_X - STAND_X - 1, LOOK_PLAIN,
	    status_words[row->status]);
	if (row->n_chosen > 0)
		draw_textf(y, NORM_X, view_width(NORM_X), LOOK_PLAIN,
		    "%d/%d normen, tekort %d", row->n_judged, row->n_chosen,
		    row->n_tekort);
	buf_release(&day);
}

/* "2026-0141 ! voldoet niet, 2025-0012 voldoet": the sign is a tekort. */
static void
draw_norm(const struct aanbieder_oordelen *all, size_t i, int y)
{
	const char *norm = all->row[i].norm;
	struct buf text = { 0 };

	for (; i < all->n && strcmp(all->row[i].norm, norm) == 0; i++) {
		const struct aanbieder_oordeel *row = &all->row[i];

		buf_addf(&text, "%s%s %s%s", text.length > 0 ? ", " : "",
		    row->onderzoek, row->tekort ? "! " : "", row->grade);
		if (strcmp(row->cited, row->norm) != 0)
			buf_addf(&text, " (%s)", row->cited);
	}
	/* Ids of grades are words with a line between. */
	for (char *c = text.text; c != NULL && *c != '\0'; c++)
		if (*c == '_')
			*c = ' ';
	draw_text(y, X, SAYS_X - X - 1, LOOK_PLAIN, norm);
	draw_text(y, SAYS_X, view_width(SAYS_X), LOOK_PLAIN, buf_text(&text));
	buf_release(&text);
}

static void
draw_line(
    const struct aanbieder_view *a, const struct aanbieder_line *line, int y)
{
	switch (line->kind) {
	case AANBIEDER_HEAD:
		draw_text(y, 1, view_width(1), LOOK_TITLE, line->text);
		break;
	case AANBIEDER_ONDERZOEK:
		draw_onderzoek(&a->onderzoeken.row[line->index], y);
		break;
	case AANBIEDER_MAATREGEL:
		maatregel_draw_row(&a->maatregelen.row[line->index], y);
		break;
	case AANBIEDER_HANDHAVING:
		handhaving_draw_row(&a->handhaving.row[line->index], y);
		break;
	case AANBIEDER_SIGNAAL:
		signaal_draw_row(&a->signalen.row[line->index], y);
		break;
	case AANBIEDER_NORM:
		draw_norm(&a->oordelen, line->index, y);
		break;
	}
}

static void
draw_head(const struct aanbieder_view *a)
{
	int columns = term_columns();
	size_t open = 0;

	for (size_t i = 0; i < a->n_lines; i++)
		if (a->line[i].kind == AANBIEDER_MAATREGEL &&
		    !standen[a->maatregelen.row[a->line[i].index].stand].closed)
			open++;
	draw_textf(0, 0, columns, LOOK_TITLE, "%*s", columns, "");
	draw_textf(0, 0, columns, LOOK_TITLE, "Aanbieder  %s", a->naam);
	draw_textf(1, 0, columns, LOOK_PLAIN,
	    "onderzoeken %zu   maatregelen open %zu", a->onderzoeken.n, open);
}

static void
draw(struct ui *ui)
{
	const struct aanbieder_view *a = &ui->aanbieder;
	struct frame *f = ui_top(ui);
	int rows = ui_rows();

	draw_head(a);
	if (a->n_lines == 0) {
		draw_text(UI_TOP, X, view_width(X), LOOK_PLAIN,
		    *a->naam == '\0'
			? "Bij dit onderzoek is nog geen aanbieder ingevuld."
			: "Van deze aanbieder is nog niets opgeslagen.");
		draw_cursor(UI_TOP, 0);
	}
	list_fit(&f->list, a->n_lines, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < a->n_lines; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_line(a, &a->line[at], UI_TOP + i);
		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
	}
}

static unsigned
open_line(struct ui *ui, const struct aanbieder_line *line)
{
	const struct aanbieder_view *a = &ui->aanbieder;
	const char *nummer = NULL, *norm = NULL;

	if (line->kind == AANBIEDER_HANDHAVING) {
		nummer = a->handhaving.row[line->index].nummer;
		ui_push(ui, &view_handhaving, 0);
		handhaving_show(ui, nummer);
		return REACT_DRAW;
	}
	if (line->kind == AANBIEDER_SIGNAAL) {
		signalen_show(ui, a->signalen.row[line->index].nummer);
		return REACT_DRAW;
	}
	if (line->kind == AANBIEDER_ONDERZOEK) {
		nummer = a->onderzoeken.row[line->index].nummer;
	} else if (line->kind == AANBIEDER_MAATREGEL) {
		nummer = a->maatregelen.row[line->index].onderzoek;
		norm = a->maatregelen.row[line->index].norm;
	} else if (line->kind == AANBIEDER_NORM) {
		nummer = a->oordelen.row[line->index].onderzoek;
		norm = a->oordelen.row[line->index].cited;
	}
	if (nummer == NULL)
		return REACT_NONE;
	ui_open(ui, nummer, norm);
	return REACT_DRAW;
}

/* Nothing can be done with a head: over it, or back when it is the first. */
static bool
move(struct ui *ui, enum action action)
{
	const struct aanbieder_view *a = &ui->aanbieder;
	struct list *list = &ui_top(ui)->list;
	bool up = action == ACTION_UP || action == ACTION_PAGE_UP;

	if (!list_move(list, action, a->n_lines, ui_rows()))
		return false;
	if (list->at >= a->n_lines || a->line[list->at].kind != AANBIEDER_HEAD)
		return true;
	if (up && list->at > 0)
		list->at--;
	else if (list->at + 1 < a->n_lines)
		list->at++;
	return true;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	const struct aanbieder_line *line = current(ui);
	const struct aanbieder_view *a = &ui->aanbieder;

	(void)key;
	if (move(ui, action))
		return REACT_DRAW;
	if (line == NULL)
		return REACT_NONE;
	if (action == ACTION_ACCEPT)
		return open_line(ui, line);
	if (action != ACTION_MEASURE || line->kind != AANBIEDER_MAATREGEL)
		return REACT_NONE;
	stap_form_begin(&ui->stap, &a->maatregelen.row[line->index]);
	ui_push(ui, &view_stap, 0);
	return REACT_DRAW;
}

static void
enter(struct ui *ui)
{
	aanbieder_read(ui, aanbieder_here(ui));
	/* The first line is a head. */
	ui_top(ui)->list.at = 1;
}

static void
back(struct ui *ui)
{
	aanbieder_read(ui, aanbieder_here(ui));
}

const struct view view_aanbieder = {
	.name = "aanbieder",
	.title = "Aanbieder",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = draw,
	.act = act,
};
