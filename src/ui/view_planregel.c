/*
 * view_planregel.c - one row of a verbeterplan.  A field is saved when it
 * is left; a new row as soon as it has a norm and an activiteit.
 *
 * Of the frame: index is the row, part the field with the focus.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/draw.h"
#include "ui/handhaving.h"
#include "ui/maatregel_draw.h"
#include "ui/term.h"
#include "ui/views.h"

#define LABEL_X    2
#define VALUE_X    15
#define TEXT_ROWS  3
#define SMART_ROWS 2

static const struct binding keys[] = {
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '0', ACTION_DIGIT, true },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

static const struct {
	const char *hint;
	int rows;
} parts[N_REGEL_DELEN] = {
	[REGEL_NORM] = { "De norm waar het over gaat, zoals 1.3.2.", 1 },
	[REGEL_ACTIVITEIT] = { "Wat de aanbieder gaat doen.", TEXT_ROWS },
	[REGEL_DOOR] = { "De functie bij de aanbieder; geen naam.", 1 },
	[REGEL_VAN] = { "Een dag, zoals 21-12-2026.", 1 },
	[REGEL_TOT] = { "Een dag, zoals 21-12-2026.", 1 },
	[REGEL_RESULTAAT] = { "Wat er dan te meten of te zien is.", TEXT_ROWS },
	[REGEL_SMART] = { "1 tot en met 5 zetten een kruisje, of halen het "
			  "weg.",
	    SMART_ROWS },
	[REGEL_VOORTGANG] = { "Hoe ver het is; dit verandert ook na het "
			      "akkoord nog.",
	    TEXT_ROWS },
	[REGEL_VERVALLEN] = { "Typ ja als de regel uit het plan is.", 1 },
};

static const char *
value_of(const struct handhaving_view *h, int part, struct buf *out)
{
	buf_clear(out);
	if (part == REGEL_VAN || part == REGEL_TOT)
		maatregel_day(date_from_iso(h->regel.deel[part]), out);
	else if (part == REGEL_SMART)
		handhaving_ticks(&h->regel, out);
	else
		buf_add(out, h->regel.deel[part]);
	return buf_text(out);
}

/* What was agreed stays as it is. */
static bool
is_fixed(const struct handhaving_view *h, int part)
{
	const struct handhaving_row *plan = handhaving_unfolded(h);

	return plan == NULL || handhaving_standen[plan->stand].closed ||
	    (plan->stand == HSTAND_AKKOORD && part != REGEL_VOORTGANG);
}

static void
draw_head(const struct handhaving_view *h)
{
	const struct handhaving_row *plan = handhaving_unfolded(h);
	int columns = term_columns();

	draw_textf(0, 0, columns, LOOK_TITLE, "%*s", columns, "");
	draw_textf(0, 0, columns, LOOK_TITLE, "%s  verbeterplan, %s",
	    h->unfolded, h->aanbieder != NULL ? h->aanbieder : "");
	if (h->regel.number > 0)
		draw_textf(1, 0, columns, LOOK_PLAIN, "regel %d, %s",
		    h->regel.number,
		    plan != NULL ? handhaving_standen[plan->stand].title : "");
	else
		draw_text(1, 0, columns, LOOK_PLAIN, "nieuwe regel");
}

static void
draw_part(struct ui *ui, int part, int y, int rows)
{
	const struct handhaving_view *h = &ui->handhaving;
	bool focus = ui_top(ui)->part == part;
	struct buf text = { 0 };

	view_mark(y, focus);
	draw_text(y, LABEL_X, VALUE_X - LABEL_X - 1, LOOK_PLAIN,
	    planregel_labels[part]);
	if (focus && ui_editing(ui)) {
		edit_draw(&ui->edit, y, VALUE_X, view_width(VALUE_X), rows);
	} else {
		draw_wrapped(y, VALUE_X, view_text_width(VALUE_X), rows, 0,
		    LOOK_PLAIN, value_of(h, part, &text));
		if (focus)
			draw_cursor(y, VALUE_X);
	}
	buf_release(&text);
}

static void
draw(struct ui *ui)
{
	const struct handhaving_view *h = &ui->handhaving;
	int part = ui_top(ui)->part, y = UI_TOP, all = 2;

	draw_head(h);
	for (int i = 0; i < N_REGEL_DELEN; i++)
		all += parts[i].rows;
	if (ui_rows() < all) {
		draw_part(ui, part, y, ui_rows() > 0 ? ui_rows() : 1);
		return;
	}
	for (int i = 0; i < N_REGEL_DELEN; i++) {
		draw_part(ui, i, y, parts[i].rows);
		y += parts[i].rows;
	}
	draw_text(++y, LABEL_X, view_width(LABEL_X), LOOK_DIM,
	    is_fixed(h, part) ? "Dit is afgesproken en verandert niet meer."
			      : parts[part].hint);
}

/* Only texts of some length would be missed. */
static void
subject(const struct handhaving_view *h, int part, char *out, size_t size)
{
	out[0] = '\0';
	if (parts[part].rows == TEXT_ROWS)
		snprintf(out, size, "regel:%s:%d:%d", h->unfolded,
		    h->regel.number, part);
}

/* What is in the database needs no draft. */
static void
drop_draft(struct ui *ui, const char *name)
{
	struct error err = { 0 };

	if (name[0] != '\0' && ui->edit.has_draft &&
	    ui->backend->draft_delete(ui->backend->context,
		ui->handhaving.onderzoek, name, &err) == -1)
		ui_status(ui, "%s", err.text);
	ui->edit.has_draft = false;
	ui->edit.drafted = ui->edit.tb.edits;
}

static void
take_back(struct handhaving_view *h, int part)
{
	free(h->regel.deel[part]);
	h->regel.deel[part] = xstrdup(h->base.deel[part]);
}

/* A new row is whole only with its norm: that is mended first. */
static int
refused(struct handhaving_view *h, struct error *err)
{
	if (h->disputed)
		return -1;
	if (h->regel.number > 0) {
		take_back(h, h->edited);
		return -1;
	}
	snprintf(h->fault, sizeof h->fault, "%s", err->text);
	return 0;
}

/* The text was begun on what a colleague changed since: neither counts as
 * what it was, so that it is asked. */
static void
doubt(struct ui *ui, enum planregel_deel deel)
{
	struct handhaving_view *h = &ui->handhaving;
	char *neither;

	if (!ui->edit.stale || h->regel.number == 0)
		return;
	ui->edit.stale = false;
	h->regel.revision = REVISION_UNKNOWN;
	neither = xasprintf("%s\n%s", h->base.deel[deel], h->regel.deel[deel]);
	free(h->base.deel[deel]);
	h->base.deel[deel] = neither;
}

static int
commit(struct ui *ui, const char *text, struct error *err)
{
	struct handhaving_view *h = &ui->handhaving;
	enum planregel_deel deel = (enum planregel_deel)h->edited;

	if (h->disputed)
		return error_set(err,
		    "Een collega schreef hier ook; Enter bewaart uw tekst "
		    "toch.");
	if (planregel_set(&h->regel, deel, text, err) == -1)
		return -1;
	doubt(ui, deel);
	if (handhaving_save_regel(ui, deel, err) == -1)
		return refused(h, err);
	if (h->regel.number > 0)
		drop_draft(ui, ui->edit.subject);
	return 0;
}

/* Has the field with the focus a text that can be opened? */
static bool
is_text(struct ui *ui)
{
	int part = ui_top(ui)->part;

	return part != REGEL_SMART && !is_fixed(&ui->handhaving, part);
}

static void
open_part(struct ui *ui)
{
	struct handhaving_view *h = &ui->handhaving;
	struct buf text = { 0 };
	char name[64];

	h->edited = ui_top(ui)->part;
	if (!is_text(ui))
		return;
	subject(h, h->edited, name, sizeof name);
	edit_open_apart(ui, h->onderzoek, name, value_of(h, h->edited, &text),
	    parts[h->edited].rows == TEXT_ROWS, commit);
	ui->edit.accepts = true;
	buf_release(&text);
}

static unsigned
to_part(struct ui *ui, int direction, bool over)
{
	struct frame *f = ui_top(ui);
	int part = f->part + direction;

	/* Asked once; who goes on knows what he does. */
	ui->handhaving.disputed = false;
	if (!view_leave(ui))
		return REACT_DRAW;
	if (ui->handhaving.fault[0] != '\0') {
		ui_status(ui, "%s", ui->handhaving.fault);
		part = REGEL_NORM;
	}
	if (part >= N_REGEL_DELEN && over)
		return REACT_DRAW | REACT_CLOSE;
	if (part >= 0 && part < N_REGEL_DELEN)
		f->part = part;
	open_part(ui);
	return REACT_DRAW;
}

static unsigned
tick(struct ui *ui, const struct key *key)
{
	struct handhaving_view *h = &ui->handhaving;
	int at = key->text[0] - '1';
	struct error err = { 0 };

	if (ui_top(ui)->part != REGEL_SMART || at < 0 || at > 4 ||
	    is_fixed(h, REGEL_SMART))
		return REACT_NONE;
	planregel_tick(&h->regel, at);
	if (handhaving_save_regel(ui, REGEL_SMART, &err) == -1) {
		ui_status(ui, "%s", err.text);
		take_back(h, REGEL_SMART);
		h->disputed = false;
	}
	return REACT_DRAW;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	switch ((int)action) {
	case ACTION_ACCEPT:
		if (!ui_editing(ui) && is_text(ui)) {
			open_part(ui);
			return REACT_DRAW;
		}
		return to_part(ui, 1, true);
	case ACTION_NEXT_FIELD:
		return to_part(ui, 1, true);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
		return to_part(ui, -1, false);
	case ACTION_DOWN:
		return to_part(ui, 1, false);
	case ACTION_DIGIT:
		return tick(ui, key);
	case ACTION_BACK:
		if (!ui_editing(ui))
			return REACT_NONE;
		edit_leave(ui);
		return REACT_DRAW;
	default:
		return REACT_NONE;
	}
}

const struct view view_planregel = {
	.name = "planregel",
	.title = "Regel van het verbeterplan",
	.keys = keys,
	.enter = open_part,
	.back = open_part,
	.draw = draw,
	.act = act,
};
