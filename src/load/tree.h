/*
 * tree.h - a YAML file as a tree in which every node knows its place.
 *
 * Built on the event calls of libyaml; its document calls need minutes for
 * a hostile file.  What the format does not have (anchors, tags, a second
 * document) and what is too big is refused here, and everything is text:
 * what a text means, the reader decides.
 */
#ifndef LOAD_TREE_H
#define LOAD_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

#define TREE_FILE_MAX   ((size_t)4 * 1024 * 1024)
#define TREE_DEPTH_MAX  32
#define TREE_NODES_MAX  200000
#define TREE_SCALAR_MAX ((size_t)64 * 1024)
#define TREE_KEYS_MAX   256

struct load_report;
struct node;

/* A place in a file; both from 1, columns in characters. */
struct mark {
	int line, column;
};

/* One file being read. */
struct source {
	char *path; /* owned */
	char *text; /* owned; NUL after it */
	size_t length;
	size_t *line; /* owned; the byte where each line starts */
	size_t n_lines;
	struct load_report *report; /* where its faults go */
	struct node *root;          /* NULL when it could not be read */
	size_t n_errors;
	/*
	 * Owned.  NULL until a line had to be left out to read the rest, and
	 * then how much of each line; see mend.h.  What is missing from the
	 * file or not found in it is not told any more.
	 */
	unsigned char *mended;
};

enum node_kind {
	NODE_SCALAR,
	NODE_LIST,
	NODE_MAP,
};

enum node_style {
	NODE_PLAIN,
	NODE_SINGLE,
	NODE_DOUBLE,
	NODE_BLOCK,
};

struct node {
	struct source *source;
	enum node_kind kind;
	enum node_style style; /* of a scalar */
	bool flow;             /* a scalar inside [ ] or { } */
	bool refused;          /* told already: say no more about it */
	struct mark start, end;
	const char *text;    /* of a scalar; no NUL inside */
	struct node **child; /* of a map: key, value, key, value, ... */
	size_t n;            /* children */
};

/*
 * Read a file; the nodes live in the arena.  Without a root afterwards the
 * report says why.
 */
void source_read(
    struct source *, const char *path, struct arena *, struct load_report *);
/* Only its lines, for places: it need not be YAML. */
void source_lines(struct source *, const char *path, const char *text);
/* The same as source_read() for a text that is in memory. */
void source_read_text(struct source *, const char *path, const char *text,
    struct arena *, struct load_report *);
void source_release(struct source *);

/* A line without its newline; NULL if there is none of that number. */
const char *source_line(const struct source *, int, size_t *length);
/* The mark of a byte, and the byte of a mark. */
struct mark source_mark(const struct source *, size_t at);
size_t source_byte(const struct source *, struct mark);

/* A map's value; NULL when the key is not there. */
const struct node *node_get(const struct node *map, const char *key);
/* The same, but the map itself when the key is not there: for a place. */
const struct node *node_at(const struct node *map, const char *key);
/* A map's key node; NULL when the key is not there. */
const struct node *node_key(const struct node *map, const char *key);
/* Nothing was filled in: "kern:" and nothing behind it. */
bool node_empty(const struct node *);
/* The text of a scalar under a key; "" when there is none. */
const char *node_text(const struct node *map, const char *key);

/* The tree as compact JSON, all scalars as strings, in the arena. */
const char *tree_canonical(const struct node *, struct arena *);

/*
 * Between source.c and tree.c.  The copy is the text of the source without
 * bad bytes; lines that YAML cannot read are taken out of it.
 */
void tree_build(struct source *, char *copy, struct arena *);
/* Tell of signs that an escape put into a text; length with any NUL. */
void source_check_scalar(struct node *, size_t length);

#endif
