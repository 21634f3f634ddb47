/*
 * test_align.c - which line of an older text each line is.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "core/align.h"

/* Lines are letters, "abc"; what is found is a digit for each, or "-". */
static void
assert_found(const char *text, const char *older, const char *expected)
{
	struct buf now = { 0 }, then = { 0 }, found = { 0 };
	size_t n, *line;

	for (; *text != '\0'; text++)
		buf_addf(&now, "%c\n", *text);
	for (; *older != '\0'; older++)
		buf_addf(&then, "%c\n", *older);
	line = align_lines(buf_text(&now), buf_text(&then), &n);
	for (size_t i = 0; i < n; i++)
		buf_add_char(
		    &found, line[i] == ALIGN_NEW ? '-' : (char)('0' + line[i]));
	assert_string_equal(buf_text(&found), expected);
	free(line);
	buf_release(&now);
	buf_release(&then);
	buf_release(&found);
}

static void
the_same_text_is_the_same(void **state)
{
	(void)state;
	assert_found("abcabc", "abcabc", "012345");
	assert_found("aaaa", "aaaa", "0123");
	assert_found("", "", "");
}

static void
what_was_put_in_is_new(void **state)
{
	(void)state;
	assert_found("abXcd", "abcd", "01-23");
	assert_found("Xabcd", "abcd", "-0123");
	assert_found("abcdX", "abcd", "0123-");
	assert_found("X", "", "-");
	assert_found("ab", "cd", "--");
}

static void
what_was_taken_out_shifts_the_rest(void **state)
{
	(void)state;
	assert_found("acd", "abcd", "023");
	assert_found("d", "abcd", "3");
	assert_found("", "abcd", "");
}

/* "z" stands everywhere; it goes with the lines beside it. */
static void
a_line_that_is_everywhere_misleads_nobody(void **state)
{
	(void)state;
	assert_found("azbzXzcz", "azbzcz", "0123--45");
	assert_found("zazXzbz", "zazbz", "012--34");
	assert_found("bz", "azbz", "23");
}

static void
what_changed_places_is_found_once(void **state)
{
	(void)state;
	assert_found("abcxy", "xyabc", "234--");
	assert_found("cab", "abc", "-01");
}

/* Any two texts: what is found is the same line, and goes up. */
static void
what_is_found_is_right(void **state)
{
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		char text[2][40];
		size_t n, *line, least = 0;

		for (int t = 0; t < 2; t++) {
			size_t length = 0;

			for (int i = 0; i < 15; i++) {
				seed = seed * 1103515245u + 12345u;
				if ((seed >> 16) % 4 == 0)
					continue;
				text[t][length++] =
				    (char)('a' + (seed >> 20) % 6);
				text[t][length++] = '\n';
			}
			text[t][length] = '\0';
		}
		line = align_lines(text[0], text[1], &n);
		assert_int_equal(n, strlen(text[0]) / 2);
		for (size_t i = 0; i < n; i++) {
			if (line[i] == ALIGN_NEW)
				continue;
			assert_true(line[i] >= least);
			assert_true(line[i] < strlen(text[1]) / 2);
			assert_int_equal(text[0][2 * i], text[1][2 * line[i]]);
			least = line[i] + 1;
		}
		free(line);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_text_is_the_same),
		cmocka_unit_test(what_was_put_in_is_new),
		cmocka_unit_test(what_was_taken_out_shifts_the_rest),
		cmocka_unit_test(a_line_that_is_everywhere_misleads_nobody),
		cmocka_unit_test(what_changed_places_is_found_once),
		cmocka_unit_test(what_is_found_is_right),
	};

	return cmocka_run_group_tests_name("unit/align", tests, NULL, NULL);
}
