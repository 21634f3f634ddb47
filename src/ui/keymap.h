/*
 * keymap.h - names of keys, and which action a key has where.
 */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "ui/action.h"
#include "ui/term.h"

/* A table of these ends with { 0 }. */
struct binding {
	enum key_code code;
	char letter; /* with K_CHAR: the letter; '0' stands for any digit */
	enum action action;
	bool bar; /* is shown on the key bar, in this order */
};

/* Keys that work in every view, and those of a text being edited. */
extern const struct binding global_keys[];
extern const struct binding text_keys[];

/*
 * The action of a key: of the text when one is edited (letters then are
 * text: ACTION_NONE), else of the view, else the general one.
 */
enum action
keymap_action(const struct binding *view, bool editing, const struct key *);
/* "F4", "Ctrl+N", "a"; appended. */
void keymap_name(const struct binding *, struct buf *out);
/* All keys of an action in a view, as "F4, Ctrl+N, a"; appended. */
void keymap_names(const struct binding *view, enum action, struct buf *out);

#endif
