/*
 * stream.c - line after line: what stays current, and what a tag becomes.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/line.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define WORD_MIN 3 /* letters that are looked for in the text */
#define N_FITS   3 /* see completes() */

void
stream_begin(struct stream_context *context, const struct gesprek *g)
{
	context->gesprek = g->number;
	context->born = g->revision == 0 ? g->born : 0;
	text_fit(context->methode, sizeof context->methode, "%s", g->methode);
	if (set_count(g->bronnen) == 1)
		text_fit(context->bron, sizeof context->bron, "%s", g->bronnen);
}

struct gesprek *
stream_gesprek(const struct onderzoek *o, struct stream_context *context)
{
	struct gesprek *g = NULL;

	if (context->gesprek == 0)
		return NULL;
	for (size_t i = 0; context->born != 0 && i < o->n_gesprekken; i++)
		if (o->gesprek[i].born == context->born)
			g = &o->gesprek[i];
	if (g == NULL)
		g = onderzoek_gesprek(o, context->gesprek);
	if (g != NULL) {
		context->gesprek = g->number;
		context->born = g->revision == 0 ? g->born : 0;
	}
	return g;
}

int
stream_set_norms(const struct onderzoek *o, struct stream_context *context,
    const char *typed, struct error *err)
{
	char *norms;

	if (named_norms(o, typed, &norms, err) == -1)
		return -1;
	free(context->norms);
	context->norms = norms;
	return 0;
}

void
stream_release(struct stream_context *context)
{
	free(context->norms);
	*context = (struct stream_context){ 0 };
}

/* What will be current after this line. */
static struct stream_context
after_line(const struct stream_context *now, const struct line *line)
{
	struct stream_context next = *now;

	next.norms = NULL;
	if (line->no_bron)
		next.bron[0] = '\0';
	if (*line->bron != '\0')
		memcpy(next.bron, line->bron, sizeof next.bron);
	if (line->norms.length > 0)
		next.norms = xstrdup(buf_text(&line->norms));
	else if (!line->no_norms)
		next.norms = xstrdup(now->norms);
	return next;
}

static int
add_notitie(struct onderzoek *o, struct stream_context *context,
    const struct line *line, const char *author, struct error *err)
{
	struct notitie *n;

	if (context->gesprek != 0 && stream_gesprek(o, context) == NULL)
		return error_set(err, "Onderzoek %s heeft geen gesprek %d.",
		    o->nummer, context->gesprek);
	n = onderzoek_add_notitie(o, author, buf_text(&line->text), err);
	if (n == NULL)
		return -1;
	n->literal = line->literal;
	n->soort = line->soort;
	n->gesprek = context->gesprek;
	if (notitie_set_bron(n, context->bron, err) == -1 ||
	    notitie_set_methode(o, n, context->methode, err) == -1 ||
	    notitie_set_norms(o, n,
		context->norms == NULL ? "" : context->norms, err) == -1) {
		onderzoek_drop_notitie(o);
		return -1;
	}
	return 1;
}

int
onderzoek_add_line(struct onderzoek *o, struct stream_context *context,
    const char *author, const char *typed, struct buf *unknown,
    struct error *err)
{
	struct stream_context next;
	struct line line;
	int result = 0;

	line_parse(o, typed, &line);
	next = after_line(context, &line);
	if (utf8_words(buf_text(&line.text), line.text.length) > 0)
		result = add_notitie(o, &next, &line, author, err);
	if (unknown != NULL)
		buf_add(unknown, buf_text(&line.unknown));
	if (result == -1) {
		stream_release(&next);
	} else {
		free(context->norms);
		*context = next;
	}
	line_release(&line);
	return result;
}

/* "1.3" or "A-1.3" at the start of the code. */
static bool
code_starts(const struct norm *norm, const char *folded)
{
	size_t length = strlen(folded);

	return strncmp(norm->code, folded, length) == 0 ||
	    strncasecmp(norm->cited, folded, length) == 0;
}

/* Does one of its words begin so? */
static bool
word_starts(const char *text, const char *folded)
{
	char *words = utf8_fold(text);
	size_t length = strlen(folded);
	bool found = false;

	for (const char *at = words; *at != '\0' && !found; at++)
		found = (at == words || strchr(" -(/\n", at[-1]) != NULL) &&
		    strncmp(at, folded, length) == 0;
	free(words);
	return found;
}

static bool
text_has(const struct norm *norm, const char *folded)
{
	bool found = norm->text != NULL && word_starts(norm->text, folded);

	for (size_t i = 0; i < norm->n_toetspunten && !found; i++)
		found = word_starts(norm->toetspunt[i].text, folded);
	return found;
}

/* How well it fits: 0 by its code, 1 by its title, 2 by its text. */
static int
completes(const struct norm *norm, const char *folded)
{
	if (code_starts(norm, folded))
		return 0;
	if (word_starts(norm->title, folded))
		return 1;
	if (strlen(folded) >= WORD_MIN && text_has(norm, folded))
		return 2;
	return N_FITS;
}

const struct norm **
norm_completions(const struct normset *set, const char *typed, size_t *n)
{
	const struct norm **found =
	    xcalloc(set->n_norms + 1, sizeof(const struct norm *));
	int *fits = xcalloc(set->n_norms + 1, sizeof *fits);
	char *folded = utf8_fold(typed + (*typed == '#'));

	for (size_t i = 0; i < set->n_norms; i++)
		fits[i] = completes(&set->norm[i], folded);
	*n = 0;
	for (int fit = 0; fit < N_FITS; fit++)
		for (size_t i = 0; i < set->n_norms; i++)
			if (fits[i] == fit)
				found[(*n)++] = &set->norm[i];
	free(fits);
	free(folded);
	return found;
}

const struct norm *
norm_complete(const struct normset *set, const char *typed, size_t i)
{
	size_t n;
	const struct norm **all = norm_completions(set, typed, &n);
	const struct norm *norm = i < n ? all[i] : NULL;

	free(all);
	return norm;
}
