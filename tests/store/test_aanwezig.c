/* Who else is in an onderzoek: told, never written while nothing is done. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/aanwezig.h"
#include "store/db.h"

struct two {
	struct store *ina, *bas;
	struct onderzoek o;
};

static int
begin(void **state)
{
	static int n;
	struct two *two = xcalloc(1, sizeof *two);
	char name[32];

	snprintf(name, sizeof name, "aanwezig%d.db", n++);
	two->ina = sample_open(sample_path(name), "ina");
	two->bas = sample_open(sample_path(name), "bas");
	sample_init(&two->o);
	sample_save(two->ina, &two->o);
	*state = two;
	return 0;
}

static int
end(void **state)
{
	struct two *two = *state;

	onderzoek_release(&two->o);
	store_close(two->ina);
	store_close(two->bas);
	free(two);
	return 0;
}

static void
is_present(struct store *store, const char *nummer, const char *text)
{
	struct error err;

	if (store_present(store, nummer, text, &err) != 0)
		fail_msg("%s", err.text);
}

static struct aanwezigen
others(struct store *store, const char *nummer)
{
	struct aanwezigen all;
	struct error err;

	if (store_others(store, nummer, &all, &err) != 0)
		fail_msg("%s", err.text);
	return all;
}

static void
assert_names(struct store *store, const char *nummer, const char *user,
    const char *expected)
{
	struct aanwezigen all = others(store, nummer);
	struct buf names = { 0 };

	aanwezigen_names(&all, user, &names);
	assert_string_equal(expected, buf_text(&names));
	buf_release(&names);
	aanwezigen_release(&all);
}

static void
change(struct store *store, const char *sql)
{
	assert_int_equal(
	    SQLITE_OK, sqlite3_exec(store->db, sql, NULL, NULL, NULL));
}

static int64_t
rows_in_logboek(struct store *store)
{
	struct error err;
	int64_t seq;
	char head[SHA256_SIZE];

	assert_int_equal(0, store_logboek_head(store, &seq, head, &err));
	return seq;
}

static void
each_sees_the_other_and_not_himself(void **state)
{
	struct two *t = *state;
	const char *nummer = t->o.nummer;

	is_present(t->ina, nummer, "");
	assert_names(t->ina, nummer, "ina", "");
	assert_names(t->bas, nummer, "bas", "ina");
	is_present(t->bas, nummer, "");
	assert_names(t->ina, nummer, "ina", "bas");
	assert_true(store_others_wrote(t->ina));
}

static void
a_second_window_of_the_same_user_is_himself(void **state)
{
	struct two *t = *state;
	struct store *again = sample_open(t->ina->path, "ina");

	is_present(t->ina, t->o.nummer, "");
	is_present(t->bas, t->o.nummer, "");
	assert_names(again, t->o.nummer, "ina", "bas, uzelf");
	is_present(again, t->o.nummer, "");
	assert_names(t->bas, t->o.nummer, "bas", "ina");
	store_close(again);
}

static void
who_leaves_or_goes_elsewhere_is_not_there(void **state)
{
	struct two *t = *state;
	struct onderzoek elsewhere;
	struct error err;

	sample_init(&elsewhere);
	sample_save(t->ina, &elsewhere);
	is_present(t->ina, t->o.nummer, "");
	is_present(t->ina, elsewhere.nummer, "");
	assert_names(t->bas, t->o.nummer, "bas", "");
	assert_names(t->bas, elsewhere.nummer, "bas", "ina");
	assert_int_equal(0, store_absent(t->ina, &err));
	assert_names(t->bas, elsewhere.nummer, "bas", "");
	onderzoek_release(&elsewhere);
}

static void
a_text_that_is_open_is_told_with_since_when(void **state)
{
	struct two *t = *state;
	struct aanwezigen all;

	is_present(t->ina, t->o.nummer, "bevinding:A-1.3.2");
	change(t->ina, "UPDATE aanwezig SET sinds = '2020-01-01 10:12:00'");
	/* a sign of life: still the same text */
	is_present(t->ina, t->o.nummer, "bevinding:A-1.3.2");
	all = others(t->bas, t->o.nummer);
	assert_null(aanwezigen_in(&all, ""));
	assert_null(aanwezigen_in(&all, "bevinding:A-1.3.1"));
	assert_string_equal("2020-01-01 10:12:00",
	    aanwezigen_in(&all, "bevinding:A-1.3.2")->since);
	aanwezigen_release(&all);
	is_present(t->ina, t->o.nummer, "bevinding:A-1.3.1");
	all = others(t->bas, t->o.nummer);
	assert_string_not_equal("2020-01-01 10:12:00",
	    aanwezigen_in(&all, "bevinding:A-1.3.1")->since);
	aanwezigen_release(&all);
}

static void
it_runs_out_after_a_quarter_of_an_hour(void **state)
{
	struct two *t = *state;
	struct error err;
	int64_t left;
	sqlite3_stmt *stmt;

	is_present(t->ina, t->o.nummer, "");
	change(t->ina,
	    "UPDATE aanwezig SET gezien = datetime(gezien, '-14 minutes')");
	assert_names(t->bas, t->o.nummer, "bas", "ina");
	change(t->ina,
	    "UPDATE aanwezig SET gezien = datetime(gezien, '-2 minutes')");
	assert_names(t->bas, t->o.nummer, "bas", "");
	/* and the row goes with the next that somebody writes */
	is_present(t->bas, t->o.nummer, "");
	assert_int_equal(SQLITE_OK,
	    sqlite3_prepare_v2(
		t->bas->db, "SELECT count(*) FROM aanwezig", -1, &stmt, NULL));
	assert_int_equal(0, db_number(stmt, &left, &err));
	assert_int_equal(1, left);
	sqlite3_finalize(stmt);
}

static void
it_is_no_part_of_the_logboek(void **state)
{
	struct two *t = *state;
	int64_t before = rows_in_logboek(t->ina);
	struct error err;

	is_present(t->ina, t->o.nummer, "bevinding:A-1.3.2");
	assert_int_equal(0, store_absent(t->ina, &err));
	assert_int_equal(before, rows_in_logboek(t->ina));
}

static void
a_lock_makes_it_fail_and_reading_goes_on(void **state)
{
	struct two *t = *state;
	struct error err;

	is_present(t->bas, t->o.nummer, "");
	assert_int_equal(0, db_begin(t->bas, &err));
	assert_int_equal(-1, store_present(t->ina, t->o.nummer, "", &err));
	assert_names(t->ina, t->o.nummer, "ina", "bas");
	db_rollback(t->bas);
	is_present(t->ina, t->o.nummer, "");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_sees_the_other_and_not_himself),
		TEST(a_second_window_of_the_same_user_is_himself),
		TEST(who_leaves_or_goes_elsewhere_is_not_there),
		TEST(a_text_that_is_open_is_told_with_since_when),
		TEST(it_runs_out_after_a_quarter_of_an_hour),
		TEST(it_is_no_part_of_the_logboek),
		TEST(a_lock_makes_it_fail_and_reading_goes_on),
	};
	int failed =
	    cmocka_run_group_tests_name("store/aanwezig", tests, NULL, NULL);

	sample_clean();
	return failed;
}
