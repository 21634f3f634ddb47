/*
 * test_json.c - the JSON that doc/json.md promises, and what `schouw toon`
 * prints.
 */
#include "test.h"

#include <jansson.h>

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "fixture.h"
#include "load/load.h"
#include "report/report.h"

static json_t *
parse(struct buf *text)
{
	json_error_t error;
	json_t *json =
	    json_loads(buf_text(text), JSON_REJECT_DUPLICATES, &error);

	if (json == NULL)
		fail_msg("regel %d: %s", error.line, error.text);
	buf_release(text);
	return json;
}

static void
assert_member(const json_t *object, const char *name, const char *expected)
{
	const char *got = json_string_value(json_object_get(object, name));

	assert_non_null(got);
	assert_string_equal(got, expected);
}

static json_t *
onderzoek_json(const struct onderzoek *o)
{
	struct buf text = { 0 };

	report_json(o, &text);
	return parse(&text);
}

static void
an_onderzoek_has_what_is_promised(void **state)
{
	static const char *const names[] = { "nummer", "vorm", "vorm_versie",
		"aanbieder", "stand", "begonnen", "behandelaar", "normset",
		"antwoorden", "normen", "oordelen", "notities", "gesprekken",
		"bewijs", "wederhoor", "maatregelen", "adviezen", "reactie",
		"afschriften", "ontbreekt" };
	json_t *json;

	fixture_complete(*state);
	json = onderzoek_json(*state);
	for (size_t i = 0; i < LENGTH(names); i++)
		assert_non_null(json_object_get(json, names[i]));
	assert_int_equal(json_object_size(json), LENGTH(names));
	assert_member(json, "nummer", "2026-0141");
	assert_member(json, "vorm", "signaal");
	assert_member(json, "aanbieder", "De Hoek");
	assert_int_equal(json_array_size(json_object_get(json, "normen")), 4);
	json_decref(json);
}

static void
only_chosen_norms_have_an_oordeel(void **state)
{
	struct onderzoek *o = *state;
	json_t *json, *oordelen;

	for (size_t i = 0; i < o->n_oordelen; i++)
		oordeel_choose(&o->oordeel[i], false, NULL);
	oordeel_choose(onderzoek_oordeel(o, "A-1.3.2"), true, NULL);
	fixture_judge(o, "A-1.3.2", "voldoet_deels");
	oordeel_set_bevinding(onderzoek_oordeel(o, "A-1.3.2"), "Wisselend.");
	oordeel_set_grond(
	    onderzoek_oordeel(o, "A-1.3.2"), GROND_NIET_AANGETOOND);
	json = onderzoek_json(o);
	oordelen = json_object_get(json, "oordelen");
	assert_int_equal(json_array_size(oordelen), 1);
	assert_member(json_array_get(oordelen, 0), "norm", "A-1.3.2");
	assert_member(json_array_get(oordelen, 0), "oordeel", "voldoet_deels");
	assert_member(json_array_get(oordelen, 0), "bevinding", "Wisselend.");
	assert_member(json_array_get(oordelen, 0), "grond", "niet_aangetoond");
	json_decref(json);
}

static void
a_gesprek_has_its_moments(void **state)
{
	struct onderzoek *o = *state;
	struct gesprek *g = onderzoek_add_gesprek(o);
	struct error err;
	struct buf text = { 0 };
	json_t *json, *one, *note;

	assert_int_equal(gesprek_set_bronnen(g, "c1 b1", &err), 1);
	assert_int_equal(gesprek_start(g, "j.devries", &err), 0);
	fixture_notitie(o, "A-1.1.1", "c1", "")->gesprek = 1;
	o->notitie[0].soort = SOORT_DOEN;
	json = onderzoek_json(o);
	one = json_array_get(json_object_get(json, "gesprekken"), 0);
	assert_member(one, "stand", "loopt");
	assert_true(json_is_null(json_object_get(one, "waar")));
	assert_int_equal(json_array_size(json_object_get(one, "bronnen")), 2);
	assert_member(json_array_get(json_object_get(one, "momenten"), 0),
	    "moment", "begin");
	note = json_array_get(json_object_get(json, "notities"), 0);
	assert_member(note, "soort", "doen");
	assert_int_equal(
	    json_integer_value(json_object_get(note, "gesprek")), 1);
	json_decref(json);
	report_gesprekken_json(o, &text);
	json = parse(&text);
	assert_int_equal(json_array_size(json), 1);
	json_decref(json);
}

static void
a_notitie_has_its_source_and_norms(void **state)
{
	json_t *json, *note;

	fixture_notitie(*state, "A-1.1.1 A-1.3.2", "c1", "int_client");
	json = onderzoek_json(*state);
	note = json_array_get(json_object_get(json, "notities"), 0);
	assert_member(note, "tekst", "gezien");
	assert_member(note, "bron", "c1");
	assert_member(note, "methode", "int_client");
	assert_member(note, "privacy", "bijzonder");
	assert_int_equal(json_array_size(json_object_get(note, "normen")), 2);
	assert_non_null(json_object_get(note, "tijd"));
	json_decref(json);
}

static void
bewijs_has_its_norms_and_its_file(void **state)
{
	static const char sha[] = "0123456789abcdef0123456789abcdef"
				  "0123456789abcdef0123456789abcdef";
	struct onderzoek *o = *state;
	struct error err;
	struct bewijs *b = onderzoek_add_bewijs(o, "document", "Rooster", &err);
	json_t *json, *one;

	bewijs_read(o, b, BEWIJS_NORMEN, "1.1.1 1.3.2", &err);
	bewijs_set_bestand(b, sha, "/tmp/rooster.pdf", 12);
	json = onderzoek_json(o);
	one = json_array_get(json_object_get(json, "bewijs"), 0);
	assert_member(one, "nummer", "B-2026-0141-1");
	assert_member(one, "methode", "document");
	assert_member(one, "titel", "Rooster");
	assert_member(one, "dag", "2026-11-21");
	assert_true(json_is_null(json_object_get(one, "gezien")));
	assert_int_equal(json_array_size(json_object_get(one, "normen")), 2);
	one = json_object_get(one, "bestand");
	assert_member(one, "naam", "rooster.pdf");
	assert_member(one, "sha256", sha);
	assert_int_equal(
	    json_integer_value(json_object_get(one, "grootte")), 12);
	json_decref(json);
}

/* Not cleaned on its way in, as from a database of another making. */
static void
broken_text_is_still_there(void **state)
{
	struct onderzoek *o = *state;
	json_t *json;

	free(o->facts.aanbieder);
	o->facts.aanbieder = xstrdup("De \xFF Hoek");
	json = onderzoek_json(o);
	assert_member(json, "aanbieder", "De \xEF\xBF\xBD Hoek");
	json_decref(json);
}

static void
load_all(struct library *library)
{
	struct load_report report = { 0 };
	struct error err = { 0 };

	*library = (struct library){ 0 };
	assert_int_equal(load_folder(".", library, &report, &err), 0);
	assert_int_equal(report.n_errors, 0);
	load_report_release(&report);
}

static void
normsets_give_every_norm_as_cited(void **state)
{
	struct buf text = { 0 };
	struct library library;
	const struct normset *set;
	json_t *json, *norms, *norm;

	(void)state;
	load_all(&library);
	set = library_normset(&library, "wmo-rr-aanbieders");
	report_normsets_json(&set, 1, &text);
	json = parse(&text);
	assert_int_equal(json_array_size(json), 1);
	assert_member(json_array_get(json, 0), "id", "wmo-rr-aanbieders");
	norms = json_object_get(json_array_get(json, 0), "normen");
	assert_int_equal(json_array_size(norms), 29);
	norm = json_array_get(norms, 0);
	assert_member(norm, "code", "A-1.1.1");
	assert_true(json_is_null(json_object_get(norm, "kern")));
	assert_int_equal(
	    json_array_size(json_object_get(norm, "toetspunten")), 4);
	json_decref(json);
	library_release(&library);
}

/* ---- as text ---- */

static void
assert_narrow(const struct buf *text)
{
	for (const char *row = buf_text(text); *row != '\0';) {
		size_t length = strcspn(row, "\n");

		assert_true(utf8_width(row, length) <= 80);
		assert_true(length == 0 || row[length - 1] != ' ');
		row += length + 1;
	}
}

static void
a_set_and_a_vorm_show_all_they_hold(void **state)
{
	struct library library;

	(void)state;
	load_all(&library);
	for (size_t i = 0; i < library.n_normsets; i++) {
		const struct normset *set = library.normset[i];
		struct buf text = { 0 };

		report_normset_text(set, 80, &text);
		for (size_t k = 0; k < set->n_norms; k++)
			assert_non_null(
			    strstr(buf_text(&text), set->norm[k].cited));
		assert_narrow(&text);
		buf_release(&text);
	}
	for (size_t i = 0; i < library.n_forms; i++) {
		const struct form *form = library.form[i];
		struct buf text = { 0 };

		report_form_text(form, 80, &text);
		for (size_t k = 0; k < form->n_steps; k++)
			assert_non_null(
			    strstr(buf_text(&text), form->step[k].title));
		assert_narrow(&text);
		buf_release(&text);
	}
	library_release(&library);
}

static void
an_onderzoek_shows_what_is_missing(void **state)
{
	struct buf text = { 0 };

	fixture_notitie(*state, "A-1.3.2", "c1", "int_client");
	report_text(*state, 80, &text);
	assert_non_null(strstr(buf_text(&text), "2026-0141"));
	assert_non_null(strstr(buf_text(&text), "bron c1, Interview cliënt"));
	assert_non_null(
	    strstr(buf_text(&text), "Aanbieder: nog niet ingevuld"));
	assert_narrow(&text);
	buf_clear(&text);
	fixture_complete(*state);
	report_text(*state, 80, &text);
	assert_non_null(strstr(buf_text(&text), "Er ontbreekt niets."));
	buf_release(&text);
}

static int
set_locale(void **state)
{
	(void)state;
	return setlocale(LC_ALL, "C.UTF-8") == NULL;
}

#define with_onderzoek(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		with_onderzoek(an_onderzoek_has_what_is_promised),
		with_onderzoek(only_chosen_norms_have_an_oordeel),
		with_onderzoek(a_gesprek_has_its_moments),
		with_onderzoek(a_notitie_has_its_source_and_norms),
		with_onderzoek(bewijs_has_its_norms_and_its_file),
		with_onderzoek(broken_text_is_still_there),
		cmocka_unit_test(normsets_give_every_norm_as_cited),
		cmocka_unit_test(a_set_and_a_vorm_show_all_they_hold),
		with_onderzoek(an_onderzoek_shows_what_is_missing),
	};

	return cmocka_run_group_tests_name(
	    "report/json", tests, set_locale, NULL);
}
