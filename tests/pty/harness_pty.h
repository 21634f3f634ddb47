/*
 * harness_pty.h - what the parts of the harness share among themselves.
 */
#ifndef TESTS_HARNESS_PTY_H
#define TESTS_HARNESS_PTY_H

#include <vterm.h>

#include "base/buf.h"
#include "pty/harness.h"
#include "pty/harness_audit.h"

/* Seconds to wait for what must come: a loaded machine, sanitizers. */
#define PATIENCE 60.0

/* Shared with the process that traces the program. */
struct counters {
	pid_t program;
	unsigned writes; /* to a terminal, other than a sync's answer */
	unsigned calls;
};

struct pty {
	pid_t child; /* the program, or the process that traces it */
	int master;  /* -1 when it is closed */
	bool ended;
	int status; /* as pty_end() gives it */
	struct audit *audit;
	VTerm *vt;
	VTermScreen *screen;
	int rows, columns;
	struct buf raw; /* all that came */
	size_t seen;    /* so much of it is audited and on the screen */
	size_t answers; /* syncs answered, their bytes */
	size_t answer_bytes;
	size_t asked;              /* syncs sent */
	struct counters *counters; /* NULL when it is not traced */
	size_t mark_bytes;
	unsigned mark_writes, mark_calls;
	struct buf row, picture; /* lent out by pty_row(), pty_screen() */
};

/* The whole environment of a program: "NAME=value"..., NULL. */
char **environment_make(const struct pty_setup *, const char *term);
void environment_free(char **);

/* The program that is tested; a full path.  Borrowed. */
const char *program_path(void);

/* Become the process that starts the program, counts, and ends as it ends.
 * Counters must be shared memory; does not return. */
_Noreturn void trace_program(struct counters *, const char *program,
    char *const *arguments, char *const *environment);

/* Send an Esc and wait until it is felt, or a second. */
void pty_escape(struct pty *);

/* "f4" as the terminal of this program sends it; NULL when unknown. */
const char *key_bytes(const struct pty *, const char *name, size_t length);

void screen_open(struct pty *);
void screen_close(struct pty *);
void screen_feed(struct pty *, const char *, size_t);
void screen_resize(struct pty *);
/* Fail the test with a picture of the screen. */
void screen_fail(struct pty *, const char *, ...)
    __attribute__((format(printf, 2, 3)));

#endif
