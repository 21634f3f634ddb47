/*
 * test_rules.c - what the kader asks, a test per rule by its name.
 */
#include "test.h"

#include <string.h>

#include "fixture_faults.h"

static void
every_rule_has_a_name_of_its_own_and_a_source(void **state)
{
	(void)state;
	assert_int_equal(n_rules, 26);
	for (size_t i = 0; i < n_rules; i++) {
		assert_true(strlen(rules[i].text) > 0);
		assert_true(strlen(rules[i].bron) > 0);
		assert_true(
		    (rules[i].check == NULL) != (rules[i].norm == NULL));
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(rules[i].id, rules[j].id);
	}
}

static void
niet_ingevuld_names_each_open_question(void **state)
{
	struct onderzoek *o = *state;
	struct faults faults;
	const struct fault *f;

	rules_check(o, GATE_CONCEPT, &faults);
	f = fixture_fault_at(&faults, "niet-ingevuld", 0);
	assert_string_equal(f->text, "Aanbieder: nog niet ingevuld");
	assert_string_equal(f->subject, "aanbieder");
	assert_int_equal(f->level, LEVEL_BLOKKEER);
	assert_int_equal(f->step, FIXTURE_AANLEIDING);
	assert_int_equal(f->item, 0);
	assert_int_equal(f->subitem, -1);
	assert_int_equal(f->norm, -1);
	f = fixture_fault_at(&faults, "niet-ingevuld", 3);
	assert_string_equal(
	    f->text, "Is het bezoek aangekondigd? Nog niet ingevuld");
	assert_null(fixture_fault_at(&faults, "niet-ingevuld", 4));
	faults_release(&faults);
}

static void
niet_ingevuld_asks_only_what_is_relevant(void **state)
{
	struct onderzoek *o = *state;

	fixture_complete(o);
	fixture_answer(o, "bron_signaal", "medewerker");
	assert_string_equal(fixture_fault(o, "niet-ingevuld").text,
	    "Uitleg: nog niet ingevuld");
	fixture_answer(o, "uitleg", "een lange uitleg");
	assert_string_equal(
	    fixture_fault(o, "niet-ingevuld").subject, "nadere_uitleg");
	fixture_answer(o, "bron_signaal", "client");
	fixture_silent(o, "niet-ingevuld");
}

static void
niet_ingevuld_names_the_row(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_complete(o);
	onderzoek_set(o, form_field(o->form, "moment"), 0, "dag");
	onderzoek_set(o, form_field(o->form, "moment"), 1, "nacht");
	f = fixture_fault(o, "niet-ingevuld");
	assert_string_equal(
	    f.text, "Bezoeken 2, Waarom in de nacht: nog niet ingevuld");
	assert_string_equal(f.subject, "waarom_nacht:2");
	assert_int_equal(f.item, 11);
	assert_int_equal(f.subitem, 1);
	assert_int_equal(f.row, 1);
}

static void
rule_geen_norm_gekozen(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_silent(o, "geen-norm-gekozen");
	for (size_t i = 0; i < o->n_oordelen; i++)
		oordeel_choose(&o->oordeel[i], false, "later");
	f = fixture_fault(o, "geen-norm-gekozen");
	assert_int_equal(f.level, LEVEL_BLOKKEER);
	assert_int_equal(f.step, FIXTURE_NORMEN);
	o->library.form[0]->oordeel_free = true;
	fixture_silent(o, "geen-norm-gekozen");
	o->library.form[0]->oordeel_free = false;
	o->library.form[0]->oordeel = false;
	fixture_silent(o, "geen-norm-gekozen");
}

static void
rule_weglaten_met_reden(void **state)
{
	struct onderzoek *o = *state;
	struct oordeel *oordeel = onderzoek_oordeel(o, "1.3.2");
	struct step *step = &o->library.form[0]->step[FIXTURE_NORMEN];
	struct fault f;

	oordeel_choose(oordeel, false, "");
	fixture_silent(o, "weglaten-met-reden"); /* none is kern: an offer */
	o->library.normset[0]->norm[1].kern = YES_YES;
	f = fixture_fault(o, "weglaten-met-reden");
	assert_string_equal(
	    f.text, "A-1.3.2 Continuïteit: weggelaten zonder reden");
	assert_int_equal(f.step, FIXTURE_NORMEN);
	assert_int_equal(f.norm, 1);
	step->reason_when_left_out = false;
	fixture_silent(o, "weglaten-met-reden");
	step->reason_when_left_out = true;
	o->library.normset[0]->norm[1].kern = YES_NO;
	step->begin = "alle";
	assert_int_equal(fixture_fault(o, "weglaten-met-reden").norm, 1);
	oordeel_choose(oordeel, false, "Geen onderwerp van het signaal.");
	fixture_silent(o, "weglaten-met-reden");
}

static void
rule_toevoegen_met_reden(void **state)
{
	struct onderzoek *o = *state;
	struct oordeel *oordeel = onderzoek_oordeel(o, "1.3.2");
	struct step *step = &o->library.form[0]->step[FIXTURE_NORMEN];

	step->begin = "maatregel";
	oordeel_choose(oordeel, true, "");
	fixture_silent(o, "toevoegen-met-reden");
	step->reason_when_added = true;
	for (size_t i = 0; i < o->n_oordelen; i++)
		oordeel_choose(&o->oordeel[i], o->oordeel[i].chosen,
		    i == 1 ? "" : "maatregel in 2026-0001");
	assert_int_equal(fixture_fault(o, "toevoegen-met-reden").norm, 1);
	oordeel_choose(oordeel, true, "Ook daar was een signaal over.");
	fixture_silent(o, "toevoegen-met-reden");
}

static void
rule_norm_past_niet(void **state)
{
	struct onderzoek *o = *state;
	struct oordeel *oordeel = onderzoek_oordeel(o, "2.3.2");
	struct fault f;

	oordeel_choose(oordeel, true, "");
	fixture_silent(o, "norm-past-niet"); /* voorzieningen still unknown */
	fixture_answer(o, "voorzieningen", "ambulant");
	f = fixture_fault(o, "norm-past-niet");
	assert_int_equal(f.level, LEVEL_LET_OP);
	assert_int_equal(f.norm, 2);
	assert_int_equal(f.step, FIXTURE_NORMEN);
	oordeel_choose(oordeel, true, "Nachtdienst hoort bij het signaal.");
	fixture_silent(o, "norm-past-niet");
}

static void
rule_norm_hoort_erbij(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_answer(o, "voorzieningen", "ambulant");
	fixture_silent(o, "norm-hoort-erbij");
	fixture_answer(o, "voorzieningen", "beschermd_wonen");
	fixture_silent(o, "norm-hoort-erbij");
	oordeel_choose(onderzoek_oordeel(o, "2.3.2"), false, "");
	f = fixture_fault(o, "norm-hoort-erbij");
	assert_int_equal(f.level, LEVEL_LET_OP);
	assert_int_equal(f.norm, 2);
	oordeel_choose(onderzoek_oordeel(o, "2.3.2"), false, "Al getoetst.");
	fixture_silent(o, "norm-hoort-erbij");
	oordeel_choose(onderzoek_oordeel(o, "2.3.2"), false, "");
	o->library.form[0]->step[FIXTURE_NORMEN].begin = "maatregel";
	fixture_silent(o, "norm-hoort-erbij");
}

static void
rule_nog_geen_oordeel(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	assert_int_equal(fixture_count(o, GATE_CONCEPT, "nog-geen-oordeel"), 3);
	fixture_judge(o, "1.1.1", "voldoet");
	fixture_judge(o, "3.1.3", "nvt");
	f = fixture_fault(o, "nog-geen-oordeel");
	assert_string_equal(f.text, "A-1.3.2 Continuïteit: nog geen oordeel");
	assert_int_equal(f.step, FIXTURE_OORDELEN);
	assert_int_equal(f.level, LEVEL_BLOKKEER);
}

static void
rule_geen_oordeel(void **state)
{
	struct onderzoek *o = *state;

	fixture_judge(o, "1.3.2", "voldoet");
	fixture_silent(o, "geen-oordeel");
	o->library.form[0]->oordeel = false;
	assert_int_equal(fixture_fault(o, "geen-oordeel").norm, 1);
	fixture_judge(o, "1.3.2", "");
	fixture_silent(o, "geen-oordeel");
	fixture_silent(o, "nog-geen-oordeel");
}

static void
rule_onderbouwing(void **state)
{
	struct onderzoek *o = *state;

	fixture_judge(o, "3.1.3", "nvt");
	fixture_silent(o, "onderbouwing");
	fixture_judge(o, "1.3.2", "voldoet");
	assert_int_equal(fixture_fault(o, "onderbouwing").norm, 1);
	oordeel_set_punt(onderzoek_oordeel(o, "1.3.2"), 1, PUNT_PLUS);
	fixture_silent(o, "onderbouwing");
	oordeel_set_punt(onderzoek_oordeel(o, "1.3.2"), 1, PUNT_OPEN);
	fixture_notitie(o, "1.3.2", "c1", "");
	fixture_silent(o, "onderbouwing");
}

static void
rule_heronderzoek_na(void **state)
{
	struct onderzoek *o = *state;

	fixture_silent(o, "heronderzoek-na");
	o->library.form[0]->step[FIXTURE_NORMEN].begin = "maatregel";
	assert_int_equal(
	    fixture_fault(o, "heronderzoek-na").level, LEVEL_BLOKKEER);
	fact_set(&o->facts, fact_find("vorige"), "2026-0131");
	fixture_silent(o, "heronderzoek-na");
}

static void
rule_bezoekwijze(void **state)
{
	struct onderzoek *o = *state;
	struct form *form = o->library.form[0];

	fixture_answer(o, "aangekondigd", "nee");
	fixture_silent(o, "bezoekwijze");
	form->unannounced_allowed = false;
	assert_string_equal(fixture_fault(o, "bezoekwijze").text,
	    "Signaalgestuurd toezicht: een bezoek is hier altijd"
	    " aangekondigd");
	assert_string_equal(
	    fixture_fault(o, "bezoekwijze").subject, "aangekondigd");
	assert_int_equal(fixture_fault(o, "bezoekwijze").item, 5);
	fixture_answer(o, "aangekondigd", "ja");
	fixture_silent(o, "bezoekwijze");
	form->unannounced_allowed = true;
	form->announced_allowed = false;
	fixture_fault(o, "bezoekwijze");
	form->unannounced_allowed = false; /* the form says nothing */
	fixture_silent(o, "bezoekwijze");
}

static void
rule_beperkte_gemeente(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_answer(o, "gemeenten", "rotterdam lansingerland");
	fixture_silent(o, "beperkte-gemeente");
	fixture_answer(o, "voorzieningen", "ambulant");
	f = fixture_fault(o, "beperkte-gemeente");
	assert_string_equal(f.text,
	    "Lansingerland: hier is alleen toezicht"
	    " afgesproken op: Beschermd wonen");
	assert_int_equal(f.level, LEVEL_WAARSCHUW);
	assert_int_equal(f.item, 2);
	onderzoek_set_reden(o, f.control, f.subject, "Op verzoek.");
	assert_true(fixture_fault(o, "beperkte-gemeente").passed);
	fixture_answer(o, "voorzieningen", "ambulant beschermd_wonen");
	fixture_silent(o, "beperkte-gemeente");
}

static void
rule_maatregel_bij_tekort(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_maatregel(o, "1.3.2");
	fixture_silent(o, "maatregel-bij-tekort");
	fixture_judge(o, "1.3.2", "voldoet");
	f = fixture_fault(o, "maatregel-bij-tekort");
	assert_int_equal(f.level, LEVEL_WAARSCHUW);
	assert_int_equal(f.step, FIXTURE_MAATREGELEN);
	assert_int_equal(f.norm, 1);
	assert_string_equal(f.subject, "M-2026-0141-1");
	maatregel_withdraw(&o->maatregel[0], "Dubbel.");
	fixture_silent(o, "maatregel-bij-tekort");
}

static void
rule_maatregel_zonder_tekst(void **state)
{
	struct onderzoek *o = *state;

	fixture_maatregel(o, "1.1.1");
	maatregel_set_text(&o->maatregel[0], "Zorg voor een plan.");
	fixture_silent(o, "maatregel-zonder-tekst");
	fixture_maatregel(o, "1.1.1");
	assert_int_equal(fixture_fault(o, "maatregel-zonder-tekst").row, 1);
	maatregel_withdraw(&o->maatregel[1], "Dubbel.");
	fixture_silent(o, "maatregel-zonder-tekst");
}

static void
rule_maatregel_volledig(void **state)
{
	struct onderzoek *o = *state;
	struct maatregel *m = fixture_maatregel(o, "1.3.2");

	assert_string_equal(fixture_fault(o, "maatregel-volledig").text,
	    "M-2026-0141-1 bij A-1.3.2: nog open: termijn, eigenaar,"
	    " waaruit het blijkt");
	assert_int_equal(
	    fixture_fault(o, "maatregel-volledig").level, LEVEL_LET_OP);
	maatregel_set_due_on(m, date_from_iso("2026-12-01"));
	maatregel_set_blijkt_uit(m, "het rooster");
	assert_string_equal(fixture_fault(o, "maatregel-volledig").text,
	    "M-2026-0141-1 bij A-1.3.2: nog open: eigenaar");
	maatregel_set_owner(m, "directeur");
	fixture_silent(o, "maatregel-volledig");
}

static void
rule_verbeterplan_vragen(void **state)
{
	struct onderzoek *o = *state;
	struct fault f;

	fixture_complete(o);
	fixture_judge(o, "1.3.2", "voldoet_niet");
	fixture_silent(o, "verbeterplan-vragen");
	fixture_judge(o, "1.1.1", "voldoet_niet");
	f = fixture_fault(o, "verbeterplan-vragen");
	assert_int_equal(f.level, LEVEL_LET_OP);
	assert_non_null(strstr(f.text, "2 normen hebben een tekort"));
	o->plan_asked = true;
	fixture_silent(o, "verbeterplan-vragen");
}

static void
rule_maatregel_vaag(void **state)
{
	static const char *const texts[] = {
		"Aandacht besteden aan bejegening.",
		"Besteed meer aandacht\naan bejegening.",
		"De verslagen verbeteren.",
		"Zorg voor een plan.",
		"De manager draagt zorg voor de roosters.",
		"Waar mogelijk krijgt de cliënt bericht.",
	};
	struct onderzoek *o = *state;
	struct maatregel *m = fixture_maatregel(o, "1.3.2");
	struct fault f;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		maatregel_set_text(m, texts[i]);
		f = fixture_fault(o, "maatregel-vaag");
		assert_int_equal(f.level, LEVEL_LET_OP);
		assert_string_equal(f.subject, "M-2026-0141-1");
	}
	assert_string_equal(f.text,
	    "M-2026-0141-1 bij A-1.3.2: \"waar mogelijk\" is niet te"
	    " toetsen; zeg wat er dan is");
	maatregel_set_text(m, "In elk dossier staat een zorgplan.");
	fixture_silent(o, "maatregel-vaag");
	maatregel_set_text(m, "De jeugdzorg voor 2027 is verlengd.");
	fixture_silent(o, "maatregel-vaag");
	maatregel_set_text(m, texts[2]);
	maatregel_withdraw(m, "Dubbel.");
	fixture_silent(o, "maatregel-vaag");
}

static void
rule_niet_openbaar(void **state)
{
	struct onderzoek *o = *state;

	fixture_silent(o, "niet-openbaar");
	o->library.form[0]->openbaar = false;
	assert_int_equal(fixture_count(o, GATE_DEFINITIEF, "niet-openbaar"), 0);
	assert_int_equal(fixture_fault(o, "niet-openbaar").step, -1);
}

#define TEST(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_rule_has_a_name_of_its_own_and_a_source),
		TEST(niet_ingevuld_names_each_open_question),
		TEST(niet_ingevuld_asks_only_what_is_relevant),
		TEST(niet_ingevuld_names_the_row),
		TEST(rule_geen_norm_gekozen),
		TEST(rule_weglaten_met_reden),
		TEST(rule_toevoegen_met_reden),
		TEST(rule_norm_past_niet),
		TEST(rule_norm_hoort_erbij),
		TEST(rule_nog_geen_oordeel),
		TEST(rule_geen_oordeel),
		TEST(rule_onderbouwing),
		TEST(rule_heronderzoek_na),
		TEST(rule_bezoekwijze),
		TEST(rule_beperkte_gemeente),
		TEST(rule_maatregel_bij_tekort),
		TEST(rule_maatregel_zonder_tekst),
		TEST(rule_maatregel_volledig),
		TEST(rule_verbeterplan_vragen),
		TEST(rule_maatregel_vaag),
		TEST(rule_niet_openbaar),
	};

	return cmocka_run_group_tests_name("core/rules", tests, NULL, NULL);
}
