/*
 * ui.c - what a key does: to the text, the view or the stack of views.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "ui/term.h"
#include "ui/ui.h"

/* The views that any place in an onderzoek can call up. */
static const struct {
	enum action action;
	const struct view *view;
	bool anywhere; /* also without an onderzoek */
} called[] = {
	{ ACTION_HELP, &view_help, true },
	{ ACTION_MENU, &view_menu, true },
	{ ACTION_SEARCH, &view_search, true },
	{ ACTION_AANBIEDER, &view_aanbieder, true },
	{ ACTION_HANDHAVING, &view_handhaving, true },
	{ ACTION_CIJFERS, &view_cijfers, true },
	{ ACTION_NOTE, &view_notitie, false },
	{ ACTION_QUEUE, &view_wachtrij, false },
	{ ACTION_WEDERHOOR, &view_wederhoor, false },
	{ ACTION_TEAM, &view_team, false },
	{ ACTION_LAKKEN, &view_lakken, false },
	{ ACTION_DOCUMENTEN, &view_documenten, false },
	{ ACTION_OVERVIEW, &view_overview, false },
	{ ACTION_GOTO, &view_goto, false },
};

bool
ui_is_overlay(const struct view *view)
{
	return view == &view_help || view == &view_menu;
}

void
ui_init(struct ui *ui, const struct backend *backend)
{
	*ui = (struct ui){ .backend = backend };
}

void
ui_release(struct ui *ui)
{
	edit_discard(ui);
	if (ui->is_open)
		onderzoek_release(&ui->onderzoek);
	undo_release(&ui->undo);
	presence_release(&ui->presence);
	queue_release(&ui->queue);
	faults_release(&ui->faults);
	list_page_release(&ui->page);
	dashboard_release(&ui->dashboard);
	termijnen_release(&ui->termijnen);
	signalen_release(&ui->signalen);
	cijfers_release(&ui->cijfers);
	bewaar_view_release(&ui->bewaren);
	suicide_view_release(&ui->suicide);
	analyse_release(&ui->analyse);
	team_view_release(&ui->team);
	verwanten_release(&ui->verwanten);
	stap_form_release(&ui->stap);
	aanbieder_release(&ui->aanbieder);
	handhaving_release(&ui->handhaving);
	documenten_release(&ui->documenten);
	weergaven_release(&ui->weergaven);
	history_release(&ui->history);
	maatregel_page_release(&ui->follow);
	search_release(&ui->search);
	note_release(&ui->note);
	talk_release(&ui->talk);
	buf_release(&ui->dropped);
	*ui = (struct ui){ 0 };
}

struct frame *
ui_top(struct ui *ui)
{
	return &ui->frame[ui->depth - 1];
}

bool
ui_editing(const struct ui *ui)
{
	return ui->edit.open && ui->edit.depth == ui->depth;
}

int
ui_rows(void)
{
	int rows = term_rows() - UI_TOP - 2;

	return rows > 0 ? rows : 0;
}

void
ui_status(struct ui *ui, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(ui->status, sizeof ui->status, format, args);
	va_end(args);
	ui->status_stays = false;
	ui->wants_draw = true;
}

void
ui_check(struct ui *ui)
{
	faults_release(&ui->faults);
	ui->faults = (struct faults){ 0 };
	if (!ui->is_open)
		return;
	rules_check(&ui->onderzoek, GATE_CONCEPT, &ui->faults);
	/* The text that was looked through is another one by now. */
	lakken_release(&ui->onderzoek.lakken);
}

void
ui_push(struct ui *ui, const struct view *view, size_t index)
{
	if (ui_editing(ui) && !ui_is_overlay(view)) {
		ui_top(ui)->cursor = ui->edit.tb.cursor;
		edit_leave(ui);
	}
	if (ui->depth == UI_DEPTH) {
		/* So deep nobody remembers the oldest: all but the
		 * Werkblad, to which everything comes back. */
		memmove(&ui->frame[1], &ui->frame[2],
		    (UI_DEPTH - 2) * sizeof ui->frame[0]);
		ui->depth--;
		ui->edit.depth--;
	}
	ui->frame[ui->depth++] = (struct frame){ .view = view, .index = index };
	ui->wants_draw = true;
	if (view->enter != NULL)
		view->enter(ui);
}

/* The view on top was left: the one below goes on. */
static void
uncover(struct ui *ui)
{
	struct frame *f = ui_top(ui);

	ui->wants_draw = true;
	if (f->view->back == NULL || ui_editing(ui))
		return;
	f->view->back(ui);
	if (ui_editing(ui) && ui_top(ui) == f)
		edit_set_cursor(&ui->edit, f->cursor);
}

static void
release_open(struct ui *ui)
{
	onderzoek_release(&ui->onderzoek);
	undo_release(&ui->undo);
	note_release(&ui->note);
	talk_release(&ui->talk);
	history_release(&ui->history);
	queue_release(&ui->queue);
	team_view_release(&ui->team);
	verwanten_release(&ui->verwanten);
	if (!ui->search.all)
		search_release(&ui->search);
	ui->is_open = ui->behind = ui->lost = false;
	presence_leave(ui);
	ui_check(ui);
}

int
ui_close(struct ui *ui)
{
	if (ui_settle(ui) == -1)
		return -1;
	/* What was refused as it is, is a draft now. */
	edit_leave(ui);
	ui_work(ui);
	if (ui->is_open && onderzoek_changed(&ui->onderzoek))
		return -1;
	if (ui->is_open)
		release_open(ui);
	if (ui->depth > 1) {
		ui->depth = 1;
		uncover(ui);
	}
	return 0;
}

void
ui_lose(struct ui *ui)
{
	char nummer[16];

	snprintf(nummer, sizeof nummer, "%s", ui->onderzoek.nummer);
	ui_keep_draft(ui);
	edit_leave(ui);
	buf_clear(&ui->dropped);
	ui->wants_save = ui->save_failed = false;
	release_open(ui);
	ui->depth = 1;
	uncover(ui);
	ui_status(ui,
	    "U zit niet meer in het team van %s, of het is vernietigd; "
	    "gesloten.",
	    nummer);
	ui->status_stays = true;
}

void
ui_pop(struct ui *ui)
{
	if (ui->depth < 2)
		return;
	if (ui->depth == 2 && ui->is_open) {
		ui_close(ui);
		return;
	}
	if (ui_editing(ui))
		edit_leave(ui);
	ui->depth--;
	uncover(ui);
}

/* What the loop does with an action that the view left to it. */
static unsigned
act_general(struct ui *ui, enum action action)
{
	for (size_t i = 0; i < LENGTH(called); i++) {
		if (called[i].action != action)
			continue;
		if ((!ui->is_open && !called[i].anywhere) ||
		    ui_is_dead(ui, action) || ui_is_overlay(ui_top(ui)->view) ||
		    ui_top(ui)->view == called[i].view)
			return REACT_NONE;
		ui_push(ui, called[i].view, ui_top(ui)->index);
		return REACT_DRAW | REACT_SAVE;
	}
	switch ((int)action) {
	case ACTION_BACK:
		if (!ui_editing(ui))
			return ui->depth > 1 ? REACT_CLOSE : REACT_NONE;
		edit_close(ui);
		return REACT_DRAW | REACT_SAVE;
	case ACTION_GESPREK:
		if (!ui->is_open || ui_is_overlay(ui_top(ui)->view))
			return REACT_NONE;
		return talk_go(ui);
	case ACTION_SAVE:
		if (ui_settle(ui) == 0 && ui->is_open)
			ui_status(ui, "Alles is opgeslagen%s%s.",
			    ui->saved_at[0] != '\0' ? ", het laatst om " : "",
			    ui->saved_at);
		return REACT_DRAW;
	case ACTION_CLOSE:
		if (ui->depth == 1)
			return REACT_QUIT;
		ui_close(ui);
		return REACT_DRAW;
	case ACTION_SEARCH_NEXT:
		if (ui->search.hits.n == 0)
			return act_general(ui, ACTION_SEARCH);
		search_go(ui, search_after(&ui->search));
		return REACT_DRAW | REACT_SAVE;
	case ACTION_UNDO:
	case ACTION_REDO:
		return ui_undo(ui, action == ACTION_UNDO);
	case ACTION_CANCEL:
		ui_status(ui, "Er loopt niets; Esc gaat terug, F10 sluit.");
		return REACT_DRAW;
	case ACTION_REDRAW:
		term_redraw();
		return REACT_DRAW;
	default:
		return REACT_NONE;
	}
}

/* Leave the view that was on top at this depth; it may have put others on
 * it meanwhile. */
static void
leave_view(struct ui *ui, int depth)
{
	if (ui->depth == depth) {
		ui_pop(ui);
		return;
	}
	if (ui->depth < depth || depth < 2 || depth >= UI_DEPTH)
		return;
	memmove(&ui->frame[depth - 1], &ui->frame[depth],
	    (size_t)(ui->depth - depth) * sizeof ui->frame[0]);
	ui->depth--;
	if (ui->edit.open)
		ui->edit.depth--;
}

/* Do what is left to do after an action in the view at this depth. */
static void
react(struct ui *ui, int depth, unsigned reaction)
{
	if (ui->is_open)
		undo_record(&ui->undo, &ui->onderzoek);
	if (reaction & REACT_SAVE) {
		ui->wants_save = true;
		ui_check(ui);
	}
	if (reaction & REACT_CLOSE)
		leave_view(ui, depth);
	if (reaction & REACT_QUIT && ui_close(ui) == 0)
		ui->quit = true;
	if (reaction != REACT_NONE)
		ui->wants_draw = true;
}

/* What changes something in a view of the rapport; the rest looks, moves
 * or goes elsewhere. */
static const enum action changes[] = { ACTION_DELETE_LEFT, ACTION_DELETE_RIGHT,
	ACTION_DELETE_WORD, ACTION_DELETE_START, ACTION_DELETE_END,
	ACTION_NEWLINE, ACTION_DIGIT, ACTION_MARK, ACTION_NEW, ACTION_MEASURE,
	ACTION_ADVICE, ACTION_PLUS, ACTION_MINUS, ACTION_REASON, ACTION_QUOTE,
	ACTION_GROUND, ACTION_REMOVE, ACTION_UNDO, ACTION_REDO };

static bool
is_change(bool editing, enum action action, const struct key *key)
{
	if (editing && (key->code == K_CHAR || key->code == K_PASTE))
		return true;
	for (size_t i = 0; i < LENGTH(changes); i++)
		if (changes[i] == action)
			return true;
	return false;
}

/* May what this view shows change?  Undo reaches further than the view. */
static int
check_view(struct ui *ui, enum action action, struct error *err)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct frame *f = ui_top(ui);

	if (f->view == &view_step && action != ACTION_UNDO &&
	    action != ACTION_REDO)
		return onderzoek_check_step(o, &o->form->step[f->index], err);
	return onderzoek_check_open(o, err);
}

/* A rapport that was vastgesteld does not change: it says so instead.
 * Undo changes it from any view, but for that of a text being typed. */
static bool
is_refused(struct ui *ui, enum action action, const struct key *key)
{
	bool editing = ui_editing(ui);
	bool undoes =
	    !editing && (action == ACTION_UNDO || action == ACTION_REDO);
	struct error err;

	if (!ui->is_open || (!undoes && !ui_top(ui)->view->of_rapport) ||
	    !is_change(editing, action, key) ||
	    check_view(ui, action, &err) == 0)
		return false;
	ui_status(ui, "%s", err.text);
	return true;
}

void
ui_act(struct ui *ui, enum action action, const struct key *key)
{
	int depth = ui->depth;
	unsigned reaction;

	if (is_refused(ui, action, key))
		return;
	reaction = ui_top(ui)->view->act(ui, action, key);
	if (reaction == REACT_NONE)
		reaction = act_general(ui, action);
	react(ui, depth, reaction);
}

/* A paste outside a text is never a command: it becomes a notitie. */
static void
step_paste(struct ui *ui, const struct key *key)
{
	size_t n = utf8_count(key->paste, key->paste_length);

	if (!ui_editing(ui) && ui->is_open && !ui_is_overlay(ui_top(ui)->view))
		ui_push(ui, &view_notitie, ui_top(ui)->index);
	if (!ui_editing(ui)) {
		ui_status(ui,
		    "Geplakte tekst (%zu tekens) hoort in een tekstveld.", n);
		return;
	}
	edit_key(&ui->edit, ACTION_NONE, key);
	ui->wants_draw = true;
	if (key->paste_cut)
		ui_status(ui, "Van de geplakte tekst is 1 MB overgenomen.");
}

void
ui_step(struct ui *ui, const struct key *key)
{
	const struct view *view = ui_top(ui)->view;
	bool editing = ui_editing(ui);
	enum action action;

	if (ui->status[0] != '\0' && !ui->status_stays)
		ui_status(ui, "%s", "");
	if (ui->save_failed)
		ui->wants_save = true;
	switch ((int)key->code) {
	case K_RESIZE:
		ui->wants_draw = true;
		return;
	case K_UNKNOWN:
		ui_status(ui, "Onbekende toets.");
		return;
	case K_PASTE:
		if (!ui_editing(ui) || !is_refused(ui, ACTION_NONE, key))
			step_paste(ui, key);
		return;
	default:
		break;
	}
	action = keymap_action(view->keys, editing, key);
	if (editing && is_refused(ui, action, key))
		return;
	if (!editing || !edit_key(&ui->edit, action, key)) {
		ui_act(ui, action, key);
		return;
	}
	ui->wants_draw = true;
	if (view->typed != NULL)
		react(ui, ui->depth, view->typed(ui));
}
