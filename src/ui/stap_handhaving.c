/*
 * stap_handhaving.c - what an entry of the handhaving register asks, when
 * it is begun and at each step.
 */
#include <string.h>

#include "base/mem.h"
#include "core/handhaving_list.h"
#include "core/handhaving_step.h"
#include "ui/maatregel_draw.h"
#include "ui/stap_form.h"
#include "ui/ui.h"

static const unsigned needs[N_STAP_PARTS] = {
	[STAP_UNTIL] = HANDHAVING_UNTIL | HANDHAVING_MAY_UNTIL,
	[STAP_GEMEENTE] = HANDHAVING_GEMEENTE | HANDHAVING_GEMEENTEN,
	[STAP_MAATREGEL] = HANDHAVING_MAATREGEL,
};

/* ---- a step ---- */

static const char *
step_word(int stap)
{
	return handhaving_stappen[stap].word;
}

static const char *
step_title(int stap)
{
	return handhaving_stappen[stap].title;
}

static unsigned
step_needs(const struct stap_form *form)
{
	return handhaving_stappen[form->stap].needs;
}

static bool
step_asks(const struct stap_form *form, int part)
{
	if (part == STAP_WORD)
		return form->stap == HSTAP_INGETROKKEN;
	return (step_needs(form) & needs[part]) != 0;
}

static const char *
step_label(const struct stap_form *form, int part)
{
	if (part == STAP_UNTIL && form->stap == HSTAP_VERLENGD)
		return "Verlengd tot";
	return part == STAP_TEXT ? handhaving_stappen[form->stap].question
				 : NULL;
}

static bool
step_optional(const struct stap_form *form, int part)
{
	return part == STAP_UNTIL && (step_needs(form) & HANDHAVING_UNTIL) == 0;
}

static int
step_add(struct ui *ui, const struct stap_values *values, struct error *err)
{
	const struct backend *backend = ui->backend;
	const struct stap_form *form = &ui->stap;
	const struct handhaving_request request = {
		.stap = (enum handhaving_stap)form->stap,
		.day = values->day,
		.until = values->until,
		.text = values->text,
		.gemeenten = buf_text(&values->gemeenten),
	};

	if (backend->handhaving_step(
		backend->context, form->nummer, &request, err) == -1)
		return -1;
	ui_status(
	    ui, "%s: %s vastgelegd.", form->nummer, step_title(form->stap));
	return 0;
}

static const struct stap_kind step_kind = {
	.question = "Welke stap?",
	.none = "Hierna volgt geen stap meer.",
	.word = step_word,
	.title = step_title,
	.asks = step_asks,
	.label = step_label,
	.optional = step_optional,
	.add = step_add,
};

void
stap_form_handhaving(struct stap_form *form, const struct handhaving_row *row)
{
	struct buf text = { 0 };

	stap_form_start(
	    form, &step_kind, row->nummer, row->onderzoek, row->gemeenten);
	form->soort = (int)row->soort;
	buf_addf(&text, "%s, ", row->aanbieder);
	handhaving_title(row, &text);
	form->title = buf_take(&text);
	buf_add(&text, handhaving_standen[row->stand].title);
	if (row->until != DATE_NONE) {
		buf_add(&text, ", tot ");
		maatregel_day(row->until, &text);
	}
	form->now = buf_take(&text);
	for (int i = 0; i < N_HANDHAVING_STAPPEN; i++)
		if (handhaving_may_follow(
			(enum handhaving_stap)i, row->soort, row->stand))
			stap_form_offer(form, i);
}

/* ---- a new entry: what is chosen is its kind ---- */

static const char *
begin_word(int soort)
{
	return handhaving_soorten[soort].word;
}

static const char *
begin_title(int soort)
{
	return handhaving_soorten[soort].title;
}

static enum handhaving_stap
first(const struct stap_form *form)
{
	return handhaving_first[handhaving_soorten[form->stap].groep];
}

static unsigned
begin_needs(const struct stap_form *form)
{
	return handhaving_asks((enum handhaving_soort)form->stap, first(form));
}

static bool
begin_asks(const struct stap_form *form, int part)
{
	return (begin_needs(form) & needs[part]) != 0;
}

static const char *
begin_label(const struct stap_form *form, int part)
{
	if (part == STAP_UNTIL)
		return form->stap == HANDHAVING_VERBETERPLAN ? "Indienen voor"
							     : "Tot en met";
	if (part == STAP_GEMEENTE &&
	    (begin_needs(form) & HANDHAVING_GEMEENTEN) != 0)
		return "Gemeenten";
	return part == STAP_TEXT ? handhaving_stappen[first(form)].question
				 : NULL;
}

static bool
begin_several(const struct stap_form *form)
{
	return (begin_needs(form) & HANDHAVING_GEMEENTEN) != 0;
}

static bool
begin_optional(const struct stap_form *form, int part)
{
	return part == STAP_UNTIL &&
	    (begin_needs(form) & HANDHAVING_UNTIL) == 0;
}

/* "dwangsom" for last_dwangsom; what is none of them stays as typed. */
static const char *
read_last(const char *typed)
{
	for (int i = 0; i < N_HANDHAVING_SOORTEN; i++) {
		const struct handhaving_soort_info *info =
		    &handhaving_soorten[i];
		const char *last = strrchr(info->word, '_');

		if (*info->grond != '\0' && last != NULL &&
		    (strcmp(typed, last + 1) == 0 ||
			strcmp(typed, info->title) == 0))
			return info->word;
	}
	return typed;
}

static int
begin_add(struct ui *ui, const struct stap_values *values, struct error *err)
{
	const struct backend *backend = ui->backend;
	const struct stap_form *form = &ui->stap;
	const struct handhaving_request request = {
		.soort = (enum handhaving_soort)form->stap,
		.day = values->day,
		.until = values->until,
		.text = values->text,
		.gemeenten = buf_text(&values->gemeenten),
		.maatregel = values->maatregel != NULL
		    ? read_last(values->maatregel)
		    : "",
	};
	const char *advice =
	    handhaving_advice(request.soort, request.gemeenten);
	char nummer[24];

	if (backend->handhaving_begin(
		backend->context, form->onderzoek, &request, nummer, err) == -1)
		return -1;
	ui_status(ui, "%s: %s vastgelegd.%s%s", nummer, begin_title(form->stap),
	    advice != NULL ? "  " : "", advice != NULL ? advice : "");
	return 0;
}

static const struct stap_kind begin_kind = {
	.question = "Wat komt in het handhavingsregister?",
	.none = "",
	.word = begin_word,
	.title = begin_title,
	.asks = begin_asks,
	.label = begin_label,
	.several = begin_several,
	.optional = begin_optional,
	.add = begin_add,
};

void
stap_form_new_handhaving(struct stap_form *form, const char *onderzoek,
    const char *aanbieder, const char *gemeenten)
{
	stap_form_start(form, &begin_kind, onderzoek, onderzoek, gemeenten);
	form->title = xstrdup(aanbieder);
	form->now = xstrdup("handhavingsregister");
	for (int i = 0; i < N_HANDHAVING_SOORTEN; i++)
		stap_form_offer(form, i);
}
