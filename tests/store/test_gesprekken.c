/* What is only added is never changed or erased. */
#include "test.h"

#include <string.h>

#include "sample.h"
#include "store/db.h"

static void
nobody_changes_or_erases_what_is_only_added(void **state)
{
	static const char *const refused[] = {
		"DELETE FROM gesprek",
		"UPDATE gesprek SET number = 9",
		"UPDATE gesprek_moment SET stamp = '2026-01-01 00:00:00'",
		"DELETE FROM gesprek_moment",
		"UPDATE notitie_bij SET soort = ''",
		"DELETE FROM notitie_bij",
		"UPDATE notitie_gedaan SET author = 'bas'",
		"DELETE FROM notitie_gedaan",
		"UPDATE notitie_vervangt SET oud = 2",
		"DELETE FROM notitie_vervangt",
		"INSERT INTO gesprek_moment VALUES (9, 1, 1, 'x', 'ina', '')",
		"INSERT INTO notitie_bij VALUES (1, 1, 77, '')",
	};
	struct store *store = sample_open(":memory:", "ina");
	struct onderzoek o;
	struct error err;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	assert_int_equal(0,
	    onderzoek_split_notitie(
		&o, o.notitie[0].id, "ina", "Een.", "Twee.", &err));
	sample_save(store, &o);
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if ((sqlite3_exec(store->db, refused[i], NULL, NULL, NULL) &
			0xff) != SQLITE_CONSTRAINT)
			fail_msg("%s", refused[i]);
	onderzoek_release(&o);
	store_close(store);
}

/* What is changed around schouw is seen by the check of the logboek. */
static void
what_is_changed_around_schouw_is_found(void **state)
{
	static const char *const changes[][2] = {
		{ "UPDATE gesprek SET waar = 'elders'", "gesprek 1 (waar)" },
		{ "UPDATE gesprek_moment SET moment = 'verder' WHERE id = 2",
		    "gesprek_moment 1/2 (moment)" },
		{ "UPDATE notitie_bij SET soort = ''",
		    "notitie_bij 2 (soort)" },
		{ "DELETE FROM notitie_gedaan", "notitie_gedaan 2 (" },
		{ "INSERT INTO notitie_vervangt VALUES (2, 1)",
		    "notitie_vervangt 2/1 (oud)" },
	};
	static const char no_triggers[] =
	    "DROP TRIGGER log_gesprek_update;"
	    "DROP TRIGGER gesprek_moment_no_update;"
	    "DROP TRIGGER notitie_bij_no_update;"
	    "DROP TRIGGER notitie_gedaan_no_delete;"
	    "DROP TRIGGER log_notitie_vervangt_insert";

	(void)state;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		struct store *store = sample_open(":memory:", "ina");
		char head[SHA256_SIZE];
		struct onderzoek o;
		struct error err;
		int64_t seq;

		sample_init(&o);
		sample_fill(&o);
		sample_save(store, &o);
		assert_int_equal(
		    0, store_logboek_check(store, &seq, head, &err));
		assert_int_equal(SQLITE_OK,
		    sqlite3_exec(store->db, no_triggers, NULL, NULL, NULL));
		assert_int_equal(SQLITE_OK,
		    sqlite3_exec(store->db, changes[i][0], NULL, NULL, NULL));
		assert_int_equal(
		    -1, store_logboek_check(store, &seq, head, &err));
		if (strstr(err.text, changes[i][1]) == NULL)
			fail_msg("%s: %s", changes[i][0], err.text);
		onderzoek_release(&o);
		store_close(store);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nobody_changes_or_erases_what_is_only_added),
		cmocka_unit_test(what_is_changed_around_schouw_is_found),
	};
	int failed =
	    cmocka_run_group_tests_name("store/gesprekken", tests, NULL, NULL);

	sample_clean();
	return failed;
}
