/*
 * harness_interview.h - what is typed in ten minutes of a gesprek, and what of
 * it must be in the database.
 */
#ifndef TESTS_INTERVIEW_H
#define TESTS_INTERVIEW_H

#include <stddef.h>

struct interview_line {
	const char *keys;   /* as pty_keys() has them, with their Enter */
	const char *stored; /* the text of the notitie; NULL: there is none */
	const char *bron, *norms; /* of it */
};

extern const struct interview_line interview[];
extern const size_t interview_lines;

/* A page as an e-mail brings it, and how it must be kept. */
extern const char interview_page[], interview_page_stored[];

#endif
