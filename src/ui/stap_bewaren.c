/*
 * stap_bewaren.c - the end of an onderzoek, how long it is kept, and its
 * destruction, as steps.
 */
#include <string.h>

#include "base/mem.h"
#include "ui/stap_form.h"
#include "ui/ui.h"

enum {
	AFSLUITEN,
	AFBREKEN,
	HEROPENEN,
	CATEGORIE,
	AANHOUDEN,
	VRIJGEVEN,
	VERNIETIGEN,
	N_STEPS,
};

static const struct {
	const char *word, *title, *question;
} steps[N_STEPS] = {
	[AFSLUITEN] = { "afsluiten", "Afsluiten: het is klaar",
	    "Hoe het afliep; leeg mag" },
	[AFBREKEN] = { "afbreken", "Afbreken", "Waarom?" },
	[HEROPENEN] = { "heropenen", "Heropenen",
	    "Waarom is het niet voorbij?" },
	[CATEGORIE] = { "categorie", "Andere categorie", "Waarom?" },
	[AANHOUDEN] = { "aanhouden", "Vernietiging aanhouden", "Waarom?" },
	[VRIJGEVEN] = { "vrijgeven", "Weer vrijgeven", "Waarom?" },
	[VERNIETIGEN] = { "vernietigen", "Vernietigen",
	    "Wie besloot ertoe, en wanneer?" },
};

static const char *
word(int stap)
{
	return steps[stap].word;
}

static const char *
title(int stap)
{
	return steps[stap].title;
}

static bool
asks(const struct stap_form *form, int part)
{
	if (part == STAP_CATEGORIE)
		return form->stap == CATEGORIE;
	return part == STAP_NUMMER && form->stap == VERNIETIGEN;
}

static const char *
label(const struct stap_form *form, int part)
{
	return part == STAP_TEXT ? steps[form->stap].question : NULL;
}

static int
end(struct ui *ui, const struct stap_values *values, enum einde einde,
    struct error *err)
{
	const struct einde_request request = { einde, values->day,
		values->text };

	return ui->backend->einde(
	    ui->backend->context, ui->stap.nummer, &request, err);
}

static int
keep(struct ui *ui, const struct stap_values *values, enum bewaar_stap stap,
    struct error *err)
{
	struct stap_form *form = &ui->stap;
	const struct bewaar_request request = { stap,
		stap_form_value(form, STAP_CATEGORIE), values->text };

	if (stap == BEWAAR_CATEGORIE)
		form->wrong = STAP_CATEGORIE;
	return ui->backend->bewaar_stap(
	    ui->backend->context, form->nummer, &request, err);
}

/* The nummer once more: it does not come back. */
static int
destroy(struct ui *ui, const struct stap_values *values, struct error *err)
{
	struct stap_form *form = &ui->stap;
	struct buf told = { 0 };
	int result;

	if (strcmp(stap_form_value(form, STAP_NUMMER), form->nummer) != 0) {
		form->wrong = STAP_NUMMER;
		return error_set(
		    err, "Niet vernietigd: typ het nummer %s.", form->nummer);
	}
	result = ui->backend->vernietig(
	    ui->backend->context, form->nummer, values->text, &told, err);
	if (result == 0)
		ui_status(
		    ui, "%s is vernietigd.  %s", form->nummer, buf_text(&told));
	buf_release(&told);
	return result;
}

static int
add(struct ui *ui, const struct stap_values *values, struct error *err)
{
	int stap = ui->stap.stap, result;

	if (stap == VERNIETIGEN)
		return destroy(ui, values, err);
	if (stap <= HEROPENEN)
		result = end(ui, values,
		    (enum einde)(EINDE_AFGESLOTEN + stap - AFSLUITEN), err);
	else
		result = keep(ui, values,
		    (enum bewaar_stap)(BEWAAR_CATEGORIE + stap - CATEGORIE),
		    err);
	if (result == 0) {
		ui->stap.wrong = -1;
		ui_status(ui, "%s: %s vastgelegd.", ui->stap.nummer,
		    steps[stap].word);
	}
	return result;
}

static const struct stap_kind kind = {
	.question = "Wat gebeurt ermee?",
	.none = "",
	.word = word,
	.title = title,
	.asks = asks,
	.label = label,
	.add = add,
};

void
stap_form_bewaren(struct stap_form *form, const struct bewaar_row *row)
{
	bool ended = row->einde != EINDE_GEEN;

	stap_form_start(form, &kind, row->nummer, row->nummer, "");
	form->title = xstrdup(row->aanbieder);
	form->now = xstrdup(ended ? einde_words[row->einde] : "loopt");
	if (!ended) {
		stap_form_offer(form, AFSLUITEN);
		stap_form_offer(form, AFBREKEN);
	}
	stap_form_offer(form, CATEGORIE);
	stap_form_offer(form, *row->hold == '\0' ? AANHOUDEN : VRIJGEVEN);
	if (ended) {
		stap_form_offer(form, HEROPENEN);
		stap_form_offer(form, VERNIETIGEN);
	}
}
