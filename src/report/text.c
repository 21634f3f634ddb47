/*
 * text.c - a document as plain text.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "report/lay.h"
#include "report/write.h"

#define INDENT    4
#define TERM_WIDE 24 /* a wider term has a row of its own */
#define LISTS     ((1u << XHTML_UL) | (1u << XHTML_OL))

/* ---- blocks ---- */

static void
write_heading(struct lay *lay, const struct xhtml_node *node, const char *text)
{
	static const char signs[] = {
		[XHTML_H1] = '#',
		[XHTML_H2] = '=',
		[XHTML_H3] = '-',
		[XHTML_H4] = '.',
	};

	lay_gap(lay);
	if (node->tag == XHTML_H2)
		buf_add_char(lay->out, '\n');
	lay_place(lay, node);
	lay_heading(lay, text, signs[node->tag]);
	lay_gap(lay);
}

static void write_blocks(struct lay *, const struct xhtml_node *);

static void
write_list(struct lay *lay, const struct xhtml_node *list)
{
	int number = 0;

	for (const struct xhtml_node *item = list->child; item != NULL;
	     item = item->next) {
		struct buf text = { 0 };
		char *marker = list->tag == XHTML_OL
		    ? xasprintf("%d.", ++number)
		    : xstrdup("-");
		int column = list->tag == XHTML_OL ? 4 : 2;

		xhtml_gather(item, LISTS | (1u << XHTML_BLOCKQUOTE), &text);
		lay_place(lay, item);
		lay_label(lay, marker, column, buf_text(&text));
		lay->indent += column;
		for (const struct xhtml_node *in = item->child; in != NULL;
		     in = in->next)
			if ((LISTS & (1u << in->tag)) != 0)
				write_list(lay, in);
			else if (in->tag == XHTML_BLOCKQUOTE)
				write_blocks(lay, in->child);
		lay->indent -= column;
		buf_release(&text);
		free(marker);
	}
}

static int
term_column(const struct xhtml_node *list)
{
	int column = 0;

	for (const struct xhtml_node *n = list->child; n != NULL; n = n->next) {
		struct buf text = { 0 };
		int width;

		xhtml_gather(n, 0, &text);
		width = utf8_width(buf_text(&text), text.length) + 2;
		if (n->tag == XHTML_DT && width > column)
			column = width;
		buf_release(&text);
	}
	return column < TERM_WIDE ? column : TERM_WIDE;
}

/* A term that says nothing has a row for itself. */
static void
flush_term(struct lay *lay, const struct xhtml_node *head, struct buf *term)
{
	if (term->length == 0)
		return;
	lay_place(lay, head);
	lay_text(lay, buf_text(term));
	buf_clear(term);
}

static void
write_terms(struct lay *lay, const struct xhtml_node *list)
{
	int column = term_column(list);
	const struct xhtml_node *head = NULL; /* the term of what comes */
	struct buf term = { 0 }, text = { 0 };

	for (const struct xhtml_node *n = list->child; n != NULL; n = n->next) {
		if (n->tag == XHTML_DT) {
			flush_term(lay, head, &term);
			xhtml_gather(n, 0, &term);
			head = n;
			continue;
		}
		buf_clear(&text);
		xhtml_gather(n, LISTS, &text);
		lay_place(lay, head != NULL ? head : n);
		head = NULL;
		lay_label(lay, buf_text(&term), column, buf_text(&text));
		buf_clear(&term);
		lay->indent += column;
		for (const struct xhtml_node *in = n->child; in != NULL;
		     in = in->next)
			if ((LISTS & (1u << in->tag)) != 0)
				write_list(lay, in);
		lay->indent -= column;
	}
	flush_term(lay, head, &term);
	buf_release(&term);
	buf_release(&text);
}

static void
write_quote(struct lay *lay, const struct xhtml_node *node)
{
	lay->indent += INDENT;
	write_blocks(lay, node->child);
	lay->indent -= INDENT;
}

static void
write_text(struct lay *lay, const struct xhtml_node *node)
{
	struct buf text = { 0 };

	xhtml_gather(node, 0, &text);
	if (node->tag == XHTML_P) {
		lay_place(lay, node);
		lay_text(lay, buf_text(&text));
	} else {
		write_heading(lay, node, buf_text(&text));
	}
	buf_release(&text);
}

static void
write_block(struct lay *lay, const struct xhtml_node *node)
{
	switch (node->tag) {
	case XHTML_SECTION:
		write_blocks(lay, node->child);
		break;
	case XHTML_UL:
	case XHTML_OL:
		write_list(lay, node);
		break;
	case XHTML_DL:
		write_terms(lay, node);
		break;
	case XHTML_TABLE:
		text_table(lay, node);
		break;
	case XHTML_BLOCKQUOTE:
		write_quote(lay, node);
		break;
	default:
		write_text(lay, node);
	}
}

static void
write_blocks(struct lay *lay, const struct xhtml_node *node)
{
	for (; node != NULL; node = node->next) {
		if (node->tag == XHTML_TEXT)
			continue;
		lay_gap(lay);
		write_block(lay, node);
		lay_gap(lay);
	}
}

void
text_places(
    const struct xhtml_node *document, struct buf *out, struct places *places)
{
	struct lay lay = { .out = out, .width = TEXT_WIDTH, .places = places };

	write_blocks(&lay, document->child);
}

int
text_write_rows(const struct xhtml_node *document,
    const struct report_frame *frame, struct buf *out, struct error *err)
{
	struct lay lay = { .out = out, .width = INT_MAX / 2 };

	(void)frame;
	(void)err;
	write_blocks(&lay, document->child);
	return 0;
}

int
text_write(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out, struct error *err)
{
	(void)frame;
	(void)err;
	text_places(document, out, NULL);
	return 0;
}
