/*
 * test_termijn_altijd.c - what must hold for every term, from whichever day
 * of 2015 to 2035 it is counted; and for every day of those years, whatever
 * the clock does in it.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "core/agenda_list.h"
#include "core/feestdag.h"
#include "core/termijn.h"
#include "fixture.h"

#define FIRST "2015-01-01"
#define LAST  "2035-12-31"

static const struct duur some[] = {
	{ 1, UNIT_DAGEN },
	{ 10, UNIT_DAGEN },
	{ 90, UNIT_DAGEN },
	{ 3, UNIT_WERKDAGEN },
	{ 2, UNIT_WEKEN },
	{ 6, UNIT_WEKEN },
	{ 1, UNIT_MAANDEN },
	{ 3, UNIT_MAANDEN },
};

static void
a_rolling_term_ends_on_a_werkdag(void **state)
{
	const struct calendar *calendar = fixture_calendar();
	date last = date_from_iso(LAST);
	int rolled = 0;

	(void)state;
	for (date day = date_from_iso(FIRST); day <= last; day++)
		for (size_t i = 0; i < 2 * LENGTH(some); i++) {
			struct counting ask = { .start = day,
				.duur = some[i / 2],
				.roll = i % 2 ? ROLL_JA : ROLL_ATW };
			struct counted got =
			    termijn_count(calendar, &ask, NULL);

			assert_true(date_weekday(got.last) < 5);
			assert_true(feestdag_is_werkdag(calendar, got.last));
			assert_true(got.last >= got.nominal);
			rolled += got.last > got.nominal;
		}
	assert_true(rolled > 10000);
}

static void
a_later_event_never_ends_a_term_earlier(void **state)
{
	const struct calendar *calendar = fixture_calendar();
	date last = date_from_iso(LAST);

	(void)state;
	for (size_t i = 0; i < LENGTH(some); i++) {
		date before = DATE_NONE;

		for (date day = date_from_iso(FIRST); day <= last; day++) {
			struct counting ask = {
				.start = day, .duur = some[i], .roll = ROLL_JA
			};
			date end = termijn_count(calendar, &ask, NULL).last;

			assert_true(end >= before);
			before = end;
		}
	}
}

/* The same kalender with one more decree. */
static void
with_one_more(struct calendar *calendar, date *days, date more)
{
	*calendar = *fixture_calendar();
	memcpy(days, calendar->gelijkgesteld,
	    calendar->n_gelijkgesteld * sizeof *days);
	days[calendar->n_gelijkgesteld++] = more;
	calendar->gelijkgesteld = days;
}

static void
one_more_holiday_never_shortens_a_term(void **state)
{
	date last = date_from_iso(LAST), days[32];
	struct calendar more;
	int longer = 0;

	(void)state;
	for (date day = date_from_iso(FIRST); day <= last; day += 3)
		for (size_t i = 0; i < 2 * LENGTH(some); i++) {
			struct counting ask = { .start = day,
				.duur = some[i / 2],
				.roll = i % 2 ? ROLL_JA : ROLL_ATW };
			date was =
			    termijn_count(fixture_calendar(), &ask, NULL).last;
			date now;

			with_one_more(&more, days, was - (int)(day % 5));
			now = termijn_count(&more, &ask, NULL).last;
			assert_true(now >= was);
			longer += now > was;
		}
	assert_true(longer > 1000);
}

/* Art. 1 lid 2, and the same for a term of the house. */
static void
a_term_that_counts_back_never_rolls(void **state)
{
	const struct calendar *calendar = fixture_calendar();
	date last = date_from_iso(LAST);
	int free_days = 0;

	(void)state;
	for (date day = date_from_iso(FIRST); day <= last; day++)
		for (size_t i = 0; i < 2 * LENGTH(some); i++) {
			struct counting ask = { .start = day,
				.duur = some[i / 2],
				.roll = i % 2 ? ROLL_JA : ROLL_ATW,
				.backwards = true };
			struct counted got =
			    termijn_count(calendar, &ask, NULL);

			assert_int_equal(got.nominal, got.last);
			assert_true(got.last < day);
			free_days += !feestdag_is_werkdag(calendar, got.last);
		}
	assert_true(free_days > 10000);
}

static int
werkdagen(const struct calendar *calendar, date after, date last)
{
	int n = 0;

	while (after++ < last)
		n += feestdag_is_werkdag(calendar, after);
	return n;
}

/* Art. 2: no day more than it takes. */
static void
a_term_of_the_law_has_two_werkdagen(void **state)
{
	const struct calendar *calendar = fixture_calendar();
	date last = date_from_iso(LAST);
	int lengthened = 0;

	(void)state;
	for (date day = date_from_iso(FIRST); day <= last; day++)
		for (int n = 1; n <= 14; n++) {
			struct counting ask = { .start = day,
				.duur = { n, UNIT_DAGEN },
				.roll = ROLL_ATW };
			date end = termijn_count(calendar, &ask, NULL).last;
			date plain;

			ask.roll = ROLL_JA;
			plain = termijn_count(calendar, &ask, NULL).last;
			assert_true(end >= plain);
			assert_true(
			    n < 3 || werkdagen(calendar, day, end) >= 2);
			if (end == plain)
				continue;
			assert_true(n >= 3);
			assert_int_equal(2, werkdagen(calendar, day, end));
			lengthened++;
		}
	assert_true(lengthened > 1000);
}

/* ---- the clock ---- */

static time_t the_time;

/* In the place of the one of the C library, in this program. */
time_t
time(time_t *out)
{
	if (out != NULL)
		*out = the_time;
	return the_time;
}

/* The last Sunday of a month of 31 days. */
static date
last_sunday(int year, int month)
{
	date day = date_from_ymd(year, month, 31);

	return day - (date_weekday(day) + 1) % 7;
}

/* Each half hour from noon to noon; how many of them are on that day. */
static int
half_hours_of(date day)
{
	const struct agenda_item due = { .last = day, .done_on = DATE_NONE };
	date before = day - 1;
	int n = 0;

	for (int i = 0; i <= 96; i++) {
		date today;

		the_time = ((time_t)(day - 1) * 24 + 11) * 3600 + i * 1800;
		today = date_today();
		assert_in_range(today - before, 0, 1);
		assert_int_equal(today > day, agenda_item_late(&due, today));
		n += today == day;
		before = today;
	}
	assert_int_equal(day + 1, before);
	return n;
}

static void
a_day_is_a_day_when_the_clock_changes(void **state)
{
	(void)state;
	unsetenv("SCHOUW_TODAY");
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	tzset();
	for (int year = 2015; year <= 2035; year++) {
		date spring = last_sunday(year, 3);
		date autumn = last_sunday(year, 10);

		assert_int_equal(46, half_hours_of(spring));
		assert_int_equal(48, half_hours_of(spring + 1));
		assert_int_equal(50, half_hours_of(autumn));
		assert_int_equal(48, half_hours_of(autumn + 1));
	}
	unsetenv("TZ");
	tzset();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rolling_term_ends_on_a_werkdag),
		cmocka_unit_test(a_later_event_never_ends_a_term_earlier),
		cmocka_unit_test(one_more_holiday_never_shortens_a_term),
		cmocka_unit_test(a_term_that_counts_back_never_rolls),
		cmocka_unit_test(a_term_of_the_law_has_two_werkdagen),
		cmocka_unit_test(a_day_is_a_day_when_the_clock_changes),
	};

	return cmocka_run_group_tests_name(
	    "core/termijn, always", tests, NULL, NULL);
}
