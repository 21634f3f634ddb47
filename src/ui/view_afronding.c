/*
 * view_afronding.c - what still stands before the concept, in the order of
 * the form; a waarschuwing is passed with a reason; then the rapport.
 *
 * Of the frame: index is the step, list.at the fault.
 */
#include <stdio.h>
#include <string.h>

#include "ui/draw.h"
#include "ui/views.h"

#define SIGN_X  2
#define TEXT_X  4
#define SUBJECT "waarom:"

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'r', ACTION_REASON, true },
	{ K_CHAR, 'p', ACTION_REPORT, true },
	{ K_CHAR, 'h', ACTION_HERSTEL, false },
	{ 0 },
};

static const char level_sign[] = {
	[LEVEL_LET_OP] = '.',
	[LEVEL_WAARSCHUW] = '?',
	[LEVEL_BLOKKEER] = '!',
};

static const struct fault *
current(struct ui *ui)
{
	size_t at = ui_top(ui)->list.at;

	return at < ui->faults.n ? &ui->faults.fault[at] : NULL;
}

static void
draw_row(const struct ui *ui, const struct fault *fault, int y)
{
	const char *reden =
	    onderzoek_reden(&ui->onderzoek, fault->control, fault->subject);

	draw_textf(y, SIGN_X, 1, LOOK_PLAIN, "%c",
	    fault->passed ? 'r' : level_sign[fault->level]);
	draw_textf(y, TEXT_X, view_width(TEXT_X),
	    fault->passed ? LOOK_DIM : LOOK_PLAIN, "%s%s%s", fault->text,
	    *reden == '\0' ? "" : "  reden: ", reden);
}

static void
draw_ready(void)
{
	draw_text(UI_TOP, TEXT_X, view_width(TEXT_X), LOOK_PLAIN,
	    "Er staat niets meer open. Enter maakt het conceptrapport.");
	draw_cursor(UI_TOP, 0);
}

static void
draw_rows(struct ui *ui, int rows)
{
	struct frame *f = ui_top(ui);
	size_t n = ui->faults.n;

	list_fit(&f->list, n, rows);
	for (int i = 0; i < rows && f->list.top + (size_t)i < n; i++) {
		size_t at = f->list.top + (size_t)i;

		view_mark(UI_TOP + i, at == f->list.at);
		if (at == f->list.at)
			draw_cursor(UI_TOP + i, 0);
		draw_row(ui, &ui->faults.fault[at], UI_TOP + i);
	}
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct faults *faults = &ui->faults;
	int rows = ui_rows(), y = UI_TOP + rows - 1, x = TEXT_X;

	view_head(ui, "%s  %s", o->form->step[ui_top(ui)->index].title,
	    status_words[o->status]);
	view_sub("! blokkeert %zu   ? waarschuwt %zu   . let op %zu%s%s",
	    faults->n_blokkeer, faults->n_waarschuw, faults->n_let_op,
	    *o->facts.vorige != '\0' ? "   h maatregelen uit " : "",
	    o->facts.vorige);
	if (ui_editing(ui) && rows > 1)
		rows--;
	if (faults->n == 0)
		draw_ready();
	else
		draw_rows(ui, rows);
	if (ui_editing(ui)) {
		x += draw_text(y, x, view_width(x), LOOK_PLAIN, "Reden: ");
		edit_draw(&ui->edit, y, x, view_width(x), 1);
	}
}

static int
commit(struct ui *ui, const char *text, struct error *err)
{
	const char *control = ui->edit.subject + strlen(SUBJECT);

	for (size_t i = 0; i < ui->faults.n; i++) {
		const struct fault *fault = &ui->faults.fault[i];
		size_t length = strlen(fault->control);

		if (strncmp(control, fault->control, length) != 0 ||
		    control[length] != ':' ||
		    strcmp(control + length + 1, fault->subject) != 0)
			continue;
		onderzoek_set_reden(
		    &ui->onderzoek, fault->control, fault->subject, text);
		return 0;
	}
	return error_set(err, "Dit punt staat niet meer open.");
}

static unsigned
ask_reden(struct ui *ui)
{
	const struct fault *fault = current(ui);
	char subject[96];

	if (fault == NULL)
		return REACT_NONE;
	if (fault->level != LEVEL_WAARSCHUW) {
		ui_status(ui,
		    fault->level == LEVEL_BLOKKEER
			? "Dit punt houdt het concept tegen; een reden helpt "
			  "niet. Enter gaat erheen."
			: "Dit punt vraagt geen reden.");
		return REACT_DRAW;
	}
	snprintf(subject, sizeof subject, SUBJECT "%s:%s", fault->control,
	    fault->subject);
	edit_open(ui, subject,
	    onderzoek_reden(&ui->onderzoek, fault->control, fault->subject),
	    false, 0, commit);
	return REACT_DRAW;
}

static unsigned
make_rapport(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };
	char path[256];

	if (rules_pass(&ui->onderzoek, GATE_CONCEPT, &err) == -1 ||
	    backend->rapport(backend->context, &ui->onderzoek, "html", path,
		sizeof path, &err) == -1)
		ui_status(ui, "%s", err.text);
	else
		ui_status(ui, "Conceptrapport gemaakt: %s", path);
	return view_changed(ui);
}

static unsigned
act_reden(struct ui *ui, enum action action)
{
	switch (action) {
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
	case ACTION_PREV_FIELD:
	case ACTION_UP:
	case ACTION_DOWN:
	case ACTION_BACK:
		edit_leave(ui);
		return view_changed(ui);
	default:
		return view_common(ui, action);
	}
}

static unsigned
open_herstel(struct ui *ui)
{
	if (*ui->onderzoek.facts.vorige == '\0')
		ui_status(ui, "Dit onderzoek volgt niet op een ander.");
	else
		ui_push(ui, &view_herstel, 0);
	return view_changed(ui);
}

/* The next one that is open, from the chosen row on. */
static unsigned
next_open(struct ui *ui, int direction)
{
	struct list *list = &ui_top(ui)->list;
	size_t n = ui->faults.n;

	for (size_t i = 0; i < n; i++) {
		list->at =
		    direction > 0 ? (list->at + 1) % n : (list->at + n - 1) % n;
		if (!current(ui)->passed)
			return REACT_DRAW;
	}
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	struct frame *f = ui_top(ui);

	(void)key;
	if (ui_editing(ui))
		return act_reden(ui, action);
	if (list_move(&f->list, action, ui->faults.n, ui_rows()))
		return REACT_DRAW;
	switch (action) {
	case ACTION_ACCEPT:
		if (current(ui) == NULL)
			return make_rapport(ui);
		ui_goto_fault(ui, current(ui));
		return REACT_DRAW;
	case ACTION_REASON:
		return ask_reden(ui);
	case ACTION_REPORT:
		return make_rapport(ui);
	case ACTION_NEXT_OPEN:
		return next_open(ui, 1);
	case ACTION_PREV_OPEN:
		return next_open(ui, -1);
	case ACTION_HERSTEL:
		return open_herstel(ui);
	default:
		return view_step_common(ui, action);
	}
}

const struct view view_afronding = {
	.name = "afronding",
	.title = "Afronding",
	.keys = keys,
	.draw = draw,
	.act = act,
};
