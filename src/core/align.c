/*
 * align.c - which line of an older text each line of a text is: the order
 * of "patience", which a line that stands everywhere cannot mislead.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/align.h"

/* A text in a text; within that it is again looked for what is there once. */
#define DEPTH_MAX 32

struct line {
	const char *text;
	size_t length;
	bool older; /* of the older text */
	size_t number;
};

/* A line that is there once in both. */
struct pair {
	size_t number, older;
	size_t before; /* pair before it in the longest row; ALIGN_NEW */
};

/* From these lines of both texts to before those. */
struct range {
	size_t from, to;
	size_t older_from, older_to;
};

struct aligner {
	const struct line *line, *older;
	size_t *found; /* for each line */
};

static size_t
add_lines(const char *text, bool older, struct line **line)
{
	size_t n = 0;

	while (*text != '\0') {
		size_t length = strcspn(text, "\n");

		*line = xgrow(*line, n, sizeof **line);
		(*line)[n] = (struct line){ text, length, older, n };
		n++;
		text += length + (text[length] == '\n');
	}
	return n;
}

static bool
same(const struct line *a, const struct line *b)
{
	return a->length == b->length &&
	    memcmp(a->text, b->text, a->length) == 0;
}

/* The same lines beside each other, those of the older text last. */
static int
by_text(const void *left, const void *right)
{
	const struct line *a = left, *b = right;
	size_t length = a->length < b->length ? a->length : b->length;
	int order = memcmp(a->text, b->text, length);

	if (order == 0)
		order = (a->length > b->length) - (a->length < b->length);
	if (order == 0)
		order = (int)a->older - (int)b->older;
	return order;
}

static int
by_number(const void *left, const void *right)
{
	const struct pair *a = left, *b = right;

	return (a->number > b->number) - (a->number < b->number);
}

/* Of the lines of a range the pairs, in the order of the text; gives how
 * many. */
static size_t
find_pairs(const struct aligner *a, const struct range *r, struct pair *pair)
{
	size_t n_text = r->to - r->from, n_pairs = 0, end;
	size_t n = n_text + r->older_to - r->older_from;
	struct line *sorted = xcalloc(n, sizeof *sorted);

	memcpy(sorted, a->line + r->from, n_text * sizeof *sorted);
	memcpy(sorted + n_text, a->older + r->older_from,
	    (n - n_text) * sizeof *sorted);
	qsort(sorted, n, sizeof *sorted, by_text);
	for (size_t i = 0; i < n; i = end) {
		for (end = i + 1; end < n && same(&sorted[i], &sorted[end]);)
			end++;
		if (end == i + 2 && !sorted[i].older && sorted[i + 1].older)
			pair[n_pairs++] = (struct pair){ sorted[i].number,
				sorted[i + 1].number, ALIGN_NEW };
	}
	free(sorted);
	qsort(pair, n_pairs, sizeof *pair, by_number);
	return n_pairs;
}

/* The longest row of pairs that go up in both texts: top[k] ends the best
 * of k + 1 pairs.  Gives its last one, or ALIGN_NEW. */
static size_t
longest(struct pair *pair, size_t n)
{
	size_t *top = xcalloc(n + 1, sizeof *top), n_top = 0, last;

	for (size_t i = 0; i < n; i++) {
		size_t from = 0, to = n_top;

		while (from < to) {
			size_t middle = (from + to) / 2;

			if (pair[top[middle]].older < pair[i].older)
				from = middle + 1;
			else
				to = middle;
		}
		pair[i].before = from > 0 ? top[from - 1] : ALIGN_NEW;
		top[from] = i;
		n_top += from == n_top;
	}
	last = n_top > 0 ? top[n_top - 1] : ALIGN_NEW;
	free(top);
	return last;
}

/* Take off what both begin and end with. */
static void
trim(struct aligner *a, struct range *r)
{
	while (r->from < r->to && r->older_from < r->older_to &&
	    same(&a->line[r->from], &a->older[r->older_from]))
		a->found[r->from++] = r->older_from++;
	while (r->from < r->to && r->older_from < r->older_to &&
	    same(&a->line[r->to - 1], &a->older[r->older_to - 1]))
		a->found[--r->to] = --r->older_to;
}

/* Between the lines that are sure it begins again. */
static void
align(struct aligner *a, struct range r, int depth)
{
	struct pair *pair;
	size_t n, at;

	trim(a, &r);
	if (r.from == r.to || r.older_from == r.older_to || depth == 0)
		return;
	pair = xcalloc(r.to - r.from, sizeof *pair);
	n = find_pairs(a, &r, pair);
	/* From the last pair to the first: behind each is a range. */
	for (at = longest(pair, n); at != ALIGN_NEW; at = pair[at].before) {
		struct range behind = { pair[at].number + 1, r.to,
			pair[at].older + 1, r.older_to };

		a->found[pair[at].number] = pair[at].older;
		align(a, behind, depth - 1);
		r.to = pair[at].number;
		r.older_to = pair[at].older;
	}
	if (n > 0)
		align(a, r, depth - 1);
	free(pair);
}

size_t *
align_lines(const char *text, const char *older, size_t *n)
{
	struct line *line = NULL, *older_line = NULL;
	size_t n_older = add_lines(older, true, &older_line);
	struct aligner a;

	*n = add_lines(text, false, &line);
	a = (struct aligner){ line, older_line,
		xcalloc(*n + 1, sizeof *a.found) };
	for (size_t i = 0; i < *n; i++)
		a.found[i] = ALIGN_NEW;
	align(&a, (struct range){ 0, *n, 0, n_older }, DEPTH_MAX);
	free(line);
	free(older_line);
	return a.found;
}
