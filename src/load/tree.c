/*
 * tree.c - a YAML file as a tree in which every node knows its place.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <yaml.h>

#include "base/die.h"
#include "load/explain.h"
#include "load/fault.h"
#include "load/mend.h"
#include "load/tree.h"

#define PASSES_MAX 40
#define MEND_MAX   ((size_t)256 * 1024) /* bytes; each pass reads them all */

/* What is open while the events come in; no recursion on what a file says. */
struct builder {
	struct source *source;
	struct arena *arena;
	yaml_parser_t *parser;
	struct node *open[TREE_DEPTH_MAX];
	size_t room[TREE_DEPTH_MAX]; /* for children */
	int flow[TREE_DEPTH_MAX];    /* is it in [ ] or { } */
	size_t depth;
	size_t n_nodes;
	size_t n_documents;
	struct node *last; /* the scalar given last */
	bool stop;
};

static struct mark
mark_of(yaml_mark_t mark)
{
	return (struct mark){ (int)mark.line + 1, (int)mark.column + 1 };
}

static struct node *
node_new(struct builder *b, const yaml_event_t *event, enum node_kind kind)
{
	struct node *node = arena_alloc(b->arena, sizeof *node);

	node->source = b->source;
	node->kind = kind;
	node->start = mark_of(event->start_mark);
	node->end = mark_of(event->end_mark);
	node->flow = b->depth > 0 && b->flow[b->depth - 1];
	node->text = "";
	return node;
}

/* Say it once and read no further. */
static void
refuse(struct builder *b, const struct node *node, const char *text)
{
	fault_node(node, "E104", "%s", text);
	b->stop = true;
}

/* The map has its key and now gets this value, or the other way about. */
static bool
is_value(const struct node *parent)
{
	return parent->kind == NODE_MAP && parent->n % 2 == 1;
}

static void
check_key(struct builder *b, const struct node *map, struct node *key)
{
	if (key->kind != NODE_SCALAR) {
		fault_node(key, "E204",
		    "Verwacht een sleutel (een woord en een dubbele punt).");
		b->stop = true;
		return;
	}
	if (map->n / 2 == TREE_KEYS_MAX) {
		refuse(b, key, "Dit blok heeft meer dan 256 sleutels.");
		return;
	}
	for (size_t i = 0; i < map->n; i += 2) {
		const struct node *earlier = map->child[i];

		if (strcmp(earlier->text, key->text) != 0)
			continue;
		fault_node(key, "E202",
		    "'%s' staat hier en eerder op regel %d; haal er een weg.",
		    key->text, earlier->start.line);
		break;
	}
}

static void
attach(struct builder *b, struct node *node)
{
	struct node *parent, **child;
	size_t *room;

	if (++b->n_nodes > TREE_NODES_MAX) {
		refuse(b, node, "Het bestand heeft te veel onderdelen.");
		return;
	}
	if (b->depth == 0) {
		b->source->root = node;
		return;
	}
	parent = b->open[b->depth - 1];
	room = &b->room[b->depth - 1];
	if (parent->kind == NODE_MAP && !is_value(parent))
		check_key(b, parent, node);
	if (parent->n == *room) {
		*room = *room == 0 ? 8 : *room * 2;
		child = arena_calloc(b->arena, *room, sizeof(struct node *));
		if (parent->n > 0)
			memcpy(child, parent->child,
			    parent->n * sizeof(struct node *));
		parent->child = child;
	}
	parent->child[parent->n++] = node;
}

/* Who writes !leeg(x) means "niet leeg(x)". */
static void
tell_tag(const struct node *node, const char *name)
{
	struct load_fault *fault = fault_node(node, "E103",
	    "'%s' leest YAML als een tag, en tags mogen niet.", name);
	char hint[80];

	if (strchr(name, '(') == NULL || strlen(name) > sizeof hint - 8)
		return;
	snprintf(hint, sizeof hint, "niet %s", name + 1);
	fault_hint(fault, hint);
}

/* Anchors and tags are refused, and what carries them counts as told. */
static void
check_decoration(
    struct node *node, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	const char *name = (const char *)tag;

	if (anchor != NULL)
		fault_node(node, "E103",
		    "'&%s' is niet toegestaan; schrijf de tekst uit, of zet "
		    "aanhalingstekens als & bij de tekst hoort.",
		    (const char *)anchor);
	else if (tag != NULL && name[0] == '!' && name[1] != '\0')
		tell_tag(node, name);
	else if (tag != NULL)
		fault_node(node, "E103",
		    "Een tag (!) is niet toegestaan; zet aanhalingstekens als "
		    "het uitroepteken bij de tekst hoort.");
	node->refused = anchor != NULL || tag != NULL;
}

static void
open_node(struct builder *b, struct node *node, bool flow)
{
	attach(b, node);
	if (b->stop)
		return;
	if (b->depth == TREE_DEPTH_MAX) {
		refuse(b, node, "Hier zijn meer dan 32 niveaus in elkaar.");
		return;
	}
	b->open[b->depth] = node;
	b->room[b->depth] = 0;
	b->flow[b->depth] = flow;
	b->depth++;
}

static void
close_node(struct builder *b, const yaml_event_t *event)
{
	assert(b->depth > 0);
	b->open[--b->depth]->end = mark_of(event->end_mark);
}

static enum node_style
style_of(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return NODE_SINGLE;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return NODE_DOUBLE;
	case YAML_LITERAL_SCALAR_STYLE:
	case YAML_FOLDED_SCALAR_STYLE:
		return NODE_BLOCK;
	case YAML_ANY_SCALAR_STYLE:
	case YAML_PLAIN_SCALAR_STYLE:
		break;
	}
	return NODE_PLAIN;
}

static void
add_scalar(struct builder *b, const yaml_event_t *event)
{
	struct node *node = node_new(b, event, NODE_SCALAR);
	const char *text = (const char *)event->data.scalar.value;
	size_t length = event->data.scalar.length;

	node->style = style_of(event->data.scalar.style);
	if (length > TREE_SCALAR_MAX) {
		refuse(b, node, "Deze tekst is langer dan 64 KiB.");
		return;
	}
	node->text = arena_strndup(b->arena, text, length);
	check_decoration(
	    node, event->data.scalar.anchor, event->data.scalar.tag);
	/* Its text was taken out. */
	if (mend_has(b->source, node->start.line) && node_empty(node))
		node->refused = true;
	/* The file has no bad characters; an escape can still make one. */
	if (node->style == NODE_DOUBLE)
		source_check_scalar(node, length);
	b->last = node;
	attach(b, node);
}

static void
add_alias(struct builder *b, const yaml_event_t *event)
{
	struct node *node = node_new(b, event, NODE_SCALAR);

	fault_node(node, "E103",
	    "'*%s' is niet toegestaan; schrijf de tekst uit, of zet "
	    "aanhalingstekens als * bij de tekst hoort.",
	    (const char *)event->data.alias.anchor);
	node->refused = true;
	attach(b, node);
}

static void
start_document(struct builder *b, const yaml_event_t *event)
{
	struct node *node = node_new(b, event, NODE_SCALAR);

	b->n_documents++;
	if (b->n_documents > 1) {
		fault_node(node, "E103",
		    "Een tweede document ('---') is niet toegestaan; maak er "
		    "twee bestanden van.");
		b->stop = true;
	} else if (event->data.document_start.version_directive != NULL ||
	    event->data.document_start.tag_directives.start !=
		event->data.document_start.tag_directives.end) {
		fault_node(node, "E103",
		    "Regels die met %% beginnen zijn niet toegestaan.");
	}
}

static void
take_event(struct builder *b, const yaml_event_t *event)
{
	struct node *node;

	switch (event->type) {
	case YAML_SCALAR_EVENT:
		add_scalar(b, event);
		break;
	case YAML_ALIAS_EVENT:
		add_alias(b, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		node = node_new(b, event, NODE_LIST);
		check_decoration(node, event->data.sequence_start.anchor,
		    event->data.sequence_start.tag);
		open_node(b, node,
		    event->data.sequence_start.style ==
			YAML_FLOW_SEQUENCE_STYLE);
		break;
	case YAML_MAPPING_START_EVENT:
		node = node_new(b, event, NODE_MAP);
		check_decoration(node, event->data.mapping_start.anchor,
		    event->data.mapping_start.tag);
		open_node(b, node,
		    event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_node(b, event);
		break;
	case YAML_DOCUMENT_START_EVENT:
		start_document(b, event);
		break;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		break;
	case YAML_STREAM_END_EVENT:
		b->stop = true;
		break;
	}
}

/* The key of the value that was being read, if any. */
static const struct node *
last_key(const struct builder *b)
{
	const struct node *map;

	if (b->depth == 0 || b->last == NULL)
		return NULL;
	map = b->open[b->depth - 1];
	if (map->kind != NODE_MAP || map->n < 2 ||
	    map->child[map->n - 1] != b->last)
		return NULL;
	return map->child[map->n - 2];
}

/* A text that takes hundreds of faults is not worth reading on. */
static bool
enough(const struct builder *b)
{
	return b->source->n_errors >= LOAD_FAULTS_MAX;
}

/* Once through the copy; the line to take out, or 0 when that is no use. */
static int
build(struct source *source, const char *copy, struct arena *arena)
{
	struct builder b = { .source = source, .arena = arena };
	yaml_parser_t parser;
	yaml_event_t event;
	bool broken = false;
	int line = 0;

	if (yaml_parser_initialize(&parser) == 0)
		die("te weinig geheugen");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
	    &parser, (const unsigned char *)copy, source->length);
	while (!b.stop && !broken && !enough(&b)) {
		if (yaml_parser_parse(&parser, &event) == 0) {
			line = explain(source, &parser, b.last, last_key(&b));
			broken = true;
			break;
		}
		take_event(&b, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	/* A tree that stops halfway would only earn more faults. */
	if (broken || b.depth > 0 || b.n_documents > 1)
		source->root = NULL;
	return line;
}

void
tree_build(struct source *source, char *copy, struct arena *arena)
{
	for (int pass = 0; pass < PASSES_MAX; pass++) {
		struct fault_count count = fault_count(source);
		int line = build(source, copy, arena);

		if (line == 0 || source->length > MEND_MAX ||
		    source->report->n == LOAD_FAULTS_MAX)
			return;
		/* What else was found will be found again. */
		fault_keep(source, count, !mend_has(source, line));
		if (!mend_line(source, copy, line))
			return;
	}
}
