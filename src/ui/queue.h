/*
 * queue.h - sorting out: notities without a norm, and the norms that lie
 * ready under the digits to give them.
 */
#ifndef UI_QUEUE_H
#define UI_QUEUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/onderzoek.h"

#define QUEUE_SLOTS 9

struct queue_slot {
	const struct norm *norm; /* of the open onderzoek; NULL: empty */
	unsigned used;           /* when, on the clock of the queue */
};

struct queue {
	struct queue_slot slot[QUEUE_SLOTS];
	unsigned clock;
	int64_t *marked; /* ids; owned */
	size_t n_marked;
	/* What was sorted out last, to be taken back. */
	int64_t *last; /* ids before they got the norm; owned */
	size_t n_last;
	const struct norm *last_norm;
};

void queue_release(struct queue *);
/* Fill the slots with the norms that the notities name most. */
void queue_begin(struct queue *, const struct onderzoek *);
/* The index of the row-th notitie without a norm; SIZE_MAX: none. */
size_t queue_at(const struct onderzoek *, size_t row);
bool queue_is_marked(const struct queue *, int64_t id);
void queue_mark(struct queue *, int64_t id);
/* The marked ones, or else the notitie itself; to be freed. */
int64_t *queue_chosen(const struct queue *, int64_t id, size_t *n);
/* A norm that was used keeps its slot; a new one takes an empty slot, or
 * that of the norm that was used longest ago. */
void queue_use(struct queue *, const struct norm *);
/*
 * Give the norm to these notities.  The number that got it, -1 with a
 * sentence; marks are taken off.
 */
int queue_tag(struct queue *, struct onderzoek *, const int64_t *ids, size_t n,
    const struct norm *, const char *author, struct error *err);
/* Take the last one back. */
int queue_untag(
    struct queue *, struct onderzoek *, const char *author, struct error *err);

/* The norms that a typed code ("132", "1.3.2", "A-13") or word may mean:
 * the i-th; NULL after the last. */
const struct norm *
queue_match(const struct onderzoek *, const char *typed, size_t i);
/* The only one whose whole code was typed; else NULL. */
const struct norm *queue_complete(const struct onderzoek *, const char *typed);

#endif
