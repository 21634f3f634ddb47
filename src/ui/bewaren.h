/*
 * bewaren.h - what has ended and how long it is kept, as a screen has it.
 */
#ifndef UI_BEWAREN_H
#define UI_BEWAREN_H

#include "core/bewaring.h"

struct ui;

struct bewaar_view {
	struct bewaar_rows rows;
	char chosen[16]; /* nummer; where the list stands */
};

void bewaar_view_release(struct bewaar_view *);
/* Show the list, with this onderzoek first while it runs; "": none. */
void bewaren_open(struct ui *, const char *nummer);

#endif
