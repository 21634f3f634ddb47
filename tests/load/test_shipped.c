/* The files that are shipped: they load silently, with what is in them. */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "load/load.h"

static const char *const norms[] = {
	"norms/kalender.yaml",
	"norms/registers.yaml",
	"norms/vng-basisset.yaml",
	"norms/wmo-rr-aanbieders.yaml",
	"norms/wmo-rr-gemeenten.yaml",
};

static void
load(struct library *library)
{
	struct load_report report = { 0 };
	struct buf text = { 0 };

	*library = (struct library){ 0 };
	load_files(norms, LENGTH(norms), NULL, library, &report);
	load_report_text(&report, &text);
	assert_string_equal(buf_text(&text), "");
	buf_release(&text);
	load_report_release(&report);
}

static void
assert_counts(const struct library *library, const char *id, size_t n_norms,
    size_t n_punten)
{
	const struct normset *set = library_normset(library, id);
	size_t n = 0;

	assert_non_null(set);
	assert_int_equal(set->n_norms, n_norms);
	for (size_t i = 0; i < set->n_norms; i++)
		n += set->norm[i].n_toetspunten;
	assert_int_equal(n, n_punten);
}

static void
the_shipped_sets_are_complete(void **state)
{
	struct library library;

	(void)state;
	load(&library);
	assert_counts(&library, "wmo-rr-aanbieders", 29, 94);
	assert_counts(&library, "wmo-rr-gemeenten", 32, 68);
	assert_counts(&library, "vng-basisset", 9, 11);
	assert_int_equal(library.registers->n_voorzieningen, 14);
	assert_int_equal(library.registers->n_gemeenten, 14);
	assert_int_equal(library.calendar->n_termijnen, 9);
	library_release(&library);
}

static void
a_norm_without_grondslag_has_that_of_its_thema(void **state)
{
	struct library library;
	const struct normset *set;
	const struct norm *norm;

	(void)state;
	load(&library);
	set = library_normset(&library, "wmo-rr-aanbieders");
	norm = normset_norm(set, "1.1.1");
	assert_int_equal(norm->grondslag.n, 4);
	assert_string_equal(
	    norm->grondslag.word[0], "art. 3.1 lid 2 sub a Wmo 2015");
	assert_string_equal(norm->cited, "A-1.1.1");
	assert_string_equal(set->paragraaf[norm->paragraaf].id, "1.1");
	library_release(&library);
}

static void
what_the_source_does_not_say_stays_empty(void **state)
{
	struct library library;
	const struct normset *set;

	(void)state;
	load(&library);
	set = library_normset(&library, "wmo-rr-aanbieders");
	assert_int_equal(set->valid_from, DATE_NONE);
	assert_false(normset_has_kern(set));
	for (size_t i = 0; i < set->n_norms; i++) {
		assert_int_equal(set->norm[i].kern, YES_EMPTY);
		assert_null(set->norm[i].herkomst);
	}
	library_release(&library);
}

static void
the_scale_gives_the_digits(void **state)
{
	struct library library;
	const struct normset *set;

	(void)state;
	load(&library);
	set = library_normset(&library, "wmo-rr-aanbieders");
	assert_int_equal(set->n_grades, 5);
	assert_string_equal(normset_key(set, 2)->id, "voldoet_deels");
	assert_true(normset_key(set, 2)->tekort);
	assert_string_equal(normset_key(set, 8)->id, "nvt");
	assert_true(normset_key(set, 8)->special);
	library_release(&library);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_shipped_sets_are_complete),
		cmocka_unit_test(
		    a_norm_without_grondslag_has_that_of_its_thema),
		cmocka_unit_test(what_the_source_does_not_say_stays_empty),
		cmocka_unit_test(the_scale_gives_the_digits),
	};

	return cmocka_run_group_tests_name("load/shipped", tests, NULL, NULL);
}
