/*
 * rules.h - what stands before a gate: checks of the form, checks of the
 * normset, and what the kader asks, each with a name.
 */
#ifndef CORE_RULES_H
#define CORE_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/onderzoek.h"

/* One thing that is missing or wrong, and where to mend it. */
struct fault {
	const char *control; /* id of the check or rule; borrowed */
	char subject[64];    /* what a reason is kept under: field id (with
				":2" in the second row), cited norm; "" for
				the whole */
	char text[256];      /* sentence for the toezichthouder */
	enum level level;
	enum gate gate;
	int step;          /* index in the form, or -1 */
	int item, subitem; /* in the step; -1 if none; subitem in a group */
	int row;           /* of a group; index of a maatregel, advies or
				notitie */
	int norm;          /* index in the normset, or -1 */
	bool passed;       /* a waarschuw with its reason given */
};

struct faults {
	struct fault *fault; /* owned; in the order of the form */
	size_t n;
	size_t n_blokkeer, n_waarschuw, n_let_op; /* passed ones left out */
};

/* All faults up to and including a gate.  Release after use. */
void rules_check(const struct onderzoek *, enum gate, struct faults *);
void faults_release(struct faults *);

/*
 * Leave the gate only when nothing blocks and each waarschuw has its
 * reason; the sentence says how many do not.
 */
int rules_pass(const struct onderzoek *, enum gate, struct error *err);
/*
 * The concept rapport is there: a running onderzoek becomes a concept when
 * nothing blocks that, otherwise -1.  Later stands stay as they are.
 */
int onderzoek_make_concept(struct onderzoek *, struct error *err);
/*
 * What a rapport says may change until it is vastgesteld, and in a vorm
 * without one until the end: else -1 with what to do first.
 */
int onderzoek_check_open(const struct onderzoek *, struct error *err);
/* The same of one step: what only letters say may change until the end. */
int onderzoek_check_step(
    const struct onderzoek *, const struct step *, struct error *err);
/*
 * The rapport is vastgesteld: its stand is definitief when nothing of the
 * concept and nothing of the definitieve rapport stands before that;
 * otherwise -1, and the sentence names the first.
 */
int onderzoek_make_definitief(struct onderzoek *, struct error *err);

/* KLAAR: nothing stands before the gate that was checked. */
enum state
step_state(const struct onderzoek *, const struct faults *, size_t step);
enum state
norm_state(const struct onderzoek *, const struct faults *, size_t norm);

/* The rules of the kader, for help, doc and tests. */
struct rule {
	const char *id;
	const char *text; /* what it asks */
	const char *bron; /* where the kader says so */
	enum level level;
	enum gate gate;
	/* Appends a fault for each breach; NULL for a rule about norms. */
	void (*check)(
	    const struct onderzoek *, const struct rule *, struct faults *);
	/* Of a rule about norms: is it breached, in which step, in words. */
	bool (*norm)(const struct onderzoek *, const struct oordeel *);
	enum step_view view;
	const char *breach;
};

extern const struct rule rules[];
extern const size_t n_rules;

/* For the checks: a new fault without a place. */
struct fault *
faults_add(struct faults *, const char *control, enum level, enum gate);

/* A question as it is asked now, in one row. */
struct question {
	const struct field *field;
	const struct item *group; /* or NULL */
	int step, item, subitem, row;
};
/* All that are asked, in the order of the form. */
void questions_walk(const struct onderzoek *,
    void (*visit)(void *context, const struct question *), void *context);
/* Has it an answer? */
bool question_answered(const struct onderzoek *, const struct question *);
/* Fill in where the fault is and what it is about. */
void fault_at_question(struct fault *, const struct question *);
/* In the first step with this view. */
void fault_at_norm(struct fault *, const struct onderzoek *, enum step_view,
    const struct norm *);

#endif
