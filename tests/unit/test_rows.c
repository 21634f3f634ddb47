/*
 * test_rows.c - text in rows of a width, and words that are alike.
 */
#include "test.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "unit/hostile.h"

static void
assert_folded(const char *text, const char *expected)
{
	char *folded = utf8_fold(text);

	assert_string_equal(folded, expected);
	free(folded);
}

/* The rows of a text with a bar after each. */
static void
assert_rows(const char *text, int width, const char *expected)
{
	struct buf b = { 0 };
	struct wrap row;
	size_t at = 0;

	while (wrap_next(text, strlen(text), at, width, &row)) {
		assert_int_equal(row.start, at);
		buf_add_bytes(&b, text + row.start, row.length);
		buf_add_char(&b, '|');
		at = row.next;
	}
	assert_string_equal(buf_text(&b), expected);
	buf_release(&b);
}

static void
folding_drops_case_and_accents(void **state)
{
	(void)state;
	assert_folded("Caf\u00C9", "cafe");
	assert_folded("cafe" ACUTE, "cafe");
	assert_folded("Stra\u00DFe", "strasse");
	assert_folded("\u0132ssel\xFF", "ijssel\uFFFD");
}

static void
distance_counts_slips_of_the_fingers(void **state)
{
	(void)state;
	assert_int_equal(utf8_distance("norm", "norm", 2), 0);
	assert_int_equal(utf8_distance("norm", "nrom", 2), 1);
	assert_int_equal(utf8_distance("norm", "norme", 2), 1);
	assert_int_equal(utf8_distance("vorm", "norm", 1), 1);
	assert_int_equal(utf8_distance("", "ab", 2), 2);
	assert_int_equal(utf8_distance("\u00EBn", "en", 2), 1);
	assert_int_equal(utf8_distance("kitten", "sitting", 5), 3);
	assert_int_equal(utf8_distance("kitten", "sitting", 2), 3);
	assert_int_equal(utf8_distance("aap", "boomkikker", 2), 3);
}

static void
a_very_long_word_is_like_nothing_else(void **state)
{
	char text[200];

	(void)state;
	memset(text, 'a', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	assert_int_equal(utf8_distance(text, "a", 3), 4);
	assert_int_equal(utf8_distance(text, text, 3), 0);
}

static void
rows_break_after_a_blank(void **state)
{
	(void)state;
	assert_rows("een twee drie", 8, "een twee|drie|");
	assert_rows("een twee drie", 7, "een|twee|drie|");
	assert_rows("een    twee", 5, "een|twee|");
	assert_rows("a een\u00A0twee", 8, "a|een\u00A0twee|");
}

static void
a_blank_at_the_end_of_a_row_hangs(void **state)
{
	(void)state;
	assert_rows("abcde ", 5, "abcde|");
	assert_rows("abcde   \nf", 5, "abcde|f|");
	assert_rows("abcd  ", 5, "abcd |");
	assert_rows("abcde\u3000f", 5, "abcde|f|");
}

static void
a_word_longer_than_a_row_is_broken(void **state)
{
	(void)state;
	assert_rows("abcdefgh", 5, "abcde|fgh|");
	assert_rows("a bcdefgh", 4, "a|bcde|fgh|");
	assert_rows("abce" ACUTE "d", 4, "abce" ACUTE "|d|");
}

static void
a_wide_character_never_sticks_out(void **state)
{
	(void)state;
	assert_rows("\u6F22\u6F22\u6F22", 5, "\u6F22\u6F22|\u6F22|");
	assert_rows("\u6F22\u6F22", 1, "\u6F22|\u6F22|");
}

static void
a_newline_ends_a_row(void **state)
{
	(void)state;
	assert_rows("", 5, "|");
	assert_rows("a\n", 5, "a||");
	assert_rows("\n\n", 5, "|||");
	assert_rows("abcde\nf", 5, "abcde|f|");
}

static void
a_width_below_one_is_one(void **state)
{
	(void)state;
	assert_rows("ab", 0, "a|b|");
	assert_rows("ab", -5, "a|b|");
}

/* Also for raw text, as a file or an old database may hold. */
static void
every_place_is_in_one_row(void **state)
{
	char text[400];
	struct wrap row;

	(void)state;
	srand(4);
	for (int i = 0; i < 2000; i++) {
		size_t length = random_text(text, sizeof text), at = 0;
		int width = 1 + rand() % 20;

		while (wrap_next(text, length, at, width, &row)) {
			assert_int_equal(row.start, at);
			assert_true(row.next > at);
			assert_true(row.start + row.length <= row.next);
			assert_true(row.start + row.length <= length);
			if (utf8_width(text + at, row.length) > width)
				assert_int_equal(utf8_next(text, length, at),
				    at + row.length);
			assert_null(memchr(text + at, '\n', row.length));
			at = row.next;
		}
		assert_int_equal(at, length + 1);
	}
}

static int
use_utf8_locale(void **state)
{
	(void)state;
	return setlocale(LC_ALL, "C.UTF-8") == NULL;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folding_drops_case_and_accents),
		cmocka_unit_test(distance_counts_slips_of_the_fingers),
		cmocka_unit_test(a_very_long_word_is_like_nothing_else),
		cmocka_unit_test(rows_break_after_a_blank),
		cmocka_unit_test(a_blank_at_the_end_of_a_row_hangs),
		cmocka_unit_test(a_word_longer_than_a_row_is_broken),
		cmocka_unit_test(a_wide_character_never_sticks_out),
		cmocka_unit_test(a_newline_ends_a_row),
		cmocka_unit_test(a_width_below_one_is_one),
		cmocka_unit_test(every_place_is_in_one_row),
	};

	return cmocka_run_group_tests_name(
	    "rows", tests, use_utf8_locale, NULL);
}
