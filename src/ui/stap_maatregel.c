/*
 * stap_maatregel.c - what a step of a maatregel asks.
 */
#include "base/mem.h"
#include "core/maatregel_list.h"
#include "ui/maatregel_draw.h"
#include "ui/stap_form.h"
#include "ui/ui.h"

static const char *
word(int stap)
{
	return stappen[stap].word;
}

static const char *
title(int stap)
{
	return stappen[stap].title;
}

static bool
asks(const struct stap_form *form, int part)
{
	static const unsigned needs[N_STAP_PARTS] = {
		[STAP_UNTIL] = NEEDS_UNTIL,
		[STAP_GEMEENTE] = NEEDS_GEMEENTE,
		[STAP_TOETS] = NEEDS_EVIDENCE,
	};

	if (part == STAP_WORD)
		return form->stap == STAP_INGETROKKEN;
	return (stappen[form->stap].needs & needs[part]) != 0;
}

static const char *
label(const struct stap_form *form, int part)
{
	if (part == STAP_UNTIL && form->stap == STAP_UITSTEL)
		return "Uitstel tot";
	return part == STAP_TEXT ? stappen[form->stap].question : NULL;
}

static int
add(struct ui *ui, const struct stap_values *values, struct error *err)
{
	const struct backend *backend = ui->backend;
	const struct stap_form *form = &ui->stap;
	const struct stap_request request = {
		.stap = (enum stap)form->stap,
		.day = values->day,
		.until = values->until,
		.text = values->text,
		.gemeente = buf_text(&values->gemeenten),
		.toets = values->toets,
	};

	if (backend->maatregel_step(
		backend->context, form->nummer, &request, err) == -1)
		return -1;
	ui_status(ui, "%s: %s vastgelegd.", form->nummer, title(form->stap));
	return 0;
}

static const struct stap_kind kind = {
	.question = "Welke stap?",
	.none = "Op deze stand volgt geen stap meer.",
	.word = word,
	.title = title,
	.asks = asks,
	.label = label,
	.add = add,
};

void
stap_form_begin(struct stap_form *form, const struct maatregel_row *row)
{
	struct buf now = { 0 };

	stap_form_start(
	    form, &kind, row->nummer, row->onderzoek, row->gemeenten);
	form->title =
	    xasprintf("%s, %s %s", row->aanbieder, row->norm, row->norm_title);
	buf_add(&now, standen[row->stand].title);
	if (row->until != DATE_NONE) {
		buf_add(&now, ", uiterlijk ");
		maatregel_day(row->until, &now);
	}
	form->now = buf_take(&now);
	for (int i = 0; i < N_STAPPEN; i++)
		if (stap_may_follow((enum stap)i, row->stand))
			stap_form_offer(form, i);
}
