/*
 * stap_signaal.c - what a signaal asks when it is written down, and at
 * each of its steps.
 */
#include <string.h>

#include "base/mem.h"
#include "ui/maatregel_draw.h"
#include "ui/stap_form.h"
#include "ui/ui.h"

/* In the place of a nummer while there is none. */
#define SIGNAAL_FRESH "S-nieuw"

static const char *
label(int part)
{
	return part == STAP_GEMEENTE ? "Gemeenten" : NULL;
}

/* What is known, read from what was typed. */
struct known {
	struct buf voorzieningen, normen;
};

static void
known_release(struct known *known)
{
	buf_release(&known->voorzieningen);
	buf_release(&known->normen);
}

/* -1 with the part that is wrong in the form. */
static int
read_known(struct ui *ui, struct known *known, struct error *err)
{
	struct stap_form *form = &ui->stap;
	const struct library *library =
	    ui->backend->library(ui->backend->context, err);

	if (library == NULL)
		return -1;
	if (stap_form_asks(form, STAP_VOORZIENING) &&
	    signaal_read_voorzieningen(library,
		stap_form_value(form, STAP_VOORZIENING), &known->voorzieningen,
		err) == -1)
		return form->wrong = STAP_VOORZIENING, -1;
	if (stap_form_asks(form, STAP_NORMEN) &&
	    signaal_read_normen(library, stap_form_value(form, STAP_NORMEN),
		&known->normen, err) == -1)
		return form->wrong = STAP_NORMEN, -1;
	return 0;
}

static const char *
asked_value(const struct stap_form *form, int part)
{
	return stap_form_asks(form, part) ? stap_form_value(form, part) : "";
}

static void
fill_request(const struct stap_form *form, const struct stap_values *values,
    const struct known *known, struct signaal_request *request)
{
	request->day = values->day;
	request->text = values->text;
	request->aanbieder = asked_value(form, STAP_AANBIEDER);
	request->gemeenten = buf_text(&values->gemeenten);
	request->voorzieningen = buf_text(&known->voorzieningen);
	request->normen = buf_text(&known->normen);
}

/* ---- a step ---- */

static const char *
step_word(int stap)
{
	return signaal_stappen[stap].word;
}

static const char *
step_title(int stap)
{
	return signaal_stappen[stap].title;
}

static bool
step_asks(const struct stap_form *form, int part)
{
	static const unsigned parts[N_SIGNAAL_STAPPEN] = {
		[SIGNAAL_WEGING] = 1u << STAP_NORMEN,
		[SIGNAAL_AANBIEDER] = 1u << STAP_AANBIEDER,
		[SIGNAAL_AANVULLING] = 1u << STAP_VOORZIENING |
		    1u << STAP_GEMEENTE | 1u << STAP_NORMEN,
	};

	return (parts[form->stap] & 1u << part) != 0;
}

static const char *
step_label(const struct stap_form *form, int part)
{
	return part == STAP_TEXT ? signaal_stappen[form->stap].question
				 : label(part);
}

static bool
any_several(const struct stap_form *form)
{
	(void)form;
	return true;
}

static bool
any_optional(const struct stap_form *form, int part)
{
	(void)form;
	return part == STAP_GEMEENTE;
}

static int
step_add(struct ui *ui, const struct stap_values *values, struct error *err)
{
	const struct backend *backend = ui->backend;
	struct stap_form *form = &ui->stap;
	struct signaal_request request = {
		.stap = (enum signaal_stap)form->stap,
	};
	struct known known = { 0 };
	int result = read_known(ui, &known, err);

	fill_request(form, values, &known, &request);
	if (request.stap == SIGNAAL_AANBIEDER && *request.aanbieder == '\0')
		form->wrong = STAP_AANBIEDER;
	if (result == 0)
		result = backend->signaal_step(
		    backend->context, form->nummer, &request, err);
	known_release(&known);
	if (result == 0)
		ui_status(ui, "%s: %s vastgelegd.", form->nummer,
		    step_title(form->stap));
	return result;
}

static const struct stap_kind step_kind = {
	.question = "Welke stap?",
	.none = "Hierna volgt geen stap meer.",
	.word = step_word,
	.title = step_title,
	.asks = step_asks,
	.label = step_label,
	.several = any_several,
	.optional = any_optional,
	.add = step_add,
};

void
stap_form_signaal(struct stap_form *form, const struct signaal_row *row)
{
	struct buf text = { 0 };

	stap_form_start(form, &step_kind, row->nummer, row->nummer, "");
	form->title = xstrdup(row->aanbieder);
	buf_addf(&text, "%s, ontvangen ", signaal_standen[row->stand].title);
	maatregel_day(row->received_on, &text);
	form->now = buf_take(&text);
	for (int i = 0; i < N_SIGNAAL_STAPPEN; i++)
		if (i != SIGNAAL_BEGONNEN &&
		    signaal_may_follow((enum signaal_stap)i, row->stand))
			stap_form_offer(form, i);
}

/* ---- a new one: what is chosen is its bron ---- */

static const char *
new_word(int bron)
{
	return signaal_bronnen[bron].word;
}

static const char *
new_title(int bron)
{
	return signaal_bronnen[bron].title;
}

static bool
new_asks(const struct stap_form *form, int part)
{
	(void)form;
	return part == STAP_KANAAL || part == STAP_AANBIEDER ||
	    part == STAP_VOORZIENING || part == STAP_GEMEENTE ||
	    part == STAP_NORMEN || part == STAP_MELDER;
}

static const char *
new_label(const struct stap_form *form, int part)
{
	(void)form;
	if (part == STAP_DAY)
		return "Ontvangen";
	return part == STAP_TEXT ? signaal_stappen[SIGNAAL_ONTVANGEN].question
				 : label(part);
}

static int
read_new(struct ui *ui, const struct stap_values *values, struct known *known,
    struct signaal_request *request, struct error *err)
{
	struct stap_form *form = &ui->stap;
	const char *kanaal = stap_form_value(form, STAP_KANAAL);

	if (*kanaal != '\0')
		request->kanaal = signaal_kanaal_find(kanaal, err);
	if (request->kanaal == N_SIGNAAL_KANALEN)
		return form->wrong = STAP_KANAAL, -1;
	if (read_known(ui, known, err) == -1)
		return -1;
	fill_request(form, values, known, request);
	return 0;
}

static int
new_add(struct ui *ui, const struct stap_values *values, struct error *err)
{
	const struct backend *backend = ui->backend;
	struct signaal_request request = {
		.bron = (enum signaal_bron)ui->stap.stap,
		.kanaal = KANAAL_ANDERS,
		.privacy = PRIVACY_INTERN,
	};
	struct known known = { 0 };
	char nummer[SIGNAAL_SIZE];
	int result = read_new(ui, values, &known, &request, err);

	if (result == 0)
		result = backend->signaal_add(backend->context, &request,
		    stap_form_value(&ui->stap, STAP_MELDER), nummer, err);
	known_release(&known);
	if (result == -1)
		return -1;
	/* Where the list will stand. */
	memcpy(ui->signalen.chosen, nummer, sizeof nummer);
	ui_status(ui, "%s vastgelegd.", nummer);
	return 0;
}

static const struct stap_kind new_kind = {
	.question = "Van wie komt het signaal?",
	.none = "",
	.word = new_word,
	.title = new_title,
	.asks = new_asks,
	.label = new_label,
	.several = any_several,
	.optional = any_optional,
	.add = new_add,
};

void
stap_form_new_signaal(struct stap_form *form)
{
	stap_form_start(form, &new_kind, SIGNAAL_FRESH, SIGNAAL_FRESH, "");
	form->title = xstrdup("");
	form->now = xstrdup("nieuw signaal");
	for (int i = 0; i < N_SIGNAAL_BRONNEN; i++)
		stap_form_offer(form, i);
}
