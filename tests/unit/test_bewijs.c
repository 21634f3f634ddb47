/*
 * test_bewijs.c - what was looked at: documents, dossiers, places.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture_faults.h"

#define SHA "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static struct bewijs *
add(struct onderzoek *o, const char *methode, const char *titel)
{
	struct error err = { 0 };
	struct bewijs *b = onderzoek_add_bewijs(o, methode, titel, &err);

	assert_non_null(b);
	return b;
}

static void
fill(struct onderzoek *o, struct bewijs *b, enum bewijs_part part,
    const char *typed)
{
	struct error err = { 0 };

	assert_int_equal(bewijs_read(o, b, part, typed, &err), 0);
}

static void
it_is_of_today_with_the_privacy_of_its_methode(void **state)
{
	struct onderzoek *o = *state;
	struct bewijs *b = add(o, "document", "Rooster\033 week\n12");

	assert_int_equal(b->number, 1);
	assert_string_equal(b->titel, "Rooster week 12");
	assert_int_equal(b->day, date_from_iso("2026-11-21"));
	assert_int_equal(b->privacy, PRIVACY_OPENBAAR);
	assert_true(b->changed && onderzoek_changed(o));
	b = add(o, "int_client", "Verslag");
	assert_int_equal(b->number, 2);
	assert_int_equal(b->privacy, PRIVACY_BIJZONDER);
	assert_false(bewijs_is_open(b));
}

static void
without_title_or_with_an_unknown_methode_there_is_none(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	assert_null(onderzoek_add_bewijs(o, "document", " \n", &err));
	assert_non_null(strstr(err.text, "titel"));
	assert_null(onderzoek_add_bewijs(o, "documnt", "Rooster", &err));
	assert_non_null(strstr(err.text, "kies uit: document, int_client"));
	o->facts.pgb = YES_NO;
	assert_null(onderzoek_add_bewijs(o, "zorgovereenkomst", "Z", &err));
	assert_non_null(strstr(err.text, "alleen bij een pgb"));
	assert_int_equal(o->n_bewijs, 0);
}

static void
numbers_are_never_used_again(void **state)
{
	struct onderzoek *o = *state;
	struct buf nummer = { 0 };

	add(o, "document", "Een");
	assert_true(bewijs_withdraw(onderzoek_bewijs(o, 1)));
	assert_false(bewijs_withdraw(onderzoek_bewijs(o, 1)));
	bewijs_nummer(o, add(o, "document", "Twee"), &nummer);
	assert_string_equal(buf_text(&nummer), "B-2026-0141-2");
	assert_null(onderzoek_bewijs(o, 3));
	buf_release(&nummer);
}

static void
what_is_filled_in_is_read_back(void **state)
{
	static const char *const typed[N_BEWIJS_PARTS][2] = {
		[BEWIJS_METHODE] = { "int_client", "int_client" },
		[BEWIJS_TITEL] = { "Plan", "Plan" },
		[BEWIJS_DAG] = { "20-11-2026", "2026-11-20" },
		[BEWIJS_NORMEN] = { "#1.3.2, a-1.1.1 1.3.2",
		    "A-1.3.2 A-1.1.1" },
		[BEWIJS_GEZIEN] = { "een\ntwee", "een\ntwee" },
		[BEWIJS_STEEKPROEF] = { "elke derde", "elke derde" },
		[BEWIJS_NOODZAAK] = { "alleen zo", "alleen zo" },
		[BEWIJS_PROPORTIONALITEIT] = { "een blad", "een blad" },
		[BEWIJS_PRIVACY] = { "intern", "intern" },
	};
	struct onderzoek *o = *state;
	struct bewijs *b = add(o, "document", "Rooster");

	for (enum bewijs_part i = 0; i < N_BEWIJS_PARTS; i++) {
		struct buf value = { 0 };

		b->changed = false;
		fill(o, b, i, typed[i][0]);
		assert_true(b->changed);
		b->changed = false;
		fill(o, b, i, typed[i][0]);
		assert_false(b->changed);
		bewijs_get(b, i, &value);
		assert_string_equal(buf_text(&value), typed[i][1]);
		buf_release(&value);
	}
}

static void
what_cannot_be_changes_nothing(void **state)
{
	static const struct {
		enum bewijs_part part;
		const char *typed, *sentence;
	} wrong[] = {
		{ BEWIJS_METHODE, "gok", "bestaat niet" },
		{ BEWIJS_METHODE, "", "bestaat niet" },
		{ BEWIJS_TITEL, " ", "titel" },
		{ BEWIJS_DAG, "eergisteren", "geen dag" },
		{ BEWIJS_DAG, "2026-11-22", "komt nog" },
		{ BEWIJS_NORMEN, "1.1.1 9.9.9", "staat niet in" },
		{ BEWIJS_PRIVACY, "geheim", "openbaar, intern" },
	};
	struct onderzoek *o = *state;
	struct bewijs *b = add(o, "document", "Rooster");
	struct error err = { 0 };

	b->changed = false;
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		assert_int_equal(
		    bewijs_read(o, b, wrong[i].part, wrong[i].typed, &err), -1);
		assert_non_null(strstr(err.text, wrong[i].sentence));
	}
	assert_false(b->changed);
	assert_string_equal(b->norms, "");
}

static void
the_name_of_a_file_is_only_a_name(void **state)
{
	static const char *const names[][2] = {
		{ "/tmp/../etc/passwd", "passwd" },
		{ "../\033[31mrood\n.pdf", "[31mrood .pdf" },
		{ "map/", "zonder naam" },
		{ "\t", "zonder naam" },
	};
	struct bewijs *b = add(*state, "document", "Rooster");

	for (size_t i = 0; i < LENGTH(names); i++) {
		bewijs_set_bestand(b, SHA, names[i][0], 12);
		assert_string_equal(b->bestand.name, names[i][1]);
		assert_null(strchr(b->bestand.name, '/'));
	}
	b->changed = false;
	assert_false(bewijs_set_bestand(b, SHA, "\t", 12));
	assert_false(b->changed);
	assert_true(bewijs_set_bestand(b, "", "", 0));
	assert_string_equal(b->bestand.name, "");
	assert_int_equal(b->bestand.size, 0);
}

static void
one_piece_counts_for_many_norms_as_a_source_of_its_own(void **state)
{
	struct onderzoek *o = *state;
	struct norm_scope ns;

	fill(o, add(o, "document", "Rooster"), BEWIJS_NORMEN, "1.1.1 1.3.2");
	fill(o, add(o, "document", "Plan"), BEWIJS_NORMEN, "1.3.2");
	fixture_notitie(o, "1.3.2", "c1", "int_client");
	norm_scope_init(&ns, o, onderzoek_oordeel(o, "1.3.2"));
	assert_string_equal(ns.bronnen, "c1 bewijs1 bewijs2");
	assert_string_equal(ns.methoden, "int_client document");
	norm_scope_release(&ns);
	assert_int_equal(onderzoek_n_bewijs_on(o, &o->normset->norm[0]), 1);
	assert_int_equal(onderzoek_n_bewijs_on(o, &o->normset->norm[1]), 2);
	bewijs_withdraw(onderzoek_bewijs(o, 1));
	assert_int_equal(onderzoek_n_bewijs_on(o, &o->normset->norm[0]), 0);
}

static void
evidence_and_a_ground_support_an_oordeel(void **state)
{
	struct onderzoek *o = *state;

	fixture_judge(o, "1.3.2", "voldoet_niet");
	assert_int_equal(fixture_count(o, GATE_CONCEPT, "onderbouwing"), 1);
	fill(o, add(o, "int_client", "Verslag"), BEWIJS_NORMEN, "1.3.2");
	fixture_silent(o, "onderbouwing");
	assert_int_equal(fixture_fault(o, "twee-bronnen").norm, 1);
	fill(o, add(o, "document", "Rooster"), BEWIJS_NORMEN, "1.3.2");
	fixture_silent(o, "twee-bronnen");
}

static void
what_could_not_be_shown_is_a_ground_of_its_own(void **state)
{
	struct onderzoek *o = *state;
	struct oordeel *on = onderzoek_oordeel(o, "1.3.2");

	fixture_judge(o, "1.3.2", "voldoet_niet");
	assert_int_equal(fixture_fault(o, "twee-bronnen").norm, 1);
	assert_true(oordeel_set_grond(on, GROND_NIET_AANGETOOND));
	assert_false(oordeel_set_grond(on, GROND_NIET_AANGETOOND));
	assert_true(on->changed);
	fixture_silent(o, "twee-bronnen");
	fixture_silent(o, "onderbouwing");
	/* It counts only with a tekort, and comes back with one. */
	fixture_judge(o, "1.3.2", "voldoet");
	assert_int_equal(oordeel_grond(on), GROND_GEEN);
	fixture_judge(o, "1.3.2", "voldoet_deels");
	assert_int_equal(oordeel_grond(on), GROND_NIET_AANGETOOND);
}

static void
a_dossier_asks_why_it_had_to_be_seen(void **state)
{
	struct onderzoek *o = *state;
	struct bewijs *b = add(o, "document", "Dossier");
	struct fault f;

	fixture_silent(o, "bewijs-noodzaak");
	o->normset->methode[0].noodzaak = true;
	f = fixture_fault(o, "bewijs-noodzaak");
	assert_string_equal(f.subject, "B-2026-0141-1");
	assert_int_equal(f.step, FIXTURE_BEWIJS);
	assert_int_equal(f.level, LEVEL_BLOKKEER);
	assert_false(bewijs_is_open(b));
	fill(o, b, BEWIJS_NOODZAAK, "Alleen zo is het te zien.");
	assert_non_null(strstr(fixture_fault(o, "bewijs-noodzaak").text,
	    "zeg waarom het met minder niet kon"));
	fill(o, b, BEWIJS_PROPORTIONALITEIT, "Alleen het plan.");
	fixture_silent(o, "bewijs-noodzaak");
	fill(o, b, BEWIJS_NOODZAAK, "");
	bewijs_withdraw(b);
	fixture_silent(o, "bewijs-noodzaak");
}

static void
a_pgb_piece_asks_for_a_pgb(void **state)
{
	struct onderzoek *o = *state;

	add(o, "zorgovereenkomst", "Overeenkomst");
	assert_int_equal(fixture_fault(o, "bewijs-pgb").level, LEVEL_WAARSCHUW);
	o->facts.pgb = YES_YES;
	fixture_silent(o, "bewijs-pgb");
}

/* Each of them read and set once, as member.h has it. */
static void
every_member_is_read_and_set(void **state)
{
	struct onderzoek *o = *state;
	struct bewijs *from, *to;

	add(o, "document", "Rooster");
	add(o, "int_client", "Plan");
	from = onderzoek_bewijs(o, 1);
	to = onderzoek_bewijs(o, 2);
	fill(o, from, BEWIJS_NORMEN, "1.3.2 1.1.1");
	fill(o, from, BEWIJS_GEZIEN, "Gaten.\nTwee.");
	fill(o, from, BEWIJS_DAG, "");
	bewijs_set_bestand(from, SHA, "mijn plan 2.pdf", 123456);
	bewijs_withdraw(from);
	to->changed = false;
	for (size_t i = 0; i < N_BEWIJS_MEMBERS; i++) {
		struct buf one = { 0 }, other = { 0 };

		bewijs_get_member(from, i, &one);
		bewijs_set_member(o, to, i, buf_text(&one));
		bewijs_get_member(to, i, &other);
		assert_string_equal(buf_text(&one), buf_text(&other));
		buf_release(&one);
		buf_release(&other);
	}
	assert_false(to->changed);
	assert_int_equal(to->bestand.size, 123456);
	assert_string_equal(to->bestand.name, "mijn plan 2.pdf");
	assert_true(to->withdrawn);
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(it_is_of_today_with_the_privacy_of_its_methode),
		TEST(without_title_or_with_an_unknown_methode_there_is_none),
		TEST(numbers_are_never_used_again),
		TEST(what_is_filled_in_is_read_back),
		TEST(what_cannot_be_changes_nothing),
		TEST(the_name_of_a_file_is_only_a_name),
		TEST(one_piece_counts_for_many_norms_as_a_source_of_its_own),
		TEST(evidence_and_a_ground_support_an_oordeel),
		TEST(what_could_not_be_shown_is_a_ground_of_its_own),
		TEST(a_dossier_asks_why_it_had_to_be_seen),
		TEST(a_pgb_piece_asks_for_a_pgb),
		TEST(every_member_is_read_and_set),
	};

	return cmocka_run_group_tests_name("core/bewijs", tests, NULL, NULL);
}
