/*
 * bench_store.c - bench_store DATABASE N: fill a database with onderzoeken
 * on the shipped norms, and print what the calls of the store cost.
 *
 * A tenth of them is measured first: what a page costs may not grow.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "core/overview.h"
#include "load/load.h"
#include "store/maatregelen.h"
#include "store/store.h"

#define TIMES      200 /* of each measurement */
#define TIMES_SLOW 50
#define PAGE       22 /* rows on a screen of 80x24 */
#define AANBIEDERS 400

static const char *const words[] = { "begeleider", "coördinator", "planning",
	"hulpvraag", "dossier", "geëvalueerd", "vervanging", "bericht",
	"continuïteit", "afspraak", "scholing", "medicatie", "cliëntenraad",
	"veiligheid", "incident", "gesprek", "mantelzorger", "locatie",
	"rooster", "nacht", "bejegening", "klacht", "instemming", "doelen" };

struct bench {
	struct store *store;
	struct library library;
	size_t n;
	uint32_t state;
	double us[TIMES];
};

static void
stop(const struct error *err)
{
	fprintf(stderr, "bench_store: %s\n", err->text);
	exit(1);
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* The same numbers in each run (xorshift). */
static size_t
number(struct bench *b, size_t below)
{
	b->state ^= b->state << 13;
	b->state ^= b->state >> 17;
	b->state ^= b->state << 5;
	return b->state % below;
}

static int
by_size(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* The median, and what others on the machine make of it. */
static double
tell(struct bench *b, const char *what, size_t n)
{
	qsort(b->us, n, sizeof *b->us, by_size);
	printf("%s: %.0f us (best %.0f, p95 %.0f)\n", what, b->us[n / 2],
	    b->us[0], b->us[n * 95 / 100]);
	return b->us[n / 2];
}

/* ---- fill ---- */

static const char *
sentence(struct bench *b, struct buf *text)
{
	buf_release(text);
	for (int i = 0; i < 14; i++)
		buf_addf(text, "%s%s", i > 0 ? " " : "",
		    words[number(b, LENGTH(words))]);
	return buf_text(text);
}

static void
answer(struct onderzoek *o, const char *id, const char *value)
{
	onderzoek_set(o, form_field(o->form, id), 0, value);
}

/* Two on each shortfall: some ten in each onderzoek. */
static void
impose(struct bench *b, struct onderzoek *o, const struct norm *norm)
{
	struct buf text = { 0 };
	struct error err = { 0 };

	for (int i = 0; i < 2; i++) {
		struct maatregel *m = onderzoek_add_maatregel(o, norm, &err);

		if (m == NULL)
			stop(&err);
		maatregel_set_text(m, sentence(b, &text));
		maatregel_set_owner(m, "teamleider");
		maatregel_set_due_on(
		    m, date_today() - 50 + (date)number(b, 90));
	}
	buf_release(&text);
}

static void
fill(struct bench *b, struct onderzoek *o)
{
	struct buf text = { 0 };
	struct error err = { 0 };

	buf_addf(&text, "Zorghuis %zu (voorbeeld)", number(b, AANBIEDERS));
	answer(o, "aanbieder", buf_text(&text));
	answer(o, "gemeenten", "rotterdam");
	answer(o, "voorzieningen", "dagbesteding");
	answer(o, "samenvatting", sentence(b, &text));
	for (size_t i = 0; i < 8; i++) {
		struct oordeel *oordeel = &o->oordeel[i * 3];

		oordeel_choose(oordeel, true, "");
		oordeel_set_grade(
		    oordeel, normset_key(o->normset, (int)number(b, 3) + 1));
		oordeel_set_bevinding(oordeel, sentence(b, &text));
		if (oordeel_tekort(oordeel))
			impose(b, o, oordeel->norm);
	}
	for (size_t i = 0; i < 5; i++)
		if (onderzoek_add_notitie(o, "ina", sentence(b, &text), &err) ==
		    NULL)
			stop(&err);
	buf_release(&text);
}

static void
begin(struct bench *b)
{
	const struct form *form = library_form(&b->library, "kwaliteit");
	const struct normset *set = library_normset(&b->library, form->normset);
	struct library own = { 0 };
	struct error err = { 0 };
	struct onderzoek o;

	if (load_pins(form->canonical, set->canonical,
		b->library.registers->canonical, &own, &err) == -1)
		stop(&err);
	onderzoek_init(&o, &own, "", "ina");
	fill(b, &o);
	if (store_add_onderzoek(b->store, &o, &err) == -1)
		stop(&err);
	onderzoek_release(&o);
	b->n++;
}

static void
fill_to(struct bench *b, size_t n)
{
	for (size_t i = 0; b->n < n; i++) {
		double from = now();

		begin(b);
		b->us[i % TIMES] = now() - from;
		if (i % 50 == 0)
			store_rest(b->store);
	}
	tell(b, "begin (the last of them)", n < TIMES ? n / 2 : TIMES);
}

/* ---- one onderzoek ---- */

static void
open_one(struct bench *b, size_t at, struct onderzoek *o)
{
	char nummer[32];
	struct library own = { 0 };
	struct pins pins;
	struct error err = { 0 };

	snprintf(nummer, sizeof nummer, "2026-%04zu", at + 1);
	if (store_find(b->store, nummer, &pins, &err) != 1 ||
	    load_pins(pins.form, pins.normset, pins.registers, &own, &err) ==
		-1)
		stop(&err);
	pins_release(&pins);
	onderzoek_init(o, &own, nummer, "ina");
	if (store_read_onderzoek(b->store, nummer, o, &err) == -1)
		stop(&err);
}

static void
measure_open(struct bench *b)
{
	for (size_t i = 0; i < TIMES_SLOW; i++) {
		struct onderzoek o;
		double from = now();

		open_one(b, number(b, b->n), &o);
		b->us[i] = now() - from;
		onderzoek_release(&o);
	}
	tell(b, "open an onderzoek", TIMES_SLOW);
}

static void
measure_save(struct bench *b)
{
	struct onderzoek o;
	struct error err = { 0 };

	open_one(b, b->n / 2, &o);
	for (size_t i = 0; i < TIMES; i++) {
		double from = now();

		oordeel_set_grade(
		    &o.oordeel[3], normset_key(o.normset, (int)(i % 2) + 1));
		if (store_save_onderzoek(b->store, &o, &err) != 0)
			stop(&err);
		b->us[i] = now() - from;
	}
	tell(b, "save one oordeel", TIMES);
	onderzoek_release(&o);
	store_rest(b->store);
}

/* ---- lists and search ---- */

static size_t
page(struct bench *b, const struct list_query *query)
{
	struct list_page rows = { 0 };
	struct error err = { 0 };
	size_t n;

	if (store_list(b->store, query, &rows, &err) == -1)
		stop(&err);
	n = rows.n;
	list_page_release(&rows);
	return n;
}

static const struct {
	const char *name;
	enum list_order order;
	const char *filter;
	bool halfway, full;
} pages[] = {
	{ "first page by number", ORDER_NUMMER, NULL, false, true },
	{ "first page by last change", ORDER_TOUCHED, NULL, false, true },
	{ "first page by aanbieder", ORDER_AANBIEDER, NULL, false, true },
	{ "page halfway", ORDER_NUMMER, NULL, true, true },
	{ "page with a common word", ORDER_NUMMER, "zorghuis", false, true },
	{ "page with a rare word", ORDER_NUMMER, "zorghuis 123", false, false },
	{ "page with no row", ORDER_NUMMER, "zzzz", false, false },
};

static void
measure_pages(struct bench *b, double cost[static LENGTH(pages)])
{
	for (size_t i = 0; i < LENGTH(pages); i++) {
		struct list_query query = { .order = pages[i].order,
			.filter = pages[i].filter,
			.after_id = pages[i].halfway ? (int64_t)b->n / 2 : 0,
			.limit = PAGE };

		for (size_t j = 0; j < TIMES; j++) {
			double from = now();
			size_t n = page(b, &query);

			b->us[j] = now() - from;
			if (pages[i].full && n != PAGE) {
				fputs("bench_store: a short page\n", stderr);
				exit(1);
			}
		}
		cost[i] = tell(b, pages[i].name, TIMES);
	}
}

/* ---- maatregelen ---- */

/* What the dashboard asks for when it opens. */
static double
measure_dashboard(struct bench *b, const char *name, const char *typed)
{
	struct filter filter;
	struct error err = { 0 };
	int column;

	if (filter_read(&filter, typed, b->library.registers, date_today(),
		&column, &err) == -1)
		stop(&err);
	for (size_t i = 0; i < TIMES; i++) {
		struct maatregel_query query = { .filter = &filter,
			.limit = PAGE };
		struct maatregel_counts counts;
		struct maatregel_page rows;
		double from = now();

		if (store_maatregel_counts(
			b->store, date_today(), &counts, &err) == -1 ||
		    store_maatregelen(b->store, &query, &rows, &err) == -1)
			stop(&err);
		b->us[i] = now() - from;
		maatregel_page_release(&rows);
	}
	filter_release(&filter);
	return tell(b, name, TIMES);
}

static void
tell_maatregelen(struct bench *b)
{
	struct maatregel_counts counts;
	struct error err = { 0 };

	if (store_maatregel_counts(b->store, date_today(), &counts, &err) == -1)
		stop(&err);
	printf("maatregelen that are open: %jd\n", (intmax_t)counts.open);
	measure_dashboard(b, "maatregelen, first page", "");
	measure_dashboard(
	    b, "maatregelen, filtered", "gemeente:rotterdam te-laat");
}

/* Each key of a word that is typed is a search. */
static void
measure_search(struct bench *b)
{
	static const char *const typed[] = { "c", "co", "coo", "coor", "coord",
		"coordi", "coordin", "coordinator b", "coordinator be" };
	struct error err = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < LENGTH(typed) * 10; i++) {
		struct hits hits = { 0 };
		double from = now();

		if (store_search(b->store, typed[i % LENGTH(typed)], NULL, 200,
			&hits, &err) == -1)
			stop(&err);
		b->us[i] = now() - from;
		n += hits.n;
		hits_release(&hits);
	}
	if (n == 0) {
		fputs("bench_store: nothing was found\n", stderr);
		exit(1);
	}
	tell(b, "search at each key", LENGTH(typed) * 10);
}

static void
measure(struct bench *b, size_t n, double cost[static LENGTH(pages)])
{
	printf("# %zu onderzoeken\n", n);
	fill_to(b, n);
	measure_open(b);
	measure_save(b);
	measure_pages(b, cost);
	measure_search(b);
	tell_maatregelen(b);
}

static void
start(struct bench *b, const char *path)
{
	struct load_report report = { 0 };
	struct error err = { 0 };
	double from;

	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	if (load_folder(".", &b->library, &report, &err) == -1)
		stop(&err);
	load_report_release(&report);
	from = now();
	if (store_open(path, "ina", &b->store, &err) == -1)
		stop(&err);
	printf("make a database: %.0f us\n", now() - from);
}

static void
measure_reopen(struct bench *b, const char *path)
{
	struct error err = { 0 };

	for (size_t i = 0; i < TIMES_SLOW; i++) {
		double from;

		store_close(b->store);
		from = now();
		if (store_open(path, "ina", &b->store, &err) == -1)
			stop(&err);
		b->us[i] = now() - from;
	}
	tell(b, "open the database", TIMES_SLOW);
}

int
main(int argc, char *argv[])
{
	double few[LENGTH(pages)], many[LENGTH(pages)];
	struct bench b = { .state = 20261121 };
	size_t n = argc == 3 ? (size_t)strtoul(argv[2], NULL, 10) : 0;

	if (n < 500 || n > 1000000) {
		fputs("usage: bench_store DATABASE N (from 500)\n", stderr);
		return 2;
	}
	start(&b, argv[1]);
	measure_dashboard(&b, "maatregelen of an empty database", "");
	measure(&b, n / 10, few);
	measure(&b, n, many);
	measure_reopen(&b, argv[1]);
	for (size_t i = 0; i < LENGTH(pages); i++)
		printf("%s, %zu against %zu: %.2f times\n", pages[i].name, n,
		    n / 10, many[i] / few[i]);
	store_close(b.store);
	library_release(&b.library);
	return 0;
}
