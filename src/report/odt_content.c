/*
 * odt_content.c - the words of an OpenDocument text.
 *
 * Paragraphs name styles of stijl.xml.  What follows from the words
 * themselves has automatic styles: the width of columns, the kind of page
 * that a document begins with.
 */
#include <string.h>

#include "report/margin.h"
#include "report/odt.h"

/* Columns are as wide to each other as their text on a row of this many.
 * LibreOffice takes a share of less than 23 for 23, so they are large. */
#define ROOM       90
#define CELL_EXTRA 2
#define SHARE      100
#define PLACE      6 /* columns of "12:34" before what a row begins with */

#define BODY  "Text_20_body"
#define INTRO "Aanloop"
#define QUOTE "Quotations"
#define ITEM  "List_20_1"
#define TERM  "Term"
#define CELL  "Table_20_Contents"
#define HEAD  "Table_20_Heading"

/* Behind the name of a style: the same with its begin in the margin. */
#define IN_MARGIN "_20_regel"

const char *const odt_styles[] = { "Standard", BODY, BODY IN_MARGIN, INTRO,
	INTRO IN_MARGIN, "Heading_20_1", "Heading_20_1" IN_MARGIN,
	"Heading_20_2", "Heading_20_2" IN_MARGIN, "Heading_20_3",
	"Heading_20_3" IN_MARGIN, "Heading_20_4", "Heading_20_4" IN_MARGIN,
	TERM, TERM IN_MARGIN, QUOTE, ITEM, CELL, HEAD, "Table", "Kantlijn",
	"Strong_20_Emphasis", "Emphasis", "Opsomming", "Nummering", "Concept",
	"Werkversie", NULL };

static const char content_head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document-content"
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:"
    "xsl-fo-compatible:1.0\""
    " office:version=\"1.2\">\n<office:automatic-styles>\n"
    "<style:style style:name=\"Rij\" style:family=\"table-row\">"
    "<style:table-row-properties fo:keep-together=\"always\"/>"
    "</style:style>\n"
    "<style:style style:name=\"Cel\" style:family=\"table-cell\">"
    "<style:table-cell-properties fo:padding=\"0.12cm\""
    " fo:border=\"0.5pt solid #666666\"/></style:style>\n"
    "<style:style style:name=\"Kop\" style:family=\"table-cell\">"
    "<style:table-cell-properties fo:padding=\"0.12cm\""
    " fo:border=\"0.5pt solid #666666\""
    " fo:background-color=\"#eeeeee\"/></style:style>\n";

struct odt {
	const struct report_frame *frame;
	struct buf body, styles; /* automatic ones */
	struct buf lead;         /* XML that the next paragraph begins with */
	struct buf style;        /* name of one that is put together */
	int n_tables;
	bool begun;        /* there is a paragraph */
	bool hangs;        /* the next paragraph begins in the margin */
	bool turn;         /* the next paragraph begins a page */
	bool blank, words; /* of the paragraph: is a blank due; any words? */
};

/* The next paragraph begins with the place of this block, in the margin
 * or, where there is none, before its words. */
static void
lead_place(struct odt *odt, const struct xhtml_node *block, bool hangs)
{
	struct buf place = { 0 };

	if (margin_add(odt->frame->margin, block, &place)) {
		buf_addf(&odt->lead,
		    "<text:span text:style-name=\"Kantlijn\">%s</text:span>%s",
		    buf_text(&place), hangs ? "<text:tab/>" : " ");
		odt->hangs = hangs;
	}
	buf_release(&place);
}

/* ---- paragraphs ---- */

static void
add_style(struct odt *odt, const char *name, const char *parent)
{
	buf_addf(&odt->styles,
	    "<style:style style:name=\"%s\" style:family=\"paragraph\""
	    " style:parent-style-name=\"%s\"",
	    name, parent);
}

/* The same style with its begin in the margin, where there is one. */
static const char *
in_margin(struct odt *odt, const char *style)
{
	buf_clear(&odt->style);
	buf_addf(&odt->style, "%s" IN_MARGIN, style);
	for (size_t i = 0; odt_styles[i] != NULL; i++)
		if (strcmp(odt_styles[i], buf_text(&odt->style)) == 0)
			return odt_styles[i];
	return style;
}

/* The style to use: the first of all chooses the page, with the mark on it
 * or without, and one begins a new page. */
static const char *
choose_style(struct odt *odt, const char *style)
{
	const char *mark = odt->frame->mark;

	if (odt->hangs)
		style = in_margin(odt, style);
	odt->hangs = false;
	if (!odt->begun) {
		odt->begun = true;
		add_style(odt, "Begin", style);
		buf_addf(&odt->styles, " style:master-page-name=\"%s\"/>\n",
		    *mark != '\0' ? mark : "Standard");
		return "Begin";
	}
	if (odt->turn) {
		odt->turn = false;
		add_style(odt, "Vervolg", style);
		buf_add(&odt->styles,
		    "><style:paragraph-properties fo:break-before=\"page\"/>"
		    "</style:style>\n");
		return "Vervolg";
	}
	return style;
}

/* Words with one blank between them, as HTML reads them too. */
static void
add_words(struct odt *odt, const char *text)
{
	while (*text != '\0') {
		size_t blanks = strspn(text, " \t\n");
		size_t length = strcspn(text + blanks, " \t\n");

		odt->blank = odt->blank || blanks > 0;
		if (length == 0)
			return;
		if (odt->blank && odt->words)
			buf_add_char(&odt->body, ' ');
		xhtml_escape(text + blanks, length, &odt->body);
		odt->blank = false;
		odt->words = true;
		text += blanks + length;
	}
}

/* From a node to before end, or to the last. */
static void
write_inline(struct odt *odt, const struct xhtml_node *node,
    const struct xhtml_node *end)
{
	for (; node != end; node = node->next) {
		if (node->tag == XHTML_TEXT) {
			add_words(odt, node->text);
			continue;
		}
		if (odt->blank && odt->words)
			buf_add_char(&odt->body, ' ');
		odt->blank = false;
		buf_addf(&odt->body, "<text:span text:style-name=\"%s\">",
		    node->tag == XHTML_STRONG ? "Strong_20_Emphasis"
					      : "Emphasis");
		write_inline(odt, node->child, NULL);
		buf_add(&odt->body, "</text:span>");
	}
}

/* level is that of a heading, or 0. */
static void
write_paragraph(struct odt *odt, const char *style, int level,
    const struct xhtml_node *node, const struct xhtml_node *end)
{
	style = choose_style(odt, style);
	odt->blank = odt->words = false;
	if (level > 0)
		buf_addf(&odt->body,
		    "<text:h text:style-name=\"%s\""
		    " text:outline-level=\"%d\">",
		    style, level);
	else
		buf_addf(&odt->body, "<text:p text:style-name=\"%s\">", style);
	buf_add(&odt->body, buf_text(&odt->lead));
	buf_clear(&odt->lead);
	write_inline(odt, node, end);
	buf_add(&odt->body, level > 0 ? "</text:h>\n" : "</text:p>\n");
}

/* ---- blocks ---- */

static bool
is_inline(const struct xhtml_node *node)
{
	return node->tag == XHTML_TEXT || node->tag == XHTML_STRONG ||
	    node->tag == XHTML_EM;
}

static bool
is_blank(const struct xhtml_node *node)
{
	return node->tag == XHTML_TEXT &&
	    node->text[strspn(node->text, " \t\n")] == '\0';
}

/* Nothing but strong words: it heads what follows. */
static bool
is_strong(const struct xhtml_node *p)
{
	bool any = false;

	for (const struct xhtml_node *n = p->child; n != NULL; n = n->next) {
		if (n->tag != XHTML_STRONG && !is_blank(n))
			return false;
		any = any || n->tag == XHTML_STRONG;
	}
	return any;
}

/* A list follows it. */
static bool
is_before_list(const struct xhtml_node *p)
{
	const struct xhtml_node *n = p->next;

	while (n != NULL && is_blank(n))
		n = n->next;
	return n != NULL && (n->tag == XHTML_UL || n->tag == XHTML_OL);
}

static void
write_block(struct odt *, const struct xhtml_node *, const char *style);

/* Blocks, and text beside them in paragraphs of this style. */
static void
write_flow(struct odt *odt, const struct xhtml_node *node, const char *style)
{
	while (node != NULL) {
		const struct xhtml_node *end = node;
		bool any = false;

		for (; end != NULL && is_inline(end); end = end->next)
			any = any || !is_blank(end);
		if (any)
			write_paragraph(odt, style, 0, node, end);
		if (end != NULL) {
			write_block(odt, end, style);
			end = end->next;
		}
		node = end;
	}
}

/* A cell or item holds a paragraph, also when nothing is in it. */
static void
write_filled(struct odt *odt, const struct xhtml_node *node, const char *style)
{
	size_t before = odt->body.length;

	write_flow(odt, node->child, style);
	if (odt->body.length == before)
		write_paragraph(odt, style, 0, NULL, NULL);
}

static void
write_list(struct odt *odt, const struct xhtml_node *list)
{
	buf_addf(&odt->body, "<text:list text:style-name=\"%s\">\n",
	    list->tag == XHTML_OL ? "Nummering" : "Opsomming");
	for (const struct xhtml_node *item = list->child; item != NULL;
	     item = item->next) {
		buf_add(&odt->body, "<text:list-item>\n");
		lead_place(odt, item, false);
		write_filled(odt, item, ITEM);
		buf_add(&odt->body, "</text:list-item>\n");
	}
	buf_add(&odt->body, "</text:list>\n");
}

/* A term and what it says stand in one paragraph, with a tab between. */
static void
write_terms(struct odt *odt, const struct xhtml_node *list)
{
	for (const struct xhtml_node *n = list->child; n != NULL; n = n->next) {
		struct buf term = { 0 };

		lead_place(odt, n, true);
		if (n->tag == XHTML_DD) {
			write_filled(odt, n, TERM);
			continue;
		}
		xhtml_gather(n, 0, &term);
		buf_add(&odt->lead,
		    "<text:span text:style-name=\"Strong_20_Emphasis\">");
		xhtml_escape(buf_text(&term), term.length, &odt->lead);
		buf_add(&odt->lead, "</text:span><text:tab/>");
		buf_release(&term);
	}
	/* The last may say nothing. */
	if (odt->lead.length > 0)
		write_paragraph(odt, TERM, 0, NULL, NULL);
}

/* ---- tables ---- */

static void
write_columns(struct odt *odt, const struct xhtml_node *table)
{
	int width[XHTML_CELLS];
	size_t n = text_columns(table, ROOM, width);

	if (odt->frame->margin != NULL)
		width[0] += PLACE;
	buf_addf(&odt->styles,
	    "<style:style style:name=\"T%d\" style:family=\"table\">"
	    "<style:table-properties table:align=\"margins\""
	    " fo:margin-bottom=\"0.4cm\"/></style:style>\n",
	    odt->n_tables);
	for (size_t i = 0; i < n; i++) {
		buf_addf(&odt->styles,
		    "<style:style style:name=\"T%d.%zu\""
		    " style:family=\"table-column\">"
		    "<style:table-column-properties"
		    " style:rel-column-width=\"%d*\"/></style:style>\n",
		    odt->n_tables, i + 1, SHARE * (width[i] + CELL_EXTRA));
		buf_addf(&odt->body,
		    "<table:table-column table:style-name=\"T%d.%zu\"/>\n",
		    odt->n_tables, i + 1);
	}
}

static void
write_row(struct odt *odt, const struct xhtml_node *row, bool head)
{
	buf_add(&odt->body, "<table:table-row table:style-name=\"Rij\">\n");
	lead_place(odt, row, false);
	for (const struct xhtml_node *cell = row->child; cell != NULL;
	     cell = cell->next) {
		buf_addf(&odt->body,
		    "<table:table-cell table:style-name=\"%s\""
		    " office:value-type=\"string\">\n",
		    head ? "Kop" : "Cel");
		write_filled(odt, cell, cell->tag == XHTML_TH ? HEAD : CELL);
		buf_add(&odt->body, "</table:table-cell>\n");
	}
	buf_add(&odt->body, "</table:table-row>\n");
}

static void
write_table(struct odt *odt, const struct xhtml_node *table)
{
	odt->n_tables++;
	/* Only the style Table itself is a caption to LibreOffice. */
	lead_place(odt, table->child, false);
	write_paragraph(odt, "Table", 0, table->child->child, NULL);
	buf_addf(&odt->body,
	    "<table:table table:name=\"Tabel %d\" table:style-name=\"T%d\">\n",
	    odt->n_tables, odt->n_tables);
	write_columns(odt, table);
	for (const struct xhtml_node *part = table->child->next; part != NULL;
	     part = part->next) {
		bool head = part->tag == XHTML_THEAD && part->child != NULL;

		if (head)
			buf_add(&odt->body, "<table:table-header-rows>\n");
		for (const struct xhtml_node *row = part->child; row != NULL;
		     row = row->next)
			write_row(odt, row, head);
		if (head)
			buf_add(&odt->body, "</table:table-header-rows>\n");
	}
	buf_add(&odt->body, "</table:table>\n");
}

/* ---- all of it ---- */

static void
write_heading(struct odt *odt, const struct xhtml_node *node)
{
	static const char *const styles[] = { "Heading_20_1", "Heading_20_2",
		"Heading_20_3", "Heading_20_4" };
	int level = (int)node->tag - XHTML_H1;

	lead_place(odt, node, true);
	write_paragraph(odt, styles[level], level + 1, node->child, NULL);
}

/* As deep as XHTML_DEPTH at most: the reader saw to it. */
static void
write_block(struct odt *odt, const struct xhtml_node *node, const char *style)
{
	switch (node->tag) {
	case XHTML_SECTION:
		write_flow(odt, node->child, style);
		break;
	case XHTML_H1:
	case XHTML_H2:
	case XHTML_H3:
	case XHTML_H4:
		write_heading(odt, node);
		break;
	case XHTML_UL:
	case XHTML_OL:
		write_list(odt, node);
		break;
	case XHTML_DL:
		write_terms(odt, node);
		break;
	case XHTML_TABLE:
		write_table(odt, node);
		break;
	case XHTML_BLOCKQUOTE:
		write_flow(odt, node->child, QUOTE);
		break;
	default:
		if (strcmp(style, BODY) == 0 &&
		    (is_strong(node) || is_before_list(node)))
			style = INTRO;
		/* The line beside a quotation is in the way. */
		lead_place(odt, node, strcmp(style, QUOTE) != 0);
		write_paragraph(odt, style, 0, node->child, NULL);
	}
}

void
odt_content(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out)
{
	struct odt odt = { .frame = frame };
	const struct xhtml_node *first = document->child;

	for (const struct xhtml_node *n = first; n != NULL; n = n->next) {
		write_block(&odt, n, BODY);
		odt.turn = frame->cover && n == first;
	}
	buf_add(out, content_head);
	buf_add(out, buf_text(&odt.styles));
	buf_add(
	    out, "</office:automatic-styles>\n<office:body>\n<office:text>\n");
	buf_add(out, buf_text(&odt.body));
	buf_add(out,
	    "</office:text>\n</office:body>\n</office:document-content>\n");
	buf_release(&odt.body);
	buf_release(&odt.styles);
	buf_release(&odt.lead);
	buf_release(&odt.style);
}
