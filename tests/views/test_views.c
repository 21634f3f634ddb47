/*
 * test_views.c - every file of keys here is played and compared with its
 * .view; SCHOUW_UPDATE=1 writes the views anew, to be read in the diff.
 */
#include "test.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "views/play.h"

static void
write_view(const char *path, const struct buf *seen)
{
	struct error err = { 0 };

	if (file_write(path, buf_text(seen), seen->length, 1, &err) == -1)
		fail_msg("%s: %s", path, err.text);
}

/* Say where the first difference is; the whole lies in the build folder. */
static void
complain(const char *path, const char *want, const char *seen)
{
	size_t line = 1, at = 0, start = 0;

	for (; want[at] != '\0' && want[at] == seen[at]; at++) {
		if (want[at] != '\n')
			continue;
		line++;
		start = at + 1;
	}
	fail_msg("%s:%zu:\n  want: %.*s\n  seen: %.*s", path, line,
	    (int)strcspn(want + start, "\n"), want + start,
	    (int)strcspn(seen + start, "\n"), seen + start);
}

static void
the_screens_are_as_written(void **state)
{
	const char *keys = *state;
	char *view = xasprintf("%.*s.view", (int)strlen(keys) - 5, keys);
	struct error err = { 0 };
	struct buf seen = { 0 };
	char *want;
	size_t length;

	play_file(keys, &seen);
	assert_true(seen.length > 0);
	if (getenv("SCHOUW_UPDATE") != NULL)
		write_view(view, &seen);
	if (file_read(view, 1 << 20, &want, &length, &err) == -1)
		fail_msg("%s", err.text);
	if (strcmp(want, buf_text(&seen)) != 0)
		complain(view, want, buf_text(&seen));
	free(want);
	free(view);
	buf_release(&seen);
}

int
main(void)
{
	struct CMUnitTest *test;
	glob_t found;
	int status;

	if (glob("tests/views/*.keys", 0, NULL, &found) != 0)
		return 1;
	play_begin();
	test = xcalloc(found.gl_pathc, sizeof *test);
	for (size_t i = 0; i < found.gl_pathc; i++)
		test[i] = (struct CMUnitTest){ .name = found.gl_pathv[i],
			.test_func = the_screens_are_as_written,
			.initial_state = found.gl_pathv[i] };
	status =
	    _cmocka_run_group_tests("views", test, found.gl_pathc, NULL, NULL);
	play_end();
	free(test);
	globfree(&found);
	return status;
}
