/*
 * Broken files and the sentence they earn: every .yaml of this folder is
 * loaded by itself and must earn exactly what its .err says.
 */
#include "test.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "load/load.h"

#define FILES "tests/load/*.yaml"

static char *
report_of(const char *path)
{
	struct library library = { 0 };
	struct load_report report = { 0 };
	struct buf text = { 0 };

	load_files(&path, 1, NULL, &library, &report);
	load_report_text(&report, &text);
	load_report_release(&report);
	library_release(&library);
	return text.text == NULL ? xstrdup("") : buf_take(&text);
}

static char *
expected_of(const char *path)
{
	char *name = xasprintf("%.*s.err", (int)strlen(path) - 5, path);
	char *text = NULL;
	size_t length;
	struct error err = { 0 };

	if (file_read(name, 65536, &text, &length, &err) == -1)
		fail_msg("%s", err.text);
	free(name);
	return text;
}

static void
a_broken_file_earns_its_sentence(void **state)
{
	const char *path = *state;
	char *expected = expected_of(path), *report = report_of(path);

	assert_string_equal(report, expected);
	free(expected);
	free(report);
}

int
main(void)
{
	struct CMUnitTest *tests;
	glob_t files;
	int failed;

	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	if (glob(FILES, 0, NULL, &files) != 0 || files.gl_pathc < 60) {
		fprintf(stderr, "run from the root of the repository\n");
		return 1;
	}
	tests = xcalloc(files.gl_pathc, sizeof *tests);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		tests[i].name = files.gl_pathv[i];
		tests[i].test_func = a_broken_file_earns_its_sentence;
		tests[i].initial_state = files.gl_pathv[i];
	}
	failed = _cmocka_run_group_tests(
	    "load/files", tests, files.gl_pathc, NULL, NULL);
	free(tests);
	globfree(&files);
	return failed;
}
