/*
 * arena.c - memory that is read together and freed together.
 */
#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/mem.h"

#define BLOCK_SIZE ((size_t)16 * 1024)

struct arena_block {
	struct arena_block *next;
	size_t used, size;
	alignas(max_align_t) char memory[];
};

static struct arena_block *
block_new(size_t size)
{
	struct arena_block *b;

	if (size > SIZE_MAX - sizeof *b)
		die("te weinig geheugen");
	b = xcalloc(1, sizeof *b + size);
	b->size = size;
	return b;
}

/*
 * A large piece gets a block of its own behind the newest, so that what is
 * left of the newest stays in use.
 */
static void *
alloc_large(struct arena *a, size_t size)
{
	struct arena_block *b = block_new(size);

	b->used = size;
	if (a->block == NULL) {
		a->block = b;
	} else {
		b->next = a->block->next;
		a->block->next = b;
	}
	return b->memory;
}

void *
arena_alloc(struct arena *a, size_t size)
{
	const size_t unit = alignof(max_align_t);
	struct arena_block *b = a->block;
	void *p;

	if (size > SIZE_MAX - unit)
		die("te weinig geheugen");
	/* Nothing takes a unit too: no two pieces share an address. */
	size = size == 0 ? unit : (size + unit - 1) / unit * unit;
	if (size > BLOCK_SIZE / 4)
		return alloc_large(a, size);
	if (b == NULL || size > b->size - b->used) {
		b = block_new(BLOCK_SIZE);
		b->next = a->block;
		a->block = b;
	}
	p = b->memory + b->used;
	b->used += size;
	return p;
}

void *
arena_calloc(struct arena *a, size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size)
		die("te weinig geheugen");
	return arena_alloc(a, n * size);
}

char *
arena_strndup(struct arena *a, const char *text, size_t n)
{
	char *copy;

	if (text == NULL)
		return NULL;
	n = strnlen(text, n);
	copy = arena_alloc(a, n + 1);
	memcpy(copy, text, n);
	return copy;
}

char *
arena_strdup(struct arena *a, const char *text)
{
	return text == NULL ? NULL : arena_strndup(a, text, strlen(text));
}

void
arena_release(struct arena *a)
{
	struct arena_block *b, *next;

	for (b = a->block; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	a->block = NULL;
}
