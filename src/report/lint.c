/*
 * lint.c - the tags of a template against the names that there are, then
 * the small XHTML that comes of it.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/expand.h"
#include "report/lint.h"
#include "report/names.h"
#include "report/xhtml.h"

/* A section that is open. */
struct open {
	struct tag tag;
	const char *at;
	json_t *scope; /* borrowed: the element that its names are of */
};

struct linter {
	const char *text;
	struct lint *out;
	struct open open[EXPAND_DEPTH];
	int depth;
	/* Of what came of the template; NULL: the template itself. */
	const struct expand_places *places;
};

/* ---- telling ---- */

static struct lint_fault *
tell(struct lint *out, size_t at, size_t length, const char *code, char *text)
{
	for (size_t i = 0; i < out->n; i++) {
		if (out->fault[i].at == at &&
		    strcmp(out->fault[i].text, text) == 0) {
			free(text);
			return &out->fault[i];
		}
	}
	out->fault = xgrow(out->fault, out->n, sizeof *out->fault);
	out->fault[out->n] =
	    (struct lint_fault){ .at = at, .length = length, .text = text };
	memcpy(out->fault[out->n].code, code, sizeof out->fault->code);
	return &out->fault[out->n++];
}

static struct lint_fault *
tell_tag(struct linter *l, const char *at, const struct tag *tag,
    const char *code, char *text)
{
	return tell(l->out, (size_t)(at - l->text), (size_t)(tag->end - at),
	    code, text);
}

static int
by_name(const void *left, const void *right)
{
	const char *const *a = left;
	const char *const *b = right;

	return strcmp(*a, *b);
}

/* All names that are known here, innermost and outer. */
static char **
known_names(const struct linter *l)
{
	char **known = NULL;
	size_t n = 0;

	for (int i = 0; i < l->depth; i++) {
		const char *name;
		json_t *value;

		json_object_foreach(l->open[i].scope, name, value)
		{
			known = xgrow(known, n, sizeof *known);
			known[n++] = xstrdup(name);
		}
	}
	if (n > 1)
		qsort(known, n, sizeof *known, by_name);
	known = xgrow(known, n, sizeof *known);
	known[n] = NULL;
	return known;
}

/* ---- the tags ---- */

static json_t *
look_up(const struct linter *l, const char *name)
{
	json_t *found = NULL;

	for (int i = l->depth - 1; i >= 0 && found == NULL; i--)
		found = json_object_get(l->open[i].scope, name);
	return found;
}

static json_t *
need_name(struct linter *l, const char *at, const struct tag *tag)
{
	json_t *value = look_up(l, tag->name);
	struct lint_fault *fault;

	if (value != NULL)
		return value;
	fault = tell_tag(l, at, tag, "T301",
	    xasprintf("Dit document heeft hier geen naam '%s'.", tag->name));
	if (fault->word == NULL) {
		fault->word = xstrdup(tag->name);
		fault->known = known_names(l);
	}
	return NULL;
}

static void
open_section(struct linter *l, const char *at, const struct tag *tag)
{
	json_t *value = need_name(l, at, tag);
	json_t *scope = l->open[l->depth - 1].scope;

	if (l->depth == EXPAND_DEPTH) {
		tell_tag(l, at, tag, "T203",
		    xasprintf("Secties staan hoogstens %d diep in elkaar.",
			EXPAND_DEPTH - 1));
		return;
	}
	if (tag->sign == '#' && json_is_array(value))
		scope = json_array_get(value, 0);
	l->open[l->depth++] =
	    (struct open){ .tag = *tag, .at = at, .scope = scope };
}

static void
tell_open(struct linter *l, const struct open *open)
{
	tell_tag(l, open->at, &open->tag, "T202",
	    xasprintf("Deze sectie wordt niet gesloten; zet er {{/%s}} achter.",
		open->tag.name));
}

/* What is open above the section that this one closes is not closed. */
static void
close_section(struct linter *l, const char *at, const struct tag *tag)
{
	int i = l->depth - 1;

	while (i > 0 && strcmp(l->open[i].tag.name, tag->name) != 0)
		i--;
	if (i == 0) {
		tell_tag(l, at, tag, "T204",
		    xasprintf("Hier is geen sectie '%s' open.", tag->name));
		return;
	}
	while (--l->depth > i)
		tell_open(l, &l->open[l->depth]);
}

static void
check_value(struct linter *l, const char *at, const struct tag *tag)
{
	const json_t *value = need_name(l, at, tag);

	if (json_is_array(value))
		tell_tag(l, at, tag, "T302",
		    xasprintf("'%s' is een lijst; schrijf {{#%s}} … {{/%s}}.",
			tag->name, tag->name, tag->name));
	else if (json_is_boolean(value))
		tell_tag(l, at, tag, "T302",
		    xasprintf("'%s' is waar of niet; schrijf {{?%s}} … "
			      "{{/%s}}.",
			tag->name, tag->name, tag->name));
}

static void
check_tags(struct linter *l)
{
	const char *at = l->text;

	while ((at = strstr(at, "{{")) != NULL) {
		struct tag tag;
		const char *wrong = tag_read(at, &tag);

		if (wrong != NULL)
			tell_tag(l, at, &tag, "T201",
			    xasprintf(
				"Deze {{ is %s; schrijf {{naam}}.", wrong));
		else if (tag.sign == ' ')
			check_value(l, at, &tag);
		else if (tag.sign == '/')
			close_section(l, at, &tag);
		else if (tag.sign != '!')
			open_section(l, at, &tag);
		at = tag.end;
	}
	while (--l->depth > 0)
		tell_open(l, &l->open[l->depth]);
}

/* ---- what comes of it ---- */

static void
tell_xhtml(void *context, size_t at, const char *code, const char *sentence)
{
	struct linter *l = context;
	struct lint_fault *fault;
	char *text = xasprintf("%s.", sentence);
	size_t n = 0;

	*text = (char)toupper((unsigned char)*text);
	if (l->places != NULL)
		at = expand_place(l->places, at);
	fault = tell(l->out, at, 1, code, text);
	if (strcmp(code, "T402") != 0 || fault->known != NULL)
		return;
	fault->word = xstrdup("");
	fault->known = xcalloc(N_XHTML_TAGS + 1, sizeof(char *));
	for (int tag = XHTML_SECTION; tag < N_XHTML_TAGS; tag++)
		fault->known[n++] = xstrdup(xhtml_words[tag]);
}

static void
check_filled(struct linter *l, json_t *names)
{
	struct expand_places places = { 0 };
	struct buf text = { 0 };
	struct error err;

	if (expand_placed(l->text, names, &places, &text, &err) == 0) {
		l->places = &places;
		xhtml_faults(buf_text(&text), false, tell_xhtml, l);
		l->places = NULL;
	}
	free(places.place);
	buf_release(&text);
}

void
lint_template(const char *text, json_t *names, struct lint *out)
{
	struct linter l = { .text = text, .out = out, .depth = 1 };
	size_t n;

	*out = (struct lint){ 0 };
	l.open[0].scope = names;
	check_tags(&l);
	n = out->n;
	xhtml_faults(text, true, tell_xhtml, &l);
	if (out->n == 0)
		check_filled(&l, names);
	names_empty(names);
	if (n == 0 && out->n == 0)
		check_filled(&l, names);
}

void
lint_release(struct lint *lint)
{
	for (size_t i = 0; i < lint->n; i++) {
		struct lint_fault *fault = &lint->fault[i];

		for (size_t k = 0;
		     fault->known != NULL && fault->known[k] != NULL; k++)
			free(fault->known[k]);
		free(fault->known);
		free(fault->word);
		free(fault->text);
	}
	free(lint->fault);
	*lint = (struct lint){ 0 };
}
