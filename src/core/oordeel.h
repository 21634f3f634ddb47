/*
 * oordeel.h - the norms of an onderzoek: which are examined, and what was
 * decided about each.
 */
#ifndef CORE_OORDEEL_H
#define CORE_OORDEEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/normset.h"

struct onderzoek;

enum punt {
	PUNT_OPEN,
	PUNT_PLUS,
	PUNT_MIN,
	PUNT_NVT,
	N_PUNTEN,
};

/* As it is stored: "", "+", "-", "nvt". */
extern const char *const punt_words[N_PUNTEN];

/* What an oordeel rests on, beside the bevinding. */
enum grond {
	GROND_GEEN,
	GROND_NIET_AANGETOOND, /* the aanbieder could not show it */
	N_GRONDEN,
};

/* As it is stored: "", "niet_aangetoond"; and for people. */
extern const char *const grond_words[N_GRONDEN];
extern const char *const grond_labels[N_GRONDEN];

/* One norm of the set in this onderzoek: chosen or not, and its oordeel. */
struct oordeel {
	const struct norm *norm;   /* borrowed from the normset */
	bool chosen;               /* is examined in this onderzoek */
	char *reden;               /* why added or left out */
	const struct grade *grade; /* borrowed; NULL: not judged yet */
	enum grond grond;          /* see oordeel_grond() */
	char *bevinding;
	unsigned char *punt; /* owned; one enum punt per toetspunt */
	int64_t revision;
	bool changed;
	struct oordeel *before; /* owned; while changed: what it was */
};

/* How far a norm, a step is. */
enum state {
	STATE_LEEG,
	STATE_BEZIG,
	STATE_KLAAR,
	STATE_FOUT, /* a check says no */
};

/*
 * Choose the norms to begin with, as the form says: kern (all when none is
 * marked kern), alle, or none; never one whose condition does not hold.
 * onderzoek_init() did so; call it again when the first facts are known.
 * Only while nothing was judged.
 */
void onderzoek_select(struct onderzoek *);
/* Does the form begin with this norm, its condition left aside? */
bool onderzoek_begins_with(const struct onderzoek *, const struct norm *);
/* Must it give a reason to leave this norm out? */
bool onderzoek_insists_on(const struct onderzoek *, const struct norm *);
/* Was it chosen beside those that the form begins with, and not said why,
 * though the form asks? */
bool onderzoek_added_unasked(const struct onderzoek *, const struct oordeel *);
/* With every norm of the set (begin: alle). */
bool onderzoek_begins_with_all(const struct onderzoek *);
/* Does it begin with the norms of an earlier onderzoek (begin: maatregel)? */
bool onderzoek_follows(const struct onderzoek *);
/*
 * An answer may change which conditions hold.  Ask before it (one flag per
 * norm, to be freed) and tell after it: a norm that the form begins with is
 * chosen when its condition comes to hold, and let go when that ends and
 * nothing was done with it.  Between these two nothing else changes.
 */
bool *onderzoek_conditions(const struct onderzoek *);
void onderzoek_conditions_changed(struct onderzoek *, const bool *before);
/*
 * The norm that a person means by "A-1.3.2", "1.3.2" or "#1.3.2"; NULL
 * with a sentence, and a suggestion if there is one.
 */
const struct norm *
onderzoek_norm(const struct onderzoek *, const char *typed, struct error *err);
/* By code or cited code; NULL if there is no such norm. */
struct oordeel *onderzoek_oordeel(struct onderzoek *, const char *code);
/* The oordeel of a norm of the set. */
const struct oordeel *
onderzoek_on(const struct onderzoek *, const struct norm *);

/* Each returns true when something changed and is marked. */
/* reden NULL: the reason stays as it is. */
bool oordeel_choose(struct oordeel *, bool chosen, const char *reden);
bool oordeel_set_grade(struct oordeel *, const struct grade *);
/* It stays when the grade changes, but counts only with a tekort. */
bool oordeel_set_grond(struct oordeel *, enum grond);
bool oordeel_set_bevinding(struct oordeel *, const char *);
bool oordeel_set_punt(struct oordeel *, size_t i, enum punt);

/* Forget what it was before. */
void oordeel_forget(struct oordeel *);
void oordeel_release(struct oordeel *);
/* LEEG, BEZIG or KLAAR (judged); norm_state() of rules.h knows the checks. */
enum state oordeel_state(const struct oordeel *);
/* Chosen, and with a grade that counts as a shortfall. */
bool oordeel_tekort(const struct oordeel *);
/* The ground of a tekort; of another oordeel GROND_GEEN. */
enum grond oordeel_grond(const struct oordeel *);

/* Numbers for title bars: chosen; of those: judged, shortfalls. */
size_t onderzoek_n_chosen(const struct onderzoek *);
size_t onderzoek_n_judged(const struct onderzoek *);
size_t onderzoek_n_tekort(const struct onderzoek *);

#endif
