/*
 * talk_draw.c - a gesprek on the screen: the norm, the notities, the line.
 *
 * The newest notitie stands above the line; what is new scrolls the rest,
 * which a terminal does by itself.  Nothing runs along with the clock.
 */
#include <stdlib.h>
#include <string.h>

#include "core/field.h"
#include "ui/draw.h"
#include "ui/notitie_draw.h"
#include "ui/talk.h"
#include "ui/views.h"

#define TIME_X   2
#define TEXT_X   8
#define LINE_X   2
#define MOST     5 /* rows of one notitie, and of the line */
#define FOLDED   1 /* rows of the norm */
#define SHORT    10
#define N_TITLES 3 /* norms that are named */

static const char hints[] =
    "Typ wat u hoort; Enter bewaart de regel met de tijd.\n"
    "@b2 vooraan   de bron: c cliënt, b beroepskracht, m manager,\n"
    "              v vertegenwoordiger\n"
    "#1.3.2        de norm; # en een deel van code of woord, Tab vult aan\n"
    "              bron en norm gelden tot u een andere typt; @- en #- "
    "stoppen ze\n"
    "\" vooraan     letterlijk; ! vooraan: nog doen; ? vooraan: nog vragen\n"
    "Ctrl+J        een nieuwe regel in dezelfde notitie\n"
    "omhoog        de vorige notitie verbeteren\n"
    "Ctrl+V        meer of minder van de norm; Ctrl+Q de gegevens van "
    "het gesprek";

/* First rows and numbers of rows. */
struct layout {
	int norm, n_norm;
	int notes, n_notes;
	int line, n_line;
};

static int
width_of(int x)
{
	return view_text_width(x);
}

/* "10:12" of a stamp. */
static const char *
time_of(const char *stamp)
{
	return strlen(stamp) >= 16 ? stamp + 11 : "";
}

static const struct norm *
norm_at(const struct ui *ui, size_t i)
{
	char *cited =
	    ui->talk.now.norms != NULL ? set_at(ui->talk.now.norms, i) : NULL;
	const struct norm *norm =
	    cited != NULL ? normset_norm(ui->onderzoek.normset, cited) : NULL;

	free(cited);
	return norm;
}

/* Title, text and toetspunten of the first, titles of the others; at most
 * these rows, from y (-1: only count). */
static int
draw_norm(const struct ui *ui, int y, int rows)
{
	const struct norm *norm = norm_at(ui, 0);
	int n = 0, text;

	if (norm == NULL)
		return 0;
	for (size_t i = 0; i < N_TITLES && norm_at(ui, i) != NULL; i++, n++)
		if (n < rows && y >= 0)
			draw_textf(y + n, TIME_X, view_width(TIME_X),
			    LOOK_TITLE, "%s %s", norm_at(ui, i)->cited,
			    norm_at(ui, i)->title);
	if (n >= rows)
		return rows;
	text = draw_wrapped(y < 0 ? 0 : y + n, TIME_X, width_of(TIME_X),
	    y < 0 ? 0 : rows - n, 0, LOOK_PLAIN, norm->text);
	n += text;
	for (size_t i = 0; i < norm->n_toetspunten && n < rows; i++, n++)
		if (y >= 0)
			draw_textf(y + n, TIME_X, view_width(TIME_X),
			    LOOK_PLAIN, "%s  %s", norm->toetspunt[i].id,
			    norm->toetspunt[i].text);
	return n < rows ? n : rows;
}

static int
line_rows(struct ui *ui)
{
	size_t row, n = 1;
	int column;

	if (ui_editing(ui))
		textbuf_place(
		    &ui->edit.tb, view_width(LINE_X) - 1, &row, &column, &n);
	return n < MOST ? (int)n : MOST;
}

static struct layout
layout_make(struct ui *ui)
{
	struct layout l = { .norm = UI_TOP, .notes = UI_TOP };
	int h = ui_rows(), most = ui->talk.folded ? FOLDED : h * 2 / 5;

	l.n_line = line_rows(ui);
	if (l.n_line > h)
		l.n_line = h;
	l.line = UI_TOP + h - l.n_line;
	if (h >= SHORT)
		l.n_norm = draw_norm(ui, -1, most);
	if (l.n_norm > 0)
		l.notes = UI_TOP + l.n_norm + 1;
	l.n_notes = l.line - l.notes;
	return l;
}

static void
add_norms(const struct notitie *n, struct buf *out)
{
	char *first = set_at(n->norms, 0);
	size_t more = set_count(n->norms);

	if (first != NULL)
		buf_addf(out, "%s", first);
	if (more > 1)
		buf_addf(out, "+%zu", more - 1);
	if (first != NULL)
		buf_add_char(out, ' ');
	free(first);
}

static void
make_text(const struct ui *ui, const struct notitie *n, struct buf *out)
{
	if (strcmp(n->author, ui->backend->user) != 0)
		buf_addf(out, "%s: ", n->author);
	if (*n->bron != '\0')
		buf_addf(out, "@%s ", n->bron);
	add_norms(n, out);
	notitie_text(n, out);
	if (n->id == 0 && ui->save_failed)
		buf_add(out, " (nog niet opgeslagen)");
}

/* Rows that a notitie takes in the list; those of its text. */
static int
note_rows(const char *text, int *all)
{
	*all =
	    draw_wrapped(0, TEXT_X, width_of(TEXT_X), 0, 0, LOOK_PLAIN, text);
	return *all > MOST ? MOST : *all;
}

/* The rows of it that fall in [top, bottom), when its first one is y. */
static void
draw_part(const char *text, int y, int rows, int top, int bottom)
{
	int from = y < top ? top : y;
	int to = y + rows < bottom ? y + rows : bottom;

	if (from < to)
		draw_wrapped(from, TEXT_X, width_of(TEXT_X), to - from,
		    from - y, LOOK_PLAIN, text);
}

/* Draw what of it falls in [top, bottom) when it ends above row y; gives
 * its rows. */
static int
draw_note(
    const struct ui *ui, const struct notitie *n, int y, int top, int bottom)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct buf text = { 0 };
	int all, rows;

	make_text(ui, n, &text);
	rows = note_rows(buf_text(&text), &all);
	y -= rows;
	draw_part(
	    buf_text(&text), y, all > rows ? rows - 1 : rows, top, bottom);
	buf_release(&text);
	if (all > rows && y + rows > top && y + rows <= bottom)
		draw_text(
		    y + rows - 1, TEXT_X, width_of(TEXT_X), LOOK_DIM, "(...)");
	if (y < top || y >= bottom)
		return rows;
	draw_textf(y, TIME_X, TEXT_X - TIME_X, LOOK_PLAIN, "%.5s",
	    time_of(onderzoek_notitie_first(o, n)->stamp));
	view_mark(y,
	    n->id != 0 &&
		(n->id == ui->talk.pick || n->id == ui->talk.corrects));
	return rows;
}

/* No further than where the first notitie stands on top. */
static void
fit_scroll(struct ui *ui, const size_t *list, size_t n, int height)
{
	struct frame *f = ui_top(ui);
	int rows = 0, all;

	for (size_t i = 0; i < n && f->scroll > 0; i++) {
		struct buf text = { 0 };

		make_text(ui, &ui->onderzoek.notitie[list[i]], &text);
		rows += note_rows(buf_text(&text), &all);
		buf_release(&text);
	}
	if (f->scroll > rows - height)
		f->scroll = rows - height;
	if (f->scroll < 0)
		f->scroll = 0;
}

/* From the last one upwards, the scrolled rows below the edge. */
static void
draw_notes(struct ui *ui, const struct layout *l)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n, *list = talk_notities(o, ui->talk.now.gesprek, &n);
	int bottom = l->notes + l->n_notes, y;

	fit_scroll(ui, list, n, l->n_notes);
	y = bottom + ui_top(ui)->scroll;
	if (n == 0 && l->n_notes > SHORT / 2)
		draw_wrapped(l->notes, TIME_X, view_width(TIME_X), l->n_notes,
		    0, LOOK_DIM, hints);
	for (size_t i = n; i > 0 && y > l->notes; i--)
		y -= draw_note(
		    ui, &o->notitie[list[i - 1]], y, l->notes, bottom);
	free(list);
}

static void
draw_line(struct ui *ui, const struct layout *l)
{
	draw_text(
	    l->line, 0, 1, LOOK_PLAIN, ui->talk.corrects != 0 ? "~" : ">");
	if (ui_editing(ui))
		edit_draw(
		    &ui->edit, l->line, LINE_X, view_width(LINE_X), l->n_line);
}

/* What holds, and since when it runs; a time, so that it stands still. */
static void
draw_head(struct ui *ui, const struct gesprek *g)
{
	const struct methode *methode =
	    normset_methode(ui->onderzoek.normset, g->methode);
	const char *since = g->n_momenten > 0
	    ? time_of(g->moment[g->n_momenten - 1].stamp)
	    : "";

	view_head(ui, "Gesprek %d%s%s", g->number, *g->waar != '\0' ? ", " : "",
	    g->waar);
	view_sub("%s%s  %s  %s%s%.5s", *ui->talk.now.bron != '\0' ? "@" : "",
	    *ui->talk.now.bron != '\0' ? ui->talk.now.bron : "geen bron",
	    methode != NULL ? methode->label : "geen methode",
	    gesprek_stand_titles[gesprek_stand(g)],
	    *since != '\0' ? " sinds " : "", since);
}

void
talk_draw(struct ui *ui)
{
	const struct gesprek *g = talk_gesprek(ui);
	struct layout l = layout_make(ui);

	if (g != NULL)
		draw_head(ui, g);
	if (l.n_norm > 0)
		draw_norm(ui, l.norm, l.n_norm);
	if (l.n_notes > 0)
		draw_notes(ui, &l);
	draw_line(ui, &l);
	talk_look(ui, ui->talk.now.gesprek);
}
