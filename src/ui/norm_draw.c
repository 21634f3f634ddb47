/*
 * norm_draw.c - one norm on the screen: its text, its evidence, the scale
 * and the bevinding.
 *
 * Every part has its own fixed rows, so that little has to be sent from
 * norm to norm.
 */
#include <stdio.h>
#include <string.h>

#include "core/scope.h"
#include "ui/draw.h"
#include "ui/norm_draw.h"
#include "ui/norm_notes.h"
#include "ui/views.h"

#define TEXT_X  2
#define POINT_X 4

/* The title bar: onderzoek, norm, counts, each in its own columns. */
#define TITLE_X     27
#define COUNT_WIDTH 16
#define TITLE_MIN   20
#define ROWS_MIN    8

static const char punt_sign[N_PUNTEN] = { ' ', '+', '-', 'n' };

/* First row and number of rows of each part; 0 rows: not shown. */
struct layout {
	int text, n_text;
	int points, n_points; /* with the heading */
	int notes, n_notes;   /* with the heading */
	int before;           /* what was found earlier; 0: no room */
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
	if (middle >= 8) {
		middle--; /* a row above the scale, often blank */
		l.before = l.scale - 1;
	}
	if (notes && middle >= 4)
		l.n_notes = middle >= 14 ? 6 : middle >= 6 ? 3 : 2;
	l.points = l.text + l.n_text;
	l.n_points = middle - l.n_notes;
	l.notes = l.points + l.n_points;
	return l;
}

/* A wide terminal has room for more of the aanbieder's name. */
static int
title_x(void)
{
	int more = (term_columns() - 80) / 2;

	return more > 0 ? TITLE_X + more : TITLE_X;
}

static void
draw_titles(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct normset *set = o->normset;
	const struct norm *norm = norm_current(ui)->norm;
	size_t n = onderzoek_n_chosen(o), open = n - onderzoek_n_judged(o);
	const char *paragraaf = NULL;
	int x = title_x(), width = term_columns() - x - COUNT_WIDTH, all;
	char counts[64] = "niet gekozen";

	if (norm_current(ui)->chosen)
		snprintf(counts, sizeof counts, "%zu/%zu  open %zu",
		    row_of_norm(o, ui_top(ui)->index) + 1, n, open);
	view_head(ui, "%s", counts);
	if (width > 0) {
		draw_textf(0, 0, x, LOOK_TITLE, "%*s", x, "");
		view_onderzoek(ui, x);
		all = term_columns() - x - (int)strlen(counts);
		draw_textf(0, x, all, LOOK_TITLE, "%*s", all, "");
		width -= view_others(ui, x + TITLE_MIN, width - TITLE_MIN);
		draw_textf(0, x, width, LOOK_TITLE, " %s %s", norm->cited,
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
	const struct oordeel *oordeel = norm_current(ui);
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
draw_notes_head(const struct onderzoek *o, const struct oordeel *oordeel, int y)
{
	struct norm_scope scope;

	norm_scope_init(&scope, o, oordeel);
	draw_textf(y, TEXT_X, view_width(TEXT_X), LOOK_DIM,
	    "Notities %zu, bewijs %zu, bronnen %zu, methoden %zu",
	    norm_n_notities(o, oordeel->norm),
	    onderzoek_n_bewijs_on(o, oordeel->norm), set_count(scope.bronnen),
	    set_count(scope.methoden));
	norm_scope_release(&scope);
}

/* The last notities, the newest below. */
static void
draw_notes(struct ui *ui, const struct layout *l)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct oordeel *oordeel = norm_current(ui);
	size_t n = norm_n_notities(o, oordeel->norm);
	int rows = l->n_notes - 1, y = l->notes + 1;

	if (l->n_notes == 0)
		return;
	draw_notes_head(o, oordeel, l->notes);
	for (size_t i = 0; i < o->n_notities; i++) {
		if (!notitie_on(&o->notitie[i], oordeel->norm))
			continue;
		if (n-- <= (size_t)rows)
			norm_draw_note(&o->notitie[i], y++, true);
	}
}

/* A toetspunt that was cut is read in full in the place of the notities. */
static void
draw_full_point(struct ui *ui, const struct layout *l)
{
	const struct oordeel *oordeel = norm_current(ui);
	const struct toetspunt *punt;

	punt = &oordeel->norm->toetspunt[ui_top(ui)->list.at];
	draw_wrapped(l->notes, POINT_X, view_width(POINT_X), l->n_notes, 0,
	    LOOK_PLAIN, punt->text);
}

static void
draw_scale(struct ui *ui, int y)
{
	const struct normset *set = ui->onderzoek.normset;
	const struct oordeel *oordeel = norm_current(ui);
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
	const char *ground = grond_labels[oordeel_grond(norm_current(ui))];

	view_mark(l->label, focus);
	draw_textf(l->label, TEXT_X, view_width(TEXT_X), LOOK_DIM,
	    "Bevinding%s%s", *ground == '\0' ? "" : "   ", ground);
	if (focus && ui_editing(ui))
		edit_draw(&ui->edit, l->bevinding, POINT_X, view_width(POINT_X),
		    l->n_bevinding);
	else
		draw_wrapped(l->bevinding, POINT_X, view_text_width(POINT_X),
		    l->n_bevinding, 0, LOOK_PLAIN, norm_current(ui)->bevinding);
}

/* Where not all of it fits, the part with the focus has all rows. */
static void
draw_small(struct ui *ui, int rows)
{
	const struct oordeel *oordeel = norm_current(ui);
	struct layout l = { .n_text = rows - 1,
		.notes = UI_TOP + 1,
		.n_notes = rows - 1,
		.label = UI_TOP,
		.bevinding = UI_TOP + (rows > 1),
		.n_bevinding = rows - (rows > 1) };

	if (ui_top(ui)->part == PART_BEVINDING) {
		draw_bevinding(ui, &l);
	} else if (ui_top(ui)->part == PART_PUNTEN) {
		draw_point(oordeel, ui_top(ui)->list.at, UI_TOP, true);
		draw_full_point(ui, &l);
	} else if (ui_top(ui)->part == PART_NOTITIES) {
		norm_notes_draw(ui, UI_TOP, rows);
	} else {
		draw_wrapped(UI_TOP, TEXT_X, view_width(TEXT_X), l.n_text, 0,
		    LOOK_PLAIN, oordeel->norm->text);
		draw_scale(ui, UI_TOP + l.n_text);
	}
}

/* Toetspunten and notities; with the focus one of them has more room. */
static void
draw_middle(struct ui *ui, const struct layout *l)
{
	if (ui_top(ui)->part == PART_NOTITIES) {
		draw_notes_head(&ui->onderzoek, norm_current(ui), l->points);
		norm_notes_draw(
		    ui, l->points + 1, l->n_points + l->n_notes - 1);
		return;
	}
	draw_points(ui, l);
	if (ui_top(ui)->part == PART_PUNTEN)
		draw_full_point(ui, l);
	else
		draw_notes(ui, l);
}

void
norm_draw_note(const struct notitie *notitie, int y, bool bron)
{
	const char *time = view_time(notitie->stamp);
	const char *who = bron ? notitie->bron : "";

	draw_textf(y, POINT_X, view_width(POINT_X), LOOK_PLAIN,
	    "%.5s %s%s%s%s%s%s", time, *who == '\0' ? "" : "@", who,
	    *who == '\0' ? "" : " ", notitie->literal ? "\"" : "",
	    notitie->text, notitie->literal ? "\"" : "");
}

struct oordeel *
norm_current(struct ui *ui)
{
	return &ui->onderzoek.oordeel[ui_top(ui)->index];
}

void
norm_draw(struct ui *ui)
{
	const struct oordeel *oordeel = norm_current(ui);
	bool points = ui_top(ui)->part == PART_PUNTEN;
	bool notes = points ||
	    norm_n_notities(&ui->onderzoek, oordeel->norm) > 0 ||
	    onderzoek_n_bewijs_on(&ui->onderzoek, oordeel->norm) > 0;
	struct layout l = layout_make(notes);

	draw_titles(ui);
	if (ui_rows() < ROWS_MIN) {
		draw_small(ui, ui_rows());
		return;
	}
	draw_wrapped(l.text, TEXT_X, view_width(TEXT_X), l.n_text, 0,
	    LOOK_PLAIN, oordeel->norm->text);
	draw_middle(ui, &l);
	if (l.before > 0)
		history_draw(ui, oordeel->norm, l.before);
	draw_scale(ui, l.scale);
	draw_bevinding(ui, &l);
}
