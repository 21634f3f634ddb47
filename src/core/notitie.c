/*
 * notitie.c - evidence, added and corrected but never changed.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

const char *const soort_words[N_SOORTEN] = {
	[SOORT_PLAIN] = "",
	[SOORT_DOEN] = "doen",
	[SOORT_VRAGEN] = "vragen",
};

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
		.replaces = xstrdup(""),
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

void
onderzoek_drop_notitie(struct onderzoek *o)
{
	assert(o->n_notities > 0 && o->notitie[o->n_notities - 1].id == 0);
	notitie_release(&o->notitie[--o->n_notities]);
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

int
notitie_set_bron(struct notitie *n, const char *bron, struct error *err)
{
	char id[BRON_SIZE];

	if (check_new(n, err) == -1)
		return -1;
	if (*bron == '\0')
		id[0] = '\0';
	else if (bron_read(bron, id, err) == -1)
		return -1;
	text_set(&n->bron, id, false);
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
notitie_replaces(const struct notitie *n, int64_t id)
{
	char key[24];

	if (n->corrects == id && id != 0)
		return true;
	if (*n->replaces == '\0')
		return false;
	text_fit(key, sizeof key, "%lld", (long long)id);
	return set_has(n->replaces, key);
}

/* The id of the oldest that it replaces at once; 0: none. */
static int64_t
came_from(const struct notitie *n)
{
	return *n->replaces == '\0' ? n->corrects
				    : strtoll(n->replaces, NULL, 10);
}

const struct notitie *
onderzoek_notitie_first(const struct onderzoek *o, const struct notitie *n)
{
	/* An old one comes earlier: no chain is longer than the list. */
	for (size_t i = 0; i < o->n_notities; i++) {
		const struct notitie *old = onderzoek_notitie(o, came_from(n));

		if (old == NULL)
			break;
		n = old;
	}
	return n;
}

bool
notitie_open(const struct notitie *n)
{
	return n->soort != SOORT_PLAIN && !n->done && !n->replaced;
}

bool
notitie_untagged(const struct notitie *n)
{
	return n->soort == SOORT_PLAIN && !n->replaced && *n->norms == '\0';
}

size_t
onderzoek_n_untagged(const struct onderzoek *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->n_notities; i++)
		n += notitie_untagged(&o->notitie[i]);
	return n;
}

bool
notitie_on(const struct notitie *n, const struct norm *norm)
{
	return !n->replaced && set_has(n->norms, norm->cited);
}

bool
notitie_counts(const struct notitie *n, const struct norm *norm)
{
	return n->soort == SOORT_PLAIN && notitie_on(n, norm);
}

bool
onderzoek_has_notitie(const struct onderzoek *o, const struct norm *norm)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (notitie_counts(&o->notitie[i], norm))
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
	free(n->replaces);
	*n = (struct notitie){ 0 };
}
