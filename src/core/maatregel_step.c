/*
 * maatregel_step.c - the steps of a maatregel, as tables and one check.
 *
 * The schema has the same table of steps (0023_maatregel_stap.sql); a test
 * of the store compares the two.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/maatregel_step.h"

#define AT(stand) (1u << (stand))
/* Runs at the aanbieder; with what it calls done; all that is open. */
#define RUNNING                                                          \
	(AT(STAND_OPGELEGD) | AT(STAND_GEVRAAGD) | AT(STAND_ONTVANGEN) | \
	    AT(STAND_NIET_HERSTELD))
#define UNTESTED (RUNNING | AT(STAND_GEREED))
#define OPEN     (UNTESTED | AT(STAND_GETOETST) | AT(STAND_OVERGEDRAGEN))

const struct stand_info standen[N_STANDEN] = {
	[STAND_OPGELEGD] = { "opgelegd", "opgelegd", false },
	[STAND_GEVRAAGD] = { "gevraagd", "bericht gevraagd", false },
	[STAND_ONTVANGEN] = { "ontvangen", "bericht binnen", false },
	[STAND_GEREED] = { "gereed", "gereed gemeld", false },
	[STAND_GETOETST] = { "getoetst", "getoetst", false },
	[STAND_NIET_HERSTELD] = { "niet_hersteld", "niet hersteld", false },
	[STAND_OVERGEDRAGEN] = { "overgedragen", "bij gemeente", false },
	[STAND_HERSTELD] = { "hersteld", "hersteld", true },
	[STAND_INGETROKKEN] = { "ingetrokken", "ingetrokken", true },
};

const struct stap_info stappen[N_STAPPEN] = {
	[STAP_OPGELEGD] = { "opgelegd", "opgelegd", 0, STAND_OPGELEGD, 0, "" },
	[STAP_TERUGKOPPELING_GEVRAAGD] = { "terugkoppeling_gevraagd",
	    "terugkoppeling gevraagd", UNTESTED, STAND_GEVRAAGD, NEEDS_UNTIL,
	    "Wat is gevraagd" },
	[STAP_TERUGKOPPELING_ONTVANGEN] = { "terugkoppeling_ontvangen",
	    "terugkoppeling ontvangen", RUNNING, STAND_ONTVANGEN, NEEDS_TEXT,
	    "Wat de aanbieder laat weten" },
	[STAP_UITSTEL] = { "uitstel", "uitstel", UNTESTED, STAND_OPGELEGD,
	    NEEDS_TEXT | NEEDS_UNTIL, "Reden van het uitstel" },
	[STAP_GEREED_GEMELD] = { "gereed_gemeld", "gereed gemeld", RUNNING,
	    STAND_GEREED, 0, "Wat de aanbieder meldt" },
	[STAP_GETOETST] = { "getoetst", "getoetst", OPEN, STAND_GETOETST,
	    NEEDS_EVIDENCE, "Waaruit het blijkt" },
	[STAP_HERSTELD] = { "hersteld", "hersteld", AT(STAND_GETOETST),
	    STAND_HERSTELD, 0, "Toelichting" },
	[STAP_NIET_HERSTELD] = { "niet_hersteld", "niet hersteld",
	    AT(STAND_GETOETST), STAND_NIET_HERSTELD, 0, "Toelichting" },
	[STAP_OVERGEDRAGEN] = { "overgedragen", "overgedragen", OPEN,
	    STAND_OVERGEDRAGEN, NEEDS_GEMEENTE, "Toelichting" },
	[STAP_INGETROKKEN] = { "ingetrokken", "ingetrokken", OPEN,
	    STAND_INGETROKKEN, NEEDS_TEXT, "Reden van het intrekken" },
};

static bool
is_blank(const char *text)
{
	return text == NULL || utf8_words(text, strlen(text)) == 0;
}

bool
stap_may_follow(enum stap stap, enum stand stand)
{
	return (stappen[stap].from & AT(stand)) != 0;
}

enum stap
stap_find(const char *typed, struct error *err)
{
	int nearest = N_STAPPEN, best = 4;

	for (int i = 0; i < N_STAPPEN; i++) {
		int distance = utf8_distance(typed, stappen[i].word, best);

		if (distance == 0 || strcmp(typed, stappen[i].title) == 0)
			return (enum stap)i;
		if (distance < best) {
			best = distance;
			nearest = i;
		}
	}
	if (nearest < N_STAPPEN)
		error_set(err, "Stap %s bestaat niet; bedoelde u %s?", typed,
		    stappen[nearest].word);
	else
		error_set(err,
		    "Stap %s bestaat niet; kies uit uitstel, gereed_gemeld, "
		    "getoetst, hersteld, niet_hersteld, overgedragen, "
		    "ingetrokken, terugkoppeling_gevraagd of "
		    "terugkoppeling_ontvangen.",
		    typed);
	return N_STAPPEN;
}

/* "uitstel, gereed_gemeld": what may follow after all. */
static void
add_possible(enum stand stand, struct buf *out)
{
	for (int i = 0; i < N_STAPPEN; i++)
		if (stap_may_follow((enum stap)i, stand))
			buf_addf(out, "%s%s", out->length == 0 ? "" : ", ",
			    stappen[i].word);
}

static int
check_follows(
    const struct stap_situation *now, enum stap stap, struct error *err)
{
	struct buf possible = { 0 };
	int result;

	if (stap_may_follow(stap, now->stand))
		return 0;
	if (standen[now->stand].closed)
		return error_set(err, "%s is %s; daarna komt geen stap meer.",
		    now->nummer, standen[now->stand].title);
	if (stappen[stap].from == AT(STAND_GETOETST))
		return error_set(err,
		    "%s is nog niet getoetst; leg eerst de stap getoetst vast "
		    "met waaruit het blijkt, of met een later onderzoek.",
		    now->nummer);
	add_possible(now->stand, &possible);
	result = error_set(err, "%s is %s; de stap %s kan dan niet, wel: %s.",
	    now->nummer, standen[now->stand].title, stappen[stap].word,
	    buf_text(&possible));
	buf_release(&possible);
	return result;
}

static int
check_day(const struct stap_situation *now, const struct stap_request *request,
    struct error *err)
{
	char day[DATE_ISO_SIZE];

	if (request->day == DATE_NONE)
		return error_set(err, "Noem de dag waarop het gebeurde.");
	if (request->day > now->today)
		return error_set(err,
		    "%s is nog niet geweest; leg een stap vast als hij is "
		    "gezet.",
		    date_to_iso(request->day, day));
	if (now->last_on != DATE_NONE && request->day < now->last_on)
		return error_set(err,
		    "De vorige stap van %s was op %s; een stap komt daarna.",
		    now->nummer, date_to_iso(now->last_on, day));
	return 0;
}

/* The new last day, or the day of an answer. */
static int
check_until(const struct stap_situation *now,
    const struct stap_request *request, struct error *err)
{
	bool uitstel = request->stap == STAP_UITSTEL;
	date after = uitstel ? now->until : request->day;
	char day[DATE_ISO_SIZE];

	if ((stappen[request->stap].needs & NEEDS_UNTIL) == 0)
		return 0;
	if (request->until == DATE_NONE)
		return error_set(err,
		    uitstel ? "Noem de nieuwe laatste dag."
			    : "Noem de dag waarop het antwoord er moet zijn.");
	if (after == DATE_NONE || request->until > after ||
	    (!uitstel && request->until == after))
		return 0;
	return error_set(err,
	    uitstel ? "De laatste dag is nu %s; uitstel geeft een latere."
		    : "De dag van het antwoord ligt voor %s, de dag van de "
		      "vraag.",
	    date_to_iso(after, day));
}

static int
check_needs(const struct stap_request *request, struct error *err)
{
	const struct stap_info *info = &stappen[request->stap];

	if ((info->needs & NEEDS_TEXT) != 0 && is_blank(request->text))
		return error_set(err, "%s ontbreekt; de stap %s vraagt erom.",
		    info->question, info->word);
	if ((info->needs & NEEDS_EVIDENCE) != 0 && is_blank(request->text) &&
	    is_blank(request->toets))
		return error_set(err,
		    "Een toets zegt waaruit het blijkt; geef die tekst of het "
		    "nummer van een later onderzoek.");
	if ((info->needs & NEEDS_GEMEENTE) != 0 && is_blank(request->gemeente))
		return error_set(err,
		    "Noem de gemeente waaraan de maatregel wordt "
		    "overgedragen.");
	return 0;
}

static int
check_four_eyes(
    const struct stap_situation *now, enum stap stap, struct error *err)
{
	if (!now->four_eyes || !standen[stappen[stap].becomes].closed ||
	    strcmp(now->imposer, now->user) != 0)
		return 0;
	return error_set(err,
	    "%s is door %s zelf opgelegd; bij dit kantoor zet een ander de "
	    "stap %s (vier ogen).",
	    now->nummer, now->user, stappen[stap].word);
}

int
stap_check(const struct stap_situation *now, const struct stap_request *request,
    struct error *err)
{
	if (check_follows(now, request->stap, err) < 0 ||
	    check_day(now, request, err) < 0 ||
	    check_until(now, request, err) < 0 || check_needs(request, err) < 0)
		return -1;
	return check_four_eyes(now, request->stap, err);
}

void
maatregel_events_release(struct maatregel_events *events)
{
	for (size_t i = 0; i < events->n; i++) {
		struct maatregel_event *event = &events->event[i];

		free(event->text);
		free(event->gemeente);
		free(event->toets);
		free(event->author);
		free(event->stamp);
	}
	free(events->event);
	*events = (struct maatregel_events){ 0 };
}

static enum herstel
says_of(const struct onderzoek *o, const char *cited)
{
	const struct norm *norm = normset_norm(o->normset, cited);
	const struct oordeel *oordeel;

	if (norm == NULL)
		return HERSTEL_ONBEKEND;
	oordeel = onderzoek_on(o, norm);
	if (!oordeel->chosen || oordeel->grade == NULL ||
	    oordeel->grade->special)
		return HERSTEL_ONBEKEND;
	return oordeel->grade->tekort ? HERSTEL_NEE : HERSTEL_JA;
}

enum herstel
herstel_propose(const struct onderzoek *o, const char *norms)
{
	enum herstel all = HERSTEL_JA;
	char *norm;
	size_t i;

	for (i = 0; (norm = set_at(norms, i)) != NULL; i++) {
		enum herstel one = says_of(o, norm);

		free(norm);
		if (one == HERSTEL_NEE)
			return HERSTEL_NEE;
		if (one == HERSTEL_ONBEKEND)
			all = HERSTEL_ONBEKEND;
	}
	return i > 0 ? all : HERSTEL_ONBEKEND;
}
