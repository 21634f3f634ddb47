/*
 * term_signal.c - signals become bytes in a pipe, read by the loop.
 *
 * No handler calls ncurses.
 */
#define _DEFAULT_SOURCE /* syscall(), SIGWINCH */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

#include "base/mem.h"
#include "ui/term_signal.h"

/* What the handlers may touch. */
static volatile sig_atomic_t stop_signal;
static volatile sig_atomic_t any_came; /* there may be some in the pipe */
static int signal_pipe[2] = { -1, -1 };
static struct termios shell_modes;
static char reset_text[128];
static size_t reset_length;

static void
on_signal(int number)
{
	unsigned char byte = (unsigned char)number;
	int kept = errno;

	if (number != SIGWINCH && number != SIGTSTP && number != SIGCONT)
		stop_signal = number;
	any_came = 1;
	/* A full pipe has enough in it to wake the loop. */
	if (write(signal_pipe[1], &byte, 1) != 1)
		errno = kept;
	errno = kept;
}

/* The program is broken: only the terminal can still be saved.  The
 * draft is in its database already. */
static void
on_crash(int number)
{
	if (reset_length > 0 &&
	    syscall(SYS_write, STDOUT_FILENO, reset_text, reset_length) != -1)
		tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
	raise(number);
}

static void
set_handler(int number, void (*handler)(int), int flags)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = flags };

	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

void
signals_catch(void)
{
	static const int caught[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM,
		SIGWINCH, SIGTSTP, SIGCONT };
	static const int ignored[] = { SIGPIPE, SIGUSR1, SIGUSR2 };
	static const int crashes[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE,
		SIGILL };

	for (size_t i = 0; i < LENGTH(caught); i++)
		set_handler(caught[i], on_signal, 0);
	for (size_t i = 0; i < LENGTH(ignored); i++)
		set_handler(ignored[i], SIG_IGN, 0);
	for (size_t i = 0; i < LENGTH(crashes); i++)
		set_handler(crashes[i], on_crash, (int)SA_RESETHAND);
}

int
signals_open(struct error *err)
{
	if (signal_pipe[0] != -1)
		return 0;
	if (pipe(signal_pipe) == -1)
		return error_system(
		    err, "kan geen pijp openen: %s", strerror(errno));
	for (int i = 0; i < 2; i++) {
		fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
		fcntl(signal_pipe[i], F_SETFL, O_NONBLOCK);
	}
	return 0;
}

int
signals_fd(void)
{
	return signal_pipe[0];
}

int
signals_next(void)
{
	unsigned char number;

	/* Asked after every key, so it costs no system call then. */
	if (!any_came)
		return 0;
	any_came = 0;
	if (read(signal_pipe[0], &number, 1) != 1)
		return 0;
	any_came = 1;
	return number;
}

int
signals_stop(void)
{
	return stop_signal;
}

void
signals_suspend(void)
{
	set_handler(SIGTSTP, SIG_DFL, 0);
	set_handler(SIGCONT, SIG_DFL, 0);
	raise(SIGTSTP);
	signals_catch();
}

void
signals_reset(const char *text, size_t length)
{
	reset_length = length < sizeof reset_text ? length : 0;
	memcpy(reset_text, text, reset_length);
}

void
signals_keep_modes(void)
{
	tcgetattr(STDIN_FILENO, &shell_modes);
}
