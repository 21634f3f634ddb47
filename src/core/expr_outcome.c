/*
 * expr_outcome.c - can a condition go either way?
 *
 * Each node gets the set of outcomes it may have over all onderzoeken; a
 * condition that is always yes, or never, is a mistake of its author.
 */
#include "core/expr_node.h"

enum outcome {
	NO,
	UNKNOWN,
	YES,
	N_OUTCOMES,
};

#define BIT(outcome) (1u << (outcome))

/* A constant asks nothing of it. */
static const struct expr_scope nowhere = { 0 };

static const unsigned all = BIT(NO) | BIT(UNKNOWN) | BIT(YES);

/* Three-valued: "en" is the least of the two, "of" the most. */
static enum outcome
join(enum op op, enum outcome a, enum outcome b)
{
	if (op == OP_AND)
		return a < b ? a : b;
	return a > b ? a : b;
}

static unsigned
join_sets(enum op op, unsigned a, unsigned b)
{
	unsigned set = 0;

	for (unsigned i = NO; i < N_OUTCOMES; i++)
		for (unsigned j = NO; j < N_OUTCOMES; j++)
			if ((a & BIT(i)) != 0 && (b & BIT(j)) != 0)
				set |= BIT(join(op, i, j));
	return set;
}

static unsigned
turn_set(unsigned set)
{
	unsigned turned = set & BIT(UNKNOWN);

	if ((set & BIT(YES)) != 0)
		turned |= BIT(NO);
	if ((set & BIT(NO)) != 0)
		turned |= BIT(YES);
	return turned;
}

/* Does the value depend on nothing but what is written? */
static bool
constant(const struct node *node)
{
	if (node->op == OP_NAME)
		return false;
	if (node->op == OP_CALL &&
	    (node->function == FUNCTION_NORM ||
		node->function == FUNCTION_TEKORT ||
		expr_functions[node->function].n_args == 0))
		return false;
	for (size_t i = 0; i < EXPR_ARGS_MAX; i++)
		if (node->arg[i] != NULL && !constant(node->arg[i]))
			return false;
	return true;
}

static bool
never_known(const struct node *node)
{
	return constant(node) &&
	    expr_node_value(node, &nowhere).type == VALUE_UNKNOWN;
}

static unsigned
leaf_outcomes(const struct node *node)
{
	struct value value;

	if (constant(node)) {
		value = expr_node_value(node, &nowhere);
		if (value.type == VALUE_UNKNOWN)
			return BIT(UNKNOWN);
		return BIT(value.yes ? YES : NO);
	}
	if (node->op == OP_CALL && node->function == FUNCTION_LEEG)
		return BIT(NO) | BIT(YES);
	for (size_t i = 0; i < EXPR_ARGS_MAX; i++)
		if (node->arg[i] != NULL && never_known(node->arg[i]))
			return BIT(UNKNOWN);
	return all;
}

static unsigned
outcomes(const struct node *node)
{
	switch (node->op) {
	case OP_OR:
	case OP_AND:
		return join_sets(
		    node->op, outcomes(node->arg[0]), outcomes(node->arg[1]));
	case OP_NOT:
		return turn_set(outcomes(node->arg[0]));
	default:
		return leaf_outcomes(node);
	}
}

void
expr_check_outcome(struct reader *r, const struct node *root)
{
	unsigned set = outcomes(root);

	if (set == BIT(YES))
		expr_fault(r, "W406", root->at, root->length,
		    "Deze voorwaarde is altijd waar.");
	else if ((set & BIT(YES)) == 0)
		expr_fault(r, "W406", root->at, root->length,
		    "Deze voorwaarde is nooit waar.");
}
