/*
 * form.h - a toezichtsvorm: steps with questions, as its YAML file says.
 *
 * Read once, never changed, freed with its library.
 */
#ifndef CORE_FORM_H
#define CORE_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/sha256.h"
#include "core/field.h"

/* One line of a step: a question, or a group that can be repeated. */
struct item {
	struct field field; /* of a group: id, label, relevant */
	struct item *item;  /* of a group: its questions; else NULL */
	size_t n_items;
	bool repeats; /* herhaal */
	int rows_min, rows_max;
	const char *row_head; /* kop of a row, or NULL */
};

/* What a step shows besides or instead of questions (toon:). */
enum step_view {
	STEP_QUESTIONS,
	STEP_NORMSELECTIE,
	STEP_GESPREKKEN, /* notities */
	STEP_BEWIJS,
	STEP_NORMEN,
	STEP_MAATREGELEN,
	STEP_AFRONDING,
	STEP_ANALYSE, /* what a year showed */
	N_STEP_VIEWS,
};

extern const char *const step_view_words[N_STEP_VIEWS]; /* [0] is "" */

struct step {
	const char *id;
	const char *title;
	const char *toelichting; /* or NULL */
	enum step_view view;
	const struct expr *relevant; /* NULL: always */
	struct item *item;
	size_t n_items;
	/* Of a normselectie: which norms to start with. */
	const char *begin;         /* kern, alle, maatregel, geen */
	const char *erbij;         /* what else is chosen, in a word; or NULL */
	bool reason_when_left_out; /* reden_bij_weglaten */
	bool reason_when_added;    /* reden_bij_toevoegen */
	bool stays_open;           /* na_vaststelling: nothing of the rapport */
};

struct vervolg {
	const char *vorm;
	const struct expr *when;
};

struct form {
	const char *id;
	const char *version;
	const char *title;
	const char *toelichting; /* or NULL */
	int order; /* where it stands in the list of vormen; 0 first */
	const char *normset;
	bool oordeel;      /* per_norm or vrij; false: geen */
	bool oordeel_free; /* vrij: no norm need be chosen */
	bool openbaar;
	bool besloten; /* for its team alone */
	bool announced_allowed, unannounced_allowed;
	struct step *step;
	size_t n_steps;
	struct words termijnen;
	struct words after; /* na: the vormen it may follow; none: any */
	struct vervolg *vervolg;
	size_t n_vervolg;
	const char *canonical; /* the text that is pinned */
	char sha256[SHA256_SIZE];
};

/* Every question by id, groups included; NULL if there is none. */
const struct field *form_field(const struct form *, const char *id);
/* The index of a step by id; -1 if there is none. */
int form_step(const struct form *, const char *id);
/* Of the step in which a question stands. */
int form_step_of(const struct form *, const struct field *);
/* Of the first step with this view. */
int form_step_with(const struct form *, enum step_view);
/* Has it this termijn of the kalender? */
bool form_has_termijn(const struct form *, const char *id);
/* May it follow an onderzoek of this vorm? */
bool form_may_follow(const struct form *, const char *vorm);
/* Do its norms come from the maatregelen of an earlier onderzoek? */
bool form_follows(const struct form *);

#endif
