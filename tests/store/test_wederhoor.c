/* Hoor en wederhoor: kept as it was sent, shared, never lost. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "pair.h"
#include "sample.h"
#include "store/db.h"

static void
fill(struct onderzoek *o, int number, enum onjuistheid_part part,
    const char *typed)
{
	struct error err;

	assert_int_equal(0,
	    onjuistheid_read(
		o, onderzoek_onjuistheid(o, number), part, typed, &err));
}

static void
run(struct store *store, const char *sql, const char *refused)
{
	char *why = NULL;

	sqlite3_exec(store->db, sql, NULL, NULL, &why);
	if (refused == NULL)
		assert_null(why);
	else
		assert_non_null(strstr(why, refused));
	sqlite3_free(why);
}

static size_t
n_logged(struct store *store, const char *text)
{
	sqlite3_stmt *stmt;
	size_t n = 0;

	assert_int_equal(SQLITE_OK,
	    sqlite3_prepare_v2(store->db,
		"SELECT 1 FROM logboek WHERE tabel = 'onjuistheid'"
		" AND new = ?1",
		-1, &stmt, NULL));
	sqlite3_bind_text(stmt, 1, text, -1, SQLITE_STATIC);
	while (sqlite3_step(stmt) == SQLITE_ROW)
		n++;
	sqlite3_finalize(stmt);
	return n;
}

static int
check(struct store *store, struct error *err)
{
	char head[SHA256_SIZE];
	int64_t seq;

	return store_logboek_check(store, &seq, head, err);
}

static void
what_was_saved_is_read(void **state)
{
	struct pair *p = *state;
	const struct onjuistheid *x = onderzoek_onjuistheid(&p->his, 1);
	struct error err;

	assert_string_equal(p->hers.bevroren.text, p->his.bevroren.text);
	assert_string_equal(p->hers.bevroren.sha256, p->his.bevroren.sha256);
	assert_int_equal(BEVROREN_REGELS, p->his.bevroren.regels);
	assert_int_equal(p->hers.bevroren.id, p->his.bevroren.id);
	for (int i = 0; i < N_ONJUIST_PARTS; i++)
		assert_string_equal(p->hers.onjuistheid[0].text[i], x->text[i]);
	assert_false(onderzoek_changed(&p->his));
	assert_int_equal(0, check(p->ina, &err));
}

static void
the_last_concept_counts_and_reaches_the_colleague(void **state)
{
	struct pair *p = *state;

	assert_true(onderzoek_freeze(&p->hers, "Nieuw.\n", "ina"));
	sample_save(p->ina, &p->hers);
	assert_true(p->hers.bevroren.id > p->his.bevroren.id);
	pair_refresh(p->bas, &p->his, 1);
	assert_string_equal("Nieuw.\n", p->his.bevroren.text);
	pair_refresh(p->bas, &p->his, 0);
}

static void
a_number_that_was_taken_becomes_the_next(void **state)
{
	struct pair *p = *state;
	struct error err;

	assert_non_null(
	    onderzoek_add_onjuistheid(&p->hers, "", "Van haar", &err));
	assert_non_null(
	    onderzoek_add_onjuistheid(&p->his, "", "Van hem", &err));
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	pair_refresh(p->bas, &p->his, 1);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal("Van haar",
	    onderzoek_onjuistheid(&p->his, 2)->text[ONJUIST_CITAAT]);
	assert_string_equal("Van hem",
	    onderzoek_onjuistheid(&p->hers, 3)->text[ONJUIST_CITAAT]);
	for (size_t i = 0; i < p->his.n_onjuistheden; i++)
		assert_int_equal(i + 1, p->his.onjuistheid[i].number);
}

static void
what_both_answered_is_asked_and_the_rest_is_merged(void **state)
{
	struct pair *p = *state;
	const struct onjuistheid *x;

	fill(&p->hers, 1, ONJUIST_ANTWOORD, "Van haar.");
	fill(&p->hers, 1, ONJUIST_AANPASSING, "nee");
	fill(&p->his, 1, ONJUIST_ANTWOORD, "Van hem.");
	fill(&p->his, 1, ONJUIST_BEWIJS, "Foto 2.");
	sample_save(p->ina, &p->hers);
	pair_conflict(
	    p->bas, &p->his, CONFLICT_ONJUISTHEID, "Van haar.", "ina");
	assert_int_equal(ONJUIST_ANTWOORD, p->his.conflict.member);
	assert_true(conflict_joins(&p->his));
	onderzoek_settle(&p->his, SETTLE_BOTH);
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	x = onderzoek_onjuistheid(&p->hers, 1);
	assert_string_equal("Van haar.\nVan hem.", x->text[ONJUIST_ANTWOORD]);
	assert_string_equal("nee", x->text[ONJUIST_AANPASSING]);
	assert_string_equal("Foto 2.", x->text[ONJUIST_BEWIJS]);
}

static void
what_was_not_taken_is_in_the_logboek(void **state)
{
	struct pair *p = *state;
	struct error err;

	fill(&p->hers, 1, ONJUIST_PASSAGE, "Van haar.");
	fill(&p->his, 1, ONJUIST_PASSAGE, "Van hem.");
	sample_save(p->ina, &p->hers);
	pair_conflict(
	    p->bas, &p->his, CONFLICT_ONJUISTHEID, "Van haar.", "ina");
	onderzoek_settle(&p->his, SETTLE_THEIRS);
	sample_save(p->bas, &p->his);
	assert_int_equal(1, n_logged(p->ina, "Van hem."));
	assert_int_equal(0, check(p->bas, &err));
}

static void
nothing_of_it_is_changed_around_schouw(void **state)
{
	struct pair *p = *state;
	struct error err;

	run(p->ina, "UPDATE bevroren SET text = 'x'", "verandert nooit");
	run(p->ina, "DELETE FROM bevroren", "nooit gewist");
	run(p->ina, "DELETE FROM onjuistheid", "nooit gewist");
	run(p->ina, "UPDATE onjuistheid SET number = 9", "sleutel");
	run(p->ina, "DROP TRIGGER bevroren_no_update", NULL);
	run(p->ina, "UPDATE bevroren SET text = 'x'", NULL);
	assert_int_equal(-1, check(p->ina, &err));
	assert_non_null(strstr(err.text, "concept is later gewijzigd"));
}

/* Past the gate of the program, which has tests of its own. */
static void
vaststellen(struct onderzoek *o)
{
	assert_true(onderzoek_set_event(
	    o, EVENT_VASTGESTELD, date_from_iso("2026-11-21")));
	o->status = STATUS_DEFINITIEF;
}

static void
an_item_of_a_colleague_stops_the_vaststelling(void **state)
{
	struct pair *p = *state;
	struct error err;

	assert_non_null(
	    onderzoek_add_onjuistheid(&p->hers, "", "Nog iets", &err));
	sample_save(p->ina, &p->hers);
	/* He does not know of it. */
	vaststellen(&p->his);
	assert_int_equal(-1, store_save_onderzoek(p->bas, &p->his, &err));
	assert_non_null(strstr(err.text, "niet elke feitelijke onjuistheid"));
}

static void
after_the_vaststelling_a_colleague_adds_nothing(void **state)
{
	struct pair *p = *state;
	struct error err;

	vaststellen(&p->hers);
	sample_save(p->ina, &p->hers);
	assert_non_null(
	    onderzoek_add_onjuistheid(&p->his, "", "Nog iets", &err));
	assert_int_equal(-1, store_save_onderzoek(p->bas, &p->his, &err));
	assert_non_null(strstr(err.text, "al vastgesteld"));
	pair_refresh(p->bas, &p->his, 1);
	assert_int_equal(STATUS_DEFINITIEF, p->his.status);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_begin, pair_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_was_saved_is_read),
		TEST(the_last_concept_counts_and_reaches_the_colleague),
		TEST(a_number_that_was_taken_becomes_the_next),
		TEST(what_both_answered_is_asked_and_the_rest_is_merged),
		TEST(what_was_not_taken_is_in_the_logboek),
		TEST(nothing_of_it_is_changed_around_schouw),
		TEST(an_item_of_a_colleague_stops_the_vaststelling),
		TEST(after_the_vaststelling_a_colleague_adds_nothing),
	};
	int failed =
	    cmocka_run_group_tests_name("store/wederhoor", tests, NULL, NULL);

	sample_clean();
	return failed;
}
