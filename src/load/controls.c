/*
 * controls.c - checks and places in words, shared by normset and form.
 */
#include <string.h>

#include "core/omzetting.h"
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

static void
read_aard(struct reader *r, const struct node *node, void *out)
{
	int word = read_word(node, aard_words, N_AARDEN);

	(void)r;
	if (word >= 0)
		*(enum aard *)out = (enum aard)word;
}

static const struct member change_members[] = {
	{ "van", read_id, MEMBER(omzetting, from), true },
	{ "naar", read_ids, MEMBER(omzetting, to), true },
	{ "aard", read_aard, MEMBER(omzetting, aard), false },
	{ 0 },
};

/* What the number of new ids says, where the file does not. */
static enum aard
usual_aard(size_t n)
{
	return n == 0 ? AARD_VERVALLEN
	    : n == 1  ? AARD_HERNUMMERD
		      : AARD_GESPLITST;
}

static void
read_omzetting(struct reader *r, const struct node *node, void *out)
{
	struct omzetting *omzetting = out;

	omzetting->aard = N_AARDEN;
	read_members(r, node, "een omzetting", change_members, omzetting);
	need_id(&omzetting->from);
	if (omzetting->aard == N_AARDEN)
		omzetting->aard = usual_aard(omzetting->to.n);
}

static void
read_omzettingen(struct reader *r, const struct node *node, void *out)
{
	struct volgt_op *volgt_op = out;

	volgt_op->omzetting = read_items(
	    r, node, sizeof(struct omzetting), read_omzetting, &volgt_op->n);
	check_ids(node, "van", "Omzetting van");
}

static const struct member previous_members[] = {
	{ "versie", read_id, MEMBER(volgt_op, version), true },
	{ "omzetting", read_omzettingen, 0, false },
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

/* Does each new id stand among the known ones? */
static void
check_targets(
    const struct node *list, const struct ids *known, const char *thing)
{
	for (size_t i = 0; list != NULL && i < list->n; i++) {
		const struct node *to = node_get(list->child[i], "naar");

		if (to == NULL || to->kind != NODE_LIST)
			continue;
		for (size_t j = 0; j < to->n; j++)
			check_target(to->child[j], known, thing);
	}
}

void
read_volgt_op(struct reader *r, const struct ids *known, const char *thing,
    struct volgt_op *out)
{
	const struct node *node = node_get(r->source->root, "volgt_op");
	const struct node *list;

	*out = (struct volgt_op){ 0 };
	if (node == NULL || node_empty(node) ||
	    !read_members(r, node, "een volgt_op", previous_members, out))
		return;
	list = node_get(node, "omzetting");
	if (list != NULL && list->kind == NODE_LIST)
		check_targets(list, known, thing);
}
