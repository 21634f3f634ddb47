/*
 * fault.h - telling a fault: its place, its sentence, what was meant.
 *
 * The functions that tell one give it back, or NULL when there are enough;
 * those that add to it accept NULL.
 */
#ifndef LOAD_FAULT_H
#define LOAD_FAULT_H

#include "load/load.h"
#include "load/tree.h"

/* The i-th word that would have been right; NULL after the last. */
struct word_list {
	const void *context;
	const char *(*nth)(const void *context, size_t i);
};

/* At a node; the carets stand under its first line. */
struct load_fault *fault_node(const struct node *, const char *code,
    const char *, ...) __attribute__((format(printf, 3, 4)));
/* At a place in a file, which may be line 0: the file as a whole. */
struct load_fault *fault_at(struct source *, struct mark, int width,
    const char *code, const char *, ...) __attribute__((format(printf, 5, 6)));

void fault_hint(struct load_fault *, const char *hint);
/* Say which words are allowed, and which of them was probably meant. */
void fault_words(struct load_fault *, const char *word, struct word_list);
/* Only which was meant; gives it back, or NULL if none is near. */
const char *fault_nearest(const char *word, struct word_list);

/* Free what one fault owns. */
void fault_release(struct load_fault *);

/* How many were told, to take some back. */
struct fault_count {
	size_t n, n_errors, n_warnings, n_source;
};

struct fault_count fault_count(const struct source *);
/* Forget what was told since, but for the last of them if it is kept. */
void fault_keep(struct source *, struct fault_count, bool last);

/* A list of words with NULL behind the last. */
struct word_list word_table(const char *const *words);

/* By file and place, each cause once. */
void fault_sort(struct load_report *);

#endif
