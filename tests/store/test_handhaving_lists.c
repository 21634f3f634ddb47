/* Lists of the handhaving register: pages by key, and what they cost. */
#include "test.h"

#include <stdlib.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"
#include "store/handhaving.h"

static void
run(struct store *store, const char *sql)
{
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sqlite3_errmsg(store->db), sql);
}

/* So many entries, each with its first step; every tenth has ended. */
static struct store *
filled(int n, struct onderzoek *o)
{
	struct store *store = sample_open(":memory:", "ina");
	char *number = xasprintf("WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL"
				 " SELECT n + 1 FROM t WHERE n < %d) ",
	    n);
	static const char *const parts[] = {
		"INSERT INTO handhaving SELECT 1, n, 'clientenstop',"
		" 'rotterdam', '', 'ina', 'x' FROM t",
		"INSERT INTO handhaving_event (onderzoek, number, stap, day,"
		" until, text, gemeente, author, stamp) SELECT 1, n, 'gemeld',"
		" '2026-11-01', date('2027-01-01', n || ' days'), '', '',"
		" 'ina', 'x' FROM t",
		"INSERT INTO handhaving_event (onderzoek, number, stap, day,"
		" text, gemeente, author, stamp) SELECT 1, n, 'beeindigd',"
		" '2026-11-02', 'Klaar.', '', 'ina', 'x' FROM t"
		" WHERE n % 10 = 0",
	};

	sample_init(o);
	sample_fill(o);
	sample_save(store, o);
	for (size_t i = 0; i < LENGTH(parts); i++) {
		char *sql = xasprintf("%s%s", number, parts[i]);

		run(store, sql);
		free(sql);
	}
	free(number);
	return store;
}

static struct handhaving_page
page_of(struct store *store, const struct handhaving_query *query)
{
	struct handhaving_page page;
	struct error err;

	if (store_handhavingen(store, query, &page, &err) < 0)
		fail_msg("%s", err.text);
	assert_true(page.n <= query->limit);
	return page;
}

static size_t
count(struct store *store, struct handhaving_query query)
{
	size_t n = 0;
	bool more;

	do {
		struct handhaving_page page = page_of(store, &query);

		more = page.more;
		n += page.n;
		if (page.n > 0)
			query.after_id = page.row[page.n - 1].id;
		handhaving_page_release(&page);
	} while (more);
	return n;
}

static void
lists_page_by_key(void **state)
{
	struct onderzoek o;
	struct store *store = filled(40, &o);

	(void)state;
	fixture_answer(&o, "aanbieder", "Zuid");
	sample_save(store, &o);
	for (size_t limit = 1; limit < 42; limit += 20) {
		assert_int_equal(40,
		    count(store,
			(struct handhaving_query){
			    .onderzoek = o.nummer, .limit = limit }));
		assert_int_equal(36,
		    count(store, (struct handhaving_query){ .limit = limit }));
		assert_int_equal(36,
		    count(store,
			(struct handhaving_query){
			    .aanbieder = "Zuid", .limit = limit }));
	}
	assert_int_equal(0,
	    count(store,
		(struct handhaving_query){
		    .aanbieder = "Stichting Één", .limit = 5 }));
	onderzoek_release(&o);
	store_close(store);
}

static void
the_first_to_end_comes_first(void **state)
{
	struct onderzoek o;
	struct store *store = filled(12, &o);
	struct handhaving_query query = { .limit = 20 };
	struct handhaving_page page = page_of(store, &query);

	(void)state;
	assert_int_equal(11, page.n);
	for (size_t i = 1; i < page.n; i++)
		assert_true(page.row[i - 1].until < page.row[i].until);
	handhaving_page_release(&page);
	onderzoek_release(&o);
	store_close(store);
}

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

/* Of the second page. */
static int
cost(struct store *store, const char *aanbieder)
{
	struct handhaving_query query = { .aanbieder = aanbieder, .limit = 20 };
	struct handhaving_page page = page_of(store, &query);

	query.after_id = page.row[page.n - 1].id;
	handhaving_page_release(&page);
	steps(store);
	page = page_of(store, &query);
	assert_int_equal(20, page.n);
	handhaving_page_release(&page);
	return steps(store);
}

static void
nine_hundred_cost_as_much_as_ninety(void **state)
{
	struct onderzoek few, many;
	struct store *small = filled(90, &few);
	struct store *large = filled(900, &many);

	(void)state;
	assert_in_range(cost(large, NULL), 1, cost(small, NULL) * 6 / 5);
	assert_in_range(cost(large, "Stichting Één"), 1,
	    cost(small, "Stichting Één") * 6 / 5);
	onderzoek_release(&few);
	onderzoek_release(&many);
	store_close(small);
	store_close(large);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_page_by_key),
		cmocka_unit_test(the_first_to_end_comes_first),
		cmocka_unit_test(nine_hundred_cost_as_much_as_ninety),
	};

	return cmocka_run_group_tests_name(
	    "store/handhaving_lists", tests, NULL, NULL);
}
