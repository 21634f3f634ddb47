/*
 * list.c - a scrolling list: which row is chosen and which is on top.
 */
#include "ui/list.h"

static size_t
minus(size_t a, size_t b)
{
	return a > b ? a - b : 0;
}

bool
list_move(struct list *list, enum action action, size_t n, int rows)
{
	size_t at = list->at, page = rows > 1 ? (size_t)rows - 1 : 1;

	switch ((int)action) {
	case ACTION_UP:
		at = minus(at, 1);
		break;
	case ACTION_DOWN:
		at++;
		break;
	case ACTION_PAGE_UP:
		at = minus(at, page);
		break;
	case ACTION_PAGE_DOWN:
		at += page;
		break;
	case ACTION_HOME:
		at = 0;
		break;
	case ACTION_END:
		at = minus(n, 1);
		break;
	default:
		return false;
	}
	if (at >= n)
		at = minus(n, 1);
	if (at == list->at)
		return false;
	list->at = at;
	return true;
}

void
list_fit(struct list *list, size_t n, int rows)
{
	size_t shown = rows > 0 ? (size_t)rows : 1;

	if (list->at >= n)
		list->at = minus(n, 1);
	if (list->top > list->at)
		list->top = list->at;
	if (list->at - list->top >= shown)
		list->top = list->at - shown + 1;
	/* No empty rows below while there is something above. */
	if (list->top > minus(n, shown))
		list->top = minus(n, shown);
}
