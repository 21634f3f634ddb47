/*
 * explain.c - what libyaml says, in words that help.
 *
 * libyaml tells what it stumbled over, often a line or a whole file behind
 * the mistake; the cause is looked for from there.
 */
#include <ctype.h>
#include <string.h>

#include "base/die.h"
#include "load/explain.h"
#include "load/fault.h"

struct trouble {
	struct source *source;
	const char *problem, *context;
	struct mark at, from; /* from: where what was being read began */
	const struct node *last, *key;
	int line; /* the one line that holds the whole mistake, or 0 */
};

static struct mark
mark_of(yaml_mark_t mark)
{
	return (struct mark){ (int)mark.line + 1, (int)mark.column + 1 };
}

static void
say(const struct trouble *t, struct mark mark, const char *text)
{
	fault_at(t->source, mark, 1, "E101", "%s", text);
}

static bool
has(const char *text, const char *part)
{
	return text != NULL && strstr(text, part) != NULL;
}

static int
byte_at(const struct trouble *t, struct mark mark)
{
	return (unsigned char)t->source->text[source_byte(t->source, mark)];
}

/* A line that begins with a key and a colon without a blank: "id:x". */
static bool
tell_missing_space(struct trouble *t, int number)
{
	size_t length, at = 0, start;
	const char *line = source_line(t->source, number, &length);

	if (line == NULL)
		return false;
	while (at < length && (line[at] == ' ' || line[at] == '-'))
		at++;
	start = at;
	while (at < length &&
	    (isalnum((unsigned char)line[at]) || line[at] == '_'))
		at++;
	if (at == start || at + 1 >= length || line[at] != ':' ||
	    line[at + 1] == ' ')
		return false;
	t->line = number;
	fault_at(t->source, (struct mark){ number, (int)start + 1 },
	    (int)(at - start) + 1, "E101", "Na '%.*s:' hoort een spatie.",
	    (int)(at - start), line + start);
	return true;
}

/* ": " on this line before the place that libyaml stopped at. */
static bool
earlier_colon(const struct trouble *t)
{
	size_t length, end;
	const char *line = source_line(t->source, t->at.line, &length);

	if (line == NULL)
		return false;
	end = source_byte(t->source, t->at) - (size_t)(line - t->source->text);
	for (size_t i = 0; i + 1 < end; i++)
		if (line[i] == ':' && line[i + 1] == ' ')
			return true;
	return false;
}

static void
mapping_value(struct trouble *t)
{
	if (tell_missing_space(t, t->at.line - 1))
		return;
	if (earlier_colon(t)) {
		t->line = t->at.line;
		say(t, t->at,
		    "Dubbele punt in de tekst; zet aanhalingstekens om de hele "
		    "tekst.");
	} else {
		say(t, t->at,
		    "Hier kan geen sleutel staan; kijk naar de inspringing en "
		    "naar de regel erboven.");
	}
}

/* Does the next line begin as lines of a block do: "key:" or "- "? */
static bool
goes_on_below(const struct trouble *t, int number)
{
	size_t length, at = 0, start;
	const char *line = source_line(t->source, number + 1, &length);

	if (line == NULL)
		return false;
	while (at < length && line[at] == ' ')
		at++;
	if (at + 1 < length && line[at] == '-' && line[at + 1] == ' ')
		return true;
	start = at;
	while (at < length &&
	    (isalnum((unsigned char)line[at]) || line[at] == '_'))
		at++;
	return at > start && at < length && line[at] == ':';
}

/* A quote was opened and the file ended, or another quote closed it. */
static void
tell_open_quote(struct trouble *t, struct mark open, int last_line)
{
	size_t at = source_byte(t->source, open);
	const char *text = t->source->text + at;

	t->line = goes_on_below(t, open.line) ? open.line : 0;
	/* Dutch begins words so: 's, 't, 'n, 'k, 'm. */
	if (text[0] == '\'' && text[1] != '\0' &&
	    strchr("stnkm", text[1]) != NULL &&
	    (text[2] == ' ' || text[2] == '\0'))
		fault_at(t->source, open, 2, "E101",
		    "'%c aan het begin is voor YAML een aanhalingsteken, dat "
		    "tot regel %d niet sluit; zet de hele tekst tussen "
		    "dubbele aanhalingstekens.",
		    text[1], last_line);
	else
		fault_at(t->source, open, 1, "E101",
		    "Dit aanhalingsteken sluit niet vóór regel %d; zet er een "
		    "aan het eind van de tekst.",
		    last_line);
}

static bool
is_expression(const struct node *key)
{
	static const char *const keys[] = { "als", "relevant", "verplicht",
		"berekend", NULL };

	for (size_t i = 0; key != NULL && keys[i] != NULL; i++)
		if (strcmp(key->text, keys[i]) == 0)
			return true;
	return false;
}

/* Text went on behind a quoted part or behind a closing bracket. */
static bool
tell_text_behind(struct trouble *t)
{
	const struct node *last = t->last;
	size_t at = source_byte(t->source, t->at);

	if (last != NULL && last->style != NODE_PLAIN &&
	    last->style != NODE_BLOCK && last->end.line == t->at.line) {
		t->line = t->at.line;
		if (last->start.line < last->end.line)
			tell_open_quote(t, last->start, t->at.line);
		else if (is_expression(t->key))
			say(t, t->at,
			    "Na het aanhalingsteken gaat de tekst door; zet de "
			    "hele uitdrukking tussen '…'.");
		else
			say(t, t->at,
			    "Na het aanhalingsteken gaat de tekst door; zet de "
			    "hele tekst tussen '…' of begin met >-.");
		return true;
	}
	while (at > 0 && t->source->text[at - 1] == ' ')
		at--;
	if (at == 0 || strchr("]}", t->source->text[at - 1]) == NULL)
		return false;
	t->line = t->at.line;
	say(t, t->at,
	    "Na het haakje gaat de tekst door; zet aanhalingstekens om de "
	    "hele tekst.");
	return true;
}

static void
expected_key(struct trouble *t)
{
	if (tell_text_behind(t))
		return;
	fault_at(t->source, t->at, 1, "E101",
	    "De inspringing klopt niet: hier hoort een sleutel van het blok "
	    "dat op regel %d, kolom %d begint.",
	    t->from.line, t->from.column);
}

static void
expected_bracket(struct trouble *t)
{
	if (tell_text_behind(t))
		return;
	if (goes_on_below(t, t->from.line))
		t->line = t->from.line;
	fault_at(t->source, t->from, 1, "E101",
	    "Dit haakje sluit niet: op regel %d, kolom %d hoort een komma of "
	    "het haakje dat sluit.",
	    t->at.line, t->at.column);
}

static void
bad_start(struct trouble *t)
{
	int byte = byte_at(t, t->at);

	t->line = t->at.line;
	if (byte == '\t')
		say(t, t->at, "Tab als inspringing; gebruik spaties.");
	else if (byte == '%')
		say(t, t->at,
		    "Een tekst kan niet met % beginnen (dat is een opdracht "
		    "aan YAML); zet aanhalingstekens.");
	else
		fault_at(t->source, t->at, 1, "E101",
		    "Een tekst kan niet met %c beginnen (YAML houdt dat teken "
		    "apart); zet aanhalingstekens.",
		    byte);
}

static void
bad_tab(struct trouble *t)
{
	t->line = t->at.line;
	say(t, t->at, "Tab als inspringing; gebruik spaties.");
}

static void
open_quote(struct trouble *t)
{
	tell_open_quote(t, t->from, t->at.line);
}

static void
missing_colon(struct trouble *t)
{
	t->line = t->from.line;
	if (tell_missing_space(t, t->from.line))
		return;
	say(t, t->from, "Na een sleutel horen een dubbele punt en een spatie.");
}

static void
expected_dash(struct trouble *t)
{
	fault_at(t->source, t->at, 1, "E101",
	    "De inspringing klopt niet: verwacht '- ' voor het volgende item "
	    "van de lijst die op regel %d, kolom %d begint.",
	    t->from.line, t->from.column);
}

static void
bad_dash(struct trouble *t)
{
	t->line = t->at.line;
	say(t, t->at,
	    "Een lijst begint op een nieuwe regel; hoort het streepje bij de "
	    "tekst, zet dan aanhalingstekens.");
}

static void
bad_escape(struct trouble *t)
{
	if (t->from.line == t->at.line)
		t->line = t->at.line;
	say(t, t->at,
	    "Na \\ staat een teken dat YAML niet kent; schrijf \\\\, of zet "
	    "de tekst tussen '…'.");
}

static void
refused(struct trouble *t)
{
	if (t->from.line == t->at.line)
		t->line = t->at.line;
	fault_at(t->source, t->from, 1, "E103",
	    "Een tekst kan niet met %c beginnen (ankers, tags en opdrachten "
	    "zijn niet toegestaan); zet aanhalingstekens.",
	    byte_at(t, t->from));
}

/* By what libyaml 0.2.5 says; the first row that fits. */
static const struct {
	const char *problem, *context; /* parts of them; NULL: any */
	void (*tell)(struct trouble *);
} troubles[] = {
	{ NULL, "while scanning an anchor", refused },
	{ NULL, "while scanning an alias", refused },
	{ NULL, "while scanning a tag", refused },
	{ NULL, "while parsing a tag", refused },
	{ NULL, "while scanning a directive", refused },
	{ NULL, "while scanning a %", refused },
	{ "unexpected end of stream", "quoted scalar", open_quote },
	{ "unexpected document indicator", "quoted scalar", open_quote },
	{ "mapping values are not allowed", NULL, mapping_value },
	{ "did not find expected key", NULL, expected_key },
	{ "did not find expected ','", NULL, expected_bracket },
	{ "did not find expected '-'", NULL, expected_dash },
	{ "cannot start any token", NULL, bad_start },
	{ "tab character", NULL, bad_tab },
	{ "could not find expected ':'", NULL, missing_colon },
	{ "block sequence entries", NULL, bad_dash },
	{ "escape character", NULL, bad_escape },
};

int
explain(struct source *source, const yaml_parser_t *parser,
    const struct node *last, const struct node *key)
{
	struct trouble t = { .source = source,
		.problem = parser->problem,
		.context = parser->context,
		.at = mark_of(parser->problem_mark),
		.from = mark_of(parser->problem_mark),
		.last = last,
		.key = key };

	if (parser->error == YAML_MEMORY_ERROR)
		die("te weinig geheugen");
	if (parser->context != NULL)
		t.from = mark_of(parser->context_mark);
	for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++) {
		const char *problem = troubles[i].problem;
		const char *context = troubles[i].context;

		if ((problem != NULL && !has(t.problem, problem)) ||
		    (context != NULL && !has(t.context, context)))
			continue;
		troubles[i].tell(&t);
		return t.line;
	}
	fault_at(source, t.at, 1, "E101",
	    "Dit is niet te lezen als YAML (%s); zet aanhalingstekens om de "
	    "tekst of kijk naar de inspringing.",
	    t.problem != NULL ? t.problem : "onbekend");
	return 0;
}
