/*
 * words.h - how many words a text has, by a rule that can be said.
 *
 * A word is what stands between white space and holds at least one letter
 * or digit: "in-huis" is one, "en/of" is one, a loose "-" is none.
 */
#ifndef CORE_WORDS_H
#define CORE_WORDS_H

#include <stddef.h>

/* The rule as the user reads it. */
extern const char words_rule[];

size_t words_count(const char *text);

#endif
