/*
 * event.c - the events of a procedure, added and never changed.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/calendar.h"
#include "core/event.h"
#include "core/maatregel_termijn.h"
#include "core/onderzoek.h"
#include "core/rules.h"
#include "core/text.h"
#include "core/volgorde.h"

/* Farther ahead than this it is another year that was meant. */
#define DAYS_AHEAD 366

const char *
event_title(const char *kind)
{
	for (size_t i = 0; event_infos[i].kind != NULL; i++)
		if (strcmp(event_infos[i].kind, kind) == 0)
			return event_infos[i].title;
	return kind;
}

const char *
event_question(const char *kind)
{
	for (size_t i = 0; event_infos[i].kind != NULL; i++)
		if (event_infos[i].question &&
		    strcmp(event_infos[i].kind, kind) == 0)
			return event_infos[i].kind;
	return NULL;
}

const char *
event_kind(const char *typed, struct error *err)
{
	const char *nearest = NULL;
	struct buf known = { 0 };
	int best = 6;

	for (size_t i = 0; event_infos[i].kind != NULL; i++) {
		const char *kind = event_infos[i].kind;
		int distance = utf8_distance(typed, kind, best);

		if (distance == 0)
			return kind;
		if (distance < best) {
			best = distance;
			nearest = kind;
		}
	}
	for (size_t i = 0; event_infos[i].kind != NULL && nearest == NULL; i++)
		buf_addf(
		    &known, "%s%s", i > 0 ? ", " : "", event_infos[i].kind);
	if (nearest != NULL)
		error_set(err, "Gebeurtenis %s bestaat niet; bedoelde u %s?",
		    typed, nearest);
	else
		error_set(err, "Gebeurtenis %.60s bestaat niet; kies uit: %s.",
		    typed, buf_text(&known));
	buf_release(&known);
	return NULL;
}

/* An event that is to be added. */
struct news {
	const char *kind;
	date day;
	enum uitkomst uitkomst;
	const char *author;
};

/* The question of the vorm that has the day of it, or NULL. */
static const struct fact *
asked(const struct onderzoek *o, const char *kind)
{
	return form_field(o->form, kind) != NULL ? fact_find(kind) : NULL;
}

/* What is not saved yet will come after all that is. */
static bool
is_later(const struct event *a, const struct event *b)
{
	return a->id == 0 || (b->id != 0 && a->id > b->id);
}

static struct event *
find_last(const struct onderzoek *o, const char *kind)
{
	struct event *last = NULL;

	for (size_t i = 0; i < o->n_events; i++)
		if (strcmp(o->event[i].kind, kind) == 0 &&
		    (last == NULL || is_later(&o->event[i], last)))
			last = &o->event[i];
	return last;
}

date
onderzoek_event(const struct onderzoek *o, const char *kind)
{
	const struct fact *fact = asked(o, kind);
	const struct event *last = find_last(o, kind);
	struct buf day = { 0 };
	date found;

	if (fact != NULL) {
		fact_get(&o->facts, fact, &day);
		found = date_from_iso(buf_text(&day));
		buf_release(&day);
		return found;
	}
	return last == NULL ? DATE_NONE : last->day;
}

static int
check_event(
    const struct onderzoek *o, const char *kind, date day, struct error *err)
{
	char iso[DATE_ISO_SIZE];

	if (asked(o, kind) != NULL)
		return error_set(err,
		    "%s is een vraag van dit onderzoek; beantwoord die "
		    "(schouw antwoord %s %s DAG).",
		    kind, o->nummer, kind);
	if (day != DATE_NONE && day > date_today() + DAYS_AHEAD)
		return error_set(err,
		    "%s ligt meer dan een jaar vooruit; kijk het jaar na.",
		    date_to_iso(day, iso));
	return 0;
}

static void
append(struct onderzoek *o, const struct news *news)
{
	char stamp[STAMP_SIZE];

	o->event = xgrow(o->event, o->n_events, sizeof *o->event);
	o->event[o->n_events++] = (struct event){
		.kind = news->kind,
		.day = news->day,
		.uitkomst = news->uitkomst,
		.author = text_clean(news->author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
	maatregelen_count(o);
}

/* What else stands before it than the order of the procedure. */
static int
check_ready(struct onderzoek *o, const char *kind, date day, struct error *err)
{
	assert(kind != NULL);
	if (strcmp(kind, EVENT_VERZONDEN) == 0)
		return maatregelen_can_count(o, day, err);
	if (strcmp(kind, EVENT_VASTGESTELD) == 0 && day != DATE_NONE)
		return onderzoek_make_definitief(o, err);
	return 0;
}

static bool
is_known(const struct onderzoek *o, const struct news *news)
{
	return onderzoek_event(o, news->kind) == news->day &&
	    (news->uitkomst == UITKOMST_GEEN ||
		onderzoek_uitkomst(o) == news->uitkomst);
}

static int
add(struct onderzoek *o, const struct news *news, struct error *err)
{
	if (check_event(o, news->kind, news->day, err) < 0)
		return -1;
	if (is_known(o, news))
		return 0;
	if (volgorde_check(o, news->kind, news->day, err) < 0 ||
	    check_ready(o, news->kind, news->day, err) < 0)
		return -1;
	append(o, news);
	if (strcmp(news->kind, EVENT_VASTGESTELD) == 0 &&
	    news->day == DATE_NONE && o->status == STATUS_DEFINITIEF)
		o->status = STATUS_CONCEPT;
	return 0;
}

static int
no_uitkomst(struct error *err)
{
	return error_set(err,
	    "Bij een uitspraak hoort hoe zij luidt: afgewezen, toegewezen, "
	    "ingetrokken of niet-ontvankelijk (--uitkomst).");
}

int
onderzoek_put_event(struct onderzoek *o, const char *kind, date day,
    const char *author, struct error *err)
{
	const struct news news = { kind, day, UITKOMST_GEEN, author };

	if (strcmp(kind, EVENT_UITSPRAAK) == 0 && day != DATE_NONE)
		return no_uitkomst(err);
	return add(o, &news, err);
}

int
onderzoek_add_uitspraak(struct onderzoek *o, date day, enum uitkomst uitkomst,
    const char *author, struct error *err)
{
	const struct news news = { event_kind(EVENT_UITSPRAAK, err), day,
		uitkomst, author };

	if (uitkomst == UITKOMST_GEEN)
		return no_uitkomst(err);
	return add(o, &news, err);
}

enum uitkomst
onderzoek_uitkomst(const struct onderzoek *o)
{
	const struct event *last = find_last(o, EVENT_UITSPRAAK);

	return last == NULL ? UITKOMST_GEEN : last->uitkomst;
}

int
onderzoek_add_event(struct onderzoek *o, const char *kind, date day,
    const char *author, struct error *err)
{
	if (deelnemers_ask(o, kind))
		return onderzoek_add_deelnemer_event(
		    o, NULL, kind, day, author, err);
	return onderzoek_put_event(o, kind, day, author, err);
}

bool
onderzoek_set_event(struct onderzoek *o, const char *kind, date day)
{
	const struct news news = { kind, day, UITKOMST_GEEN, "" };
	struct event *last = find_last(o, kind);

	if ((last == NULL ? DATE_NONE : last->day) == day)
		return false;
	/* One that nobody has seen yet is no correction. */
	if (last != NULL && last->id == 0)
		last->day = day;
	else
		append(o, &news);
	return true;
}

void
event_release(struct event *event)
{
	free(event->author);
	free(event->stamp);
	*event = (struct event){ 0 };
}
