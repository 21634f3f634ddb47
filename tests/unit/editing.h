/*
 * editing.h - a text with its cursor, and what must become of it.
 */
#ifndef TESTS_UNIT_EDITING_H
#define TESTS_UNIT_EDITING_H

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/textbuf.h"

#define FAMILY  "\U0001F469\u200D\U0001F469\u200D\U0001F467"
#define FLAG_NL "\U0001F1F3\U0001F1F1"
#define ACUTE   "\u0301"

static struct textbuf t;

/* The text with a bar for the cursor. */
static inline void
assert_state(const char *expected)
{
	const char *text = textbuf_text(&t);
	char *found =
	    xasprintf("%.*s|%s", (int)t.cursor, text, text + t.cursor);

	assert_string_equal(found, expected);
	free(found);
}

static inline void
start(const char *text, size_t cursor)
{
	textbuf_init(&t, text, true);
	t.cursor = cursor;
}

static inline void
end(const char *expected)
{
	assert_state(expected);
	textbuf_release(&t);
}

static inline bool
type(const char *text)
{
	return textbuf_type(&t, text, strlen(text));
}

/* As a keyboard does it: one code point after another. */
static inline void
type_each(const char *text)
{
	size_t length = strlen(text), n;

	for (size_t at = 0; at < length; at += n) {
		utf8_decode(text, length, at, &n);
		textbuf_type(&t, text + at, n);
	}
}

static inline bool
paste(const char *text)
{
	return textbuf_paste(&t, text, strlen(text));
}

static inline void
assert_place(int width, size_t row, int column, size_t rows)
{
	size_t found_row, found_rows;
	int found_column;

	textbuf_place(&t, width, &found_row, &found_column, &found_rows);
	assert_int_equal(found_row, row);
	assert_int_equal(found_column, column);
	assert_int_equal(found_rows, rows);
}

static inline int
use_utf8_locale(void **state)
{
	(void)state;
	return setlocale(LC_ALL, "C.UTF-8") == NULL;
}

#endif
