/* Two people in one onderzoek: nothing is overwritten, nothing is lost. */
#include "test.h"

#include <sys/wait.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "core/line.h"
#include "fixture.h"
#include "pair.h"
#include "sample.h"
#include "store/db.h"

static struct oordeel *
oordeel(struct onderzoek *o)
{
	return onderzoek_oordeel(o, "1.3.2");
}

static void
different_things_are_both_kept(void **state)
{
	struct pair *p = *state;

	fixture_judge(&p->hers, "1.1.1", "voldoet_deels");
	fixture_answer(&p->hers, "uitleg", "Van haar.");
	fact_set(&p->hers.facts, fact_find("locatie"), "Haven 2");
	fixture_judge(&p->his, "2.3.2", "nvt");
	fixture_answer(&p->his, "bron_signaal", "client");
	fact_set(&p->his.facts, fact_find("pgb"), "ja");
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	assert_string_equal("Haven 2", p->his.facts.locatie);
	pair_refresh(p->ina, &p->hers, 1);
	pair_refresh(p->bas, &p->his, 1);
	pair_refresh(p->bas, &p->his, 0);
	assert_true(facts_equal(&p->hers.facts, &p->his.facts));
	assert_int_equal(YES_YES, p->hers.facts.pgb);
	assert_string_equal(
	    "nvt", onderzoek_oordeel(&p->hers, "2.3.2")->grade->id);
	assert_string_equal(
	    "voldoet_deels", onderzoek_oordeel(&p->his, "1.1.1")->grade->id);
	assert_false(onderzoek_changed(&p->hers));
	assert_false(onderzoek_changed(&p->his));
}

static void
the_same_oordeel_is_a_conflict_with_theirs(void **state)
{
	struct pair *p = *state;

	oordeel_set_bevinding(oordeel(&p->hers), "Van haar.");
	fixture_judge(&p->hers, "1.3.2", "voldoet");
	oordeel_set_bevinding(oordeel(&p->his), "Van hem.");
	fixture_judge(&p->his, "1.1.1", "nvt");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_OORDEEL, "Van haar.", "ina");
	assert_string_equal("voldoet", p->his.conflict.their_grade->id);
	assert_ptr_equal(
	    oordeel(&p->his), &p->his.oordeel[p->his.conflict.index]);
	assert_true(oordeel(&p->his)->changed);
	assert_string_equal("Van hem.", oordeel(&p->his)->bevinding);
	/* the rest was saved */
	assert_false(onderzoek_oordeel(&p->his, "1.1.1")->changed);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal(
	    "nvt", onderzoek_oordeel(&p->hers, "1.1.1")->grade->id);
	assert_string_equal("Van haar.", oordeel(&p->hers)->bevinding);
}

static void
a_conflict_stays_until_the_user_chose(void **state)
{
	struct pair *p = *state;

	oordeel_set_bevinding(oordeel(&p->hers), "Van haar.");
	oordeel_set_bevinding(oordeel(&p->his), "Van hem.");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_OORDEEL, "Van haar.", "ina");
	pair_refresh(p->bas, &p->his, 0);
	pair_conflict(p->bas, &p->his, CONFLICT_OORDEEL, "Van haar.", "ina");
	oordeel(&p->his)->revision = p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	assert_int_equal(CONFLICT_NONE, p->his.conflict.kind);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal("Van hem.", oordeel(&p->hers)->bevinding);
}

static void
a_choice_is_asked_again_when_it_changed_meanwhile(void **state)
{
	struct pair *p = *state;

	oordeel_set_bevinding(oordeel(&p->hers), "Van haar.");
	oordeel_set_bevinding(oordeel(&p->his), "Van hem.");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_OORDEEL, "Van haar.", "ina");
	oordeel_set_bevinding(oordeel(&p->hers), "Weer van haar.");
	sample_save(p->ina, &p->hers);
	oordeel(&p->his)->revision = p->his.conflict.revision;
	pair_conflict(
	    p->bas, &p->his, CONFLICT_OORDEEL, "Weer van haar.", "ina");
}

static void
the_same_change_by_both_is_no_conflict(void **state)
{
	struct pair *p = *state;

	oordeel_set_bevinding(oordeel(&p->hers), "Hetzelfde.");
	oordeel_set_bevinding(oordeel(&p->his), "Hetzelfde.");
	fixture_answer(&p->hers, "nadere_uitleg", "Ook.");
	fixture_answer(&p->his, "nadere_uitleg", "Ook.");
	fixture_answer(&p->hers, "aanbieder", "Zuid");
	fixture_answer(&p->his, "aanbieder", "Zuid");
	advies_set_text(&p->hers.advies[0], "Eender.");
	advies_set_text(&p->his.advies[0], "Eender.");
	maatregel_set_owner(&p->hers.maatregel[0], "bestuur");
	maatregel_set_owner(&p->his.maatregel[0], "bestuur");
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	assert_false(onderzoek_changed(&p->his));
	pair_refresh(p->bas, &p->his, 0);
}

static void
the_same_answer_maatregel_or_advies_is_a_conflict(void **state)
{
	struct pair *p = *state;

	fixture_answer(&p->hers, "nadere_uitleg", "Haar uitleg.");
	fixture_answer(&p->his, "nadere_uitleg", "Zijn uitleg.");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_ANSWER, "Haar uitleg.", "ina");
	p->his.answer[p->his.conflict.index].revision =
	    p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	maatregel_set_text(&p->hers.maatregel[0], "Haar maatregel.");
	maatregel_set_text(&p->his.maatregel[0], "Zijn maatregel.");
	sample_save(p->ina, &p->hers);
	pair_conflict(
	    p->bas, &p->his, CONFLICT_MAATREGEL, "Haar maatregel.", "ina");
	p->his.maatregel[0].revision = p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	advies_set_text(&p->hers.advies[0], "Haar advies.");
	advies_set_text(&p->his.advies[0], "Zijn advies.");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_ADVIES, "Haar advies.", "ina");
}

/* Also when both give the first one. */
static void
the_same_reden_is_a_conflict(void **state)
{
	struct pair *p = *state;

	onderzoek_set_reden(&p->hers, "smart", "A-1.1.1", "Haar reden.");
	onderzoek_set_reden(&p->his, "smart", "A-1.1.1", "Zijn reden.");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_REDEN, "Haar reden.", "ina");
	pair_refresh(p->bas, &p->his, 0);
	assert_string_equal(
	    "Zijn reden.", onderzoek_reden(&p->his, "smart", "A-1.1.1"));
	p->his.reden[p->his.conflict.index].revision = p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	onderzoek_set_reden(&p->hers, "smart", "A-1.1.1", "Weer haar reden.");
	pair_conflict(p->ina, &p->hers, CONFLICT_REDEN, "Zijn reden.", "bas");
	onderzoek_set_reden(&p->hers, "smart", "A-1.1.1", "Zijn reden.");
	sample_save(p->ina, &p->hers);
	assert_false(onderzoek_changed(&p->hers));
}

static void
new_maatregelen_of_both_get_a_number_each(void **state)
{
	struct pair *p = *state;
	const struct norm *norm = oordeel(&p->hers)->norm;
	struct error err;

	maatregel_set_text(
	    onderzoek_add_maatregel(&p->hers, norm, &err), "Van haar.");
	norm = oordeel(&p->his)->norm;
	maatregel_set_text(
	    onderzoek_add_maatregel(&p->his, norm, &err), "Van hem.");
	advies_set_text(onderzoek_add_advies(&p->hers, NULL), "Haar raad.");
	advies_set_text(onderzoek_add_advies(&p->his, NULL), "Zijn raad.");
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	assert_int_equal(2, p->hers.maatregel[1].number);
	assert_int_equal(3, p->his.maatregel[1].number);
	assert_int_equal(3, p->his.advies[1].number);
	pair_refresh(p->ina, &p->hers, 1);
	pair_refresh(p->bas, &p->his, 1);
	assert_int_equal(3, p->hers.n_maatregelen);
	assert_int_equal(3, p->his.n_maatregelen);
	assert_string_equal("Van hem.", p->hers.maatregel[2].text);
	/* both have them in one order */
	assert_string_equal("Van haar.", p->his.maatregel[1].text);
	assert_string_equal("Van hem.", p->his.maatregel[2].text);
}

static void
a_gesprek_changed_by_both_is_a_conflict(void **state)
{
	struct pair *p = *state;
	struct error err;

	gesprek_set_waar(&p->hers.gesprek[0], "Kantoor");
	assert_int_equal(0, gesprek_resume(&p->hers.gesprek[0], "ina", &err));
	gesprek_set_waar(&p->his.gesprek[0], "Keuken");
	assert_int_equal(0, gesprek_end(&p->his.gesprek[0], "bas", &err));
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_GESPREK,
	    "c1 b1, Kantoor, za 21-11-2026, int_client, aanwezig: een stagiair,"
	    " toestemming: ja, bezoek 1",
	    "ina");
	/* Moments are only added, so they are saved all the same. */
	pair_refresh(p->bas, &p->his, 1);
	assert_string_equal("Keuken", p->his.gesprek[0].waar);
	assert_int_equal(4, p->his.gesprek[0].n_momenten);
	assert_int_equal(MOMENT_VERDER, p->his.gesprek[0].moment[2].moment);
	p->his.gesprek[0].revision = p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal("Keuken", p->hers.gesprek[0].waar);
	assert_int_equal(4, p->hers.gesprek[0].n_momenten);
	assert_string_equal("bas", p->hers.gesprek[0].moment[3].author);
	pair_refresh(p->ina, &p->hers, 0);
	/* The same by both is none. */
	gesprek_set_waar(&p->hers.gesprek[0], "Tuin");
	gesprek_set_waar(&p->his.gesprek[0], "Tuin");
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
}

static void
two_new_gesprekken_keep_their_notities(void **state)
{
	struct pair *p = *state;
	struct stream_context c = { 0 };
	struct error err;

	gesprek_set_waar(onderzoek_add_gesprek(&p->hers), "Haar kamer");
	gesprek_set_waar(onderzoek_add_gesprek(&p->his), "Zijn kamer");
	stream_begin(&c, onderzoek_gesprek(&p->his, 2));
	assert_int_equal(
	    1, onderzoek_add_line(&p->his, &c, "bas", "Een.", NULL, &err));
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	assert_int_equal(3, p->his.gesprek[1].number);
	pair_refresh(p->bas, &p->his, 1);
	assert_int_equal(
	    1, onderzoek_add_line(&p->his, &c, "bas", "Twee.", NULL, &err));
	assert_int_equal(3, c.gesprek);
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal("Zijn kamer", onderzoek_gesprek(&p->hers, 3)->waar);
	assert_int_equal(4, p->hers.n_notities);
	assert_int_equal(3, p->hers.notitie[2].gesprek);
	assert_int_equal(3, p->hers.notitie[3].gesprek);
	stream_release(&c);
}

/* Hers comes in before his is saved. */
static void
a_new_gesprek_makes_way_for_one_that_comes_in(void **state)
{
	struct pair *p = *state;
	struct stream_context c = { 0 };
	struct error err;

	gesprek_set_waar(onderzoek_add_gesprek(&p->his), "Zijn kamer");
	stream_begin(&c, onderzoek_gesprek(&p->his, 2));
	assert_int_equal(
	    1, onderzoek_add_line(&p->his, &c, "bas", "Een.", NULL, &err));
	gesprek_set_waar(onderzoek_add_gesprek(&p->hers), "Haar kamer");
	sample_save(p->ina, &p->hers);
	pair_refresh(p->bas, &p->his, 1);
	assert_string_equal("Haar kamer", onderzoek_gesprek(&p->his, 2)->waar);
	assert_string_equal("Zijn kamer", stream_gesprek(&p->his, &c)->waar);
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	assert_int_equal(3, p->hers.notitie[2].gesprek);
	stream_release(&c);
}

static void
what_both_split_and_deal_with_is_kept_once(void **state)
{
	struct pair *p = *state;
	struct error err;
	int64_t id = p->hers.notitie[0].id;

	onderzoek_add_notitie(&p->hers, "ina", "Rooster.", &err);
	p->hers.notitie[2].soort = SOORT_DOEN;
	sample_save(p->ina, &p->hers);
	pair_refresh(p->bas, &p->his, 1);
	assert_int_equal(SOORT_DOEN, p->his.notitie[2].soort);
	assert_int_equal(
	    0, onderzoek_notitie_done(&p->hers, p->hers.notitie[2].id, &err));
	assert_int_equal(0,
	    onderzoek_split_notitie(
		&p->hers, id, "ina", "Een.", "Twee.", &err));
	assert_int_equal(
	    0, onderzoek_notitie_done(&p->his, p->his.notitie[2].id, &err));
	assert_int_equal(0,
	    onderzoek_split_notitie(
		&p->his, id, "bas", "Drie.", "Vier.", &err));
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	pair_refresh(p->bas, &p->his, 1);
	assert_int_equal(7, p->hers.n_notities);
	assert_int_equal(7, p->his.n_notities);
	assert_true(p->hers.notitie[2].done && p->his.notitie[2].done);
	assert_true(p->hers.notitie[0].replaced);
	assert_false(onderzoek_changed(&p->his));
	pair_refresh(p->bas, &p->his, 0);
}

static void
that_a_colleague_dealt_with_it_comes_in(void **state)
{
	struct pair *p = *state;
	struct error err;

	onderzoek_add_notitie(&p->hers, "ina", "Rooster.", &err);
	p->hers.notitie[2].soort = SOORT_DOEN;
	sample_save(p->ina, &p->hers);
	pair_refresh(p->bas, &p->his, 1);
	assert_int_equal(
	    0, onderzoek_notitie_done(&p->hers, p->hers.notitie[2].id, &err));
	sample_save(p->ina, &p->hers);
	assert_false(p->his.notitie[2].done);
	pair_refresh(p->bas, &p->his, 1);
	assert_true(p->his.notitie[2].done);
	pair_refresh(p->bas, &p->his, 0);
}

static void
notities_and_corrections_of_both_are_kept(void **state)
{
	struct pair *p = *state;
	struct error err;

	onderzoek_add_notitie(&p->hers, "ina", "Haar regel.", &err);
	onderzoek_add_notitie(&p->his, "bas", "Zijn regel.", &err);
	onderzoek_correct_notitie(
	    &p->his, p->his.notitie[0].id, "bas", "Verbeterd.", &err);
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	pair_refresh(p->bas, &p->his, 1);
	assert_int_equal(5, p->hers.n_notities);
	assert_int_equal(5, p->his.n_notities);
	assert_true(p->hers.notitie[0].replaced);
	pair_refresh(p->ina, &p->hers, 0);
}

static void
it_is_seen_that_another_wrote_and_not_that_we_did(void **state)
{
	struct pair *p = *state;

	store_others_wrote(p->ina);
	fixture_judge(&p->hers, "1.1.1", "nvt");
	sample_save(p->ina, &p->hers);
	assert_false(store_others_wrote(p->ina));
	fixture_judge(&p->his, "2.3.2", "nvt");
	sample_save(p->bas, &p->his);
	assert_true(store_others_wrote(p->ina));
	assert_false(store_others_wrote(p->ina));
}

/* A lock of another costs a save a moment, not its text. */
static void
a_locked_database_is_told_and_tried_again(void **state)
{
	struct pair *p = *state;
	struct error err;

	fixture_judge(&p->hers, "1.1.1", "nvt");
	assert_int_equal(0, db_begin(p->bas, &err));
	assert_int_equal(-1, store_save_onderzoek(p->ina, &p->hers, &err));
	assert_non_null(
	    strstr(err.text, "bezet door een ander; wordt opnieuw geprobeerd"));
	assert_int_equal(ERROR_SYSTEM, err.kind);
	assert_true(onderzoek_changed(&p->hers));
	db_rollback(p->bas);
	sample_save(p->ina, &p->hers);
}

static int64_t
times_changed(struct pair *p)
{
	sqlite3_stmt *stmt;
	int64_t times;

	assert_int_equal(SQLITE_OK,
	    sqlite3_prepare_v2(p->ina->db, "SELECT wijziging FROM onderzoek",
		-1, &stmt, NULL));
	assert_int_equal(SQLITE_ROW, sqlite3_step(stmt));
	times = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return times;
}

/* The list is in the order of the last change. */
static void
a_conflict_alone_is_no_change(void **state)
{
	struct pair *p = *state;
	int64_t before;

	oordeel_set_bevinding(oordeel(&p->hers), "Van haar.");
	oordeel_set_bevinding(oordeel(&p->his), "Van hem.");
	sample_save(p->ina, &p->hers);
	before = times_changed(p);
	pair_conflict(p->bas, &p->his, CONFLICT_OORDEEL, "Van haar.", "ina");
	assert_int_equal(before, times_changed(p));
	oordeel(&p->his)->revision = p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	assert_int_equal(before + 1, times_changed(p));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_begin, pair_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(different_things_are_both_kept),
		TEST(the_same_oordeel_is_a_conflict_with_theirs),
		TEST(a_conflict_stays_until_the_user_chose),
		TEST(a_choice_is_asked_again_when_it_changed_meanwhile),
		TEST(the_same_change_by_both_is_no_conflict),
		TEST(the_same_answer_maatregel_or_advies_is_a_conflict),
		TEST(the_same_reden_is_a_conflict),
		TEST(new_maatregelen_of_both_get_a_number_each),
		TEST(a_gesprek_changed_by_both_is_a_conflict),
		TEST(two_new_gesprekken_keep_their_notities),
		TEST(a_new_gesprek_makes_way_for_one_that_comes_in),
		TEST(what_both_split_and_deal_with_is_kept_once),
		TEST(that_a_colleague_dealt_with_it_comes_in),
		TEST(notities_and_corrections_of_both_are_kept),
		TEST(it_is_seen_that_another_wrote_and_not_that_we_did),
		TEST(a_locked_database_is_told_and_tried_again),
		TEST(a_conflict_alone_is_no_change),
	};
	int failed =
	    cmocka_run_group_tests_name("store/conflict", tests, NULL, NULL);

	sample_clean();
	return failed;
}
