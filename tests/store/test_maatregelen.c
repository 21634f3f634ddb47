/* The list of maatregelen: orders, filters, pages, and what they cost. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"
#include "store/maatregelen.h"

static struct library library;

/* ---- a database of n maatregelen, made by SQL ---- */

static void
run(struct store *store, const char *sql)
{
	char *why = NULL;

	if (sqlite3_exec(store->db, sql, NULL, NULL, &why) != SQLITE_OK)
		fail_msg("%s: %s", why, sql);
}

/*
 * Ten to an onderzoek, one onderzoek in five for each aanbieder; the last
 * days lie around 2026-11-21, the norms and gemeenten take turns.  The
 * logboek is left out: it is not what is measured.
 */
static struct store *
open_many(int n)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	char *sql;

	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	onderzoek_release(&o);
	run(store, "DROP TRIGGER log_onderzoek_insert");
	run(store, "DROP TRIGGER log_maatregel_insert");
	run(store, "DROP TRIGGER log_maatregel_event_insert");
	run(store, "DROP TRIGGER log_gemeente_insert");
	run(store, "DROP TRIGGER log_aanbieder_insert");
	run(store, "CREATE TEMP TABLE tel (i INTEGER PRIMARY KEY) STRICT");
	sql = xasprintf("WITH RECURSIVE t (i) AS (VALUES (1) UNION ALL"
			" SELECT i + 1 FROM t WHERE i < %d)"
			" INSERT INTO tel SELECT i FROM t",
	    n / 10);
	run(store, "BEGIN");
	run(store, sql);
	free(sql);
	run(store,
	    "INSERT INTO aanbieder (id, naam, zoeknaam) SELECT 100 + i,"
	    " 'Zorg ' || i, 'zorg ' || i FROM tel WHERE i <= 20");
	run(store,
	    "INSERT INTO onderzoek SELECT 1000 + i, '3000-' ||"
	    " substr('00000' || i, -6), 3000000000 + i, iif(i % 2, 'signaal',"
	    " 'kwaliteit'), vorm_titel, pin_vorm, pin_normset, pin_registers,"
	    " 101 + i % 20, locatie, pgb, aangekondigd, NULL, NULL, '',"
	    " status, stap, stap_titel, behandelaar, begonnen_op, 1, door,"
	    " aangemaakt, gewijzigd, 100 + i, 0, 0, 0, 'zorg ' || (1 + i % 20),"
	    " '' FROM tel, onderzoek WHERE id = 1");
	run(store,
	    "INSERT INTO onderzoek_gemeente SELECT 1000 + i,"
	    " iif(i % 4, 'rotterdam', 'schiedam'), 0 FROM tel");
	run(store,
	    "INSERT INTO maatregel SELECT 1000 + t.i, k.i, 'A-' || (1 + k.i % 3)"
	    " || '.1.' || (1 + t.i % 9), 'Maak een plan.', date('2026-10-02',"
	    " '+' || ((t.i * 10 + k.i) % 97) || ' days'), 'manager', '', 0, 1,"
	    " 'ina', '' FROM tel AS t, tel AS k WHERE k.i <= 10");
	run(store,
	    "INSERT INTO maatregel_event (onderzoek, number, stap, day, text,"
	    " gemeente, toets, author, stamp) SELECT 1000 + i, 3,"
	    " 'gereed_gemeld', '2026-11-21', '', '', '', 'ina', '' FROM tel");
	run(store, "COMMIT");
	return store;
}

/* ---- what is read ---- */

static struct filter
filter_of(const char *typed)
{
	struct filter f;
	struct error err = { 0 };
	int column;

	if (filter_read(&f, typed, NULL, date_from_iso("2026-11-21"), &column,
		&err) < 0)
		fail_msg("%s", err.text);
	return f;
}

static struct maatregel_page
page_of(struct store *store, const struct maatregel_query *query)
{
	struct maatregel_page page;
	struct error err;

	if (store_maatregelen(store, query, &page, &err) < 0)
		fail_msg("%s", err.text);
	return page;
}

/* Key of a row in an order, such that strcmp() compares as the list. */
static char *
key_of(const struct maatregel_row *row, enum maatregel_order order)
{
	char day[DATE_ISO_SIZE];

	switch (order) {
	case MAATREGEL_DUE:
		return xasprintf("%s %020jd", date_to_iso(row->until, day),
		    (intmax_t)row->id);
	case MAATREGEL_AANBIEDER:
		return xasprintf(
		    "%s %020jd", row->aanbieder, (intmax_t)row->id);
	case MAATREGEL_NORM:
		return xasprintf("%s %020jd", row->norm, (intmax_t)row->id);
	case MAATREGEL_STAND:
		return xasprintf(
		    "%02d %020jd", (int)row->stand, (intmax_t)row->id);
	default:
		return xasprintf("%020jd", (intmax_t)row->id);
	}
}

/* Walk through all of it; the number of rows, each behind the one before. */
static int
walk(struct store *store, struct maatregel_query query)
{
	bool down = query.reversed != query.backwards;
	char *before = NULL;
	int n = 0;

	for (bool more = true; more;) {
		struct maatregel_page page = page_of(store, &query);

		for (size_t i = 0; i < page.n; i++) {
			const struct maatregel_row *row = query.backwards
			    ? &page.row[page.n - 1 - i]
			    : &page.row[i];
			char *key = key_of(row, query.order);

			if (before != NULL)
				assert_true(down ? strcmp(before, key) > 0
						 : strcmp(before, key) < 0);
			free(before);
			before = key;
			query.after_id = row->id;
			n++;
		}
		more = page.more;
		maatregel_page_release(&page);
	}
	free(before);
	return n;
}

static int
count(struct store *store, const char *typed)
{
	struct filter filter = filter_of(typed);
	int n = 0;

	for (int order = 0; order < N_MAATREGEL_ORDERS; order++) {
		int now = walk(store,
		    (struct maatregel_query){
			.order = (enum maatregel_order)order,
			.filter = &filter,
			.limit = 7,
		    });

		if (order > 0 && now != n)
			fail_msg("%s: %d rows, or %d in order %d", typed, n,
			    now, order);
		n = now;
	}
	filter_release(&filter);
	return n;
}

static void
every_order_shows_all_of_it_both_ways(void **state)
{
	struct store *store = *state;

	for (int i = 0; i < 4 * N_MAATREGEL_ORDERS; i++)
		assert_int_equal(201,
		    walk(store,
			(struct maatregel_query){
			    .order = (enum maatregel_order)(i / 4),
			    .backwards = i & 1,
			    .reversed = (i & 2) != 0,
			    .limit = 13,
			}));
}

static void
each_word_of_a_filter_chooses(void **state)
{
	struct store *store = *state;

	assert_int_equal(201, count(store, ""));
	assert_int_equal(200, count(store, "aanbieder:zorg"));
	assert_int_equal(10, count(store, "aanbieder:\"Zorg 20\""));
	assert_int_equal(0, count(store, "aanbieder:niemand"));
	assert_int_equal(50, count(store, "gemeente:schiedam"));
	assert_int_equal(10, count(store, "onderzoek:3000-000004"));
	assert_int_equal(0, count(store, "onderzoek:3000-999999"));
	assert_int_equal(100, count(store, "vorm:kwaliteit"));
	assert_int_equal(20, count(store, "stand:gereed"));
	assert_int_equal(0, count(store, "stand:dicht"));
	assert_int_equal(201, count(store, "stand:alle"));
	assert_int_equal(200, count(store, "plan zorg"));
	assert_int_equal(1, count(store, "cliënt"));
	assert_int_equal(6, count(store, "norm:A-1.1.9"));
	assert_int_equal(60, count(store, "norm:A-3"));
	assert_int_equal(0, count(store, "te-laat deze-week"));
	assert_int_equal(
	    count(store, "te-laat"), count(store, "voor:2026-11-21"));
	assert_int_equal(201,
	    count(store, "voor:2026-11-21") + count(store, "na:2026-11-20"));
	assert_int_equal(count(store, "te-laat stand:gereed"),
	    20 - count(store, "na:2026-11-20 stand:gereed"));
	assert_int_equal(10,
	    count(store,
		"gemeente:schiedam vorm:kwaliteit stand:open"
		" onderzoek:3000-000008"));
}

static void
the_head_counts_by_the_day(void **state)
{
	struct store *store = *state;
	struct maatregel_counts counts;
	struct error err;
	date today = date_from_iso("2026-11-21"); /* a Saturday */

	assert_int_equal(
	    0, store_maatregel_counts(store, today, &counts, &err));
	assert_int_equal(201, counts.open);
	assert_int_equal(0, counts.gemeente);
	assert_int_equal(count(store, "te-laat"), counts.late);
	assert_int_equal(count(store, "deze-week"), counts.this_week);
	assert_int_equal(count(store, "deze-maand"), counts.this_month);
	assert_true(counts.late > 0 && counts.this_week > 0);
	assert_true(counts.this_month > counts.this_week);
}

static void
what_is_handed_over_stays_open_behind_all_days(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct stap_request request = { .stap = STAP_OVERGEDRAGEN,
		.day = date_from_iso("2026-11-21"),
		.until = DATE_NONE,
		.gemeente = "rotterdam" };
	struct maatregel_counts counts;
	struct maatregel_page page;
	struct onderzoek o;
	struct error err;
	int days;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	onderzoek_release(&o);
	if (store_maatregel_step(
		store, "M-2026-0001-1", &request, false, &err) < 0)
		fail_msg("%s", err.text);
	assert_int_equal(0,
	    store_maatregel_counts(
		store, date_from_iso("2028-01-01"), &counts, &err));
	assert_int_equal(1, counts.open);
	assert_int_equal(1, counts.gemeente);
	assert_int_equal(0, counts.late);
	page = page_of(store, &(struct maatregel_query){ .limit = 5 });
	assert_int_equal(1, page.n);
	assert_string_equal("M-2026-0001-1", page.row[0].nummer);
	assert_string_equal("Stichting Één", page.row[0].aanbieder);
	assert_string_equal("rotterdam", page.row[0].gemeenten);
	assert_true(*page.row[0].norm_title != '\0');
	assert_string_equal("ina", page.row[0].imposer);
	assert_false(
	    maatregel_days(&page.row[0], date_from_iso("2028-01-01"), &days));
	maatregel_page_release(&page);
	store_close(store);
}

static void
due_today_is_vandaag_and_tomorrow_late(void **state)
{
	struct maatregel_row row = { .until = date_from_iso("2026-11-21") };
	static const struct {
		const char *today, *expected;
	} cases[] = {
		{ "2026-11-20", "1" },
		{ "2026-11-21", "vandaag" },
		{ "2026-11-22", "-1" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct buf out = { 0 };

		maatregel_days_text(&row, date_from_iso(cases[i].today), &out);
		assert_string_equal(cases[i].expected, buf_text(&out));
		buf_release(&out);
	}
}

/* ---- what it costs ---- */

/* Steps of the virtual machine in all statements since the last call. */
static int
steps(struct store *store)
{
	int n = 0;

	for (sqlite3_stmt *stmt = sqlite3_next_stmt(store->db, NULL);
	     stmt != NULL; stmt = sqlite3_next_stmt(store->db, stmt))
		n += sqlite3_stmt_status(stmt, SQLITE_STMTSTATUS_VM_STEP, 1);
	return n;
}

/* The head and a first page; or a page behind the third. */
static int
cost(struct store *store, const char *typed, enum maatregel_order order,
    bool page_down)
{
	struct filter filter = filter_of(typed);
	struct maatregel_query query = {
		.filter = &filter,
		.order = order,
		.limit = 20,
	};
	struct maatregel_counts counts;
	struct maatregel_page page;
	struct error err;

	for (int i = 0; i < (page_down ? 3 : 0); i++) {
		page = page_of(store, &query);
		assert_int_equal(20, page.n);
		query.after_id = page.row[page.n - 1].id;
		maatregel_page_release(&page);
	}
	steps(store);
	assert_int_equal(0,
	    store_maatregel_counts(
		store, date_from_iso("2026-11-21"), &counts, &err));
	page = page_of(store, &query);
	assert_int_equal(20, page.n);
	maatregel_page_release(&page);
	filter_release(&filter);
	return steps(store);
}

static void
a_hundred_thousand_cost_as_much_as_a_thousand(void **state)
{
	static const char *const filters[] = { "", "te-laat", "deze-maand",
		"gemeente:schiedam", "norm:A-2.1.4", "norm:A-2",
		"aanbieder:\"Zorg 20\"", "stand:gereed", "vorm:signaal",
		"gemeente:schiedam te-laat", "voor:2027-01-01 na:2026-10-01" };
	struct store *small = open_many(1000), *large = open_many(100000);

	(void)state;
	for (size_t i = 0; i < LENGTH(filters); i++) {
		int few = cost(small, filters[i], MAATREGEL_DUE, false);
		int many = cost(large, filters[i], MAATREGEL_DUE, false);

		print_message("%-30s %6d %6d\n", filters[i], few, many);
		if (many * 5 > few * 6)
			fail_msg("%s: %d steps, and %d", filters[i], few, many);
	}
	for (int order = 0; order < N_MAATREGEL_ORDERS; order++) {
		int few = cost(small, "", (enum maatregel_order)order, true);
		int many = cost(large, "", (enum maatregel_order)order, true);

		print_message(
		    "page down, order %-13d %6d %6d\n", order, few, many);
		if (many * 5 > few * 6)
			fail_msg(
			    "order %d: %d steps, and %d", order, few, many);
	}
	store_close(small);
	store_close(large);
}

static int
begin(void **state)
{
	fixture_library(&library);
	*state = open_many(200);
	return 0;
}

static int
finish(void **state)
{
	store_close(*state);
	library_release(&library);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_order_shows_all_of_it_both_ways),
		cmocka_unit_test(each_word_of_a_filter_chooses),
		cmocka_unit_test(the_head_counts_by_the_day),
		cmocka_unit_test(
		    what_is_handed_over_stays_open_behind_all_days),
		cmocka_unit_test(due_today_is_vandaag_and_tomorrow_late),
		cmocka_unit_test(a_hundred_thousand_cost_as_much_as_a_thousand),
	};

	return cmocka_run_group_tests_name(
	    "store/maatregelen", tests, begin, finish);
}
