/*
 * export_list.c - a list that is on a screen, to a file of its own.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app.h"
#include "base/mem.h"
#include "base/outfile.h"
#include "export.h"
#include "report/sheet.h"
#include "store/export.h"
#include "store/maatregelen.h"

#define PAGE      200
#define NAMES_MAX 1000 /* files of one day */

int
app_each_maatregel(struct app *app, const struct maatregel_query *asked,
    app_row *row, void *context, struct error *err)
{
	struct maatregel_query query = *asked;
	struct maatregel_page page;
	int result = 0;
	bool more;

	query.limit = PAGE;
	do {
		if (store_maatregelen(app->store, &query, &page, err) < 0)
			return -1;
		for (size_t i = 0; i < page.n && result == 0; i++)
			result = row(&page.row[i], context, err);
		more = page.more && result == 0;
		if (page.n > 0)
			query.after_id = page.row[page.n - 1].id;
		maatregel_page_release(&page);
	} while (more);
	return result;
}

/* A maatregel goes into the sheet; who waits hears of it. */
struct sink {
	struct sheet *sheet;
	const struct progress *progress;
};

static int
add_row(const struct maatregel_row *row, void *context, struct error *err)
{
	struct sink *sink = context;

	if (progress_step(sink->progress, "maatregelen",
		(int64_t)sink->sheet->n_rows, 0, err) == -1)
		return -1;
	return export_maatregel(row, date_today(), sheet_row, sink->sheet, err);
}

int
app_maatregelen_sheet(struct app *app, const struct maatregel_query *query,
    struct sheet *sheet, const struct progress *progress, struct error *err)
{
	struct sink sink = { sheet, progress };

	if (sheet_table(sheet, &export_tables[EXPORT_MAATREGELEN], err) == -1)
		return -1;
	return app_each_maatregel(app, query, add_row, &sink, err);
}

/* ---- a file for it ---- */

/* The folder where the user is, or else the home; with its whole path, as
 * it will be looked for from elsewhere.  The caller frees it. */
static char *
find_folder(struct error *err)
{
	const char *home = getenv("HOME");
	char *here = realpath(".", NULL);

	if (here != NULL && access(here, W_OK | X_OK) == 0)
		return here;
	free(here);
	if (home != NULL && *home != '\0')
		return xstrdup(home);
	error_system(err,
	    "In deze map mag u niet schrijven, en er is geen thuismap; start "
	    "schouw in een andere map.");
	return NULL;
}

/* A name of today that is not there yet. */
static void
find_name(const char *folder, const char *list, const char *extension,
    char *path, size_t size)
{
	char day[DATE_ISO_SIZE];

	date_to_iso(date_today(), day);
	snprintf(path, size, "%s/%s-%s.%s", folder, list, day, extension);
	for (int i = 2; i < NAMES_MAX && access(path, F_OK) == 0; i++)
		snprintf(path, size, "%s/%s-%s-%d.%s", folder, list, day, i,
		    extension);
}

/* A file of its own that is being written. */
struct own {
	struct app *app;
	enum export_id id;
	struct outfile out;
	struct sheet sheet;
	struct export *export;
	struct error *err;
};

static int
own_codebook(struct own *own)
{
	const struct sheet_format *format = own->sheet.format;

	if (!format->many || format->explained)
		return 0;
	if (sheet_table(
		&own->sheet, &export_tables[EXPORT_CODEBOEK], own->err) == -1)
		return -1;
	return export_codebook(&export_tables[own->id], 1, own->sheet.library,
	    sheet_row, &own->sheet, own->err);
}

/* result: of the rows that were written into it. */
static int
own_end(struct own *own, int result)
{
	own->export->n = own->sheet.n_rows;
	if (result == 0)
		result = own_codebook(own);
	if (result == 0)
		result = sheet_end(&own->sheet, own->err);
	sheet_release(&own->sheet);
	if (result == 0)
		return outfile_keep(&own->out, own->err);
	outfile_drop(&own->out);
	return -1;
}

static int
own_begin(struct own *own)
{
	const struct sheet_format *format = sheet_format(own->export->format);
	const struct library *library = app_library(own->app, own->err);
	struct export *export = own->export;
	char *folder;

	if (library == NULL)
		return -1;
	folder = find_folder(own->err);
	if (folder == NULL)
		return -1;
	find_name(folder, export_tables[own->id].name, format->extension,
	    export->path, sizeof export->path);
	free(folder);
	if (outfile_open(&own->out, export->path, false, own->err) == -1)
		return -1;
	if (sheet_begin(&own->sheet, format, &own->out, library, own->err) == 0)
		return 0;
	return own_end(own, -1);
}

int
app_export_maatregelen(struct app *app, const struct maatregel_query *query,
    const struct progress *progress, struct export *export, struct error *err)
{
	struct own own = { .app = app,
		.id = EXPORT_MAATREGELEN,
		.export = export,
		.err = err };

	if (own_begin(&own) == -1)
		return -1;
	return own_end(
	    &own, app_maatregelen_sheet(app, query, &own.sheet, progress, err));
}

static int
write_table(struct own *own, const struct filter *filter,
    const struct progress *progress)
{
	struct store *store = own->app->store;
	int result;

	if (sheet_table(&own->sheet, &export_tables[own->id], own->err) == -1 ||
	    store_export_begin(store, own->err) == -1)
		return -1;
	result = store_export(store, own->id, filter, date_today(), sheet_row,
	    &own->sheet, progress, own->err);
	store_export_end(store);
	return result;
}

int
app_export_table(struct app *app, enum export_id id,
    const struct filter *filter, const struct progress *progress,
    struct export *export, struct error *err)
{
	struct own own = { .app = app, .id = id, .export = export, .err = err };

	if (own_begin(&own) == -1)
		return -1;
	return own_end(&own, write_table(&own, filter, progress));
}

int
export_name(const char *list, const char *extension, struct export *export,
    struct error *err)
{
	char *folder = find_folder(err);

	if (folder == NULL)
		return -1;
	find_name(folder, list, extension, export->path, sizeof export->path);
	free(folder);
	return 0;
}
