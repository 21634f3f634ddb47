/*
 * cmd_termijn.c - subcommands that count days: a term, and the feestdagen
 * of a year.
 */
#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cmd.h"
#include "core/feestdag.h"
#include "core/termijn.h"

/* The rules of the feestdagen are what they are from here on. */
#define FIRST_YEAR 2014
#define LAST_YEAR  2199

static const struct calendar *
need_calendar(struct app *app, struct error *err)
{
	const struct library *library = app_library(app, err);

	if (library == NULL)
		return NULL;
	if (library->calendar == NULL)
		error_set(err,
		    "Er is geen bruikbare kalender in norms/; schouw "
		    "controleer leest hem na.");
	return library->calendar;
}

/* ---- termijn ---- */

static int
read_roll(const struct args *args, enum roll *roll, struct error *err)
{
	const char *typed = args_value(args, "--rol-door");

	*roll = ROLL_NEE;
	if (typed == NULL)
		return 0;
	if (*typed == '\0')
		typed = roll_words[ROLL_JA];
	for (int i = 0; i < N_ROLLS; i++)
		if (strcmp(roll_words[i], typed) == 0) {
			*roll = (enum roll)i;
			return 0;
		}
	return error_usage(
	    err, "--rol-door %s bestaat niet; kies ja, nee of atw.", typed);
}

/* A duur without quotes is two words. */
static int
read_counting(const struct args *args, struct counting *ask, struct error *err)
{
	struct buf duur = { 0 };
	int year, month, day, result;

	*ask = (struct counting){ .start = date_from_iso(args->word[0]) };
	if (ask->start != DATE_NONE)
		date_to_ymd(ask->start, &year, &month, &day);
	if (ask->start == DATE_NONE || year < FIRST_YEAR || year > LAST_YEAR)
		return error_usage(err,
		    "%s is geen dag vanaf %d; schrijf 2027-01-31.",
		    args->word[0], FIRST_YEAR);
	for (size_t i = 1; i < args->n_words; i++)
		buf_addf(&duur, "%s%s", i > 1 ? " " : "", args->word[i]);
	result = duur_read(buf_text(&duur), &ask->duur, err);
	if (result == -1)
		err->kind = ERROR_USAGE;
	buf_release(&duur);
	return result == -1 ? -1 : read_roll(args, &ask->roll, err);
}

static json_t *
lines_json(const char *text)
{
	json_t *lines = json_array();

	while (*text != '\0') {
		size_t length = strcspn(text, "\n");

		json_array_append_new(lines, json_stringn(text, length));
		text += length;
		text += *text == '\n';
	}
	return lines;
}

static void
print_counted_json(
    const struct counting *ask, const struct counted *counted, const char *why)
{
	char start[DATE_ISO_SIZE], nominal[DATE_ISO_SIZE];
	char last[DATE_ISO_SIZE];
	struct buf duur = { 0 };

	duur_add(ask->duur, &duur);
	print_json(json_pack("{s:s, s:s, s:s, s:s, s:o}", "start",
	    date_to_iso(ask->start, start), "duur", buf_text(&duur), "nominaal",
	    date_to_iso(counted->nominal, nominal), "uiterlijk",
	    date_to_iso(counted->last, last), "uitleg", lines_json(why)));
	buf_release(&duur);
}

/* What is not known is told in any case, but not twice. */
static void
print_counted(const struct calendar *calendar, const struct counting *ask,
    const struct counted *counted, const char *why)
{
	struct buf warning = { 0 };
	char last[DATE_DUTCH_SIZE];

	printf("%s\n", date_to_dutch(counted->last, last));
	if (why != NULL) {
		printf("\n%s", why);
		return;
	}
	feestdag_warn(calendar, ask->start, counted->last, &warning);
	print_safe_error(buf_text(&warning));
	buf_release(&warning);
}

int
cmd_termijn(struct app *app, const struct args *args, struct error *err)
{
	const struct calendar *calendar = need_calendar(app, err);
	struct buf why = { 0 };
	struct counting ask;
	struct counted counted;

	if (calendar == NULL || read_counting(args, &ask, err) == -1)
		return -1;
	counted = termijn_count(calendar, &ask, &why);
	if (args_has(args, "--json"))
		print_counted_json(&ask, &counted, buf_text(&why));
	else
		print_counted(calendar, &ask, &counted,
		    args_has(args, "--waarom") ? buf_text(&why) : NULL);
	buf_release(&why);
	return 0;
}

/* ---- feestdagen ---- */

static const char *
soort(const struct feestdag *day)
{
	return day->gelijkgesteld ? "gelijkgesteld" : "feestdag";
}

static void
print_days_json(const struct feestdagen *days)
{
	json_t *rows = json_array();
	char iso[DATE_ISO_SIZE];

	for (size_t i = 0; i < days->n; i++)
		json_array_append_new(rows,
		    json_pack("{s:s, s:s, s:s}", "datum",
			date_to_iso(days->day[i].day, iso), "naam",
			days->day[i].name, "soort", soort(&days->day[i])));
	print_json(rows);
}

static void
print_days(const struct feestdagen *days)
{
	char text[DATE_DUTCH_SIZE];

	for (size_t i = 0; i < days->n; i++)
		printf("%s  %s\n", date_to_dutch(days->day[i].day, text),
		    days->day[i].name);
}

int
cmd_feestdagen(struct app *app, const struct args *args, struct error *err)
{
	const struct calendar *calendar = need_calendar(app, err);
	char *end;
	long year = strtol(args->word[0], &end, 10);
	struct buf warning = { 0 };
	struct feestdagen days;

	if (calendar == NULL)
		return -1;
	if (*end != '\0' || year < FIRST_YEAR || year > LAST_YEAR)
		return error_usage(err, "%s is geen jaar van %d tot en met %d.",
		    args->word[0], FIRST_YEAR, LAST_YEAR);
	feestdagen_of(calendar, (int)year, &days);
	if (args_has(args, "--json"))
		print_days_json(&days);
	else
		print_days(&days);
	feestdagen_release(&days);
	feestdag_warn(calendar, date_from_ymd((int)year, 1, 1),
	    date_from_ymd((int)year, 12, 31), &warning);
	print_safe_error(buf_text(&warning));
	buf_release(&warning);
	return 0;
}
