/*
 * arena.h - memory that is read together and freed together.
 *
 * Forms, normsets and calendars own one; nothing that is edited does.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena {
	struct arena_block *block; /* owned; newest first */
};

/* Zeroed memory, aligned for any type; lives until arena_release(). */
void *arena_alloc(struct arena *, size_t size);
/* As arena_alloc() for an array; dies on overflow. */
void *arena_calloc(struct arena *, size_t n, size_t size);
/* A copy in the arena; NULL stays NULL. */
char *arena_strdup(struct arena *, const char *);
char *arena_strndup(struct arena *, const char *, size_t);

/* Free all of it; the arena is empty and may be used again. */
void arena_release(struct arena *);

#endif
