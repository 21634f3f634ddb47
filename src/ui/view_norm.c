/*
 * view_norm.c - one norm: its text, its evidence, the oordeel in one key
 * and the bevinding beside it.
 *
 * Every part has its own fixed rows, so that little has to be sent from
 * norm to norm.  Of the frame: index is the norm, part which part has the
 * focus, list the toetspunten.
 */
#include <stdio.h>
#include <string.h>

#include "core/scope.h"
#include "ui/draw.h"
#include "ui/views.h"

enum {
	PART_OORDEEL,
	PART_PUNTEN,
	PART_BEVINDING,
};

#define TEXT_X  2
#define POINT_X 4
#define SUBJECT "bevinding:"

/* The title bar: onderzoek, norm, counts, each in its own columns. */
#define TITLE_X     27
#define COUNT_WIDTH 16

static const struct binding keys[] = {
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '+', ACTION_PLUS, false },
	{ K_CHAR, '-', ACTION_MINUS, false },
	{ K_CHAR, ' ', ACTION_MARK, false },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'd', ACTION_ADVICE, false },
	{ K_CHAR, 't', ACTION_DETAIL, true },
	{ 0 },
};

static const char punt_sign[] = { ' ', '+', '-', 'n' };

/* First row and number of rows of each part; 0 rows: not shown. */
struct layout {
	int text, n_text;
	int points, n_points; /* with the heading */
	int notes, n_notes;   /* with the heading */
	int scale;
	int label;
	int bevinding, n_bevinding;
};

static struct layout
layout_make(bool notes)
{
	struct layout l = { 0 };
	int h = ui_rows(), middle;

	l.n_text = h >= 16 ? 4 : h >= 10 ? 2 : h >= 5 ? 1 : 0;
	l.n_bevinding = h >= 20 ? 4 + (h - 20) / 2 : h >= 14 ? 3 : 1;
	l.text = UI_TOP;
	l.scale = UI_TOP + h - l.n_bevinding - 2;
	if (l.scale < UI_TOP)
		l.scale = UI_TOP;
	l.label = l.scale + 1;
	l.bevinding = l.label + 1;
	middle = l.scale - UI_TOP - l.n_text;
	if (middle >= 8)
		middle--; /* a blank row above the scale */
	if (notes && middle >= 4)
		l.n_notes = middle >= 14 ? 6 : middle >= 6 ? 3 : 2;
	l.points = l.text + l.n_text;
	l.n_points = middle - l.n_notes;
	l.notes = l.points + l.n_points;
	return l;
}

static struct oordeel *
current(struct ui *ui)
{
	return &ui->onderzoek.oordeel[ui_top(ui)->index];
}

static void
draw_titles(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct normset *set = o->normset;
	const struct norm *norm = current(ui)->norm;
	size_t n = onderzoek_n_chosen(o), open = n - onderzoek_n_judged(o);
	const char *paragraaf = NULL;
	int width = term_columns() - TITLE_X - COUNT_WIDTH;

	if (current(ui)->chosen)
		view_head(ui, "%zu/%zu  open %zu",
		    row_of_norm(o, ui_top(ui)->index) + 1, n, open);
	else
		view_head(ui, "niet gekozen");
	if (width > 0) {
		draw_textf(0, TITLE_X, width, LOOK_TITLE, "%*s", width, "");
		draw_textf(0, TITLE_X, width, LOOK_TITLE, " %s %s", norm->cited,
		    norm->title);
	}
	if (norm->paragraaf != NO_PARAGRAAF)
		paragraaf = set->paragraaf[norm->paragraaf].title;
	view_sub("%s %s%s%s%s%s", set->thema[norm->thema].id,
	    set->thema[norm->thema].title, paragraaf == NULL ? "" : " > ",
	    paragraaf == NULL ? "" : set->paragraaf[norm->paragraaf].id,
	    paragraaf == NULL ? "" : " ", paragraaf == NULL ? "" : paragraaf);
}

static void
draw_point(const struct oordeel *oordeel, size_t i, int y, bool focus)
{
	const struct toetspunt *punt = &oordeel->norm->toetspunt[i];

	view_mark(y, focus);
	draw_textf(y, POINT_X, view_width(POINT_X), LOOK_PLAIN, "[%c] %s  %s",
	    punt_sign[oordeel->punt[i]], punt->id, punt->text);
	if (focus)
		draw_cursor(y, POINT_X + 1);
}

static void
draw_points(struct ui *ui, const struct layout *l)
{
	struct frame *f = ui_top(ui);
	const struct oordeel *oordeel = current(ui);
	size_t n = oordeel->norm->n_toetspunten;
	int rows = l->n_points - 1;

	if (n == 0 || rows < 1)
		return;
	draw_text(
	    l->points, TEXT_X, view_width(TEXT_X), LOOK_DIM, "Toetspunten");
	list_fit(&f->list, n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_point(oordeel, at, l->points + 1 + i,
		    f->part == PART_PUNTEN && at == f->list.at);
	}
}

static void
draw_note(const struct notitie *notitie, int y)
{
	const char *time =
	    strlen(notitie->stamp) >= 16 ? notitie->stamp + 11 : "";

	draw_textf(y, POINT_X, view_width(POINT_X), LOOK_PLAIN,
	    "%.5s %s%s%s%s%s%s", time, *notitie->bron == '\0' ? "" : "@",
	    notitie->bron, *notitie->bron == '\0' ? "" : " ",
	    notitie->literal ? "\"" : "", notitie->text,
	    notitie->literal ? "\"" : "");
}

static void
draw_notes_head(const struct onderzoek *o, const struct oordeel *oordeel, int y)
{
	struct norm_scope scope;

	norm_scope_init(&scope, o, oordeel);
	draw_textf(y, TEXT_X, view_width(TEXT_X), LOOK_DIM,
	    "Notities %zu, bronnen %zu", norm_n_notities(o, oordeel->norm),
	    set_count(scope.bronnen));
	norm_scope_release(&scope);
}

/* The last notities, the newest below. */
static void
draw_notes(struct ui *ui, const struct layout *l)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct oordeel *oordeel = current(ui);
	size_t n = norm_n_notities(o, oordeel->norm);
	int rows = l->n_notes - 1, y = l->notes + 1;

	if (l->n_notes == 0)
		return;
	draw_notes_head(o, oordeel, l->notes);
	for (size_t i = 0; i < o->n_notities; i++) {
		if (!notitie_on(&o->notitie[i], oordeel->norm))
			continue;
		if (n-- <= (size_t)rows)
			draw_note(&o->notitie[i], y++);
	}
}

/* A toetspunt that was cut is read in full in the place of the notities. */
static void
draw_full_point(struct ui *ui, const struct layout *l)
{
	const struct oordeel *oordeel = current(ui);
	const struct toetspunt *punt;

	punt = &oordeel->norm->toetspunt[ui_top(ui)->list.at];
	draw_wrapped(l->notes, POINT_X, view_width(POINT_X), l->n_notes, 0,
	    LOOK_PLAIN, punt->text);
}

static void
draw_scale(struct ui *ui, int y)
{
	const struct normset *set = ui->onderzoek.normset;
	const struct oordeel *oordeel = current(ui);
	bool focus = ui_top(ui)->part == PART_OORDEEL;
	int x = TEXT_X, cursor = TEXT_X + 1;

	view_mark(y, focus);
	if (!oordeel->chosen)
		draw_text(y, x, view_width(x), LOOK_PLAIN,
		    "Deze norm is niet gekozen in dit onderzoek.");
	for (size_t i = 0; oordeel->chosen && i < set->n_grades; i++) {
		const struct grade *grade = &set->grade[i];
		bool made = grade == oordeel->grade;

		if (made)
			cursor = x + 1;
		x += 1 +
		    draw_textf(y, x, view_width(x), LOOK_PLAIN, "%c%d%c %s",
			made ? '[' : ' ', grade->key, made ? ']' : ' ',
			grade_label(grade));
	}
	if (focus)
		draw_cursor(y, cursor);
}

static void
draw_bevinding(struct ui *ui, const struct layout *l)
{
	bool focus = ui_top(ui)->part == PART_BEVINDING;

	view_mark(l->label, focus);
	draw_text(l->label, TEXT_X, view_width(TEXT_X), LOOK_DIM, "Bevinding");
	if (focus && ui_editing(ui))
		edit_draw(&ui->edit, l->bevinding, POINT_X, view_width(POINT_X),
		    l->n_bevinding);
	else
		draw_wrapped(l->bevinding, POINT_X, view_text_width(POINT_X),
		    l->n_bevinding, 0, LOOK_PLAIN, current(ui)->bevinding);
}

static void
draw(struct ui *ui)
{
	const struct oordeel *oordeel = current(ui);
	bool points = ui_top(ui)->part == PART_PUNTEN;
	bool notes =
	    points || norm_n_notities(&ui->onderzoek, oordeel->norm) > 0;
	struct layout l = layout_make(notes);

	draw_titles(ui);
	draw_wrapped(l.text, TEXT_X, view_width(TEXT_X), l.n_text, 0,
	    LOOK_PLAIN, oordeel->norm->text);
	draw_points(ui, &l);
	if (points)
		draw_full_point(ui, &l);
	else
		draw_notes(ui, &l);
	draw_scale(ui, l.scale);
	draw_bevinding(ui, &l);
}

static int
commit(struct ui *ui, const char *text, struct error *err)
{
	const char *cited = ui->edit.subject + strlen(SUBJECT);
	struct oordeel *oordeel = onderzoek_oordeel(&ui->onderzoek, cited);

	if (oordeel == NULL)
		return error_set(err, "Norm %s bestaat niet.", cited);
	oordeel_set_bevinding(oordeel, text);
	return 0;
}

static unsigned
to_part(struct ui *ui, int part)
{
	const struct oordeel *oordeel = current(ui);
	char subject[96];

	if (!view_leave(ui))
		return REACT_DRAW;
	if (part == PART_BEVINDING && !oordeel->chosen)
		part = PART_OORDEEL;
	ui_top(ui)->part = part;
	if (part == PART_BEVINDING) {
		snprintf(subject, sizeof subject, SUBJECT "%s",
		    oordeel->norm->cited);
		edit_open(ui, subject, oordeel->bevinding, true,
		    oordeel->revision, commit);
	}
	return view_changed(ui);
}

/* The parts in a ring; without toetspunten that part is passed over. */
static unsigned
next_part(struct ui *ui, int direction)
{
	int n = PART_BEVINDING + 1;
	int part = (ui_top(ui)->part + direction + n) % n;

	if (part == PART_PUNTEN && current(ui)->norm->n_toetspunten == 0)
		part = (part + direction + n) % n;
	return to_part(ui, part);
}

/* A list of norms below this view follows. */
static unsigned
to_norm(struct ui *ui, int direction)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	size_t next = norm_next(o, f->index, direction);

	if (!view_leave(ui))
		return REACT_DRAW;
	if (next == f->index) {
		ui_status(ui,
		    direction > 0 ? "Dit is de laatste norm."
				  : "Dit is de eerste norm.");
		return to_part(ui, PART_OORDEEL);
	}
	*f = (struct frame){ .view = &view_norm, .index = next };
	if (f > ui->frame && f[-1].view == &view_norms)
		f[-1].list.at = row_of_norm(o, next);
	return view_changed(ui);
}

static unsigned
set_punt(struct ui *ui, enum action action)
{
	struct oordeel *oordeel = current(ui);
	size_t at = ui_top(ui)->list.at;
	unsigned punt;

	if (ui_top(ui)->part != PART_PUNTEN ||
	    at >= oordeel->norm->n_toetspunten)
		return REACT_NONE;
	if (action == ACTION_PLUS)
		punt = PUNT_PLUS;
	else if (action == ACTION_MINUS)
		punt = PUNT_MIN;
	else
		punt = (oordeel->punt[at] + 1u) % sizeof punt_sign;
	oordeel_set_punt(oordeel, at, (enum punt)punt);
	return view_changed(ui);
}

/* The parts stand above each other: toetspunten, oordeel, bevinding. */
static unsigned
move(struct ui *ui, int direction)
{
	struct frame *f = ui_top(ui);
	size_t n = current(ui)->norm->n_toetspunten;

	if (f->part == PART_PUNTEN) {
		if (list_move(&f->list, direction < 0 ? ACTION_UP : ACTION_DOWN,
			n, 1))
			return REACT_DRAW;
		return direction > 0 ? to_part(ui, PART_OORDEEL) : REACT_NONE;
	}
	if (f->part == PART_BEVINDING)
		return direction < 0 ? to_part(ui, PART_OORDEEL) : REACT_NONE;
	if (direction > 0)
		return to_part(ui, PART_BEVINDING);
	if (n == 0)
		return REACT_NONE;
	f->list.at = n - 1;
	return to_part(ui, PART_PUNTEN);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	switch (action) {
	case ACTION_BACK:
		return ui_editing(ui) ? to_part(ui, PART_OORDEEL) : REACT_NONE;
	case ACTION_DIGIT:
		return norm_judge(ui, f->index, key);
	case ACTION_PLUS:
	case ACTION_MINUS:
	case ACTION_MARK:
		return set_punt(ui, action);
	case ACTION_ACCEPT:
		return f->part == PART_OORDEEL ? to_norm(ui, 1)
					       : next_part(ui, 1);
	case ACTION_NEXT_FIELD:
		return next_part(ui, 1);
	case ACTION_PREV_FIELD:
		return next_part(ui, -1);
	case ACTION_UP:
		return move(ui, -1);
	case ACTION_DOWN:
		return move(ui, 1);
	case ACTION_PAGE_DOWN:
		return to_norm(ui, 1);
	case ACTION_PAGE_UP:
		return to_norm(ui, -1);
	case ACTION_MEASURE:
		return maatregel_add(ui, f->index);
	case ACTION_ADVICE:
		return advies_add(ui, current(ui)->norm);
	case ACTION_DETAIL:
		ui_push(ui, &view_detail, f->index);
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

static void
back(struct ui *ui)
{
	to_part(ui, ui_top(ui)->part);
}

const struct view view_norm = {
	.name = "norm",
	.title = "Norm",
	.keys = keys,
	.back = back,
	.draw = draw,
	.act = act,
};
