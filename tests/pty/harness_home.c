/*
 * harness_home.c - a folder to live in, and the program without a terminal.
 */
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test.h"

#include "base/mem.h"
#include "pty/harness_pty.h"

#define ARGUMENTS 32

/* What the program may know of the world; no test depends on more. */
static const char *const inherited[] = { "PATH", "ASAN_OPTIONS",
	"UBSAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH" };

struct list {
	char **item;
	size_t n;
};

static void
add(struct list *list, char *text)
{
	list->item = xreallocarray(list->item, list->n + 2, sizeof *list->item);
	list->item[list->n++] = text;
	list->item[list->n] = NULL;
}

/* "NAME=value" replaces, "NAME" takes away. */
static void
change(struct list *list, const char *entry)
{
	const size_t name = strcspn(entry, "=");
	size_t kept = 0;

	for (size_t i = 0; i < list->n; i++) {
		if (strncmp(list->item[i], entry, name) == 0 &&
		    list->item[i][name] == '=')
			free(list->item[i]);
		else
			list->item[kept++] = list->item[i];
	}
	list->n = kept;
	list->item[kept] = NULL;
	if (entry[name] == '=')
		add(list, xstrdup(entry));
}

static void
inherit(struct list *list)
{
	const char *value;

	for (size_t i = 0; i < LENGTH(inherited); i++) {
		if ((value = getenv(inherited[i])) != NULL)
			add(list, xasprintf("%s=%s", inherited[i], value));
	}
}

/* The leak sanitizer cannot look at a process that is traced. */
static void
allow_trace(struct list *list)
{
	const char *options = getenv("ASAN_OPTIONS");
	char *entry = xasprintf(
	    "ASAN_OPTIONS=%s:detect_leaks=0", options != NULL ? options : "");

	change(list, entry);
	free(entry);
}

static char *
here(void)
{
	char path[4096];

	if (getcwd(path, sizeof path) == NULL)
		fail_msg("no working folder: %s", strerror(errno));
	return xasprintf("SCHOUW_DATA=%s", path);
}

static int
remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	(void)st, (void)flag, (void)ftw;
	return remove(path);
}

static void
become(const struct home *home, const char *const *arguments,
    char *const *environment, int output)
{
	const int null = open("/dev/null", O_RDONLY);

	if (chdir(home->folder) != 0 || dup2(null, 0) < 0 ||
	    dup2(output, 1) < 0 || dup2(output, 2) < 0)
		_exit(126);
	execve(arguments[0], (char *const *)arguments, environment);
	_exit(127);
}

static char *
read_all(int fd)
{
	struct buf out = { 0 };
	char chunk[4096];
	ssize_t n;

	while ((n = read(fd, chunk, sizeof chunk)) > 0)
		buf_add_bytes(&out, chunk, (size_t)n);
	buf_add(&out, "");
	return out.text != NULL ? buf_take(&out) : xstrdup("");
}

static int
wait_for(pid_t child)
{
	int status;

	if (waitpid(child, &status, 0) != child)
		fail_msg("lost a child: %s", strerror(errno));
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* CMocka prints no more than a thousand characters at once. */
static void
fail_run(const char *const *argument, int status, const char *out)
{
	for (; *out != '\0'; out += strnlen(out, 500))
		print_error("%.500s", out);
	fail_msg("%s %s: status %d", argument[0], argument[1], status);
}

const char *
program_path(void)
{
	static char path[PATH_MAX];
	const char *given = getenv("SCHOUW");

	if (given == NULL)
		given = "build/schouw";
	if (realpath(given, path) == NULL)
		fail_msg("%s: %s", given, strerror(errno));
	return path;
}

char **
environment_make(const struct pty_setup *setup, const char *term)
{
	const char *const *extra = setup->environment;
	struct list list = { 0 };

	inherit(&list);
	if (setup->trace)
		allow_trace(&list);
	add(&list, xstrdup("LANG=C.UTF-8"));
	add(&list, xstrdup("USER=toets"));
	add(&list, xstrdup("LOGNAME=toets"));
	add(&list, xstrdup("SCHOUW_SYNC=1"));
	add(&list, xstrdup("ESCDELAY=25"));
	add(&list, xasprintf("HOME=%s", setup->home->folder));
	add(&list, xasprintf("SCHOUW_DATABASE=%s", setup->home->database));
	add(&list, here());
	if (term != NULL && *term != '\0')
		add(&list, xasprintf("TERM=%s", term));
	for (; extra != NULL && *extra != NULL; extra++)
		change(&list, *extra);
	return list.item;
}

void
environment_free(char **environment)
{
	for (size_t i = 0; environment[i] != NULL; i++)
		free(environment[i]);
	free(environment);
}

void
home_make(struct home *home)
{
	const char *tmp = getenv("TMPDIR");

	if (tmp == NULL || strlen(tmp) > 32)
		tmp = "/tmp";
	snprintf(
	    home->folder, sizeof home->folder, "%s/schouw-toets-XXXXXX", tmp);
	if (mkdtemp(home->folder) == NULL)
		fail_msg("%s: %s", home->folder, strerror(errno));
	snprintf(home->database, sizeof home->database, "%s/schouw.db",
	    home->folder);
}

void
home_remove(struct home *home)
{
	if (home->folder[0] != '\0')
		nftw(home->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	home->folder[0] = '\0';
}

char *
home_run(const struct home *home, int *status, ...)
{
	const struct pty_setup setup = { .home = home };
	const char *argument[ARGUMENTS] = { program_path() };
	char **environment = environment_make(&setup, NULL);
	int n = 1, result, pipes[2];
	va_list ap;
	pid_t child = -1;
	char *out;

	va_start(ap, status);
	while (n < ARGUMENTS - 1 && (argument[n] = va_arg(ap, char *)) != NULL)
		n++;
	va_end(ap);
	if (pipe(pipes) != 0 || (child = fork()) < 0)
		fail_msg("no child: %s", strerror(errno));
	if (child == 0)
		become(home, argument, environment, pipes[1]);
	close(pipes[1]);
	out = read_all(pipes[0]);
	close(pipes[0]);
	result = wait_for(child);
	environment_free(environment);
	if (status != NULL)
		*status = result;
	else if (result != 0)
		fail_run(argument, result, out);
	return out;
}
