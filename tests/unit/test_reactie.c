/*
 * test_reactie.c - the reactie of at most 200 words, what may not be in it,
 * and the copies to wethouders.
 */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/privacy.h"
#include "core/publicatie.h"
#include "core/words.h"
#include "fixture.h"

static void
words_stand_between_white_space_and_hold_a_letter_or_digit(void **state)
{
	static const struct {
		const char *text;
		size_t n;
	} rows[] = {
		{ "", 0 },
		{ " \n\t ", 0 },
		{ "een", 1 },
		{ "een twee", 2 },
		{ "een  twee\ndrie\tvier", 4 },
		{ "in-huis en/of z.s.m.", 3 },
		{ "dit - dat – en … niets", 4 },
		{ "24-uurs 3 1.3.2", 3 },
		{ "'s nachts (meestal)", 3 },
		{ "geëvalueerd één über", 3 },
		{ "hard\xc2\xa0wit", 2 },
		{ "- - - * •", 0 },
		{ "\xff\xfe woord", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (words_count(rows[i].text) != rows[i].n)
			fail_msg("\"%s\": %zu, not %zu", rows[i].text,
			    words_count(rows[i].text), rows[i].n);
}

static void
what_looks_like_a_number_of_a_person_is_named(void **state)
{
	static const struct {
		const char *text, *found;
	} rows[] = {
		{ "Het BSN is 123456782.", "een BSN (123456782)" },
		{ "Met punten 1234.56.782", "een BSN (1234.56.782)" },
		{ "Geen 123456783 en geen 000000000.", "" },
		{ "Te lang: 1234567820000", "" },
		{ "code A123456782", "" },
		{ "Mail j.de-vries+x@zorg.example.nl.",
		    "een e-mailadres (j.de-vries+x@zorg.example.nl)" },
		{ "apen@staart", "" },
		{ "Bel 010 433 99 66.", "een telefoonnummer (010 433 99 66)" },
		{ "06-12345678", "een telefoonnummer (06-12345678)" },
		{ "+31 (0)6 1234 5678",
		    "een telefoonnummer (+31 (0)6 1234 5678)" },
		{ "0031612345678", "een telefoonnummer (0031612345678)" },
		{ "In 2026 waren er 12 klachten.", "" },
		{ "NL91 ABNA 0417 1643 00 graag",
		    "een bankrekening (NL91 ABNA 0417 1643 00)" },
		{ "NL91ABNA0417164300",
		    "een bankrekening (NL91ABNA0417164300)" },
		{ "NL91ABNA0417164301", "" },
		{ "Dorpsstraat 12, 3011 AB Rotterdam",
		    "een adres (Dorpsstraat 12); een postcode (3011 AB)" },
		{ "3011AB 12", "een postcode (3011AB)" },
		{ "sinds 2026 in dienst", "" },
		{ "Zoals Zorg Elders ook doet.",
		    "de naam van een andere aanbieder (Zorg Elders)" },
		{ "bij ZORG  elders", "" },
		{ "de zorg elders.",
		    "de naam van een andere aanbieder (zorg elders)" },
		{ "Zorg Eldersma", "" },
		{ "Stichting Één is van ons.", "" },
		{ "a@b.nl en 123456782",
		    "een e-mailadres (a@b.nl); een BSN (123456782)" },
	};
	static const char *const names[] = { "Stichting Één", "Zorg Elders",
		"Wo" };
	struct bekenden known = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		bekenden_add_aanbieder(&known, "Stichting Één", names[i]);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct vondsten found;
		struct buf told = { 0 };

		privacy_find(rows[i].text, &known, &found);
		vondsten_add(&found, &told);
		assert_string_equal(rows[i].found, buf_text(&told));
		vondsten_release(&found);
		buf_release(&told);
	}
	bekenden_release(&known);
}

/* n words; to be freed. */
static char *
text_of(int n)
{
	struct buf text = { 0 };

	for (int i = 0; i < n; i++)
		buf_addf(&text, "%swoord%d", i > 0 ? " " : "", i);
	return buf_take(&text);
}

static int
add(struct onderzoek *o, const char *text, struct error *err)
{
	return onderzoek_add_reactie(
	    o, "", text, date_from_iso("2026-11-20"), "ina", err);
}

static void
two_hundred_words_are_taken_and_one_more_is_refused(void **state)
{
	struct onderzoek *o = *state;
	char *most = text_of(REACTIE_WORDS), *more = text_of(REACTIE_WORDS + 1);
	struct error err;

	assert_int_equal(-1, add(o, more, &err));
	assert_non_null(strstr(err.text, "201 woorden"));
	assert_null(onderzoek_reactie(o, ""));
	assert_int_equal(DATE_NONE, onderzoek_event(o, EVENT_REACTIE));
	assert_int_equal(0, add(o, most, &err));
	assert_string_equal(most, onderzoek_reactie(o, "")->text);
	assert_int_equal(
	    date_from_iso("2026-11-20"), onderzoek_event(o, EVENT_REACTIE));
	free(most);
	free(more);
}

static void
the_last_reactie_counts_and_may_be_taken_back(void **state)
{
	struct onderzoek *o = *state;
	struct error err;

	assert_int_equal(0, add(o, "Wij zijn het eens.", &err));
	assert_int_equal(0, add(o, "Wij zijn het eens.", &err));
	assert_int_equal(1, o->n_reacties);
	assert_int_equal(0, add(o, "Toch niet.", &err));
	assert_string_equal("Toch niet.", onderzoek_reactie(o, "")->text);
	assert_int_equal(0, add(o, "  ", &err));
	assert_null(onderzoek_reactie(o, ""));
	assert_int_equal(DATE_NONE, onderzoek_event(o, EVENT_REACTIE));
	assert_int_equal(3, o->n_reacties);
	assert_true(onderzoek_changed(o));
}

static void
the_gate_waits_for_a_copy_to_each_gemeente(void **state)
{
	struct onderzoek *o = *state;
	date sent = date_from_iso("2026-11-20");
	struct publicatie p;
	struct error err;
	struct buf names = { 0 };
	const struct voorwaarde *copies = NULL;

	fixture_answer(o, "gemeenten", "rotterdam lansingerland");
	assert_int_equal(2, afschriften_missing(o, sent, &names));
	assert_int_equal(
	    -1, onderzoek_add_afschrift(o, "schiedam", sent, "ina", &err));
	assert_int_equal(
	    0, onderzoek_add_afschrift(o, "rotterdam", sent, "ina", &err));
	publicatie_make(o, sent, &p);
	for (size_t i = 0; i < p.n; i++)
		if (strcmp(p.row[i].id, "afschriften") == 0)
			copies = &p.row[i];
	assert_non_null(copies);
	assert_false(copies->met);
	assert_string_equal("Nog niet aan: Lansingerland.", copies->note);
	assert_int_equal(
	    0, onderzoek_add_afschrift(o, "lansingerland", sent, "ina", &err));
	publicatie_make(o, sent, &p);
	assert_true(copies->met);
	publicatie_make(o, sent - 1, &p);
	assert_false(copies->met);
	buf_release(&names);
}

#define WITH(test) \
	cmocka_unit_test_setup_teardown(test, fixture_begin, fixture_finish)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    words_stand_between_white_space_and_hold_a_letter_or_digit),
		cmocka_unit_test(what_looks_like_a_number_of_a_person_is_named),
		WITH(two_hundred_words_are_taken_and_one_more_is_refused),
		WITH(the_last_reactie_counts_and_may_be_taken_back),
		WITH(the_gate_waits_for_a_copy_to_each_gemeente),
	};

	return cmocka_run_group_tests_name("core/reactie", tests, NULL, NULL);
}
