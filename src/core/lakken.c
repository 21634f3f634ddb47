/*
 * lakken.c - decisions about what was found in the public text.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/onderzoek.h"
#include "core/text.h"
#include "core/woo.h"

#define NO_GROND "geen"

const char *const lak_words[N_LAK_BESLUITEN] = {
	[LAK_OPEN] = "open",
	[LAK_WEG] = "weg",
	[LAK_BLIJFT] = "blijft",
};

int
nakijken_check(const struct onderzoek *o, struct error *err)
{
	if (!o->form->openbaar)
		return error_set(err,
		    "%s wordt nooit openbaar gemaakt; er is geen openbare "
		    "versie.",
		    o->form->title);
	if (o->status < STATUS_CONCEPT)
		return error_set(err,
		    "Nakijken kan vanaf het concept (schouw concept %s).",
		    o->nummer);
	return 0;
}

int
openbaar_check(const struct onderzoek *o, struct error *err)
{
	if (nakijken_check(o, err) == -1)
		return -1;
	if (o->status < STATUS_DEFINITIEF)
		return error_set(err,
		    "Een openbare versie is er pas als het rapport is "
		    "vastgesteld (schouw gebeurtenis %s vastgesteld_op DAG).",
		    o->nummer);
	return 0;
}

/* What is not saved yet will come after all that is. */
static bool
is_later(const struct lak *a, const struct lak *b)
{
	return a->id == 0 || (b->id != 0 && a->id > b->id);
}

const struct lak *
onderzoek_lak(const struct onderzoek *o, const char *sleutel)
{
	const struct lak *last = NULL;

	for (size_t i = 0; i < o->n_lakken; i++) {
		const struct lak *lak = &o->lak[i];

		if (strcmp(lak->sleutel, sleutel) == 0 &&
		    (last == NULL || is_later(lak, last)))
			last = lak;
	}
	return last == NULL || last->besluit == LAK_OPEN ? NULL : last;
}

enum lak_besluit
lakplek_besluit(const struct onderzoek *o, const struct lakplek *plek)
{
	const struct lak *lak = onderzoek_lak(o, plek->sleutel);

	return lak == NULL ? LAK_OPEN : lak->besluit;
}

size_t
lakken_count(const struct onderzoek *o, enum lak_besluit besluit)
{
	size_t n = 0;

	for (size_t i = 0; i < o->lakken.n; i++)
		n += lakplek_besluit(o, &o->lakken.plek[i]) == besluit;
	return n;
}

bool
lakken_done(const struct onderzoek *o)
{
	return o->lakken.made && lakken_count(o, LAK_BLIJFT) == o->lakken.n;
}

/* The ground that is kept; NULL with a sentence when it is none. */
static const char *
read_grond(const struct lakplek *plek, const char *grond, const char *reden,
    struct error *err)
{
	const struct woo_grond *found;
	struct buf known = { 0 };

	if (grond == NULL)
		grond = vondst_infos[plek->kind].grond;
	if (strcmp(grond, NO_GROND) == 0)
		return "";
	found = woo_grond(grond);
	if (found == NULL) {
		woo_list(&known);
		error_set(err,
		    "%s is geen grond om iets weg te laten; kies uit: %s, of "
		    "geen.",
		    grond, buf_text(&known));
		buf_release(&known);
		return NULL;
	}
	if (found->reden && *reden == '\0') {
		error_set(err,
		    "Grond %s is een uitzondering; geef ook de reden.",
		    found->id);
		return NULL;
	}
	return found->id;
}

static int
check_blijft(const char *grond, const char *reden, struct error *err)
{
	if (grond != NULL)
		return error_set(err,
		    "Wat blijft staan heeft geen grond; die hoort bij weg.");
	if (*reden == '\0')
		return error_set(err,
		    "Zeg waarom het mag blijven staan; de reden blijft "
		    "bewaard.");
	return 0;
}

/* The reason is kept for good, so what was found is not to be in it. */
static int
check_reden(const struct lakplek *plek, const char *reden, struct error *err)
{
	if (plek->text == NULL || strstr(reden, plek->text) == NULL)
		return 0;
	return error_set(err,
	    "De reden blijft bewaard; schrijf haar zonder het gegeven zelf.");
}

/* The ground that is kept, "" for none; NULL when it is refused. */
static const char *
check(const struct lakplek *plek, enum lak_besluit besluit, const char *grond,
    const char *reden, struct error *err)
{
	if (check_reden(plek, reden, err) < 0 ||
	    (besluit == LAK_BLIJFT && check_blijft(grond, reden, err) < 0))
		return NULL;
	return besluit == LAK_WEG ? read_grond(plek, grond, reden, err) : "";
}

static bool
is_same(const struct lak *lak, enum lak_besluit besluit, const char *grond,
    const char *reden)
{
	if (lak == NULL)
		return besluit == LAK_OPEN;
	return lak->besluit == besluit && strcmp(lak->grond, grond) == 0 &&
	    strcmp(lak->reden, reden) == 0;
}

int
onderzoek_add_lak(struct onderzoek *o, const struct lakplek *plek,
    enum lak_besluit besluit, const char *grond, const char *reden,
    const char *author, struct error *err)
{
	char *clean = text_clean(reden, false), stamp[STAMP_SIZE];
	const char *kept = check(plek, besluit, grond, clean, err);

	if (kept == NULL ||
	    is_same(onderzoek_lak(o, plek->sleutel), besluit, kept, clean)) {
		free(clean);
		return kept == NULL ? -1 : 0;
	}
	o->lak = xgrow(o->lak, o->n_lakken, sizeof *o->lak);
	o->lak[o->n_lakken] = (struct lak){
		.soort = xstrdup(vondst_infos[plek->kind].id),
		.besluit = besluit,
		.grond = xstrdup(kept),
		.reden = clean,
		.author = text_clean(author, false),
		.stamp = xstrdup(stamp_now(stamp)),
	};
	memcpy(
	    o->lak[o->n_lakken++].sleutel, plek->sleutel, sizeof plek->sleutel);
	return 0;
}

void
lak_release(struct lak *lak)
{
	free(lak->soort);
	free(lak->grond);
	free(lak->reden);
	free(lak->author);
	free(lak->stamp);
	*lak = (struct lak){ 0 };
}

bool
lakken_changed(const struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_lakken; i++)
		if (o->lak[i].id == 0)
			return true;
	return false;
}

void
onderzoek_release_lakken(struct onderzoek *o)
{
	for (size_t i = 0; i < o->n_lakken; i++)
		lak_release(&o->lak[i]);
	free(o->lak);
	o->lak = NULL;
	o->n_lakken = 0;
	lakken_release(&o->lakken);
}
