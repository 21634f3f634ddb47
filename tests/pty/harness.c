/*
 * harness.c - send keys to a pty, take what comes, and end it.
 */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_pty.h"

#define SYNC_KEY "\033[7770~"

static bool
is_answer(const char *bytes)
{
	return strncmp(bytes, "\033]7770;", 7) == 0;
}

/* Bytes around a place, so that a person can read them. */
static char *
readable(const char *bytes, size_t n)
{
	struct buf out = { 0 };

	for (size_t i = 0; i < n; i++) {
		const unsigned char c = (unsigned char)bytes[i];

		if (c == '\033')
			buf_add(&out, "ESC ");
		else if (c < 0x20 || c > 0x7e)
			buf_addf(&out, "\\x%02x", c);
		else
			buf_add_char(&out, (char)c);
	}
	buf_add(&out, "");
	return buf_take(&out);
}

static void
refuse_bytes(struct pty *p)
{
	const size_t from = p->seen < 60 ? 0 : p->seen - 60;
	const size_t rest = p->raw.length - p->seen;
	char *before = readable(p->raw.text + from, p->seen - from);
	char *here = readable(p->raw.text + p->seen, rest < 40 ? rest : 40);

	p->seen = p->raw.length;
	fail_msg("byte %zu: not allowed on this terminal: %s\nafter: %s",
	    p->seen - rest, here, before);
	free(before);
	free(here);
}

/*
 * May more of the sequence be on its way?  Not when the answer to a sync
 * lies behind it.
 */
static bool
may_go_on(const char *bytes, size_t left)
{
	return *bytes == '\033' && left < AUDIT_LONGEST &&
	    memchr(bytes, '\a', left) == NULL;
}

/*
 * Audit what came and show it to the emulator.  What may still grow into a
 * longer sequence waits, unless this is all.
 */
static void
digest(struct pty *p, bool all)
{
	const char *bytes;
	size_t left;
	int n;

	while ((left = p->raw.length - p->seen) > 0) {
		bytes = p->raw.text + p->seen;
		n = audit_next(p->audit, bytes, left);
		if (n < 0 || (n == 0 && all))
			refuse_bytes(p);
		if (n <= 0 || (!all && may_go_on(bytes, left)))
			return;
		if (is_answer(bytes)) {
			p->answers++;
			p->answer_bytes += (size_t)n;
		} else {
			screen_feed(p, bytes, (size_t)n);
		}
		p->seen += (size_t)n;
	}
}

/* Take what comes within the time; false when nothing will come any more. */
static bool
pump(struct pty *p, int milliseconds)
{
	struct pollfd wait = { p->master, POLLIN, 0 };
	char chunk[65536];
	ssize_t n;

	if (p->master < 0)
		return false;
	if (poll(&wait, 1, milliseconds) <= 0)
		return true;
	n = read(p->master, chunk, sizeof chunk);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return true;
	if (n <= 0)
		return false;
	buf_add_bytes(&p->raw, chunk, (size_t)n);
	return true;
}

static bool
has_input(const struct pty *p)
{
	struct pollfd now = { p->master, POLLIN, 0 };

	return p->master >= 0 && poll(&now, 1, 0) > 0 &&
	    (now.revents & POLLIN) != 0;
}

static void
no_answer(struct pty *p, const char *what)
{
	char *last;
	size_t n;

	if (pty_ended(p)) {
		n = p->raw.length < 300 ? p->raw.length : 300;
		last = readable(p->raw.text + p->raw.length - n, n);
		fail_msg("the program ended with status %d; its last: %s",
		    p->status, last);
		free(last);
	}
	screen_fail(p, "%s: nothing in %.0f s", what, PATIENCE);
}

/* As much of it as the program takes; false when it has ended. */
static bool
send_bytes(struct pty *p, const char *bytes, size_t n)
{
	const double end = clock_seconds() + PATIENCE;
	struct pollfd wait = { p->master, POLLIN | POLLOUT, 0 };
	ssize_t sent;

	while (n > 0) {
		if (poll(&wait, 1, 100) > 0 && wait.revents & POLLIN)
			pump(p, 0);
		sent = write(p->master, bytes, n);
		if (sent > 0) {
			bytes += sent;
			n -= (size_t)sent;
		} else if (pty_ended(p)) {
			return false;
		}
		if (n > 0 && clock_seconds() > end)
			no_answer(p, "keys");
	}
	return true;
}

void
pty_send(struct pty *p, const char *bytes, size_t n)
{
	if (!send_bytes(p, bytes, n))
		no_answer(p, "keys");
}

void
pty_offer(struct pty *p, const char *bytes, size_t n)
{
	send_bytes(p, bytes, n);
	digest(p, false);
}

/* The next key may only be sent when this one cannot be its begin. */
void
pty_escape(struct pty *p)
{
	const double end = clock_seconds() + 1;
	size_t before;

	pty_sync(p);
	before = p->raw.length;
	pty_type(p, "\033");
	while (p->raw.length == before && clock_seconds() < end && pump(p, 50))
		;
}

void
pty_sync(struct pty *p)
{
	const double end = clock_seconds() + PATIENCE;

	pty_type(p, SYNC_KEY);
	p->asked++;
	for (;;) {
		digest(p, false);
		if (p->answers >= p->asked)
			return;
		if (!pump(p, 100) || clock_seconds() > end)
			no_answer(p, "sync");
	}
}

void
pty_rest(struct pty *p, int milliseconds)
{
	const double end = clock_seconds() + milliseconds / 1000.0;
	double left;

	while ((left = end - clock_seconds()) > 0) {
		if (!pump(p, (int)(left * 1000) + 1))
			poll(NULL, 0, (int)(left * 1000) + 1);
	}
	digest(p, false);
}

void
pty_mark(struct pty *p)
{
	p->mark_bytes = p->raw.length - p->answer_bytes;
	if (p->counters == NULL)
		return;
	p->mark_writes = p->counters->writes;
	p->mark_calls = p->counters->calls;
}

size_t
pty_bytes(const struct pty *p)
{
	return p->raw.length - p->answer_bytes - p->mark_bytes;
}

unsigned
pty_writes(const struct pty *p)
{
	return p->counters->writes - p->mark_writes;
}

unsigned
pty_calls(const struct pty *p)
{
	return p->counters->calls - p->mark_calls;
}

void
pty_resize(struct pty *p, int rows, int columns)
{
	struct winsize size = { 0 };

	pump(p, 0);
	digest(p, false);
	p->rows = rows;
	p->columns = columns;
	screen_resize(p);
	size.ws_row = (unsigned short)rows;
	size.ws_col = (unsigned short)columns;
	if (ioctl(p->master, TIOCSWINSZ, &size) != 0)
		fail_msg("no resize: %s", strerror(errno));
}

void
pty_signal(struct pty *p, int number)
{
	if (kill(pty_pid(p), number) != 0)
		fail_msg("no signal %d: %s", number, strerror(errno));
}

pid_t
pty_pid(const struct pty *p)
{
	const pid_t traced = p->counters ? p->counters->program : 0;

	return traced != 0 ? traced : p->child;
}

void
pty_hang_up(struct pty *p)
{
	if (p->master >= 0)
		close(p->master);
	p->master = -1;
}

bool
pty_ended(struct pty *p)
{
	int status;

	if (p->ended || waitpid(p->child, &status, WNOHANG) != p->child)
		return p->ended;
	p->ended = true;
	p->status =
	    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	return true;
}

int
pty_end(struct pty *p, double seconds)
{
	const double end = clock_seconds() + seconds;

	while (!pty_ended(p)) {
		if (!pump(p, 5))
			poll(NULL, 0, 5);
		if (clock_seconds() > end)
			fail_msg("not ended after %.1f s", seconds);
	}
	while (has_input(p) && pump(p, 0))
		;
	digest(p, p->status < 128 && p->master >= 0);
	return p->status;
}

const char *
pty_raw(const struct pty *p, size_t *n)
{
	*n = p->raw.length;
	return buf_text(&p->raw);
}

double
clock_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
