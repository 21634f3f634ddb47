/*
 * overlay.c - what an office adds to a normset, in a file of its own.
 *
 * The trees are joined and not the structs, so that the text that is
 * pinned is that of the whole.  A fault in what was added is still told at
 * its place in the overlay: a node knows its file.
 */
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "load/norms.h"
#include "load/overlay.h"

struct overlay {
	const char *normset;
	const char *version;
	date from, until;
	const struct node *schaal, *bijzonder, *normen;
};

static const struct member overlay_members[] = {
	{ "schouw", read_nothing, 0, true },
	{ "normset", read_id, MEMBER(overlay, normset), true },
	{ "versie", read_id, MEMBER(overlay, version), false },
	{ "geldig_van", read_date, MEMBER(overlay, from), false },
	{ "geldig_tot", read_date, MEMBER(overlay, until), false },
	{ "schaal", read_map, MEMBER(overlay, schaal), false },
	{ "bijzonder", read_map, MEMBER(overlay, bijzonder), false },
	{ "normen", read_map, MEMBER(overlay, normen), false },
	{ 0 },
};

/* Room in a node for more children; the old array stays in the arena. */
static void
add_children(
    struct node *node, struct arena *trees, struct node **child, size_t n)
{
	struct node **all =
	    arena_calloc(trees, node->n + n, sizeof(struct node *));

	if (node->n > 0)
		memcpy(all, node->child, node->n * sizeof(struct node *));
	memcpy(all + node->n, child, n * sizeof(struct node *));
	node->child = all;
	node->n += n;
}

/* Put a key of one map into another: in its place, or behind the rest. */
static void
put(struct node *to, const struct node *from, const char *key,
    struct arena *trees)
{
	for (size_t i = 0; i + 1 < from->n; i += 2) {
		if (strcmp(from->child[i]->text, key) != 0)
			continue;
		for (size_t j = 0; j + 1 < to->n; j += 2) {
			if (strcmp(to->child[j]->text, key) != 0)
				continue;
			to->child[j + 1] = from->child[i + 1];
			return;
		}
		add_children(to, trees, from->child + i, 2);
		return;
	}
}

static const struct node *
find_norm(const struct node *list, const char *code)
{
	for (size_t i = 0;
	     list != NULL && list->kind == NODE_LIST && i < list->n; i++)
		if (strcmp(node_text(list->child[i], "code"), code) == 0)
			return list->child[i];
	return NULL;
}

static const struct node *
find_code(const struct node *set, const char *code)
{
	const struct node *themas = node_get(set, "themas");
	const struct node *norm = NULL;

	for (size_t i = 0; themas != NULL && i < themas->n; i++) {
		const struct node *thema = themas->child[i];
		const struct node *below = node_get(thema, "paragrafen");

		norm = find_norm(node_get(thema, "normen"), code);
		for (size_t j = 0;
		     norm == NULL && below != NULL && j < below->n; j++)
			norm = find_norm(
			    node_get(below->child[j], "normen"), code);
		if (norm != NULL)
			return norm;
	}
	return NULL;
}

/* Toetspunten come behind those of the set. */
static void
add_toetspunten(struct node *norm, const struct node *from, struct arena *trees)
{
	const struct node *added = node_get(from, "toetspunten");
	const struct node *list = node_get(norm, "toetspunten");
	struct node *joined;

	if (added == NULL || added->kind != NODE_LIST)
		return;
	if (list == NULL || list->kind != NODE_LIST) {
		put(norm, from, "toetspunten", trees);
		return;
	}
	joined = arena_alloc(trees, sizeof *joined);
	*joined = *list;
	add_children(joined, trees, added->child, added->n);
	for (size_t i = 0; i + 1 < norm->n; i += 2)
		if (norm->child[i + 1] == list)
			norm->child[i + 1] = joined;
}

/* The same id in the set and in the overlay. */
static bool
is_taken(const struct node *norm, const struct node *from)
{
	const struct node *list = node_get(norm, "toetspunten");
	const struct node *added = node_get(from, "toetspunten");
	bool taken = false;

	if (list == NULL || added == NULL)
		return false;
	for (size_t i = 0; i < added->n; i++) {
		const struct node *id = node_get(added->child[i], "id");

		for (size_t j = 0; id != NULL && j < list->n; j++) {
			if (strcmp(node_text(list->child[j], "id"), id->text) !=
			    0)
				continue;
			fault_node(id, "E301",
			    "Toetspunt \"%s\" staat al in de normset, op "
			    "regel %d.",
			    id->text, list->child[j]->start.line);
			taken = true;
		}
	}
	return taken;
}

static void
put_norm(struct node *norm, const struct node *from, struct arena *trees)
{
	static const char *const keys[] = { "kern", "herkomst", "dossier",
		"letterlijk" };

	if (is_taken(norm, from))
		return;
	for (size_t i = 0; i < LENGTH(keys); i++)
		put(norm, from, keys[i], trees);
	add_toetspunten(norm, from, trees);
}

/* "2025.1" and "rr-1" make 2025.1-rr-1. */
static void
put_version(struct node *set, const struct node *from, struct arena *trees)
{
	const struct node *version = node_get(set, "versie");
	const char *added = node_text(from, "versie");
	struct node *joined;
	struct buf text = { 0 };

	if (version == NULL || added[0] == '\0')
		return;
	buf_addf(&text, "%s-%s", version->text, added);
	joined = arena_alloc(trees, sizeof *joined);
	*joined = *version;
	joined->text = arena_strdup(trees, buf_text(&text));
	buf_release(&text);
	for (size_t i = 0; i + 1 < set->n; i += 2)
		if (set->child[i + 1] == version)
			set->child[i + 1] = joined;
}

static void
tell_code(const struct node *code, const char *normset)
{
	fault_node(
	    code, "E303", "Norm '%s' bestaat niet in %s.", code->text, normset);
}

/* Without the tree of the set: only look whether its norms exist. */
static void
check_base(const struct reader *r, const struct overlay *overlay)
{
	const struct normset *set = NULL;

	if (r->base != NULL)
		set = library_normset(r->base, overlay->normset);
	if (set == NULL) {
		fault_node(node_at(r->source->root, "normset"), "E303",
		    "Normset '%s' bestaat niet.", overlay->normset);
		return;
	}
	for (size_t i = 0; overlay->normen != NULL && i < overlay->normen->n;
	     i++) {
		const struct node *code =
		    node_get(overlay->normen->child[i], "code");

		if (normset_norm(set, code->text) == NULL)
			tell_code(code, overlay->normset);
	}
}

static void
put_norms(const struct overlay *overlay, struct node *set, struct arena *trees)
{
	const struct node *list = overlay->normen;

	for (size_t i = 0; list != NULL && i < list->n; i++) {
		const struct node *from = list->child[i];
		const struct node *code = node_get(from, "code");
		/* The tree belongs to the files that are being read. */
		struct node *norm = (struct node *)find_code(set, code->text);

		if (norm == NULL)
			tell_code(code, overlay->normset);
		else
			put_norm(norm, from, trees);
	}
}

void
load_overlay(struct reader *r, struct node *set, struct arena *trees)
{
	static const char *const keys[] = { "geldig_van", "geldig_tot",
		"schaal", "bijzonder" };
	struct overlay overlay = { 0 };
	const struct node *root = r->source->root;

	if (!read_members(r, root, "een overlay", overlay_members, &overlay))
		return;
	if (overlay.normen != NULL && node_empty(overlay.normen))
		overlay.normen = NULL;
	if (overlay.normen != NULL)
		read_overlay_norms(r, overlay.normen);
	if (r->source->n_errors > 0)
		return;
	if (set == NULL) {
		check_base(r, &overlay);
		return;
	}
	for (size_t i = 0; i < LENGTH(keys); i++)
		put(set, root, keys[i], trees);
	put_version(set, root, trees);
	put_norms(&overlay, set, trees);
}
