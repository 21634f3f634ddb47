/*
 * canonical.c - the one text of a file that is pinned and hashed: compact
 * JSON, keys in the order of the file, every scalar a string, null for
 * what was not filled in.  It is YAML too and reads back as the same tree.
 */
#include "base/buf.h"
#include "load/canonical.h"
#include "load/tree.h"

void
canonical_string(struct buf *out, const char *text)
{
	static const char escaped[] = "\"\\\n\t\r";
	static const char letter[] = "\"\\ntr";

	buf_add_char(out, '"');
	for (; *text != '\0'; text++) {
		size_t i = 0;

		while (escaped[i] != '\0' && escaped[i] != *text)
			i++;
		if (escaped[i] != '\0') {
			buf_add_char(out, '\\');
			buf_add_char(out, letter[i]);
		} else if ((unsigned char)*text < 0x20) {
			buf_addf(out, "\\u%04X", (unsigned)*text);
		} else {
			buf_add_char(out, *text);
		}
	}
	buf_add_char(out, '"');
}

static void
scalar(struct buf *out, const struct node *node)
{
	if (node_empty(node))
		buf_add(out, "null");
	else
		canonical_string(out, node->text);
}

/* As deep as the tree may be: TREE_DEPTH_MAX. */
static void
dump(struct buf *out, const struct node *node)
{
	bool map = node->kind == NODE_MAP;

	if (node->kind == NODE_SCALAR) {
		scalar(out, node);
		return;
	}
	buf_add_char(out, map ? '{' : '[');
	for (size_t i = 0; i < node->n; i++) {
		if (i > 0)
			buf_add_char(out, map && i % 2 == 1 ? ':' : ',');
		if (map && i % 2 == 0)
			canonical_string(out, node->child[i]->text);
		else
			dump(out, node->child[i]);
	}
	buf_add_char(out, map ? '}' : ']');
}

const char *
tree_canonical(const struct node *node, struct arena *arena)
{
	struct buf out = { 0 };
	const char *text;

	dump(&out, node);
	text = arena_strndup(arena, buf_text(&out), out.length);
	buf_release(&out);
	return text;
}
