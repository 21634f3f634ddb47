/* The rows of a verbeterplan: who may change what, and until when. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/db.h"
#include "store/handhaving.h"

static struct store *store;
static struct onderzoek o; /* 2026-0001, its norm 1.3.2 has a tekort */

static int
begin(void **state)
{
	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	store = sample_open(":memory:", "ina");
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	onderzoek_release(&o);
	store_close(store);
	return 0;
}

static char *
fresh(enum handhaving_soort soort)
{
	struct handhaving_request request = {
		.soort = soort,
		.day = date_from_iso("2026-11-21"),
		.until = soort == HANDHAVING_VERBETERPLAN
		    ? date_from_iso("2027-03-01")
		    : DATE_NONE,
		.gemeenten =
		    soort == HANDHAVING_VERBETERPLAN ? "" : "rotterdam",
	};
	char *nummer = xcalloc(1, 24);
	struct error err;

	if (store_handhaving_begin(store, o.nummer, &request, nummer, &err) < 0)
		fail_msg("%s", err.text);
	return nummer;
}

static void
take(const char *nummer, enum handhaving_stap stap)
{
	struct handhaving_request request = { .stap = stap,
		.day = date_from_iso("2026-11-21"),
		.text = "Zo is het." };
	struct error err;

	request.until = DATE_NONE;
	if (store_handhaving_step(store, nummer, &request, &err) < 0)
		fail_msg("%s", err.text);
}

static bool
run(const char *sql)
{
	int code = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

	if (code != SQLITE_OK && code != SQLITE_CONSTRAINT_TRIGGER)
		fail_msg("%s: %s", sqlite3_errmsg(store->db), sql);
	return code == SQLITE_OK;
}

static size_t
found(const char *words)
{
	struct hits hits;
	struct error err;
	size_t n;

	assert_int_equal(0, store_search(store, words, NULL, 999, &hits, &err));
	n = hits.n;
	hits_release(&hits);
	return n;
}

static struct planregel
regel(const char *norm)
{
	struct planregel r;
	struct error err;

	planregel_init(&r);
	planregel_set(&r, REGEL_NORM, norm, &err);
	planregel_set(&r, REGEL_ACTIVITEIT, "Het rooster herzien", &err);
	return r;
}

static int
save(const char *nummer, struct planregel *r, struct planregel *theirs,
    struct error *err)
{
	return store_planregel_save(store, nummer, r, theirs, err);
}

static void
rows_change_until_the_plan_is_akkoord(void **state)
{
	char *nummer = fresh(HANDHAVING_VERBETERPLAN);
	struct planregel r = regel("1.3.2"), theirs, next = regel("A-1.1.1");
	struct planregels all;
	struct error err;

	(void)state;
	assert_int_equal(0, save(nummer, &r, &theirs, &err));
	assert_int_equal(1, r.number);
	assert_string_equal("A-1.3.2", r.deel[REGEL_NORM]);
	assert_int_equal(0, save(nummer, &next, &theirs, &err));
	assert_int_equal(2, next.number);
	planregel_tick(&r, 2);
	assert_int_equal(0, save(nummer, &r, &theirs, &err));
	assert_int_equal(2, r.revision);
	take(nummer, HSTAP_ONTVANGEN);
	take(nummer, HSTAP_AKKOORD);
	planregel_tick(&r, 0);
	assert_int_equal(-1, save(nummer, &r, &theirs, &err));
	assert_false(run("UPDATE planregel SET smart = 'smart'"));
	planregel_tick(&r, 0);
	planregel_set(&r, REGEL_VOORTGANG, "Roodborstje is klaar.", &err);
	assert_int_equal(0, save(nummer, &r, &theirs, &err));
	assert_int_equal(1, found("roodborstje"));
	assert_int_equal(0, store_planregels(store, nummer, &all, &err));
	assert_int_equal(2, all.n);
	assert_string_equal("--a--", all.regel[0].deel[REGEL_SMART]);
	planregels_release(&all);
	take(nummer, HSTAP_BEEINDIGD);
	assert_int_equal(-1, save(nummer, &r, &theirs, &err));
	assert_false(run("UPDATE planregel SET voortgang = 'x'"));
	assert_false(run("DELETE FROM planregel"));
	planregel_release(&r);
	planregel_release(&next);
	free(nummer);
}

static void
a_row_is_of_a_plan_and_a_norm(void **state)
{
	char *plan = fresh(HANDHAVING_VERBETERPLAN);
	char *other = fresh(HANDHAVING_WAARSCHUWING);
	struct planregel r = regel("9.9.9"), theirs;
	struct error err;

	(void)state;
	assert_int_equal(-1, save(plan, &r, &theirs, &err));
	assert_non_null(strstr(err.text, "kies uit A-1.3.2"));
	assert_int_equal(0, r.number);
	planregel_set(&r, REGEL_NORM, "1.3.2", &err);
	assert_int_equal(-1, save(other, &r, &theirs, &err));
	assert_non_null(strstr(err.text, "geen verbeterplan"));
	assert_int_equal(-1, save("H-2026-0001-900", &r, &theirs, &err));
	r.number = 7;
	assert_int_equal(-1, save(plan, &r, &theirs, &err));
	assert_non_null(strstr(err.text, "heeft geen regel 7"));
	planregel_release(&r);
	free(plan);
	free(other);
}

static void
who_comes_second_overwrites_nothing(void **state)
{
	char *nummer = fresh(HANDHAVING_VERBETERPLAN);
	struct planregel mine = regel("1.3.2"), base, hers, theirs;
	struct error err;

	(void)state;
	assert_int_equal(0, save(nummer, &mine, &theirs, &err));
	planregel_copy(&base, &mine);
	planregel_copy(&hers, &mine);
	planregel_set(&hers, REGEL_DOOR, "teamleider", &err);
	assert_int_equal(0, save(nummer, &hers, &theirs, &err));
	planregel_set(&mine, REGEL_RESULTAAT, "Tien dossiers", &err);
	assert_int_equal(1, save(nummer, &mine, &theirs, &err));
	assert_string_equal("teamleider", theirs.deel[REGEL_DOOR]);
	assert_string_equal("ina", theirs.door);
	assert_int_equal(0, planregel_merge(&base, &theirs, &mine));
	planregel_release(&theirs);
	assert_int_equal(0, save(nummer, &mine, &theirs, &err));
	assert_int_equal(3, mine.revision);
	planregel_release(&mine);
	planregel_release(&base);
	planregel_release(&hers);
	free(nummer);
}

static void
the_logboek_agrees_after_all_this(void **state)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_change_until_the_plan_is_akkoord),
		cmocka_unit_test(a_row_is_of_a_plan_and_a_norm),
		cmocka_unit_test(who_comes_second_overwrites_nothing),
		cmocka_unit_test(the_logboek_agrees_after_all_this),
	};

	return cmocka_run_group_tests_name(
	    "store/planregel", tests, begin, finish);
}
