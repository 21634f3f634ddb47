/*
 * view_bewijs.c - the pieces that were looked at, a row each.
 *
 * Of the frame: index is the step, list.at the row.
 */
#include <stdlib.h>
#include <string.h>

#include "core/field.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/stuk.h"
#include "ui/views.h"
#include "ui/withdraw.h"

#define NUMBER_X  2
#define DAY_X     6
#define METHODE_X 17
#define NORM_X    40
#define TITLE_X   50

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_CHAR, 'x', ACTION_REMOVE, true },
	{ 0 },
};

/* "A-1.3.2", or "A-1.3.2+" when there are more. */
static void
draw_norms(const struct bewijs *b, enum look look, int y)
{
	char *first = set_at(b->norms, 0);

	if (first != NULL)
		draw_textf(y, NORM_X, TITLE_X - NORM_X - 1, look, "%s%s", first,
		    set_count(b->norms) > 1 ? "+" : "");
	free(first);
}

static void
draw_row(const struct bewijs *b, int y)
{
	enum look look = b->withdrawn ? LOOK_DIM : LOOK_PLAIN;
	struct buf day = { 0 };

	maatregel_day(b->day, &day);
	draw_textf(y, NUMBER_X, DAY_X - NUMBER_X - 1, look, "%d", b->number);
	draw_text(y, DAY_X, METHODE_X - DAY_X - 1, look, buf_text(&day));
	draw_text(
	    y, METHODE_X, NORM_X - METHODE_X - 1, look, b->methode->label);
	draw_norms(b, look, y);
	draw_textf(y, TITLE_X, view_width(TITLE_X), look, "%s%s%s",
	    b->withdrawn ? "ingetrokken: " : "", b->titel,
	    b->bestand.sha256[0] == '\0' ? "" : " (bestand)");
	buf_release(&day);
}

static void
draw_rows(struct ui *ui, int rows)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);

	list_fit(&f->list, o->n_bewijs, rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;

		if (at >= o->n_bewijs)
			break;
		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
		draw_row(&o->bewijs[at], UI_TOP + i);
	}
}

static size_t
n_valid(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_bewijs; i++)
		n += !o->bewijs[i].withdrawn;
	return n;
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	int rows = ui_rows(), y = UI_TOP + rows - 1, x = NUMBER_X;
	size_t n = n_valid(o);

	view_head(ui, "%s  %zu %s", o->form->step[ui_top(ui)->index].title, n,
	    n == 1 ? "stuk" : "stukken");
	if (o->n_bewijs == 0) {
		draw_text(UI_TOP, x, view_width(x), LOOK_PLAIN,
		    "Nog geen bewijs; n legt een document of dossier vast.");
		draw_cursor(UI_TOP, 0);
	}
	draw_rows(ui, ui_editing(ui) && rows > 1 ? rows - 1 : rows);
	if (ui_editing(ui))
		withdraw_draw(ui, y, x);
}

static void
withdraw(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	size_t at = ui_top(ui)->list.at;

	if (at < o->n_bewijs)
		bewijs_withdraw(&o->bewijs[at]);
}

static unsigned
act_row(struct ui *ui, enum action action)
{
	size_t at = ui_top(ui)->list.at;

	if (ui->onderzoek.bewijs[at].withdrawn) {
		ui_status(ui, "Dit is ingetrokken; n legt het opnieuw vast.");
		return REACT_DRAW;
	}
	if (action == ACTION_ACCEPT)
		stuk_open(ui, at, BEWIJS_TITEL);
	else
		withdraw_ask(ui);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = ui->onderzoek.n_bewijs;

	(void)key;
	if (ui_editing(ui))
		return withdraw_act(ui, action, withdraw);
	if (list_move(&f->list, action, n, ui_rows()))
		return REACT_DRAW;
	if (action == ACTION_NEW) {
		stuk_new(ui);
		return REACT_DRAW;
	}
	if ((action == ACTION_ACCEPT || action == ACTION_REMOVE) &&
	    f->list.at < n)
		return act_row(ui, action);
	return view_step_common(ui, action);
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	(void)f;
	return stuk_row_id(&ui->onderzoek, row);
}

const struct view view_bewijs = {
	.name = "bewijs",
	.title = "Documenten en dossiers",
	.keys = keys,
	.draw = draw,
	.act = act,
	.row_id = row_id,
	.of_rapport = true,
};
