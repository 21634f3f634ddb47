/*
 * content_brief.c - what a letter has beside the onderzoek: the office,
 * whom it is for, and the terms as they run when it is sent on its day.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/publicatie.h"
#include "core/termijn.h"
#include "report/content.h"
#include "report/put.h"

/* A name that is made of two words. */
static void
put_named(json_t *json, const char *before, const char *id,
    void (*put_day)(json_t *, const char *, date), date day)
{
	char *name = xasprintf("%s%s", before, id);

	put_day(json, name, day);
	free(name);
}

static void
put_kantoor(json_t *json, const struct kantoor *kantoor)
{
	for (size_t i = 0; kantoor_parts[i].key != NULL; i++) {
		char *name = xasprintf("kantoor_%s", kantoor_parts[i].key);

		put_text(json, name, kantoor_text(kantoor, &kantoor_parts[i]));
		free(name);
	}
}

/* ---- terms ---- */

/* As it runs, with uitstel; DATE_NONE when it has not begun. */
static date
running(const struct agenda *agenda, const char *id)
{
	for (size_t i = 0; i < agenda->n; i++)
		if (strcmp(agenda->row[i].termijn->id, id) == 0)
			return agenda->row[i].last;
	return DATE_NONE;
}

/* As it will run when the letter that it begins with is sent that day. */
static date
counted(const struct calendar *calendar, const struct termijn *termijn,
    const struct document *document, date day)
{
	const struct counting ask = {
		.start = day,
		.duur = { termijn->length, termijn->unit },
		.roll = termijn->roll,
	};

	if (document->event == NULL ||
	    strcmp(termijn->event, document->event) != 0)
		return DATE_NONE;
	return termijn_count(calendar, &ask, NULL).last;
}

/* No kalender makes the wait before publication shorter than the kader. */
static date
not_too_early(const struct termijn *termijn, date start, date last)
{
	bool waits = termijn->not_before &&
	    strcmp(termijn->event, EVENT_BESLUIT) == 0 && last != DATE_NONE;

	return waits && last < start + PUBLICATIE_WACHT
	    ? start + PUBLICATIE_WACHT
	    : last;
}

static void
put_termijn(json_t *json, const struct termijn *termijn, date last)
{
	char *name = xasprintf("termijn_%s_duur", termijn->id);
	struct buf duur = { 0 };

	duur_add((struct duur){ termijn->length, termijn->unit }, &duur);
	put_text(json, name, buf_text(&duur));
	put_named(json, "termijn_", termijn->id, put_weekday, last);
	buf_release(&duur);
	free(name);
}

static void
put_termijnen(json_t *json, const struct document *document,
    const struct document_case *c, date day)
{
	const struct calendar *calendar = c->o->calendar;
	struct agenda agenda;

	agenda_make(c->o, &agenda);
	for (size_t i = 0; calendar != NULL && i < calendar->n_termijnen; i++) {
		const struct termijn *termijn = &calendar->termijn[i];
		date last = counted(calendar, termijn, document, day);
		date runs = running(&agenda, termijn->id);

		/* To one of several it begins when his letter is sent. */
		if (runs != DATE_NONE &&
		    (c->deelnemer == NULL || last == DATE_NONE))
			last = runs;
		put_termijn(json, termijn, not_too_early(termijn, day, last));
	}
	agenda_release(&agenda);
}

/* A letter knows nothing of what came after it. */
static void
put_events(json_t *json, const struct document_case *c, date day)
{
	for (size_t i = 0; event_infos[i].kind != NULL; i++) {
		const char *kind = event_infos[i].kind;
		date happened = document_happened(c, kind);

		put_named(json, "dag_", kind, put_date,
		    happened > day ? DATE_NONE : happened);
	}
}

/* ---- whom it is for ---- */

static const char *
gemeente_label(const struct onderzoek *o, const char *id)
{
	const struct gemeente *gemeente =
	    o->registers != NULL ? registers_gemeente(o->registers, id) : NULL;

	return gemeente != NULL ? gemeente->label : id;
}

static void
put_gemeenten(json_t *json, const struct document_case *c, const char *set)
{
	json_t *list = put_list(json, "andere_gemeenten");
	char *id;

	put_text(json, "gemeente",
	    c->gemeente != NULL ? gemeente_label(c->o, c->gemeente) : "");
	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		if (c->gemeente == NULL || strcmp(id, c->gemeente) != 0)
			put_text(put_element(list), "andere_gemeente",
			    gemeente_label(c->o, id));
		free(id);
	}
}

/* What is proposed; the reason in the register is intern and stays there. */
static void
put_voorstel(json_t *json, const struct handhaving_row *row)
{
	const char *last = row != NULL ? row->maatregel : "";

	put_text(json, "voorstel", row != NULL ? row->nummer : "");
	put_date(json, "voorstel_dag", row != NULL ? row->begun_on : DATE_NONE);
	put_yes(json, "voorstel_bestuursdwang",
	    strcmp(last,
		handhaving_soorten[HANDHAVING_LAST_BESTUURSDWANG].word) == 0);
	put_yes(json, "voorstel_dwangsom",
	    strcmp(last, handhaving_soorten[HANDHAVING_LAST_DWANGSOM].word) ==
		0);
}

/* An answer that is a day, as the end of a term. */
static void
put_asked_day(json_t *json, const struct onderzoek *o, const char *id)
{
	const struct field *field = form_field(o->form, id);
	struct buf value = { 0 };
	date day = DATE_NONE;

	if (field != NULL && field->privacy == PRIVACY_OPENBAAR)
		day = date_from_iso(onderzoek_get(o, field, 0, &value));
	put_weekday(json, id, day);
	buf_release(&value);
}

json_t *
content_brief(const struct document *document, const struct document_case *c,
    date day, const struct report_trace *trace)
{
	const struct handhaving_row *voorstel = document_voorstel(c);
	const struct onderzoek *o = c->o;
	json_t *json = content_make(o, trace);

	put_kantoor(json, c->kantoor);
	put_text(json, "brief", document->title);
	put_text(json, "geadresseerde",
	    c->deelnemer != NULL ? c->deelnemer : o->facts.aanbieder);
	put_date(json, "brief_dag", day);
	put_yes(json, "wordt_openbaar", o->form->openbaar);
	put_yes(json, "met_afsluitbrief",
	    form_field(o->form, "afsluitbrief_op") != NULL);
	put_termijnen(json, document, c, day);
	put_events(json, c, day);
	put_gemeenten(json, c,
	    voorstel != NULL && document_is_voorstel(document)
		? voorstel->gemeenten
		: o->facts.gemeenten);
	put_voorstel(json, voorstel);
	put_asked_day(json, o, "gevraagd_uiterlijk");
	put_yes(json, "voorziening_schorst",
	    o->registers == NULL ||
		o->registers->voorziening_schorst != YES_NO);
	return json;
}
