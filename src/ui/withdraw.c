/*
 * withdraw.c - the typed word that takes back a row of a list.
 */
#include <string.h>

#include "ui/draw.h"
#include "ui/views.h"
#include "ui/withdraw.h"

#define WORD "intrekken"

void
withdraw_ask(struct ui *ui)
{
	edit_open(ui, "", "", false, 0, NULL);
}

void
withdraw_draw(struct ui *ui, int y, int x)
{
	x += draw_text(y, x, view_width(x), LOOK_PLAIN,
	    "Typ " WORD " om dit in te trekken: ");
	edit_draw(&ui->edit, y, x, view_width(x), 1);
}

static unsigned
answer(struct ui *ui, void (*withdraw)(struct ui *))
{
	bool sure = strcmp(textbuf_text(&ui->edit.tb), WORD) == 0;

	edit_discard(ui);
	if (sure)
		withdraw(ui);
	else
		ui_status(ui, "Niet ingetrokken.");
	return view_changed(ui);
}

unsigned
withdraw_act(struct ui *ui, enum action action, void (*withdraw)(struct ui *))
{
	switch (action) {
	case ACTION_ACCEPT:
		return answer(ui, withdraw);
	case ACTION_BACK:
	case ACTION_UP:
	case ACTION_DOWN:
	case ACTION_NEXT_FIELD:
	case ACTION_PREV_FIELD:
		edit_discard(ui);
		return REACT_DRAW;
	default:
		return REACT_NONE;
	}
}
