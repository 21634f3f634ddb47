/*
 * reader.c - nodes through member tables into structs.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/reader.h"

bool
is_filled(const struct node *node)
{
	if (node->refused)
		return false;
	if (node->kind != NODE_SCALAR) {
		fault_node(node, "E204", "Verwacht een tekst, geen %s.",
		    node->kind == NODE_LIST ? "lijst"
					    : "blok van sleutels; staat er een "
					      "dubbele punt in de tekst, zet "
					      "dan aanhalingstekens");
		return false;
	}
	return !node_empty(node) && node->text[0] != '\0';
}

bool
is_list(const struct node *node)
{
	if (node->kind == NODE_LIST)
		return true;
	/* Nothing was filled in; whether that may be is not said here. */
	if (!node->refused && !node_empty(node))
		fault_node(node, "E204",
		    "Verwacht een lijst: zet '- ' voor het item.");
	return false;
}

static bool
is_map(const struct node *node)
{
	if (node->kind == NODE_MAP)
		return true;
	if (!node->refused)
		fault_node(node, "E204",
		    "Verwacht een blok van sleutels (sleutel: waarde).");
	return false;
}

static const char *
member_nth(const void *context, size_t i)
{
	const struct member *members = context;

	return members[i].key;
}

static const struct member *
find_member(const struct member *members, const char *key)
{
	for (; members->key != NULL; members++)
		if (strcmp(members->key, key) == 0)
			return members;
	return NULL;
}

/* A comma in an unquoted text made two of it: {tekst: a, b}. */
static bool
is_cut_off(const struct node *key, const struct node *value)
{
	return key->flow && node_empty(value) &&
	    value->start.line == key->end.line &&
	    value->start.column == key->end.column;
}

/* The key of {id:x}, where the blank behind the colon is missing. */
static const char *
glued_key(const char *text, const struct member *members)
{
	for (; members->key != NULL; members++) {
		size_t length = strlen(members->key);

		if (strncmp(text, members->key, length) == 0 &&
		    text[length] == ':')
			return members->key;
	}
	return NULL;
}

/* Gives back the key that was probably meant, or NULL. */
static const char *
tell_unknown(const struct node *key, const struct node *value,
    const char *thing, const struct member *members)
{
	struct word_list known = { members, member_nth };
	const char *glued = glued_key(key->text, members);
	struct load_fault *fault;

	if (strcmp(key->text, "<<") == 0) {
		if (!value->refused)
			fault_node(key, "E103",
			    "'<<' is niet toegestaan; schrijf de sleutels "
			    "uit.");
		return NULL;
	}
	if (glued != NULL) {
		fault_node(key, "E302",
		    "'%s' is geen sleutel van %s; na '%s:' hoort een spatie.",
		    key->text, thing, glued);
		return glued;
	}
	if (is_cut_off(key, value))
		fault = fault_node(key, "E302",
		    "'%s' is geen sleutel van %s; komma in de tekst? zet "
		    "aanhalingstekens.",
		    key->text, thing);
	else
		fault = fault_node(key, "E302", "'%s' is geen sleutel van %s.",
		    key->text, thing);
	fault_words(fault, key->text, known);
	return fault_nearest(key->text, known);
}

/* "een norm" and its code make: norm "1.1.2". */
static void
tell_missing(const struct node *map, const struct node *at, const char *thing,
    const char *key)
{
	static const char *const names[] = { "code", "id", "vraag", "feit",
		NULL };
	const char *noun = strchr(thing, ' ');
	const char *id = "";
	int first;

	for (size_t i = 0; names[i] != NULL && id[0] == '\0'; i++)
		id = node_text(map, names[i]);
	noun = noun == NULL ? thing : noun + 1;
	first = toupper((unsigned char)noun[0]);
	if (id[0] != '\0')
		fault_node(at, "E203",
		    "%c%s \"%s\" heeft geen '%s' (het blok begint op "
		    "regel %d).",
		    first, noun + 1, id, key, map->start.line);
	else
		fault_node(
		    at, "E203", "%c%s heeft geen '%s'.", first, noun + 1, key);
}

/* A required key must be there and must say something. */
static void
check_required(
    const struct node *map, const char *thing, const struct member *member)
{
	const struct node *value = node_get(map, member->key);

	if (value == NULL)
		tell_missing(
		    map, map->n > 0 ? map->child[0] : map, thing, member->key);
	else if (!value->refused && value->kind == NODE_SCALAR &&
	    (value->text[0] == '\0' || node_empty(value)))
		tell_missing(
		    map, node_key(map, member->key), thing, member->key);
}

bool
read_members(struct reader *r, const struct node *map, const char *thing,
    const struct member *members, void *out)
{
	const char *meant[TREE_KEYS_MAX];
	const struct member *member;
	size_t n_meant = 0;

	if (!is_map(map))
		return false;
	for (size_t i = 0; i + 1 < map->n; i += 2) {
		const struct node *key = map->child[i];

		/* There twice, which was told: the first one counts. */
		if (node_key(map, key->text) != key)
			continue;
		member = find_member(members, key->text);
		if (member != NULL)
			member->read(
			    r, map->child[i + 1], (char *)out + member->offset);
		else if (strncmp(key->text, "x-", 2) != 0)
			meant[n_meant++] = tell_unknown(
			    key, map->child[i + 1], thing, members);
	}
	for (member = members; member->key != NULL; member++) {
		bool told = !member->required;

		/* A misspelt key is not missing as well. */
		for (size_t i = 0; i < n_meant && !told; i++)
			told = meant[i] != NULL &&
			    strcmp(meant[i], member->key) == 0;
		if (!told)
			check_required(map, thing, member);
	}
	return true;
}

void
need_id(const char **id)
{
	if (*id == NULL)
		*id = "";
}

void *
read_items(struct reader *r, const struct node *list, size_t size,
    read_function *read, size_t *n)
{
	char *items;

	*n = 0;
	if (node_empty(list) || !is_list(list))
		return NULL;
	items = arena_calloc(r->arena, list->n > 0 ? list->n : 1, size);
	for (size_t i = 0; i < list->n; i++)
		read(r, list->child[i], items + i * size);
	*n = list->n;
	return items;
}

int
read_word(const struct node *node, const char *const *words, size_t n)
{
	const char *known[16] = { NULL };

	if (!is_filled(node))
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (strcmp(node->text, words[i]) == 0)
			return (int)i;
		if (i < LENGTH(known) - 1)
			known[i] = words[i];
	}
	fault_words(fault_node(node, "E206", "'%s' is hier geen bekend woord.",
			node->text),
	    node->text, word_table(known));
	return -1;
}

void
ids_add(struct ids *ids, const struct node *node)
{
	if (node == NULL || node->kind != NODE_SCALAR || node->text[0] == '\0')
		return;
	ids->node = xgrow(ids->node, ids->n, sizeof(struct node *));
	ids->node[ids->n++] = node;
}

void
ids_add_list(struct ids *ids, const struct node *list, const char *key)
{
	if (list == NULL || list->kind != NODE_LIST)
		return;
	for (size_t i = 0; i < list->n; i++)
		ids_add(ids, node_get(list->child[i], key));
}

static int
by_text(const void *left, const void *right)
{
	const struct node *const *a = left;
	const struct node *const *b = right;
	int order = strcasecmp((*a)->text, (*b)->text);

	if (order == 0)
		order = (*a)->start.line - (*b)->start.line;
	return order != 0 ? order : (*a)->start.column - (*b)->start.column;
}

void
ids_check(struct ids *ids, const char *thing)
{
	if (ids->n > 1)
		qsort(ids->node, ids->n, sizeof(struct node *), by_text);
	for (size_t i = 1; i < ids->n; i++) {
		const struct node *a = ids->node[i - 1], *b = ids->node[i];

		if (strcmp(a->text, b->text) == 0)
			fault_node(b, "E301",
			    "%s \"%s\" staat er al, op regel %d.", thing,
			    b->text, a->start.line);
		else if (strcasecmp(a->text, b->text) == 0)
			fault_node(b, "E301",
			    "%s \"%s\" verschilt alleen in hoofdletters van "
			    "\"%s\" op regel %d.",
			    thing, b->text, a->text, a->start.line);
	}
	free(ids->node);
	*ids = (struct ids){ 0 };
}

void
check_ids(const struct node *list, const char *key, const char *thing)
{
	struct ids ids = { 0 };

	ids_add_list(&ids, list, key);
	ids_check(&ids, thing);
}

void
check_width(const struct node *map, const char *key, int width)
{
	const struct node *value = node_get(map, key);
	size_t length, fit;
	int columns;

	if (value == NULL || value->kind != NODE_SCALAR)
		return;
	length = strlen(value->text);
	columns = utf8_width(value->text, length);
	if (columns <= width)
		return;
	fit = utf8_fit(value->text, length, width);
	while (fit > 0 && value->text[fit - 1] != ' ')
		fit--;
	fault_node(value, "W601",
	    "'%s' heeft %d tekens en er passen er %d; wordt afgebroken na "
	    "\"%.*s\".",
	    key, columns, width, (int)(fit > 0 ? fit - 1 : 0), value->text);
}
