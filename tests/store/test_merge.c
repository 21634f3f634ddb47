/* Two in one row: what is merged, what is asked, and what stays of both. */
#include "test.h"

#include <string.h>

#include "core/member.h"
#include "fixture.h"
#include "pair.h"
#include "sample.h"

static struct oordeel *
oordeel(struct onderzoek *o)
{
	return onderzoek_oordeel(o, "1.3.2");
}

/* Two in one row, each at something else: no question, nothing lost. */
static void
what_only_one_changed_of_a_row_is_merged(void **state)
{
	struct pair *p = *state;
	struct maatregel *m = &p->his.maatregel[0];

	fixture_judge(&p->hers, "1.3.2", "voldoet");
	oordeel_set_punt(oordeel(&p->hers), 0, PUNT_MIN);
	maatregel_set_due_on(
	    &p->hers.maatregel[0], date_from_iso("2027-01-31"));
	oordeel_set_bevinding(oordeel(&p->his), "Van hem.");
	maatregel_set_text(m, "Zijn maatregel.");
	sample_save(p->ina, &p->hers);
	sample_save(p->bas, &p->his);
	assert_false(onderzoek_changed(&p->his));
	assert_int_not_equal(0, p->his.n_merged);
	assert_string_equal("voldoet", oordeel(&p->his)->grade->id);
	assert_int_equal(PUNT_MIN, oordeel(&p->his)->punt[0]);
	assert_string_equal("Van hem.", oordeel(&p->his)->bevinding);
	assert_int_equal(date_from_iso("2027-01-31"), m->due_on);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal("Van hem.", oordeel(&p->hers)->bevinding);
	assert_string_equal("voldoet", oordeel(&p->hers)->grade->id);
	assert_string_equal("Zijn maatregel.", p->hers.maatregel[0].text);
}

/* The member is asked that both changed; the rest is merged by then. */
static void
a_conflict_names_the_member_that_both_changed(void **state)
{
	struct pair *p = *state;
	struct error err;

	maatregel_set_due_on(
	    &p->hers.maatregel[0], date_from_iso("2027-01-31"));
	maatregel_set_owner(&p->hers.maatregel[0], "bestuur");
	maatregel_set_due_on(&p->his.maatregel[0], date_from_iso("2027-02-28"));
	maatregel_set_text(&p->his.maatregel[0], "Zijn maatregel.");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_MAATREGEL, "31-01-2027", "ina");
	assert_string_equal("de termijn",
	    member_label(CONFLICT_MAATREGEL, p->his.conflict.member));
	assert_false(conflict_joins(&p->his));
	assert_string_equal("bestuur", p->his.maatregel[0].owner);
	onderzoek_settle(&p->his, SETTLE_MINE);
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	assert_int_equal(
	    date_from_iso("2027-02-28"), p->hers.maatregel[0].due_on);
	assert_string_equal("bestuur", p->hers.maatregel[0].owner);
	assert_string_equal("Zijn maatregel.", p->hers.maatregel[0].text);
	/* Only the grade: theirs, over ours. */
	fixture_judge(&p->hers, "1.1.1", "voldoet_deels");
	fixture_judge(&p->his, "1.1.1", "nvt");
	sample_save(p->ina, &p->hers);
	pair_conflict(
	    p->bas, &p->his, CONFLICT_OORDEEL, "voldoet_deels", "ina");
	assert_int_equal(MEMBER_GRADE, p->his.conflict.member);
	onderzoek_settle(&p->his, SETTLE_THEIRS);
	assert_int_equal(0, store_save_onderzoek(p->bas, &p->his, &err));
	assert_string_equal(
	    "voldoet_deels", onderzoek_oordeel(&p->his, "1.1.1")->grade->id);
}

struct wanted {
	const char *text;
	int found;
};

static int
count_value(void *context, const struct log_row *row)
{
	struct wanted *wanted = context;

	wanted->found += strcmp(row->new_value, wanted->text) == 0;
	return 0;
}

static void
assert_logged(struct store *store, const char *nummer, const char *text)
{
	struct wanted wanted = { .text = text };
	struct error err;

	assert_int_equal(
	    0, store_logboek(store, nummer, count_value, &wanted, &err));
	if (wanted.found == 0)
		fail_msg("'%s' is not in the logboek", text);
}

/* Whatever is chosen, the logboek has both. */
static void
both_versions_stay_in_the_history(void **state)
{
	struct pair *p = *state;
	char head[SHA256_SIZE];
	struct error err;
	int64_t seq;

	oordeel_set_bevinding(oordeel(&p->hers), "Haar bevinding.");
	oordeel_set_bevinding(oordeel(&p->his), "Zijn bevinding.");
	fixture_answer(&p->hers, "nadere_uitleg", "Haar uitleg.");
	fixture_answer(&p->his, "nadere_uitleg", "Zijn uitleg.");
	maatregel_set_text(&p->hers.maatregel[0], "Haar maatregel.");
	maatregel_set_text(&p->his.maatregel[0], "Zijn maatregel.");
	advies_set_text(&p->hers.advies[0], "Haar advies.");
	advies_set_text(&p->his.advies[0], "Zijn advies.");
	sample_save(p->ina, &p->hers);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(
		    1, store_save_onderzoek(p->bas, &p->his, &err));
		assert_true(conflict_joins(&p->his));
		onderzoek_settle(&p->his, SETTLE_THEIRS);
	}
	sample_save(p->bas, &p->his);
	pair_refresh(p->bas, &p->his, 0);
	assert_string_equal("Haar bevinding.", oordeel(&p->his)->bevinding);
	assert_string_equal("Haar advies.", p->his.advies[0].text);
	assert_logged(p->bas, p->his.nummer, "Haar bevinding.");
	assert_logged(p->bas, p->his.nummer, "Zijn bevinding.");
	assert_logged(p->bas, p->his.nummer, "Zijn uitleg.");
	assert_logged(p->bas, p->his.nummer, "Zijn maatregel.");
	assert_logged(p->bas, p->his.nummer, "Zijn advies.");
	if (store_logboek_check(p->bas, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
}

static void
both_below_each_other_is_one_text_of_both(void **state)
{
	struct pair *p = *state;
	struct error err;

	oordeel_set_bevinding(oordeel(&p->hers), "Haar bevinding.");
	oordeel_set_bevinding(oordeel(&p->his), "Zijn bevinding.");
	sample_save(p->ina, &p->hers);
	assert_int_equal(1, store_save_onderzoek(p->bas, &p->his, &err));
	onderzoek_settle(&p->his, SETTLE_BOTH);
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal(
	    "Haar bevinding.\nZijn bevinding.", oordeel(&p->hers)->bevinding);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_begin, pair_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_only_one_changed_of_a_row_is_merged),
		TEST(a_conflict_names_the_member_that_both_changed),
		TEST(both_versions_stay_in_the_history),
		TEST(both_below_each_other_is_one_text_of_both),
	};
	int failed =
	    cmocka_run_group_tests_name("store/merge", tests, NULL, NULL);

	sample_clean();
	return failed;
}
