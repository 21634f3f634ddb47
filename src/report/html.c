/*
 * html.c - a document as one page of HTML that needs nothing else.
 *
 * It is well-formed XML as well.  The policy forbids every source but the
 * style sheet in it, so text that slipped through could still do nothing.
 */
#include <string.h>

#include "report/write.h"

static const char style[] =
    "body{font:11pt/1.5 sans-serif;color:#111;background:#fff;"
    "max-width:46em;margin:2em auto;padding:0 1em}\n"
    "h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em;break-after:avoid}\n"
    "h1{font-size:1.9em}h2{font-size:1.45em;border-bottom:1px solid #666}\n"
    "h3{font-size:1.2em}h4{font-size:1.05em}\n"
    "table{border-collapse:collapse;width:100%;margin:1em 0}\n"
    "caption{text-align:left;font-weight:bold;padding:.3em 0}\n"
    "th,td{border:1px solid #666;padding:.3em .5em;text-align:left;"
    "vertical-align:top}\n"
    "thead th{background:#eee}td p{margin:0 0 .4em}\n"
    "tr,blockquote{break-inside:avoid}thead{display:table-header-group}\n"
    "dl{display:grid;grid-template-columns:max-content 1fr;"
    "gap:.2em 1.2em}\n"
    "dt{font-weight:bold}dd{margin:0}dd,li{overflow-wrap:anywhere}\n"
    "dd p{margin:0 0 .4em}\n"
    "blockquote{margin:.6em 0;padding-left:1em;border-left:3px solid #666}\n"
    "@page{size:A4;margin:2cm}\n"
    "@media print{body{margin:0;max-width:none;font-size:10pt}\n"
    "main>section:first-child{break-after:page}}\n";

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

int
html_write(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out, struct error *err)
{
	struct buf title = { 0 };

	(void)frame;
	(void)err;
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
	buf_add(out, "<body>\n<main>\n");
	write_nodes(document->child, out);
	buf_add(out, "</main>\n</body>\n</html>\n");
	buf_release(&title);
	return 0;
}
