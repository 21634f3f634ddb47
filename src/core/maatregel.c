/*
 * maatregel.c - maatregelen and adviezen, with numbers that stay.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "core/maatregel_step.h"
#include "core/member.h"
#include "core/onderzoek.h"
#include "core/text.h"

static int
next_maatregel(const struct onderzoek *o)
{
	int last = 0;

	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (o->maatregel[i].number > last)
			last = o->maatregel[i].number;
	return last + 1;
}

static int
next_advies(const struct onderzoek *o)
{
	int last = 0;

	for (size_t i = 0; i < o->n_adviezen; i++)
		if (o->advies[i].number > last)
			last = o->advies[i].number;
	return last + 1;
}

struct maatregel *
onderzoek_add_maatregel(
    struct onderzoek *o, const struct norm *norm, struct error *err)
{
	int number = next_maatregel(o);
	struct maatregel *m;

	if (!o->form->oordeel) {
		error_set(err, "%s kent geen oordeel en dus geen maatregel.",
		    o->form->title);
		return NULL;
	}
	if (!oordeel_tekort(onderzoek_on(o, norm))) {
		error_set(err,
		    "%s heeft geen tekort, dus geen maatregel; een advies"
		    " kan altijd.",
		    norm->cited);
		return NULL;
	}
	o->maatregel =
	    xgrow(o->maatregel, o->n_maatregelen, sizeof *o->maatregel);
	m = &o->maatregel[o->n_maatregelen++];
	*m = (struct maatregel){
		.number = number,
		.norm = norm,
		.text = xstrdup(""),
		.due_on = DATE_NONE,
		.owner = xstrdup(""),
		.blijkt_uit = xstrdup(""),
		.changed = true,
		.stand = STAND_OPGELEGD,
		.until = DATE_NONE,
	};
	return m;
}

struct advies *
onderzoek_add_advies(struct onderzoek *o, const struct norm *norm)
{
	int number = next_advies(o);
	struct advies *a;

	o->advies = xgrow(o->advies, o->n_adviezen, sizeof *o->advies);
	a = &o->advies[o->n_adviezen++];
	*a = (struct advies){
		.number = number,
		.norm = norm,
		.text = xstrdup(""),
		.changed = true,
	};
	return a;
}

bool
onderzoek_has_maatregel(const struct onderzoek *o, const struct norm *norm)
{
	for (size_t i = 0; i < o->n_maatregelen; i++)
		if (o->maatregel[i].norm == norm && !o->maatregel[i].withdrawn)
			return true;
	return false;
}

/* Sets and marks in one: what is changed once stays marked. */
static bool
maatregel_text(struct maatregel *m, char **member, const char *text, bool lines)
{
	maatregel_keep(m);
	if (!text_set(member, text, lines))
		return false;
	m->changed = true;
	return true;
}

bool
maatregel_set_text(struct maatregel *m, const char *text)
{
	return maatregel_text(m, &m->text, text, true);
}

bool
maatregel_set_owner(struct maatregel *m, const char *owner)
{
	return maatregel_text(m, &m->owner, owner, false);
}

bool
maatregel_set_blijkt_uit(struct maatregel *m, const char *text)
{
	return maatregel_text(m, &m->blijkt_uit, text, true);
}

bool
maatregel_set_due_on(struct maatregel *m, date due_on)
{
	if (m->due_on == due_on && m->termijn.length == 0)
		return false;
	maatregel_keep(m);
	m->due_on = due_on;
	m->termijn = (struct duur){ 0 };
	m->changed = true;
	return true;
}

bool
maatregel_withdraw(struct maatregel *m, const char *reden)
{
	if (m->withdrawn || standen[m->stand].closed ||
	    utf8_words(reden, strlen(reden)) == 0)
		return false;
	maatregel_keep(m);
	free(m->reden);
	m->reden = text_clean(reden, true);
	m->withdrawn = true;
	m->withdraws = true;
	m->changed = true;
	return true;
}

bool
advies_set_text(struct advies *a, const char *text)
{
	advies_keep(a);
	if (!text_set(&a->text, text, true))
		return false;
	a->changed = true;
	return true;
}

bool
advies_withdraw(struct advies *a)
{
	if (a->withdrawn)
		return false;
	advies_keep(a);
	a->withdrawn = true;
	a->changed = true;
	return true;
}

const char maatregel_after[] = " na verzending";

void
maatregel_last_day(date last, struct duur termijn, struct buf *out)
{
	int year, month, day;

	if (last != DATE_NONE) {
		date_to_ymd(last, &year, &month, &day);
		buf_addf(out, "%02d-%02d-%04d", day, month, year);
	} else if (termijn.length > 0) {
		duur_add(termijn, out);
		buf_add(out, maatregel_after);
	}
}

void
maatregel_nummer(
    const struct onderzoek *o, const struct maatregel *m, struct buf *out)
{
	buf_addf(out, "M-%s-%d", o->nummer, m->number);
}

void
advies_nummer(
    const struct onderzoek *o, const struct advies *a, struct buf *out)
{
	buf_addf(out, "AV-%s-%d", o->nummer, a->number);
}

void
maatregel_forget(struct maatregel *m)
{
	if (m->before != NULL) {
		free(m->before->text);
		free(m->before->owner);
		free(m->before->blijkt_uit);
	}
	free(m->before);
	m->before = NULL;
}

void
advies_forget(struct advies *a)
{
	if (a->before != NULL)
		free(a->before->text);
	free(a->before);
	a->before = NULL;
}

void
maatregel_release(struct maatregel *m)
{
	maatregel_forget(m);
	free(m->text);
	free(m->owner);
	free(m->blijkt_uit);
	free(m->reden);
	*m = (struct maatregel){ 0 };
}

void
advies_release(struct advies *a)
{
	advies_forget(a);
	free(a->text);
	*a = (struct advies){ 0 };
}
