/*
 * export_list.c - a list that is on a screen, to a file of its own.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app.h"
#include "base/mem.h"
#include "base/outfile.h"
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

	if (sheet_table(sheet, &export_tables[EXPORT_MAATREGELEN], err) == -1 ||
	    app_each_maatregel(app, query, add_row, &sink, err) == -1)
		return -1;
	return sheet_end(sheet, err);
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
find_name(const char *folder, const char *list, char *path, size_t size)
{
	char day[DATE_ISO_SIZE];

	date_to_iso(date_today(), day);
	snprintf(path, size, "%s/%s-%s.csv", folder, list, day);
	for (int i = 2; i < NAMES_MAX && access(path, F_OK) == 0; i++)
		snprintf(path, size, "%s/%s-%s-%d.csv", folder, list, day, i);
}

/* A file of its own that is being written, as CSV for Excel. */
struct own {
	struct outfile out;
	struct sheet sheet;
};

/* result: of what was written into it. */
static int
own_end(struct own *own, int result, struct export *export, struct error *err)
{
	export->n = own->sheet.n_rows;
	sheet_release(&own->sheet);
	if (result == 0)
		return outfile_keep(&own->out, err);
	outfile_drop(&own->out);
	return -1;
}

static int
own_begin(struct own *own, enum export_id id, struct export *export,
    struct error *err)
{
	char *folder = find_folder(err);

	if (folder == NULL)
		return -1;
	find_name(
	    folder, export_tables[id].name, export->path, sizeof export->path);
	free(folder);
	if (outfile_open(&own->out, export->path, false, err) == -1)
		return -1;
	if (sheet_begin(&own->sheet, &sheet_excel_nl, &own->out, NULL, err) ==
	    0)
		return 0;
	return own_end(own, -1, export, err);
}

int
app_export_maatregelen(struct app *app, const struct maatregel_query *query,
    const struct progress *progress, struct export *export, struct error *err)
{
	struct own own;

	if (own_begin(&own, EXPORT_MAATREGELEN, export, err) == -1)
		return -1;
	return own_end(&own,
	    app_maatregelen_sheet(app, query, &own.sheet, progress, err),
	    export, err);
}

static int
write_table(struct app *app, enum export_id id, const struct filter *filter,
    const struct progress *progress, struct sheet *sheet, struct error *err)
{
	int result = sheet_table(sheet, &export_tables[id], err);

	if (result == -1 || store_export_begin(app->store, err) == -1)
		return -1;
	result = store_export(app->store, id, filter, date_today(), sheet_row,
	    sheet, progress, err);
	store_export_end(app->store);
	return result == 0 ? sheet_end(sheet, err) : -1;
}

int
app_export_table(struct app *app, enum export_id id,
    const struct filter *filter, const struct progress *progress,
    struct export *export, struct error *err)
{
	struct own own;

	if (own_begin(&own, id, export, err) == -1)
		return -1;
	return own_end(&own,
	    write_table(app, id, filter, progress, &own.sheet, err), export,
	    err);
}
