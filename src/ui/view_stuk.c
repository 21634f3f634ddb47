/*
 * view_stuk.c - one piece of bewijs, field by field.
 *
 * A new one is made when its title is left; until then there is only a
 * draft of that.  A file is copied when its field is left.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/notitie_draw.h"
#include "ui/stuk.h"
#include "ui/views.h"

static const struct binding keys[] = {
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_ESC, 0, ACTION_BACK, true },
	{ 0 },
};

/* Of the frame that the text was opened on. */
static int
commit(struct ui *ui, const char *text, struct error *err)
{
	const struct frame *f = &ui->frame[ui->edit.depth - 1];
	struct onderzoek *o = &ui->onderzoek;

	if (f->index >= o->n_bewijs)
		return error_set(err, "Dit bewijs is er niet meer.");
	return bewijs_read(
	    o, &o->bewijs[f->index], (enum bewijs_part)f->part, text, err);
}

/* Methode and privacy are chosen; the rest is typed. */
static bool
is_choice(int part)
{
	return part == BEWIJS_METHODE || part == BEWIJS_PRIVACY;
}

static void
open_part(struct ui *ui)
{
	const struct bewijs *b = stuk_current(ui);
	int part = ui_top(ui)->part;
	struct buf value = { 0 };
	char subject[48];

	if (b == NULL) {
		edit_open(ui, "bewijs:nieuw", "", false, 0, NULL);
		return;
	}
	if (b->withdrawn || is_choice(part))
		return;
	if (part == STUK_FILE) {
		edit_open(ui, "", "", false, 0, NULL);
		return;
	}
	snprintf(subject, sizeof subject, "bewijs:%d:%d", b->number, part);
	stuk_value(b, part, &value);
	edit_open(ui, subject, buf_text(&value), bewijs_parts[part].lines,
	    b->revision, commit);
	buf_release(&value);
}

/* The norm that is looked at below. */
static const struct norm *
norm_below(struct ui *ui)
{
	const struct frame *f = ui_top(ui);

	if (f == ui->frame || f[-1].view != &view_norm)
		return NULL;
	return ui->onderzoek.oordeel[f[-1].index].norm;
}

/* 1: it is there now, 0: nothing was typed, -1: refused. */
static int
make(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	const struct methode *first = notitie_methode(o, 0);
	const struct norm *norm = norm_below(ui);
	const char *titel = textbuf_text(&ui->edit.tb);
	struct error err = { 0 };
	struct bewijs *b;

	if (titel[strspn(titel, " ")] == '\0') {
		edit_discard(ui);
		return 0;
	}
	if (first == NULL) {
		ui_status(ui, "Deze normen kennen geen methoden.");
		return -1;
	}
	b = onderzoek_add_bewijs(o, first->id, titel, &err);
	if (b == NULL) {
		ui_status(ui, "%s", err.text);
		return -1;
	}
	if (norm != NULL)
		bewijs_read(o, b, BEWIJS_NORMEN, norm->cited, &err);
	ui_top(ui)->index = o->n_bewijs - 1;
	if (ui_top(ui)[-1].view == &view_bewijs)
		ui_top(ui)[-1].list.at = o->n_bewijs - 1;
	edit_discard(ui);
	return 1;
}

/* Copy the file that was typed; a refused one stays to be mended. */
static bool
take_file(struct ui *ui, struct bewijs *b)
{
	const char *typed = textbuf_text(&ui->edit.tb);
	struct error err = { 0 };

	if (typed[strspn(typed, " ")] != '\0') {
		if (stuk_keep_file(ui, b, typed, &err) == -1) {
			ui_status(ui, "%s", err.text);
			return false;
		}
		ui_status(ui,
		    b->bestand.sha256[0] == '\0' ? "Zonder bestand."
						 : "Bewaard: %s",
		    b->bestand.name);
	}
	edit_discard(ui);
	return true;
}

/* What is open is in the model, or is refused and stays. */
static bool
settle(struct ui *ui)
{
	struct bewijs *b = stuk_current(ui);

	if (!ui_editing(ui))
		return true;
	if (b == NULL)
		return make(ui) == 1;
	if (ui_top(ui)->part == STUK_FILE)
		return take_file(ui, b);
	return view_leave(ui);
}

static unsigned
to_part(struct ui *ui, int direction, bool over)
{
	struct frame *f = ui_top(ui);
	int part = f->part + direction;

	if (!settle(ui)) {
		if (stuk_current(ui) == NULL && !ui_editing(ui))
			open_part(ui);
		return REACT_DRAW;
	}
	if (part > STUK_FILE && over)
		return view_changed(ui) | REACT_CLOSE;
	if (part >= 0 && part <= STUK_FILE)
		f->part = part;
	open_part(ui);
	return view_changed(ui);
}

static unsigned
set(struct ui *ui, enum bewijs_part part, const char *word)
{
	struct bewijs *b = stuk_current(ui);
	struct error err = { 0 };

	if (b == NULL || b->withdrawn)
		return REACT_NONE;
	if (bewijs_read(&ui->onderzoek, b, part, word, &err) == -1)
		ui_status(ui, "%s", err.text);
	return view_changed(ui);
}

static unsigned
choose(struct ui *ui, size_t i)
{
	const struct methode *methode;

	if (ui_top(ui)->part == BEWIJS_PRIVACY && i < LENGTH(privacy_words))
		return set(ui, BEWIJS_PRIVACY, privacy_words[i]);
	if (ui_top(ui)->part != BEWIJS_METHODE)
		return REACT_NONE;
	methode = notitie_methode(&ui->onderzoek, i);
	return methode == NULL ? REACT_NONE
			       : set(ui, BEWIJS_METHODE, methode->id);
}

/* The choice before or after the one that is made. */
static unsigned
step_choice(struct ui *ui, int direction)
{
	const struct bewijs *b = stuk_current(ui);
	const struct methode *methode;
	size_t at = 0;

	if (b == NULL || !is_choice(ui_top(ui)->part))
		return REACT_NONE;
	if (ui_top(ui)->part == BEWIJS_PRIVACY) {
		at = (size_t)b->privacy;
	} else {
		while (
		    (methode = notitie_methode(&ui->onderzoek, at)) != NULL &&
		    methode != b->methode)
			at++;
	}
	if (direction < 0 && at == 0)
		return REACT_NONE;
	return choose(ui, direction < 0 ? at - 1 : at + 1);
}

/* Esc: a path that cannot be taken is let go, with the reason said. */
static unsigned
leave(struct ui *ui)
{
	if (!settle(ui) && stuk_current(ui) != NULL) {
		if (ui_top(ui)->part != STUK_FILE)
			return REACT_DRAW;
		edit_discard(ui);
	}
	return view_changed(ui) | REACT_CLOSE;
}

/* Going elsewhere: what is open first. */
static unsigned
go_elsewhere(struct ui *ui, enum action action, const struct key *key)
{
	unsigned reaction = leave(ui);

	if (!(reaction & REACT_CLOSE))
		return reaction;
	ui_pop(ui);
	ui_act(ui, action, key);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	switch ((int)action) {
	case ACTION_BACK:
		return leave(ui);
	case ACTION_OVERVIEW:
	case ACTION_GOTO:
	case ACTION_SEARCH:
	case ACTION_SEARCH_NEXT:
	case ACTION_EVIDENCE:
	case ACTION_QUEUE:
	case ACTION_NEXT_OPEN:
	case ACTION_PREV_OPEN:
	case ACTION_CLOSE:
		return go_elsewhere(ui, action, key);
	case ACTION_ACCEPT:
	case ACTION_NEXT_FIELD:
		return to_part(ui, 1, true);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
		return to_part(ui, -1, false);
	case ACTION_DOWN:
		return to_part(ui, 1, false);
	case ACTION_LEFT:
		return step_choice(ui, -1);
	case ACTION_RIGHT:
		return step_choice(ui, 1);
	case ACTION_DIGIT:
		/* 0 comes after 9. */
		return choose(ui, (size_t)(key->text[0] - '0' + 9) % 10);
	default:
		return REACT_NONE;
	}
}

void
stuk_new(struct ui *ui)
{
	ui_push(ui, &view_stuk, STUK_NEW);
}

void
stuk_open(struct ui *ui, size_t index, int part)
{
	ui_push(ui, &view_stuk, index);
	if (part == BEWIJS_TITEL)
		return;
	edit_leave(ui);
	ui_top(ui)->part = part;
	open_part(ui);
}

int64_t
stuk_row_id(const struct onderzoek *o, size_t index)
{
	const struct bewijs *b;

	if (index >= o->n_bewijs)
		return -1;
	b = &o->bewijs[index];
	return b->revision != 0 ? b->number : -2 - b->number;
}

static int64_t
row_id(struct ui *ui, const struct frame *f, size_t row)
{
	(void)f;
	return stuk_row_id(&ui->onderzoek, row);
}

const struct view view_stuk = {
	.name = "stuk",
	.title = "Bewijs",
	.keys = keys,
	.enter = open_part,
	.back = open_part,
	.draw = stuk_draw,
	.act = act,
	.row_id = row_id,
	.index_moves = true,
	.of_rapport = true,
};
