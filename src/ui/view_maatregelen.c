/*
 * view_maatregelen.c - what was imposed and advised, and what is not yet.
 *
 * Of the frame: index is the step, list.at the row: first the maatregelen,
 * then the adviezen, then the norms with a tekort and no maatregel.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "core/maatregel_termijn.h"
#include "ui/draw.h"
#include "ui/views.h"
#include "ui/withdraw.h"

#define NUMMER_X 2
#define NORM_X   17
#define DATE_X   26
#define TEXT_X   37

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'd', ACTION_ADVICE, true },
	{ K_CHAR, 'x', ACTION_REMOVE, true },
	{ K_CHAR, 't', ACTION_DETAIL, false },
	{ 0 },
};

/* The i-th norm with a tekort and no maatregel; SIZE_MAX after the last. */
static size_t
lacking(const struct onderzoek *o, size_t i)
{
	for (size_t j = 0; j < o->n_oordelen; j++)
		if (oordeel_tekort(&o->oordeel[j]) &&
		    !onderzoek_has_maatregel(o, o->oordeel[j].norm) && i-- == 0)
			return j;
	return SIZE_MAX;
}

static size_t
n_rows(const struct onderzoek *o)
{
	size_t n = o->n_maatregelen + o->n_adviezen, i = 0;

	while (lacking(o, i) != SIZE_MAX)
		i++;
	return n + i;
}

static void
draw_parts(int y, const char *nummer, const char *norm, const char *day,
    const char *text, bool withdrawn)
{
	enum look look = withdrawn ? LOOK_DIM : LOOK_PLAIN;

	draw_text(y, NUMMER_X, NORM_X - NUMMER_X - 1, look, nummer);
	draw_text(y, NORM_X, DATE_X - NORM_X - 1, look, norm);
	draw_text(y, DATE_X, TEXT_X - DATE_X - 1, look, day);
	draw_textf(y, TEXT_X, view_width(TEXT_X), look, "%s%s",
	    withdrawn ? "ingetrokken: " : "", text);
}

static void
draw_maatregel(const struct onderzoek *o, const struct maatregel *m, int y)
{
	struct buf nummer = { 0 };
	struct buf day = { 0 };

	maatregel_nummer(o, m, &nummer);
	/* There is no room for what it is counted from. */
	if (m->due_on == DATE_NONE)
		duur_add(m->termijn, &day);
	else
		maatregel_uiterlijk(m, &day);
	draw_parts(y, buf_text(&nummer), m->norm->cited, buf_text(&day),
	    m->text, m->withdrawn);
	buf_release(&day);
	buf_release(&nummer);
}

static void
draw_advies(const struct onderzoek *o, const struct advies *a, int y)
{
	struct buf nummer = { 0 };

	advies_nummer(o, a, &nummer);
	draw_parts(y, buf_text(&nummer), a->norm == NULL ? "" : a->norm->cited,
	    "", a->text, a->withdrawn);
	buf_release(&nummer);
}

static void
draw_lacking(const struct oordeel *oordeel, int y)
{
	char text[160];

	snprintf(text, sizeof text, "%s: nog geen maatregel (Enter)",
	    oordeel->grade->label);
	draw_parts(y, "", oordeel->norm->cited, "", text, false);
}

static void
draw_row(const struct onderzoek *o, size_t row, int y)
{
	if (row < o->n_maatregelen) {
		draw_maatregel(o, &o->maatregel[row], y);
		return;
	}
	row -= o->n_maatregelen;
	if (row < o->n_adviezen)
		draw_advies(o, &o->advies[row], y);
	else
		draw_lacking(&o->oordeel[lacking(o, row - o->n_adviezen)], y);
}

static void
draw_rows(struct ui *ui, size_t n, int rows)
{
	struct frame *f = ui_top(ui);

	list_fit(&f->list, n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < n; i++) {
		size_t at = f->list.top + (size_t)i;

		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
		draw_row(&ui->onderzoek, at, UI_TOP + i);
	}
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n = n_rows(o);
	int rows = ui_rows(), y = UI_TOP + rows - 1, x = NUMMER_X;

	view_head(ui, "%s", o->form->step[ui_top(ui)->index].title);
	if (ui_editing(ui) && rows > 1)
		rows--;
	if (n == 0) {
		draw_text(UI_TOP, x, view_width(x), LOOK_PLAIN,
		    "Geen norm heeft een tekort; d geeft een advies.");
		draw_cursor(UI_TOP, 0);
	}
	draw_rows(ui, n, rows);
	if (ui_editing(ui))
		withdraw_draw(ui, y, x);
}

static void
withdraw(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	size_t row = ui_top(ui)->list.at;

	if (row - o->n_maatregelen < o->n_adviezen)
		advies_withdraw(&o->advies[row - o->n_maatregelen]);
}

unsigned
maatregel_add(struct ui *ui, size_t norm)
{
	struct onderzoek *o = &ui->onderzoek;
	struct error err = { 0 };

	edit_leave(ui);
	if (onderzoek_add_maatregel(o, o->oordeel[norm].norm, &err) == NULL) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	ui_push(ui, &view_maatregel, o->n_maatregelen - 1);
	return view_changed(ui);
}

unsigned
advies_add(struct ui *ui, const struct norm *norm)
{
	struct onderzoek *o = &ui->onderzoek;

	edit_leave(ui);
	onderzoek_add_advies(o, norm);
	ui_push(ui, &view_maatregel, o->n_maatregelen + o->n_adviezen - 1);
	return view_changed(ui);
}

static unsigned
open_row(struct ui *ui, size_t row)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n = o->n_maatregelen + o->n_adviezen;

	if (row >= n)
		return maatregel_add(ui, lacking(o, row - n));
	ui_push(ui, &view_maatregel, row);
	return REACT_DRAW;
}

/* One that is in the database goes on by steps; it is imposed by then. */
static unsigned
open_steps(struct ui *ui, enum stap stap)
{
	const struct backend *backend = ui->backend;
	const struct onderzoek *o = &ui->onderzoek;
	struct maatregel_row row;
	struct buf nummer = { 0 };
	struct error err = { 0 };
	int found;

	if (ui_settle(ui) == -1)
		return REACT_DRAW;
	maatregel_nummer(o, &o->maatregel[ui_top(ui)->list.at], &nummer);
	found =
	    backend->maatregel(backend->context, buf_text(&nummer), &row, &err);
	if (found == 1) {
		stap_form_begin(&ui->stap, &row);
		maatregel_row_release(&row);
		ui_push(ui, &view_stap, 0);
		if (stap < N_STAPPEN)
			stap_view_choose(ui, (int)stap);
	} else {
		ui_status(ui, "%s",
		    found == -1 ? err.text
				: "Deze maatregel is nog niet opgeslagen.");
	}
	buf_release(&nummer);
	return REACT_DRAW;
}

static unsigned
ask_remove(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;

	if (ui_top(ui)->list.at >= o->n_maatregelen + o->n_adviezen)
		return REACT_NONE;
	if (ui_top(ui)->list.at < o->n_maatregelen)
		return open_steps(ui, STAP_INGETROKKEN);
	withdraw_ask(ui);
	return REACT_DRAW;
}

static unsigned
act_maatregel(struct ui *ui)
{
	if (ui_top(ui)->list.at < ui->onderzoek.n_maatregelen)
		return open_steps(ui, N_STAPPEN);
	ui_status(ui,
	    "Een maatregel hoort bij een norm met een "
	    "tekort: ga naar de norm (F6) en druk m.");
	return REACT_DRAW;
}

/* What steps did to them is in the database. */
static void
back(struct ui *ui)
{
	ui_take_over(ui);
}

/* All of one, and how its last day came about; or the norm it lacks at. */
static unsigned
open_detail(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t row = ui_top(ui)->list.at, n = o->n_maatregelen + o->n_adviezen;

	ui_push(ui, &view_detail, row < n ? SIZE_MAX : lacking(o, row - n));
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = n_rows(&ui->onderzoek);

	(void)key;
	if (ui_editing(ui))
		return withdraw_act(ui, action, withdraw);
	if (list_move(&f->list, action, n, ui_rows()))
		return REACT_DRAW;
	if (action == ACTION_ACCEPT && f->list.at < n)
		return open_row(ui, f->list.at);
	if (action == ACTION_ADVICE)
		return advies_add(ui, NULL);
	if (action == ACTION_REMOVE)
		return ask_remove(ui);
	if (action == ACTION_MEASURE)
		return act_maatregel(ui);
	if (action == ACTION_DETAIL && f->list.at < n)
		return open_detail(ui);
	return view_step_common(ui, action);
}

/* Of a maatregel or advies that is in the database, or a norm. */
static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t norm;

	(void)f;
	if (row < o->n_maatregelen + o->n_adviezen)
		return maatregel_row_id(o, row);
	norm = lacking(o, row - o->n_maatregelen - o->n_adviezen);
	return norm == SIZE_MAX ? -1 : ROW_ID_NORM + (int64_t)norm;
}

const struct view view_maatregelen = {
	.name = "maatregelen",
	.title = "Maatregelen en adviezen",
	.keys = keys,
	.back = back,
	.draw = draw,
	.act = act,
	.row_id = row_id,
	.of_rapport = true,
};
