/*
 * dashboard.c - what the list of maatregelen holds: read by page, chosen
 * by words, marked by hand.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "ui/dashboard.h"
#include "ui/ui.h"

#define ROWS_READ 20 /* rows that are read at once, or a screen if more */

static void
forget_unfolded(struct dashboard *d)
{
	maatregel_events_release(&d->events);
	d->events = (struct maatregel_events){ 0 };
	free(d->unfolded);
	d->unfolded = NULL;
}

void
dashboard_release(struct dashboard *d)
{
	maatregel_page_release(&d->page);
	filter_release(&d->filter);
	forget_unfolded(d);
	dashboard_unmark_all(d);
	free(d->marked);
	*d = (struct dashboard){ 0 };
}

const struct maatregel_row *
dashboard_current(const struct ui *ui)
{
	const struct maatregel_page *page = &ui->dashboard.page;
	size_t at = ui->frame[0].list.at;

	return at < page->n ? &page->row[at] : NULL;
}

size_t
dashboard_find_mark(const struct dashboard *d, const char *nummer)
{
	size_t i = 0;

	while (i < d->n_marked && strcmp(d->marked[i], nummer) != 0)
		i++;
	return i;
}

void
dashboard_mark(struct ui *ui)
{
	struct dashboard *d = &ui->dashboard;
	const struct maatregel_row *row = dashboard_current(ui);
	size_t i;

	if (row == NULL)
		return;
	i = dashboard_find_mark(d, row->nummer);
	if (i < d->n_marked) {
		free(d->marked[i]);
		d->marked[i] = d->marked[--d->n_marked];
		return;
	}
	d->marked = xgrow(d->marked, d->n_marked, sizeof *d->marked);
	d->marked[d->n_marked++] = xstrdup(row->nummer);
}

void
dashboard_unmark_all(struct dashboard *d)
{
	while (d->n_marked > 0)
		free(d->marked[--d->n_marked]);
}

/* "2026-0131" of "M-2026-0131-2". */
static void
onderzoek_of(const char *nummer, char *out, size_t size)
{
	const char *start = strchr(nummer, '-'), *end = strrchr(nummer, '-');

	out[0] = '\0';
	if (start != NULL && start < end)
		snprintf(out, size, "%.*s", (int)(end - start - 1), start + 1);
}

bool
dashboard_onderzoek(
    const struct ui *ui, char *nummer, size_t size, struct error *err)
{
	const struct dashboard *d = &ui->dashboard;
	const struct maatregel_row *row = dashboard_current(ui);
	char other[32];

	if (d->n_marked == 0) {
		snprintf(nummer, size, "%s", row != NULL ? row->onderzoek : "");
		return row != NULL;
	}
	onderzoek_of(d->marked[0], nummer, size);
	for (size_t i = 1; i < d->n_marked; i++) {
		onderzoek_of(d->marked[i], other, sizeof other);
		if (strcmp(other, nummer) == 0)
			continue;
		error_set(err,
		    "Gemerkt is uit %s en uit %s; merk wat bij een "
		    "onderzoek hoort.",
		    nummer, other);
		return false;
	}
	return true;
}

const char *
dashboard_gemeenten(const struct ui *ui)
{
	const struct dashboard *d = &ui->dashboard;
	const struct maatregel_row *row = dashboard_current(ui);

	for (size_t i = 0; d->n_marked > 0 && i < d->page.n; i++)
		if (strcmp(d->page.row[i].nummer, d->marked[0]) == 0)
			row = &d->page.row[i];
	return row != NULL ? row->gemeenten : "";
}

/* Put the rows of another page behind those that are there. */
static void
append(struct maatregel_page *page, struct maatregel_page *more)
{
	if (more->n > 0) {
		page->row = xreallocarray(
		    page->row, page->n + more->n, sizeof *page->row);
		memcpy(page->row + page->n, more->row,
		    more->n * sizeof *page->row);
		page->n += more->n;
	}
	page->more = more->more;
	free(more->row);
}

struct maatregel_query
dashboard_query(const struct ui *ui)
{
	return (struct maatregel_query){
		.order = (enum maatregel_order)ui->frame[0].index,
		.reversed = ui->frame[0].mark,
		.filter = &ui->dashboard.filter,
	};
}

static void
read_rows(struct ui *ui, size_t least)
{
	const struct backend *backend = ui->backend;
	struct dashboard *d = &ui->dashboard;
	struct maatregel_page *page = &d->page, more = { 0 };
	struct maatregel_query query = dashboard_query(ui);
	struct error err = { 0 };

	query.limit = ROWS_READ;
	if ((size_t)ui_rows() > query.limit)
		query.limit = (size_t)ui_rows();
	if (least > query.limit)
		query.limit = least;
	if (page->n > 0)
		query.after_id = page->row[page->n - 1].id;
	page->more = false;
	if (backend->maatregelen(backend->context, &query, &more, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		append(page, &more);
}

void
dashboard_read(struct ui *ui)
{
	read_rows(ui, 0);
}

static void
find_again(struct ui *ui, int64_t id)
{
	const struct maatregel_page *page = &ui->dashboard.page;
	struct list *list = &ui->frame[0].list;

	for (size_t i = 0; i < page->n; i++)
		if (page->row[i].id == id)
			list->at = i;
	if (list->at >= page->n)
		list->at = page->n > 0 ? page->n - 1 : 0;
}

void
dashboard_reload(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	struct dashboard *d = &ui->dashboard;
	const struct maatregel_row *row = dashboard_current(ui);
	int64_t id = row != NULL ? row->id : 0;
	struct error err = { 0 };
	size_t least = d->page.n;

	maatregel_page_release(&d->page);
	d->page = (struct maatregel_page){ 0 };
	forget_unfolded(d);
	if (backend->maatregel_counts(backend->context, &d->counts, &err) == -1)
		ui_status(ui, "%s", err.text);
	read_rows(ui, least);
	find_again(ui, id);
}

void
dashboard_unfold(struct ui *ui)
{
	const struct maatregel_row *row = dashboard_current(ui);
	struct dashboard *d = &ui->dashboard;
	struct error err = { 0 };

	if (row == NULL ||
	    (d->unfolded != NULL && strcmp(d->unfolded, row->nummer) == 0))
		return;
	forget_unfolded(d);
	d->unfolded = xstrdup(row->nummer);
	if (ui->backend->maatregel_events(
		ui->backend->context, row->nummer, &d->events, &err) == -1)
		ui_status(ui, "%s", err.text);
}

/* Only the gemeenten need the registers, which take time to load. */
static const struct registers *
find_registers(struct ui *ui, const char *typed)
{
	const struct library *library;
	struct error err = { 0 };

	if (strstr(typed, "gemeente:") == NULL)
		return NULL;
	library = ui->backend->library(ui->backend->context, &err);
	return library != NULL ? library->registers : NULL;
}

void
dashboard_filter(struct ui *ui, const char *typed)
{
	struct dashboard *d = &ui->dashboard;
	struct frame *f = &ui->frame[0];
	struct filter filter = { 0 };
	struct error err = { 0 };

	snprintf(f->filter, sizeof f->filter, "%s", typed);
	d->fault[0] = '\0';
	if (filter_read(&filter, typed, find_registers(ui, typed), date_today(),
		&d->column, &err) == -1) {
		snprintf(d->fault, sizeof d->fault, "%s", err.text);
		filter_release(&filter);
		return;
	}
	filter_release(&d->filter);
	d->filter = filter;
	maatregel_page_release(&d->page);
	d->page = (struct maatregel_page){ 0 };
	f->list = (struct list){ 0 };
	read_rows(ui, 0);
}

void
dashboard_follow(struct ui *ui)
{
	const char *typed = textbuf_text(&ui->edit.tb);

	if (strcmp(typed, ui->frame[0].filter) != 0)
		dashboard_filter(ui, typed);
}
