/*
 * hostile.h - text as an enemy would make it.
 */
#ifndef TESTS_UNIT_HOSTILE_H
#define TESTS_UNIT_HOSTILE_H

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define ACUTE "\u0301"

/* Pieces that have a rule of their own; gives the length. */
static size_t
random_text(char *out, size_t size)
{
	static const char *const piece[] = { "a", "b", "woord", " ", "  ", "\n",
		"\t", "\r\n", "\r", "\x1b[2J", "\x07", "\xC2\x9B", "\x9B",
		"\xFF", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", ACUTE,
		"\u0323", "\u0344", "\u0327", "e", "\u00E9", "\u00EB", "\u200D",
		"\uFE0F", "\u200B", "\u202E", "\u00AD", "\U0001F469",
		"\U0001F3FD", "\U0001F1F3", "\U0001F1F1", "\u6F22", "\u1100",
		"\u1161", "\u11A8", "\uAC00", "\uE000", "\uFDD0", "\U000E0041",
		"\u00A0", "\u3000", "\u0915", "\u094D", "\u093F", "\u102C",
		"\u09C7", "\u09BE", "\u0600", "\u0D4E", "\u3164", "\u2028",
		"\u0958", "\u2126", "\u20DD", "\u00A9" };
	size_t length = 0;

	while ((size_t)rand() % 40 != 0) {
		const char *p = piece[(size_t)rand() % LENGTH(piece)];
		size_t n = strlen(p);

		if (length + n > size)
			break;
		memcpy(out + length, p, n);
		length += n;
	}
	return length;
}

#endif
