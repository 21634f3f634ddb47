/*
 * fake_agenda.c - four terms around the day of the tests.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/fake.h"

/* Days from the day of the tests. */
static const struct {
	const char *onderzoek, *aanbieder, *termijn, *titel, *voor;
	int start, last;
	bool not_before;
} terms[] = {
	{ "2026-0131", "Woonzorg Maas", "wederhoor",
	    "Reactie op feitelijke onjuistheden", "aanbieder", -19, -5, false },
	{ "2026-0139", "Thuis Verder", "definitief",
	    "Definitieve versie versturen", "wij", -14, 0, false },
	{ "2026-0116", "Aanbieder 4", "zienswijze",
	    "Zienswijze op de openbaarmaking", "aanbieder", -5, 9, false },
	{ "2026-0115", "Aanbieder 5", "publicatie", "Publicatie op de website",
	    "wij", -4, 10, true },
};

static struct agenda_item
make(const struct fake *fake, size_t i)
{
	bool more = i == 2 && fake->uitstel != DATE_NONE;
	bool stil = i == 2 && fake->stil.from != DATE_NONE;
	date last = date_today() + terms[i].last;
	struct agenda_item item = {
		.onderzoek_id = (int64_t)i + 1,
		.onderzoek = xstrdup(terms[i].onderzoek),
		.vorm = xstrdup("signaal"),
		.aanbieder = xstrdup(terms[i].aanbieder),
		.termijn = xstrdup(terms[i].termijn),
		.titel = xstrdup(terms[i].titel),
		.voor = xstrdup(terms[i].voor),
		.start = date_today() + terms[i].start,
		.last = stil ? DATE_NONE
		    : more   ? fake->uitstel
			     : last,
		.not_before = terms[i].not_before,
		.done_on = DATE_NONE,
		.until = more ? fake->uitstel : DATE_NONE,
		.reden = xstrdup(more ? "De bestuurder is ziek." : ""),
	};

	if (stil) {
		item.stil.row = xcalloc(1, sizeof *item.stil.row);
		item.stil.row[item.stil.n++] =
		    (struct stilstand){ fake->stil.from, fake->stil.until,
			    xstrdup("De politie doet onderzoek.") };
	}
	return item;
}

/* In pages of two, as a large list would come. */
static int
agenda(void *context, const struct agenda_query *query,
    struct agenda_page *page, struct error *err)
{
	size_t from =
	    query->after == NULL ? 0 : (size_t)query->after->onderzoek_id;

	(void)err;
	*page = (struct agenda_page){ 0 };
	page->item = xcalloc(LENGTH(terms), sizeof *page->item);
	for (size_t i = from; i < LENGTH(terms); i++) {
		if (query->voor != NULL &&
		    strcmp(query->voor, terms[i].voor) != 0)
			continue;
		if (page->n == 2) {
			page->more = true;
			break;
		}
		page->item[page->n++] = make(context, i);
	}
	return 0;
}

static int
uitstel(void *context, const char *nummer, const char *termijn, date until,
    const char *reden, struct error *err)
{
	struct fake *fake = context;

	(void)nummer;
	if (strcmp(termijn, "zienswijze") != 0)
		return error_set(err, "De termijn kan niet worden verlengd.");
	if (*reden == '\0')
		return error_set(err, "Uitstel vraagt altijd een reden.");
	fake->uitstel = until;
	return 0;
}

/* That it has no end stays so. */
static int
opschorting(void *context, const char *nummer, const char *termijn,
    const struct stilstand *asked, struct error *err)
{
	struct fake *fake = context;

	(void)nummer;
	if (strcmp(termijn, "zienswijze") != 0)
		return error_set(err, "De termijn kan niet worden opgeschort.");
	if (*asked->reden == '\0')
		return error_set(err, "Opschorten vraagt altijd een reden.");
	fake->stil = *asked;
	return 0;
}

void
fake_agenda(struct backend *backend)
{
	backend->agenda = agenda;
	backend->uitstel = uitstel;
	backend->opschorting = opschorting;
}
