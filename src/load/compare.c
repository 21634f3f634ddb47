/*
 * compare.c - a file beside an older version of itself.
 *
 * What was stored under an id must find it again: an id that is gone needs
 * a line in volgt_op, and a text that changed needs another version.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "load/reader.h"

/* Two versions of one file, as trees. */
struct pair {
	struct source old, new;
	struct arena trees;
	/* The ids of the old one that the new one says it replaced. */
	const struct node **gone; /* owned */
	size_t n_gone;
};

static void
find_gone(struct pair *pair)
{
	const struct node *before = node_get(pair->new.root, "volgt_op");
	const struct node *list = node_get(before, "omzetting");

	if (list == NULL || list->kind != NODE_LIST)
		return;
	for (size_t i = 0; i < list->n; i++) {
		const struct node *from = node_get(list->child[i], "van");

		if (from == NULL || from->kind != NODE_SCALAR)
			continue;
		pair->gone =
		    xgrow(pair->gone, pair->n_gone, sizeof(struct node *));
		pair->gone[pair->n_gone++] = from;
	}
}

static bool
is_replaced(const struct pair *pair, const char *id)
{
	for (size_t i = 0; i < pair->n_gone; i++)
		if (strcmp(pair->gone[i]->text, id) == 0)
			return true;
	return false;
}

/* Add the nodes of the norms or questions with their ids. */
typedef void collect_function(const struct node *root, struct ids *);

static void
collect_norms(const struct node *root, struct ids *ids)
{
	const struct node *themas = node_get(root, "themas");

	for (size_t i = 0; themas != NULL && i < themas->n; i++) {
		const struct node *thema = themas->child[i];
		const struct node *below = node_get(thema, "paragrafen");

		ids_add_list(ids, node_get(thema, "normen"), "code");
		for (size_t j = 0; below != NULL && j < below->n; j++)
			ids_add_list(
			    ids, node_get(below->child[j], "normen"), "code");
	}
}

static void
collect_grades(const struct node *root, struct ids *ids)
{
	ids_add_list(ids, node_get(root, "schaal"), "id");
	ids_add_list(ids, node_get(root, "bijzonder"), "id");
}

static void
collect_questions(const struct node *root, struct ids *ids)
{
	const struct node *steps = node_get(root, "stappen");

	for (size_t i = 0; steps != NULL && i < steps->n; i++) {
		const struct node *list = node_get(steps->child[i], "vragen");

		ids_add_list(ids, list, "vraag");
		for (size_t j = 0; list != NULL && j < list->n; j++)
			ids_add_list(
			    ids, node_get(list->child[j], "vragen"), "vraag");
	}
}

static bool
holds(const struct ids *ids, const char *id)
{
	for (size_t i = 0; i < ids->n; i++)
		if (strcmp(ids->node[i]->text, id) == 0)
			return true;
	return false;
}

/* Each id of the old one must be there or be named in volgt_op. */
static void
compare_ids(struct pair *pair, collect_function *collect, const char *thing)
{
	struct ids old = { 0 }, new = { 0 };
	struct mark start = { 1, 1 };

	collect(pair->old.root, &old);
	collect(pair->new.root, &new);
	for (size_t i = 0; i < old.n; i++) {
		const char *id = old.node[i]->text;

		if (!holds(&new, id) && !is_replaced(pair, id))
			fault_at(&pair->new, start, 1, "V701",
			    "%s \"%s\" is verdwenen (in %s op regel %d); zeg "
			    "in 'volgt_op' bij 'omzetting' wat ervan is "
			    "geworden.",
			    thing, id, pair->old.path, old.node[i]->start.line);
	}
	free(old.node);
	free(new.node);
}

/* The map that a question stands in; as deep as the tree may be. */
static const struct node *
find_question(const struct node *node, const char *id)
{
	const struct node *found = NULL;

	if (node->kind == NODE_MAP && strcmp(node_text(node, "vraag"), id) == 0)
		return node;
	for (size_t i = 0; node->kind != NODE_SCALAR && i < node->n; i++) {
		found = find_question(node->child[i], id);
		if (found != NULL)
			return found;
	}
	return NULL;
}

/* Text can hold what any other kind held; nothing else can. */
static bool
may_become(const char *kind)
{
	return strcmp(kind, field_kinds[FIELD_TEKST].word) == 0 ||
	    strcmp(kind, field_kinds[FIELD_LANGE_TEKST].word) == 0;
}

static void
compare_kinds(struct pair *pair)
{
	struct ids old = { 0 };

	collect_questions(pair->old.root, &old);
	for (size_t i = 0; i < old.n; i++) {
		const char *id = old.node[i]->text, *was, *is;
		const struct node *new = find_question(pair->new.root, id);

		if (new == NULL)
			continue;
		was = node_text(find_question(pair->old.root, id), "soort");
		is = node_text(new, "soort");
		if (strcmp(was, is) != 0 && !may_become(is))
			fault_node(node_at(new, "soort"), "V702",
			    "De soort van \"%s\" was %s en is nu %s; alleen "
			    "naar tekst mag. Geef de vraag een nieuwe id.",
			    id, was, is);
	}
	free(old.node);
}

static void
compare_versions(struct pair *pair)
{
	const struct node *version = node_get(pair->new.root, "versie");
	const char *old = tree_canonical(pair->old.root, &pair->trees);
	const char *new = tree_canonical(pair->new.root, &pair->trees);

	if (version != NULL && strcmp(old, new) != 0 &&
	    strcmp(node_text(pair->old.root, "versie"), version->text) == 0)
		fault_node(version, "V703",
		    "De inhoud is veranderd en de versie niet; verhoog de "
		    "versie.");
}

static void
compare(struct pair *pair)
{
	const char *kind = node_text(pair->new.root, "schouw");
	const struct node *id = node_get(pair->new.root, "id");
	struct mark start = { 1, 1 };

	if (strcmp(kind, node_text(pair->old.root, "schouw")) != 0 ||
	    strcmp(node_text(pair->new.root, "id"),
		node_text(pair->old.root, "id")) != 0) {
		fault_at(&pair->new, id == NULL ? start : id->start, 1, "E303",
		    "%s is geen oudere versie van dit bestand.",
		    pair->old.path);
		return;
	}
	find_gone(pair);
	if (strcmp(kind, "normset/1") == 0) {
		compare_ids(pair, collect_norms, "Norm");
		compare_ids(pair, collect_grades, "Oordeel");
	} else if (strcmp(kind, "vorm/1") == 0) {
		compare_ids(pair, collect_questions, "Vraag");
		compare_kinds(pair);
	}
	compare_versions(pair);
}

void
load_compare(const char *old_path, const char *path, struct load_report *report)
{
	struct pair pair = { 0 };

	source_read(&pair.old, old_path, &pair.trees, report);
	source_read(&pair.new, path, &pair.trees, report);
	if (pair.old.n_errors == 0 && pair.new.n_errors == 0 &&
	    pair.old.root != NULL && pair.new.root != NULL)
		compare(&pair);
	free(pair.gone);
	source_release(&pair.old);
	source_release(&pair.new);
	arena_release(&pair.trees);
	fault_sort(report);
}
