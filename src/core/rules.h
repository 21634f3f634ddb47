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
	char subject[64];    /* field id or cited norm; "" for the whole */
	char text[256];	     /* sentence for the toezichthouder */
	enum level level;
	enum gate gate;
	int step;	   /* index in the form, or -1 */
	int item, subitem; /* in the step; -1 if none; subitem in a group */
	int row;
	int norm;    /* index in the normset, or -1 */
	bool passed; /* a waarschuw with its reason given */
};

struct faults {
	struct fault *fault; /* owned; in the order of the form */
	size_t n;
	size_t n_blokkeer, n_waarschuw, n_let_op; /* passed ones left out */
};

/* All faults up to and including a gate.  Release after use. */
void rules_check(const struct onderzoek *, enum gate, struct faults *);
void faults_release(struct faults *);

/* Leave the gate only when nothing blocks; the sentence says how many. */
int rules_pass(const struct onderzoek *, enum gate, struct error *err);

enum state step_state(const struct onderzoek *, const struct faults *,
    size_t step);
enum state norm_state(const struct onderzoek *, const struct faults *,
    size_t norm);

/* The rules of the kader, for help, doc and tests. */
struct rule {
	const char *id;
	const char *text; /* what it asks */
	const char *bron; /* where the kader says so */
	enum level level;
	enum gate gate;
	/* Appends a fault for each breach. */
	void (*check)(const struct onderzoek *, const struct rule *,
	    struct faults *);
};

extern const struct rule rules[];
extern const size_t n_rules;

#endif
