/*
 * norm_notes.h - the notities of a norm on its own screen, with the focus
 * on them: by source, to be folded, read in full, quoted and corrected.
 *
 * Of the frame: list is the row, mark the groups that are folded.
 */
#ifndef UI_NORM_NOTES_H
#define UI_NORM_NOTES_H

#include "ui/ui.h"

/* Go there; there must be at least one. */
void norm_notes_enter(struct ui *);
/* REACT_NONE: not for the notities, as moving beyond the last row. */
unsigned norm_notes_act(struct ui *, enum action);
void norm_notes_draw(struct ui *, int y, int rows);

#endif
