#include <sys/stat.h>
#include <sys/types.h>

#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cmd.h"
#include "report/report.h"
#include "store/files.h"
#include "store/vernietig.h"

#ifndef DATADIR
#define DATADIR "/usr/local/share/schouw"
#endif

/* ---- where things are ---- */

static char *
from_environment(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && *value != '\0' ? xstrdup(value) : NULL;
}

/* $NAME/schouw, or else ~/otherwise/schouw; NULL without a home. */
static char *
home_folder(const char *name, const char *otherwise)
{
	const char *value = getenv(name), *home = getenv("HOME");

	if (value != NULL && value[0] == '/')
		return xasprintf("%s/schouw", value);
	if (home != NULL && home[0] == '/')
		return xasprintf("%s/%s/schouw", home, otherwise);
	return NULL;
}

static bool
is_data_folder(const char *path)
{
	struct stat norms, forms;
	char *a = xasprintf("%s/norms", path), *b = xasprintf("%s/forms", path);
	bool is = stat(a, &norms) == 0 && S_ISDIR(norms.st_mode) &&
	    stat(b, &forms) == 0 && S_ISDIR(forms.st_mode);

	free(a);
	free(b);
	return is;
}

/*
 * The folder that came with the program: beside it in its source tree
 * (build/schouw, build/san/schouw), or beside bin/ where it is installed.
 */
static char *
shipped_data(void)
{
	static const char *const near[] = { "..", "../..", "../share/schouw" };
	char exe[4096], *path;
	ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
	char *slash;

	if (n > 0) {
		exe[n] = '\0';
		slash = strrchr(exe, '/');
		if (slash != NULL)
			*slash = '\0';
		for (size_t i = 0; i < LENGTH(near); i++) {
			path = xasprintf("%s/%s", exe, near[i]);
			if (is_data_folder(path))
				return path;
			free(path);
		}
	}
	return xstrdup(DATADIR);
}

/* Who writes: the login of the real user, not what the environment says. */
static char *
login(void)
{
	const struct passwd *who = getpwuid(getuid());

	if (who != NULL && who->pw_name[0] != '\0')
		return utf8_clean(who->pw_name, strlen(who->pw_name), false);
	return xasprintf("uid%lu", (unsigned long)getuid());
}

int
app_init(
    struct app *app, const char *database, const char *data, struct error *err)
{
	char *folder = NULL;

	*app = (struct app){ 0 };
	app->user = login();
	app->data =
	    data != NULL ? xstrdup(data) : from_environment("SCHOUW_DATA");
	if (app->data == NULL)
		app->data = shipped_data();
	app->database = database != NULL ? xstrdup(database)
					 : from_environment("SCHOUW_DATABASE");
	app->database_given = app->database != NULL;
	if (app->database == NULL)
		folder = home_folder("XDG_DATA_HOME", ".local/share");
	if (folder != NULL)
		app->database = xasprintf("%s/schouw.db", folder);
	free(folder);
	app->state = home_folder("XDG_STATE_HOME", ".local/state");
	if (app->database == NULL)
		return error_usage(err,
		    "Er is geen thuismap bekend; noem de "
		    "database met --database BESTAND.");
	return 0;
}

void
app_release(struct app *app)
{
	if (app->drafts != NULL)
		draft_store_close(app->drafts);
	if (app->store != NULL)
		store_close(app->store);
	library_release(&app->library);
	free(app->database);
	free(app->data);
	free(app->state);
	free(app->user);
	*app = (struct app){ 0 };
}

/* ---- opening ---- */

/* How large a file of bewijs may be, when the office says so. */
static int
set_file_limit(struct store *store, struct error *err)
{
	const char *set = getenv("SCHOUW_BEWIJS_MIB");
	char *end;
	long mib;

	if (set == NULL || *set == '\0')
		return 0;
	mib = strtol(set, &end, 10);
	if (*end != '\0' || mib < 1 || mib > FILES_MIB_MAX)
		return error_usage(err,
		    "SCHOUW_BEWIJS_MIB is %s; geef een getal van 1 tot %d.",
		    set, FILES_MIB_MAX);
	store_set_file_limit(store, (int64_t)mib * 1024 * 1024);
	return 0;
}

/*
 * Somebody destroyed an onderzoek and could not finish.  Where that still
 * cannot be done it stays noted, and schouw bewaren --vernietigd says so.
 */
static void
go_on_wiping(struct store *store)
{
	struct error ignored;

	if (store_vernietig_left(store))
		store_vernietig_wipe(store, &ignored);
}

int
app_store(struct app *app, bool create, struct error *err)
{
	if (app->store != NULL)
		return 0;
	if (!create && access(app->database, F_OK) == -1)
		return error_system(err,
		    "Er is geen database op %s; begin een onderzoek met "
		    "\"schouw nieuw VORM\" of noem een andere met --database.",
		    app->database);
	if (store_open(app->database, app->user, &app->store, err) == -1)
		return -1;
	go_on_wiping(app->store);
	store_set_patience(app->store, PATIENCE_MS);
	return set_file_limit(app->store, err);
}

const struct library *
app_library(struct app *app, struct error *err)
{
	struct load_report report = { 0 };
	struct buf text = { 0 };

	if (app->library_loaded)
		return &app->library;
	if (load_folder(app->data, &app->library, &report, err) == -1)
		return NULL;
	if (report.n_errors > 0 && !app->quiet) {
		load_report_text(&report, &text);
		print_safe_error(buf_text(&text));
		buf_release(&text);
	}
	load_report_release(&report);
	if (app->library.n_forms == 0 || app->library.n_normsets == 0) {
		error_system(err,
		    "In %s staat geen bruikbare vorm of normset; "
		    "\"schouw controleer\" zegt wat eraan schort.",
		    app->data);
		return NULL;
	}
	app->library_loaded = true;
	return &app->library;
}

/* ---- onderzoeken ---- */

const struct calendar *
app_calendar(struct app *app)
{
	struct error err;
	const struct library *library = app_library(app, &err);

	return library != NULL ? library->calendar : NULL;
}

bool
app_four_eyes(struct app *app)
{
	struct error err;
	const struct library *library = app_library(app, &err);

	return library != NULL && library->registers != NULL &&
	    library->registers->four_eyes;
}

/* 1 with the pins, or -1 with a sentence. */
static int
find(struct app *app, const char *nummer, struct pins *pins, struct error *err)
{
	char text[DATE_ISO_SIZE];
	date day;
	int found;

	if (app_store(app, false, err) == -1)
		return -1;
	found = store_find(app->store, nummer, pins, err);
	if (found == 0 && store_vernietigd(app->store, nummer, &day, err) == 1)
		return error_set(err,
		    "Onderzoek %s is op %s vernietigd; \"schouw bewaren "
		    "--vernietigd\" toont het bewijs.",
		    nummer, date_to_iso(day, text));
	if (found == 0)
		return error_set(err,
		    "Onderzoek %s bestaat niet; "
		    "\"schouw lijst\" toont de nummers.",
		    nummer);
	return found;
}

int
app_need(struct app *app, const char *nummer, struct error *err)
{
	struct pins pins;

	if (find(app, nummer, &pins, err) == -1)
		return -1;
	pins_release(&pins);
	return 0;
}

int
app_open(
    struct app *app, const char *nummer, struct onderzoek *o, struct error *err)
{
	struct library own = { 0 };
	struct pins pins;
	int found;

	if (find(app, nummer, &pins, err) == -1)
		return -1;
	found = load_pins(pins.form, pins.normset, pins.registers, &own, err);
	pins_release(&pins);
	if (found == -1)
		return -1;
	onderzoek_init(o, &own, nummer, app->user);
	if (store_read_onderzoek(app->store, nummer, o, err) == -1) {
		onderzoek_release(o);
		return -1;
	}
	return 0;
}

int
app_save(struct app *app, struct onderzoek *o, struct error *err)
{
	/* What is saved may be an event that a term begins with. */
	if (o->calendar == NULL)
		o->calendar = app_calendar(app);
	if (app_freeze_sent(app, o, err) == -1)
		return -1;
	switch (store_save_onderzoek(app->store, o, err)) {
	case 0:
		return 0;
	case 1:
		return error_set(err,
		    "%s heeft dit zojuist ook gewijzigd; "
		    "kijk met \"schouw toon %s\" en geef "
		    "het opnieuw op.",
		    o->conflict.who != NULL ? o->conflict.who : "Een collega",
		    o->nummer);
	default:
		return -1;
	}
}

int
app_trace(struct app *app, struct report_trace *trace, char *head, char *day,
    struct error *err)
{
	int64_t seq = 0;

	*head = '\0';
	if (store_logboek_head(app->store, &seq, head, err) == -1)
		return -1;
	*trace = (struct report_trace){
		.version = SCHOUW_VERSION,
		.logboek_seq = seq,
		.logboek_head = head,
		.made_at = date_to_iso(date_today(), day),
	};
	return 0;
}

int
app_freeze(struct app *app, struct onderzoek *o, struct error *err)
{
	const struct report_format *format = report_format("tekst", err);
	struct buf text = { 0 };
	int result = app_report(app, o, "rapport", format, &text, err);

	if (result == 0)
		onderzoek_freeze(o, buf_text(&text), app->user);
	buf_release(&text);
	return result;
}

int
app_freeze_sent(struct app *app, struct onderzoek *o, struct error *err)
{
	return onderzoek_freezes(o) ? app_freeze(app, o, err) : 0;
}

int
app_report(struct app *app, const struct onderzoek *o, const char *document,
    const struct report_format *format, struct buf *out, struct error *err)
{
	char head[SHA256_SIZE], day[DATE_ISO_SIZE];
	char *sjablonen = xasprintf("%s/forms/sjablonen", app->data);
	struct report_trace trace;
	int result = app_trace(app, &trace, head, day, err);

	if (result != -1)
		result = report_make(
		    document, format, sjablonen, o, &trace, out, err);
	free(sjablonen);
	return result;
}
