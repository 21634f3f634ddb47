/* Durability has a price of one sync: not none, and not two. */
#include "test.h"

#include <stdio.h>

#include "fault/crashvfs.h"
#include "fixture.h"
#include "sample.h"
#include "store/drafts.h"
#include "store/db.h"

#define ROUNDS 20

/* Syncs until one fails: the number of syncs that were allowed. */
static int
syncs_of(int (*work)(void *context, int n), void *context, int n)
{
	crashvfs_fail(CRASH_SYNC, 1, SQLITE_IOERR_FSYNC, false);
	if (work(context, n) == 0)
		return crashvfs_failed() ? -1 : 0;
	crashvfs_fail(CRASH_SYNC, 2, SQLITE_IOERR_FSYNC, false);
	if (work(context, n) != 0)
		return 2;
	assert_false(crashvfs_failed());
	crashvfs_fail(0, 0, 0, false);
	return 1;
}

struct one {
	struct store *store;
	struct onderzoek *o;
};

static int
save_much(void *context, int n)
{
	const struct one *one = context;
	struct error err;
	char text[32];

	snprintf(text, sizeof text, "Bevinding %d", n);
	oordeel_set_bevinding(&one->o->oordeel[0], text);
	fixture_answer(one->o, "uitleg", text);
	fixture_answer(one->o, "aanbieder", text);
	return store_save_onderzoek(one->store, one->o, &err);
}

static int
save_draft(void *context, int n)
{
	struct error err;
	char text[32];

	snprintf(text, sizeof text, "Tekst %d", n);
	return draft_save(context,
	    &(struct draft){
		.nummer = "2026-0001", .subject = "x", .text = text },
	    &err);
}

static void
a_save_of_much_is_one_sync(void **state)
{
	struct store *store;
	struct onderzoek o;

	(void)state;
	crashvfs_start(sample_path("sync.db"));
	store = sample_open(sample_path("sync.db"), "ina");
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	for (int n = 0; n < ROUNDS; n++)
		assert_int_equal(
		    1, syncs_of(save_much, &(struct one){ store, &o }, n));
	onderzoek_release(&o);
	store_close(store);
	crashvfs_release();
}

static void
a_draft_is_one_sync(void **state)
{
	struct draft_store *drafts;
	struct error err;

	(void)state;
	crashvfs_start(sample_path("state/drafts.db"));
	assert_int_equal(
	    0, draft_store_open(sample_path("state"), "/x.db", &drafts, &err));
	assert_int_equal(0, save_draft(drafts, 0));
	for (int n = 1; n < ROUNDS; n++)
		assert_int_equal(1, syncs_of(save_draft, drafts, n));
	draft_store_close(drafts);
	crashvfs_release();
}

/* What an idle screen does each second writes nothing. */
static void
looking_and_resting_sync_nothing(void **state)
{
	struct store *store;
	struct onderzoek o;
	struct error err;

	(void)state;
	crashvfs_start(sample_path("rust.db"));
	store = sample_open(sample_path("rust.db"), "ina");
	sample_init(&o);
	sample_save(store, &o);
	store_rest(store);
	crashvfs_fail(CRASH_SYNC | CRASH_WRITE, 1, SQLITE_IOERR, true);
	for (int n = 0; n < ROUNDS; n++) {
		assert_false(store_others_wrote(store));
		assert_int_equal(0, store_save_onderzoek(store, &o, &err));
		assert_int_equal(0, store_refresh_onderzoek(store, &o, &err));
		store_rest(store);
	}
	assert_false(crashvfs_failed());
	crashvfs_fail(0, 0, 0, false);
	onderzoek_release(&o);
	store_close(store);
	crashvfs_release();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_save_of_much_is_one_sync),
		cmocka_unit_test(a_draft_is_one_sync),
		cmocka_unit_test(looking_and_resting_sync_nothing),
	};
	int failed =
	    cmocka_run_group_tests_name("store/sync", tests, NULL, NULL);

	sample_clean();
	return failed;
}
