/*
 * stap_form.h - a step of a maatregel in the making: which maatregel, which
 * steps may follow, and what was filled in so far.
 */
#ifndef UI_STAP_FORM_H
#define UI_STAP_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "core/maatregel_list.h"

struct ui;

enum stap_part {
	STAP_DAY,
	STAP_UNTIL,
	STAP_GEMEENTE,
	STAP_TOETS,
	STAP_TEXT,
	STAP_WORD, /* typed in full, for what cannot be taken back */
	N_STAP_PARTS,
};

#define STAP_SURE "intrekken"

struct stap_form {
	char *nummer;       /* owned; NULL: none */
	char onderzoek[16]; /* that it was imposed in */
	char *title;        /* owned; aanbieder and norm */
	char *gemeenten;    /* owned; ids with a blank between */
	enum stand stand;
	date until;                 /* the last day now */
	enum stap offer[N_STAPPEN]; /* that may follow */
	size_t n_offered;
	enum stap stap;            /* the chosen one, once it is */
	int edited;                /* part whose text is open */
	char *value[N_STAP_PARTS]; /* owned; NULL: nothing typed */
};

void stap_form_release(struct stap_form *);
/* Begin anew, for this maatregel. */
void stap_form_begin(struct stap_form *, const struct maatregel_row *);
/* Choose one that is offered; fills in what is likely. */
void stap_form_choose(struct stap_form *, enum stap);
/* Does the chosen step ask for this? */
bool stap_form_asks(const struct stap_form *, int part);
/* The next one that is asked for, in a direction; -1 if there is none. */
int stap_form_next(const struct stap_form *, int part, int direction);
const char *stap_form_label(const struct stap_form *, int part);
const char *stap_form_hint(const struct stap_form *, int part);
const char *stap_form_value(const struct stap_form *, int part);
/* Add the step.  -1 with a sentence; *part is then where to mend it, or
 * as it was. */
int stap_form_add(struct ui *, int *part, struct error *err);

#endif
