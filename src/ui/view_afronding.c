/*
 * view_afronding.c - what still stands before the concept, in the order of
 * the form; a waarschuwing is passed with a reason; then the rapport, and
 * the day on which it was sent.
 *
 * Of the frame: index is the step, list.at the fault.
 */
#include <stdio.h>
#include <string.h>

#include "core/maatregel_termijn.h"
#include "ui/draw.h"
#include "ui/maatregel_draw.h"
#include "ui/views.h"

#define SIGN_X  2
#define TEXT_X  4
#define SUBJECT "waarom:"
#define SENT    "event:" EVENT_VERZONDEN

static const struct binding keys[] = {
	{ K_ENTER, 0, ACTION_ACCEPT, true },
	{ K_CHAR, 'r', ACTION_REASON, true },
	{ K_CHAR, 'p', ACTION_REPORT, true },
	{ K_CHAR, 'V', ACTION_SENT, false },
	{ K_CHAR, 'W', ACTION_WEDERHOOR, false },
	{ K_CHAR, 'P', ACTION_PROCEDURE, false },
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

/* The last one says when the rapport was sent. */
static int
list_rows(void)
{
	return ui_rows() > 1 ? ui_rows() - 1 : 1;
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

static bool
asks_sent(const struct ui *ui)
{
	return ui_editing(ui) && strcmp(ui->edit.subject, SENT) == 0;
}

/* The last line: a reason being given, or when the rapport was sent. */
static void
draw_foot(struct ui *ui, int y)
{
	date sent = onderzoek_event(&ui->onderzoek, EVENT_VERZONDEN);
	bool reason = ui_editing(ui) && !asks_sent(ui);
	char day[DATE_DUTCH_SIZE];
	int x = TEXT_X;

	x += draw_textf(y, x, view_width(x), LOOK_PLAIN,
	    "%s: ", reason ? "Reden" : event_title(EVENT_VERZONDEN));
	if (ui_editing(ui))
		edit_draw(&ui->edit, y, x, view_width(x), 1);
	else
		draw_text(y, x, view_width(x), LOOK_PLAIN,
		    sent == DATE_NONE ? "nog niet; V legt de dag vast"
				      : date_to_dutch(sent, day));
}

static void
draw(struct ui *ui)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct faults *faults = &ui->faults;
	int rows = ui_rows();

	view_head(ui, "%s  %s", o->form->step[ui_top(ui)->index].title,
	    status_words[o->status]);
	view_sub("! blokkeert %zu   ? waarschuwt %zu   . let op %zu%s%s",
	    faults->n_blokkeer, faults->n_waarschuw, faults->n_let_op,
	    *o->facts.vorige != '\0' ? "   h maatregelen uit " : "",
	    o->facts.vorige);
	if (faults->n == 0)
		draw_ready();
	else
		draw_rows(ui, list_rows());
	if (rows > 1 || ui_editing(ui))
		draw_foot(ui, UI_TOP + rows - 1);
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

static int64_t
reden_revision(const struct onderzoek *o, const struct fault *fault)
{
	for (size_t i = 0; i < o->n_redenen; i++)
		if (strcmp(o->reden[i].control, fault->control) == 0 &&
		    strcmp(o->reden[i].subject, fault->subject) == 0)
			return o->reden[i].revision;
	return 0;
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
	    false, reden_revision(&ui->onderzoek, fault), commit);
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

/* Its day is likely today; what is typed first takes its place. */
unsigned
afronding_ask_sent(struct ui *ui)
{
	date sent = onderzoek_event(&ui->onderzoek, EVENT_VERZONDEN);
	struct buf day = { 0 };

	maatregel_day(sent == DATE_NONE ? date_today() : sent, &day);
	edit_open(ui, SENT, buf_text(&day), false, 0, NULL);
	ui->edit.replaces = !ui->edit.has_draft;
	buf_release(&day);
	return REACT_DRAW;
}

static size_t
n_counted(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_maatregelen; i++)
		n += maatregel_runs_by_term(&o->maatregel[i]);
	return n;
}

static void
tell_sent(struct ui *ui, date day)
{
	const struct onderzoek *o = &ui->onderzoek;
	char text[DATE_DUTCH_SIZE];
	size_t n = n_counted(o);

	if (day == DATE_NONE)
		ui_status(ui,
		    "Niet verzonden; wat van die dag af telt, "
		    "heeft geen laatste dag meer.");
	else
		ui_status(ui, "Verzonden op %s; %zu %s geteld.",
		    date_to_dutch(day, text), n,
		    n == 1 ? "termijn is" : "termijnen zijn");
}

/* No commit: a day that is half typed is one too, and events stay. */
static unsigned
add_sent(struct ui *ui)
{
	const char *typed = textbuf_text(&ui->edit.tb);
	date day = date_from_text(typed);
	struct error err = { 0 };

	if (day == DATE_NONE && typed[strspn(typed, " ")] != '\0') {
		ui_status(ui,
		    "'%.40s' is geen dag; typ bijvoorbeeld 21-12-2026.", typed);
		return REACT_DRAW;
	}
	if (onderzoek_add_event(&ui->onderzoek, EVENT_VERZONDEN, day,
		ui->backend->user, &err) == -1) {
		ui_status(ui, "%s", err.text);
		return REACT_DRAW;
	}
	edit_discard(ui);
	tell_sent(ui, day);
	return view_changed(ui);
}

static unsigned
act_edit(struct ui *ui, enum action action)
{
	if (action == ACTION_ACCEPT && asks_sent(ui))
		return add_sent(ui);
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
		return act_edit(ui, action);
	if (list_move(&f->list, action, ui->faults.n, list_rows()))
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
	case ACTION_SENT:
		return afronding_ask_sent(ui);
	case ACTION_PROCEDURE:
		ui_push(ui, &view_procedure, 0);
		return REACT_DRAW;
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
