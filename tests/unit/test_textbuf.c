/*
 * test_textbuf.c - typing, deleting and undoing.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "unit/editing.h"

static void
a_text_starts_clean_with_the_cursor_at_its_end(void **state)
{
	(void)state;
	start("", 0);
	end("|");
	textbuf_init(&t, ACUTE "a\x1b\r\nb", true);
	end("a\nb|");
	textbuf_init(&t, "a\nb", false);
	end("a b|");
}

static void
typing_goes_in_at_the_cursor(void **state)
{
	(void)state;
	start("ac", 1);
	assert_true(type("b"));
	assert_state("ab|c");
	assert_int_equal(t.edits, 1);
	assert_true(type("\u6F22"));
	end("ab\u6F22|c");
}

static void
a_typed_mark_joins_its_letter(void **state)
{
	(void)state;
	start("xez", 2);
	assert_true(type(ACUTE));
	assert_state("x\u00E9|z");
	textbuf_delete_left(&t);
	end("x|z");
}

static void
a_fifth_mark_is_refused(void **state)
{
	(void)state;
	start("", 0);
	type("x");
	assert_true(type("\u0323"));
	assert_true(type("\u0324"));
	assert_true(type("\u0325"));
	assert_true(type("\u0326"));
	assert_false(type("\u032D"));
	assert_int_equal(t.edits, 5);
	end("x\u0323\u0324\u0325\u0326|");
}

static void
a_mark_never_starts_a_text(void **state)
{
	(void)state;
	start("a", 0);
	assert_false(type(ACUTE));
	assert_false(paste(ACUTE "\uFE0F"));
	assert_int_equal(t.edits, 0);
	end("|a");
}

static void
a_mark_never_starts_a_line(void **state)
{
	(void)state;
	start("a\nb", 2);
	assert_false(type(ACUTE));
	assert_true(paste(ACUTE "c"));
	end("a\nc|b");
}

static void
control_characters_are_not_typed(void **state)
{
	(void)state;
	start("ab", 1);
	assert_false(type("\x1b"));
	assert_false(type("\u202E"));
	assert_false(type("\u200D"));
	assert_int_equal(t.n_steps, 0);
	end("a|b");
}

static void
an_emoji_can_be_typed_piece_by_piece(void **state)
{
	(void)state;
	start("", 0);
	type_each(FAMILY);
	assert_state(FAMILY "|");
	assert_int_equal(t.n_steps, 1);
	textbuf_delete_left(&t);
	assert_state("|");
	type_each(FLAG_NL);
	assert_state(FLAG_NL "|");
	textbuf_left(&t);
	end("|" FLAG_NL);
}

static void
a_joiner_waits_for_nothing_but_an_emoji(void **state)
{
	(void)state;
	start("", 0);
	type_each("\U0001F469\u200Dx");
	assert_state("\U0001F469x|");
	textbuf_delete_left(&t);
	type_each("\u200D");
	textbuf_left(&t);
	textbuf_right(&t);
	type_each("\U0001F467");
	end("\U0001F469\U0001F467|");
}

static void
the_cursor_is_never_inside_a_flag(void **state)
{
	(void)state;
	/* N a L: without the a, they are one flag. */
	start("\U0001F1F3"
	      "a\U0001F1F1",
	    5);
	assert_true(textbuf_delete_left(&t));
	assert_state(FLAG_NL "|");
	textbuf_undo(&t);
	assert_state("\U0001F1F3"
		     "a|\U0001F1F1");
	textbuf_release(&t);
	/* B before N L makes B N and a lone L. */
	start(FLAG_NL, 0);
	type("\U0001F1E7");
	end("\U0001F1E7\U0001F1F3|\U0001F1F1");
}

static void
a_paste_is_cleaned_and_is_one_step(void **state)
{
	(void)state;
	start("<>", 1);
	assert_true(paste("a\x1b[201~\r\nb\rc\x07"));
	assert_state("<a[201~\nb\nc|>");
	assert_true(textbuf_undo(&t));
	assert_state("<|>");
	assert_false(textbuf_undo(&t));
	end("<|>");
}

static void
a_line_has_no_newlines(void **state)
{
	(void)state;
	textbuf_init(&t, "", false);
	paste("een\r\ntwee\n\ndrie\tvier");
	end("een twee drie vier|");
}

static void
words_are_typed_in_one_step_each(void **state)
{
	(void)state;
	start("", 0);
	type_each("een twee\ndrie");
	assert_int_equal(t.n_steps, 3);
	textbuf_undo(&t);
	assert_state("een twee\n|");
	textbuf_undo(&t);
	assert_state("een |");
	textbuf_undo(&t);
	assert_state("|");
	textbuf_redo(&t);
	assert_state("een |");
	textbuf_redo(&t);
	textbuf_redo(&t);
	assert_false(textbuf_redo(&t));
	end("een twee\ndrie|");
}

static void
a_move_or_deletion_ends_a_step(void **state)
{
	(void)state;
	start("", 0);
	type_each("ab");
	textbuf_left(&t);
	textbuf_right(&t);
	type_each("cd");
	textbuf_delete_left(&t);
	type_each("ef");
	assert_int_equal(t.n_steps, 4);
	textbuf_undo(&t);
	assert_state("abc|");
	textbuf_undo(&t);
	assert_state("abcd|");
	textbuf_undo(&t);
	end("ab|");
}

static void
a_new_change_forgets_what_was_undone(void **state)
{
	(void)state;
	start("", 0);
	type_each("een twee");
	textbuf_undo(&t);
	type("x");
	assert_false(textbuf_redo(&t));
	assert_state("een x|");
	textbuf_undo(&t);
	textbuf_undo(&t);
	end("|");
}

static void
undo_of_a_composed_letter_takes_all_of_it(void **state)
{
	(void)state;
	start("e", 1);
	type(ACUTE);
	assert_state("\u00E9|");
	textbuf_undo(&t);
	assert_state("e|");
	textbuf_redo(&t);
	end("\u00E9|");
}

/* The second mark goes under the first, onto a letter of another step. */
static void
undo_finds_marks_that_changed_places(void **state)
{
	(void)state;
	start("u", 1);
	type("\u0331");
	type("\u0308");
	assert_state("\u00FC\u0331|");
	textbuf_undo(&t);
	assert_state("u\u0331|");
	textbuf_undo(&t);
	end("u|");
}

static void
a_thousand_steps_are_kept(void **state)
{
	int undone = 0;

	(void)state;
	start("", 0);
	for (int i = 0; i < 1500; i++)
		paste("a");
	assert_int_equal(t.n_steps, 1000);
	while (textbuf_undo(&t))
		undone++;
	assert_int_equal(undone, 1000);
	assert_int_equal(textbuf_length(&t), 500);
	while (textbuf_redo(&t))
		undone--;
	assert_int_equal(undone, 0);
	assert_int_equal(textbuf_length(&t), 1500);
	textbuf_release(&t);
}

static void
another_text_can_be_put_in_and_undone(void **state)
{
	(void)state;
	start("oude tekst", 4);
	assert_false(textbuf_replace(&t, "oude tekst"));
	assert_true(textbuf_replace(&t, "oude re" ACUTE "st\x1b"));
	assert_state("oude r\u00E9st|");
	textbuf_undo(&t);
	end("oude| tekst");
}

static void
deletions_take_whole_characters(void **state)
{
	(void)state;
	start("a" FAMILY "\u00E9z", 1);
	assert_true(textbuf_delete_right(&t));
	assert_state("a|\u00E9z");
	assert_true(textbuf_delete_right(&t));
	assert_true(textbuf_delete_right(&t));
	assert_false(textbuf_delete_right(&t));
	assert_true(textbuf_delete_left(&t));
	assert_false(textbuf_delete_left(&t));
	end("|");
}

static void
deletions_take_a_word_or_the_rest_of_a_line(void **state)
{
	(void)state;
	start("een twee drie\nvier", 9);
	assert_true(textbuf_delete_word(&t));
	assert_state("een |drie\nvier");
	assert_true(textbuf_delete_to_end(&t));
	assert_state("een |\nvier");
	assert_false(textbuf_delete_to_end(&t));
	assert_true(textbuf_delete_to_start(&t));
	assert_state("|\nvier");
	assert_false(textbuf_delete_to_start(&t));
	textbuf_end(&t);
	assert_true(textbuf_delete_to_start(&t));
	end("\n|");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_text_starts_clean_with_the_cursor_at_its_end),
		cmocka_unit_test(typing_goes_in_at_the_cursor),
		cmocka_unit_test(a_typed_mark_joins_its_letter),
		cmocka_unit_test(a_fifth_mark_is_refused),
		cmocka_unit_test(a_mark_never_starts_a_text),
		cmocka_unit_test(a_mark_never_starts_a_line),
		cmocka_unit_test(control_characters_are_not_typed),
		cmocka_unit_test(an_emoji_can_be_typed_piece_by_piece),
		cmocka_unit_test(a_joiner_waits_for_nothing_but_an_emoji),
		cmocka_unit_test(the_cursor_is_never_inside_a_flag),
		cmocka_unit_test(a_paste_is_cleaned_and_is_one_step),
		cmocka_unit_test(a_line_has_no_newlines),
		cmocka_unit_test(words_are_typed_in_one_step_each),
		cmocka_unit_test(a_move_or_deletion_ends_a_step),
		cmocka_unit_test(a_new_change_forgets_what_was_undone),
		cmocka_unit_test(undo_of_a_composed_letter_takes_all_of_it),
		cmocka_unit_test(undo_finds_marks_that_changed_places),
		cmocka_unit_test(a_thousand_steps_are_kept),
		cmocka_unit_test(another_text_can_be_put_in_and_undone),
		cmocka_unit_test(deletions_take_whole_characters),
		cmocka_unit_test(deletions_take_a_word_or_the_rest_of_a_line),
	};

	return cmocka_run_group_tests_name(
	    "textbuf", tests, use_utf8_locale, NULL);
}
