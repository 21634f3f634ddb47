/*
 * The power goes at any write or sync while an onderzoek is destroyed: all
 * of it is there after, or it is gone and whoever opens the database next
 * wipes what is left of it.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/file.h"
#include "base/mem.h"
#include "crashvfs.h"
#include "sample.h"
#include "store/bewaren.h"
#include "store/vernietig.h"

#define SEEDS  2
#define CANARY "Kanarieveld"
/* Every few places; with the sanitizers it is only code that is tried. */
#ifdef __SANITIZE_ADDRESS__
#define STEP 16
#else
#define STEP 4
#endif

enum {
	GONE,
	WIPED
};

static struct categorie categorieen[] = {
	{ .nummer = "12.1",
	    .title = "Toezicht",
	    .years = 5,
	    .usual = AFLOOP_AFGESLOTEN },
};

static const struct calendar calendar = {
	.known_until = 2099,
	.selectielijst = { categorieen, LENGTH(categorieen) },
};

static void
ok(int result, const struct error *err)
{
	if (result < 0)
		fail_msg("%s", err->text);
}

/* One that may be destroyed, and another. */
static void
begin(const char *path)
{
	const struct einde_request request = { EINDE_AFGESLOTEN,
		date_from_iso("2026-11-21"), "" };
	struct store *store = sample_open(path, "ina");
	struct onderzoek o, other;
	struct error err;

	sample_init(&o);
	for (int i = 0; i < 20; i++)
		assert_non_null(onderzoek_add_notitie(
		    &o, "ina", CANARY " vloog over het dak.", &err));
	sample_save(store, &o);
	ok(store_einde(store, o.nummer, &request, &err), &err);
	sample_init(&other);
	sample_fill(&other);
	sample_save(store, &other);
	onderzoek_release(&o);
	onderzoek_release(&other);
	store_close(store);
}

static void
session(const char *path)
{
	const struct vernietig_request request = { "2026-0001", "Besluit 12." };
	struct store *store = sample_open(path, "ina");
	struct error err;

	ok(store_vernietig(store, &calendar, &request, &err), &err);
	crashvfs_mark(GONE);
	ok(store_vernietig_wipe(store, &err), &err);
	crashvfs_mark(WIPED);
	store_close(store);
}

static bool
has_canary(const char *path)
{
	struct error err;
	size_t length;
	char *text;
	bool has = false;

	if (access(path, F_OK) != 0)
		return false;
	ok(file_read(path, 1 << 26, &text, &length, &err), &err);
	for (size_t i = 0; !has && i + strlen(CANARY) <= length; i++)
		has = memcmp(text + i, CANARY, strlen(CANARY)) == 0;
	free(text);
	return has;
}

static void
check_log(struct store *store)
{
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	ok(store_logboek_check(store, &seq, head, &err), &err);
}

/* The other one is there, whatever happened. */
static void
check_other(struct store *store)
{
	struct onderzoek o;

	sample_read(store, "2026-0002", &o);
	assert_int_equal(2, o.n_notities);
	onderzoek_release(&o);
}

/* True when it is destroyed, and then no byte of it is there. */
static bool
check_after(const char *path)
{
	struct store *store = sample_open(path, "bas");
	char *wal = xasprintf("%s-wal", path);
	struct onderzoek o;
	struct error err;
	date day;
	int destroyed;

	check_log(store);
	check_other(store);
	ok(store_vernietig_wipe(store, &err), &err);
	check_log(store);
	destroyed = store_vernietigd(store, "2026-0001", &day, &err);
	if (destroyed == 0) {
		sample_read(store, "2026-0001", &o);
		assert_int_equal(20, o.n_notities);
		onderzoek_release(&o);
	}
	assert_int_equal(!destroyed, has_canary(path) || has_canary(wal));
	store_close(store);
	free(wal);
	return destroyed;
}

static void
a_power_loss_leaves_all_of_it_or_nothing(void **state)
{
	const char *path = sample_path("before.db");
	const char *after = sample_path("after.db");
	size_t n[2] = { 0, 0 };

	(void)state;
	begin(path);
	setenv("SCHOUW_TODAY", "2031-11-22", 1);
	crashvfs_start(path);
	session(path);
	crashvfs_stop();
	assert_true(crashvfs_length() > 20);
	for (size_t at = 0; at <= crashvfs_length(); at += STEP)
		for (uint32_t seed = 1; seed <= SEEDS; seed++) {
			int mark = crashvfs_image(at, seed, after);
			bool destroyed;

			setenv("SCHOUW_TODAY", "2031-11-22", 1);
			destroyed = check_after(after);
			if (mark >= GONE && !destroyed)
				fail_msg(
				    "after %zu, seed %u: it is back", at, seed);
			n[destroyed]++;
		}
	assert_true(n[0] > 0 && n[1] > 0);
	print_message("%zu places: %zu times there, %zu times gone\n",
	    crashvfs_length(), n[0], n[1]);
	crashvfs_release();
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
		cmocka_unit_test(a_power_loss_leaves_all_of_it_or_nothing),
	};

	return cmocka_run_group_tests_name(
	    "fault/vernietig", tests, NULL, clean);
}
