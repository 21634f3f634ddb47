/*
 * harness_case.h - an onderzoek to test with, by the command line.
 */
#ifndef TESTS_HARNESS_CASE_H
#define TESTS_HARNESS_CASE_H

#include <jansson.h>

#include "pty/harness.h"

/* All norms of the set are in it, so that it has a list that scrolls. */
#define CASE_NORM "A-1.3.2"

/* What a test of the screens has: the state of a cmocka test. */
struct pty_case {
	struct home home;
	struct pty *pty;
	char *nummer; /* of a signaal that has begun, or NULL */
};

/* A set-up and a tear-down: a home alone, and one with a signaal. */
int case_set_up_home(void **state);
int case_set_up(void **state);
int case_tear_down(void **state);

#define CASE_TEST(name) \
	cmocka_unit_test_setup_teardown(name, case_set_up, case_tear_down)
#define HOME_TEST(name) \
	cmocka_unit_test_setup_teardown(name, case_set_up_home, case_tear_down)

/* Begin a signaal; gives its nummer, which the caller frees. */
char *case_begin(const struct home *, const char *aanbieder);
/* The screens at a norm of it (NULL: at its last place); synced. */
struct pty *case_open(const struct home *, const char *term, const char *nummer,
    const char *norm);
/* The same, with system calls counted. */
struct pty *case_trace(const struct home *, const char *term,
    const char *nummer, const char *norm);
/* All of it as "toon --json" has it; to be released. */
json_t *case_read(const struct home *, const char *nummer);
/* A member of the oordeel on a norm, "" if none; the caller frees it. */
char *case_oordeel(const struct home *, const char *nummer, const char *norm,
    const char *member);

#endif
