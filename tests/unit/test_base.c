/*
 * test_base.c - memory, strings, errors and files.
 */
#include "test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/die.h"
#include "base/error.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"

/* A folder of our own, and the current one. */
static char folder[] = "/tmp/schouw-test-XXXXXX";

static struct error err;

static void
make_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static void
assert_file(const char *path, const char *text)
{
	size_t length;
	char *found;

	assert_int_equal(file_read(path, 1000, &found, &length, &err), 0);
	assert_int_equal(length, strlen(text));
	assert_string_equal(found, text);
	free(found);
}

static void
assert_unreadable(const char *path, const char *part)
{
	size_t length;
	char *text;

	err = (struct error){ 0 };
	assert_int_equal(file_read(path, 1000, &text, &length, &err), -1);
	assert_non_null(strstr(err.text, part));
}

static void
assert_unwritable(const char *path, int replace, const char *part)
{
	err = (struct error){ 0 };
	assert_int_equal(file_write(path, "x", 1, replace, &err), -1);
	assert_non_null(strstr(err.text, part));
}

/* How many files of a name there are in the current folder. */
static int
count_files(const char *pattern)
{
	char command[100];
	FILE *f;
	int n = -1;

	snprintf(
	    command, sizeof command, "ls -d %s 2>/dev/null | wc -l", pattern);
	f = popen(command, "r");
	assert_non_null(f);
	assert_int_equal(fscanf(f, "%d", &n), 1);
	pclose(f);
	return n;
}

static void
new_memory_is_zeroed(void **state)
{
	char *p = xcalloc(10, 10), zero[100] = { 0 };

	(void)state;
	assert_memory_equal(p, zero, 100);
	free(p);
	p = xcalloc(0, 0);
	assert_non_null(p);
	free(p);
}

static void
an_array_grows_by_one_zeroed_element(void **state)
{
	int *p = NULL;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		p = xgrow(p, (size_t)i, sizeof *p);
		assert_int_equal(p[i], 0);
		p[i] = i + 1;
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(p[i], i + 1);
	free(p);
}

static void
strings_are_copied_and_printed(void **state)
{
	char *a = xstrdup("abc"), *b = xstrndup("abc", 2);
	char *c = xasprintf("%s-%d", "x", 42);

	(void)state;
	assert_string_equal(a, "abc");
	assert_string_equal(b, "ab");
	assert_string_equal(c, "x-42");
	assert_null(xstrdup(NULL));
	assert_null(xstrndup(NULL, 3));
	free(a);
	free(b);
	free(c);
}

static void
an_arena_gives_zeroed_aligned_pieces(void **state)
{
	struct arena a = { 0 };
	char *last = NULL;

	(void)state;
	srand(1);
	for (int i = 0; i < 2000; i++) {
		size_t size = (size_t)(rand() % (i % 50 == 0 ? 40000 : 60));
		char *p = arena_alloc(&a, size);

		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		assert_ptr_not_equal(p, last);
		for (size_t j = 0; j < size; j++)
			assert_int_equal(p[j], 0);
		memset(p, 0xAA, size);
		last = p;
	}
	arena_release(&a);
	assert_null(a.block);
	assert_string_equal(arena_strdup(&a, "na"), "na");
	arena_release(&a);
}

static void
an_arena_keeps_strings(void **state)
{
	struct arena a = { 0 };
	const char *one = arena_strdup(&a, "een"), *two;
	int *numbers = arena_calloc(&a, 3, sizeof *numbers);

	(void)state;
	two = arena_strndup(&a, "twee drie", 4);
	assert_string_equal(one, "een");
	assert_string_equal(two, "twee");
	assert_int_equal(numbers[2], 0);
	assert_null(arena_strdup(&a, NULL));
	arena_release(&a);
}

static void
a_buf_is_a_string_from_the_start(void **state)
{
	struct buf b = { 0 };
	char *text;

	(void)state;
	assert_string_equal(buf_text(&b), "");
	text = buf_take(&b);
	assert_string_equal(text, "");
	free(text);
}

static void
a_buf_grows_in_every_way(void **state)
{
	struct buf b = { 0 };
	char *text;

	(void)state;
	buf_add(&b, "b");
	buf_add_bytes(&b, "cde", 2);
	buf_add_char(&b, 'e');
	buf_addf(&b, "%d%s", 1, "z");
	buf_insert(&b, 0, "a", 1);
	buf_insert(&b, 7, "!", 1);
	assert_string_equal(buf_text(&b), "abcde1z!");
	buf_remove(&b, 1, 3);
	assert_string_equal(buf_text(&b), "ae1z!");
	assert_int_equal(b.length, 5);
	buf_add_bytes(&b, NULL, 0);
	text = buf_take(&b);
	assert_string_equal(text, "ae1z!");
	assert_int_equal(b.length, 0);
	free(text);
}

static void
a_buf_takes_a_long_text(void **state)
{
	struct buf b = { 0 };

	(void)state;
	for (int i = 0; i < 10000; i++)
		buf_addf(&b, "%04d", i);
	assert_int_equal(b.length, 40000);
	assert_int_equal(strlen(b.text), 40000);
	assert_memory_equal(b.text + 4 * 1234, "1234", 4);
	buf_clear(&b);
	assert_string_equal(buf_text(&b), "");
	buf_release(&b);
}

static void
an_error_has_a_kind_and_a_sentence(void **state)
{
	(void)state;
	assert_int_equal(error_set(&err, "nee: %d", 1), -1);
	assert_int_equal(err.kind, ERROR_REFUSED);
	assert_string_equal(err.text, "nee: 1");
	assert_int_equal(error_usage(&err, "zo niet"), -1);
	assert_int_equal(err.kind, ERROR_USAGE);
	assert_int_equal(error_system(&err, "schijf: %s", err.text), -1);
	assert_int_equal(err.kind, ERROR_SYSTEM);
	assert_string_equal(err.text, "schijf: zo niet");
}

static void
a_long_error_is_cut_between_characters(void **state)
{
	char text[2000] = "";

	(void)state;
	for (size_t shift = 0; shift < 4; shift++) {
		memset(text, 'x', shift);
		text[shift] = '\0';
		while (strlen(text) < 1500)
			strncat(text, "\u20AC\U0001F469", 8);
		error_set(&err, "%s", text);
		assert_in_range(
		    strlen(err.text), sizeof err.text - 4, sizeof err.text - 1);
		assert_true(utf8_valid(err.text, strlen(err.text)));
		assert_memory_equal(err.text, text, strlen(err.text));
	}
}

static void
say_farewell(void)
{
	fputs("farewell\n", stderr);
}

static void
last_words_come_after_the_hook_with_status_3(void **state)
{
	char text[100] = "";
	int pipes[2], status;
	pid_t child;

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	fflush(NULL);
	child = fork();
	assert_int_not_equal(child, -1);
	if (child == 0) {
		dup2(pipes[1], STDERR_FILENO);
		die_hook = say_farewell;
		die("op: %d", 7);
	}
	close(pipes[1]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(read(pipes[0], text, sizeof text - 1) > 0);
	close(pipes[0]);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
	assert_string_equal(text, "farewell\nschouw: op: 7\n");
}

static void
a_file_comes_back_as_it_was_written(void **state)
{
	struct stat st;
	size_t length;
	char *text;

	(void)state;
	assert_int_equal(file_write("heen", "a\0b\n", 4, 0, &err), 0);
	assert_int_equal(file_read("heen", 4, &text, &length, &err), 0);
	assert_int_equal(length, 4);
	assert_memory_equal(text, "a\0b\n", 5);
	free(text);
	assert_int_equal(stat("heen", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(st.st_nlink, 1);
	assert_int_equal(count_files(".schouw-*"), 0);
}

static void
a_large_file_comes_back_whole(void **state)
{
	const size_t size = 1000003;
	char *large = xcalloc(size, 1), *text;
	size_t length;

	(void)state;
	for (size_t i = 0; i < size; i++)
		large[i] = (char)('a' + i % 23);
	assert_int_equal(file_write("groot", large, size, 0, &err), 0);
	assert_int_equal(file_read("groot", size, &text, &length, &err), 0);
	assert_int_equal(length, size);
	assert_memory_equal(text, large, size);
	free(text);
	free(large);
}

static void
a_file_over_the_limit_is_refused(void **state)
{
	size_t length;
	char *text;

	(void)state;
	make_file("tien", "0123456789");
	assert_int_equal(file_read("tien", 9, &text, &length, &err), -1);
	assert_int_equal(err.kind, ERROR_REFUSED);
	assert_string_equal(err.text,
	    "tien is te groot: ten hoogste 9 bytes; "
	    "maak het bestand kleiner.");
	assert_int_equal(file_read("tien", 10, &text, &length, &err), 0);
	free(text);
}

static void
only_a_regular_file_is_read(void **state)
{
	(void)state;
	assert_int_equal(mkfifo("pijp", 0600), 0);
	assert_unreadable("pijp", "is geen gewoon bestand");
	assert_unreadable(".", "dit is een map");
	assert_unreadable("/dev/null", "is geen gewoon bestand");
	assert_unreadable("weg", "bestaat niet");
	assert_int_equal(err.kind, ERROR_SYSTEM);
}

static void
a_message_never_carries_an_escape(void **state)
{
	(void)state;
	assert_unreadable("\x1b]0;x\x07", "\u241B]0;x\u2407 kan niet");
	assert_null(strchr(err.text, '\x1b'));
}

static void
an_existing_file_is_replaced_only_when_asked(void **state)
{
	(void)state;
	make_file("oud", "oud");
	assert_unwritable("oud", 0, "oud bestaat al");
	assert_int_equal(err.kind, ERROR_REFUSED);
	assert_file("oud", "oud");
	assert_int_equal(file_write("oud", "nieuw", 5, 1, &err), 0);
	assert_file("oud", "nieuw");
}

static void
a_link_folder_or_device_is_never_replaced(void **state)
{
	(void)state;
	make_file("doel", "doel");
	assert_int_equal(symlink("doel", "link"), 0);
	assert_int_equal(symlink("nergens", "los"), 0);
	assert_int_equal(mkdir("map", 0700), 0);
	assert_int_equal(mkfifo("buis", 0600), 0);
	for (int replace = 0; replace < 2; replace++) {
		assert_unwritable("link", replace, "is een verwijzing");
		assert_unwritable("los", replace, "is een verwijzing");
		assert_unwritable("map", replace, "dit is een map");
		assert_unwritable("buis", replace, "is geen gewoon bestand");
		assert_unwritable(
		    "/dev/null", replace, "is geen gewoon bestand");
	}
	assert_file("doel", "doel");
	assert_int_equal(access("nergens", F_OK), -1);
}

static void
a_write_that_fails_leaves_nothing(void **state)
{
	(void)state;
	assert_unwritable("weg/x", 0, "weg/x kan niet worden geschreven");
	make_file("plat", "");
	assert_unwritable("plat/x", 1, "geen map");
	assert_int_equal(count_files(".schouw-*"), 0);
}

static void
folders_are_made_with_those_above_them(void **state)
{
	struct stat st;

	(void)state;
	assert_int_equal(file_make_folders("a/b//c/", &err), 0);
	assert_int_equal(file_make_folders("a/b/c", &err), 0);
	assert_int_equal(file_make_folders("/", &err), 0);
	assert_int_equal(stat("a/b", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(stat("a/b/c", &st), 0);
	assert_true(S_ISDIR(st.st_mode));
}

static void
no_folder_is_made_in_a_file(void **state)
{
	(void)state;
	make_file("bestand", "");
	assert_int_equal(file_make_folders("bestand/x", &err), -1);
	assert_non_null(strstr(err.text, "bestand kan niet worden gemaakt"));
	assert_int_equal(file_make_folders("", &err), -1);
}

static int
enter_folder(void **state)
{
	(void)state;
	umask(0022);
	return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int
remove_folder(void **state)
{
	char command[sizeof folder + 10];

	(void)state;
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return chdir("/") != 0 || system(command) != 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_memory_is_zeroed),
		cmocka_unit_test(an_array_grows_by_one_zeroed_element),
		cmocka_unit_test(strings_are_copied_and_printed),
		cmocka_unit_test(an_arena_gives_zeroed_aligned_pieces),
		cmocka_unit_test(an_arena_keeps_strings),
		cmocka_unit_test(a_buf_is_a_string_from_the_start),
		cmocka_unit_test(a_buf_grows_in_every_way),
		cmocka_unit_test(a_buf_takes_a_long_text),
		cmocka_unit_test(an_error_has_a_kind_and_a_sentence),
		cmocka_unit_test(a_long_error_is_cut_between_characters),
		cmocka_unit_test(last_words_come_after_the_hook_with_status_3),
		cmocka_unit_test(a_file_comes_back_as_it_was_written),
		cmocka_unit_test(a_large_file_comes_back_whole),
		cmocka_unit_test(a_file_over_the_limit_is_refused),
		cmocka_unit_test(only_a_regular_file_is_read),
		cmocka_unit_test(a_message_never_carries_an_escape),
		cmocka_unit_test(an_existing_file_is_replaced_only_when_asked),
		cmocka_unit_test(a_link_folder_or_device_is_never_replaced),
		cmocka_unit_test(a_write_that_fails_leaves_nothing),
		cmocka_unit_test(folders_are_made_with_those_above_them),
		cmocka_unit_test(no_folder_is_made_in_a_file),
	};

	return cmocka_run_group_tests_name(
	    "base", tests, enter_folder, remove_folder);
}
