/*
 * test_interleave.c - two people in one onderzoek, in any order.
 *
 * Each does what people do, saves or does not, takes over what the other
 * wrote or does not, and settles a conflict one way or another, at once or
 * later.  In the end both have the same, and every text that was said to
 * be saved is there or in the logboek.  SCHOUW_ROUNDS is the number of
 * rounds (1000), SCHOUW_SEED the first seed; a failure names its seed.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fixture.h"
#include "sample.h"
#include "written.h"
#include "store/db.h"

#define ROUNDS 1000
#define MOVES  30
#define MARK   "~%u;" /* in a text: no other has it */

struct person {
	const char *name;
	struct store *store;
	struct onderzoek o;
};

/* Marks of the texts that a save took. */
struct kept {
	unsigned *mark;
	size_t n;
};

struct round {
	struct person person[2];
	struct kept kept;
	unsigned seed, lot, marks;
};

static unsigned
dice(struct round *r, unsigned sides)
{
	r->lot = r->lot * 1103515245 + 12345;
	return (r->lot >> 16) % sides;
}

static long
number_from(const char *name, long otherwise)
{
	const char *value = getenv(name);

	return value != NULL ? strtol(value, NULL, 10) : otherwise;
}

/* A text that is like no other, borrowed until the next. */
static const char *
new_text(struct round *r)
{
	static char text[40];

	snprintf(text, sizeof text, "Tekst " MARK, ++r->marks);
	return text;
}

static void
keep_marks(struct round *r, const char *text)
{
	const char *at = text;

	while ((at = strchr(at, '~')) != NULL) {
		r->kept.mark =
		    xgrow(r->kept.mark, r->kept.n, sizeof *r->kept.mark);
		r->kept.mark[r->kept.n++] = (unsigned)strtoul(++at, NULL, 10);
	}
}

/* All that this person has and that is not still to be saved. */
static void
keep_saved(struct round *r, const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (o->notitie[i].id != 0)
			keep_marks(r, o->notitie[i].text);
	for (size_t i = 0; i < o->n_oordelen; i++)
		if (!o->oordeel[i].changed)
			keep_marks(r, o->oordeel[i].bevinding);
	for (size_t i = 0; i < o->n_answers; i++)
		if (!o->answer[i].changed)
			keep_marks(r, o->answer[i].value);
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (!o->maatregel[i].changed) {
			keep_marks(r, o->maatregel[i].text);
			keep_marks(r, o->maatregel[i].blijkt_uit);
		}
	for (size_t i = 0; i < o->n_adviezen; i++)
		if (!o->advies[i].changed)
			keep_marks(r, o->advies[i].text);
	for (size_t i = 0; i < o->n_bewijs; i++)
		if (!o->bewijs[i].changed) {
			keep_marks(r, o->bewijs[i].titel);
			keep_marks(r, o->bewijs[i].gezien);
			keep_marks(r, o->bewijs[i].steekproef);
		}
	for (size_t i = 0; i < o->n_gesprekken; i++)
		if (!o->gesprek[i].changed) {
			keep_marks(r, o->gesprek[i].waar);
			keep_marks(r, o->gesprek[i].aanwezig);
		}
	for (size_t i = 0; i < o->n_redenen; i++)
		if (!o->reden[i].changed)
			keep_marks(r, o->reden[i].text);
}

/* What people do */

static void
note(struct round *r, struct person *p)
{
	struct error err;

	assert_non_null(
	    onderzoek_add_notitie(&p->o, p->name, new_text(r), &err));
}

static void
correct(struct round *r, struct person *p)
{
	const struct onderzoek *o = &p->o;
	size_t i = o->n_notities == 0 ? 0 : dice(r, (unsigned)o->n_notities);
	struct error err;

	if (i < o->n_notities && o->notitie[i].id != 0 &&
	    !o->notitie[i].replaced)
		onderzoek_correct_notitie(
		    &p->o, o->notitie[i].id, p->name, new_text(r), &err);
}

static struct oordeel *
any_oordeel(struct round *r, struct person *p)
{
	/* Two of them: they must meet. */
	return &p->o.oordeel[dice(r, 2)];
}

static void
judge(struct round *r, struct person *p)
{
	struct oordeel *oordeel = any_oordeel(r, p);
	const struct normset *set = p->o.normset;

	oordeel_set_grade(
	    oordeel, &set->grade[dice(r, (unsigned)set->n_grades)]);
}

static void
tick(struct round *r, struct person *p)
{
	struct oordeel *oordeel = any_oordeel(r, p);
	unsigned n = (unsigned)oordeel->norm->n_toetspunten;

	if (n > 0)
		oordeel_set_punt(
		    oordeel, dice(r, n), (enum punt)dice(r, N_PUNTEN));
}

static void
choose(struct round *r, struct person *p)
{
	struct oordeel *oordeel = any_oordeel(r, p);

	oordeel_choose(
	    oordeel, dice(r, 2) == 0, dice(r, 2) == 0 ? "daarom" : "daarop");
}

static void
find(struct round *r, struct person *p)
{
	oordeel_set_bevinding(any_oordeel(r, p), new_text(r));
}

static void
find_more(struct round *r, struct person *p)
{
	struct oordeel *oordeel = any_oordeel(r, p);
	char *more = xasprintf("%s %s", oordeel->bevinding, new_text(r));

	oordeel_set_bevinding(oordeel, more);
	free(more);
}

static void
answer(struct round *r, struct person *p)
{
	fixture_answer(
	    &p->o, dice(r, 2) == 0 ? "uitleg" : "nadere_uitleg", new_text(r));
}

static void
state_fact(struct round *r, struct person *p)
{
	static const char *const values[][3] = {
		{ "locatie", "Haven 2", "Plein 3" },
		{ "pgb", "ja", "nee" },
		{ "gemeenten", "rotterdam", "lansingerland rotterdam" },
		{ "bezoek_op", "2026-11-20", "2026-11-19" },
	};
	const char *const *value = values[dice(r, LENGTH(values))];

	fact_set(&p->o.facts, fact_find(value[0]), value[1 + dice(r, 2)]);
}

static void
impose(struct round *r, struct person *p)
{
	const struct norm *norm = any_oordeel(r, p)->norm;
	struct error err;
	struct maatregel *m = onderzoek_add_maatregel(&p->o, norm, &err);

	if (m != NULL)
		maatregel_set_text(m, new_text(r));
}

static void
change_maatregel(struct round *r, struct person *p)
{
	unsigned n = (unsigned)p->o.n_maatregelen;
	struct maatregel *m = n == 0 ? NULL : &p->o.maatregel[dice(r, n)];

	switch (m == NULL ? 9 : dice(r, 5)) {
	case 0:
		maatregel_set_text(m, new_text(r));
		break;
	case 1:
		maatregel_set_blijkt_uit(m, new_text(r));
		break;
	case 2:
		maatregel_set_owner(m, dice(r, 2) == 0 ? "bestuur" : "manager");
		break;
	case 3:
		maatregel_set_due_on(
		    m, date_from_iso("2026-12-21") + (date)dice(r, 3));
		break;
	case 4:
		if (dice(r, 4) == 0)
			maatregel_withdraw(m, "Toch niet nodig.");
		break;
	default:
		break;
	}
}

static void
advise(struct round *r, struct person *p)
{
	unsigned n = (unsigned)p->o.n_adviezen;

	if (n == 0 || dice(r, 3) == 0)
		advies_set_text(onderzoek_add_advies(&p->o, NULL), new_text(r));
	else if (dice(r, 4) == 0)
		advies_withdraw(&p->o.advies[dice(r, n)]);
	else
		advies_set_text(&p->o.advies[dice(r, n)], new_text(r));
}

static void
show(struct round *r, struct person *p)
{
	static const enum bewijs_part parts[] = { BEWIJS_GEZIEN,
		BEWIJS_STEEKPROEF };
	unsigned n = (unsigned)p->o.n_bewijs;
	struct error err;

	if (n == 0 || dice(r, 4) == 0)
		onderzoek_add_bewijs(&p->o, "document", new_text(r), &err);
	else
		bewijs_read(&p->o, &p->o.bewijs[dice(r, n)], parts[dice(r, 2)],
		    new_text(r), &err);
}

/* NULL: there is none yet. */
static struct gesprek *
any_gesprek(struct round *r, struct person *p)
{
	unsigned n = (unsigned)p->o.n_gesprekken;

	return n == 0 ? NULL : &p->o.gesprek[dice(r, n)];
}

static void
meet(struct round *r, struct person *p)
{
	struct gesprek *g = any_gesprek(r, p);

	switch (g == NULL ? 0 : dice(r, 6)) {
	case 0:
		gesprek_set_waar(onderzoek_add_gesprek(&p->o), new_text(r));
		break;
	case 1:
	case 2:
		gesprek_set_waar(g, new_text(r));
		break;
	case 3:
		gesprek_set_aanwezig(g, new_text(r));
		break;
	case 4:
		gesprek_set_bezoek(g, (int)dice(r, 3));
		break;
	default:
		if (dice(r, 4) == 0)
			gesprek_withdraw(g);
	}
}

/* A moment that cannot follow is refused. */
static void
talk(struct round *r, struct person *p)
{
	struct gesprek *g = any_gesprek(r, p);
	struct notitie *n;
	struct error err;

	if (g == NULL)
		return;
	gesprek_add_moment(g, (enum moment)dice(r, N_MOMENTEN), p->name, &err);
	n = onderzoek_add_notitie(&p->o, p->name, new_text(r), &err);
	n->gesprek = g->number;
}

static void
excuse(struct round *r, struct person *p)
{
	onderzoek_set_reden(&p->o, "drie-bronnen", "A-1.3.2", new_text(r));
}

static void
take_over(struct round *r, struct person *p)
{
	struct error err;

	(void)r;
	if (store_refresh_onderzoek(p->store, &p->o, &err) < 0)
		fail_msg("%s", err.text);
}

static void
settle(struct round *r, struct person *p)
{
	enum settle how = (enum settle)dice(r, 3);

	if (p->o.conflict.kind == CONFLICT_NONE)
		return;
	if (how == SETTLE_BOTH && !conflict_joins(&p->o))
		how = SETTLE_MINE;
	onderzoek_settle(&p->o, how);
	/* A row that is taken as a whole comes in with this. */
	take_over(r, p);
}

static int
save(struct round *r, struct person *p)
{
	char *dropped =
	    p->o.dropped.text == NULL ? NULL : xstrdup(p->o.dropped.text);
	struct error err;
	int got = store_save_onderzoek(p->store, &p->o, &err);

	if (got < 0)
		fail_msg("seed %u, %s: %s", r->seed, p->name, err.text);
	/* What was let go of is kept all the same. */
	if (got == 0 && dropped != NULL)
		keep_marks(r, dropped);
	free(dropped);
	keep_saved(r, &p->o);
	return got;
}

static void
save_some(struct round *r, struct person *p)
{
	if (save(r, p) == 1 && dice(r, 3) > 0)
		settle(r, p);
}

static void
fail_to_save(struct round *r, struct person *p)
{
	struct person *other = &r->person[p == &r->person[0]];
	struct error err;

	if (!onderzoek_changed(&p->o))
		return;
	assert_int_equal(0, db_begin(other->store, &err));
	assert_int_equal(-1, store_save_onderzoek(p->store, &p->o, &err));
	db_rollback(other->store);
}

static void (*const moves[])(struct round *, struct person *) = {
	note,
	note,
	correct,
	judge,
	judge,
	tick,
	choose,
	find,
	find_more,
	find_more,
	answer,
	answer,
	state_fact,
	impose,
	change_maatregel,
	change_maatregel,
	change_maatregel,
	advise,
	show,
	show,
	meet,
	meet,
	talk,
	excuse,
	take_over,
	take_over,
	take_over,
	settle,
	settle,
	save_some,
	save_some,
	save_some,
	save_some,
	save_some,
	fail_to_save,
};

static void
assert_same(
    const struct round *r, const struct onderzoek *a, const struct onderzoek *b)
{
	char *one = onderzoek_written(a), *other = onderzoek_written(b);

	if (strcmp(one, other) != 0)
		fail_msg(
		    "seed %u: not the same\n%s\nand\n%s", r->seed, one, other);
	free(one);
	free(other);
}

static int
add_values(void *context, const struct log_row *row)
{
	buf_addf(context, "%s\n%s\n", row->old_value, row->new_value);
	return 0;
}

/* Each mark that a save took, in the logboek of the onderzoek. */
static void
assert_kept(struct round *r)
{
	const struct person *p = &r->person[0];
	struct buf all = { 0 };
	struct error err;
	char mark[24];

	if (store_logboek(p->store, p->o.nummer, add_values, &all, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < r->kept.n; i++) {
		snprintf(mark, sizeof mark, MARK, r->kept.mark[i]);
		if (strstr(buf_text(&all), mark) == NULL)
			fail_msg("seed %u: %s was saved and is nowhere",
			    r->seed, mark);
	}
	buf_release(&all);
}

/* Both save and settle until nothing is left to save. */
static void
finish(struct round *r)
{
	for (int i = 0; i < 100; i++) {
		struct person *p = &r->person[i % 2];

		if (save(r, p) == 1)
			settle(r, p);
	}
	for (int i = 0; i < 2; i++) {
		if (onderzoek_changed(&r->person[i].o))
			fail_msg("seed %u: never saved", r->seed);
		take_over(r, &r->person[i]);
	}
}

static void
play(struct round *r)
{
	struct onderzoek fresh;

	sample_init(&r->person[0].o);
	sample_save(r->person[0].store, &r->person[0].o);
	sample_read(r->person[1].store, r->person[0].o.nummer, &r->person[1].o);
	for (int i = 0; i < MOVES; i++) {
		unsigned move = dice(r, LENGTH(moves));

		moves[move](r, &r->person[dice(r, 2)]);
	}
	finish(r);
	assert_same(r, &r->person[0].o, &r->person[1].o);
	sample_read(r->person[0].store, r->person[0].o.nummer, &fresh);
	assert_same(r, &r->person[0].o, &fresh);
	assert_kept(r);
	onderzoek_release(&fresh);
	onderzoek_release(&r->person[0].o);
	onderzoek_release(&r->person[1].o);
	free(r->kept.mark);
}

static struct store *
open_fast(const char *name)
{
	struct store *store = sample_open(sample_path("samen.db"), name);

	/* This is not about losing power. */
	sqlite3_exec(store->db, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
	store_set_patience(store, 0);
	return store;
}

static void
in_any_order_nothing_is_lost_and_both_have_the_same(void **state)
{
	long rounds = number_from("SCHOUW_ROUNDS", ROUNDS);
	long seed = number_from("SCHOUW_SEED", 1);
	struct store *ina = open_fast("ina"), *bas = open_fast("bas");
	struct error err;
	char head[SHA256_SIZE];
	int64_t seq;

	(void)state;
	for (long i = 0; i < rounds; i++) {
		struct round r = { .seed = (unsigned)(seed + i),
			.lot = (unsigned)(seed + i) * 2654435761u,
			.person = { { .name = "ina", .store = ina },
			    { .name = "bas", .store = bas } } };

		play(&r);
	}
	if (store_logboek_check(ina, &seq, head, &err) < 0)
		fail_msg("%s", err.text);
	print_message(
	    "%ld rounds, %jd rows in the logboek\n", rounds, (intmax_t)seq);
	store_close(ina);
	store_close(bas);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    in_any_order_nothing_is_lost_and_both_have_the_same),
	};
	int failed =
	    cmocka_run_group_tests_name("store/interleave", tests, NULL, NULL);

	sample_clean();
	return failed;
}
