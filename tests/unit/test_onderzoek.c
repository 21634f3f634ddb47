/*
 * test_onderzoek.c - beginning an onderzoek, its facts and its answers.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

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

/* As after a save: the database has all of it. */
static void
mark_saved(struct onderzoek *o)
{
	o->id = 1;
	for (size_t i = 0; i < o->n_answers; i++)
		o->answer[i].changed = false;
	for (size_t i = 0; i < o->n_oordelen; i++)
		o->oordeel[i].changed = false;
	for (size_t i = 0; i < o->n_notities; i++)
		o->notitie[i].id = (int64_t)i + 1;
	for (size_t i = 0; i < o->n_maatregelen; i++)
		o->maatregel[i].changed = false;
	for (size_t i = 0; i < o->n_adviezen; i++)
		o->advies[i].changed = false;
	for (size_t i = 0; i < o->n_redenen; i++)
		o->reden[i].changed = false;
	facts_copy(&o->saved, &o->facts);
	free(o->saved_step);
	o->saved_step = xstrdup(o->step);
	o->saved_status = o->status;
	assert_false(onderzoek_changed(o));
}

static void
it_begins_today_with_its_own_library(void **state)
{
	const struct onderzoek *o = *state;

	assert_string_equal(o->nummer, "2026-0141");
	assert_string_equal(o->behandelaar, "j.devries");
	assert_int_equal(o->started_on, date_from_iso("2026-11-21"));
	assert_ptr_equal(o->form, o->library.form[0]);
	assert_int_equal(o->n_oordelen, 4);
	assert_int_equal(o->status, STATUS_LOPEND);
	assert_true(onderzoek_changed(o));
}

static void
the_library_moves_into_it(void **state)
{
	struct library library;
	struct onderzoek o;

	(void)state;
	fixture_library(&library);
	onderzoek_init(&o, &library, NULL, "j.devries");
	assert_null(library.form);
	assert_null(library.arena.block);
	assert_string_equal(o.nummer, "");
	onderzoek_release(&o);
	onderzoek_release(&o);
}

static void
initial_answers_are_filled_in_and_marked(void **state)
{
	const struct onderzoek *o = *state;

	assert_answer(o, "verslag_op", 0, "2026-11-21");
	assert_int_equal(o->n_answers, 1);
	assert_true(o->answer[0].changed);
}

static void
an_initial_answer_is_read_as_if_typed(void **state)
{
	struct library library;
	struct onderzoek o;

	(void)state;
	fixture_library(&library);
	library.form[0]->step[0].item[10].field.initial = "vandaag";
	onderzoek_init(&o, &library, "1", "x");
	assert_answer(&o, "verslag_op", 0, "2026-11-21");
	onderzoek_release(&o);
}

static void
an_initial_answer_that_cannot_be_read_stays_open(void **state)
{
	struct library library;
	struct onderzoek o;

	(void)state;
	fixture_library(&library);
	library.form[0]->step[0].item[10].field.initial = "ooit";
	onderzoek_init(&o, &library, "1", "x");
	assert_answer(&o, "verslag_op", 0, "");
	assert_int_equal(o.n_answers, 0);
	onderzoek_release(&o);
}

static void
every_fact_is_found_by_the_name_of_the_forms(void **state)
{
	static const char *const expected[] = { "aanbieder", "locatie",
		"voorzieningen", "gemeenten", "pgb", "aangekondigd",
		"signaal_ontvangen_op", "bezoek_op", "vorige" };

	(void)state;
	assert_int_equal(n_facts, LENGTH(expected));
	for (size_t i = 0; i < n_facts; i++)
		assert_ptr_equal(fact_find(expected[i]), &facts[i]);
	assert_null(fact_find("sfeer"));
}

static void
every_fact_comes_back_as_it_was_set(void **state)
{
	static const char *const values[] = { "De Hoek", "Kade 1", "a b",
		"rotterdam", "ja", "nee", "2026-11-01", "2026-11-21",
		"2025-0007" };
	struct facts f, copy;
	struct buf b = { 0 };

	(void)state;
	facts_init(&f);
	facts_init(&copy);
	for (size_t i = 0; i < n_facts; i++) {
		buf_clear(&b);
		fact_get(&f, &facts[i], &b);
		assert_string_equal(buf_text(&b), "");
		assert_true(fact_set(&f, &facts[i], values[i]));
		assert_false(fact_set(&f, &facts[i], values[i]));
		assert_false(facts_equal(&f, &copy));
		facts_copy(&copy, &f);
		assert_true(facts_equal(&f, &copy));
		buf_clear(&b);
		fact_get(&copy, &facts[i], &b);
		assert_string_equal(buf_text(&b), values[i]);
	}
	for (size_t i = 0; i < n_facts; i++)
		assert_true(fact_set(&f, &facts[i], ""));
	buf_release(&b);
	facts_release(&f);
	facts_release(&copy);
}

static void
an_answer_is_marked_only_when_it_differs(void **state)
{
	struct onderzoek *o = *state;
	const struct field *f = field(o, "uitleg");

	assert_false(onderzoek_set(o, f, 0, ""));
	assert_true(onderzoek_set(o, f, 0, "lang\nverhaal"));
	assert_answer(o, "uitleg", 0, "lang\nverhaal");
	mark_saved(o);
	assert_false(onderzoek_set(o, f, 0, "lang\nverhaal"));
	assert_false(onderzoek_changed(o));
	assert_true(onderzoek_set(o, f, 0, ""));
	assert_answer(o, "uitleg", 0, "");
	assert_true(onderzoek_changed(o));
}

static void
text_is_cleaned_when_it_is_set(void **state)
{
	struct onderzoek *o = *state;

	fixture_answer(o, "uitleg", "rood\033[31m\r\nregel");
	assert_answer(o, "uitleg", 0, "rood[31m\nregel");
	fixture_answer(o, "aanbieder", "De\nHoek\007");
	assert_answer(o, "aanbieder", 0, "De Hoek");
	fixture_answer(o, "uitleg", "  \n ");
	assert_answer(o, "uitleg", 0, "");
}

static void
each_kind_of_change_is_seen(void **state)
{
	struct onderzoek *o = *state;
	struct error err;

	mark_saved(o);
	fixture_answer(o, "aanbieder", "De Hoek");
	assert_true(onderzoek_changed(o));
	mark_saved(o);
	assert_true(onderzoek_set_step(o, "oordelen"));
	assert_false(onderzoek_set_step(o, "oordelen"));
	assert_true(onderzoek_changed(o));
	mark_saved(o);
	o->status = STATUS_CONCEPT;
	assert_true(onderzoek_changed(o));
	mark_saved(o);
	fixture_judge(o, "1.1.1", "voldoet_niet");
	assert_true(onderzoek_changed(o));
	mark_saved(o);
	assert_non_null(onderzoek_add_notitie(o, "x", "gezien", &err));
	assert_true(onderzoek_changed(o));
	mark_saved(o);
	assert_non_null(onderzoek_add_maatregel(o, &o->normset->norm[0], &err));
	assert_true(onderzoek_changed(o));
	mark_saved(o);
	onderzoek_add_advies(o, NULL);
	assert_true(onderzoek_changed(o));
	mark_saved(o);
	assert_true(onderzoek_set_reden(o, "c", "s", "daarom"));
	assert_true(onderzoek_changed(o));
}

static void
a_reden_is_kept_per_check_and_subject(void **state)
{
	struct onderzoek *o = *state;

	assert_string_equal(onderzoek_reden(o, "twee-bronnen", "A-1.1.1"), "");
	assert_true(
	    onderzoek_set_reden(o, "twee-bronnen", "A-1.1.1", "gezien"));
	assert_false(
	    onderzoek_set_reden(o, "twee-bronnen", "A-1.1.1", "gezien"));
	assert_string_equal(
	    onderzoek_reden(o, "twee-bronnen", "A-1.1.1"), "gezien");
	assert_string_equal(onderzoek_reden(o, "twee-bronnen", "A-1.3.2"), "");
	assert_string_equal(onderzoek_reden(o, "onderbouwd", "A-1.1.1"), "");
}

static void
clearing_takes_out_what_was_filled_in(void **state)
{
	struct onderzoek *o = *state;

	fixture_complete(o);
	onderzoek_set_reden(o, "c", "s", "r");
	fixture_notitie(o, "1.1.1", "c1", "");
	onderzoek_clear(o);
	assert_int_equal(o->n_answers, 0);
	assert_int_equal(o->n_notities, 0);
	assert_int_equal(o->n_redenen, 0);
	assert_int_equal(o->n_oordelen, 4);
	assert_int_equal(onderzoek_n_chosen(o), 0);
	assert_string_equal(o->facts.aanbieder, "");
	assert_string_equal(o->nummer, "2026-0141");
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(it_begins_today_with_its_own_library),
		TEST(the_library_moves_into_it),
		TEST(initial_answers_are_filled_in_and_marked),
		TEST(an_initial_answer_is_read_as_if_typed),
		TEST(an_initial_answer_that_cannot_be_read_stays_open),
		TEST(every_fact_is_found_by_the_name_of_the_forms),
		TEST(every_fact_comes_back_as_it_was_set),
		TEST(an_answer_is_marked_only_when_it_differs),
		TEST(text_is_cleaned_when_it_is_set),
		TEST(each_kind_of_change_is_seen),
		TEST(a_reden_is_kept_per_check_and_subject),
		TEST(clearing_takes_out_what_was_filled_in),
	};

	return cmocka_run_group_tests_name("core/onderzoek", tests, NULL, NULL);
}
