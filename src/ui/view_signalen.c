/*
 * view_signalen.c - Signalen, a tab of the Werkblad: what came in, open
 * ones first, and what happened to the chosen one.
 *
 * Of the frame: index 1 shows also what is closed, part see enum
 * signalen_part, scroll the rows below that are scrolled away.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/signalen.h"
#include "ui/tabs.h"
#include "ui/term.h"
#include "ui/views.h"
#include "ui/waiting.h"

static const struct binding keys[] = {
	{ K_CHAR, 'n', ACTION_NEW, true },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'B', ACTION_BEGIN, true },
	{ K_CHAR, 'f', ACTION_FILTER, true },
	{ K_CHAR, 'e', ACTION_EXPORT, false },
	{ K_CHAR, 'M', ACTION_MELDER, false },
	{ K_CHAR, 'x', ACTION_REMOVE, false },
	{ K_CHAR, 'J', ACTION_JAAR, false },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_F10, 0, ACTION_CLOSE, true },
	{ K_CTRL_X, 0, ACTION_CLOSE, false },
	{ 0 },
};

void
signalen_release(struct signalen *s)
{
	signaal_page_release(&s->page);
	signaal_events_release(&s->events);
	*s = (struct signalen){ 0 };
}

const struct signaal_row *
signalen_current(const struct ui *ui)
{
	const struct signaal_page *page = &ui->signalen.page;
	size_t at = ui->frame[0].list.at;

	return at < page->n ? &page->row[at] : NULL;
}

/* Rows behind those that are there; false with a sentence. */
static bool
read_more(struct ui *ui, size_t limit)
{
	struct signaal_page *all = &ui->signalen.page, page;
	const struct signaal_query query = {
		.open = ui->frame[0].index == 0,
		.after_id = all->n > 0 ? all->row[all->n - 1].id : 0,
		.limit = limit,
	};
	struct error err = { 0 };

	if (ui->backend->signalen(ui->backend->context, &query, &page, &err) ==
	    -1) {
		ui_status(ui, "%s", err.text);
		all->more = false;
		return false;
	}
	for (size_t i = 0; i < page.n; i++) {
		all->row = xgrow(all->row, all->n, sizeof *all->row);
		all->row[all->n++] = page.row[i];
	}
	all->more = page.more;
	free(page.row);
	return true;
}

/* Have the steps of the chosen one. */
static void
unfold(struct ui *ui)
{
	const struct signaal_row *row = signalen_current(ui);
	struct signalen *s = &ui->signalen;
	struct error err = { 0 };

	signaal_events_release(&s->events);
	s->chosen[0] = '\0';
	if (row == NULL)
		return;
	memcpy(s->chosen, row->nummer, sizeof s->chosen);
	if (ui->backend->signaal_events(
		ui->backend->context, row->nummer, &s->events, &err) == -1)
		ui_status(ui, "%s", err.text);
}

/* Anew; the cursor stays on its signaal, or its row. */
static void
reload(struct ui *ui)
{
	struct signalen *s = &ui->signalen;
	struct list *list = &ui->frame[0].list;
	size_t n = list->at + (size_t)term_rows();

	signaal_page_release(&s->page);
	read_more(ui, n);
	for (size_t i = 0; i < s->page.n; i++)
		if (strcmp(s->page.row[i].nummer, s->chosen) == 0)
			list->at = i;
	if (list->at >= s->page.n)
		list->at = s->page.n > 0 ? s->page.n - 1 : 0;
	unfold(ui);
}

static unsigned
move(struct ui *ui, enum action action)
{
	const struct signaal_page *page = &ui->signalen.page;
	struct frame *f = ui_top(ui);
	int rows = signalen_rows();

	if (!list_move(&f->list, action, page->n, rows) && !page->more)
		return REACT_NONE;
	while (page->more && f->list.at + (size_t)rows >= page->n)
		if (!read_more(ui, (size_t)rows + 1))
			break;
	f->scroll = 0;
	unfold(ui);
	return REACT_DRAW;
}

static unsigned
scroll(struct ui *ui, int rows)
{
	struct frame *f = ui_top(ui);

	f->scroll += rows;
	if (f->scroll < 0)
		f->scroll = 0;
	return REACT_DRAW;
}

static unsigned
filter(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	f->index = f->index == 1 ? 0 : 1;
	f->scroll = 0;
	reload(ui);
	return REACT_DRAW;
}

static unsigned
add_new(struct ui *ui)
{
	stap_form_new_signaal(&ui->stap);
	ui_push(ui, &view_stap, 0);
	return REACT_DRAW;
}

static unsigned
add_step(struct ui *ui, const struct signaal_row *row)
{
	if (row == NULL)
		return REACT_NONE;
	stap_form_signaal(&ui->stap, row);
	ui_push(ui, &view_stap, 0);
	return REACT_DRAW;
}

/* The last onderzoek that it led to; without one, its next step. */
static unsigned
open_current(struct ui *ui, const struct signaal_row *row)
{
	const char *last;

	if (row == NULL)
		return REACT_NONE;
	if (*row->onderzoeken == '\0')
		return add_step(ui, row);
	last = strrchr(row->onderzoeken, ' ');
	ui_open(ui, last != NULL ? last + 1 : row->onderzoeken, NULL);
	return REACT_DRAW;
}

static unsigned
ask(struct ui *ui, enum signalen_part part, const char *question)
{
	ui_top(ui)->part = (int)part;
	ui_status(ui, "%s j/n ", question);
	return REACT_DRAW;
}

static unsigned
ask_begin(struct ui *ui, const struct signaal_row *row)
{
	if (row == NULL)
		return REACT_NONE;
	if (signaal_may_follow(SIGNAAL_BEGONNEN, row->stand))
		return ask(ui, SIGNALEN_BEGIN,
		    "Een onderzoek naar dit signaal beginnen?");
	ui_status(ui,
	    "%s is %s; een onderzoek begint na het besluit onderzoek (m).",
	    row->nummer, signaal_standen[row->stand].title);
	return REACT_DRAW;
}

static unsigned
answer(struct ui *ui, const struct key *key)
{
	const struct signaal_row *row = signalen_current(ui);
	int part = ui_top(ui)->part;
	char nummer[SIGNAAL_SIZE];

	ui_top(ui)->part = SIGNALEN_LIST;
	if (*key->text != 'j')
		return REACT_DRAW;
	if (part == SIGNALEN_LEAVE)
		return REACT_QUIT;
	if (part == SIGNALEN_WIPE) {
		melder_wipe(ui);
		return REACT_DRAW;
	}
	if (row == NULL)
		return REACT_DRAW;
	memcpy(nummer, row->nummer, sizeof nummer);
	ui_begin(ui, "signaal", &(struct follow){ .signaal = nummer });
	return REACT_DRAW;
}

/* What the list shows, also what was not read yet. */
static unsigned
export_all(struct ui *ui, const char *format)
{
	const struct filter filter = {
		.which = ui_top(ui)->index == 0 ? FILTER_OPEN : FILTER_ALL,
		.from = DATE_NONE,
		.before = DATE_NONE
	};

	return export_list(ui, EXPORT_SIGNALEN, &filter, format);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	const struct signaal_row *row = signalen_current(ui);

	if (ui_editing(ui))
		return melder_act(ui, action);
	if (ui_top(ui)->part != SIGNALEN_LIST)
		return answer(ui, key);
	switch ((int)action) {
	case ACTION_NEW:
		return add_new(ui);
	case ACTION_MEASURE:
		return add_step(ui, row);
	case ACTION_BEGIN:
		return ask_begin(ui, row);
	case ACTION_FILTER:
		return filter(ui);
	case ACTION_EXPORT:
		ui_push(ui, &view_export, 0);
		return REACT_DRAW;
	case ACTION_MELDER:
		melder_open(ui, row);
		return REACT_DRAW;
	case ACTION_REMOVE:
		melder_ask_wipe(ui);
		return REACT_DRAW;
	case ACTION_JAAR:
		ui_push(ui, &view_suicide, 0);
		return REACT_DRAW;
	case ACTION_DIGIT:
		return tabs_go(ui, key) ? REACT_DRAW : REACT_NONE;
	case ACTION_CLOSE:
		return ask(ui, SIGNALEN_LEAVE, "Sluiten?");
	case ACTION_BACK:
		return key->code == K_CHAR ? ask(ui, SIGNALEN_LEAVE, "Sluiten?")
					   : REACT_NONE;
	case ACTION_ACCEPT:
		return open_current(ui, row);
	case ACTION_RIGHT:
	case ACTION_LEFT:
		return scroll(ui, action == ACTION_RIGHT ? 1 : -1);
	default:
		return move(ui, action);
	}
}

static void
back(struct ui *ui)
{
	ui_top(ui)->part = SIGNALEN_LIST;
	reload(ui);
}

/* It may be closed, and on a page that was not read yet. */
void
signalen_show(struct ui *ui, const char *nummer)
{
	struct signalen *s = &ui->signalen;
	char wanted[SIGNAAL_SIZE];
	size_t from = 0;

	snprintf(wanted, sizeof wanted, "%s", nummer);
	if (ui_close(ui) == -1)
		return;
	while (ui->depth > 1)
		ui_pop(ui);
	tabs_show(ui, &view_signalen);
	ui->frame[0].index = 1;
	memcpy(s->chosen, wanted, sizeof wanted);
	reload(ui);
	while (strcmp(s->chosen, wanted) != 0 && s->page.more) {
		from = s->page.n;
		if (!read_more(ui, (size_t)term_rows()))
			break;
		for (size_t i = from; i < s->page.n; i++)
			if (strcmp(s->page.row[i].nummer, wanted) == 0)
				ui->frame[0].list.at = i;
		unfold(ui);
	}
}

const struct view view_signalen = {
	.name = "signalen",
	.title = "Signalen",
	.keys = keys,
	.enter = reload,
	.back = back,
	.draw = signalen_draw,
	.act = act,
	.export = export_all,
};
