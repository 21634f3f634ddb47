/*
 * ui_open.c - opening an onderzoek, in the place where the user last was.
 *
 * On the stack: the Werkblad, a step, and on that a norm or whatever was
 * called up.
 */
#include <stdio.h>
#include <string.h>

#include "ui/ui.h"
#include "ui/views.h"

#define PLACE_STEP 0
#define PLACE_NORM 1

/* Fill in where the user is; false when that is nowhere. */
static bool
find_place(const struct ui *ui, struct place *place)
{
	const struct onderzoek *o = &ui->onderzoek;

	if (!ui->is_open || o->id == 0)
		return false;
	*place = (struct place){ .view = PLACE_STEP };
	snprintf(place->nummer, sizeof place->nummer, "%s", o->nummer);
	snprintf(place->step, sizeof place->step, "%s", o->step);
	for (int i = 1; i < ui->depth; i++) {
		if (ui->frame[i].view != &view_norm)
			continue;
		place->view = PLACE_NORM;
		snprintf(place->norm, sizeof place->norm, "%s",
		    o->normset->norm[ui->frame[i].index].cited);
	}
	return true;
}

void
ui_keep_place(struct ui *ui)
{
	struct error err = { 0 };
	struct place place;

	if (!find_place(ui, &place) ||
	    (place.view == ui->place.view &&
		strcmp(place.nummer, ui->place.nummer) == 0 &&
		strcmp(place.step, ui->place.step) == 0 &&
		strcmp(place.norm, ui->place.norm) == 0))
		return;
	ui->place = place;
	if (ui->backend->place_save(ui->backend->context, &place, &err) == -1)
		ui_status(ui, "%s", err.text);
}

static void
push_step(struct ui *ui, size_t index)
{
	const struct step *step = &ui->onderzoek.form->step[index];

	if (onderzoek_set_step(&ui->onderzoek, step->id))
		ui->wants_save = true;
	ui_push(ui, step->n_items > 0 ? &view_step : step_view(step), index);
}

/* The step that was worked in, or else the first one. */
static size_t
step_to_open(const struct onderzoek *o, const char *id)
{
	int step = form_step(o->form, id);

	if (step >= 0 && step_relevant(o, &o->form->step[step]))
		return (size_t)step;
	return step_relevant(o, &o->form->step[0]) ? 0 : step_next(o, 0, 1);
}

/* A norm is shown on top of the list of norms. */
static int
open_norm(struct ui *ui, const char *code)
{
	const struct onderzoek *o = &ui->onderzoek;
	const struct norm *norm = normset_norm(o->normset, code);
	int step = form_step_with(o->form, STEP_NORMEN);

	if (norm == NULL) {
		ui_status(ui, "Er is geen norm %.40s in %s.", code,
		    o->normset->title);
		return -1;
	}
	push_step(ui, step >= 0 ? (size_t)step : 0);
	ui_goto_norm(ui, normset_index(o->normset, norm));
	return 0;
}

static void
opened(struct ui *ui)
{
	ui->is_open = true;
	ui->status_stays = false;
	ui->saved_at[0] = '\0';
	ui->place = (struct place){ 0 };
	undo_watch(&ui->undo, &ui->onderzoek);
	talk_begin(&ui->talk, &ui->onderzoek);
	ui_check(ui);
}

int
ui_begin(struct ui *ui, const char *vorm, const struct follow *follow)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };
	struct buf told = { 0 };
	int result;

	if (ui_close(ui) == -1)
		return -1;
	result = backend->begin(
	    backend->context, vorm, follow, &ui->onderzoek, &told, &err);
	if (result == -1) {
		ui_status(ui, "%s", err.text);
	} else {
		opened(ui);
		push_step(ui, step_to_open(&ui->onderzoek, ""));
		if (told.length > 0)
			ui_status(ui, "%s", buf_text(&told));
	}
	buf_release(&told);
	return result;
}

int
ui_open(struct ui *ui, const char *nummer, const char *norm)
{
	const struct backend *backend = ui->backend;
	struct error err = { 0 };
	struct place place = { 0 };

	if (ui_close(ui) == -1)
		return -1;
	if (backend->open(backend->context, nummer, &ui->onderzoek, &err) ==
	    -1) {
		ui_status(ui, "%s", err.text);
		return -1;
	}
	opened(ui);
	if (norm != NULL)
		return open_norm(ui, norm);
	if (backend->place_find(backend->context, nummer, &place, &err) == 1 &&
	    place.view == PLACE_NORM &&
	    normset_norm(ui->onderzoek.normset, place.norm) != NULL)
		return open_norm(ui, place.norm);
	if (err.text[0] != '\0')
		ui_status(ui, "%s", err.text);
	push_step(ui,
	    step_to_open(&ui->onderzoek,
		place.step[0] != '\0' ? place.step : ui->onderzoek.step));
	return 0;
}
