/*
 * keymap.c - names of keys, and which action a key has where.
 *
 * Each action has a key that every terminal sends: a Ctrl key, and outside
 * a text a letter; F-keys, which windows and menus take away, are extra.
 * A letter means the same in every view, or nothing.
 */
#include <string.h>

#include "base/mem.h"
#include "ui/keymap.h"

const struct binding global_keys[] = {
	{ K_F1, 0, ACTION_HELP, true },
	{ K_CHAR, '?', ACTION_HELP, false },
	{ K_F2, 0, ACTION_SAVE, false },
	{ K_CTRL_O, 0, ACTION_SAVE, false },
	{ K_CTRL_S, 0, ACTION_SAVE, false },
	{ K_F4, 0, ACTION_NOTE, true },
	{ K_CTRL_N, 0, ACTION_NOTE, false },
	{ K_CHAR, 'a', ACTION_NOTE, false },
	{ K_F5, 0, ACTION_OVERVIEW, true },
	{ K_CTRL_R, 0, ACTION_OVERVIEW, false },
	{ K_CHAR, 'o', ACTION_OVERVIEW, false },
	{ K_F6, 0, ACTION_GOTO, true },
	{ K_CTRL_G, 0, ACTION_GOTO, false },
	{ K_CHAR, 'g', ACTION_GOTO, false },
	{ K_F8, 0, ACTION_NEXT_OPEN, true },
	{ K_CTRL_P, 0, ACTION_NEXT_OPEN, false },
	{ K_CHAR, ']', ACTION_NEXT_OPEN, false },
	{ K_CHAR, '[', ACTION_PREV_OPEN, false },
	{ K_F3, 0, ACTION_SEARCH, true },
	{ K_CTRL_F, 0, ACTION_SEARCH, false },
	{ K_CHAR, '/', ACTION_SEARCH, false },
	{ K_CHAR, 'N', ACTION_SEARCH_NEXT, false },
	{ K_CHAR, 'A', ACTION_AANBIEDER, false },
	{ K_CTRL_Q, 0, ACTION_GESPREK, false },
	{ K_CHAR, 'i', ACTION_GESPREK, false },
	{ K_CHAR, 'H', ACTION_HANDHAVING, false },
	{ K_CHAR, 'C', ACTION_CIJFERS, false },
	{ K_CHAR, 'W', ACTION_WEDERHOOR, false },
	{ K_CHAR, 'T', ACTION_TEAM, false },
	{ K_CHAR, 'L', ACTION_LAKKEN, false },
	{ K_CHAR, 'D', ACTION_DOCUMENTEN, false },
	{ K_F7, 0, ACTION_EVIDENCE, false },
	{ K_CTRL_D, 0, ACTION_EVIDENCE, false },
	{ K_CHAR, 'b', ACTION_EVIDENCE, false },
	{ K_CHAR, 'w', ACTION_QUEUE, false },
	{ K_F9, 0, ACTION_MENU, true },
	{ K_CTRL_T, 0, ACTION_MENU, false },
	{ K_F10, 0, ACTION_CLOSE, true },
	{ K_CTRL_X, 0, ACTION_CLOSE, false },
	{ K_ESC, 0, ACTION_BACK, false },
	{ K_CHAR, 'q', ACTION_BACK, false },
	{ K_CTRL_Z, 0, ACTION_UNDO, false },
	{ K_CHAR, 'u', ACTION_UNDO, false },
	{ K_CTRL_Y, 0, ACTION_REDO, false },
	{ K_CTRL_L, 0, ACTION_REDRAW, false },
	{ K_CTRL_C, 0, ACTION_CANCEL, false },
	{ K_ENTER, 0, ACTION_ACCEPT, false },
	{ K_TAB, 0, ACTION_NEXT_FIELD, false },
	{ K_BACKTAB, 0, ACTION_PREV_FIELD, false },
	{ K_UP, 0, ACTION_UP, false },
	{ K_DOWN, 0, ACTION_DOWN, false },
	{ K_LEFT, 0, ACTION_LEFT, false },
	{ K_RIGHT, 0, ACTION_RIGHT, false },
	{ K_WORD_LEFT, 0, ACTION_WORD_LEFT, false },
	{ K_WORD_RIGHT, 0, ACTION_WORD_RIGHT, false },
	{ K_PAGE_UP, 0, ACTION_PAGE_UP, false },
	{ K_PAGE_DOWN, 0, ACTION_PAGE_DOWN, false },
	{ K_HOME, 0, ACTION_HOME, false },
	{ K_CTRL_A, 0, ACTION_HOME, false },
	{ K_END, 0, ACTION_END, false },
	{ K_CTRL_E, 0, ACTION_END, false },
	{ 0 },
};

const struct binding text_keys[] = {
	{ K_BACKSPACE, 0, ACTION_DELETE_LEFT, false },
	{ K_DELETE, 0, ACTION_DELETE_RIGHT, false },
	{ K_CTRL_W, 0, ACTION_DELETE_WORD, false },
	{ K_CTRL_U, 0, ACTION_DELETE_START, false },
	{ K_CTRL_K, 0, ACTION_DELETE_END, false },
	{ K_CTRL_J, 0, ACTION_NEWLINE, false },
	{ 0 },
};

static const struct {
	enum key_code code;
	const char *name;
} names[] = {
	{ K_ENTER, "Enter" },
	{ K_TAB, "Tab" },
	{ K_BACKTAB, "Shift+Tab" },
	{ K_ESC, "Esc" },
	{ K_BACKSPACE, "Backspace" },
	{ K_DELETE, "Delete" },
	{ K_UP, "omhoog" },
	{ K_DOWN, "omlaag" },
	{ K_LEFT, "links" },
	{ K_RIGHT, "rechts" },
	{ K_WORD_LEFT, "Ctrl+links" },
	{ K_WORD_RIGHT, "Ctrl+rechts" },
	{ K_HOME, "Home" },
	{ K_END, "End" },
	{ K_PAGE_UP, "PgUp" },
	{ K_PAGE_DOWN, "PgDn" },
};

static bool
matches(const struct binding *binding, const struct key *key)
{
	char letter = key->text[0];

	if (binding->code != key->code)
		return false;
	if (key->code != K_CHAR)
		return true;
	if (binding->letter == '0' && letter >= '0' && letter <= '9')
		return key->text[1] == '\0';
	return letter == binding->letter && key->text[1] == '\0';
}

static enum action
find(const struct binding *table, const struct key *key)
{
	if (table == NULL)
		return ACTION_NONE;
	for (; table->code != K_NONE; table++)
		if (matches(table, key))
			return table->action;
	return ACTION_NONE;
}

enum action
keymap_action(const struct binding *view, bool editing, const struct key *key)
{
	enum action action = ACTION_NONE;

	if (editing && key->code == K_CHAR)
		return ACTION_NONE;
	if (editing)
		action = find(text_keys, key);
	if (action == ACTION_NONE)
		action = find(view, key);
	if (action == ACTION_NONE)
		action = find(global_keys, key);
	return action;
}

void
keymap_name(const struct binding *binding, struct buf *out)
{
	for (size_t i = 0; i < LENGTH(names); i++) {
		if (names[i].code != binding->code)
			continue;
		buf_add(out, names[i].name);
		return;
	}
	if (binding->code >= K_F1 && binding->code <= K_F12)
		buf_addf(out, "F%u", binding->code - K_F1 + 1);
	else if (binding->code >= K_CTRL_A && binding->code <= K_CTRL_Z)
		buf_addf(out, "Ctrl+%c", (int)('A' + binding->code - K_CTRL_A));
	else if (binding->letter == '0')
		buf_add(out, "1-9");
	else if (binding->letter == ' ')
		buf_add(out, "spatie");
	else
		buf_add_char(out, binding->letter);
}

static bool
has(const struct binding *table, const struct binding *other)
{
	if (table == NULL)
		return false;
	for (; table->code != K_NONE; table++)
		if (table->code == other->code &&
		    table->letter == other->letter)
			return true;
	return false;
}

/* The keys of an action in a table that the table above leaves to it. */
static void
add_names(const struct binding *table, const struct binding *above,
    enum action action, struct buf *out)
{
	if (table == NULL)
		return;
	for (; table->code != K_NONE; table++) {
		if (table->action != action || has(above, table))
			continue;
		if (out->length > 0)
			buf_add(out, ", ");
		keymap_name(table, out);
	}
}

void
keymap_names(const struct binding *view, enum action action, struct buf *out)
{
	struct buf all = { 0 };

	add_names(view, NULL, action, &all);
	add_names(global_keys, view, action, &all);
	add_names(text_keys, NULL, action, &all);
	buf_add(out, buf_text(&all));
	buf_release(&all);
}
