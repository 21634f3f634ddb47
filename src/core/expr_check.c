/*
 * expr_check.c - do the names of an expression exist, do its types fit?
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/expr_node.h"

#define BIT(type) (1u << (type))

enum {
	YES = BIT(VALUE_YES),
	NUMBER = BIT(VALUE_NUMBER),
	TEXT = BIT(VALUE_TEXT),
	DATE = BIT(VALUE_DATE),
	SET = BIT(VALUE_SET),
	SORTED = NUMBER | DATE,
	SINGLE = SORTED | YES | TEXT,
	ANY = SINGLE | SET,
};

const struct function_info expr_functions[N_FUNCTIONS] = {
	[FUNCTION_LEEG] = { "leeg", 1, { ANY }, VALUE_YES },
	[FUNCTION_TEKORT] = { "tekort", 1, { TEXT }, VALUE_YES },
	[FUNCTION_AANTAL] = { "aantal", 1, { SET | NUMBER }, VALUE_NUMBER },
	[FUNCTION_HEEFT] = { "heeft", 2, { SET, TEXT }, VALUE_YES },
	[FUNCTION_AANTAL_TEKORT] = { "aantal_tekort", 0, { 0 }, VALUE_NUMBER },
	[FUNCTION_AANTAL_OPEN] = { "aantal_open", 0, { 0 }, VALUE_NUMBER },
	[FUNCTION_NORM] = { "norm", 1, { TEXT }, VALUE_TEXT },
	[FUNCTION_DAGEN_TUSSEN] = { "dagen_tussen", 2, { DATE, DATE },
	    VALUE_NUMBER },
	[FUNCTION_LENGTE] = { "lengte", 1, { TEXT }, VALUE_NUMBER },
	[FUNCTION_WOORDEN] = { "woorden", 1, { TEXT }, VALUE_NUMBER },
};

static const char *const type_words[] = {
	[VALUE_UNKNOWN] = "onbekend",
	[VALUE_YES] = "ja/nee",
	[VALUE_NUMBER] = "getal",
	[VALUE_TEXT] = "tekst",
	[VALUE_DATE] = "datum",
	[VALUE_SET] = "lijst",
};

static const char *const op_words[] = {
	[OP_OR] = "of",
	[OP_AND] = "en",
	[OP_NOT] = "niet",
	[OP_EQ] = "=",
	[OP_NE] = "<>",
	[OP_LT] = "<",
	[OP_LE] = "<=",
	[OP_GT] = ">",
	[OP_GE] = ">=",
	[OP_IN] = "in",
	[OP_ADD] = "+",
	[OP_SUB] = "-",
};

static const char *const n_args_words[EXPR_ARGS_MAX + 1] = {
	"niets",
	"1 waarde",
	"2 waarden",
};

/* The words among which one is looked for, with a name or without. */
struct word_list {
	const struct expr_names *names;
	const char *name;
	const char *(*word)(const struct word_list *, size_t i);
};

static const char *
known_name(const struct word_list *list, size_t i)
{
	return list->names->name(list->names->context, i);
}

static const char *
known_choice(const struct word_list *list, size_t i)
{
	return list->names->choice(list->names->context, list->name, i);
}

static const char *
known_function(const struct word_list *list, size_t i)
{
	(void)list;
	return i < N_FUNCTIONS ? expr_functions[i].word : NULL;
}

/* The word that was probably meant; "" if none is near, or too many are. */
static const char *
suggest(const char *written, const struct word_list *list)
{
	const char *best = "", *word;
	int nearest = 3, n_near = 0;

	if (strlen(written) < 3)
		return "";
	for (size_t i = 0; (word = list->word(list, i)) != NULL; i++) {
		int distance = utf8_distance(written, word, 2);

		if (distance < nearest) {
			nearest = distance;
			best = word;
			n_near = 0;
		}
		n_near += distance == nearest;
	}
	return n_near <= 2 ? best : "";
}

/* Types in words, "getal, tekst of lijst"; out is long enough for all. */
static const char *
types_to_text(unsigned types, char out[static 64])
{
	size_t n = 0;

	out[0] = '\0';
	for (size_t i = 0; i < LENGTH(type_words); i++) {
		bool last = types >> i == 1;

		if ((types & BIT(i)) != 0)
			n += (size_t)snprintf(out + n, 64 - n, "%s%s",
			    n == 0     ? ""
				: last ? " of "
				       : ", ",
			    type_words[i]);
	}
	return out;
}

const char *
expr_type_word(enum value_type type)
{
	return type_words[type];
}

static void
note_use(struct reader *r, const char *name)
{
	for (size_t i = 0; i < r->n_uses; i++)
		if (strcmp(r->use[i], name) == 0)
			return;
	r->use[r->n_uses++] = name;
}

bool
expr_check_name(struct reader *r, struct node *node)
{
	const struct word_list list = { .names = r->names, .word = known_name };
	const char *foreign = expr_foreign(node->name, node->length);

	node->type = r->names->type(r->names->context, node->name);
	if (node->type == VALUE_UNKNOWN)
		return expr_fault_hint(r, "E402", node->at, node->length,
		    foreign != NULL ? foreign : suggest(node->name, &list),
		    "'%.80s' is geen bekende naam.", node->name);
	note_use(r, node->name);
	return true;
}

bool
expr_find_function(
    struct reader *r, const struct token *token, enum function *out)
{
	const struct word_list list = { .word = known_function };
	const char *word =
	    arena_strndup(r->arena, r->text + token->at, token->length);

	for (int i = 0; i < N_FUNCTIONS; i++) {
		if (strcmp(word, expr_functions[i].word) == 0) {
			*out = (enum function)i;
			return true;
		}
	}
	return expr_fault_hint(r, "E402", token->at, token->length,
	    suggest(word, &list), "'%.80s' is geen bekende functie.", word);
}

/*
 * A day is written as text; beside a day it becomes one.  In the place of
 * the text comes a node of its own.
 */
static bool
text_to_day(struct reader *r, const struct node **at)
{
	struct node *day;

	if ((*at)->op != OP_CONST || (*at)->type != VALUE_TEXT)
		return true;
	day = arena_alloc(r->arena, sizeof *day);
	*day = **at;
	day->type = VALUE_DATE;
	day->value = (struct value){ .type = VALUE_DATE,
		.day = date_from_iso(day->name) };
	*at = day;
	if (day->value.day != DATE_NONE)
		return true;
	return expr_fault(r, "E403", day->at, day->length,
	    "'%.*s' is geen datum; schrijf jjjj-mm-dd.",
	    expr_shown(day->name, strlen(day->name)), day->name);
}

/* The name under which names->choice() knows what a node can be. */
static const char *
choice_name(const struct node *node)
{
	if (node->op == OP_NAME)
		return node->name;
	if (node->op == OP_CALL && node->function == FUNCTION_NORM)
		return "oordeel";
	return NULL;
}

/* Is a written text one of the words that a name can be or hold? */
static bool
check_choice(struct reader *r, const char *name, const struct node *text)
{
	const struct word_list list = {
		.names = r->names, .name = name, .word = known_choice
	};
	const char *word;

	if (name == NULL || text->op != OP_CONST || text->type != VALUE_TEXT ||
	    known_choice(&list, 0) == NULL)
		return true;
	for (size_t i = 0; (word = known_choice(&list, i)) != NULL; i++)
		if (strcmp(word, text->name) == 0)
			return true;
	return expr_fault_hint(r, "E303", text->at, text->length,
	    suggest(text->name, &list), "%.80s kent geen '%.*s'.", name,
	    expr_shown(text->name, strlen(text->name)), text->name);
}

static bool
check_logic(struct reader *r, struct node *node, size_t n_args)
{
	node->type = VALUE_YES;
	for (size_t i = 0; i < n_args; i++) {
		const struct node *arg = node->arg[i];

		if (arg->type != VALUE_YES)
			return expr_fault(r, "E403", arg->at, arg->length,
			    "'%s' vraagt ja/nee, hier staat %s.",
			    op_words[node->op], type_words[arg->type]);
	}
	return true;
}

static bool
unlike(struct reader *r, const struct node *node)
{
	const struct node *left = node->arg[0], *right = node->arg[1];
	const char *hint = "";

	if (left->type == VALUE_SET || right->type == VALUE_SET)
		hint = "heeft(lijst, \"woord\")";
	if (left->type == VALUE_YES && right->op == OP_CONST &&
	    right->type == VALUE_TEXT &&
	    (strcmp(right->name, "ja") == 0 || strcmp(right->name, "nee") == 0))
		hint = right->name;
	return expr_fault_hint(r, "E403", node->at, node->length, hint,
	    "'%s' vergelijkt %s met %s.", op_words[node->op],
	    type_words[left->type], type_words[right->type]);
}

static bool
check_compare(struct reader *r, struct node *node)
{
	bool equality = node->op == OP_EQ || node->op == OP_NE;
	unsigned allowed = equality ? SINGLE : SORTED;
	const struct node **left = &node->arg[0], **right = &node->arg[1];
	char words[64];

	node->type = VALUE_YES;
	if (((*left)->type == VALUE_DATE && !text_to_day(r, right)) ||
	    ((*right)->type == VALUE_DATE && !text_to_day(r, left)))
		return false;
	if ((*left)->type != (*right)->type)
		return unlike(r, node);
	if ((BIT((*left)->type) & allowed) == 0)
		return expr_fault(r, "E403", node->at, node->length,
		    "'%s' vergelijkt %s, geen %s.", op_words[node->op],
		    types_to_text(allowed, words), type_words[(*left)->type]);
	return check_choice(r, choice_name(*left), *right) &&
	    check_choice(r, choice_name(*right), *left);
}

static bool
check_in(struct reader *r, struct node *node)
{
	const struct node *left = node->arg[0], *right = node->arg[1];

	node->type = VALUE_YES;
	if (left->type != VALUE_TEXT || right->type != VALUE_SET)
		return expr_fault(r, "E403", node->at, node->length,
		    "'in' zoekt een tekst in een lijst, hier staat %s in %s.",
		    type_words[left->type], type_words[right->type]);
	return check_choice(r, choice_name(right), left);
}

static bool
check_sum(struct reader *r, struct node *node)
{
	const char *hint = "";

	node->type = VALUE_NUMBER;
	for (size_t i = 0; i < 2; i++) {
		const struct node *arg = node->arg[i];

		if (arg->type == VALUE_DATE)
			hint = "dagen_tussen(eerste, laatste)";
		if (arg->type != VALUE_NUMBER)
			return expr_fault_hint(r, "E403", arg->at, arg->length,
			    hint, "'%s' rekent met getallen, hier staat %s.",
			    op_words[node->op], type_words[arg->type]);
	}
	return true;
}

/* tekort() answers about a grade, and only two things give one. */
static bool
check_grade(struct reader *r, const struct node *arg)
{
	const char *name = choice_name(arg);

	if (name != NULL && strcmp(name, "oordeel") == 0)
		return true;
	return expr_fault(r, "E403", arg->at, arg->length,
	    "tekort() vraagt oordeel of norm(\"code\").");
}

/* A code that is written out can be checked, another cannot. */
static bool
check_norm(struct reader *r, const struct node *arg)
{
	if (arg->op == OP_CONST)
		return check_choice(r, "norm", arg);
	return expr_fault(r, "E403", arg->at, arg->length,
	    "norm() vraagt de code van een norm tussen aanhalingstekens.");
}

static bool
check_arguments(struct reader *r, struct node *node)
{
	const struct function_info *info = &expr_functions[node->function];
	char words[64];

	for (size_t i = 0; i < info->n_args; i++) {
		const struct node **arg = &node->arg[i];

		if (info->arg[i] == DATE && !text_to_day(r, arg))
			return false;
		if ((BIT((*arg)->type) & info->arg[i]) == 0)
			return expr_fault(r, "E403", (*arg)->at, (*arg)->length,
			    "%s() vraagt hier %s, geen %s.", info->word,
			    types_to_text(info->arg[i], words),
			    type_words[(*arg)->type]);
	}
	return true;
}

static bool
check_call(struct reader *r, struct node *node, size_t n_args)
{
	const struct function_info *info = &expr_functions[node->function];

	node->type = info->type;
	if (n_args != info->n_args)
		return expr_fault(r, "E403", node->at, node->length,
		    "%s() vraagt %s tussen de haakjes, hier %s er %zu.",
		    info->word, n_args_words[info->n_args],
		    n_args == 1 ? "staat" : "staan", n_args);
	if (!check_arguments(r, node))
		return false;
	if (node->function == FUNCTION_TEKORT)
		return check_grade(r, node->arg[0]);
	if (node->function == FUNCTION_NORM)
		return check_norm(r, node->arg[0]);
	if (node->function == FUNCTION_HEEFT)
		return check_choice(r, choice_name(node->arg[0]), node->arg[1]);
	return true;
}

bool
expr_check_node(struct reader *r, struct node *node, size_t n_args)
{
	switch (node->op) {
	case OP_CALL:
		return check_call(r, node, n_args);
	case OP_OR:
	case OP_AND:
	case OP_NOT:
		return check_logic(r, node, n_args);
	case OP_EQ:
	case OP_NE:
	case OP_LT:
	case OP_LE:
	case OP_GT:
	case OP_GE:
		return check_compare(r, node);
	case OP_IN:
		return check_in(r, node);
	case OP_ADD:
	case OP_SUB:
		return check_sum(r, node);
	case OP_CONST:
	case OP_NAME:
		break;
	}
	return true;
}
