/*
 * overdracht_read.c - what goes to one gemeente: the maatregelen of an
 * onderzoek and of those that it follows, each with what was found then and
 * later.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "overdragen.h"
#include "store/maatregelen.h"

#define ALL 1000 /* more than an onderzoek can have */

/* Opened once, and kept with the rest. */
static const struct onderzoek *
open_one(struct app *app, struct overdracht *overdracht, const char *nummer,
    struct error *err)
{
	struct onderzoek *o;
	size_t n = overdracht->n_onderzoeken;

	for (size_t i = 0; i < n; i++)
		if (strcmp(overdracht->onderzoek[i]->nummer, nummer) == 0)
			return overdracht->onderzoek[i];
	o = xcalloc(1, sizeof *o);
	if (app_open(app, nummer, o, err) == -1) {
		free(o);
		return NULL;
	}
	overdracht->onderzoek =
	    xgrow(overdracht->onderzoek, n, sizeof(struct onderzoek *));
	overdracht->onderzoek[overdracht->n_onderzoeken++] = o;
	return o;
}

static const struct maatregel *
find_maatregel(const struct onderzoek *o, const char *nummer)
{
	char onderzoek[16];
	int number;

	if (!maatregel_nummer_read(nummer, onderzoek, &number))
		return NULL;
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (o->maatregel[i].number == number)
			return &o->maatregel[i];
	return NULL;
}

/* The onderzoek of the last toets, or else the one that it is made from. */
static const char *
later_nummer(
    const struct overdracht *overdracht, const struct overdracht_deel *deel)
{
	for (size_t i = deel->events.n; i-- > 0;)
		if (*deel->events.event[i].toets != '\0')
			return deel->events.event[i].toets;
	return strcmp(deel->van->nummer, overdracht->nummer) != 0
	    ? overdracht->nummer
	    : NULL;
}

static bool
is_judged(const struct oordeel *oordeel)
{
	return oordeel->grade != NULL;
}

static bool
is_chosen(const struct oordeel *oordeel)
{
	return oordeel->chosen;
}

/* Is this so of any of these norms? */
static bool
any_norm(const struct onderzoek *o, const char *norms,
    bool (*is)(const struct oordeel *))
{
	char *cited;

	for (size_t i = 0; (cited = set_at(norms, i)) != NULL; i++) {
		const struct norm *norm = normset_norm(o->normset, cited);

		free(cited);
		if (norm != NULL && is(onderzoek_on(o, norm)))
			return true;
	}
	return false;
}

/*
 * A heronderzoek hands over what it looked at, and what it could not look at;
 * what it left aside only when that is asked by number.
 */
static bool
is_wanted(const struct overdracht *overdracht, const struct maatregel_row *row,
    const char *only)
{
	if (row->stand == STAND_INGETROKKEN ||
	    !set_has(row->gemeenten, overdracht->gemeente->id))
		return false;
	if (only != NULL)
		return set_has(only, row->nummer);
	return row->norms_now == NULL || *row->norms_now == '\0' ||
	    any_norm(overdracht->onderzoek[0], row->norms_now, is_chosen);
}

static int
read_toets(struct app *app, struct overdracht *overdracht,
    struct overdracht_deel *deel, struct error *err)
{
	const char *nummer = later_nummer(overdracht, deel);
	const struct onderzoek *later;
	struct buf norms = { 0 };

	if (nummer == NULL)
		return 0;
	later = open_one(app, overdracht, nummer, err);
	if (later == NULL ||
	    store_norms_in(app->store, deel->van->nummer,
		deel->maatregel->norm->cited, nummer, &norms, err) == -1) {
		buf_release(&norms);
		return -1;
	}
	if (any_norm(later, buf_text(&norms), is_judged)) {
		deel->toets = later;
		deel->norms = buf_take(&norms);
	}
	buf_release(&norms);
	return 0;
}

static int
add(struct app *app, struct overdracht *overdracht,
    const struct maatregel_row *row, struct error *err)
{
	struct overdracht_deel *deel;
	const struct onderzoek *van =
	    open_one(app, overdracht, row->onderzoek, err);

	if (van == NULL)
		return -1;
	overdracht->deel =
	    xgrow(overdracht->deel, overdracht->n, sizeof *overdracht->deel);
	deel = &overdracht->deel[overdracht->n++];
	*deel = (struct overdracht_deel){
		.van = van,
		.maatregel = find_maatregel(van, row->nummer),
	};
	if (deel->maatregel == NULL) {
		overdracht->n--;
		return error_set(
		    err, "Maatregel %s is er niet meer.", row->nummer);
	}
	if (store_maatregel_events(
		app->store, row->nummer, &deel->events, err) == -1)
		return -1;
	return read_toets(app, overdracht, deel, err);
}

static int
add_rows(struct app *app, struct overdracht *overdracht,
    const struct maatregel_page *page, const char *only, struct error *err)
{
	for (size_t i = 0; i < page->n; i++) {
		const struct maatregel_row *row = &page->row[i];

		if (is_wanted(overdracht, row, only) &&
		    add(app, overdracht, row, err) == -1)
			return -1;
	}
	return 0;
}

/* Those before it first, then its own. */
static int
read_rows(struct app *app, struct overdracht *overdracht, const char *only,
    struct error *err)
{
	struct filter filter = { .onderzoek = overdracht->nummer,
		.which = FILTER_ALL,
		.from = DATE_NONE,
		.before = DATE_NONE };
	struct maatregel_query query = {
		.order = MAATREGEL_NUMMER, .filter = &filter, .limit = ALL
	};
	struct maatregel_page before = { 0 }, own = { 0 };
	int result = store_follow(app->store, overdracht->nummer, &before, err);

	if (result == 0)
		result = store_maatregelen(app->store, &query, &own, err);
	if (result == 0)
		result = add_rows(app, overdracht, &before, only, err);
	if (result == 0)
		result = add_rows(app, overdracht, &own, only, err);
	maatregel_page_release(&before);
	maatregel_page_release(&own);
	return result;
}

/* One that the onderzoek is about, or NULL with a sentence. */
static const struct gemeente *
find_gemeente(const struct onderzoek *o, const char *id, struct error *err)
{
	const struct gemeente *gemeente =
	    o->registers != NULL ? registers_gemeente(o->registers, id) : NULL;

	if (gemeente == NULL)
		error_set(err,
		    "Gemeente %s staat niet in de registers van onderzoek %s.",
		    id, o->nummer);
	else if (!set_has(o->facts.gemeenten, id))
		error_set(err,
		    "Onderzoek %s gaat niet over gemeente %s, wel over: %s.",
		    o->nummer, gemeente->label, o->facts.gemeenten);
	else
		return gemeente;
	return NULL;
}

static int
fill(struct app *app, const struct overdragen *asked, const char *id,
    struct overdracht *overdracht, struct error *err)
{
	const struct onderzoek *o =
	    open_one(app, overdracht, asked->nummer, err);
	const struct gemeente *gemeente =
	    o != NULL ? find_gemeente(o, id, err) : NULL;

	if (gemeente == NULL)
		return -1;
	overdracht->gemeente = gemeente;
	if (read_rows(app, overdracht, asked->maatregelen, err) == -1)
		return -1;
	if (overdracht->n > 0)
		return 0;
	return error_set(err,
	    "Onderzoek %s heeft geen maatregel om aan gemeente %s over te "
	    "dragen.",
	    asked->nummer, gemeente->label);
}

int
overdracht_read(struct app *app, const struct overdragen *asked,
    const char *gemeente, struct overdracht *overdracht, struct error *err)
{
	*overdracht = (struct overdracht){ .nummer = xstrdup(asked->nummer) };
	if (fill(app, asked, gemeente, overdracht, err) == 0)
		return 0;
	overdracht_release(overdracht);
	return -1;
}
