/*
 * view_dashboard.c - Verbetermaatregelen, a tab of the Werkblad: what
 * aanbieders must still carry out, late first, over all onderzoeken.
 *
 * Of the frame: index is the order, mark whether it is reversed, part what
 * the keys are for.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/text.h"
#include "ui/dashboard.h"
#include "ui/tabs.h"
#include "ui/term.h"
#include "ui/views.h"
#include "ui/waiting.h"

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'f', ACTION_FILTER, true },
	{ K_CHAR, 's', ACTION_SORT, false },
	{ K_CHAR, 'S', ACTION_REVERSE, false },
	{ K_CHAR, ' ', ACTION_MARK, true },
	{ K_CHAR, 'h', ACTION_HERSTEL, true },
	{ K_CHAR, 'O', ACTION_OVERDRAGEN, false },
	{ K_CHAR, 'v', ACTION_WEERGAVE, false },
	{ K_CHAR, 'e', ACTION_EXPORT, false },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_F10, 0, ACTION_CLOSE, true },
	{ K_CTRL_X, 0, ACTION_CLOSE, false },
	{ 0 },
};

static unsigned
move(struct ui *ui, enum action action)
{
	struct frame *f = ui_top(ui);
	const struct maatregel_page *page = &ui->dashboard.page;
	int rows = dashboard_rows();

	/* End goes to the end of what was read, and on from there. */
	if (!list_move(&f->list, action, page->n, rows) && !page->more)
		return REACT_NONE;
	while (page->more && f->list.at + (size_t)rows >= page->n)
		dashboard_read(ui);
	return REACT_DRAW;
}

/* Without words: all that are open. */
static unsigned
clear_filter(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	struct dashboard *d = &ui->dashboard;
	struct error err = { 0 };

	f->filter[0] = d->fault[0] = '\0';
	filter_release(&d->filter);
	if (filter_read(&d->filter, "", NULL, date_today(), &d->column, &err) ==
	    -1)
		ui_status(ui, "%s", err.text);
	dashboard_reload(ui);
	return REACT_DRAW;
}

static unsigned
open_filter(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	edit_open(ui, "filter", f->filter, false, 0, NULL);
	f->part = DASHBOARD_FILTER;
	return REACT_DRAW;
}

/* Words with a fault stay open, with the cursor on it. */
static unsigned
accept_filter(struct ui *ui)
{
	struct dashboard *d = &ui->dashboard;
	const char *text = textbuf_text(&ui->edit.tb);
	size_t at = 0;

	dashboard_follow(ui);
	if (d->fault[0] != '\0') {
		for (int i = 1; i < d->column && text[at] != '\0'; i++)
			at = utf8_next(text, strlen(text), at);
		edit_set_cursor(&ui->edit, at);
		return REACT_DRAW;
	}
	edit_discard(ui);
	ui_top(ui)->part = DASHBOARD_LIST;
	return REACT_DRAW;
}

static unsigned
act_filter(struct ui *ui, enum action action)
{
	switch ((int)action) {
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
		return accept_filter(ui);
	case ACTION_BACK:
	case ACTION_CANCEL:
		edit_discard(ui);
		ui_top(ui)->part = DASHBOARD_LIST;
		return clear_filter(ui);
	default:
		return move(ui, action);
	}
}

/* In another order the cursor stays where it was, at the top of it. */
static unsigned
sort(struct ui *ui, size_t order, bool reversed)
{
	struct frame *f = ui_top(ui);

	f->index = order % N_MAATREGEL_ORDERS;
	f->mark = reversed;
	f->list = (struct list){ 0 };
	maatregel_page_release(&ui->dashboard.page);
	dashboard_reload(ui);
	return REACT_DRAW;
}

/* The next order at once; a digit after it chooses another one. */
static unsigned
sort_next(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	sort(ui, f->index + 1, f->mark);
	f->part = DASHBOARD_SORT;
	ui_status(ui,
	    "Op: 1 dag, 2 nummer, 3 aanbieder, 4 norm, 5 stand; s volgende, "
	    "S omgekeerd ");
	return REACT_DRAW;
}

/* All of the list, also what was not read yet. */
static unsigned
export_all(struct ui *ui, const char *format)
{
	const struct maatregel_query query = dashboard_query(ui);

	return export_maatregelen(ui, &query, format);
}

static unsigned
ask_leave(struct ui *ui)
{
	ui_top(ui)->part = DASHBOARD_LEAVE;
	ui_status(ui, "Sluiten? j/n ");
	return REACT_DRAW;
}

/* A number is given for good, so it is asked first. */
static unsigned
ask_begin(struct ui *ui)
{
	struct error err = { 0 };
	char nummer[32];

	if (!dashboard_onderzoek(ui, nummer, sizeof nummer, &err)) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	ui_top(ui)->part = DASHBOARD_BEGIN;
	begin_ask(ui, nummer, ui->dashboard.n_marked);
	return REACT_DRAW;
}

/* The vorm whose norms come from maatregelen. */
static const struct form *
find_form(struct ui *ui, struct error *err)
{
	const struct library *library;

	library = ui->backend->library(ui->backend->context, err);
	for (size_t i = 0; library != NULL && i < library->n_forms; i++)
		if (form_follows(library->form[i]))
			return library->form[i];
	if (library != NULL)
		error_set(err,
		    "Geen vorm in forms/ volgt op een ander "
		    "onderzoek (begin: maatregel).");
	return NULL;
}

static char *
marked(const struct dashboard *d)
{
	char *set = xstrdup("");

	for (size_t i = 0; i < d->n_marked; i++)
		set_put(&set, d->marked[i]);
	return set;
}

static unsigned
begin(struct ui *ui, bool new_norms)
{
	struct follow follow = { .new_norms = new_norms };
	struct error err = { 0 };
	const struct form *form = find_form(ui, &err);
	char nummer[32], *maatregelen;

	if (form == NULL ||
	    !dashboard_onderzoek(ui, nummer, sizeof nummer, &err)) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	maatregelen = marked(&ui->dashboard);
	follow.vorige = nummer;
	/* Without marks it is about the onderzoek. */
	follow.maatregelen = *maatregelen != '\0' ? maatregelen : NULL;
	if (ui_begin(ui, form->id, &follow) == 0)
		dashboard_unmark_all(&ui->dashboard);
	free(maatregelen);
	return REACT_DRAW;
}

/* It is written down for good, so it is asked first. */
static unsigned
ask_overdragen(struct ui *ui)
{
	struct error err = { 0 };
	char nummer[32];

	if (!dashboard_onderzoek(ui, nummer, sizeof nummer, &err))
		ui_status(ui, "%s", err.text);
	else if (overdragen_ask(ui, dashboard_gemeenten(ui)))
		ui_top(ui)->part = DASHBOARD_OVERDRAGEN;
	return REACT_DRAW;
}

static unsigned
overdragen(struct ui *ui, const struct key *key)
{
	struct error err = { 0 };
	char nummer[32], *maatregelen;

	if (!dashboard_onderzoek(ui, nummer, sizeof nummer, &err))
		return REACT_DRAW;
	maatregelen = marked(&ui->dashboard);
	if (*maatregelen == '\0')
		set_put(&maatregelen, dashboard_current(ui)->nummer);
	if (overdragen_answer(
		ui, key, nummer, maatregelen, dashboard_gemeenten(ui))) {
		dashboard_unmark_all(&ui->dashboard);
		dashboard_reload(ui);
	}
	free(maatregelen);
	return REACT_DRAW;
}

static unsigned
go_back(struct ui *ui, const struct key *key)
{
	if (key->code == K_CHAR)
		return ask_leave(ui);
	if (ui_top(ui)->filter[0] != '\0')
		return clear_filter(ui);
	if (ui->dashboard.n_marked == 0)
		return REACT_NONE;
	dashboard_unmark_all(&ui->dashboard);
	return REACT_DRAW;
}

/* What is marked is done; the next one is likely to follow. */
static unsigned
mark(struct ui *ui)
{
	dashboard_mark(ui);
	move(ui, ACTION_DOWN);
	return REACT_DRAW;
}

/* What concerns the chosen maatregel. */
static unsigned
act_row(struct ui *ui, const struct maatregel_row *row, enum action action)
{
	switch ((int)action) {
	case ACTION_ACCEPT:
		ui_open(ui, row->onderzoek, row->norm);
		return REACT_DRAW;
	case ACTION_MEASURE:
		stap_form_begin(&ui->stap, row);
		ui_push(ui, &view_stap, 0);
		return REACT_DRAW;
	case ACTION_MARK:
		return mark(ui);
	case ACTION_HERSTEL:
		return ask_begin(ui);
	case ACTION_OVERDRAGEN:
		return ask_overdragen(ui);
	default:
		return REACT_NONE;
	}
}

static unsigned
act_list(struct ui *ui, enum action action, const struct key *key)
{
	const struct maatregel_row *row = dashboard_current(ui);
	struct frame *f = ui_top(ui);
	unsigned reaction = REACT_NONE;

	if (row != NULL)
		reaction = act_row(ui, row, action);
	if (reaction != REACT_NONE)
		return reaction;
	switch ((int)action) {
	case ACTION_FILTER:
		return open_filter(ui);
	case ACTION_SORT:
		return sort_next(ui);
	case ACTION_EXPORT:
		ui_push(ui, &view_export, 0);
		return REACT_DRAW;
	case ACTION_REVERSE:
		return sort(ui, f->index, !f->mark);
	case ACTION_WEERGAVE:
		ui_push(ui, &view_weergaven, 0);
		return REACT_DRAW;
	case ACTION_DIGIT:
		return tabs_go(ui, key) ? REACT_DRAW : REACT_NONE;
	case ACTION_CLOSE:
		return ask_leave(ui);
	case ACTION_BACK:
		return go_back(ui, key);
	default:
		return move(ui, action);
	}
}

/* What is no digit means what it always does. */
static unsigned
act_sort(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t order = (size_t)(key->text[0] - '1');

	f->part = DASHBOARD_LIST;
	if (action == ACTION_BACK || action == ACTION_CANCEL)
		return REACT_DRAW;
	if (action != ACTION_DIGIT)
		return act_list(ui, action, key) | REACT_DRAW;
	if (order >= N_MAATREGEL_ORDERS)
		return REACT_DRAW;
	return sort(ui, order, f->mark);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	bool yes = strcmp(key->text, "j") == 0;
	bool newer = strcmp(key->text, "w") == 0;
	int part = f->part;

	if (part == DASHBOARD_FILTER)
		return act_filter(ui, action);
	if (part == DASHBOARD_LIST)
		return act_list(ui, action, key);
	if (part == DASHBOARD_SORT)
		return act_sort(ui, action, key);
	f->part = DASHBOARD_LIST;
	if (part == DASHBOARD_OVERDRAGEN)
		return overdragen(ui, key);
	if (part == DASHBOARD_BEGIN)
		return yes || newer ? begin(ui, newer) : REACT_DRAW;
	return yes ? REACT_QUIT : REACT_DRAW;
}

static void
back(struct ui *ui)
{
	ui_top(ui)->part = DASHBOARD_LIST;
	dashboard_reload(ui);
}

static void
enter(struct ui *ui)
{
	clear_filter(ui);
}

const struct view view_dashboard = {
	.name = "verbetermaatregelen",
	.title = "Verbetermaatregelen",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = dashboard_draw,
	.act = act,
	.export = export_all,
};
