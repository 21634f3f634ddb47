/*
 * maatregel_draw.h - maatregelen and their steps as rows of a list.
 */
#ifndef UI_MAATREGEL_DRAW_H
#define UI_MAATREGEL_DRAW_H

#include "core/maatregel_list.h"

/* The names of the columns, and one maatregel in them. */
void maatregel_draw_names(int y);
void maatregel_draw_row(const struct maatregel_row *, int y);
/* A step on one row; the same in full, appended. */
void maatregel_draw_event(const struct maatregel_event *, int y);
void maatregel_event_text(const struct maatregel_event *, struct buf *out);
/* "21-12-2026", appended; nothing when there is no day. */
void maatregel_day(date, struct buf *out);

#endif
