/*
 * view_menu.c - all that can be done here, on one letter or on Enter; also
 * from within a text, where letters are text.
 */
#include "base/mem.h"
#include "ui/draw.h"
#include "ui/term.h"
#include "ui/ui.h"

#define TEXT_X 14

#define ENTRIES_MAX 64

/* The actions of the view below, each with its shortest key. */
struct entries {
	const struct binding *entry[ENTRIES_MAX];
	size_t n;
	bool seen[N_ACTIONS];
};

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const struct view *
below(const struct ui *ui)
{
	return ui->depth > 1 ? ui->frame[ui->depth - 2].view : &view_home;
}

/* Moving about needs no menu. */
static bool
is_move(enum action action)
{
	return (action >= ACTION_ACCEPT && action <= ACTION_END) ||
	    action == ACTION_MENU || action == ACTION_NONE;
}

/* The letter of an action, if a table has one. */
static const struct binding *
letter_of(const struct binding *table, const struct binding *found)
{
	for (; table->code != K_NONE; table++)
		if (table->action == found->action && table->code == K_CHAR)
			return table;
	return found;
}

static void
add(const struct ui *ui, struct entries *entries, const struct binding *table)
{
	for (const struct binding *b = table; b != NULL && b->code != K_NONE;
	     b++) {
		if (is_move(b->action) || entries->seen[b->action] ||
		    ui_is_dead(ui, b->action) || entries->n == ENTRIES_MAX)
			continue;
		entries->seen[b->action] = true;
		entries->entry[entries->n++] = letter_of(table, b);
	}
}

static struct entries
find_entries(const struct ui *ui)
{
	struct entries entries = { .n = 0 };

	add(ui, &entries, below(ui)->keys);
	add(ui, &entries, global_keys);
	return entries;
}

static void
draw(struct ui *ui)
{
	struct entries entries = find_entries(ui);
	struct frame *f = ui_top(ui);
	int rows = ui_rows(), columns = term_columns();

	list_fit(&f->list, entries.n, rows);
	draw_textf(1, 1, columns - 1, LOOK_TITLE, "Wat kan hier: %s",
	    below(ui)->title);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;
		struct buf name = { 0 };

		if (at >= entries.n)
			break;
		keymap_name(entries.entry[at], &name);
		if (at == f->list.at) {
			draw_text(UI_TOP + i, 0, 1, LOOK_FOCUS, ">");
			draw_cursor(UI_TOP + i, 0);
		}
		draw_text(
		    UI_TOP + i, 3, TEXT_X - 4, LOOK_PLAIN, buf_text(&name));
		draw_text(UI_TOP + i, TEXT_X, columns - TEXT_X, LOOK_PLAIN,
		    action_info[entries.entry[at]->action].help);
		buf_release(&name);
	}
}

/* Do it in the view below; its text goes on being edited. */
static unsigned
run(struct ui *ui, enum action action, const struct key *key)
{
	const struct key none = { 0 };

	ui_pop(ui);
	if (!ui_editing(ui) || !edit_key(&ui->edit, action, &none))
		ui_act(ui, action, key);
	return REACT_DRAW;
}

static unsigned
run_entry(struct ui *ui)
{
	struct entries entries = find_entries(ui);
	const struct binding *binding;
	struct key key = { 0 };

	if (ui_top(ui)->list.at >= entries.n)
		return REACT_NONE;
	binding = entries.entry[ui_top(ui)->list.at];
	if (binding->action == ACTION_DIGIT) {
		ui_status(ui, "Druk op het cijfer zelf.");
		return REACT_DRAW;
	}
	key.code = binding->code;
	key.text[0] = binding->letter;
	return run(ui, binding->action, &key);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = find_entries(ui).n;

	if (action == ACTION_ACCEPT)
		return run_entry(ui);
	if (action == ACTION_BACK || action == ACTION_MENU)
		return REACT_CLOSE;
	if (list_move(&f->list, action, n, ui_rows()))
		return REACT_DRAW;
	action = keymap_action(below(ui)->keys, false, key);
	return is_move(action) ? REACT_NONE : run(ui, action, key);
}

const struct view view_menu = {
	.name = "menu",
	.title = "Toetsen",
	.keys = keys,
	.draw = draw,
	.act = act,
};
