/* The files that are shipped: they load silently, with what is in them. */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "core/figures.h"
#include "load/load.h"

static const char *const shipped[] = {
	"forms/calamiteit.yaml",
	"forms/heronderzoek.yaml",
	"forms/kwaliteit.yaml",
	"forms/opvolging.yaml",
	"forms/preventief.yaml",
	"forms/signaal.yaml",
	"forms/thema.yaml",
	"forms/toegang.yaml",
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
	load_files(shipped, LENGTH(shipped), NULL, library, &report);
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
	assert_int_equal(library.calendar->n_termijnen, 11);
	library_release(&library);
}

/* What a toezichthouder may and must, where a visit is recorded. */
static void
each_visit_has_powers_and_duties_beside_it(void **state)
{
	static const char *const articles[] = { "Awb 2:5)", "Awb 5:12)",
		"Awb 5:13)", "Awb 5:15)", "Awb 5:16)", "Awb 5:16a)",
		"Awb 5:17)", "Awb 5:18)", "Awb 5:19)", "Awb 5:20)",
		"Wmo 6.1 lid 2)" };
	struct library library;
	size_t n = 0;

	(void)state;
	load(&library);
	for (size_t i = 0; i < library.n_forms; i++) {
		const struct form *form = library.form[i];
		const struct field *day = form_field(form, "bezoek_dag");
		const char *text;

		if (!form->announced_allowed && !form->unannounced_allowed)
			continue;
		assert_non_null(day);
		assert_true(form_has_termijn(form, "vordering"));
		text = form->step[form_step_of(form, day)].toelichting;
		assert_non_null(text);
		for (size_t j = 0; j < LENGTH(articles); j++)
			if (strstr(text, articles[j]) == NULL)
				fail_msg("%s: no %s", form->id, articles[j]);
		n++;
	}
	assert_int_equal(n, 7);
	library_release(&library);
}

/* The rapport asks for these by name. */
static void
the_forms_have_what_the_rapport_prints(void **state)
{
	static const char *const ids[] = { "samenvatting", "doel",
		"aanleiding_kort", "onderzoeksopzet", "aantal_gesprekken",
		"aantal_dossiers", "beschrijving_aanbieder", "conclusie",
		"vervolgstappen", "reden_onaangekondigd" };
	struct library library;

	(void)state;
	load(&library);
	for (size_t i = 0; i < library.n_forms; i++)
		for (size_t j = 0; j < LENGTH(ids); j++) {
			const struct field *field =
			    form_field(library.form[i], ids[j]);

			if (!library.form[i]->openbaar)
				continue;
			assert_non_null(field);
			assert_int_equal(field->privacy, PRIVACY_OPENBAAR);
		}
	library_release(&library);
}

/* As the kader says of each vorm. */
static void
what_a_vorm_has_is_what_the_kader_says(void **state)
{
	static const struct {
		const char *id;
		bool oordeel, openbaar, announced, unannounced;
	} vormen[] = {
		{ "signaal", true, true, true, true },
		{ "kwaliteit", true, true, true, true },
		{ "heronderzoek", true, true, true, true },
		{ "preventief", false, false, true, false },
		{ "thema", true, true, true, true },
		{ "calamiteit", false, false, false, false },
		{ "opvolging", false, false, true, true },
		{ "toegang", true, true, true, true },
	};
	struct library library;

	(void)state;
	load(&library);
	assert_int_equal(library.n_forms, LENGTH(vormen));
	for (size_t i = 0; i < LENGTH(vormen); i++) {
		const struct form *form = library_form(&library, vormen[i].id);

		assert_non_null(form);
		assert_int_equal(form->oordeel, vormen[i].oordeel);
		assert_int_equal(form->openbaar, vormen[i].openbaar);
		assert_int_equal(form->announced_allowed, vormen[i].announced);
		assert_int_equal(
		    form->unannounced_allowed, vormen[i].unannounced);
		/* Without oordelen there is no step that asks for one. */
		if (!form->oordeel)
			for (size_t j = 0; j < form->n_steps; j++)
				assert_true(form->step[j].view != STEP_NORMEN &&
				    form->step[j].view != STEP_MAATREGELEN);
	}
	library_release(&library);
}

/* What could point at who gave the signaal is not for the rapport. */
static void
the_signaal_itself_is_not_public(void **state)
{
	struct library library;
	const struct form *form;

	(void)state;
	load(&library);
	form = library_form(&library, "signaal");
	assert_int_equal(
	    form_field(form, "signaal")->privacy, PRIVACY_BIJZONDER);
	assert_int_equal(
	    form_field(form, "bron_signaal")->privacy, PRIVACY_INTERN);
	assert_int_equal(form_field(form, "weging")->privacy, PRIVACY_INTERN);
	library_release(&library);
}

static void
assert_methods(const struct library *library, const struct form *form)
{
	const struct field *field = form_field(form, "onderzoeksopzet");
	const struct normset *set = library_normset(library, form->normset);

	assert_int_equal(field->n_choices, set->n_methoden);
	for (size_t i = 0; i < field->n_choices; i++)
		assert_non_null(normset_methode(set, field->choice[i].id));
}

/* Of a formeel pgb alone; see core/rules for what that does. */

static void
the_methods_of_a_form_are_those_of_its_normset(void **state)
{
	static const char *const ids[] = { "signaal", "toegang" };
	struct library library;

	(void)state;
	load(&library);
	for (size_t i = 0; i < LENGTH(ids); i++)
		assert_methods(&library, library_form(&library, ids[i]));
	library_release(&library);
}

static void
the_pgb_criteria_of_toegang_have_a_condition(void **state)
{
	static const char *const codes[] = { "1.11", "1.12", "1.13", "1.14" };
	struct library library;
	const struct normset *set;
	size_t n = 0;

	(void)state;
	load(&library);
	set = library_normset(
	    &library, library_form(&library, "toegang")->normset);
	for (size_t i = 0; i < LENGTH(codes); i++)
		assert_non_null(normset_norm(set, codes[i])->relevant);
	for (size_t i = 0; i < set->n_norms; i++)
		n += set->norm[i].relevant != NULL;
	assert_int_equal(n, LENGTH(codes));
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

/* Figures are counted from answers, by the ids of their questions. */
static void
the_calamiteit_asks_what_figures_count(void **state)
{
	struct library library;
	const struct form *form;
	size_t n = 0;

	(void)state;
	load(&library);
	form = library_form(&library, "calamiteit");
	for (const struct figure_info *info = figure_infos; info->id != NULL;
	     info++) {
		if (info->field == NULL)
			continue;
		if (form_field(form, info->field) == NULL)
			fail_msg("%s counts %s", info->id, info->field);
		n++;
	}
	assert_true(n > 0);
	assert_non_null(form_field(form, "voldoet_aan_definitie"));
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
		cmocka_unit_test(each_visit_has_powers_and_duties_beside_it),
		cmocka_unit_test(the_forms_have_what_the_rapport_prints),
		cmocka_unit_test(what_a_vorm_has_is_what_the_kader_says),
		cmocka_unit_test(the_signaal_itself_is_not_public),
		cmocka_unit_test(
		    the_methods_of_a_form_are_those_of_its_normset),
		cmocka_unit_test(the_pgb_criteria_of_toegang_have_a_condition),
		cmocka_unit_test(the_calamiteit_asks_what_figures_count),
		cmocka_unit_test(the_scale_gives_the_digits),
	};

	return cmocka_run_group_tests_name("load/shipped", tests, NULL, NULL);
}
