/*
 * document.c - the documents, one per row, and what each waits for.
 */
#include <string.h>

#include "base/mem.h"
#include "core/document.h"
#include "core/publicatie.h"
#include "core/rules.h"
#include "core/volgorde.h"

/* ---- which vormen have it ---- */

static bool
fits_all(const struct form *form)
{
	(void)form;
	return true;
}

static bool
fits_openbaar(const struct form *form)
{
	return form->openbaar;
}

static bool
fits_oordeel(const struct form *form)
{
	return form->oordeel;
}

static bool
fits_aankondiging(const struct form *form)
{
	return form->announced_allowed;
}

/* Does the vorm ask what is to be in it? */
static bool
asks(const struct form *form, const char *id)
{
	const struct field *field = form_field(form, id);

	return field != NULL && field->privacy == PRIVACY_OPENBAAR;
}

static bool
fits_informatieverzoek(const struct form *form)
{
	return asks(form, "gevraagde_stukken");
}

static bool
fits_vordering(const struct form *form)
{
	return asks(form, "gevorderd");
}

static bool
fits_afsluitbrief(const struct form *form)
{
	return form_field(form, "afsluitbrief_op") != NULL;
}

static bool
fits_terugkoppeling(const struct form *form)
{
	return asks(form, "terugkoppeling");
}

/* ---- what must be there first ---- */

static int
check_nothing(const struct document_case *c, struct error *err)
{
	(void)c;
	(void)err;
	return 0;
}

date
document_happened(const struct document_case *c, const char *kind)
{
	return c->deelnemer != NULL && deelnemers_ask(c->o, kind)
	    ? onderzoek_deelnemer_day(c->o, c->deelnemer, kind)
	    : onderzoek_event(c->o, kind);
}

static int
need_event(const struct document_case *c, const char *kind, struct error *err)
{
	if (document_happened(c, kind) != DATE_NONE)
		return 0;
	return error_set(
	    err, "Leg eerst vast: %s (%s).", event_title(kind), kind);
}

static int
check_aankondiging(const struct document_case *c, struct error *err)
{
	char day[DATE_DUTCH_SIZE];
	date visit = c->o->facts.bezoek_on;

	if (visit != DATE_NONE && visit < date_today())
		return error_set(err,
		    "Het bezoek is al geweest (%s); dat is niet meer aan te "
		    "kondigen.",
		    date_to_dutch(visit, day));
	switch (c->o->facts.aangekondigd) {
	case YES_YES:
		return 0;
	case YES_NO:
		return error_set(err,
		    "Het bezoek is onaangekondigd; dan gaat er geen "
		    "aankondiging uit.");
	default:
		return error_set(err,
		    "Vul eerst in of het bezoek wordt aangekondigd "
		    "(aangekondigd).");
	}
}

/* What was sent may be made again. */
static int
check_concept(const struct document_case *c, struct error *err)
{
	if (document_happened(c, EVENT_CONCEPT) != DATE_NONE)
		return 0;
	return rules_pass(c->o, GATE_CONCEPT, err);
}

static int
check_definitief(const struct document_case *c, struct error *err)
{
	return need_event(c, EVENT_VASTGESTELD, err);
}

/* On the day that it was sent, or would be: as the event is held to. */
static int
check_besluit(const struct document_case *c, struct error *err)
{
	date sent = onderzoek_event(c->o, EVENT_BESLUIT);

	return volgorde_check(
	    c->o, EVENT_BESLUIT, sent != DATE_NONE ? sent : date_today(), err);
}

static int
check_besluit_zienswijze(const struct document_case *c, struct error *err)
{
	if (document_happened(c, "zienswijze_ontvangen_op") == DATE_NONE)
		return error_set(err,
		    "Er is geen zienswijze ontvangen; maak het besluit zonder "
		    "zienswijze (besluit).");
	return check_besluit(c, err);
}

static int
check_besluit_zonder(const struct document_case *c, struct error *err)
{
	if (document_happened(c, "zienswijze_ontvangen_op") != DATE_NONE)
		return error_set(err,
		    "Er is een zienswijze ontvangen; maak het besluit dat "
		    "daarop ingaat (besluit-zienswijze).");
	return check_besluit(c, err);
}

/* A copy follows what went to the aanbieder. */
static int
check_wethouder(const struct document_case *c, struct error *err)
{
	if (c->o->form->openbaar)
		return need_event(c, EVENT_VERZONDEN, err);
	if (fits_afsluitbrief(c->o->form))
		return need_event(c, "afsluitbrief_op", err);
	if (c->o->facts.bezoek_on != DATE_NONE &&
	    c->o->facts.bezoek_on <= date_today())
		return 0;
	return error_set(err,
	    "Het bezoek is nog niet geweest of nog niet ingevuld (bezoek_op).");
}

static int
check_terugkoppeling(const struct document_case *c, struct error *err)
{
	if (c->o->facts.bezoek_on != DATE_NONE &&
	    c->o->facts.bezoek_on <= date_today())
		return 0;
	return error_set(err,
	    "Een terugkoppeling volgt op het bezoek; vul de dag ervan in "
	    "(bezoek_op).");
}

static int
check_voorstel(const struct document_case *c, struct error *err)
{
	if (document_voorstel(c) != NULL)
		return 0;
	return error_set(err,
	    "In het handhavingsregister staat geen voorstel%s; begin het daar "
	    "(toets H, of schouw handhaving begin %s voorstel).",
	    c->gemeente != NULL ? " aan deze gemeente" : "", c->o->nummer);
}

static int
check_overdracht(const struct document_case *c, struct error *err)
{
	if (c->o->n_maatregelen > 0 || form_follows(c->o->form))
		return 0;
	return error_set(err, "Er zijn geen maatregelen om over te dragen.");
}

const struct document documents[] = {
	{ "aankondiging", "Aankondiging van het bezoek", DOCUMENT_BRIEF, NULL,
	    false, fits_aankondiging, check_aankondiging },
	{ "informatieverzoek", "Verzoek om informatie", DOCUMENT_BRIEF, NULL,
	    false, fits_informatieverzoek, check_nothing },
	{ "vordering", "Vordering van inlichtingen en stukken", DOCUMENT_BRIEF,
	    "vordering_op", false, fits_vordering, check_nothing },
	{ "rapport", "Rapport", DOCUMENT_RAPPORT, NULL, false, fits_openbaar,
	    check_nothing },
	{ "concept", "Aanbieding van het concept", DOCUMENT_BRIEF,
	    "concept_verzonden_op", false, fits_openbaar, check_concept },
	{ "feitelijke-onjuistheden", "Formulier 1: feitelijke onjuistheden",
	    DOCUMENT_FORMULIER, NULL, false, fits_openbaar, check_nothing },
	{ "definitief", "Aanbieding van het definitieve rapport",
	    DOCUMENT_BRIEF, EVENT_VERZONDEN, false, fits_openbaar,
	    check_definitief },
	{ "reactie", "Formulier 2: schriftelijke reactie", DOCUMENT_FORMULIER,
	    NULL, false, fits_openbaar, check_nothing },
	{ "besluit-zienswijze", "Besluit openbaarmaking, na een zienswijze",
	    DOCUMENT_BRIEF, EVENT_BESLUIT, false, fits_openbaar,
	    check_besluit_zienswijze },
	{ "besluit", "Besluit openbaarmaking, zonder zienswijze",
	    DOCUMENT_BRIEF, EVENT_BESLUIT, false, fits_openbaar,
	    check_besluit_zonder },
	{ "terugkoppeling", "Terugkoppeling van het bezoek", DOCUMENT_BRIEF,
	    "brief_verzonden_op", false, fits_terugkoppeling,
	    check_terugkoppeling },
	{ "afsluitbrief", "Afsluitbrief", DOCUMENT_BRIEF, "afsluitbrief_op",
	    false, fits_afsluitbrief, check_nothing },
	{ "wethouder", "Brief aan de wethouder", DOCUMENT_BRIEF,
	    DOCUMENT_AFSCHRIFT, true, fits_all, check_wethouder },
	{ "voorstel", "Voorstel bestuursrechtelijke maatregel", DOCUMENT_BRIEF,
	    NULL, true, fits_oordeel, check_voorstel },
	{ "overdracht", "Overdracht aan de gemeente", DOCUMENT_PAKKET, NULL,
	    true, fits_oordeel, check_overdracht },
};

const size_t n_documents = LENGTH(documents);

const struct document *
document_find(const char *name)
{
	for (size_t i = 0; i < n_documents; i++)
		if (strcmp(documents[i].name, name) == 0)
			return &documents[i];
	return NULL;
}

bool
document_per_deelnemer(
    const struct document *document, const struct onderzoek *o)
{
	const char *event = document->event;

	/* Who got the rapport gets the besluit on it as well. */
	if (event != NULL && strcmp(event, EVENT_BESLUIT) == 0)
		event = EVENT_VERZONDEN;
	return event != NULL && deelnemers_ask(o, event);
}

int
document_fits(
    const struct document *document, const struct form *form, struct error *err)
{
	if (document->fits(form))
		return 0;
	return error_set(
	    err, "Bij %s hoort geen %s.", form->title, document->name);
}

int
document_check(const struct document *document, const struct document_case *c,
    struct error *err)
{
	return document_fits(document, c->o->form, err) == 0
	    ? document->check(c, err)
	    : -1;
}

date
document_sent(const struct document *document, const struct document_case *c)
{
	if (document->event == NULL)
		return DATE_NONE;
	if (strcmp(document->event, DOCUMENT_AFSCHRIFT) != 0)
		return document_happened(c, document->event);
	return c->gemeente != NULL ? onderzoek_afschrift(c->o, c->gemeente)
				   : DATE_NONE;
}

bool
document_is_voorstel(const struct document *document)
{
	return document->check == check_voorstel;
}

const struct handhaving_row *
document_voorstel(const struct document_case *c)
{
	const struct handhaving_page *page = c->handhaving;

	for (size_t i = page->n; i-- > 0;) {
		const struct handhaving_row *row = &page->row[i];

		if (row->soort == HANDHAVING_VOORSTEL &&
		    row->stand != HSTAND_INGETROKKEN &&
		    (c->gemeente == NULL ||
			set_has(row->gemeenten, c->gemeente)))
			return row;
	}
	return NULL;
}
