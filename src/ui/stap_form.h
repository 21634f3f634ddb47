/*
 * stap_form.h - a step in the making, of a maatregel, in the handhaving
 * register or of a signaal: which steps may follow, and what was filled in so
 * far.
 */
#ifndef UI_STAP_FORM_H
#define UI_STAP_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/error.h"

struct ui;
struct maatregel_row;
struct handhaving_row;
struct signaal_row;
struct bewaar_row;
struct stap_form;

enum stap_part {
	STAP_DAY,
	STAP_UNTIL,
	STAP_KANAAL,
	STAP_AANBIEDER,
	STAP_VOORZIENING,
	STAP_GEMEENTE,
	STAP_MAATREGEL,
	STAP_NORMEN,
	STAP_TOETS,
	STAP_MELDER,
	STAP_CATEGORIE,
	STAP_TEXT,
	STAP_NUMMER, /* typed again, of what is destroyed */
	STAP_WORD,   /* typed in full, for what cannot be taken back */
	N_STAP_PARTS,
};

#define STAP_SURE       "intrekken"
#define STAP_OFFERS_MAX 20

/* What was filled in, read; strings are borrowed but for the gemeenten. */
struct stap_values {
	date day, until;
	struct buf gemeenten; /* ids with a blank between; owned */
	const char *maatregel, *toets, *text;
};

/* What a step is a step of. */
struct stap_kind {
	const char *question; /* above the choice */
	const char *none;     /* where nothing can be chosen */
	const char *(*word)(int stap);
	const char *(*title)(int stap);
	bool (*asks)(const struct stap_form *, int part);
	/* May be NULL, and may give NULL: as for any step. */
	const char *(*label)(const struct stap_form *, int part);
	bool (*several)(const struct stap_form *); /* gemeenten */
	/* May it stay empty? */
	bool (*optional)(const struct stap_form *, int part);
	/* Add it; says so in the status line. */
	int (*add)(struct ui *, const struct stap_values *, struct error *err);
};

struct stap_form {
	const struct stap_kind *kind;
	char *nummer;       /* owned; of what it is a step; NULL: none */
	char onderzoek[16]; /* that it belongs to */
	char *title;        /* owned; aanbieder and norm */
	char *now;          /* owned; how it stands */
	char *gemeenten;    /* owned; ids with a blank between */
	int soort;          /* of handhaving */
	int offer[STAP_OFFERS_MAX]; /* that may follow */
	size_t n_offered;
	int stap;                  /* the chosen one, or -1 */
	int edited;                /* part whose text is open */
	int wrong;                 /* part that add() refuses, or -1 */
	char *value[N_STAP_PARTS]; /* owned; NULL: nothing typed */
};

void stap_form_release(struct stap_form *);
/* Begin anew, for this maatregel. */
void stap_form_begin(struct stap_form *, const struct maatregel_row *);
/* The same for a step of an entry of the handhaving register, and for a
 * new entry; gemeenten are those of the onderzoek. */
void stap_form_handhaving(struct stap_form *, const struct handhaving_row *);
void stap_form_new_handhaving(struct stap_form *, const char *onderzoek,
    const char *aanbieder, const char *gemeenten);
/* And for a signaal, and a new one. */
void stap_form_signaal(struct stap_form *, const struct signaal_row *);
void stap_form_new_signaal(struct stap_form *);
/* And for the end of an onderzoek, and what comes after it. */
void stap_form_bewaren(struct stap_form *, const struct bewaar_row *);
/* For the kinds: an empty one. */
void stap_form_start(struct stap_form *, const struct stap_kind *,
    const char *nummer, const char *onderzoek, const char *gemeenten);
void stap_form_offer(struct stap_form *, int stap);
/* Choose one that is offered; fills in what is likely. */
void stap_form_choose(struct stap_form *, int stap);
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
