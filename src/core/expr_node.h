/*
 * expr_node.h - what an expression is inside; only for expr*.c.
 *
 * A tree of nodes in the arena.  It has at most EXPR_NODES_MAX of them, so
 * every walk over it is bounded by that.
 */
#ifndef CORE_EXPR_NODE_H
#define CORE_EXPR_NODE_H

#include "core/expr.h"

#define EXPR_NODES_MAX 256
#define EXPR_DEPTH_MAX 32 /* parentheses and "niet" inside each other */
#define EXPR_ARGS_MAX  2

enum op {
	OP_CONST,
	OP_NAME,
	OP_CALL,
	OP_OR,
	OP_AND,
	OP_NOT,
	OP_EQ,
	OP_NE,
	OP_LT,
	OP_LE,
	OP_GT,
	OP_GE,
	OP_IN,
	OP_ADD,
	OP_SUB,
};

enum function {
	FUNCTION_LEEG,
	FUNCTION_TEKORT,
	FUNCTION_AANTAL,
	FUNCTION_HEEFT,
	FUNCTION_AANTAL_TEKORT,
	FUNCTION_AANTAL_OPEN,
	FUNCTION_NORM,
	FUNCTION_DAGEN_TUSSEN,
	FUNCTION_LENGTE,
	FUNCTION_WOORDEN,
	N_FUNCTIONS,
};

struct function_info {
	const char *word;
	size_t n_args;
	unsigned arg[EXPR_ARGS_MAX]; /* bits 1 << enum value_type */
	enum value_type type;
};

extern const struct function_info expr_functions[N_FUNCTIONS];

struct node {
	enum op op;
	enum function function; /* of OP_CALL */
	enum value_type type;
	struct value value; /* of OP_CONST; unknown for "" */
	const char *name;   /* of OP_NAME; the text of a text constant */
	const struct node *arg[EXPR_ARGS_MAX];
	size_t at, length; /* bytes in the text */
};

struct expr {
	const struct node *root;
	const char *text;
	const char **use; /* names used, each once, NULL at the end */
	size_t n_uses;
};

enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER,
	TOKEN_TEXT,
	TOKEN_YES, /* ja or nee */
	TOKEN_WORD,
	TOKEN_OPERATOR,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_COMMA,
};

struct token {
	enum token_kind kind;
	size_t at, length;
	enum op op;    /* of an operator */
	double number; /* of a number */
	bool yes;      /* of ja and nee */
};

/* An expression being read. */
struct reader {
	const char *text;
	struct token token;  /* the one to look at */
	struct token before; /* the one before it */
	const struct expr_names *names;
	struct arena *arena;
	struct expr_fault *fault;
	int depth;
	size_t n_nodes;
	const char *use[EXPR_NODES_MAX];
	size_t n_uses;
};

/* Go to the next token; false with the fault filled in if there is none. */
bool expr_next(struct reader *);
/* What a word or sign of another language is in this one, or NULL. */
const char *expr_foreign(const char *word, size_t length);

/* Fill in the fault and return false; the first fault stays. */
bool expr_fault(struct reader *, const char *code, size_t at, size_t length,
    const char *format, ...) __attribute__((format(printf, 5, 6)));
/* As expr_fault(), and with what was probably meant. */
bool expr_fault_hint(struct reader *, const char *code, size_t at,
    size_t length, const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* How many bytes of a text a sentence shows, for "%.*s". */
int expr_shown(const char *text, size_t length);

/* Look a name or a function up; false with E402 if there is none. */
bool expr_check_name(struct reader *, struct node *);
bool
expr_find_function(struct reader *, const struct token *, enum function *out);
/* Check the types of a new node and set its own; false with a fault. */
bool expr_check_node(struct reader *, struct node *, size_t n_args);
/* Fill in W406 if the whole, of type yes/no, can only go one way. */
void expr_check_outcome(struct reader *, const struct node *root);

/* What a node gives; a constant asks nothing of the scope. */
struct value expr_node_value(const struct node *, const struct expr_scope *);

#endif
