/*
 * test_resize.c - a window that changes its size all the time, and stops
 * and goes on.
 */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_case.h"

struct size {
	int rows, columns;
};

/* The edges come for certain; the others by chance. */
static const struct size edges[] = { { 1, 1 }, { 1, 200 }, { 200, 1 },
	{ 500, 500 }, { 2, 2 }, { 3, 10 }, { 24, 80 }, { 10, 59 }, { 19, 60 },
	{ 20, 60 }, { 5, 132 }, { 60, 20 } };

static struct size
any_size(int i)
{
	struct size size;

	if ((size_t)i < LENGTH(edges))
		return edges[i];
	size.rows = 1 + rand() % 70;
	size.columns = 1 + rand() % 200;
	return size;
}

/* No key overtakes the signal that tells of the size: one sync will do. */
static void
resize(struct pty *p, int rows, int columns)
{
	pty_resize(p, rows, columns);
	pty_sync(p);
}

/* A screen drawn from nothing must not differ from the one that is there. */
static void
expect_as_fresh(struct pty *p)
{
	char *before = xstrdup(pty_screen(p));
	int y, x, fresh_y, fresh_x;

	pty_cursor(p, &y, &x);
	pty_do(p, "<c-l>");
	pty_cursor(p, &fresh_y, &fresh_x);
	assert_string_equal(before, pty_screen(p));
	assert_int_equal(y, fresh_y);
	assert_int_equal(x, fresh_x);
	free(before);
}

static void
a_storm_of_sizes_changes_nothing(void **state)
{
	static const char alphabet[] = "abcdefghij klmnopqrs tuvwxyz ";
	struct pty_case *s = *state;
	const unsigned seed = (unsigned)time(NULL);
	char typed[401], *found;

	print_message("seed %u\n", seed);
	srand(seed);
	pty_do(s->pty, "<down>");
	for (int i = 0; i < 400; i++) {
		const struct size size = any_size(i);

		typed[i] = alphabet[(size_t)i % strlen(alphabet)];
		pty_resize(s->pty, size.rows, size.columns);
		pty_send(s->pty, typed + i, 1);
		if (i % 4 != 0)
			pty_sync(s->pty);
	}
	typed[400] = '\0';
	resize(s->pty, 24, 80);
	expect_as_fresh(s->pty);
	pty_do(s->pty, "<tab>");
	found = case_oordeel(&s->home, s->nummer, CASE_NORM, "bevinding");
	assert_string_equal(found, typed);
	free(found);
}

static void
every_small_size_lives_and_comes_back(void **state)
{
	struct pty_case *s = *state;
	char *before = xstrdup(pty_screen(s->pty));

	for (int rows = 24; rows >= 1; rows--) {
		resize(s->pty, rows, 1 + rows * 3);
	}
	resize(s->pty, 24, 80);
	assert_string_equal(before, pty_screen(s->pty));
	expect_as_fresh(s->pty);
	free(before);
}

static void
a_small_window_says_something(void **state)
{
	struct pty_case *s = *state;

	resize(s->pty, 8, 30);
	assert_true(strlen(pty_row(s->pty, 0)) > 0);
}

static void
stopping_and_going_on_changes_nothing(void **state)
{
	struct pty_case *s = *state;
	char *before;

	pty_do(s->pty, "<down>een tekst");
	before = xstrdup(pty_screen(s->pty));
	for (int i = 0; i < 50; i++) {
		pty_signal(s->pty, i % 2 ? SIGSTOP : SIGTSTP);
		if (i % 5 == 0)
			pty_resize(s->pty, 24, 81);
		pty_resize(s->pty, 24, 80);
		pty_signal(s->pty, SIGCONT);
		pty_sync(s->pty);
	}
	assert_string_equal(before, pty_screen(s->pty));
	expect_as_fresh(s->pty);
	pty_do(s->pty, "!");
	pty_expect(s->pty, "een tekst!");
	free(before);
}

static int
set_up(void **state)
{
	struct pty_case *s;

	case_set_up(state);
	s = *state;
	s->pty = case_open(&s->home, NULL, s->nummer, CASE_NORM);
	pty_do(s->pty, "<c-l>"); /* a status line lasts until a key comes */
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, case_tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_storm_of_sizes_changes_nothing),
		TEST(every_small_size_lives_and_comes_back),
		TEST(a_small_window_says_something),
		TEST(stopping_and_going_on_changes_nothing),
	};

	return cmocka_run_group_tests_name("pty/resize", tests, NULL, NULL);
}
