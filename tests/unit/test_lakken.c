/*
 * test_lakken.c - what was found in the public text, what is decided about
 * it, and what the gate makes of that.  All data of persons are made up.
 */
#include "test.h"

#include <string.h>

#include "base/mem.h"
#include "core/publicatie.h"
#include "core/woo.h"
#include "fixture.h"

static const char before[] = "Rapport\n"
			     "#######\n"
			     "\n"
			     "Het kantoor is te bellen op 010 433 99 66 en "
			     "geeft dan antwoord.\n"
			     "\n"
			     "2. Bevindingen\n"
			     "--------------\n"
			     "\n"
			     "Volgens mevrouw De Vries is er geen rooster.\n";

static void
look(struct onderzoek *o, const char *text)
{
	struct bekenden known = { 0 };

	lakken_make(&o->lakken, text, &known);
}

static int
decide(struct onderzoek *o, size_t i, enum lak_besluit besluit,
    const char *grond, const char *reden, struct error *err)
{
	return onderzoek_add_lak(
	    o, &o->lakken.plek[i], besluit, grond, reden, "ina", err);
}

static void
done(struct onderzoek *o, size_t i, enum lak_besluit besluit, const char *grond,
    const char *reden)
{
	struct error err;

	if (decide(o, i, besluit, grond, reden, &err) < 0)
		fail_msg("%s", err.text);
}

static void
refused(struct onderzoek *o, enum lak_besluit besluit, const char *grond,
    const char *reden, const char *why)
{
	size_t n = o->n_lakken;
	struct error err;

	assert_int_equal(-1, decide(o, 0, besluit, grond, reden, &err));
	if (strstr(err.text, why) == NULL)
		fail_msg("no \"%s\" in: %s", why, err.text);
	assert_int_equal(n, o->n_lakken);
}

static void
a_find_has_its_line_its_heading_and_the_words_around_it(void **state)
{
	struct onderzoek *o = *state;
	const struct lakplek *plek;

	look(o, before);
	assert_int_equal(2, o->lakken.n);
	plek = &o->lakken.plek[0];
	assert_int_equal(VONDST_TELEFOON, plek->kind);
	assert_string_equal("010 433 99 66", plek->text);
	assert_int_equal(4, plek->line);
	assert_string_equal("Rapport", plek->kop);
	plek = &o->lakken.plek[1];
	assert_int_equal(VONDST_AANSPREKING, plek->kind);
	assert_int_equal(9, plek->line);
	assert_string_equal("2. Bevindingen", plek->kop);
	assert_string_equal(
	    "Volgens mevrouw De Vries is er geen rooster.", plek->context);
}

static void
a_decision_survives_a_text_that_is_made_anew(void **state)
{
	static const char after[] =
	    "Er staat nu iets voor.\n"
	    "\n"
	    "Ook anders: het kantoor is te  bellen op 010 433 99 66 en geeft "
	    "dan raad.\n"
	    "Het kantoor sluit om vijf uur; 010 433 99 66 gaat dan niet.\n";
	struct onderzoek *o = *state;

	look(o, before);
	done(o, 0, LAK_BLIJFT, NULL, "Het nummer van het kantoor.");
	assert_int_equal(1, lakken_count(o, LAK_OPEN));
	look(o, after);
	assert_int_equal(2, o->lakken.n);
	assert_int_equal(LAK_BLIJFT, lakplek_besluit(o, &o->lakken.plek[0]));
	/* The same number in another sentence is another find. */
	assert_int_equal(LAK_OPEN, lakplek_besluit(o, &o->lakken.plek[1]));
}

static void
weg_has_a_ground_and_blijft_a_reason(void **state)
{
	struct onderzoek *o = *state;
	const struct lak *lak;

	look(o, before);
	refused(o, LAK_BLIJFT, NULL, " ", "waarom");
	refused(o, LAK_BLIJFT, NULL, "Op 010 433 99 66 zit het kantoor.",
	    "zonder het gegeven zelf");
	refused(o, LAK_BLIJFT, "5.1.2e", "Ja.", "hoort bij weg");
	refused(o, LAK_WEG, "5.1.9", "", "kies uit: 5.1.1c");
	refused(o, LAK_WEG, "5.1.5", "", "uitzondering");
	done(o, 0, LAK_WEG, NULL, "");
	lak = onderzoek_lak(o, o->lakken.plek[0].sleutel);
	assert_string_equal("5.1.2e", lak->grond);
	assert_string_equal("telefoon", lak->soort);
	done(o, 0, LAK_WEG, "5.1.2e", "");
	assert_int_equal(1, o->n_lakken);
	done(o, 0, LAK_WEG, "5.1.5", "Het raakt een derde.");
	done(o, 0, LAK_WEG, "geen", "");
	lak = onderzoek_lak(o, o->lakken.plek[0].sleutel);
	assert_string_equal("", lak->grond);
	done(o, 0, LAK_OPEN, NULL, "");
	assert_null(onderzoek_lak(o, o->lakken.plek[0].sleutel));
	assert_int_equal(4, o->n_lakken);
	assert_true(onderzoek_changed(o));
}

static struct voorwaarde
gate(struct onderzoek *o)
{
	struct publicatie p;

	publicatie_make(o, date_from_iso("2026-11-21"), &p);
	for (size_t i = 0; i < p.n; i++)
		if (strcmp(p.row[i].id, "lakken") == 0)
			return p.row[i];
	fail_msg("no condition lakken");
	return (struct voorwaarde){ 0 };
}

static void
the_gate_waits_until_each_find_is_decided_and_gone(void **state)
{
	struct onderzoek *o = *state;

	assert_false(gate(o).met);
	assert_string_equal("Nog niet nagekeken.", gate(o).note);
	look(o, before);
	assert_string_equal("Van 2 vondsten hebben 2 nog geen besluit (schouw "
			    "lakken 2026-0141).",
	    gate(o).note);
	done(o, 0, LAK_BLIJFT, NULL, "Het nummer van het kantoor.");
	assert_false(gate(o).met);
	done(o, 1, LAK_WEG, NULL, "");
	assert_false(gate(o).met);
	assert_string_equal(
	    "Wat weg moet, staat er nog: 1 (schouw lakken 2026-0141).",
	    gate(o).note);
	look(o,
	    "Het kantoor is te bellen op 010 433 99 66 en geeft dan "
	    "antwoord.\n");
	assert_true(gate(o).met);
	look(o, "Nieuw: bel 06-12345678.\n");
	assert_false(gate(o).met);
	lakken_release(&o->lakken);
	assert_false(gate(o).met);
}

static void
there_is_no_public_version_before_the_rapport_is_definitief(void **state)
{
	struct onderzoek *o = *state;
	struct error err;

	assert_int_equal(-1, nakijken_check(o, &err));
	assert_int_equal(-1, openbaar_check(o, &err));
	assert_non_null(strstr(err.text, "schouw concept"));
	o->status = STATUS_CONCEPT;
	assert_int_equal(0, nakijken_check(o, &err));
	assert_int_equal(-1, openbaar_check(o, &err));
	assert_non_null(strstr(err.text, "vastgesteld_op"));
	o->status = STATUS_DEFINITIEF;
	assert_int_equal(0, openbaar_check(o, &err));
	o->library.form[0]->openbaar = false;
	assert_int_equal(-1, openbaar_check(o, &err));
	assert_non_null(strstr(err.text, "nooit openbaar"));
}

/* What the table of finds says is known as a ground. */
static void
the_usual_grounds_are_grounds(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_VONDSTEN; i++)
		if (woo_grond(vondst_infos[i].grond) == NULL)
			fail_msg("%s", vondst_infos[i].id);
}

#define with_onderzoek(f) \
	cmocka_unit_test_setup_teardown(f, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		with_onderzoek(
		    a_find_has_its_line_its_heading_and_the_words_around_it),
		with_onderzoek(a_decision_survives_a_text_that_is_made_anew),
		with_onderzoek(weg_has_a_ground_and_blijft_a_reason),
		with_onderzoek(
		    the_gate_waits_until_each_find_is_decided_and_gone),
		with_onderzoek(
		    there_is_no_public_version_before_the_rapport_is_definitief),
		cmocka_unit_test(the_usual_grounds_are_grounds),
	};

	return cmocka_run_group_tests_name("unit/lakken", tests, NULL, NULL);
}
