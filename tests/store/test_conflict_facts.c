/* Two people and the facts of one onderzoek, which are merged one by one. */
#include "test.h"

#include <string.h>

#include "pair.h"
#include "sample.h"

static void
the_same_fact_is_a_conflict_and_others_are_merged(void **state)
{
	struct pair *p = *state;

	fact_set(&p->hers.facts, fact_find("locatie"), "Haven 2");
	fact_set(&p->hers.facts, fact_find("gemeenten"), "lansingerland");
	fact_set(&p->his.facts, fact_find("locatie"), "Plein 3");
	fact_set(&p->his.facts, fact_find("vorige"), "2024-0009");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_FACT, "Haven 2", "ina");
	assert_string_equal("locatie", facts[p->his.conflict.index].name);
	assert_string_equal("Plein 3", p->his.facts.locatie);
	assert_string_equal("lansingerland", p->his.facts.gemeenten);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal("2024-0009", p->hers.facts.vorige);
	assert_string_equal("Haven 2", p->hers.facts.locatie);
	/* until chosen it comes back, and theirs stays */
	pair_refresh(p->bas, &p->his, 0);
	pair_conflict(p->bas, &p->his, CONFLICT_FACT, "Haven 2", "ina");
	p->his.revision = p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	assert_string_equal("Plein 3", p->hers.facts.locatie);
}

static void
two_facts_in_conflict_are_asked_one_by_one(void **state)
{
	struct pair *p = *state;

	fact_set(&p->hers.facts, fact_find("locatie"), "Haven 2");
	fact_set(&p->hers.facts, fact_find("pgb"), "ja");
	fact_set(&p->his.facts, fact_find("locatie"), "Plein 3");
	fact_set(&p->his.facts, fact_find("pgb"), "");
	sample_save(p->ina, &p->hers);
	pair_conflict(p->bas, &p->his, CONFLICT_FACT, "Haven 2", "ina");
	fact_set(&p->his.facts, fact_find("locatie"), "Haven 2");
	p->his.revision = p->his.conflict.revision;
	pair_conflict(p->bas, &p->his, CONFLICT_FACT, "ja", "ina");
	p->his.revision = p->his.conflict.revision;
	sample_save(p->bas, &p->his);
	pair_refresh(p->ina, &p->hers, 1);
	assert_int_equal(YES_EMPTY, p->hers.facts.pgb);
	assert_string_equal("Haven 2", p->hers.facts.locatie);
}

static void
a_status_that_another_moved_on_is_refused(void **state)
{
	struct pair *p = *state;
	struct error err;

	p->hers.status = STATUS_CONCEPT;
	p->his.status = STATUS_DEFINITIEF;
	sample_save(p->ina, &p->hers);
	assert_int_equal(-1, store_save_onderzoek(p->bas, &p->his, &err));
	assert_non_null(strstr(err.text, "intussen op concept"));
	assert_int_equal(STATUS_CONCEPT, p->his.status);
	sample_save(p->bas, &p->his);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_begin, pair_end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_same_fact_is_a_conflict_and_others_are_merged),
		TEST(two_facts_in_conflict_are_asked_one_by_one),
		TEST(a_status_that_another_moved_on_is_refused),
	};
	int failed = cmocka_run_group_tests_name(
	    "store/conflict_facts", tests, NULL, NULL);

	sample_clean();
	return failed;
}
