/*
 * ui_undo.c - take back the last change, go where it was, and say it.
 */

#include "core/field.h"
#include "ui/norm_draw.h"
#include "ui/views.h"

/* Which toetspunt is not as it was. */
static size_t
changed_punt(const struct undo_change *c)
{
	size_t i = 0;

	while (c->before[i] != '\0' && c->before[i] == c->after[i])
		i++;
	return c->before[i] == '\0' ? 0 : i;
}

static void
go_norm(struct ui *ui, const struct undo_change *change)
{
	size_t norm = change->cell.norm;
	struct frame *f = ui_top(ui);

	if (f->view == &view_norms && ui->onderzoek.oordeel[norm].chosen)
		f->list.at = row_of_norm(&ui->onderzoek, norm);
	else if (f->view != &view_norm || f->index != norm)
		ui_goto_norm(ui, norm);
	if (change->cell.kind != CELL_PUNTEN || ui_top(ui)->view != &view_norm)
		return;
	ui_top(ui)->part = PART_PUNTEN;
	ui_top(ui)->list.at = changed_punt(change);
}

static void
go_onjuistheid(struct ui *ui, const struct cell *cell)
{
	const struct onderzoek *o = &ui->onderzoek;
	struct frame *f = ui_top(ui);

	for (size_t i = 0; i < o->n_onjuistheden; i++) {
		if (o->onjuistheid[i].number != cell->number)
			continue;
		if (f->view == &view_onjuistheid && f->index == i)
			f->part = (int)cell->part;
		else
			onjuistheid_open(ui, i, (int)cell->part);
		return;
	}
}

static void
go(struct ui *ui, const struct undo_change *change)
{
	const struct cell *cell = &change->cell;
	int step = form_step_with(ui->onderzoek.form, STEP_NORMSELECTIE);
	struct fault place = {
		.step = step, .item = -1, .subitem = -1, .norm = (int)cell->norm
	};

	if (cell->kind == CELL_ANSWER)
		step_go_answer(ui, cell->field, cell->row);
	else if (cell->kind == CELL_ONJUIST)
		go_onjuistheid(ui, cell);
	else if (cell->kind != CELL_CHOSEN && cell->kind != CELL_REDEN)
		go_norm(ui, change);
	else if (ui_top(ui)->view == &view_selectie)
		ui_top(ui)->list.at = cell->norm;
	else if (step >= 0)
		ui_goto_fault(ui, &place);
}

static void
add_norm(const struct ui *ui, const struct undone *undone, struct buf *out)
{
	static const char *const punten[] = { "leeg", "+", "-", "n.v.t." };
	const struct undo_change *c = undone->change;
	const struct oordeel *oordeel = &ui->onderzoek.oordeel[c->cell.norm];
	const char *cited = oordeel->norm->cited;
	size_t i;

	switch ((int)c->cell.kind) {
	case CELL_CHOSEN:
		buf_addf(out, "%s is weer %sgekozen", cited,
		    *undone->value != '\0' ? "" : "niet ");
		break;
	case CELL_REDEN:
		buf_addf(out, "de reden bij %s", cited);
		break;
	case CELL_GRADE:
		buf_addf(out, "%s is weer %s", cited,
		    oordeel->grade == NULL ? "zonder oordeel"
					   : oordeel->grade->label);
		break;
	case CELL_GROND:
		buf_addf(out, "de grond van %s is weer %s", cited,
		    *undone->value == '\0' ? "de bevinding zelf"
					   : "dat het niet is aangetoond");
		break;
	case CELL_PUNTEN:
		i = changed_punt(c);
		buf_addf(out, "toetspunt %s van %s is weer %s",
		    oordeel->norm->toetspunt[i].id, cited,
		    punten[undone->value[i] - '0']);
		break;
	default:
		buf_addf(out, "de bevinding bij %s", cited);
		break;
	}
}

static void
add_answer(const struct ui *ui, const struct undone *undone, struct buf *out)
{
	const struct field *field = undone->change->cell.field;

	buf_addf(out, "%s is weer ", answer_label(field));
	if (*undone->value == '\0')
		buf_add(out, "leeg");
	else
		field_show(field, ui->onderzoek.registers, undone->value, out);
}

static void
say(struct ui *ui, const struct undone *undone, bool back)
{
	const struct cell *cell = &undone->change->cell;
	struct buf what = { 0 };

	if (cell->kind == CELL_ANSWER)
		add_answer(ui, undone, &what);
	else if (cell->kind == CELL_ONJUIST)
		buf_addf(&what, "%s van onjuistheid %d",
		    onjuistheid_parts[cell->part].label, cell->number);
	else if (undone->n_chosen > 1)
		buf_addf(&what, "de keuze van %zu normen", undone->n_chosen);
	else
		add_norm(ui, undone, &what);
	if (undone->refused)
		ui_status(ui,
		    "Intussen door een ander veranderd of gesloten, dus "
		    "zo gelaten: %s.",
		    buf_text(&what));
	else
		ui_status(ui, "%s: %s.", back ? "Ongedaan" : "Opnieuw",
		    buf_text(&what));
	buf_release(&what);
}

unsigned
ui_undo(struct ui *ui, bool back)
{
	struct undone undone = { 0 };

	if (ui_editing(ui) && edit_close(ui) == -1)
		return REACT_DRAW;
	if (ui->is_open) {
		undo_record(&ui->undo, &ui->onderzoek);
		undone = back ? undo_back(&ui->undo, &ui->onderzoek)
			      : undo_again(&ui->undo, &ui->onderzoek);
	}
	if (undone.change != NULL)
		go(ui, undone.change);
	if (!ui_editing(ui) && ui_top(ui)->view->back != NULL)
		ui_top(ui)->view->back(ui);
	if (undone.change != NULL)
		say(ui, &undone, back);
	else
		ui_status(ui, "Er is niets om %s.",
		    back ? "ongedaan te maken" : "opnieuw te doen");
	return REACT_DRAW | REACT_SAVE;
}
