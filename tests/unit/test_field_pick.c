/*
 * test_field_pick.c - questions with choices: by id, label or number, one
 * or several, and a choice of one's own.
 */
#include "test.h"

#include "unit/reading.h"

static struct field
field_with_other(enum field_kind kind)
{
	struct field field = field_of(kind);

	field.other = true;
	return field;
}

static void
one_choice_is_taken_by_id_label_or_number(void **state)
{
	static const struct reading reading[] = {
		{ "client", "client" },
		{ "CLIENT", "client" },
		{ "client of vertegenwoordiger", "client" },
		{ "(ex-)medewerker", "medewerker" },
		{ "3", "gemeente" },
	};

	(void)state;
	assert_reads(field_of(FIELD_EEN_UIT), reading, LENGTH(reading));
	assert_shows(field_of(FIELD_EEN_UIT), "medewerker", "(Ex-)medewerker");
	assert_shows(field_of(FIELD_EEN_UIT), "verdwenen", "verdwenen");
}

static void
what_is_no_choice_is_refused_with_the_choices(void **state)
{
	static const struct reading reading[] = {
		{ "krant",
		    "Vraag: 'krant' staat niet in de lijst; kies uit 1 Cliënt "
		    "of vertegenwoordiger, 2 (Ex-)medewerker, 3 Gemeente." },
		{ "4",
		    "Vraag: '4' staat niet in de lijst; kies uit 1 Cliënt of "
		    "vertegenwoordiger, 2 (Ex-)medewerker, 3 Gemeente." },
		{ "anders:de buurt",
		    "Vraag: 'anders:de buurt' staat niet in de lijst; kies "
		    "uit 1 Cliënt of vertegenwoordiger, 2 (Ex-)medewerker, 3 "
		    "Gemeente." },
	};

	(void)state;
	assert_refuses(field_of(FIELD_EEN_UIT), reading, LENGTH(reading));
	assert_refuses(field_of(FIELD_MEER_UIT), reading, LENGTH(reading));
}

static void
a_choice_of_ones_own_is_taken_where_it_may(void **state)
{
	static const struct reading good[] = {
		{ "anders: de buurt", "anders:de buurt" },
		{ "Anders:krant, radio", "anders:krant, radio" },
		{ "2", "medewerker" },
	};
	static const struct reading bad[] = {
		{ "anders:", "Vraag: schrijf na anders: uw eigen antwoord." },
		{ "buurt",
		    "Vraag: 'buurt' staat niet in de lijst; kies uit 1 Cliënt "
		    "of vertegenwoordiger, 2 (Ex-)medewerker, 3 Gemeente, of "
		    "schrijf anders: en uw eigen antwoord." },
	};

	(void)state;
	assert_reads(field_with_other(FIELD_EEN_UIT), good, LENGTH(good));
	assert_refuses(field_with_other(FIELD_EEN_UIT), bad, LENGTH(bad));
	assert_refuses(field_with_other(FIELD_MEER_UIT), bad, LENGTH(bad));
	assert_shows(field_with_other(FIELD_EEN_UIT), "anders:de buurt",
	    "anders: de buurt");
}

static void
several_choices_become_a_set(void **state)
{
	static const struct reading reading[] = {
		{ "client gemeente", "client gemeente" },
		{ "3, 1", "gemeente client" },
		{ "gemeente, Cliënt of vertegenwoordiger,", "gemeente client" },
		{ "client,client 1", "client" },
		{ "client anders: de buurt, de kerk",
		    "client anders:de buurt, de kerk" },
		{ "anders:de buurt", "anders:de buurt" },
	};

	(void)state;
	assert_reads(
	    field_with_other(FIELD_MEER_UIT), reading, LENGTH(reading));
	assert_shows(field_with_other(FIELD_MEER_UIT),
	    "client anders:de buurt, de kerk",
	    "Cliënt of vertegenwoordiger, anders: de buurt, de kerk");
}

static void
registers_are_chosen_from_by_labels_with_blanks(void **state)
{
	static const struct reading places[] = {
		{ "rotterdam", "rotterdam" },
		{ "Capelle aan den IJssel, Rotterdam",
		    "capelle_aan_den_ijssel rotterdam" },
		{ "rotterdam capelle aan den ijssel",
		    "rotterdam capelle_aan_den_ijssel" },
		{ "Goeree-Overflakkee", "goeree_overflakkee" },
	};
	static const struct reading kinds[] = {
		{ "Maatschappelijke opvang, maatwerkvoorziening, vervoer",
		    "opvang_maatwerk vervoer" },
		{ "1 2", "beschermd_wonen opvang_algemeen" },
	};
	static const struct reading bad[] = {
		{ "rotterdam, Cappelle aan den IJssel, x",
		    "Vraag: 'Cappelle aan den IJssel' staat niet in de lijst; "
		    "kies uit 1 Capelle aan den IJssel, 2 Goeree-Overflakkee, "
		    "3 Rotterdam." },
	};

	(void)state;
	assert_reads(field_of(FIELD_GEMEENTEN), places, LENGTH(places));
	assert_refuses(field_of(FIELD_GEMEENTEN), bad, LENGTH(bad));
	assert_reads(field_of(FIELD_VOORZIENINGEN), kinds, LENGTH(kinds));
	assert_shows(field_of(FIELD_GEMEENTEN),
	    "rotterdam capelle_aan_den_ijssel",
	    "Rotterdam, Capelle aan den IJssel");
}

static void
yes_and_no_are_read_short_and_long(void **state)
{
	static const struct reading good[] = {
		{ "ja", "ja" },
		{ "J", "ja" },
		{ "1", "ja" },
		{ "Nee", "nee" },
		{ "n", "nee" },
		{ "2", "nee" },
	};
	static const struct reading bad[] = {
		{ "yes",
		    "Vraag: 'yes' staat niet in de lijst; kies uit 1 ja, 2 "
		    "nee." },
	};

	(void)state;
	assert_reads(field_of(FIELD_JA_NEE), good, LENGTH(good));
	assert_refuses(field_of(FIELD_JA_NEE), bad, LENGTH(bad));
	assert_shows(field_of(FIELD_JA_NEE), "nee", "nee");
}

static void
choices_come_from_the_field_or_the_registers(void **state)
{
	struct field field = field_of(FIELD_GEMEENTEN);
	struct choice choice;

	(void)state;
	assert_true(field_choice(&field, &registers, 2, &choice));
	assert_string_equal(choice.id, "rotterdam");
	assert_false(field_choice(&field, &registers, 3, &choice));
	assert_false(field_choice(&field, NULL, 0, &choice));
	field = field_of(FIELD_VOORZIENINGEN);
	assert_true(field_choice(&field, &registers, 0, &choice));
	assert_string_equal(choice.label, "Beschermd wonen");
	assert_false(field_choice(&field, NULL, 0, &choice));
	field = field_of(FIELD_JA_NEE);
	assert_true(field_choice(&field, NULL, 1, &choice));
	assert_string_equal(choice.id, "nee");
	assert_false(field_choice(&field, NULL, 2, &choice));
	field = field_of(FIELD_EEN_UIT);
	assert_true(field_choice(&field, NULL, 0, &choice));
	assert_string_equal(choice.id, "client");
	assert_false(field_choice(&field, NULL, 3, &choice));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_choice_is_taken_by_id_label_or_number),
		cmocka_unit_test(what_is_no_choice_is_refused_with_the_choices),
		cmocka_unit_test(a_choice_of_ones_own_is_taken_where_it_may),
		cmocka_unit_test(several_choices_become_a_set),
		cmocka_unit_test(
		    registers_are_chosen_from_by_labels_with_blanks),
		cmocka_unit_test(yes_and_no_are_read_short_and_long),
		cmocka_unit_test(choices_come_from_the_field_or_the_registers),
	};

	return cmocka_run_group_tests_name(
	    "core/field_pick", tests, NULL, NULL);
}
