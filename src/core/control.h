/*
 * control.h - a check: when it goes off, what it says, how hard it is.
 */
#ifndef CORE_CONTROL_H
#define CORE_CONTROL_H

#include "core/expr.h"

/* How hard a check is (forms.md: niveau). */
enum level {
	LEVEL_LET_OP,
	LEVEL_WAARSCHUW, /* one goes on with a reason, which is kept */
	LEVEL_BLOKKEER,
};

/* When a check is made (forms.md: bij). */
enum gate {
	GATE_CONCEPT,
	GATE_DEFINITIEF,
	GATE_PUBLICATIE,
	N_GATES,
};

/* The words of the files, e.g. "blokkeer". */
extern const char *const level_words[3];
extern const char *const gate_words[N_GATES];

/* A check on an answer, a question or each norm of a set. */
struct control {
	const char *id;
	const struct expr *when; /* true: the check goes off */
	const char *message;
	enum level level;
	enum gate gate;
};

#endif
