/*
 * volgorde.c - what the kader wants to have happened first.
 */
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/publicatie.h"
#include "core/volgorde.h"

#define EVENT_VORDERING "vordering_op"

/* The event is recorded, and not after this day. */
static bool
is_there(const struct onderzoek *o, const char *kind, date on)
{
	date day = onderzoek_event(o, kind);

	return day != DATE_NONE && day <= on;
}

/* A term in which somebody may answer, and what to say while it runs. */
struct answer_term {
	const char *termijn, *name, *remedy;
	bool must_begin;
};

static int
no_calendar(struct error *err)
{
	return error_set(err,
	    "Er is geen kalender in norms/, zodat niet te tellen is of de "
	    "termijn voorbij is.");
}

/*
 * A term that stands for an answer when it is over; -1 with "Het wederhoor
 * loopt nog ...; what is to be done".  One that has not begun is over when
 * it need not begin.
 */
static int
check_over(const struct onderzoek *o, date day, const struct answer_term *term,
    struct error *err)
{
	struct buf why = { 0 };
	struct agenda_row row;
	int result;

	if (o->calendar == NULL)
		return no_calendar(err);
	if (agenda_find(o, term->termijn, &row, err) == -1)
		return term->must_begin ? -1 : 0;
	result = agenda_over(&row, day) ? 0 : -1;
	if (result == -1) {
		agenda_open(&row, day, &why);
		error_set(err, "%s %s; %s%s.", term->name, buf_text(&why),
		    term->remedy,
		    row.termijn->waits ? "" : ", of wacht dat af");
	}
	buf_release(&why);
	agenda_row_release(&row);
	return result;
}

/* Nothing was sent: then nothing is open either. */
static int
check_wederhoor_over(const struct onderzoek *o, date day, struct error *err)
{
	static const struct answer_term wederhoor = { TERMIJN_WEDERHOOR,
		"Het wederhoor",
		"leg vast dat de reactie er is (" EVENT_WEDERHOOR ")", false };

	if (!form_has_termijn(o->form, TERMIJN_WEDERHOOR) ||
	    onderzoek_event(o, EVENT_CONCEPT) == DATE_NONE ||
	    is_there(o, EVENT_WEDERHOOR, day) ||
	    is_there(o, EVENT_VASTGESTELD, day))
		return 0;
	return check_over(o, day, &wederhoor, err);
}

static int
check_wederhoor(const struct onderzoek *o, date day, struct error *err)
{
	if (form_has_termijn(o->form, TERMIJN_WEDERHOOR) &&
	    !onderzoek_concept_sent(o))
		return error_set(err,
		    "Het concept is nog niet voor wederhoor verzonden (%s).",
		    EVENT_CONCEPT);
	return check_wederhoor_over(o, day, err);
}

static int
check_zienswijze(const struct onderzoek *o, date day, struct error *err)
{
	static const struct answer_term zienswijze = { "zienswijze",
		"De termijn voor de zienswijze",
		"leg vast dat zij er is of dat ervan is afgezien", true };

	if (is_there(o, "zienswijze_ontvangen_op", day) ||
	    is_there(o, "zienswijze_afgezien_op", day))
		return 0;
	if (onderzoek_event(o, EVENT_VERZONDEN) == DATE_NONE)
		return error_set(err,
		    "Een besluit volgt op de zienswijze, en het rapport is "
		    "nog niet verzonden (%s).",
		    EVENT_VERZONDEN);
	return check_over(o, day, &zienswijze, err);
}

static int
check_verzoek(const struct onderzoek *o, date day, struct error *err)
{
	if (is_there(o, EVENT_VERZOEK, day))
		return 0;
	return error_set(err,
	    "Een uitspraak volgt op een verzoek, en er is er voor die dag geen "
	    "gevraagd (%s).",
	    EVENT_VERZOEK);
}

static int
check_vordering(const struct onderzoek *o, date day, struct error *err)
{
	if (is_there(o, EVENT_VORDERING, day))
		return 0;
	return error_set(err,
	    "Voldaan wordt aan een vordering, en er is er voor die dag geen "
	    "gedaan (%s); een verzoek is er geen.",
	    EVENT_VORDERING);
}

/* A vorm that has letters alone has nothing to be vastgesteld. */
static int
check_rapport(const struct onderzoek *o, date day, struct error *err)
{
	(void)day;
	if (o->form->openbaar)
		return 0;
	return error_set(err,
	    "Bij %s hoort geen rapport; er is niets vast te stellen.",
	    o->form->title);
}

/* Also where nobody recorded the vaststelling, whose gate asks it too. */
static int
check_answered(const struct onderzoek *o, date day, struct error *err)
{
	(void)day;
	for (size_t i = 0; i < o->n_onjuistheden; i++)
		if (!onjuistheid_answered(&o->onjuistheid[i]))
			return error_set(err,
			    "Feitelijke onjuistheid %d heeft nog geen antwoord "
			    "met ja of nee; geef dat eerst (toets W).",
			    o->onjuistheid[i].number);
	return 0;
}

const struct volgorde volgorden[] = {
	{ "vaststellen-wat-er-is", EVENT_VASTGESTELD,
	    "Alleen een vorm met een rapport kent een vaststelling.",
	    "Toezichtsvormen 1.2 en 1.6", check_rapport },
	{ "vaststellen-na-wederhoor", EVENT_VASTGESTELD,
	    "Het rapport wordt pas vastgesteld als de aanbieder op het concept "
	    "heeft gereageerd, of als de termijn daarvoor voorbij is.",
	    "Openbaarmaking 1.3", check_wederhoor },
	{ "verzenden-na-wederhoor", EVENT_VERZONDEN,
	    "Het definitieve rapport gaat pas weg als er geen wederhoor meer "
	    "loopt.",
	    "Openbaarmaking 1.3", check_wederhoor_over },
	{ "verzenden-na-antwoord", EVENT_VERZONDEN,
	    "Het definitieve rapport gaat pas weg als elke feitelijke "
	    "onjuistheid een antwoord heeft.",
	    "Openbaarmaking 1.3, formulier 1", check_answered },
	{ "besluit-na-zienswijze", EVENT_BESLUIT,
	    "Een besluit vraagt een zienswijze, of dat ervan is afgezien, of "
	    "dat haar termijn voorbij is.",
	    "Openbaarmaking 1.3", check_zienswijze },
	{ "uitspraak-na-verzoek", EVENT_UITSPRAAK,
	    "Een uitspraak is er over een voorlopige voorziening die is "
	    "gevraagd.",
	    "Openbaarmaking 1.3", check_verzoek },
	{ "voldaan-na-vordering", "vordering_voldaan_op",
	    "Een vordering is iets anders dan een verzoek: zij is gedaan op "
	    "een dag, en daarmee begint haar termijn.",
	    "Toezichtskader 3.2", check_vordering },
	{ "publicatie-na-alles", EVENT_GEPUBLICEERD,
	    "Er wordt pas gepubliceerd als aan elke voorwaarde is voldaan.",
	    "Openbaarmaking 1.1 en 1.3", publicatie_check },
};

const size_t n_volgorden = LENGTH(volgorden);

int
volgorde_check(
    const struct onderzoek *o, const char *kind, date day, struct error *err)
{
	if (day == DATE_NONE)
		return 0;
	for (size_t i = 0; i < n_volgorden; i++)
		if (strcmp(volgorden[i].kind, kind) == 0 &&
		    volgorden[i].check(o, day, err) < 0)
			return -1;
	return 0;
}
