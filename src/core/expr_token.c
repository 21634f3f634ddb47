/*
 * expr_token.c - from the letters of an expression to its words and signs.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/expr_node.h"

static const struct {
	const char *text;
	enum op op;
} signs[] = {
	/* the long ones first */
	{ "<>", OP_NE },
	{ "<=", OP_LE },
	{ ">=", OP_GE },
	{ "=", OP_EQ },
	{ "<", OP_LT },
	{ ">", OP_GT },
	{ "+", OP_ADD },
	{ "-", OP_SUB },
}, words[] = {
	{ "en", OP_AND },
	{ "of", OP_OR },
	{ "niet", OP_NOT },
	{ "in", OP_IN },
};

static const struct {
	const char *theirs;
	const char *ours;
} foreign[] = {
	/* signs, the long ones first */
	{ "==", "=" },
	{ "!=", "<>" },
	{ "=<", "<=" },
	{ "=>", ">=" },
	{ "&&", "en" },
	{ "||", "of" },
	{ "&", "en" },
	{ "|", "of" },
	{ "!", "niet" },
	{ "'", "\"" },
	{ "\u2018", "\"" },
	{ "\u2019", "\"" },
	{ "\u201c", "\"" },
	{ "\u201d", "\"" },
	{ "\u201e", "\"" },
	/* words */
	{ "and", "en" },
	{ "or", "of" },
	{ "not", "niet" },
	{ "is", "=" },
	{ "true", "ja" },
	{ "yes", "ja" },
	{ "waar", "ja" },
	{ "false", "nee" },
	{ "no", "nee" },
	{ "onwaar", "nee" },
};

/* isalpha() and its kin ask the locale; these do not. */
static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool
is_word(char c)
{
	return is_letter(c) || is_digit(c) || c == '.';
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
same(const char *word, const char *text, size_t length)
{
	return strlen(word) == length && memcmp(word, text, length) == 0;
}

static void
fault_fill(struct reader *, const char *code, size_t at, size_t length,
    const char *format, va_list) __attribute__((format(printf, 5, 0)));

/* Cut short, the sentence still ends in a whole character. */
static void
fault_fill(struct reader *r, const char *code, size_t at, size_t length,
    const char *format, va_list list)
{
	struct expr_fault *fault = r->fault;

	fault->code = code;
	fault->at = at;
	fault->length = length > 0 ? length : 1;
	vsnprintf(fault->text, sizeof fault->text, format, list);
	fault->text[utf8_broken(fault->text, strlen(fault->text))] = '\0';
}

bool
expr_fault(struct reader *r, const char *code, size_t at, size_t length,
    const char *format, ...)
{
	va_list list;

	if (r->fault->code != NULL)
		return false;
	va_start(list, format);
	fault_fill(r, code, at, length, format, list);
	va_end(list);
	return false;
}

bool
expr_fault_hint(struct reader *r, const char *code, size_t at, size_t length,
    const char *hint, const char *format, ...)
{
	va_list list;

	if (r->fault->code != NULL)
		return false;
	va_start(list, format);
	fault_fill(r, code, at, length, format, list);
	va_end(list);
	snprintf(r->fault->hint, sizeof r->fault->hint, "%s", hint);
	return false;
}

int
expr_shown(const char *text, size_t length)
{
	return (int)utf8_fit(text, length, 60);
}

const char *
expr_foreign(const char *word, size_t length)
{
	for (size_t i = 0; i < LENGTH(foreign); i++)
		if (same(foreign[i].theirs, word, length))
			return foreign[i].ours;
	return NULL;
}

/* A sign of another language that stands here: its place in foreign[]. */
static size_t
foreign_sign(const char *text)
{
	size_t i;

	for (i = 0; i < LENGTH(foreign); i++) {
		const char *theirs = foreign[i].theirs;

		if (!is_letter(*theirs) &&
		    strncmp(text, theirs, strlen(theirs)) == 0)
			break;
	}
	return i;
}

/* 2026-01-05 without quotes would be read as a subtraction. */
static bool
is_bare_day(const char *text)
{
	static const char shape[] = "0000-00-00";

	for (size_t i = 0; i < sizeof shape - 1; i++)
		if (shape[i] == '0' ? !is_digit(text[i]) : text[i] != shape[i])
			return false;
	return true;
}

static bool
bare_text(struct reader *r, size_t at, size_t length)
{
	char hint[64];

	snprintf(hint, sizeof hint, "\"%.*s\"", (int)length, r->text + at);
	return expr_fault_hint(r, "E401", at, length, hint,
	    "'%.*s' is geen getal; zet tekst en datums tussen "
	    "aanhalingstekens.",
	    expr_shown(r->text + at, length), r->text + at);
}

/* By hand: strtod() would ask the locale for its decimal sign. */
static bool
next_number(struct reader *r, size_t at)
{
	const char *text = r->text + at;
	double number = 0, part = 1;
	size_t n = 0;

	if (is_bare_day(text))
		return bare_text(r, at, 10);
	for (; is_digit(text[n]); n++)
		number = number * 10 + (text[n] - '0');
	if (text[n] == '.' && is_digit(text[n + 1]))
		for (n++; is_digit(text[n]); n++)
			number += (part /= 10) * (text[n] - '0');
	if (is_word(text[n])) {
		while (is_word(text[n]))
			n++;
		return bare_text(r, at, n);
	}
	if (text[n] == ',' && is_digit(text[n + 1]))
		return expr_fault_hint(r, "E401", at + n, 1, ".",
		    "Een getal heeft een punt, geen komma.");
	r->token = (struct token){
		.kind = TOKEN_NUMBER, .at = at, .length = n, .number = number
	};
	return true;
}

static bool
next_text(struct reader *r, size_t at)
{
	const char *end = strchr(r->text + at + 1, '"');

	if (end == NULL)
		return expr_fault(r, "E401", at, 1,
		    "Dit aanhalingsteken wordt niet gesloten.");
	r->token.kind = TOKEN_TEXT;
	r->token.length = (size_t)(end - r->text) - at + 1;
	return true;
}

static bool
next_word(struct reader *r, size_t at)
{
	const char *text = r->text + at;
	size_t n = 0;

	while (is_word(text[n]))
		n++;
	r->token.kind = TOKEN_WORD;
	r->token.length = n;
	if (same("ja", text, n) || same("nee", text, n)) {
		r->token.kind = TOKEN_YES;
		r->token.yes = *text == 'j';
	}
	for (size_t i = 0; i < LENGTH(words); i++) {
		if (same(words[i].text, text, n)) {
			r->token.kind = TOKEN_OPERATOR;
			r->token.op = words[i].op;
		}
	}
	return true;
}

static bool
wrong_sign(struct reader *r, size_t at)
{
	size_t i = foreign_sign(r->text + at), n;

	if (i < LENGTH(foreign)) {
		n = strlen(foreign[i].theirs);
		return expr_fault_hint(r, "E401", at, n, foreign[i].ours,
		    "Het teken %s hoort niet in een expressie.",
		    foreign[i].theirs);
	}
	utf8_decode(r->text, strlen(r->text), at, &n);
	if (n > 1)
		return expr_fault(r, "E401", at, n,
		    "Het teken %.*s kan alleen in een tekst staan; een naam "
		    "heeft letters zonder accent.",
		    (int)n, r->text + at);
	return expr_fault(r, "E401", at, n,
	    "Het teken %c hoort niet in een expressie.", r->text[at]);
}

static bool
next_sign(struct reader *r, size_t at)
{
	static const char single[] = "(),";
	static const enum token_kind kind[] = { TOKEN_OPEN, TOKEN_CLOSE,
		TOKEN_COMMA };
	const char *text = r->text + at, *found = strchr(single, *text);

	r->token.length = 1;
	if (found != NULL) {
		r->token.kind = kind[found - single];
		return true;
	}
	if (foreign_sign(text) < LENGTH(foreign))
		return wrong_sign(r, at);
	for (size_t i = 0; i < LENGTH(signs); i++) {
		size_t n = strlen(signs[i].text);

		if (strncmp(text, signs[i].text, n) == 0) {
			r->token.kind = TOKEN_OPERATOR;
			r->token.op = signs[i].op;
			r->token.length = n;
			return true;
		}
	}
	return wrong_sign(r, at);
}

bool
expr_next(struct reader *r)
{
	size_t at = r->token.at + r->token.length;

	r->before = r->token;
	while (is_blank(r->text[at]))
		at++;
	r->token = (struct token){ .kind = TOKEN_END, .at = at };
	if (r->text[at] == '\0')
		return true;
	if (is_digit(r->text[at]))
		return next_number(r, at);
	if (is_letter(r->text[at]))
		return next_word(r, at);
	if (r->text[at] == '"')
		return next_text(r, at);
	return next_sign(r, at);
}
