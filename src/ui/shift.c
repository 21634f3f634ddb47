/*
 * shift.c - insert characters on the terminal, which ncurses never does.
 *
 * ncurses 6.4 has the code, but takes it only when nothing stands behind
 * what is inserted; a letter in the middle of a line costs the rest of the
 * line each time.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <ncurses.h>

#include "base/mem.h"
#include "ui/shift.h"

/* Fewer cells than this cost no more to write than to move. */
#define WORTH 6

struct row {
	cchar_t *cell; /* owned */
	int n;
};

/* The cells of a row; n differs from the width when some are wide. */
static struct row
read_row(WINDOW *window, int y)
{
	int cy = getcury(window), cx = getcurx(window);
	int columns = getmaxx(window);
	struct row row = { xcalloc((size_t)columns + 1, sizeof *row.cell), 0 };
	wchar_t first[CCHARW_MAX + 1];
	attr_t attributes;
	short pair;

	mvwin_wchnstr(window, y, 0, row.cell, columns);
	wmove(window, cy, cx);
	for (; row.n < columns; row.n++) {
		if (getcchar(&row.cell[row.n], first, &attributes, &pair,
			NULL) == ERR ||
		    first[0] == L'\0')
			break;
	}
	return row;
}

static int
n_different(const cchar_t *a, const cchar_t *b, int n)
{
	int count = 0;

	for (int i = 0; i < n; i++)
		count += memcmp(&a[i], &b[i], sizeof *a) != 0;
	return count;
}

/* Is it less to send when the cells from x on move w to the right? */
static bool
is_worth_it(int y, int x, int w)
{
	struct row old = read_row(curscr, y), new = read_row(newscr, y);
	int left = getmaxx(curscr) - x, plain = 0, moved = 0;
	bool simple = old.n == getmaxx(curscr) && new.n == old.n;

	if (simple) {
		plain = n_different(old.cell + x, new.cell + x, left);
		moved =
		    w + n_different(old.cell + x, new.cell + x + w, left - w);
	}
	free(old.cell);
	free(new.cell);
	return simple && plain - moved > WORTH;
}

void
shift_row(struct buf *out)
{
	int y = getcury(curscr), x = getcurx(curscr);
	int w = getcurx(newscr) - x;
	const char *insert;

	if (is_cleared(curscr) || isendwin() || y != getcury(newscr) || w < 1 ||
	    x + w >= getmaxx(curscr))
		return;
	insert = tigetstr((NCURSES_CONST char *)(uintptr_t) "ich");
	if (insert == NULL || (intptr_t)insert == -1 || !is_worth_it(y, x, w))
		return;
	buf_add(out, tiparm(insert, w));
	for (int i = 0; i < w; i++)
		mvwinsch(curscr, y, x, ' ');
	wmove(curscr, y, x);
}
