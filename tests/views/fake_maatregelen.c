/*
 * fake_maatregelen.c - maatregelen without a database.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/fake.h"

#define N_ROWS 40

static const struct {
	const char *nummer, *aanbieder, *gemeenten, *norm, *text;
	int days; /* from today to the last day */
	enum stand stand;
} rows[] = {
	{ "2026-0131", "Woonzorg Maas", "capelle_aan_den_ijssel", "A-2.4.1",
	    "Het medicatiebeleid staat op schrift en elke medewerker werkt "
	    "ermee.",
	    -20, STAND_OPGELEGD },
	{ "2026-0120", "De Brug", "rotterdam", "A-3.1.3",
	    "De VOG's van alle medewerkers zijn compleet.", -1, STAND_GEREED },
	{ "2026-0120", "De Brug", "rotterdam", "A-1.1.2",
	    "Elke cliënt weet wie er komt als de vaste begeleider er niet "
	    "is.",
	    0, STAND_OPGELEGD },
	{ "2026-0141", "De Hoek", "schiedam vlaardingen", "A-1.1.2",
	    "Vervanging wordt vooraf gemeld.", 9, STAND_GEVRAAGD },
};

static struct maatregel_row
make_row(const struct fake *fake, size_t i)
{
	size_t at = i < LENGTH(rows) ? i : i % LENGTH(rows);
	date today = date_from_iso("2026-11-21");
	struct maatregel_row row = { .id = (int64_t)i + 1,
		.nummer = i < LENGTH(rows)
		    ? xasprintf("M-%s-%zu", rows[at].nummer, i + 1)
		    : xasprintf("M-2026-%04zu-%zu", 118 - i, i),
		.onderzoek = i < LENGTH(rows)
		    ? xstrdup(rows[at].nummer)
		    : xasprintf("2026-%04zu", 118 - i),
		.vorm = xstrdup("signaal"),
		.aanbieder = xstrdup(rows[at].aanbieder),
		.gemeenten = xstrdup(rows[at].gemeenten),
		.norm = xstrdup(rows[at].norm),
		.norm_title = xstrdup("Norm van de proef"),
		.text = xstrdup(rows[at].text),
		.owner = xstrdup("teamleider"),
		.blijkt_uit = xstrdup("vijf dossiers"),
		.imposer = xstrdup("j.devries"),
		.imposed_on = today - 60,
		.until = today + rows[at].days,
		.last_on = today - 60,
		.stand = rows[at].stand };

	if (i >= LENGTH(rows))
		row.until = today + 9 + (int)i;
	row.due_on = row.until;
	for (size_t j = 0; j < fake->events.n; j++) {
		const struct maatregel_event *e = &fake->events.added[j].event;

		if (strcmp(fake->events.added[j].nummer, row.nummer) != 0)
			continue;
		row.stand = stappen[e->stap].becomes;
		if (e->stap == STAP_UITSTEL)
			row.until = e->until;
	}
	return row;
}

static bool
is_wanted(const struct maatregel_row *row, const struct filter *filter)
{
	if (filter == NULL)
		return !standen[row->stand].closed;
	if (filter->which == FILTER_OPEN && standen[row->stand].closed)
		return false;
	if (filter->norm != NULL &&
	    strncmp(row->norm, filter->norm, strlen(filter->norm)) != 0)
		return false;
	if (filter->gemeente != NULL &&
	    strstr(row->gemeenten, filter->gemeente) == NULL)
		return false;
	if (filter->onderzoek != NULL &&
	    strcmp(row->onderzoek, filter->onderzoek) != 0)
		return false;
	return filter->before == DATE_NONE || row->until < filter->before;
}

static int
by_nummer(const void *a, const void *b)
{
	const struct maatregel_row *left = a, *right = b;

	return strcmp(left->nummer, right->nummer);
}

static int
list(void *context, const struct maatregel_query *query,
    struct maatregel_page *page, struct error *err)
{
	const struct fake *fake = context;
	struct maatregel_page all = { 0 };
	bool behind = query->after_id == 0;

	(void)err;
	all.row = xcalloc(N_ROWS, sizeof *all.row);
	page->row = xcalloc(N_ROWS, sizeof *page->row);
	for (; all.n < N_ROWS && !fake->empty; all.n++)
		all.row[all.n] = make_row(fake, all.n);
	if (query->order == MAATREGEL_NUMMER)
		qsort(all.row, all.n, sizeof *all.row, by_nummer);
	for (size_t i = 0; query->reversed && i < all.n / 2; i++) {
		const struct maatregel_row row = all.row[i];

		all.row[i] = all.row[all.n - 1 - i];
		all.row[all.n - 1 - i] = row;
	}
	for (size_t i = 0; i < all.n; i++) {
		struct maatregel_row *row = &all.row[i];

		if (!behind || !is_wanted(row, query->filter)) {
			behind = behind || row->id == query->after_id;
		} else if (page->n == query->limit) {
			page->more = true;
		} else {
			page->row[page->n++] = *row;
			*row = (struct maatregel_row){ 0 };
		}
	}
	maatregel_page_release(&all);
	return 0;
}

static int export(void *context, const struct maatregel_query *query,
    const struct progress *progress, struct export *export, struct error *err)
{
	struct maatregel_query all = *query;
	struct maatregel_page page = { 0 };
	int result;

	(void)progress;
	all.limit = N_ROWS;
	result = list(context, &all, &page, err);
	export->n = page.n;
	snprintf(export->path, sizeof export->path, "/home/ina/lijst.%s",
	    export->format);
	maatregel_page_release(&page);
	return result;
}

/* Says what was asked in the name of the file. */
static int
export_table(void *context, enum export_id id, const struct filter *filter,
    const struct progress *progress, struct export *export, struct error *err)
{
	(void)context, (void)progress, (void)err;
	export->n = 3;
	snprintf(export->path, sizeof export->path, "/home/ina/%s%s%s%s.%s",
	    export_tables[id].name, filter->which == FILTER_OPEN ? "-open" : "",
	    filter->wie != NULL ? filter->wie : "",
	    filter->words != NULL ? filter->words : "", export->format);
	return 0;
}

static int
counts(void *context, struct maatregel_counts *out, struct error *err)
{
	const struct fake *fake = context;

	(void)err;
	*out = (struct maatregel_counts){ 0 };
	if (!fake->empty)
		*out = (struct maatregel_counts){ .open = N_ROWS,
			.late = 2,
			.this_week = 1,
			.this_month = 2 };
	return 0;
}

/* One that was imposed during the test is like the first row. */
static int
find(void *context, const char *nummer, struct maatregel_row *row,
    struct error *err)
{
	const struct fake *fake = context;

	(void)err;
	for (size_t i = 0; i < N_ROWS; i++) {
		*row = make_row(fake, i);
		if (strcmp(row->nummer, nummer) == 0)
			return 1;
		maatregel_row_release(row);
	}
	*row = make_row(fake, 0);
	free(row->nummer);
	row->nummer = xstrdup(nummer);
	return 1;
}

static struct maatregel_event
copy(const struct maatregel_event *event)
{
	struct maatregel_event out = *event;

	out.text = xstrdup(event->text);
	out.gemeente = xstrdup(event->gemeente);
	out.toets = xstrdup(event->toets);
	out.author = xstrdup(event->author);
	out.stamp = xstrdup(event->stamp);
	return out;
}

static void
append(struct maatregel_events *out, const struct maatregel_event *event)
{
	out->event = xgrow(out->event, out->n, sizeof *out->event);
	out->event[out->n++] = copy(event);
}

static int
events(void *context, const char *nummer, struct maatregel_events *out,
    struct error *err)
{
	const struct fake *fake = context;
	char empty[] = "", author[] = "j.devries";
	struct maatregel_event first = { .stap = STAP_OPGELEGD,
		.day = date_from_iso("2026-09-22"),
		.until = DATE_NONE,
		.was = DATE_NONE,
		.text = empty,
		.gemeente = empty,
		.toets = empty,
		.author = author,
		.stamp = empty };

	(void)err;
	*out = (struct maatregel_events){ 0 };
	append(out, &first);
	for (size_t i = 0; i < fake->events.n; i++)
		if (strcmp(fake->events.added[i].nummer, nummer) == 0)
			append(out, &fake->events.added[i].event);
	return 0;
}

static const char *
or_empty(const char *text)
{
	return text == NULL ? "" : text;
}

static int
step(void *context, const char *nummer, const struct stap_request *request,
    struct error *err)
{
	struct fake *fake = context;
	size_t n = fake->events.n;
	struct maatregel_row row;
	struct stap_situation now;
	int result;

	assert_true(n < FAKE_EVENTS_MAX);
	find(context, nummer, &row, err);
	now = (struct stap_situation){ .stand = row.stand,
		.until = row.until,
		.last_on = row.last_on,
		.nummer = nummer,
		.imposer = row.imposer,
		.user = "j.devries",
		.today = date_today() };
	result = stap_check(&now, request, err);
	maatregel_row_release(&row);
	if (result == -1)
		return -1;
	snprintf(fake->events.added[n].nummer,
	    sizeof fake->events.added[n].nummer, "%s", nummer);
	fake->events.added[n].event = (struct maatregel_event){
		.stap = request->stap,
		.day = request->day,
		.until = request->until,
		.was = request->stap == STAP_UITSTEL ? now.until : DATE_NONE,
		.text = xstrdup(or_empty(request->text)),
		.gemeente = xstrdup(or_empty(request->gemeente)),
		.toets = xstrdup(or_empty(request->toets)),
		.author = xstrdup("j.devries"),
		.stamp = xstrdup("2026-11-21 10:31:07"),
	};
	fake->events.n++;
	return 0;
}

/* What the oordeel says; the rules of the steps are those of the store. */
static int
herstel(void *context, const char *nummer, const char *toets, enum herstel says,
    struct error *err)
{
	struct stap_request request = { .stap = STAP_GETOETST,
		.day = date_today(),
		.until = DATE_NONE,
		.toets = toets };

	if (step(context, nummer, &request, err) == -1)
		return -1;
	request.stap = says == HERSTEL_JA ? STAP_HERSTELD : STAP_NIET_HERSTELD;
	return step(context, nummer, &request, err);
}

/* Each onderzoek that follows another has one before it. */
static int
norm_history(void *context, const char *nummer, const char *norm,
    struct norm_history *history, struct error *err)
{
	const struct fake *fake = context;
	struct norm_history_row *row;

	(void)nummer;
	(void)err;
	*history = (struct norm_history){ 0 };
	row = history->row = xcalloc(1, sizeof *history->row);
	history->n = 1;
	*row = (struct norm_history_row){ .onderzoek = xstrdup("2026-0141"),
		.norm = xstrdup(norm),
		.vorm_title = xstrdup("Signaalgestuurd onderzoek"),
		.started_on = date_from_iso("2026-03-12"),
		.grade = xstrdup("voldoet_niet"),
		.tekort = true,
		.bevinding = xstrdup("Cliënten horen niet wie er komt.") };
	if (strcmp(norm, "A-1.1.2") != 0)
		return 0;
	row->maatregelen.row = xcalloc(1, sizeof *row->maatregelen.row);
	row->maatregelen.row[row->maatregelen.n++] = make_row(fake, 3);
	return 0;
}

static int
oordelen(void *context, const char *naam, struct aanbieder_oordelen *out,
    struct error *err)
{
	static const struct {
		const char *norm, *onderzoek, *day, *grade;
		bool tekort;
	} found[] = {
		{ "A-1.1.1", "2026-0141", "2026-11-02", "voldoet", false },
		{ "A-1.1.2", "2026-0141", "2026-11-02", "voldoet_niet", true },
		{ "A-1.1.2", "2025-0012", "2025-03-12", "voldoet", false },
	};

	(void)context;
	(void)err;
	*out = (struct aanbieder_oordelen){ 0 };
	if (strcmp(naam, "De Hoek") != 0)
		return 0;
	out->row = xcalloc(LENGTH(found), sizeof *out->row);
	for (; out->n < LENGTH(found); out->n++)
		out->row[out->n] =
		    (struct aanbieder_oordeel){ .norm =
						    xstrdup(found[out->n].norm),
			    .cited = xstrdup(found[out->n].norm),
			    .onderzoek = xstrdup(found[out->n].onderzoek),
			    .started_on = date_from_iso(found[out->n].day),
			    .grade = xstrdup(found[out->n].grade),
			    .tekort = found[out->n].tekort };
	return 0;
}

bool
fake_withdrawn(const struct fake_events *events, const char *nummer)
{
	for (size_t i = 0; i < events->n; i++)
		if (events->added[i].event.stap == STAP_INGETROKKEN &&
		    strcmp(events->added[i].nummer, nummer) == 0)
			return true;
	return false;
}

void
fake_events_release(struct fake_events *events)
{
	for (size_t i = 0; i < events->n; i++) {
		free(events->added[i].event.text);
		free(events->added[i].event.gemeente);
		free(events->added[i].event.toets);
		free(events->added[i].event.author);
		free(events->added[i].event.stamp);
	}
	events->n = 0;
}

void
fake_weergave_release(struct fake_weergave *weergave)
{
	free(weergave->name);
	free(weergave->filter);
	*weergave = (struct fake_weergave){ 0 };
}

static int
weergave_save(void *context, const struct weergave *weergave, struct error *err)
{
	struct fake_weergave *kept = &((struct fake *)context)->weergave;

	(void)err;
	fake_weergave_release(kept);
	kept->name = xstrdup(weergave->name);
	kept->filter = xstrdup(weergave->filter);
	kept->order = weergave->order;
	kept->reversed = weergave->reversed;
	return 0;
}

static int
weergave_delete(void *context, const char *name, struct error *err)
{
	struct fake_weergave *kept = &((struct fake *)context)->weergave;

	(void)err;
	assert_string_equal(kept->name, name);
	fake_weergave_release(kept);
	return 0;
}

static int
weergave_list(void *context, struct weergaven *out, struct error *err)
{
	const struct fake_weergave *kept = &((struct fake *)context)->weergave;

	(void)err;
	*out = (struct weergaven){ 0 };
	if (kept->name == NULL)
		return 0;
	out->weergave = xcalloc(1, sizeof *out->weergave);
	out->weergave[out->n++] = (struct weergave){
		.name = xstrdup(kept->name),
		.filter = xstrdup(kept->filter),
		.order = kept->order,
		.reversed = kept->reversed,
	};
	return 0;
}

void
fake_maatregelen(struct backend *backend)
{
	backend->maatregelen = list;
	backend->export_maatregelen = export;
	backend->export_table = export_table;
	fake_follow(backend);
	backend->maatregel = find;
	backend->maatregel_counts = counts;
	backend->maatregel_events = events;
	backend->maatregel_step = step;
	backend->maatregel_herstel = herstel;
	backend->norm_history = norm_history;
	backend->weergave_save = weergave_save;
	backend->weergave_delete = weergave_delete;
	backend->weergave_list = weergave_list;
	backend->aanbieder_oordelen = oordelen;
}
