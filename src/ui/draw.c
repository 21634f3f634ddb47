/*
 * draw.c - text in columns: width, wrap, clip, and the looks.
 *
 * No colour is used: it would say nothing that a sign or a word does not
 * say too, and it costs bytes.  Only bold, so NO_COLOR changes nothing.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ncurses.h>

#include "base/utf8.h"
#include "ui/draw.h"

static const attr_t looks[N_LOOKS] = {
	[LOOK_PLAIN] = A_NORMAL,
	[LOOK_TITLE] = A_BOLD,
	[LOOK_FOCUS] = A_NORMAL,
	[LOOK_DIM] = A_NORMAL,
	[LOOK_WARN] = A_BOLD,
};

static const char ellipsis[] = "…";

/* Where the cursor goes; kept aside, as drawing moves the one of ncurses. */
static int cursor_y, cursor_x;

static void
put(int y, int x, enum look look, const char *text, size_t length)
{
	attr_set(looks[look], 0, NULL);
	mvaddnstr(y, x, text, (int)length);
	attr_set(A_NORMAL, 0, NULL);
}

/* Is there room for anything at this place?  Less width, if need be. */
static bool
clip(int y, int x, int *width)
{
	if (y < 0 || y >= getmaxy(stdscr) || x < 0)
		return false;
	if (*width > getmaxx(stdscr) - x)
		*width = getmaxx(stdscr) - x;
	return *width > 0;
}

void
draw_clear(void)
{
	werase(stdscr);
	cursor_y = cursor_x = 0;
}

int
draw_text(int y, int x, int width, enum look look, const char *text)
{
	char *shown;
	size_t length, fits;
	int used;

	if (!clip(y, x, &width))
		return 0;
	shown = utf8_show(text, strlen(text), false);
	length = strlen(shown);
	fits = utf8_fit(shown, length, width);
	if (fits < length)
		fits = utf8_fit(shown, length, width - 1);
	used = utf8_width(shown, fits);
	put(y, x, look, shown, fits);
	if (fits < length) {
		put(y, x + used, look, ellipsis, sizeof ellipsis - 1);
		used++;
	}
	free(shown);
	return used;
}

int
draw_textf(int y, int x, int width, enum look look, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	return draw_text(y, x, width, look, text);
}

/* One row of a wrapped text; what hangs over the edge is not drawn. */
static void
draw_row(
    int y, int x, int width, enum look look, const char *text, size_t length)
{
	char *shown;

	if (length == 0 || !clip(y, x, &width))
		return;
	shown = utf8_show(text, length, false);
	put(y, x, look, shown, utf8_fit(shown, strlen(shown), width));
	free(shown);
}

int
draw_wrapped(int y, int x, int width, int rows, int skip, enum look look,
    const char *text)
{
	size_t length = strlen(text);
	struct wrap row = { 0 };
	int n = 0;

	if (width < 1)
		width = 1;
	while (wrap_next(text, length, row.next, width, &row)) {
		if (n >= skip && n < skip + rows)
			draw_row(y + n - skip, x, width, look, text + row.start,
			    row.length);
		n++;
	}
	return n;
}

void
draw_cursor(int y, int x)
{
	cursor_y = y;
	cursor_x = x;
}

int
draw_cursor_row(void)
{
	return cursor_y;
}

void
draw_end(void)
{
	int rows = getmaxy(stdscr), columns = getmaxx(stdscr);

	move(cursor_y < rows ? cursor_y : rows - 1,
	    cursor_x < columns ? cursor_x : columns - 1);
}
