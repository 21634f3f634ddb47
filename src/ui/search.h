/*
 * search.h - the last search, and going from one hit to the next.
 */
#ifndef UI_SEARCH_H
#define UI_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "core/overview.h"

struct ui;

struct search {
	struct hits hits;
	size_t at;      /* the hit one went to; n: before the first */
	bool all;       /* in every onderzoek, not only the open one */
	char words[64]; /* that one last went along the hits of */
};

void search_release(struct search *);
/* Look for words; the hits of before go. */
void search_look(struct ui *, const char *words, bool all);
/* Is a line of a hit, cut with "…" at its ends, in a text? */
bool search_has_line(const char *text, const char *line);
/* The hit after the one that one went to, around; 0 when there is none. */
size_t search_after(const struct search *);
/* Go to a hit: its norm, its question, its notitie or its onderzoek. */
void search_go(struct ui *, size_t at);

#endif
