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
const char *const report_formats[] = { "html", "tekst", NULL };

/* In the order of the names above. */
static void (*const writers[])(const struct xhtml_node *, struct buf *) = {
	html_write,
	text_write,
};

static int
find_name(const char *what, const char *const *names, const char *name,
    struct error *err)
{
	struct buf known = { 0 };
	int i = 0;

	while (names[i] != NULL && strcmp(names[i], name) != 0)
		i++;
	if (names[i] != NULL)
		return i;
	for (i = 0; names[i] != NULL; i++)
		buf_addf(&known, "%s%s", i > 0 ? ", " : "", names[i]);
	error_usage(err, "Onbekend %s \"%s\"; kies uit: %s.", what, name,
	    buf_text(&known));
	buf_release(&known);
	return -1;
}

/* Fill in the template and write what came of it. */
static int
fill(const char *name, const char *template, json_t *tree, int format,
    struct buf *out, struct error *err)
{
	const struct xhtml_node *document = NULL;
	struct arena arena = { 0 };
	struct buf text = { 0 };

	if (expand(name, template, tree, &text, err) == 0)
		document = xhtml_read(name, buf_text(&text), &arena, err);
	if (document != NULL)
		writers[format](document, out);
	buf_release(&text);
	arena_release(&arena);
	return document != NULL ? 0 : -1;
}

/* Read the template and fill it in; gives the tree back. */
static int
make(const char *document, const char *format, const char *sjablonen,
    json_t *tree, struct buf *out, struct error *err)
{
	int writer = find_name("formaat", report_formats, format, err);
	char *name = xasprintf("%s.html", document);
	char *path = xasprintf("%s/%s", sjablonen, name), *template = NULL;
	size_t length;
	int result = -1;

	if (writer != -1)
		result = file_read(path, TEMPLATE_MAX, &template, &length, err);
	if (result == 0)
		result = xhtml_check(name, template, err);
	if (result == 0)
		result = fill(name, template, tree, writer, out, err);
	json_decref(tree);
	free(template);
	free(path);
	free(name);
	return result;
}

int
report_make(const char *document, const char *format, const char *sjablonen,
    const struct onderzoek *o, const struct report_trace *trace,
    struct buf *out, struct error *err)
{
	if (find_name("document", report_documents, document, err) == -1)
		return -1;
	return make(
	    document, format, sjablonen, content_make(o, trace), out, err);
}

int
report_overdracht(const char *format, const char *sjablonen,
    const struct overdracht *overdracht, const struct report_trace *trace,
    struct buf *out, struct error *err)
{
	return make("overdracht", format, sjablonen,
	    content_overdracht(overdracht, trace), out, err);
}
