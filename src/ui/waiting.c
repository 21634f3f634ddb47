/*
 * waiting.c - long work that a screen asked for, and what it wrote.
 */
#include <inttypes.h>

#include "base/date.h"
#include "ui/term.h"
#include "ui/ui.h"
#include "ui/view.h"
#include "ui/waiting.h"

#define FIRST_MS 1000 /* nobody wonders before */
#define EACH_MS  250
#define LOOK_MS  50 /* between two looks at the keyboard */

static void
show(struct ui *ui, const char *what, int64_t done, int64_t all)
{
	if (all > 0)
		ui_status(ui,
		    "%" PRId64 " van %" PRId64 " %s (%d %%); Ctrl+C stopt",
		    done, all, what, (int)(done * 100 / all));
	else
		ui_status(ui, "%" PRId64 " %s; Ctrl+C stopt", done, what);
	/* A slow line that is still busy is not given more. */
	if (term_ready())
		ui_draw(ui);
}

static bool
step(void *context, const char *what, int64_t done, int64_t all)
{
	struct waiting *waiting = context;
	int64_t now = clock_ms();

	if (now - waiting->looked < LOOK_MS)
		return true;
	waiting->looked = now;
	if (term_interrupted())
		return false;
	if (now - waiting->begun >= FIRST_MS &&
	    now - waiting->shown >= EACH_MS) {
		waiting->shown = now;
		show(waiting->ui, what, done, all);
	}
	return true;
}

void
waiting_begin(struct waiting *waiting, struct ui *ui)
{
	int64_t now = clock_ms();

	*waiting = (struct waiting){ .progress = { step, waiting },
		.ui = ui,
		.begun = now,
		.looked = now };
}

/* "12 signalen naar /home/ina/signalen-2026-11-21.csv geschreven." */
static unsigned
tell(struct ui *ui, enum export_id id, const struct export *export, int result,
    const struct error *err)
{
	const struct export_table *table = &export_tables[id];

	if (result == -1)
		ui_status(ui, "%s", err->text);
	else
		ui_status(ui, "%zu %s naar %s geschreven.", export->n,
		    export->n == 1 ? table->one : table->name, export->path);
	return REACT_DRAW;
}

unsigned
export_list(struct ui *ui, enum export_id id, const struct filter *filter,
    const char *format)
{
	const struct backend *backend = ui->backend;
	struct export export = { .format = format };
	struct error err = { 0 };
	struct waiting waiting;
	int result;

	waiting_begin(&waiting, ui);
	result = backend->export_table(
	    backend->context, id, filter, &waiting.progress, &export, &err);
	return tell(ui, id, &export, result, &err);
}

unsigned
export_maatregelen(
    struct ui *ui, const struct maatregel_query *query, const char *format)
{
	const struct backend *backend = ui->backend;
	struct export export = { .format = format };
	struct error err = { 0 };
	struct waiting waiting;
	int result;

	waiting_begin(&waiting, ui);
	result = backend->export_maatregelen(
	    backend->context, query, &waiting.progress, &export, &err);
	return tell(ui, EXPORT_MAATREGELEN, &export, result, &err);
}
