/*
 * handhaving_step.c - one check for what is begun and what follows.
 */
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "core/field.h"
#include "core/handhaving_step.h"

static bool
is_blank(const char *text)
{
	return text == NULL || utf8_words(text, strlen(text)) == 0;
}

/* A word of a table, as it was typed. */
struct find {
	const char *typed;
	int best;
	const char *nearest;
};

static bool
is_it(struct find *find, const char *word, const char *title)
{
	int distance = utf8_distance(find->typed, word, find->best);

	if (distance == 0 || strcmp(find->typed, title) == 0)
		return true;
	if (distance < find->best) {
		find->best = distance;
		find->nearest = word;
	}
	return false;
}

static void
not_found(const struct find *find, const char *what, const struct buf *all,
    struct error *err)
{
	if (find->nearest != NULL)
		error_set(err, "%s %s bestaat niet; bedoelde u %s?", what,
		    find->typed, find->nearest);
	else
		error_set(err, "%s %s bestaat niet; kies uit %s.", what,
		    find->typed, buf_text(all));
}

static void
add_word(struct buf *all, const char *word)
{
	buf_addf(all, "%s%s", all->length == 0 ? "" : ", ", word);
}

enum handhaving_soort
handhaving_soort_find(const char *typed, struct error *err)
{
	struct find find = { typed, 4, NULL };
	struct buf all = { 0 };
	int i;

	for (i = 0; i < N_HANDHAVING_SOORTEN; i++) {
		const struct handhaving_soort_info *info =
		    &handhaving_soorten[i];

		if (is_it(&find, info->word, info->title))
			break;
		add_word(&all, info->word);
	}
	if (i == N_HANDHAVING_SOORTEN)
		not_found(&find, "De soort", &all, err);
	buf_release(&all);
	return (enum handhaving_soort)i;
}

enum handhaving_stap
handhaving_stap_find(const char *typed, struct error *err)
{
	struct find find = { typed, 4, NULL };
	struct buf all = { 0 };
	int i;

	for (i = 0; i < N_HANDHAVING_STAPPEN; i++) {
		const struct handhaving_stap_info *info =
		    &handhaving_stappen[i];

		if (is_it(&find, info->word, info->title))
			break;
		add_word(&all, info->word);
	}
	if (i == N_HANDHAVING_STAPPEN)
		not_found(&find, "De stap", &all, err);
	buf_release(&all);
	return (enum handhaving_stap)i;
}

bool
handhaving_may_follow(enum handhaving_stap stap, enum handhaving_soort soort,
    enum handhaving_stand stand)
{
	const struct handhaving_stap_info *info = &handhaving_stappen[stap];

	return (info->groepen & 1u << handhaving_soorten[soort].groep) != 0 &&
	    (info->from & 1u << stand) != 0;
}

unsigned
handhaving_asks(enum handhaving_soort soort, enum handhaving_stap stap)
{
	const struct handhaving_soort_info *info = &handhaving_soorten[soort];

	return handhaving_stappen[stap].needs |
	    (stap == handhaving_first[info->groep] ? info->needs : 0);
}

static int
check_follows(const struct handhaving_situation *now, enum handhaving_stap stap,
    struct error *err)
{
	const char *stand = handhaving_standen[now->stand].title;
	struct buf possible = { 0 };
	int result;

	if (handhaving_may_follow(stap, now->soort, now->stand))
		return 0;
	if (handhaving_standen[now->stand].closed)
		return error_set(err, "%s is %s; daarna komt geen stap meer.",
		    now->nummer, stand);
	for (int i = 0; i < N_HANDHAVING_STAPPEN; i++)
		if (handhaving_may_follow(
			(enum handhaving_stap)i, now->soort, now->stand))
			add_word(&possible, handhaving_stappen[i].word);
	result = error_set(err,
	    "%s (%s: %s) kan de stap %s nu niet hebben, wel: %s.", now->nummer,
	    handhaving_soorten[now->soort].title, stand,
	    handhaving_stappen[stap].word, buf_text(&possible));
	buf_release(&possible);
	return result;
}

static int
check_day(const struct handhaving_request *request, date last_on, date today,
    struct error *err)
{
	char day[DATE_ISO_SIZE];

	if (request->day == DATE_NONE)
		return error_set(err, "Noem de dag waarop het gebeurde.");
	if (request->day > today)
		return error_set(err,
		    "%s is nog niet geweest; leg vast wat is gebeurd.",
		    date_to_iso(request->day, day));
	if (last_on != DATE_NONE && request->day < last_on)
		return error_set(err,
		    "De vorige stap was op %s; een stap komt daarna.",
		    date_to_iso(last_on, day));
	return 0;
}

/* The last day: not before the day itself, and verlengd gives a later. */
static int
check_until(const struct handhaving_request *request, unsigned asks, date now,
    struct error *err)
{
	bool longer = request->stap == HSTAP_VERLENGD;
	char day[DATE_ISO_SIZE];

	if (request->until == DATE_NONE)
		return (asks & HANDHAVING_UNTIL) == 0
		    ? 0
		    : error_set(err, "Noem de laatste dag; %s vraagt erom.",
			  handhaving_stappen[request->stap].title);
	if ((asks & (HANDHAVING_UNTIL | HANDHAVING_MAY_UNTIL)) == 0)
		return error_set(err, "Bij %s hoort geen laatste dag.",
		    handhaving_stappen[request->stap].title);
	if (request->until < request->day)
		return error_set(err,
		    "De laatste dag ligt voor %s, de dag van de stap.",
		    date_to_iso(request->day, day));
	if (longer && now != DATE_NONE && request->until <= now)
		return error_set(err,
		    "De laatste dag is nu %s; verlengen geeft een latere.",
		    date_to_iso(now, day));
	return 0;
}

static int
check_text(
    const struct handhaving_request *request, unsigned asks, struct error *err)
{
	const struct handhaving_stap_info *info =
	    &handhaving_stappen[request->stap];

	if ((asks & HANDHAVING_TEXT) == 0 || !is_blank(request->text))
		return 0;
	return error_set(err, "%s ontbreekt; geef die tekst.", info->question);
}

static int
check_gemeenten(const struct handhaving_request *request, unsigned asks,
    const char *of_entry, struct error *err)
{
	const char *given = request->gemeenten;
	bool several = (asks & HANDHAVING_GEMEENTEN) != 0;

	if ((asks & (HANDHAVING_GEMEENTE | HANDHAVING_GEMEENTEN)) == 0)
		return is_blank(given)
		    ? 0
		    : error_set(err, "Bij %s hoort geen gemeente.",
			  handhaving_stappen[request->stap].title);
	if (is_blank(given))
		return error_set(err,
		    several ? "Noem de gemeente, of de gemeenten, aan wie het "
			      "voorstel is."
			    : "Noem de gemeente die het doet.");
	if (!several && strchr(given, ' ') != NULL)
		return error_set(err,
		    "Noem één gemeente; wat een andere doet is iets apart.");
	if (of_entry != NULL && *of_entry != '\0' && !set_has(of_entry, given))
		return error_set(err,
		    "Het voorstel ging niet naar %s; het ging naar: %s.", given,
		    of_entry);
	return 0;
}

/* Only what a gemeente can impose by the Awb can be proposed. */
static int
check_maatregel(
    const struct handhaving_request *request, unsigned asks, struct error *err)
{
	const char *word = request->maatregel;

	if ((asks & HANDHAVING_MAATREGEL) == 0)
		return is_blank(word)
		    ? 0
		    : error_set(
			  err, "Alleen een voorstel noemt een maatregel.");
	for (int i = 0; i < N_HANDHAVING_SOORTEN && !is_blank(word); i++)
		if (*handhaving_soorten[i].grond != '\0' &&
		    strcmp(handhaving_soorten[i].word, word) == 0)
			return 0;
	return error_set(err,
	    "Noem de maatregel die wordt voorgesteld: last_bestuursdwang "
	    "(Awb 5:21) of last_dwangsom (Awb 5:31d).");
}

static int
check_needs(const struct handhaving_request *request,
    const struct handhaving_situation *now, unsigned asks, struct error *err)
{
	if (check_day(request, now->last_on, now->today, err) < 0 ||
	    check_until(request, asks, now->until, err) < 0 ||
	    check_gemeenten(request, asks, now->gemeenten, err) < 0 ||
	    check_maatregel(request, asks, err) < 0)
		return -1;
	return check_text(request, asks, err);
}

int
handhaving_check_begin(
    const struct handhaving_request *request, date today, struct error *err)
{
	const struct handhaving_situation now = { .soort = request->soort,
		.until = DATE_NONE,
		.last_on = DATE_NONE,
		.today = today };
	struct handhaving_request first = *request;

	first.stap = handhaving_first[handhaving_soorten[first.soort].groep];
	return check_needs(
	    &first, &now, handhaving_asks(first.soort, first.stap), err);
}

int
handhaving_check_step(const struct handhaving_situation *now,
    const struct handhaving_request *request, struct error *err)
{
	if (check_follows(now, request->stap, err) < 0)
		return -1;
	return check_needs(
	    request, now, handhaving_asks(now->soort, request->stap), err);
}

const char *
handhaving_advice(enum handhaving_soort soort, const char *gemeenten)
{
	if (soort != HANDHAVING_VOORSTEL || strchr(gemeenten, ' ') == NULL)
		return NULL;
	return "Het voorstel gaat naar meer gemeenten: stem met hen af wie "
	       "optreedt, en wanneer.";
}
