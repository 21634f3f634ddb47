/*
 * answer.h - the answer to a question, as the screens read and set it.
 */
#ifndef UI_ANSWER_H
#define UI_ANSWER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/onderzoek.h"
#include "ui/ui.h"

/* The choices of a question that can be made now, numbered from 1. */
struct choices {
	struct choice *choice; /* owned */
	size_t n;
	bool other; /* one more: a choice of one's own */
};

void choices_make(
    const struct onderzoek *, const struct field *, int row, struct choices *);
void choices_release(struct choices *);
/* With the one of one's own. */
size_t choices_n(const struct choices *);
/* Is it in the answer? */
bool choices_made(const struct choices *, size_t i, const char *value);

/* Make, or take back, the i-th choice; true when something changed. */
bool answer_choose(struct onderzoek *, const struct field *, int row,
    const struct choices *, size_t i);
/* The first choice that is in the answer; 0 if there is none. */
size_t
answer_first_choice(const struct onderzoek *, const struct field *, int row);
/* The text of a choice of one's own; "" if none.  Borrowed from value. */
const char *answer_other(const char *value);

/* Open the editor on the answer, or on the choice of one's own. */
void answer_edit(struct ui *, const struct field *, int row);
void answer_edit_other(struct ui *, const struct field *, int row);
/* Is this answer, or its choice of one's own, being edited? */
bool answer_edited(const struct ui *, const struct field *, int row);
bool answer_other_edited(const struct ui *, const struct field *, int row);

/* The question and row that a subject names; NULL if it is none. */
const struct field *
answer_field(const struct onderzoek *, const char *subject, int *row);

#endif
