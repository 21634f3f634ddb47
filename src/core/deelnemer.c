/*
 * deelnemer.c - who takes part in an onderzoek, and what happened with each
 * of them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/maatregel_termijn.h"
#include "core/onderzoek.h"
#include "core/text.h"
#include "core/volgorde.h"

#define ROWS_MAX 64

/* What happens with each; after: what must have been sent to him. */
static const struct {
	const char *kind, *after;
} kinds[] = {
	{ EVENT_CONCEPT, NULL },
	{ EVENT_WEDERHOOR, EVENT_CONCEPT },
	{ EVENT_VERZONDEN, NULL },
	{ EVENT_REACTIE, EVENT_VERZONDEN },
	{ EVENT_ZIENSWIJZE, EVENT_VERZONDEN },
	{ EVENT_AFGEZIEN, EVENT_VERZONDEN },
};

/* ---- who ---- */

static void
add_name(struct deelnemers *d, const char *name)
{
	for (size_t i = 0; i < d->n; i++)
		if (strcmp(d->name[i], name) == 0)
			return;
	if (*name == '\0')
		return;
	d->name = xgrow(d->name, d->n, sizeof *d->name);
	d->name[d->n++] = xstrdup(name);
}

static void
add_gemeenten(const struct onderzoek *o, const char *set, struct deelnemers *d)
{
	char *id;

	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		const struct gemeente *g = o->registers == NULL
		    ? NULL
		    : registers_gemeente(o->registers, id);

		add_name(d, g == NULL ? id : g->label);
		free(id);
	}
}

static void
add_row(const struct onderzoek *o, const struct field *field, int row,
    struct deelnemers *d)
{
	struct buf value = { 0 };

	if (field == NULL || !field_relevant_at(o, field, row))
		return;
	onderzoek_get(o, field, row, &value);
	if (field->kind == FIELD_GEMEENTEN)
		add_gemeenten(o, buf_text(&value), d);
	else
		add_name(d, buf_text(&value));
	buf_release(&value);
}

void
deelnemers_make(const struct onderzoek *o, struct deelnemers *out)
{
	const struct field *aanbieder = form_field(o->form, "partij_aanbieder");
	const struct field *gemeente = form_field(o->form, "partij_gemeente");

	*out = (struct deelnemers){ 0 };
	if (aanbieder == NULL && gemeente == NULL)
		return;
	for (int row = 0; row < ROWS_MAX; row++) {
		add_row(o, aanbieder, row, out);
		add_row(o, gemeente, row, out);
	}
}

void
deelnemers_release(struct deelnemers *d)
{
	for (size_t i = 0; i < d->n; i++)
		free(d->name[i]);
	free(d->name);
	*d = (struct deelnemers){ 0 };
}

/* ---- what happened ---- */

const char *
deelnemer_kind(size_t i)
{
	return i < LENGTH(kinds) ? kinds[i].kind : NULL;
}

static size_t
find_kind(const char *kind)
{
	size_t i = 0;

	while (i < LENGTH(kinds) && strcmp(kinds[i].kind, kind) != 0)
		i++;
	return i;
}

bool
deelnemers_ask(const struct onderzoek *o, const char *kind)
{
	struct deelnemers d;
	bool ask;

	if (find_kind(kind) == LENGTH(kinds))
		return false;
	deelnemers_make(o, &d);
	ask = d.n > 0;
	deelnemers_release(&d);
	return ask;
}

/* What is not saved yet will come after all that is. */
static bool
is_later(const struct deelnemer_event *a, const struct deelnemer_event *b)
{
	return a->id == 0 || (b->id != 0 && a->id > b->id);
}

date
onderzoek_deelnemer_day(
    const struct onderzoek *o, const char *deelnemer, const char *kind)
{
	const struct deelnemer_event *last = NULL;

	for (size_t i = 0; i < o->n_deelnemer_events; i++) {
		const struct deelnemer_event *e = &o->deelnemer_event[i];

		if (strcmp(e->kind, kind) == 0 &&
		    strcmp(e->deelnemer, deelnemer) == 0 &&
		    (last == NULL || is_later(e, last)))
			last = e;
	}
	return last == NULL ? DATE_NONE : last->day;
}

size_t
deelnemers_missing(
    const struct onderzoek *o, const char *kind, date on, struct buf *names)
{
	struct deelnemers d;
	size_t n = 0;

	deelnemers_make(o, &d);
	for (size_t i = 0; i < d.n; i++) {
		date day = onderzoek_deelnemer_day(o, d.name[i], kind);

		if (day == DATE_NONE || day > on)
			buf_addf(names, "%s%s", n++ > 0 ? ", " : "", d.name[i]);
	}
	deelnemers_release(&d);
	return n;
}

/* ---- with all of them ---- */

/*
 * The last day on which one of two kinds (other may be NULL) happened with
 * a deelnemer; DATE_NONE while it did not with each.
 */
static date
last_day(const struct onderzoek *o, const struct deelnemers *d,
    const char *kind, const char *other)
{
	date last = DATE_NONE;

	for (size_t i = 0; i < d->n; i++) {
		date day = onderzoek_deelnemer_day(o, d->name[i], kind);

		if (day == DATE_NONE && other != NULL)
			day = onderzoek_deelnemer_day(o, d->name[i], other);
		if (day == DATE_NONE)
			return DATE_NONE;
		if (day > last)
			last = day;
	}
	return last;
}

static bool
any_has(const struct onderzoek *o, const struct deelnemers *d, const char *kind)
{
	for (size_t i = 0; i < d->n; i++)
		if (onderzoek_deelnemer_day(o, d->name[i], kind) != DATE_NONE)
			return true;
	return false;
}

/* One zienswijze is enough for the besluit to go by post as well. */
static date
whole_day(
    const struct onderzoek *o, const struct deelnemers *d, const char *kind)
{
	bool some;

	if (strcmp(kind, EVENT_ZIENSWIJZE) != 0 &&
	    strcmp(kind, EVENT_AFGEZIEN) != 0)
		return last_day(o, d, kind, NULL);
	some = any_has(o, d, EVENT_ZIENSWIJZE);
	if (some != (strcmp(kind, EVENT_ZIENSWIJZE) == 0))
		return DATE_NONE;
	return last_day(o, d, EVENT_ZIENSWIJZE, EVENT_AFGEZIEN);
}

/* The events of the onderzoek follow; false when one may not be. */
static bool
follow(struct onderzoek *o, const struct deelnemers *d, const char *author,
    struct error *err)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (onderzoek_put_event(o, kinds[i].kind,
			whole_day(o, d, kinds[i].kind), author, err) < 0)
			return false;
	return true;
}

bool
deelnemers_settle(struct onderzoek *o)
{
	size_t before = o->n_events;
	struct deelnemers d;
	struct error err;

	deelnemers_make(o, &d);
	/* What the order forbids now may be allowed later. */
	if (d.n > 0 && o->n_deelnemer_events > 0)
		follow(o, &d, "", &err);
	deelnemers_release(&d);
	return o->n_events > before;
}

/* ---- add ---- */

static void
append(struct onderzoek *o, const char *deelnemer, const char *kind, date day,
    const char *author)
{
	char stamp[STAMP_SIZE];

	o->deelnemer_event = xgrow(o->deelnemer_event, o->n_deelnemer_events,
	    sizeof *o->deelnemer_event);
	o->deelnemer_event[o->n_deelnemer_events++] = (struct deelnemer_event){
		.deelnemer = xstrdup(deelnemer),
		.kind = kind,
		.day = day,
		.author = text_clean(author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
}

static int
check_sent(const struct onderzoek *o, const char *deelnemer, size_t kind,
    date day, struct error *err)
{
	const char *after = kinds[kind].after;
	date sent;

	if (after == NULL || day == DATE_NONE)
		return 0;
	sent = onderzoek_deelnemer_day(o, deelnemer, after);
	if (sent != DATE_NONE && sent <= day)
		return 0;
	return error_set(err, "%.80s had dit toen nog niet: %s (%s).",
	    deelnemer, event_title(after), after);
}

static int
add_one(struct onderzoek *o, const char *deelnemer, size_t kind, date day,
    const char *author, struct error *err)
{
	const char *id = kinds[kind].kind;

	if (onderzoek_deelnemer_day(o, deelnemer, id) == day)
		return 0;
	if (check_sent(o, deelnemer, kind, day, err) < 0 ||
	    volgorde_check(o, id, day, err) < 0)
		return -1;
	append(o, deelnemer, id, day, author);
	return 0;
}

/* To each that does not have it yet.  Their days differ, so what was
 * recorded is changed or taken back with each of them, never at once. */
static int
add_all(struct onderzoek *o, const struct deelnemers *d, size_t kind, date day,
    const char *author, struct error *err)
{
	const char *id = kinds[kind].kind;
	size_t before = o->n_deelnemer_events;
	bool any = false;

	if (day == onderzoek_event(o, id) && day != DATE_NONE)
		return 0;
	if (kinds[kind].after != NULL)
		return error_set(err,
		    "Elke deelnemer antwoordt voor zich; leg het bij hem vast "
		    "(--deelnemer NAAM).");
	for (size_t i = 0; i < d->n; i++) {
		date was = onderzoek_deelnemer_day(o, d->name[i], id);

		any = any || was != DATE_NONE;
		if (was == DATE_NONE && day != DATE_NONE &&
		    add_one(o, d->name[i], kind, day, author, err) < 0)
			return -1;
	}
	if (o->n_deelnemer_events == before && any)
		return error_set(err,
		    "Dit heeft per deelnemer een dag; wijzig die bij hem of "
		    "neem hem daar terug (--deelnemer NAAM).");
	return 0;
}

static int
add(struct onderzoek *o, const struct deelnemers *d, const char *deelnemer,
    size_t kind, date day, const char *author, struct error *err)
{
	struct buf known = { 0 };

	if (deelnemer == NULL)
		return add_all(o, d, kind, day, author, err);
	for (size_t i = 0; i < d->n; i++) {
		if (strcmp(d->name[i], deelnemer) == 0) {
			buf_release(&known);
			return add_one(o, deelnemer, kind, day, author, err);
		}
		buf_addf(&known, "%s%s", i > 0 ? ", " : "", d->name[i]);
	}
	error_set(err, "%.80s doet niet mee; deelnemers zijn: %s.", deelnemer,
	    d->n > 0 ? buf_text(&known) : "nog niemand");
	buf_release(&known);
	return -1;
}

/* What was added comes off again when an event may not follow from it. */
static void
take_back(struct onderzoek *o, size_t n_own, size_t n_events)
{
	while (o->n_deelnemer_events > n_own)
		deelnemer_event_release(
		    &o->deelnemer_event[--o->n_deelnemer_events]);
	while (o->n_events > n_events)
		event_release(&o->event[--o->n_events]);
	maatregelen_count(o);
}

int
onderzoek_add_deelnemer_event(struct onderzoek *o, const char *deelnemer,
    const char *kind, date day, const char *author, struct error *err)
{
	size_t own = o->n_deelnemer_events, events = o->n_events;
	size_t at = find_kind(kind);
	struct deelnemers d;
	int result;

	if (at == LENGTH(kinds))
		return error_set(err, "%s geldt niet per deelnemer.", kind);
	if (day != DATE_NONE && day > date_today())
		return error_set(err,
		    "Wat nog moet gebeuren, is nog niet gebeurd; die dag ligt "
		    "nog voor u.");
	deelnemers_make(o, &d);
	result = add(o, &d, deelnemer, at, day, author, err);
	if (result == 0 && !follow(o, &d, author, err))
		result = -1;
	if (result < 0)
		take_back(o, own, events);
	deelnemers_release(&d);
	return result;
}

bool
deelnemers_changed(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_deelnemer_events; i++)
		if (o->deelnemer_event[i].id == 0)
			return true;
	return false;
}

void
deelnemer_event_release(struct deelnemer_event *e)
{
	free(e->deelnemer);
	free(e->author);
	free(e->stamp);
	*e = (struct deelnemer_event){ 0 };
}

void
deelnemer_events_release(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_deelnemer_events; i++)
		deelnemer_event_release(&o->deelnemer_event[i]);
	free(o->deelnemer_event);
	o->deelnemer_event = NULL;
	o->n_deelnemer_events = 0;
}
