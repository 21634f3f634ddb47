/*
 * harness_audit.h - which bytes may a program send to its terminal?
 *
 * Printable UTF-8, the sequences that terminfo has for drawing on this
 * TERM, bracketed paste on and off, and the answer to a sync key.  Nothing
 * else: no title, no clipboard, no query, no bell, no C1, no bidi.
 */
#ifndef TESTS_HARNESS_AUDIT_H
#define TESTS_HARNESS_AUDIT_H

#include <stddef.h>

struct audit;

/* No sequence is longer. */
#define AUDIT_LONGEST 64

/* Answers of the sync key look like this; the program counts them. */
#define SYNC_ANSWER "\033]7770;[0-9]+\007"

/* For a TERM in terminfo; NULL when there is none. */
struct audit *audit_new(const char *term);
void audit_free(struct audit *);

/*
 * The length of the one thing (a character, a sequence) at bytes; 0 when
 * it is not complete yet, -1 when it is not allowed.
 */
int audit_next(const struct audit *, const char *bytes, size_t n);

/*
 * The capability that a name stands for as it would be sent without
 * parameters (for keys), or NULL.  Borrowed.
 */
const char *audit_capability(const struct audit *, const char *name);

#endif
