/*
 * screens_bewaren.c - the part of what screens may ask for that is about
 * the end of onderzoeken, how long they are kept, and destroying them.
 */
#include <string.h>

#include "app.h"
#include "base/mem.h"
#include "store/bewaren.h"
#include "vernietigen.h"

static const struct calendar *
need_calendar(struct app *app, struct error *err)
{
	const struct calendar *calendar = app_calendar(app);

	if (calendar == NULL)
		error_set(err, "Er is geen bruikbare kalender in norms/.");
	return calendar;
}

/* In front of all others, while it runs. */
static int
add_running(struct app *app, const char *nummer, struct bewaar_rows *rows,
    struct error *err)
{
	struct bewaar_row row;
	int found =
	    *nummer == '\0' ? 0 : store_bewaar(app->store, nummer, &row, err);

	if (found != 1)
		return found;
	if (row.einde != EINDE_GEEN) {
		bewaar_row_release(&row);
		return 0;
	}
	rows->row = xgrow(rows->row, rows->n, sizeof *rows->row);
	memmove(rows->row + 1, rows->row, rows->n * sizeof *rows->row);
	rows->row[0] = row;
	rows->n++;
	return 0;
}

static int
bewaren(void *context, const char *nummer, struct bewaar_rows *rows,
    struct error *err)
{
	struct app *app = context;

	if (store_bewaren(app->store, rows, err) == -1)
		return -1;
	bewaar_sort(app_calendar(app), rows);
	if (add_running(app, nummer, rows, err) == 0)
		return 0;
	bewaar_rows_release(rows);
	return -1;
}

static int
einde(void *context, const char *nummer, const struct einde_request *request,
    struct error *err)
{
	struct app *app = context;

	return store_einde(app->store, nummer, request, err);
}

static int
bewaar_stap(void *context, const char *nummer,
    const struct bewaar_request *request, struct error *err)
{
	const struct calendar *calendar = need_calendar(context, err);
	struct app *app = context;

	if (calendar == NULL)
		return -1;
	return store_bewaar_stap(
	    app->store, nummer, &calendar->selectielijst, request, err);
}

/* It is worth waiting for a colleague's save. */
static int
vernietig(void *context, const char *nummer, const char *besluit,
    struct buf *told, struct error *err)
{
	struct app *app = context;
	int result = -1;

	store_set_patience(app->store, PATIENCE_MS);
	if (need_calendar(app, err) != NULL)
		result = app_vernietig(app, nummer, besluit, told, err);
	store_set_patience(app->store, 0);
	return result;
}

void
screens_bewaren(struct backend *backend)
{
	backend->bewaren = bewaren;
	backend->einde = einde;
	backend->bewaar_stap = bewaar_stap;
	backend->vernietig = vernietig;
}
