/*
 * overdragen.c - the files of a packet and the step that goes with it.
 *
 * All is made in memory, then written, then recorded; what fails takes
 * back the files that were not there before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "overdragen.h"
#include "report/report.h"
#include "store/maatregelen.h"

#define NAMES_MAX 99 /* packets of one name beside each other */

static const struct {
	const char *ending;
	const char *format; /* NULL: data */
} files[] = {
	{ "html", "html" },
	{ "txt", "tekst" },
	{ "json", NULL },
};

#define N_FILES LENGTH(files)

/* One file, made but perhaps not written. */
struct made {
	char *path;
	struct buf text;
	bool written;
};

/* All that is made at once. */
struct packets {
	struct made *file;
	size_t n_files;
	struct stap_for *step; /* nummer and gemeente are owned */
	size_t n_steps;
};

static void
packets_release(struct packets *packets)
{
	for (size_t i = 0; i < packets->n_files; i++) {
		free(packets->file[i].path);
		buf_release(&packets->file[i].text);
	}
	for (size_t i = 0; i < packets->n_steps; i++) {
		free((char *)packets->step[i].nummer);
		free((char *)packets->step[i].request.gemeente);
	}
	free(packets->file);
	free(packets->step);
}

/* ---- names ---- */

static char *
path_of(const char *base, size_t file)
{
	return xasprintf("%s.%s", base, files[file].ending);
}

static bool
is_taken(const char *base)
{
	bool taken = false;

	for (size_t i = 0; i < N_FILES && !taken; i++) {
		char *path = path_of(base, i);

		taken = access(path, F_OK) == 0;
		free(path);
	}
	return taken;
}

/* Without its ending; NULL with a sentence when the name is taken. */
static char *
choose_name(
    const struct overdragen *asked, const char *gemeente, struct error *err)
{
	char *base = xasprintf("%s%soverdracht-%s-%s",
	    asked->folder != NULL ? asked->folder : "",
	    asked->folder != NULL ? "/" : "", asked->nummer, gemeente);

	if (asked->replace || !is_taken(base))
		return base;
	for (int i = 2; asked->number && i <= NAMES_MAX; i++) {
		char *other = xasprintf("%s-%d", base, i);

		if (!is_taken(other)) {
			free(base);
			return other;
		}
		free(other);
	}
	error_set(err,
	    "%s bestaat al; kies een andere map met -o, of geef "
	    "--overschrijven.",
	    base);
	free(base);
	return NULL;
}

/* ---- making ---- */

static int
make_file(struct app *app, const struct overdracht *overdracht, size_t file,
    struct buf *out, struct error *err)
{
	char head[SHA256_SIZE], day[DATE_ISO_SIZE];
	struct report_trace trace;
	const char *name = files[file].format;
	const struct report_format *format = NULL;
	char *sjablonen;
	int result = 0;

	if (name != NULL && (format = report_format(name, err)) == NULL)
		return -1;
	if (app_trace(app, &trace, head, day, err) == -1)
		return -1;
	if (format == NULL) {
		report_overdracht_json(overdracht, &trace, out);
		return 0;
	}
	sjablonen = xasprintf("%s/forms/sjablonen", app->data);
	result =
	    report_overdracht(format, sjablonen, overdracht, &trace, out, err);
	free(sjablonen);
	return result;
}

static int
make_files(struct app *app, const struct overdracht *overdracht,
    const char *base, struct packets *packets, struct error *err)
{
	for (size_t i = 0; i < N_FILES; i++) {
		struct made *made;

		packets->file = xgrow(
		    packets->file, packets->n_files, sizeof *packets->file);
		made = &packets->file[packets->n_files++];
		*made = (struct made){ .path = path_of(base, i) };
		if (make_file(app, overdracht, i, &made->text, err) == -1)
			return -1;
	}
	return 0;
}

/* Is it there already, by its last step? */
static bool
is_there(const struct overdracht_deel *deel, const char *gemeente)
{
	const struct maatregel_events *events = &deel->events;
	const struct maatregel_event *last =
	    events->n > 0 ? &events->event[events->n - 1] : NULL;

	return last != NULL && last->stap == STAP_OVERGEDRAGEN &&
	    strcmp(last->gemeente, gemeente) == 0;
}

static void
add_steps(const struct overdracht *overdracht, struct packets *packets)
{
	const char *gemeente = overdracht->gemeente->id;

	for (size_t i = 0; i < overdracht->n; i++) {
		const struct overdracht_deel *deel = &overdracht->deel[i];
		struct buf nummer = { 0 };

		if (!overdracht_open(deel) || is_there(deel, gemeente))
			continue;
		maatregel_nummer(deel->van, deel->maatregel, &nummer);
		packets->step = xgrow(
		    packets->step, packets->n_steps, sizeof *packets->step);
		packets->step[packets->n_steps++] = (struct stap_for){
			.nummer = buf_take(&nummer),
			.request = { .stap = STAP_OVERGEDRAGEN,
			    .day = date_today(),
			    .until = DATE_NONE,
			    .gemeente = xstrdup(gemeente) },
		};
	}
}

static int
make_packet(struct app *app, const struct overdragen *asked,
    const char *gemeente, struct packets *packets, struct error *err)
{
	struct overdracht overdracht;
	char *base;
	int result = -1;

	if (overdracht_read(app, asked, gemeente, &overdracht, err) == -1)
		return -1;
	base = choose_name(asked, gemeente, err);
	if (base != NULL)
		result = make_files(app, &overdracht, base, packets, err);
	if (asked->record)
		add_steps(&overdracht, packets);
	free(base);
	overdracht_release(&overdracht);
	return result;
}

static int
make_packets(struct app *app, const struct overdragen *asked,
    struct packets *packets, struct error *err)
{
	struct onderzoek o;
	char *id;
	int result = 0;
	size_t n;

	if (asked->gemeente != NULL)
		return make_packet(app, asked, asked->gemeente, packets, err);
	if (app_open(app, asked->nummer, &o, err) == -1)
		return -1;
	for (n = 0; result == 0 && (id = set_at(o.facts.gemeenten, n)) != NULL;
	     n++) {
		result = make_packet(app, asked, id, packets, err);
		free(id);
	}
	if (result == 0 && n == 0)
		result = error_set(err,
		    "Bij onderzoek %s is nog geen gemeente ingevuld.",
		    asked->nummer);
	onderzoek_release(&o);
	return result;
}

/* ---- writing ---- */

static int
write_files(struct packets *packets, bool replace, struct error *err)
{
	for (size_t i = 0; i < packets->n_files; i++) {
		struct made *made = &packets->file[i];

		if (file_write(made->path, buf_text(&made->text),
			made->text.length, replace, err) == -1)
			return -1;
		made->written = !replace;
	}
	return 0;
}

static void
take_back(const struct packets *packets)
{
	for (size_t i = 0; i < packets->n_files; i++)
		if (packets->file[i].written)
			unlink(packets->file[i].path);
}

int
overdragen(struct app *app, const struct overdragen *asked, struct buf *names,
    struct error *err)
{
	struct packets packets = { 0 };
	int result = make_packets(app, asked, &packets, err);

	if (result == 0)
		result = write_files(&packets, asked->replace, err);
	if (result == 0 && packets.n_steps > 0)
		result = store_maatregel_steps(app->store, packets.step,
		    packets.n_steps, app_four_eyes(app), err);
	if (result == -1)
		take_back(&packets);
	for (size_t i = 0; result == 0 && i < packets.n_files; i++)
		buf_addf(names, "%s\n", packets.file[i].path);
	packets_release(&packets);
	return result;
}
