/*
 * norm_notes.c - the notities of a norm, by source, while one judges it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bron.h"
#include "ui/draw.h"
#include "ui/evidence.h"
#include "ui/norm_draw.h"
#include "ui/norm_notes.h"
#include "ui/stuk.h"
#include "ui/views.h"

#define HEAD_X 2
#define TEXT_X 4
/* For the chosen one in full, with a blank row above it. */
#define FULL_ROWS 3

static void
make(struct ui *ui, struct evidence *e)
{
	evidence_make(
	    &ui->onderzoek, norm_current(ui)->norm, ui_top(ui)->mark, e);
	if (ui_top(ui)->list.at >= e->n && e->n > 0)
		ui_top(ui)->list.at = e->n - 1;
}

void
norm_notes_enter(struct ui *ui)
{
	ui_top(ui)->part = PART_NOTITIES;
	ui_top(ui)->list = (struct list){ 0 };
	ui_status(ui,
	    "c citeert in de bevinding, Enter verbetert, spatie vouwt dicht.");
}

/* Where the bevinding ends in a word, a blank comes between. */
static char *
joined(const char *bevinding, const char *quoted)
{
	struct buf text = { 0 };
	size_t length = strlen(bevinding);

	buf_add(&text, bevinding);
	if (length > 0 && strchr(" \n", bevinding[length - 1]) == NULL)
		buf_add_char(&text, ' ');
	buf_add(&text, quoted);
	return buf_take(&text);
}

static void
quote(struct ui *ui, const char *quoted)
{
	struct oordeel *oordeel = norm_current(ui);
	char *text;

	if (!oordeel->chosen) {
		ui_status(ui,
		    "%s is niet gekozen, dus er is geen bevinding; kies de "
		    "norm eerst bij de normselectie.",
		    oordeel->norm->cited);
		return;
	}
	text = joined(oordeel->bevinding, quoted);
	oordeel_set_bevinding(oordeel, text);
	free(text);
	ui_status(ui, "Geciteerd in de bevinding; Ctrl+Z neemt het terug.");
}

/* What was seen, and of what; the title only of what may be named. */
static void
bewijs_quote(const struct bewijs *b, struct buf *out)
{
	buf_addf(out, "%s%s(%s)", b->gezien, *b->gezien == '\0' ? "" : " ",
	    bewijs_is_open(b) ? b->titel : b->methode->label);
}

static void
fold(struct frame *f, const struct evidence *e, size_t group)
{
	if (group >= EVIDENCE_FOLDS)
		return;
	f->mark ^= (size_t)1 << group;
	for (size_t i = 0; i < e->n; i++)
		if (e->row[i].head && e->row[i].group == group)
			f->list.at = i;
}

static void
quote_row(struct ui *ui, size_t index, bool bewijs)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct buf text = { 0 };

	if (bewijs)
		bewijs_quote(&o->bewijs[index], &text);
	else
		notitie_quote(&o->notitie[index], &text);
	quote(ui, buf_text(&text));
	buf_release(&text);
}

static unsigned
act_on(struct ui *ui, const struct evidence *e, enum action action)
{
	const struct evidence_row *row = &e->row[ui_top(ui)->list.at];
	bool bewijs = e->group[row->group].bewijs;

	if (action == ACTION_MARK || (action == ACTION_ACCEPT && row->head)) {
		fold(ui_top(ui), e, row->group);
		return REACT_DRAW;
	}
	if (action == ACTION_QUOTE && row->head) {
		ui_status(ui, "Ga naar een notitie om die te citeren.");
		return REACT_DRAW;
	}
	if (action == ACTION_QUOTE) {
		quote_row(ui, row->index, bewijs);
		return view_changed(ui);
	}
	if (action == ACTION_ACCEPT) {
		if (bewijs)
			stuk_open(ui, row->index, BEWIJS_TITEL);
		else
			notitie_correct(ui, row->index);
		return REACT_DRAW;
	}
	return REACT_NONE;
}

unsigned
norm_notes_act(struct ui *ui, enum action action)
{
	unsigned reaction = REACT_NONE;
	struct evidence e;

	/* A page is the next norm, also here. */
	if (action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN)
		return REACT_NONE;
	make(ui, &e);
	if (e.n > 0 && list_move(&ui_top(ui)->list, action, e.n, 1))
		reaction = REACT_DRAW;
	else if (e.n > 0)
		reaction = act_on(ui, &e, action);
	evidence_release(&e);
	return reaction;
}

static void
draw_head(struct ui *ui, const struct evidence_group *group, int y)
{
	struct buf title = { 0 };

	evidence_title(&ui->onderzoek, group, &title);
	draw_textf(y, HEAD_X, view_width(HEAD_X), LOOK_DIM, "%c %s  %zu",
	    group->folded ? '+' : '-', buf_text(&title), group->n);
	buf_release(&title);
}

/* The chosen one in full below the list. */
static void
draw_full(struct ui *ui, const struct evidence *e,
    const struct evidence_row *row, int y, int rows)
{
	const struct onderzoek *o = &ui->onderzoek;

	if (!row->head && rows > 0)
		draw_wrapped(y, TEXT_X, view_width(TEXT_X), rows, 0, LOOK_PLAIN,
		    e->group[row->group].bewijs ? o->bewijs[row->index].gezien
						: o->notitie[row->index].text);
}

static void
draw_stuk(const struct bewijs *b, int y)
{
	draw_textf(y, TEXT_X, view_width(TEXT_X), LOOK_PLAIN, "%d %s, %s",
	    b->number, b->titel, b->methode->label);
}

static void
draw_row(struct ui *ui, const struct evidence *e, size_t at, int y)
{
	const struct evidence_row *row = &e->row[at];
	bool focus = at == ui_top(ui)->list.at;

	view_mark(y, focus);
	if (row->head)
		draw_head(ui, &e->group[row->group], y);
	else if (e->group[row->group].bewijs)
		draw_stuk(&ui->onderzoek.bewijs[row->index], y);
	else
		norm_draw_note(&ui->onderzoek.notitie[row->index], y, false);
	if (focus)
		draw_cursor(y, row->head ? HEAD_X : TEXT_X);
}

void
norm_notes_draw(struct ui *ui, int y, int rows)
{
	struct list *list = &ui_top(ui)->list;
	int full = rows >= 7 ? FULL_ROWS : 0;
	struct evidence e;

	make(ui, &e);
	list_fit(list, e.n, rows - full);
	for (int i = 0; i < rows - full && list->top + (size_t)i < e.n; i++)
		draw_row(ui, &e, list->top + (size_t)i, y + i);
	if (e.n > 0)
		draw_full(
		    ui, &e, &e.row[list->at], y + rows - full + 1, full - 1);
	evidence_release(&e);
}
