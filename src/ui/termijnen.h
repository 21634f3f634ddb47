/*
 * termijnen.h - the terms of all onderzoeken, as the Werkblad has them.
 */
#ifndef UI_TERMIJNEN_H
#define UI_TERMIJNEN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/agenda_list.h"

struct ui;

struct termijnen {
	struct agenda_page page; /* what was read so far */
	date from;               /* of the opschorting in the making */
	date until;              /* of that, or of the uitstel */
};

/* The frame's part. */
enum termijnen_part {
	TERMIJNEN_LIST,
	TERMIJNEN_LEAVE, /* "Sluiten? j/n" */
	TERMIJNEN_DAG,   /* uitstel: until when */
	TERMIJNEN_REDEN, /* and why */
	TERMIJNEN_VAN,   /* opschorting: from when */
	TERMIJNEN_TOT,   /* until when, "" while it goes on */
	TERMIJNEN_STIL,  /* and why */
};

/* For whom: frame.index; the first is for anyone. */
extern const char *const termijnen_voor[];
#define N_TERMIJNEN_VOOR 4

void termijnen_release(struct termijnen *);
/* NULL when there is none. */
const struct agenda_item *termijnen_current(const struct ui *);
/* Rows of the list; the rest says why the chosen one has its day. */
int termijnen_rows(void);
void termijnen_draw(struct ui *);

#endif
