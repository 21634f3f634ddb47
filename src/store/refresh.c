/*
 * refresh.c - take in what others saved, where nothing is marked here.
 *
 * All of the onderzoek is read into a second one; what has another
 * revision there changes places with ours.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/maatregel_termijn.h"
#include "store/db.h"

#define SWAP(type, a, b)             \
	do {                         \
		type swapped = *(a); \
		*(a) = *(b);         \
		*(b) = swapped;      \
	} while (0)

static bool
refresh_facts(struct onderzoek *o, const struct onderzoek *theirs)
{
	struct buf ours = { 0 }, saved = { 0 }, text = { 0 };
	bool changed = false;

	if (o->revision == theirs->revision)
		return false;
	for (size_t i = 0; i < n_facts; i++) {
		buf_clear(&ours);
		buf_clear(&saved);
		buf_clear(&text);
		fact_get(&o->facts, &facts[i], &ours);
		fact_get(&o->saved, &facts[i], &saved);
		fact_get(&theirs->facts, &facts[i], &text);
		if (strcmp(buf_text(&ours), buf_text(&saved)) != 0)
			continue;
		if (fact_set(&o->facts, &facts[i], buf_text(&text)))
			changed = true;
		fact_set(&o->saved, &facts[i], buf_text(&text));
	}
	buf_release(&ours);
	buf_release(&saved);
	buf_release(&text);
	/* A choice that is still open is recognised by the old revision. */
	if (o->conflict.kind != CONFLICT_FACT)
		o->revision = theirs->revision;
	return changed;
}

static bool
refresh_status(struct onderzoek *o, const struct onderzoek *theirs)
{
	if (o->status != o->saved_status || o->status == theirs->status)
		return false;
	o->status = o->saved_status = theirs->status;
	return true;
}

static bool
refresh_answers(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_answers; i++) {
		struct answer *new = &theirs->answer[i];
		struct answer *ours = onderzoek_answer(o, new->field, new->row);

		if (ours->changed || ours->revision == new->revision)
			continue;
		SWAP(struct answer, ours, new);
		changed = true;
	}
	return changed;
}

static bool
refresh_oordelen(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < o->n_oordelen; i++) {
		struct oordeel *ours = &o->oordeel[i];

		if (ours->changed ||
		    ours->revision == theirs->oordeel[i].revision)
			continue;
		SWAP(struct oordeel, ours, &theirs->oordeel[i]);
		changed = true;
	}
	return changed;
}

static bool
has_event(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_events; i++)
		if (o->event[i].id == id)
			return true;
	return false;
}

static bool
refresh_events(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_events; i++) {
		struct event *new = &theirs->event[i];

		if (has_event(o, new->id))
			continue;
		o->event = xgrow(o->event, o->n_events, sizeof *o->event);
		o->event[o->n_events] = (struct event){ 0 };
		SWAP(struct event, &o->event[o->n_events], new);
		o->n_events++;
		changed = true;
	}
	return changed;
}

static bool
has_uitstel(const struct onderzoek *o, int64_t id)
{
	for (size_t i = 0; i < o->n_uitstel; i++)
		if (o->uitstel[i].id == id)
			return true;
	return false;
}

static bool
refresh_uitstel(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_uitstel; i++) {
		if (has_uitstel(o, theirs->uitstel[i].id))
			continue;
		o->uitstel =
		    xgrow(o->uitstel, o->n_uitstel, sizeof *o->uitstel);
		o->uitstel[o->n_uitstel] = (struct uitstel){ 0 };
		SWAP(struct uitstel, &o->uitstel[o->n_uitstel],
		    &theirs->uitstel[i]);
		o->n_uitstel++;
		changed = true;
	}
	return changed;
}

/* One that is in the database; ours may yet get another number. */
static struct maatregel *
find_maatregel(struct onderzoek *o, int number)
{
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (o->maatregel[i].number == number &&
		    o->maatregel[i].revision != 0)
			return &o->maatregel[i];
	o->maatregel =
	    xgrow(o->maatregel, o->n_maatregelen, sizeof *o->maatregel);
	return &o->maatregel[o->n_maatregelen++];
}

/* By a term it follows the event, which is no revision either. */
static bool
refresh_due_on(struct maatregel *ours, const struct maatregel *new)
{
	if (ours->termijn.length == 0 ||
	    !duur_equal(ours->termijn, new->termijn) ||
	    ours->due_on == new->due_on)
		return false;
	ours->due_on = new->due_on;
	return true;
}

static bool
refresh_maatregelen(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_maatregelen; i++) {
		struct maatregel *new = &theirs->maatregel[i];
		struct maatregel *ours = find_maatregel(o, new->number);

		/* A step is no revision: it changes no text. */
		changed |=
		    ours->stand != new->stand || ours->until != new->until;
		ours->stand = new->stand;
		ours->until = new->until;
		changed |= refresh_due_on(ours, new);
		if (ours->changed || ours->revision == new->revision)
			continue;
		SWAP(struct maatregel, ours, new);
		changed = true;
	}
	return changed;
}

static struct bewijs *
find_bewijs(struct onderzoek *o, int number)
{
	for (size_t i = 0; i < o->n_bewijs; i++)
		if (o->bewijs[i].number == number && o->bewijs[i].revision != 0)
			return &o->bewijs[i];
	o->bewijs = xgrow(o->bewijs, o->n_bewijs, sizeof *o->bewijs);
	return &o->bewijs[o->n_bewijs++];
}

static bool
refresh_bewijs(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_bewijs; i++) {
		struct bewijs *new = &theirs->bewijs[i];
		struct bewijs *ours = find_bewijs(o, new->number);

		if (ours->changed || ours->revision == new->revision)
			continue;
		SWAP(struct bewijs, ours, new);
		changed = true;
	}
	return changed;
}

static struct advies *
find_advies(struct onderzoek *o, int number)
{
	for (size_t i = 0; i < o->n_adviezen; i++)
		if (o->advies[i].number == number && o->advies[i].revision != 0)
			return &o->advies[i];
	o->advies = xgrow(o->advies, o->n_adviezen, sizeof *o->advies);
	return &o->advies[o->n_adviezen++];
}

static bool
refresh_adviezen(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_adviezen; i++) {
		struct advies *new = &theirs->advies[i];
		struct advies *ours = find_advies(o, new->number);

		if (ours->changed || ours->revision == new->revision)
			continue;
		SWAP(struct advies, ours, new);
		changed = true;
	}
	return changed;
}

static struct reden *
find_reden(struct onderzoek *o, const struct reden *like)
{
	for (size_t i = 0; i < o->n_redenen; i++)
		if (strcmp(o->reden[i].control, like->control) == 0 &&
		    strcmp(o->reden[i].subject, like->subject) == 0)
			return &o->reden[i];
	return NULL;
}

static bool
refresh_redenen(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = false;

	for (size_t i = 0; i < theirs->n_redenen; i++) {
		struct reden *new = &theirs->reden[i];
		struct reden *ours = find_reden(o, new);

		if (ours == NULL) {
			o->reden =
			    xgrow(o->reden, o->n_redenen, sizeof *o->reden);
			ours = &o->reden[o->n_redenen++];
		} else if (ours->changed || ours->revision == new->revision) {
			continue;
		}
		SWAP(struct reden, ours, new);
		changed = true;
	}
	return changed;
}

static int64_t
notitie_place(const void *row)
{
	const struct notitie *notitie = row;

	return notitie->id == 0 ? INT64_MAX : notitie->id;
}

static int64_t
gesprek_place(const void *row)
{
	const struct gesprek *gesprek = row;

	return gesprek->revision == 0 ? INT64_MAX : gesprek->number;
}

static int64_t
maatregel_place(const void *row)
{
	const struct maatregel *maatregel = row;

	return maatregel->revision == 0 ? INT64_MAX : maatregel->number;
}

static int64_t
bewijs_place(const void *row)
{
	const struct bewijs *bewijs = row;

	return bewijs->revision == 0 ? INT64_MAX : bewijs->number;
}

static int64_t
onjuistheid_place(const void *row)
{
	const struct onjuistheid *x = row;

	return x->revision == 0 ? INT64_MAX : x->number;
}

static int64_t
advies_place(const void *row)
{
	const struct advies *advies = row;

	return advies->revision == 0 ? INT64_MAX : advies->number;
}

/*
 * Put rows in the order of the database, what is not there yet last; what
 * came in stands at the end, so few have to move.  at are the indexes that
 * follow their rows.
 */
static void
sort_rows(void *rows, size_t n, size_t size, int64_t (*place)(const void *),
    size_t *const at[2])
{
	char *row = rows, *moved = xcalloc(1, size);

	for (size_t i = 1; i < n; i++) {
		size_t to = i;

		while (to > 0 &&
		    place(row + (to - 1) * size) > place(row + i * size))
			to--;
		if (to == i)
			continue;
		memcpy(moved, row + i * size, size);
		memmove(
		    row + (to + 1) * size, row + to * size, (i - to) * size);
		memcpy(row + to * size, moved, size);
		for (size_t j = 0; j < 2; j++)
			if (*at[j] == i)
				*at[j] = to;
			else if (*at[j] >= to && *at[j] < i)
				++*at[j];
	}
	free(moved);
}

/* Both of us have them in one order, and so has who opens it later. */
static void
sort(struct onderzoek *o)
{
	struct conflict *c = &o->conflict;
	struct dropped *d = &o->dropped;
	size_t none = SIZE_MAX, *at[2] = { &none, &none };

	sort_rows(
	    o->notitie, o->n_notities, sizeof *o->notitie, notitie_place, at);
	at[0] = c->kind == CONFLICT_GESPREK ? &c->index : &none;
	at[1] = d->kind == CONFLICT_GESPREK ? &d->index : &none;
	sort_rows(
	    o->gesprek, o->n_gesprekken, sizeof *o->gesprek, gesprek_place, at);
	at[0] = c->kind == CONFLICT_BEWIJS ? &c->index : &none;
	at[1] = d->kind == CONFLICT_BEWIJS ? &d->index : &none;
	sort_rows(o->bewijs, o->n_bewijs, sizeof *o->bewijs, bewijs_place, at);
	at[0] = c->kind == CONFLICT_ONJUISTHEID ? &c->index : &none;
	at[1] = d->kind == CONFLICT_ONJUISTHEID ? &d->index : &none;
	sort_rows(o->onjuistheid, o->n_onjuistheden, sizeof *o->onjuistheid,
	    onjuistheid_place, at);
	at[0] = c->kind == CONFLICT_MAATREGEL ? &c->index : &none;
	at[1] = d->kind == CONFLICT_MAATREGEL ? &d->index : &none;
	sort_rows(o->maatregel, o->n_maatregelen, sizeof *o->maatregel,
	    maatregel_place, at);
	at[0] = c->kind == CONFLICT_ADVIES ? &c->index : &none;
	at[1] = d->kind == CONFLICT_ADVIES ? &d->index : &none;
	sort_rows(
	    o->advies, o->n_adviezen, sizeof *o->advies, advies_place, at);
}

static bool
take_in(struct onderzoek *o, struct onderzoek *theirs)
{
	bool changed = refresh_facts(o, theirs);

	changed |= refresh_status(o, theirs);
	changed |= refresh_answers(o, theirs);
	changed |= refresh_oordelen(o, theirs);
	changed |= refresh_notities(o, theirs);
	changed |= refresh_gesprekken(o, theirs);
	changed |= refresh_events(o, theirs);
	changed |= refresh_uitstel(o, theirs);
	changed |= refresh_deelnemers(o, theirs);
	changed |= refresh_opschortingen(o, theirs);
	changed |= refresh_reacties(o, theirs);
	changed |= refresh_lakken(o, theirs);
	changed |= refresh_bewijs(o, theirs);
	changed |= refresh_wederhoor(o, theirs);
	changed |= refresh_maatregelen(o, theirs);
	changed |= refresh_adviezen(o, theirs);
	changed |= refresh_redenen(o, theirs);
	changed |= deelnemers_settle(o);
	/* Terms that are not saved yet follow a colleague's event. */
	maatregelen_count(o);
	changed |= o->plan_asked != theirs->plan_asked;
	o->plan_asked = theirs->plan_asked;
	changed |= o->vorige_is != theirs->vorige_is;
	o->vorige_is = theirs->vorige_is;
	sort(o);
	return changed;
}

int
store_refresh_onderzoek(
    struct store *store, struct onderzoek *o, struct error *err)
{
	struct onderzoek theirs;
	int result;

	assert(o->id != 0);
	if (db_begin_read(store, err) < 0)
		return -1;
	result = team_sees(store, o->id, err);
	if (result != 1) {
		db_end_read(store);
		return result < 0 ? -1 : REFRESH_CLOSED;
	}
	fill_begin(&theirs, o);
	result = fill_onderzoek(store, o->id, &theirs, err);
	db_end_read(store);
	if (result == 0)
		result = take_in(o, &theirs);
	onderzoek_release(&theirs);
	return result;
}
