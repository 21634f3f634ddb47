/* What a copy that was killed leaves, and who takes it away. */
#include "test.h"

#include <sys/stat.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/copy.h"
#include "base/file.h"
#include "base/mem.h"

static char folder[] = "/tmp/schouw-copy-XXXXXX";

static char *
put(const char *name, int hours_ago)
{
	char *path = xasprintf("%s/%s", folder, name);
	const struct timespec times[2] = {
		{ .tv_sec = time(NULL) - hours_ago * 60 * 60 },
		{ .tv_sec = time(NULL) - hours_ago * 60 * 60 },
	};
	struct error err;

	assert_int_equal(0, file_write(path, "half", 4, 1, &err));
	assert_int_equal(0, utimensat(AT_FDCWD, path, times, 0));
	return path;
}

/* It is gone after, whatever was found. */
static bool
is_there(char *path)
{
	bool there = unlink(path) == 0;

	free(path);
	return there;
}

static void
only_what_a_killed_copy_left_a_day_ago_goes(void **state)
{
	char *old = put(".schouw-a1B2c3", 25);
	char *busy = put(".schouw-d4E5f6", 23);
	char *longer = put(".schouw-a1B2c3d", 25);
	char *other = put("rooster.txt", 25);
	char *link = xasprintf("%s/.schouw-link00", folder);

	(void)state;
	assert_int_equal(0, symlink(other, link));
	copy_sweep(folder);
	assert_false(is_there(old));
	assert_true(is_there(busy));
	assert_true(is_there(longer));
	assert_true(is_there(link));
	assert_true(is_there(other));
}

static void
a_folder_that_is_not_there_has_nothing_left(void **state)
{
	char *path = xasprintf("%s/weg", folder);

	(void)state;
	copy_sweep(path);
	assert_int_equal(-1, access(path, F_OK));
	free(path);
}

static int
begin(void **state)
{
	(void)state;
	return mkdtemp(folder) == NULL ? -1 : 0;
}

static int
end(void **state)
{
	(void)state;
	return rmdir(folder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_a_killed_copy_left_a_day_ago_goes),
		cmocka_unit_test(a_folder_that_is_not_there_has_nothing_left),
	};

	return cmocka_run_group_tests_name("base/copy", tests, begin, end);
}
