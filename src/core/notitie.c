/*
 * notitie.c - evidence, added and corrected but never changed.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define BRON_MAX 8 /* "c1234567" */

static struct notitie *
grow(struct onderzoek *o)
{
	o->notitie = xgrow(o->notitie, o->n_notities, sizeof *o->notitie);
	return &o->notitie[o->n_notities++];
}

struct notitie *
onderzoek_add_notitie(struct onderzoek *o, const char *author, const char *text,
    struct error *err)
{
	char *clean = text_clean(text, true);
	char stamp[STAMP_SIZE];
	struct notitie *n;

	if (*clean == '\0') {
		free(clean);
		error_set(err,
		    "Een lege notitie wordt niet bewaard; typ wat u"
		    " hoorde, las of zag.");
		return NULL;
	}
	n = grow(o);
	*n = (struct notitie){
		.stamp = xstrdup(stamp_now(stamp)),
		.author = text_clean(author, false),
		.text = clean,
		.bron = xstrdup(""),
		.methode = xstrdup(""),
		.privacy = PRIVACY_INTERN,
		.norms = xstrdup(""),
	};
	return n;
}

/* Its place; n_notities for one that is not there or not saved yet. */
static size_t
notitie_at(const struct onderzoek *o, int64_t id)
{
	size_t i = 0;

	while (i < o->n_notities && (id == 0 || o->notitie[i].id != id))
		i++;
	return i;
}

const struct notitie *
onderzoek_notitie(const struct onderzoek *o, int64_t id)
{
	size_t i = notitie_at(o, id);

	return i == o->n_notities ? NULL : &o->notitie[i];
}

struct notitie *
onderzoek_correct_notitie(struct onderzoek *o, int64_t id, const char *author,
    const char *text, struct error *err)
{
	size_t at = notitie_at(o, id);
	struct notitie *n, *old;

	if (at == o->n_notities) {
		error_set(err,
		    "Er is geen bewaarde notitie %lld in dit"
		    " onderzoek.",
		    (long long)id);
		return NULL;
	}
	if (o->notitie[at].replaced) {
		error_set(err,
		    "Deze notitie is al verbeterd; verbeter de"
		    " nieuwste.");
		return NULL;
	}
	n = onderzoek_add_notitie(o, author, text, err);
	if (n == NULL)
		return NULL;
	old = &o->notitie[at]; /* adding may have moved it */
	text_set(&n->bron, old->bron, false);
	text_set(&n->methode, old->methode, false);
	text_set(&n->norms, old->norms, false);
	n->literal = old->literal;
	n->privacy = old->privacy;
	n->corrects = id;
	old->replaced = true;
	return n;
}

static int
check_new(const struct notitie *n, struct error *err)
{
	if (n->id == 0)
		return 0;
	return error_set(err,
	    "Deze notitie is al bewaard en staat vast; maak"
	    " een verbetering.");
}

int
notitie_set_norms(struct onderzoek *o, struct notitie *n, const char *norms,
    struct error *err)
{
	char *set;

	if (check_new(n, err) == -1 || named_norms(o, norms, &set, err) == -1)
		return -1;
	free(n->norms);
	n->norms = set;
	return 0;
}

static bool
is_bron(const char *text)
{
	size_t digits;

	if (*text == '\0')
		return true;
	if (!(*text >= 'a' && *text <= 'z'))
		return false;
	digits = strspn(text + 1, "0123456789");
	return digits < BRON_MAX && text[1 + digits] == '\0';
}

int
notitie_set_bron(struct notitie *n, const char *bron, struct error *err)
{
	const char *at = bron + (*bron == '@');
	char lower[BRON_MAX + 1];
	size_t length = strlen(at);

	if (check_new(n, err) == -1)
		return -1;
	for (size_t i = 0; i < length && i < BRON_MAX; i++)
		lower[i] = (char)tolower((unsigned char)at[i]);
	lower[length < BRON_MAX ? length : BRON_MAX] = '\0';
	if (length > BRON_MAX || !is_bron(lower))
		return error_set(err,
		    "Een bron is een letter met een nummer,"
		    " zoals c1 voor de eerste cliënt of b2 voor de tweede"
		    " beroepskracht; schrijf geen naam.");
	text_set(&n->bron, lower, false);
	return 0;
}

int
notitie_set_methode(
    struct onderzoek *o, struct notitie *n, const char *id, struct error *err)
{
	const struct methode *methode;

	if (check_new(n, err) == -1)
		return -1;
	if (*id == '\0') {
		text_set(&n->methode, "", false);
		return 0;
	}
	methode = named_methode(o, id, err);
	if (methode == NULL)
		return -1;
	text_set(&n->methode, id, false);
	if (methode->privacy > n->privacy)
		n->privacy = methode->privacy;
	return 0;
}

int
notitie_set_privacy(struct notitie *n, const char *word, struct error *err)
{
	if (check_new(n, err) == -1)
		return -1;
	return named_privacy(word, &n->privacy, err);
}

bool
notitie_on(const struct notitie *n, const struct norm *norm)
{
	return !n->replaced && set_has(n->norms, norm->cited);
}

bool
onderzoek_has_notitie(const struct onderzoek *o, const struct norm *norm)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (notitie_on(&o->notitie[i], norm))
			return true;
	return false;
}

void
notitie_release(struct notitie *n)
{
	free(n->stamp);
	free(n->author);
	free(n->text);
	free(n->bron);
	free(n->methode);
	free(n->norms);
	*n = (struct notitie){ 0 };
}
