/*
 * publicatie.c - the conditions of publication, one per row.
 */
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/publicatie.h"
#include "core/text.h"

/* What a condition looks at. */
struct asked {
	const struct onderzoek *o;
	date on;
	struct agenda agenda;
};

static void
note(struct voorwaarde *v, const char *before, date day, const char *after)
{
	char text[DATE_DUTCH_SIZE];

	text_fit(v->note, sizeof v->note, "%s%s%s", before,
	    date_to_dutch(day, text), after);
}

static void
meet(struct voorwaarde *v, date day)
{
	v->met = true;
	v->day = day;
}

/* The day of an event, when it is not after the one asked about. */
static date
happened(const struct asked *a, const char *kind)
{
	date day = onderzoek_event(a->o, kind);

	return day > a->on ? DATE_NONE : day;
}

static const struct agenda_row *
term(const struct asked *a, const char *id)
{
	for (size_t i = 0; i < a->agenda.n; i++)
		if (strcmp(a->agenda.row[i].termijn->id, id) == 0)
			return &a->agenda.row[i];
	return NULL;
}

static bool
has_kind(const struct asked *a, const char *kind, struct voorwaarde *v)
{
	date day = happened(a, kind);
	char text[DATE_DUTCH_SIZE];

	if (day == DATE_NONE)
		return false;
	meet(v, day);
	text_fit(v->note, sizeof v->note, "%s %s.", event_title(kind),
	    date_to_dutch(day, text));
	return true;
}

/* Met by an event that is recorded, else say which is missing. */
static void
need_kind(const struct asked *a, const char *kind, struct voorwaarde *v)
{
	if (!has_kind(a, kind, v))
		text_fit(v->note, sizeof v->note,
		    "Nog niet vastgelegd: %s (%s).", event_title(kind), kind);
}

/* Met when the term is over; it runs to the end of its last day. */
static void
need_term(const struct asked *a, const char *id, struct voorwaarde *v)
{
	const struct agenda_row *row = term(a, id);
	struct buf why = { 0 };

	if (row == NULL) {
		text_fit(v->note, sizeof v->note, "%s",
		    a->o->calendar == NULL
			? "Zonder kalender in norms/ is de termijn niet te "
			  "tellen."
			: "De termijn is nog niet begonnen.");
		return;
	}
	v->met = agenda_over(row, a->on);
	if (row->last != DATE_NONE && !row->termijn->waits)
		v->day = row->last + 1;
	if (v->met) {
		note(v, "Niets ontvangen; de termijn liep tot en met ",
		    row->last, ".");
		return;
	}
	agenda_open(row, a->on, &why);
	text_fit(v->note, sizeof v->note, "Nog niets ontvangen; de termijn %s.",
	    buf_text(&why));
	buf_release(&why);
}

/* ---- the conditions ---- */

static void
check_vorm(const struct asked *a, struct voorwaarde *v)
{
	v->met = a->o->form->openbaar;
	text_fit(v->note, sizeof v->note,
	    v->met ? "%s wordt openbaar gemaakt."
		   : "%s wordt nooit openbaar gemaakt.",
	    a->o->form->title);
}

static void
check_vastgesteld(const struct asked *a, struct voorwaarde *v)
{
	need_kind(a, "vastgesteld_op", v);
}

/* Of several parties each has it before it is public. */
static void
check_verzonden(const struct asked *a, struct voorwaarde *v)
{
	struct buf names = { 0 };

	if (deelnemers_missing(a->o, EVENT_VERZONDEN, a->on, &names) == 0)
		need_kind(a, EVENT_VERZONDEN, v);
	else
		text_fit(v->note, sizeof v->note, "Nog niet aan: %s (%s).",
		    buf_text(&names), EVENT_VERZONDEN);
	buf_release(&names);
}

static void
check_reactie(const struct asked *a, struct voorwaarde *v)
{
	if (!has_kind(a, "reactie_ontvangen_op", v))
		need_term(a, "reactie", v);
}

static void
check_zienswijze(const struct asked *a, struct voorwaarde *v)
{
	if (!has_kind(a, "zienswijze_ontvangen_op", v) &&
	    !has_kind(a, "zienswijze_afgezien_op", v))
		need_term(a, "zienswijze", v);
}

static void
check_besluit(const struct asked *a, struct voorwaarde *v)
{
	bool zienswijze = happened(a, "zienswijze_ontvangen_op") != DATE_NONE;

	if (has_kind(a, EVENT_BESLUIT, v))
		return;
	text_fit(v->note, sizeof v->note, "Nog niet vastgelegd (%s). %s",
	    EVENT_BESLUIT,
	    zienswijze
		? "Er is een zienswijze: het gaat per post en per e-mail."
		: "Zonder zienswijze gaat het per e-mail.");
}

/* The first day on which it may, which the besluit's own day starts. */
static void
check_wachttijd(const struct asked *a, struct voorwaarde *v)
{
	const struct agenda_row *row = term(a, "publicatie");
	date sent = happened(a, EVENT_BESLUIT);

	if (sent == DATE_NONE) {
		text_fit(v->note, sizeof v->note,
		    "De twee weken beginnen met het besluit.");
		return;
	}
	if (row != NULL && row->last == DATE_NONE) {
		note(v, "De wachttijd staat stil vanaf ", row->stil_on, ".");
		return;
	}
	v->day = sent + PUBLICATIE_WACHT;
	if (row != NULL && row->last > v->day)
		v->day = row->last;
	v->met = a->on >= v->day;
	note(v, v->met ? "Het mocht vanaf " : "Het mag vanaf ", v->day, ".");
}

/* No uitspraak yet, or a further request after it. */
static void
check_verzoek(const struct asked *a, date asked, struct voorwaarde *v)
{
	const struct registers *registers = a->o->registers;

	v->met = registers != NULL && registers->voorziening_schorst == YES_NO;
	note(v, "Gevraagd op ", asked,
	    v->met ? "; vragen alleen houdt hier niets tegen."
		   : "; wacht op de uitspraak. Dat is onze lezing "
		     "(voorziening_schorst).");
}

/* Day and word of the uitspraak, and whether it leaves the way free. */
static void
check_uitspraak(date told, enum uitkomst uitkomst, struct voorwaarde *v)
{
	char text[DATE_DUTCH_SIZE];

	v->met = uitkomst != UITKOMST_GEEN && uitkomst != UITKOMST_TOEGEWEZEN;
	date_to_dutch(told, text);
	if (v->met)
		v->day = told;
	if (uitkomst == UITKOMST_GEEN)
		text_fit(v->note, sizeof v->note,
		    "Uitspraak op %s; leg nog vast hoe zij luidt.", text);
	else
		text_fit(v->note, sizeof v->note, "Uitspraak op %s: %s%s", text,
		    uitkomst_words[uitkomst],
		    v->met ? "." : "; dit blijft zo tot een latere uitspraak.");
}

static void
check_voorziening(const struct asked *a, struct voorwaarde *v)
{
	date asked = happened(a, EVENT_VERZOEK);
	date told = happened(a, EVENT_UITSPRAAK);
	enum uitkomst uitkomst =
	    told == DATE_NONE ? UITKOMST_GEEN : onderzoek_uitkomst(a->o);

	if (asked == DATE_NONE) {
		v->met = true;
		text_fit(v->note, sizeof v->note, "Er is er geen gevraagd.");
	} else if (told >= asked || uitkomst == UITKOMST_TOEGEWEZEN) {
		check_uitspraak(told, uitkomst, v);
	} else {
		check_verzoek(a, asked, v);
	}
}

/* The kader sends every rapport to the wethouder of each gemeente. */
static void
check_afschriften(const struct asked *a, struct voorwaarde *v)
{
	struct buf names = { 0 };

	v->met = afschriften_missing(a->o, a->on, &names) == 0;
	text_fit(v->note, sizeof v->note,
	    v->met ? "Aan elke gemeente van dit onderzoek.%s"
		   : "Nog niet aan: %s.",
	    buf_text(&names));
	buf_release(&names);
}

/* By the last look; see app_lakken(). */
static void
check_lakken(const struct asked *a, struct voorwaarde *v)
{
	const struct lakken *l = &a->o->lakken;
	size_t open = lakken_count(a->o, LAK_OPEN);
	size_t weg = lakken_count(a->o, LAK_WEG);

	v->met = lakken_done(a->o);
	if (!l->made)
		text_fit(v->note, sizeof v->note, "%s",
		    *l->why != '\0' ? l->why : "Nog niet nagekeken.");
	else if (open > 0)
		text_fit(v->note, sizeof v->note,
		    "Van %zu vondsten %s %zu nog geen besluit (schouw lakken "
		    "%s).",
		    l->n, open == 1 ? "heeft" : "hebben", open, a->o->nummer);
	else if (weg > 0)
		text_fit(v->note, sizeof v->note,
		    "Wat weg moet, staat er nog: %zu (schouw lakken %s).", weg,
		    a->o->nummer);
	else
		text_fit(v->note, sizeof v->note,
		    "Vondsten met een reden om te blijven: %zu.", l->n);
}

/* Never in the way: it is shown because people ask. */
static void
check_bezwaar(const struct asked *a, struct voorwaarde *v)
{
	date day = happened(a, "bezwaar_ontvangen_op");

	meet(v, day);
	if (day == DATE_NONE)
		text_fit(v->note, sizeof v->note, "Er is geen bezwaar.");
	else
		note(v, "Bezwaar ontvangen op ", day, "; dat schorst niet.");
}

static const struct {
	const char *id, *text, *bron;
	void (*check)(const struct asked *, struct voorwaarde *);
} voorwaarden[] = {
	{ "vorm", "De vorm van toezicht wordt openbaar gemaakt",
	    "Openbaarmaking 1.1", check_vorm },
	{ "vastgesteld", "Het rapport is vastgesteld", "Openbaarmaking 1.3",
	    check_vastgesteld },
	{ "verzonden", "Het definitieve rapport is verzonden",
	    "Openbaarmaking 1.3", check_verzonden },
	{ "reactie", "De reactie is er, of haar termijn is voorbij",
	    "Openbaarmaking 1.3", check_reactie },
	{ "zienswijze",
	    "De zienswijze is er, of er is van afgezien, of haar termijn is "
	    "voorbij",
	    "Openbaarmaking 1.3", check_zienswijze },
	{ "besluit", "Het besluit tot openbaarmaking is verzonden",
	    "Openbaarmaking 1.3", check_besluit },
	{ "wachttijd", "Sinds het besluit zijn twee weken voorbij",
	    "Openbaarmaking 1.3", check_wachttijd },
	{ "voorziening", "Geen voorlopige voorziening houdt het tegen",
	    "Openbaarmaking 1.3", check_voorziening },
	{ "afschriften", "De wethouder van elke gemeente heeft een afschrift",
	    "Openbaarmaking 1.3", check_afschriften },
	{ "lakken", "De tekst is nagekeken op persoonsgegevens",
	    "Openbaarmaking 1.2", check_lakken },
	{ "bezwaar", "Een bezwaar schorst de publicatie niet",
	    "Openbaarmaking 1.3", check_bezwaar },
};

_Static_assert(LENGTH(voorwaarden) <= PUBLICATIE_ROWS, "room for all");

size_t
publicatie_n(void)
{
	return LENGTH(voorwaarden);
}

void
publicatie_make(const struct onderzoek *o, date on, struct publicatie *out)
{
	struct asked asked = { .o = o, .on = on };

	*out = (struct publicatie){
		.on = on, .n = LENGTH(voorwaarden), .open = true
	};
	agenda_make(o, &asked.agenda);
	for (size_t i = 0; i < out->n; i++) {
		struct voorwaarde *v = &out->row[i];

		v->id = voorwaarden[i].id;
		v->text = voorwaarden[i].text;
		v->bron = voorwaarden[i].bron;
		v->day = DATE_NONE;
		voorwaarden[i].check(&asked, v);
		out->open = out->open && v->met;
	}
	agenda_release(&asked.agenda);
}

const struct voorwaarde *
publicatie_first(const struct publicatie *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (!p->row[i].met)
			return &p->row[i];
	return NULL;
}

int
publicatie_check(const struct onderzoek *o, date on, struct error *err)
{
	const struct voorwaarde *first;
	struct publicatie p;

	if (on > date_today())
		return error_set(err,
		    "Gepubliceerd is het pas als het gebeurd is; die dag ligt "
		    "nog voor u.");
	publicatie_make(o, on, &p);
	first = publicatie_first(&p);
	if (first == NULL)
		return 0;
	return error_set(err,
	    "Publiceren mag nog niet (voorwaarde %s). %s Alle voorwaarden: "
	    "schouw publicatie %s.",
	    first->id, first->note, o->nummer);
}
