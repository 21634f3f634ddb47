/*
 * filter_value.c - what the words of a filter mean: a table of keys and
 * one of marks.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/filter_reading.h"
#include "core/text.h"

static void
not_before(struct filter *f, date from)
{
	if (f->from == DATE_NONE || f->from < from)
		f->from = from;
}

static void
not_from(struct filter *f, date before)
{
	if (f->before == DATE_NONE || f->before > before)
		f->before = before;
}

static int
read_day(struct filter_reading *r, const char *value, date *day)
{
	*day = date_from_text(value);
	if (*day != DATE_NONE)
		return 0;
	return filter_wrong(r, "%s is geen dag; schrijf 2027-01-31.", value);
}

static int
read_voor(struct filter_reading *r, const char *value)
{
	date day;

	if (read_day(r, value, &day) < 0)
		return -1;
	not_from(r->filter, day);
	return 0;
}

static int
read_na(struct filter_reading *r, const char *value)
{
	date day;

	if (read_day(r, value, &day) < 0)
		return -1;
	not_before(r->filter, day + 1);
	return 0;
}

static int
read_aanbieder(struct filter_reading *r, const char *value)
{
	r->filter->aanbieder = utf8_fold(value);
	return 0;
}

static int
read_gemeente(struct filter_reading *r, const char *value)
{
	const char *nearest = NULL;
	char *id = text_id(value);
	const struct gemeente *found;

	r->filter->gemeente = id;
	if (r->registers == NULL)
		return 0;
	found = registers_gemeente_like(r->registers, id, &nearest);
	if (found == NULL && nearest != NULL)
		return filter_wrong(r, "gemeente %s is er niet; bedoelde u %s?",
		    value, nearest);
	if (found == NULL)
		return filter_wrong(
		    r, "gemeente %s staat niet in het register.", value);
	free(id);
	r->filter->gemeente = xstrdup(found->id);
	return 0;
}

static int
read_norm(struct filter_reading *r, const char *value)
{
	char *norm;

	if (*value == '#')
		value++;
	if (!isalpha((unsigned char)*value))
		return filter_wrong(r,
		    "een norm begint met de letter van zijn normset: A-2 of "
		    "A-2.3.2.");
	norm = xstrdup(value);
	norm[0] = (char)toupper((unsigned char)norm[0]);
	if (norm[strlen(norm) - 1] == '.')
		norm[strlen(norm) - 1] = '\0';
	r->filter->norm = norm;
	return 0;
}

static int
read_onderzoek(struct filter_reading *r, const char *value)
{
	if (strlen(value) < 9 || value[4] != '-' ||
	    strspn(value, "0123456789-") != strlen(value))
		return filter_wrong(r,
		    "%s is geen nummer van een onderzoek, als 2026-0141.",
		    value);
	r->filter->onderzoek = xstrdup(value);
	return 0;
}

static int
read_vorm(struct filter_reading *r, const char *value)
{
	r->filter->vorm = text_id(value);
	return 0;
}

static int
read_wie(struct filter_reading *r, const char *value)
{
	static const char *const words[] = { "aanbieder", "wij", "gemeente" };

	for (size_t i = 0; i < LENGTH(words); i++)
		if (strcmp(value, words[i]) == 0) {
			r->filter->wie = xstrdup(value);
			return 0;
		}
	return filter_wrong(
	    r, "wie:%s bestaat niet; kies aanbieder, wij of gemeente.", value);
}

static int
read_jaar(struct filter_reading *r, const char *value)
{
	if (strlen(value) != 4 || strspn(value, "0123456789") != 4 ||
	    *value == '0')
		return filter_wrong(r, "%s is geen jaar, als 2026.", value);
	r->filter->year = (int)strtol(value, NULL, 10);
	return 0;
}

/* open, dicht or alle; false when it is none of these. */
static bool
read_group(struct filter *filter, const char *value)
{
	static const char *const groups[] = {
		[FILTER_OPEN] = "open",
		[FILTER_CLOSED] = "dicht",
		[FILTER_ALL] = "alle",
	};

	for (size_t i = 0; i < LENGTH(groups); i++)
		if (strcmp(value, groups[i]) == 0) {
			filter->which = (enum filter_stand)i;
			return true;
		}
	return false;
}

static int
read_stand(struct filter_reading *r, const char *value)
{
	const char *nearest = NULL;
	struct code code;
	int best = 4;

	r->stand_typed = true;
	if (read_group(r->filter, value))
		return 0;
	for (int i = 0; codes_at(r->scope->standen, NULL, (size_t)i, &code);
	     i++) {
		int distance = utf8_distance(value, code.word, best);

		if (distance == 0 || strcmp(value, code.title) == 0) {
			r->filter->which = FILTER_ONE;
			r->filter->stand = i;
			return 0;
		}
		if (distance < best) {
			best = distance;
			nearest = code.word;
		}
	}
	codes_at(r->scope->standen, NULL, 0, &code);
	return filter_wrong(r, "stand %s bestaat niet; %s%s%s", value,
	    nearest != NULL ? "bedoelde u "
			    : "kies open, dicht, alle of een stand als ",
	    nearest != NULL ? nearest : code.word, nearest != NULL ? "?" : ".");
}

const struct filter_key filter_keys[N_FILTER_KEYS] = {
	{ "aanbieder", read_aanbieder, 0 },
	{ "gemeente", read_gemeente, 0 },
	{ "jaar", read_jaar, 0 },
	{ "na", read_na, FILTER_DAYS },
	{ "norm", read_norm, FILTER_NORM },
	{ "onderzoek", read_onderzoek, FILTER_ONDERZOEK },
	{ "stand", read_stand, 0 },
	{ "voor", read_voor, FILTER_DAYS },
	{ "vorm", read_vorm, FILTER_VORM },
	{ "wie", read_wie, FILTER_WIE },
};

/* ---- marks ---- */

static void
mark_late(struct filter *f, date today)
{
	not_from(f, today);
}

static void
mark_week(struct filter *f, date today)
{
	not_before(f, today);
	not_from(f, today + 7 - date_weekday(today));
}

static void
mark_month(struct filter *f, date today)
{
	int year, month, day;

	date_to_ymd(today, &year, &month, &day);
	not_before(f, today);
	not_from(f,
	    month == 12 ? date_from_ymd(year + 1, 1, 1)
			: date_from_ymd(year, month + 1, 1));
}

const struct filter_mark filter_marks[N_FILTER_MARKS] = {
	{ "te-laat", mark_late },
	{ "deze-week", mark_week },
	{ "deze-maand", mark_month },
};
