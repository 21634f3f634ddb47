/*
 * error.h - what went wrong, as one sentence for a person, in Dutch.
 *
 * The struct lives with the caller: nothing to free.  A function that can
 * fail takes it as its last parameter, "err", and returns -1.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

/* What kind of trouble it is; main() makes the exit status of it. */
enum error_kind {
	ERROR_REFUSED, /* a rule or the user's data: status 1 */
	ERROR_USAGE,   /* used wrongly: status 2 */
	ERROR_SYSTEM,  /* a file or the database: status 3 */
	ERROR_STOPPED, /* the user asked for it: status 130 */
};

struct error {
	enum error_kind kind;
	char text[512]; /* "" when nothing went wrong */
};

/* Fill in the sentence and return -1: "return error_set(err, ...);" */
int error_set(struct error *err, const char *, ...)
    __attribute__((format(printf, 2, 3)));
int error_usage(struct error *err, const char *, ...)
    __attribute__((format(printf, 2, 3)));
int error_system(struct error *err, const char *, ...)
    __attribute__((format(printf, 2, 3)));
/* Long work that was asked to stop, and did so with nothing half done. */
int error_stopped(struct error *err);

#endif
