/* Pages of onderzoeken by key, filters, and search. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"

#define N 25

/* *state: a store with N onderzoeken, the first of which is filled in. */
static int
open_many(void **state)
{
	struct store *store = sample_open(":memory:", "ina");

	for (int i = 0; i < N; i++) {
		struct onderzoek o;
		char name[32];

		sample_init(&o);
		if (i == 0)
			sample_fill(&o);
		snprintf(name, sizeof name, "Zorg %c%d", 'Y' - i, i);
		if (i % 5 != 0)
			fixture_answer(&o, "aanbieder", name);
		sample_save(store, &o);
		onderzoek_release(&o);
	}
	*state = store;
	return 0;
}

static int
close_many(void **state)
{
	store_close(*state);
	return 0;
}

/* The numbers of a page: "1 2 3+" with a plus when there are more. */
static char *
numbers(struct store *store, const struct list_query *query)
{
	struct buf out = { 0 };
	struct list_page page;
	struct error err;

	if (store_list(store, query, &page, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < page.n; i++)
		buf_addf(&out, "%s%d", i == 0 ? "" : " ",
		    atoi(page.row[i].nummer + 5));
	if (page.more)
		buf_add_char(&out, '+');
	list_page_release(&page);
	return buf_take(&out);
}

static void
assert_numbers(
    struct store *store, const char *expected, struct list_query query)
{
	char *got = numbers(store, &query);

	assert_string_equal(expected, got);
	free(got);
}

static void
the_newest_number_comes_first(void **state)
{
	assert_numbers(*state, "25 24 23+",
	    (struct list_query){ .order = ORDER_NUMMER, .limit = 3 });
	assert_numbers(*state, "22 21 20+",
	    (struct list_query){
		.order = ORDER_NUMMER, .after_id = 23, .limit = 3 });
	assert_numbers(*state, "2 1",
	    (struct list_query){
		.order = ORDER_NUMMER, .after_id = 3, .limit = 3 });
	assert_numbers(*state, "",
	    (struct list_query){
		.order = ORDER_NUMMER, .after_id = 1, .limit = 3 });
}

static void
pages_go_backwards_too(void **state)
{
	assert_numbers(*state, "25 24 23",
	    (struct list_query){ .order = ORDER_NUMMER,
		.after_id = 22,
		.backwards = true,
		.limit = 3 });
	assert_numbers(*state, "23 22+",
	    (struct list_query){ .order = ORDER_NUMMER,
		.after_id = 21,
		.backwards = true,
		.limit = 2 });
	assert_numbers(*state, "2 1+",
	    (struct list_query){
		.order = ORDER_NUMMER, .backwards = true, .limit = 2 });
}

static void
the_last_change_comes_first(void **state)
{
	struct onderzoek o;

	sample_read(*state, "2026-0007", &o);
	fixture_judge(&o, "1.1.1", "voldoet");
	sample_save(*state, &o);
	onderzoek_release(&o);
	assert_numbers(*state, "7 25 24+",
	    (struct list_query){ .order = ORDER_TOUCHED, .limit = 3 });
	assert_numbers(*state, "25 24 23+",
	    (struct list_query){
		.order = ORDER_TOUCHED, .after_id = 7, .limit = 3 });
}

/* Without a name first, then by name; both ways all of them once. */
static void
aanbieders_are_sorted_by_name(void **state)
{
	assert_numbers(*state, "6 11 16 21 1 25+",
	    (struct list_query){ .order = ORDER_AANBIEDER, .limit = 6 });
	assert_numbers(*state, "24 23 22 20+",
	    (struct list_query){
		.order = ORDER_AANBIEDER, .after_id = 25, .limit = 4 });
	assert_numbers(*state, "3 2+",
	    (struct list_query){
		.order = ORDER_AANBIEDER, .backwards = true, .limit = 2 });
	assert_numbers(*state, "6 11 16 21",
	    (struct list_query){ .order = ORDER_AANBIEDER,
		.backwards = true,
		.after_id = 1,
		.limit = 9 });
}

static void
all_words_of_a_filter_must_occur(void **state)
{
	assert_numbers(*state, "1",
	    (struct list_query){ .filter = "een STICHTING", .limit = 3 });
	assert_numbers(*state, "12 10+",
	    (struct list_query){
		.filter = "zorg 1", .limit = 2, .after_id = 13 });
	assert_numbers(*state, "14",
	    (struct list_query){
		.filter = "2026-0014 ina signaal", .limit = 3 });
	assert_numbers(*state, "",
	    (struct list_query){ .filter = "zorg een", .limit = 3 });
	assert_numbers(
	    *state, "25+", (struct list_query){ .filter = "   ", .limit = 1 });
}

static void
a_row_says_how_far_it_is(void **state)
{
	struct list_query query = { .filter = "stichting", .limit = 1 };
	struct list_page page;
	struct error err;

	assert_int_equal(0, store_list(*state, &query, &page, &err));
	assert_int_equal(1, page.n);
	assert_string_equal("2026-0001", page.row[0].nummer);
	assert_string_equal("signaal", page.row[0].vorm);
	assert_string_equal("Signaalgestuurd toezicht", page.row[0].vorm_title);
	assert_string_equal("Stichting Één", page.row[0].aanbieder);
	assert_string_equal("Normen kiezen", page.row[0].step);
	assert_string_equal("ina", page.row[0].behandelaar);
	assert_int_equal(STATUS_LOPEND, page.row[0].status);
	assert_int_equal(date_from_ymd(2026, 11, 21), page.row[0].started_on);
	assert_int_equal(3, page.row[0].n_chosen);
	assert_int_equal(2, page.row[0].n_judged);
	assert_int_equal(1, page.row[0].n_tekort);
	assert_int_equal(N, store_count(*state));
	list_page_release(&page);
}

/* What is found: kind, subject and line of each hit. */
static char *
found(struct store *store, const char *words, const char *nummer)
{
	struct buf out = { 0 };
	struct hits hits;
	struct error err;

	if (store_search(store, words, nummer, 10, &hits, &err) < 0)
		fail_msg("%s: %s", words, err.text);
	for (size_t i = 0; i < hits.n; i++)
		buf_addf(&out, "%s %s %s: %s|", hits.hit[i].nummer,
		    hits.hit[i].kind, hits.hit[i].subject, hits.hit[i].line);
	hits_release(&hits);
	return buf_take(&out);
}

static void
assert_found(struct store *store, const char *words, const char *nummer,
    const char *expected)
{
	char *got = found(store, words, nummer);

	assert_string_equal(expected, got);
	free(got);
}

static void
every_kind_of_text_is_found(void **state)
{
	assert_found(*state, "buurvrouw", NULL,
	    "2026-0001 antwoord uitleg: Een signaal van een buurvrouw.|");
	assert_found(*state, "NERGENS", NULL,
	    "2026-0001 bevinding A-1.3.2: Het plan ontbreekt. Nergens.|");
	assert_found(*state, "geevalueerd", NULL,
	    "2026-0001 notitie : Tweede regel: geëvalueerd.|");
	assert_found(*state, "kent niemand", NULL,
	    "2026-0001 notitie A-1.3.2 A-2.3.2:"
	    " Er is een plan, maar niemand kent het.|");
	assert_found(*state, "clientenraad", NULL,
	    "2026-0001 advies : Vraag de cliëntenraad.|");
	assert_found(*state, "elke client", NULL,
	    "2026-0001 maatregel A-1.3.2: Maak een plan voor elke cliënt.|");
}

static void
the_newest_text_comes_first(void **state)
{
	struct onderzoek o;

	sample_read(*state, "2026-0003", &o);
	oordeel_set_bevinding(&o.oordeel[0], "Ook hier een buurvrouw.");
	sample_save(*state, &o);
	fixture_judge(&o, "1.1.1", "voldoet");
	sample_save(*state, &o);
	onderzoek_release(&o);
	assert_found(*state, "buurv", NULL,
	    "2026-0003 bevinding A-1.1.1: Ook hier een buurvrouw.|"
	    "2026-0001 antwoord uitleg: Een signaal van een buurvrouw.|");
	assert_found(*state, "buurv", "2026-0001",
	    "2026-0001 antwoord uitleg: Een signaal van een buurvrouw.|");
	assert_found(*state, "buurv", "2026-0002", "");
}

static void
what_was_replaced_is_not_found(void **state)
{
	struct onderzoek o;
	struct error err;

	sample_read(*state, "2026-0001", &o);
	onderzoek_correct_notitie(
	    &o, o.notitie[0].id, "ina", "Iedereen kent het.", &err);
	oordeel_set_bevinding(onderzoek_oordeel(&o, "1.3.2"), "Anders.");
	maatregel_withdraw(&o.maatregel[0], "Dubbel.");
	sample_save(*state, &o);
	onderzoek_release(&o);
	assert_found(*state, "niemand", NULL, "");
	assert_found(*state, "nergens", NULL, "");
	assert_found(*state, "elke", NULL, "");
	assert_found(*state, "iedereen", NULL,
	    "2026-0001 notitie A-1.3.2 A-2.3.2: Iedereen kent het.|");
}

/* Signs that mean something to FTS5 or SQL. */
static void
no_words_give_an_error(void **state)
{
	static const char *const words[] = { "", " ", "\"", "*", "a*", "\"a",
		"NEAR(a b)", "a AND", "OR", "NOT", "text:", "{nummer}", "^plan",
		"(", "a-b", "'; DROP TABLE zoek; --", "%_", "+", ".",
		"\xc3\xa9\xc3\xa9n", "\xff", "a\nb\tc", "🙂" };

	for (size_t i = 0; i < LENGTH(words); i++)
		free(found(*state, words[i], NULL));
	assert_found(*state, "\"nergens\"*", NULL,
	    "2026-0001 bevinding A-1.3.2: Het plan ontbreekt. Nergens.|");
	assert_found(*state, "20260001", NULL, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_many, close_many)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_newest_number_comes_first),
		TEST(pages_go_backwards_too),
		TEST(the_last_change_comes_first),
		TEST(aanbieders_are_sorted_by_name),
		TEST(all_words_of_a_filter_must_occur),
		TEST(a_row_says_how_far_it_is),
		TEST(every_kind_of_text_is_found),
		TEST(the_newest_text_comes_first),
		TEST(what_was_replaced_is_not_found),
		TEST(no_words_give_an_error),
	};

	return cmocka_run_group_tests_name("store/lists", tests, NULL, NULL);
}
