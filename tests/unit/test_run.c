/*
 * test_run.c - another program, to its end or to a limit.
 */
#include "test.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/run.h"

#define SHELL "/bin/sh"

static enum run_end
shell(const char *line, int seconds)
{
	static const char *const env[] = { "PATH=/usr/bin:/bin", NULL };
	const char *const argv[] = { SHELL, "-c", line, NULL };
	const struct run asked = {
		.argv = argv,
		.env = env,
		.folder = "/",
		.seconds = seconds,
		.file_max = 1000,
	};

	return run(&asked);
}

static void
its_status_is_told(void **state)
{
	(void)state;
	assert_int_equal(shell("exit 0", 60), RUN_DONE);
	assert_int_equal(shell("exit 1", 60), RUN_FAILED);
	assert_int_equal(shell("kill -9 $$", 60), RUN_FAILED);
}

static void
what_is_not_there_fails(void **state)
{
	static const char *const argv[] = { "/nowhere/x", NULL };
	static const char *const env[] = { NULL };
	const struct run asked = { argv, env, "/", 60, 1000 };
	const struct run nowhere = { argv, env, "/nowhere", 60, 1000 };

	(void)state;
	assert_int_equal(run(&asked), RUN_FAILED);
	assert_int_equal(run(&nowhere), RUN_FAILED);
}

/* Also when it does not listen to a friendly word. */
static void
what_hangs_is_killed(void **state)
{
	(void)state;
	assert_int_equal(
	    shell("trap '' TERM INT HUP; while :; do sleep 60; done", 1),
	    RUN_TOO_LONG);
}

/* It starts in a folder, with an environment and streams that are its own. */
static void
it_sees_only_what_it_is_given(void **state)
{
	(void)state;
	setenv("GEHEIM", "geheim", 1);
	assert_int_equal(shell("[ -z \"$GEHEIM\" ]", 60), RUN_DONE);
	assert_int_equal(shell("[ \"$PWD\" = / ]", 60), RUN_DONE);
	assert_int_equal(shell("! read -r line", 60), RUN_DONE);
	assert_int_equal(shell("echo x >&2; echo x", 60), RUN_DONE);
	unsetenv("GEHEIM");
}

static void
it_writes_no_more_than_it_may(void **state)
{
	static const char line[] = "cd /tmp && f=$(mktemp) && trap 'rm $f' 0 &&"
				   " head -c 2000 /dev/zero >$f";

	(void)state;
	assert_int_equal(shell(line, 60), RUN_FAILED);
}

/* Who presses Ctrl+C does not wait until the end. */
static void
a_signal_that_is_held_back_stops_it(void **state)
{
	sigset_t ours, before;
	int got;

	(void)state;
	sigemptyset(&ours);
	sigaddset(&ours, SIGINT);
	sigprocmask(SIG_BLOCK, &ours, &before);
	raise(SIGINT);
	assert_int_equal(shell("sleep 300", 300), RUN_STOPPED);
	assert_int_equal(sigwait(&ours, &got), 0);
	assert_int_equal(got, SIGINT);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

static void
a_program_is_found_by_the_first_of_its_names(void **state)
{
	static const char *const names[] = { "schouw-no-such", "sh", "ls",
		NULL };
	static const char *const none[] = { "schouw-no-such", NULL };
	char *path = xstrdup(getenv("PATH")), *found;

	(void)state;
	setenv("PATH", ".::relative:/nowhere:/bin", 1);
	found = run_find(names);
	assert_string_equal(found, "/bin/sh");
	free(found);
	assert_null(run_find(none));
	/* A folder is no program, and what is not whole is not looked in. */
	setenv("PATH", ".:bin", 1);
	assert_null(run_find(names));
	unsetenv("PATH");
	assert_null(run_find(names));
	setenv("PATH", path, 1);
	free(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(its_status_is_told),
		cmocka_unit_test(what_is_not_there_fails),
		cmocka_unit_test(what_hangs_is_killed),
		cmocka_unit_test(it_sees_only_what_it_is_given),
		cmocka_unit_test(it_writes_no_more_than_it_may),
		cmocka_unit_test(a_signal_that_is_held_back_stops_it),
		cmocka_unit_test(a_program_is_found_by_the_first_of_its_names),
	};

	return cmocka_run_group_tests_name("unit/run", tests, NULL, NULL);
}
