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

static int
add_row(const struct maatregel_row *row, void *sheet, struct error *err)
{
	return export_maatregel(row, date_today(), sheet_row, sheet, err);
}

int
app_maatregelen_sheet(struct app *app, const struct maatregel_query *query,
    struct sheet *sheet, struct error *err)
{
	if (sheet_table(sheet, &export_tables[EXPORT_MAATREGELEN], err) == -1 ||
	    app_each_maatregel(app, query, add_row, sheet, err) == -1)
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
find_name(const char *folder, char *path, size_t size)
{
	char day[DATE_ISO_SIZE];

	date_to_iso(date_today(), day);
	snprintf(path, size, "%s/maatregelen-%s.csv", folder, day);
	for (int i = 2; i < NAMES_MAX && access(path, F_OK) == 0; i++)
		snprintf(
		    path, size, "%s/maatregelen-%s-%d.csv", folder, day, i);
}

int
app_export_maatregelen(struct app *app, const struct maatregel_query *query,
    struct export *export, struct error *err)
{
	char *folder = find_folder(err);
	struct outfile out;
	struct sheet sheet;
	int result;

	if (folder == NULL)
		return -1;
	find_name(folder, export->path, sizeof export->path);
	free(folder);
	if (outfile_open(&out, export->path, false, err) == -1)
		return -1;
	result = sheet_begin(&sheet, &sheet_excel_nl, &out, NULL, err);
	if (result == 0)
		result = app_maatregelen_sheet(app, query, &sheet, err);
	export->n = sheet.n_rows;
	sheet_release(&sheet);
	if (result == 0)
		return outfile_keep(&out, err);
	outfile_drop(&out);
	return -1;
}
