/*
 * The disk is full or gives errors at any call of a save: the save says
 * so, what was marked stays marked, and a second try works.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/mem.h"
#include "crashvfs.h"
#include "fixture.h"
#include "sample.h"

#define CALLS_MAX 500 /* of one save; it has far fewer */

struct sitting {
	struct store *store;
	struct onderzoek o;
	int number; /* of the last change */
};

static void
change(struct sitting *s)
{
	char *text = xasprintf("Keer %d", ++s->number);
	struct error err = { 0 };

	fixture_answer(&s->o, "uitleg", text);
	oordeel_set_bevinding(onderzoek_oordeel(&s->o, "1.1.1"), text);
	assert_non_null(onderzoek_add_notitie(&s->o, "ina", text, &err));
	free(text);
}

/* What a colleague would read: the last change, and each notitie once. */
static void
assert_saved(const struct sitting *s)
{
	struct store *other = sample_open(sample_path("io.db"), "bas");
	char *text = xasprintf("Keer %d", s->number);
	struct onderzoek o;

	sample_read(other, s->o.nummer, &o);
	assert_string_equal(onderzoek_oordeel(&o, "1.1.1")->bevinding, text);
	assert_int_equal(o.n_notities, 2 + s->number);
	assert_string_equal(o.notitie[o.n_notities - 1].text, text);
	onderzoek_release(&o);
	free(text);
	store_close(other);
}

static void
assert_unsaved_is_kept(const struct sitting *s, const struct error *err)
{
	assert_true(err->text[0] != '\0');
	assert_true(onderzoek_changed(&s->o));
	assert_true(
	    onderzoek_oordeel((struct onderzoek *)&s->o, "1.1.1")->changed);
	assert_int_equal(s->o.notitie[s->o.n_notities - 1].id, 0);
}

/* Save with the n-th call failing; false when it needed fewer calls. */
static bool
save_with_fault(
    struct sitting *s, unsigned calls, size_t n, int code, bool for_ever)
{
	struct error err = { 0 };
	int result;
	bool failed;

	change(s);
	crashvfs_fail(calls, n, code, for_ever);
	result = store_save_onderzoek(s->store, &s->o, &err);
	failed = crashvfs_failed();
	crashvfs_fail(0, 0, 0, false);
	if (result != 0) {
		assert_int_equal(result, -1);
		assert_true(failed);
		assert_unsaved_is_kept(s, &err);
		sample_save(s->store, &s->o);
	}
	assert_false(onderzoek_changed(&s->o));
	assert_saved(s);
	return failed;
}

static void
start(struct sitting *s)
{
	const char *path = sample_path("io.db");

	remove(path);
	crashvfs_start(path);
	*s = (struct sitting){ .store = sample_open(path, "ina") };
	sample_init(&s->o);
	sample_fill(&s->o);
	sample_save(s->store, &s->o);
}

static void
finish(struct sitting *s)
{
	struct error err = { 0 };
	char head[SHA256_SIZE];
	int64_t seq;

	if (store_logboek_check(s->store, &seq, head, &err) == -1)
		fail_msg("%s", err.text);
	onderzoek_release(&s->o);
	store_close(s->store);
	crashvfs_release();
}

static void
fail_every_call(unsigned calls, int code, bool for_ever)
{
	struct sitting s;
	size_t n = 1;

	start(&s);
	while (n < CALLS_MAX && save_with_fault(&s, calls, n, code, for_ever))
		n++;
	/* Several calls were reached, and then all of them. */
	assert_true(n > 1 && n < CALLS_MAX);
	print_message("%zu calls\n", n - 1);
	finish(&s);
}

static void
a_full_disk_loses_nothing(void **state)
{
	(void)state;
	fail_every_call(CRASH_WRITE, SQLITE_FULL, false);
	fail_every_call(CRASH_WRITE, SQLITE_FULL, true);
}

static void
an_error_while_writing_loses_nothing(void **state)
{
	(void)state;
	fail_every_call(CRASH_WRITE, SQLITE_IOERR_WRITE, false);
	fail_every_call(CRASH_WRITE, SQLITE_IOERR_WRITE, true);
}

static void
a_failing_sync_is_not_a_save(void **state)
{
	struct sitting s;
	struct error err = { 0 };

	(void)state;
	start(&s);
	change(&s);
	crashvfs_fail(CRASH_SYNC, 1, SQLITE_IOERR_FSYNC, true);
	assert_int_equal(store_save_onderzoek(s.store, &s.o, &err), -1);
	assert_true(crashvfs_failed());
	assert_unsaved_is_kept(&s, &err);
	crashvfs_fail(0, 0, 0, false);
	sample_save(s.store, &s.o);
	assert_saved(&s);
	finish(&s);
}

/* More would cost time, and fewer would not be safe. */
static void
a_save_waits_for_the_disk_once(void **state)
{
	struct sitting s;
	struct error err = { 0 };

	(void)state;
	start(&s);
	change(&s);
	sample_save(s.store, &s.o);
	change(&s);
	crashvfs_fail(CRASH_SYNC, 2, SQLITE_IOERR_FSYNC, false);
	assert_int_equal(store_save_onderzoek(s.store, &s.o, &err), 0);
	assert_false(crashvfs_failed());
	change(&s);
	assert_int_equal(store_save_onderzoek(s.store, &s.o, &err), -1);
	assert_true(crashvfs_failed());
	sample_save(s.store, &s.o);
	finish(&s);
}

/* The file of a database that is nowhere in a cache: each save reads. */
static void
an_error_while_reading_loses_nothing(void **state)
{
	struct sitting s;
	size_t n = 1;
	bool failed;

	(void)state;
	start(&s);
	do {
		store_close(s.store);
		s.store = sample_open(sample_path("io.db"), "ina");
		failed = save_with_fault(
		    &s, CRASH_READ, n++, SQLITE_IOERR_READ, false);
	} while (failed && n < CALLS_MAX);
	assert_true(n > 2 && n < CALLS_MAX);
	print_message("%zu calls\n", n - 2);
	finish(&s);
}

/* What cannot be opened now can be opened later, and is what it was. */
static void
an_error_while_opening_changes_nothing(void **state)
{
	const char *path = sample_path("io.db");
	struct sitting s;
	size_t n = 1;
	bool failed;

	(void)state;
	start(&s);
	change(&s);
	sample_save(s.store, &s.o);
	store_close(s.store);
	do {
		struct error err = { 0 };
		struct store *store = NULL;
		int result;

		crashvfs_fail(CRASH_ALL, n++, SQLITE_IOERR_READ, false);
		result = store_open(path, "ina", &store, &err);
		failed = crashvfs_failed();
		crashvfs_fail(0, 0, 0, false);
		assert_true((result == -1) == (err.text[0] != '\0'));
		if (result == 0)
			store_close(store);
		assert_saved(&s);
	} while (failed && n < CALLS_MAX);
	assert_true(n > 3 && n < CALLS_MAX);
	s.store = sample_open(path, "ina");
	finish(&s);
}

static int
clean(void **state)
{
	(void)state;
	sample_clean();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_full_disk_loses_nothing),
		cmocka_unit_test(an_error_while_writing_loses_nothing),
		cmocka_unit_test(a_failing_sync_is_not_a_save),
		cmocka_unit_test(a_save_waits_for_the_disk_once),
		cmocka_unit_test(an_error_while_reading_loses_nothing),
		cmocka_unit_test(an_error_while_opening_changes_nothing),
	};

	return cmocka_run_group_tests_name("fault/io", tests, NULL, clean);
}
