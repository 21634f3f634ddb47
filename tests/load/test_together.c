/* Files that speak of each other: references, overlays. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "load/load.h"

#define NORMSET "tests/load/goed-normset.yaml"
#define VORM    "tests/load/goed-vorm.yaml"

static char path[] = "/tmp/schouw-together-XXXXXX";

/* Load a shipped or test file together with a text. */
static void
load_with(const char *file, const char *text, const struct library *base,
    struct library *library, struct load_report *report)
{
	const char *const both[] = { path, file };
	FILE *out = fopen(path, "wb");

	*library = (struct library){ 0 };
	*report = (struct load_report){ 0 };
	assert_non_null(out);
	assert_true(fputs(text, out) >= 0);
	assert_int_equal(fclose(out), 0);
	load_files(both, file == NULL ? 1 : 2, base, library, report);
}

static void
assert_only(const struct load_report *report, const char *code, int line)
{
	assert_int_equal(report->n, 1);
	assert_string_equal(report->fault[0].code, code);
	assert_int_equal(report->fault[0].line, line);
}

static void
release(struct library *library, struct load_report *report)
{
	library_release(library);
	load_report_release(report);
}

static void
an_overlay_goes_into_its_normset(void **state)
{
	struct library library;
	struct load_report report;
	const struct normset *set;

	(void)state;
	load_with(NORMSET,
	    "schouw: overlay/1\nnormset: klein\nversie: rr-1\n"
	    "geldig_van: 2025-11-05\nnormen:\n"
	    "  - code: \"1.1.1\"\n    kern: ja\n    toetspunten:\n"
	    "      - {id: lokaal, tekst: Het plan is getekend.}\n",
	    NULL, &library, &report);
	assert_int_equal(report.n, 0);
	set = library.normset[0];
	assert_string_equal(set->version, "2025.1-rr-1");
	assert_int_equal(set->valid_from, date_from_ymd(2025, 11, 5));
	assert_int_equal(set->norm[0].kern, YES_YES);
	assert_int_equal(set->norm[1].kern, YES_EMPTY);
	assert_int_equal(set->norm[0].n_toetspunten, 2);
	assert_string_equal(set->norm[0].toetspunt[1].id, "lokaal");
	/* What is pinned is the whole. */
	assert_non_null(strstr(set->canonical, "Het plan is getekend."));
	release(&library, &report);
}

static void
an_overlay_can_set_another_scale(void **state)
{
	struct library library;
	struct load_report report;

	(void)state;
	load_with(NORMSET,
	    "schouw: overlay/1\nnormset: klein\nschaal:\n"
	    "  - {id: goed, label: Goed}\n"
	    "  - {id: matig, label: Matig}\n"
	    "  - {id: slecht, label: Slecht, tekort: ja}\n",
	    NULL, &library, &report);
	assert_int_equal(report.n, 0);
	assert_string_equal(normset_key(library.normset[0], 3)->id, "slecht");
	release(&library, &report);
}

static void
a_faulty_overlay_leaves_the_normset_as_it_was(void **state)
{
	struct library library;
	struct load_report report;

	(void)state;
	load_with(NORMSET,
	    "schouw: overlay/1\nnormset: klein\nnormen:\n"
	    "  - code: \"1.1.1\"\n    kern: misschien\n",
	    NULL, &library, &report);
	assert_only(&report, "E205", 5);
	assert_int_equal(library.n_normsets, 1);
	assert_int_equal(library.normset[0]->norm[0].kern, YES_EMPTY);
	release(&library, &report);
}

static void
a_faulty_scale_of_an_overlay_takes_the_normset_out(void **state)
{
	struct library library;
	struct load_report report;

	(void)state;
	load_with(NORMSET,
	    "schouw: overlay/1\nnormset: klein\nschaal:\n"
	    "  - {id: goed, lable: Goed, tekort: ja}\n",
	    NULL, &library, &report);
	assert_only(&report, "E302", 4);
	assert_int_equal(library.n_normsets, 0);
	release(&library, &report);
}

static void
an_overlay_cannot_name_a_norm_that_is_not_there(void **state)
{
	struct library library;
	struct load_report report;

	(void)state;
	load_with(NORMSET,
	    "schouw: overlay/1\nnormset: klein\nnormen:\n"
	    "  - code: \"9.9.9\"\n    kern: ja\n",
	    NULL, &library, &report);
	assert_only(&report, "E303", 4);
	release(&library, &report);
}

static void
an_overlay_cannot_use_a_toetspunt_of_the_set(void **state)
{
	struct library library;
	struct load_report report;

	(void)state;
	load_with(NORMSET,
	    "schouw: overlay/1\nnormset: klein\nnormen:\n"
	    "  - code: \"1.1.1\"\n    toetspunten:\n"
	    "      - {id: a, tekst: Nog een plan.}\n",
	    NULL, &library, &report);
	assert_only(&report, "E301", 6);
	release(&library, &report);
}

/* Checked by itself, against what is installed. */
static void
an_overlay_is_checked_against_the_base(void **state)
{
	const char *file = NORMSET;
	struct library base = { 0 }, library;
	struct load_report report = { 0 };

	(void)state;
	load_files(&file, 1, NULL, &base, &report);
	load_with(NULL,
	    "schouw: overlay/1\nnormset: klein\nnormen:\n"
	    "  - {code: \"1.1.1\", kern: ja}\n"
	    "  - {code: \"9.9.9\", kern: ja}\n",
	    &base, &library, &report);
	assert_only(&report, "E303", 5);
	release(&library, &report);
	library_release(&base);
}

static const char form_head[] =
    "schouw: vorm/1\nid: los\nversie: \"1-a\"\ntitel: Los\n";

static void
a_form_names_a_normset_that_exists(void **state)
{
	struct library library;
	struct load_report report;
	struct buf text = { 0 };

	(void)state;
	buf_add(&text, form_head);
	buf_add(&text,
	    "normset: klien\noordeel: geen\nopenbaar: nee\n"
	    "stappen: [{id: a, titel: A, toon: normen}]\n");
	load_with(NORMSET, buf_text(&text), NULL, &library, &report);
	assert_only(&report, "E303", 5);
	assert_string_equal(report.fault[0].hint, "klein");
	assert_int_equal(library.n_forms, 0);
	release(&library, &report);
	buf_release(&text);
}

/* No cascade: the normset is there, only wrong. */
static void
a_form_does_not_miss_a_normset_that_has_a_fault(void **state)
{
	struct library library;
	struct load_report report;

	(void)state;
	load_with(VORM,
	    "schouw: normset/1\nid: klein\nprefix: K\nversie: a\ntitel: T\n"
	    "bron: {naam: X}\nschaal: [{id: a, label: A}]\nthemaas: []\n",
	    NULL, &library, &report);
	assert_only(&report, "E302", 8);
	release(&library, &report);
}

static void
expressions_know_the_registers(void **state)
{
	static const char *const files[] = { "norms/registers.yaml" };
	struct library base = { 0 }, library;
	struct load_report report = { 0 };
	struct buf text = { 0 };

	(void)state;
	load_files(files, 1, NULL, &base, &report);
	buf_add(&text, form_head);
	buf_add(&text,
	    "normset: klein\noordeel: geen\nopenbaar: nee\nstappen:\n"
	    "  - id: a\n    titel: A\n    toon: normen\n"
	    "    relevant: 'heeft(gemeenten, \"schiedm\")'\n");
	load_with(NORMSET, buf_text(&text), &base, &library, &report);
	assert_only(&report, "E303", 12);
	assert_int_equal(report.fault[0].column, 33);
	assert_string_equal(report.fault[0].hint, "schiedam");
	release(&library, &report);
	library_release(&base);
	buf_release(&text);
}

static void
two_normsets_do_not_share_a_prefix(void **state)
{
	struct library library;
	struct load_report report;

	(void)state;
	load_with(NORMSET,
	    "schouw: normset/1\nid: ander\nprefix: K\nversie: a\ntitel: T\n"
	    "bron: {naam: X}\nschaal: [{id: a, label: A}]\n"
	    "methoden: [{id: m, label: M}]\nthemas:\n"
	    "  - id: \"1\"\n    titel: T\n    grondslag: []\n    normen:\n"
	    "      - {code: \"1.1\", titel: T, tekst: T, toetspunten: []}\n",
	    NULL, &library, &report);
	assert_int_equal(report.n, 1);
	assert_string_equal(report.fault[0].code, "E301");
	assert_int_equal(library.n_normsets, 1);
	release(&library, &report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_overlay_goes_into_its_normset),
		cmocka_unit_test(an_overlay_can_set_another_scale),
		cmocka_unit_test(a_faulty_overlay_leaves_the_normset_as_it_was),
		cmocka_unit_test(
		    a_faulty_scale_of_an_overlay_takes_the_normset_out),
		cmocka_unit_test(
		    an_overlay_cannot_name_a_norm_that_is_not_there),
		cmocka_unit_test(an_overlay_cannot_use_a_toetspunt_of_the_set),
		cmocka_unit_test(an_overlay_is_checked_against_the_base),
		cmocka_unit_test(a_form_names_a_normset_that_exists),
		cmocka_unit_test(
		    a_form_does_not_miss_a_normset_that_has_a_fault),
		cmocka_unit_test(expressions_know_the_registers),
		cmocka_unit_test(two_normsets_do_not_share_a_prefix),
	};
	int fd = mkstemp(path), failed;

	if (fd == -1)
		return 1;
	close(fd);
	failed =
	    cmocka_run_group_tests_name("load/together", tests, NULL, NULL);
	unlink(path);
	return failed;
}
