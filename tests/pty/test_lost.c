/*
 * test_lost.c - what of a text is lost when the program ends under it.
 *
 * A program that types 100 characters a second into a bevinding is the
 * user.  SCHOUW_KILLS is the number of times that it is killed (12; the
 * full trial is 200), SCHOUW_SEED what the moments are drawn from.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"

#define PAUSE_MS 10 /* between two characters */
/* What may be lost: the characters of 50 ms, and in one run a second's. */
#define LOSS      5
#define LOSS_ONCE 100

struct state {
	struct home home;
	struct pty *pty;
	char *nummer;
};

/* How a run ended. */
struct outcome {
	int typed, lost;
};

static long
number_from(const char *name, long otherwise)
{
	const char *value = getenv(name);

	return value != NULL ? strtol(value, NULL, 10) : otherwise;
}

/* No part of it comes twice: "a001 a002 a003 ...". */
static void
make_text(char *text, size_t size)
{
	size_t at = 0;

	for (int i = 1; at + 6 < size; i++)
		at += (size_t)snprintf(text + at, size - at, "a%03d ", i);
	text[at] = '\0';
}

static void
begin(struct state *s)
{
	free(s->nummer);
	s->nummer = case_begin(&s->home, "De Hoek");
}

static struct pty *
open_bevinding(struct state *s)
{
	pty_close(s->pty);
	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "<down>");
	return s->pty;
}

/* n characters at the pace of 100 a second, whatever sending takes. */
static void
type_paced(struct pty *p, const char *text, int n)
{
	const double start = clock_seconds();

	for (int i = 0; i < n; i++) {
		const double due = start + i * PAUSE_MS / 1000.0;
		const int wait = (int)((due - clock_seconds()) * 1000);

		if (wait > 0)
			pty_rest(p, wait);
		pty_send(p, text + i, 1);
	}
	pty_rest(p, PAUSE_MS);
}

/* What the next session has of it: the draft comes back, is left, saved. */
static char *
recover(struct state *s)
{
	struct pty *p = open_bevinding(s);

	pty_do(p, "<tab><f10>");
	pty_close(p);
	s->pty = NULL;
	return case_oordeel(&s->home, s->nummer, CASE_NORM, "bevinding");
}

/* Characters that are not there any more; fails when it is no prefix. */
static int
count_lost(struct state *s, const char *text, int typed)
{
	char *found = recover(s);
	int length = (int)strlen(found);
	char *expected = xstrndup(text, (size_t)length);

	/* A blank at the end of a text is not kept. */
	if (length < typed && text[length] == ' ')
		length++;
	assert_string_equal(found, expected);
	assert_in_range(length, 0, typed);
	free(expected);
	free(found);
	return typed - length;
}

static struct outcome
kill_once(struct state *s, const char *text)
{
	struct outcome outcome;
	struct pty *p;

	begin(s);
	p = open_bevinding(s);
	outcome.typed = 10 + rand() % 140;
	type_paced(p, text, outcome.typed);
	pty_signal(p, SIGKILL);
	assert_int_equal(pty_end(p, 10), 128 + SIGKILL);
	outcome.lost = count_lost(s, text, outcome.typed);
	return outcome;
}

static void
a_kill_loses_at_most_fifty_milliseconds(void **state)
{
	const long runs = number_from("SCHOUW_KILLS", 12);
	const long seed = number_from("SCHOUW_SEED", (long)time(NULL));
	int late = 0, worst = 0;
	char text[800];

	make_text(text, sizeof text);
	print_message("seed %ld\n", seed);
	srand((unsigned)seed);
	for (long i = 0; i < runs; i++) {
		const struct outcome o = kill_once(*state, text);

		worst = o.lost > worst ? o.lost : worst;
		late += o.lost > LOSS;
	}
	print_message("%ld kills: at most %d characters lost\n", runs, worst);
	assert_in_range(worst, 0, LOSS_ONCE);
	assert_in_range(late, 0, 1);
}

static void
recovery_is_told(void **state)
{
	struct state *s = *state;
	struct pty *p;

	begin(s);
	p = open_bevinding(s);
	pty_do(p, "een half woo");
	pty_signal(p, SIGKILL);
	pty_end(p, 10);
	p = open_bevinding(s);
	pty_expect(p, "een half woo");
	pty_expect(p, "Hersteld");
}

/* Whoever just starts schouw again stands where the line broke. */
static void
the_next_start_opens_at_the_broken_text(void **state)
{
	struct state *s = *state;
	struct pty *p;

	begin(s);
	p = open_bevinding(s);
	pty_do(p, "midden in een zi");
	pty_signal(p, SIGKILL);
	pty_end(p, 10);
	pty_close(s->pty);
	s->pty = p = pty_start(&s->home, NULL);
	pty_expect(p, CASE_NORM);
	pty_expect(p, "midden in een zi");
	pty_expect(p, "Hersteld");
}

/* The signal comes right behind the last character. */
static void
end_by_signal(struct state *s, int number)
{
	char text[400];
	struct pty *p;

	make_text(text, sizeof text);
	begin(s);
	p = open_bevinding(s);
	type_paced(p, text, 60);
	pty_type(p, "!");
	text[60] = '!';
	pty_signal(p, number);
	assert_int_equal(pty_end(p, 10), 128 + number);
	assert_int_equal(count_lost(s, text, 61), 0);
}

static void
sigterm_loses_nothing(void **state)
{
	end_by_signal(*state, SIGTERM);
}

static void
sighup_loses_nothing(void **state)
{
	end_by_signal(*state, SIGHUP);
}

/* Characters that were on the screen when the terminal went. */
static void
end_by_hang_up(struct state *s, bool ignored)
{
	const char *const arguments[] = { "open", s->nummer, CASE_NORM, NULL };
	const struct pty_setup setup = {
		.home = &s->home, .arguments = arguments, .ignore_hup = ignored
	};
	char text[400];

	make_text(text, sizeof text);
	pty_close(s->pty);
	s->pty = pty_open(&setup);
	pty_sync(s->pty);
	pty_do(s->pty, "<down>");
	type_paced(s->pty, text, 60);
	pty_sync(s->pty);
	pty_hang_up(s->pty);
	pty_end(s->pty, 2);
	assert_int_equal(count_lost(s, text, 60), 0);
}

static void
a_closed_terminal_loses_nothing(void **state)
{
	begin(*state);
	end_by_hang_up(*state, false);
}

static void
a_closed_terminal_is_noticed_without_sighup(void **state)
{
	begin(*state);
	end_by_hang_up(*state, true);
}

static int
set_up(void **state)
{
	struct state *s = xcalloc(1, sizeof *s);

	home_make(&s->home);
	*state = s;
	return 0;
}

static int
tear_down(void **state)
{
	struct state *s = *state;

	pty_close(s->pty);
	home_remove(&s->home);
	free(s->nummer);
	free(s);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_kill_loses_at_most_fifty_milliseconds),
		cmocka_unit_test(recovery_is_told),
		cmocka_unit_test(the_next_start_opens_at_the_broken_text),
		cmocka_unit_test(sigterm_loses_nothing),
		cmocka_unit_test(sighup_loses_nothing),
		cmocka_unit_test(a_closed_terminal_loses_nothing),
		cmocka_unit_test(a_closed_terminal_is_noticed_without_sighup),
	};

	return cmocka_run_group_tests_name(
	    "pty/lost", tests, set_up, tear_down);
}
