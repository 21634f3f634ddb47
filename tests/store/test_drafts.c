/* Text in the making: kept at once, per database, for the user alone. */
#include "test.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "sample.h"
#include "store/drafts.h"
#include "store/db.h"

static struct draft_store *
open_drafts(const char *folder, const char *database)
{
	struct draft_store *drafts;
	struct error err;

	if (draft_store_open(folder, database, &drafts, &err) < 0)
		fail_msg("%s", err.text);
	return drafts;
}

static void
keep(struct draft_store *drafts, char *nummer, char *subject, char *text)
{
	struct error err;

	if (draft_save(drafts,
		&(struct draft){ .nummer = nummer,
		    .subject = subject,
		    .text = text,
		    .cursor = 3,
		    .begun = 7 },
		&err) < 0)
		fail_msg("%s", err.text);
}

static void
assert_drafts(
    struct draft_store *drafts, const char *nummer, const char *expected)
{
	struct drafts list;
	struct error err;
	char all[256] = "";

	if (draft_list(drafts, nummer, &list, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < list.n; i++) {
		size_t used = strlen(all);

		snprintf(all + used, sizeof all - used, "%s %s=%s;",
		    list.draft[i].nummer, list.draft[i].subject,
		    list.draft[i].text);
		assert_int_equal(3, list.draft[i].cursor);
		assert_int_equal(7, list.draft[i].begun);
		assert_int_equal(STAMP_SIZE - 1, strlen(list.draft[i].stamp));
	}
	assert_string_equal(expected, all);
	drafts_release(&list);
}

static void
a_draft_is_kept_per_onderzoek_and_subject(void **state)
{
	struct draft_store *drafts = open_drafts(sample_path("een"), "/x.db");
	struct error err;

	(void)state;
	keep(drafts, "2026-0001", "bevinding A-1.1.1", "Het");
	keep(drafts, "2026-0001", "vraag uitleg", "Een");
	keep(drafts, "2026-0002", "vraag uitleg", "Twee");
	keep(drafts, "2026-0001", "bevinding A-1.1.1", "Het plan");
	assert_drafts(drafts, NULL,
	    "2026-0001 bevinding A-1.1.1=Het plan;"
	    "2026-0002 vraag uitleg=Twee;2026-0001 vraag uitleg=Een;");
	assert_int_equal(
	    0, draft_delete(drafts, "2026-0001", "bevinding A-1.1.1", &err));
	assert_drafts(drafts, "2026-0001", "2026-0001 vraag uitleg=Een;");
	draft_store_close(drafts);
	drafts = open_drafts(sample_path("een"), "/x.db");
	assert_drafts(drafts, "2026-0002", "2026-0002 vraag uitleg=Twee;");
	draft_store_close(drafts);
}

static void
each_database_has_its_own(void **state)
{
	const char *folder = sample_path("twee");
	struct draft_store *a = open_drafts(folder, "/een.db");
	struct draft_store *b = open_drafts(folder, "/twee.db");

	(void)state;
	keep(a, "2026-0001", "x", "Van een");
	keep(b, "2026-0001", "x", "Van twee");
	assert_drafts(a, NULL, "2026-0001 x=Van een;");
	assert_drafts(b, NULL, "2026-0001 x=Van twee;");
	draft_store_close(a);
	draft_store_close(b);
}

static void
two_names_of_a_database_have_the_same(void **state)
{
	const char *folder = sample_path("drie");
	struct draft_store *drafts;

	(void)state;
	store_close(sample_open(sample_path("echt.db"), "ina"));
	assert_int_equal(
	    0, symlink(sample_path("echt.db"), sample_path("naam.db")));
	drafts = open_drafts(folder, sample_path("echt.db"));
	keep(drafts, "2026-0001", "x", "Tekst");
	draft_store_close(drafts);
	drafts = open_drafts(folder, sample_path("naam.db"));
	assert_drafts(drafts, NULL, "2026-0001 x=Tekst;");
	draft_store_close(drafts);
}

static void
nobody_else_can_read_it(void **state)
{
	const char *folder = sample_path("vier");
	mode_t mask = umask(0);
	struct draft_store *drafts = open_drafts(folder, "/x.db");
	struct stat st;

	(void)state;
	umask(mask);
	keep(drafts, "2026-0001", "x", "Tekst");
	assert_int_equal(0, stat(folder, &st));
	assert_int_equal(0700, st.st_mode & 07777);
	assert_int_equal(0, stat(sample_path("vier/drafts.db"), &st));
	assert_int_equal(0600, st.st_mode & 07777);
	assert_int_equal(0, stat(sample_path("vier/drafts.db-wal"), &st));
	assert_int_equal(0600, st.st_mode & 07777);
	draft_store_close(drafts);
}

/* The process is gone at once after the save. */
static void
a_draft_survives_the_end_of_the_process(void **state)
{
	const char *folder = sample_path("vijf");
	struct draft_store *drafts;
	int status;
	pid_t child = fork();

	(void)state;
	if (child == 0) {
		keep(open_drafts(folder, "/x.db"), "2026-0001", "x", "Tekst");
		_exit(0);
	}
	assert_int_equal(child, waitpid(child, &status, 0));
	assert_int_equal(0, status);
	drafts = open_drafts(folder, "/x.db");
	assert_drafts(drafts, NULL, "2026-0001 x=Tekst;");
	draft_store_close(drafts);
}

static void
the_last_place_is_found(void **state)
{
	struct draft_store *drafts = open_drafts(sample_path("zes"), "/x.db");
	struct place place = { "2026-0001", "normen", "A-1.1.1", 3 };
	struct error err;

	(void)state;
	assert_int_equal(0, place_find(drafts, NULL, &place, &err));
	assert_string_equal("", place.nummer);
	place = (struct place){ "2026-0001", "normen", "A-1.1.1", 3 };
	assert_int_equal(0, place_save(drafts, &place, &err));
	place = (struct place){ "2026-0002", "bewijs", "", 1 };
	assert_int_equal(0, place_save(drafts, &place, &err));
	assert_int_equal(1, place_find(drafts, NULL, &place, &err));
	assert_string_equal("2026-0002", place.nummer);
	assert_int_equal(1, place_find(drafts, "2026-0001", &place, &err));
	assert_string_equal("normen", place.step);
	assert_string_equal("A-1.1.1", place.norm);
	assert_int_equal(3, place.view);
	assert_int_equal(0, place_save(drafts, &place, &err));
	assert_int_equal(1, place_find(drafts, NULL, &place, &err));
	assert_string_equal("2026-0001", place.nummer);
	draft_store_close(drafts);
}

static void
keep_weergave(struct draft_store *drafts, const char *name, const char *filter)
{
	struct weergave weergave = { .name = xstrdup(name),
		.filter = xstrdup(filter),
		.order = 2,
		.reversed = strstr(filter, "te-laat") != NULL };
	struct error err;

	assert_int_equal(0, weergave_save(drafts, &weergave, &err));
	free(weergave.name);
	free(weergave.filter);
}

static void
a_filter_is_kept_under_its_name(void **state)
{
	struct draft_store *drafts = open_drafts(sample_path("zeven"), "/x.db");
	struct weergaven all;
	struct error err;

	(void)state;
	keep_weergave(drafts, "Schiedam", "gemeente:Schiedam");
	keep_weergave(drafts, "Laat", "te-laat");
	keep_weergave(drafts, "Schiedam", "gemeente:schiedam te-laat");
	assert_int_equal(0, weergave_list(drafts, &all, &err));
	assert_int_equal(2, all.n);
	assert_string_equal("Laat", all.weergave[0].name);
	assert_string_equal(
	    "gemeente:schiedam te-laat", all.weergave[1].filter);
	assert_int_equal(2, all.weergave[1].order);
	assert_true(all.weergave[1].reversed);
	weergaven_release(&all);
	assert_int_equal(0, weergave_delete(drafts, "Laat", &err));
	assert_int_equal(0, weergave_list(drafts, &all, &err));
	assert_int_equal(1, all.n);
	weergaven_release(&all);
	/* A text in the making is something else. */
	assert_drafts(drafts, NULL, "");
	draft_store_close(drafts);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_draft_is_kept_per_onderzoek_and_subject),
		cmocka_unit_test(each_database_has_its_own),
		cmocka_unit_test(two_names_of_a_database_have_the_same),
		cmocka_unit_test(nobody_else_can_read_it),
		cmocka_unit_test(a_draft_survives_the_end_of_the_process),
		cmocka_unit_test(the_last_place_is_found),
		cmocka_unit_test(a_filter_is_kept_under_its_name),
	};
	int failed =
	    cmocka_run_group_tests_name("store/drafts", tests, NULL, NULL);

	sample_clean();
	return failed;
}
