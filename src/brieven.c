/*
 * brieven.c - from the database and the office to a letter.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "brieven.h"
#include "core/text.h"
#include "store/handhaving.h"

#define ALL       1000 /* more than the register of an onderzoek can have */
#define NAMES_MAX 99   /* files of one name beside each other */

int
brieven_open(
    struct app *app, const char *nummer, struct brieven *b, struct error *err)
{
	const struct handhaving_query query = { .onderzoek = nummer,
		.limit = ALL };
	const struct library *library;

	*b = (struct brieven){ 0 };
	if (app_open(app, nummer, &b->o, err) == -1)
		return -1;
	b->o.calendar = app_calendar(app);
	if (store_handhavingen(app->store, &query, &b->handhaving, err) == -1) {
		onderzoek_release(&b->o);
		return -1;
	}
	library = app_library(app, err);
	b->about = (struct document_case){ .o = &b->o,
		.kantoor = library != NULL ? library->kantoor : NULL,
		.handhaving = &b->handhaving };
	return 0;
}

void
brieven_release(struct brieven *b)
{
	handhaving_page_release(&b->handhaving);
	onderzoek_release(&b->o);
}

/* Those that are keys of the office, or the others: questions. */
static void
tell_names(const char *blanks, bool office, struct buf *told)
{
	static const char answer[] = "antwoord_", kantoor[] = "kantoor_";
	const char *before = office ? kantoor : answer;
	bool first = true;
	char *name;

	for (size_t i = 0; (name = set_at(blanks, i)) != NULL; i++) {
		bool is_office = strncmp(name, kantoor, strlen(kantoor)) == 0;
		size_t cut = strncmp(name, before, strlen(before)) == 0
		    ? strlen(before)
		    : 0;
		const char *word = name + cut;

		/* For who fills it in it is the aanbieder. */
		if (strcmp(word, "geadresseerde") == 0)
			word = "aanbieder";
		if (is_office == office) {
			buf_addf(told, "%s%s", first ? "" : ", ", word);
			first = false;
		}
		free(name);
	}
}

/* What is not filled in, and where that is done. */
static void
tell_blanks(const char *blanks, struct buf *told)
{
	struct buf asked = { 0 }, office = { 0 };

	tell_names(blanks, false, &asked);
	tell_names(blanks, true, &office);
	if (asked.length > 0)
		buf_addf(told, "Nog in te vullen in het onderzoek: %s.",
		    buf_text(&asked));
	if (office.length > 0)
		buf_addf(told,
		    "%sNog in te vullen in norms/lokaal/kantoor.yaml: %s.",
		    asked.length > 0 ? " " : "", buf_text(&office));
	buf_release(&asked);
	buf_release(&office);
}

int
brief_make(struct app *app, const struct document_case *c,
    const struct document *document, const struct report_format *format,
    struct buf *told, struct buf *out, struct error *err)
{
	char head[SHA256_SIZE], day[DATE_ISO_SIZE];
	char *sjablonen = xasprintf("%s/forms/sjablonen", app->data);
	char *blanks = xstrdup("");
	struct report_trace trace;
	int result = app_trace(app, &trace, head, day, err);

	if (result == 0)
		result = report_brief(
		    document, format, sjablonen, c, &trace, &blanks, out, err);
	if (result == 0)
		tell_blanks(blanks, told);
	free(blanks);
	free(sjablonen);
	return result;
}

/* A name that is not taken; false when all are. */
static bool
choose_name(const struct document_case *c, const struct document *document,
    const struct report_format *format, char *path, size_t size)
{
	const char *whom = c->gemeente != NULL ? c->gemeente : "";

	for (int i = 1; i <= NAMES_MAX; i++) {
		char number[8] = "";

		if (i > 1)
			snprintf(number, sizeof number, "-%d", i);
		snprintf(path, size, "%s-%s%s%s%s.%s", document->name,
		    c->o->nummer, *whom != '\0' ? "-" : "", whom, number,
		    format->ending);
		if (access(path, F_OK) != 0)
			return true;
	}
	return false;
}

int
document_write(struct app *app, const struct document_case *c,
    const struct document *document, const struct report_format *format,
    char *path, size_t size, struct buf *told, struct error *err)
{
	struct buf bytes = { 0 };
	int result;

	if (!choose_name(c, document, format, path, size))
		return error_set(err,
		    "Er zijn al %d bestanden met de naam %s; ruim er op.",
		    NAMES_MAX, document->name);
	if (document->soort == DOCUMENT_BRIEF)
		result =
		    brief_make(app, c, document, format, told, &bytes, err);
	else
		result =
		    app_report(app, c->o, document->name, format, &bytes, err);
	if (result == 0)
		result =
		    file_write(path, buf_text(&bytes), bytes.length, 0, err);
	buf_release(&bytes);
	return result;
}
