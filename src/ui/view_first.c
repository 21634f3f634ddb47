/*
 * view_first.c - what an empty database offers.
 */
#include "base/mem.h"
#include "ui/draw.h"
#include "ui/term.h"
#include "ui/ui.h"
#include "ui/waiting.h"

#define LIST 2

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ 0 },
};

static unsigned
begin(struct ui *ui)
{
	ui_pop(ui);
	ui_push(ui, &view_begin, 0);
	return REACT_DRAW;
}

static unsigned
load_example(struct ui *ui)
{
	struct error err = { 0 };
	struct waiting waiting;

	waiting_begin(&waiting, ui);
	if (ui->backend->example(
		ui->backend->context, &waiting.progress, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	ui_pop(ui);
	ui_status(ui,
	    "De voorbeeldgegevens staan klaar; niets ervan is "
	    "echt.");
	return REACT_DRAW;
}

static unsigned
read_help(struct ui *ui)
{
	ui_push(ui, &view_help, 0);
	return REACT_DRAW;
}

static const struct {
	const char *text;
	unsigned (*run)(struct ui *);
} offers[] = {
	{ "Begin een onderzoek", begin },
	{ "Zet er voorbeeldgegevens in, om schouw te leren kennen",
	    load_example },
	{ "Lees hoe schouw werkt", read_help },
};

static void
draw(struct ui *ui)
{
	const struct frame *f = ui_top(ui);
	int y = UI_TOP + LIST, columns = term_columns();

	draw_text(UI_TOP, 1, columns - 1, LOOK_PLAIN,
	    "Er is nog geen onderzoek.  Wat wilt u doen?");
	for (size_t i = 0; i < LENGTH(offers); i++) {
		if (i == f->list.at) {
			draw_text(y, 0, 1, LOOK_FOCUS, ">");
			draw_cursor(y, 0);
		}
		draw_textf(y++, 3, columns - 3, LOOK_PLAIN, "%zu  %s", i + 1,
		    offers[i].text);
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t digit;

	switch ((int)action) {
	case ACTION_DIGIT:
		digit = (size_t)(key->text[0] - '0');
		if (digit < 1 || digit > LENGTH(offers))
			return REACT_NONE;
		f->list.at = digit - 1;
		return offers[f->list.at].run(ui);
	case ACTION_ACCEPT:
		return offers[f->list.at].run(ui);
	default:
		return list_move(&f->list, action, LENGTH(offers), 1)
		    ? REACT_DRAW
		    : REACT_NONE;
	}
}

const struct view view_first = {
	.name = "first",
	.title = "Welkom",
	.keys = keys,
	.draw = draw,
	.act = act,
};
