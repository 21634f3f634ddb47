/*
 * fake_bewaren.c - one onderzoek that runs, one that is over its term and
 * one that is not.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/fake.h"

static struct bewaar_row
make(const char *nummer, const char *aanbieder, enum einde einde,
    const char *day, const char *hold)
{
	return (struct bewaar_row){
		.nummer = xstrdup(nummer),
		.vorm_title = xstrdup("Signaalgestuurd toezicht"),
		.aanbieder = xstrdup(aanbieder),
		.status =
		    einde == EINDE_GEEN ? STATUS_LOPEND : STATUS_AFGESLOTEN,
		.started_on = date_from_iso("2020-01-06"),
		.einde = einde,
		.ended_on = date_from_iso(day),
		.einde_reden = xstrdup(""),
		.categorie = xstrdup(""),
		.categorie_reden = xstrdup(""),
		.hold = xstrdup(hold),
		.hold_by = xstrdup(*hold == '\0' ? "" : "m.bakker"),
		.bezwaar_on = DATE_NONE,
		.follower = xstrdup(""),
		.present = xstrdup(""),
	};
}

static int
bewaren(void *context, const char *nummer, struct bewaar_rows *rows,
    struct error *err)
{
	const struct fake *fake = context;

	(void)err;
	*rows = (struct bewaar_rows){ 0 };
	rows->row = xcalloc(4, sizeof *rows->row);
	if (*nummer != '\0' && strcmp(nummer, "2020-0031") != 0 &&
	    strcmp(nummer, "2025-0007") != 0)
		rows->row[rows->n++] =
		    make(nummer, "Woonzorg Maas", fake->ended,
			fake->ended == EINDE_GEEN ? "" : "2026-11-21", "");
	if (!fake->destroyed)
		rows->row[rows->n++] = make("2020-0031", "Thuis Verder",
		    EINDE_AFGESLOTEN, "2020-12-18", "");
	rows->row[rows->n++] =
	    make("2025-0007", "Zorghuis De Linde", EINDE_AFGEBROKEN,
		"2025-06-02", fake->held ? "Er loopt een Woo-verzoek." : "");
	return 0;
}

static int
einde(void *context, const char *nummer, const struct einde_request *request,
    struct error *err)
{
	struct fake *fake = context;

	(void)nummer;
	if (request->einde != EINDE_AFGESLOTEN && *request->reden == '\0')
		return error_set(err, "Geef een reden.");
	fake->ended =
	    request->einde == EINDE_HEROPEND ? EINDE_GEEN : request->einde;
	return 0;
}

static int
bewaar_stap(void *context, const char *nummer,
    const struct bewaar_request *request, struct error *err)
{
	struct fake *fake = context;

	(void)nummer, (void)err;
	fake->held = request->stap == BEWAAR_AANHOUDEN;
	return 0;
}

static int
vernietig(void *context, const char *nummer, const char *besluit,
    struct buf *told, struct error *err)
{
	struct fake *fake = context;

	(void)nummer;
	if (*besluit == '\0')
		return error_set(err, "Zeg wie besloot.");
	fake->destroyed = true;
	buf_add(told, "Backups bereikt schouw niet.");
	return 0;
}

void
fake_bewaren(struct backend *backend)
{
	backend->bewaren = bewaren;
	backend->einde = einde;
	backend->bewaar_stap = bewaar_stap;
	backend->vernietig = vernietig;
}
