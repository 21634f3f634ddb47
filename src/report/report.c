/*
 * report.c - documents and formats, and how one becomes the other.
 */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "report/content.h"
#include "report/expand.h"
#include "report/margin.h"
#include "report/write.h"

#define TEMPLATE_MAX ((size_t)1 << 20)

const char *const report_documents[] = { "rapport", "feitelijke-onjuistheden",
	"reactie", NULL };

static bool
is_document(const char *name)
{
	for (size_t i = 0; report_documents[i] != NULL; i++)
		if (strcmp(report_documents[i], name) == 0)
			return true;
	return false;
}

/* One document in the making. */
struct making {
	const char *document;
	const struct report_format *format;
	struct report_frame frame;
	bool cited; /* the aanbieder cites it by page and line */
	const struct bevroren *frozen; /* what he was sent; NULL: nothing yet */
	json_t *tree; /* what the template is filled from; owned */
};

static int
write_document(const struct making *making, const struct xhtml_node *document,
    struct buf *out, struct error *err)
{
	struct report_frame frame = making->frame;
	struct margin *margin = NULL;
	int result;

	if (making->cited)
		margin = margin_make(document, making->frozen);
	frame.margin = margin;
	result = making->format->write(document, &frame, out, err);
	margin_release(margin);
	return result;
}

/* Fill in the template and write what came of it. */
static int
fill(const struct making *making, const char *name, const char *template,
    struct buf *out, struct error *err)
{
	const struct xhtml_node *document = NULL;
	struct arena arena = { 0 };
	struct buf text = { 0 };
	int result = -1;

	if (expand(name, template, making->tree, &text, err) == 0)
		document = xhtml_read(name, buf_text(&text), &arena, err);
	if (document != NULL)
		result = write_document(making, document, out, err);
	buf_release(&text);
	arena_release(&arena);
	return result;
}

/* Read the template and fill it in; gives the tree back. */
static int
make(const struct making *making, struct buf *out, struct error *err)
{
	char *name = xasprintf("%s.html", making->document);
	char *path = xasprintf("%s/%s", making->frame.sjablonen, name);
	char *template = NULL;
	size_t length;
	int result = file_read(path, TEMPLATE_MAX, &template, &length, err);

	if (result == 0)
		result = xhtml_check(name, template, err);
	if (result == 0)
		result = fill(making, name, template, out, err);
	json_decref(making->tree);
	free(template);
	free(path);
	free(name);
	return result;
}

/* A rapport that may still change says so on every page, and a concept can
 * be cited; a letter is no draft of what it encloses. */
static void
be_rapport(struct making *making, const struct onderzoek *o)
{
	const char *stand =
	    json_string_value(json_object_get(making->tree, "stand"));

	making->frame.cover = true;
	if (strcmp(stand, CONTENT_DEFINITIEF) != 0)
		making->frame.mark = stand;
	making->cited = strcmp(stand, CONTENT_CONCEPT) == 0;
	if (onderzoek_concept_sent(o) && o->bevroren.text != NULL)
		making->frozen = &o->bevroren;
}

int
report_make(const char *document, const struct report_format *format,
    const char *sjablonen, const struct onderzoek *o,
    const struct report_trace *trace, struct buf *out, struct error *err)
{
	struct making making = {
		.document = document,
		.format = format,
		.frame = { .mark = "",
		    .sjablonen = sjablonen,
		    .day = date_today() },
	};

	if (!is_document(document))
		return error_usage(err, "Document %s bestaat niet.", document);
	making.tree = content_make(o, trace);
	if (strcmp(document, "rapport") == 0)
		be_rapport(&making, o);
	return make(&making, out, err);
}

int
report_overdracht(const struct report_format *format, const char *sjablonen,
    const struct overdracht *overdracht, const struct report_trace *trace,
    struct buf *out, struct error *err)
{
	const struct making making = {
		.document = "overdracht",
		.format = format,
		.frame = { .mark = "",
		    .sjablonen = sjablonen,
		    .day = date_today() },
		.tree = content_overdracht(overdracht, trace),
	};

	return make(&making, out, err);
}
