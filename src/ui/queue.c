/*
 * queue.c - what is sorted out, and the norms under the digits.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/field.h"
#include "core/line.h"
#include "ui/queue.h"

#define CODE_SIZE 32

void
queue_release(struct queue *q)
{
	free(q->marked);
	free(q->last);
	*q = (struct queue){ 0 };
}

/* How many notities name it. */
static size_t
n_named(const struct onderzoek *o, const struct norm *norm)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		if (notitie_on(&o->notitie[i], norm))
			n++;
	return n;
}

/* The norm that is named most, below a limit; the first of equals that
 * stands behind `after`.  NULL: none. */
static const struct norm *
most_named(const struct onderzoek *o, size_t *limit, size_t *after)
{
	size_t best = 0, at = 0;

	for (size_t i = 0; i < o->n_oordelen; i++) {
		size_t n = n_named(o, o->oordeel[i].norm);

		if (n == 0 || n > *limit || (n == *limit && i < *after))
			continue;
		if (n > best) {
			best = n;
			at = i;
		}
	}
	if (best == 0)
		return NULL;
	*limit = best;
	*after = at + 1;
	return o->oordeel[at].norm;
}

void
queue_begin(struct queue *q, const struct onderzoek *o)
{
	size_t limit = SIZE_MAX, after = 0;

	queue_release(q);
	for (size_t i = 0; i < QUEUE_SLOTS; i++)
		q->slot[i].norm = most_named(o, &limit, &after);
}

size_t
queue_at(const struct onderzoek *o, size_t row)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (notitie_untagged(&o->notitie[i]) && row-- == 0)
			return i;
	return SIZE_MAX;
}

static size_t
find_mark(const struct queue *q, int64_t id)
{
	size_t i = 0;

	while (i < q->n_marked && q->marked[i] != id)
		i++;
	return i;
}

bool
queue_is_marked(const struct queue *q, int64_t id)
{
	return find_mark(q, id) < q->n_marked;
}

void
queue_mark(struct queue *q, int64_t id)
{
	size_t at = find_mark(q, id);

	if (at < q->n_marked) {
		q->marked[at] = q->marked[--q->n_marked];
		return;
	}
	q->marked = xgrow(q->marked, q->n_marked, sizeof *q->marked);
	q->marked[q->n_marked++] = id;
}

int64_t *
queue_chosen(const struct queue *q, int64_t id, size_t *n)
{
	int64_t *ids = xcalloc(q->n_marked + 1, sizeof *ids);

	*n = q->n_marked > 0 ? q->n_marked : 1;
	ids[0] = id;
	if (q->n_marked > 0)
		memcpy(ids, q->marked, q->n_marked * sizeof *ids);
	return ids;
}

void
queue_use(struct queue *q, const struct norm *norm)
{
	struct queue_slot *to = &q->slot[0];

	for (size_t i = 0; i < QUEUE_SLOTS; i++) {
		struct queue_slot *slot = &q->slot[i];

		if (slot->norm == norm) {
			to = slot;
			break;
		}
		if (to->norm != NULL &&
		    (slot->norm == NULL || slot->used < to->used))
			to = slot;
	}
	to->norm = norm;
	to->used = ++q->clock;
}

int
queue_tag(struct queue *q, struct onderzoek *o, const int64_t *ids, size_t n,
    const struct norm *norm, const char *author, struct error *err)
{
	int done = onderzoek_tag_notities(o, ids, n, author, norm->cited, err);

	if (done < 0)
		return -1;
	free(q->last);
	q->last = xcalloc(n, sizeof *q->last);
	memcpy(q->last, ids, n * sizeof *ids);
	q->n_last = n;
	q->last_norm = norm;
	q->n_marked = 0;
	queue_use(q, norm);
	return done;
}

/* The id of what took the place of these; 0: not saved, or gone. */
static int64_t
successor(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (!o->notitie[i].replaced &&
		    notitie_replaces(&o->notitie[i], id))
			return o->notitie[i].id;
	return 0;
}

int
queue_untag(
    struct queue *q, struct onderzoek *o, const char *author, struct error *err)
{
	int64_t *ids;
	int done;

	if (q->n_last == 0)
		return error_set(err,
		    "Er is niets uitgezocht om terug te "
		    "nemen.");
	ids = xcalloc(q->n_last, sizeof *ids);
	for (size_t i = 0; i < q->n_last; i++)
		ids[i] = successor(o, q->last[i]);
	done = onderzoek_untag_notities(
	    o, ids, q->n_last, author, q->last_norm->cited, err);
	free(ids);
	if (done >= 0)
		q->n_last = 0;
	return done;
}

/* "1.3.2" and "A-1.3.2" as people type them in a hurry: digits alone. */
static void
digits(const char *code, char out[static CODE_SIZE])
{
	size_t n = 0;

	for (; *code != '\0' && n + 1 < CODE_SIZE; code++)
		if (isalnum((unsigned char)*code))
			out[n++] = *code;
	out[n] = '\0';
}

static bool
is_digits(const char *typed)
{
	return *typed != '\0' && typed[strspn(typed, "0123456789")] == '\0';
}

const struct norm *
queue_match(const struct onderzoek *o, const char *typed, size_t i)
{
	char code[CODE_SIZE];

	if (!is_digits(typed))
		return norm_complete(o->normset, typed, i);
	for (size_t j = 0; j < o->normset->n_norms; j++) {
		digits(o->normset->norm[j].code, code);
		if (strncmp(code, typed, strlen(typed)) == 0 && i-- == 0)
			return &o->normset->norm[j];
	}
	return NULL;
}

const struct norm *
queue_complete(const struct onderzoek *o, const char *typed)
{
	const struct norm *norm = queue_match(o, typed, 0);
	char code[CODE_SIZE];

	if (norm == NULL || queue_match(o, typed, 1) != NULL)
		return NULL;
	digits(norm->code, code);
	return strcmp(code, typed) == 0 || strcmp(norm->code, typed) == 0 ||
		strcmp(norm->cited, typed) == 0
	    ? norm
	    : NULL;
}
