/*
 * stap_form.c - a step of a maatregel in the making.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/text.h"
#include "ui/maatregel_draw.h"
#include "ui/stap_form.h"
#include "ui/ui.h"

static const struct {
	const char *label, *hint;
	unsigned needs; /* asked when the step needs one of these */
} parts[N_STAP_PARTS] = {
	[STAP_DAY] = { "Dag",
	    "De dag waarop het gebeurde: 21-12-2026, "
	    "vandaag of gisteren.",
	    0 },
	[STAP_UNTIL] = { "Uiterlijk", "Een dag, zoals 21-12-2026.",
	    NEEDS_UNTIL },
	[STAP_GEMEENTE] = { "Gemeente", NULL, NEEDS_GEMEENTE },
	[STAP_TOETS] = { "Onderzoek",
	    "Het nummer van het latere onderzoek waarin het getoetst is; leeg "
	    "als het daarbuiten was, dan zegt de tekst waaruit het bleek.",
	    NEEDS_EVIDENCE },
	[STAP_TEXT] = { "Tekst", "Ctrl+J begint een nieuwe regel.", 0 },
	[STAP_WORD] = { "Zeker?",
	    "Een ingetrokken maatregel komt niet terug; typ " STAP_SURE ".",
	    0 },
};

static void
forget_values(struct stap_form *form)
{
	for (size_t i = 0; i < N_STAP_PARTS; i++) {
		free(form->value[i]);
		form->value[i] = NULL;
	}
}

void
stap_form_release(struct stap_form *form)
{
	forget_values(form);
	free(form->nummer);
	free(form->title);
	free(form->gemeenten);
	*form = (struct stap_form){ 0 };
}

void
stap_form_begin(struct stap_form *form, const struct maatregel_row *row)
{
	stap_form_release(form);
	form->nummer = xstrdup(row->nummer);
	form->title =
	    xasprintf("%s, %s %s", row->aanbieder, row->norm, row->norm_title);
	form->gemeenten = xstrdup(row->gemeenten);
	snprintf(form->onderzoek, sizeof form->onderzoek, "%s", row->onderzoek);
	form->stand = row->stand;
	form->until = row->until;
	form->stap = N_STAPPEN;
	for (int i = 0; i < N_STAPPEN; i++)
		if (stap_may_follow((enum stap)i, row->stand))
			form->offer[form->n_offered++] = (enum stap)i;
}

void
stap_form_choose(struct stap_form *form, enum stap stap)
{
	struct buf today = { 0 };

	if (form->stap == stap)
		return;
	forget_values(form);
	form->stap = stap;
	maatregel_day(date_today(), &today);
	form->value[STAP_DAY] = buf_take(&today);
	/* A single gemeente is likely to be the one. */
	if (strchr(form->gemeenten, ' ') == NULL)
		form->value[STAP_GEMEENTE] = xstrdup(form->gemeenten);
}

bool
stap_form_asks(const struct stap_form *form, int part)
{
	if (form->stap >= N_STAPPEN)
		return false;
	if (part == STAP_WORD)
		return form->stap == STAP_INGETROKKEN;
	return parts[part].needs == 0 ||
	    (stappen[form->stap].needs & parts[part].needs) != 0;
}

int
stap_form_next(const struct stap_form *form, int part, int direction)
{
	for (part += direction; part >= 0 && part < N_STAP_PARTS;
	     part += direction)
		if (stap_form_asks(form, part))
			return part;
	return -1;
}

const char *
stap_form_label(const struct stap_form *form, int part)
{
	if (part == STAP_UNTIL && form->stap == STAP_UITSTEL)
		return "Uitstel tot";
	if (part == STAP_TEXT && form->stap < N_STAPPEN)
		return stappen[form->stap].question;
	return parts[part].label;
}

const char *
stap_form_hint(const struct stap_form *form, int part)
{
	if (part == STAP_GEMEENTE)
		return form->gemeenten;
	return parts[part].hint;
}

const char *
stap_form_value(const struct stap_form *form, int part)
{
	return form->value[part] != NULL ? form->value[part] : "";
}

/* A day as people write it; DATE_NONE is right only where it may be. */
static int
read_day(const struct stap_form *form, int part, date *day, struct error *err)
{
	const char *typed = stap_form_value(form, part);

	*day = DATE_NONE;
	if (!stap_form_asks(form, part))
		return 0;
	*day = date_from_text(typed);
	if (*day != DATE_NONE)
		return 0;
	return error_set(err,
	    "%s: '%.40s' is geen dag; typ bijvoorbeeld 21-12-2026.",
	    stap_form_label(form, part), typed);
}

static int
read_gemeente(struct ui *ui, const char **id, struct error *err)
{
	const struct stap_form *form = &ui->stap;
	const char *typed = stap_form_value(form, STAP_GEMEENTE), *nearest;
	const struct gemeente *found = NULL;
	const struct library *library;
	char *like;

	*id = NULL;
	if (!stap_form_asks(form, STAP_GEMEENTE))
		return 0;
	library = ui->backend->library(ui->backend->context, err);
	if (library == NULL)
		return -1;
	like = text_id(typed);
	if (library->registers != NULL)
		found =
		    registers_gemeente_like(library->registers, like, &nearest);
	free(like);
	if (found == NULL)
		return error_set(err,
		    "Gemeente: '%.40s' staat niet in het register; bij dit "
		    "onderzoek horen: %.200s.",
		    typed, form->gemeenten);
	*id = found->id;
	return 0;
}

int
stap_form_add(struct ui *ui, int *part, struct error *err)
{
	const struct backend *backend = ui->backend;
	const struct stap_form *form = &ui->stap;
	struct stap_request request = { .stap = form->stap,
		.text = stap_form_value(form, STAP_TEXT) };
	int at;

	if (stap_form_asks(form, STAP_TOETS))
		request.toets = stap_form_value(form, STAP_TOETS);
	at = STAP_DAY;
	if (read_day(form, at, &request.day, err) == -1)
		return *part = at, -1;
	at = STAP_UNTIL;
	if (read_day(form, at, &request.until, err) == -1)
		return *part = at, -1;
	at = STAP_GEMEENTE;
	if (read_gemeente(ui, &request.gemeente, err) == -1)
		return *part = at, -1;
	at = STAP_WORD;
	if (stap_form_asks(form, at) &&
	    strcmp(stap_form_value(form, at), STAP_SURE) != 0) {
		*part = at;
		return error_set(
		    err, "Niet ingetrokken: typ het woord " STAP_SURE ".");
	}
	return backend->maatregel_step(
	    backend->context, form->nummer, &request, err);
}
