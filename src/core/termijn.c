/*
 * termijn.c - counting a term: the units, the Algemene termijnenwet and
 * the house rule, and a sentence for each of them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/feestdag.h"
#include "core/termijn.h"

/* One term being counted. */
struct count {
	const struct calendar *calendar;
	const struct counting *ask;
	struct buf *why;
	int step; /* 1, or -1 backwards */
};

/* ---- what is told ---- */

static void
tell_start(const struct count *c)
{
	char event[DATE_DUTCH_SIZE], first[DATE_DUTCH_SIZE];
	struct buf duur = { 0 };

	if (c->why == NULL)
		return;
	duur_add(c->ask->duur, &duur);
	date_to_dutch(c->ask->start, event);
	date_to_dutch(c->ask->start + c->step, first);
	if (c->ask->backwards)
		buf_addf(c->why,
		    "De termijn van %s telt terug: de eerste dag is %s, de "
		    "dag voor %s.\n",
		    buf_text(&duur), first, event);
	else
		buf_addf(c->why,
		    "De termijn van %s begint op %s, de dag na %s.\n",
		    buf_text(&duur), first, event);
	buf_release(&duur);
}

/* A line that is about one day, in its "%s". */
static void
tell_day(const struct count *c, const char *before, date day, const char *after)
{
	char text[DATE_DUTCH_SIZE];

	if (c->why != NULL)
		buf_addf(c->why, "%s%s%s\n", before, date_to_dutch(day, text),
		    after);
}

static void
tell_passed(const struct count *c, date day)
{
	char text[DATE_DUTCH_SIZE];

	if (c->why != NULL)
		buf_addf(c->why, "%s telt niet mee: %s.\n",
		    date_to_dutch(day, text), feestdag_name(c->calendar, day));
}

/* It is no werkdag, and stays. */
static void
tell_stays(const struct count *c, date day, const char *why)
{
	char text[DATE_DUTCH_SIZE];

	if (c->why != NULL)
		buf_addf(c->why, "%s is geen werkdag (%s), %s.\n",
		    date_to_dutch(day, text), feestdag_name(c->calendar, day),
		    why);
}

static void
tell(const struct count *c, const char *line)
{
	if (c->why != NULL)
		buf_addf(c->why, "%s\n", line);
}

/* ---- the units ---- */

/* The same day of the month, or the last that the month has. */
static date
add_months(const struct count *c, int months)
{
	int year, month, day, total;
	date found;

	date_to_ymd(c->ask->start, &year, &month, &day);
	total = year * 12 + month - 1 + c->step * months;
	for (int d = day; d >= 28 || d == day; d--) {
		found = date_from_ymd(total / 12, total % 12 + 1, d);
		if (found == DATE_NONE)
			continue;
		if (d != day)
			tell_day(c,
			    "Die maand is korter; dan telt de laatste dag "
			    "ervan, ",
			    found, ".");
		return found;
	}
	return DATE_NONE;
}

static date
add_werkdagen(const struct count *c, int n)
{
	date day = c->ask->start;

	while (n > 0) {
		day += c->step;
		if (feestdag_is_werkdag(c->calendar, day))
			n--;
		else
			tell_passed(c, day);
	}
	return day;
}

static date
nominal_end(const struct count *c)
{
	int n = c->ask->duur.length;

	switch (c->ask->duur.unit) {
	case UNIT_WERKDAGEN:
		return add_werkdagen(c, n);
	case UNIT_WEKEN:
		return c->ask->start + c->step * 7 * n;
	case UNIT_MAANDEN:
		return add_months(c, n);
	case UNIT_JAREN:
		return add_months(c, 12 * n);
	case UNIT_DAGEN:
	case N_UNITS:
		break;
	}
	return c->ask->start + c->step * n;
}

/* ---- the roll ---- */

/* On to the first day that counts. */
static date
roll(const struct count *c, date day)
{
	while (!feestdag_is_werkdag(c->calendar, day)) {
		tell_passed(c, day);
		day++;
	}
	return day;
}

static bool
is_still(const struct count *c, date day)
{
	const struct stilstanden *stil = c->ask->stil;

	for (size_t i = 0; stil != NULL && i < stil->n; i++)
		if (day >= stil->row[i].from &&
		    (stil->row[i].until == DATE_NONE ||
			day <= stil->row[i].until))
			return true;
	return false;
}

/* A day on which it stood still is none of the term. */
static bool
counts(const struct count *c, date day)
{
	return feestdag_is_werkdag(c->calendar, day) && !is_still(c, day);
}

/* Art. 2: of three days or more, two are werkdagen. */
static date
lengthen(const struct count *c, date last)
{
	date day = c->ask->start;
	int werkdagen = 0;

	if (last - c->ask->start < 3)
		return last;
	while (day++ < last)
		werkdagen += counts(c, day);
	day = last;
	if (werkdagen >= 2)
		return last;
	tell(c,
	    "Een termijn van drie dagen of meer heeft ten minste twee "
	    "werkdagen (Algemene termijnenwet, art. 2); deze wordt daarom "
	    "langer.");
	while (werkdagen < 2) {
		day++;
		if (counts(c, day))
			werkdagen++;
		else if (!feestdag_is_werkdag(c->calendar, day))
			tell_passed(c, day);
	}
	return day;
}

static bool
within_atw(const struct count *c)
{
	struct duur duur = c->ask->duur;
	struct buf text = { 0 };

	if (duur.length <= atw_limit[duur.unit])
		return true;
	duur_add(duur, &text);
	if (c->why != NULL)
		buf_addf(c->why,
		    "De Algemene termijnenwet geldt niet voor een termijn "
		    "van %s (art. 4); de laatste dag schuift niet door.\n",
		    buf_text(&text));
	buf_release(&text);
	return false;
}

/* Why it stays where it is; NULL when it may go on. */
static const char *
stays(const struct counting *ask)
{
	if (ask->roll == ROLL_NEE)
		return "maar deze termijn schuift niet door";
	if (!ask->backwards)
		return NULL;
	return ask->roll == ROLL_ATW
	    ? "maar een termijn die terugtelt, schuift niet (Algemene "
	      "termijnenwet, art. 1 lid 2)"
	    : "maar een termijn die terugtelt, schuift niet";
}

static date
settle(const struct count *c, date nominal)
{
	const char *why_not = stays(c->ask);
	date last = nominal;

	if (why_not != NULL) {
		if (!feestdag_is_werkdag(c->calendar, nominal))
			tell_stays(c, nominal, why_not);
		return nominal;
	}
	if (c->ask->roll == ROLL_ATW) {
		if (!within_atw(c))
			return nominal;
		last = lengthen(c, nominal);
	}
	if (feestdag_is_werkdag(c->calendar, last))
		return last;
	tell(c,
	    c->ask->roll == ROLL_ATW
		? "Een laatste dag in het weekend of op een feestdag schuift "
		  "door naar de eerste werkdag daarna (Algemene "
		  "termijnenwet, art. 1 lid 1)."
		: "Een laatste dag in het weekend of op een feestdag schuift "
		  "door naar de eerste werkdag daarna; dat is een keuze van "
		  "het huis.");
	return roll(c, last);
}

/* ---- standing still ---- */

static void
tell_still(const struct count *c, const struct stilstand *stil, date end)
{
	char from[DATE_DUTCH_SIZE], until[DATE_DUTCH_SIZE];
	char last[DATE_DUTCH_SIZE];

	if (c->why == NULL)
		return;
	date_to_dutch(stil->from, from);
	if (stil->until == DATE_NONE)
		buf_addf(c->why,
		    "Vanaf %s staat de termijn stil; tot dat voorbij is, is er "
		    "geen laatste dag.",
		    from);
	else
		buf_addf(c->why,
		    "Van %s tot en met %s stond de termijn stil; daarmee komt "
		    "hij op %s.",
		    from, date_to_dutch(stil->until, until),
		    date_to_dutch(end, last));
	buf_addf(c->why, " Reden: %s\n", stil->reden);
}

/* The days from `from` on that it stood still come behind its end. */
static date
lengthen_by(const struct count *c, date end, date from, date until)
{
	if (c->ask->duur.unit != UNIT_WERKDAGEN)
		return end + until - from + 1;
	for (date day = from; day <= until; day++) {
		if (!feestdag_is_werkdag(c->calendar, day))
			continue;
		do
			end++;
		while (!feestdag_is_werkdag(c->calendar, end));
	}
	return end;
}

/*
 * The end after each time that it stood still before it; also one that
 * began after the nominal end, on the days that a roll passes over.  Two
 * people may have written days that overlap: those count once.
 */
static date
stand_still(const struct count *c, date end, date *stil_on)
{
	struct count silent = *c;
	date past = c->ask->start;

	silent.why = NULL;
	for (size_t i = 0; i < c->ask->stil->n; i++) {
		const struct stilstand *stil = &c->ask->stil->row[i];
		date from = stil->from > past ? stil->from : past + 1;
		date limit = settle(&silent, end);

		if (from > limit)
			break;
		if (stil->until == DATE_NONE) {
			*stil_on = stil->from;
			tell_still(c, stil, DATE_NONE);
			return DATE_NONE;
		}
		if (stil->until < from)
			continue;
		end =
		    lengthen_by(c, from > end ? limit : end, from, stil->until);
		past = stil->until;
		tell_still(c, stil, end);
	}
	return end;
}

static void
warn(const struct count *c, date last)
{
	date start = c->ask->start;

	if (c->ask->backwards)
		feestdag_warn(c->calendar, last, start, c->why);
	else
		feestdag_warn(c->calendar, start, last, c->why);
}

struct counted
termijn_count(const struct calendar *calendar, const struct counting *ask,
    struct buf *why)
{
	const struct count c = { calendar, ask, why, ask->backwards ? -1 : 1 };
	struct counted counted = { .stil_on = DATE_NONE };
	date end;

	tell_start(&c);
	counted.nominal = counted.last = end = nominal_end(&c);
	if (end == DATE_NONE) {
		tell(&c, "Die dag valt buiten de kalender.");
		return counted;
	}
	tell_day(&c,
	    ask->backwards ? "Geteld is de vroegste dag "
			   : "Geteld is de laatste dag ",
	    end, ".");
	if (ask->stil != NULL && !ask->backwards)
		end = stand_still(&c, end, &counted.stil_on);
	counted.last = end == DATE_NONE ? DATE_NONE : settle(&c, end);
	if (counted.last != end)
		tell_day(&c, "De laatste dag wordt ", counted.last, ".");
	if (why != NULL)
		warn(&c,
		    counted.last == DATE_NONE ? counted.nominal : counted.last);
	return counted;
}
