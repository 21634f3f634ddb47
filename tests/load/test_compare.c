/* A file beside its older version (schouw controleer --tegen). */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "core/omzetting.h"
#include "load/load.h"

#define NORMSET "tests/load/goed-normset.yaml"
#define VORM    "tests/load/goed-vorm.yaml"

static char path[] = "/tmp/schouw-compare-XXXXXX";

/* Write `old` with one text replaced, and compare the two. */
static void
compare(const char *old, const char *from, const char *to,
    struct load_report *report)
{
	struct buf text = { 0 };
	struct error err = { 0 };
	char *whole, *at;
	size_t length;
	FILE *file;

	assert_int_equal(file_read(old, 65536, &whole, &length, &err), 0);
	at = strstr(whole, from);
	assert_non_null(at);
	buf_add_bytes(&text, whole, (size_t)(at - whole));
	buf_add(&text, to);
	buf_add(&text, at + strlen(from));
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(
	    fwrite(buf_text(&text), 1, text.length, file), text.length);
	assert_int_equal(fclose(file), 0);
	load_compare(old, path, report);
	buf_release(&text);
	free(whole);
}

static bool
has(const struct load_report *report, const char *code)
{
	for (size_t i = 0; i < report->n; i++)
		if (strcmp(report->fault[i].code, code) == 0)
			return true;
	return false;
}

static void
the_same_file_differs_in_nothing(void **state)
{
	struct load_report report = { 0 };

	(void)state;
	load_compare(NORMSET, NORMSET, &report);
	assert_int_equal(report.n, 0);
	load_report_release(&report);
}

static void
a_norm_that_is_gone_needs_an_omzetting(void **state)
{
	struct load_report report = { 0 };

	(void)state;
	compare(NORMSET, "code: \"1.1.2\"", "code: \"1.1.3\"", &report);
	assert_true(has(&report, "V701"));
	load_report_release(&report);
	compare(NORMSET, "schaal:",
	    "volgt_op:\n  versie: \"2024.1\"\n  omzetting:\n"
	    "    - {van: \"1.1.2\", naar: [], aard: vervallen}\nschaal:",
	    &report);
	assert_false(has(&report, "V701"));
	load_report_release(&report);
}

/* Where it is not said, the number of new norms says what it is. */
static void
what_became_of_norms_is_read(void **state)
{
	static const struct {
		const char *from;
		size_t n;
		enum aard aard;
	} became[] = {
		{ "2.1", 1, AARD_SAMENGEVOEGD },
		{ "2.2", 2, AARD_GESPLITST },
		{ "2.3", 1, AARD_HERNUMMERD },
		{ "2.4", 0, AARD_VERVALLEN },
	};
	struct load_report report = { 0 };
	struct library library = { 0 };
	const struct normset *set;
	const char *const file = path;

	(void)state;
	compare(NORMSET, "schaal:",
	    "volgt_op:\n  versie: \"2024.1\"\n  omzetting:\n"
	    "    - {van: \"2.1\", naar: [\"1.1.1\"], aard: samengevoegd}\n"
	    "    - {van: \"2.2\", naar: [\"1.1.1\", \"1.1.2\"]}\n"
	    "    - {van: \"2.3\", naar: [\"1.1.2\"]}\n"
	    "    - {van: \"2.4\", naar: []}\nschaal:",
	    &report);
	load_report_release(&report);
	load_files(&file, 1, NULL, &library, &report);
	assert_int_equal(report.n_errors, 0);
	set = library.normset[0];
	assert_string_equal(set->follows, "2024.1");
	assert_int_equal(set->n_omzettingen, LENGTH(became));
	for (size_t i = 0; i < LENGTH(became); i++) {
		const struct omzetting *one = &set->omzetting[i];

		assert_string_equal(one->from, became[i].from);
		assert_int_equal(one->to.n, became[i].n);
		assert_int_equal(one->aard, became[i].aard);
	}
	assert_string_equal(set->omzetting[1].to.word[1], "1.1.2");
	load_report_release(&report);
	library_release(&library);
}

static void
an_oordeel_that_is_gone_is_told(void **state)
{
	struct load_report report = { 0 };

	(void)state;
	compare(NORMSET, "{id: voldoet,", "{id: goed,", &report);
	assert_true(has(&report, "V701"));
	load_report_release(&report);
}

static void
a_question_may_only_become_text(void **state)
{
	struct load_report report = { 0 };

	(void)state;
	compare(VORM, "soort: getal", "soort: datum", &report);
	assert_true(has(&report, "V702"));
	load_report_release(&report);
	compare(VORM, "soort: getal", "soort: tekst", &report);
	assert_false(has(&report, "V702"));
	load_report_release(&report);
}

static void
another_text_needs_another_version(void **state)
{
	struct load_report report = { 0 };

	(void)state;
	compare(NORMSET, "Er is een dossier.", "Er zijn dossiers.", &report);
	assert_true(has(&report, "V703"));
	load_report_release(&report);
	compare(NORMSET, "versie: \"2025.1\"", "versie: \"2025.2\"", &report);
	assert_int_equal(report.n, 0);
	load_report_release(&report);
}

static void
a_comment_needs_no_version(void **state)
{
	struct load_report report = { 0 };

	(void)state;
	compare(NORMSET, "schaal:", "# een opmerking\nschaal:", &report);
	assert_int_equal(report.n, 0);
	load_report_release(&report);
}

static void
another_file_is_no_older_version(void **state)
{
	struct load_report report = { 0 };

	(void)state;
	load_compare(NORMSET, VORM, &report);
	assert_true(has(&report, "E303"));
	load_report_release(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_file_differs_in_nothing),
		cmocka_unit_test(a_norm_that_is_gone_needs_an_omzetting),
		cmocka_unit_test(what_became_of_norms_is_read),
		cmocka_unit_test(an_oordeel_that_is_gone_is_told),
		cmocka_unit_test(a_question_may_only_become_text),
		cmocka_unit_test(another_text_needs_another_version),
		cmocka_unit_test(a_comment_needs_no_version),
		cmocka_unit_test(another_file_is_no_older_version),
	};
	int fd = mkstemp(path), failed;

	if (fd == -1)
		return 1;
	close(fd);
	failed = cmocka_run_group_tests_name("load/compare", tests, NULL, NULL);
	unlink(path);
	return failed;
}
