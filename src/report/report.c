/*
 * report.c - documents and formats, and how one becomes the other.
 */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "report/content.h"
#include "report/expand.h"
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

/* Fill in the template and write what came of it. */
static int
fill(const char *name, const char *template, json_t *tree,
    const struct report_format *format, const struct report_frame *frame,
    struct buf *out, struct error *err)
{
	const struct xhtml_node *document = NULL;
	struct arena arena = { 0 };
	struct buf text = { 0 };
	int result = -1;

	if (expand(name, template, tree, &text, err) == 0)
		document = xhtml_read(name, buf_text(&text), &arena, err);
	if (document != NULL)
		result = format->write(document, frame, out, err);
	buf_release(&text);
	arena_release(&arena);
	return result;
}

/* A rapport that may still change says so on every page; a letter is no
 * draft of what it encloses. */
static const char *
mark_of(const char *document, const json_t *tree)
{
	const char *stand = json_string_value(json_object_get(tree, "stand"));

	if (strcmp(document, "rapport") != 0 ||
	    strcmp(stand, CONTENT_DEFINITIEF) == 0)
		return "";
	return stand;
}

/* Read the template and fill it in; gives the tree back. */
static int
make(const char *document, const struct report_format *format,
    const char *sjablonen, json_t *tree, struct buf *out, struct error *err)
{
	const struct report_frame frame = {
		.mark = mark_of(document, tree),
		.cover = strcmp(document, "rapport") == 0,
		.sjablonen = sjablonen,
		.day = date_today(),
	};
	char *name = xasprintf("%s.html", document);
	char *path = xasprintf("%s/%s", sjablonen, name), *template = NULL;
	size_t length;
	int result = file_read(path, TEMPLATE_MAX, &template, &length, err);

	if (result == 0)
		result = xhtml_check(name, template, err);
	if (result == 0)
		result = fill(name, template, tree, format, &frame, out, err);
	json_decref(tree);
	free(template);
	free(path);
	free(name);
	return result;
}

int
report_make(const char *document, const struct report_format *format,
    const char *sjablonen, const struct onderzoek *o,
    const struct report_trace *trace, struct buf *out, struct error *err)
{
	if (!is_document(document))
		return error_usage(err, "Document %s bestaat niet.", document);
	return make(
	    document, format, sjablonen, content_make(o, trace), out, err);
}

int
report_overdracht(const struct report_format *format, const char *sjablonen,
    const struct overdracht *overdracht, const struct report_trace *trace,
    struct buf *out, struct error *err)
{
	return make("overdracht", format, sjablonen,
	    content_overdracht(overdracht, trace), out, err);
}
