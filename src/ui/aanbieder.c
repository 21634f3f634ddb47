/*
 * aanbieder.c - one aanbieder through the years: what there is to show.
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "ui/aanbieder.h"
#include "ui/ui.h"

#define ONDERZOEKEN_MAX 500
#define MAATREGELEN_MAX 1000

void
aanbieder_release(struct aanbieder_view *a)
{
	list_page_release(&a->onderzoeken);
	maatregel_page_release(&a->maatregelen);
	handhaving_page_release(&a->handhaving);
	signaal_page_release(&a->signalen);
	aanbieder_oordelen_release(&a->oordelen);
	free(a->line);
	free(a->naam);
	*a = (struct aanbieder_view){ 0 };
}

const char *
aanbieder_here(const struct ui *ui)
{
	const struct maatregel_row *row = dashboard_current(ui);
	const struct signaal_row *signaal = signalen_current(ui);
	size_t at = ui->frame[0].list.at;

	if (ui->is_open)
		return ui->onderzoek.facts.aanbieder;
	if (ui->frame[0].view == &view_dashboard)
		return row != NULL ? row->aanbieder : "";
	if (ui->frame[0].view == &view_signalen)
		return signaal != NULL ? signaal->aanbieder : "";
	return at < ui->page.n ? ui->page.row[at].aanbieder : "";
}

/* The words of a name find other names too. */
static void
keep_own(struct list_page *page, const char *naam)
{
	struct list_page others = { 0 };
	size_t n = 0;

	if (page->n == 0)
		return;
	others.row = xcalloc(page->n, sizeof *others.row);
	for (size_t i = 0; i < page->n; i++) {
		if (strcmp(page->row[i].aanbieder, naam) == 0)
			page->row[n++] = page->row[i];
		else
			others.row[others.n++] = page->row[i];
	}
	page->n = n;
	list_page_release(&others);
}

static int
read_onderzoeken(struct ui *ui, struct aanbieder_view *a, struct error *err)
{
	const struct backend *backend = ui->backend;
	struct list_query query = { .order = ORDER_NUMMER,
		.filter = a->naam,
		.limit = ONDERZOEKEN_MAX };

	if (backend->list(backend->context, &query, &a->onderzoeken, err) == -1)
		return -1;
	keep_own(&a->onderzoeken, a->naam);
	return 0;
}

/* Open ones first, late first; then the closed ones. */
static int
read_maatregelen(struct ui *ui, struct aanbieder_view *a, struct error *err)
{
	const struct backend *backend = ui->backend;
	char *folded = utf8_fold(a->naam);
	struct filter filter = { .aanbieder = folded,
		.which = FILTER_ALL,
		.from = DATE_NONE,
		.before = DATE_NONE };
	struct maatregel_query query = { .order = MAATREGEL_DUE,
		.filter = &filter,
		.limit = MAATREGELEN_MAX };
	int result = backend->maatregelen(
	    backend->context, &query, &a->maatregelen, err);

	free(folded);
	return result;
}

static int
read_handhaving(struct ui *ui, struct aanbieder_view *a, struct error *err)
{
	const struct backend *backend = ui->backend;
	struct handhaving_query query = { .aanbieder = a->naam,
		.limit = MAATREGELEN_MAX };

	return backend->handhavingen(
	    backend->context, &query, &a->handhaving, err);
}

static int
read_signalen(struct ui *ui, struct aanbieder_view *a, struct error *err)
{
	const struct backend *backend = ui->backend;
	struct signaal_query query = { .aanbieder = a->naam,
		.limit = MAATREGELEN_MAX };

	return backend->signalen(backend->context, &query, &a->signalen, err);
}

static void
add_line(struct aanbieder_view *a, enum aanbieder_kind kind, size_t index,
    const char *text)
{
	a->line = xgrow(a->line, a->n_lines, sizeof *a->line);
	a->line[a->n_lines++] = (struct aanbieder_line){ kind, index, text };
}

static void
add_maatregelen(struct aanbieder_view *a, bool closed, const char *head)
{
	const struct maatregel_page *page = &a->maatregelen;

	for (size_t i = 0; i < page->n; i++) {
		const struct maatregel_row *row = &page->row[i];

		if (standen[row->stand].closed != closed ||
		    strcmp(row->aanbieder, a->naam) != 0)
			continue;
		if (head != NULL)
			add_line(a, AANBIEDER_HEAD, 0, head);
		head = NULL;
		add_line(a, AANBIEDER_MAATREGEL, i, NULL);
	}
}

static void
add_norms(struct aanbieder_view *a)
{
	const struct aanbieder_oordelen *all = &a->oordelen;

	if (all->n > 0)
		add_line(a, AANBIEDER_HEAD, 0, "Oordelen, nieuwste eerst");
	for (size_t i = 0; i < all->n; i++)
		if (i == 0 ||
		    strcmp(all->row[i].norm, all->row[i - 1].norm) != 0)
			add_line(a, AANBIEDER_NORM, i, NULL);
}

static void
make_lines(struct aanbieder_view *a)
{
	if (a->onderzoeken.n > 0)
		add_line(a, AANBIEDER_HEAD, 0, "Onderzoeken");
	for (size_t i = 0; i < a->onderzoeken.n; i++)
		add_line(a, AANBIEDER_ONDERZOEK, i, NULL);
	add_maatregelen(a, false, "Maatregelen die open staan");
	if (a->handhaving.n > 0)
		add_line(a, AANBIEDER_HEAD, 0, "Handhaving die loopt");
	for (size_t i = 0; i < a->handhaving.n; i++)
		add_line(a, AANBIEDER_HANDHAVING, i, NULL);
	if (a->signalen.n > 0)
		add_line(a, AANBIEDER_HEAD, 0, "Signalen");
	for (size_t i = 0; i < a->signalen.n; i++)
		add_line(a, AANBIEDER_SIGNAAL, i, NULL);
	add_maatregelen(a, true, "Maatregelen die dicht zijn");
	add_norms(a);
}

void
aanbieder_read(struct ui *ui, const char *naam)
{
	const struct backend *backend = ui->backend;
	struct aanbieder_view *a = &ui->aanbieder;
	char *copy = xstrdup(naam);
	struct error err = { 0 };

	aanbieder_release(a);
	a->naam = copy;
	if (*copy == '\0')
		return;
	if (read_onderzoeken(ui, a, &err) == -1 ||
	    read_maatregelen(ui, a, &err) == -1 ||
	    read_handhaving(ui, a, &err) == -1 ||
	    read_signalen(ui, a, &err) == -1 ||
	    backend->aanbieder_oordelen(
		backend->context, a->naam, &a->oordelen, &err) == -1)
		ui_status(ui, "%s", err.text);
	make_lines(a);
}
