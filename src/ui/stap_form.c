/*
 * stap_form.c - a step in the making, whatever it is a step of.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "ui/maatregel_draw.h"
#include "ui/stap_form.h"
#include "ui/ui.h"

static const struct {
	const char *label, *hint;
} parts[N_STAP_PARTS] = {
	[STAP_DAY] = { "Dag",
	    "De dag waarop het gebeurde: 21-12-2026, "
	    "vandaag of gisteren." },
	[STAP_UNTIL] = { "Uiterlijk", "Een dag, zoals 21-12-2026." },
	[STAP_KANAAL] = { "Kanaal",
	    "telefoon, mail, formulier, gesprek, brief of anders." },
	[STAP_AANBIEDER] = { "Aanbieder",
	    "De naam; leeg zolang die niet bekend is." },
	[STAP_VOORZIENING] = { "Voorziening",
	    "Zoals beschermd wonen; meer met een komma ertussen." },
	[STAP_GEMEENTE] = { "Gemeente",
	    "De naam van de gemeente; bij een voorstel mag het er een zijn, of "
	    "meer met een komma ertussen." },
	[STAP_MAATREGEL] = { "Welke last",
	    "dwangsom (Awb 5:31d) of bestuursdwang (Awb 5:21)." },
	[STAP_NORMEN] = { "Normen",
	    "Welke normen het raakt, zoals 1.3.2 2.1.1; leeg mag." },
	[STAP_MELDER] = { "Melder",
	    "Wie het meldde, als dat bewaard moet worden: in een apart "
	    "bestand, niet in de database, een lijst of een backup." },
	[STAP_TOETS] = { "Onderzoek",
	    "Het nummer van het latere onderzoek waarin het getoetst is; leeg "
	    "als het daarbuiten was, dan zegt de tekst waaruit het bleek." },
	[STAP_TEXT] = { "Tekst", "Ctrl+J begint een nieuwe regel." },
	[STAP_CATEGORIE] = { "Nummer",
	    "Van de selectielijst, zoals 12.1 of 12.2." },
	[STAP_NUMMER] = { "Zeker?",
	    "Wat vernietigd is komt niet terug; typ het nummer van het "
	    "onderzoek." },
	[STAP_WORD] = { "Zeker?",
	    "Wat is ingetrokken komt niet terug; typ " STAP_SURE "." },
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
	free(form->now);
	free(form->gemeenten);
	*form = (struct stap_form){ 0 };
}

void
stap_form_start(struct stap_form *form, const struct stap_kind *kind,
    const char *nummer, const char *onderzoek, const char *gemeenten)
{
	stap_form_release(form);
	form->kind = kind;
	form->nummer = xstrdup(nummer);
	form->gemeenten = xstrdup(gemeenten);
	snprintf(form->onderzoek, sizeof form->onderzoek, "%s", onderzoek);
	form->stap = -1;
}

void
stap_form_offer(struct stap_form *form, int stap)
{
	assert(form->n_offered < STAP_OFFERS_MAX);
	form->offer[form->n_offered++] = stap;
}

void
stap_form_choose(struct stap_form *form, int stap)
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
	if (form->stap < 0)
		return false;
	return part == STAP_DAY || part == STAP_TEXT ||
	    form->kind->asks(form, part);
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
	const char *label =
	    form->stap >= 0 ? form->kind->label(form, part) : NULL;

	return label != NULL ? label : parts[part].label;
}

const char *
stap_form_hint(const struct stap_form *form, int part)
{
	if (part == STAP_GEMEENTE && *form->gemeenten != '\0')
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
	if (!stap_form_asks(form, part) ||
	    (*typed == '\0' && form->kind->optional != NULL &&
		form->kind->optional(form, part)))
		return 0;
	*day = date_from_text(typed);
	if (*day != DATE_NONE)
		return 0;
	return error_set(err,
	    "%s: '%.40s' is geen dag; typ bijvoorbeeld 21-12-2026.",
	    stap_form_label(form, part), typed);
}

/* One as people write it: "Capelle aan den IJssel". */
static int
read_gemeente(const struct library *library, const struct stap_form *form,
    const char *typed, struct buf *set, struct error *err)
{
	const struct gemeente *found = NULL;
	char *like = text_id(typed);
	const char *nearest;

	if (library->registers != NULL)
		found =
		    registers_gemeente_like(library->registers, like, &nearest);
	free(like);
	if (found == NULL)
		return error_set(err,
		    "Gemeente: '%.40s' staat niet in het register%s%.200s.",
		    typed,
		    *form->gemeenten != '\0' ? "; bij dit onderzoek horen: "
					     : "",
		    form->gemeenten);
	buf_addf(set, "%s%s", set->length > 0 ? " " : "", found->id);
	return 0;
}

/* Several have a comma between. */
static int
read_gemeenten(struct ui *ui, struct buf *set, struct error *err)
{
	const struct stap_form *form = &ui->stap;
	const char *typed = stap_form_value(form, STAP_GEMEENTE);
	const struct library *library;
	bool several = form->kind->several != NULL && form->kind->several(form);
	int result = 0;

	if (!stap_form_asks(form, STAP_GEMEENTE) ||
	    (*typed == '\0' && form->kind->optional != NULL &&
		form->kind->optional(form, STAP_GEMEENTE)))
		return 0;
	library = ui->backend->library(ui->backend->context, err);
	if (library == NULL)
		return -1;
	do {
		size_t blanks = strspn(typed, " ");
		size_t length = several ? strcspn(typed, ",;") : strlen(typed);
		char *one = xstrndup(typed + blanks, length - blanks);

		result = read_gemeente(library, form, one, set, err);
		free(one);
		typed += length;
	} while (result == 0 && *typed++ != '\0');
	return result;
}

static int
check_sure(const struct stap_form *form, struct error *err)
{
	if (!stap_form_asks(form, STAP_WORD) ||
	    strcmp(stap_form_value(form, STAP_WORD), STAP_SURE) == 0)
		return 0;
	return error_set(err, "Niet ingetrokken: typ het woord " STAP_SURE ".");
}

/* -1 with the part where it fails. */
static int
read_values(
    struct ui *ui, struct stap_values *values, int *part, struct error *err)
{
	const struct stap_form *form = &ui->stap;

	if (read_day(form, STAP_DAY, &values->day, err) == -1)
		return *part = STAP_DAY, -1;
	if (read_day(form, STAP_UNTIL, &values->until, err) == -1)
		return *part = STAP_UNTIL, -1;
	if (read_gemeenten(ui, &values->gemeenten, err) == -1)
		return *part = STAP_GEMEENTE, -1;
	if (check_sure(form, err) == -1)
		return *part = STAP_WORD, -1;
	values->text = stap_form_value(form, STAP_TEXT);
	if (stap_form_asks(form, STAP_TOETS))
		values->toets = stap_form_value(form, STAP_TOETS);
	if (stap_form_asks(form, STAP_MAATREGEL))
		values->maatregel = stap_form_value(form, STAP_MAATREGEL);
	return 0;
}

int
stap_form_add(struct ui *ui, int *part, struct error *err)
{
	struct stap_values values = { 0 };
	int result = read_values(ui, &values, part, err);

	ui->stap.wrong = -1;
	if (result == 0)
		result = ui->stap.kind->add(ui, &values, err);
	if (ui->stap.wrong != -1)
		*part = ui->stap.wrong;
	buf_release(&values.gemeenten);
	return result;
}
