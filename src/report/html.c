/*
 * html.c - a document as one page of HTML that needs nothing else.
 *
 * It is well-formed XML as well.  The policy forbids every source but the
 * style sheet in it, so text that slipped through could still do nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "report/style.h"
#include "report/write.h"

#define STYLE "stijl.css"

static void
add_escaped(struct buf *out, const char *text)
{
	static const char signs[] = "&<>\"'";
	static const char *const names[] = { "&amp;", "&lt;", "&gt;", "&quot;",
		"&#39;" };

	for (; *text != '\0'; text++) {
		const char *sign = strchr(signs, *text);

		if (sign != NULL)
			buf_add(out, names[sign - signs]);
		else
			buf_add_char(out, *text);
	}
}

static void
begin_element(const struct xhtml_node *node, struct buf *out)
{
	buf_addf(out, "<%s", xhtml_words[node->tag]);
	if (node->tag == XHTML_TH)
		buf_addf(out, " scope=\"%s\"", node->row_scope ? "row" : "col");
	buf_add_char(out, '>');
}

/* As deep as XHTML_DEPTH at most: the reader saw to it. */
static void
write_nodes(const struct xhtml_node *node, struct buf *out)
{
	for (; node != NULL; node = node->next) {
		if (node->tag == XHTML_TEXT) {
			add_escaped(out, node->text);
			continue;
		}
		begin_element(node, out);
		write_nodes(node->child, out);
		buf_addf(out, "</%s>", xhtml_words[node->tag]);
		if (node->tag != XHTML_STRONG && node->tag != XHTML_EM)
			buf_add_char(out, '\n');
	}
}

static const struct xhtml_node *
find_title(const struct xhtml_node *node)
{
	const struct xhtml_node *found = NULL;

	for (; node != NULL && found == NULL; node = node->next)
		found = node->tag == XHTML_H1 ? node : find_title(node->child);
	return found;
}

static void
write_head(
    const struct xhtml_node *document, const char *style, struct buf *out)
{
	struct buf title = { 0 };

	xhtml_gather(find_title(document), 0, &title);
	buf_add(out,
	    "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n"
	    "<meta charset=\"utf-8\"/>\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; style-src 'unsafe-inline'\"/>\n"
	    "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
	    "<title>");
	add_escaped(out, buf_text(&title));
	buf_addf(out, "</title>\n<style>\n%s</style>\n</head>\n", style);
	buf_release(&title);
}

static void
write_body(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out)
{
	buf_add(out, "<body>\n");
	if (*frame->mark != '\0') {
		buf_add(out, "<header><p class=\"stand\">");
		add_escaped(out, frame->mark);
		buf_add(out, "</p></header>\n");
	}
	buf_add(out, "<main>\n");
	write_nodes(document->child, out);
	buf_add(out, "</main>\n</body>\n</html>\n");
}

int
html_write(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out, struct error *err)
{
	char *style = style_read(frame->sjablonen, STYLE, err);
	int result = 0;

	if (style == NULL)
		return -1;
	/* It would end the style sheet, and the page must stay XML. */
	if (strpbrk(style, "<&") != NULL) {
		result = error_system(
		    err, STYLE ": < en & mogen niet in een stijlblad staan.");
	} else {
		write_head(document, style, out);
		write_body(document, frame, out);
	}
	free(style);
	return result;
}
