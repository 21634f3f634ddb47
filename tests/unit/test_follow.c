/* Going on from an earlier onderzoek, also with newer norms. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/follow.h"
#include "core/maatregel_step.h"
#include "core/omzetting.h"
#include "fixture.h"

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, fixture_begin, fixture_finish)

static const struct follow all = { .vorige = "2026-0141" };

static void
begin(struct onderzoek *o, bool next_version)
{
	struct library library;

	fixture_library(&library);
	library.form[0]->step[FIXTURE_NORMEN].begin = "maatregel";
	if (next_version)
		fixture_next_version(&library);
	onderzoek_init(o, &library, "2026-0150", "x");
}

static void
assert_chosen(const struct onderzoek *o, const char *codes)
{
	struct buf chosen = { 0 };

	for (size_t i = 0; i < o->n_oordelen; i++)
		if (o->oordeel[i].chosen)
			buf_addf(&chosen, "%s ", o->oordeel[i].norm->code);
	assert_string_equal(buf_text(&chosen), codes);
	buf_release(&chosen);
}

static void
impose(struct onderzoek *o, const char *code)
{
	struct error err;

	fixture_judge(o, code, "voldoet_niet");
	assert_non_null(
	    onderzoek_add_maatregel(o, normset_norm(o->normset, code), &err));
}

/* How many are chosen; the sentences that go with it must be these. */
static int
go_on(struct onderzoek *o, const struct onderzoek *earlier,
    const struct follow *follow, const char *sentences)
{
	struct error err = { 0 };
	struct buf told = { 0 };
	int n = onderzoek_follow(o, earlier, follow, &told, &err);

	assert_string_equal(n == -1 ? err.text : buf_text(&told), sentences);
	buf_release(&told);
	return n;
}

static void
it_takes_the_norms_with_a_maatregel(void **state)
{
	struct onderzoek *earlier = *state, o;

	fixture_answer(earlier, "aanbieder", "De Hoek");
	fixture_answer(earlier, "gemeenten", "rotterdam");
	fixture_answer(earlier, "bezoek_op", "2026-11-01");
	earlier->facts.pgb = YES_YES;
	fixture_judge(earlier, "1.1.1", "voldoet_niet");
	impose(earlier, "1.3.2");
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &all, ""), 1);
	assert_chosen(&o, "1.3.2 ");
	assert_string_equal(
	    onderzoek_oordeel(&o, "1.3.2")->reden, "maatregel in 2026-0141");
	assert_string_equal(o.facts.vorige, "2026-0141");
	assert_string_equal(o.facts.aanbieder, "De Hoek");
	assert_string_equal(o.facts.gemeenten, "rotterdam");
	assert_int_equal(o.facts.pgb, YES_YES);
	assert_int_equal(o.facts.bezoek_on, DATE_NONE);
	onderzoek_release(&o);
}

static void
without_maatregelen_it_takes_the_tekorten(void **state)
{
	struct onderzoek *earlier = *state, o;

	fixture_judge(earlier, "1.1.1", "voldoet_niet");
	impose(earlier, "1.3.2");
	maatregel_withdraw(&earlier->maatregel[0], "Dubbel.");
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &all, ""), 2);
	assert_chosen(&o, "1.1.1 1.3.2 ");
	assert_string_equal(
	    onderzoek_oordeel(&o, "1.1.1")->reden, "tekort in 2026-0141");
	onderzoek_release(&o);
}

static void
what_is_hersteld_is_not_examined_again(void **state)
{
	struct onderzoek *earlier = *state, o;

	impose(earlier, "1.1.1");
	impose(earlier, "1.3.2");
	earlier->maatregel[0].stand = STAND_HERSTELD;
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &all, ""), 1);
	assert_chosen(&o, "1.3.2 ");
	onderzoek_release(&o);
	earlier->maatregel[1].stand = STAND_HERSTELD;
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &all,
			     "In onderzoek 2026-0141 is geen maatregel die nog "
			     "loopt en geen tekort gevonden; er valt niets "
			     "opnieuw te onderzoeken."),
	    -1);
	onderzoek_release(&o);
}

/* In a chain the maatregel of the first may still run. */
static void
a_tekort_in_a_heronderzoek_goes_on(void **state)
{
	struct onderzoek *earlier = *state, o;

	impose(earlier, "1.1.1");
	fixture_judge(earlier, "1.3.2", "voldoet_niet");
	fact_set(&earlier->facts, fact_find("vorige"), "2026-0100");
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &all, ""), 2);
	assert_chosen(&o, "1.1.1 1.3.2 ");
	onderzoek_release(&o);
}

static void
only_the_marked_maatregelen_are_taken(void **state)
{
	struct onderzoek *earlier = *state, o;
	struct follow marked = all;

	impose(earlier, "1.1.1");
	impose(earlier, "1.3.2");
	impose(earlier, "3.1.3");
	marked.maatregelen = "M-2026-0141-1 M-2026-0141-3";
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &marked, ""), 2);
	assert_chosen(&o, "1.1.1 3.1.3 ");
	onderzoek_release(&o);
}

static void
only_the_named_norms_are_taken(void **state)
{
	struct onderzoek *earlier = *state, o;
	struct follow named = all;

	impose(earlier, "1.1.1");
	impose(earlier, "1.3.2");
	named.norms = "1.3.2";
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &named, ""), 1);
	assert_chosen(&o, "1.3.2 ");
	onderzoek_release(&o);
	named.norms = "A-1.1.1 A-3.1.3";
	begin(&o, false);
	assert_int_equal(go_on(&o, earlier, &named,
			     "A-3.1.3 heeft in 2026-0141 geen maatregel en "
			     "geen tekort; neem die norm er later bij, met een "
			     "reden."),
	    -1);
	onderzoek_release(&o);
}

static void
newer_norms_are_found_by_what_became_of_them(void **state)
{
	struct onderzoek *earlier = *state, o;

	fixture_answer(earlier, "voorzieningen", "beschermd_wonen");
	impose(earlier, "1.1.1");
	impose(earlier, "1.3.2");
	impose(earlier, "2.3.2");
	impose(earlier, "3.1.3");
	begin(&o, true);
	assert_int_equal(
	    go_on(&o, earlier, &all,
		"A-1.1.1 is nu A-1.1.2. A-1.3.2 is nu A-1.3.3 en "
		"A-1.3.4. A-2.3.2 24-uurs toezicht is vervallen in de "
		"nieuwe normen en is er niet bij."),
	    4);
	assert_chosen(&o, "1.1.2 1.3.3 1.3.4 3.1.3 ");
	onderzoek_release(&o);
}

static void
a_version_that_says_nothing_is_not_followed(void **state)
{
	struct onderzoek *earlier = *state, o;
	struct normset *set;

	impose(earlier, "3.1.3");
	begin(&o, true);
	set = o.library.normset[0];
	set->follows = NULL;
	assert_int_equal(go_on(&o, earlier, &all,
			     "Normset proef, versie 2, zegt niet wat er van "
			     "versie 1 is geworden; zet dat in het bestand bij "
			     "volgt_op, of begin met de normen van toen."),
	    -1);
	/* The same version with something of the office added is the same. */
	set->version = "1";
	assert_int_equal(go_on(&o, earlier, &all, ""), 1);
	set->id = "ander";
	assert_int_equal(go_on(&o, earlier, &all,
			     "Het eerdere onderzoek ging uit van normset proef "
			     "en niet van ander."),
	    -1);
	onderzoek_release(&o);
}

/* Split in two: hersteld only when none of the parts has a tekort. */
static void
the_parts_of_a_norm_decide_together(void **state)
{
	static const struct {
		const char *one, *two;
		enum herstel says;
	} cases[] = {
		{ "", "", HERSTEL_ONBEKEND },
		{ "voldoet", "", HERSTEL_ONBEKEND },
		{ "voldoet", "voldoet", HERSTEL_JA },
		{ "voldoet", "voldoet_niet", HERSTEL_NEE },
		{ "voldoet_niet", "", HERSTEL_NEE },
		{ "voldoet", "nvt", HERSTEL_ONBEKEND },
	};
	struct onderzoek o;

	(void)state;
	begin(&o, true);
	oordeel_choose(onderzoek_oordeel(&o, "1.3.3"), true, "x");
	oordeel_choose(onderzoek_oordeel(&o, "1.3.4"), true, "x");
	for (size_t i = 0; i < LENGTH(cases); i++) {
		fixture_judge(&o, "1.3.3", cases[i].one);
		fixture_judge(&o, "1.3.4", cases[i].two);
		assert_int_equal(
		    herstel_propose(&o, "A-1.3.3 A-1.3.4"), cases[i].says);
	}
	assert_int_equal(herstel_propose(&o, ""), HERSTEL_ONBEKEND);
	assert_int_equal(herstel_propose(&o, "A-1.3.2"), HERSTEL_ONBEKEND);
	onderzoek_release(&o);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(it_takes_the_norms_with_a_maatregel),
		TEST(without_maatregelen_it_takes_the_tekorten),
		TEST(what_is_hersteld_is_not_examined_again),
		TEST(a_tekort_in_a_heronderzoek_goes_on),
		TEST(only_the_marked_maatregelen_are_taken),
		TEST(only_the_named_norms_are_taken),
		TEST(newer_norms_are_found_by_what_became_of_them),
		TEST(a_version_that_says_nothing_is_not_followed),
		TEST(the_parts_of_a_norm_decide_together),
	};

	return cmocka_run_group_tests_name("core/follow", tests, NULL, NULL);
}
