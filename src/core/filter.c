/*
 * filter.c - reading the words of a filter, in one pass; what each means is
 * in filter_value.c.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/filter_reading.h"

const char *const filter_words[] = { "aanbieder:", "gemeente:", "jaar:", "na:",
	"norm:", "onderzoek:", "stand:", "voor:", "vorm:", "te-laat",
	"deze-week", "deze-maand", NULL };

const struct filter_scope filter_maatregelen = {
	.list = "maatregelen",
	.words = FILTER_DAYS | FILTER_NORM | FILTER_ONDERZOEK | FILTER_VORM |
	    FILTER_WORDS,
	.standen = CODES_STAND,
	.usual = FILTER_OPEN,
};

int
filter_wrong(struct filter_reading *r, const char *format, ...)
{
	char text[400];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	r->column = (int)utf8_count(r->typed, r->at) + 1;
	return error_usage(r->err, "Kolom %d: %s", r->column, text);
}

static bool
is_empty(const struct filter *f)
{
	return f->from != DATE_NONE && f->before != DATE_NONE &&
	    f->from >= f->before;
}

static bool
has_word(const struct filter_scope *scope, unsigned word)
{
	return (scope->words & word) == word;
}

/* To the end of a value: a blank, or the quote that closes it. */
static int
read_text(struct filter_reading *r, struct buf *out)
{
	size_t opened = r->at;
	bool quoted = r->typed[r->at] == '"';

	r->at += quoted ? 1 : 0;
	while (r->typed[r->at] != '\0' && r->typed[r->at] != '"' &&
	    (quoted || !isspace((unsigned char)r->typed[r->at])))
		buf_add_char(out, r->typed[r->at++]);
	if (!quoted && r->typed[r->at] == '"')
		return filter_wrong(r,
		    "een aanhalingsteken staat om een hele waarde: "
		    "aanbieder:\"De Hoek\".");
	if (quoted && r->typed[r->at] != '"') {
		r->at = opened;
		return filter_wrong(r,
		    "het aanhalingsteken dat hier begint, sluit "
		    "niet.");
	}
	r->at += quoted ? 1 : 0;
	return 0;
}

static bool
has_key(const struct filter_scope *scope, const struct filter_key *key)
{
	return has_word(scope, key->word) &&
	    (scope->standen != CODES_NONE || strcmp(key->name, "stand") != 0);
}

/* "Kies aanbieder:, gemeente: of vorm:." */
static int
not_a_key(struct filter_reading *r, const char *name, bool known)
{
	struct buf keys = { 0 };
	size_t last = 0;

	for (size_t i = 0; i < N_FILTER_KEYS; i++)
		if (has_key(r->scope, &filter_keys[i]))
			last = i;
	for (size_t i = 0; i <= last; i++)
		if (has_key(r->scope, &filter_keys[i]))
			buf_addf(&keys, "%s%s:",
			    keys.length == 0 ? ""
				: i == last  ? " of "
					     : ", ",
			    filter_keys[i].name);
	if (known)
		filter_wrong(r, "%s: past niet bij %s; kies %s.", name,
		    r->scope->list, buf_text(&keys));
	else
		filter_wrong(
		    r, "%s: is onbekend; kies %s.", name, buf_text(&keys));
	buf_release(&keys);
	return -1;
}

static const struct filter_key *
find_key(struct filter_reading *r, size_t length)
{
	char *name = xstrndup(r->typed + r->at, length);
	const struct filter_key *found = NULL;
	const char *nearest = NULL;
	int best = 3;

	for (size_t i = 0; i < N_FILTER_KEYS; i++) {
		int distance = utf8_distance(name, filter_keys[i].name, best);

		if (distance == 0)
			found = &filter_keys[i];
		if (distance < best && has_key(r->scope, &filter_keys[i])) {
			best = distance;
			nearest = filter_keys[i].name;
		}
	}
	if (found != NULL && !has_key(r->scope, found)) {
		not_a_key(r, name, true);
		found = NULL;
	} else if (found == NULL && nearest != NULL) {
		filter_wrong(
		    r, "%s: is onbekend; bedoelde u %s:?", name, nearest);
	} else if (found == NULL) {
		not_a_key(r, name, false);
	}
	free(name);
	return found;
}

static int
read_pair(struct filter_reading *r, size_t length, unsigned *seen)
{
	const struct filter_key *key = find_key(r, length);
	struct buf value = { 0 };
	size_t begin;
	unsigned bit;
	int result;

	if (key == NULL)
		return -1;
	bit = 1u << (key - filter_keys);
	if ((*seen & bit) != 0)
		return filter_wrong(r, "%s: staat er al.", key->name);
	*seen |= bit;
	r->at += length + 1;
	begin = r->at;
	result = read_text(r, &value);
	if (result == 0) {
		size_t end = r->at;

		r->at = begin;
		result = value.length == 0
		    ? filter_wrong(r, "na %s: ontbreekt de waarde.", key->name)
		    : key->read(r, buf_text(&value));
		if (result == 0)
			r->at = end;
	}
	buf_release(&value);
	return result;
}

/* The mark that it is; one that it was perhaps meant to be is refused. */
static int
find_mark(struct filter_reading *r, const char *word,
    const struct filter_mark **found)
{
	*found = NULL;
	for (size_t i = 0; i < N_FILTER_MARKS; i++) {
		const struct filter_mark *mark = &filter_marks[i];
		int distance = utf8_distance(word, mark->name, 2);

		if (distance == 0)
			*found = mark;
		else if (distance <= 2 && strchr(word, '-') != NULL)
			return filter_wrong(r, "%s is onbekend; bedoelde u %s?",
			    word, mark->name);
	}
	if (*found != NULL && !has_word(r->scope, FILTER_DAYS))
		return filter_wrong(
		    r, "%s past niet bij %s.", word, r->scope->list);
	return 0;
}

/* A mark; else a free word. */
static int
read_word(struct filter_reading *r)
{
	size_t begin = r->at;
	const struct filter_mark *mark;
	struct buf word = { 0 };
	int result = read_text(r, &word);
	size_t end = r->at;

	if (result == 0) {
		r->at = begin;
		result = find_mark(r, buf_text(&word), &mark);
	}
	if (result == 0 && mark != NULL) {
		mark->set(r->filter, r->today);
	} else if (result == 0 && !has_word(r->scope, FILTER_WORDS)) {
		result = filter_wrong(r,
		    "losse woorden passen niet bij %s; kies iets als jaar:2026.",
		    r->scope->list);
	} else if (result == 0) {
		buf_addf(&r->words, "%s%s", r->words.length > 0 ? " " : "",
		    buf_text(&word));
	}
	if (result == 0)
		r->at = end;
	buf_release(&word);
	return result;
}

static int
read_all(struct filter_reading *r)
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
filter_read_of(const struct filter_scope *scope, struct filter *filter,
    const char *typed, const struct registers *registers, date today,
    int *column, struct error *err)
{
	struct filter_reading r = {
		.filter = filter,
		.scope = scope,
		.registers = registers,
		.today = today,
		.typed = typed,
		.err = err,
	};
	int result;

	*filter = (struct filter){
		.which = scope->usual, .from = DATE_NONE, .before = DATE_NONE
	};
	result = read_all(&r);
	if (r.words.length > 0)
		filter->words = utf8_fold(buf_text(&r.words));
	buf_release(&r.words);
	if (!r.stand_typed &&
	    (filter->from != DATE_NONE || filter->before != DATE_NONE))
		filter->which = FILTER_OPEN;
	filter->empty = is_empty(filter);
	*column = r.column;
	if (result < 0)
		filter_release(filter);
	return result;
}

int
filter_read(struct filter *filter, const char *typed,
    const struct registers *registers, date today, int *column,
    struct error *err)
{
	return filter_read_of(
	    &filter_maatregelen, filter, typed, registers, today, column, err);
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
	free(filter->wie);
	*filter = (struct filter){ .from = DATE_NONE, .before = DATE_NONE };
}

bool
filter_is_set(const struct filter *f)
{
	return f->gemeente != NULL || f->norm != NULL || f->aanbieder != NULL ||
	    f->vorm != NULL || f->onderzoek != NULL || f->words != NULL ||
	    f->which != FILTER_OPEN || f->year != 0 || f->from != DATE_NONE ||
	    f->before != DATE_NONE;
}
