/*
 * history.h - what earlier onderzoeken of the chain found on a norm, shown
 * beside the oordeel of now.
 */
#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include "core/maatregel_list.h"
#include "core/onderzoek.h"

struct ui;

struct history {
	char *onderzoek, *norm; /* owned; NULL: nothing was read yet */
	struct norm_history found;
};

void history_release(struct history *);
/* The onderzoek just before the open one that has this norm, as it was
 * last read; NULL if there is none. */
const struct norm_history_row *history_before(struct ui *, const struct norm *);
/* "Eerder (2026-0001): Voldoet niet"; in a row of its own. */
void history_draw(struct ui *, const struct norm *, int y);
/* All of it, newest first; appended. */
void history_text(struct ui *, const struct norm *, struct buf *out);

#endif
