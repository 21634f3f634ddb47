/*
 * view_help.c - the keys of the view below, from the tables of keys and
 * actions; so it cannot say anything else than what the keys do.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/term.h"
#include "ui/ui.h"

#define TEXT_X 25 /* the keys stand to the left of it */

static const struct binding keys[] = {
	{ K_DOWN, 0, ACTION_DOWN, false },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const char intro[] =
    "Alles wat u intypt, wordt vanzelf bewaard.  Esc gaat een stap terug "
    "en gooit nooit iets weg.  In een tekst zijn letters tekst; de F- en "
    "Ctrl-toetsen werken overal.  Ctrl+T toont wat hier kan; daarna werkt "
    "ook de letter.";

static const struct view *
below(const struct ui *ui)
{
	return ui->depth > 1 ? ui->frame[ui->depth - 2].view : &view_home;
}

/* A text that begins at this row of the page; the rows that it has. */
static int
draw_below(const char *text, int row, int skip)
{
	int rows = ui_rows(), width = term_columns() - 2;
	int at = row > skip ? row - skip : 0;

	return draw_wrapped(UI_TOP + at, 1, width, rows - at,
	    skip > row ? skip - row : 0, LOOK_PLAIN, text);
}

/*
 * Draw what falls in the rows from `skip` on; gives the number of rows of
 * the whole page.
 */
static int
page(const struct ui *ui, int skip)
{
	const struct view *view = below(ui);
	int rows = ui_rows(), width = term_columns() - 2, y;

	y = draw_wrapped(
	    UI_TOP, 1, width, rows - skip, skip, LOOK_PLAIN, intro);
	y++;
	if (view->help != NULL)
		y += 1 + draw_below(view->help, y, skip);
	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
		struct buf names = { 0 };
		int at = y - skip;

		if (!ui_is_dead(ui, (enum action)i))
			keymap_names(view->keys, (enum action)i, &names);
		if (names.length > 0) {
			if (at >= 0 && at < rows) {
				draw_text(UI_TOP + at, 1, TEXT_X - 2,
				    LOOK_PLAIN, buf_text(&names));
				draw_text(UI_TOP + at, TEXT_X,
				    width - TEXT_X + 1, LOOK_PLAIN,
				    action_info[i].help);
			}
			y++;
		}
		buf_release(&names);
	}
	return y;
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	draw_textf(1, 1, term_columns() - 1, LOOK_TITLE, "Hulp bij: %s",
	    below(ui)->title);
	f->mark = (size_t)page(ui, f->scroll);
	draw_cursor(UI_TOP, 0);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	struct list rows = { .at = (size_t)f->scroll };
	size_t n = f->mark;

	(void)key;
	if (action == ACTION_HELP || action == ACTION_ACCEPT)
		return REACT_CLOSE;
	/* The last row need not come further than the bottom. */
	n = n > (size_t)ui_rows() ? n - (size_t)ui_rows() + 1 : 1;
	if (!list_move(&rows, action, n, ui_rows()))
		return REACT_NONE;
	f->scroll = (int)rows.at;
	return REACT_DRAW;
}

const struct view view_help = {
	.name = "help",
	.title = "Hulp",
	.keys = keys,
	.draw = draw,
	.act = act,
};
