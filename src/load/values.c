/*
 * values.c - the kinds of value that a member can have.
 *
 * YAML's own guesses do not count: a scalar is the text that was written.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/reader.h"

#define CUT_OFF_MAX 50 /* bytes of it that are told */

/* " # 3" behind an unquoted text is a comment to YAML, and fell off. */
static void
check_cut_off(const struct node *node)
{
	size_t length, at, end;
	const char *line = source_line(node->source, node->end.line, &length);

	if (node->style != NODE_PLAIN || line == NULL)
		return;
	at = source_byte(node->source, node->end) -
	    (size_t)(line - node->source->text);
	/* Who means a comment sets it apart, with more than one blank. */
	if (at + 1 >= length || line[at] != ' ' || line[at + 1] != '#')
		return;
	end = length;
	if (end - at > CUT_OFF_MAX) {
		end = at + CUT_OFF_MAX;
		while (end > at + 2 && line[end] != ' ')
			end--;
	}
	fault_node(node, "W209",
	    "De tekst eindigt na \"%s\"; zet aanhalingstekens als '%.*s' "
	    "erbij hoort, of twee spaties voor een opmerking.",
	    node->text, (int)(end - at - 1), line + at + 1);
}

/* What YAML takes here, other programs do not. */
static void
check_flow(const struct node *node)
{
	const char *sign;

	if (!node->flow || node->style != NODE_PLAIN)
		return;
	sign = strpbrk(node->text, "?:\"'");
	if (sign != NULL)
		fault_node(node, "W210",
		    "Tekst met %c tussen { } of [ ]: andere programma's lezen "
		    "dit anders; zet aanhalingstekens.",
		    *sign);
}

/* 1.10 is a number to other programs, and 07:30 is 450. */
static bool
looks_like_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (digits == 0)
		return false;
	text += digits;
	if (*text == '.' || *text == ':') {
		text++;
		text += strspn(text, "0123456789");
	}
	return *text == '\0';
}

static void
check_number(const struct node *node)
{
	if (node->style == NODE_PLAIN && looks_like_number(node->text))
		fault_node(node, "W207",
		    "%s is gelezen als de tekst \"%s\"; zet aanhalingstekens, "
		    "andere programma's maken er een getal van.",
		    node->text, node->text);
}

void
read_text(struct reader *r, const struct node *node, void *out)
{
	const char **text = out;
	size_t n;

	if (!is_filled(node))
		return;
	check_cut_off(node);
	check_flow(node);
	n = utf8_count(node->text, strlen(node->text));
	if (n > TEXT_MAX)
		fault_node(node, "E104",
		    "Deze tekst heeft %zu tekens; hoogstens %d.", n, TEXT_MAX);
	*text = arena_strdup(r->arena, node->text);
}

void
read_string(struct reader *r, const struct node *node, void *out)
{
	const char **text = out;

	read_text(r, node, out);
	if (*text != NULL && strpbrk(*text, "\n\t") != NULL)
		fault_node(node, "E205", "Dit moet op een regel passen.");
}

static void
read_checked(struct reader *r, const struct node *node, const char **out,
    const char *letters, const char *rule)
{
	if (!is_filled(node))
		return;
	check_cut_off(node);
	check_number(node);
	if (strspn(node->text, letters) != strlen(node->text) ||
	    strlen(node->text) > 60)
		fault_node(node, "E205", "'%s': %s.", node->text, rule);
	*out = arena_strdup(r->arena, node->text);
}

#define DIGITS "0123456789"
#define LOWER  "abcdefghijklmnopqrstuvwxyz"
#define UPPER  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

void
read_id(struct reader *r, const struct node *node, void *out)
{
	read_checked(r, node, out, DIGITS LOWER UPPER "._-",
	    "gebruik letters, cijfers, punt, - en _, hoogstens 60");
}

void
read_name(struct reader *r, const struct node *node, void *out)
{
	read_checked(r, node, out, DIGITS LOWER "_",
	    "gebruik kleine letters, cijfers en _, hoogstens 60");
}

/* Yes and no in other languages: 1 yes, 0 no, -1 neither. */
static int
foreign_yes(const char *text)
{
	static const char *const words[] = { "no", "yes", "n", "y", "false",
		"true", "off", "on", "nein", "j", "non", "oui" };

	for (size_t i = 0; i < LENGTH(words); i++)
		if (strcasecmp(text, words[i]) == 0)
			return (int)(i % 2);
	return -1;
}

void
read_yes(struct reader *r, const struct node *node, void *out)
{
	enum yes *yes = out;
	int foreign;

	(void)r;
	if (!is_filled(node))
		return;
	foreign = foreign_yes(node->text);
	if (strcmp(node->text, "ja") == 0) {
		*yes = YES_YES;
	} else if (strcmp(node->text, "nee") == 0) {
		*yes = YES_NO;
	} else if (foreign >= 0) {
		*yes = foreign == 1 ? YES_YES : YES_NO;
		fault_node(node, "W208", "'%s': schrijf %s.", node->text,
		    foreign == 1 ? "ja" : "nee");
	} else {
		fault_node(
		    node, "E205", "'%s': schrijf ja of nee.", node->text);
	}
}

void
read_bool(struct reader *r, const struct node *node, void *out)
{
	enum yes yes = YES_EMPTY;

	read_yes(r, node, &yes);
	*(bool *)out = yes == YES_YES;
}

void
read_date(struct reader *r, const struct node *node, void *out)
{
	date day;

	(void)r;
	if (!is_filled(node))
		return;
	day = date_from_iso(node->text);
	if (day == DATE_NONE)
		fault_node(node, "E205",
		    "'%s' is geen dag: schrijf jjjj-mm-dd.", node->text);
	*(date *)out = day;
}

void
read_number(struct reader *r, const struct node *node, void *out)
{
	(void)r;
	if (!is_filled(node))
		return;
	if (strlen(node->text) > 6 ||
	    strspn(node->text, DIGITS) != strlen(node->text)) {
		fault_node(node, "E205", "'%s': schrijf een getal in cijfers.",
		    node->text);
		return;
	}
	*(int *)out = (int)strtol(node->text, NULL, 10);
}

static void
read_list(struct reader *r, const struct node *node, struct words *words,
    read_function *read)
{
	words->word = read_items(r, node, sizeof *words->word, read, &words->n);
	for (size_t i = 0; i < words->n; i++) {
		const struct node *item = node->child[i];

		if (words->word[i] != NULL)
			continue;
		words->word[i] = "";
		if (item->kind == NODE_SCALAR && !item->refused)
			fault_node(item, "E205",
			    "Leeg item in de lijst; vul het in of haal het "
			    "weg.");
	}
}

void
read_texts(struct reader *r, const struct node *node, void *out)
{
	read_list(r, node, out, read_text);
}

void
read_ids(struct reader *r, const struct node *node, void *out)
{
	read_list(r, node, out, read_id);
}

void
read_expr(struct reader *r, const struct node *node, void *out)
{
	if (!is_filled(node))
		return;
	check_cut_off(node);
	check_flow(node);
	r->pending = xgrow(r->pending, r->n_pending, sizeof *r->pending);
	r->pending[r->n_pending++] = (struct pending){ .node = node,
		.slot = out,
		.scope = r->scope,
		.step = r->step,
		.owner = r->owner };
}

void
read_map(struct reader *r, const struct node *node, void *out)
{
	(void)r;
	*(const struct node **)out = node;
}

void
read_nothing(struct reader *r, const struct node *node, void *out)
{
	(void)r;
	(void)node;
	(void)out;
}
