/*
 * xhtml_text.c - the text that is in a document, for whoever writes one.
 */
#include <string.h>

#include "report/lay.h"
#include "report/xhtml.h"

void
xhtml_escape(const char *text, size_t length, struct buf *out)
{
	static const char signs[] = "&<>\"'";
	static const char *const names[] = { "&amp;", "&lt;", "&gt;", "&quot;",
		"&#39;" };

	for (const char *end = text + length; text < end; text++) {
		const char *sign = strchr(signs, *text);

		if (sign != NULL)
			buf_add(out, names[sign - signs]);
		else
			buf_add_char(out, *text);
	}
}

/* Words with one blank between them, after what stands there. */
static void
add_words(struct buf *out, const char *text)
{
	bool blank = strchr(" \t\n", *text) != NULL;

	for (; *text != '\0'; text++) {
		if (strchr(" \t\n", *text) != NULL) {
			blank = true;
			continue;
		}
		if (blank && out->length > 0 &&
		    out->text[out->length - 1] != '\n' &&
		    out->text[out->length - 1] != ' ')
			buf_add_char(out, ' ');
		blank = false;
		buf_add_char(out, *text);
	}
	if (blank && out->length > 0 && out->text[out->length - 1] != '\n' &&
	    out->text[out->length - 1] != ' ')
		buf_add_char(out, ' ');
}

/* A new row, unless it would be the first. */
static void
break_row(struct buf *out)
{
	lay_trim(out);
	if (out->length > 0)
		buf_add_char(out, '\n');
}

static bool
is_blank(const struct xhtml_node *node)
{
	return node->tag == XHTML_TEXT &&
	    node->text[strspn(node->text, " \t\n")] == '\0';
}

/* A paragraph has a row of its own; what stands beside it, too. */
static void
gather(const struct xhtml_node *node, unsigned without, struct buf *out)
{
	bool row, after_row = false;

	for (; node != NULL; node = node->next) {
		if ((without & (1u << node->tag)) != 0 ||
		    (after_row && is_blank(node)))
			continue;
		row = node->tag == XHTML_P;
		if (row || after_row)
			break_row(out);
		if (node->tag == XHTML_TEXT)
			add_words(out, node->text);
		else
			gather(node->child, without, out);
		after_row = row;
	}
}

void
xhtml_gather(const struct xhtml_node *node, unsigned without, struct buf *out)
{
	if (node != NULL)
		gather(node->child, without, out);
	lay_trim(out);
}

static const struct xhtml_node *
find_title(const struct xhtml_node *node)
{
	const struct xhtml_node *found = NULL;

	for (; node != NULL && found == NULL; node = node->next)
		found = node->tag == XHTML_H1 ? node : find_title(node->child);
	return found;
}

void
xhtml_title(const struct xhtml_node *document, struct buf *out)
{
	xhtml_gather(find_title(document), 0, out);
}
