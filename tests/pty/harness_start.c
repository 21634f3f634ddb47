/*
 * harness_start.c - start the program on a pty, and let go of it.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_pty.h"

static struct counters *
shared_counters(void)
{
	void *page = mmap(NULL, sizeof(struct counters), PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (page == MAP_FAILED)
		fail_msg("no shared memory: %s", strerror(errno));
	return page;
}

/* What a terminal window gives a program, but without echo: what is typed
 * before the program reads must not come back as output. */
static void
quiet(int terminal)
{
	struct termios modes;

	if (tcgetattr(terminal, &modes) != 0)
		fail_msg("no modes: %s", strerror(errno));
	modes.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
	tcsetattr(terminal, TCSANOW, &modes);
}

static void
become(const struct pty_setup *setup, const struct pty *p, const char *term,
    int terminal)
{
	const char *program = setup->program ? setup->program : program_path();
	char **environment = environment_make(setup, term);
	char *arguments[32] = { (char *)(uintptr_t)program };

	for (size_t i = 0; i < LENGTH(arguments) - 2 && setup->arguments &&
	     setup->arguments[i];
	     i++)
		arguments[i + 1] = (char *)(uintptr_t)setup->arguments[i];
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (close(p->master) != 0 || login_tty(terminal) != 0 ||
	    chdir(setup->home->folder) != 0)
		_exit(126);
	signal(SIGHUP, setup->ignore_hup ? SIG_IGN : SIG_DFL);
	if (p->counters != NULL)
		trace_program(p->counters, program, arguments, environment);
	execve(program, arguments, environment);
	_exit(127);
}

struct pty *
pty_open(const struct pty_setup *setup)
{
	struct pty *p = xcalloc(1, sizeof *p);
	const char *term = setup->term ? setup->term : "xterm-256color";
	struct winsize size = { 0 };
	int terminal;

	p->rows = setup->rows ? setup->rows : 24;
	p->columns = setup->columns ? setup->columns : 80;
	p->audit = audit_new(setup->audit ? setup->audit : term);
	if (p->audit == NULL)
		p->audit = audit_new("xterm-256color");
	assert_non_null(p->audit);
	screen_open(p);
	if (setup->trace)
		p->counters = shared_counters();
	size.ws_row = (unsigned short)p->rows;
	size.ws_col = (unsigned short)p->columns;
	if (openpty(&p->master, &terminal, NULL, NULL, &size) != 0)
		fail_msg("no pty: %s", strerror(errno));
	quiet(terminal);
	fcntl(p->master, F_SETFD, FD_CLOEXEC);
	p->child = fork();
	if (p->child == 0)
		become(setup, p, term, terminal);
	close(terminal);
	if (p->child < 0)
		fail_msg("no child: %s", strerror(errno));
	fcntl(p->master, F_SETFL, O_NONBLOCK);
	return p;
}

struct pty *
pty_start(const struct home *home, const char *term)
{
	const struct pty_setup setup = { .home = home, .term = term };
	struct pty *p = pty_open(&setup);

	pty_sync(p);
	return p;
}

void
pty_close(struct pty *p)
{
	if (p == NULL)
		return;
	if (!pty_ended(p)) {
		kill(pty_pid(p), SIGKILL);
		pty_end(p, PATIENCE);
	}
	pty_hang_up(p);
	if (p->counters != NULL)
		munmap(p->counters, sizeof *p->counters);
	screen_close(p);
	audit_free(p->audit);
	buf_release(&p->raw);
	buf_release(&p->row);
	buf_release(&p->picture);
	free(p);
}
