/*
 * judge.c - one digit judges a norm, on every view that shows one.
 */
#include "ui/views.h"

const char *
grade_label(const struct grade *grade)
{
	/* 8 means the same on every scale. */
	return grade->special && grade->key == 8 ? "N.v.t." : grade->label;
}

unsigned
norm_judge(struct ui *ui, size_t norm, const struct key *key)
{
	struct onderzoek *o = &ui->onderzoek;
	const struct grade *grade;

	if (norm >= o->n_oordelen)
		return REACT_NONE;
	if (!o->form->oordeel) {
		ui_status(ui, "In deze vorm wordt geen oordeel gegeven.");
		return REACT_DRAW;
	}
	if (!o->oordeel[norm].chosen) {
		ui_status(ui,
		    "%s is niet gekozen; kies de norm eerst bij de "
		    "normselectie.",
		    o->oordeel[norm].norm->cited);
		return REACT_DRAW;
	}
	grade = normset_key(o->normset, key->text[0] - '0');
	if (grade == NULL) {
		ui_status(ui, "%c staat niet op de schaal van deze normen.",
		    key->text[0]);
		return REACT_DRAW;
	}
	oordeel_set_grade(&o->oordeel[norm], grade);
	return view_changed(ui);
}
