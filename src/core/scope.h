/*
 * scope.h - where expressions get their values from: the names of a form,
 * the facts, and for a check of the normset one norm and its evidence.
 *
 * A question that is not asked (not relevant) counts as empty, though its
 * answer is kept.  A scope borrows the onderzoek and sees it as it is when
 * it is asked.
 */
#ifndef CORE_SCOPE_H
#define CORE_SCOPE_H

#include <stdbool.h>

#include "core/expr.h"
#include "core/form.h"
#include "core/oordeel.h"

struct onderzoek;

/* The scope in which expressions of the form are asked. */
struct expr_scope onderzoek_scope(const struct onderzoek *);

/* The same from within a row of a repeating group: its questions give the
 * answer of that row. */
struct row_scope {
	const struct onderzoek *onderzoek;
	const struct item *group; /* NULL: no row */
	int row;
	int depth; /* of computed and irrelevant names asking each other */
};
struct expr_scope row_scope_init(struct row_scope *, const struct onderzoek *,
    const struct field *, int row);

/* The same, with oordeel, grond, bevinding, bronnen, methoden of one norm.
 * Each notitie with a bron counts that bron, each bewijs itself. */
struct norm_scope {
	struct row_scope row; /* first: it is asked as one as well */
	const struct oordeel *oordeel;
	char *bronnen, *methoden; /* sets, owned */
};
struct expr_scope norm_scope_init(
    struct norm_scope *, const struct onderzoek *, const struct oordeel *);
void norm_scope_release(struct norm_scope *);

/* Where a question stands in the form; subitem -1: not in a group. */
struct place_in_form {
	int step, item, subitem;
};
/* False when it is none of this form. */
bool
field_place(const struct form *, const struct field *, struct place_in_form *);

/* Is the step, item, norm asked for in this onderzoek as it stands? */
bool step_relevant(const struct onderzoek *, const struct step *);
/* A question is only asked when its group and its step are. */
bool field_relevant(const struct onderzoek *, const struct field *);
bool field_required(const struct onderzoek *, const struct field *);
/* The same in a row of a repeating group. */
bool field_relevant_at(const struct onderzoek *, const struct field *, int row);
bool field_required_at(const struct onderzoek *, const struct field *, int row);
bool norm_relevant(const struct onderzoek *, const struct norm *);
/* Its condition says no, and what it asks about is filled in; relevant and
 * this can both be false. */
bool norm_excluded(const struct onderzoek *, const struct norm *);

#endif
