/*
 * utf8.h - text as people see it: graphemes, columns, and what is safe.
 *
 * Strings are UTF-8 with a length in bytes.  Steps are by grapheme
 * (utf8proc); columns are the sum of wcwidth() over the code points,
 * because that is what ncurses and nearly all terminals draw.  A broken
 * byte counts as one U+FFFD.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* At most this many combining marks stay on one base; ncurses keeps 4. */
#define UTF8_MARKS_MAX 4

/*
 * The code point at text[at] and its length in bytes; -1 and 1 if broken,
 * -1 and 0 at the end.
 */
int32_t utf8_decode(const char *text, size_t length, size_t at, size_t *n);
/* Write a code point as UTF-8 into out (4 bytes); returns its length. */
size_t utf8_encode(int32_t code, char *out);

bool utf8_valid(const char *text, size_t length);
/* The place of the first broken byte, or length. */
size_t utf8_broken(const char *text, size_t length);

/* The next grapheme border after at; length at the end. */
size_t utf8_next(const char *text, size_t length, size_t at);
/* The grapheme border before at; 0 at the start. */
size_t utf8_prev(const char *text, size_t length, size_t at);
/* The start of the word before at, the end of the word after at. */
size_t utf8_word_left(const char *text, size_t length, size_t at);
size_t utf8_word_right(const char *text, size_t length, size_t at);

/*
 * Columns that the bytes take on a terminal; a newline or tab counts 1,
 * another control character 0 (it is never drawn: see utf8_show()).
 */
int utf8_width(const char *text, size_t length);
/* How many bytes, whole graphemes, fit in width columns. */
size_t utf8_fit(const char *text, size_t length, int width);
/* Number of graphemes, for messages that speak of "tekens". */
size_t utf8_count(const char *text, size_t length);
/* White space of any kind; a letter or digit of any script; a capital. */
bool utf8_space(int32_t code);
bool utf8_alnum(int32_t code);
bool utf8_upper(int32_t code);
/* Number of words: runs that are not white space. */
size_t utf8_words(const char *text, size_t length);

/*
 * Text as it may be stored: NFC, newlines as \n, without control, bidi,
 * zero-width and private characters (the joiner inside emoji stays), at most
 * UTF8_MARKS_MAX marks on a base and none at the start; bytes that are not
 * UTF-8 become U+FFFD.  A new string; the caller frees it.
 * keep_lines: newline and tab stay; otherwise they become one space.
 */
char *utf8_clean(const char *text, size_t length, bool keep_lines);

/*
 * Text as it may go to a terminal or a log: what utf8_clean() would drop
 * is shown as a visible sign (ESC as U+241B), and a leading mark gets a
 * base.  For text that is already in the database or comes from a file or
 * the command line.  keep_lines as above.  The caller frees it.
 */
char *utf8_show(const char *text, size_t length, bool keep_lines);

/* True if the code point may not be stored (see utf8_clean()). */
bool utf8_unsafe(int32_t code);

/* Lower case without accents, for searching.  The caller frees it. */
char *utf8_fold(const char *text);

/* Edit distance (Damerau-Levenshtein) for suggestions; at most limit+1. */
int utf8_distance(const char *a, const char *b, int limit);

/* Break one line of a text at a word: see wrap_next(). */
struct wrap {
	size_t start;  /* first byte of the row */
	size_t length; /* bytes to draw: no newline, no hanging blanks */
	size_t next;   /* where the next row starts */
};

/*
 * The row that starts at byte `at` in a width of columns, broken after the
 * last blank that fits, or inside a word that is longer than a row.  Blanks
 * at a break hang: they belong to the row before it and are not drawn.
 * Returns false when at is behind the text (a text that ends in a newline
 * has an empty row after it).  Start with at = 0, go on with row->next.
 *
 * Every place from 0 to length is in exactly one row [start, next): the
 * last row's next is length + 1.  A grapheme wider than a whole row has a
 * row for itself, and is the only thing that sticks out.
 */
bool wrap_next(
    const char *text, size_t length, size_t at, int width, struct wrap *row);

#endif
