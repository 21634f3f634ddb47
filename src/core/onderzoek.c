/*
 * onderzoek.c - beginning and ending one.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/text.h"

const char *const status_words[N_STATUSES] = {
	[STATUS_LOPEND] = "lopend",
	[STATUS_CONCEPT] = "concept",
	[STATUS_DEFINITIEF] = "definitief",
	[STATUS_AFGESLOTEN] = "afgesloten",
};

/*
 * An initial value is what a person might have typed ("vandaag").  One
 * that cannot be read is left out: the question then simply is open.
 */
static void
begin_field(struct onderzoek *o, const struct field *field, int row)
{
	struct buf value = { 0 };
	struct error err;

	if (field->initial != NULL && field->computed == NULL &&
	    field_read(field, o->registers, field->initial, &value, &err) == 0)
		onderzoek_set(o, field, row, buf_text(&value));
	buf_release(&value);
}

static void
begin_item(struct onderzoek *o, const struct item *item)
{
	int rows;

	if (item->item == NULL) {
		begin_field(o, &item->field, 0);
		return;
	}
	rows = onderzoek_rows(o, item);
	for (int row = 0; row < rows; row++)
		for (size_t i = 0; i < item->n_items; i++)
			begin_field(o, &item->item[i].field, row);
}

static void
begin_answers(struct onderzoek *o)
{
	for (size_t i = 0; i < o->form->n_steps; i++) {
		const struct step *step = &o->form->step[i];

		for (size_t j = 0; j < step->n_items; j++)
			begin_item(o, &step->item[j]);
	}
}

static void
begin_oordelen(struct onderzoek *o)
{
	o->n_oordelen = o->normset->n_norms;
	o->oordeel = xcalloc(o->n_oordelen, sizeof *o->oordeel);
	for (size_t i = 0; i < o->n_oordelen; i++) {
		const struct norm *norm = &o->normset->norm[i];

		o->oordeel[i] = (struct oordeel){
			.norm = norm,
			.reden = xstrdup(""),
			.bevinding = xstrdup(""),
			.punt = xcalloc(norm->n_toetspunten, 1),
		};
	}
}

void
onderzoek_init(struct onderzoek *o, struct library *library, const char *nummer,
    const char *behandelaar)
{
	assert(library->n_forms > 0 && library->n_normsets > 0);
	*o = (struct onderzoek){
		.nummer = text_clean(nummer, false),
		.started_on = date_today(),
		.behandelaar = text_clean(behandelaar, false),
		.step = xstrdup(""),
		.saved_step = xstrdup(""),
		.library = *library,
		.form = library->form[0],
		.normset = library->normset[0],
		.registers = library->registers,
	};
	*library = (struct library){ 0 };
	facts_init(&o->facts);
	facts_init(&o->saved);
	begin_oordelen(o);
	begin_answers(o);
	onderzoek_select(o);
}

static void
release_answers(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_answers; i++)
		free(o->answer[i].value);
	free(o->answer);
	o->answer = NULL;
	o->n_answers = 0;
}

static void
release_redenen(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_redenen; i++) {
		free(o->reden[i].control);
		free(o->reden[i].subject);
		free(o->reden[i].text);
	}
	free(o->reden);
	o->reden = NULL;
	o->n_redenen = 0;
}

static void
release_notities(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_notities; i++)
		notitie_release(&o->notitie[i]);
	free(o->notitie);
	o->notitie = NULL;
	o->n_notities = 0;
}

static void
release_events(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_events; i++)
		event_release(&o->event[i]);
	free(o->event);
	o->event = NULL;
	o->n_events = 0;
	for (size_t i = 0; i < o->n_uitstel; i++)
		uitstel_release(&o->uitstel[i]);
	free(o->uitstel);
	o->uitstel = NULL;
	o->n_uitstel = 0;
	deelnemer_events_release(o);
	opschortingen_release(o);
	reacties_release(o);
	onderzoek_release_lakken(o);
}

static void
release_bewijs(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_bewijs; i++)
		bewijs_release(&o->bewijs[i]);
	free(o->bewijs);
	o->bewijs = NULL;
	o->n_bewijs = 0;
}

static void
release_wederhoor(struct onderzoek *o)
{
	bevroren_release(&o->bevroren);
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		onjuistheid_release(&o->onjuistheid[i]);
	free(o->onjuistheid);
	o->onjuistheid = NULL;
	o->n_onjuistheden = 0;
}

static bool
wederhoor_changed(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		if (o->onjuistheid[i].changed)
			return true;
	return o->bevroren.text != NULL && o->bevroren.id == 0;
}

static void
release_maatregelen(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_maatregelen; i++)
		maatregel_release(&o->maatregel[i]);
	free(o->maatregel);
	o->maatregel = NULL;
	o->n_maatregelen = 0;
	for (size_t i = 0; i < o->n_adviezen; i++)
		advies_release(&o->advies[i]);
	free(o->advies);
	o->advies = NULL;
	o->n_adviezen = 0;
}

static void
release_oordelen(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_oordelen; i++)
		oordeel_release(&o->oordeel[i]);
	free(o->oordeel);
	o->oordeel = NULL;
	o->n_oordelen = 0;
}

static void
release_contents(struct onderzoek *o)
{
	release_answers(o);
	release_oordelen(o);
	release_notities(o);
	release_events(o);
	release_bewijs(o);
	release_wederhoor(o);
	gesprekken_release(o);
	release_maatregelen(o);
	release_redenen(o);
	facts_release(&o->facts);
	facts_release(&o->saved);
	conflict_release(&o->conflict);
	free(o->dropped.text);
	o->dropped = (struct dropped){ 0 };
}

void
onderzoek_clear(struct onderzoek *o)
{
	release_contents(o);
	facts_init(&o->facts);
	facts_init(&o->saved);
	begin_oordelen(o);
}

void
onderzoek_release(struct onderzoek *o)
{
	if (o->form == NULL)
		return;
	release_contents(o);
	free(o->nummer);
	free(o->behandelaar);
	free(o->step);
	free(o->saved_step);
	library_release(&o->library);
	*o = (struct onderzoek){ 0 };
}

static bool
rows_changed(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_answers; i++)
		if (o->answer[i].changed)
			return true;
	for (size_t i = 0; i < o->n_oordelen; i++)
		if (o->oordeel[i].changed)
			return true;
	for (size_t i = 0; i < o->n_notities; i++)
		if (o->notitie[i].id == 0 || o->notitie[i].done_changed)
			return true;
	for (size_t i = 0; i < o->n_events; i++)
		if (o->event[i].id == 0)
			return true;
	for (size_t i = 0; i < o->n_uitstel; i++)
		if (o->uitstel[i].id == 0)
			return true;
	for (size_t i = 0; i < o->n_bewijs; i++)
		if (o->bewijs[i].changed)
			return true;
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (o->maatregel[i].changed)
			return true;
	for (size_t i = 0; i < o->n_adviezen; i++)
		if (o->advies[i].changed)
			return true;
	for (size_t i = 0; i < o->n_redenen; i++)
		if (o->reden[i].changed)
			return true;
	return deelnemers_changed(o) || opschortingen_changed(o) ||
	    reacties_changed(o) || lakken_changed(o);
}

bool
onderzoek_changed(const struct onderzoek *o)
{
	return o->id == 0 || o->status != o->saved_status ||
	    strcmp(o->step, o->saved_step) != 0 || rows_changed(o) ||
	    gesprekken_changed(o) || wederhoor_changed(o) ||
	    !facts_equal(&o->facts, &o->saved);
}

bool
onderzoek_set_step(struct onderzoek *o, const char *id)
{
	assert(form_step(o->form, id) >= 0);
	return text_set(&o->step, id, false);
}
