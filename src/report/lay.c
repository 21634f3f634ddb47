/*
 * lay.c - text in rows of so many columns.
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/lay.h"

/* However deep it is indented, a text keeps this many columns. */
#define WIDTH_MIN 12

void
lay_pad(struct buf *out, int columns)
{
	for (int i = 0; i < columns; i++)
		buf_add_char(out, ' ');
}

void
lay_trim(struct buf *out)
{
	size_t n = out->length;

	while (n > 0 && out->text[n - 1] == ' ')
		n--;
	buf_remove(out, n, out->length - n);
}

void
lay_place(struct lay *lay, const struct xhtml_node *node)
{
	struct places *places = lay->places;

	if (places == NULL)
		return;
	places->place = xgrow(places->place, places->n, sizeof *places->place);
	places->place[places->n++] = (struct place){ node, lay->out->length };
}

static int
room(const struct lay *lay, int column)
{
	int width = lay->width - lay->indent - column;

	return width < WIDTH_MIN ? WIDTH_MIN : width;
}

/* Rows at a column; the first begins where the last row now ends. */
static void
add_rows(struct lay *lay, int column, const char *text)
{
	size_t at = 0, length = strlen(text);
	struct wrap row;

	while (wrap_next(text, length, at, room(lay, column), &row)) {
		if (at > 0)
			lay_pad(lay->out, lay->indent + column);
		buf_add_bytes(lay->out, text + row.start, row.length);
		lay_trim(lay->out);
		buf_add_char(lay->out, '\n');
		at = row.next;
	}
}

void
lay_text(struct lay *lay, const char *text)
{
	lay_pad(lay->out, lay->indent);
	add_rows(lay, 0, text);
}

void
lay_textf(struct lay *lay, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = xvasprintf(format, args);
	va_end(args);
	lay_text(lay, text);
	free(text);
}

void
lay_label(struct lay *lay, const char *label, int column, const char *text)
{
	int width = utf8_width(label, strlen(label));

	if (width >= column) {
		lay_text(lay, label);
		width = 0;
		lay_pad(lay->out, lay->indent);
	} else {
		lay_pad(lay->out, lay->indent);
		buf_add(lay->out, label);
	}
	lay_pad(lay->out, column - width);
	add_rows(lay, column, text);
}

void
lay_part(struct lay *lay, const char *label, const char *text)
{
	if (text != NULL && *text != '\0')
		lay_label(lay, label, LAY_LABEL, text);
}

void
lay_gap(struct lay *lay)
{
	const struct buf *out = lay->out;

	if (out->length > 1 &&
	    (out->text[out->length - 1] != '\n' ||
		out->text[out->length - 2] != '\n'))
		buf_add_char(lay->out, '\n');
}

void
lay_heading(struct lay *lay, const char *text, char sign)
{
	int width = utf8_width(text, strlen(text));

	if (width > room(lay, 0))
		width = room(lay, 0);
	lay_text(lay, text);
	lay_pad(lay->out, lay->indent);
	for (int i = 0; i < width; i++)
		buf_add_char(lay->out, sign);
	buf_add_char(lay->out, '\n');
}
