/* Ctrl+C in the middle of an export: nothing half is left. */
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "export.h"
#include "meter.h"
#include "sample.h"

static struct app app;

static int
begin(void **state)
{
	struct error err;

	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	if (app_init(&app, sample_path("stop.db"), ".", &err) == -1 ||
	    app_example(&app, NULL, &err) == -1)
		fail_msg("%s", err.text);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	app_release(&app);
	sample_clean();
	return 0;
}

static bool
is_ours(int number)
{
	struct sigaction now;

	sigaction(number, NULL, &now);
	return now.sa_handler != SIG_DFL && now.sa_handler != SIG_IGN;
}

static void
a_signal_stops_only_while_there_is_work(void **state)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };

	(void)state;
	for (size_t i = 0; i < LENGTH(numbers); i++) {
		struct meter meter;
		struct error err;

		assert_false(is_ours(numbers[i]));
		meter_begin(&meter);
		assert_true(is_ours(numbers[i]));
		assert_int_equal(
		    0, progress_step(&meter.progress, "regels", 1, 9, &err));
		raise(numbers[i]);
		assert_int_equal(
		    -1, progress_step(&meter.progress, "regels", 2, 9, &err));
		assert_int_equal(ERROR_STOPPED, err.kind);
		meter_end(&meter);
		assert_false(is_ours(numbers[i]));
		/* What came then is not for the next. */
		meter_begin(&meter);
		assert_int_equal(
		    0, progress_step(&meter.progress, "regels", 1, 9, &err));
		meter_end(&meter);
	}
}

/* As nohup has it. */
static void
what_is_ignored_stays_ignored(void **state)
{
	struct meter meter;

	(void)state;
	signal(SIGHUP, SIG_IGN);
	meter_begin(&meter);
	assert_false(is_ours(SIGHUP));
	meter_end(&meter);
	signal(SIGHUP, SIG_DFL);
}

/* Somebody presses Ctrl+C at this row. */
struct impatient {
	struct meter meter;
	int64_t at, n;
};

static bool
step(void *context, const char *what, int64_t done, int64_t all)
{
	struct impatient *who = context;

	if (++who->n == who->at)
		raise(SIGINT);
	return who->meter.progress.step(&who->meter, what, done, all);
}

/* How many rows there were before it ended. */
static int64_t
export_until(int64_t at, const char *format, const char *path, int expected)
{
	const struct export_request request = {
		.format = sheet_format(format),
		.n = N_EXPORT_STORED,
		.filter = "",
		.path = path,
	};
	struct impatient who = { .at = at };
	const struct progress progress = { step, &who };
	struct buf told = { 0 };
	struct error err = { 0 };
	int result;

	meter_begin(&who.meter);
	result = export_run(&app, &request, &progress, &told, &err);
	meter_end(&who.meter);
	if (result != expected)
		fail_msg("%s at %d: %s", format, (int)at, err.text);
	if (expected == -1)
		assert_int_equal(ERROR_STOPPED, err.kind);
	buf_release(&told);
	return who.n;
}

static bool
is_empty(const char *folder)
{
	char *command = xasprintf("test -z \"$(find '%s' -type f)\"", folder);
	bool empty = system(command) == 0;

	free(command);
	return empty;
}

/* In the first row, between tables, in the last one. */
static void
an_export_that_is_stopped_leaves_nothing(void **state)
{
	const char *folder = sample_path("map/");
	int64_t n = export_until(0, "json", sample_path("all.json"), 0);
	const int64_t places[] = { 1, n / 2, n };

	(void)state;
	for (size_t i = 0; sheet_formats[i] != NULL; i++)
		for (size_t k = 0; k < LENGTH(places); k++) {
			export_until(
			    places[k], sheet_formats[i]->name, folder, -1);
			assert_true(is_empty(folder));
		}
	export_until(0, "csv", folder, 0);
	assert_false(is_empty(folder));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_signal_stops_only_while_there_is_work),
		cmocka_unit_test(what_is_ignored_stays_ignored),
		cmocka_unit_test(an_export_that_is_stopped_leaves_nothing),
	};

	return cmocka_run_group_tests_name("stop", tests, begin, finish);
}
