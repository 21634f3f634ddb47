/*
 * view_herstel.c - the maatregelen of the onderzoek that this one follows:
 * what the oordeel says of each, confirmed with Enter; what is not
 * hersteld goes on to a gemeente.
 *
 * Of the frame: list.at the maatregel, part whether it is being asked to
 * which gemeente.
 */
#include <stdlib.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/views.h"

#define NUMMER_X 2
#define NORM_X   17
#define GRADE_X  26
#define SAYS_X   44
#define STAND_X  60
#define TEXT_Y   4 /* rows below the list for the text */

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'm', ACTION_MEASURE, true },
	{ K_CHAR, 'O', ACTION_OVERDRAGEN, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const char *const says[] = {
	[HERSTEL_ONBEKEND] = "geen oordeel",
	[HERSTEL_JA] = "hersteld",
	[HERSTEL_NEE] = "niet hersteld",
};

static const struct maatregel_row *
current(const struct ui *ui)
{
	size_t at = ui->frame[ui->depth - 1].list.at;

	return at < ui->follow.n ? &ui->follow.row[at] : NULL;
}

/* Read them again: what was confirmed has another stand. */
static void
reload(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };

	maatregel_page_release(&ui->follow);
	if (backend->follow(backend->context, ui->onderzoek.nummer, &ui->follow,
		&err) == -1)
		ui_status(ui, "%s", err.text);
}

static const char *
grade_of(const struct onderzoek *o, const char *norm)
{
	const struct norm *found = normset_norm(o->normset, norm);
	const struct oordeel *oordeel;

	if (found == NULL)
		return "norm vervallen";
	oordeel = onderzoek_on(o, found);
	if (oordeel->grade != NULL)
		return grade_label(oordeel->grade);
	return oordeel->chosen ? "open" : "niet gekozen";
}

static bool
has_changed(const struct maatregel_row *row)
{
	return strcmp(row->norms_now, row->norm) != 0;
}

/* "A-1.3.3 Voldoet, A-1.3.4 open": of the norms that it became. */
static void
add_grades(
    const struct onderzoek *o, const struct maatregel_row *row, struct buf *out)
{
	char *norm;

	for (size_t i = 0; (norm = set_at(row->norms_now, i)) != NULL; i++) {
		buf_addf(
		    out, "%s%s %s", i > 0 ? ", " : "", norm, grade_of(o, norm));
		free(norm);
	}
}

/* What is said of a norm that changed stands below the list. */
static void
draw_grade(const struct onderzoek *o, const struct maatregel_row *row, int y)
{
	int width = SAYS_X - GRADE_X - 1;

	if (*row->norms_now == '\0')
		draw_text(y, GRADE_X, width, LOOK_PLAIN, "norm vervallen");
	else if (has_changed(row))
		draw_textf(
		    y, GRADE_X, width, LOOK_PLAIN, "nu %s", row->norms_now);
	else
		draw_text(
		    y, GRADE_X, width, LOOK_PLAIN, grade_of(o, row->norm));
}

/* The chosen one in full. */
static void
draw_chosen(const struct onderzoek *o, const struct maatregel_row *row, int y)
{
	struct buf text = { 0 };

	if (has_changed(row) && *row->norms_now != '\0') {
		add_grades(o, row, &text);
		buf_add_char(&text, '\n');
	}
	buf_add(&text, row->text);
	draw_wrapped(y, NUMMER_X, view_width(NUMMER_X), TEXT_Y - 1, 0, LOOK_DIM,
	    buf_text(&text));
	buf_release(&text);
}

static void
draw_row(const struct ui *ui, const struct maatregel_row *row, int y)
{
	const struct onderzoek *o = &ui->onderzoek;
	enum herstel herstel = herstel_propose(o, row->norms_now);

	draw_text(y, NUMMER_X, NORM_X - NUMMER_X - 1, LOOK_PLAIN, row->nummer);
	draw_text(y, NORM_X, GRADE_X - NORM_X - 1, LOOK_PLAIN, row->norm);
	draw_grade(o, row, y);
	draw_text(y, SAYS_X, STAND_X - SAYS_X - 1, LOOK_PLAIN, says[herstel]);
	draw_text(y, STAND_X, view_width(STAND_X), LOOK_PLAIN,
	    standen[row->stand].title);
}

static void
draw_names(void)
{
	draw_text(UI_TOP, NUMMER_X, 14, LOOK_PLAIN, "Nummer");
	draw_text(UI_TOP, NORM_X, 8, LOOK_PLAIN, "Norm");
	draw_text(UI_TOP, GRADE_X, 17, LOOK_PLAIN, "Oordeel nu");
	draw_text(UI_TOP, SAYS_X, 15, LOOK_PLAIN, "Dat zegt");
	draw_text(UI_TOP, STAND_X, view_width(STAND_X), LOOK_PLAIN, "Stand");
}

static void
draw(struct ui *ui)
{
	struct frame *f = ui_top(ui);
	const struct maatregel_page *page = &ui->follow;
	int rows = ui_rows() - 1 - TEXT_Y, y = UI_TOP + 1;

	view_head(ui, "Maatregelen uit %s", ui->onderzoek.facts.vorige);
	view_sub(
	    "Enter bevestigt wat het oordeel zegt; m legt een stap vast, O "
	    "draagt over.");
	draw_names();
	if (rows < 1)
		rows = 1;
	list_fit(&f->list, page->n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < page->n; i++) {
		size_t at = f->list.top + (size_t)i;

		draw_row(ui, &page->row[at], y + i);
		view_mark(y + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(y + i, 0);
	}
	if (page->n == 0)
		draw_text(y, NUMMER_X, view_width(NUMMER_X), LOOK_PLAIN,
		    "In dat onderzoek is geen maatregel opgelegd.");
	else if (current(ui) != NULL)
		draw_chosen(&ui->onderzoek, current(ui),
		    UI_TOP + ui_rows() - TEXT_Y + 1);
}

/* Was this said of it before, in this onderzoek?  What came after it, such
 * as a hand-over, is not taken back by saying it again. */
static bool
is_confirmed(
    struct ui *ui, const struct maatregel_row *row, enum herstel herstel)
{
	const struct backend *backend = ui->backend;
	struct maatregel_events events = { 0 };
	enum herstel last = HERSTEL_ONBEKEND;
	struct error err = { 0 };

	if (backend->maatregel_events(
		backend->context, row->nummer, &events, &err) == -1)
		ui_status(ui, "%s", err.text);
	for (size_t i = 0; i < events.n; i++) {
		const struct maatregel_event *event = &events.event[i];

		if (strcmp(event->toets, ui->onderzoek.nummer) != 0)
			continue;
		if (event->stap == STAP_HERSTELD)
			last = HERSTEL_JA;
		else if (event->stap == STAP_NIET_HERSTELD)
			last = HERSTEL_NEE;
	}
	maatregel_events_release(&events);
	return last == herstel;
}

static unsigned
confirm(struct ui *ui, const struct maatregel_row *row)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct backend *backend = ui->backend;
	enum herstel herstel = herstel_propose(o, row->norms_now);
	struct error err = { 0 };

	if (*row->norms_now == '\0') {
		ui_status(ui,
		    "%s is vervallen in de nieuwe normen; leg met m vast waaruit "
		    "het herstel blijkt.",
		    row->norm);
		return REACT_DRAW;
	}
	if (herstel == HERSTEL_ONBEKEND) {
		ui_status(ui,
		    "%s heeft hier nog geen oordeel dat zegt of de maatregel "
		    "is uitgevoerd.",
		    row->norm);
		return REACT_DRAW;
	}
	if (is_confirmed(ui, row, herstel)) {
		ui_status(ui, "%s: %s is hier al vastgelegd.", row->nummer,
		    says[herstel]);
		return REACT_DRAW;
	}
	/* The toets that it leans on must be there first. */
	if (ui_settle(ui) == -1)
		return REACT_DRAW;
	if (backend->maatregel_herstel(backend->context, row->nummer, o->nummer,
		herstel, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	ui_status(ui, "%s: %s.", row->nummer, says[herstel]);
	history_release(&ui->history);
	reload(ui);
	return REACT_DRAW;
}

/* What was judged here goes along, so it must be saved first. */
static unsigned
overdragen(struct ui *ui, const struct key *key)
{
	const struct onderzoek *o = &ui->onderzoek;

	ui_top(ui)->part = 0;
	if (ui_settle(ui) == -1)
		return REACT_DRAW;
	if (overdragen_answer(ui, key, o->nummer, NULL, o->facts.gemeenten))
		reload(ui);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);
	const struct maatregel_row *row = current(ui);

	if (f->part != 0)
		return overdragen(ui, key);
	if (list_move(&f->list, action, ui->follow.n, ui_rows() - 1 - TEXT_Y))
		return REACT_DRAW;
	if (row == NULL)
		return view_common(ui, action);
	switch ((int)action) {
	case ACTION_OVERDRAGEN:
		f->part = overdragen_ask(ui, ui->onderzoek.facts.gemeenten);
		return REACT_DRAW;
	case ACTION_ACCEPT:
		return confirm(ui, row);
	case ACTION_MEASURE:
		stap_form_begin(&ui->stap, row);
		ui_push(ui, &view_stap, 0);
		return REACT_DRAW;
	default:
		return view_common(ui, action);
	}
}

const struct view view_herstel = {
	.name = "herstel",
	.title = "Maatregelen uit het vorige onderzoek",
	.keys = keys,
	.enter = reload,
	.back = reload,
	.draw = draw,
	.act = act,
};
