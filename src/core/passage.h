/*
 * passage.h - where in a text a quotation stands, or what comes nearest.
 */
#ifndef CORE_PASSAGE_H
#define CORE_PASSAGE_H

#include <stdbool.h>
#include <stddef.h>

struct passage {
	bool exact;    /* the quotation itself; else what is most like it */
	size_t start;  /* byte of the text */
	size_t length; /* bytes; 0: nothing in the text is like it */
};

/*
 * Find a quotation, with case, accents, white space and the quotation
 * marks around it aside.  What is not there word for word: the window of
 * as many words as the quotation has that shares most of them; at least
 * half, or there is nothing.
 */
struct passage passage_find(const char *text, const char *quotation);

#endif
