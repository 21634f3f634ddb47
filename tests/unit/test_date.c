/*
 * test_date.c - days as numbers, as people write them, and today.
 */
#include "test.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "base/mem.h"

static date
iso(const char *text)
{
	date d = date_from_iso(text);

	assert_int_not_equal(d, DATE_NONE);
	return d;
}

static void
the_count_starts_in_1970(void **state)
{
	(void)state;
	assert_int_equal(date_from_ymd(1970, 1, 1), 0);
	assert_int_equal(date_from_ymd(1969, 12, 31), -1);
	assert_int_equal(date_from_ymd(2000, 3, 1), 11017);
	assert_int_equal(date_from_ymd(2026, 11, 21), 20778);
}

/* Every day from 1 to 9999 follows the one before it. */
static void
every_day_has_one_number(void **state)
{
	int year, month, day, last_month = 12, last_day = 31, last_year = 0;
	date first = date_from_ymd(1, 1, 1), end = date_from_ymd(9999, 12, 31);

	(void)state;
	for (date d = first; d <= end; d++) {
		date_to_ymd(d, &year, &month, &day);
		if (date_from_ymd(year, month, day) != d)
			fail_msg("%04d-%02d-%02d", year, month, day);
		if (day != last_day + 1 &&
		    (day != 1 || month != last_month % 12 + 1))
			fail_msg("%04d-%02d-%02d", year, month, day);
		if (year != last_year + (day == 1 && month == 1))
			fail_msg("%04d-%02d-%02d", year, month, day);
		last_year = year;
		last_month = month;
		last_day = day;
	}
	assert_int_equal(last_year, 9999);
}

static void
a_day_that_does_not_exist_is_none(void **state)
{
	(void)state;
	assert_int_equal(date_from_ymd(2026, 2, 29), DATE_NONE);
	assert_int_not_equal(date_from_ymd(2024, 2, 29), DATE_NONE);
	assert_int_equal(date_from_ymd(1900, 2, 29), DATE_NONE);
	assert_int_not_equal(date_from_ymd(2000, 2, 29), DATE_NONE);
	assert_int_equal(date_from_ymd(2026, 4, 31), DATE_NONE);
	assert_int_equal(date_from_ymd(2026, 13, 1), DATE_NONE);
	assert_int_equal(date_from_ymd(2026, 0, 1), DATE_NONE);
	assert_int_equal(date_from_ymd(2026, 1, 0), DATE_NONE);
	assert_int_equal(date_from_ymd(0, 1, 1), DATE_NONE);
	assert_int_equal(date_from_ymd(10000, 1, 1), DATE_NONE);
}

static void
a_week_starts_on_monday(void **state)
{
	(void)state;
	assert_int_equal(date_weekday(iso("1970-01-01")), 3);
	assert_int_equal(date_weekday(iso("1969-12-29")), 0);
	assert_int_equal(date_weekday(iso("1969-12-28")), 6);
	assert_int_equal(date_weekday(iso("2026-11-21")), 5);
	assert_int_equal(date_weekday(iso("0001-01-01")), 0);
}

static void
a_day_is_read_as_people_write_it(void **state)
{
	static const struct {
		const char *text, *iso;
	} rows[] = {
		{ "2026-11-21", "2026-11-21" },
		{ "2026-3-1", "2026-03-01" },
		{ "21-11-2025", "2025-11-21" },
		{ "21/11/2025", "2025-11-21" },
		{ "1/2/25", "2025-02-01" },
		{ "01-02-99", "2099-02-01" },
		{ "21-12", "2026-12-21" },
		{ "1/2", "2026-02-01" },
		{ " 21-11-2026 ", "2026-11-21" },
		{ "vandaag", "2026-11-21" },
		{ "Gisteren", "2026-11-20" },
		{ "morgen", "2026-11-22" },
	};
	char text[DATE_ISO_SIZE];

	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
		    date_to_iso(date_from_text(rows[i].text), text),
		    rows[i].iso);
}

static void
what_is_no_day_is_refused(void **state)
{
	static const char *const texts[] = { "", " ", "overmorgen", "21",
		"2026-02-30", "31-4", "29-2-2026", "21-11/2026", "21-11-",
		"21-11-2026x", "21-11-226", "2026-11", "2026-11-021", "-1-2-3",
		"1-2-3-4", "1--2", "--", "/", "0-0-0", "20261121", "99999-1-1",
		"1-13-2026", "21 11 2026", "\xE2\x82",
		"vandaag vandaag vandaag vandaag vandaag" };

	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (date_from_text(texts[i]) != DATE_NONE)
			fail_msg("\"%s\"", texts[i]);
}

static void
files_have_only_whole_iso_days(void **state)
{
	static const char *const texts[] = { "", "2026-1-1", "26-01-01",
		"2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-02-30",
		"02026-01-01", "vandaag", "2026-01", "2026-01-" };

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (date_from_iso(texts[i]) != DATE_NONE)
			fail_msg("\"%s\"", texts[i]);
	assert_int_equal(date_from_iso("2026-11-21"), 20778);
}

static void
a_day_is_written_in_two_ways(void **state)
{
	char text[DATE_ISO_SIZE], dutch[DATE_DUTCH_SIZE];

	(void)state;
	assert_string_equal(date_to_iso(0, text), "1970-01-01");
	assert_string_equal(date_to_dutch(0, dutch), "do 01-01-1970");
	assert_string_equal(
	    date_to_dutch(iso("2026-11-21"), dutch), "za 21-11-2026");
	assert_string_equal(
	    date_to_dutch(iso("2026-11-22"), dutch), "zo 22-11-2026");
}

static void
no_day_is_written_as_nothing(void **state)
{
	char text[DATE_ISO_SIZE], dutch[DATE_DUTCH_SIZE];

	(void)state;
	assert_string_equal(date_to_iso(DATE_NONE, text), "");
	assert_string_equal(date_to_dutch(DATE_NONE, dutch), "");
	assert_string_equal(date_to_iso(INT32_MAX, text), "");
	assert_string_equal(date_to_iso(INT32_MIN + 1, text), "");
}

static void
tests_can_set_the_day(void **state)
{
	char text[STAMP_SIZE];

	(void)state;
	setenv("SCHOUW_TODAY", "2031-02-03", 1);
	assert_int_equal(date_today(), iso("2031-02-03"));
	stamp_now(text);
	assert_int_equal(strlen(text), STAMP_SIZE - 1);
	assert_memory_equal(text, "2031-02-03 ", 11);
}

/* The machine's day may change during the test, so two will do. */
static void
assert_real_day(void)
{
	time_t now = time(NULL);
	struct tm tm;
	date d = date_today();

	localtime_r(&now, &tm);
	assert_in_range(
	    d - date_from_ymd(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday) + 1,
	    0, 1);
}

static void
without_a_set_day_today_is_the_machines(void **state)
{
	(void)state;
	unsetenv("SCHOUW_TODAY");
	assert_real_day();
	setenv("SCHOUW_TODAY", "2031-02-30", 1);
	assert_real_day();
}

static void
the_time_of_day_is_local(void **state)
{
	char text[STAMP_SIZE];
	int hours, here, there;

	(void)state;
	setenv("SCHOUW_TODAY", "2026-11-21", 1);
	setenv("TZ", "UTC0", 1);
	tzset();
	here = atoi(stamp_now(text) + 11);
	setenv("TZ", "XXX-5", 1);
	tzset();
	there = atoi(stamp_now(text) + 11);
	unsetenv("TZ");
	tzset();
	hours = (there - here + 24) % 24;
	assert_in_range(hours, 5, 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_count_starts_in_1970),
		cmocka_unit_test(every_day_has_one_number),
		cmocka_unit_test(a_day_that_does_not_exist_is_none),
		cmocka_unit_test(a_week_starts_on_monday),
		cmocka_unit_test(a_day_is_read_as_people_write_it),
		cmocka_unit_test(what_is_no_day_is_refused),
		cmocka_unit_test(files_have_only_whole_iso_days),
		cmocka_unit_test(a_day_is_written_in_two_ways),
		cmocka_unit_test(no_day_is_written_as_nothing),
		cmocka_unit_test(tests_can_set_the_day),
		cmocka_unit_test(without_a_set_day_today_is_the_machines),
		cmocka_unit_test(the_time_of_day_is_local),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
