/*
 * fake_follow.c - a heronderzoek and the hand-over without a database.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "views/fake.h"

/* Those of the onderzoek that it follows; with newer norms
 * each was split. */
static int
follow(void *context, const char *nummer, struct maatregel_page *page,
    struct error *err)
{
	const struct fake *fake = context;
	char vorige[16];
	struct filter filter = { .onderzoek = vorige,
		.which = FILTER_ALL,
		.from = DATE_NONE,
		.before = DATE_NONE };
	struct maatregel_query query = {
		.order = MAATREGEL_NUMMER, .filter = &filter, .limit = 1000
	};

	(void)nummer;
	snprintf(vorige, sizeof vorige, "%s", fake->vorige);
	*page = (struct maatregel_page){ 0 };
	fake->backend.maatregelen(context, &query, page, err);
	for (size_t i = 0; i < page->n; i++)
		page->row[i].norms_now = xstrdup(
		    fake->new_norms ? "A-1.1.1 A-1.1.2" : page->row[i].norm);
	return 0;
}

/* The step on each that is open; the files are left out. */
static int
overdragen(void *context, const char *nummer, const char *maatregelen,
    const char *gemeente, struct buf *names, struct error *err)
{
	struct stap_request request = { .stap = STAP_OVERGEDRAGEN,
		.day = date_today(),
		.until = DATE_NONE,
		.gemeente = gemeente != NULL ? gemeente : "alle" };
	const struct fake *fake = context;
	struct maatregel_page page;
	char *one;

	follow(context, nummer, &page, err);
	for (size_t i = 0; maatregelen == NULL && i < page.n; i++)
		if (!standen[page.row[i].stand].closed &&
		    fake->backend.maatregel_step(
			context, page.row[i].nummer, &request, err) == -1)
			fail_msg("%s", err->text);
	for (size_t i = 0;
	     maatregelen != NULL && (one = set_at(maatregelen, i)) != NULL;
	     i++) {
		if (fake->backend.maatregel_step(context, one, &request, err) ==
		    -1)
			fail_msg("%s", err->text);
		free(one);
	}
	maatregel_page_release(&page);
	buf_addf(names, "overdracht-%s-%s.html, .txt en .json", nummer,
	    request.gemeente);
	return 0;
}

void
fake_follow(struct backend *backend)
{
	backend->follow = follow;
	backend->overdragen = overdragen;
}
