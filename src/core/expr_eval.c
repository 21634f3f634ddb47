/*
 * expr_eval.c - what an expression gives in one onderzoek.
 *
 * The types fit: that was checked when it was read.  What is left to look
 * at is whether a value is known.
 */
#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "core/expr_node.h"
#include "core/field.h"

static const struct value unknown = { .type = VALUE_UNKNOWN };

static struct value
yes_value(bool yes)
{
	return (struct value){ .type = VALUE_YES, .yes = yes };
}

static struct value
number_value(double number)
{
	return (struct value){ .type = VALUE_NUMBER, .number = number };
}

static bool
known(struct value value)
{
	return value.type != VALUE_UNKNOWN;
}

/* An empty text is unknown; a set is known also when it is empty. */
static struct value
named_value(const struct node *node, const struct expr_scope *scope)
{
	struct value value = scope->get(scope->context, node->name);

	if (value.type == VALUE_TEXT &&
	    (value.text == NULL || *value.text == '\0'))
		return unknown;
	if (node->type == VALUE_SET && (!known(value) || value.text == NULL))
		return (struct value){ .type = VALUE_SET, .text = "" };
	assert(!known(value) || value.type == node->type);
	return value;
}

/* Below, above or the same: -1, 1 or 0, as strcmp(). */
static int
compare(struct value a, struct value b)
{
	switch (a.type) {
	case VALUE_YES:
		return a.yes - b.yes;
	case VALUE_NUMBER:
		return (a.number > b.number) - (a.number < b.number);
	case VALUE_DATE:
		return (a.day > b.day) - (a.day < b.day);
	case VALUE_TEXT:
	case VALUE_SET:
	case VALUE_UNKNOWN:
		break;
	}
	return strcmp(a.text, b.text);
}

static bool
compares(enum op op, int order)
{
	switch (op) {
	case OP_EQ:
		return order == 0;
	case OP_NE:
		return order != 0;
	case OP_LT:
		return order < 0;
	case OP_LE:
		return order <= 0;
	case OP_GT:
		return order > 0;
	default:
		assert(op == OP_GE);
		return order >= 0;
	}
}

/* "en" is no as soon as one is no, "of" yes as soon as one is yes. */
static struct value
logic_value(enum op op, struct value a, struct value b)
{
	bool winner = op == OP_OR;

	if ((known(a) && a.yes == winner) || (known(b) && b.yes == winner))
		return yes_value(winner);
	return known(a) && known(b) ? yes_value(!winner) : unknown;
}

static struct value
operator_value(enum op op, struct value a, struct value b)
{
	if (op == OP_OR || op == OP_AND)
		return logic_value(op, a, b);
	if (!known(a) || !known(b))
		return unknown;
	if (op == OP_IN)
		return yes_value(set_has(b.text, a.text));
	if (op == OP_ADD)
		return number_value(a.number + b.number);
	if (op == OP_SUB)
		return number_value(a.number - b.number);
	return yes_value(compares(op, compare(a, b)));
}

static struct value
do_leeg(const struct value *arg, const struct expr_scope *scope)
{
	(void)scope;
	if (arg->type == VALUE_SET)
		return yes_value(set_count(arg->text) == 0);
	return yes_value(!known(*arg));
}

static struct value
do_tekort(const struct value *arg, const struct expr_scope *scope)
{
	if (!known(*arg))
		return unknown;
	return yes_value(scope->is_tekort(scope->context, arg->text));
}

static struct value
do_aantal(const struct value *arg, const struct expr_scope *scope)
{
	(void)scope;
	if (arg->type == VALUE_SET)
		return number_value((double)set_count(arg->text));
	return *arg;
}

static struct value
do_heeft(const struct value *arg, const struct expr_scope *scope)
{
	(void)scope;
	return operator_value(OP_IN, arg[1], arg[0]);
}

static struct value
do_aantal_tekort(const struct value *arg, const struct expr_scope *scope)
{
	(void)arg;
	return number_value(scope->n_tekort(scope->context));
}

static struct value
do_aantal_open(const struct value *arg, const struct expr_scope *scope)
{
	(void)arg;
	return number_value(scope->n_open(scope->context));
}

static struct value
do_norm(const struct value *arg, const struct expr_scope *scope)
{
	struct value grade;

	if (!known(*arg))
		return unknown;
	grade = scope->norm(scope->context, arg->text);
	if (grade.text == NULL || *grade.text == '\0')
		return unknown;
	return grade;
}

static struct value
do_dagen_tussen(const struct value *arg, const struct expr_scope *scope)
{
	(void)scope;
	if (!known(arg[0]) || !known(arg[1]))
		return unknown;
	return number_value((double)arg[1].day - (double)arg[0].day);
}

static struct value
do_lengte(const struct value *arg, const struct expr_scope *scope)
{
	(void)scope;
	if (!known(*arg))
		return unknown;
	return number_value((double)utf8_count(arg->text, strlen(arg->text)));
}

static struct value
do_woorden(const struct value *arg, const struct expr_scope *scope)
{
	(void)scope;
	if (!known(*arg))
		return unknown;
	return number_value((double)utf8_words(arg->text, strlen(arg->text)));
}

static struct value (*const functions[N_FUNCTIONS])(
    const struct value *arg, const struct expr_scope *) = {
	[FUNCTION_LEEG] = do_leeg,
	[FUNCTION_TEKORT] = do_tekort,
	[FUNCTION_AANTAL] = do_aantal,
	[FUNCTION_HEEFT] = do_heeft,
	[FUNCTION_AANTAL_TEKORT] = do_aantal_tekort,
	[FUNCTION_AANTAL_OPEN] = do_aantal_open,
	[FUNCTION_NORM] = do_norm,
	[FUNCTION_DAGEN_TUSSEN] = do_dagen_tussen,
	[FUNCTION_LENGTE] = do_lengte,
	[FUNCTION_WOORDEN] = do_woorden,
};

struct value
expr_node_value(const struct node *node, const struct expr_scope *scope)
{
	struct value arg[EXPR_ARGS_MAX] = { 0 };

	if (node->op == OP_CONST)
		return node->value;
	if (node->op == OP_NAME)
		return named_value(node, scope);
	for (size_t i = 0; i < EXPR_ARGS_MAX && node->arg[i] != NULL; i++)
		arg[i] = expr_node_value(node->arg[i], scope);
	if (node->op == OP_CALL)
		return functions[node->function](arg, scope);
	if (node->op == OP_NOT)
		return known(arg[0]) ? yes_value(!arg[0].yes) : unknown;
	return operator_value(node->op, arg[0], arg[1]);
}

struct value
expr_value(const struct expr *expr, const struct expr_scope *scope)
{
	return expr_node_value(expr->root, scope);
}

bool
expr_holds(const struct expr *expr, const struct expr_scope *scope)
{
	struct value value;

	if (expr == NULL)
		return true;
	value = expr_value(expr, scope);
	return value.type == VALUE_YES && value.yes;
}
