/* Files made to hurt: refused, with a place, and nothing else happens. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "load/load.h"

static char path[] = "/tmp/schouw-hostile-XXXXXX";

/* Load these bytes as a file. */
static void
load_bytes(const char *text, size_t length, struct load_report *report)
{
	struct library library = { 0 };
	const char *name = path;
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(text, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
	load_files(&name, 1, NULL, &library, report);
	assert_int_equal(library.n_normsets + library.n_forms, 0);
	library_release(&library);
}

static void
assert_fault(const struct buf *text, const char *code, int line, int column)
{
	struct load_report report = { 0 };
	bool found = false;

	load_bytes(buf_text(text), text->length, &report);
	assert_true(report.n_errors > 0);
	for (size_t i = 0; i < report.n; i++)
		found = found ||
		    (strcmp(report.fault[i].code, code) == 0 &&
			report.fault[i].line == line &&
			report.fault[i].column == column);
	if (!found)
		fail_msg("no %s at %d:%d but %s at %d:%d", code, line, column,
		    report.fault[0].code, report.fault[0].line,
		    report.fault[0].column);
	load_report_release(&report);
}

static void
add_repeated(struct buf *text, const char *part, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_add(text, part);
}

static void
deep_lists_are_refused_at_once(void **state)
{
	struct buf text = { 0 };

	(void)state;
	add_repeated(&text, "[", 100000);
	assert_fault(&text, "E104", 1, 33);
	buf_release(&text);
}

static void
deep_maps_are_refused_at_once(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "a: ");
	add_repeated(&text, "{", 100000);
	assert_fault(&text, "E204", 1, 5);
	buf_clear(&text);
	add_repeated(&text, "{a: ", 25000);
	assert_fault(&text, "E104", 1, 32 * 4 + 1);
	buf_release(&text);
}

static void
aliases_never_make_a_text_larger(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "a: &x x\nb: [*x, *x]\n");
	assert_fault(&text, "E103", 1, 4);
	assert_fault(&text, "E103", 2, 5);
	assert_fault(&text, "E103", 2, 9);
	buf_release(&text);
}

static void
a_circle_of_aliases_ends(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "a: &x [*x]\n");
	assert_fault(&text, "E103", 1, 4);
	buf_release(&text);
}

static void
many_anchors_stop_after_a_hundred(void **state)
{
	struct load_report report = { 0 };
	struct buf text = { 0 };

	(void)state;
	for (int i = 0; i < 40000; i++)
		buf_addf(&text, "- &a%d x\n", i);
	load_bytes(buf_text(&text), text.length, &report);
	assert_int_equal(report.n, LOAD_FAULTS_MAX);
	load_report_release(&report);
	buf_release(&text);
}

static void
a_file_over_the_limit_is_refused(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "schouw: normset/1\nx-veel: |\n");
	add_repeated(&text, "  a\n", 1024 * 1024 + 1);
	assert_fault(&text, "E104", 0, 0);
	buf_release(&text);
}

static void
a_text_over_the_limit_is_refused(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "schouw: ");
	add_repeated(&text, "a", 64 * 1024 + 1);
	buf_add(&text, "\n");
	assert_fault(&text, "E104", 1, 9);
	buf_release(&text);
}

static void
too_many_keys_are_refused(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (int i = 0; i < 300; i++)
		buf_addf(&text, "x-%d: a\n", i);
	assert_fault(&text, "E104", 257, 1);
	buf_release(&text);
}

static void
too_many_nodes_are_refused(void **state)
{
	struct load_report report = { 0 };
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "x-a:\n");
	add_repeated(&text, "- a\n", 200001);
	load_bytes(buf_text(&text), text.length, &report);
	assert_int_equal(report.n_errors, 1);
	assert_string_equal(report.fault[0].code, "E104");
	load_report_release(&report);
	buf_release(&text);
}

static void
the_place_of_a_latin_1_byte_counts_characters(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "schouw: normset/1\nid: x\ntitel: één b\xEBta\n");
	assert_fault(&text, "E102", 3, 13);
	buf_release(&text);
}

static void
control_characters_are_refused(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "schouw: normset/1\nid: a\x1b[31mb\n");
	assert_fault(&text, "E102", 2, 6);
	buf_clear(&text);
	buf_add(&text, "schouw: \"a\\u001b[31m\"\n");
	assert_fault(&text, "E102", 1, 9);
	buf_clear(&text);
	buf_add(&text, "schouw: \"a\\0b\"\n");
	assert_fault(&text, "E102", 1, 9);
	buf_clear(&text);
	buf_add(&text, "id: x\xE2\x80\xAEy\n"); /* right-to-left override */
	assert_fault(&text, "E102", 1, 6);
	buf_clear(&text);
	buf_add_bytes(&text, "id: x\0y\n", 8);
	assert_fault(&text, "E102", 1, 6);
	buf_release(&text);
}

static void
a_byte_order_mark_is_no_mistake(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "\xEF\xBB\xBFschouw: normsot/1\n");
	assert_fault(&text, "E201", 1, 9);
	buf_release(&text);
}

static void
a_map_as_key_is_refused(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, "schouw: normset/1\n? [a, b]\n: c\n");
	assert_fault(&text, "E204", 2, 3);
	buf_release(&text);
}

static void
an_empty_file_says_how_to_begin(void **state)
{
	struct buf text = { 0 };

	(void)state;
	assert_fault(&text, "E201", 1, 1);
	buf_add(&text, "# alleen een opmerking\n");
	assert_fault(&text, "E201", 1, 1);
	buf_release(&text);
}

static void
a_file_that_is_not_there_is_unreadable(void **state)
{
	const char *name = "tests/load/is-er-niet.yaml";
	struct library library = { 0 };
	struct load_report report = { 0 };

	(void)state;
	load_files(&name, 1, NULL, &library, &report);
	assert_true(report.unreadable);
	assert_int_equal(report.n_errors, 1);
	load_report_release(&report);
	library_release(&library);
}

/* What a file says must not reach the terminal as it is. */
static void
a_report_shows_no_control_characters(void **state)
{
	static const char text[] = "schouw: \"\\u001b]0;x\"\nid: \x1b[2J\n";
	struct load_report report = { 0 };
	struct buf shown = { 0 }, json = { 0 };

	(void)state;
	load_bytes(text, strlen(text), &report);
	load_report_text(&report, &shown);
	load_report_json(&report, &json);
	assert_null(strchr(buf_text(&shown), '\x1b'));
	assert_null(strchr(buf_text(&json), '\x1b'));
	assert_non_null(strstr(buf_text(&json), "\"code\": \"E102\""));
	buf_release(&shown);
	buf_release(&json);
	load_report_release(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(deep_lists_are_refused_at_once),
		cmocka_unit_test(deep_maps_are_refused_at_once),
		cmocka_unit_test(aliases_never_make_a_text_larger),
		cmocka_unit_test(a_circle_of_aliases_ends),
		cmocka_unit_test(many_anchors_stop_after_a_hundred),
		cmocka_unit_test(a_file_over_the_limit_is_refused),
		cmocka_unit_test(a_text_over_the_limit_is_refused),
		cmocka_unit_test(too_many_keys_are_refused),
		cmocka_unit_test(too_many_nodes_are_refused),
		cmocka_unit_test(the_place_of_a_latin_1_byte_counts_characters),
		cmocka_unit_test(control_characters_are_refused),
		cmocka_unit_test(a_byte_order_mark_is_no_mistake),
		cmocka_unit_test(a_map_as_key_is_refused),
		cmocka_unit_test(an_empty_file_says_how_to_begin),
		cmocka_unit_test(a_file_that_is_not_there_is_unreadable),
		cmocka_unit_test(a_report_shows_no_control_characters),
	};
	int fd = mkstemp(path), failed;

	if (fd == -1)
		return 1;
	close(fd);
	failed = cmocka_run_group_tests_name("load/hostile", tests, NULL, NULL);
	unlink(path);
	return failed;
}
