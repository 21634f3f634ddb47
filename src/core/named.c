/*
 * named.c - what people name in evidence, looked up in the normset.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define NORM_SEPARATORS " ,;#\t\n"
/* A longer word is no code; it is cut before it is looked up. */
#define CODE_SIZE 64

/* Put the norm of one word into the set. */
static int
add_norm(const struct onderzoek *o, const char *word, size_t length, char **set,
    struct error *err)
{
	char code[CODE_SIZE];
	const struct norm *norm;

	text_fit(code, sizeof code, "%.*s", (int)length, word);
	norm = onderzoek_norm(o, code, err);
	if (norm == NULL)
		return -1;
	set_put(set, norm->cited);
	return 0;
}

int
named_norms(
    const struct onderzoek *o, const char *typed, char **set, struct error *err)
{
	char *found = xstrdup("");
	const char *word = typed;

	for (;;) {
		size_t length;

		word += strspn(word, NORM_SEPARATORS);
		length = strcspn(word, NORM_SEPARATORS);
		if (length == 0)
			break;
		if (add_norm(o, word, length, &found, err) == -1) {
			free(found);
			return -1;
		}
		word += length;
	}
	*set = found;
	return 0;
}

/* "document, observatie, schouw": what may stand in a sentence. */
static void
add_methoden(const struct normset *set, struct buf *out)
{
	for (size_t i = 0; i < set->n_methoden; i++)
		buf_addf(out, "%s%s", i == 0 ? "" : ", ", set->methode[i].id);
}

static void
unknown_methode(const struct onderzoek *o, const char *id, struct error *err)
{
	char *shown = utf8_show(id, strlen(id), false);
	struct buf known = { 0 };
	char quoted[64];

	text_fit(quoted, sizeof quoted, "%s", shown);
	add_methoden(o->normset, &known);
	error_set(err, "Methode \"%s\" bestaat niet; kies uit: %s.", quoted,
	    buf_text(&known));
	free(shown);
	buf_release(&known);
}

const struct methode *
named_methode(const struct onderzoek *o, const char *id, struct error *err)
{
	const struct methode *methode = normset_methode(o->normset, id);

	if (methode == NULL) {
		unknown_methode(o, id, err);
		return NULL;
	}
	if (methode->pgb && o->facts.pgb == YES_NO) {
		error_set(err,
		    "%s kan alleen bij een pgb, en dit"
		    " onderzoek gaat niet over een pgb.",
		    methode->label);
		return NULL;
	}
	return methode;
}

int
named_privacy(const char *word, enum privacy *privacy, struct error *err)
{
	for (size_t i = 0; i < LENGTH(privacy_words); i++) {
		if (strcmp(word, privacy_words[i]) != 0)
			continue;
		*privacy = (enum privacy)i;
		return 0;
	}
	return error_set(err, "Privacy is openbaar, intern of bijzonder.");
}
