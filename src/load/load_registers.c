/*
 * load_registers.c - voorzieningen, gemeenten, and who is named in public.
 */
#include <string.h>

#include "base/mem.h"
#include "load/reader.h"

static const struct member voorziening_members[] = {
	{ "id", read_name, MEMBER(voorziening, id), true },
	{ "label", read_string, MEMBER(voorziening, label), true },
	{ "toelichting", read_text, MEMBER(voorziening, toelichting), false },
	{ 0 },
};

static void
read_voorziening(struct reader *r, const struct node *node, void *out)
{
	struct voorziening *voorziening = out;

	read_members(
	    r, node, "een voorziening", voorziening_members, voorziening);
	need_id(&voorziening->id);
	check_width(node, "label", 76);
}

static void
read_voorzieningen(struct reader *r, const struct node *node, void *out)
{
	struct registers *registers = out;

	registers->voorziening =
	    read_items(r, node, sizeof *registers->voorziening,
		read_voorziening, &registers->n_voorzieningen);
	check_ids(node, "id", "Voorziening");
}

static void
read_reikwijdte(struct reader *r, const struct node *node, void *out)
{
	static const char *const words[] = { "volledig", "beperkt" };

	(void)r;
	*(bool *)out = read_word(node, words, LENGTH(words)) == 1;
}

static const struct member gemeente_members[] = {
	{ "id", read_name, MEMBER(gemeente, id), true },
	{ "label", read_string, MEMBER(gemeente, label), true },
	{ "reikwijdte", read_reikwijdte, MEMBER(gemeente, limited), true },
	{ "alleen", read_ids, MEMBER(gemeente, alleen), false },
	{ 0 },
};

static void
read_gemeente(struct reader *r, const struct node *node, void *out)
{
	struct gemeente *gemeente = out;
	bool is =
	    read_members(r, node, "een gemeente", gemeente_members, gemeente);

	need_id(&gemeente->id);
	if (!is)
		return;
	check_width(node, "label", 76);
	if (gemeente->limited && gemeente->alleen.n == 0)
		fault_node(node_at(node, "reikwijdte"), "E203",
		    "Een beperkte reikwijdte vraagt 'alleen': de "
		    "voorzieningen waar het om gaat.");
	if (!gemeente->limited && gemeente->alleen.n > 0)
		fault_node(node_key(node, "alleen"), "E205",
		    "'alleen' hoort bij reikwijdte: beperkt.");
}

static void
read_gemeenten(struct reader *r, const struct node *node, void *out)
{
	struct registers *registers = out;

	registers->gemeente = read_items(r, node, sizeof *registers->gemeente,
	    read_gemeente, &registers->n_gemeenten);
	check_ids(node, "id", "Gemeente");
}

static const struct member toezichthouder_members[] = {
	{ "login", read_string, MEMBER(toezichthouder, login), true },
	{ "naam", read_string, MEMBER(toezichthouder, naam), true },
	{ 0 },
};

static void
read_toezichthouder(struct reader *r, const struct node *node, void *out)
{
	read_members(
	    r, node, "een toezichthouder", toezichthouder_members, out);
}

static void
read_toezichthouders(struct reader *r, const struct node *node, void *out)
{
	struct registers *registers = out;

	registers->toezichthouder =
	    read_items(r, node, sizeof *registers->toezichthouder,
		read_toezichthouder, &registers->n_toezichthouders);
	check_ids(node, "login", "Toezichthouder");
}

struct bron {
	const char *naam, *deel;
};

static const struct member bron_members[] = {
	{ "naam", read_text, MEMBER(bron, naam), true },
	{ "deel", read_text, MEMBER(bron, deel), false },
	{ 0 },
};

static void
read_bron(struct reader *r, const struct node *node, void *out)
{
	struct bron bron = { 0 }; /* for who reads the file */

	(void)out;
	read_members(r, node, "een bron", bron_members, &bron);
}

static const struct member registers_members[] = {
	{ "schouw", read_nothing, 0, true },
	{ "id", read_id, MEMBER(registers, id), true },
	{ "versie", read_id, MEMBER(registers, version), true },
	{ "titel", read_string, MEMBER(registers, title), true },
	{ "bron", read_bron, 0, false },
	{ "vier_ogen", read_bool, MEMBER(registers, four_eyes), false },
	{ "voorziening_schorst", read_yes,
	    MEMBER(registers, voorziening_schorst), false },
	{ "cijfers_vanaf", read_number, MEMBER(registers, figures_least),
	    false },
	{ "voorzieningen", read_voorzieningen, 0, true },
	{ "gemeenten", read_gemeenten, 0, true },
	{ "toezichthouders", read_toezichthouders, 0, false },
	{ 0 },
};

static const char *
nth_voorziening(const void *context, size_t i)
{
	const struct registers *registers = context;

	return i < registers->n_voorzieningen ? registers->voorziening[i].id
					      : NULL;
}

/* The voorzieningen that the gemeenten name must exist. */
static void
check_alleen(const struct node *gemeenten, const struct registers *registers)
{
	struct word_list known = { registers, nth_voorziening };

	for (size_t i = 0; i < registers->n_gemeenten; i++) {
		const struct node *list =
		    node_get(gemeenten->child[i], "alleen");

		if (list == NULL || list->kind != NODE_LIST)
			continue;
		for (size_t j = 0; j < list->n; j++) {
			const struct node *item = list->child[j];

			if (item->kind == NODE_SCALAR &&
			    item->text[0] != '\0' &&
			    registers_voorziening(registers, item->text) ==
				NULL)
				fault_words(
				    fault_node(item, "E303",
					"Voorziening '%s' bestaat niet.",
					item->text),
				    item->text, known);
		}
	}
}

void
load_registers(struct reader *r)
{
	struct registers *registers = arena_alloc(r->arena, sizeof *registers);
	const struct node *root = r->source->root;

	if (!read_members(
		r, root, "een registerbestand", registers_members, registers))
		return;
	check_alleen(node_get(root, "gemeenten"), registers);
	if (r->library->registers != NULL)
		fault_node(node_at(root, "id"), "E301",
		    "Er zijn al registers (\"%s\"); er kan maar een bestand "
		    "zijn.",
		    r->library->registers->id);
	if (r->source->n_errors > 0)
		return;
	registers->canonical = tree_canonical(root, r->arena);
	sha256_text(registers->canonical, strlen(registers->canonical),
	    registers->sha256);
	r->library->registers = registers;
}
