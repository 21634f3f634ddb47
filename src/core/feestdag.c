/*
 * feestdag.c - feestdagen by rule, and what the decrees added.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/feestdag.h"

#define SATURDAY 5
#define SUNDAY   6

/* A day of the year, or so many days from Easter (month 0). */
static const struct rule {
	const char *id, *name;
	int month, day;
	bool not_on_sunday; /* then it is the day before */
} rules[] = {
	{ "nieuwjaar", "Nieuwjaarsdag", 1, 1, false },
	{ "goede_vrijdag", "Goede Vrijdag", 0, -2, false },
	{ "tweede_paasdag", "Tweede Paasdag", 0, 1, false },
	{ "koningsdag", "Koningsdag", 4, 27, true },
	{ "bevrijdingsdag", "Bevrijdingsdag", 5, 5, false },
	{ "hemelvaart", "Hemelvaartsdag", 0, 39, false },
	{ "tweede_pinksterdag", "Tweede Pinksterdag", 0, 50, false },
	{ "eerste_kerstdag", "Eerste Kerstdag", 12, 25, false },
	{ "tweede_kerstdag", "Tweede Kerstdag", 12, 26, false },
};

static const char decree_name[] = "gelijkgestelde dag";

static int
year_of(date d)
{
	int year, month, day;

	date_to_ymd(d, &year, &month, &day);
	return year;
}

/* The algorithm of Meeus, Jones and Butcher, with its own letters. */
date
feestdag_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
	int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

	return date_from_ymd(year, f / 31, f % 31 + 1);
}

static date
rule_day(const struct rule *rule, int year)
{
	date day;

	if (rule->month == 0)
		return feestdag_easter(year) + rule->day;
	day = date_from_ymd(year, rule->month, rule->day);
	if (rule->not_on_sunday && date_weekday(day) == SUNDAY)
		day--;
	return day;
}

static const struct rule *
find_rule(const char *id)
{
	for (size_t i = 0; i < LENGTH(rules); i++)
		if (strcmp(rules[i].id, id) == 0)
			return &rules[i];
	return NULL;
}

static bool
is_decreed(const struct calendar *calendar, date day)
{
	for (size_t i = 0; i < calendar->n_gelijkgesteld; i++)
		if (calendar->gelijkgesteld[i] == day)
			return true;
	return false;
}

const char *
feestdag_name(const struct calendar *calendar, date day)
{
	int year = year_of(day), weekday = date_weekday(day);

	for (size_t i = 0; i < calendar->feestdagen.n; i++) {
		const struct rule *rule =
		    find_rule(calendar->feestdagen.word[i]);

		if (rule != NULL && rule_day(rule, year) == day)
			return rule->name;
	}
	if (is_decreed(calendar, day))
		return decree_name;
	if (weekday == SATURDAY)
		return "zaterdag";
	return weekday == SUNDAY ? "zondag" : NULL;
}

bool
feestdag_is_werkdag(const struct calendar *calendar, date day)
{
	return feestdag_name(calendar, day) == NULL;
}

static void
add(struct feestdagen *out, date day, const char *name, bool gelijkgesteld)
{
	out->day = xgrow(out->day, out->n, sizeof *out->day);
	out->day[out->n++] = (struct feestdag){ day, name, gelijkgesteld };
}

static int
compare(const void *a, const void *b)
{
	const struct feestdag *x = a, *y = b;

	return (x->day > y->day) - (x->day < y->day);
}

void
feestdagen_of(const struct calendar *calendar, int year, struct feestdagen *out)
{
	*out = (struct feestdagen){ 0 };
	for (size_t i = 0; i < calendar->feestdagen.n; i++) {
		const struct rule *rule =
		    find_rule(calendar->feestdagen.word[i]);

		if (rule != NULL)
			add(out, rule_day(rule, year), rule->name, false);
	}
	for (size_t i = 0; i < calendar->n_gelijkgesteld; i++)
		if (year_of(calendar->gelijkgesteld[i]) == year)
			add(out, calendar->gelijkgesteld[i], decree_name, true);
	if (out->n > 0)
		qsort(out->day, out->n, sizeof *out->day, compare);
}

void
feestdagen_release(struct feestdagen *days)
{
	free(days->day);
	*days = (struct feestdagen){ 0 };
}

/* The first year that the decrees tell of. */
static int
known_from(const struct calendar *calendar)
{
	int first = calendar->known_until;

	for (size_t i = 0; i < calendar->n_gelijkgesteld; i++)
		if (year_of(calendar->gelijkgesteld[i]) < first)
			first = year_of(calendar->gelijkgesteld[i]);
	return first;
}

void
feestdag_warn(
    const struct calendar *calendar, date from, date to, struct buf *out)
{
	int first = known_from(calendar), last = year_of(to);

	if (last > calendar->known_until)
		buf_addf(out,
		    "Let op: de gelijkgestelde dagen zijn bekend tot en met "
		    "%d; of er in %d nog een dag bij komt, is niet te "
		    "zeggen.\n",
		    calendar->known_until, last);
	if (year_of(from) < first)
		buf_addf(out,
		    "Let op: de gelijkgestelde dagen van voor %d staan niet "
		    "in de kalender.\n",
		    first);
}
