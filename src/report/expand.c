/*
 * expand.c - templates; a section is found and expanded within the one
 * around it, at most EXPAND_DEPTH deep.
 */
#include <string.h>

#include "base/mem.h"
#include "core/text.h"
#include "report/expand.h"

struct expander {
	const char *name; /* of the template */
	const char *text; /* whole template */
	char **blanks;
	struct expand_places *places;
	struct buf *out;
	struct error *err;
	json_t *scope[EXPAND_DEPTH]; /* borrowed; innermost last */
	int depth;
};

static int
fail_at(struct expander *x, const char *at, const char *what, const char *name)
{
	int line = 1;

	for (const char *p = x->text; p < at; p++)
		line += *p == '\n';
	return error_system(
	    x->err, "%s:%d: %s \"%s\".", x->name, line, what, name);
}

/* XML can hold neither a control character nor U+FFFE and U+FFFF. */
static size_t
xml_cannot_hold(const char *text)
{
	if (strncmp(text, "\xEF\xBF\xBE", 3) == 0 ||
	    strncmp(text, "\xEF\xBF\xBF", 3) == 0)
		return 3;
	return (unsigned char)*text < ' ' && *text != '\n' && *text != '\t';
}

/* Characters that mean something in XHTML are escaped. */
static void
add_escaped(struct buf *out, const char *text)
{
	size_t n;

	for (; *text != '\0'; text++) {
		n = xml_cannot_hold(text);
		if (n > 0) {
			text += n - 1;
			continue;
		}
		switch (*text) {
		case '&':
			buf_add(out, "&amp;");
			break;
		case '<':
			buf_add(out, "&lt;");
			break;
		case '>':
			buf_add(out, "&gt;");
			break;
		case '"':
			buf_add(out, "&quot;");
			break;
		case '\'':
			buf_add(out, "&#39;");
			break;
		default:
			buf_add_char(out, *text);
		}
	}
}

/* What comes next into the text stands here in the template. */
static void
add_place(struct expander *x, const char *at, bool copied)
{
	struct expand_places *p = x->places;

	if (p == NULL)
		return;
	p->place = xgrow(p->place, p->n, sizeof *p->place);
	p->place[p->n].out = x->out->length;
	p->place[p->n].at = (size_t)(at - x->text);
	p->place[p->n++].copied = copied;
}

static json_t *
look_up(const struct expander *x, const char *name)
{
	json_t *found = NULL;

	for (int i = x->depth - 1; i >= 0 && found == NULL; i--)
		found = json_object_get(x->scope[i], name);
	return found;
}

const char *
tag_read(const char *at, struct tag *tag)
{
	const char *p = at + 2, *end = strstr(p, "}}");
	size_t n;

	*tag = (struct tag){ .sign = ' ', .end = p };
	if (end == NULL)
		return "niet gesloten";
	tag->end = end + 2;
	if (*p != '\0' && strchr("#?^/!", *p) != NULL)
		tag->sign = *p++;
	while (p < end && *p == ' ')
		p++;
	while (end > p && end[-1] == ' ')
		end--;
	n = (size_t)(end - p);
	if (tag->sign == '!')
		n = 0;
	if (n >= sizeof tag->name)
		return "te lang";
	memcpy(tag->name, p, n);
	tag->name[n] = '\0';
	return NULL;
}

static int
read_tag(struct expander *x, const char *at, struct tag *tag)
{
	const char *wrong = tag_read(at, tag);

	return wrong == NULL ? 0 : fail_at(x, at, wrong, "{{");
}

/* The matching {{/name}} of a section that begins at `at`, before the end
 * of the section around it; NULL: none. */
static const char *
find_end(struct expander *x, const char *at, const char *end, const char *name,
    struct tag *closing)
{
	int level = 1;

	while ((at = strstr(at, "{{")) != NULL && at < end) {
		if (read_tag(x, at, closing) == -1)
			return NULL;
		if (strcmp(closing->name, name) == 0) {
			if (strchr("#?^", closing->sign) != NULL)
				level++;
			else if (closing->sign == '/' && --level == 0)
				return at;
		}
		at = closing->end;
	}
	return NULL;
}

static bool
is_empty(const json_t *value)
{
	switch (json_typeof(value)) {
	case JSON_ARRAY:
		return json_array_size(value) == 0;
	case JSON_STRING:
		return json_string_length(value) == 0;
	case JSON_FALSE:
	case JSON_NULL:
		return true;
	default:
		return false;
	}
}

static int expand_range(struct expander *, const char *at, const char *end);

static int
expand_in(struct expander *x, json_t *element, const char *at, const char *end)
{
	int result;

	if (x->depth == EXPAND_DEPTH)
		return fail_at(x, at, "te diep genest bij", "{{#");
	x->scope[x->depth++] = element;
	result = expand_range(x, at, end);
	x->depth--;
	return result;
}

static int
expand_section(
    struct expander *x, const struct tag *tag, json_t *value, const char *end)
{
	if (is_empty(value) != (tag->sign == '^'))
		return 0;
	/* In the same element, but nesting counts all the same. */
	if (tag->sign != '#')
		return expand_in(x, x->scope[x->depth - 1], tag->end, end);
	if (!json_is_array(value))
		return expand_in(x, value, tag->end, end);
	for (size_t i = 0; i < json_array_size(value); i++) {
		if (expand_in(x, json_array_get(value, i), tag->end, end) == -1)
			return -1;
	}
	return 0;
}

static int
add_value(
    struct expander *x, const char *at, const char *name, const json_t *value)
{
	if (x->blanks != NULL && is_empty(value)) {
		set_put(x->blanks, name);
		buf_add(x->out, EXPAND_BLANK);
	} else if (json_is_string(value))
		add_escaped(x->out, json_string_value(value));
	else if (json_is_integer(value))
		buf_addf(
		    x->out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
	else
		return fail_at(x, at, "is een lijst, geen tekst:", name);
	return 0;
}

/* One tag; *at then stands behind it, or behind its section. */
static int
expand_tag(struct expander *x, const char **at, const char *limit)
{
	const char *start = *at, *end;
	struct tag tag, closing;
	json_t *value;

	if (read_tag(x, start, &tag) == -1)
		return -1;
	*at = tag.end;
	if (tag.sign == '!')
		return 0;
	if (tag.sign == '/')
		return fail_at(x, start, "sluit wat niet open is:", tag.name);
	value = look_up(x, tag.name);
	if (value == NULL)
		return fail_at(x, start, "onbekende naam", tag.name);
	if (tag.sign == ' ')
		add_place(x, start, false);
	if (tag.sign == ' ')
		return add_value(x, start, tag.name, value);
	end = find_end(x, tag.end, limit, tag.name, &closing);
	if (end == NULL)
		return fail_at(x, start, "wordt niet gesloten:", tag.name);
	*at = closing.end;
	return expand_section(x, &tag, value, end);
}

static int
expand_range(struct expander *x, const char *at, const char *end)
{
	while (at < end) {
		const char *tag = strstr(at, "{{");

		if (tag == NULL || tag >= end)
			tag = end;
		add_place(x, at, true);
		buf_add_bytes(x->out, at, (size_t)(tag - at));
		at = tag;
		if (at < end && expand_tag(x, &at, end) == -1)
			return -1;
	}
	return 0;
}

int
expand(const char *name, const char *text, json_t *tree, char **blanks,
    struct buf *out, struct error *err)
{
	struct expander x = { .name = name,
		.text = text,
		.blanks = blanks,
		.out = out,
		.err = err };

	return expand_in(&x, tree, text, text + strlen(text));
}

int
expand_placed(const char *text, json_t *tree, struct expand_places *places,
    struct buf *out, struct error *err)
{
	struct expander x = { .name = "",
		.text = text,
		.places = places,
		.out = out,
		.err = err };

	return expand_in(&x, tree, text, text + strlen(text));
}

size_t
expand_place(const struct expand_places *places, size_t out)
{
	size_t i = places->n;

	while (i > 0 && places->place[i - 1].out > out)
		i--;
	if (i == 0)
		return 0;
	i--;
	return places->place[i].at +
	    (places->place[i].copied ? out - places->place[i].out : 0);
}
