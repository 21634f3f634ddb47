/*
 * harness.h - the real program on a pseudo-terminal, and what it shows.
 *
 * A test opens a home (a folder with a database of its own), starts the
 * program in it on a pty, types, syncs and looks.  A sync sends a key that
 * the program answers after it has handled and drawn all before it, so no
 * test sleeps.  All output goes through the auditor before the emulator
 * sees it; what is not allowed fails the test that runs.
 */
#ifndef TESTS_HARNESS_H
#define TESTS_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* A folder with a HOME and a database, removed again by home_remove(). */
struct home {
	char folder[64];
	char database[96];
};

void home_make(struct home *);
void home_remove(struct home *);

/*
 * Run the program without a terminal, in that folder: arguments up to
 * NULL.  Gives what it printed on both outputs, owned by the caller;
 * *status its exit status (128 + n when killed by signal n).  status
 * NULL: it must be 0.
 */
char *home_run(const struct home *, int *status, ...) __attribute__((sentinel));

/* What a program is started with; zero means the usual. */
struct pty_setup {
	const struct home *home;
	const char *term;    /* xterm-256color; "" for no TERM at all */
	const char *audit;   /* term: what its bytes are checked against */
	int rows, columns;   /* 24 and 80 */
	const char *program; /* $SCHOUW */
	const char *const *arguments;   /* up to NULL */
	const char *const *environment; /* "NAME=value", "NAME": without */
	bool trace;                     /* count system calls; costs time */
	bool ignore_hup; /* start with SIGHUP ignored, as nohup does */
};

struct pty;

/* Start it; the calling test fails when that cannot be done. */
struct pty *pty_open(const struct pty_setup *);
/* Start it on the home's database and wait for the first screen. */
struct pty *pty_start(const struct home *, const char *term);
/* Kill what still runs, audit the rest, release.  NULL is allowed. */
void pty_close(struct pty *);

/* Bytes as they are, and text with keys in it: "abc<enter><f4><c-n>";
 * "<<" is a real "<".  Keys are sent as terminfo has them.  An <esc>
 * first syncs, then waits until it has been told from a sequence. */
void pty_type(struct pty *, const char *bytes);
void pty_send(struct pty *, const char *bytes, size_t n);
void pty_keys(struct pty *, const char *keys);
/* The same bytes to a program that may end before it has read them. */
void pty_offer(struct pty *, const char *bytes, size_t n);
/* Wait until all that was sent is handled and drawn. */
void pty_sync(struct pty *);
/* pty_keys() and pty_sync(). */
void pty_do(struct pty *, const char *keys);
/* Take what comes for so long. */
void pty_rest(struct pty *, int milliseconds);

/* The screen as it is now: one row without blanks at its end; all rows
 * with newlines.  Both borrowed until the next call for this pty. */
const char *pty_row(struct pty *, int y);
const char *pty_screen(struct pty *);
bool pty_has(struct pty *, const char *text);
/* The row that holds the text, or -1. */
int pty_find(struct pty *, const char *text);
void pty_cursor(const struct pty *, int *y, int *x);
/* Fail with a picture of the screen unless the text is (not) on it. */
void pty_expect(struct pty *, const char *text);
void pty_refuse(struct pty *, const char *text);

/* Counters since the last mark: bytes without the answers to syncs, and,
 * when traced, writes to the terminal and system calls of any kind. */
void pty_mark(struct pty *);
size_t pty_bytes(const struct pty *);
unsigned pty_writes(const struct pty *);
unsigned pty_calls(const struct pty *);

void pty_resize(struct pty *, int rows, int columns);
void pty_signal(struct pty *, int number);
pid_t pty_pid(const struct pty *);
/* Close the terminal under the program. */
void pty_hang_up(struct pty *);
/* Wait for its end: exit status, or 128 + n; fails after the seconds. */
int pty_end(struct pty *, double seconds);
/* Has it ended? */
bool pty_ended(struct pty *);
/* All bytes that it sent, for tests of what is not a screen. */
const char *pty_raw(const struct pty *, size_t *n);

/* Seconds on a clock that only goes forward. */
double clock_seconds(void);

#endif
