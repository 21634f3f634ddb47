/*
 * presence.h - who else is in the open onderzoek: said in the title bar,
 * and of a text that a colleague has open in the status line.
 *
 * It is written when the onderzoek is opened, when a text is, and at most
 * once in some minutes of typing; a screen at rest writes nothing.  It is
 * only advice: what cannot be written now is tried again later, unseen.
 */
#ifndef UI_PRESENCE_H
#define UI_PRESENCE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/aanwezig.h"

struct ui;

struct presence {
	struct aanwezigen others;
	char names[64]; /* "ook: j.devries", or "" */
	bool is_in;     /* the database says that we are here */
	char text[96];  /* and with this text open */
	char told[96];  /* of this one it was said who has it open too */
	/* When, on clock_ms(). */
	int64_t written, tried, read;
};

void presence_release(struct presence *);
/* After a batch of keys; rests: the first rest after it. */
void presence_work(struct ui *, bool rests);
/* Each second; wrote: something in the database is new. */
void presence_look(struct ui *, bool wrote);
/* The onderzoek is left. */
void presence_leave(struct ui *);

#endif
