/*
 * view_termijnen.c - Termijnen, a tab of the Werkblad: what runs out when,
 * for whom, over all onderzoeken, late first.
 *
 * Of the frame: index is for whom, part see enum termijnen_part.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/tabs.h"
#include "ui/term.h"
#include "ui/termijnen.h"
#include "ui/views.h"
#include "ui/waiting.h"

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'f', ACTION_FILTER, true },
	{ K_CHAR, 'e', ACTION_EXPORT, false },
	{ K_CHAR, 'U', ACTION_UITSTEL, true },
	{ K_CHAR, 'O', ACTION_OPSCHORTING, false },
	{ K_CHAR, 'P', ACTION_PROCEDURE, false },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_F10, 0, ACTION_CLOSE, true },
	{ K_CTRL_X, 0, ACTION_CLOSE, false },
	{ 0 },
};

void
termijnen_release(struct termijnen *t)
{
	agenda_page_release(&t->page);
}

const struct agenda_item *
termijnen_current(const struct ui *ui)
{
	const struct agenda_page *page = &ui->termijnen.page;
	size_t at = ui->frame[0].list.at;

	return at < page->n ? &page->item[at] : NULL;
}

/* Rows behind those that are there; false with a sentence. */
static bool
read_more(struct ui *ui, size_t limit)
{
	struct agenda_page *all = &ui->termijnen.page, page;
	const struct agenda_query query = {
		.voor = termijnen_voor[ui_top(ui)->index],
		.after = all->n > 0 ? &all->item[all->n - 1] : NULL,
		.limit = limit,
	};
	struct error err = { 0 };

	if (ui->backend->agenda(ui->backend->context, &query, &page, &err) ==
	    -1) {
		ui_status(ui, "%s", err.text);
		all->more = false;
		return false;
	}
	for (size_t i = 0; i < page.n; i++) {
		all->item = xgrow(all->item, all->n, sizeof *all->item);
		all->item[all->n++] = page.item[i];
	}
	all->more = page.more;
	free(page.item);
	return true;
}

/* Anew; the cursor stays on its row. */
static void
reload(struct ui *ui)
{
	size_t n = ui_top(ui)->list.at + (size_t)term_rows();

	agenda_page_release(&ui->termijnen.page);
	read_more(ui, n);
}

static unsigned
move(struct ui *ui, enum action action)
{
	const struct agenda_page *page = &ui->termijnen.page;
	struct list *list = &ui_top(ui)->list;
	int rows = termijnen_rows();

	if (!list_move(list, action, page->n, rows) && !page->more)
		return REACT_NONE;
	while (page->more && list->at + (size_t)rows >= page->n)
		if (!read_more(ui, (size_t)rows + 1))
			break;
	return REACT_DRAW;
}

static unsigned
next_voor(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	f->index = (f->index + 1) % N_TERMIJNEN_VOOR;
	f->list = (struct list){ 0 };
	reload(ui);
	return REACT_DRAW;
}

/* ---- uitstel and opschorting ---- */

static void
to_list(struct ui *ui)
{
	if (ui_editing(ui))
		edit_discard(ui);
	ui_top(ui)->part = TERMIJNEN_LIST;
}

static unsigned
ask_day(struct ui *ui, enum termijnen_part part)
{
	ui_top(ui)->part = (int)part;
	edit_open(ui, "", "", false, 0, NULL);
	return REACT_DRAW;
}

/* A reason that was begun is a draft under the onderzoek and the term. */
static unsigned
ask_reden(struct ui *ui, enum termijnen_part part)
{
	const struct agenda_item *item = termijnen_current(ui);
	char subject[64];

	edit_discard(ui);
	ui_top(ui)->part = (int)part;
	snprintf(subject, sizeof subject, "%s:%s",
	    part == TERMIJNEN_STIL ? "opschorting" : "uitstel", item->termijn);
	edit_open_apart(ui, item->onderzoek, subject, "", true, NULL);
	ui->edit.accepts = true;
	return REACT_DRAW;
}

static unsigned
take_day(struct ui *ui, enum termijnen_part part)
{
	const char *typed = textbuf_text(&ui->edit.tb);
	date day = date_from_text(typed);
	bool may_be_empty = part == TERMIJNEN_TOT;

	if (day == DATE_NONE &&
	    !(may_be_empty && typed[strspn(typed, " ")] == '\0')) {
		ui_status(ui, "Dat is geen dag; typ bijvoorbeeld 31-01-2027.");
		return REACT_DRAW;
	}
	*(part == TERMIJNEN_VAN ? &ui->termijnen.from : &ui->termijnen.until) =
	    day;
	if (part == TERMIJNEN_DAG)
		return ask_reden(ui, TERMIJNEN_REDEN);
	if (part == TERMIJNEN_TOT)
		return ask_reden(ui, TERMIJNEN_STIL);
	edit_discard(ui);
	return ask_day(ui, TERMIJNEN_TOT);
}

static int
give(struct ui *ui, enum termijnen_part part, const char *reden,
    struct error *err)
{
	const struct backend *backend = ui->backend;
	const struct agenda_item *item = termijnen_current(ui);
	struct stilstand stil = { .from = ui->termijnen.from,
		.until = ui->termijnen.until };
	int result;

	if (part == TERMIJNEN_REDEN)
		return backend->uitstel(backend->context, item->onderzoek,
		    item->termijn, ui->termijnen.until, reden, err);
	stil.reden = xstrdup(reden);
	result = backend->opschorting(
	    backend->context, item->onderzoek, item->termijn, &stil, err);
	free(stil.reden);
	return result;
}

static unsigned
take_reden(struct ui *ui, enum termijnen_part part)
{
	const struct backend *backend = ui->backend;
	const struct agenda_item *item = termijnen_current(ui);
	struct error err = { 0 };
	char day[DATE_DUTCH_SIZE];

	if (give(ui, part, textbuf_text(&ui->edit.tb), &err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	if (backend->draft_delete(backend->context, item->onderzoek,
		ui->edit.subject, &err) == -1)
		ui_status(ui, "%s", err.text);
	to_list(ui);
	if (part == TERMIJNEN_REDEN)
		ui_status(ui, "Uitstel gegeven tot en met %s.",
		    date_to_dutch(ui->termijnen.until, day));
	else
		ui_status(ui, "Opgeschort vanaf %s.",
		    date_to_dutch(ui->termijnen.from, day));
	reload(ui);
	return REACT_DRAW;
}

/* Esc leaves; a reason that was begun stays a draft. */
static unsigned
act_typing(struct ui *ui, enum action action)
{
	enum termijnen_part part = (enum termijnen_part)ui_top(ui)->part;
	bool reden = part == TERMIJNEN_REDEN || part == TERMIJNEN_STIL;

	switch ((int)action) {
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
		return reden ? take_reden(ui, part) : take_day(ui, part);
	case ACTION_BACK:
	case ACTION_CANCEL:
		if (reden)
			edit_leave(ui);
		to_list(ui);
		return REACT_DRAW;
	default:
		return REACT_DRAW;
	}
}

/* ---- the list ---- */

static unsigned
ask_leave(struct ui *ui)
{
	ui_top(ui)->part = TERMIJNEN_LEAVE;
	ui_status(ui, "Sluiten? j/n ");
	return REACT_DRAW;
}

static unsigned
answer_leave(struct ui *ui, const struct key *key)
{
	ui_top(ui)->part = TERMIJNEN_LIST;
	return *key->text == 'j' ? REACT_QUIT : REACT_DRAW;
}

/* What the list shows, also what was not read yet. */
static unsigned
export_all(struct ui *ui, const char *format)
{
	struct filter filter = { .wie =
				     xstrdup(termijnen_voor[ui_top(ui)->index]),
		.which = FILTER_OPEN,
		.from = DATE_NONE,
		.before = DATE_NONE };
	unsigned reaction = export_list(ui, EXPORT_TERMIJNEN, &filter, format);

	filter_release(&filter);
	return reaction;
}

static unsigned
act_list(struct ui *ui, enum action action, const struct key *key)
{
	const struct agenda_item *item = termijnen_current(ui);

	switch ((int)action) {
	case ACTION_FILTER:
		return next_voor(ui);
	case ACTION_EXPORT:
		ui_push(ui, &view_export, 0);
		return REACT_DRAW;
	case ACTION_DIGIT:
		return tabs_go(ui, key) ? REACT_DRAW : REACT_NONE;
	case ACTION_CLOSE:
		return ask_leave(ui);
	case ACTION_BACK:
		return key->code == K_CHAR ? ask_leave(ui) : REACT_NONE;
	case ACTION_ACCEPT:
		if (item == NULL)
			return REACT_NONE;
		ui_open(ui, item->onderzoek, NULL);
		return REACT_DRAW;
	case ACTION_PROCEDURE:
		if (item != NULL && ui_open(ui, item->onderzoek, NULL) == 0)
			ui_push(ui, &view_procedure, 0);
		return REACT_DRAW;
	case ACTION_UITSTEL:
		return item == NULL ? REACT_NONE : ask_day(ui, TERMIJNEN_DAG);
	case ACTION_OPSCHORTING:
		return item == NULL ? REACT_NONE : ask_day(ui, TERMIJNEN_VAN);
	default:
		return move(ui, action);
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	if (ui_top(ui)->part == TERMIJNEN_LEAVE)
		return answer_leave(ui, key);
	if (ui_top(ui)->part != TERMIJNEN_LIST && ui_editing(ui))
		return act_typing(ui, action);
	return act_list(ui, action, key);
}

static void
back(struct ui *ui)
{
	ui_top(ui)->part = TERMIJNEN_LIST;
	reload(ui);
}

const struct view view_termijnen = {
	.name = "termijnen",
	.title = "Termijnen",
	.keys = keys,
	.enter = reload,
	.back = back,
	.draw = termijnen_draw,
	.act = act,
	.export = export_all,
};
