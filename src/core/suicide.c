/*
 * suicide.c - what may be written down of a yearly overview.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/suicide.h"

#define COUNT_MAX 9999

int
suicide_year(void)
{
	int year, month, day;

	date_to_ymd(date_today(), &year, &month, &day);
	return year - 1;
}

static int
check_year(int year, struct error *err)
{
	int now = suicide_year() + 1;

	if (year >= SUICIDE_YEAR_MIN && year <= now)
		return 0;
	return error_set(
	    err, "Kies een jaar van %d tot en met %d.", SUICIDE_YEAR_MIN, now);
}

static int
check_answer(const char *aanbieder, const struct suicide_opgave *new,
    const struct suicide_opgave *was, struct error *err)
{
	if (was == NULL)
		return error_set(err,
		    "%.80s is over %d nog niets gevraagd; leg dat eerst vast.",
		    aanbieder, new->jaar);
	if (new->received_on > date_today())
		return error_set(err, "Die dag ligt nog voor u.");
	if (new->received_on < was->asked_on)
		return error_set(err, "Ontvangen voordat het was gevraagd.");
	if (new->suicides < 0 || new->suicides > COUNT_MAX ||
	    new->pogingen < 0 || new->pogingen > COUNT_MAX)
		return error_set(
		    err, "Een aantal is een getal van 0 tot %d.", COUNT_MAX);
	return 0;
}

int
suicide_check(const char *aanbieder, const struct suicide_opgave *new,
    const struct suicide_opgave *was, struct error *err)
{
	if (check_year(new->jaar, err) < 0)
		return -1;
	if (*aanbieder == '\0')
		return error_set(err, "Welke aanbieder?  Geef de naam.");
	if (new->received_on != DATE_NONE)
		return check_answer(aanbieder, new, was, err);
	if (was != NULL)
		return error_set(err, "Dit is %.80s over %d al gevraagd.",
		    aanbieder, new->jaar);
	if (new->asked_on == DATE_NONE || new->asked_on > date_today())
		return error_set(err, "Die dag ligt nog voor u.");
	return 0;
}

/* A whole number; what stands behind it in *end. */
static bool
read_count(const char *typed, int *count, const char **end)
{
	char *behind;
	long value = strtol(typed, &behind, 10);

	*end = behind;
	*count = (int)value;
	return behind != typed && value >= 0 && value <= COUNT_MAX;
}

int
suicide_read(const char *typed, int *suicides, int *pogingen, struct error *err)
{
	const char *end;

	if (read_count(typed, suicides, &end) && *end == ' ' &&
	    read_count(end, pogingen, &end) && end[strspn(end, " ")] == '\0')
		return 0;
	return error_set(err,
	    "'%.40s' zijn geen twee aantallen; typ bijvoorbeeld 0 2.", typed);
}

void
suicide_opgaven_release(struct suicide_opgaven *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->opgave[i].aanbieder);
	free(all->opgave);
	*all = (struct suicide_opgaven){ 0 };
}
