/*
 * test_textbuf_random.c - any edits in any order, held against a model.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "unit/editing.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_edits_do_what_the_model_does),
		cmocka_unit_test(random_edits_can_be_undone_and_redone),
		cmocka_unit_test(random_typing_can_be_undone_and_redone),
		cmocka_unit_test(random_moves_stay_in_the_text),
		cmocka_unit_test(typing_in_a_long_text_is_cheap),
	};

	return cmocka_run_group_tests_name(
	    "textbuf_random", tests, use_utf8_locale, NULL);
}
