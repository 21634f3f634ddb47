/*
 * fake_signalen.c - a register of signalen without a database.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/fake.h"

static const struct {
	enum signaal_bron bron;
	enum signaal_stand stand;
	int received; /* days from the day of the tests */
	const char *aanbieder, *inhoud;
} first[] = {
	{ SBRON_CLIENT, SSTAND_NIEUW, -9, "",
	    "In het weekend is er niemand op de groep." },
	{ SBRON_MEDEWERKER, SSTAND_ONDERZOEK, -4, "De Hoek",
	    "De nachtdienst wordt gedaan door iemand zonder VOG." },
	{ SBRON_GEMEENTE, SSTAND_GEEN_ACTIE, -30, "De Hoek",
	    "Facturen kloppen niet." },
};

static void
put(char **to, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	free(*to);
	*to = xstrdup(text);
}

static char *
or_empty(const char *text)
{
	return xstrdup(text != NULL ? text : "");
}

static void
add_event(struct signaal_events *events, const struct signaal_request *request)
{
	events->event = xgrow(events->event, events->n, sizeof *events->event);
	events->event[events->n++] = (struct signaal_event){
		.stap = request->stap,
		.day = request->day,
		.text = or_empty(request->text),
		.aanbieder = or_empty(request->aanbieder),
		.voorzieningen = or_empty(request->voorzieningen),
		.gemeenten = or_empty(request->gemeenten),
		.normen = or_empty(request->normen),
		.onderzoek = or_empty(request->onderzoek),
		.author = xstrdup("j.devries"),
		.stamp = xstrdup(""),
	};
}

static void
take(struct fake_signaal *s, const struct signaal_request *request)
{
	enum signaal_stand becomes = signaal_stappen[request->stap].becomes;

	add_event(&s->events, request);
	put(&s->row.aanbieder, request->aanbieder);
	put(&s->row.voorzieningen, request->voorzieningen);
	put(&s->row.gemeenten, request->gemeenten);
	put(&s->row.normen, request->normen);
	put(&s->row.onderzoeken, request->onderzoek);
	s->row.last_on = request->day;
	if (becomes < N_SIGNAAL_STANDEN)
		s->row.stand = becomes;
}

static struct fake_signaal *
fresh(struct fake_signalen *all, const struct signaal_request *request)
{
	struct fake_signaal *s = &all->signaal[all->n];

	assert_true(all->n < FAKE_SIGNALEN_MAX);
	*s = (struct fake_signaal){ .row = {
					.id = 2026000000 + (int64_t)++all->n,
					.aanbieder = xstrdup(""),
					.voorzieningen = xstrdup(""),
					.gemeenten = xstrdup(""),
					.normen = xstrdup(""),
					.onderzoeken = xstrdup(""),
					.inhoud = or_empty(request->text),
					.author = xstrdup("j.devries"),
					.received_on = request->day,
					.bron = request->bron,
					.kanaal = request->kanaal,
					.privacy = request->privacy,
				    } };
	signaal_nummer(s->row.id, s->row.nummer);
	take(s, request);
	return s;
}

static struct signaal_row
copy_row(const struct signaal_row *row)
{
	struct signaal_row out = *row;

	out.aanbieder = xstrdup(row->aanbieder);
	out.voorzieningen = xstrdup(row->voorzieningen);
	out.gemeenten = xstrdup(row->gemeenten);
	out.normen = xstrdup(row->normen);
	out.onderzoeken = xstrdup(row->onderzoeken);
	out.inhoud = xstrdup(row->inhoud);
	out.author = xstrdup(row->author);
	return out;
}

/* The place in the list of the database: open ones first. */
static size_t
in_order(const struct fake_signalen *all, size_t order[FAKE_SIGNALEN_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		if (!signaal_standen[all->signaal[i].row.stand].closed)
			order[n++] = i;
	for (size_t i = all->n; i-- > 0;)
		if (signaal_standen[all->signaal[i].row.stand].closed)
			order[n++] = i;
	return n;
}

/* In pages of two, as a large list would come. */
static int
list(void *context, const struct signaal_query *query,
    struct signaal_page *page, struct error *err)
{
	const struct fake_signalen *all =
	    &((const struct fake *)context)->signalen;
	size_t order[FAKE_SIGNALEN_MAX], n = in_order(all, order);
	bool behind = query->after_id == 0;

	(void)err;
	*page = (struct signaal_page){ 0 };
	page->row = xcalloc(FAKE_SIGNALEN_MAX, sizeof *page->row);
	for (size_t i = 0; i < n; i++) {
		const struct signaal_row *row = &all->signaal[order[i]].row;
		bool here = behind;

		behind = behind || row->id == query->after_id;
		if (!here ||
		    (query->open && signaal_standen[row->stand].closed) ||
		    (query->aanbieder != NULL &&
			strcmp(query->aanbieder, row->aanbieder) != 0))
			continue;
		page->more = page->n == 2 && query->aanbieder == NULL;
		if (page->more)
			break;
		page->row[page->n++] = copy_row(row);
	}
	return 0;
}

static struct fake_signaal *
find(struct fake *fake, const char *nummer)
{
	for (size_t i = 0; i < fake->signalen.n; i++)
		if (strcmp(fake->signalen.signaal[i].row.nummer, nummer) == 0)
			return &fake->signalen.signaal[i];
	fail_msg("no signaal %s", nummer);
	return NULL;
}

static int
events(void *context, const char *nummer, struct signaal_events *out,
    struct error *err)
{
	const struct signaal_events *all = &find(context, nummer)->events;

	(void)err;
	*out = (struct signaal_events){ 0 };
	for (size_t i = 0; i < all->n; i++) {
		const struct signaal_event *event = &all->event[i];

		add_event(out,
		    &(struct signaal_request){ .stap = event->stap,
			.day = event->day,
			.text = event->text,
			.aanbieder = event->aanbieder,
			.onderzoek = event->onderzoek });
	}
	return 0;
}

static int
add(void *context, const struct signaal_request *request, const char *melder,
    char nummer[SIGNAAL_SIZE], struct error *err)
{
	struct fake_signalen *all = &((struct fake *)context)->signalen;
	const struct signaal_situation now = { .today = date_today() };

	if (signaal_check(request, &now, err) == -1)
		return -1;
	memcpy(nummer, fresh(all, request)->row.nummer, SIGNAAL_SIZE);
	snprintf(all->melder, sizeof all->melder, "%s", melder);
	return 0;
}

static int
step(void *context, const char *nummer, const struct signaal_request *request,
    struct error *err)
{
	struct fake_signaal *s = find(context, nummer);
	const struct signaal_situation now = { .nummer = nummer,
		.stand = s->row.stand,
		.received_on = s->row.received_on,
		.today = date_today() };

	if (signaal_check(request, &now, err) == -1)
		return -1;
	take(s, request);
	return 0;
}

void
fake_signaal_begun(struct fake *fake, const char *nummer, struct onderzoek *o)
{
	struct fake_signaal *s = find(fake, nummer);

	onderzoek_from_signaal(o, &s->row, &s->events);
	take(s,
	    &(struct signaal_request){ .stap = SIGNAAL_BEGONNEN,
		.day = date_today(),
		.onderzoek = o->nummer });
}

void
fake_signalen(struct fake *fake)
{
	for (size_t i = 0; i < LENGTH(first); i++) {
		struct fake_signaal *s = fresh(&fake->signalen,
		    &(struct signaal_request){ .bron = first[i].bron,
			.kanaal = KANAAL_TELEFOON,
			.privacy = PRIVACY_INTERN,
			.day = date_today() + first[i].received,
			.text = first[i].inhoud,
			.aanbieder = first[i].aanbieder });

		s->row.stand = first[i].stand;
	}
	fake->backend.signalen = list;
	fake->backend.signaal_events = events;
	fake->backend.signaal_add = add;
	fake->backend.signaal_step = step;
}

void
fake_signalen_release(struct fake_signalen *all)
{
	for (size_t i = 0; i < all->n; i++) {
		signaal_row_release(&all->signaal[i].row);
		signaal_events_release(&all->signaal[i].events);
	}
}
