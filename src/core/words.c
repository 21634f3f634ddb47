/*
 * words.c - counting words.
 */
#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "core/words.h"

const char words_rule[] =
    "een woord staat tussen spaties of regels en heeft een letter of cijfer";

size_t
words_count(const char *text)
{
	size_t length = strlen(text), words = 0, n;
	bool counted = false;

	for (size_t at = 0; at < length; at += n) {
		int32_t code = utf8_decode(text, length, at, &n);

		if (utf8_space(code)) {
			counted = false;
		} else if (!counted && utf8_alnum(code)) {
			counted = true;
			words++;
		}
	}
	return words;
}
