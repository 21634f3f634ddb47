/*
 * goto.c - to where a norm is judged, a question answered, a fault mended.
 */
#include <string.h>

#include "ui/norm_draw.h"
#include "ui/stuk.h"
#include "ui/views.h"

#define NOTITIE "notitie:" /* begins the subject of its faults */

/*
 * A norm lies on the step or list one came from; going on from norm to
 * norm, and back to a question, does not pile them up.
 */
static void
show(struct ui *ui, const struct view *view, size_t index)
{
	const struct frame *f = ui_top(ui);

	if (f->view == &view_norm && view != &view_norm && f > ui->frame &&
	    f[-1].view == view) {
		edit_leave(ui);
		ui->depth--;
		f--;
	}
	if (f->view == view)
		view_replace(ui, view, index);
	else
		ui_push(ui, view, index);
}

void
ui_goto_norm(struct ui *ui, size_t norm)
{
	struct frame *f;

	show(ui, &view_norm, norm);
	f = ui_top(ui);
	if (f > ui->frame && f[-1].view == &view_norms)
		f[-1].list.at = row_of_norm(&ui->onderzoek, norm);
}

/* The question that a fault is about; NULL if it is about none. */
static const struct field *
fault_field(const struct step *step, const struct fault *fault)
{
	const struct item *item;

	if (fault->item < 0 || (size_t)fault->item >= step->n_items)
		return NULL;
	item = &step->item[fault->item];
	if (fault->subitem >= 0 && (size_t)fault->subitem < item->n_items)
		item = &item->item[fault->subitem];
	return &item->field;
}

bool
fault_of_notitie(const struct fault *fault)
{
	return strncmp(fault->subject, NOTITIE, strlen(NOTITIE)) == 0;
}

/* The row in the view of a step that a fault is about. */
static size_t
fault_row(const struct fault *fault)
{
	if (fault->norm >= 0)
		return (size_t)fault->norm;
	return fault->row > 0 ? (size_t)fault->row : 0;
}

/* To what a dossier lacks, or else to what it is. */
static void
goto_stuk(struct ui *ui, size_t index)
{
	const struct bewijs *b;
	int part = BEWIJS_METHODE;

	if (index >= ui->onderzoek.n_bewijs)
		return;
	b = &ui->onderzoek.bewijs[index];
	if (bewijs_is_dossier(b) && *b->noodzaak == '\0')
		part = BEWIJS_NOODZAAK;
	else if (bewijs_is_dossier(b) && *b->proportionaliteit == '\0')
		part = BEWIJS_PROPORTIONALITEIT;
	stuk_open(ui, index, part);
}

static void
goto_step(struct ui *ui, const struct fault *fault)
{
	const struct step *step = &ui->onderzoek.form->step[fault->step];
	const struct field *field = fault_field(step, fault);

	if (fault_of_notitie(fault)) {
		notities_show(ui, (size_t)fault->row);
		return;
	}
	if (field != NULL) {
		show(ui, &view_step, (size_t)fault->step);
		step_focus_on(ui, field, fault->row);
		return;
	}
	show(ui, step_view(step), (size_t)fault->step);
	if (step->view == STEP_NORMSELECTIE || step->view == STEP_MAATREGELEN ||
	    step->view == STEP_BEWIJS)
		ui_top(ui)->list.at = fault_row(fault);
	if (step->view == STEP_BEWIJS)
		goto_stuk(ui, fault_row(fault));
}

/* Judged, and still it blocks: then it waits for the bevinding. */
static void
goto_norm(struct ui *ui, const struct fault *fault)
{
	const struct oordeel *oordeel = &ui->onderzoek.oordeel[fault->norm];

	ui_goto_norm(ui, (size_t)fault->norm);
	if (fault->level == LEVEL_BLOKKEER && oordeel->grade != NULL &&
	    *oordeel->bevinding == '\0')
		norm_edit_bevinding(ui);
}

void
ui_goto_fault(struct ui *ui, const struct fault *fault)
{
	const struct form *form = ui->onderzoek.form;
	bool choosing = fault->step >= 0 &&
	    form->step[fault->step].view == STEP_NORMSELECTIE;

	if (fault->norm >= 0 && !choosing)
		goto_norm(ui, fault);
	else if (fault->step >= 0)
		goto_step(ui, fault);
	else
		ui_status(ui, "%s", fault->text);
}

void
step_go_field(struct ui *ui, const struct field *field)
{
	step_go_answer(ui, field, 0);
}

void
step_go_answer(struct ui *ui, const struct field *field, int row)
{
	int step = form_step_of(ui->onderzoek.form, field);

	if (step < 0)
		return;
	show(ui, &view_step, (size_t)step);
	step_focus_on(ui, field, row);
}
