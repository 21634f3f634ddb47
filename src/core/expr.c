/*
 * expr.c - reading an expression: the grammar of doc/formaat.md.
 *
 * Recursive descent.  Nothing is mended: the first fault ends it.
 */
#include <string.h>

#include "core/expr_node.h"

static struct node *read_or(struct reader *);

static struct node *
new_node(struct reader *r, enum op op, size_t at)
{
	struct node *node;

	if (r->n_nodes == EXPR_NODES_MAX) {
		expr_fault(r, "E401", at, 1,
		    "De expressie is te lang; splits haar in meer regels.");
		return NULL;
	}
	r->n_nodes++;
	node = arena_alloc(r->arena, sizeof *node);
	node->op = op;
	node->at = at;
	return node;
}

/* The node reaches to the end of the token that was read last. */
static struct node *
finish(struct reader *r, struct node *node, size_t n_args)
{
	node->length = r->before.at + r->before.length - node->at;
	return expr_check_node(r, node, n_args) ? node : NULL;
}

static bool
deeper(struct reader *r)
{
	if (++r->depth <= EXPR_DEPTH_MAX)
		return true;
	return expr_fault(r, "E401", r->token.at, r->token.length,
	    "De expressie is te diep genest: hoogstens %d.", EXPR_DEPTH_MAX);
}

static bool
at_operator(const struct reader *r, enum op first, enum op last)
{
	return r->token.kind == TOKEN_OPERATOR && r->token.op >= first &&
	    r->token.op <= last;
}

/* Where something is missing at the end, the last token is the place. */
static struct node *
unexpected(struct reader *r, const char *expected)
{
	const struct token *token = &r->token;
	const char *hint;

	if (token->kind == TOKEN_END) {
		expr_fault(r, "E401", r->before.at, r->before.length,
		    r->before.length == 0 ? "De expressie is leeg."
					  : "De expressie houdt te vroeg op.");
		return NULL;
	}
	hint = expr_foreign(r->text + token->at, token->length);
	expr_fault_hint(r, "E401", token->at, token->length,
	    hint != NULL ? hint : "", "Hier hoort %s, geen '%.*s'.", expected,
	    expr_shown(r->text + token->at, token->length),
	    r->text + token->at);
	return NULL;
}

static bool
read_close(struct reader *r, size_t open)
{
	if (r->token.kind == TOKEN_CLOSE)
		return expr_next(r);
	if (r->token.kind == TOKEN_END)
		return expr_fault(
		    r, "E401", open, 1, "Dit haakje wordt niet gesloten.");
	return unexpected(r, "een haakje sluiten, 'en' of 'of'") != NULL;
}

/* The arguments up to the parenthesis; too many are counted, not kept. */
static bool
read_arguments(struct reader *r, struct node *call, size_t *n)
{
	size_t open = r->token.at;

	if (!expr_next(r))
		return false;
	while (r->token.kind != TOKEN_CLOSE || *n > 0) {
		const struct node *arg = read_or(r);

		if (arg == NULL)
			return false;
		if (*n < EXPR_ARGS_MAX)
			call->arg[*n] = arg;
		++*n;
		if (r->token.kind != TOKEN_COMMA)
			break;
		if (!expr_next(r))
			return false;
	}
	return read_close(r, open);
}

static struct node *
read_name(struct reader *r)
{
	struct token word = r->token;
	struct node *node = new_node(r, OP_NAME, word.at);
	size_t n = 0;

	if (node == NULL || !expr_next(r))
		return NULL;
	if (r->token.kind != TOKEN_OPEN) {
		node->name =
		    arena_strndup(r->arena, r->text + word.at, word.length);
		node->length = word.length;
		return expr_check_name(r, node) ? node : NULL;
	}
	node->op = OP_CALL;
	if (!expr_find_function(r, &word, &node->function) ||
	    !read_arguments(r, node, &n))
		return NULL;
	return finish(r, node, n);
}

static struct node *
read_constant(struct reader *r)
{
	static const enum value_type type[] = {
		[TOKEN_NUMBER] = VALUE_NUMBER,
		[TOKEN_TEXT] = VALUE_TEXT,
		[TOKEN_YES] = VALUE_YES,
	};
	const struct token *token = &r->token;
	struct node *node = new_node(r, OP_CONST, token->at);

	if (node == NULL)
		return NULL;
	node->length = token->length;
	node->type = type[token->kind];
	node->value = (struct value){
		.type = node->type, .number = token->number, .yes = token->yes
	};
	if (token->kind == TOKEN_TEXT) {
		node->name = arena_strndup(
		    r->arena, r->text + token->at + 1, token->length - 2);
		node->value.text = node->name;
		if (*node->name == '\0')
			node->value.type = VALUE_UNKNOWN;
	}
	return expr_next(r) ? node : NULL;
}

static struct node *
read_parentheses(struct reader *r)
{
	size_t open = r->token.at;
	struct node *node;

	if (!expr_next(r))
		return NULL;
	node = read_or(r);
	return node != NULL && read_close(r, open) ? node : NULL;
}

static struct node *
read_term(struct reader *r)
{
	switch (r->token.kind) {
	case TOKEN_NUMBER:
	case TOKEN_TEXT:
	case TOKEN_YES:
		return read_constant(r);
	case TOKEN_WORD:
		return read_name(r);
	case TOKEN_OPEN:
		return read_parentheses(r);
	case TOKEN_END:
	case TOKEN_OPERATOR:
	case TOKEN_CLOSE:
	case TOKEN_COMMA:
		break;
	}
	return unexpected(r, "een naam, getal of tekst");
}

/* The operator, and what stands right of it, after what stands left. */
static struct node *
read_right(
    struct reader *r, struct node *left, struct node *(*read)(struct reader *))
{
	struct node *node = new_node(r, r->token.op, left->at);

	if (node == NULL || !expr_next(r))
		return NULL;
	node->arg[0] = left;
	node->arg[1] = read(r);
	return node->arg[1] != NULL ? finish(r, node, 2) : NULL;
}

static struct node *
read_sum(struct reader *r)
{
	struct node *node = read_term(r);

	while (node != NULL && at_operator(r, OP_ADD, OP_SUB))
		node = read_right(r, node, read_term);
	return node;
}

static struct node *
read_compare(struct reader *r)
{
	struct node *node = read_sum(r);

	if (node != NULL && at_operator(r, OP_EQ, OP_IN))
		node = read_right(r, node, read_sum);
	return node;
}

static struct node *
read_not(struct reader *r)
{
	struct node *node;

	if (!at_operator(r, OP_NOT, OP_NOT))
		return read_compare(r);
	node = new_node(r, OP_NOT, r->token.at);
	if (node == NULL || !deeper(r) || !expr_next(r))
		return NULL;
	node->arg[0] = read_not(r);
	r->depth--;
	return node->arg[0] != NULL ? finish(r, node, 1) : NULL;
}

static struct node *
read_and(struct reader *r)
{
	struct node *node = read_not(r);

	while (node != NULL && at_operator(r, OP_AND, OP_AND))
		node = read_right(r, node, read_not);
	return node;
}

static struct node *
read_or(struct reader *r)
{
	struct node *node;

	if (!deeper(r))
		return NULL;
	node = read_and(r);
	while (node != NULL && at_operator(r, OP_OR, OP_OR))
		node = read_right(r, node, read_and);
	r->depth--;
	return node;
}

static const struct expr *
new_expr(const struct reader *r, const struct node *root)
{
	struct expr *expr = arena_alloc(r->arena, sizeof *expr);

	expr->root = root;
	expr->text = arena_strdup(r->arena, r->text);
	expr->n_uses = r->n_uses;
	expr->use = arena_calloc(r->arena, r->n_uses + 1, sizeof *expr->use);
	memcpy(expr->use, r->use, r->n_uses * sizeof *expr->use);
	return expr;
}

const struct expr *
expr_parse(const char *text, bool any, const struct expr_names *names,
    struct arena *arena, struct expr_fault *fault)
{
	struct reader r = {
		.text = text, .names = names, .arena = arena, .fault = fault
	};
	const struct node *root;

	*fault = (struct expr_fault){ 0 };
	if (!expr_next(&r))
		return NULL;
	root = read_or(&r);
	if (root == NULL)
		return NULL;
	if (r.token.kind != TOKEN_END) {
		unexpected(&r, "'en', 'of' of het einde");
		return NULL;
	}
	if (root->type == VALUE_YES)
		expr_check_outcome(&r, root);
	else if (!any) {
		expr_fault(&r, "E403", root->at, root->length,
		    "Hier hoort ja/nee, deze expressie geeft %s.",
		    expr_type_word(root->type));
		return NULL;
	}
	return new_expr(&r, root);
}

enum value_type
expr_type(const struct expr *expr)
{
	return expr->root->type;
}

const char *
expr_uses(const struct expr *expr, size_t i)
{
	return i < expr->n_uses ? expr->use[i] : NULL;
}

const char *
expr_text(const struct expr *expr)
{
	return expr->text;
}
