/*
 * view_export.c - as what the list below is to be written to a file.
 */
#include "base/mem.h"
#include "ui/draw.h"
#include "ui/term.h"
#include "ui/ui.h"

#define LIST 2

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ 0 },
};

static const struct {
	const char *format; /* of struct export */
	const char *text;
} offers[] = {
	{ "excel-nl", "CSV, zoals een Nederlands Excel het leest" },
	{ "xlsx", "werkmap (xlsx), met een codeboek" },
	{ "json", "JSON, voor een ander programma" },
};

static void
draw(struct ui *ui)
{
	const struct frame *f = ui_top(ui);
	int y = UI_TOP + LIST, columns = term_columns();

	draw_text(UI_TOP, 1, columns - 1, LOOK_PLAIN,
	    "Als wat wordt deze lijst geschreven?");
	for (size_t i = 0; i < LENGTH(offers); i++) {
		if (i == f->list.at) {
			draw_text(y, 0, 1, LOOK_FOCUS, ">");
			draw_cursor(y, 0);
		}
		draw_textf(y++, 3, columns - 3, LOOK_PLAIN, "%zu  %s", i + 1,
		    offers[i].text);
	}
}

/* By the view below, which knows what it shows. */
static unsigned
write_as(struct ui *ui, size_t offer)
{
	ui_pop(ui);
	return ui_top(ui)->view->export(ui, offers[offer].format);
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
		return write_as(ui, digit - 1);
	case ACTION_ACCEPT:
		return write_as(ui, f->list.at);
	default:
		return list_move(&f->list, action, LENGTH(offers), 1)
		    ? REACT_DRAW
		    : REACT_NONE;
	}
}

const struct view view_export = {
	.name = "export",
	.title = "Exporteren",
	.keys = keys,
	.draw = draw,
	.act = act,
};
