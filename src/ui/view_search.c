/*
 * view_search.c - words found in notities, bevindingen and answers, as
 * one types.
 *
 * Of the frame: list.at the hit, part 1 looks in every onderzoek, mark
 * the number of edits that was last searched for, plus one.
 */
#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/views.h"

#define WORDS_X   9
#define NUMMER_X  2
#define SUBJECT_X 13
#define LINE_X    30

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ 0 },
};

static bool
in_all(struct ui *ui)
{
	return !ui->is_open || ui_top(ui)->part == 1;
}

/* Look again when the words have changed since. */
static void
look(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct backend *backend = ui->backend;
	const char *words = textbuf_text(&ui->edit.tb);
	struct error err = { 0 };

	if (f->mark == (size_t)ui->edit.tb.edits + 1)
		return;
	f->mark = (size_t)ui->edit.tb.edits + 1;
	f->list = (struct list){ 0 };
	hits_release(&ui->hits);
	ui->hits = (struct hits){ 0 };
	if (words[strspn(words, " ")] == '\0')
		return;
	if (backend->search(backend->context, words,
		in_all(ui) ? NULL : ui->onderzoek.nummer, &ui->hits,
		&err) == -1)
		ui_status(ui, "%s", err.text);
}

static void
draw_hit(const struct hit *hit, int y, bool focus)
{
	view_mark(y, focus);
	draw_text(
	    y, NUMMER_X, SUBJECT_X - NUMMER_X - 1, LOOK_PLAIN, hit->nummer);
	draw_textf(y, SUBJECT_X, LINE_X - SUBJECT_X - 1, LOOK_PLAIN, "%s %s",
	    hit->kind, hit->subject);
	draw_text(y, LINE_X, view_width(LINE_X), LOOK_PLAIN, hit->line);
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	size_t n;
	int rows = ui_rows() - 1;

	if (ui_editing(ui))
		look(ui);
	n = ui->hits.n;
	if (ui->is_open)
		view_head(ui, "Zoeken  %zu", n);
	draw_text(1, 0, WORDS_X, LOOK_PLAIN, in_all(ui) ? "Overal:" : "Hier:");
	list_fit(&f->list, n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_hit(&ui->hits.hit[at], UI_TOP + 1 + i, at == f->list.at);
	}
	if (ui_editing(ui))
		edit_draw(&ui->edit, 1, WORDS_X, view_width(WORDS_X), 1);
	else
		draw_cursor(UI_TOP + 1 + (int)(f->list.at - f->list.top), 0);
}

static void
enter(struct ui *ui)
{
	edit_open(ui, "", "", false, 0, NULL);
}

/* Where a hit stands: its norm, its question, or only its onderzoek. */
static unsigned
go(struct ui *ui, const struct hit *hit)
{
	struct onderzoek *o = &ui->onderzoek;
	char nummer[32], subject[64];
	const struct field *field;
	const struct oordeel *oordeel;

	snprintf(nummer, sizeof nummer, "%s", hit->nummer);
	snprintf(subject, sizeof subject, "%s", hit->subject);
	edit_discard(ui);
	ui_pop(ui);
	if (!ui->is_open || strcmp(o->nummer, nummer) != 0) {
		if (ui_open(ui, nummer, NULL) == -1)
			return REACT_DRAW;
	}
	oordeel = onderzoek_oordeel(o, subject);
	field = form_field(o->form, subject);
	if (oordeel != NULL)
		ui_goto_norm(ui, normset_index(o->normset, oordeel->norm));
	else if (field != NULL)
		step_go_field(ui, field);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	(void)key;
	if (list_move(&f->list, action, ui->hits.n, ui_rows() - 1))
		return REACT_DRAW;
	switch (action) {
	case ACTION_ACCEPT:
		if (f->list.at >= ui->hits.n)
			return REACT_DRAW;
		return go(ui, &ui->hits.hit[f->list.at]);
	case ACTION_NEXT_FIELD:
	case ACTION_PREV_FIELD:
		f->part = 1 - f->part;
		f->mark = 0;
		return REACT_DRAW;
	case ACTION_BACK:
		edit_discard(ui);
		return REACT_DRAW | REACT_CLOSE;
	default:
		return REACT_NONE;
	}
}

const struct view view_search = {
	.name = "zoeken",
	.title = "Zoeken",
	.keys = keys,
	.enter = enter,
	.back = enter,
	.draw = draw,
	.act = act,
};
