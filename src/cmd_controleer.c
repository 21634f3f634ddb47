/*
 * cmd_controleer.c - the linter: all files of the data folder, or some;
 * YAML is read by load/, templates by report/.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "cmd.h"
#include "core/document.h"
#include "report/lint.h"
#include "report/names.h"
#include "report/template.h"

/* A template that is of no onderzoek. */
#define CIJFERS "cijfers"

/* What files are read against, and where their faults go. */
struct check {
	const struct library *library;
	struct load_report *report;
};

/* ---- templates ---- */

static bool
is_template(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot != NULL && strcmp(dot, ".html") == 0;
}

/* Which document it is of, by its name; *form is the vorm behind that name,
 * or NULL when it is for all.  NULL: there is no such document. */
static const struct document *
document_of(const struct check *c, const char *name, const struct form **form)
{
	const struct document *found = document_find(name);

	*form = NULL;
	for (size_t i = 0; i < n_documents && found == NULL; i++) {
		size_t length = strlen(documents[i].name);

		if (strncmp(documents[i].name, name, length) != 0 ||
		    name[length] != '-')
			continue;
		*form = library_form(c->library, name + length + 1);
		if (*form != NULL)
			found = &documents[i];
	}
	return found;
}

static void
tell_no_document(const struct check *c, const char *path, const char *name)
{
	const char **known = xcalloc(n_documents + 1, sizeof *known);
	char *text = xasprintf(
	    "Geen document heet '%s'; een sjabloon heeft de naam van een "
	    "document, of die met - en een vorm erachter.",
	    name);
	const struct load_found found = { .at = (size_t)-1,
		.code = "T102",
		.text = text,
		.word = name,
		.known = known };

	for (size_t i = 0; i < n_documents; i++)
		known[i] = documents[i].name;
	load_report_add(c->report, path, "", &found);
	free(known);
	free(text);
}

/* The names of a document, in a vorm or in all that have it. */
static json_t *
names_of(const struct check *c, const struct document *document,
    const struct form *only)
{
	const struct form **form =
	    xcalloc(c->library->n_forms + 1, sizeof(struct form *));
	json_t *names;
	size_t n = 0;

	for (size_t i = 0; i < c->library->n_forms; i++) {
		const struct form *one = c->library->form[i];

		if (one == only || (only == NULL && document->fits(one)))
			form[n++] = one;
	}
	names = names_tree(document, form, n, c->library->calendar);
	free(form);
	return names;
}

/* NULL with a fault when there is no document with this name. */
static json_t *
find_names(const struct check *c, const char *path, const char *name)
{
	const struct form *form;
	const struct document *document = document_of(c, name, &form);

	if (document != NULL)
		return names_of(c, document, form);
	if (strcmp(name, CIJFERS) == 0)
		return names_cijfers();
	tell_no_document(c, path, name);
	return NULL;
}

static void
lint(const struct check *c, const char *path, const char *text, json_t *names)
{
	struct lint found;

	lint_template(text, names, &found);
	for (size_t i = 0; i < found.n; i++) {
		const struct lint_fault *fault = &found.fault[i];
		const struct load_found one = { fault->at, fault->length,
			fault->code, fault->text, fault->word,
			(const char *const *)fault->known };

		load_report_add(c->report, path, text, &one);
	}
	lint_release(&found);
}

static void
check_template(const struct check *c, const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *file = slash != NULL ? slash + 1 : path;
	char *name = xstrndup(file, strlen(file) - strlen(".html"));
	json_t *names = find_names(c, path, name);
	struct error err = { 0 };
	char *text = NULL;
	size_t length;

	if (file_read(path, TEMPLATE_MAX, &text, &length, &err) == -1) {
		const struct load_found found = {
			.at = (size_t)-1, .code = "T101", .text = err.text
		};

		load_report_add(c->report, path, "", &found);
		c->report->unreadable = true;
	} else if (names != NULL) {
		lint(c, path, text, names);
	}
	json_decref(names);
	free(text);
	free(name);
}

static int
wanted(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && is_template(entry->d_name);
}

/* A folder that is not there has no templates. */
static void
check_folder(const struct check *c, const char *folder)
{
	struct dirent **entry = NULL;
	int n = scandir(folder, &entry, wanted, alphasort);

	for (int i = 0; i < n; i++) {
		char *path = xasprintf("%s/%s", folder, entry[i]->d_name);

		check_template(c, path);
		free(path);
		free(entry[i]);
	}
	free(entry);
}

static void
check_templates(const struct check *c, const char *data)
{
	char *shipped = xasprintf("%s/forms/sjablonen", data);
	char *local = template_local(shipped);

	check_folder(c, shipped);
	check_folder(c, local);
	free(local);
	free(shipped);
}

/* ---- all of it ---- */

static void
print_report(const struct load_report *report, bool json)
{
	struct buf text = { 0 };

	if (json)
		load_report_json(report, &text);
	else
		load_report_text(report, &text);
	print_safe(buf_text(&text));
	buf_release(&text);
}

/* 0 clean, 1 warnings when strict, 2 errors, 3 a file cannot be read. */
static int
report_status(const struct load_report *report, bool strict)
{
	if (report->unreadable)
		return 3;
	if (report->n_errors > 0)
		return 2;
	return strict && report->n_warnings > 0 ? 1 : 0;
}

/* Some files; references into the shipped ones are found there. */
static void
read_some(struct app *app, const struct args *args, struct load_report *report)
{
	const char *old = args_value(args, "--tegen");
	struct library library = { 0 }, base = { 0 };
	struct load_report ignored = { 0 };
	struct error none = { 0 };
	const struct library *known =
	    load_folder(app->data, &base, &ignored, &none) == 0 ? &base : NULL;
	const char **yaml = xcalloc(args->n_words, sizeof *yaml);
	size_t n = 0;

	for (size_t i = 0; i < args->n_words; i++)
		if (!is_template(args->word[i]))
			yaml[n++] = args->word[i];
	if (n > 0)
		load_files(yaml, n, known, &library, report);
	for (size_t i = 0; i < args->n_words; i++)
		if (is_template(args->word[i]))
			check_template(
			    &(struct check){ &base, report }, args->word[i]);
	if (old != NULL)
		load_compare(old, args->word[0], report);
	free(yaml);
	load_report_release(&ignored);
	library_release(&library);
	library_release(&base);
}

static int
read_all(struct app *app, struct load_report *report, struct error *err)
{
	struct library library = { 0 };
	int result = load_folder(app->data, &library, report, err);

	if (result == 0)
		check_templates(&(struct check){ &library, report }, app->data);
	library_release(&library);
	return result;
}

int
cmd_controleer(struct app *app, const struct args *args, struct error *err)
{
	struct load_report report = { 0 };
	int result = 0;

	if (args_has(args, "--tegen") && args->n_words != 1)
		return error_usage(err,
		    "Bij --tegen hoort een bestand om mee te vergelijken.");
	if (args->n_words == 0)
		result = read_all(app, &report, err);
	else
		read_some(app, args, &report);
	if (result == 0) {
		print_report(&report, args_has(args, "--json"));
		result = report_status(&report, args_has(args, "--streng"));
	}
	load_report_release(&report);
	return result;
}
