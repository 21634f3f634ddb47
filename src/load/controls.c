/*
 * controls.c - checks and places in words, shared by normset and form.
 */
#include <string.h>

#include "load/controls.h"

static void
read_level(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, level_words, 3);

	(void)r;
	if (word >= 0)
		*(enum level *)out = (enum level)word;
}

static void
read_gate(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, gate_words, N_GATES);

	(void)r;
	if (word >= 0)
		*(enum gate *)out = (enum gate)word;
}

void
read_privacy(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, privacy_words, 3);

	(void)r;
	if (word >= 0)
		*(enum privacy *)out = (enum privacy)word;
}

static const struct member control_members[] = {
	{ "id", read_id, MEMBER(control, id), true },
	{ "als", read_expr, MEMBER(control, when), true },
	{ "melding", read_text, MEMBER(control, message), true },
	{ "niveau", read_level, MEMBER(control, level), true },
	{ "bij", read_gate, MEMBER(control, gate), true },
	{ 0 },
};

static void
read_control(struct reader *r, const struct node *node, void *out)
{
	if (read_members(r, node, "een controle", control_members, out))
		check_width(node, "melding", 76);
}

struct control *
read_controls(struct reader *r, const struct node *node, size_t *n)
{
	struct control *control =
	    read_items(r, node, sizeof *control, read_control, n);

	check_ids(node, "id", "Controle");
	return control;
}

static const char *const change_words[] = { "gelijk", "gewijzigd", "hernummerd",
	"samengevoegd", "gesplitst", "vervallen" };

static void
read_change(struct reader *r, const struct node *node, void *out)
{
	(void)r;
	(void)out;
	read_word(node, change_words, sizeof change_words / sizeof(char *));
}

/* What became of one id of the version before; only --tegen looks at it. */
struct change {
	const char *from;
	const struct node *to;
};

static const struct member change_members[] = {
	{ "van", read_id, MEMBER(change, from), true },
	{ "naar", read_map, MEMBER(change, to), true },
	{ "aard", read_change, 0, false },
	{ 0 },
};

struct previous {
	const char *version;
	const struct node *changes;
};

static const struct member previous_members[] = {
	{ "versie", read_id, MEMBER(previous, version), true },
	{ "omzetting", read_map, MEMBER(previous, changes), false },
	{ 0 },
};

static const char *
nth_id(const void *context, size_t i)
{
	const struct ids *ids = context;

	return i < ids->n ? ids->node[i]->text : NULL;
}

static void
check_target(
    const struct node *node, const struct ids *known, const char *thing)
{
	struct word_list list = { known, nth_id };

	if (!is_filled(node))
		return;
	for (size_t i = 0; i < known->n; i++)
		if (strcmp(known->node[i]->text, node->text) == 0)
			return;
	fault_words(fault_node(node, "E303", "%s '%s' bestaat niet.", thing,
			node->text),
	    node->text, list);
}

static void
read_previous(struct reader *r, const struct node *node,
    const struct ids *known, const char *thing)
{
	struct previous previous = { 0 };

	if (!read_members(
		r, node, "een volgt_op", previous_members, &previous) ||
	    previous.changes == NULL || !is_list(previous.changes))
		return;
	for (size_t i = 0; i < previous.changes->n; i++) {
		struct change change = { 0 };

		if (!read_members(r, previous.changes->child[i],
			"een omzetting", change_members, &change) ||
		    change.to == NULL || !is_list(change.to))
			continue;
		for (size_t j = 0; j < change.to->n; j++)
			check_target(change.to->child[j], known, thing);
	}
}

void
check_volgt_op(struct reader *r, const struct ids *known, const char *thing)
{
	const struct node *node = node_get(r->source->root, "volgt_op");

	if (node != NULL && !node_empty(node))
		read_previous(r, node, known, thing);
}
