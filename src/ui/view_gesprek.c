/*
 * view_gesprek.c - a gesprek while it runs: one line to type in, at all
 * times; the notities above it, the norm at the top.
 *
 * Of the frame: index is the number of the gesprek, scroll the rows that
 * the notities are scrolled back.
 */
#include <stdlib.h>

#include "core/field.h"
#include "ui/talk.h"
#include "ui/views.h"

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, false },
	{ K_ESC, 0, ACTION_BACK, true },
	{ K_CTRL_Q, 0, ACTION_GESPREK, true },
	{ K_CTRL_V, 0, ACTION_FOLD, true },
	{ 0 },
};

static void
enter(struct ui *ui)
{
	talk_enter(ui, (int)ui_top(ui)->index);
}

static void
back(struct ui *ui)
{
	talk_open(ui);
}

/* Who types does not mean the doen or vragen that was shown. */
static unsigned
typed(struct ui *ui)
{
	ui->talk.pick = 0;
	return REACT_NONE;
}

static unsigned
page(struct ui *ui, int direction)
{
	int rows = ui_rows() / 2;

	ui_top(ui)->scroll -= direction * (rows > 0 ? rows : 1);
	if (ui_top(ui)->scroll < 0)
		ui_top(ui)->scroll = 0;
	return REACT_DRAW;
}

static unsigned
leave(struct ui *ui, enum action action)
{
	talk_pause(ui);
	return action == ACTION_BACK ? REACT_DRAW | REACT_SAVE | REACT_CLOSE
				     : REACT_NONE;
}

/* The notities of the norm that holds; they come back to this line. */
static unsigned
show_norm_notities(struct ui *ui)
{
	const struct oordeel *oordeel = NULL;
	char *cited =
	    ui->talk.now.norms != NULL ? set_at(ui->talk.now.norms, 0) : NULL;

	if (cited != NULL)
		oordeel = onderzoek_oordeel(&ui->onderzoek, cited);
	free(cited);
	talk_stash(ui);
	notities_open(ui, oordeel, "");
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	(void)key;
	switch (action) {
	case ACTION_ACCEPT:
		return talk_store(ui);
	case ACTION_NEXT_FIELD:
		return talk_complete(ui, 1);
	case ACTION_PREV_FIELD:
		return talk_complete(ui, -1);
	case ACTION_UP:
		return talk_correct(ui, -1);
	case ACTION_DOWN:
		return talk_correct(ui, 1);
	case ACTION_PAGE_UP:
		return page(ui, -1);
	case ACTION_PAGE_DOWN:
		return page(ui, 1);
	case ACTION_NEXT_OPEN:
		return talk_next_open(ui, 1);
	case ACTION_PREV_OPEN:
		return talk_next_open(ui, -1);
	case ACTION_FOLD:
		ui->talk.folded = !ui->talk.folded;
		return REACT_DRAW;
	case ACTION_GESPREK:
		talk_stash(ui);
		ui_push(ui, &view_gesprek_kaart, 0);
		return REACT_DRAW | REACT_SAVE;
	case ACTION_NOTE:
		ui_status(ui, "In een gesprek is elke regel een notitie.");
		return REACT_DRAW;
	case ACTION_EVIDENCE:
		return show_norm_notities(ui);
	case ACTION_BACK:
	case ACTION_CLOSE:
		return leave(ui, action);
	case ACTION_OVERVIEW:
	case ACTION_GOTO:
	case ACTION_SEARCH:
	case ACTION_SEARCH_NEXT:
		talk_stash(ui);
		return REACT_NONE;
	default:
		return REACT_NONE;
	}
}

const struct view view_gesprek = {
	.name = "gesprek",
	.title = "Gesprek",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = talk_draw,
	.act = act,
	.typed = typed,
};
