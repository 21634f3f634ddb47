/*
 * maatregel_termijn.c - terms of maatregelen, by the rule of the house.
 *
 * No law sets these terms, so the Algemene termijnenwet does not hold for
 * them.  The kalender lets every term of its own that is policy roll on,
 * and so do these; see doc/ontwerp.md.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/maatregel_step.h"
#include "core/maatregel_termijn.h"
#include "core/member.h"

#define HOUSE_ROLL ROLL_JA

static const struct duur none = { 0 };

static const char no_calendar[] =
    "Er is geen bruikbare kalender in norms/ (schouw controleer leest hem "
    "na), en zonder kalender is de laatste dag niet te tellen.";

static bool
has_term(const struct maatregel *m)
{
	return m->termijn.length > 0;
}

bool
maatregel_runs_by_term(const struct maatregel *m)
{
	return has_term(m) && !m->withdrawn && !standen[m->stand].closed;
}

date
maatregel_due(const struct calendar *calendar, struct duur duur, date sent,
    struct buf *why)
{
	const struct counting ask = {
		.start = sent, .duur = duur, .roll = HOUSE_ROLL
	};

	if (sent == DATE_NONE)
		return DATE_NONE;
	return termijn_count(calendar, &ask, why).last;
}

/* Until goes along with the last day, but uitstel is not taken back. */
static void
count_one(const struct onderzoek *o, struct maatregel *m)
{
	date sent = onderzoek_event(o, EVENT_VERZONDEN), was = m->due_on;

	if (!maatregel_runs_by_term(m) ||
	    (sent != DATE_NONE && o->calendar == NULL))
		return;
	m->due_on = maatregel_due(o->calendar, m->termijn, sent, NULL);
	if (m->until == was || m->until < m->due_on)
		m->until = m->due_on;
}

void
maatregelen_count(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_maatregelen; i++)
		count_one(o, &o->maatregel[i]);
}

int
maatregelen_no_calendar(struct error *err)
{
	return error_set(err, "%s", no_calendar);
}

int
maatregelen_can_count(const struct onderzoek *o, date sent, struct error *err)
{
	if (sent == DATE_NONE || o->calendar != NULL)
		return 0;
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (maatregel_runs_by_term(&o->maatregel[i]))
			return maatregelen_no_calendar(err);
	return 0;
}

static int
set_termijn(struct onderzoek *o, struct maatregel *m, struct duur duur,
    struct error *err)
{
	if (duur_equal(m->termijn, duur))
		return 0;
	if (o->calendar == NULL &&
	    onderzoek_event(o, EVENT_VERZONDEN) != DATE_NONE)
		return maatregelen_no_calendar(err);
	maatregel_keep(m);
	m->termijn = duur;
	m->changed = true;
	if (m->until == m->due_on)
		m->until = DATE_NONE;
	m->due_on = DATE_NONE;
	count_one(o, m);
	return 0;
}

/* What a screen shows may be typed as well. */
static bool
read_duur(const char *typed, struct duur *duur)
{
	size_t length = strlen(typed), after = strlen(maatregel_after);
	char *text;
	bool is;

	if (length > after &&
	    strcmp(typed + length - after, maatregel_after) == 0)
		length -= after;
	text = xstrndup(typed, length);
	is = duur_parse(text, duur);
	free(text);
	return is;
}

int
maatregel_set_uiterlijk(struct onderzoek *o, struct maatregel *m,
    const char *typed, struct error *err)
{
	date day = date_from_text(typed);
	struct duur duur;

	if (read_duur(typed, &duur))
		return set_termijn(o, m, duur, err);
	if (day == DATE_NONE && typed[strspn(typed, " \t")] != '\0')
		return error_set(err,
		    "Uiterlijk: '%.40s' is geen dag en geen termijn; typ "
		    "bijvoorbeeld 21-12-2026, of 6 weken.",
		    typed);
	maatregel_set_due_on(m, day);
	return 0;
}

void
maatregel_typed(const struct maatregel *m, struct buf *out)
{
	if (has_term(m))
		duur_add(m->termijn, out);
	else
		maatregel_last_day(m->due_on, none, out);
}

void
maatregel_uiterlijk(const struct maatregel *m, struct buf *out)
{
	maatregel_last_day(m->due_on, m->termijn, out);
}

/* As it was counted, also when that was on another day than today. */
static void
tell_count(
    const struct onderzoek *o, const struct maatregel *m, struct buf *out)
{
	date sent = onderzoek_event(o, EVENT_VERZONDEN);
	struct buf why = { 0 };

	duur_add(m->termijn, out);
	buf_add(out, ", geteld vanaf de dag waarop het rapport is verzonden.");
	if (sent == DATE_NONE)
		buf_add(out,
		    "\nDie dag is nog niet vastgelegd; dat gaat bij "
		    "Afronding met V.");
	else if (o->calendar == NULL)
		buf_addf(out, "\n%s", no_calendar);
	else
		maatregel_due(o->calendar, m->termijn, sent, &why);
	if (why.length > 0)
		buf_addf(out, "\n%.*s", (int)why.length - 1, buf_text(&why));
	buf_release(&why);
}

void
maatregel_waarom(
    const struct onderzoek *o, const struct maatregel *m, struct buf *out)
{
	if (has_term(m))
		tell_count(o, m, out);
	else if (m->due_on != DATE_NONE)
		buf_add(out, "Als dag opgegeven.");
	else
		buf_add(out, "Nog geen dag en geen termijn.");
	if (m->until == DATE_NONE || m->until == m->due_on)
		return;
	buf_add(out, "\nDoor uitstel is de laatste dag nu ");
	maatregel_last_day(m->until, none, out);
	buf_add_char(out, '.');
}
