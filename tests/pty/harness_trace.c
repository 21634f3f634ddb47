/*
 * harness_trace.c - count the system calls of the program, by ptrace.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pty/harness_pty.h"

/* A stop at a system call, as PTRACE_O_TRACESYSGOOD tells it. */
#define SYSCALL_STOP (SIGTRAP | 0x80)

static bool
is_terminal(pid_t pid, unsigned long long fd)
{
	char link[64], target[16];
	ssize_t n;

	snprintf(link, sizeof link, "/proc/%d/fd/%llu", (int)pid, fd);
	n = readlink(link, target, sizeof target);
	return n >= 8 &&
	    (memcmp(target, "/dev/pts", 8) == 0 ||
		memcmp(target, "/dev/tty", 8) == 0);
}

/* A write that holds nothing but the answer to a sync. */
static bool
is_answer(pid_t pid, unsigned long long address)
{
	static const char answer[] = "\033]7770;";
	char bytes[sizeof answer - 1];
	struct iovec ours = { bytes, sizeof bytes };
	struct iovec theirs = { (void *)(uintptr_t)address, sizeof bytes };

	return process_vm_readv(pid, &ours, 1, &theirs, 1, 0) ==
	    (ssize_t)sizeof bytes &&
	    memcmp(bytes, answer, sizeof bytes) == 0;
}

static void
count(struct counters *counters, pid_t pid)
{
	struct __ptrace_syscall_info info;

	if (ptrace(PTRACE_GET_SYSCALL_INFO, pid, sizeof info, &info) <= 0 ||
	    info.op != PTRACE_SYSCALL_INFO_ENTRY)
		return;
	counters->calls++;
	if (info.entry.nr != SYS_write && info.entry.nr != SYS_writev)
		return;
	if (is_terminal(pid, info.entry.args[0]) &&
	    !is_answer(pid, info.entry.args[1]))
		counters->writes++;
}

static pid_t
start(const char *program, char *const *arguments, char *const *environment)
{
	const pid_t pid = fork();

	if (pid != 0)
		return pid;
	ptrace(PTRACE_TRACEME, 0, NULL, NULL);
	raise(SIGSTOP);
	execve(program, arguments, environment);
	_exit(127);
}

/* Go on to the next stop; false when the program has ended. */
static bool
next_stop(pid_t pid, int signal, int *status)
{
	if (ptrace(PTRACE_SYSCALL, pid, NULL, (void *)(intptr_t)signal) != 0 &&
	    errno != ESRCH)
		_exit(126);
	if (waitpid(pid, status, 0) != pid)
		_exit(126);
	return WIFSTOPPED(*status);
}

void
trace_program(struct counters *counters, const char *program,
    char *const *arguments, char *const *environment)
{
	const pid_t pid = start(program, arguments, environment);
	int status, signal = 0;

	/* The end of the terminal is for the program, not for us. */
	if (sigaction(SIGHUP, &(struct sigaction){ .sa_handler = SIG_IGN },
		NULL) != 0 ||
	    pid < 0 || waitpid(pid, &status, 0) != pid ||
	    ptrace(PTRACE_SETOPTIONS, pid, NULL,
		PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0)
		_exit(126);
	counters->program = pid;
	while (next_stop(pid, signal, &status)) {
		signal = WSTOPSIG(status);
		if (signal == SYSCALL_STOP)
			count(counters, pid);
		if (signal == SYSCALL_STOP || signal == SIGTRAP)
			signal = 0;
	}
	_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}
