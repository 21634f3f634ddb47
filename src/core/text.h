/*
 * text.h - owned text members: cleaned, compared, and only then set.
 */
#ifndef CORE_TEXT_H
#define CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Text as it may be stored (see utf8_clean()), else as typed; NULL and
 * nothing but white space give "".  The caller frees it.
 */
char *text_clean(const char *text, bool keep_lines);
/* A number that another text hardly has, blanks aside; never 0. */
int64_t text_mark(const char *text);
/* Make *member that text; true when it differed. */
bool text_set(char **member, const char *text, bool keep_lines);
/* Put an id into a set (see field.h) that does not have it; "" adds none. */
void set_put(char **set, const char *id);
/* "Capelle aan den IJssel" as an id is written: capelle_aan_den_ijssel.
 * The caller frees it. */
char *text_id(const char *value);
/* On one line, a single blank between words.  The caller frees it. */
char *text_words(const char *text);
/* snprintf() without half a character at the end. */
void text_fit(char *out, size_t size, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
