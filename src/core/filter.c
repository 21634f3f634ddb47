/*
 * filter.c - reading the words of a filter: two tables and one pass.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/filter.h"
#include "core/maatregel_step.h"
#include "core/text.h"

/* One reading under way. */
struct reading {
	struct filter *filter;
	const struct registers *registers;
	date today;
	const char *typed;
	size_t at;        /* byte of the word or value that is looked at */
	struct buf words; /* the free ones, with a blank between */
	int column;       /* of what was wrong */
	struct error *err;
};

const char *const filter_words[] = { "aanbieder:", "gemeente:", "na:", "norm:",
	"onderzoek:", "stand:", "voor:", "vorm:", "te-laat", "deze-week",
	"deze-maand", NULL };

/* The sentence, with the column before it. */
static int wrong(struct reading *, const char *, ...)
    __attribute__((format(printf, 2, 3)));

static int
wrong(struct reading *r, const char *format, ...)
{
	char text[400];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	r->column = (int)utf8_count(r->typed, r->at) + 1;
	return error_usage(r->err, "Kolom %d: %s", r->column, text);
}

/* ---- values ---- */

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

static bool
is_empty(const struct filter *f)
{
	return f->from != DATE_NONE && f->before != DATE_NONE &&
	    f->from >= f->before;
}

static int
read_day(struct reading *r, const char *value, date *day)
{
	*day = date_from_text(value);
	if (*day != DATE_NONE)
		return 0;
	return wrong(r, "%s is geen dag; schrijf 2027-01-31.", value);
}

static int
read_voor(struct reading *r, const char *value)
{
	date day;

	if (read_day(r, value, &day) < 0)
		return -1;
	not_from(r->filter, day);
	return 0;
}

static int
read_na(struct reading *r, const char *value)
{
	date day;

	if (read_day(r, value, &day) < 0)
		return -1;
	not_before(r->filter, day + 1);
	return 0;
}

static int
read_aanbieder(struct reading *r, const char *value)
{
	r->filter->aanbieder = utf8_fold(value);
	return 0;
}

static int
read_gemeente(struct reading *r, const char *value)
{
	const char *nearest = NULL;
	char *id = text_id(value);
	const struct gemeente *found;

	r->filter->gemeente = id;
	if (r->registers == NULL)
		return 0;
	found = registers_gemeente_like(r->registers, id, &nearest);
	if (found == NULL && nearest != NULL)
		return wrong(r, "gemeente %s is er niet; bedoelde u %s?", value,
		    nearest);
	if (found == NULL)
		return wrong(
		    r, "gemeente %s staat niet in het register.", value);
	free(id);
	r->filter->gemeente = xstrdup(found->id);
	return 0;
}

static int
read_norm(struct reading *r, const char *value)
{
	char *norm;

	if (*value == '#')
		value++;
	if (!isalpha((unsigned char)*value))
		return wrong(r,
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
read_onderzoek(struct reading *r, const char *value)
{
	if (strlen(value) < 9 || value[4] != '-' ||
	    strspn(value, "0123456789-") != strlen(value))
		return wrong(r,
		    "%s is geen nummer van een onderzoek, als 2026-0141.",
		    value);
	r->filter->onderzoek = xstrdup(value);
	return 0;
}

static int
read_vorm(struct reading *r, const char *value)
{
	r->filter->vorm = text_id(value);
	return 0;
}

static int
read_stand(struct reading *r, const char *value)
{
	static const char *const groups[] = {
		[FILTER_OPEN] = "open",
		[FILTER_CLOSED] = "dicht",
		[FILTER_ALL] = "alle",
	};
	const char *nearest = NULL;
	int best = 4;

	for (size_t i = 0; i < LENGTH(groups); i++)
		if (strcmp(value, groups[i]) == 0) {
			r->filter->which = (enum filter_stand)i;
			return 0;
		}
	for (int i = 0; i < N_STANDEN; i++) {
		int distance = utf8_distance(value, standen[i].word, best);

		if (distance == 0 || strcmp(value, standen[i].title) == 0) {
			r->filter->which = FILTER_ONE;
			r->filter->stand = (enum stand)i;
			return 0;
		}
		if (distance < best) {
			best = distance;
			nearest = standen[i].word;
		}
	}
	return wrong(r, "stand %s bestaat niet; %s%s.", value,
	    nearest != NULL ? "bedoelde u "
			    : "kies open, dicht, alle of een stand als ",
	    nearest != NULL ? nearest : standen[STAND_GEREED].word);
}

static const struct key {
	const char *name;
	int (*read)(struct reading *, const char *value);
} keys[] = {
	{ "aanbieder", read_aanbieder },
	{ "gemeente", read_gemeente },
	{ "na", read_na },
	{ "norm", read_norm },
	{ "onderzoek", read_onderzoek },
	{ "stand", read_stand },
	{ "voor", read_voor },
	{ "vorm", read_vorm },
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

static const struct mark {
	const char *name;
	void (*set)(struct filter *, date today);
} marks[] = {
	{ "te-laat", mark_late },
	{ "deze-week", mark_week },
	{ "deze-maand", mark_month },
};

/* ---- one word ---- */

/* To the end of a value: a blank, or the quote that closes it. */
static int
read_text(struct reading *r, struct buf *out)
{
	size_t opened = r->at;
	bool quoted = r->typed[r->at] == '"';

	r->at += quoted ? 1 : 0;
	while (r->typed[r->at] != '\0' && r->typed[r->at] != '"' &&
	    (quoted || !isspace((unsigned char)r->typed[r->at])))
		buf_add_char(out, r->typed[r->at++]);
	if (!quoted && r->typed[r->at] == '"')
		return wrong(r,
		    "een aanhalingsteken staat om een hele waarde: "
		    "aanbieder:\"De Hoek\".");
	if (quoted && r->typed[r->at] != '"') {
		r->at = opened;
		return wrong(r,
		    "het aanhalingsteken dat hier begint, sluit "
		    "niet.");
	}
	r->at += quoted ? 1 : 0;
	return 0;
}

static const struct key *
find_key(struct reading *r, size_t length)
{
	char *name = xstrndup(r->typed + r->at, length);
	const struct key *found = NULL;
	const char *nearest = NULL;
	int best = 3;

	for (size_t i = 0; i < LENGTH(keys); i++) {
		int distance = utf8_distance(name, keys[i].name, best);

		if (distance == 0)
			found = &keys[i];
		if (distance < best) {
			best = distance;
			nearest = keys[i].name;
		}
	}
	if (found == NULL && nearest != NULL)
		wrong(r, "%s: is onbekend; bedoelde u %s:?", name, nearest);
	else if (found == NULL)
		wrong(r,
		    "%s: is onbekend; kies aanbieder:, gemeente:, na:, norm:, "
		    "onderzoek:, stand:, voor: of vorm:.",
		    name);
	free(name);
	return found;
}

static int
read_pair(struct reading *r, size_t length, unsigned *seen)
{
	const struct key *key = find_key(r, length);
	struct buf value = { 0 };
	size_t begin;
	unsigned bit;
	int result;

	if (key == NULL)
		return -1;
	bit = 1u << (key - keys);
	if ((*seen & bit) != 0)
		return wrong(r, "%s: staat er al.", key->name);
	*seen |= bit;
	r->at += length + 1;
	begin = r->at;
	result = read_text(r, &value);
	if (result == 0) {
		size_t end = r->at;

		r->at = begin;
		result = value.length == 0
		    ? wrong(r, "na %s: ontbreekt de waarde.", key->name)
		    : key->read(r, buf_text(&value));
		if (result == 0)
			r->at = end;
	}
	buf_release(&value);
	return result;
}

/* A mark; else a word, unless it looks like a mistyped mark. */
static int
read_word(struct reading *r)
{
	size_t begin = r->at;
	struct buf word = { 0 };
	int result = read_text(r, &word);
	bool marked = false;

	for (size_t i = 0; result == 0 && i < LENGTH(marks); i++) {
		int distance = utf8_distance(buf_text(&word), marks[i].name, 2);

		if (distance == 0) {
			marks[i].set(r->filter, r->today);
			marked = true;
		} else if (distance <= 2 &&
		    strchr(buf_text(&word), '-') != NULL) {
			r->at = begin;
			result = wrong(r, "%s is onbekend; bedoelde u %s?",
			    buf_text(&word), marks[i].name);
		}
	}
	if (result == 0 && !marked)
		buf_addf(&r->words, "%s%s", r->words.length > 0 ? " " : "",
		    buf_text(&word));
	buf_release(&word);
	return result;
}

static int
read_all(struct reading *r)
{
	unsigned seen = 0;
	int result = 0;

	while (result == 0) {
		size_t length;

		while (isspace((unsigned char)r->typed[r->at]))
			r->at++;
		if (r->typed[r->at] == '\0')
			break;
		length = strcspn(r->typed + r->at, ": \t\n\"");
		result = r->typed[r->at + length] == ':'
		    ? read_pair(r, length, &seen)
		    : read_word(r);
	}
	return result;
}

int
filter_read(struct filter *filter, const char *typed,
    const struct registers *registers, date today, int *column,
    struct error *err)
{
	struct reading r = {
		.filter = filter,
		.registers = registers,
		.today = today,
		.typed = typed,
		.err = err,
	};
	int result;

	*filter = (struct filter){ .from = DATE_NONE, .before = DATE_NONE };
	result = read_all(&r);
	if (r.words.length > 0)
		filter->words = utf8_fold(buf_text(&r.words));
	buf_release(&r.words);
	filter->empty = is_empty(filter);
	*column = r.column;
	if (result < 0)
		filter_release(filter);
	return result;
}

void
filter_release(struct filter *filter)
{
	free(filter->gemeente);
	free(filter->norm);
	free(filter->aanbieder);
	free(filter->vorm);
	free(filter->onderzoek);
	free(filter->words);
	*filter = (struct filter){ .from = DATE_NONE, .before = DATE_NONE };
}

bool
filter_is_set(const struct filter *f)
{
	return f->gemeente != NULL || f->norm != NULL || f->aanbieder != NULL ||
	    f->vorm != NULL || f->onderzoek != NULL || f->words != NULL ||
	    f->which != FILTER_OPEN || f->from != DATE_NONE ||
	    f->before != DATE_NONE;
}
