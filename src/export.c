/*
 * export.c - lists of maatregelen for who is not at a screen: all pages of
 * one, and a file of it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/maatregel_csv.h"
#include "store/maatregelen.h"

#define PAGE      200
#define NAMES_MAX 1000 /* files of one day */

int
app_each_maatregel(struct app *app, const struct maatregel_query *asked,
    app_row *row, void *context, struct error *err)
{
	struct maatregel_query query = *asked;
	struct maatregel_page page;
	bool more;

	query.limit = PAGE;
	do {
		if (store_maatregelen(app->store, &query, &page, err) < 0)
			return -1;
		for (size_t i = 0; i < page.n; i++)
			row(&page.row[i], context);
		more = page.more;
		if (page.n > 0)
			query.after_id = page.row[page.n - 1].id;
		maatregel_page_release(&page);
	} while (more);
	return 0;
}

struct rows {
	struct buf text;
	size_t n;
};

static void
add_row(const struct maatregel_row *row, void *context)
{
	struct rows *rows = context;

	maatregel_csv_row(CSV_EXCEL_NL, row, date_today(), &rows->text);
	rows->n++;
}

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
	struct rows rows = { 0 };
	char *folder = find_folder(err);
	int result = -1;

	if (folder == NULL)
		return -1;
	maatregel_csv_names(CSV_EXCEL_NL, &rows.text);
	if (app_each_maatregel(app, query, add_row, &rows, err) == 0) {
		find_name(folder, export->path, sizeof export->path);
		result = file_write(export->path, buf_text(&rows.text),
		    rows.text.length, 0, err);
	}
	export->n = rows.n;
	buf_release(&rows.text);
	free(folder);
	return result;
}
