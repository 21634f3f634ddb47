/*
 * screens.c - the screens on a database: what they may ask for is filled
 * in here, so that they know neither store nor files.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "base/file.h"
#include "base/mem.h"
#include "brieven.h"
#include "figures.h"
#include "overdragen.h"
#include "store/aanwezig.h"
#include "store/files.h"
#include "store/maatregelen.h"
#include "vernietigen.h"

static int
back_list(void *context, const struct list_query *query, struct list_page *page,
    struct error *err)
{
	struct app *app = context;

	return store_list(app->store, query, page, err);
}

static int
back_open(
    void *context, const char *nummer, struct onderzoek *o, struct error *err)
{
	if (app_open(context, nummer, o, err) == -1)
		return -1;
	o->calendar = app_calendar(context);
	return 0;
}

static int
back_begin(void *context, const char *vorm, const struct follow *follow,
    struct onderzoek *o, struct buf *told, struct error *err)
{
	if (app_begin(context, vorm, follow, o, told, err) == -1)
		return -1;
	o->calendar = app_calendar(context);
	return 0;
}

static int
back_new_norms(void *context, const char *nummer, char *version, size_t size,
    struct error *err)
{
	return app_new_norms(context, nummer, version, size, err);
}

static int
back_follow(void *context, const char *nummer, struct maatregel_page *page,
    struct error *err)
{
	struct app *app = context;

	return store_follow(app->store, nummer, page, err);
}

static int
back_save(void *context, struct onderzoek *o, struct error *err)
{
	struct app *app = context;

	if (app_freeze_sent(app, o, err) == -1)
		return -1;
	return store_save_onderzoek(app->store, o, err);
}

static int
back_refresh(void *context, struct onderzoek *o, struct error *err)
{
	struct app *app = context;

	return store_refresh_onderzoek(app->store, o, err);
}

static bool
back_others_wrote(void *context)
{
	struct app *app = context;

	return store_others_wrote(app->store);
}

static int
back_present(
    void *context, const char *nummer, const char *text, struct error *err)
{
	struct app *app = context;

	return store_present(app->store, nummer, text, err);
}

static int
back_absent(void *context, struct error *err)
{
	struct app *app = context;

	return store_absent(app->store, err);
}

static int
back_others(void *context, const char *nummer, struct aanwezigen *others,
    struct error *err)
{
	struct app *app = context;

	return store_others(app->store, nummer, others, err);
}

static void
back_rest(void *context)
{
	struct app *app = context;

	store_rest(app->store);
}

static int
back_search(void *context, const char *words, const char *nummer,
    struct hits *hits, struct error *err)
{
	struct app *app = context;

	return store_search(app->store, words, nummer, 200, hits, err);
}

static int
back_aanbieders(void *context, const char *text, char ***names, size_t *n,
    struct error *err)
{
	struct app *app = context;

	return store_aanbieders(app->store, text, 8, names, n, err);
}

static int
back_all_aanbieders(void *context, char ***names, size_t *n, struct error *err)
{
	struct app *app = context;

	return store_aanbieders(app->store, "", AANBIEDERS_MAX, names, n, err);
}

/* A shell makes a home of "~"; here nobody else does. */
static int
back_keep_file(void *context, const char *path, char *sha256, int64_t *size,
    struct error *err)
{
	const char *home = getenv("HOME");
	bool at_home = strncmp(path, "~/", 2) == 0 && home != NULL;
	struct app *app = context;
	struct copied copied;
	char *whole =
	    xasprintf("%s%s", at_home ? home : "", at_home ? path + 1 : path);
	int result = store_keep_file(app->store, whole, &copied, err);

	free(whole);
	if (result == -1)
		return -1;
	memcpy(sha256, copied.sha256, sizeof copied.sha256);
	*size = copied.size;
	return 0;
}

static int
back_draft_save(void *context, const struct draft *draft, struct error *err)
{
	struct app *app = context;

	return draft_save(app->drafts, draft, err);
}

static int
back_draft_delete(
    void *context, const char *nummer, const char *subject, struct error *err)
{
	struct app *app = context;

	return draft_delete(app->drafts, nummer, subject, err);
}

static int
back_draft_list(
    void *context, const char *nummer, struct drafts *drafts, struct error *err)
{
	struct app *app = context;

	return draft_list(app->drafts, nummer, drafts, err);
}

static int
back_weergave_save(
    void *context, const struct weergave *weergave, struct error *err)
{
	struct app *app = context;

	return weergave_save(app->drafts, weergave, err);
}

static int
back_weergave_delete(void *context, const char *name, struct error *err)
{
	struct app *app = context;

	return weergave_delete(app->drafts, name, err);
}

static int
back_weergave_list(
    void *context, struct weergaven *weergaven, struct error *err)
{
	struct app *app = context;

	return weergave_list(app->drafts, weergaven, err);
}

static int
back_place_save(void *context, const struct place *place, struct error *err)
{
	struct app *app = context;

	return place_save(app->drafts, place, err);
}

static int
back_place_find(
    void *context, const char *nummer, struct place *place, struct error *err)
{
	struct app *app = context;

	return place_find(app->drafts, nummer, place, err);
}

/* The rapport goes beside the user's work, under the number of the case. */
static int
back_rapport(void *context, struct onderzoek *o, const char *format, char *path,
    size_t size, struct error *err)
{
	const struct report_format *asked = report_format(format, err);
	struct app *app = context;
	struct buf text = { 0 };
	struct error why = { 0 };
	int result;

	if (asked == NULL)
		return -1;
	/* A working copy may always be made: the document says what it is. */
	onderzoek_make_concept(o, &why);
	snprintf(path, size, "rapport-%s.%s", o->nummer, asked->ending);
	result = app_report(app, o, "rapport", asked, &text, err);
	if (result == 0)
		result = file_write(path, buf_text(&text), text.length, 1, err);
	buf_release(&text);
	return result;
}

static int
back_document(void *context, const struct document *document,
    const struct document_case *c, const char *format, char *path, size_t size,
    struct buf *told, struct error *err)
{
	const struct report_format *asked = report_format(format, err);
	struct document_case whole = *c;
	struct app *app = context;
	const struct library *library = app_library(app, err);

	if (asked == NULL || library == NULL)
		return -1;
	whole.kantoor = library->kantoor;
	return document_write(
	    app, &whole, document, asked, path, size, told, err);
}

/* "a.html, .txt en .json": the first of each packet, and its others. */
static void
add_names(const char *lines, struct buf *out)
{
	static const char first[] = ".html\n";
	const char *end;

	for (; (end = strchr(lines, '\n')) != NULL; lines = end + 1) {
		size_t length = (size_t)(end + 1 - lines);

		if (length < sizeof first ||
		    strncmp(end + 1 - strlen(first), first, strlen(first)) != 0)
			continue;
		buf_add(out, out->length > 0 ? "; " : "");
		buf_add_bytes(out, lines, length - 1);
		buf_add(out, ", .txt en .json");
	}
}

static int
back_overdragen(void *context, const char *nummer, const char *maatregelen,
    const char *gemeente, struct buf *names, struct error *err)
{
	const struct overdragen asked = {
		.nummer = nummer,
		.maatregelen = maatregelen,
		.gemeente = gemeente,
		.record = true,
		.number = true,
	};
	struct buf lines = { 0 };
	int result = overdragen(context, &asked, &lines, err);

	if (result == 0)
		add_names(buf_text(&lines), names);
	buf_release(&lines);
	return result;
}

static void
back_lakken(void *context, struct onderzoek *o)
{
	app_lakken(context, o);
}

static int
back_example(void *context, const struct progress *progress, struct error *err)
{
	struct app *app = context;
	int result;

	store_set_patience(app->store, PATIENCE_MS);
	result = app_example(app, progress, err);
	store_set_patience(app->store, 0);
	return result;
}

static const struct library *
back_library(void *context, struct error *err)
{
	return app_library(context, err);
}

static const struct backend backend = {
	.list = back_list,
	.open = back_open,
	.begin = back_begin,
	.new_norms = back_new_norms,
	.follow = back_follow,
	.save = back_save,
	.refresh = back_refresh,
	.others_wrote = back_others_wrote,
	.present = back_present,
	.absent = back_absent,
	.others = back_others,
	.rest = back_rest,
	.search = back_search,
	.aanbieders = back_aanbieders,
	.all_aanbieders = back_all_aanbieders,
	.keep_file = back_keep_file,
	.draft_save = back_draft_save,
	.draft_delete = back_draft_delete,
	.draft_list = back_draft_list,
	.weergave_save = back_weergave_save,
	.weergave_delete = back_weergave_delete,
	.weergave_list = back_weergave_list,
	.place_save = back_place_save,
	.place_find = back_place_find,
	.rapport = back_rapport,
	.document = back_document,
	.overdragen = back_overdragen,
	.lakken = back_lakken,
	.example = back_example,
	.library = back_library,
};

static int
open_for_screens(struct app *app, struct error *err)
{
	if (app->state == NULL)
		return error_system(err,
		    "Er is geen thuismap voor tekst in wording; zet HOME.");
	if (app_store(app, true, err) == -1 ||
	    draft_store_open(app->state, app->database, &app->drafts, err) ==
		-1 ||
	    app_wipe_drafts(app, err) == -1)
		return -1;
	/* A key never waits for a lock: the loop tries again. */
	store_set_patience(app->store, 0);
	app->backend = backend;
	screens_follow(&app->backend);
	screens_figures(&app->backend);
	screens_bewaren(&app->backend);
	screens_team(&app->backend);
	app->backend.context = app;
	app->backend.user = app->user;
	app->backend.office = "";
	app->backend.formats = REPORT_FORMATS;
	app->backend.emergency = app->state;
	return 0;
}

int
app_run(
    struct app *app, const char *nummer, const char *norm, struct error *err)
{
	struct ui ui;
	int status;

	if (open_for_screens(app, err) == -1)
		return -1;
	ui_init(&ui, &app->backend);
	app->quiet = true;
	status = ui_run(&ui, nummer, norm, err);
	app->quiet = false;
	ui_release(&ui);
	return status;
}
