/*
 * list.h - a scrolling list: which row is chosen and which is on top.
 */
#ifndef UI_LIST_H
#define UI_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/action.h"

struct list {
	size_t at;  /* the chosen row */
	size_t top; /* the first row shown */
};

/* Move by an action (up, down, page, home, end); true if it moved. */
bool list_move(struct list *, enum action, size_t n, int rows);
/* Keep the chosen row on the screen; scrolls by single rows where it can,
 * because a scrolled row costs less than a page. */
void list_fit(struct list *, size_t n, int rows);

#endif
