/*
 * test_dashboard.c - the maatregelen of all onderzoeken on the screen: the
 * list that is written to a file.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "test.h"

#include "base/file.h"
#include "pty/harness_case.h"

static void
open_dashboard(struct pty_case *c)
{
	free(home_run(&c->home, NULL, "voorbeeld", NULL));
	c->pty = pty_start(&c->home, NULL);
	pty_do(c->pty, "2");
	pty_expect(c->pty, "op uiterste dag");
}

/* The file that the status line names; the caller frees its text. */
static char *
read_written(struct pty_case *c, char *path, size_t size)
{
	struct error err = { 0 };
	const char *start = strstr(pty_screen(c->pty), "naar /");
	const char *end = start != NULL ? strstr(start, ".csv") : NULL;
	char *text;
	size_t length;

	if (end == NULL)
		fail_msg("no path in:\n%s", pty_screen(c->pty));
	snprintf(path, size, "%.*s.csv", (int)(end - start - 5), start + 5);
	if (file_read(path, 1 << 20, &text, &length, &err) == -1)
		fail_msg("%s", err.text);
	return text;
}

static size_t
count_lines(const char *text)
{
	size_t n = 0;

	for (; *text != '\0'; text++)
		n += *text == '\n';
	return n;
}

static void
e_writes_the_list_as_it_is_shown(void **state)
{
	struct pty_case *c = *state;
	char first[512], second[512], *text;
	struct stat st;

	open_dashboard(c);
	pty_do(c->pty, "e1");
	text = read_written(c, first, sizeof first);
	assert_int_equal(count_lines(text), 4);
	assert_memory_equal(text, "\xef\xbb\xbfnummer;", 10);
	assert_non_null(strstr(text, "\"M-2026-0001-2\";\"2026-0001\""));
	assert_true(strstr(text, "0001-2\"") < strstr(text, "0001-1\""));
	free(text);
	assert_int_equal(stat(first, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	/* Filtered, in another order, and never over another file. */
	pty_do(c->pty, "fnorm:A-1.3<enter>e1");
	text = read_written(c, second, sizeof second);
	assert_string_not_equal(first, second);
	assert_int_equal(count_lines(text), 2);
	free(text);
	pty_do(c->pty, "<esc>Se1");
	text = read_written(c, second, sizeof second);
	assert_true(strstr(text, "0001-1\"") < strstr(text, "0001-2\""));
	free(text);
}

/* The number and title of the norm have a place of their own. */
static void
a_title_that_is_cut_says_so(void **state)
{
	struct pty_case *c = *state;

	open_dashboard(c);
	pty_do(c->pty, "<enter>");
	assert_non_null(
	    strstr(pty_row(c->pty, 0), "Signaal 2026-0001 De Hoek … A-"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		HOME_TEST(e_writes_the_list_as_it_is_shown),
		HOME_TEST(a_title_that_is_cut_says_so),
	};

	return cmocka_run_group_tests_name("pty/dashboard", tests, NULL, NULL);
}
