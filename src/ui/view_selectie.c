/*
 * view_selectie.c - which norms are examined, and why.
 *
 * Of the frame: index is the step, part what the cursor is on, list.at the
 * norm, list.top the first row shown; headings of a paragraaf are rows too.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/choose.h"
#include "ui/draw.h"
#include "ui/views.h"

#define CODE_X  6
#define TITLE_X 15
#define REDEN_X 48

/* One reason for one norm, for a paragraaf, or for all. */
static const char *const subjects[] = {
	[CHOOSE_ONE] = "reden:",
	[CHOOSE_PARAGRAAF] = "redenen:",
	[CHOOSE_ALL] = "redenen-alle:",
};

enum {
	PART_NORMS,
	PART_ALL, /* the row above all norms */
};

static const struct binding keys[] = {
	{ K_CHAR, ' ', ACTION_MARK, true },
	{ K_CHAR, '+', ACTION_PLUS, true },
	{ K_CHAR, '-', ACTION_MINUS, true },
	{ K_CHAR, 'r', ACTION_REASON, true },
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, 't', ACTION_DETAIL, false },
	{ 0 },
};

static const struct step *
step_of(struct ui *ui)
{
	return &ui->onderzoek.form->step[ui_top(ui)->index];
}

/* Is there a heading above this norm? */
static bool
starts_group(const struct normset *set, size_t i)
{
	const struct norm *norm = &set->norm[i];

	return i == 0 || norm->thema != norm[-1].thema ||
	    norm->paragraaf != norm[-1].paragraaf;
}

/* The row of a norm among all rows; the first is that of all norms. */
static size_t
row_of(const struct normset *set, size_t norm)
{
	size_t row = norm + 1;

	for (size_t i = 0; i <= norm && i < set->n_norms; i++)
		if (starts_group(set, i))
			row++;
	return row;
}

static void
draw_heading(const struct normset *set, size_t i, int y)
{
	const struct norm *norm = &set->norm[i];
	const struct thema *thema = &set->thema[norm->thema];

	if (norm->paragraaf == NO_PARAGRAAF)
		draw_textf(y, 2, view_width(2), LOOK_TITLE, "%s %s", thema->id,
		    thema->title);
	else
		draw_textf(y, 2, view_width(2), LOOK_TITLE, "%s > %s %s",
		    thema->title, set->paragraaf[norm->paragraaf].id,
		    set->paragraaf[norm->paragraaf].title);
}

static enum choose_scope
subject_scope(const char *subject)
{
	enum choose_scope scope = CHOOSE_ALL;

	while (scope > CHOOSE_ONE &&
	    strncmp(subject, subjects[scope], strlen(subjects[scope])) != 0)
		scope--;
	return scope;
}

/* The norm beside which a reason is typed: behind the ':'. */
static const char *
subject_norm(const char *subject)
{
	const char *colon = strchr(subject, ':');

	return colon == NULL ? "" : colon + 1;
}

static bool
reden_edited(const struct ui *ui, const struct norm *norm)
{
	return ui_editing(ui) &&
	    strcmp(subject_norm(ui->edit.subject), norm->cited) == 0;
}

/* Is there something beside the title? */
static bool
has_beside(struct ui *ui, const struct oordeel *oordeel)
{
	return reden_edited(ui, oordeel->norm) || *oordeel->reden != '\0' ||
	    (norm_excluded(&ui->onderzoek, oordeel->norm) &&
		oordeel->norm->voorwaarde != NULL);
}

static void
draw_reden(struct ui *ui, const struct oordeel *oordeel, int y)
{
	const struct norm *norm = oordeel->norm;
	int x = REDEN_X;

	if (reden_edited(ui, norm)) {
		x += draw_text(y, x, view_width(x), LOOK_DIM,
		    subject_scope(ui->edit.subject) == CHOOSE_ONE
			? "reden: "
			: "reden voor alle: ");
		edit_draw(&ui->edit, y, x, view_width(x), 1);
	} else if (*oordeel->reden != '\0') {
		draw_textf(
		    y, x, view_width(x), LOOK_DIM, "reden: %s", oordeel->reden);
	} else if (norm_excluded(&ui->onderzoek, norm) &&
	    norm->voorwaarde != NULL) {
		draw_text(y, x, view_width(x), LOOK_DIM, norm->voorwaarde);
	}
}

static void
draw_norm(struct ui *ui, size_t i, int y)
{
	const struct oordeel *oordeel = &ui->onderzoek.oordeel[i];
	const struct norm *norm = oordeel->norm;
	enum look look =
	    norm_excluded(&ui->onderzoek, norm) ? LOOK_DIM : LOOK_PLAIN;
	bool focus = ui_top(ui)->part == PART_NORMS && i == ui_top(ui)->list.at;

	view_mark(y, focus);
	draw_textf(y, 2, 3, look, "[%c]", oordeel->chosen ? 'x' : ' ');
	draw_text(y, CODE_X, TITLE_X - CODE_X - 1, look, norm->cited);
	draw_textf(y, TITLE_X,
	    has_beside(ui, oordeel) ? REDEN_X - TITLE_X - 1
				    : view_width(TITLE_X),
	    look, "%s%s", norm->title, norm->kern == YES_YES ? " (kern)" : "");
	if (focus)
		draw_cursor(y, 3);
	draw_reden(ui, oordeel, y);
}

/* Keep the norm, and a heading above it, on the screen. */
static void
fit(const struct normset *set, struct list *list, int rows)
{
	size_t row = row_of(set, list->at);
	bool headed = rows > 1 && starts_group(set, list->at);
	size_t first = headed ? row - 1 : row;

	/* The row of all norms comes along with the first one. */
	if (list->at == 0)
		first = rows > 2 ? 0 : first;

	if (row >= list->top + (size_t)rows)
		list->top = row - (size_t)rows + 1;
	if (first < list->top)
		list->top = first;
}

static bool
all_chosen(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_oordelen; i++)
		if (!o->oordeel[i].chosen &&
		    !norm_excluded(o, o->oordeel[i].norm))
			return false;
	return true;
}

static void
draw_heads(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;

	view_head(ui, "%s  %zu van %zu", o->form->step[ui_top(ui)->index].title,
	    onderzoek_n_chosen(o), o->n_oordelen);
	if (normset_has_kern(o->normset))
		view_sub("Kernnormen horen erbij; weglaten en toevoegen vraagt "
			 "een reden.");
	else
		view_sub("Nog geen norm is als kern gemerkt%s.",
		    all_chosen(o) ? ": alle normen staan aan"
				  : "; u kiest zelf");
}

static void
draw_all(struct ui *ui, int y)
{
	bool focus = ui_top(ui)->part == PART_ALL;

	view_mark(y, focus);
	draw_textf(y, 2, view_width(2), LOOK_PLAIN, "[%c] alle normen",
	    all_chosen(&ui->onderzoek) ? 'x' : ' ');
	if (focus)
		draw_cursor(y, 3);
}

static void
draw(struct ui *ui)
{
	const struct normset *set = ui->onderzoek.normset;
	struct frame *f = ui_top(ui);
	int rows = ui_rows(), y;
	size_t row = 1;

	draw_heads(ui);
	fit(set, &f->list, rows);
	if (f->part == PART_ALL)
		f->list.top = 0;
	if (f->list.top == 0)
		draw_all(ui, UI_TOP);
	for (size_t i = 0; i < set->n_norms; i++, row++) {
		y = UI_TOP + (int)row - (int)f->list.top;
		if (starts_group(set, i)) {
			if (y >= UI_TOP && y < UI_TOP + rows)
				draw_heading(set, i, y);
			row++;
			y++;
		}
		if (y >= UI_TOP && y < UI_TOP + rows)
			draw_norm(ui, i, y);
	}
}

static int
commit(struct ui *ui, const char *text, struct error *err)
{
	struct onderzoek *o = &ui->onderzoek;
	const char *cited = subject_norm(ui->edit.subject);
	struct oordeel *oordeel = onderzoek_oordeel(o, cited);

	if (oordeel == NULL)
		return error_set(err, "Norm %s bestaat niet.", cited);
	choose_reden(o, step_of(ui), (size_t)(oordeel - o->oordeel),
	    subject_scope(ui->edit.subject), text);
	return 0;
}

static void
ask_reden(struct ui *ui, enum choose_scope scope)
{
	const struct oordeel *oordeel =
	    &ui->onderzoek.oordeel[ui_top(ui)->list.at];
	char subject[64];

	snprintf(subject, sizeof subject, "%s%s", subjects[scope],
	    oordeel->norm->cited);
	edit_open(
	    ui, subject, oordeel->reden, false, oordeel->revision, commit);
}

static unsigned
toggle(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	const struct frame *f = ui_top(ui);
	struct oordeel *oordeel = &o->oordeel[f->list.at];

	/* The reason was one for the other choice. */
	oordeel_choose(oordeel, !oordeel->chosen, "");
	if (choose_asks_reden(o, step_of(ui), oordeel))
		ask_reden(ui, CHOOSE_ONE);
	return view_changed(ui);
}

/* A paragraaf, or all norms, at once; one reason will do for them. */
static unsigned
choose(struct ui *ui, bool chosen)
{
	struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	enum choose_scope scope =
	    f->part == PART_ALL ? CHOOSE_ALL : CHOOSE_PARAGRAAF;
	size_t asks = choose_many(o, step_of(ui), f->list.at, scope, chosen);

	if (asks != SIZE_MAX) {
		f->part = PART_NORMS;
		f->list.at = asks;
		ask_reden(ui, scope);
	}
	ui_status(ui, "%zu van %zu normen gekozen.", onderzoek_n_chosen(o),
	    o->n_oordelen);
	return view_changed(ui);
}

/* To the first norm of the paragraaf before or after this one. */
static bool
to_group(const struct normset *set, struct list *list, enum action action)
{
	size_t at = list->at;

	if (action != ACTION_LEFT && action != ACTION_RIGHT)
		return false;
	do {
		if (action == ACTION_LEFT ? at == 0 : at + 1 >= set->n_norms)
			return false;
		at = action == ACTION_LEFT ? at - 1 : at + 1;
	} while (!starts_group(set, at));
	list->at = at;
	return true;
}

/* Up and down, also onto the row of all norms. */
static bool
move(struct frame *f, enum action action, size_t n)
{
	if (f->part == PART_ALL) {
		if (action == ACTION_UP || action == ACTION_HOME)
			return true;
		f->part = PART_NORMS;
		if (action == ACTION_DOWN ||
		    list_move(&f->list, action, n, ui_rows()))
			return true;
		f->part = PART_ALL;
		return false;
	}
	if (list_move(&f->list, action, n, ui_rows()))
		return true;
	if (action != ACTION_UP && action != ACTION_HOME)
		return false;
	f->part = PART_ALL;
	return true;
}

/* A typed reason is left with Enter, Tab or an arrow. */
static unsigned
act_reden(struct ui *ui, enum action action)
{
	struct frame *f = ui_top(ui);
	size_t n = ui->onderzoek.n_oordelen;

	switch (action) {
	case ACTION_UP:
	case ACTION_DOWN:
		edit_leave(ui);
		list_move(&f->list, action, n, ui_rows());
		return view_changed(ui);
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
	case ACTION_PREV_FIELD:
	case ACTION_BACK:
		edit_leave(ui);
		return view_changed(ui);
	default:
		return view_common(ui, action);
	}
}

static unsigned
act_norm(struct ui *ui, enum action action)
{
	switch (action) {
	case ACTION_MARK:
		return toggle(ui);
	case ACTION_REASON:
	case ACTION_ACCEPT:
		ask_reden(ui, CHOOSE_ONE);
		return REACT_DRAW;
	case ACTION_DETAIL:
		ui_push(ui, &view_detail, ui_top(ui)->list.at);
		return REACT_DRAW;
	default:
		return REACT_NONE;
	}
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	size_t n = ui->onderzoek.n_oordelen;
	unsigned reaction = REACT_NONE;

	(void)key;
	if (ui_editing(ui))
		return act_reden(ui, action);
	if (n == 0)
		return view_step_common(ui, action);
	if (move(f, action, n) ||
	    to_group(ui->onderzoek.normset, &f->list, action))
		return REACT_DRAW;
	if (action == ACTION_PLUS || action == ACTION_MINUS)
		return choose(ui, action == ACTION_PLUS);
	if (f->part == PART_NORMS)
		reaction = act_norm(ui, action);
	else if (action == ACTION_MARK)
		return choose(ui, !all_chosen(&ui->onderzoek));
	return reaction != REACT_NONE ? reaction : view_step_common(ui, action);
}

const struct view view_selectie = {
	.name = "selectie",
	.title = "Normen kiezen",
	.keys = keys,
	.draw = draw,
	.act = act,
	.of_rapport = true,
};
