/*
 * view_search.c - words found in notities, bevindingen and answers, as
 * one types.  Without words those of the last search are there, on the
 * next hit.
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
#define SUBJECT_X 14
#define LINE_X    33

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

static bool
is_blank(const char *words)
{
	return words[strspn(words, " ")] == '\0';
}

/* Look again when the words have changed since; without any, for those of
 * the last search. */
static void
look(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	struct search *search = &ui->search;
	const char *words = textbuf_text(&ui->edit.tb);

	if (f->mark == (size_t)ui->edit.tb.edits + 1)
		return;
	f->mark = (size_t)ui->edit.tb.edits + 1;
	f->list = (struct list){ 0 };
	search_look(ui, is_blank(words) ? search->words : words, in_all(ui));
	if (is_blank(words))
		f->list.at = search_after(search);
	else
		search->at = search->hits.n;
}

/* The words that the hits are for. */
static void
remember(struct ui *ui)
{
	const char *words = textbuf_text(&ui->edit.tb);

	look(ui);
	if (!is_blank(words))
		snprintf(
		    ui->search.words, sizeof ui->search.words, "%s", words);
}

static void
draw_hit(const struct hit *hit, int y, bool focus)
{
	/* A signaal is its own subject. */
	bool own = strcmp(hit->subject, hit->nummer) == 0;

	view_mark(y, focus);
	draw_text(
	    y, NUMMER_X, SUBJECT_X - NUMMER_X - 1, LOOK_PLAIN, hit->nummer);
	draw_textf(y, SUBJECT_X, LINE_X - SUBJECT_X - 1, LOOK_PLAIN, "%s %s",
	    hit->kind, own ? "" : hit->subject);
	draw_text(y, LINE_X, view_width(LINE_X), LOOK_PLAIN, hit->line);
}

static void
draw_words(struct ui *ui)
{
	bool blank = is_blank(textbuf_text(&ui->edit.tb));
	size_t n = ui->search.hits.n;
	int y = UI_TOP + 1;

	draw_text(1, 0, WORDS_X, LOOK_PLAIN, in_all(ui) ? "Overal:" : "Hier:");
	if (blank && n > 0)
		draw_textf(UI_TOP, NUMMER_X, view_width(NUMMER_X), LOOK_DIM,
		    "Vorige keer gezocht: %s", ui->search.words);
	else if (!blank && n == 0)
		draw_textf(y, NUMMER_X, view_width(NUMMER_X), LOOK_PLAIN,
		    "Niets gevonden%s.",
		    in_all(ui) ? "" : "; Tab zoekt in alle onderzoeken");
	if (ui_editing(ui))
		edit_draw(&ui->edit, 1, WORDS_X, view_width(WORDS_X), 1);
	else
		draw_cursor(y, 0);
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct hits *hits = &ui->search.hits;
	int rows = ui_rows() - 1;

	if (ui_editing(ui))
		look(ui);
	if (ui->is_open)
		view_head(ui, "Zoeken  %zu", hits->n);
	list_fit(&f->list, hits->n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < hits->n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_hit(&hits->hit[at], UI_TOP + 1 + i, at == f->list.at);
	}
	draw_words(ui);
}

static void
enter(struct ui *ui)
{
	ui_top(ui)->part = ui->search.all;
	edit_open(ui, "", "", false, 0, NULL);
}

static unsigned
go(struct ui *ui)
{
	size_t at;

	remember(ui);
	at = ui_top(ui)->list.at;
	if (at >= ui->search.hits.n)
		return REACT_DRAW;
	edit_discard(ui);
	ui_pop(ui);
	search_go(ui, at);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	(void)key;
	if (list_move(&f->list, action, ui->search.hits.n, ui_rows() - 1))
		return REACT_DRAW;
	switch (action) {
	case ACTION_ACCEPT:
	case ACTION_SEARCH:
		return go(ui);
	case ACTION_NEXT_FIELD:
	case ACTION_PREV_FIELD:
		f->part = 1 - f->part;
		f->mark = 0;
		return REACT_DRAW;
	case ACTION_BACK:
		remember(ui);
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
