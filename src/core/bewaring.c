/*
 * bewaring.c - when an onderzoek may be destroyed, and why not yet.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/bewaring.h"
#include "core/termijn.h"

const char *const einde_words[N_EINDEN] = {
	[EINDE_GEEN] = "",
	[EINDE_AFGESLOTEN] = "afgesloten",
	[EINDE_AFGEBROKEN] = "afgebroken",
	[EINDE_HEROPEND] = "heropend",
};

const struct bewaar_stap_info bewaar_stappen[N_BEWAAR_STAPPEN] = {
	[BEWAAR_CATEGORIE] = { "categorie", "Andere categorie" },
	[BEWAAR_AANHOUDEN] = { "aanhouden", "Vernietiging aanhouden" },
	[BEWAAR_VRIJGEVEN] = { "vrijgeven", "Weer vrijgeven" },
};

void
bewaar_row_release(struct bewaar_row *row)
{
	free(row->nummer);
	free(row->vorm_title);
	free(row->aanbieder);
	free(row->einde_reden);
	free(row->categorie);
	free(row->categorie_reden);
	free(row->hold);
	free(row->hold_by);
	free(row->follower);
	free(row->present);
	*row = (struct bewaar_row){ 0 };
}

void
bewaar_rows_release(struct bewaar_rows *rows)
{
	for (size_t i = 0; i < rows->n; i++)
		bewaar_row_release(&rows->row[i]);
	free(rows->row);
	*rows = (struct bewaar_rows){ 0 };
}

static bool
is_blank(const char *text)
{
	return text[strspn(text, " \t\n")] == '\0';
}

static bool
is_bezwaar_after(const struct bewaar_row *row, date day)
{
	return row->bezwaar_on != DATE_NONE && row->bezwaar_on > day;
}

/* Not before anything that has to be settled in it. */
static int
check_day(const struct bewaar_row *row, date day, date today, struct error *err)
{
	if (day > today)
		return error_set(
		    err, "Een dag in de toekomst is nog niet gebeurd.");
	if (day < row->started_on)
		return error_set(err,
		    "Het einde ligt voor het begin van onderzoek %s; noem een "
		    "latere dag.",
		    row->nummer);
	if (is_bezwaar_after(row, day))
		return error_set(err,
		    "Er is een bezwaar van na die dag; sluit onderzoek %s als "
		    "het is afgehandeld, op een latere dag.",
		    row->nummer);
	return 0;
}

int
einde_check(const struct bewaar_row *row, const struct einde_request *request,
    date today, struct error *err)
{
	bool ended = row->einde != EINDE_GEEN;

	if (request->einde == EINDE_HEROPEND && !ended)
		return error_set(err,
		    "Onderzoek %s loopt nog; er is niets te heropenen.",
		    row->nummer);
	if (request->einde != EINDE_HEROPEND && ended)
		return error_set(err,
		    "Onderzoek %s is al %s; heropen het eerst als dat niet "
		    "klopt.",
		    row->nummer, einde_words[row->einde]);
	if (request->einde != EINDE_AFGESLOTEN && is_blank(request->reden))
		return error_set(err, "Geef een reden: waarom is het %s?",
		    einde_words[request->einde]);
	return check_day(row,
	    request->einde == EINDE_HEROPEND ? today : request->day, today,
	    err);
}

int
bewaar_check(const struct bewaar_row *row, const struct selectielijst *lijst,
    const struct bewaar_request *request, struct error *err)
{
	bool held = *row->hold != '\0';

	if (is_blank(request->reden))
		return error_set(err, "Geef een reden; die blijft bewaard.");
	switch (request->stap) {
	case BEWAAR_CATEGORIE:
		if (selectielijst_find(lijst, request->categorie) == NULL)
			return error_set(err,
			    "Categorie %s staat niet in de selectielijst van "
			    "de kalender.",
			    request->categorie);
		return 0;
	case BEWAAR_AANHOUDEN:
		if (held)
			return error_set(err,
			    "De vernietiging van %s is al aangehouden.",
			    row->nummer);
		return 0;
	case BEWAAR_VRIJGEVEN:
	case N_BEWAAR_STAPPEN:
		break;
	}
	if (!held)
		return error_set(err,
		    "De vernietiging van %s is niet aangehouden.", row->nummer);
	return 0;
}

static enum afloop
afloop_of(const struct bewaar_row *row)
{
	if (row->einde == EINDE_AFGEBROKEN)
		return AFLOOP_AFGEBROKEN;
	return row->handhaving ? AFLOOP_HANDHAVING : AFLOOP_AFGESLOTEN;
}

struct bewaar_term
bewaar_term(const struct calendar *calendar, const struct bewaar_row *row)
{
	struct bewaar_term term = { .from = DATE_NONE };
	struct counting ask = { .start = row->ended_on,
		.duur.unit = UNIT_JAREN };
	struct counted counted;

	if (calendar == NULL || row->einde == EINDE_GEEN)
		return term;
	term.categorie = *row->categorie != '\0'
	    ? selectielijst_find(&calendar->selectielijst, row->categorie)
	    : selectielijst_usual(&calendar->selectielijst, afloop_of(row));
	if (term.categorie == NULL ||
	    term.categorie->waardering == WAARDERING_BEWAREN)
		return term;
	ask.duur.length = term.categorie->years;
	counted = termijn_count(calendar, &ask, NULL);
	if (counted.last != DATE_NONE)
		term.from = counted.last + 1;
	return term;
}

static int
check_term(const struct bewaar_row *row, const struct bewaar_term *term,
    date today, struct error *err)
{
	char day[DATE_DUTCH_SIZE];

	if (row->einde == EINDE_GEEN)
		return error_set(err,
		    "Onderzoek %s loopt nog; de termijn begint als het is "
		    "afgesloten of afgebroken.",
		    row->nummer);
	if (term->categorie == NULL)
		return error_set(err,
		    "Voor onderzoek %s is geen categorie bekend; kijk naar de "
		    "selectielijst in norms/kalender.yaml.",
		    row->nummer);
	if (term->from == DATE_NONE)
		return error_set(err,
		    "Onderzoek %s wordt blijvend bewaard (%s, %s).",
		    row->nummer, term->categorie->nummer,
		    term->categorie->title);
	if (term->from > today)
		return error_set(err,
		    "Onderzoek %s mag pas op %s vernietigd worden (%s, %d "
		    "jaar).",
		    row->nummer, date_to_dutch(term->from, day),
		    term->categorie->nummer, term->categorie->years);
	return 0;
}

static int
check_rest(const struct bewaar_row *row, struct error *err)
{
	if (row->n_open > 0)
		return error_set(err,
		    "Bij onderzoek %s staat nog open: %d maatregel%s; toets, "
		    "draag over of trek in.",
		    row->nummer, row->n_open, row->n_open == 1 ? "" : "en");
	if (row->n_toezicht > 0)
		return error_set(err,
		    "Bij onderzoek %s loopt nog een verbeterplan of verscherpt "
		    "toezicht; beëindig het eerst.",
		    row->nummer);
	if (is_bezwaar_after(row, row->ended_on))
		return error_set(err,
		    "Er is een bezwaar van na het einde van onderzoek %s; "
		    "heropen het, en sluit het als het is afgehandeld.",
		    row->nummer);
	if (row->voorziening)
		return error_set(err,
		    "De voorlopige voorziening bij onderzoek %s heeft nog geen "
		    "uitspraak.",
		    row->nummer);
	if (*row->follower != '\0')
		return error_set(err, "Onderzoek %s volgt op %s en loopt nog.",
		    row->follower, row->nummer);
	return 0;
}

int
vernietig_check(const struct bewaar_row *row, const struct bewaar_term *term,
    date today, struct error *err)
{
	if (check_term(row, term, today, err) == -1)
		return -1;
	if (*row->hold != '\0')
		return error_set(err,
		    "De vernietiging van %s is aangehouden door %s: %.200s",
		    row->nummer, row->hold_by, row->hold);
	if (check_rest(row, err) == -1)
		return -1;
	if (*row->present != '\0')
		return error_set(err,
		    "%s heeft onderzoek %s open; vraag het te sluiten.",
		    row->present, row->nummer);
	return 0;
}

struct dated {
	struct bewaar_row row;
	date from;
};

static int
compare(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return strcmp(x->row.nummer, y->row.nummer);
}

void
bewaar_sort(const struct calendar *calendar, struct bewaar_rows *rows)
{
	struct dated *dated;

	if (rows->n == 0)
		return;
	dated = xcalloc(rows->n, sizeof *dated);
	for (size_t i = 0; i < rows->n; i++) {
		date from = bewaar_term(calendar, &rows->row[i]).from;

		dated[i].row = rows->row[i];
		dated[i].from = from == DATE_NONE ? INT32_MAX : from;
	}
	qsort(dated, rows->n, sizeof *dated, compare);
	for (size_t i = 0; i < rows->n; i++)
		rows->row[i] = dated[i].row;
	free(dated);
}

static void
add_term(const struct bewaar_row *row, const struct bewaar_term *term,
    struct buf *out)
{
	const struct categorie *categorie = term->categorie;
	char day[DATE_DUTCH_SIZE];

	buf_addf(out, "%s, %s", categorie->nummer, categorie->title);
	if (term->from == DATE_NONE)
		buf_add(out, ": blijvend bewaren.");
	else
		buf_addf(out, ": %d jaar, dus te vernietigen vanaf %s.",
		    categorie->years, date_to_dutch(term->from, day));
	if (*row->categorie != '\0')
		buf_addf(out, " Gekozen: %s.", row->categorie_reden);
}

void
bewaar_waarom(const struct calendar *calendar, const struct bewaar_row *row,
    struct buf *out)
{
	struct bewaar_term term = bewaar_term(calendar, row);
	char day[DATE_DUTCH_SIZE];

	if (row->einde == EINDE_GEEN) {
		buf_add(out, "Loopt nog; de termijn is niet begonnen.");
		return;
	}
	buf_addf(out, "%s op %s",
	    row->einde == EINDE_AFGESLOTEN ? "Afgesloten" : "Afgebroken",
	    date_to_dutch(row->ended_on, day));
	if (*row->einde_reden != '\0')
		buf_addf(out, ": %s", row->einde_reden);
	buf_add(out, ". ");
	if (term.categorie == NULL)
		buf_add(out, "De selectielijst heeft er geen categorie voor.");
	else
		add_term(row, &term, out);
}
