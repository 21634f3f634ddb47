/*
 * view_overview.c - the steps and norms with their state, and what still
 * stands before each gate.
 *
 * Of the frame: list.at is the row; a row is a step, or a chosen norm
 * under the step that judges, and above them the onderzoeken that belong to
 * this one; part see enum part.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/views.h"

#define STEP_X  2
#define NORM_X  6
#define STATE_X 56

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'P', ACTION_PROCEDURE, false },
	{ K_CHAR, 'B', ACTION_BEGIN, false },
	{ 0 },
};

enum part {
	OVERVIEW_LIST,
	OVERVIEW_BEGIN, /* "... beginnen? j/n" */
};

static const char *const state_words[] = {
	[STATE_LEEG] = "leeg",
	[STATE_BEZIG] = "bezig",
	[STATE_KLAAR] = "klaar",
	[STATE_FOUT] = "fout",
};

static const char *const gate_titles[N_GATES] = {
	[GATE_CONCEPT] = "Concept",
	[GATE_DEFINITIEF] = "Definitief",
	[GATE_PUBLICATIE] = "Publicatie",
};

struct row {
	size_t step;
	size_t norm;    /* SIZE_MAX: the row of the step itself */
	size_t verwant; /* above the steps; else SIZE_MAX */
};

/* The i-th row; false after the last. */
static bool
row_at(const struct ui *ui, size_t i, struct row *row)
{
	const struct onderzoek *o = &ui->onderzoek;

	*row = (struct row){ SIZE_MAX, SIZE_MAX, i };
	if (i < ui->verwanten.n)
		return true;
	i -= ui->verwanten.n;
	for (size_t step = 0; step < o->form->n_steps; step++) {
		const struct step *s = &o->form->step[step];
		size_t n = s->view == STEP_NORMEN ? onderzoek_n_chosen(o) : 0;

		if (!step_relevant(o, s))
			continue;
		*row = (struct row){ step, SIZE_MAX, SIZE_MAX };
		if (i == 0)
			return true;
		if (i <= n) {
			row->norm = norm_of_row(o, i - 1);
			return true;
		}
		i -= n + 1;
	}
	return false;
}

static size_t
n_rows(const struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	size_t n = ui->verwanten.n;

	for (size_t i = 0; i < o->form->n_steps; i++) {
		if (!step_relevant(o, &o->form->step[i]))
			continue;
		n++;
		if (o->form->step[i].view == STEP_NORMEN)
			n += onderzoek_n_chosen(o);
	}
	return n;
}

/* On a narrow terminal it falls off at the right. */
static int
state_x(void)
{
	int x = term_columns() - 24;

	if (x < NORM_X + 12)
		return term_columns();
	return x < STATE_X ? x : STATE_X;
}

static void
draw_state(int y, enum state state)
{
	draw_text(y, state_x(), 6, state == STATE_FOUT ? LOOK_WARN : LOOK_PLAIN,
	    state_words[state]);
}

static size_t
n_maatregelen(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (!o->maatregel[i].withdrawn)
			n++;
	return n;
}

static size_t
n_bewijs(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_bewijs; i++)
		n += !o->bewijs[i].withdrawn;
	return n;
}

/* What there is to count in a step. */
static void
draw_count(const struct onderzoek *o, enum step_view view, int y)
{
	int x = state_x() + 7;
	size_t n = onderzoek_n_chosen(o);

	if (view == STEP_NORMEN)
		draw_textf(y, x, view_width(x), LOOK_PLAIN, "%zu/%zu norm%s",
		    onderzoek_n_judged(o), n, n == 1 ? "" : "en");
	else if (view == STEP_NORMSELECTIE)
		draw_textf(y, x, view_width(x), LOOK_PLAIN, "%zu van %zu", n,
		    o->n_oordelen);
	else if (view == STEP_BEWIJS)
		draw_textf(y, x, view_width(x), LOOK_PLAIN, "%zu stuk%s",
		    n_bewijs(o), n_bewijs(o) == 1 ? "" : "ken");
	else if (view == STEP_GESPREKKEN)
		draw_textf(y, x, view_width(x), LOOK_PLAIN, "%zu notitie%s",
		    o->n_notities, o->n_notities == 1 ? "" : "s");
	else if (view == STEP_MAATREGELEN)
		draw_textf(y, x, view_width(x), LOOK_PLAIN, "%zu opgelegd",
		    n_maatregelen(o));
}

static void
draw_step(const struct ui *ui, size_t step, int y)
{
	const struct onderzoek *o = &ui->onderzoek;

	draw_textf(y, STEP_X, state_x() - STEP_X - 1, LOOK_PLAIN, "%s",
	    o->form->step[step].title);
	draw_state(y, step_state(o, &ui->faults, step));
	draw_count(o, o->form->step[step].view, y);
}

static void
draw_norm(const struct ui *ui, size_t norm, int y)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct oordeel *oordeel = &o->oordeel[norm];
	int x = state_x() + 7;

	draw_textf(y, NORM_X, state_x() - NORM_X - 1, LOOK_PLAIN, "%-8s %s",
	    oordeel->norm->cited, oordeel->norm->title);
	draw_state(y, norm_state(o, &ui->faults, norm));
	if (oordeel->grade != NULL)
		draw_text(y, x, view_width(x), LOOK_PLAIN,
		    grade_label(oordeel->grade));
}

/* What has to be done before a gate. */
static size_t
n_before(const struct onderzoek *o, enum gate gate)
{
	struct faults faults;
	size_t n;

	rules_check(o, gate, &faults);
	n = faults.n_blokkeer + faults.n_waarschuw;
	faults_release(&faults);
	return n;
}

static void
add_gate(struct buf *line, enum gate gate, size_t n)
{
	buf_addf(
	    line, "%s%s: ", line->length == 0 ? "" : "   ", gate_titles[gate]);
	if (n == 0)
		buf_add(line, "kan gemaakt worden");
	else
		buf_addf(line, "nog %zu punt%s", n, n == 1 ? "" : "en");
}

/* "Concept: nog 3 punten"; a later gate only where it asks for more, for
 * that nothing is missing yet does not say that it may be passed. */
static void
draw_gates(const struct onderzoek *o)
{
	size_t n = n_before(o, GATE_CONCEPT), more;
	struct buf line = { 0 };

	add_gate(&line, GATE_CONCEPT, n);
	for (int gate = GATE_DEFINITIEF; gate < N_GATES; gate++) {
		/* What never is public is not on its way there. */
		if (gate == GATE_PUBLICATIE && !o->form->openbaar)
			break;
		more = n_before(o, (enum gate)gate);
		if (more > n)
			add_gate(&line, (enum gate)gate, more);
		n = more;
	}
	view_sub("%s   P procedure%s", buf_text(&line),
	    onderzoek_vervolg(o) != NULL ? "   B vervolg" : "");
	buf_release(&line);
}

static void
draw_verwant(const struct verwant *v, int y)
{
	draw_textf(y, STEP_X, view_width(STEP_X), LOOK_PLAIN, "%s %s  %s",
	    v->earlier ? "Volgt op" : "Leidde tot", v->nummer, v->titel);
}

static void
draw_row(struct ui *ui, const struct row *row, int y)
{
	if (row->verwant != SIZE_MAX)
		draw_verwant(&ui->verwanten.verwant[row->verwant], y);
	else if (row->norm == SIZE_MAX)
		draw_step(ui, row->step, y);
	else
		draw_norm(ui, row->norm, y);
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	int rows = ui_rows();
	struct row row;

	view_head(ui, "Overzicht  %s", status_words[o->status]);
	draw_gates(o);
	list_fit(&f->list, n_rows(ui), rows);
	for (int i = 0; i < rows; i++) {
		size_t at = f->list.top + (size_t)i;

		if (!row_at(ui, at, &row))
			break;
		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
		draw_row(ui, &row, UI_TOP + i);
	}
}

/* Stand where one came from. */
static void
enter(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);
	const struct frame *below = f > ui->frame ? f - 1 : f;
	int step = form_step(o->form, o->step);
	struct error err = { 0 };
	struct row row;

	verwanten_release(&ui->verwanten);
	if (ui->backend->verwanten(
		ui->backend->context, o->nummer, &ui->verwanten, &err) == -1)
		ui_status(ui, "%s", err.text);
	for (size_t i = 0; row_at(ui, i, &row); i++) {
		if (row.verwant == SIZE_MAX && row.norm == SIZE_MAX &&
		    (int)row.step == step)
			f->list.at = i;
		if (below->view == &view_norm && row.verwant == SIZE_MAX &&
		    row.norm == below->index)
			f->list.at = i;
	}
}

static unsigned
go(struct ui *ui)
{
	struct row row;
	char nummer[16];

	if (!row_at(ui, ui_top(ui)->list.at, &row))
		return REACT_NONE;
	if (row.verwant != SIZE_MAX) {
		snprintf(nummer, sizeof nummer, "%s",
		    ui->verwanten.verwant[row.verwant].nummer);
		ui_open(ui, nummer, NULL);
		return REACT_DRAW;
	}
	if (row.norm != SIZE_MAX) {
		ui_pop(ui);
		ui_goto_norm(ui, row.norm);
	} else {
		step_go(ui, row.step);
	}
	return view_changed(ui);
}

/* What its answers lead to, of the vormen that there are now. */
static const struct form *
next_form(struct ui *ui)
{
	const char *id = onderzoek_vervolg(&ui->onderzoek);
	struct error err = { 0 };
	const struct library *library;

	if (id == NULL) {
		ui_status(ui, "De antwoorden leiden nog niet tot een vervolg.");
		return NULL;
	}
	library = ui->backend->library(ui->backend->context, &err);
	if (library == NULL)
		ui_status(ui, "%s", err.text);
	return library == NULL ? NULL : library_form(library, id);
}

static unsigned
ask_begin(struct ui *ui)
{
	const char *nummer = ui->onderzoek.nummer;
	const struct form *form = next_form(ui);

	if (form == NULL)
		return REACT_DRAW;
	ui_top(ui)->part = OVERVIEW_BEGIN;
	if (form_follows(form))
		begin_ask(ui, nummer, 0);
	else
		ui_status(ui, "%s na %s beginnen? j/n ", form->title, nummer);
	return REACT_DRAW;
}

static unsigned
begin(struct ui *ui, const struct key *key)
{
	const struct form *form = next_form(ui);
	struct follow follow = { .new_norms = *key->text == 'w' };
	char nummer[16];

	ui_top(ui)->part = OVERVIEW_LIST;
	if (form == NULL ||
	    (*key->text != 'j' && !(form_follows(form) && follow.new_norms)))
		return REACT_DRAW;
	/* The frame and the onderzoek go when the next one is opened. */
	snprintf(nummer, sizeof nummer, "%s", ui->onderzoek.nummer);
	follow.vorige = nummer;
	ui_begin(ui, form->id, &follow);
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	if (f->part == OVERVIEW_BEGIN)
		return begin(ui, key);
	if (list_move(&f->list, action, n_rows(ui), ui_rows()))
		return REACT_DRAW;
	if (action == ACTION_BEGIN)
		return ask_begin(ui);
	if (action == ACTION_ACCEPT)
		return go(ui);
	if (action == ACTION_PROCEDURE) {
		ui_push(ui, &view_procedure, 0);
		return REACT_DRAW;
	}
	if (action == ACTION_OVERVIEW)
		return REACT_DRAW | REACT_CLOSE;
	return view_common(ui, action);
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t i)
{
	struct row row;

	(void)f;
	if (!row_at(ui, i, &row))
		return -1;
	if (row.verwant != SIZE_MAX)
		return 2 * ROW_ID_NORM + (int64_t)row.verwant;
	if (row.norm == SIZE_MAX)
		return (int64_t)row.step;
	return ROW_ID_NORM + (int64_t)row.norm;
}

const struct view view_overview = {
	.name = "overzicht",
	.title = "Overzicht",
	.keys = keys,
	.enter = enter,
	.draw = draw,
	.act = act,
	.row_id = row_id,
};
