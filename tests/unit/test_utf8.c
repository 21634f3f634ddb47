/*
 * test_utf8.c - graphemes, columns, and what may be stored or shown.
 */
#include "test.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "unit/hostile.h"

#define FAMILY  "\U0001F469\u200D\U0001F469\u200D\U0001F467"
#define FLAG_NL "\U0001F1F3\U0001F1F1"
#define FLAG_BE "\U0001F1E7\U0001F1EA"

static void
assert_clean(const char *text, const char *expected)
{
	char *clean = utf8_clean(text, strlen(text), true);

	assert_string_equal(clean, expected);
	free(clean);
}

static void
assert_clean_line(const char *text, const char *expected)
{
	char *clean = utf8_clean(text, strlen(text), false);

	assert_string_equal(clean, expected);
	free(clean);
}

static void
assert_shown(const char *text, const char *expected)
{
	char *shown = utf8_show(text, strlen(text), false);

	assert_string_equal(shown, expected);
	free(shown);
}

static size_t
next_of(const char *text, size_t at)
{
	return utf8_next(text, strlen(text), at);
}

static size_t
prev_of(const char *text, size_t at)
{
	return utf8_prev(text, strlen(text), at);
}

static int
width_of(const char *text)
{
	return utf8_width(text, strlen(text));
}

static bool
is_mark(int32_t code)
{
	utf8proc_category_t c = utf8proc_category(code);

	return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_ME;
}

static void
a_code_point_is_read_and_written(void **state)
{
	static const int32_t codes[] = { 'a', 0xE9, 0x20AC, 0x1F469, 0x10FFFF };
	char bytes[4];
	size_t n;

	(void)state;
	for (size_t i = 0; i < LENGTH(codes); i++) {
		size_t length = utf8_encode(codes[i], bytes);

		assert_int_equal(utf8_decode(bytes, length, 0, &n), codes[i]);
		assert_int_equal(n, length);
	}
	assert_int_equal(utf8_decode("a", 1, 1, &n), -1);
	assert_int_equal(n, 0);
}

static void
a_surrogate_is_written_as_the_replacement_sign(void **state)
{
	char bytes[4];

	(void)state;
	assert_int_equal(utf8_encode(0xD800, bytes), 3);
	assert_memory_equal(bytes, "\uFFFD", 3);
}

static void
broken_bytes_are_found(void **state)
{
	static const struct {
		const char *text;
		size_t broken;
	} rows[] = {
		{ "goed \u00E9", 7 },
		{ "ab\xFF", 2 },
		{ "ab\xC3", 2 },
		{ "\xE2\x82", 0 },
		{ "a\xC0\x80", 1 },        /* NUL in two bytes */
		{ "\xED\xA0\x80", 0 },     /* a surrogate */
		{ "\xF4\x90\x80\x80", 0 }, /* above U+10FFFF */
		{ "\233a", 0 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		size_t length = strlen(rows[i].text);

		assert_int_equal(
		    utf8_broken(rows[i].text, length), rows[i].broken);
		assert_int_equal(
		    utf8_valid(rows[i].text, length), rows[i].broken == length);
	}
}

static void
a_step_is_a_whole_grapheme(void **state)
{
	static const char *const graphemes[] = { "e", "e\u0301", "\u6F22",
		FAMILY, FLAG_NL, "\U0001F44D\U0001F3FD", "\u2764\uFE0F", "\r\n",
		"\uAC00" };
	char text[64];

	(void)state;
	for (size_t i = 0; i < LENGTH(graphemes); i++) {
		size_t n = strlen(graphemes[i]);

		snprintf(text, sizeof text, "x%sx", graphemes[i]);
		assert_int_equal(next_of(text, 1), 1 + n);
		assert_int_equal(prev_of(text, 1 + n), 1);
	}
}

static void
flags_are_stepped_over_in_pairs(void **state)
{
	const char *text = FLAG_NL FLAG_BE;

	(void)state;
	assert_int_equal(next_of(text, 0), 8);
	assert_int_equal(prev_of(text, 16), 8);
	assert_int_equal(prev_of(text, 8), 0);
}

static void
steps_stop_at_the_ends(void **state)
{
	(void)state;
	assert_int_equal(next_of("ab", 2), 2);
	assert_int_equal(prev_of("ab", 0), 0);
	assert_int_equal(next_of("", 0), 0);
	assert_int_equal(prev_of("", 0), 0);
}

static void
steps_back_are_the_steps_forward(void **state)
{
	char text[400];

	(void)state;
	srand(1);
	for (int i = 0; i < 2000; i++) {
		size_t length = random_text(text, sizeof text), next;

		for (size_t at = 0; at < length; at = next) {
			next = utf8_next(text, length, at);
			assert_true(next > at);
			assert_int_equal(utf8_prev(text, length, next), at);
		}
	}
}

static void
words_are_stepped_over_whole(void **state)
{
	const char *text = "een  twee\ndrie ";
	size_t length = strlen(text);

	(void)state;
	assert_int_equal(utf8_word_right(text, length, 0), 3);
	assert_int_equal(utf8_word_right(text, length, 3), 9);
	assert_int_equal(utf8_word_right(text, length, 14), 15);
	assert_int_equal(utf8_word_left(text, length, 15), 10);
	assert_int_equal(utf8_word_left(text, length, 10), 5);
	assert_int_equal(utf8_word_left(text, length, 7), 5);
	assert_int_equal(utf8_word_left(text, length, 3), 0);
}

static void
words_and_characters_are_counted(void **state)
{
	(void)state;
	assert_int_equal(utf8_words("", 0), 0);
	assert_int_equal(utf8_words("  \n", 3), 0);
	assert_int_equal(utf8_words(" een twee\ndrie ", 15), 3);
	assert_int_equal(utf8_count("e" ACUTE FAMILY "x", 22), 3);
}

static void
width_is_the_sum_of_the_code_points(void **state)
{
	(void)state;
	assert_int_equal(width_of("ge\u00EBvalueerd"), 11);
	assert_int_equal(width_of("e" ACUTE), 1);
	assert_int_equal(width_of("\u6F22"), 2);
	assert_int_equal(width_of(FAMILY), 6);
	assert_int_equal(width_of(FLAG_NL), 2);
	assert_int_equal(width_of("\U0001F44D\U0001F3FD"), 4);
	assert_int_equal(width_of("a\tb\n"), 4);
	assert_int_equal(width_of("\x1b\x07\xC2\x9B"), 0);
}

static void
width_needs_no_locale(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_ALL, "C"));
	assert_int_equal(width_of("ge\u00EBvalueerd"), 11);
	assert_int_equal(width_of("e" ACUTE), 1);
	assert_int_equal(width_of("\u6F22"), 2);
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
}

static void
only_whole_graphemes_fit(void **state)
{
	const char *text = "ab\u6F22"
			   "e" ACUTE "z";
	size_t length = strlen(text);

	(void)state;
	assert_int_equal(utf8_fit(text, length, 0), 0);
	assert_int_equal(utf8_fit(text, length, 2), 2);
	assert_int_equal(utf8_fit(text, length, 3), 2);
	assert_int_equal(utf8_fit(text, length, 4), 5);
	assert_int_equal(utf8_fit(text, length, 5), 8);
	assert_int_equal(utf8_fit(text, length, 80), length);
}

static void
letters_and_their_marks_are_composed(void **state)
{
	(void)state;
	assert_clean("cafe" ACUTE, "caf\u00E9");
	assert_clean("\u1112\u1161\u11AB", "\uD55C");
	assert_clean("\u2126", "\u03A9");
}

static void
newlines_become_one_kind(void **state)
{
	(void)state;
	assert_clean("a\r\nb\rc\nd\u2028e\xC2\x85"
		     "f",
	    "a\nb\nc\nd\ne\nf");
	assert_clean_line("a\r\nb\n\n\tc", "a b c");
	assert_clean("a\tb", "a\tb");
}

static void
control_characters_are_not_stored(void **state)
{
	(void)state;
	assert_clean("a\x1b]52;c;eA==\x07"
		     "b",
	    "a]52;c;eA==b");
	assert_clean("\xC2\x9B"
		     "2J\x7F",
	    "2J");
}

static void
invisible_characters_are_not_stored(void **state)
{
	(void)state;
	assert_clean("a\u202Eb\u2066c\u200Ed\u061Ce", "abcde");
	assert_clean("a\u200Bb\uFEFFc\u00ADd\u2060e\u200Cf", "abcdef");
	assert_clean("a\U000E0041b\u3164c\u115Fd", "abcd");
	assert_clean("a\uE000b\U0010FFFEc\uFDD0d", "abcd");
}

static void
broken_bytes_become_the_replacement_sign(void **state)
{
	(void)state;
	assert_clean("a\xFF"
		     "b\xE2\x82",
	    "a\uFFFD"
	    "b\uFFFD\uFFFD");
}

static void
a_joiner_stays_only_between_emoji(void **state)
{
	(void)state;
	assert_clean(FAMILY, FAMILY);
	assert_clean("\U0001F3F3\uFE0F\u200D\U0001F308",
	    "\U0001F3F3\uFE0F\u200D\U0001F308");
	assert_clean("\U0001F9D1\U0001F3FD\u200D\u2695\uFE0F",
	    "\U0001F9D1\U0001F3FD\u200D\u2695\uFE0F");
	assert_clean("a\u200Db", "ab");
	assert_clean("\U0001F469\u200D", "\U0001F469");
	assert_clean("\U0001F469\u200Dx", "\U0001F469x");
	assert_clean(
	    "\U0001F469\u200D\u200D\U0001F469", "\U0001F469\U0001F469");
}

static void
a_mark_never_starts_a_text(void **state)
{
	(void)state;
	assert_clean(ACUTE "a", "a");
	assert_clean("a\n" ACUTE "\uFE0Fb", "a\nb");
	assert_clean("a\t" ACUTE "b", "a\tb");
	assert_clean("\x1b" ACUTE "b", "b");
}

static void
a_base_keeps_four_marks(void **state)
{
	(void)state;
	assert_clean(
	    "x\u0323\u0324\u0325\u0326\u032Dy", "x\u0323\u0324\u0325\u0326y");
}

static void
a_million_marks_take_no_time(void **state)
{
	struct buf b = { 0 };
	char *clean;

	(void)state;
	buf_add(&b, "x");
	for (int i = 0; i < 500000; i++)
		buf_add(&b, i % 2 == 0 ? ACUTE : "\u0323");
	clean = utf8_clean(b.text, b.length, true);
	assert_true(strlen(clean) < 12);
	free(clean);
	buf_release(&b);
}

static void
what_was_cleaned_stays_as_it_is(void **state)
{
	char text[400], *once, *twice, *composed;

	(void)state;
	srand(2);
	for (int i = 0; i < 5000; i++) {
		bool lines = i % 2 == 0;
		size_t length = random_text(text, sizeof text);

		once = utf8_clean(text, length, lines);
		twice = utf8_clean(once, strlen(once), lines);
		composed = (char *)utf8proc_NFC((utf8proc_uint8_t *)once);
		assert_string_equal(once, twice);
		assert_string_equal(once, composed);
		free(once);
		free(twice);
		free(composed);
	}
}

static void
assert_harmless(const char *text, bool lines)
{
	size_t length = strlen(text), n;
	int marks = -1;

	assert_true(utf8_valid(text, length));
	for (size_t at = 0; at < length; at += n) {
		int32_t code = utf8_decode(text, length, at, &n);

		assert_false(utf8_unsafe(code));
		if (code == '\n' || code == '\t')
			assert_true(lines);
		if (is_mark(code)) {
			assert_int_not_equal(marks, -1);
			assert_true(++marks <= UTF8_MARKS_MAX);
		} else {
			marks = code == '\n' || code == '\t' ? -1 : 0;
		}
	}
}

static void
nothing_stored_or_shown_can_do_harm(void **state)
{
	char text[400], *out;

	(void)state;
	srand(3);
	for (int i = 0; i < 5000; i++) {
		bool lines = i % 2 == 0;
		size_t length = random_text(text, sizeof text);

		out = utf8_clean(text, length, lines);
		assert_harmless(out, lines);
		free(out);
		out = utf8_show(text, length, lines);
		assert_harmless(out, lines);
		free(out);
	}
}

static void
what_is_dropped_is_shown_as_a_sign(void **state)
{
	(void)state;
	assert_shown("a\x1b[2J", "a\u241B[2J");
	assert_shown("\x07\x7F\xC2\x9B", "\u2407\u2421\uFFFD");
	assert_shown("a\u202Eb\xFF",
	    "a\uFFFD"
	    "b\uFFFD");
	assert_shown("a\nb\tc", "a b c");
	assert_shown(ACUTE "a", "\u25CC" ACUTE "a");
	assert_shown("x\u0323\u0324\u0325\u0326\u032D\u032Ey",
	    "x\u0323\u0324\u0325\u0326\uFFFDy");
	assert_shown("\U0001F469\u200Dx", "\U0001F469\uFFFDx");
	assert_shown(FAMILY, FAMILY);
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
		cmocka_unit_test(a_code_point_is_read_and_written),
		cmocka_unit_test(
		    a_surrogate_is_written_as_the_replacement_sign),
		cmocka_unit_test(broken_bytes_are_found),
		cmocka_unit_test(a_step_is_a_whole_grapheme),
		cmocka_unit_test(flags_are_stepped_over_in_pairs),
		cmocka_unit_test(steps_stop_at_the_ends),
		cmocka_unit_test(steps_back_are_the_steps_forward),
		cmocka_unit_test(words_are_stepped_over_whole),
		cmocka_unit_test(words_and_characters_are_counted),
		cmocka_unit_test(width_is_the_sum_of_the_code_points),
		cmocka_unit_test(width_needs_no_locale),
		cmocka_unit_test(only_whole_graphemes_fit),
		cmocka_unit_test(letters_and_their_marks_are_composed),
		cmocka_unit_test(newlines_become_one_kind),
		cmocka_unit_test(control_characters_are_not_stored),
		cmocka_unit_test(invisible_characters_are_not_stored),
		cmocka_unit_test(broken_bytes_become_the_replacement_sign),
		cmocka_unit_test(a_joiner_stays_only_between_emoji),
		cmocka_unit_test(a_mark_never_starts_a_text),
		cmocka_unit_test(a_base_keeps_four_marks),
		cmocka_unit_test(a_million_marks_take_no_time),
		cmocka_unit_test(what_was_cleaned_stays_as_it_is),
		cmocka_unit_test(nothing_stored_or_shown_can_do_harm),
		cmocka_unit_test(what_is_dropped_is_shown_as_a_sign),
	};

	return cmocka_run_group_tests_name(
	    "utf8", tests, use_utf8_locale, NULL);
}
