/*
 * ui_look.c - each second: what a colleague wrote comes onto the screen,
 * in the midst of whatever is being done here.
 *
 * Nothing that is typed may suffer from it.  What was typed into a text is
 * put into the model first, so that it is marked and cannot be replaced; a
 * text that is open but was left alone is read again; and each list stays
 * on the row that it stood on.
 */
#include <stdlib.h>
#include <string.h>

#include "ui/ui.h"

/* What the frames stand on, by what it is about. */
struct anchors {
	int64_t id[UI_DEPTH];
};

static int64_t
id_at(struct ui *ui, const struct frame *f, size_t row)
{
	return f->view->row_id == NULL ? -1 : f->view->row_id(ui, f, row);
}

static size_t
row_of(const struct frame *f)
{
	return f->view->index_moves ? f->index : f->list.at;
}

static void
drop_anchors(struct ui *ui, struct anchors *anchors)
{
	for (int i = 0; i < ui->depth; i++)
		anchors->id[i] =
		    id_at(ui, &ui->frame[i], row_of(&ui->frame[i]));
}

/* Most often nothing moved; else it stays on the same row of the screen. */
static void
find_again(struct ui *ui, struct frame *f, int64_t id)
{
	size_t at = 0;
	int64_t found = -1;

	if (id == -1 || id_at(ui, f, row_of(f)) == id)
		return;
	while ((found = id_at(ui, f, at)) != -1 && found != id)
		at++;
	if (found == -1)
		return;
	if (f->view->index_moves) {
		f->index = at;
		return;
	}
	if (at > f->list.at)
		f->list.top += at - f->list.at;
	else if (f->list.top >= f->list.at - at)
		f->list.top -= f->list.at - at;
	f->list.at = at;
}

/* A text under help, or one that the model refuses as it is now (half a
 * date), cannot be guarded: what others wrote waits for it. */
static bool
hold_text(struct ui *ui)
{
	struct error err = { 0 };
	int held;

	if (ui->edit.open && ui->edit.commit != NULL && !ui_editing(ui))
		return false;
	held = edit_hold(ui, &err);
	if (held == 1)
		undo_record(&ui->undo, &ui->onderzoek);
	return held != -1;
}

/* The text may be another one, or not be asked for any more. */
static void
read_again(struct ui *ui, const char *before)
{
	char *now = edit_in_model(ui);

	if (before != NULL && now == NULL) {
		edit_leave(ui);
		ui_top(ui)->view->back(ui);
	} else if (before != NULL && strcmp(before, now) != 0) {
		edit_reread(ui);
	}
	free(now);
}

bool
ui_take_over(struct ui *ui)
{
	const struct backend *backend = ui->backend;
	struct anchors anchors = { 0 };
	struct error err = { 0 };
	char *before;
	int result;

	if (!hold_text(ui))
		return false;
	drop_anchors(ui, &anchors);
	before = edit_in_model(ui);
	result = backend->refresh(backend->context, &ui->onderzoek, &err);
	ui->lost = result == REFRESH_CLOSED;
	for (int i = 0; i < ui->depth; i++)
		find_again(ui, &ui->frame[i], anchors.id[i]);
	if (result == 1)
		read_again(ui, before);
	free(before);
	if (result == -1)
		ui_status(ui, "%s", err.text);
	if (result == 0)
		return true;
	if (ui->lost)
		return false;
	/* What others did is not taken back here. */
	undo_watch(&ui->undo, &ui->onderzoek);
	ui_check(ui);
	ui->wants_draw = true;
	return result == 1;
}

void
ui_merged(struct ui *ui)
{
	char *now = edit_in_model(ui);

	if (now != NULL && ui->edit.tb.edits == ui->edit.committed &&
	    strcmp(now, textbuf_text(&ui->edit.tb)) != 0)
		edit_reread(ui);
	free(now);
	undo_watch(&ui->undo, &ui->onderzoek);
	ui_check(ui);
	if (ui->onderzoek.conflict.kind == CONFLICT_NONE)
		ui_status(ui, "Samengevoegd met wat een collega hier opsloeg.");
}

void
ui_look(struct ui *ui)
{
	bool wrote;

	if (!ui->is_open)
		return;
	if (ui->save_failed)
		ui_work(ui);
	wrote = ui->backend->others_wrote(ui->backend->context);
	if (wrote || ui->behind)
		ui->behind = !ui_take_over(ui);
	if (ui->lost)
		ui_lose(ui);
	else
		presence_look(ui, wrote);
}
