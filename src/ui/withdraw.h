/*
 * withdraw.h - the typed word that takes back a row of a list.
 */
#ifndef UI_WITHDRAW_H
#define UI_WITHDRAW_H

#include "ui/ui.h"

/* Ask for the word; the view goes on in withdraw_act() while it is open. */
void withdraw_ask(struct ui *);
/* The question with what was typed, in row y from column x. */
void withdraw_draw(struct ui *, int y, int x);
/* Only the whole word does it; anything else leaves all as it is. */
unsigned withdraw_act(struct ui *, enum action, void (*withdraw)(struct ui *));

#endif
