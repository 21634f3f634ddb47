/* What is held is there as a whole, or nothing of it is. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "sample.h"
#include "store/store.h"

/* Two onderzoeken, the second one read again and changed. */
static void
write_some(struct store *store)
{
	struct onderzoek o, again;

	for (int i = 0; i < 2; i++) {
		sample_init(&o);
		sample_save(store, &o);
		sample_read(store, o.nummer, &again);
		fixture_judge(&again, "1.1.1", "nvt");
		sample_save(store, &again);
		onderzoek_release(&again);
		onderzoek_release(&o);
	}
}

static void
what_is_kept_is_there(void **state)
{
	const char *path = sample_path("geheel.db");
	struct store *store = sample_open(path, "ina");
	struct store *other = sample_open(path, "bas");
	struct error err;
	char head[SHA256_SIZE];
	int64_t seq;

	(void)state;
	assert_int_equal(0, store_hold(store, &err));
	write_some(store);
	assert_int_equal(2, store_count(store));
	assert_true(store_is_empty(other));
	assert_int_equal(0, store_keep(store, &err));
	assert_int_equal(2, store_count(other));
	write_some(store);
	assert_int_equal(4, store_count(other));
	assert_int_equal(0, store_logboek_check(other, &seq, head, &err));
	store_close(other);
	store_close(store);
}

static void
what_is_dropped_was_never_there(void **state)
{
	struct store *store = sample_open(sample_path("niets.db"), "ina");
	struct error err;
	char head[SHA256_SIZE];
	int64_t seq;

	(void)state;
	assert_int_equal(0, store_hold(store, &err));
	write_some(store);
	store_drop(store);
	assert_true(store_is_empty(store));
	assert_int_equal(0, store_logboek_check(store, &seq, head, &err));
	assert_int_equal(0, seq);
	write_some(store);
	assert_int_equal(2, store_count(store));
	store_close(store);
}

/* One that is refused takes back its own part only. */
static void
a_part_that_fails_leaves_the_others(void **state)
{
	struct store *store = sample_open(sample_path("deel.db"), "ina");
	struct onderzoek o;
	struct error err;

	(void)state;
	assert_int_equal(0, store_hold(store, &err));
	write_some(store);
	sample_init(&o);
	free(o.nummer);
	o.nummer = strdup("geen nummer");
	assert_int_equal(-1, store_add_onderzoek(store, &o, &err));
	onderzoek_release(&o);
	assert_int_equal(0, store_keep(store, &err));
	assert_int_equal(2, store_count(store));
	store_close(store);
}

static void
nobody_writes_in_between(void **state)
{
	const char *path = sample_path("tussen.db");
	struct store *store = sample_open(path, "ina");
	struct store *other = sample_open(path, "bas");
	struct onderzoek o;
	struct error err;

	(void)state;
	assert_int_equal(0, store_hold(store, &err));
	sample_init(&o);
	assert_int_equal(-1, store_add_onderzoek(other, &o, &err));
	store_drop(store);
	assert_int_equal(0, store_add_onderzoek(other, &o, &err));
	onderzoek_release(&o);
	store_close(other);
	store_close(store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_kept_is_there),
		cmocka_unit_test(what_is_dropped_was_never_there),
		cmocka_unit_test(a_part_that_fails_leaves_the_others),
		cmocka_unit_test(nobody_writes_in_between),
	};
	int failed =
	    cmocka_run_group_tests_name("store/hold", tests, NULL, NULL);

	sample_clean();
	return failed;
}
