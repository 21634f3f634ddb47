/*
 * queue_draw.h - the queue on the screen.
 */
#ifndef UI_QUEUE_DRAW_H
#define UI_QUEUE_DRAW_H

#include "ui/ui.h"

/* The part of frame.part of view_wachtrij. */
enum queue_part {
	QUEUE_LIST,
	QUEUE_TAG,   /* a norm is typed */
	QUEUE_SPLIT, /* the cursor is put where the text is cut */
};

/* Rows of the list. */
int queue_rows(void);
void queue_draw(struct ui *);

#endif
