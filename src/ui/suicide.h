/*
 * suicide.h - the yearly overview of suïcides, as its screen has it.
 */
#ifndef UI_SUICIDE_H
#define UI_SUICIDE_H

#include "core/suicide.h"

struct suicide_view {
	int jaar; /* 0: not chosen yet */
	struct suicide_opgaven opgaven;
};

/* The frame's part: what is being typed. */
enum suicide_part {
	SUICIDE_LIST,
	SUICIDE_ASK,    /* the name of an aanbieder that was asked today */
	SUICIDE_ANSWER, /* both numbers, of the chosen one */
};

void suicide_view_release(struct suicide_view *);

#endif
