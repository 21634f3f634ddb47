/*
 * view_goto.c - go to a norm: type 2.3.2, or a word of its title.
 *
 * Of the frame: list.at the row among the norms that match, mark the
 * number of edits the list was made for.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "ui/draw.h"
#include "ui/views.h"

#define WORDS_X 9
#define CODE_X  2
#define TITLE_X 11

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ 0 },
};

static bool
starts(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Folded words: the start of a code, or anywhere in title or text. */
static bool
matches(const struct norm *norm, const char *words)
{
	char *cited = utf8_fold(norm->cited), *title = utf8_fold(norm->title);
	char *text = utf8_fold(norm->text);
	bool found = starts(norm->code, words) || starts(cited, words) ||
	    strstr(title, words) != NULL ||
	    (strlen(words) > 2 && strstr(text, words) != NULL);

	free(cited);
	free(title);
	free(text);
	return found;
}

/* The norms that match, in the order of the set; the caller frees it. */
static size_t *
matching(const struct ui *ui, size_t *n)
{
	const struct normset *set = ui->onderzoek.normset;
	char *words = utf8_fold(textbuf_text(&ui->edit.tb));
	const char *at = words + strspn(words, " #");
	size_t *norms = xcalloc(set->n_norms + 1, sizeof *norms);

	*n = 0;
	for (size_t i = 0; i < set->n_norms; i++)
		if (matches(&set->norm[i], at))
			norms[(*n)++] = i;
	free(words);
	return norms;
}

static void
draw_row(const struct onderzoek *o, size_t norm, int y, bool focus)
{
	const struct oordeel *oordeel = &o->oordeel[norm];

	view_mark(y, focus);
	draw_text(
	    y, CODE_X, TITLE_X - CODE_X - 1, LOOK_PLAIN, oordeel->norm->cited);
	draw_textf(y, TITLE_X, view_width(TITLE_X),
	    oordeel->chosen ? LOOK_PLAIN : LOOK_DIM, "%s%s",
	    oordeel->norm->title, oordeel->chosen ? "" : "  (niet gekozen)");
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	int rows = ui_rows() - 1;
	size_t n, *norms = matching(ui, &n);

	if (f->mark != ui->edit.tb.edits)
		f->list = (struct list){ 0 };
	f->mark = ui->edit.tb.edits;
	view_head(ui, "Ga naar");
	draw_text(1, 0, WORDS_X, LOOK_PLAIN, "Norm:");
	list_fit(&f->list, n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_row(&ui->onderzoek, norms[at], UI_TOP + 1 + i,
		    at == f->list.at);
	}
	if (ui_editing(ui))
		edit_draw(&ui->edit, 1, WORDS_X, view_width(WORDS_X), 1);
	free(norms);
}

static void
enter(struct ui *ui)
{
	edit_open(ui, "", "", false, 0, NULL);
}

static unsigned
go(struct ui *ui)
{
	size_t n, *norms = matching(ui, &n), at = ui_top(ui)->list.at, norm;

	if (ui_top(ui)->mark != ui->edit.tb.edits)
		at = 0;
	norm = at < n ? norms[at] : SIZE_MAX;
	free(norms);
	if (norm == SIZE_MAX) {
		ui_status(ui, "Geen norm past bij deze woorden.");
		return REACT_DRAW;
	}
	edit_discard(ui);
	ui_pop(ui);
	ui_goto_norm(ui, norm);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	size_t n;

	(void)key;
	free(matching(ui, &n));
	if (list_move(&ui_top(ui)->list, action, n, ui_rows() - 1))
		return REACT_DRAW;
	if (action == ACTION_ACCEPT || action == ACTION_NEXT_FIELD)
		return go(ui);
	if (action == ACTION_BACK) {
		edit_discard(ui);
		return REACT_DRAW | REACT_CLOSE;
	}
	return REACT_NONE;
}

const struct view view_goto = {
	.name = "ganaar",
	.title = "Ga naar",
	.keys = keys,
	.enter = enter,
	.back = enter,
	.draw = draw,
	.act = act,
};
