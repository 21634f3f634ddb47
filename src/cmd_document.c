/*
 * cmd_document.c - documents without a screen: the rapport and the empty
 * forms, in a format, to a file or printed.
 */
#include <sys/stat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "cmd.h"
#include "report/report.h"

const struct report_format *
cmd_format(const struct args *args, struct error *err)
{
	const char *name = args_value(args, "--formaat");

	return name != NULL ? report_format(name, err) : &report_formats[0];
}

static bool
is_same_file(const char *one, const char *other)
{
	struct stat a, b;

	return stat(one, &a) == 0 && stat(other, &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* Not even --overschrijven is for the database, or for what belongs to it. */
bool
cmd_is_database(const struct app *app, const char *path)
{
	static const char *const beside[] = { "", "-wal", "-shm", "-journal",
		"-namen" };
	bool same = false;

	for (size_t i = 0; i < LENGTH(beside) && !same; i++) {
		char *own = xasprintf("%s%s", app->database, beside[i]);

		same = is_same_file(path, own);
		free(own);
	}
	return same;
}

/* Text is made safe once more; other bytes are for a file or a pipe. */
static int
print(const struct report_format *format, const struct buf *document,
    struct error *err)
{
	if (format->text)
		print_safe(buf_text(document));
	else if (isatty(STDOUT_FILENO) != 0)
		return error_usage(err,
		    "Een document in %s past niet op het scherm; geef met -o"
		    " een bestand op.",
		    format->name);
	else
		fwrite(document->text, 1, document->length, stdout);
	return 0;
}

int
cmd_deliver(const struct app *app, const struct args *args,
    const struct report_format *format, const struct buf *document,
    struct error *err)
{
	const char *path = args_value(args, "-o");

	if (path == NULL)
		return print(format, document, err);
	if (cmd_is_database(app, path))
		return error_set(err,
		    "%s is de database; kies een andere naam voor het "
		    "document.",
		    path);
	return file_write(path, buf_text(document), document->length,
	    args_has(args, "--overschrijven"), err);
}

/* Of an opened onderzoek; it is released. */
static int
make(struct app *app, struct onderzoek *o, const char *document,
    const struct args *args, struct error *err)
{
	const struct report_format *format = cmd_format(args, err);
	struct buf bytes = { 0 };
	int result = -1;

	if (format != NULL)
		result = app_report(app, o, document, format, &bytes, err);
	if (result == 0)
		result = cmd_deliver(app, args, format, &bytes, err);
	buf_release(&bytes);
	onderzoek_release(o);
	return result;
}

/* Say what is missing, on stderr, so that the document stays clean. */
static void
say_missing(const struct onderzoek *o)
{
	struct error why = { 0 };

	if (rules_pass(o, GATE_CONCEPT, &why) == -1) {
		print_safe_error(why.text);
		fputc('\n', stderr);
	}
}

/* The same of a public version: it is not for publication yet. */
static void
say_open(const struct onderzoek *o)
{
	if (o->lakken.made && !lakken_done(o))
		fprintf(stderr,
		    "Nog niet nagekeken op persoonsgegevens: kijk met "
		    "\"schouw lakken %s\" wat er nog te besluiten is.\n",
		    o->nummer);
}

int
cmd_rapport(struct app *app, const struct args *args, struct error *err)
{
	struct onderzoek o;

	if (cmd_format(args, err) == NULL ||
	    app_open(app, args->word[0], &o, err) == -1)
		return -1;
	o.calendar = app_calendar(app);
	if (args_has(args, "--openbaar")) {
		app_lakken(app, &o);
		say_open(&o);
		return make(app, &o, REPORT_OPENBAAR, args, err);
	}
	if (o.form->openbaar)
		say_missing(&o);
	return make(app, &o, "rapport", args, err);
}

/* An empty form for the aanbieder, about one onderzoek. */
int
cmd_formulier(struct app *app, const struct args *args, struct error *err)
{
	static const char *const names[] = { "feitelijke-onjuistheden",
		"reactie" };
	const char *name = args->word[0];
	struct onderzoek o;

	if (strcmp(name, names[0]) != 0 && strcmp(name, names[1]) != 0)
		return error_usage(err,
		    "Formulier %s bestaat niet; kies %s of %s.", name, names[0],
		    names[1]);
	if (cmd_format(args, err) == NULL ||
	    app_open(app, args->word[1], &o, err) == -1)
		return -1;
	o.calendar = app_calendar(app);
	return make(app, &o, name, args, err);
}
