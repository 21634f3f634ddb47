/*
 * handhaving.c - the handhaving register of one onderzoek: what there is
 * to show, and the row that is being changed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/handhaving.h"
#include "ui/ui.h"

#define ENTRIES_MAX 999
#define TRIES_MAX   3 /* to save what a colleague changes meanwhile */

static void
forget_unfolded(struct handhaving_view *h)
{
	handhaving_events_release(&h->events);
	planregels_release(&h->regels);
}

void
handhaving_release(struct handhaving_view *h)
{
	handhaving_page_release(&h->page);
	forget_unfolded(h);
	planregel_release(&h->regel);
	planregel_release(&h->base);
	free(h->aanbieder);
	free(h->gemeenten);
	free(h->unfolded);
	free(h->line);
	*h = (struct handhaving_view){ 0 };
}

static void
set_place(struct ui *ui, const char *onderzoek, const char *aanbieder,
    const char *gemeenten)
{
	struct handhaving_view *h = &ui->handhaving;
	char *naam = xstrdup(aanbieder), *set = xstrdup(gemeenten);
	char nummer[sizeof h->onderzoek];

	snprintf(nummer, sizeof nummer, "%s", onderzoek);
	handhaving_release(h);
	memcpy(h->onderzoek, nummer, sizeof nummer);
	h->aanbieder = naam;
	h->gemeenten = set;
}

/* A line of an aanbieder's years. */
static bool
place_of_aanbieder(struct ui *ui, size_t at)
{
	const struct aanbieder_view *a = &ui->aanbieder;
	const struct aanbieder_line *line =
	    at < a->n_lines ? &a->line[at] : NULL;
	const char *nummer = NULL, *gemeenten = "";

	if (line == NULL)
		return false;
	if (line->kind == AANBIEDER_ONDERZOEK) {
		nummer = a->onderzoeken.row[line->index].nummer;
	} else if (line->kind == AANBIEDER_MAATREGEL) {
		nummer = a->maatregelen.row[line->index].onderzoek;
		gemeenten = a->maatregelen.row[line->index].gemeenten;
	} else if (line->kind == AANBIEDER_HANDHAVING) {
		nummer = a->handhaving.row[line->index].onderzoek;
	} else if (line->kind == AANBIEDER_NORM) {
		nummer = a->oordelen.row[line->index].onderzoek;
	}
	if (nummer != NULL)
		set_place(ui, nummer, a->naam, gemeenten);
	return nummer != NULL;
}

bool
handhaving_here(struct ui *ui)
{
	const struct frame *below =
	    ui->depth > 1 ? &ui->frame[ui->depth - 2] : &ui->frame[0];
	const struct maatregel_row *row = dashboard_current(ui);
	size_t at = ui->frame[0].list.at;

	if (below->view == &view_aanbieder)
		return place_of_aanbieder(ui, below->list.at);
	if (ui->is_open)
		set_place(ui, ui->onderzoek.nummer,
		    ui->onderzoek.facts.aanbieder,
		    ui->onderzoek.facts.gemeenten);
	else if (ui->frame[0].view == &view_dashboard && row != NULL)
		set_place(ui, row->onderzoek, row->aanbieder, row->gemeenten);
	else if (ui->frame[0].view == &view_home && at < ui->page.n)
		set_place(ui, ui->page.row[at].nummer,
		    ui->page.row[at].aanbieder, "");
	else
		return false;
	return true;
}

/* ---- the lines ---- */

static void
add_line(struct handhaving_view *h, enum handhaving_kind kind, size_t index)
{
	h->line = xgrow(h->line, h->n_lines, sizeof *h->line);
	h->line[h->n_lines++] = (struct handhaving_line){ kind, index };
}

/* Rows are added to a plan that is not agreed upon. */
static bool
takes_rows(const struct handhaving_row *row)
{
	return row->soort == HANDHAVING_VERBETERPLAN &&
	    row->stand != HSTAND_AKKOORD &&
	    !handhaving_standen[row->stand].closed;
}

static void
make_lines(struct handhaving_view *h)
{
	const struct handhaving_row *unfolded = handhaving_unfolded(h);

	h->n_lines = 0;
	for (size_t i = 0; i < h->page.n; i++) {
		add_line(h, HANDHAVING_ENTRY, i);
		if (&h->page.row[i] != unfolded)
			continue;
		for (size_t j = 0; j < h->events.n; j++)
			add_line(h, HANDHAVING_EVENT, j);
		for (size_t j = 0; j < h->regels.n; j++)
			add_line(h, HANDHAVING_REGEL, j);
		if (takes_rows(unfolded))
			add_line(h, HANDHAVING_ADD, h->regels.n);
	}
}

const struct handhaving_row *
handhaving_unfolded(const struct handhaving_view *h)
{
	for (size_t i = 0; i < h->page.n && h->unfolded != NULL; i++)
		if (strcmp(h->page.row[i].nummer, h->unfolded) == 0)
			return &h->page.row[i];
	return NULL;
}

const struct handhaving_row *
handhaving_entry(const struct handhaving_view *h, size_t line)
{
	if (line >= h->n_lines)
		return NULL;
	return h->line[line].kind == HANDHAVING_ENTRY
	    ? &h->page.row[h->line[line].index]
	    : handhaving_unfolded(h);
}

static void
read_unfolded(struct ui *ui)
{
	struct handhaving_view *h = &ui->handhaving;
	const struct backend *backend = ui->backend;
	struct error err = { 0 };

	forget_unfolded(h);
	if (h->unfolded != NULL &&
	    (backend->handhaving_events(
		 backend->context, h->unfolded, &h->events, &err) == -1 ||
		backend->planregels(
		    backend->context, h->unfolded, &h->regels, &err) == -1))
		ui_status(ui, "%s", err.text);
	make_lines(h);
}

void
handhaving_unfold(struct ui *ui, const char *nummer)
{
	struct handhaving_view *h = &ui->handhaving;
	bool same = h->unfolded != NULL && strcmp(h->unfolded, nummer) == 0;
	char *chosen = same ? NULL : xstrdup(nummer);

	free(h->unfolded);
	h->unfolded = chosen;
	read_unfolded(ui);
}

void
handhaving_read(struct ui *ui)
{
	struct handhaving_view *h = &ui->handhaving;
	const struct backend *backend = ui->backend;
	struct handhaving_query query = { .onderzoek = h->onderzoek,
		.limit = ENTRIES_MAX };
	struct error err = { 0 };

	handhaving_page_release(&h->page);
	if (backend->handhavingen(backend->context, &query, &h->page, &err) ==
	    -1)
		ui_status(ui, "%s", err.text);
	read_unfolded(ui);
}

/* ---- a row ---- */

void
handhaving_open_regel(struct handhaving_view *h, size_t index)
{
	planregel_release(&h->regel);
	planregel_release(&h->base);
	if (index < h->regels.n)
		planregel_copy(&h->regel, &h->regels.regel[index]);
	else
		planregel_init(&h->regel);
	planregel_copy(&h->base, &h->regel);
	h->disputed = false;
	h->fault[0] = '\0';
}

static bool
is_changed(const struct handhaving_view *h)
{
	for (int i = 0; i < N_REGEL_DELEN; i++)
		if (strcmp(h->regel.deel[i], h->base.deel[i]) != 0)
			return true;
	return false;
}

/* A new row has no norm or no activiteit yet: it stays in the form. */
static bool
is_begun(const struct planregel *regel)
{
	return regel->number == 0 &&
	    (*regel->deel[REGEL_NORM] == '\0' ||
		*regel->deel[REGEL_ACTIVITEIT] == '\0');
}

static void
take_base(struct handhaving_view *h, const struct planregel *from)
{
	planregel_release(&h->base);
	planregel_copy(&h->base, from);
}

/* What both changed: ours stays, but the user is asked first. */
static int
ask(struct handhaving_view *h, const struct planregel *theirs, unsigned both,
    enum planregel_deel edited, struct error *err)
{
	int deel = (int)edited;

	for (int i = 0; (both & 1u << deel) == 0; i++)
		deel = i;
	h->disputed = true;
	return error_set(err,
	    "%s: %.40s schreef hier net '%.120s'; Enter bewaart toch wat u "
	    "typte.",
	    planregel_labels[deel], theirs->door, theirs->deel[deel]);
}

static int
save(struct ui *ui, struct planregel *theirs, struct error *err)
{
	struct handhaving_view *h = &ui->handhaving;

	return ui->backend->planregel_save(
	    ui->backend->context, h->unfolded, &h->regel, theirs, err);
}

/* Take over what they changed; -1 when it must be asked. */
static int
merge(struct handhaving_view *h, const struct planregel *theirs,
    enum planregel_deel edited, struct error *err)
{
	unsigned both = planregel_merge(&h->base, theirs, &h->regel);

	take_base(h, theirs);
	return both != 0 ? ask(h, theirs, both, edited, err) : 0;
}

int
handhaving_save_regel(
    struct ui *ui, enum planregel_deel edited, struct error *err)
{
	struct handhaving_view *h = &ui->handhaving;
	struct planregel theirs;
	int result = 1;

	h->fault[0] = '\0';
	if (!is_changed(h) || is_begun(&h->regel))
		return 0;
	for (int tries = 0; tries < TRIES_MAX && result == 1; tries++) {
		result = save(ui, &theirs, err);
		if (result == 1 && merge(h, &theirs, edited, err) == -1)
			result = -1;
		planregel_release(&theirs);
	}
	if (result == 1)
		return error_set(
		    err, "De regel verandert steeds; probeer het zo weer.");
	if (result == -1)
		return -1;
	take_base(h, &h->regel);
	h->disputed = false;
	return 0;
}
