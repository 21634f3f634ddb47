/*
 * run.c - another program, run to its end or to a limit.
 */
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/run.h"

#define TICK_NS     (10L * 1000 * 1000)
#define NOT_STARTED 127

static bool
is_program(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    access(path, X_OK) == 0;
}

/* In the folders of PATH; one that is no whole path is no place to trust. */
static char *
find_one(const char *path, const char *name)
{
	while (*path != '\0') {
		size_t length = strcspn(path, ":");
		char *full = xasprintf("%.*s/%s", (int)length, path, name);

		if (*path == '/' && is_program(full))
			return full;
		free(full);
		path += length + (path[length] == ':');
	}
	return NULL;
}

char *
run_find(const char *const *names)
{
	const char *path = getenv("PATH");
	char *found = NULL;

	for (; path != NULL && *names != NULL && found == NULL; names++)
		found = find_one(path, *names);
	return found;
}

/* ---- the other process ---- */

/* Signals that we handle or hold back are as usual for it. */
static void
reset_signals(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT,
		SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD, SIGXFSZ };
	struct sigaction usual = { .sa_handler = SIG_DFL };
	sigset_t none;

	sigemptyset(&usual.sa_mask);
	for (size_t i = 0; i < LENGTH(numbers); i++)
		sigaction(numbers[i], &usual, NULL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

static bool
close_streams(void)
{
	int fd = open("/dev/null", O_RDWR);

	return fd != -1 && dup2(fd, STDIN_FILENO) != -1 &&
	    dup2(fd, STDOUT_FILENO) != -1 && dup2(fd, STDERR_FILENO) != -1;
}

static void
become(const struct run *run)
{
	const struct rlimit size = { (rlim_t)run->file_max,
		(rlim_t)run->file_max };

	setpgid(0, 0);
	reset_signals();
	/* It does not write through the cast: execve() is older than const. */
	if (setrlimit(RLIMIT_FSIZE, &size) == 0 && close_streams() &&
	    chdir(run->folder) == 0)
		execve(run->argv[0], (char *const *)run->argv,
		    (char *const *)run->env);
	_exit(NOT_STARTED);
}

/* ---- waiting for it ---- */

/* Is there one that the caller holds back until we are done? */
static bool
is_signalled(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
	sigset_t waiting;

	if (sigpending(&waiting) == -1)
		return false;
	for (size_t i = 0; i < LENGTH(numbers); i++)
		if (sigismember(&waiting, numbers[i]) == 1)
			return true;
	return false;
}

static bool
is_over(const struct timespec *start, int seconds)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec - start->tv_sec > seconds ||
	    (now.tv_sec - start->tv_sec == seconds &&
		now.tv_nsec >= start->tv_nsec);
}

static enum run_end
wait_for(pid_t child, int seconds)
{
	static const struct timespec tick = { 0, TICK_NS };
	struct timespec start;
	int status;
	pid_t ended;

	clock_gettime(CLOCK_MONOTONIC, &start);
	for (;;) {
		ended = waitpid(child, &status, WNOHANG);
		if (ended == child)
			return WIFEXITED(status) && WEXITSTATUS(status) == 0
			    ? RUN_DONE
			    : RUN_FAILED;
		if (ended == -1 && errno != EINTR)
			return RUN_FAILED;
		if (is_signalled())
			return RUN_STOPPED;
		if (is_over(&start, seconds))
			return RUN_TOO_LONG;
		nanosleep(&tick, NULL);
	}
}

enum run_end
run(const struct run *run)
{
	pid_t child = fork();
	enum run_end end;

	if (child == 0)
		become(run);
	if (child == -1)
		return RUN_FAILED;
	/* Both do it, so that neither needs to wait for the other. */
	setpgid(child, child);
	end = wait_for(child, run->seconds);
	kill(-child, SIGKILL);
	if (end == RUN_TOO_LONG || end == RUN_STOPPED)
		while (waitpid(child, NULL, 0) == -1 && errno == EINTR)
			continue;
	return end;
}
