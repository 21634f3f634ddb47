/*
 * norm_draw.h - one norm on the screen, with the focus on one of its parts.
 */
#ifndef UI_NORM_DRAW_H
#define UI_NORM_DRAW_H

#include "ui/ui.h"

/* The part of frame.part of view_norm. */
enum norm_part {
	PART_OORDEEL,
	PART_PUNTEN,
	PART_BEVINDING,
	PART_NOTITIES, /* not in the ring of Tab; by its own key */
};

/* The oordeel that the view on top is about. */
struct oordeel *norm_current(struct ui *);
void norm_draw(struct ui *);
/* A notitie on one row: time, bron when wanted, text. */
void norm_draw_note(const struct notitie *, int y, bool bron);
/* Begin to type the bevinding of the norm on top. */
void norm_edit_bevinding(struct ui *);

#endif
