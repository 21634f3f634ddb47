/*
 * source.c - a file as bytes and lines, and the search through its tree.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "load/fault.h"
#include "load/tree.h"

static const char bom[] = "\xEF\xBB\xBF";

static void
find_lines(struct source *source)
{
	size_t n = 0;

	for (size_t at = 0; at < source->length; at++)
		n += source->text[at] == '\n';
	source->line = xcalloc(n + 1, sizeof *source->line);
	source->n_lines = 1;
	for (size_t at = 0; at < source->length; at++)
		if (source->text[at] == '\n')
			source->line[source->n_lines++] = at + 1;
}

const char *
source_line(const struct source *source, int number, size_t *length)
{
	size_t start, end;

	if (number < 1 || (size_t)number > source->n_lines)
		return NULL;
	start = source->line[number - 1];
	end = source->length;
	if ((size_t)number < source->n_lines)
		end = source->line[number] - 1;
	if (end > start && source->text[end - 1] == '\r')
		end--;
	*length = end - start;
	return source->text + start;
}

struct mark
source_mark(const struct source *source, size_t at)
{
	size_t low = 0, high = source->n_lines, n;
	struct mark mark = { 1, 1 };

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (source->line[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	mark.line = (int)low + 1;
	for (size_t i = source->line[low]; i < at; i += n) {
		utf8_decode(source->text, source->length, i, &n);
		mark.column++;
	}
	return mark;
}

size_t
source_byte(const struct source *source, struct mark mark)
{
	size_t length, at = 0, n;
	const char *line = source_line(source, mark.line, &length);

	if (line == NULL)
		return source->length;
	for (int column = 1; column < mark.column && at < length; column++) {
		utf8_decode(line, length, at, &n);
		at += n;
	}
	return (size_t)(line - source->text) + at;
}

/* Bytes that are no UTF-8; they become question marks in the copy. */
static void
check_utf8(struct source *source, char *copy)
{
	size_t n, at = utf8_broken(copy, source->length);

	if (at == source->length)
		return;
	fault_at(source, source_mark(source, at), 1, "E102",
	    "Byte 0x%02X is geen UTF-8; is het bestand Latin-1? Bewaar het "
	    "als UTF-8.",
	    (unsigned char)copy[at]);
	for (; at < source->length; at += n)
		if (utf8_decode(copy, source->length, at, &n) == -1)
			memset(copy + at, '?', n);
}

/* Signs that no editor shows; told once, all taken out of the copy. */
static void
check_signs(struct source *source, char *copy)
{
	bool told = false;
	size_t n;

	for (size_t at = 0; at < source->length; at += n) {
		int32_t code = utf8_decode(copy, source->length, at, &n);
		bool ending = code == '\r' && copy[at + 1] == '\n';

		if (!utf8_unsafe(code) || ending)
			continue;
		if (!told)
			fault_at(source, source_mark(source, at), 1, "E102",
			    "Teken U+%04X is niet zichtbaar en niet "
			    "toegestaan; haal het weg.",
			    (unsigned)code);
		told = true;
		memset(copy + at, '?', n);
	}
}

void
source_check_scalar(struct node *node, size_t length)
{
	size_t n, end = strlen(node->text);
	int32_t code = 0;
	bool bad = end < length;

	for (size_t at = 0; at < end && !bad; at += n) {
		code = utf8_decode(node->text, end, at, &n);
		bad = utf8_unsafe(code);
	}
	if (!bad)
		return;
	node->refused = true;
	fault_node(node, "E102",
	    "In deze tekst staat teken U+%04X; dat is niet toegestaan.",
	    (unsigned)code);
}

/* The text is whole in memory: look at its bytes, then at its form. */
static void
read_bytes(struct source *source, struct arena *arena)
{
	char *copy;

	if (strncmp(source->text, bom, strlen(bom)) == 0) {
		source->length -= strlen(bom);
		memmove(source->text, source->text + strlen(bom),
		    source->length + 1);
	}
	find_lines(source);
	copy = xcalloc(source->length + 1, 1);
	memcpy(copy, source->text, source->length);
	check_utf8(source, copy);
	check_signs(source, copy);
	tree_build(source, copy, arena);
	free(copy);
}

void
source_read(struct source *source, const char *path, struct arena *arena,
    struct load_report *report)
{
	struct stat status;
	struct error err;

	*source = (struct source){ .report = report };
	source->path = xstrdup(path);
	if (stat(path, &status) == 0 && S_ISREG(status.st_mode) &&
	    (size_t)status.st_size > TREE_FILE_MAX) {
		fault_at(source, (struct mark){ 0, 0 }, 0, "E104",
		    "Het bestand is groter dan 4 MiB.");
		return;
	}
	if (file_read(path, TREE_FILE_MAX, &source->text, &source->length,
		&err) == -1) {
		source->text = NULL;
		report->unreadable = true;
		fault_at(
		    source, (struct mark){ 0, 0 }, 0, "E101", "%s", err.text);
		return;
	}
	read_bytes(source, arena);
}

void
source_read_text(struct source *source, const char *path, const char *text,
    struct arena *arena, struct load_report *report)
{
	*source = (struct source){ .report = report };
	source->path = xstrdup(path);
	source->text = xstrdup(text);
	source->length = strlen(text);
	read_bytes(source, arena);
}

void
source_lines(struct source *source, const char *path, const char *text)
{
	source->path = xstrdup(path);
	source->text = xstrdup(text);
	source->length = strlen(text);
	find_lines(source);
}

void
source_release(struct source *source)
{
	free(source->path);
	free(source->text);
	free(source->line);
	free(source->mended);
	*source = (struct source){ 0 };
}

static size_t
find(const struct node *map, const char *key)
{
	if (map == NULL || map->kind != NODE_MAP)
		return SIZE_MAX;
	for (size_t i = 0; i + 1 < map->n; i += 2)
		if (strcmp(map->child[i]->text, key) == 0)
			return i;
	return SIZE_MAX;
}

const struct node *
node_key(const struct node *map, const char *key)
{
	size_t i = find(map, key);

	return i == SIZE_MAX ? NULL : map->child[i];
}

const struct node *
node_get(const struct node *map, const char *key)
{
	size_t i = find(map, key);

	return i == SIZE_MAX ? NULL : map->child[i + 1];
}

const struct node *
node_at(const struct node *map, const char *key)
{
	const struct node *value = node_get(map, key);

	return value == NULL ? map : value;
}

bool
node_empty(const struct node *node)
{
	return node->kind == NODE_SCALAR && node->style == NODE_PLAIN &&
	    (node->text[0] == '\0' || strcmp(node->text, "null") == 0);
}

const char *
node_text(const struct node *map, const char *key)
{
	const struct node *value = node_get(map, key);

	if (value == NULL || value->kind != NODE_SCALAR)
		return "";
	return value->text;
}
