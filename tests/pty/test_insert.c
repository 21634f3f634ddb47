/*
 * test_insert.c - letters put into the middle of a text: what they cost,
 * and that the terminal then shows what schouw thinks it shows.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "pty/harness_case.h"

#define LETTERS 10

/* A terminal that cannot insert gets the rest of the line and a dozen. */
static const struct {
	const char *term;
	size_t most;
} bounds[] = {
	{ "xterm-256color", 12 },
	{ "screen-256color", 12 },
	{ "vt100", 80 + 12 },
};

#define ROWS 24
/* Of the status line, which the next key empties; the row above it goes
 * along when the sentence is long. */
#define STATUS 22

/* What is on the screen is what a fresh drawing of it would be. */
static void
same_as_fresh(struct pty *pty)
{
	char *before[ROWS];
	int y, x, fresh_y, fresh_x;

	for (int i = 0; i < ROWS; i++)
		before[i] = xstrdup(pty_row(pty, i));
	pty_cursor(pty, &y, &x);
	pty_do(pty, "<c-l>");
	pty_cursor(pty, &fresh_y, &fresh_x);
	for (int i = 0; i < ROWS; i++) {
		if (i != STATUS && (i != STATUS - 1 || *before[STATUS] == '\0'))
			assert_string_equal(pty_row(pty, i), before[i]);
	}
	for (int i = 0; i < ROWS; i++)
		free(before[i]);
	assert_int_equal(fresh_y, y);
	assert_int_equal(fresh_x, x);
}

static void
type_into(struct pty *pty, size_t most)
{
	pty_do(pty, "<down>Vervanging is geregeld, maar cliënten horen niets");
	for (int i = 0; i < 12; i++)
		pty_do(pty, "<left>");
	for (int i = 0; i < LETTERS; i++) {
		pty_mark(pty);
		pty_do(pty, i % 3 == 2 ? "é" : "x");
		assert_in_range(pty_bytes(pty), 1, most);
		same_as_fresh(pty);
	}
}

static void
a_letter_inside_a_line_costs_a_dozen_bytes(void **state)
{
	struct home home;
	char *nummer;

	(void)state;
	home_make(&home);
	nummer = case_begin(&home, "De Hoek");
	for (size_t i = 0; i < LENGTH(bounds); i++) {
		struct pty *pty =
		    case_open(&home, bounds[i].term, nummer, CASE_NORM);

		type_into(pty, bounds[i].most);
		pty_close(pty);
	}
	free(nummer);
	home_remove(&home);
}

/* Wide signs, marks, wraps, words taken out, and back again. */
static void
edits_of_any_kind_leave_the_screen_right(void **state)
{
	static const char *const keys[] = { "a", "ë", "woord ", "漢", "e\u0301",
		" ", "<left>", "<left>", "<left>", "<up>", "<home>", "<end>",
		"<backspace>", "<delete>", "<enter>", "<c-w>", "<c-z>", "<c-y>",
		"een langere reeks woorden " };
	unsigned seed = 20261121;
	struct home home;
	struct pty *pty;
	char *nummer;

	(void)state;
	home_make(&home);
	nummer = case_begin(&home, "De Hoek");
	pty = case_open(&home, "xterm-256color", nummer, CASE_NORM);
	pty_do(pty, "<f4>");
	for (int i = 0; i < 400; i++) {
		seed = seed * 1103515245u + 12345u;
		pty_do(pty, keys[(seed >> 16) % LENGTH(keys)]);
		if (i % 5 == 0)
			same_as_fresh(pty);
	}
	pty_close(pty);
	free(nummer);
	home_remove(&home);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_inside_a_line_costs_a_dozen_bytes),
		cmocka_unit_test(edits_of_any_kind_leave_the_screen_right),
	};

	return cmocka_run_group_tests_name("pty/insert", tests, NULL, NULL);
}
