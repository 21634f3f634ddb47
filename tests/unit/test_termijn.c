/* Terms counted by hand; what must hold for all is in
 * test_termijn_altijd.c. */
#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/feestdag.h"
#include "core/termijn.h"
#include "fixture.h"

/* The vectors of the design, worked out before there was a program. */
static const struct {
	const char *start, *duur;
	enum roll roll;
	const char *nominal, *last;
} vectors[] = {
	{ "2026-03-20", "2 weken", ROLL_JA, "2026-04-03", "2026-04-07" },
	{ "2026-04-13", "2 weken", ROLL_JA, "2026-04-27", "2026-04-28" },
	{ "2026-04-21", "2 weken", ROLL_JA, "2026-05-05", "2026-05-06" },
	{ "2026-05-01", "2 weken", ROLL_JA, "2026-05-15", "2026-05-18" },
	{ "2025-12-11", "2 weken", ROLL_JA, "2025-12-25", "2025-12-29" },
	{ "2025-11-14", "6 weken", ROLL_ATW, "2025-12-26", "2025-12-29" },
	{ "2026-04-03", "6 weken", ROLL_ATW, "2026-05-15", "2026-05-18" },
	{ "2026-04-02", "3 werkdagen", ROLL_JA, "2026-04-09", "2026-04-09" },
	{ "2026-04-24", "3 werkdagen", ROLL_JA, "2026-04-30", "2026-04-30" },
	{ "2025-12-23", "3 werkdagen", ROLL_JA, "2025-12-30", "2025-12-30" },
	{ "2025-12-30", "3 werkdagen", ROLL_JA, "2026-01-06", "2026-01-06" },
	{ "2026-05-13", "3 werkdagen", ROLL_JA, "2026-05-20", "2026-05-20" },
};

/* Worked out with a paper calendar; the rule that each shows beside it. */
static const struct {
	const char *start, *duur;
	enum roll roll;
	bool backwards;
	const char *last, *rule;
} by_hand[] = {
	{ "2026-11-23", "1 dag", ROLL_NEE, false, "2026-11-24",
	    "the day after the event is the first" },
	{ "2026-11-20", "1 dag", ROLL_JA, false, "2026-11-23",
	    "Saturday: on to Monday" },
	{ "2026-11-20", "2 dagen", ROLL_JA, false, "2026-11-23",
	    "Sunday: on to Monday" },
	{ "2026-11-20", "3 dagen", ROLL_JA, false, "2026-11-23",
	    "Monday stays" },
	{ "2026-11-20", "1 dag", ROLL_NEE, false, "2026-11-21",
	    "Saturday stays without a roll" },
	{ "2026-12-21", "10 dagen", ROLL_JA, false, "2026-12-31",
	    "New Year's Eve is a werkdag" },
	{ "2026-12-22", "10 dagen", ROLL_JA, false, "2027-01-04",
	    "Nieuwjaarsdag on a Friday" },
	{ "2026-02-18", "10 dagen", ROLL_JA, false, "2026-03-02",
	    "over the end of February" },
	{ "2028-02-19", "10 dagen", ROLL_JA, false, "2028-02-29",
	    "February has 29 days in 2028" },
	{ "2027-02-19", "10 dagen", ROLL_JA, false, "2027-03-01",
	    "and 28 in 2027" },
	{ "2026-01-01", "365 dagen", ROLL_JA, false, "2027-01-04",
	    "a common year of days" },
	{ "2028-01-01", "366 dagen", ROLL_NEE, false, "2029-01-01",
	    "a leap year of days" },
	{ "2026-11-23", "1 week", ROLL_JA, false, "2026-11-30",
	    "the same weekday" },
	{ "2026-10-05", "12 weken", ROLL_JA, false, "2026-12-28",
	    "the Monday after Kerst is a werkdag" },
	{ "2026-10-02", "12 weken", ROLL_JA, false, "2026-12-28",
	    "Kerst on Friday and Saturday" },
	{ "2027-04-15", "3 weken", ROLL_JA, false, "2027-05-10",
	    "Hemelvaart and the decree after it" },
	{ "2027-04-06", "3 weken", ROLL_JA, false, "2027-04-28",
	    "Koningsdag on a Tuesday" },
	{ "2027-04-07", "4 weken", ROLL_JA, false, "2027-05-10",
	    "Bevrijdingsdag, Hemelvaart, decree" },
	{ "2027-05-03", "2 weken", ROLL_JA, false, "2027-05-18",
	    "Tweede Pinksterdag" },
	{ "2027-03-12", "2 weken", ROLL_JA, false, "2027-03-30",
	    "Goede Vrijdag to Tweede Paasdag" },
	{ "2028-04-13", "2 weken", ROLL_JA, false, "2028-05-01",
	    "Koningsdag and the decree after it" },
	{ "2028-05-11", "2 weken", ROLL_JA, false, "2028-05-29",
	    "Hemelvaart and the decree after it" },
	{ "2028-05-22", "2 weken", ROLL_JA, false, "2028-06-06",
	    "Tweede Pinksterdag in June" },
	{ "2028-03-31", "2 weken", ROLL_JA, false, "2028-04-18",
	    "Easter in the middle of April" },
	{ "2028-04-21", "2 weken", ROLL_JA, false, "2028-05-08",
	    "Bevrijdingsdag on a Friday" },
	{ "2025-04-12", "2 weken", ROLL_JA, false, "2025-04-28",
	    "Koningsdag on Saturday the 26th" },
	{ "2025-04-14", "2 weken", ROLL_JA, false, "2025-04-28",
	    "so Monday the 28th is a werkdag" },
	{ "2031-04-12", "2 weken", ROLL_JA, false, "2031-04-28",
	    "again in 2031" },
	{ "2026-12-28", "6 weken", ROLL_JA, false, "2027-02-08",
	    "into another year" },
	{ "2026-12-01", "6 weken", ROLL_JA, false, "2027-01-12",
	    "a rapport sent in December" },
	{ "2024-12-13", "2 weken", ROLL_JA, false, "2024-12-30",
	    "a decree after Kerst" },
	{ "2024-04-25", "2 weken", ROLL_JA, false, "2024-05-13",
	    "Hemelvaart of 2024" },
	{ "2026-01-31", "1 maand", ROLL_NEE, false, "2026-02-28",
	    "a short month: its last day" },
	{ "2026-01-31", "1 maand", ROLL_JA, false, "2026-03-02",
	    "and that is a Saturday" },
	{ "2028-01-31", "1 maand", ROLL_JA, false, "2028-02-29",
	    "its last day in a leap year" },
	{ "2026-01-30", "1 maand", ROLL_NEE, false, "2026-02-28",
	    "the 30th as well" },
	{ "2026-02-28", "1 maand", ROLL_NEE, false, "2026-03-28",
	    "from a short month not to its end" },
	{ "2026-03-31", "1 maand", ROLL_JA, false, "2026-04-30",
	    "April has 30 days" },
	{ "2026-08-31", "6 maanden", ROLL_JA, false, "2027-03-01",
	    "a short month that ends on Sunday" },
	{ "2026-11-20", "6 maanden", ROLL_JA, false, "2027-05-20",
	    "the same day of the month" },
	{ "2026-10-31", "4 maanden", ROLL_NEE, false, "2027-02-28",
	    "over the year into February" },
	{ "2026-11-25", "1 maand", ROLL_JA, false, "2026-12-28",
	    "Eerste Kerstdag" },
	{ "2026-10-01", "3 maanden", ROLL_JA, false, "2027-01-04",
	    "Nieuwjaarsdag" },
	{ "2026-12-31", "12 maanden", ROLL_JA, false, "2027-12-31",
	    "a year in months" },
	{ "2026-12-15", "13 maanden", ROLL_JA, false, "2028-01-17",
	    "more than a year in months" },
	{ "2028-02-29", "1 jaar", ROLL_NEE, false, "2029-02-28",
	    "29 February, a year later" },
	{ "2028-02-29", "4 jaar", ROLL_NEE, false, "2032-02-29",
	    "and four years later" },
	{ "2026-11-23", "1 jaar", ROLL_JA, false, "2027-11-23",
	    "the same day of the year" },
	{ "2026-04-27", "1 jaar", ROLL_JA, false, "2027-04-28",
	    "Koningsdag a year later" },
	{ "2026-02-28", "1 jaar", ROLL_NEE, false, "2027-02-28",
	    "the end of February stays" },
	{ "2026-11-20", "1 werkdag", ROLL_NEE, false, "2026-11-23",
	    "after Friday comes Monday" },
	{ "2026-11-21", "1 werkdag", ROLL_NEE, false, "2026-11-23",
	    "after Saturday too" },
	{ "2026-11-20", "5 werkdagen", ROLL_NEE, false, "2026-11-27",
	    "a week of werkdagen" },
	{ "2026-12-24", "1 werkdag", ROLL_NEE, false, "2026-12-28",
	    "Kerst and the weekend" },
	{ "2026-12-30", "3 werkdagen", ROLL_NEE, false, "2027-01-05",
	    "Nieuwjaarsdag and the weekend" },
	{ "2027-05-04", "1 werkdag", ROLL_NEE, false, "2027-05-10",
	    "three feestdagen and the weekend" },
	{ "2028-04-26", "2 werkdagen", ROLL_NEE, false, "2028-05-02",
	    "Koningsdag, decree, weekend" },
	{ "2026-04-02", "10 werkdagen", ROLL_NEE, false, "2026-04-20",
	    "Easter and a weekend later" },
	{ "2026-04-01", "3 dagen", ROLL_ATW, false, "2026-04-07",
	    "art. 2: one werkdag is too few" },
	{ "2026-04-02", "3 dagen", ROLL_ATW, false, "2026-04-08",
	    "art. 2: none is too few" },
	{ "2026-04-02", "3 dagen", ROLL_JA, false, "2026-04-07",
	    "art. 2 is no house rule" },
	{ "2026-04-02", "2 dagen", ROLL_ATW, false, "2026-04-07",
	    "art. 2 asks three days" },
	{ "2026-11-20", "3 dagen", ROLL_ATW, false, "2026-11-24",
	    "art. 2: a weekend and a Monday" },
	{ "2026-11-20", "3 dagen", ROLL_JA, false, "2026-11-23",
	    "the same without art. 2" },
	{ "2026-11-23", "90 dagen", ROLL_ATW, false, "2027-02-22",
	    "art. 4: 90 days still roll" },
	{ "2026-11-22", "91 dagen", ROLL_ATW, false, "2027-02-21",
	    "art. 4: 91 do not" },
	{ "2026-10-02", "12 weken", ROLL_ATW, false, "2026-12-28",
	    "art. 4: 12 weeks still roll" },
	{ "2026-09-25", "13 weken", ROLL_ATW, false, "2026-12-25",
	    "art. 4: 13 do not" },
	{ "2026-09-25", "3 maanden", ROLL_ATW, false, "2026-12-28",
	    "art. 4: 3 months still roll" },
	{ "2026-08-25", "4 maanden", ROLL_ATW, false, "2026-12-25",
	    "art. 4: 4 do not" },
	{ "2025-12-25", "1 jaar", ROLL_ATW, false, "2026-12-25",
	    "art. 4: never in years" },
	{ "2025-12-25", "12 maanden", ROLL_ATW, false, "2026-12-25",
	    "art. 4: nor a year in months" },
	{ "2026-12-24", "5 werkdagen", ROLL_ATW, false, "2027-01-04",
	    "werkdagen have no need of it" },
	{ "2026-04-07", "2 weken", ROLL_JA, true, "2026-03-24",
	    "backwards: the same weekday" },
	{ "2026-04-17", "2 weken", ROLL_JA, true, "2026-04-03",
	    "backwards nothing rolls" },
	{ "2026-04-17", "2 weken", ROLL_ATW, true, "2026-04-03",
	    "art. 1 lid 2" },
	{ "2026-04-07", "1 werkdag", ROLL_NEE, true, "2026-04-02",
	    "backwards over Easter" },
	{ "2026-03-31", "1 maand", ROLL_NEE, true, "2026-02-28",
	    "backwards into a short month" },
	{ "2026-05-31", "3 maanden", ROLL_NEE, true, "2026-02-28",
	    "three months back" },
	{ "2026-12-28", "3 werkdagen", ROLL_NEE, true, "2026-12-22",
	    "backwards over Kerst" },
	{ "2028-02-29", "1 jaar", ROLL_NEE, true, "2027-02-28",
	    "backwards from 29 February" },
	{ "2026-01-05", "3 werkdagen", ROLL_NEE, true, "2025-12-29",
	    "backwards over a decree" },
};

static struct counted
count(const char *start, const char *duur, enum roll roll, bool backwards,
    struct buf *why)
{
	struct counting ask = { .start = date_from_iso(start),
		.roll = roll,
		.backwards = backwards };

	assert_true(duur_parse(duur, &ask.duur));
	return termijn_count(fixture_calendar(), &ask, why);
}

static void
the_vectors_of_the_design_hold(void **state)
{
	char iso[DATE_ISO_SIZE];

	(void)state;
	assert_int_equal(12, LENGTH(vectors));
	for (size_t i = 0; i < LENGTH(vectors); i++) {
		struct counted got = count(vectors[i].start, vectors[i].duur,
		    vectors[i].roll, false, NULL);

		assert_string_equal(
		    vectors[i].nominal, date_to_iso(got.nominal, iso));
		assert_string_equal(
		    vectors[i].last, date_to_iso(got.last, iso));
	}
}

static void
terms_counted_by_hand_end_where_they_should(void **state)
{
	char iso[DATE_ISO_SIZE];

	(void)state;
	assert_true(LENGTH(by_hand) >= 60);
	for (size_t i = 0; i < LENGTH(by_hand); i++) {
		struct counted got = count(by_hand[i].start, by_hand[i].duur,
		    by_hand[i].roll, by_hand[i].backwards, NULL);

		if (strcmp(by_hand[i].last, date_to_iso(got.last, iso)) != 0)
			fail_msg("%s, %s: %s and not %s (%s)", by_hand[i].start,
			    by_hand[i].duur, iso, by_hand[i].last,
			    by_hand[i].rule);
	}
}

/* ---- feestdagen ---- */

/* Pasen, Goede Vrijdag, 2e Paasdag, Koningsdag, Hemelvaart, 2e Pinksterdag */
static const struct {
	int year;
	const char *days[6];
} years[] = {
	{ 2024, { "03-31", "03-29", "04-01", "04-27", "05-09", "05-20" } },
	{ 2025, { "04-20", "04-18", "04-21", "04-26", "05-29", "06-09" } },
	{ 2026, { "04-05", "04-03", "04-06", "04-27", "05-14", "05-25" } },
	{ 2027, { "03-28", "03-26", "03-29", "04-27", "05-06", "05-17" } },
	{ 2028, { "04-16", "04-14", "04-17", "04-27", "05-25", "06-05" } },
	{ 2029, { "04-01", "03-30", "04-02", "04-27", "05-10", "05-21" } },
	{ 2030, { "04-21", "04-19", "04-22", "04-27", "05-30", "06-10" } },
	{ 2031, { "04-13", "04-11", "04-14", "04-26", "05-22", "06-02" } },
};

static void
assert_named(const struct feestdagen *days, int year, const char *name,
    const char *month_day)
{
	char iso[DATE_ISO_SIZE];

	for (size_t i = 0; i < days->n; i++)
		if (strcmp(days->day[i].name, name) == 0) {
			date_to_iso(days->day[i].day, iso);
			assert_string_equal(month_day, iso + 5);
			assert_false(days->day[i].gelijkgesteld);
			return;
		}
	fail_msg("%d has no %s", year, name);
}

static void
every_feestdag_falls_where_the_table_has_it(void **state)
{
	static const char *const names[] = { NULL, "Goede Vrijdag",
		"Tweede Paasdag", "Koningsdag", "Hemelvaartsdag",
		"Tweede Pinksterdag" };
	char iso[DATE_ISO_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(years); i++) {
		int year = years[i].year;
		struct feestdagen days;

		date_to_iso(feestdag_easter(year), iso);
		assert_string_equal(years[i].days[0], iso + 5);
		feestdagen_of(fixture_calendar(), year, &days);
		for (size_t j = 1; j < LENGTH(names); j++)
			assert_named(&days, year, names[j], years[i].days[j]);
		assert_named(&days, year, "Nieuwjaarsdag", "01-01");
		assert_named(&days, year, "Bevrijdingsdag", "05-05");
		assert_named(&days, year, "Eerste Kerstdag", "12-25");
		assert_named(&days, year, "Tweede Kerstdag", "12-26");
		feestdagen_release(&days);
	}
}

static void
koningsdag_gives_way_to_sunday(void **state)
{
	static const int sundays[] = { 2014, 2025, 2031, 2036, 2042 };

	(void)state;
	for (int year = 2014, i = 0; year <= 2042; year++) {
		bool gives_way = i < 5 && sundays[i] == year;
		date day = date_from_ymd(year, 4, gives_way ? 26 : 27);

		i += gives_way;
		assert_string_equal(
		    "Koningsdag", feestdag_name(fixture_calendar(), day));
	}
}

static void
decrees_come_from_the_data_in_their_place(void **state)
{
	struct feestdagen days;

	(void)state;
	feestdagen_of(fixture_calendar(), 2026, &days);
	assert_int_equal(11, days.n);
	assert_int_equal(date_from_iso("2026-01-02"), days.day[1].day);
	assert_true(days.day[1].gelijkgesteld);
	for (size_t i = 1; i < days.n; i++)
		assert_true(days.day[i - 1].day < days.day[i].day);
	feestdagen_release(&days);
	assert_false(feestdag_is_werkdag(
	    fixture_calendar(), date_from_iso("2026-05-15")));
	assert_true(feestdag_is_werkdag(
	    fixture_calendar(), date_from_iso("2027-05-14")));
}

/* ---- why ---- */

static void
assert_why(const char *start, const char *duur, enum roll roll, bool backwards,
    const char *expected)
{
	struct buf why = { 0 };

	count(start, duur, roll, backwards, &why);
	assert_string_equal(expected, buf_text(&why));
	buf_release(&why);
}

static void
each_day_passed_over_is_told(void **state)
{
	(void)state;
	assert_why("2026-03-20", "2 weken", ROLL_JA, false,
	    "De termijn van 2 weken begint op za 21-03-2026, de dag na "
	    "vr 20-03-2026.\n"
	    "Geteld is de laatste dag vr 03-04-2026.\n"
	    "Een laatste dag in het weekend of op een feestdag schuift door "
	    "naar de eerste werkdag daarna; dat is een keuze van het "
	    "huis.\n"
	    "vr 03-04-2026 telt niet mee: Goede Vrijdag.\n"
	    "za 04-04-2026 telt niet mee: zaterdag.\n"
	    "zo 05-04-2026 telt niet mee: zondag.\n"
	    "ma 06-04-2026 telt niet mee: Tweede Paasdag.\n"
	    "De laatste dag wordt di 07-04-2026.\n");
	assert_why("2025-12-30", "3 werkdagen", ROLL_NEE, false,
	    "De termijn van 3 werkdagen begint op wo 31-12-2025, de dag na "
	    "di 30-12-2025.\n"
	    "do 01-01-2026 telt niet mee: Nieuwjaarsdag.\n"
	    "vr 02-01-2026 telt niet mee: gelijkgestelde dag.\n"
	    "za 03-01-2026 telt niet mee: zaterdag.\n"
	    "zo 04-01-2026 telt niet mee: zondag.\n"
	    "Geteld is de laatste dag di 06-01-2026.\n");
}

static void
each_article_of_the_law_is_told(void **state)
{
	static const struct {
		const char *start, *duur;
		bool backwards;
		const char *has;
	} told[] = {
		{ "2026-04-03", "6 weken", false, "art. 1 lid 1" },
		{ "2026-04-17", "2 weken", true, "art. 1 lid 2" },
		{ "2026-04-02", "3 dagen", false, "art. 2" },
		{ "2026-09-25", "13 weken", false,
		    "niet voor een termijn van 13 weken (art. 4)" },
		{ "2025-12-25", "1 jaar", false, "van 1 jaar (art. 4)" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(told); i++) {
		struct buf why = { 0 };

		count(told[i].start, told[i].duur, ROLL_ATW, told[i].backwards,
		    &why);
		if (strstr(buf_text(&why), told[i].has) == NULL)
			fail_msg("no %s in:\n%s", told[i].has, buf_text(&why));
		buf_release(&why);
	}
}

static void
a_day_that_stays_and_a_short_month_are_told(void **state)
{
	(void)state;
	assert_why("2026-01-31", "1 maand", ROLL_NEE, false,
	    "De termijn van 1 maand begint op zo 01-02-2026, de dag na "
	    "za 31-01-2026.\n"
	    "Die maand is korter; dan telt de laatste dag ervan, "
	    "za 28-02-2026.\n"
	    "Geteld is de laatste dag za 28-02-2026.\n"
	    "za 28-02-2026 is geen werkdag (zaterdag), maar deze termijn "
	    "schuift niet door.\n");
	assert_why("2026-04-17", "2 weken", ROLL_JA, true,
	    "De termijn van 2 weken telt terug: de eerste dag is "
	    "do 16-04-2026, de dag voor vr 17-04-2026.\n"
	    "Geteld is de vroegste dag vr 03-04-2026.\n"
	    "vr 03-04-2026 is geen werkdag (Goede Vrijdag), maar een "
	    "termijn die terugtelt, schuift niet.\n");
}

static void
where_decrees_are_not_known_a_warning_says_so(void **state)
{
	struct buf why = { 0 };

	(void)state;
	count("2028-12-20", "2 weken", ROLL_JA, false, &why);
	assert_non_null(strstr(buf_text(&why),
	    "Let op: de gelijkgestelde dagen zijn bekend tot en met 2028; of "
	    "er in 2029"));
	buf_clear(&why);
	count("2028-12-14", "2 weken", ROLL_JA, false, &why);
	assert_null(strstr(buf_text(&why), "Let op"));
	buf_clear(&why);
	count("2022-06-01", "2 weken", ROLL_JA, false, &why);
	assert_non_null(strstr(buf_text(&why), "van voor 2023"));
	buf_clear(&why);
	count("2029-01-05", "2 weken", ROLL_NEE, true, &why);
	assert_non_null(strstr(buf_text(&why), "er in 2029"));
	buf_release(&why);
}

static void
a_day_outside_the_calendar_is_none(void **state)
{
	struct counted got =
	    count("9999-06-01", "1 jaar", ROLL_JA, false, NULL);

	(void)state;
	assert_int_equal(DATE_NONE, got.last);
	got = count("0001-06-01", "12 maanden", ROLL_JA, true, NULL);
	assert_int_equal(DATE_NONE, got.last);
}

/* ---- a duur ---- */

static void
a_duur_is_a_number_and_a_unit(void **state)
{
	static const struct {
		const char *typed, *text;
	} good[] = {
		{ "2 weken", "2 weken" },
		{ "1 week", "1 week" },
		{ "1 weken", "1 week" },
		{ "3 werkdagen", "3 werkdagen" },
		{ "1 werkdag", "1 werkdag" },
		{ "6 maanden", "6 maanden" },
		{ "1 maand", "1 maand" },
		{ "10 dagen", "10 dagen" },
		{ "1 dag", "1 dag" },
		{ "1 jaar", "1 jaar" },
		{ "5 jaren", "5 jaren" },
		{ "5 jaar", "5 jaren" },
		{ "  6  Weken ", "6 weken" },
		{ "6weken", "6 weken" },
		{ "1000 dagen", "1000 dagen" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(good); i++) {
		struct buf text = { 0 };
		struct duur duur;

		if (!duur_parse(good[i].typed, &duur))
			fail_msg("'%s' was not taken", good[i].typed);
		duur_add(duur, &text);
		assert_string_equal(good[i].text, buf_text(&text));
		buf_release(&text);
	}
}

static void
what_is_no_duur_gets_a_sentence(void **state)
{
	static const char *const bad[] = { "", "weken", "0 weken", "1001 dagen",
		"99999999999 dagen", "-2 weken", "+2 weken", "2,5 weken", "2",
		"2 uur", "2 weken na", "twee weken", "2 wekens", "31-01-2027",
		"2 weken 3 dagen" };
	struct error err;

	(void)state;
	for (size_t i = 0; i < LENGTH(bad); i++) {
		struct duur duur = { 7, UNIT_JAREN };

		if (duur_read(bad[i], &duur, &err) == 0)
			fail_msg("'%s' was taken", bad[i]);
		assert_int_equal(7, duur.length);
		assert_non_null(strstr(err.text,
		    "is geen duur; schrijf een getal en een eenheid"));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_vectors_of_the_design_hold),
		cmocka_unit_test(terms_counted_by_hand_end_where_they_should),
		cmocka_unit_test(every_feestdag_falls_where_the_table_has_it),
		cmocka_unit_test(koningsdag_gives_way_to_sunday),
		cmocka_unit_test(decrees_come_from_the_data_in_their_place),
		cmocka_unit_test(each_day_passed_over_is_told),
		cmocka_unit_test(each_article_of_the_law_is_told),
		cmocka_unit_test(a_day_that_stays_and_a_short_month_are_told),
		cmocka_unit_test(where_decrees_are_not_known_a_warning_says_so),
		cmocka_unit_test(a_day_outside_the_calendar_is_none),
		cmocka_unit_test(a_duur_is_a_number_and_a_unit),
		cmocka_unit_test(what_is_no_duur_gets_a_sentence),
	};

	return cmocka_run_group_tests_name("core/termijn", tests, NULL, NULL);
}
