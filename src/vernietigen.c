/*
 * vernietigen.c - destroying an onderzoek: the database, and the texts in
 * the making of the user himself.  A colleague's go when he comes back.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "store/vernietig.h"
#include "vernietigen.h"

typedef int each_name(const char *name, void *context, struct error *err);

/* Each name in a folder that begins so; none where there is no folder. */
static int
each_with(const char *folder, const char *begin, each_name *each, void *context,
    struct error *err)
{
	DIR *dir = opendir(folder);
	const struct dirent *entry;
	int result = 0;

	if (dir == NULL)
		return 0;
	while (result == 0 && (entry = readdir(dir)) != NULL)
		if (strncmp(entry->d_name, begin, strlen(begin)) == 0)
			result = each(entry->d_name, context, err);
	closedir(dir);
	return result;
}

/* "folder/name"; folder "." where the path has none. */
static void
split(const char *path, char **folder, const char **name)
{
	const char *slash = strrchr(path, '/');

	*name = slash == NULL ? path : slash + 1;
	if (slash == NULL)
		*folder = xstrdup(".");
	else
		*folder = xstrndup(path, (size_t)(slash + 1 - path));
}

/* ---- texts of the user ---- */

static int
cut_text(const char *name, void *context, struct error *err)
{
	const struct app *app = context;
	char *path = xasprintf("%s/%s", app->state, name);
	int result = 0;

	if (unlink(path) == -1 && errno != ENOENT)
		result = file_failed(path, "gewist", errno, err);
	free(path);
	return result;
}

/* What was kept in a file when no database would have it. */
static int
cut_texts(struct app *app, const char *nummer, struct error *err)
{
	char *begin = xasprintf("schouw-%s-", nummer);
	int result = each_with(app->state, begin, cut_text, app, err);

	free(begin);
	return result;
}

static int
wipe_if_destroyed(struct app *app, const char *nummer, struct error *err)
{
	date day;
	int found = store_vernietigd(app->store, nummer, &day, err);

	if (found == 1 && cut_texts(app, nummer, err) == 0)
		return draft_wipe(app->drafts, nummer, err);
	return found == 0 ? 0 : -1;
}

int
app_wipe_drafts(struct app *app, struct error *err)
{
	char **nummers;
	size_t n;
	int result = draft_nummers(app->drafts, &nummers, &n, err);

	for (size_t i = 0; i < n; i++) {
		if (result == 0)
			result = wipe_if_destroyed(app, nummers[i], err);
		free(nummers[i]);
	}
	free(nummers);
	return result;
}

/* A subcommand opens them only when there are any. */
static int
wipe_own(struct app *app, const char *nummer, struct error *err)
{
	char *path;
	int there;

	if (app->state == NULL)
		return 0;
	path = xasprintf("%s/drafts.db", app->state);
	there = access(path, F_OK) == 0;
	free(path);
	if (cut_texts(app, nummer, err) == -1)
		return -1;
	if (app->drafts == NULL && there &&
	    draft_store_open(app->state, app->database, &app->drafts, err) ==
		-1)
		return -1;
	return app->drafts == NULL ? 0 : draft_wipe(app->drafts, nummer, err);
}

/* ---- what is not reached ---- */

static int
add_copy(const char *name, void *context, struct error *err)
{
	struct buf *told = context;
	size_t length = strlen(name);

	(void)err;
	if (length > 4 && strcmp(name + length - 4, ".bak") == 0)
		buf_addf(told, "\nDaarbij hoort ook %s.", name);
	return 0;
}

static int
tell_copies(const struct app *app, struct buf *told, struct error *err)
{
	const char *name;
	char *folder, *begin;
	int result;

	split(app->database, &folder, &name);
	begin = xasprintf("%s.v", name);
	buf_add(told,
	    "Backups, afdrukken en wat al verzonden is bereikt schouw niet: "
	    "die vernietigt u zelf.");
	result = each_with(folder, begin, add_copy, told, err);
	free(begin);
	free(folder);
	return result;
}

int
app_vernietig(struct app *app, const char *nummer, const char *besluit,
    struct buf *told, struct error *err)
{
	const struct vernietig_request request = { nummer, besluit };
	const struct library *library = app_library(app, err);
	struct error why = { 0 };

	if (library == NULL ||
	    store_vernietig(app->store, library->calendar, &request, err) == -1)
		return -1;
	/* From here on it is gone; what fails is done again later. */
	if (store_vernietig_wipe(app->store, &why) == -1)
		buf_addf(told,
		    "De tekst is weg uit de database, maar het bestand is nog "
		    "niet opgeruimd; dat gaat vanzelf verder zodra schouw weer "
		    "wordt geopend: %s.\n",
		    why.text);
	if (wipe_own(app, nummer, err) == -1)
		return -1;
	return tell_copies(app, told, err);
}
