/*
 * harness_screen.c - what a terminal shows of it, by libvterm.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test.h"

#include "base/utf8.h"
#include "pty/harness_pty.h"

static void
add_cell(struct buf *out, const VTermScreenCell *cell)
{
	char text[4];

	if (cell->chars[0] == 0)
		buf_add_char(out, ' ');
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL; i++) {
		if (cell->chars[i] == 0)
			break;
		buf_add_bytes(
		    out, text, utf8_encode((int32_t)cell->chars[i], text));
	}
}

static void
add_row(const struct pty *p, int y, struct buf *out)
{
	const size_t start = out->length;
	VTermScreenCell cell;

	for (int x = 0; x<p->columns; x += cell.width> 1 ? 2 : 1) {
		const VTermPos at = { y, x };

		if (!vterm_screen_get_cell(p->screen, at, &cell))
			fail_msg("no cell at row %d, column %d", y, x);
		add_cell(out, &cell);
	}
	while (out->length > start && out->text[out->length - 1] == ' ')
		buf_remove(out, out->length - 1, 1);
}

void
screen_open(struct pty *p)
{
	p->vt = vterm_new(p->rows, p->columns);
	vterm_set_utf8(p->vt, 1);
	p->screen = vterm_obtain_screen(p->vt);
	vterm_screen_enable_altscreen(p->screen, 1);
	vterm_screen_reset(p->screen, 1);
}

void
screen_close(struct pty *p)
{
	vterm_free(p->vt);
	p->vt = NULL;
}

void
screen_feed(struct pty *p, const char *bytes, size_t n)
{
	vterm_input_write(p->vt, bytes, n);
}

void
screen_resize(struct pty *p)
{
	vterm_set_size(p->vt, p->rows, p->columns);
}

void
screen_fail(struct pty *p, const char *format, ...)
{
	char reason[512];
	va_list ap;

	va_start(ap, format);
	vsnprintf(reason, sizeof reason, format, ap);
	va_end(ap);
	for (int y = 0; y < p->rows; y++)
		print_error("|%s\n", pty_row(p, y));
	fail_msg("%s", reason);
}

const char *
pty_row(struct pty *p, int y)
{
	buf_clear(&p->row);
	add_row(p, y, &p->row);
	return buf_text(&p->row);
}

const char *
pty_screen(struct pty *p)
{
	buf_clear(&p->picture);
	for (int y = 0; y < p->rows; y++) {
		add_row(p, y, &p->picture);
		buf_add_char(&p->picture, '\n');
	}
	return buf_text(&p->picture);
}

int
pty_find(struct pty *p, const char *text)
{
	for (int y = 0; y < p->rows; y++) {
		if (strstr(pty_row(p, y), text) != NULL)
			return y;
	}
	return -1;
}

bool
pty_has(struct pty *p, const char *text)
{
	return pty_find(p, text) >= 0;
}

void
pty_cursor(const struct pty *p, int *y, int *x)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(p->vt), &at);
	*y = at.row;
	*x = at.col;
}

void
pty_expect(struct pty *p, const char *text)
{
	if (!pty_has(p, text))
		screen_fail(p, "not on the screen: \"%s\"", text);
}

void
pty_refuse(struct pty *p, const char *text)
{
	if (pty_has(p, text))
		screen_fail(p, "on the screen: \"%s\"", text);
}
