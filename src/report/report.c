/*
 * report.c - documents and formats, and how one becomes the other.
 */
#include <string.h>

#include "core/document.h"
#include "report/content.h"
#include "report/expand.h"
#include "report/figures.h"
#include "report/margin.h"
#include "report/template.h"
#include "report/write.h"

/* One document in the making. */
struct making {
	const char *document;
	const char *vorm; /* that may have a template of its own; or NULL */
	const struct report_format *format;
	struct report_frame frame;
	bool cited; /* the aanbieder cites it by page and line */
	const struct bevroren *frozen; /* what he was sent; NULL: nothing yet */
	char **blanks; /* of a letter: what is not filled in; else NULL */
	json_t *tree;  /* what the template is filled from; owned */
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
fill(const struct making *making, const struct template *template,
    struct buf *out, struct error *err)
{
	const struct xhtml_node *document = NULL;
	struct arena arena = { 0 };
	struct buf text = { 0 };
	int result = -1;

	if (expand(template->name, template->text, making->tree, making->blanks,
		&text, err) == 0)
		document =
		    xhtml_read(template->name, buf_text(&text), &arena, err);
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
	struct template template;
	int result = template_read(making->frame.sjablonen, making->document,
	    making->vorm, &template, err);

	if (result == 0)
		result = xhtml_check(template.name, template.text, err);
	if (result == 0)
		result = fill(making, &template, out, err);
	template_release(&template);
	json_decref(making->tree);
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

/* By the same template; until somebody looked through it, it says so. */
static void
be_openbaar(struct making *making, const struct onderzoek *o,
    const struct report_trace *trace)
{
	making->document = "rapport";
	making->tree = content_openbaar(o, trace);
	making->frame.cover = true;
	if (!lakken_done(o))
		making->frame.mark = "NOG NIET NAGEKEKEN";
}

int
report_make(const char *document, const struct report_format *format,
    const char *sjablonen, const struct onderzoek *o,
    const struct report_trace *trace, struct buf *out, struct error *err)
{
	const struct document *known = document_find(document);
	struct making making = {
		.document = document,
		.vorm = o->form->id,
		.format = format,
		.frame = { .mark = "",
		    .sjablonen = sjablonen,
		    .day = date_today() },
	};

	if (strcmp(document, REPORT_OPENBAAR) == 0 ||
	    strcmp(document, REPORT_NAKIJKEN) == 0) {
		if ((strcmp(document, REPORT_OPENBAAR) == 0
			    ? openbaar_check
			    : nakijken_check)(o, err) == -1)
			return -1;
		be_openbaar(&making, o, trace);
		return make(&making, out, err);
	}
	if (known == NULL ||
	    (known->soort != DOCUMENT_RAPPORT &&
		known->soort != DOCUMENT_FORMULIER))
		return error_usage(err, "Document %s bestaat niet.", document);
	if (document_fits(known, o->form, err) == -1)
		return -1;
	making.tree = content_make(o, trace);
	if (strcmp(document, "rapport") == 0)
		be_rapport(&making, o);
	return make(&making, out, err);
}

int
report_brief(const struct document *document,
    const struct report_format *format, const char *sjablonen,
    const struct document_case *c, const struct report_trace *trace,
    char **blanks, struct buf *out, struct error *err)
{
	date sent = document_sent(document, c);
	struct making making = {
		.document = document->name,
		.vorm = c->o->form->id,
		.format = format,
		.frame = { .mark = "",
		    .sjablonen = sjablonen,
		    .day = sent != DATE_NONE ? sent : date_today() },
		.blanks = blanks,
	};

	if (document_check(document, c, err) == -1)
		return -1;
	making.tree = content_brief(document, c, making.frame.day, trace);
	return make(&making, out, err);
}

int
report_overdracht(const struct report_format *format, const char *sjablonen,
    const struct overdracht *overdracht, const struct report_trace *trace,
    struct buf *out, struct error *err)
{
	const struct making making = {
		.document = "overdracht",
		.vorm = overdracht->onderzoek[0]->form->id,
		.format = format,
		.frame = { .mark = "",
		    .sjablonen = sjablonen,
		    .day = date_today() },
		.tree = content_overdracht(overdracht, trace),
	};

	return make(&making, out, err);
}

int
report_figures(const struct report_format *format, const char *sjablonen,
    const struct figure_table *table, const struct report_trace *trace,
    struct buf *out, struct error *err)
{
	const struct making making = {
		.document = "cijfers",
		.format = format,
		.frame = { .mark = "",
		    .sjablonen = sjablonen,
		    .day = date_today() },
		.tree = content_figures(table, trace),
	};

	return make(&making, out, err);
}
