/*
 * view_notitie.c - a new notitie, at any moment; or a better one.
 *
 * The text is there at once; Tab goes to what stands beside it.  It is
 * made when the view is left, by F4, Esc or a key that goes elsewhere;
 * empty text makes nothing.  Bron and methode stay for the next one.
 * Of the frame: part is the field with the focus.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/note.h"
#include "ui/notitie_draw.h"
#include "ui/views.h"

static const struct binding keys[] = {
	{ K_F1 + 3, 0, ACTION_NOTE, true },
	{ K_TAB, 0, ACTION_NEXT_FIELD, true },
	{ K_CHAR, '0', ACTION_DIGIT, false },
	{ K_CHAR, ' ', ACTION_MARK, false },
	{ 0 },
};

/* Checked on a notitie that is nowhere, then kept as text. */
static int
commit_bron(struct ui *ui, const char *text, struct error *err)
{
	struct notitie scratch = { .bron = xstrdup("") };
	int result = notitie_set_bron(&scratch, text, err);

	if (result == 0)
		snprintf(
		    ui->note.bron, sizeof ui->note.bron, "%s", scratch.bron);
	free(scratch.bron);
	return result;
}

static int
commit_norms(struct ui *ui, const char *text, struct error *err)
{
	struct notitie scratch = { .norms = xstrdup("") };
	int result = notitie_set_norms(&ui->onderzoek, &scratch, text, err);

	if (result == 0 && strlen(scratch.norms) >= sizeof ui->note.norms)
		result = error_set(err,
		    "Zoveel normen passen niet bij een "
		    "notitie; maak er twee.");
	if (result == 0)
		snprintf(
		    ui->note.norms, sizeof ui->note.norms, "%s", scratch.norms);
	free(scratch.norms);
	return result;
}

/* The text is no commit: it is made into a notitie once, at the end. */
static void
take_text(struct ui *ui)
{
	if (ui_top(ui)->part != PART_TEXT || !ui_editing(ui))
		return;
	free(ui->note.text);
	ui->note.text = xstrdup(textbuf_text(&ui->edit.tb));
}

static void
subject_of(const struct note *note, char *out, size_t size)
{
	snprintf(out, size, note->corrects == 0 ? "notitie" : "notitie:%lld",
	    (long long)note->corrects);
}

/* What stands beside the text has no draft of its own: it goes along. */
static void
keep_fields(struct ui *ui)
{
	const struct note *note = &ui->note;
	struct buf head = { 0 };
	char subject[48];

	if (note->text == NULL || *note->text == '\0')
		return;
	subject_of(note, subject, sizeof subject);
	note_head(note, &head);
	ui_keep_text(ui, subject, buf_text(&head), note->text);
	buf_release(&head);
}

static void
open_text(struct ui *ui)
{
	const struct note *note = &ui->note;
	struct buf head = { 0 };
	char subject[48];

	subject_of(note, subject, sizeof subject);
	note_head(note, &head);
	edit_open_headed(
	    ui, subject, buf_text(&head), note->text == NULL ? "" : note->text);
	buf_release(&head);
}

static void
open_part(struct ui *ui)
{
	struct note *note = &ui->note;

	switch (ui_top(ui)->part) {
	case PART_TEXT:
		open_text(ui);
		break;
	case PART_BRON:
		edit_open(ui, "", note->bron, false, 0, commit_bron);
		ui->edit.replaces = true;
		break;
	case PART_NORMEN:
		edit_open(ui, "", note->norms, false, 0, commit_norms);
		break;
	default:
		break;
	}
}

/* The norm that one looks at below; SIZE_MAX if there is none. */
static size_t
norm_below(struct ui *ui)
{
	const struct frame *f = ui_top(ui), *below = f - 1;

	if (f == ui->frame)
		return SIZE_MAX;
	if (below->view == &view_norm)
		return below->index;
	if (below->view == &view_norms)
		return norm_of_row(&ui->onderzoek, below->list.at);
	if (below->view == &view_notities && below->part == 1)
		return below->mark;
	return SIZE_MAX;
}

static void
enter(struct ui *ui)
{
	struct note *note = &ui->note;
	size_t norm = norm_below(ui);

	if (note->corrects == 0) {
		note_clear(note);
		memcpy(note->bron, note->last_bron, sizeof note->bron);
		memcpy(note->methode, note->last_methode, sizeof note->methode);
		if (norm != SIZE_MAX)
			snprintf(note->norms, sizeof note->norms, "%s",
			    ui->onderzoek.oordeel[norm].norm->cited);
	}
	open_part(ui);
	if (ui->edit.has_draft)
		note_take_head(note, ui->edit.head);
}

static void
back(struct ui *ui)
{
	open_part(ui);
}

void
notitie_correct(struct ui *ui, size_t index)
{
	const struct notitie *old = &ui->onderzoek.notitie[index];
	struct note *note = &ui->note;

	if (old->id == 0) {
		ui_status(ui, "Deze notitie is nog niet opgeslagen.");
		return;
	}
	note_clear(note);
	note->corrects = old->id;
	note->text = xstrdup(old->text);
	note->literal = old->literal;
	snprintf(note->bron, sizeof note->bron, "%s", old->bron);
	snprintf(note->norms, sizeof note->norms, "%s", old->norms);
	snprintf(note->methode, sizeof note->methode, "%s", old->methode);
	snprintf(note->privacy, sizeof note->privacy, "%s",
	    privacy_words[old->privacy]);
	ui_push(ui, &view_notitie, 0);
}

static bool
same_as_before(const struct ui *ui)
{
	const struct notitie *old =
	    onderzoek_notitie(&ui->onderzoek, ui->note.corrects);
	const struct note *note = &ui->note;

	return old != NULL && note->text != NULL &&
	    strcmp(old->text, note->text) == 0 &&
	    strcmp(old->bron, note->bron) == 0 &&
	    strcmp(old->norms, note->norms) == 0 &&
	    strcmp(old->methode, note->methode) == 0 &&
	    strcmp(privacy_words[old->privacy], note->privacy) == 0 &&
	    old->literal == note->literal;
}

/* What was typed is in the notitie by now. */
static void
drop_draft(struct ui *ui)
{
	if (!ui_editing(ui)) {
		ui_top(ui)->part = PART_TEXT;
		open_part(ui);
	}
	edit_discard(ui);
	note_clear(&ui->note);
}

static void
remember(struct note *note, const struct notitie *made)
{
	snprintf(note->last_bron, sizeof note->last_bron, "%s", made->bron);
	snprintf(
	    note->last_methode, sizeof note->last_methode, "%s", made->methode);
}

static unsigned
store(struct ui *ui)
{
	struct onderzoek *o = &ui->onderzoek;
	struct error err;
	int result = 0;

	take_text(ui);
	if (ui_top(ui)->part != PART_TEXT && !view_leave(ui))
		return REACT_DRAW;
	if (!same_as_before(ui))
		result = note_store(o, &ui->note, ui->backend->user, &err);
	if (result == -1) {
		ui_status(ui, "%s", err.text);
		if (!ui_editing(ui))
			open_part(ui);
		return REACT_DRAW;
	}
	if (result == 1 && ui->note.corrects == 0)
		remember(&ui->note, &o->notitie[o->n_notities - 1]);
	drop_draft(ui);
	if (result == 1)
		ui_status(ui, "Notitie gemaakt.");
	return view_changed(ui) | REACT_CLOSE;
}

/* Going elsewhere makes the notitie first, and goes from where one was. */
static unsigned
store_and(struct ui *ui, enum action action, const struct key *key)
{
	unsigned reaction = store(ui);

	if (!(reaction & REACT_CLOSE))
		return reaction;
	ui_pop(ui);
	ui_act(ui, action, key);
	return REACT_DRAW | REACT_SAVE;
}

static unsigned
to_part(struct ui *ui, int direction)
{
	struct frame *f = ui_top(ui);

	take_text(ui);
	if (!view_leave(ui))
		return REACT_DRAW;
	if (f->part != PART_TEXT)
		keep_fields(ui);
	f->part = (f->part + direction + N_PARTS) % N_PARTS;
	open_part(ui);
	return REACT_DRAW;
}

/* Something beside the text was chosen. */
static unsigned
beside(struct ui *ui)
{
	keep_fields(ui);
	return REACT_DRAW;
}

/*
 * Another methode than the last notitie had is another moment: who spoke
 * there does not speak here, as a document has no bron at all.
 */
static void
forget_bron(struct note *note, const struct methode *methode)
{
	if (note->last_methode[0] != '\0' &&
	    strcmp(note->last_methode, methode->id) != 0 &&
	    strcmp(note->last_bron, note->bron) == 0)
		note->bron[0] = '\0';
}

static void
choose_methode(struct ui *ui, size_t i)
{
	const struct methode *methode = notitie_methode(&ui->onderzoek, i);

	/* Again the same one is no mistake: it may stand there already. */
	if (methode == NULL)
		return;
	forget_bron(&ui->note, methode);
	snprintf(ui->note.methode, sizeof ui->note.methode, "%s", methode->id);
}

static unsigned
choose(struct ui *ui, const struct key *key)
{
	int digit = (key->text[0] - '0' + 9) % 10; /* 0 comes after 9 */
	struct note *note = &ui->note;

	if (ui_top(ui)->part == PART_METHODE)
		choose_methode(ui, (size_t)digit);
	else if (ui_top(ui)->part == PART_LETTERLIJK && digit < 2)
		note->literal = digit == 0;
	else if (ui_top(ui)->part == PART_PRIVACY && digit < 3)
		snprintf(note->privacy, sizeof note->privacy, "%s",
		    privacy_words[digit]);
	else
		return REACT_NONE;
	return beside(ui);
}

/* The methode before or after the one that is chosen; before the first is
 * none. */
static unsigned
step_methode(struct ui *ui, int direction)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct methode *methode;
	size_t at = 0, n = 0;

	if (ui_top(ui)->part != PART_METHODE)
		return REACT_NONE;
	while ((methode = notitie_methode(o, n)) != NULL) {
		n++;
		if (strcmp(methode->id, ui->note.methode) == 0)
			at = n;
	}
	if (direction < 0 && at <= 1)
		ui->note.methode[0] = '\0';
	else if (direction < 0 || at < n)
		choose_methode(ui, direction > 0 ? at : at - 2);
	return beside(ui);
}

static unsigned
act(struct ui *ui, enum action action, const struct key *key)
{
	switch (action) {
	case ACTION_NOTE:
	case ACTION_BACK:
		return store(ui);
	case ACTION_OVERVIEW:
	case ACTION_GOTO:
	case ACTION_SEARCH:
	case ACTION_SEARCH_NEXT:
	case ACTION_EVIDENCE:
	case ACTION_NEXT_OPEN:
	case ACTION_PREV_OPEN:
	case ACTION_CLOSE:
		return store_and(ui, action, key);
	case ACTION_ACCEPT:
		if (ui_top(ui)->part == PART_PRIVACY)
			return store(ui);
		return to_part(ui, 1);
	case ACTION_NEXT_FIELD:
	case ACTION_DOWN:
		return to_part(ui, 1);
	case ACTION_PREV_FIELD:
	case ACTION_UP:
		return to_part(ui, -1);
	case ACTION_LEFT:
		return step_methode(ui, -1);
	case ACTION_RIGHT:
		return step_methode(ui, 1);
	case ACTION_MARK:
		if (ui_top(ui)->part != PART_LETTERLIJK)
			return REACT_NONE;
		ui->note.literal = !ui->note.literal;
		return beside(ui);
	case ACTION_DIGIT:
		return choose(ui, key);
	default:
		return REACT_NONE;
	}
}

const struct view view_notitie = {
	.name = "notitie",
	.title = "Notitie",
	.keys = keys,
	.enter = enter,
	.back = back,
	.draw = notitie_draw,
	.act = act,
};
