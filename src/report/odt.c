/*
 * odt.c - a document as OpenDocument text: a package of five parts.
 *
 * What it looks like is in stijl.xml beside the templates; here is only
 * what it says, and under which name of a style.
 */
#include <expat.h>

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/mem.h"
#include "report/odt.h"
#include "report/style.h"
#include "report/write.h"
#include "report/zip.h"

#define STYLE "stijl.xml"

static const char mimetype[] = "application/vnd.oasis.opendocument.text";

static const char manifest[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest xmlns:manifest="
    "\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
    " manifest:version=\"1.2\">\n"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\""
    " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>\n"
    "<manifest:file-entry manifest:full-path=\"content.xml\""
    " manifest:media-type=\"text/xml\"/>\n"
    "<manifest:file-entry manifest:full-path=\"styles.xml\""
    " manifest:media-type=\"text/xml\"/>\n"
    "<manifest:file-entry manifest:full-path=\"meta.xml\""
    " manifest:media-type=\"text/xml\"/>\n"
    "</manifest:manifest>\n";

static void
write_meta(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out)
{
	char day[DATE_ISO_SIZE];
	struct buf title = { 0 };

	xhtml_title(document, &title);
	buf_add(out,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<office:document-meta xmlns:office="
	    "\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
	    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
	    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
	    " office:version=\"1.2\">\n<office:meta>\n<dc:title>");
	xhtml_escape(buf_text(&title), title.length, out);
	date_to_iso(frame->day, day);
	buf_addf(out,
	    "</dc:title>\n<dc:language>nl-NL</dc:language>\n"
	    "<meta:creation-date>%sT00:00:00</meta:creation-date>\n"
	    "<dc:date>%sT00:00:00</dc:date>\n"
	    "<meta:generator>schouw</meta:generator>\n"
	    "</office:meta>\n</office:document-meta>\n",
	    day, day);
	buf_release(&title);
}

static void XMLCALL
on_style(void *context, const char *element, const char **attribute)
{
	struct buf *names = context;

	(void)element;
	for (; *attribute != NULL; attribute += 2)
		if (strcmp(attribute[0], "style:name") == 0)
			buf_addf(names, "\n%s\n", attribute[1]);
}

static int
check_names(const struct buf *names, struct error *err)
{
	int result = 0;

	for (size_t i = 0; odt_styles[i] != NULL && result == 0; i++) {
		char *line = xasprintf("\n%s\n", odt_styles[i]);

		if (strstr(buf_text(names), line) == NULL)
			result = error_system(err,
			    STYLE ": de stijl %s ontbreekt; neem hem over uit"
				  " de " STYLE " die bij schouw hoort.",
			    odt_styles[i]);
		free(line);
	}
	return result;
}

/* An office may have made it by hand; a style that is not there would look
 * like nothing, without a word. */
static int
check_style(const char *style, struct error *err)
{
	XML_Parser parser = XML_ParserCreate(NULL);
	struct buf names = { 0 };
	int result;

	if (parser == NULL)
		die("te weinig geheugen");
	XML_SetUserData(parser, &names);
	XML_SetStartElementHandler(parser, on_style);
	if (XML_Parse(parser, style, (int)strlen(style), 1) == XML_STATUS_OK)
		result = check_names(&names, err);
	else
		result = error_system(err,
		    STYLE ", regel %lu: dit is geen goed XML (%s).",
		    (unsigned long)XML_GetCurrentLineNumber(parser),
		    XML_ErrorString(XML_GetErrorCode(parser)));
	XML_ParserFree(parser);
	buf_release(&names);
	return result;
}

static int
write_package(const struct xhtml_node *document,
    const struct report_frame *frame, const char *style, struct buf *out,
    struct error *err)
{
	struct buf content = { 0 }, meta = { 0 };
	int result = 0;

	odt_content(document, frame, &content);
	write_meta(document, frame, &meta);
	{
		const struct zip_part parts[] = {
			{ "mimetype", mimetype, sizeof mimetype - 1, true },
			{ "META-INF/manifest.xml", manifest,
			    sizeof manifest - 1, false },
			{ "content.xml", content.text, content.length, false },
			{ "styles.xml", style, strlen(style), false },
			{ "meta.xml", meta.text, meta.length, false },
		};

		result = zip_write(parts, LENGTH(parts), out);
	}
	buf_release(&content);
	buf_release(&meta);
	if (result == -1)
		return error_system(
		    err, "Het document is te groot voor een ODT.");
	return 0;
}

int
odt_write(const struct xhtml_node *document, const struct report_frame *frame,
    struct buf *out, struct error *err)
{
	char *style = style_read(frame->sjablonen, STYLE, err);
	int result = style == NULL ? -1 : check_style(style, err);

	if (result == 0)
		result = write_package(document, frame, style, out, err);
	free(style);
	return result;
}
