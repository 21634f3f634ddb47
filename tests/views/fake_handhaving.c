/*
 * fake_handhaving.c - a handhaving register without a database.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/handhaving_step.h"
#include "views/fake.h"

#define ONDERZOEK "2026-0141"

static struct handhaving_row
copy_row(const struct handhaving_row *row)
{
	struct handhaving_row out = *row;

	out.nummer = xstrdup(row->nummer);
	out.onderzoek = xstrdup(row->onderzoek);
	out.aanbieder = xstrdup(row->aanbieder);
	out.gemeenten = xstrdup(row->gemeenten);
	out.maatregel = xstrdup(row->maatregel);
	out.author = xstrdup(row->author);
	return out;
}

static void
add_event(
    struct handhaving_events *events, const struct handhaving_request *request)
{
	bool decides = (handhaving_stappen[request->stap].needs &
			   HANDHAVING_GEMEENTE) != 0;

	events->event = xgrow(events->event, events->n, sizeof *events->event);
	events->event[events->n++] = (struct handhaving_event){
		.stap = request->stap,
		.day = request->day,
		.until = request->until,
		.was = DATE_NONE,
		.text = xstrdup(request->text),
		.gemeente = xstrdup(decides ? request->gemeenten : ""),
		.author = xstrdup("j.devries"),
		.stamp = xstrdup(""),
	};
}

static int
list(void *context, const struct handhaving_query *query,
    struct handhaving_page *page, struct error *err)
{
	const struct fake_handhaving *h =
	    &((const struct fake *)context)->handhaving;

	(void)err;
	*page = (struct handhaving_page){ 0 };
	page->row = xcalloc(FAKE_ENTRIES_MAX, sizeof *page->row);
	for (size_t i = 0; i < h->n; i++) {
		const struct handhaving_row *row = &h->entry[i].row;

		if (query->onderzoek != NULL
			? strcmp(query->onderzoek, row->onderzoek) == 0
			: strcmp(query->aanbieder, row->aanbieder) == 0 &&
			    !handhaving_standen[row->stand].closed)
			page->row[page->n++] = copy_row(row);
	}
	return 0;
}

static struct fake_entry *
find(struct fake *fake, const char *nummer)
{
	struct fake_handhaving *h = &fake->handhaving;

	for (size_t i = 0; i < h->n; i++)
		if (strcmp(h->entry[i].row.nummer, nummer) == 0)
			return &h->entry[i];
	fail_msg("no entry %s", nummer);
	return NULL;
}

static int
events(void *context, const char *nummer, struct handhaving_events *out,
    struct error *err)
{
	const struct handhaving_events *all = &find(context, nummer)->events;

	(void)err;
	*out = (struct handhaving_events){ 0 };
	for (size_t i = 0; i < all->n; i++) {
		const struct handhaving_event *event = &all->event[i];

		add_event(out,
		    &(struct handhaving_request){
			.stap = event->stap,
			.day = event->day,
			.until = event->until,
			.text = event->text,
			.gemeenten = event->gemeente,
		    });
	}
	return 0;
}

static int
begin(void *context, const char *onderzoek,
    const struct handhaving_request *request, char nummer[24],
    struct error *err)
{
	struct fake_handhaving *h = &((struct fake *)context)->handhaving;
	struct fake_entry *entry = &h->entry[h->n];
	struct handhaving_request first = *request;

	assert_true(h->n < FAKE_ENTRIES_MAX);
	if (handhaving_check_begin(request, date_today(), err) == -1)
		return -1;
	snprintf(nummer, 24, "H-%s-%zu", onderzoek, ++h->n);
	first.stap = handhaving_first[handhaving_soorten[first.soort].groep];
	entry->row = (struct handhaving_row){
		.id = (int64_t)h->n,
		.nummer = xstrdup(nummer),
		.onderzoek = xstrdup(onderzoek),
		.aanbieder = xstrdup("De Hoek"),
		.gemeenten = xstrdup(request->gemeenten),
		.maatregel = xstrdup(request->maatregel),
		.author = xstrdup("j.devries"),
		.begun_on = request->day,
		.until = request->until,
		.last_on = request->day,
		.soort = request->soort,
		.stand = handhaving_stappen[first.stap].becomes,
	};
	add_event(&entry->events, &first);
	return 0;
}

/* As the schema has it. */
static date
until_after(const struct handhaving_situation *now,
    const struct handhaving_request *request)
{
	switch (request->stap) {
	case HSTAP_ONTVANGEN:
	case HSTAP_AKKOORD:
	case HSTAP_AFGEKEURD:
		return DATE_NONE;
	default:
		return request->until != DATE_NONE ? request->until
						   : now->until;
	}
}

static int
step(void *context, const char *nummer,
    const struct handhaving_request *request, struct error *err)
{
	struct fake_entry *entry = find(context, nummer);
	struct handhaving_situation now = { .soort = entry->row.soort,
		.stand = entry->row.stand,
		.until = entry->row.until,
		.last_on = entry->row.last_on,
		.gemeenten = entry->row.gemeenten,
		.nummer = nummer,
		.today = date_today() };

	if (handhaving_check_step(&now, request, err) == -1)
		return -1;
	entry->row.stand = handhaving_stappen[request->stap].becomes;
	entry->row.until = until_after(&now, request);
	entry->row.last_on = request->day;
	add_event(&entry->events, request);
	return 0;
}

static int
regels(void *context, const char *nummer, struct planregels *out,
    struct error *err)
{
	const struct fake_handhaving *h =
	    &((const struct fake *)context)->handhaving;

	(void)err;
	*out = (struct planregels){ 0 };
	if (strcmp(nummer, h->entry[0].row.nummer) != 0)
		return 0;
	out->n = h->regels.n;
	out->regel = xcalloc(out->n + 1, sizeof *out->regel);
	for (size_t i = 0; i < out->n; i++)
		planregel_copy(&out->regel[i], &h->regels.regel[i]);
	return 0;
}

/* What a colleague does between the reading and the saving. */
static void
change_meanwhile(struct planregel *regel)
{
	struct error err;

	regel->revision++;
	free(regel->door);
	regel->door = xstrdup("m.bakker");
	assert_int_equal(
	    0, planregel_set(regel, REGEL_RESULTAAT, "Nul klachten", &err));
	assert_int_equal(
	    0, planregel_set(regel, REGEL_DOOR, "directeur", &err));
}

static int
save(void *context, const char *nummer, struct planregel *regel,
    struct planregel *theirs, struct error *err)
{
	struct fake *fake = context;
	struct planregels *all = &fake->handhaving.regels;
	struct planregel *kept;

	*theirs = (struct planregel){ 0 };
	if (planregel_check(
		regel->number > 0 ? &all->regel[regel->number - 1] : NULL,
		regel, find(fake, nummer)->row.stand, err) == -1)
		return -1;
	if (regel->number == 0) {
		all->regel = xgrow(all->regel, all->n, sizeof *all->regel);
		regel->number = (int)++all->n;
		regel->revision = 1;
		planregel_copy(&all->regel[all->n - 1], regel);
		return 0;
	}
	kept = &all->regel[regel->number - 1];
	if (fake->colleague) {
		fake->colleague = false;
		change_meanwhile(kept);
	}
	if (kept->revision != regel->revision) {
		planregel_copy(theirs, kept);
		return 1;
	}
	regel->revision++;
	planregel_release(kept);
	planregel_copy(kept, regel);
	return 0;
}

void
fake_handhaving_release(struct fake_handhaving *h)
{
	for (size_t i = 0; i < h->n; i++) {
		handhaving_row_release(&h->entry[i].row);
		handhaving_events_release(&h->entry[i].events);
	}
	planregels_release(&h->regels);
}

static void
make_plan(struct fake *fake)
{
	struct handhaving_request request = {
		.soort = HANDHAVING_VERBETERPLAN,
		.day = date_from_iso("2026-11-02"),
		.until = date_from_iso("2026-12-04"),
		.text = "Voor drie normen.",
		.gemeenten = "",
		.maatregel = "",
	};
	struct planregel regel, theirs;
	struct error err;
	char nummer[24];

	assert_int_equal(0, begin(fake, ONDERZOEK, &request, nummer, &err));
	planregel_init(&regel);
	planregel_set(&regel, REGEL_NORM, "A-1.1.2", &err);
	planregel_set(&regel, REGEL_ACTIVITEIT,
	    "Vervanging wordt een dag ervoor gemeld aan cliënt en gemeente.",
	    &err);
	planregel_set(&regel, REGEL_DOOR, "teamleider", &err);
	planregel_set(&regel, REGEL_TOT, "31-01-2027", &err);
	planregel_set(&regel, REGEL_SMART, "s-a-t", &err);
	assert_int_equal(0, save(fake, nummer, &regel, &theirs, &err));
	planregel_release(&regel);
}

void
fake_handhaving(struct fake *fake)
{
	struct backend *backend = &fake->backend;

	backend->handhavingen = list;
	backend->handhaving_events = events;
	backend->handhaving_begin = begin;
	backend->handhaving_step = step;
	backend->planregels = regels;
	backend->planregel_save = save;
	make_plan(fake);
}
