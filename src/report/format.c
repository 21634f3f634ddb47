/*
 * format.c - the table of formats.
 */
#include <string.h>

#include "report/format.h"
#include "report/write.h"

const struct report_format report_formats[] = {
	{ "html", "html", true, false, html_write },
	{ "odt", "odt", false, false, odt_write },
	{ "pdf", "pdf", false, true, pdf_write },
	{ "tekst", "txt", true, false, text_write },
	{ 0 },
};

const struct report_format report_rows = { "regels", "txt", true, false,
	text_write_rows };

static void
refuse(const char *name, struct error *err)
{
	struct buf known = { 0 };

	for (size_t i = 0; report_formats[i].name != NULL; i++)
		buf_addf(
		    &known, "%s%s", i > 0 ? ", " : "", report_formats[i].name);
	error_usage(err, "Formaat %s bestaat niet; kies uit: %s.", name,
	    buf_text(&known));
	buf_release(&known);
}

const struct report_format *
report_format(const char *name, struct error *err)
{
	for (size_t i = 0; report_formats[i].name != NULL; i++)
		if (strcmp(report_formats[i].name, name) == 0)
			return &report_formats[i];
	refuse(name, err);
	return NULL;
}
