/*
 * screens_follow.c - the part of what screens may ask for that is about
 * follow-up: maatregelen, the handhavingsregister, terms, the years.
 */
#include "app.h"
#include "store/agenda.h"
#include "store/handhaving.h"
#include "store/maatregelen.h"
#include "store/namen.h"
#include "store/signalen.h"

static int
maatregelen(void *context, const struct maatregel_query *query,
    struct maatregel_page *page, struct error *err)
{
	struct app *app = context;

	return store_maatregelen(app->store, query, page, err);
}

static int
export_maatregelen(void *context, const struct maatregel_query *query,
    const struct progress *progress, struct export *export, struct error *err)
{
	return app_export_maatregelen(context, query, progress, export, err);
}

static int
export_table(void *context, enum export_id id, const struct filter *filter,
    const struct progress *progress, struct export *export, struct error *err)
{
	return app_export_table(context, id, filter, progress, export, err);
}

static int
maatregel(void *context, const char *nummer, struct maatregel_row *row,
    struct error *err)
{
	struct app *app = context;

	return store_maatregel(app->store, nummer, row, err);
}

static int
maatregel_counts(
    void *context, struct maatregel_counts *counts, struct error *err)
{
	struct app *app = context;

	return store_maatregel_counts(app->store, date_today(), counts, err);
}

static int
maatregel_events(void *context, const char *nummer,
    struct maatregel_events *events, struct error *err)
{
	struct app *app = context;

	return store_maatregel_events(app->store, nummer, events, err);
}

static int
maatregel_step(void *context, const char *nummer,
    const struct stap_request *request, struct error *err)
{
	struct app *app = context;

	return store_maatregel_step(
	    app->store, nummer, request, app_four_eyes(app), err);
}

static int
maatregel_herstel(void *context, const char *nummer, const char *toets,
    enum herstel herstel, struct error *err)
{
	struct app *app = context;

	return store_maatregel_herstel(
	    app->store, nummer, toets, herstel, "", app_four_eyes(app), err);
}

static int
handhavingen(void *context, const struct handhaving_query *query,
    struct handhaving_page *page, struct error *err)
{
	struct app *app = context;

	return store_handhavingen(app->store, query, page, err);
}

static int
handhaving_events(void *context, const char *nummer,
    struct handhaving_events *events, struct error *err)
{
	struct app *app = context;

	return store_handhaving_events(app->store, nummer, events, err);
}

static int
handhaving_begin(void *context, const char *onderzoek,
    const struct handhaving_request *request, char nummer[24],
    struct error *err)
{
	struct app *app = context;

	return store_handhaving_begin(
	    app->store, onderzoek, request, nummer, err);
}

static int
handhaving_step(void *context, const char *nummer,
    const struct handhaving_request *request, struct error *err)
{
	struct app *app = context;

	return store_handhaving_step(app->store, nummer, request, err);
}

static int
planregels(void *context, const char *nummer, struct planregels *regels,
    struct error *err)
{
	struct app *app = context;

	return store_planregels(app->store, nummer, regels, err);
}

static int
planregel_save(void *context, const char *nummer, struct planregel *regel,
    struct planregel *theirs, struct error *err)
{
	struct app *app = context;

	return store_planregel_save(app->store, nummer, regel, theirs, err);
}

static int
norm_history(void *context, const char *nummer, const char *norm,
    struct norm_history *history, struct error *err)
{
	struct app *app = context;

	return store_norm_history(app->store, nummer, norm, history, err);
}

static int
aanbieder_oordelen(void *context, const char *naam,
    struct aanbieder_oordelen *oordelen, struct error *err)
{
	struct app *app = context;

	return store_aanbieder_oordelen(app->store, naam, oordelen, err);
}

static int
agenda(void *context, const struct agenda_query *query,
    struct agenda_page *page, struct error *err)
{
	const struct calendar *calendar = app_calendar(context);
	struct app *app = context;

	if (calendar != NULL &&
	    store_agenda_recount(app->store, calendar, err) == -1)
		return -1;
	return store_agenda(app->store, query, page, err);
}

static int
uitstel(void *context, const char *nummer, const char *termijn, date until,
    const char *reden, struct error *err)
{
	struct app *app = context;
	struct onderzoek o;
	int result;

	if (app_open(app, nummer, &o, err) == -1)
		return -1;
	o.calendar = app_calendar(app);
	result =
	    onderzoek_add_uitstel(&o, termijn, until, reden, app->user, err);
	if (result == 0)
		result = app_save(app, &o, err);
	onderzoek_release(&o);
	return result;
}

static int
opschorting(void *context, const char *nummer, const char *termijn,
    const struct stilstand *asked, struct error *err)
{
	struct app *app = context;
	struct onderzoek o;
	int result;

	if (app_open(app, nummer, &o, err) == -1)
		return -1;
	o.calendar = app_calendar(app);
	result = onderzoek_add_opschorting(&o, termijn, asked, app->user, err);
	if (result == 0)
		result = app_save(app, &o, err);
	onderzoek_release(&o);
	return result;
}

static int
signalen(void *context, const struct signaal_query *query,
    struct signaal_page *page, struct error *err)
{
	struct app *app = context;

	return store_signalen(app->store, query, page, err);
}

static int
signaal_events(void *context, const char *nummer, struct signaal_events *events,
    struct error *err)
{
	struct app *app = context;

	return store_signaal_events(app->store, nummer, events, err);
}

/* The name last: it must never be without its signaal. */
static int
signaal_add(void *context, const struct signaal_request *request,
    const char *melder, char nummer[SIGNAAL_SIZE], struct error *err)
{
	struct app *app = context;

	if (store_signaal_add(app->store, request, nummer, err) == -1)
		return -1;
	if (*melder == '\0')
		return 0;
	return namen_set(app->database, nummer, NAAM_MELDER, melder, err);
}

static int
signaal_step(void *context, const char *nummer,
    const struct signaal_request *request, struct error *err)
{
	struct app *app = context;

	return store_signaal_step(app->store, nummer, request, err);
}

void
screens_follow(struct backend *backend)
{
	backend->maatregelen = maatregelen;
	backend->export_maatregelen = export_maatregelen;
	backend->export_table = export_table;
	backend->maatregel = maatregel;
	backend->maatregel_counts = maatregel_counts;
	backend->maatregel_events = maatregel_events;
	backend->maatregel_step = maatregel_step;
	backend->maatregel_herstel = maatregel_herstel;
	backend->handhavingen = handhavingen;
	backend->handhaving_events = handhaving_events;
	backend->handhaving_begin = handhaving_begin;
	backend->handhaving_step = handhaving_step;
	backend->planregels = planregels;
	backend->planregel_save = planregel_save;
	backend->norm_history = norm_history;
	backend->aanbieder_oordelen = aanbieder_oordelen;
	backend->agenda = agenda;
	backend->signalen = signalen;
	backend->signaal_events = signaal_events;
	backend->signaal_add = signaal_add;
	backend->signaal_step = signaal_step;
	backend->uitstel = uitstel;
	backend->opschorting = opschorting;
}
