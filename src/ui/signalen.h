/*
 * signalen.h - the register of signalen, as the Werkblad has it: what was
 * read of the list, and the steps of the chosen one.
 */
#ifndef UI_SIGNALEN_H
#define UI_SIGNALEN_H

#include <stdbool.h>
#include <stddef.h>

#include "core/signaal_list.h"
#include "ui/action.h"

struct ui;

struct signalen {
	struct signaal_page page; /* what was read so far */
	char chosen[SIGNAAL_SIZE];
	struct signaal_events events; /* of that one */
};

/* The frame's part. */
enum signalen_part {
	SIGNALEN_LIST,
	SIGNALEN_LEAVE,  /* "Sluiten? j/n" */
	SIGNALEN_BEGIN,  /* "Onderzoek beginnen? j/n" */
	SIGNALEN_MELDER, /* the name of who told it, in its line */
	SIGNALEN_WIPE,   /* "Wissen? j/n" */
};

void signalen_release(struct signalen *);
/* NULL when there is none. */
const struct signaal_row *signalen_current(const struct ui *);
/* Go to one on its tab; what is open is saved and closed first. */
void signalen_show(struct ui *, const char *nummer);
/* Rows of the list; the rest is for the chosen one in full. */
int signalen_rows(void);
void signalen_draw(struct ui *);
/* signaal_melder.c: open the line with who told it; what a key does there;
 * ask whether it is to be wiped, and wipe it. */
void melder_open(struct ui *, const struct signaal_row *);
unsigned melder_act(struct ui *, enum action);
void melder_ask_wipe(struct ui *);
void melder_wipe(struct ui *);
void melder_draw(struct ui *, int y);
/* A signaal as a row of another list too. */
void signaal_draw_row(const struct signaal_row *, int y);

#endif
