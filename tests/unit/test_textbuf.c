/*
 * test_textbuf.c - typing, deleting, moving and undoing.
 */
#include "test.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/textbuf.h"

#define FAMILY  "\U0001F469\u200D\U0001F469\u200D\U0001F467"
#define FLAG_NL "\U0001F1F3\U0001F1F1"
#define ACUTE   "\u0301"

static struct textbuf t;

/* The text with a bar for the cursor. */
static void
assert_state(const char *expected)
{
	const char *text = textbuf_text(&t);
	char *found =
	    xasprintf("%.*s|%s", (int)t.cursor, text, text + t.cursor);

	assert_string_equal(found, expected);
	free(found);
}

static void
start(const char *text, size_t cursor)
{
	textbuf_init(&t, text, true);
	t.cursor = cursor;
}

static void
end(const char *expected)
{
	assert_state(expected);
	textbuf_release(&t);
}

static bool
type(const char *text)
{
	return textbuf_type(&t, text, strlen(text));
}

/* As a keyboard does it: one code point after another. */
static void
type_each(const char *text)
{
	size_t length = strlen(text), n;

	for (size_t at = 0; at < length; at += n) {
		utf8_decode(text, length, at, &n);
		textbuf_type(&t, text + at, n);
	}
}

static bool
paste(const char *text)
{
	return textbuf_paste(&t, text, strlen(text));
}

static void
assert_place(int width, size_t row, int column, size_t rows)
{
	size_t found_row, found_rows;
	int found_column;

	textbuf_place(&t, width, &found_row, &found_column, &found_rows);
	assert_int_equal(found_row, row);
	assert_int_equal(found_column, column);
	assert_int_equal(found_rows, rows);
}

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

/* What a text buffer does, said again in the plainest way. */
struct model {
	char text[100000];
	size_t cursor;
};

static struct model model, past[2001];

static size_t
model_border(const struct model *m, size_t at, bool before)
{
	size_t length = strlen(m->text), next = 0, last = 0;

	while (next < at || (!before && next == at)) {
		last = next;
		if (next == length)
			break;
		next = utf8_next(m->text, length, next);
	}
	return before ? last : next;
}

static void
model_put(struct model *m, size_t from, size_t to, const char *bytes)
{
	char *head = xasprintf("%.*s%s", (int)from, m->text, bytes);
	char *clean = utf8_clean(head, strlen(head), true);
	char *all = xasprintf("%s%s", clean, m->text + to);
	size_t cursor = strlen(clean);

	assert_true(strlen(all) < sizeof m->text);
	memcpy(m->text, all, strlen(all) + 1);
	m->cursor = cursor;
	if (cursor > 0)
		m->cursor =
		    model_border(m, model_border(m, cursor, true), false);
	free(head);
	free(clean);
	free(all);
}

static const char *
random_piece(void)
{
	static const char *const piece[] = { "a", "woord", " ", "\n", "e",
		ACUTE, "\u0323", "\u6F22", FAMILY, "\U0001F469", "\u200D",
		"\U0001F1F3", "\U0001F1F1", "\x1b[2J", "\r\n", "\xFF", "\xE2",
		"\uFE0F", "\u1100", "\u1161", "\u11A8", "\t", "e" ACUTE " f",
		"\U0001F3FD", "\u093F", "\u0915", "een hele zin, met punt." };

	return piece[(size_t)rand() % LENGTH(piece)];
}

/* One change, to both; true if it was one. */
static bool
random_change(void)
{
	size_t length = strlen(model.text);
	const char *bytes;

	switch (rand() % 8) {
	case 0:
		model_put(&model, model_border(&model, model.cursor, true),
		    model.cursor, "");
		return textbuf_delete_left(&t);
	case 1:
		if (model.cursor < length)
			model_put(&model, model.cursor,
			    model_border(&model, model.cursor, false), "");
		return textbuf_delete_right(&t);
	default:
		bytes = random_piece();
		model_put(&model, model.cursor, model.cursor, bytes);
		return textbuf_paste(&t, bytes, strlen(bytes));
	}
}

static void
random_move(void)
{
	size_t steps = (size_t)rand() % 8;

	if (rand() % 4 == 0) {
		textbuf_start(&t);
		model.cursor = 0;
	}
	for (size_t i = 0; i < steps; i++) {
		textbuf_right(&t);
		if (model.cursor < strlen(model.text))
			model.cursor =
			    model_border(&model, model.cursor, false);
	}
}

static void
assert_like_model(void)
{
	char *clean = utf8_clean(textbuf_text(&t), textbuf_length(&t), true);

	assert_string_equal(textbuf_text(&t), model.text);
	assert_string_equal(textbuf_text(&t), clean);
	assert_int_equal(t.cursor, model.cursor);
	free(clean);
}

static void
random_edits_do_what_the_model_does(void **state)
{
	static char before[sizeof model.text];
	bool changed;

	(void)state;
	srand(5);
	model = (struct model){ 0 };
	start("", 0);
	for (int i = 0; i < 2000; i++) {
		random_move();
		memcpy(before, model.text, sizeof before);
		changed = random_change();
		assert_int_equal(changed, strcmp(before, model.text) != 0);
		assert_like_model();
	}
	assert_true(textbuf_length(&t) > 1000);
	textbuf_release(&t);
}

static void
random_edits_can_be_undone_and_redone(void **state)
{
	size_t n = 0, last = 0;

	(void)state;
	srand(6);
	model = (struct model){ 0 };
	start("", 0);
	past[0] = model;
	for (int i = 0; i < 2000; i++) {
		unsigned edits = t.edits;

		switch (rand() % 6) {
		case 0:
			if (textbuf_undo(&t))
				model = past[--n];
			break;
		case 1:
			assert_int_equal(textbuf_redo(&t), n < last);
			if (n < last)
				model = past[++n];
			break;
		default:
			random_move();
			past[n].cursor = model.cursor;
			if (random_change())
				past[last = ++n] = model;
		}
		assert_string_equal(textbuf_text(&t), model.text);
		assert_true(t.edits - edits <= 1);
		model.cursor = t.cursor;
	}
	while (textbuf_undo(&t))
		assert_string_equal(textbuf_text(&t), past[--n].text);
	while (textbuf_redo(&t))
		assert_string_equal(textbuf_text(&t), past[++n].text);
	assert_int_equal(n, last);
	textbuf_release(&t);
}

/* Typing joins into steps; whatever they are, they lead back and forth. */
static void
random_typing_can_be_undone_and_redone(void **state)
{
	char *last;

	(void)state;
	srand(8);
	start("", 0);
	for (int i = 0; i < 900; i++) {
		if (rand() % 10 == 0)
			textbuf_left(&t);
		if (rand() % 10 == 0)
			textbuf_delete_word(&t);
		type_each(random_piece());
	}
	last = xstrdup(textbuf_text(&t));
	assert_in_range(t.n_steps, 200, 999);
	while (textbuf_undo(&t))
		assert_true(t.cursor <= textbuf_length(&t));
	assert_state("|");
	while (textbuf_redo(&t))
		assert_true(t.cursor <= textbuf_length(&t));
	assert_string_equal(textbuf_text(&t), last);
	free(last);
	textbuf_release(&t);
}

static bool
on_border(size_t place)
{
	const char *text = textbuf_text(&t);
	size_t length = textbuf_length(&t), at = 0;

	while (at < place)
		at = utf8_next(text, length, at);
	return at == place;
}

/* The cursor is always drawn inside the width, in the row it is in. */
static void
random_moves_stay_in_the_text(void **state)
{
	size_t row, rows, cursor;
	int column;

	(void)state;
	srand(7);
	start("", 0);
	for (int i = 0; i < 200; i++)
		paste(random_piece());
	for (int i = 0; i < 2000; i++) {
		int width = 1 + rand() % 30, by = rand() % 7 - 3;

		textbuf_place(&t, width, &row, &column, &rows);
		assert_true(row < rows);
		assert_in_range(column, 0, width);
		if (textbuf_move_rows(&t, by, width)) {
			size_t to;

			textbuf_place(&t, width, &to, &column, &rows);
			if (by > 0)
				assert_in_range(to, row + 1, row + (size_t)by);
			else
				assert_true(to < row);
		}
		textbuf_row_end(&t, width);
		cursor = t.cursor;
		textbuf_row_end(&t, width);
		assert_int_equal(t.cursor, cursor);
		assert_true(on_border(cursor));
		if (rand() % 3 == 0)
			textbuf_row_start(&t, width);
	}
	textbuf_release(&t);
}

/* Generous: a machine under load must not make this fail. */
static void
typing_in_a_long_text_is_cheap(void **state)
{
	struct buf b = { 0 };
	clock_t begin;

	(void)state;
	while (b.length < 100000)
		buf_add(&b, "ge\u00EBvalueerde woorden ");
	start(buf_text(&b), 0);
	begin = clock();
	for (int i = 0; i < 10000; i++)
		type("x");
	assert_true(clock() - begin < CLOCKS_PER_SEC);
	textbuf_release(&t);
	buf_release(&b);
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
		cmocka_unit_test(moves_are_by_character_word_and_text),
		cmocka_unit_test(up_and_down_keep_the_goal_column),
		cmocka_unit_test(
		    a_goal_inside_a_wide_character_stops_before_it),
		cmocka_unit_test(a_page_stops_at_the_first_and_last_row),
		cmocka_unit_test(rows_have_a_start_and_an_end),
		cmocka_unit_test(the_cursor_has_a_row_and_a_column),
		cmocka_unit_test(rows_are_left_by_a_move_to_a_wrapped_row),
		cmocka_unit_test(random_edits_do_what_the_model_does),
		cmocka_unit_test(random_edits_can_be_undone_and_redone),
		cmocka_unit_test(random_typing_can_be_undone_and_redone),
		cmocka_unit_test(random_moves_stay_in_the_text),
		cmocka_unit_test(typing_in_a_long_text_is_cheap),
	};

	return cmocka_run_group_tests_name(
	    "textbuf", tests, use_utf8_locale, NULL);
}
