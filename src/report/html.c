/*
 * html.c - a document as one page of HTML that needs nothing else.
 *
 * It is well-formed XML as well.  The policy forbids every source but the
 * style sheet in it, so text that slipped through could still do nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "report/margin.h"
#include "report/style.h"
#include "report/write.h"

#define STYLE "stijl.css"

/* stijl.xml says it at the foot of each page. */
#define HOW_TO_CITE                                                          \
	"<p>De cijfers in de kantlijn zijn bladzij en regel van het concept" \
	" zoals het is vastgelegd; noem die in uw reactie.</p>\n"

/* A row has its place in its first cell. */
static void
write_place(
    const struct xhtml_node *node, const struct margin *margin, struct buf *out)
{
	struct buf place = { 0 };
	bool cell = node->tag == XHTML_TH || node->tag == XHTML_TD;

	if (cell && node != node->parent->child)
		return;
	if (margin_add(margin, cell ? node->parent : node, &place))
		buf_addf(
		    out, "<span class=\"regel\">%s</span> ", buf_text(&place));
	buf_release(&place);
}

static void
begin_element(
    const struct xhtml_node *node, const struct margin *margin, struct buf *out)
{
	buf_addf(out, "<%s", xhtml_words[node->tag]);
	if (node->tag == XHTML_TH)
		buf_addf(out, " scope=\"%s\"", node->row_scope ? "row" : "col");
	buf_add_char(out, '>');
	if (node->tag != XHTML_TR)
		write_place(node, margin, out);
}

/* As deep as XHTML_DEPTH at most: the reader saw to it. */
static void
write_nodes(
    const struct xhtml_node *node, const struct margin *margin, struct buf *out)
{
	for (; node != NULL; node = node->next) {
		if (node->tag == XHTML_TEXT) {
			xhtml_escape(node->text, strlen(node->text), out);
			continue;
		}
		begin_element(node, margin, out);
		write_nodes(node->child, margin, out);
		buf_addf(out, "</%s>", xhtml_words[node->tag]);
		if (node->tag != XHTML_STRONG && node->tag != XHTML_EM)
			buf_add_char(out, '\n');
	}
}

static void
write_head(
    const struct xhtml_node *document, const char *style, struct buf *out)
{
	struct buf title = { 0 };

	xhtml_title(document, &title);
	buf_add(out,
	    "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n"
	    "<meta charset=\"utf-8\"/>\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; style-src 'unsafe-inline'\"/>\n"
	    "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
	    "<title>");
	xhtml_escape(buf_text(&title), title.length, out);
	buf_addf(out, "</title>\n<style>\n%s</style>\n</head>\n", style);
	buf_release(&title);
}

static void
write_main(const struct report_frame *frame, struct buf *out)
{
	buf_addf(out, "<main class=\"%s%s\">\n",
	    frame->cover ? "omslag" : "brief",
	    frame->margin != NULL ? " kantlijn" : "");
}

static void
write_body(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out)
{
	buf_addf(out, "<body%s>\n",
	    *frame->mark != '\0' ? " class=\"voorlopig\"" : "");
	if (*frame->mark != '\0') {
		buf_add(out, "<header>\n<p class=\"stand\">");
		xhtml_escape(frame->mark, strlen(frame->mark), out);
		buf_add(out, "</p>\n");
		if (frame->margin != NULL)
			buf_add(out, HOW_TO_CITE);
		buf_add(out, "</header>\n");
	}
	write_main(frame, out);
	write_nodes(document->child, frame->margin, out);
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
