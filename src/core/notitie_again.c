/*
 * notitie_again.c - corrected, tagged, split, joined: new ones for old.
 *
 * A saved notitie never changes.  What takes its place is added, names it,
 * and the old one counts as replaced.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/named.h"
#include "core/onderzoek.h"
#include "core/text.h"

#define KEY_SIZE 24
static const char blanks[] = " \t\n";

/* The place of a saved notitie that was not replaced; -1: there is none. */
static long
find_newest(const struct onderzoek *o, int64_t id, struct error *err)
{
	const struct notitie *n = id == 0 ? NULL : onderzoek_notitie(o, id);

	if (n == NULL)
		return error_set(err,
		    "Er is geen bewaarde notitie %lld in dit"
		    " onderzoek.",
		    (long long)id);
	if (n->replaced)
		return error_set(err,
		    "Deze notitie is al verbeterd; verbeter de"
		    " nieuwste.");
	return n - o->notitie;
}

static int
find_all(
    const struct onderzoek *o, const int64_t *ids, size_t n, struct error *err)
{
	for (size_t i = 0; i < n; i++)
		if (find_newest(o, ids[i], err) < 0)
			return -1;
	return 0;
}

static bool
has_id(const int64_t *ids, size_t n, int64_t id)
{
	for (size_t i = 0; i < n; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* All that stands beside the text. */
static void
take_after(struct notitie *n, const struct notitie *old)
{
	text_set(&n->bron, old->bron, false);
	text_set(&n->methode, old->methode, false);
	text_set(&n->norms, old->norms, false);
	n->literal = old->literal;
	n->privacy = old->privacy;
	n->gesprek = old->gesprek;
	n->soort = old->soort;
	n->done = n->done_changed = old->done;
}

struct notitie *
onderzoek_correct_notitie(struct onderzoek *o, int64_t id, const char *author,
    const char *text, struct error *err)
{
	long at = find_newest(o, id, err);
	struct notitie *n;

	if (at < 0)
		return NULL;
	n = onderzoek_add_notitie(o, author, text, err);
	if (n == NULL)
		return NULL;
	take_after(n, &o->notitie[at]);
	n->corrects = id;
	o->notitie[at].replaced = true;
	return n;
}

/* One of the parts of a notitie. */
static int
add_part(struct onderzoek *o, int64_t id, const char *author, const char *text,
    struct error *err)
{
	struct notitie *n = onderzoek_add_notitie(o, author, text, err);

	if (n == NULL)
		return error_set(err,
		    "Bij splitsen houdt elk deel tekst; zet de snede tussen"
		    " twee woorden.");
	take_after(n, onderzoek_notitie(o, id));
	free(n->replaces);
	n->replaces = xasprintf("%lld", (long long)id);
	return 0;
}

int
onderzoek_split_notitie(struct onderzoek *o, int64_t id, const char *author,
    const char *first, const char *second, struct error *err)
{
	long at = find_newest(o, id, err);

	if (at < 0 || add_part(o, id, author, first, err) == -1)
		return -1;
	if (add_part(o, id, author, second, err) == -1) {
		onderzoek_drop_notitie(o);
		return -1;
	}
	o->notitie[at].replaced = true;
	return 0;
}

int
onderzoek_split_notitie_at(struct onderzoek *o, int64_t id, const char *author,
    size_t at, struct error *err)
{
	long place = find_newest(o, id, err);
	const char *text;
	char *first, *second;
	int result;

	if (place < 0)
		return -1;
	text = o->notitie[place].text;
	if (at > strlen(text))
		at = strlen(text);
	while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	second = xstrdup(text + at + strspn(text + at, blanks));
	while (at > 0 && strchr(blanks, text[at - 1]) != NULL)
		at--;
	first = xstrndup(text, at);
	result = onderzoek_split_notitie(o, id, author, first, second, err);
	free(first);
	free(second);
	return result;
}

/* What several say together; the members are borrowed. */
struct together {
	const char *bron, *methode;
	int gesprek;
	enum notitie_soort soort;
	enum privacy privacy;
	bool literal, done;
	size_t n;
};

static int
clash(struct error *err, const char *what)
{
	return error_set(err,
	    "Deze notities zijn niet van %s; voeg alleen samen wat bij elkaar"
	    " hoort.",
	    what);
}

static int
gather(struct together *t, const struct notitie *n, struct error *err)
{
	if (t->n > 0 && strcmp(t->bron, n->bron) != 0)
		return clash(err, "dezelfde bron");
	if (*t->methode != '\0' && *n->methode != '\0' &&
	    strcmp(t->methode, n->methode) != 0)
		return clash(err, "dezelfde methode");
	if (t->gesprek != 0 && n->gesprek != 0 && t->gesprek != n->gesprek)
		return clash(err, "hetzelfde gesprek");
	if (t->n > 0 && t->soort != n->soort)
		return clash(err, "dezelfde soort (notitie, doen of vragen)");
	t->bron = n->bron;
	t->soort = n->soort;
	if (*n->methode != '\0')
		t->methode = n->methode;
	if (n->gesprek != 0)
		t->gesprek = n->gesprek;
	if (n->privacy > t->privacy)
		t->privacy = n->privacy;
	t->literal = (t->n == 0 || t->literal) && n->literal;
	t->done = (t->n == 0 || t->done) && n->done;
	t->n++;
	return 0;
}

static int
gather_all(const struct onderzoek *o, const int64_t *ids, size_t n,
    struct together *t, struct error *err)
{
	for (size_t i = 0; i < o->n_notities; i++)
		if (has_id(ids, n, o->notitie[i].id) &&
		    gather(t, &o->notitie[i], err) == -1)
			return -1;
	if (t->n < 2)
		return error_set(
		    err, "Kies twee of meer notities om samen te voegen.");
	return 0;
}

/* Words that are literal stay so when the whole is not. */
static void
join_texts(const struct onderzoek *o, const int64_t *ids, size_t n,
    bool literal, struct buf *out)
{
	for (size_t i = 0; i < o->n_notities; i++) {
		const struct notitie *old = &o->notitie[i];
		const char *quote = old->literal && !literal ? "\"" : "";

		if (has_id(ids, n, old->id))
			buf_addf(out, "%s%s%s%s", out->length == 0 ? "" : "\n",
			    quote, old->text, quote);
	}
}

/* All norms of a set, into another. */
static void
put_all(char **set, const char *more)
{
	char *id;

	for (size_t i = 0; (id = set_at(more, i)) != NULL; i++) {
		set_put(set, id);
		free(id);
	}
}

/* The new one, the last, takes the place of all these. */
static void
replace_all(struct onderzoek *o, const int64_t *ids, size_t n)
{
	struct notitie *new = &o->notitie[o->n_notities - 1];
	char key[KEY_SIZE];

	for (size_t i = 0; i + 1 < o->n_notities; i++) {
		struct notitie *old = &o->notitie[i];

		if (!has_id(ids, n, old->id))
			continue;
		old->replaced = true;
		put_all(&new->norms, old->norms);
		text_fit(key, sizeof key, "%lld", (long long)old->id);
		set_put(&new->replaces, key);
	}
}

struct notitie *
onderzoek_join_notities(struct onderzoek *o, const int64_t *ids, size_t n,
    const char *author, struct error *err)
{
	struct together t = { .methode = "" };
	struct buf text = { 0 };
	struct notitie *new;

	if (find_all(o, ids, n, err) == -1 ||
	    gather_all(o, ids, n, &t, err) == -1)
		return NULL;
	join_texts(o, ids, n, t.literal, &text);
	new = onderzoek_add_notitie(o, author, buf_text(&text), err);
	buf_release(&text);
	if (new == NULL)
		return NULL;
	text_set(&new->bron, t.bron, false);
	text_set(&new->methode, t.methode, false);
	new->gesprek = t.gesprek;
	new->soort = t.soort;
	new->privacy = t.privacy;
	new->literal = t.literal;
	new->done = new->done_changed = t.done;
	replace_all(o, ids, n);
	return new;
}

/* The norms of a notitie with these put in or taken out. */
static char *
other_norms(const char *set, const char *norms, bool put)
{
	char *other = xstrdup(put ? set : "");
	char *id;

	if (put) {
		put_all(&other, norms);
		return other;
	}
	for (size_t i = 0; (id = set_at(set, i)) != NULL; i++) {
		if (!set_has(norms, id))
			set_put(&other, id);
		free(id);
	}
	return other;
}

/* True when it made a new version. */
static bool
retag(struct onderzoek *o, int64_t id, const char *author, const char *norms,
    bool put, struct error *err)
{
	const struct notitie *old = onderzoek_notitie(o, id);
	char *set = other_norms(old->norms, norms, put);
	struct notitie *new;

	if (strcmp(set, old->norms) == 0) {
		free(set);
		return false;
	}
	new = onderzoek_correct_notitie(o, id, author, old->text, err);
	if (new != NULL)
		text_set(&new->norms, set, false);
	free(set);
	return new != NULL;
}

static int
retag_all(struct onderzoek *o, const int64_t *ids, size_t n, const char *author,
    const char *typed, bool put, struct error *err)
{
	char *norms = NULL;
	int changed = 0;

	if (find_all(o, ids, n, err) == -1 ||
	    named_norms(o, typed, &norms, err) == -1)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (!has_id(ids, i, ids[i]))
			changed += retag(o, ids[i], author, norms, put, err);
	free(norms);
	return changed;
}

int
onderzoek_tag_notities(struct onderzoek *o, const int64_t *ids, size_t n,
    const char *author, const char *norms, struct error *err)
{
	return retag_all(o, ids, n, author, norms, true, err);
}

int
onderzoek_untag_notities(struct onderzoek *o, const int64_t *ids, size_t n,
    const char *author, const char *norms, struct error *err)
{
	return retag_all(o, ids, n, author, norms, false, err);
}

int
onderzoek_notitie_done(struct onderzoek *o, int64_t id, struct error *err)
{
	long at = find_newest(o, id, err);

	if (at < 0)
		return -1;
	if (o->notitie[at].soort == SOORT_PLAIN)
		return error_set(err,
		    "Alleen wat nog te doen of te vragen was, kan klaar zijn;"
		    " notitie %lld is een gewone notitie.",
		    (long long)id);
	if (!o->notitie[at].done)
		o->notitie[at].done = o->notitie[at].done_changed = true;
	return 0;
}
