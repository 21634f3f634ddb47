/*
 * text_table.c - a table in columns; what does not fit wraps in its cell.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "report/lay.h"
#include "report/write.h"

#define GAP 2 /* blanks between columns */

struct table {
	size_t n; /* columns */
	int width[XHTML_CELLS];
	char *cell[XHTML_CELLS]; /* of the row in hand; owned */
};

static int
longest_row(const char *text)
{
	int longest = 0;

	while (*text != '\0') {
		size_t length = strcspn(text, "\n");
		int width = utf8_width(text, length);

		if (width > longest)
			longest = width;
		text += length + (text[length] == '\n');
	}
	return longest;
}

/* The reader saw to it that no row has more than XHTML_CELLS. */
static size_t
read_row(struct table *table, const struct xhtml_node *row)
{
	size_t n = 0;

	for (const struct xhtml_node *cell = row->child; cell != NULL;
	     cell = cell->next) {
		struct buf text = { 0 };

		xhtml_gather(cell, 0, &text);
		table->cell[n++] = buf_take(&text);
	}
	return n;
}

static void
release_row(struct table *table)
{
	for (size_t i = 0; i < XHTML_CELLS; i++) {
		free(table->cell[i]);
		table->cell[i] = NULL;
	}
}

static void
measure(struct table *table, const struct xhtml_node *node)
{
	for (const struct xhtml_node *part = node->child; part != NULL;
	     part = part->next) {
		if (part->tag == XHTML_CAPTION)
			continue;
		for (const struct xhtml_node *row = part->child; row != NULL;
		     row = row->next) {
			table->n = read_row(table, row);
			for (size_t i = 0; i < table->n; i++) {
				int width = longest_row(table->cell[i]);

				if (width > table->width[i])
					table->width[i] = width;
			}
			release_row(table);
		}
	}
}

/* A narrow column keeps what it needs; the wide ones share the rest. */
static void
fit(struct table *table, int room)
{
	bool fixed[XHTML_CELLS] = { false };
	int left = room - GAP * ((int)table->n - 1);
	int open = (int)table->n;
	bool again = true;

	while (again && open > 0) {
		again = false;
		for (size_t i = 0; i < table->n; i++) {
			if (fixed[i] || table->width[i] * open > left)
				continue;
			fixed[i] = again = true;
			left -= table->width[i];
			open--;
		}
	}
	for (size_t i = 0; i < table->n; i++) {
		if (fixed[i])
			continue;
		table->width[i] = left / open;
		left -= table->width[i];
		open--;
	}
}

/* One row of text of every cell; false when none has any left. */
static bool
write_line(struct lay *lay, const struct table *table, size_t *at)
{
	struct buf line = { 0 };
	bool any = false;

	for (size_t i = 0; i < table->n; i++) {
		const char *text = table->cell[i];
		struct wrap row;
		int width = 0;

		if (wrap_next(
			text, strlen(text), at[i], table->width[i], &row)) {
			any = true;
			at[i] = row.next;
			buf_add_bytes(&line, text + row.start, row.length);
			width = utf8_width(text + row.start, row.length);
		}
		lay_pad(&line, table->width[i] - width + GAP);
	}
	lay_trim(&line);
	if (any) {
		lay_pad(lay->out, lay->indent);
		buf_addf(lay->out, "%s\n", buf_text(&line));
	}
	buf_release(&line);
	return any;
}

static void
write_row(struct lay *lay, struct table *table, const struct xhtml_node *row)
{
	size_t at[XHTML_CELLS] = { 0 };

	read_row(table, row);
	lay_place(lay, row);
	while (write_line(lay, table, at))
		continue;
	release_row(table);
}

static void
write_rule(struct lay *lay, const struct table *table)
{
	lay_pad(lay->out, lay->indent);
	for (size_t i = 0; i < table->n; i++) {
		for (int k = 0; k < table->width[i]; k++)
			buf_add_char(lay->out, '-');
		if (i + 1 < table->n)
			lay_pad(lay->out, GAP);
	}
	buf_add_char(lay->out, '\n');
}

size_t
text_columns(
    const struct xhtml_node *table, int room, int width[static XHTML_CELLS])
{
	struct table columns = { 0 };

	measure(&columns, table);
	fit(&columns, room);
	memcpy(width, columns.width, sizeof columns.width);
	return columns.n;
}

void
text_table(struct lay *lay, const struct xhtml_node *node)
{
	struct table table = { 0 };
	struct buf caption = { 0 };

	measure(&table, node);
	fit(&table, lay->width - lay->indent);
	xhtml_gather(node->child, 0, &caption);
	lay_place(lay, node->child);
	lay_text(lay, buf_text(&caption));
	lay_gap(lay);
	for (const struct xhtml_node *part = node->child; part != NULL;
	     part = part->next) {
		if (part->tag == XHTML_CAPTION)
			continue;
		for (const struct xhtml_node *row = part->child; row != NULL;
		     row = row->next)
			write_row(lay, &table, row);
		if (part->tag == XHTML_THEAD)
			write_rule(lay, &table);
	}
	buf_release(&caption);
}
