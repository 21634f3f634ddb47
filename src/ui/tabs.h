/*
 * tabs.h - the tabs of the Werkblad: lists side by side, at the bottom of
 * the stack, one digit each.  A tab left and come back to is where it was.
 */
#ifndef UI_TABS_H
#define UI_TABS_H

#include <stdbool.h>

#include "ui/ui.h"

bool tabs_is_tab(const struct view *);
/* Their names on the row below the title, that of the one shown marked;
 * gives the column behind them. */
int tabs_draw(const struct ui *);
/* Show a tab, with nothing on top of it; false if it is there already. */
bool tabs_show(struct ui *, const struct view *);
/* Show the tab of a digit; false if there is no other one on it. */
bool tabs_go(struct ui *, const struct key *);

#endif
