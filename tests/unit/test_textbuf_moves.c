/*
 * test_textbuf_moves.c - the cursor in characters, words, rows and pages.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "unit/editing.h"

static void
moves_are_by_character_word_and_text(void **state)
{
	(void)state;
	start("een \u00E9\u00E9n", 0);
	textbuf_left(&t);
	assert_state("|een \u00E9\u00E9n");
	textbuf_word_right(&t);
	assert_state("een| \u00E9\u00E9n");
	textbuf_word_right(&t);
	assert_state("een \u00E9\u00E9n|");
	textbuf_left(&t);
	textbuf_left(&t);
	assert_state("een \u00E9|\u00E9n");
	textbuf_word_left(&t);
	assert_state("een |\u00E9\u00E9n");
	textbuf_start(&t);
	assert_state("|een \u00E9\u00E9n");
	textbuf_end(&t);
	textbuf_right(&t);
	end("een \u00E9\u00E9n|");
}

static void
up_and_down_keep_the_goal_column(void **state)
{
	(void)state;
	start("langere regel\nx\nnog een lange", 10);
	assert_true(textbuf_move_rows(&t, 1, 40));
	assert_state("langere regel\nx|\nnog een lange");
	assert_true(textbuf_move_rows(&t, 1, 40));
	assert_state("langere regel\nx\nnog een la|nge");
	assert_false(textbuf_move_rows(&t, 1, 40));
	assert_true(textbuf_move_rows(&t, -2, 40));
	assert_state("langere re|gel\nx\nnog een lange");
	assert_false(textbuf_move_rows(&t, -1, 40));
	textbuf_left(&t);
	textbuf_move_rows(&t, 2, 40);
	end("langere regel\nx\nnog een l|ange");
}

static void
a_goal_inside_a_wide_character_stops_before_it(void **state)
{
	(void)state;
	start("abc\n\u6F22\u6F22", 3);
	textbuf_move_rows(&t, 1, 40);
	assert_state("abc\n\u6F22|\u6F22");
	assert_place(40, 1, 2, 2);
	textbuf_move_rows(&t, -1, 40);
	end("abc|\n\u6F22\u6F22");
}

static void
a_page_stops_at_the_first_and_last_row(void **state)
{
	(void)state;
	start("a\nb\nc\nd", 2);
	assert_true(textbuf_move_rows(&t, 20, 40));
	assert_state("a\nb\nc\n|d");
	assert_true(textbuf_move_rows(&t, -20, 40));
	assert_state("|a\nb\nc\nd");
	assert_false(textbuf_move_rows(&t, 0, 40));
	end("|a\nb\nc\nd");
}

static void
rows_have_a_start_and_an_end(void **state)
{
	(void)state;
	start("een twee drie\nx", 10);
	textbuf_row_start(&t, 9);
	assert_state("een twee |drie\nx");
	textbuf_row_end(&t, 9);
	assert_state("een twee drie|\nx");
	t.cursor = 1;
	textbuf_row_end(&t, 9);
	assert_state("een twee| drie\nx");
	textbuf_row_end(&t, 9);
	assert_state("een twee| drie\nx");
	textbuf_release(&t);
	/* Behind the last letter of a broken word is the next row. */
	start("abcdefgh", 0);
	textbuf_row_end(&t, 4);
	assert_state("abc|defgh");
	textbuf_end(&t);
	textbuf_row_end(&t, 4);
	end("abcdefgh|");
}

static void
the_cursor_has_a_row_and_a_column(void **state)
{
	(void)state;
	start("", 0);
	assert_place(5, 0, 0, 1);
	textbuf_release(&t);
	start("abcde fgh\n", 0);
	assert_place(5, 0, 0, 3);
	t.cursor = 5;
	assert_place(5, 0, 5, 3);
	t.cursor = 6;
	assert_place(5, 1, 0, 3);
	t.cursor = 9;
	assert_place(5, 1, 3, 3);
	t.cursor = 10;
	assert_place(5, 2, 0, 3);
	textbuf_release(&t);
	/* In blanks that hang it stays at the edge. */
	start("abcde   fgh", 7);
	assert_place(5, 0, 5, 2);
	textbuf_release(&t);
	start("ab\u6F22\u6F22", 8);
	assert_place(5, 1, 2, 2);
	t.cursor = 5;
	assert_place(5, 1, 0, 2);
	textbuf_release(&t);
}

static void
rows_are_left_by_a_move_to_a_wrapped_row(void **state)
{
	(void)state;
	start("een twee drie", 2);
	assert_true(textbuf_move_rows(&t, 1, 5));
	assert_state("een tw|ee drie");
	assert_true(textbuf_move_rows(&t, 1, 5));
	end("een twee dr|ie");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_are_by_character_word_and_text),
		cmocka_unit_test(up_and_down_keep_the_goal_column),
		cmocka_unit_test(
		    a_goal_inside_a_wide_character_stops_before_it),
		cmocka_unit_test(a_page_stops_at_the_first_and_last_row),
		cmocka_unit_test(rows_have_a_start_and_an_end),
		cmocka_unit_test(the_cursor_has_a_row_and_a_column),
		cmocka_unit_test(rows_are_left_by_a_move_to_a_wrapped_row),
	};

	return cmocka_run_group_tests_name(
	    "textbuf_moves", tests, use_utf8_locale, NULL);
}
