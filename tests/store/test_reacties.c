/* The reactie of the aanbieder and the copies: kept, shared, never changed. */
#include "test.h"

#include <string.h>

#include "sample.h"
#include "store/db.h"

static void
add(struct onderzoek *o, const char *text)
{
	struct error err;

	assert_int_equal(0,
	    onderzoek_add_reactie(
		o, "", text, date_from_iso("2026-11-20"), "ina", &err));
}

static void
copy(struct onderzoek *o, const char *iso)
{
	struct error err;

	assert_int_equal(0,
	    onderzoek_add_afschrift(
		o, "rotterdam", date_from_iso(iso), "ina", &err));
}

static void
the_last_one_counts_after_reading_too(void **state)
{
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o, again;
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	(void)state;
	sample_init(&o);
	fact_set(&o.facts, fact_find("gemeenten"), "rotterdam");
	sample_save(store, &o);
	add(&o, "Een eerste.");
	copy(&o, "2026-11-20");
	sample_save(store, &o);
	add(&o, "De tweede.\nMet een regel.");
	copy(&o, "");
	sample_save(store, &o);
	assert_false(onderzoek_changed(&o));
	sample_read(store, o.nummer, &again);
	assert_int_equal(2, again.n_reacties);
	assert_int_equal(2, again.n_afschriften);
	assert_string_equal(
	    "De tweede.\nMet een regel.", onderzoek_reactie(&again, "")->text);
	assert_int_equal(DATE_NONE, onderzoek_afschrift(&again, "rotterdam"));
	if (store_logboek_check(store, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	onderzoek_release(&again);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_colleague_gets_them_without_a_conflict(void **state)
{
	const char *path = sample_path("samen.db");
	struct store *ina = sample_open(path, "ina");
	struct store *bas = sample_open(path, "bas");
	struct onderzoek o, his;
	struct error err;

	(void)state;
	sample_init(&o);
	fact_set(&o.facts, fact_find("gemeenten"), "rotterdam");
	sample_save(ina, &o);
	sample_read(bas, o.nummer, &his);
	add(&o, "Die van Ina.");
	copy(&o, "2026-11-20");
	sample_save(ina, &o);
	add(&his, "Die van Bas.");
	sample_save(bas, &his);
	assert_int_equal(1, store_refresh_onderzoek(bas, &his, &err));
	assert_int_equal(1, store_refresh_onderzoek(ina, &o, &err));
	assert_string_equal("Die van Bas.", onderzoek_reactie(&o, "")->text);
	assert_string_equal("Die van Bas.", onderzoek_reactie(&his, "")->text);
	assert_int_equal(1, his.n_afschriften);
	assert_int_equal(0, store_refresh_onderzoek(ina, &o, &err));
	onderzoek_release(&his);
	onderzoek_release(&o);
	store_close(bas);
	store_close(ina);
}

static void
nobody_changes_or_erases_them(void **state)
{
	static const char *const refused[] = {
		"UPDATE reactie SET text = 'anders'",
		"DELETE FROM reactie",
		"UPDATE afschrift SET day = '2026-12-24'",
		"DELETE FROM afschrift",
	};
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;

	(void)state;
	sample_init(&o);
	fact_set(&o.facts, fact_find("gemeenten"), "rotterdam");
	add(&o, "Een.");
	copy(&o, "2026-11-20");
	sample_save(store, &o);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		assert_int_equal(SQLITE_CONSTRAINT,
		    0xff &
			sqlite3_exec(store->db, refused[i], NULL, NULL, NULL));
	onderzoek_release(&o);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_one_counts_after_reading_too),
		cmocka_unit_test(a_colleague_gets_them_without_a_conflict),
		cmocka_unit_test(nobody_changes_or_erases_them),
	};
	int failed =
	    cmocka_run_group_tests_name("store/reacties", tests, NULL, NULL);

	sample_clean();
	return failed;
}
