/*
 * agenda.c - the terms of an onderzoek as they stand.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/agenda.h"
#include "core/onderzoek.h"
#include "core/termijn.h"
#include "core/text.h"

/* The uitstel that counts: the last one. */
static const struct uitstel *
find_uitstel(const struct onderzoek *o, const char *termijn)
{
	const struct uitstel *last = NULL;

	for (size_t i = 0; i < o->n_uitstel; i++)
		if (strcmp(o->uitstel[i].termijn, termijn) == 0)
			last = &o->uitstel[i];
	return last;
}

/* The first of the events that end it, not before it began. */
static void
find_end(const struct onderzoek *o, struct agenda_row *row)
{
	const struct words *tot = &row->termijn->tot;

	for (size_t i = 0; i < tot->n; i++) {
		date day = onderzoek_event(o, tot->word[i]);

		if (day == DATE_NONE || day < row->start ||
		    (row->done_on != DATE_NONE && day >= row->done_on))
			continue;
		row->done_on = day;
		row->done_by = tot->word[i];
	}
}

static struct counted
count(const struct calendar *calendar, const struct termijn *termijn,
    const struct verloop *verloop, struct buf *why)
{
	const struct counting ask = {
		.start = verloop->start,
		.duur = { termijn->length, termijn->unit },
		.roll = termijn->roll,
		.stil = verloop->stil,
	};

	return termijn_count(calendar, &ask, why);
}

date
termijn_last(const struct calendar *calendar, const struct termijn *termijn,
    const struct verloop *verloop)
{
	struct counted counted = count(calendar, termijn, verloop, NULL);

	/* An event that was corrected may have made uitstel superfluous. */
	if (counted.last != DATE_NONE && verloop->until > counted.last)
		return verloop->until;
	return counted.last;
}

static bool
make_row(const struct onderzoek *o, const char *id, struct agenda_row *row)
{
	const struct termijn *termijn = calendar_termijn(o->calendar, id);
	struct verloop verloop = { .until = DATE_NONE };
	struct counted counted;

	if (termijn == NULL)
		return false;
	verloop.start = onderzoek_event(o, termijn->event);
	if (verloop.start == DATE_NONE)
		return false;
	*row = (struct agenda_row){ .termijn = termijn,
		.start = verloop.start,
		.done_on = DATE_NONE,
		.uitstel = find_uitstel(o, id) };
	onderzoek_stilstanden(o, id, &row->stil);
	verloop.stil = &row->stil;
	if (row->uitstel != NULL)
		verloop.until = row->uitstel->until;
	counted = count(o->calendar, termijn, &verloop, NULL);
	row->counted = counted.last;
	row->stil_on = counted.stil_on;
	row->last = termijn_last(o->calendar, termijn, &verloop);
	find_end(o, row);
	/* Nobody is late who did not use a right. */
	if (termijn->lapses && row->done_on == DATE_NONE &&
	    row->last != DATE_NONE && row->last < date_today())
		row->done_on = row->last;
	return true;
}

void
agenda_row_release(struct agenda_row *row)
{
	stilstanden_release(&row->stil);
}

void
agenda_make(const struct onderzoek *o, struct agenda *out)
{
	const struct words *ids = &o->form->termijnen;

	*out = (struct agenda){ 0 };
	if (o->calendar == NULL)
		return;
	out->row = xcalloc(ids->n + 1, sizeof *out->row);
	for (size_t i = 0; i < ids->n; i++)
		if (make_row(o, ids->word[i], &out->row[out->n]))
			out->n++;
}

void
agenda_release(struct agenda *agenda)
{
	for (size_t i = 0; i < agenda->n; i++)
		agenda_row_release(&agenda->row[i]);
	free(agenda->row);
	*agenda = (struct agenda){ 0 };
}

bool
agenda_late(const struct agenda_row *row, date today)
{
	return row->done_on == DATE_NONE && !row->termijn->not_before &&
	    row->last != DATE_NONE && row->last < today;
}

bool
agenda_over(const struct agenda_row *row, date today)
{
	return row->last != DATE_NONE && today > row->last &&
	    !row->termijn->waits;
}

void
agenda_open(const struct agenda_row *row, date today, struct buf *out)
{
	char day[DATE_DUTCH_SIZE];

	if (row->stil_on != DATE_NONE)
		buf_addf(out, "staat stil vanaf %s",
		    date_to_dutch(row->stil_on, day));
	else if (today > row->last)
		buf_addf(out,
		    "liep tot en met %s, maar zonder antwoord gaat het hier "
		    "niet verder (stilte: wacht)",
		    date_to_dutch(row->last, day));
	else
		buf_addf(out, "loopt nog tot en met %s",
		    date_to_dutch(row->last, day));
}

static void
tell_day(struct buf *out, const char *before, date day, const char *after)
{
	char text[DATE_DUTCH_SIZE];

	buf_addf(out, "%s%s%s\n", before, date_to_dutch(day, text), after);
}

static void
tell_uitstel(date counted, date until, const char *reden, struct buf *out)
{
	if (until > counted)
		tell_day(out, "Er is uitstel tot en met ", until, ".");
	else
		tell_day(out, "Het uitstel tot en met ", until,
		    " is niet later dan de termijn zelf.");
	buf_addf(out, "Reden van het uitstel: %s\n", reden);
}

/* What the kalender says of it beside its days. */
static void
tell_rest(const struct termijn *termijn, struct buf *out)
{
	if (termijn->waits)
		buf_add(out,
		    "Blijft een antwoord uit, dan wordt er gewacht; dat is een "
		    "keuze van het huis.\n");
	if (termijn->schorst != YES_EMPTY)
		buf_addf(out, "Het schorst de publicatie%s.\n",
		    termijn->schorst == YES_NO ? " niet" : "");
	if (termijn->lezing != NULL)
		buf_addf(out, "Onze lezing: %s\n", termijn->lezing);
}

void
termijn_waarom(const struct calendar *calendar, const struct termijn *termijn,
    const struct verloop *verloop, struct buf *out)
{
	date counted;

	buf_addf(out, "%s (%s).\n", termijn->title, termijn->grondslag);
	buf_addf(out, "%s ", event_title(termijn->event));
	tell_day(out, "", verloop->start, ".");
	counted = count(calendar, termijn, verloop, out).last;
	if (termijn->not_before)
		tell_day(out, "Het mag dus niet eerder dan ", counted, ".");
	if (verloop->until != DATE_NONE)
		tell_uitstel(counted, verloop->until, verloop->reden, out);
	tell_rest(termijn, out);
}

void
agenda_waarom(
    const struct onderzoek *o, const struct agenda_row *row, struct buf *out)
{
	const struct uitstel *uitstel = row->uitstel;
	const struct verloop verloop = {
		.start = row->start,
		.until = uitstel == NULL ? DATE_NONE : uitstel->until,
		.reden = uitstel == NULL ? NULL : uitstel->reden,
		.stil = &row->stil,
	};

	termijn_waarom(o->calendar, row->termijn, &verloop, out);
	if (row->termijn->gevolg != NULL && row->done_on == DATE_NONE)
		buf_addf(
		    out, "Verstrijkt de termijn: %s\n", row->termijn->gevolg);
	if (row->done_by != NULL) {
		buf_addf(out, "De termijn is voorbij: %s ",
		    event_title(row->done_by));
		tell_day(out, "", row->done_on, ".");
	}
}

int
agenda_find(const struct onderzoek *o, const char *id, struct agenda_row *row,
    struct error *err)
{
	const struct words *ids = &o->form->termijnen;
	struct buf known = { 0 };

	if (o->calendar == NULL)
		return error_set(err,
		    "Er is geen kalender in norms/, en zonder kalender zijn "
		    "er geen termijnen.");
	for (size_t i = 0; i < ids->n; i++) {
		buf_addf(&known, "%s%s", i == 0 ? "" : ", ", ids->word[i]);
		if (strcmp(ids->word[i], id) != 0)
			continue;
		buf_release(&known);
		if (make_row(o, id, row))
			return 0;
		return error_set(err,
		    "De termijn %s is nog niet begonnen; leg eerst vast "
		    "wanneer hij begint.",
		    id);
	}
	error_set(err, "Termijn %.40s hoort niet bij %s; kies uit: %s.", id,
	    o->form->title, buf_text(&known));
	buf_release(&known);
	return -1;
}

int
agenda_check_runs(const struct agenda_row *row, struct error *err)
{
	char day[DATE_DUTCH_SIZE];

	if (row->done_on == DATE_NONE)
		return 0;
	if (row->done_by == NULL)
		return error_set(err,
		    "De termijn '%s' is ongebruikt voorbij sinds %s.",
		    row->termijn->title, date_to_dutch(row->done_on, day));
	return error_set(err, "De termijn '%s' is al voorbij: %s %s.",
	    row->termijn->title, event_title(row->done_by),
	    date_to_dutch(row->done_on, day));
}

static int
check_uitstel(const struct agenda_row *row, date until, const char *reden,
    struct error *err)
{
	char last[DATE_DUTCH_SIZE];

	assert(row->termijn != NULL);
	if (!row->termijn->extendable)
		return error_set(err,
		    "De termijn '%s' kan niet worden "
		    "verlengd.",
		    row->termijn->title);
	if (agenda_check_runs(row, err) == -1)
		return -1;
	if (row->stil_on != DATE_NONE)
		return error_set(err,
		    "De termijn staat stil vanaf %s; zeg eerst tot wanneer.",
		    date_to_dutch(row->stil_on, last));
	if (until == DATE_NONE || until <= row->last)
		return error_set(err,
		    "Uitstel loopt tot een latere dag dan %s.",
		    date_to_dutch(row->last, last));
	if (*reden == '\0')
		return error_set(
		    err, "Uitstel vraagt altijd een reden; schrijf waarom.");
	return 0;
}

int
onderzoek_add_uitstel(struct onderzoek *o, const char *termijn, date until,
    const char *reden, const char *author, struct error *err)
{
	char *clean = text_clean(reden, true), stamp[STAMP_SIZE];
	struct agenda_row row = { 0 };
	int result = agenda_find(o, termijn, &row, err);

	if (result == 0) {
		result = check_uitstel(&row, until, clean, err);
		agenda_row_release(&row);
	}
	if (result == -1) {
		free(clean);
		return -1;
	}
	o->uitstel = xgrow(o->uitstel, o->n_uitstel, sizeof *o->uitstel);
	o->uitstel[o->n_uitstel++] = (struct uitstel){
		.termijn = xstrdup(termijn),
		.until = until,
		.reden = clean,
		.author = text_clean(author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
	return 0;
}

void
uitstel_release(struct uitstel *uitstel)
{
	free(uitstel->termijn);
	free(uitstel->reden);
	free(uitstel->author);
	free(uitstel->stamp);
	*uitstel = (struct uitstel){ 0 };
}
