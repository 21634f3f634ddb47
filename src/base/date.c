/*
 * date.c - civil days as numbers, and the clock that tests can set.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/date.h"
#include "base/mem.h"

#define DAYS_PER_ERA 146097 /* 400 years of the calendar */
#define DAYS_TO_1970 719468 /* from 0000-03-01 */

static const char *const weekday_name[] = { "ma", "di", "wo", "do", "vr", "za",
	"zo" };

static const struct {
	const char *word;
	int days;
} words[] = { { "vandaag", 0 }, { "gisteren", -1 }, { "morgen", 1 } };

static int
days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

/* The year starts in March here, so that the leap day comes last. */
date
date_from_ymd(int year, int month, int day)
{
	int y, era, year_of_era, day_of_year;

	if (year < 1 || year > 9999 || month < 1 || month > 12)
		return DATE_NONE;
	if (day < 1 || day > days_in_month(year, month))
		return DATE_NONE;
	y = month <= 2 ? year - 1 : year;
	era = y / 400;
	year_of_era = y % 400;
	day_of_year =
	    (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 -
	    year_of_era / 100 + day_of_year - DAYS_TO_1970;
}

void
date_to_ymd(date d, int *year, int *month, int *day)
{
	int64_t days = (int64_t)d + DAYS_TO_1970;
	int64_t era =
	    (days >= 0 ? days : days - DAYS_PER_ERA + 1) / DAYS_PER_ERA;
	int n = (int)(days - era * DAYS_PER_ERA);
	int year_of_era = (n - n / 1460 + n / 36524 - n / 146096) / 365;
	int day_of_year =
	    n - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int m = (5 * day_of_year + 2) / 153;

	*day = day_of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = (int)(era * 400) + year_of_era + (*month <= 2);
}

int
date_weekday(date d)
{
	/* 1970-01-01 was a Thursday. */
	int n = (int)(((int64_t)d + 3) % 7);

	return n < 0 ? n + 7 : n;
}

/* Read one number of at most four digits; returns how many digits. */
static size_t
read_number(const char **at, int *value)
{
	size_t n = strspn(*at, "0123456789");

	*value = 0;
	if (n > 4)
		return 0;
	for (size_t i = 0; i < n; i++)
		*value = *value * 10 + (*at)[i] - '0';
	*at += n;
	return n;
}

date
date_from_iso(const char *text)
{
	int year, month, day;
	const char *at = text;

	if (read_number(&at, &year) != 4 || *at++ != '-')
		return DATE_NONE;
	if (read_number(&at, &month) != 2 || *at++ != '-')
		return DATE_NONE;
	if (read_number(&at, &day) != 2 || *at != '\0')
		return DATE_NONE;
	return date_from_ymd(year, month, day);
}

/* The time now and the day, which SCHOUW_TODAY may set, at one moment. */
static date
read_clock(struct tm *tm)
{
	time_t now = time(NULL);
	const char *set = getenv("SCHOUW_TODAY");
	date d = set == NULL ? DATE_NONE : date_from_iso(set);

	if (localtime_r(&now, tm) == NULL)
		*tm = (struct tm){ .tm_year = 70, .tm_mday = 1 };
	if (d != DATE_NONE)
		return d;
	return date_from_ymd(tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday);
}

date
date_today(void)
{
	struct tm tm;

	return read_clock(&tm);
}

char *
stamp_now(char out[static STAMP_SIZE])
{
	char day[DATE_ISO_SIZE], clock[STAMP_SIZE - DATE_ISO_SIZE];
	struct tm tm;
	date d = read_clock(&tm);

	strftime(clock, sizeof clock, "%H:%M:%S", &tm);
	snprintf(out, STAMP_SIZE, "%s %s", date_to_iso(d, day), clock);
	return out;
}

static date
current_year_day(int day, int month)
{
	int year, m, d;

	date_to_ymd(date_today(), &year, &m, &d);
	return date_from_ymd(year, month, day);
}

/* Three numbers, or two for a day in this year, with one kind of sign. */
static date
from_numbers(const char *at)
{
	int first, month, last;
	size_t n_first, n_last;
	char sign;

	n_first = read_number(&at, &first);
	sign = *at++;
	if (n_first == 0 || (sign != '-' && sign != '/'))
		return DATE_NONE;
	n_last = read_number(&at, &month);
	if (n_last == 0 || n_last > 2)
		return DATE_NONE;
	if (*at == '\0' && n_first <= 2)
		return current_year_day(first, month);
	if (*at++ != sign)
		return DATE_NONE;
	n_last = read_number(&at, &last);
	if (*at != '\0')
		return DATE_NONE;
	if (n_first == 4 && (n_last == 1 || n_last == 2))
		return date_from_ymd(first, month, last);
	if (n_first > 2 || (n_last != 2 && n_last != 4))
		return DATE_NONE;
	return date_from_ymd(n_last == 2 ? 2000 + last : last, month, first);
}

date
date_from_text(const char *text)
{
	char word[32];
	size_t n;

	text += strspn(text, " \t");
	n = strlen(text);
	while (n > 0 && (text[n - 1] == ' ' || text[n - 1] == '\t'))
		n--;
	if (n == 0 || n >= sizeof word)
		return DATE_NONE;
	memcpy(word, text, n);
	word[n] = '\0';
	for (size_t i = 0; i < LENGTH(words); i++)
		if (strcasecmp(word, words[i].word) == 0)
			return date_today() + words[i].days;
	return from_numbers(word);
}

/* False for DATE_NONE and for a year that takes no four digits. */
static bool
split(date d, unsigned *year, unsigned *month, unsigned *day)
{
	int y, m, n;

	if (d == DATE_NONE)
		return false;
	date_to_ymd(d, &y, &m, &n);
	if (y < 1 || y > 9999)
		return false;
	*year = (unsigned)y;
	*month = (unsigned)m;
	*day = (unsigned)n;
	return true;
}

char *
date_to_iso(date d, char out[static DATE_ISO_SIZE])
{
	unsigned year, month, day;

	out[0] = '\0';
	if (split(d, &year, &month, &day))
		snprintf(out, DATE_ISO_SIZE, "%04u-%02u-%02u", year % 10000,
		    month % 100, day % 100);
	return out;
}

char *
date_to_dutch(date d, char out[static DATE_DUTCH_SIZE])
{
	unsigned year, month, day;

	out[0] = '\0';
	if (split(d, &year, &month, &day))
		snprintf(out, DATE_DUTCH_SIZE, "%s %02u-%02u-%04u",
		    weekday_name[date_weekday(d)], day % 100, month % 100,
		    year % 10000);
	return out;
}

int64_t
clock_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
