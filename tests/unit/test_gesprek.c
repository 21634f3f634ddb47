/*
 * test_gesprek.c - talks and their moments; notities split, joined, tagged.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/rules.h"
#include "core/text.h"
#include "fixture.h"

static void
a_gesprek_has_a_number_and_a_day(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct gesprek *g = onderzoek_add_gesprek(o);

	assert_int_equal(g->number, 1);
	assert_int_equal(g->dag, date_from_iso("2026-11-21"));
	assert_true(g->changed && onderzoek_changed(o));
	assert_true(gesprek_withdraw(g));
	assert_false(gesprek_withdraw(g));
	assert_int_equal(onderzoek_add_gesprek(o)->number, 2);
	assert_int_equal(onderzoek_gesprek(o, 2)->number, 2);
	assert_null(onderzoek_the_gesprek(o, 3, &err));
	assert_string_equal(
	    err.text, "Onderzoek 2026-0141 heeft geen gesprek 3.");
}

static void
a_gesprek_is_marked_only_when_it_differs(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct gesprek *g = onderzoek_add_gesprek(o);
	struct buf line = { 0 };

	g->changed = false;
	assert_false(gesprek_set_waar(g, " "));
	assert_false(gesprek_set_aanwezig(g, ""));
	assert_false(gesprek_set_dag(g, g->dag));
	assert_false(gesprek_set_bezoek(g, 0));
	assert_false(gesprek_set_toestemming(g, TOESTEMMING_EMPTY));
	assert_int_equal(gesprek_set_bronnen(g, " , ", &err), 0);
	assert_int_equal(gesprek_set_methode(o, g, "", &err), 0);
	assert_false(g->changed);
	assert_true(gesprek_set_waar(g, "De Linde\nkamer"));
	assert_true(gesprek_set_aanwezig(g, "begeleider"));
	assert_true(gesprek_set_bezoek(g, 2));
	assert_int_equal(gesprek_read_toestemming(g, "ja", &err), 1);
	assert_int_equal(gesprek_set_bronnen(g, "@C1, b2;c1", &err), 1);
	assert_int_equal(gesprek_set_methode(o, g, "int_client", &err), 1);
	assert_true(g->changed);
	gesprek_summary(g, &line);
	assert_string_equal(buf_text(&line),
	    "c1 b2, De Linde kamer, za 21-11-2026, int_client, aanwezig: "
	    "begeleider, toestemming: ja, bezoek 2");
	buf_release(&line);
}

static void
a_name_is_no_bron_of_a_gesprek(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct gesprek *g = onderzoek_add_gesprek(o);

	gesprek_set_bronnen(g, "c1", &err);
	g->changed = false;
	assert_int_equal(gesprek_set_bronnen(g, "c2 Jansen", &err), -1);
	assert_non_null(strstr(err.text, "schrijf geen naam"));
	assert_int_equal(gesprek_set_methode(o, g, "praten", &err), -1);
	assert_int_equal(gesprek_read_toestemming(g, "misschien", &err), -1);
	assert_string_equal(g->bronnen, "c1");
	assert_false(g->changed);
}

static void
moments_follow_their_table(void **state)
{
	static const bool may[N_GESPREK_STANDEN][N_MOMENTEN] = {
		[GESPREK_NIEUW] = { true, false, false, false },
		[GESPREK_LOOPT] = { false, true, false, true },
		[GESPREK_PAUZE] = { false, false, true, true },
		[GESPREK_KLAAR] = { false, false, true, false },
	};
	struct error err = { 0 };
	struct gesprek *g = onderzoek_add_gesprek(*state);

	for (int s = 0; s < N_GESPREK_STANDEN; s++)
		for (int m = 0; m < N_MOMENTEN; m++)
			assert_int_equal(moment_may_follow((enum moment)m,
					     (enum gesprek_stand)s),
			    may[s][m]);
	assert_int_equal(gesprek_pause(g, "x", &err), -1);
	assert_string_equal(err.text,
	    "Gesprek 1: nog niet begonnen; pauze kan dan niet, wel begin.");
	assert_null(onderzoek_running(*state));
	assert_int_equal(gesprek_start(g, "x", &err), 0);
	assert_ptr_equal(onderzoek_running(*state), g);
	assert_int_equal(gesprek_resume(g, "x", &err), -1);
	assert_int_equal(gesprek_pause(g, "x", &err), 0);
	assert_int_equal(gesprek_stand(g), GESPREK_PAUZE);
	assert_int_equal(gesprek_resume(g, "x", &err), 0);
	assert_int_equal(gesprek_end(g, "x", &err), 0);
	assert_int_equal(gesprek_stand(g), GESPREK_KLAAR);
	assert_null(onderzoek_running(*state));
	assert_int_equal(g->n_momenten, 4);
	assert_string_equal(g->moment[3].author, "x");
}

static void
add_moment(struct gesprek *g, enum moment moment, const char *stamp)
{
	g->moment = xgrow(g->moment, g->n_momenten, sizeof *g->moment);
	g->moment[g->n_momenten] = (struct gesprek_moment){ .moment = moment };
	memcpy(g->moment[g->n_momenten++].stamp, stamp, STAMP_SIZE);
}

static void
pauses_do_not_count(void **state)
{
	struct gesprek *g = onderzoek_add_gesprek(*state);

	assert_int_equal(gesprek_seconds(g, "2026-11-21 12:00:00"), 0);
	add_moment(g, MOMENT_BEGIN, "2026-11-20 23:50:00");
	assert_int_equal(gesprek_seconds(g, "2026-11-20 23:50:30"), 30);
	add_moment(g, MOMENT_PAUZE, "2026-11-21 00:10:00");
	assert_int_equal(gesprek_seconds(g, "2026-11-21 12:00:00"), 1200);
	/* Two at once: the same moment twice. */
	add_moment(g, MOMENT_PAUZE, "2026-11-21 00:10:02");
	add_moment(g, MOMENT_VERDER, "2026-11-21 00:30:00");
	/* A clock that was set back counts nothing. */
	assert_int_equal(gesprek_seconds(g, "2026-11-21 00:20:00"), 1200);
	add_moment(g, MOMENT_EINDE, "2026-11-21 01:00:05");
	assert_int_equal(gesprek_seconds(g, "geen tijd"), 3005);
}

static void
who_talked_is_counted_once_by_role(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	gesprek_set_bronnen(onderzoek_add_gesprek(o), "c1 b1", &err);
	gesprek_set_bronnen(onderzoek_add_gesprek(o), "c1 c2", &err);
	gesprek_set_bronnen(onderzoek_add_gesprek(o), "c3 m1", &err);
	gesprek_withdraw(onderzoek_gesprek(o, 3));
	assert_int_equal(onderzoek_n_gesproken(o, 'c'), 2);
	assert_int_equal(onderzoek_n_gesproken(o, 'b'), 1);
	assert_int_equal(onderzoek_n_gesproken(o, 'm'), 0);
	assert_string_equal(bron_role("c1"), "cliënt");
	assert_null(bron_role("x1"));
}

/* A saved one, with everything. */
static struct notitie *
saved(struct onderzoek *o, int64_t id, const char *text)
{
	struct notitie *n =
	    fixture_notitie(o, "1.3.2 1.1.1", "c1", "int_client");
	char *old = n->text;

	n->text = xstrdup(text);
	free(old);
	n->id = id;
	n->gesprek = 2;
	n->literal = true;
	return n;
}

static void
a_split_keeps_what_stands_beside_the_text(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };

	saved(o, 7, "altijd te laat  en caf\xc3\xa9");
	assert_int_equal(onderzoek_split_notitie_at(o, 7, "b", 15, &err), 0);
	assert_int_equal(o->n_notities, 3);
	assert_true(o->notitie[0].replaced);
	assert_string_equal(o->notitie[1].text, "altijd te laat");
	assert_string_equal(o->notitie[2].text, "en caf\xc3\xa9");
	for (size_t i = 1; i < 3; i++) {
		const struct notitie *n = &o->notitie[i];

		assert_true(notitie_replaces(n, 7));
		assert_false(notitie_replaces(n, 8));
		assert_int_equal(n->id, 0);
		assert_string_equal(n->bron, "c1");
		assert_string_equal(n->norms, "A-1.3.2 A-1.1.1");
		assert_string_equal(n->methode, "int_client");
		assert_int_equal(n->gesprek, 2);
		assert_int_equal(n->privacy, PRIVACY_BIJZONDER);
		assert_true(n->literal && !n->replaced);
		assert_ptr_equal(onderzoek_notitie_first(o, n), &o->notitie[0]);
	}
}

static void
a_split_leaves_text_on_both_sides_or_nothing_changes(void **state)
{
	static const size_t wrong[] = { 0, 1, 9, 10, 900 };
	struct onderzoek *o = *state;
	struct error err = { 0 };

	saved(o, 7, " te caf\xc3\xa9");
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		assert_int_equal(
		    onderzoek_split_notitie_at(o, 7, "b", wrong[i], &err), -1);
		assert_non_null(strstr(err.text, "elk deel tekst"));
	}
	assert_int_equal(
	    onderzoek_split_notitie(o, 7, "b", "een", "\033", &err), -1);
	assert_int_equal(
	    onderzoek_split_notitie(o, 8, "b", "een", "twee", &err), -1);
	assert_int_equal(o->n_notities, 1);
	assert_false(o->notitie[0].replaced);
	/* Inside a character is before it. */
	assert_int_equal(onderzoek_split_notitie_at(o, 7, "b", 8, &err), 0);
	assert_string_equal(o->notitie[2].text, "\xc3\xa9");
	assert_int_equal(
	    onderzoek_split_notitie(o, 7, "b", "een", "twee", &err), -1);
	assert_non_null(strstr(err.text, "al verbeterd"));
}

static void
a_join_unites_norms_and_keeps_literal_words(void **state)
{
	static const int64_t ids[] = { 8, 7 };
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n;

	saved(o, 7, "te laat");
	n = saved(o, 8, "zegt c1");
	n->literal = false;
	n->gesprek = 0;
	text_set(&n->norms, "A-3.1.3 A-1.3.2", false);
	n = onderzoek_join_notities(o, ids, 2, "b", &err);
	assert_non_null(n);
	assert_string_equal(n->text, "\"te laat\"\nzegt c1");
	assert_false(n->literal);
	assert_string_equal(n->norms, "A-1.3.2 A-1.1.1 A-3.1.3");
	assert_string_equal(n->bron, "c1");
	assert_int_equal(n->gesprek, 2);
	assert_true(notitie_replaces(n, 7) && notitie_replaces(n, 8));
	assert_true(o->notitie[0].replaced && o->notitie[1].replaced);
	assert_ptr_equal(onderzoek_notitie_first(o, n), &o->notitie[0]);
}

static void
what_does_not_belong_together_is_not_joined(void **state)
{
	static const int64_t ids[] = { 7, 8 }, twice[] = { 7, 7 };
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n;

	saved(o, 7, "te laat");
	n = saved(o, 8, "zegt c1");
	text_set(&n->bron, "b1", false);
	assert_null(onderzoek_join_notities(o, ids, 2, "b", &err));
	assert_non_null(strstr(err.text, "dezelfde bron"));
	text_set(&n->bron, "c1", false);
	n->gesprek = 3;
	assert_null(onderzoek_join_notities(o, ids, 2, "b", &err));
	assert_non_null(strstr(err.text, "hetzelfde gesprek"));
	n->gesprek = 2;
	n->soort = SOORT_DOEN;
	assert_null(onderzoek_join_notities(o, ids, 2, "b", &err));
	assert_null(onderzoek_join_notities(o, twice, 2, "b", &err));
	assert_non_null(strstr(err.text, "twee of meer"));
	assert_int_equal(o->n_notities, 2);
	assert_false(o->notitie[0].replaced || o->notitie[1].replaced);
}

static void
a_tag_is_a_new_version(void **state)
{
	static const int64_t ids[] = { 7, 8, 7 }, unsaved[] = { 7, 0 };
	struct onderzoek *o = *state;
	struct error err = { 0 };
	const struct notitie *n;

	saved(o, 7, "te laat");
	text_set(&saved(o, 8, "ook")->norms, "", false);
	assert_int_equal(onderzoek_n_untagged(o), 1);
	assert_int_equal(
	    onderzoek_tag_notities(o, ids, 3, "b", "1.9.9", &err), -1);
	assert_int_equal(
	    onderzoek_tag_notities(o, unsaved, 2, "b", "1.3.2", &err), -1);
	assert_int_equal(o->n_notities, 2);
	assert_int_equal(
	    onderzoek_tag_notities(o, ids, 3, "b", "1.3.2", &err), 1);
	n = &o->notitie[2];
	assert_int_equal(n->corrects, 8);
	assert_string_equal(n->text, "ook");
	assert_string_equal(n->norms, "A-1.3.2");
	assert_string_equal(n->author, "b");
	assert_int_equal(n->gesprek, 2);
	assert_int_equal(onderzoek_n_untagged(o), 0);
	assert_int_equal(
	    onderzoek_untag_notities(o, ids, 1, "b", "1.1.1", &err), 1);
	assert_string_equal(o->notitie[3].norms, "A-1.3.2");
	assert_int_equal(
	    onderzoek_tag_notities(o, ids, 1, "b", "1.1.1", &err), -1);
	assert_non_null(strstr(err.text, "al verbeterd"));
}

static void
what_is_left_to_do_or_ask_is_no_evidence_but_a_fault(void **state)
{
	struct onderzoek *o = *state;
	const struct norm *norm = &o->normset->norm[1];
	struct error err = { 0 };
	struct faults faults;
	struct notitie *n;
	size_t n_found = 0;

	n = saved(o, 7, "rooster\nopvragen");
	n->soort = SOORT_DOEN;
	saved(o, 8, "naam van de arts")->soort = SOORT_VRAGEN;
	assert_true(notitie_on(&o->notitie[0], norm));
	assert_false(onderzoek_has_notitie(o, norm));
	rules_check(o, GATE_CONCEPT, &faults);
	for (size_t i = 0; i < faults.n; i++) {
		const struct fault *f = &faults.fault[i];

		if (strcmp(f->control, "nog-doen-of-vragen") != 0)
			continue;
		assert_int_equal(f->step, FIXTURE_GESPREKKEN);
		assert_int_equal(f->level, LEVEL_LET_OP);
		assert_int_equal(f->row, n_found);
		assert_string_equal(f->text,
		    n_found == 0 ? "Nog doen: rooster opvragen"
				 : "Nog vragen: naam van de arts");
		n_found++;
	}
	assert_int_equal(n_found, 2);
	faults_release(&faults);
	assert_int_equal(onderzoek_notitie_done(o, 7, &err), 0);
	assert_true(o->notitie[0].done && o->notitie[0].done_changed);
	assert_false(notitie_open(&o->notitie[0]));
	saved(o, 9, "gewoon");
	assert_int_equal(onderzoek_notitie_done(o, 9, &err), -1);
	assert_non_null(strstr(err.text, "gewone notitie"));
}

static void
a_correction_of_what_is_done_stays_done(void **state)
{
	struct onderzoek *o = *state;
	struct error err = { 0 };
	struct notitie *n = saved(o, 7, "rooster");

	n->soort = SOORT_DOEN;
	assert_int_equal(onderzoek_notitie_done(o, 7, &err), 0);
	n = onderzoek_correct_notitie(o, 7, "b", "het rooster", &err);
	assert_int_equal(n->soort, SOORT_DOEN);
	assert_true(n->done && n->done_changed);
	assert_int_equal(n->gesprek, 2);
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_gesprek_has_a_number_and_a_day),
		TEST(a_gesprek_is_marked_only_when_it_differs),
		TEST(a_name_is_no_bron_of_a_gesprek),
		TEST(moments_follow_their_table),
		TEST(pauses_do_not_count),
		TEST(who_talked_is_counted_once_by_role),
		TEST(a_split_keeps_what_stands_beside_the_text),
		TEST(a_split_leaves_text_on_both_sides_or_nothing_changes),
		TEST(a_join_unites_norms_and_keeps_literal_words),
		TEST(what_does_not_belong_together_is_not_joined),
		TEST(a_tag_is_a_new_version),
		TEST(what_is_left_to_do_or_ask_is_no_evidence_but_a_fault),
		TEST(a_correction_of_what_is_done_stays_done),
	};

	return cmocka_run_group_tests_name("core/gesprek", tests, NULL, NULL);
}
