/*
 * align.h - which line of an older text each line of a text is.
 */
#ifndef CORE_ALIGN_H
#define CORE_ALIGN_H

#include <stddef.h>

#define ALIGN_NEW ((size_t)-1)

/*
 * For each line of the text the number (from 0) of the same line in the
 * older one, or ALIGN_NEW; numbers only go up.  Lines that are there once
 * in both are sure, and lines beside those that are the same go along.
 * The caller frees it; *n is how many there are.
 */
size_t *align_lines(const char *text, const char *older, size_t *n);

#endif
