/*
 * term_out.c - what goes to the terminal: held back, sent as one write,
 * and never waited for.
 *
 * The terminal is opened a second time to write to: only so can it be
 * told not to block without telling the shell's the same.
 */
#define _DEFAULT_SOURCE /* syscall() */

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/buf.h"
#include "ui/term_out.h"

#define OUT STDOUT_FILENO

static struct {
	int fd; /* not OUT: opened not to block */
	bool holds;
	struct buf text;
} out = { .fd = OUT };

/*
 * ncurses 6.4 makes a write(2) of each cursor movement, so that one key
 * costs up to dozens of system calls and, through ssh, of packets.  This
 * write() stands before the C library's for the whole program (the linker
 * resolves ncurses' call to it too): while output is held, what goes to
 * the terminal is kept, and out_send() sends it as one.  Everything else
 * goes straight to the kernel.
 */
ssize_t
write(int fd, const void *bytes, size_t n) /* NOLINT: their names differ */
{
	if (fd == OUT && out.holds) {
		buf_add_bytes(&out.text, bytes, n);
		return (ssize_t)n;
	}
	return syscall(SYS_write, fd, bytes, n);
}

void
out_open(void)
{
	const char *name = ttyname(OUT);

	out.fd = OUT;
	if (name != NULL)
		out.fd =
		    open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	/* A terminal of someone else, after su: then it may block. */
	if (out.fd == -1)
		out.fd = OUT;
}

void
out_close(void)
{
	if (out.fd != OUT)
		close(out.fd);
	out.fd = OUT;
	out.holds = false;
	buf_release(&out.text);
}

void
out_hold(void)
{
	out.holds = true;
}

void
out_add(const char *bytes)
{
	buf_add(&out.text, bytes);
}

void
out_send(void)
{
	ssize_t n = 0;

	out.holds = false;
	while (out.text.length > 0) {
		n = write(out.fd, out.text.text, out.text.length);
		if (n > 0)
			buf_remove(&out.text, 0, (size_t)n);
		else if (n == 0 || errno != EINTR)
			break;
	}
	/* The side that reads finds out that the terminal is gone. */
	if (n == -1 && errno != EAGAIN)
		buf_clear(&out.text);
}

void
out_finish(int ms)
{
	struct pollfd fd = { .fd = out.fd, .events = POLLOUT };

	out_send();
	while (out.text.length > 0 && poll(&fd, 1, ms) == 1 &&
	    (fd.revents & POLLOUT))
		out_send();
	buf_clear(&out.text);
}

bool
out_unsent(void)
{
	return out.text.length > 0 && !out.holds;
}

int
out_fd(void)
{
	return out.fd;
}
