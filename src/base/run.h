/*
 * run.h - another program, run to its end or to a limit.
 *
 * There is no shell in between: what is passed on is passed as it is.
 */
#ifndef BASE_RUN_H
#define BASE_RUN_H

#include <stdint.h>

struct run {
	const char *const *argv; /* argv[0] is a path; NULL at the end */
	const char *const *env;  /* all that it has of "NAME=value"; NULL */
	const char *folder;      /* where it starts */
	int seconds;             /* after these it is killed */
	int64_t file_max;        /* bytes that a file of its may have */
};

enum run_end {
	RUN_DONE,     /* with status 0 */
	RUN_FAILED,   /* with another, by a signal, or it did not start */
	RUN_TOO_LONG, /* killed after its seconds */
	RUN_STOPPED,  /* killed: a signal waits that the caller holds back */
};

/* The first of these names (NULL at the end) that PATH has; the caller
 * frees it.  NULL when there is none. */
char *run_find(const char *const *names);

/*
 * Run it with no input and no output, in a process group of its own; at
 * the end nothing of that group is left.
 */
enum run_end run(const struct run *);

#endif
