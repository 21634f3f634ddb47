/*
 * test_scope.c - what is asked, and what expressions know.
 */
#include "test.h"

#include <stdlib.h>

#include "base/mem.h"
#include "fixture.h"

static const struct field *
field(const struct onderzoek *o, const char *id)
{
	const struct field *f = form_field(o->form, id);

	assert_non_null(f);
	return f;
}

static void
assert_answer(
    const struct onderzoek *o, const char *id, int row, const char *expected)
{
	struct buf b = { 0 };

	assert_string_equal(onderzoek_get(o, field(o, id), row, &b), expected);
	buf_release(&b);
}

static void
rows_count_to_the_last_one_with_an_answer(void **state)
{
	struct onderzoek *o = *state;
	struct item *group = &o->library.form[0]->step[0].item[11];

	assert_int_equal(onderzoek_rows(o, group), 0);
	group->rows_min = 1;
	assert_int_equal(onderzoek_rows(o, group), 1);
	onderzoek_set(o, field(o, "moment"), 2, "dag");
	assert_int_equal(onderzoek_rows(o, group), 3);
	onderzoek_set(o, field(o, "moment"), 2, "");
	assert_int_equal(onderzoek_rows(o, group), 1);
	group->repeats = false;
	assert_int_equal(onderzoek_rows(o, group), 1);
}

static void
a_computed_field_follows_its_facts(void **state)
{
	struct onderzoek *o = *state;
	struct field *f = &o->library.form[0]->step[0].item[9].field;

	assert_answer(o, "doorlooptijd", 0, "");
	fixture_answer(o, "signaal_ontvangen_op", "2026-11-01");
	fixture_answer(o, "bezoek_op", "2026-11-21");
	assert_answer(o, "doorlooptijd", 0, "20");
	f->kind = FIELD_BEDRAG;
	assert_answer(o, "doorlooptijd", 0, "20.00");
	fixture_answer(o, "bezoek_op", "2026-10-31");
	assert_answer(o, "doorlooptijd", 0, "-1.00");
	assert_int_equal(o->n_answers, 1);
}

static void
a_question_is_asked_when_its_condition_holds(void **state)
{
	struct onderzoek *o = *state;

	assert_false(field_relevant(o, field(o, "uitleg")));
	fixture_answer(o, "bron_signaal", "medewerker");
	assert_true(field_relevant(o, field(o, "uitleg")));
	assert_true(field_required(o, field(o, "uitleg")));
	assert_false(field_required(o, field(o, "bron_signaal")));
}

static void
a_hidden_answer_is_kept_but_counts_as_empty(void **state)
{
	struct onderzoek *o = *state;
	const struct field *deeper = field(o, "nadere_uitleg");

	fixture_answer(o, "bron_signaal", "medewerker");
	fixture_answer(o, "uitleg", "kort");
	assert_true(field_relevant(o, deeper));
	assert_false(field_required(o, deeper));
	fixture_answer(o, "uitleg", "een lange uitleg");
	assert_true(field_required(o, deeper));
	fixture_answer(o, "bron_signaal", "client");
	assert_answer(o, "uitleg", 0, "een lange uitleg");
	assert_false(field_relevant(o, deeper));
}

static void
names_that_ask_each_other_end_as_unknown(void **state)
{
	struct library library;
	struct onderzoek o;
	struct item *item;

	(void)state;
	fixture_library(&library);
	item = library.form[0]->step[0].item;
	item[7].field.relevant =
	    fixture_expr(&library, "leeg(nadere_uitleg) of leeg(uitleg)");
	item[8].field.relevant = fixture_expr(&library, "leeg(uitleg)");
	onderzoek_init(&o, &library, "1", "x");
	assert_true(field_relevant(&o, &item[7].field));
	onderzoek_release(&o);
}

static void
questions_of_a_hidden_step_are_not_asked(void **state)
{
	struct onderzoek *o = *state;
	struct step *step = &o->library.form[0]->step[FIXTURE_AANLEIDING];

	assert_true(field_relevant(o, field(o, "aanbieder")));
	step->relevant =
	    o->form->step[FIXTURE_MAATREGELEN].relevant; /* a tekort */
	assert_false(step_relevant(o, step));
	assert_false(field_relevant(o, field(o, "aanbieder")));
	fixture_judge(o, "1.1.1", "voldoet_niet");
	assert_true(step_relevant(o, step));
	assert_true(field_relevant(o, field(o, "aanbieder")));
}

static void
a_row_sees_the_answers_of_its_own_row(void **state)
{
	struct onderzoek *o = *state;
	const struct field *why = field(o, "waarom_nacht");

	onderzoek_set(o, field(o, "moment"), 0, "dag");
	onderzoek_set(o, field(o, "moment"), 1, "nacht");
	assert_false(field_relevant_at(o, why, 0));
	assert_true(field_relevant_at(o, why, 1));
	assert_true(field_required_at(o, why, 1));
	assert_false(field_relevant(o, why));
}

static void
facts_are_known_to_expressions_without_a_question(void **state)
{
	struct onderzoek *o = *state;
	struct expr_scope scope = onderzoek_scope(o);
	const struct expr *pgb = fixture_expr(&o->library, "pgb = ja");

	assert_false(expr_holds(pgb, &scope));
	o->facts.pgb = YES_YES;
	assert_true(expr_holds(pgb, &scope));
	o->facts.pgb = YES_NO;
	assert_false(expr_holds(pgb, &scope));
}

static void
expressions_count_and_name_oordelen(void **state)
{
	struct onderzoek *o = *state;
	struct expr_scope scope = onderzoek_scope(o);
	const struct expr *count = fixture_expr(
	    &o->library, "aantal_tekort() = 1 en aantal_open() = 1");
	const struct expr *named =
	    fixture_expr(&o->library, "norm(\"1.1.1\") = \"voldoet_niet\"");

	assert_false(expr_holds(count, &scope));
	fixture_judge(o, "1.1.1", "voldoet_niet");
	fixture_judge(o, "1.3.2", "voldoet");
	assert_true(expr_holds(count, &scope));
	assert_true(expr_holds(named, &scope));
	oordeel_choose(onderzoek_oordeel(o, "1.1.1"), false, "later");
	assert_false(expr_holds(named, &scope));
}

static void
a_norm_scope_knows_the_evidence_of_its_norm(void **state)
{
	struct onderzoek *o = *state;
	const struct oordeel *on = onderzoek_oordeel(o, "1.3.2");
	struct norm_scope ns;
	struct expr_scope scope;

	fixture_notitie(o, "1.3.2", "c1", "int_client");
	fixture_notitie(o, "1.3.2 1.1.1", "c1", "document");
	fixture_notitie(o, "1.1.1", "b2", "");
	fixture_notitie(o, "1.3.2", "m1", "")->replaced = true;
	scope = norm_scope_init(&ns, o, on);
	assert_string_equal(ns.bronnen, "c1");
	assert_string_equal(ns.methoden, "int_client document");
	assert_true(expr_holds(
	    fixture_expr(&o->library,
		"leeg(oordeel) en leeg(bevinding) en aantal(bronnen) = 1"),
	    &scope));
	fixture_judge(o, "1.3.2", "voldoet_deels");
	oordeel_set_bevinding(onderzoek_oordeel(o, "1.3.2"), "Niet altijd.");
	fixture_answer(o, "aangekondigd", "nee");
	assert_true(expr_holds(
	    fixture_expr(&o->library,
		"tekort(oordeel) en woorden(bevinding) = 2 en"
		" heeft(methoden, \"document\") en aangekondigd = nee"),
	    &scope));
	norm_scope_release(&ns);
}

static void
a_condition_excludes_only_when_it_is_answered(void **state)
{
	struct onderzoek *o = *state;
	const struct norm *norm = normset_norm(o->normset, "2.3.2");

	assert_false(norm_relevant(o, norm));
	assert_false(norm_excluded(o, norm));
	fixture_answer(o, "voorzieningen", "ambulant");
	assert_true(norm_excluded(o, norm));
	fixture_answer(o, "voorzieningen", "beschermd_wonen");
	assert_true(norm_relevant(o, norm));
	assert_false(norm_excluded(o, norm));
	assert_false(norm_excluded(o, &o->normset->norm[0]));
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_count_to_the_last_one_with_an_answer),
		TEST(a_computed_field_follows_its_facts),
		TEST(a_question_is_asked_when_its_condition_holds),
		TEST(a_hidden_answer_is_kept_but_counts_as_empty),
		TEST(names_that_ask_each_other_end_as_unknown),
		TEST(questions_of_a_hidden_step_are_not_asked),
		TEST(a_row_sees_the_answers_of_its_own_row),
		TEST(facts_are_known_to_expressions_without_a_question),
		TEST(expressions_count_and_name_oordelen),
		TEST(a_norm_scope_knows_the_evidence_of_its_norm),
		TEST(a_condition_excludes_only_when_it_is_answered),
	};

	return cmocka_run_group_tests_name("core/scope", tests, NULL, NULL);
}
