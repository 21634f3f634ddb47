/*
 * test_field.c - each kind of question: what is taken, what is refused and
 * with which sentence, and how it reads afterwards.
 */
#include "test.h"

#include <stdlib.h>

#include "unit/reading.h"

static void
empty_stays_empty_for_every_kind(void **state)
{
	static const struct reading reading[] = { { "", "" }, { " \t ", "" } };

	(void)state;
	for (int kind = 0; kind < N_FIELD_KINDS; kind++) {
		assert_reads(
		    field_of((enum field_kind)kind), reading, LENGTH(reading));
		assert_shows(field_of((enum field_kind)kind), "", "");
	}
}

static void
a_line_is_cleaned_and_has_no_newline(void **state)
{
	static const struct reading reading[] = {
		{ "  De Brug \n", "De Brug" },
		{ "een\ntwee", "een twee" },
		{ "bel\x07", "bel" },
	};

	(void)state;
	assert_reads(field_of(FIELD_TEKST), reading, LENGTH(reading));
	assert_reads(field_of(FIELD_AANBIEDER), reading, LENGTH(reading));
	assert_reads(field_of(FIELD_BIJLAGE), reading, LENGTH(reading));
	assert_shows(field_of(FIELD_TEKST), "De Brug", "De Brug");
}

static void
a_long_text_keeps_its_lines(void **state)
{
	static const struct reading reading[] = {
		{ "een\n\ntwee\n", "een\n\ntwee" },
	};

	(void)state;
	assert_reads(field_of(FIELD_LANGE_TEKST), reading, LENGTH(reading));
	assert_shows(field_of(FIELD_LANGE_TEKST), "een\n\ntwee", "een\n\ntwee");
}

static void
a_whole_number_is_read(void **state)
{
	static const struct reading reading[] = {
		{ "12", "12" },
		{ " -3 ", "-3" },
		{ "007", "7" },
		{ "0", "0" },
		{ "-0", "0" },
		{ "123456789012345", "123456789012345" },
	};

	(void)state;
	assert_reads(field_of(FIELD_GETAL), reading, LENGTH(reading));
	assert_shows(field_of(FIELD_GETAL), "1000", "1000");
}

static void
what_is_no_whole_number_is_refused_with_the_remedy(void **state)
{
	static const struct reading reading[] = {
		{ "1.000", "Vraag: schrijf '1.000' zonder punt: 1000." },
		{ "12,5",
		    "Vraag: '12,5' is geen geheel getal; schrijf alleen "
		    "cijfers, bijvoorbeeld 12." },
		{ "twaalf",
		    "Vraag: 'twaalf' is geen geheel getal; schrijf alleen "
		    "cijfers, bijvoorbeeld 12." },
		{ "-",
		    "Vraag: '-' is geen geheel getal; schrijf alleen "
		    "cijfers, bijvoorbeeld 12." },
		{ "1234567890123456",
		    "Vraag: '1234567890123456' is te lang; een getal heeft "
		    "hoogstens 15 cijfers." },
	};

	(void)state;
	assert_refuses(field_of(FIELD_GETAL), reading, LENGTH(reading));
}

static void
an_amount_is_read_as_people_write_it(void **state)
{
	static const struct reading reading[] = {
		{ "1.234,50", "1234.50" },
		{ "1234,5", "1234.50" },
		{ "1234.50", "1234.50" },
		{ "€ 1.234.567,89", "1234567.89" },
		{ "€12", "12.00" },
		{ "12,-", "12.00" },
		{ "1.234", "1234.00" },
		{ "12.34", "12.34" },
		{ "007,5", "7.50" },
		{ "0,05", "0.05" },
		{ "9999999999999,99", "9999999999999.99" },
	};

	(void)state;
	assert_reads(field_of(FIELD_BEDRAG), reading, LENGTH(reading));
}

static void
what_is_no_amount_is_refused(void **state)
{
	static const struct reading reading[] = {
		{ "1,234.50",
		    "Vraag: '1,234.50' is geen bedrag; schrijf bijvoorbeeld "
		    "1234,50." },
		{ "1.23.456",
		    "Vraag: '1.23.456' is geen bedrag; schrijf bijvoorbeeld "
		    "1234,50." },
		{ "1234.567",
		    "Vraag: '1234.567' is geen bedrag; schrijf bijvoorbeeld "
		    "1234,50." },
		{ "€",
		    "Vraag: '€' is geen bedrag; schrijf bijvoorbeeld "
		    "1234,50." },
		{ "-5",
		    "Vraag: '-5' is geen bedrag; schrijf bijvoorbeeld "
		    "1234,50." },
		{ "0.500",
		    "Vraag: '0.500' is geen bedrag; schrijf bijvoorbeeld "
		    "1234,50." },
		{ "12345678901234",
		    "Vraag: '12345678901234' is te lang; een bedrag heeft "
		    "hoogstens 13 cijfers voor de komma." },
	};

	(void)state;
	assert_refuses(field_of(FIELD_BEDRAG), reading, LENGTH(reading));
}

static void
an_amount_is_shown_with_its_points(void **state)
{
	(void)state;
	assert_shows(field_of(FIELD_BEDRAG), "1234.50", "€ 1.234,50");
	assert_shows(field_of(FIELD_BEDRAG), "1234567.89", "€ 1.234.567,89");
	assert_shows(field_of(FIELD_BEDRAG), "999.00", "€ 999,00");
	assert_shows(field_of(FIELD_BEDRAG), "0.05", "€ 0,05");
	/* computed, as the difference of two */
	assert_shows(field_of(FIELD_BEDRAG), "-123.50", "€ -123,50");
	assert_shows(field_of(FIELD_BEDRAG), "-1234.50", "€ -1.234,50");
}

static void
a_day_is_read_and_shown_with_its_weekday(void **state)
{
	static const struct reading good[] = {
		{ "21-11-2026", "2026-11-21" },
		{ "2026-11-21", "2026-11-21" },
		{ "21/11/26", "2026-11-21" },
	};
	static const struct reading bad[] = {
		{ "31-2-2026",
		    "Vraag: '31-2-2026' is geen datum; schrijf bijvoorbeeld "
		    "21-11-2026 of vandaag." },
	};

	(void)state;
	assert_reads(field_of(FIELD_DATUM), good, LENGTH(good));
	assert_refuses(field_of(FIELD_DATUM), bad, LENGTH(bad));
	assert_shows(field_of(FIELD_DATUM), "2026-11-21", "za 21-11-2026");
	assert_shows(field_of(FIELD_DATUM), "ooit", "ooit");
}

static void
a_time_is_read_with_or_without_a_sign(void **state)
{
	static const struct reading reading[] = {
		{ "9:30", "09:30" },
		{ "09:30", "09:30" },
		{ "0930", "09:30" },
		{ "930", "09:30" },
		{ "09.30", "09:30" },
		{ "23:59", "23:59" },
		{ "0:00", "00:00" },
	};

	(void)state;
	assert_reads(field_of(FIELD_TIJD), reading, LENGTH(reading));
	assert_shows(field_of(FIELD_TIJD), "09:30", "09:30");
}

static void
what_is_no_time_is_refused(void **state)
{
	static const char *const typed[] = { "9", "12", "24:00", "9:60", "9:3",
		"9:300", "93000", "9-30", ":30", "9:30u", "half tien" };
	struct field field = field_of(FIELD_TIJD);

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++) {
		char *sentence = xasprintf("Vraag: '%s' is geen tijd; schrijf "
					   "bijvoorbeeld 09:30.",
		    typed[i]);

		assert_field_refuses(
		    &field, &(struct reading){ typed[i], sentence });
		free(sentence);
	}
}

static void
a_person_is_a_short_line(void **state)
{
	static const char ten[] = "ëëëëëëëëëë";
	struct field field = field_of(FIELD_PERSOON);
	struct buf typed = { 0 };

	(void)state;
	for (int i = 0; i < 8; i++)
		buf_add(&typed, ten);
	assert_field_reads(
	    &field, &(struct reading){ buf_text(&typed), buf_text(&typed) });
	buf_add(&typed, "x");
	assert_field_refuses(&field,
	    &(struct reading){ buf_text(&typed),
		"Vraag: 81 tekens, hoogstens 80; noem functie en "
		"pseudoniem." });
	buf_release(&typed);
}

static void
a_long_wrong_answer_is_cut_in_the_sentence(void **state)
{
	struct field field = field_of(FIELD_DATUM);
	struct buf typed = { 0 }, out = { 0 };
	struct error err = { 0 };

	(void)state;
	for (int i = 0; i < 500; i++)
		buf_add(&typed, "ë");
	assert_int_equal(
	    field_read(&field, &registers, buf_text(&typed), &out, &err), -1);
	assert_non_null(strstr(err.text,
	    "ë…' is geen datum; schrijf bijvoorbeeld 21-11-2026 of "
	    "vandaag."));
	buf_release(&typed);
	buf_release(&out);
}

static void
a_heading_and_a_missing_label_are_named(void **state)
{
	static const struct reading heading[] = {
		{ "x", "Vraag: hier wordt niets gevraagd." },
	};
	static const struct reading nameless[] = {
		{ "x", "vraag: 'x' is geen tijd; schrijf bijvoorbeeld 09:30." },
	};
	struct field field = field_of(FIELD_TIJD);

	(void)state;
	field.label = NULL;
	assert_refuses(field_of(FIELD_KOP), heading, LENGTH(heading));
	assert_refuses(field, nameless, LENGTH(nameless));
}

static struct value
value_of(enum field_kind kind, const char *value)
{
	struct field field = field_of(kind);

	return field_value(&field, value);
}

static void
a_stored_answer_is_a_value(void **state)
{
	(void)state;
	assert_true(value_of(FIELD_GETAL, "-12").number == -12);
	assert_true(value_of(FIELD_BEDRAG, "1234.50").number == 1234.5);
	assert_int_equal(value_of(FIELD_DATUM, "1970-01-11").day, 10);
	assert_true(value_of(FIELD_JA_NEE, "ja").yes);
	assert_false(value_of(FIELD_JA_NEE, "nee").yes);
	assert_string_equal(value_of(FIELD_EEN_UIT, "client").text, "client");
	assert_string_equal(value_of(FIELD_EEN_UIT, "anders:x").text, "anders");
	assert_string_equal(value_of(FIELD_MEER_UIT, "a b").text, "a b");
	assert_string_equal(value_of(FIELD_TIJD, "09:30").text, "09:30");
}

static void
an_empty_answer_is_unknown_and_an_empty_set_a_set(void **state)
{
	(void)state;
	for (int kind = 0; kind < N_FIELD_KINDS; kind++) {
		struct value value = value_of((enum field_kind)kind, "");

		if (field_kinds[kind].type == VALUE_SET) {
			assert_int_equal(value.type, VALUE_SET);
			assert_string_equal(value.text, "");
		} else
			assert_int_equal(value.type, VALUE_UNKNOWN);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(empty_stays_empty_for_every_kind),
		cmocka_unit_test(a_line_is_cleaned_and_has_no_newline),
		cmocka_unit_test(a_long_text_keeps_its_lines),
		cmocka_unit_test(a_whole_number_is_read),
		cmocka_unit_test(
		    what_is_no_whole_number_is_refused_with_the_remedy),
		cmocka_unit_test(an_amount_is_read_as_people_write_it),
		cmocka_unit_test(what_is_no_amount_is_refused),
		cmocka_unit_test(an_amount_is_shown_with_its_points),
		cmocka_unit_test(a_day_is_read_and_shown_with_its_weekday),
		cmocka_unit_test(a_time_is_read_with_or_without_a_sign),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(a_person_is_a_short_line),
		cmocka_unit_test(a_long_wrong_answer_is_cut_in_the_sentence),
		cmocka_unit_test(a_heading_and_a_missing_label_are_named),
		cmocka_unit_test(a_stored_answer_is_a_value),
		cmocka_unit_test(
		    an_empty_answer_is_unknown_and_an_empty_set_a_set),
	};

	return cmocka_run_group_tests_name("core/field", tests, NULL, NULL);
}
