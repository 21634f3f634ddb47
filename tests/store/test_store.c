/* Everything in and out again; what is written when. */
#include "test.h"

#include <sys/wait.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "store/db.h"

/* *state is an open store in memory. */
static int
open_memory(void **state)
{
	*state = sample_open(":memory:", "ina");
	return 0;
}

static int
close_memory(void **state)
{
	store_close(*state);
	return 0;
}

static void
assert_same_notities(const struct onderzoek *a, const struct onderzoek *b)
{
	assert_int_equal(a->n_notities, b->n_notities);
	for (size_t i = 0; i < a->n_notities; i++) {
		const struct notitie *x = &a->notitie[i];
		const struct notitie *y = &b->notitie[i];

		assert_int_equal(x->id, y->id);
		assert_string_equal(x->stamp, y->stamp);
		assert_string_equal(x->author, y->author);
		assert_string_equal(x->text, y->text);
		assert_string_equal(x->bron, y->bron);
		assert_string_equal(x->methode, y->methode);
		assert_string_equal(x->norms, y->norms);
		assert_int_equal(x->literal, y->literal);
		assert_int_equal(x->privacy, y->privacy);
		assert_int_equal(x->corrects, y->corrects);
		assert_int_equal(x->replaced, y->replaced);
		assert_string_equal(x->replaces, y->replaces);
		assert_int_equal(x->gesprek, y->gesprek);
		assert_int_equal(x->soort, y->soort);
		assert_int_equal(x->done, y->done);
		assert_false(x->done_changed || y->done_changed);
	}
}

static void
assert_same_momenten(const struct gesprek *a, const struct gesprek *b)
{
	assert_int_equal(a->n_momenten, b->n_momenten);
	for (size_t i = 0; i < a->n_momenten; i++) {
		const struct gesprek_moment *x = &a->moment[i];
		const struct gesprek_moment *y = &b->moment[i];

		assert_int_equal(x->id, y->id);
		assert_int_equal(x->moment, y->moment);
		assert_string_equal(x->stamp, y->stamp);
		assert_string_equal(x->author, y->author);
	}
}

static void
assert_same_gesprekken(const struct onderzoek *a, const struct onderzoek *b)
{
	assert_int_equal(a->n_gesprekken, b->n_gesprekken);
	for (size_t i = 0; i < a->n_gesprekken; i++) {
		const struct gesprek *x = &a->gesprek[i], *y = &b->gesprek[i];

		assert_int_equal(x->number, y->number);
		assert_string_equal(x->bronnen, y->bronnen);
		assert_string_equal(x->waar, y->waar);
		assert_int_equal(x->dag, y->dag);
		assert_string_equal(x->methode, y->methode);
		assert_string_equal(x->aanwezig, y->aanwezig);
		assert_int_equal(x->toestemming, y->toestemming);
		assert_int_equal(x->bezoek, y->bezoek);
		assert_int_equal(x->withdrawn, y->withdrawn);
		assert_int_equal(x->revision, y->revision);
		assert_false(x->changed || y->changed);
		assert_same_momenten(x, y);
	}
}

static void
assert_same_bewijs(const struct onderzoek *a, const struct onderzoek *b)
{
	assert_int_equal(a->n_bewijs, b->n_bewijs);
	for (size_t i = 0; i < a->n_bewijs; i++) {
		for (size_t j = 0; j < N_BEWIJS_MEMBERS; j++) {
			struct buf x = { 0 }, y = { 0 };

			bewijs_get_member(&a->bewijs[i], j, &x);
			bewijs_get_member(&b->bewijs[i], j, &y);
			assert_string_equal(buf_text(&x), buf_text(&y));
			buf_release(&x);
			buf_release(&y);
		}
		assert_int_equal(a->bewijs[i].number, b->bewijs[i].number);
		assert_int_equal(a->bewijs[i].revision, b->bewijs[i].revision);
		assert_int_equal(
		    a->bewijs[i].bestand.size, b->bewijs[i].bestand.size);
	}
}

static void
assert_same_events(const struct onderzoek *a, const struct onderzoek *b)
{
	assert_int_equal(a->n_events, b->n_events);
	for (size_t i = 0; i < a->n_events; i++) {
		const struct event *x = &a->event[i], *y = &b->event[i];

		assert_int_equal(x->id, y->id);
		assert_string_equal(x->kind, y->kind);
		assert_int_equal(x->day, y->day);
		assert_string_equal(x->author, y->author);
		assert_string_equal(x->stamp, y->stamp);
	}
}

static void
assert_same_maatregelen(const struct onderzoek *a, const struct onderzoek *b)
{
	assert_int_equal(a->n_maatregelen, b->n_maatregelen);
	for (size_t i = 0; i < a->n_maatregelen; i++) {
		const struct maatregel *x = &a->maatregel[i];
		const struct maatregel *y = &b->maatregel[i];

		assert_int_equal(x->number, y->number);
		assert_string_equal(x->norm->cited, y->norm->cited);
		assert_string_equal(x->text, y->text);
		assert_int_equal(x->due_on, y->due_on);
		assert_string_equal(x->owner, y->owner);
		assert_string_equal(x->blijkt_uit, y->blijkt_uit);
		assert_int_equal(x->withdrawn, y->withdrawn);
		assert_int_equal(x->revision, y->revision);
	}
	assert_int_equal(a->n_adviezen, b->n_adviezen);
	for (size_t i = 0; i < a->n_adviezen; i++) {
		assert_int_equal(a->advies[i].number, b->advies[i].number);
		assert_true(
		    (a->advies[i].norm == NULL) == (b->advies[i].norm == NULL));
		assert_string_equal(a->advies[i].text, b->advies[i].text);
		assert_int_equal(
		    a->advies[i].withdrawn, b->advies[i].withdrawn);
		assert_int_equal(a->advies[i].revision, b->advies[i].revision);
	}
}

static void
assert_same_answers(const struct onderzoek *a, struct onderzoek *b)
{
	assert_int_equal(a->n_answers, b->n_answers);
	for (size_t i = 0; i < a->n_answers; i++) {
		const struct answer *x = &a->answer[i];
		const struct answer *y = onderzoek_answer(
		    b, form_field(b->form, x->field->id), x->row);

		assert_string_equal(x->value, y->value);
		assert_int_equal(x->revision, y->revision);
	}
	assert_int_equal(a->n_answers, b->n_answers);
	assert_int_equal(a->n_redenen, b->n_redenen);
	for (size_t i = 0; i < a->n_redenen; i++)
		assert_string_equal(a->reden[i].text,
		    onderzoek_reden(
			b, a->reden[i].control, a->reden[i].subject));
}

static void
assert_same_oordelen(const struct onderzoek *a, const struct onderzoek *b)
{
	for (size_t i = 0; i < a->n_oordelen; i++) {
		const struct oordeel *x = &a->oordeel[i];
		const struct oordeel *y = &b->oordeel[i];

		assert_int_equal(x->chosen, y->chosen);
		assert_string_equal(x->reden, y->reden);
		assert_string_equal(x->grade == NULL ? "" : x->grade->id,
		    y->grade == NULL ? "" : y->grade->id);
		assert_int_equal(x->grond, y->grond);
		assert_string_equal(x->bevinding, y->bevinding);
		for (size_t j = 0; j < x->norm->n_toetspunten; j++)
			assert_int_equal(x->punt[j], y->punt[j]);
		assert_int_equal(x->revision, y->revision);
	}
}

static void
assert_same(const struct onderzoek *a, struct onderzoek *b)
{
	assert_int_equal(a->id, b->id);
	assert_string_equal(a->nummer, b->nummer);
	assert_int_equal(a->started_on, b->started_on);
	assert_string_equal(a->behandelaar, b->behandelaar);
	assert_string_equal(a->step, b->step);
	assert_int_equal(a->status, b->status);
	assert_int_equal(a->revision, b->revision);
	assert_true(facts_equal(&a->facts, &b->facts));
	assert_true(facts_equal(&a->saved, &b->saved));
	assert_same_answers(a, b);
	assert_same_oordelen(a, b);
	assert_same_notities(a, b);
	assert_same_gesprekken(a, b);
	assert_same_events(a, b);
	assert_same_bewijs(a, b);
	assert_same_maatregelen(a, b);
}

/* Read it anew and compare. */
static void
assert_kept(struct store *store, const struct onderzoek *o)
{
	struct onderzoek again;

	assert_false(onderzoek_changed(o));
	sample_read(store, o->nummer, &again);
	assert_false(onderzoek_changed(&again));
	assert_same(o, &again);
	onderzoek_release(&again);
}

static void
all_of_an_onderzoek_comes_back(void **state)
{
	struct onderzoek o;

	sample_init(&o);
	sample_fill(&o);
	sample_save(*state, &o);
	assert_kept(*state, &o);
	onderzoek_release(&o);
}

static void
an_empty_onderzoek_comes_back(void **state)
{
	struct onderzoek o;

	assert_true(store_is_empty(*state));
	sample_init(&o);
	sample_save(*state, &o);
	assert_false(store_is_empty(*state));
	assert_kept(*state, &o);
	onderzoek_release(&o);
}

static void
changes_come_back_too(void **state)
{
	struct onderzoek o;
	struct oordeel *oordeel;
	struct error err;

	sample_init(&o);
	sample_fill(&o);
	sample_save(*state, &o);
	fixture_answer(&o, "gemeenten", "lansingerland rotterdam");
	fixture_answer(&o, "voorzieningen", "");
	fixture_answer(&o, "aangekondigd", "");
	fixture_answer(&o, "bezoek_op", "");
	fixture_answer(&o, "uitleg", "");
	oordeel = onderzoek_oordeel(&o, "1.3.2");
	oordeel_set_grade(oordeel, NULL);
	oordeel_set_bevinding(oordeel, "");
	oordeel_set_punt(oordeel, 0, PUNT_OPEN);
	oordeel_set_punt(oordeel, 1, PUNT_PLUS);
	assert_non_null(onderzoek_correct_notitie(
	    &o, o.notitie[0].id, "ina", "Er is geen plan.", &err));
	assert_int_equal(0,
	    onderzoek_split_notitie(
		&o, o.notitie[1].id, "ina", "Tweede.", "Derde.", &err));
	gesprek_set_bronnen(&o.gesprek[0], "m1", &err);
	gesprek_set_dag(&o.gesprek[0], DATE_NONE);
	gesprek_withdraw(&o.gesprek[0]);
	assert_int_equal(0, gesprek_end(&o.gesprek[0], "bas", &err));
	maatregel_withdraw(&o.maatregel[0], "Dubbel.");
	advies_set_text(&o.advies[0], "Vraag het de cliënten.");
	onderzoek_set_reden(&o, "twee-bronnen", "A-1.3.2", "Anders.");
	onderzoek_set_step(&o, "oordelen");
	o.status = STATUS_CONCEPT;
	sample_save(*state, &o);
	assert_kept(*state, &o);
	assert_true(o.notitie[0].replaced);
	onderzoek_release(&o);
}

static void
begin_in(struct onderzoek *o, int year, const char *nummer)
{
	sample_init(o);
	o->started_on = date_from_ymd(year, 3, 1);
	free(o->nummer);
	o->nummer = xstrdup(nummer);
}

static void
numbers_count_within_a_year(void **state)
{
	struct onderzoek o[3];

	begin_in(&o[0], 2025, "");
	begin_in(&o[1], 2025, "");
	begin_in(&o[2], 2026, "");
	for (int i = 0; i < 3; i++)
		sample_save(*state, &o[i]);
	assert_string_equal("2025-0001", o[0].nummer);
	assert_string_equal("2025-0002", o[1].nummer);
	assert_string_equal("2026-0001", o[2].nummer);
	for (int i = 0; i < 3; i++)
		onderzoek_release(&o[i]);
}

static void
a_number_of_its_own_is_never_given_again(void **state)
{
	struct onderzoek own, next, same, wrong;
	struct error err;

	begin_in(&own, 2026, "2026-0041");
	begin_in(&next, 2026, "");
	begin_in(&same, 2026, "2026-0041");
	begin_in(&wrong, 2026, "26-41");
	sample_save(*state, &own);
	sample_save(*state, &next);
	assert_string_equal("2026-0042", next.nummer);
	assert_int_equal(-1, store_add_onderzoek(*state, &same, &err));
	assert_string_equal("onderzoek 2026-0041 bestaat al", err.text);
	assert_int_equal(0, same.id);
	assert_true(onderzoek_changed(&same));
	assert_int_equal(-1, store_add_onderzoek(*state, &wrong, &err));
	assert_string_equal("26-41 is geen nummer als 2026-0141", err.text);
	assert_int_equal(2, store_count(*state));
	onderzoek_release(&own);
	onderzoek_release(&next);
	onderzoek_release(&same);
	onderzoek_release(&wrong);
}

static void
the_pins_are_the_texts_it_began_with(void **state)
{
	struct onderzoek o;
	struct pins pins;
	struct error err;

	sample_init(&o);
	sample_save(*state, &o);
	assert_int_equal(1, store_find(*state, o.nummer, &pins, &err));
	assert_string_equal(o.form->canonical, pins.form);
	assert_string_equal(o.normset->canonical, pins.normset);
	assert_string_equal(o.registers->canonical, pins.registers);
	pins_release(&pins);
	assert_int_equal(0, store_find(*state, "2026-9999", &pins, &err));
	onderzoek_release(&o);
}

static int commits;

static int
count_commit(void *context)
{
	(void)context;
	commits++;
	return 0;
}

static void
a_save_is_one_commit_and_nothing_marked_is_none(void **state)
{
	struct store *store = *state;
	struct onderzoek o;

	sqlite3_commit_hook(store->db, count_commit, NULL);
	commits = 0;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	assert_int_equal(1, commits);
	sample_save(store, &o);
	assert_int_equal(1, commits);
	fixture_judge(&o, "2.3.2", "voldoet_deels");
	fixture_answer(&o, "uitleg", "Anders.");
	fixture_answer(&o, "aanbieder", "Zuid");
	sample_save(store, &o);
	assert_int_equal(2, commits);
	onderzoek_release(&o);
}

static void
what_is_only_added_cannot_be_changed_or_deleted(void **state)
{
	static const char *const attempts[] = {
		"UPDATE notitie SET text = 'anders'",
		"DELETE FROM notitie",
		"UPDATE notitie_norm SET norm = 'A-1.1.1'",
		"DELETE FROM notitie_norm",
		"DELETE FROM maatregel",
		"DELETE FROM advies",
		"DELETE FROM oordeel",
		"UPDATE pin SET text = ''",
		"DELETE FROM pin",
		"DELETE FROM onderzoek",
		"UPDATE logboek SET who = 'bas'",
		"DELETE FROM logboek",
	};
	struct store *store = *state;
	struct onderzoek o;

	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	for (size_t i = 0; i < LENGTH(attempts); i++)
		assert_int_equal(SQLITE_CONSTRAINT_TRIGGER,
		    sqlite3_exec(store->db, attempts[i], NULL, NULL, NULL));
	assert_kept(store, &o);
	onderzoek_release(&o);
}

/* In a child: change something and end before the commit. */
static int
end_in_a_transaction(const char *path)
{
	struct store *store = sample_open(path, "bas");
	struct error err;

	if (db_begin(store, &err) < 0)
		return 1;
	return sqlite3_exec(store->db, "UPDATE oordeel SET grade = NULL", NULL,
		   NULL, NULL) != SQLITE_OK;
}

static void
an_end_in_a_transaction_leaves_the_last_save(void **state)
{
	const char *path = sample_path("kill.db");
	struct store *store = sample_open(path, "ina");
	struct onderzoek o;
	int status;
	pid_t child;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	store_close(store);
	child = fork();
	if (child == 0)
		_exit(end_in_a_transaction(path));
	assert_int_equal(child, waitpid(child, &status, 0));
	assert_int_equal(0, status);
	store = sample_open(path, "ina");
	assert_kept(store, &o);
	onderzoek_release(&o);
	store_close(store);
}

static void
a_failed_save_keeps_the_marks(void **state)
{
	struct store *store = *state;
	struct onderzoek o;
	struct error err;

	sample_init(&o);
	sample_fill(&o);
	sample_save(store, &o);
	oordeel_set_bevinding(&o.oordeel[2], "Nog iets.");
	fixture_answer(&o, "aanbieder", "Zuid");
	assert_non_null(onderzoek_add_notitie(&o, "ina", "Een regel", &err));
	sqlite3_exec(store->db,
	    "CREATE TEMP TRIGGER fails BEFORE INSERT ON notitie "
	    "BEGIN SELECT RAISE(ABORT, 'mislukt'); END",
	    NULL, NULL, NULL);
	assert_int_equal(-1, store_save_onderzoek(store, &o, &err));
	assert_non_null(strstr(err.text, "mislukt"));
	assert_true(o.oordeel[2].changed);
	assert_int_equal(0, o.notitie[2].id);
	assert_string_equal("Stichting Één", o.saved.aanbieder);
	sqlite3_exec(store->db, "DROP TRIGGER fails", NULL, NULL, NULL);
	sample_save(store, &o);
	assert_kept(store, &o);
	onderzoek_release(&o);
}

static void
an_aanbieder_has_one_spelling(void **state)
{
	struct onderzoek a, b;
	struct error err;
	char **names;
	size_t n;

	sample_init(&a);
	sample_init(&b);
	fixture_answer(&a, "aanbieder", "Zorg Zuid");
	fixture_answer(&b, "aanbieder", "zorg zuid");
	sample_save(*state, &a);
	sample_save(*state, &b);
	assert_string_equal("Zorg Zuid", b.facts.aanbieder);
	fixture_answer(&b, "aanbieder", "Huize Zórgzaam");
	sample_save(*state, &b);
	assert_int_equal(
	    0, store_aanbieders(*state, "ZORG", 10, &names, &n, &err));
	assert_int_equal(2, n);
	assert_string_equal("Zorg Zuid", names[0]);
	assert_string_equal("Huize Zórgzaam", names[1]);
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
	onderzoek_release(&a);
	onderzoek_release(&b);
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, open_memory, close_memory)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_of_an_onderzoek_comes_back),
		TEST(an_empty_onderzoek_comes_back),
		TEST(changes_come_back_too),
		TEST(numbers_count_within_a_year),
		TEST(a_number_of_its_own_is_never_given_again),
		TEST(the_pins_are_the_texts_it_began_with),
		TEST(a_save_is_one_commit_and_nothing_marked_is_none),
		TEST(what_is_only_added_cannot_be_changed_or_deleted),
		cmocka_unit_test(an_end_in_a_transaction_leaves_the_last_save),
		TEST(a_failed_save_keeps_the_marks),
		TEST(an_aanbieder_has_one_spelling),
	};
	int failed =
	    cmocka_run_group_tests_name("store/store", tests, NULL, NULL);

	sample_clean();
	return failed;
}
