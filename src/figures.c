/*
 * figures.c - the yearly figures for commands and screens.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/mem.h"
#include "export.h"
#include "figures.h"
#include "report/figures.h"
#include "store/figures.h"

int
figures_count(struct app *app, const int *years, size_t n, const char *gemeente,
    struct figure_table *table, struct error *err)
{
	const struct library *library = app_library(app, err);

	*table = (struct figure_table){ .library = library };
	if (library == NULL)
		return -1;
	if (gemeente != NULL && library->registers != NULL)
		table->gemeente =
		    registers_gemeente(library->registers, gemeente);
	for (size_t i = 0; i < n; i++) {
		struct figures *figures = &table->year[i];

		if (store_figures(app->store, years[i], figures, err) == -1) {
			figure_table_release(table);
			return -1;
		}
		table->n_years++;
		figures_finish(figures, library);
	}
	figure_table_lines(table);
	return 0;
}

int
figures_trends(struct app *app, const struct trend_query *query,
    struct trends *trends, struct error *err)
{
	if (store_trends(app->store, query, trends, err) == -1)
		return -1;
	trends_sort(trends);
	return 0;
}

int
figures_document(struct app *app, const struct figure_table *table,
    const struct report_format *format, struct buf *out, struct error *err)
{
	char head[SHA256_SIZE], day[DATE_ISO_SIZE];
	char *sjablonen = xasprintf("%s/forms/sjablonen", app->data);
	struct report_trace trace;
	int result = app_trace(app, &trace, head, day, err);

	if (result == 0)
		result =
		    report_figures(format, sjablonen, table, &trace, out, err);
	free(sjablonen);
	return result;
}

int
figures_export(struct app *app, const struct figure_table *table,
    struct export *export, struct error *err)
{
	const struct report_format *format = &report_formats[0];
	struct buf text = { 0 };
	char stem[32];
	int result = figures_document(app, table, format, &text, err);

	snprintf(stem, sizeof stem, "cijfers-%d", table->year[0].year);
	if (result == 0)
		result = export_name(stem, format->ending, export, err);
	if (result == 0)
		result = file_write(
		    export->path, buf_text(&text), text.length, 0, err);
	export->n = table->n;
	buf_release(&text);
	return result;
}

/* One that can be planned. */
static int
need_vorm(struct app *app, const char *vorm, struct error *err)
{
	const struct library *library = app_library(app, err);
	struct buf known = { 0 };

	const struct form *form;

	if (library == NULL)
		return -1;
	form = library_form(library, vorm);
	if (form != NULL && form->besloten)
		return error_set(err,
		    "%s is niet te plannen; het volgt op een melding.",
		    form->title);
	if (form != NULL)
		return 0;
	for (size_t i = 0; i < library->n_forms; i++)
		buf_addf(
		    &known, "%s%s", i > 0 ? ", " : "", library->form[i]->id);
	error_usage(err, "Vorm %.40s is er niet; kies uit: %s.", vorm,
	    buf_text(&known));
	buf_release(&known);
	return -1;
}

int
figures_plan(struct app *app, int year, const char *vorm, const char *gemeente,
    int n, struct error *err)
{
	if (need_vorm(app, vorm, err) == -1)
		return -1;
	return store_jaarplan(
	    app->store, year, vorm, gemeente != NULL ? gemeente : "", n, err);
}
