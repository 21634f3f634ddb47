/* The pinned texts: what they hold, and that they stay what they were. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "load/load.h"

static const char *const data[] = {
	"norms/registers.yaml",
	"norms/wmo-rr-aanbieders.yaml",
	"norms/wmo-rr-gemeenten.yaml",
	"norms/vng-basisset.yaml",
	"forms/signaal.yaml",
	"forms/kwaliteit.yaml",
	"forms/heronderzoek.yaml",
	"forms/calamiteit.yaml",
	"forms/opvolging.yaml",
	"forms/preventief.yaml",
	"forms/thema.yaml",
	"forms/toegang.yaml",
};

static void
load_data(struct library *library)
{
	struct load_report report = { 0 };

	*library = (struct library){ 0 };
	load_files(data, LENGTH(data), NULL, library, &report);
	assert_int_equal(report.n, 0);
	load_report_release(&report);
}

static void
load_pinned(const struct library *from, const struct form *form,
    const struct normset *set, struct library *pins)
{
	struct error err = { 0 };

	*pins = (struct library){ 0 };
	if (load_pins(form->canonical, set->canonical,
		from->registers->canonical, pins, &err) == -1)
		fail_msg("%s", err.text);
	assert_int_equal(pins->n_forms, 1);
	assert_int_equal(pins->n_normsets, 1);
	assert_non_null(pins->registers);
}

static void
a_pin_read_back_is_the_same_pin(void **state)
{
	struct library library, pins;

	(void)state;
	load_data(&library);
	assert_int_equal(library.n_forms * library.n_normsets, 24);
	for (size_t i = 0; i < library.n_forms; i++)
		for (size_t j = 0; j < library.n_normsets; j++) {
			const struct form *form = library.form[i];
			const struct normset *set = library.normset[j];

			load_pinned(&library, form, set, &pins);
			assert_string_equal(
			    pins.form[0]->canonical, form->canonical);
			assert_string_equal(pins.form[0]->sha256, form->sha256);
			assert_string_equal(
			    pins.normset[0]->canonical, set->canonical);
			assert_string_equal(
			    pins.normset[0]->sha256, set->sha256);
			assert_string_equal(
			    pins.registers->sha256, library.registers->sha256);
			library_release(&pins);
		}
	library_release(&library);
}

static void
assert_same_text(const char *a, const char *b)
{
	assert_int_equal(a == NULL, b == NULL);
	if (a != NULL)
		assert_string_equal(a, b);
}

static void
a_pin_holds_every_text_of_the_set(void **state)
{
	struct library library, pins;
	const struct normset *a, *b;

	(void)state;
	load_data(&library);
	a = library_normset(&library, "wmo-rr-aanbieders");
	load_pinned(&library, library.form[0], a, &pins);
	b = pins.normset[0];
	assert_int_equal(a->n_norms, b->n_norms);
	assert_int_equal(a->valid_from, b->valid_from);
	for (size_t i = 0; i < a->n_norms; i++) {
		const struct norm *x = &a->norm[i], *y = &b->norm[i];

		assert_string_equal(x->cited, y->cited);
		assert_string_equal(x->text, y->text);
		assert_same_text(x->toelichting, y->toelichting);
		assert_same_text(x->voorwaarde, y->voorwaarde);
		assert_int_equal(x->kern, y->kern);
		assert_int_equal(x->n_toetspunten, y->n_toetspunten);
		assert_int_equal(x->relevant == NULL, y->relevant == NULL);
		for (size_t j = 0; j < x->n_toetspunten; j++)
			assert_string_equal(
			    x->toetspunt[j].text, y->toetspunt[j].text);
	}
	library_release(&pins);
	library_release(&library);
}

/* The pin is a copy: what happens to the file does not reach it. */
static void
a_pin_outlives_the_library_it_came_from(void **state)
{
	struct library library, pins;
	char *text;

	(void)state;
	load_data(&library);
	text = xstrdup(library_normset(&library, "vng-basisset")->norm[0].text);
	load_pinned(&library, library.form[0],
	    library_normset(&library, "vng-basisset"), &pins);
	library_release(&library);
	assert_string_equal(pins.normset[0]->norm[0].text, text);
	library_release(&pins);
	free(text);
}

static void
another_file_has_another_hash(void **state)
{
	static const char *const files[] = { "tests/load/goed-normset.yaml",
		"tests/load/w602-leeg.yaml" };
	char first[SHA256_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(files); i++) {
		struct library library = { 0 };
		struct load_report report = { 0 };

		load_files(&files[i], 1, NULL, &library, &report);
		assert_int_equal(library.n_normsets, 1);
		if (i == 0)
			memcpy(first, library.normset[0]->sha256, sizeof first);
		else
			assert_string_not_equal(
			    first, library.normset[0]->sha256);
		load_report_release(&report);
		library_release(&library);
	}
}

static void
a_damaged_pin_is_refused_with_a_sentence(void **state)
{
	struct library library, pins = { 0 };
	struct error err = { 0 };

	(void)state;
	load_data(&library);
	assert_int_equal(
	    load_pins("{\"schouw\":\"vorm/1\"", library.normset[0]->canonical,
		library.registers->canonical, &pins, &err),
	    -1);
	assert_true(strlen(err.text) > 40);
	library_release(&pins);
	assert_int_equal(load_pins(library.form[0]->canonical,
			     library.normset[0]->canonical, NULL, &pins, &err),
	    -1);
	assert_non_null(strstr(err.text, "niet te lezen"));
	library_release(&pins);
	library_release(&library);
}

static void
a_folder_gives_all_that_is_in_it(void **state)
{
	struct library library = { 0 };
	struct load_report report = { 0 };
	struct error err = { 0 };

	(void)state;
	assert_int_equal(load_folder(".", &library, &report, &err), 0);
	assert_int_equal(report.n, 0);
	assert_true(library.n_normsets >= 3);
	assert_true(library.n_forms >= 3);
	assert_non_null(library.calendar);
	load_report_release(&report);
	library_release(&library);
}

static void
a_folder_without_norms_is_named(void **state)
{
	struct library library = { 0 };
	struct load_report report = { 0 };
	struct error err = { 0 };

	(void)state;
	assert_int_equal(load_folder("src", &library, &report, &err), -1);
	assert_non_null(strstr(err.text, "src"));
	load_report_release(&report);
	library_release(&library);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pin_read_back_is_the_same_pin),
		cmocka_unit_test(a_pin_holds_every_text_of_the_set),
		cmocka_unit_test(a_pin_outlives_the_library_it_came_from),
		cmocka_unit_test(another_file_has_another_hash),
		cmocka_unit_test(a_damaged_pin_is_refused_with_a_sentence),
		cmocka_unit_test(a_folder_gives_all_that_is_in_it),
		cmocka_unit_test(a_folder_without_norms_is_named),
	};

	return cmocka_run_group_tests_name("load/pins", tests, NULL, NULL);
}
