/*
 * notitie_draw.h - a notitie in the making on the screen.
 */
#ifndef UI_NOTITIE_DRAW_H
#define UI_NOTITIE_DRAW_H

#include "ui/ui.h"

/* The field of frame.part of view_notitie. */
enum note_part {
	PART_TEXT,
	PART_BRON,
	PART_METHODE,
	PART_LETTERLIJK,
	PART_NORMEN,
	PART_PRIVACY,
	N_PARTS,
};

/* The methoden that can be chosen, from 0; NULL after the last. */
const struct methode *notitie_methode(const struct onderzoek *, size_t i);
/* Them with their digits, in two columns. */
void notitie_draw_methoden(struct ui *, int y, int rows);
void notitie_draw(struct ui *);
/* As it stands in a list: with its sign, its quotes and whether it was dealt
 * with. */
void notitie_text(const struct notitie *, struct buf *out);

#endif
