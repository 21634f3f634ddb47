/*
 * test_interleave_plan.c - two people in one verbeterplan, in any order.
 *
 * Each adds rows, changes them, ticks, saves or does not, reads again or
 * does not, and adds steps to the register.  A member that both changed is
 * asked about: his text stays in the row, hers in the logboek.  In the end
 * every text that a save took is in the logboek, and both read the same.
 * SCHOUW_ROUNDS is the number of rounds (60), SCHOUW_SEED the first seed.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sample.h"
#include "store/db.h"
#include "store/handhaving.h"

#define ROUNDS 60
#define MOVES  40
#define ROWS   3

struct person {
	struct store *store;
	struct planregel row[ROWS], base[ROWS]; /* as on his screen */
};

struct round {
	struct person person[2];
	char nummer[24]; /* of the plan */
	unsigned seed, lot, marks, steps;
	bool taken[100 * MOVES]; /* by a save */
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

static void
new_text(struct round *r, char *out, size_t size)
{
	snprintf(out, size, "Tekst ~%u.%u;", r->seed, ++r->marks);
}

static void
note_taken(struct round *r, const char *text)
{
	const char *mark = strchr(text, '~');

	if (mark != NULL && (mark = strchr(mark, '.')) != NULL)
		r->taken[strtoul(mark + 1, NULL, 10)] = true;
}

/* The row of this number comes onto his screen, where he changed nothing. */
static void
show(struct person *p, size_t i, const struct planregel *from)
{
	planregel_release(&p->row[i]);
	planregel_release(&p->base[i]);
	planregel_copy(&p->row[i], from);
	planregel_copy(&p->base[i], from);
}

static bool
is_changed(const struct person *p, size_t i)
{
	for (int d = 0; d < N_REGEL_DELEN; d++)
		if (strcmp(p->row[i].deel[d], p->base[i].deel[d]) != 0)
			return true;
	return false;
}

static void
read_again(struct round *r, struct person *p)
{
	struct planregels all;
	struct error err;

	if (store_planregels(p->store, r->nummer, &all, &err) < 0)
		fail_msg("%s", err.text);
	assert_int_equal(ROWS, all.n);
	for (size_t i = 0; i < all.n; i++)
		if (!is_changed(p, i))
			show(p, i, &all.regel[i]);
	planregels_release(&all);
}

static void
change(struct round *r, struct person *p)
{
	static const enum planregel_deel texts[] = { REGEL_ACTIVITEIT,
		REGEL_DOOR, REGEL_RESULTAAT, REGEL_VOORTGANG };
	struct planregel *row = &p->row[dice(r, ROWS)];
	struct error err;
	char text[40];

	if (dice(r, 5) == 0) {
		planregel_tick(row, (int)dice(r, 5));
		return;
	}
	new_text(r, text, sizeof text);
	assert_int_equal(0, planregel_set(row, texts[dice(r, 4)], text, &err));
}

/* As the screen does: what both changed stays ours when it is asked. */
static void
save(struct round *r, struct person *p)
{
	size_t i = dice(r, ROWS);
	struct planregel theirs;
	struct error err;
	int got = 1;

	while (is_changed(p, i) && got == 1) {
		got = store_planregel_save(
		    p->store, r->nummer, &p->row[i], &theirs, &err);
		if (got == 1) {
			planregel_merge(&p->base[i], &theirs, &p->row[i]);
			planregel_release(&p->base[i]);
			planregel_copy(&p->base[i], &theirs);
		}
		planregel_release(&theirs);
	}
	if (got < 0)
		fail_msg("seed %u: %s", r->seed, err.text);
	if (got != 0)
		return;
	for (int d = 0; d < N_REGEL_DELEN; d++)
		note_taken(r, p->row[i].deel[d]);
	planregel_release(&p->base[i]);
	planregel_copy(&p->base[i], &p->row[i]);
}

/* Only ever added; one that cannot follow what the other did is refused. */
static void
step(struct round *r, struct person *p)
{
	char text[40];
	struct handhaving_request request = {
		.stap = dice(r, 2) == 0 ? HSTAP_ONTVANGEN : HSTAP_AANVULLEN,
		.day = date_from_iso("2026-11-21"),
		.until = DATE_NONE,
		.text = text,
	};
	struct error err;

	if (request.stap == HSTAP_AANVULLEN)
		request.until = date_from_iso("2027-03-01");
	new_text(r, text, sizeof text);
	if (store_handhaving_step(p->store, r->nummer, &request, &err) == 0) {
		note_taken(r, text);
		r->steps++;
	}
}

static void (*const moves[])(struct round *, struct person *) = {
	change,
	change,
	change,
	save,
	save,
	save,
	read_again,
	step,
};

static int
add_values(void *context, const struct log_row *row)
{
	buf_addf(context, "%s\n%s\n", row->old_value, row->new_value);
	return 0;
}

static void
assert_kept(struct round *r, const char *onderzoek)
{
	struct buf all = { 0 };
	struct error err;
	char mark[32];

	if (store_logboek(
		r->person[0].store, onderzoek, add_values, &all, &err) < 0)
		fail_msg("%s", err.text);
	for (unsigned i = 1; i <= r->marks; i++) {
		snprintf(mark, sizeof mark, "~%u.%u;", r->seed, i);
		if (r->taken[i] && strstr(buf_text(&all), mark) == NULL)
			fail_msg("seed %u: %s was saved and is nowhere",
			    r->seed, mark);
	}
	buf_release(&all);
}

static void
assert_same(struct round *r)
{
	for (size_t i = 0; i < ROWS; i++)
		for (int d = 0; d < N_REGEL_DELEN; d++)
			if (strcmp(r->person[0].row[i].deel[d],
				r->person[1].row[i].deel[d]) != 0)
				fail_msg("seed %u: row %zu: '%s' and '%s'",
				    r->seed, i, r->person[0].row[i].deel[d],
				    r->person[1].row[i].deel[d]);
}

static void
begin_plan(struct round *r, const char *onderzoek)
{
	struct handhaving_request request = {
		.soort = HANDHAVING_VERBETERPLAN,
		.day = date_from_iso("2026-11-21"),
		.until = date_from_iso("2027-03-01"),
		.gemeenten = "",
	};
	struct planregel row, theirs;
	struct error err;

	if (store_handhaving_begin(
		r->person[0].store, onderzoek, &request, r->nummer, &err) < 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < ROWS; i++) {
		planregel_init(&row);
		assert_int_equal(
		    0, planregel_set(&row, REGEL_NORM, "1.3.2", &err));
		assert_int_equal(
		    0, planregel_set(&row, REGEL_ACTIVITEIT, "Doen", &err));
		if (store_planregel_save(r->person[0].store, r->nummer, &row,
			&theirs, &err) != 0)
			fail_msg("%s", err.text);
		planregel_release(&theirs);
		for (int who = 0; who < 2; who++)
			show(&r->person[who], i, &row);
		planregel_release(&row);
	}
}

/* Until nobody has anything left to save. */
static void
finish(struct round *r)
{
	for (int i = 0; i < 100; i++)
		save(r, &r->person[i % 2]);
	for (int i = 0; i < 2; i++)
		read_again(r, &r->person[i]);
}

static unsigned
play(struct round *r, const char *onderzoek)
{
	begin_plan(r, onderzoek);
	for (int i = 0; i < MOVES; i++) {
		unsigned move = dice(r, LENGTH(moves));

		moves[move](r, &r->person[dice(r, 2)]);
	}
	finish(r);
	assert_same(r);
	for (int who = 0; who < 2; who++)
		for (size_t i = 0; i < ROWS; i++) {
			planregel_release(&r->person[who].row[i]);
			planregel_release(&r->person[who].base[i]);
		}
	return r->steps;
}

static void
in_any_order_no_text_of_a_plan_is_lost(void **state)
{
	long rounds = number_from("SCHOUW_ROUNDS", ROUNDS);
	long seed = number_from("SCHOUW_SEED", 1);
	struct store *ina = sample_open(sample_path("plan.db"), "ina");
	struct store *bas = sample_open(sample_path("plan.db"), "bas");
	struct round *r = xcalloc(1, sizeof *r);
	struct onderzoek o;
	unsigned steps = 0;

	(void)state;
	sample_init(&o);
	sample_fill(&o);
	sample_save(ina, &o);
	for (long i = 0; i < rounds; i++) {
		*r = (struct round){ .seed = (unsigned)(seed + i),
			.lot = (unsigned)(seed + i) * 2654435761u,
			.person = { { .store = ina }, { .store = bas } } };
		steps += play(r, o.nummer);
		assert_kept(r, o.nummer);
	}
	assert_true(steps > 0);
	print_message("%ld rounds, %u steps\n", rounds, steps);
	onderzoek_release(&o);
	free(r);
	store_close(ina);
	store_close(bas);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_any_order_no_text_of_a_plan_is_lost),
	};
	int failed = cmocka_run_group_tests_name(
	    "store/interleave_plan", tests, NULL, NULL);

	sample_clean();
	return failed;
}
